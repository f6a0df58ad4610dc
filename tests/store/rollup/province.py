"""A province that does not exist: 300 agencies with small records of three years."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

AGENCIES = 300
YEARS = (2566, 2567, 2568)
CHANGES = (Decimal("2.00"), Decimal("-1.00"), Decimal("0.00"))
"""What 2567 brings to agencies by the remainder of their number; 2568 brings the next one."""

_INDICATORS = range(1, 11)


def total_of(number: int, year: int) -> Decimal:
    """Each indicator of agency ``number``, from 1, in a year, and so its total.

    2566: 65.10, 65.20 … 95.00. Those of 3, 6, 9 … rise by 2 and then fall by 1, those of 1, 4, 7 …
    fall by 1 and then stay, those of 2, 5, 8 … stay and then rise by 2.
    """
    total = 65 + Decimal(number) / 10
    return total + sum(CHANGES[(number + step) % 3] for step in range(year - YEARS[0]))


def record_text(
    number: int,
    year: int,
    *,
    scores: Mapping[str, Decimal] | None = None,
    district: str = "เมือง",
) -> str:
    """A record with the ten indicators alone."""
    own = {str(code): total_of(number, year) for code in _INDICATORS} if scores is None else scores
    lines = [
        'format = "ita-record/1"',
        f'framework = "ita-{year}"',
        f"fiscal_year_be = {year}",
        "[agency]",
        f'name = "เทศบาลตำบลที่ {number}"',
        'kind = "เทศบาลตำบล"',
        f'district = "{district}"' if district else "",
        'province = "ตัวอย่าง"',
        *(f'[scores."{code}"]\nown = {score:.2f}' for code, score in own.items()),
    ]
    return "\n".join(lines) + "\n"


def write_province(folder: Path) -> None:
    """All records, a folder a year; some are not as the others: see the test that tells of them."""
    for year in YEARS:
        (folder / str(year)).mkdir(parents=True)
        for number in range(1, AGENCIES + 1):
            path = folder / str(year) / f"{number:03}.toml"
            path.write_text(record_text(number, year), encoding="utf-8")
