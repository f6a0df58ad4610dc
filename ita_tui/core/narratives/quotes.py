"""The item codes that a text quotes, in whatever way they are typed."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ita_tui.core.framework.model import Framework
from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.letters import Letters, title_end
from ita_tui.core.values import dataclass
from ita_tui.words.understood import calendar
from ita_tui.words.understood import narrative_cues as cues
from ita_tui.words.understood.pruning import compiled

MOST_OF_A_RANGE = 60
"""Items that a range of codes (o1–o35) may stand for."""

SURE_TITLE = 16
"""Letters of a title that is surely the name of an item."""

NEAR = 40
"""Characters before and behind a bare number that may make it a code."""

TITLE_LETTERS = 5
"""So many letters of its own title behind a bare number make it a code."""

_CODE = (
    r"(?<![0-9A-Za-z])"
    r"(?:(?P<letter>[ieoIEO])[ .-]?"
    r"|(?P<instrument>[IEOieo])[Ii][Tt](?:\)? ?ข้อ(?:ที่)? ?"
    r"|(?:[-–.]|(?<=ข้อ [IEOieo][Ii][Tt]) )?(?=[0-9]{1,2}(?![0-9]| ?ข้อ)))"
    r"|(?:(?<![0-9][.,/:-])|(?<=[0-9]/)(?=0[0-9]{2}(?![0-9])))(?P<zero>0)"
    r"|(?<![0-9][.,/:-])(?<![ก-๎])(?:โอ|อ) ?)"
    r"(?P<number>[0-9]{1,2})(?![0-9A-Za-z%]|[.:][0-9]|,[0-9]{3}|/[1-9][0-9]{2})"
)
"""A code among Thai words; no part of a number, a date, a time or a longer word."""

_ITEM_OF = (
    rf"ข้อ(?:คำถาม)?(?:ที่)? ?(?P<numbers>[0-9]{{1,2}}(?:{cues.AND_NUMBER}[0-9]{{1,2}}){{0,20}}) ?"
    rf"(?:(?:ของ|ใน|จาก|ตาม|\() ?(?:หมวด|เครื่องมือ|ด้าน)? ?(?:แบบ(?:วัด|ตรวจ)? ?)?|แบบวัด ?|(?=แบบ))"
    rf"(?:(?P<instrument>[IEO])IT(?![A-Za-z])|{cues.INSTRUMENT_NAME})(?: ?\([IEO]IT\))?\)?"
)
"""Items by their numbers and their instrument: ข้อที่ 9 (OIT), ข้อ 4 และ 5 ของแบบวัด IIT."""

_NUMBER = "ข้อ(?:คำถาม)?(?:ที่)? ?[0-9]"
"""An item by its number alone: where there is none, no instrument is looked for beside it."""

_NUMBERED = (
    rf"{cues.INSTRUMENT_NAME}(?: ?\([IEO]IT\))? ?ข้อ(?:ที่)? ?(?P<number>[0-9]{{1,2}})(?![0-9.])"
)
"""An item by the name of its instrument and its number."""

_MORE = (
    r" ?(?:[,/~–—-]|ถึง|และ(?:ข้อ)?(?:ที่)?|กับ(?:ข้อ)?|ข้อ(?:ที่)?) ?(?P<number>[0-9]{1,2})"
    r"(?![0-9A-Za-z%]|[.,][0-9]| ?(?:คะแนน|ข้อ(?! ?[0-9])|คน|ครั้ง|บาท|วัน|ปี|เดือน|โครงการ|มาตรการ"
    r"|ม\.|ก\.))"
)
"""A number that goes on with the codes before it: o16, 17; o7-10; OIT ข้อ 16 และข้อ 17."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One code in a text."""

    code: str
    """The code that it means, ``o9``; the framework need not have it."""
    start: int
    """Where the code begins in the text."""
    end: int
    """Where the code ends."""
    stop: int
    """Where the next code begins, or the text ends."""
    last: int
    """Where its title ends that stands behind the code; else where the code ends."""
    in_range: bool = False
    """Whether it stands for a code inside a range, and has no place of its own."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A code as it was found."""

    code: str
    start: int
    end: int
    is_sure: bool
    """Whether a letter says that it is one: a bare zero may begin another number."""


