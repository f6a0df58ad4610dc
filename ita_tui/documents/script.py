"""Figures, days and words of a record as one document writes them: in one script of digits."""

import re
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from ita_tui.core.record.model import Digits
from ita_tui.core.thai.dates import format_date, format_period
from ita_tui.core.thai.numbers import format_score, to_latin_digits, to_thai_digits
from ita_tui.core.values import dataclass
from ita_tui.words.said import documents as words


@dataclass(frozen=True, slots=True)
class Script:
    """Writes in Thai or in Latin digits."""

    digits: Digits
    """Which."""

    @property
    def is_thai(self) -> bool:
        """Whether digits are Thai."""
        return self.digits is Digits.THAI

    def text(self, text: str) -> str:
        """Somebody's words with every digit in the script, but for those of a link."""
        change = to_thai_digits if self.is_thai else to_latin_digits
        parts = _link().split(text)
        return "".join(part if index % 2 else change(part) for index, part in enumerate(parts))

    def number(self, number: int) -> str:
        """A whole number, thousands apart."""
        return self.text(f"{number:,}")

    def year(self, year_be: int) -> str:
        """A year, thousands not apart."""
        return self.text(str(year_be))

    def score(self, score: Decimal | None) -> str:
        """A score with two decimals; a dash where there is none."""
        return format_score(score, thai_digits=self.is_thai)

    def baht(self, amount: Decimal) -> str:
        """An amount of money with two decimals."""
        return self.text(f"{amount:,.2f}")

    def day(self, day: date | None, *, short: bool = False) -> str:
        """A day in the Buddhist era; a dotted line to write on where none is known."""
        if day is None:
            return words.BLANK_DAY
        return format_date(day, thai_digits=self.is_thai, short=short)

    def value(self, value: Any) -> str:
        """Whatever a field holds, in one line; names of files to the letter; empty for nothing."""
        if isinstance(value, date):
            return self.day(value, short=True)
        if isinstance(value, Decimal):
            return self.baht(value)
        if isinstance(value, tuple):
            return ", ".join(value)
        return self.number(value) if isinstance(value, int) else self.text(value or "")

    def period(self, start: date | None, end: date | None) -> str:
        """A period; a dotted line to write on where neither end is known."""
        if start is None and end is None:
            return words.BLANK_SHORT
        return format_period(start, end, thai_digits=self.is_thai)


@cache
def _link() -> re.Pattern[str]:
    """A link, which must be copied to the letter."""
    return re.compile(r"((?:https?://|www\.)\S+)")
