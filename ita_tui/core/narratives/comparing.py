"""What words that compare say of a node: that it rose, or is above another, or above the mean."""

import re
from collections.abc import Iterator

from ita_tui.core.matching.titles import letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.reading import NEAR, Reading
from ita_tui.core.narratives.tokens import Token
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as words

_MOVED = {"rise": Said.ROSE, "fall": Said.FELL}
"""Words of rising, and of falling → what they say."""

MOVING = (*_MOVED,)
"""Kinds of cue that say that something moved."""


def moved(reading: Reading, cue: Token, subject: Token) -> FigureClaim:
    """What a word of rising, or of falling, says of a node."""
    return _said(reading, _MOVED[cue.kind], cue, subject=subject.value)


def moved_among(reading: Reading, cue: Token, subject: Token) -> FigureClaim:
    """What a word behind which nodes are listed says of one of them."""
    told = _said(reading, _MOVED[cue.kind], subject, subject=subject.value, stop=subject.end)
    return replace(told, begin=cue.start)


def compared(reading: Reading, other: Token) -> FigureClaim | None:
    """What is said where one node is held against another: "o8 ได้มากกว่าข้อ o10"."""
    cue = reading.cues[-1] if reading.cues else None
    if cue is None or cue.kind not in ("above", "below") or len(reading.subjects) != 1:
        return None
    subject = reading.subjects[0]
    if not reading.reaches(subject, cue) or not reading.fills(cue.end, other.start):
        return None
    if subject.value == other.value:
        return None  # a part of it is held against it
    said = Said.OVER_OTHER if cue.kind == "above" else Said.UNDER_OTHER
    told = _said(reading, said, cue, subject=subject.value, value=other.value, stop=other.end)
    return replace(told, begin=subject.start, others=(other.value,))


def counts_moved(reading: Reading, token: Token, after: Token) -> bool:
    """Whether a word tells of so many items, and not of the one before it: "ลดลง 3 ข้อ"."""
    behind = reading.letters.latin[token.end : token.end + NEAR]
    is_since = re.match(words.SINCE_SO_MANY, behind) is not None
    return is_since or (
        after.kind == "count" and not reading.letters.between(token.end, after.start)
    )


def is_most(reading: Reading, token: Token, after: Token) -> bool:
    """Whether a word of rising or falling is only that of the most: "ลดลงมากที่สุด"."""
    is_end = after.kind in ("highest", "lowest")
    return is_end and not reading.letters.between(token.end, after.start)


def side_of_mean(reading: Reading, token: Token) -> Iterator[FigureClaim]:
    """On which side of a mean the node before it is told to be."""
    side = next((it for it in reading.cues[-1:] if it.kind in ("above", "below")), None)
    subject = reading.subjects[-1]
    if side is None or not reading.fills(side.end, token.start):
        return
    if reading.reaches(subject, side):
        said = Said.OVER_MEAN if side.kind == "above" else Said.UNDER_MEAN
        whose = reading.letters.text[token.start : token.end + 20]
        yield _said(reading, said, side, subject=subject.value, value=whose, stop=token.end)


def _said(
    reading: Reading, said: Said, cue: Token, *, subject: str, value: str = "", stop: int = 0
) -> FigureClaim:
    is_open = reading.is_negated(cue) or _is_aimed(reading, cue) or reading.is_wished(cue.start)
    begin = reading.subjects[-1].start if reading.subjects and not stop else cue.start
    return FigureClaim(
        said=said,
        value=value,
        start=cue.start,
        end=cue.end,
        begin=begin,
        stop=stop or cue.end,
        subject=subject,
        scope=tuple(reading.scope),
        is_sure=not is_open and (reading.last_year == 0 or said in _MOVED.values()),
    )


def _is_aimed(reading: Reading, cue: Token) -> bool:
    """Whether a word of rising goes on with what is to be reached: เพิ่มขึ้น…เป็นไม่น้อยกว่า 85."""
    behind = reading.letters.between(cue.end, cue.end + NEAR)
    return cue.kind in MOVING and any(it in behind for it in letter_keys(words.TO_BE_REACHED))
