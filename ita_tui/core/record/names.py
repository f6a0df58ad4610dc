"""Names in a record: the agency's units, which one a written name means, and proper names.

Blanks, full stops and the script of digits make no difference between two names of units.
"""

from collections.abc import Iterable
from functools import lru_cache

from ita_tui.core.record.model import ALL_UNITS, Record
from ita_tui.core.thai.search import search_key
from ita_tui.words.understood.agencies import (
    AFTER_NAMES,
    ALL_KINDS,
    KINDS,
    PLACE_WORDS,
    SHORT_KINDS,
)

MOST_UNITS = 500
"""Units of an agency that are looked at; no agency has so many."""


def spelt_out(record: Record, owners: Iterable[str]) -> tuple[str, ...]:
    """Owners as units, each once and as the agency spells it.

    ``ALL_UNITS`` becomes the agency's units; it stays as it is where the record names none.
    """
    named = record.agency.units[:MOST_UNITS]
    spellings = (*named, ALL_UNITS)
    units: list[str] = []
    for owner in owners:
        unit = _as_spelt(owner, spellings)
        if unit == ALL_UNITS and named:
            units += named
        elif owner:
            units.append(unit or owner)
    return tuple(dict.fromkeys(units))


def known_units(record: Record) -> tuple[str, ...]:
    """Every unit that the record names, the agency's own list first; without ``ALL_UNITS``."""
    owners = [*record.agency.units]
    for measure in record.measures.values():
        owners += measure.owners
        for step in measure.steps.values():
            owners += step.owners
    owners += (link.owner_unit for link in record.links.values())
    return tuple(unit for unit in spelt_out(record, owners) if unit != ALL_UNITS)


def unused_units(record: Record) -> tuple[str, ...]:
    """The agency's units that nothing names: no owner of a measure, step or link, no log entry."""
    named = [link.owner_unit for link in record.links.values()]
    for measure in record.measures.values():
        named += measure.owners
        named += (owner for step in measure.steps.values() for owner in step.owners)
        named += (entry.unit for entry in measure.log.values())
    keys = {search_key(name) for name in named}
    return tuple(unit for unit in record.agency.units if search_key(unit) not in keys)


def find_unit(record: Record, name: str) -> str | None:
    """The known unit, or ``ALL_UNITS``, that ``name`` means; None where there is none."""
    return _as_spelt(name, (*known_units(record), ALL_UNITS))


def is_agency_unit(record: Record, name: str) -> bool:
    """Whether ``name`` is in the agency's own list, or ``ALL_UNITS``."""
    return _as_spelt(name, (*record.agency.units[:MOST_UNITS], ALL_UNITS)) is not None


def _as_spelt(name: str, units: tuple[str, ...]) -> str | None:
    exact, by_key = _index(units)
    return name if name in exact else by_key.get(search_key(name))


@lru_cache(maxsize=8)
def _index(units: tuple[str, ...]) -> tuple[frozenset[str], dict[str, str]]:
    """The units, and the first unit of each key; made once for a list, not for each owner."""
    return frozenset(units), {search_key(unit): unit for unit in reversed(units)}


def proper_names(record: Record) -> tuple[str, ...]:
    """The bare names of the agency, its district and its province, each once.

    The kind before a name is left off: ``เทศบาลตำบลศรีพนา`` as one word would never break.
    """
    agency = record.agency
    named = (agency.name.removeprefix(agency.kind), agency.district, agency.province)
    return tuple(dict.fromkeys(bare for name in named if (bare := _bare(name))))


def kind_in(name: str) -> str:
    """The kind of agency that a name begins with, in full; empty where there is none."""
    bare = name.strip()
    kind = next((it for it in (*ALL_KINDS, *SHORT_KINDS) if bare.startswith(it)), "")
    return SHORT_KINDS.get(kind, kind)


def agency_key(name: str) -> str:
    """What two spellings of an agency have in common: with its kind in full, without blanks."""
    bare = "".join(name.split())
    short = next((kind for kind in SHORT_KINDS if bare.startswith(kind)), "")
    return search_key(SHORT_KINDS.get(short, "") + bare[len(short) :])


def name_length(text: str) -> int:
    """Letters of a place's name at the start of ``text``, before what goes on with the sentence."""
    ends = [text.find(word, 2) for word in AFTER_NAMES]
    return min([it for it in ends if it > 0] + [len(text)])


def _bare(name: str) -> str:
    bare = name.strip()
    for prefix in (*KINDS, *PLACE_WORDS):
        bare = bare.removeprefix(prefix).strip()
    return "" if any(character.isspace() for character in bare) else bare
