"""Makes the records of many agencies that do not exist: the same ones for the same number.

    python -m tests.bench.make_records FOLDER [--count 8325]

Each is the sample record with another agency and other scores, so it is as large as a full record.
"""

import argparse
import random
import re
from pathlib import Path

from ita_tui.store.folders import data_folder

ALL_AGENCIES = 8325
"""Agencies that were assessed in one year."""

LAST_YEAR = 2567
"""The fiscal year of the template, Buddhist era."""

TEMPLATE = "sriphana-2567.toml"
PROVINCES = [f"จังหวัดที่ {number}" for number in range(1, 78)]
KINDS = ("องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนจังหวัด")
_YEAR = "fiscal_year_be = {}"
SHARES = (5300, 2247, 195, 30, 76)
"""How many there are of each kind, near enough."""


def record_text(template: str, number: int) -> str:
    """The record of agency ``number``, from 1."""
    chance = random.Random(number)
    kind = chance.choices(KINDS, SHARES)[0]
    middle = min(97.0, chance.gauss(90, 6))

    def score(_: re.Match[str]) -> str:
        return f"own = {min(100.0, max(0.0, chance.gauss(middle, 5))):.2f}"

    text = re.sub(r"^own = [0-9.]+$", score, template, flags=re.MULTILINE)
    for key, value in (
        ("name", f"{kind}ตัวอย่าง {number}"),
        ("kind", kind),
        ("province", chance.choice(PROVINCES)),
    ):
        text = re.sub(f'^{key} = ".*"$', f'{key} = "{value}"', text, count=1, flags=re.MULTILINE)
    return text


def make_records(folder: Path, count: int, years: int = 1) -> None:
    """Write the records into a folder, which is made, over what is there of the same name.

    Each agency has a record of each of the last ``years``, all with the same scores.
    """
    folder.mkdir(parents=True, exist_ok=True)
    template = (data_folder() / "examples" / TEMPLATE).read_text(encoding="utf-8")
    for number in range(1, count + 1):
        text = record_text(template, number)
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            path = folder / f"agency-{number:05}-{year}.toml"
            of_year = text.replace(_YEAR.format(LAST_YEAR), _YEAR.format(year), 1)
            path.write_text(of_year, encoding="utf-8")


def main() -> None:
    """Make them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=ALL_AGENCIES)
    options = parser.parse_args()
    make_records(options.folder, options.count)


if __name__ == "__main__":
    main()