def quotes_in(letters: Letters, framework: Framework) -> tuple[Quote, ...]:
    """Every item code in a text, in order: ``e9``, ``E ๙``, ``๐๙``, ``o๑๐``, ``อ10``, "OIT ข้อ 9".

    A code that the framework does not have counts only where it is written with a Latin letter of
    items that the framework has. A number with a leading zero counts after "ข้อ", among codes, in
    brackets, or before its own title. A range of codes stands for every code in it. An item that is
    named by its whole title alone is quoted, too; its code then has no place (start is end).
    """
    text, latin = letters.text, letters.latin
    codes = sorted(_codes(latin, framework), key=lambda it: it.start)
    found = list(_continued(_settled(codes, latin, framework), latin, framework))
    found = sorted([*found, *_titled(letters, found, framework)], key=lambda it: it.start)
    stops = [*(it.start for it in found[1:]), len(text)][: len(found)]
    quotes = [
        Quote(it.code, it.start, it.end, stop, title_end(latin, it.end, stop, it.code, framework))
        for it, stop in zip(found, stops, strict=True)
    ]
    return tuple(_with_ranges(quotes, text))


def _codes(latin: str, framework: Framework) -> Iterator[_Found]:
    letters = _item_letters(framework)
    for match in re.finditer(_CODE, latin):
        number = match["number"].lstrip("0")
        letter = (match["letter"] or match["instrument"] or "").lower()[:1]
        code = f"{letter or 'o'}{number}"
        is_day = match["zero"] and _is_day(latin[match.end() :])
        if not number or is_day:
            continue
        if code in framework.nodes or (match["letter"] and letter in letters):
            yield _Found(code, match.start(), match.end(), not match["zero"])
    yield from _numbered(latin, framework)


def _numbered(latin: str, framework: Framework) -> Iterator[_Found]:
    """Items by the number that they have in their instrument."""
    if not re.search(_NUMBER, latin):
        return
    for match in compiled(_ITEM_OF).finditer(latin):
        letter, place = _letter(match), match.start("numbers")
        numbers = [*re.finditer("[0-9]+", match["numbers"])]
        for index, number in enumerate(numbers):
            code = letter + number[0].lstrip("0")
            start = place + number.start() if index else match.start()
            end = match.end() if number is numbers[-1] else place + number.end()
            if code in framework.nodes:
                yield _Found(code, start, end, True)
    if "แบบ" in latin:
        for match in re.finditer(_NUMBERED, latin):
            code = _letter(match) + match["number"].lstrip("0")
            if code in framework.nodes:
                yield _Found(code, match.start("number"), match.end(), True)


def _letter(match: re.Match[str]) -> str:
    """The letter of the items of the instrument that is named, in short or in full."""
    named = {it: said for it, said in match.groupdict().items() if said}
    return next((it for it in "ieo" if it in named), named.get("instrument", "").lower())


def _continued(found: list[_Found], latin: str, framework: Framework) -> Iterator[_Found]:
    """Codes, and the bare numbers that go on with them."""
    stops = [*(it.start for it in found[1:]), len(latin)][: len(found)]
    for first, stop in zip(found, stops, strict=True):
        last = first
        yield last
        while (match := compiled(_MORE).match(latin, last.end)) and match.end() <= stop:
            code = first.code[0] + match["number"].lstrip("0")
            if code not in framework.nodes:
                break
            last = _Found(code, match.start("number"), match.end(), True)
            yield last


def _titled(letters: Letters, found: list[_Found], framework: Framework) -> list[_Found]:
    """The items that are named by their whole titles, without a code before or behind."""
    named: list[_Found] = []
    taken: list[tuple[int, int]] = []
    for key, code in _sure_titles(framework):
        place = letters.find_key(key)
        if place is None or any(first <= place[0] < last for first, last in taken):
            continue
        taken.append(place)
        if not _has_code(letters.text, place, found):
            named.append(_Found(code, place[0], place[0], True))
    return named


