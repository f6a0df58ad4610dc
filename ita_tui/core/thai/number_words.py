"""Numbers in Thai words, as official papers repeat an amount: ห้าหมื่นสองพันบาทถ้วน."""

import re
from functools import cache

_DIGITS = {
    word: number
    for number, word in enumerate(
        ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
    )
} | {"เอ็ด": 1, "ยี่": 2}
_TENS = {word: 10**power for power, word in enumerate(("สิบ", "ร้อย", "พัน", "หมื่น", "แสน"), 1)}
_MILLION = "ล้าน"

LONGEST = 60
"""Letters of the longest number that is read."""


def amounts_in_words(text: str) -> list[tuple[int, str]]:
    """The baht that a text tells in words, each with its words; in the order of the text."""
    if "บาท" not in text:
        return []
    return [(number_of(match[1]), match[0]) for match in _amount().finditer(text)]


def number_of(words: str) -> int:
    """The number that words say; they hold nothing but words for numbers."""
    millions, _, rest = words.rpartition(_MILLION)
    if millions:
        return number_of(millions) * 1_000_000 + (number_of(rest) if rest else 0)
    total, digit = 0, None
    for word in _word().findall(words):
        if word in _TENS:
            total += (1 if digit is None else digit) * _TENS[word]
            digit = None
        else:
            digit = _DIGITS[word]
    return total + (digit or 0)


@cache
def _word() -> re.Pattern[str]:
    return re.compile("|".join((*_DIGITS, *_TENS, _MILLION)))


@cache
def _amount() -> re.Pattern[str]:
    return re.compile(f"((?:{_word().pattern}){{1,{LONGEST // 2}}}) ?บาท")
