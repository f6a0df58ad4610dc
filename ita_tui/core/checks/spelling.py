"""Rules about likely slips of the pen: against a short list, and against the framework's titles."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import Text
from ita_tui.core.problem import Severity
from ita_tui.core.thai.search import search_key
from ita_tui.words.said import checks_names as words
from ita_tui.words.understood.slips_of_the_pen import LOOSE, SLIPS

LONGEST_SLIP = 2
"""Letters and marks by which a slip differs from what is meant."""

LETTERS_AFTER = 6
"""So many must agree again behind a difference, or the title was left, not misspelt."""

LEAST_BEFORE = 4
"""So many must agree before it."""


def likely_typing_slip(case: Case) -> Iterator[Remark]:
    """A word that is often misspelt, or a title of the framework that is quoted with a slip."""
    texts = case.texts
    every = "\n".join(text.text for text in texts)
    listed = _listed(tuple(slip for slip in SLIPS if slip in every))
    for text in texts:
        for slip in dict.fromkeys(match[0] for match in listed.finditer(text.text)):
            yield _found(text, slip, _meant(slip))
    for issue, narrative in case.narratives.items():
        whole = narrative.letters.text
        for quote in narrative.quotes:
            if quote.in_range or quote.code not in case.framework.nodes:
                continue
            title = case.framework.nodes[quote.code].title
            differing = _slip_in(whole[quote.end : quote.stop], title)
            if differing is not None:
                yield _found(Text(("issues", issue, "narrative"), whole), *differing)


def _found(text: Text, slip: str, meant: str) -> Remark:
    message = words.typing_slip(slip=slip, meant=meant)
    fix = text.spelt(slip, meant) if slip in text.text else None
    return tell(text.at, message, slip, fix=fix)


def _meant(slip: str) -> str:
    """What a listed slip stands for."""
    if slip in SLIPS:
        return SLIPS[slip]
    return next(right for wrong, right in LOOSE.items() if re.fullmatch(wrong, slip))


def _slip_in(text: str, title: str) -> tuple[str, str] | None:
    """The phrase of a text that follows a title and differs from it by a slip, and as meant."""
    said, wanted = search_key(text[: len(title) + 40]), search_key(title)
    if said.startswith(wanted) or said[:LEAST_BEFORE] != wanted[:LEAST_BEFORE]:
        return None
    place = next(
        (it for it, (a, b) in enumerate(zip(said, wanted, strict=False)) if a != b), len(wanted)
    )
    for dropped in range(LONGEST_SLIP + 1):
        for added in range(LONGEST_SLIP + 1):
            after, meant = said[place + added :], wanted[place + dropped :]
            agrees = len(meant) >= LETTERS_AFTER and after.startswith(meant[:LETTERS_AFTER])
            if agrees and (dropped or added):
                return _phrases(said, wanted, title, place)
    return None


def _phrases(said: str, wanted: str, title: str, place: int) -> tuple[str, str] | None:
    """The phrase around a difference, as it is and as meant: a blank parts words, a letter not.

    None where the text goes on another way before the phrase is over.
    """
    ends = list(accumulate(len(search_key(it)) for it in title.split()))
    start = max([it for it in ends if it <= place], default=0)
    end = min(it for it in ends if it > place)
    meant = wanted[start:end]
    last = said.find(meant[-LETTERS_AFTER:], place, end + 2 * LONGEST_SLIP)
    return (said[start : last + LETTERS_AFTER], meant) if last >= 0 else None


@lru_cache(maxsize=8)
def _listed(slips: tuple[str, ...]) -> re.Pattern[str]:
    """The slips that somewhere were made, the longest first; most records have none."""
    return re.compile("|".join([*map(re.escape, sorted(slips, key=len, reverse=True)), *LOOSE]))


RULES = (Rule("likely-typing-slip", Severity.WARNING, likely_typing_slip, Part.PLACE),)
"""The rules of this topic."""
