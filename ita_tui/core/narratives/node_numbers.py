"""What a number is that is told of one node, or of several together.

Of one its score, another figure of it, or the mark; of several a weight, a share, a mean.
"""

import re

from ita_tui.core.matching.titles import letter_key, letter_keys
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.reading import NEAR, Reading, claim_of
from ita_tui.core.narratives.tokens import Token, is_filling
from ita_tui.core.values import replace
from ita_tui.words.understood import figure_cues as words
from ita_tui.words.understood.pruning import compiled
from ita_tui.words.understood.values import AND, INDICATOR, PER_CENT, POINTS

_OF_ONE = (Said.SCORE, Said.NOTHING)
"""What a number is that stands by itself."""

_SHARES = (Said.SHARE_PASSING, Said.SHARE_FAILING)
"""How many of a hundred."""

_TELLING_MARK = ("above", "below", "gap", "mark", "weight", "fail", "pass")
"""Cues behind which a whole number may be the mark, or stand beside it."""

_NTH_INDICATOR = f"{INDICATOR}{words.WHICH[0]}"

_Meaning = tuple[Said, bool, int]
"""What is said, whether surely, and where the words begin that say it."""


def number_of(reading: Reading, token: Token) -> FigureClaim:
    """What a number says of the node that is spoken of."""
    latin = reading.letters.latin
    before = latin[max(0, token.start - 10) : token.start].rstrip(" (:=")
    behind = latin[token.end : token.end + 12].lstrip()
    has_unit = behind.startswith((POINTS, "%")) or before.endswith(PER_CENT)
    said, is_sure, begin = Said.NOTHING, False, token.start
    subject = reading.subjects[-1] if reading.subjects else None
    tells_mark = bool(reading.cues) and reading.cues[-1].kind in _TELLING_MARK
    is_counted = behind.startswith(INDICATOR) and not behind.startswith(_NTH_INDICATOR)
    if "." in token.value or has_unit or (tells_mark and not is_counted):
        said, is_sure, begin = _meaning(reading, token, subject)
        if said is Said.SCORE and not (is_sure or has_unit or "." in token.value):
            said = Said.NOTHING
    elif subject is not None and before.endswith((*words.GOT, *words.IS)):
        # A bare number may be its score; only its truth can be told.
        said, is_sure, begin = Said.SCORE, False, subject.start
    is_beside = _is_beside(reading, subject, token)
    if is_beside and not reading.aside:
        subject = None
    claim = claim_of(
        said,
        token,
        begin=begin,
        stop=token.end + (len(latin[token.end :][:7]) if behind.startswith(POINTS) else 0),
        subject=subject.value if subject else "",
        others=(*(it.value for it in reading.subjects[:-1]), *(reading.aside or ())),
        is_sure=is_sure and not is_beside and not reading.is_wished(token.start),
    )
    is_score = subject is not None and claim.said in (Said.SCORE, Said.PREVIOUS)
    if is_score and reading.last_year == 1 and reading.is_year_fresh:
        reading.last_year = 2
    return claim


def _is_beside(reading: Reading, subject: Token | None, token: Token) -> bool:
    """Whether a number may be of another than what was named last."""
    if reading.aside is None or subject is None:
        return False
    return subject.last > token.start or bool(reading.letters.between(subject.last, token.start))


def listed(reading: Reading, said: FigureClaim, token: Token, after: Token | None) -> FigureClaim:
    """A number as it is meant where others, or its own item in brackets, stand behind it."""
    latin = reading.letters.latin
    if after is None or said.said is Said.MEAN:
        return said
    if after.kind == "subject" and "." in token.value and said.said in _OF_ONE:
        is_inside = latin[token.end : after.start].strip() == "("
        if is_inside and latin[after.last : after.last + 1] == ")":
            return replace(said, said=Said.SCORE, subject=after.value, is_sure=False)
    is_joined = after.kind == "number" and reading.fills(token.end, after.start)
    if not is_joined or "(" in latin[token.end : after.start] or said.said in _OF_ONE:
        return said
    # Of several things said of several: "ห่างจากเกณฑ์ 4.69 และ 15.25 คะแนนตามลำดับ".
    if said.said is Said.WEIGHT:
        return replace(said, said=Said.NOTHING, subject="", is_sure=False)
    return replace(said, is_sure=False)