@lru_cache(maxsize=8)
def _sure_titles(framework: Framework) -> tuple[tuple[str, str], ...]:
    """(letter key, code) of the items whose title is surely their name, the longest first."""
    items = sorted(framework.items, key=lambda node: -len(node.title))
    keys = ((letter_key(node.title), node.code) for node in items)
    return tuple((key, code) for key, code in keys if len(key) >= SURE_TITLE)


def _has_code(text: str, place: tuple[int, int], found: list[_Found]) -> bool:
    """Whether a code stands right before or right behind a place of the text."""
    index = bisect_left(found, place[0], key=lambda it: it.start)
    before = found[index - 1] if index else None
    behind = next((it for it in found[index:] if it.start >= place[1]), None)
    return (
        before is not None
        and before.end <= place[0]
        and not letter_key(text[before.end : min(place[0], before.end + NEAR)])
        and place[0] - before.end < NEAR
    ) or (
        behind is not None
        and behind.start - place[1] < NEAR
        and not letter_key(text[place[1] : behind.start].removesuffix("ข้อ"))
    )


def _settled(found: list[_Found], latin: str, framework: Framework) -> list[_Found]:
    """The codes without those bare numbers that nothing says are codes."""
    kept: list[_Found] = []
    for index, it in enumerate(found):
        before = latin[max(0, it.start - NEAR) : it.start].rstrip()
        after_code = bool(kept) and is_connecting(latin[kept[-1].end : it.start])
        following = found[index + 1] if index + 1 < len(found) else None
        before_code = following is not None and (
            following.is_sure and _is_joining(latin[it.end : following.start])
        )
        title = letter_key(framework.nodes[it.code].title) if it.code in framework.nodes else ""
        is_titled = letter_key(latin[it.end : it.end + NEAR]).startswith(title[:TITLE_LETTERS])
        behind = latin[it.end : it.end + NEAR].lstrip()
        is_told = before.endswith(cues.BEFORE_A_BARE_CODE) or (
            behind.startswith(cues.AFTER_A_BARE_CODE)
        )
        is_known = it.is_sure or is_told or after_code or before_code or (title and is_titled)
        if is_known or compiled(cues.A_SCORE).match(latin, it.end):
            kept.append(it)
    return kept


def is_connecting(between: str) -> bool:
    """Whether what stands between two codes only connects them: blanks, signs, "และข้อ"."""
    return not letter_key(between) or letter_key(between) in letter_keys(
        (*cues.CONNECTING, *calendar.UNTIL)
    )


def _is_joining(between: str) -> bool:
    """Whether what stands between two codes makes them one list: a sign or "และ"."""
    key = letter_key(between).removesuffix("ขอ")
    return key in letter_keys((*cues.JOINING, *calendar.UNTIL)) or (
        not key and any(it in between for it in ",/-–—")
    )


@lru_cache(maxsize=8)
def _item_letters(framework: Framework) -> frozenset[str]:
    """The letters that the framework's item codes begin with."""
    return frozenset(node.code[0] for node in framework.items)


def _is_day(rest: str) -> bool:
    """Whether a number with a leading zero is the day of a date: 01 ตุลาคม."""
    return rest.lstrip().startswith((*calendar.MONTHS, *calendar.MONTHS_SHORT))


def _with_ranges(quotes: list[Quote], text: str) -> Iterator[Quote]:
    yield from quotes[:1]
    for before, after in pairwise(quotes):
        between = (
            text[before.end : after.start].strip().removesuffix("ที่").removesuffix("ข้อ").strip()
        )
        if between in calendar.UNTIL or between in ("-", "–", "—", "~"):
            first, last = int(before.code[1:]), int(after.code[1:])
            if before.code[0] == after.code[0] and 0 < last - first <= MOST_OF_A_RANGE:
                for number in range(first + 1, last):
                    code = f"{before.code[0]}{number}"
                    place = after.start
                    yield Quote(code, place, place, place, place, in_range=True)
        yield after
