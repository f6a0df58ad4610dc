"""Names in a record that no word list has: they are not to be broken over two lines."""

from ita_tui.core.record.model import Record
from ita_tui.words.understood.agencies import KINDS, PLACE_WORDS


def proper_names(record: Record) -> tuple[str, ...]:
    """The bare names of the agency, its district and its province, each once.

    The kind before a name is left off: ``เทศบาลตำบลศรีพนา`` as one word would never break.
    """
    agency = record.agency
    named = (agency.name.removeprefix(agency.kind), agency.district, agency.province)
    return tuple(dict.fromkeys(bare for name in named if (bare := _bare(name))))


def _bare(name: str) -> str:
    bare = name.strip()
    for prefix in (*KINDS, *PLACE_WORDS):
        bare = bare.removeprefix(prefix).strip()
    return "" if any(character.isspace() for character in bare) else bare