def _meaning(reading: Reading, token: Token, subject: Token | None) -> _Meaning:
    """What a number is: by the last cue before it that nothing but filling parts from it."""
    cues = [it for it in reading.cues if it.kind not in ("mood", "second", "order", "announced")]
    cue = cues[-1] if cues else None
    kinds = {it.kind for it in cues}
    before = reading.letters.between(max(0, token.start - 14), token.start)
    is_signed = reading.letters.latin[token.start - 1 : token.start] in words.SIGNS
    if subject is not None and is_signed and token.start:
        return Said.CHANGE, True, subject.start
    is_of = subject is not None and (cue is None or cue.end > subject.start)
    if "weighted" in kinds:
        return Said.NOTHING, False, token.start
    if cue is not None and reading.fills(cue.end, token.start):
        is_share = before.endswith(letter_key(PER_CENT))
        if is_share and cue.kind in ("rise", "fall", "last"):
            return Said.NOTHING, False, token.start
        if cue.kind == "weight":
            begin = subject.start if is_of and subject else cue.start
            return Said.WEIGHT, subject is not None, begin
        if told := _by_cue(reading, cue, subject if is_of else None, kinds, before):
            return told
    if subject is None:
        return Said.NOTHING, False, token.start
    if "reference" in kinds:
        whose = letter_key(reading.letters.latin[max(cues[-1].end, subject.last) : token.start])
        is_told = cues[-1].kind == "reference" and is_filling(_without_means(whose))
        return Said.REFERENCE, is_told, subject.start
    if kinds & {"rise", "fall"}:
        if before.endswith(letter_keys(words.FROM)):
            return Said.PREVIOUS, True, subject.start
        if before.endswith(letter_keys(words.NOW_AT)):
            return Said.SCORE, True, subject.start
        said = reading.letters.latin[cues[-1].end : token.start][: 3 * NEAR]
        is_told = is_filling(letter_key(compiled(words.SINCE_YEAR).sub("", said, 1)))
        return Said.CHANGE, is_told, subject.start
    if reading.last_year == 1:
        return Said.PREVIOUS, True, subject.start
    return Said.SCORE, _is_own_score(reading, token, subject, cues, before), subject.start


def _is_own_score(
    reading: Reading, token: Token, subject: Token, cues: list[Token], before: str
) -> bool:
    """Whether a number is surely the score of what stands before it."""
    first = max([subject.last, *(it.end for it in cues if it.kind == "now")])
    is_close = token.start >= subject.last and reading.fills(first, token.start, figures=True)
    if before.endswith(letter_keys(words.BY)):
        return False
    others = {"reference", "mark", "above", "below"}
    is_said = before.endswith(letter_keys(words.GOT)) and others.isdisjoint(it.kind for it in cues)
    is_first = reading.told_until <= subject.start
    return (is_close or is_said) and is_first and reading.last_year == 0


def _by_cue(
    reading: Reading, cue: Token, subject: Token | None, kinds: set[str], before: str
) -> _Meaning | None:
    """What a number is by the cue right before it; ``subject`` is what that is said of, if any."""
    is_of, begin = subject is not None, subject.start if subject else cue.start
    is_got = cue.kind != "mark" and before.endswith(letter_keys(words.GOT))
    if cue.kind in ("mark", "fail", "pass") and not is_got:
        of_subject = kinds & {"below", "above", "gap", "fail", "pass"}
        return Said.MARK, True, begin if of_subject else cue.start
    if cue.kind == "gap":
        return (Said.CHANGE if "last" in kinds else Said.DISTANCE), is_of, begin
    if cue.kind in ("rise", "fall"):
        return Said.CHANGE, is_of, begin
    if subject is None or cue.kind not in ("above", "below", "highest", "lowest"):
        return None
    is_close = reading.fills(subject.last, cue.start, figures=True)
    if cue.kind in ("above", "below"):
        return (Said.ABOVE if cue.kind == "above" else Said.BELOW), is_close, begin
    # "lowest 75.96 (o8), and highest 95.20" is not of the item before it.
    is_close = is_close and AND not in reading.letters.text[subject.last : cue.start]
    return Said.SCORE, is_close and reading.last_year == 0, begin


def _without_means(key: str) -> str:
    """Letters without the words that say of whom a mean is."""
    for word in letter_keys(words.MEANS_OF):
        key = key.replace(word, "", 1)
    return key


# --- of several together


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
