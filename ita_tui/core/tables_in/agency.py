"""Whose report a document is: the agency that its sentences give the results to."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.record.names import agency_key, kind_in, name_length
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.said.agencies import PROVINCES
from ita_tui.words.understood import agencies as names

_MOST_LINES = 2000
"""Lines that are looked at; an office says whose results they are on the first page."""
_LONGEST_HEADING = 160
_ADDRESS = (" อำเภอ", " จังหวัด")
_SAME_KIND = 6
"""Letters with which the names of two agencies of one kind, whatever it is, begin alike."""


def agency_in(lines: Iterable[str]) -> Mapping[str, str]:
    """Fields of the agency by name; empty where the lines name none, or several."""
    found: dict[str, str] = {}
    of_name: list[str] = []
    for line, _ in zip(lines, range(_MOST_LINES), strict=False):
        said = [_name(match) for match in _named().finditer(line) if _is_owner(match)]
        found |= {agency_key(name): name for name in said if name}
        of_name.append(to_latin_digits(line))
    if len(found) != 1:
        return {}
    [name] = found.values()
    about = [line for line in of_name if name in line]
    return {"name": name, "kind": kind_in(name), **_address(name, about)}


def agency_of_headings(rows: Iterable[Sequence[str]]) -> str:
    """The one local agency that headings name, short and of a cell or two; empty for several."""
    found: dict[str, str] = {}
    for row in rows:
        cells = list(filter(None, row))
        text = " ".join(cells)
        if len(cells) > 2 or len(text) > _LONGEST_HEADING or text.startswith(names.NOT_WHOSE):
            continue
        for match in _named().finditer(text):
            if match["kind"] not in names.NAMED_KINDS:
                continue
            is_partner = text[: match.start()].rstrip().endswith(names.PARTNER_CUES)
            name = _name(match)
            if name and not is_partner and match["place"].strip() != names.EXAMPLE:
                found[agency_key(name)] = name
    return next(iter(found.values())) if len(found) == 1 else ""


def other_agency(own: str, above: Iterable[Sequence[str]], alone: Iterable[str]) -> str:
    """The agency other than ``own`` that a document says it is of; empty where none is sure.

    By the rows ``above`` what is read of it, else by its lines outside tables.
    """
    above = list(above)
    named = own and (
        agency_of_headings(above)
        or agency_in(alone).get("name", "")
        or _of_the_same_kind(own, map(" ".join, above))
    )
    return "" if not named or _is_same_place(own, named) else named


def _of_the_same_kind(own: str, headings: Iterable[str]) -> str:
    """The name in a heading that begins as ``own`` does, or stands where the owner's does.

    Whatever kind of agency it is; empty where there is none, or the own name beside it.
    """
    headings = [it for it in headings if len(it) <= _LONGEST_HEADING]
    if any(own in heading for heading in headings):
        return ""
    for heading in headings:
        if heading.startswith(names.NOT_WHOSE):
            continue
        before, of, behind = heading.partition(names.OF)
        words = [_words(part) for part in (before, behind)]
        if found := re.match(names.AGENCY_IS, heading):
            return _words(heading[found.end() :])[0]
        is_owner = of and re.match(names.RESULTS, before)
        if is_owner and _alike(own, words[1][:1]) >= _SAME_KIND // 2:
            return words[1][0]
        likest = max(words[0] + words[1], key=lambda word: _alike(own, [word]))
        alike = _alike(own, [likest])
        if alike >= _SAME_KIND and not own.endswith(likest[alike:]):
            return likest
    return ""


def _words(text: str) -> list[str]:
    """What blanks and signs part; one at least."""
    return re.findall("[ก-๎.]+", text) or [""]


def _alike(own: str, found: Sequence[str]) -> int:
    """Letters with which the nearest of some names begins as ``own`` does."""
    same = ([one == other for one, other in zip(own, name, strict=False)] for name in found)
    return max(([*letters, False].index(False) for letters in same), default=0)


def _is_same_place(own: str, named: str) -> bool:
    """Whether two names can be one agency's, one without its kind or with its address behind it.

    A page out of a PDF has its marks displaced; what goes on behind a name is cut off already.
    """
    one, other = sorted((letter_key(agency_key(it)) for it in (own, named)), key=len)
    behind = other.partition(one)[2]
    if len(letter_key(agency_key(own))) < len(other):
        goes_on = tuple(map(letter_key, names.BEHIND_A_NAME))
        return one in other and (not behind or behind.startswith(goes_on))
    begins_another = tuple(map(letter_key, names.FURTHER_PLACES))
    return one in other and not behind.startswith(begins_another)


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
        before.rstrip().endswith(names.PARTNER_CUES) or _named().search(before)
    )
    if (is_first or before.endswith(names.OF)) and len(before) <= _LONGEST_HEADING:
        return re.search(names.RESULTS, before) is not None
    return not (before or behind) or (not before and behind.startswith(_ADDRESS))


@cache
def _named() -> re.Pattern[str]:
    """An agency."""
    kinds = "|".join(map(re.escape, names.ALL_KINDS))
    return re.compile(rf"(?P<kind>{kinds})(?=(?P<place> ?[ก-๎]{{0,60}}))")
