"""What a number is that is told of several nodes together: a weight, a share of items, a mean."""

import re

from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.reading import NEAR, Reading, claim_of
from ita_tui.core.narratives.tokens import Token, is_filling
from ita_tui.words.understood import figure_cues as words
from ita_tui.words.understood.values import PER_CENT

_SHARES = (Said.SHARE_PASSING, Said.SHARE_FAILING)
"""How many of a hundred."""


def joint_number(
    reading: Reading, token: Token, after: Token | None, *, has_run: bool
) -> FigureClaim | None:
    """A number of several nodes together; None where it is of one."""
    said, subject, others, is_sure = Said.NOTHING, "", tuple[str, ...](), False
    cue = reading.cues[-1] if reading.cues else None
    is_joined = after is not None and reading.fills(token.end, after.start)
    is_followed = after is not None and is_joined and after.kind in ("number", "order")
    is_alone = not has_run and not is_followed
    if reading.is_weighing and _is_beside_instrument(reading, token):
        subject = reading.subjects[-1].value
        said = Said.NOTHING if "." in token.value else Said.WEIGHT
        is_sure = said is Said.WEIGHT
    elif cue is not None and cue.kind in ("pass", "fail") and _is_share(reading, cue, token):
        said = Said.SHARE_PASSING if cue.kind == "pass" else Said.SHARE_FAILING
        is_sure = _is_of_whole_scope(reading, cue) and _is_surely_share(reading, cue, token)
    elif is_alone and len(reading.subjects) > 1 and _is_averaged(reading, token):
        is_sure = _is_own_average(reading, token)
        said = Said.MEAN if is_sure else Said.NOTHING
        others = tuple(it.value for it in reading.subjects)
    else:
        reading.is_weighing = False
        return None
    return claim_of(
        said,
        token,
        begin=cue.start if cue is not None and not subject else token.start,
        subject=subject,
        others=others,
        scope=tuple(reading.scope) if said in _SHARES else (),
        is_sure=is_sure and reading.last_year == 0 and not reading.is_wished(token.start),
    )


def _is_beside_instrument(reading: Reading, token: Token) -> bool:
    """Whether a number stands right behind an instrument: "EIT ร้อยละ 30"."""
    subject = reading.subjects[-1] if reading.subjects else None
    if subject is None or not subject.value.isupper():
        return False
    return reading.letters.between(subject.last, token.start) in letter_keys(words.WEIGHING)


def _is_share(reading: Reading, cue: Token, token: Token) -> bool:
    """Whether a number says how many items of a hundred pass: "ผ่านเกณฑ์ร้อยละ 80 ของข้อ"."""
    between = reading.letters.between(cue.end, token.start)
    is_of_item = any(not it.value.isupper() for it in reading.subjects)
    if is_of_item or letter_key(PER_CENT) not in between:
        return False
    if not reading.fills(cue.end, token.start):
        return False
    behind = reading.letters.latin[token.end : token.end + 2 * NEAR]
    is_full = token.value.partition(".")[0] == "100"
    is_told = letter_key(words.AMOUNTING) in between or is_full
    return is_told or re.match(words.OF_ITEMS, behind) is not None


def _is_surely_share(reading: Reading, cue: Token, token: Token) -> bool:
    """Whether a number is no pass mark: "ผ่านเกณฑ์ร้อยละ 80 (8 จาก 10 ข้อ)" may be either."""
    is_broken = "." in token.value and not token.value.endswith(".00")
    behind = reading.letters.latin[token.end : token.end + 2 * NEAR]
    is_amount = letter_key(words.AMOUNTING) in reading.letters.between(cue.end, token.start)
    is_so_many = re.match(words.SO_MANY_OF, behind) is not None
    return is_amount or (is_broken if is_so_many else bool(re.match(words.OF_ITEMS, behind)))


def _is_of_whole_scope(reading: Reading, cue: Token) -> bool:
    """Whether what is said of items is of all those that were named, and of no others."""
    first = reading.subjects[0].start if reading.subjects else cue.start
    near = reading.letters.between(max(0, first - 16), first)
    is_joined = any(it in near for it in letter_keys(words.JOINING_INSTRUMENTS))
    return len(reading.scope) <= 1 and not is_joined and not reading.is_negated(cue)


def _is_averaged(reading: Reading, token: Token) -> bool:
    """Whether a number is a mean that stands behind a list of items."""
    if any(it.value.isupper() for it in reading.subjects):
        return False
    between = reading.letters.latin[reading.subjects[-1].last : token.start]
    return words.AVERAGE in between or any(it.kind == "reference" for it in reading.cues)


def _is_own_average(reading: Reading, token: Token) -> bool:
    """Whether it is the mean of those items, and of nobody's else."""
    first, last = reading.subjects[0], reading.subjects[-1]
    mean = next((it for it in reading.cues if it.kind == "reference"), None)
    if mean is not None and mean.end <= first.start:
        said = reading.letters.text[mean.start : mean.end]
        return said == words.MEAN and reading.fills(last.last, token.start)
    between = reading.letters.between(last.last, token.start).replace(letter_key(words.MEAN), "", 1)
    return is_filling(between)
