"""Reading what stands in a field, and checks that several forms share."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from ita_tui.core.record.model import Record
from ita_tui.core.record.units import is_agency_unit
from ita_tui.core.thai.dates import format_date, parse_date
from ita_tui.core.thai.numbers import format_score, parse_baht
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.words.said import screens as words


def must_not_be_empty(text: str) -> None:
    """Raise Unreadable, in Thai, where nothing was typed."""
    if not text:
        raise Unreadable(words.MUST_NOT_BE_EMPTY)


def unless_shown(text: str, before: str) -> str:
    """The old text where the form's one line shows just that, so that its line breaks stay."""
    return before if text == " ".join(before.split()) else text


def listed(text: str, separator: str) -> tuple[str, ...]:
    """The parts of a list in a line, each once."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(separator) if part.strip()))


def owners_check(record: Record) -> Callable[[str], None]:
    """A check that tells once of a unit that is not named: asked again, it is a new one."""
    told: set[str] = set()

    def check(text: str) -> None:
        for unit in listed(text, ","):
            if not is_agency_unit(record, unit) and unit not in told:
                told.add(unit)
                known = ", ".join(record.agency.units) or words.NONE
                raise Unreadable(words.unknown_unit(unit=unit, known=known))

    return check


def baht_text(amount: Decimal | None) -> str:
    """An amount as it stands in a field; empty for none."""
    return "" if amount is None else format_score(amount)


def baht_of(text: str) -> Decimal | None:
    """The amount in a field, None where it is empty. Raises Unreadable."""
    return parse_baht(text) if text else None


def day_text(day: date | None) -> str:
    """A day as it stands in a field; empty for none."""
    return "" if day is None else format_date(day)


def day_of(text: str) -> date | None:
    """The day in a field, None where it is empty. Raises Unreadable."""
    return parse_date(text) if text else None
