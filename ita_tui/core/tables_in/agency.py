"""Whose report a document is: the agency that its sentences give the results to."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.record.names import agency_key, kind_in, name_length
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.words.said.agencies import PROVINCES
from ita_tui.words.understood import agencies as names

_MOST_LINES = 2000
"""Lines that are looked at; an office says whose results they are on the first page."""
_LONGEST_HEADING = 160
_SHORTEST_PLACE = 2
"""Letters of the name of a place; one stands for any, or ends a shortened word."""
_ADDRESS = (" อำเภอ", " จังหวัด")


def agency_in(lines: Iterable[str]) -> Mapping[str, str]:
    """Fields of the agency by name; empty where the lines name none, or several."""
    found: dict[str, str] = {}
    of_name: list[str] = []
    for line, _ in zip(lines, range(_MOST_LINES), strict=False):
        said = [_name(match) for match in _named(line) if _is_owner(match)]
        found |= {agency_key(name): name for name in said if name}
        of_name.append(to_latin_digits(line))
    if len(found) != 1:
        return {}
    [name] = found.values()
    about = [line for line in of_name if name in line]
    return {"name": name, "kind": kind_in(name), **_address(name, about)}


def other_agency(own: str, above: Iterable[Sequence[str]], alone: Iterable[str]) -> str:
    """The agency other than ``own`` that a document says it is of; empty where none is sure.

    By the rows ``above`` what is read of it, else by its lines outside tables.
    """
    if not own:
        return ""
    named = [name for row in above for name in _owners(row, own)]
    if any(_is_same_place(own, name) for name in named):
        return ""
    told = named[0] if named else agency_in(alone).get("name", "")
    return "" if not told or _is_same_place(own, told) else told


def _owners(row: Sequence[str], own: str) -> Iterator[str]:
    """The agencies that a heading, short and of a cell or two, can be of.

    Those of a local kind, or of one's own, are named for nothing else; others where it says so.
    """
    cells = list(filter(None, row))
    text = " ".join(cells)
    if len(cells) > 2 or len(text) > _LONGEST_HEADING or text.startswith(names.NOT_WHOSE):
        return
    own_kind = _kind_of(own)
    if not own_kind and own in text:
        yield own
    found = list(_named(text, names.KINDS_OF_HEADINGS))
    for match in found:
        name = _name(match)
        is_named = len(letter_key(match["place"])) >= _SHORTEST_PLACE
        is_named = is_named or (len(found) == 1 and match["kind"] in names.NAMED_KINDS)
        if not (name and is_named) or match["place"].strip() == names.EXAMPLE:
            continue
        before = text[: match.start()].rstrip()
        is_partner = before.endswith(names.NOT_OWNERS) or re.search(names.AS_TOLD_BY, before)
        if is_partner or name.startswith(names.ASSESSORS):
            continue
        is_like_own = _kind_of(name) == own_kind or match["kind"] in names.NAMED_KINDS
        if is_like_own or _has_heading(match):
            yield name


def _kind_of(name: str) -> str:
    """The kind of agency, of whatever kind, that a name begins with, in full; empty without one."""
    kinds = (it for it in names.KINDS_OF_HEADINGS if name.startswith(it))
    return kind_in(name) or next(kinds, "")


def _is_same_place(own: str, named: str) -> bool:
    """Whether two names can be one agency's, one without its kind or with its address behind it.

    A page out of a PDF has its marks displaced; what goes on behind a name is cut off already.
    """
    for key in (search_key, letter_key):
        mine = key(agency_key(own))
        one, other = sorted((mine, key(agency_key(named))), key=len)
        if one in other:
            behind = other.partition(one)[2]
            begins_another, address = _behind(key)
            is_alone = not behind or mine == other or behind.startswith(address)
            return is_alone and not behind.startswith(begins_another)
    return False


@cache
def _behind(key: Callable[[str], str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What makes the name before it another place's; what may stand against it, and does not."""
    return tuple(map(key, names.FURTHER_PLACES)), tuple(map(key, names.BEHIND_A_NAME))


def _name(match: re.Match[str]) -> str:
    """The name of an agency, up to where its sentence goes on; empty where it is none."""
    place = match["place"].strip()
    is_task = match["kind"] in names.NAMED_BY_TASK
    if not place or (place.startswith(names.NO_NAMES) and not is_task):
        return ""
    return match["kind"] + match["place"][: name_length(match["place"])].rstrip()


def _address(name: str, lines: Iterable[str]) -> dict[str, str]:
    """The parts of the address that stand behind a name, each where all lines say the same."""
    found: dict[str, set[str]] = {}
    for line in lines:
        behind = line.partition(name)[2]
        for part, pattern in names.ADDRESS.items():
            if match := re.search(pattern, behind):
                found.setdefault(part, set()).add(match["said"].partition(names.PROVINCE)[0])
    sure = {part: said.pop() for part, said in found.items() if len(said) == 1}
    if sure.get("province") not in PROVINCES:
        sure.pop("province", None)
    return sure


def _is_owner(match: re.Match[str]) -> bool:
    """Whether an agency stands behind the words for whose results they are, or alone on a line."""
    before, behind = match.string[: match.start()], match.string[match.end("place") :]
    if match["kind"] == names.PROVINCE:
        return False
    if before.removesuffix(" ").endswith((*names.OWNER_CUES, names.TOLD_BY)):
        return True
    is_first = before.endswith(" ") and not (
        before.rstrip().endswith(names.PARTNER_CUES) or any(_named(before))
    )
    if (is_first or before.endswith(names.OF)) and len(before) <= _LONGEST_HEADING:
        is_told = re.search(names.AS_TOLD_BY, before)
        return not is_told and re.search(names.RESULTS, before) is not None
    is_alone = not before and (not behind or behind.startswith(_ADDRESS))
    return is_alone and match["kind"] not in names.HIGHER


def _has_heading(match: re.Match[str]) -> bool:
    """Whether a heading says of an agency of another kind than one's own that it is of it."""
    before, behind = match.string[: match.start()], match.string[match.end("place") :]
    if re.search(names.OWNER_FIELD, before) or before.rstrip().endswith(names.OF):
        return True
    if match["kind"] in names.HIGHER or any(_named(before, names.KINDS_OF_HEADINGS)):
        return False
    is_alone = not before and (not behind or behind.startswith(_ADDRESS))
    is_over_results = re.search(names.ABOUT_RESULTS, match.string) is not None
    return is_over_results or (is_alone and match["kind"] in names.OTHER_KINDS)


def _named(text: str, kinds: tuple[str, ...] = names.ALL_KINDS) -> Iterator[re.Match[str]]:
    """The agencies of the kinds in a text, in order."""
    full = tuple(filter(text.__contains__, kinds))
    short = tuple(it for it in names.SHORT_KINDS if it in text and it not in kinds)
    return _agency(full, short).finditer(text) if full or short else iter(())


@lru_cache(maxsize=256)
def _agency(full: tuple[str, ...], short: tuple[str, ...]) -> re.Pattern[str]:
    """An agency of one of the kinds, of which a text has few: to look for each takes its time."""
    listed = "|".join(map(re.escape, full))
    if short:
        apart = rf"(?:(?<![ก-๎.])|(?<={names.OF}))(?:{'|'.join(map(re.escape, short))})"
        listed = f"{listed}|{apart}" if listed else apart
    place = r" ?(?:(?:[ก-ฮ]{1,2}\.){2,6}|[ก-๎]{0,60})"
    return re.compile(rf"(?P<kind>{listed})(?=(?P<place>{place}))")
