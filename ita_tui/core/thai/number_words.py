"""Numbers in Thai words, as official papers repeat an amount: ห้าหมื่นสองพันบาทถ้วน."""

import re
from functools import cache

from ita_tui.words.understood.values import BAHT, DIGITS, MILLION, POWERS

MOST_WORDS = 30
"""Words of the longest number that is read."""


def amounts_in_words(text: str) -> list[tuple[int, str]]:
    """The baht that a text tells in words, each with its words; in the order of the text.

    What begins with a figure ("5 ล้านบาท", "หลายหมื่นบาท") is no amount in words.
    """
    if BAHT not in text:
        return []
    return [(number_of(match[1]), match[0]) for match in _amount().finditer(text)]


def number_of(words: str) -> int:
    """The number that words say; they hold nothing but words for numbers."""
    if MILLION in words:
        millions, _, rest = words.rpartition(MILLION)
        return (number_of(millions) if millions else 1) * 1_000_000 + number_of(rest)
    total, digit = 0, None
    for word in _word().findall(words):
        if word in POWERS:
            total += (1 if digit is None else digit) * POWERS[word]
            digit = None
        else:
            digit = DIGITS[word]
    return total + (digit or 0)


def number_in(told: str) -> int:
    """The number that is told in digits or in words."""
    return int(told) if told.isdigit() else number_of(told)


@cache
def _word() -> re.Pattern[str]:
    return re.compile("|".join((*DIGITS, *POWERS, MILLION)))


@cache
def _amount() -> re.Pattern[str]:
    """An amount that begins with a figure in words: a bare power follows one in digits."""
    more = f"(?:{_word().pattern}){{0,{MOST_WORDS - 1}}}"
    return re.compile(f"((?:{'|'.join(DIGITS)}){more}) ?{BAHT}")
