"""Two versions that grew from one: field by field, what each changed and where they clash.

Works on the plain tables of ``record_tables``, or on the fields that a slip asks for. A table is
compared key by key, all else as one value. Where one side alone put keys into another order, or
added some, the order is that side's; else it is the own version's, with what is new on the other
side behind it.
"""

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Any

from ita_tui.core.record.edits import free_key
from ita_tui.core.record.format import RECORD
from ita_tui.core.toml.shape import Merge, kind_at
from ita_tui.core.values import dataclass

Parts = tuple[str, ...]
"""The keys of a place, outermost first."""


class Side(StrEnum):
    """Which version changed a field."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH_ALIKE = "alike"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One field that is not what it was."""

    parts: Parts
    """Where it stands."""
    base: Any
    """What it was; None where it was not there."""
    mine: Any
    """What it is on this side; None where it is not there."""
    theirs: Any
    """What it is on the other side; None where it is not there."""
    side: Side
    """Who changed it."""


def changes_between(base: Any, mine: Any, theirs: Any, at: Parts = ()) -> tuple[FieldChange, ...]:
    """Every field of the tables ``at`` that either side changed, in the order of the merged."""
    return tuple(_changes(at, base, mine, theirs))


def differences(before: Any, after: Any) -> tuple[FieldChange, ...]:
    """Every field in which two versions differ: what it was is ``base``, what it is ``mine``."""
    return changes_between(before, after, before)


def merged_tables(base: Any, mine: Any, theirs: Any, take_theirs: Collection[Parts] = ()) -> Any:
    """Both versions in one; of the fields in conflict, theirs at ``take_theirs``, else mine."""
    return _merged((), base, mine, theirs, frozenset(take_theirs)) or {}


def _changes(parts: Parts, base: Any, mine: Any, theirs: Any) -> Iterator[FieldChange]:
    if _same(mine, theirs) and _same(mine, base):
        return
    if _goes_inside(parts, base, mine, theirs):
        base, mine = _table(base), _table(mine)
        theirs = _with_own_keys(parts, base, mine, _table(theirs))
        for key in _ordered(base, mine, theirs):
            yield from _changes((*parts, key), base.get(key), mine.get(key), theirs.get(key))
        return
    side = _side(base, mine, theirs)
    yield FieldChange(parts=parts, base=base, mine=mine, theirs=theirs, side=side)


def _merged(parts: Parts, base: Any, mine: Any, theirs: Any, take: frozenset[Parts]) -> Any:
    side = _side(base, mine, theirs)
    if side is not Side.CONFLICT:
        return theirs if side is Side.THEIRS else mine
    if _goes_inside(parts, base, mine, theirs):
        is_empty_kept = {} in (mine, theirs)
        base, mine = _table(base), _table(mine)
        theirs = _with_own_keys(parts, base, mine, _table(theirs))
        found = {
            key: _merged((*parts, key), base.get(key), mine.get(key), theirs.get(key), take)
            for key in _ordered(base, mine, theirs)
        }
        left = {key: value for key, value in found.items() if value is not None}
        return left if left or is_empty_kept else None
    return theirs if parts in take else mine


def _side(base: Any, mine: Any, theirs: Any) -> Side:
    if _same(mine, theirs):
        return Side.BOTH_ALIKE
    if _same(theirs, base):
        return Side.MINE
    return Side.THEIRS if _same(mine, base) else Side.CONFLICT


def _goes_inside(parts: Parts, base: Any, mine: Any, theirs: Any) -> bool:
    """Whether a place is compared key by key.

    A measure, a step or an entry that one side deleted and the other changed is one conflict, and
    so are two new ones under one key: half of each would make no sense.
    """
    if not any(isinstance(value, Mapping) for value in (base, mine, theirs)):
        return False
    if not all(value is None or isinstance(value, Mapping) for value in (base, mine, theirs)):
        return False
    if not _is_entry(parts):
        return True
    return None not in (base, mine, theirs)


def _is_entry(parts: Parts) -> bool:
    """Whether a place is one of several alike, under a key that somebody chose."""
    kind, is_entry = kind_at(RECORD, parts)
    return is_entry and kind is not None and kind.merge is not Merge.FIELDS


def _with_own_keys(
    parts: Parts, base: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> Mapping[str, Any]:
    """The other side's tables; new entries of a log under keys that this side's have not."""
    kind, is_entry = kind_at(RECORD, parts)
    if kind is None or is_entry or kind.merge is not Merge.LOG:
        return theirs
    renamed: dict[str, str] = {}
    taken = {*base, *mine, *theirs}  # and, as in ``fresh_log_key``, what an entry corrects
    entries = (*mine.values(), *theirs.values())
    taken |= {str(_table(entry).get("corrects", "")) for entry in entries}
    for key, entry in theirs.items():
        if key not in base and key in mine and not _same(entry, mine[key]):
            renamed[key] = free_key(key.rstrip("0123456789") or "l", taken)
            taken.add(renamed[key])
    return {renamed.get(key, key): _corrected(entry, renamed) for key, entry in theirs.items()}


def _corrected(entry: Any, renamed: Mapping[str, str]) -> Any:
    """An entry whose reference to a renamed one follows it."""
    if isinstance(entry, Mapping) and entry.get("corrects") in renamed:
        return {**entry, "corrects": renamed[entry["corrects"]]}
    return entry


def _ordered(*tables: Mapping[str, Any]) -> Iterator[str]:
    """The keys of base, mine and theirs, in the order of the side that changed it."""
    base, mine, theirs = tables
    first, second = (theirs, mine) if list(mine) == list(base) else (mine, theirs)
    return iter(dict.fromkeys((*first, *second, *base)))


def _table(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _same(one: Any, other: Any) -> bool:
    """Whether two values are one; 1 and true are not, and tables differ in their order."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other and isinstance(one, bool) == isinstance(other, bool)
