"""What a number of items counts: all of them, or those that pass, fall short, rose or fell."""

import re

from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.reading import Reading, claim_of
from ita_tui.core.narratives.tokens import Token
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as words

MOST_INSTRUMENTS = 3
"""There are no more."""

_FATES = {"pass": Said.PASSING, "fail": Said.FAILING}
"""Cues of passing, and of falling short → what a number of such items is."""

_MOVING = (Said.RISING, Said.FALLING)
"""Numbers of items that are told beside another year."""


def count_of(reading: Reading, token: Token, behind: list[Token]) -> FigureClaim:
    """What a number of items is, of the instruments that the words behind it name, if any."""
    after = behind[0] if behind else None
    is_counted = [it.kind for it in behind[1:2]] == ["count"]
    counted = _count(
        reading, token, after, is_counted=is_counted, is_led=_is_led(reading, token, behind)
    )
    scope = _scope_behind(reading, counted, behind)
    return replace(counted, scope=scope) if scope else counted


def _is_led(reading: Reading, token: Token, behind: list[Token]) -> bool:
    """Whether the word behind a number is told of the list behind it: "6 ข้อ ไม่ผ่าน e7 e8"."""
    if [it.kind for it in behind[1:2]] != ["subject"]:
        return False
    latin, (said, node) = reading.letters.latin, behind[:2]
    return latin[said.start - 1] == " " and not latin[said.end : node.start].strip()


def _count(
    reading: Reading, token: Token, after: Token | None, *, is_counted: bool, is_led: bool
) -> FigureClaim:
    behind = re.compile(words.COUNTED).match(reading.letters.latin, token.end)
    end = behind.end() if behind else token.end
    near = reading.letters.between(max(0, token.start - 16), token.start)
    said, begin, stop, is_known = Said.NOTHING, token.start, end, True
    told, cue = _told(reading, token), _fate_before(reading)
    if reading.moved is not None and reading.letters.between(reading.moved.end, token.start):
        reading.moved = None
    if reading.moved is not None:
        said = Said.RISING if reading.moved.kind == "rise" else Said.FALLING
    elif cue is not None and _is_total_of(reading, cue, token):
        said, begin = _FATES[cue.kind], cue.start
    elif cue is not None and _is_all_of_those(reading, cue, token):
        said, begin, is_known = _FATES[cue.kind], cue.start, _is_of_which(reading, cue)
    elif not _is_part(reading, token.end) and (
        near.endswith(letter_keys(words.ALL_OF)) or _is_out_of(reading, token.start)
    ):
        said = Said.ITEMS
    elif told is not None:
        said, begin = _FATES[told.kind], told.start
    elif after is not None and after.kind in _FATES and not is_counted and not is_led:
        if reading.letters.between(end, after.start) in ("", *letter_keys(words.WHICH)):
            said, stop = _FATES[after.kind], after.end
    elif near.endswith(letter_keys(words.HAS)):
        said = Said.ITEMS
    is_rest = near.endswith(letter_keys(words.REST))
    is_turned = is_rest and told is not None and said is not Said.NOTHING
    if (
        is_turned
        or near.endswith(letter_key(words.EVERY))
        or (told is not None and said in _FATES.values() and reading.is_negated(told))
    ):
        said = Said.NOTHING
    return claim_of(
        said,
        token,
        begin=begin,
        stop=stop,
        others=("rest",) if is_rest else (),
        scope=tuple(reading.scope),
        is_sure=is_known
        and not reading.is_wished(token.start)
        and (reading.last_year == 0 or (said in _MOVING and reading.last_year == 2)),
    )


def _fate_before(reading: Reading) -> Token | None:
    """The last cue, where it says that items pass, or fall short."""
    cue = reading.cues[-1] if reading.cues else None
    return cue if cue is not None and cue.kind in _FATES else None


def _is_total_of(reading: Reading, cue: Token, token: Token) -> bool:
    """Whether a number is all that pass, or fall short: "ผ่านเกณฑ์ทั้งหมด 6 ข้อ"."""
    return reading.letters.between(cue.end, token.start) in letter_keys(words.ALTOGETHER)


def _is_all_of_those(reading: Reading, cue: Token, token: Token) -> bool:
    """Whether a number is of all those that pass, or fall short: "ข้อที่ไม่ผ่านทั้ง 2 ข้อ"."""
    is_all = reading.letters.between(cue.end, token.start) in letter_keys(words.ALL_OF_THOSE)
    return is_all and (_is_of_which(reading, cue) or bool(reading.subjects))


def _is_of_which(reading: Reading, cue: Token) -> bool:
    """Whether a cue says which items are meant: "ข้อที่ไม่ผ่าน"."""
    return reading.letters.between(max(0, cue.start - 16), cue.start).endswith(
        letter_keys(words.ITEMS_WHICH)
    )


def _scope_behind(reading: Reading, counted: FigureClaim, behind: list[Token]) -> tuple[str, ...]:
    """The instruments right behind a number of items: "ทั้ง 4 ข้อของ OIT"."""
    end, scope = counted.stop, list[str]()
    for token in behind[:MOST_INSTRUMENTS]:
        linking = words.OF_INSTRUMENT if not scope else words.AND_INSTRUMENT
        is_linked = reading.letters.between(end, token.start) in letter_keys(linking)
        if token.kind != "subject" or not token.value.isupper() or not is_linked:
            break
        scope.append(token.value)
        end = token.end
    return tuple(scope)


def _is_out_of(reading: Reading, place: int) -> bool:
    """Whether a number of items is that of which others are taken: "3 ใน 7 ข้อ", "3/7 ข้อ"."""
    before = reading.letters.latin[max(0, place - 6) : place].rstrip()
    return bool(re.search(words.OUT_OF, before))


def _is_part(reading: Reading, place: int) -> bool:
    """Whether a number of items is taken out of another one behind it: "(3 ใน 7 ข้อ)"."""
    return re.match(words.TAKEN_OUT_OF, reading.letters.latin[place : place + 8]) is not None


def _told(reading: Reading, token: Token) -> Token | None:
    """The word before a number of items that says what they are."""
    told = next((it for it in reversed(reading.cues) if it.kind != "mark"), None)
    if told is None or told.kind not in _FATES:
        return None
    between = reading.letters.latin[told.end : token.start]
    is_close = not re.search(words.SO_MANY_ITEMS, between)
    return told if is_close and reading.fills(told.end, token.start, figures=True) else None
