"""Texts with the 59 scores of one year, in the many shapes in which people paste them."""

import random
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

from ita_tui.core.framework.format import read_framework
from ita_tui.core.framework.model import Framework
from ita_tui.core.tables_in.scores.result import TableReading
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.core.toml.parsing import parse_toml

_ROOT = Path(__file__).parents[2]

SCORES = {
    "i1": Decimal("94.59"), "i2": Decimal("95.43"), "i3": Decimal("99.34"),
    "o7": Decimal("94.21"), "o8": Decimal("87.30"), "o9": Decimal("77.67"),
    "o10": Decimal("93.54"), "e1": Decimal("95.21"), "e2": Decimal("95.34"),
    "e3": Decimal("98.79"), "e7": Decimal("94.01"), "e8": Decimal("94.70"),
    "e9": Decimal("68.28"), "o11": Decimal("94.79"), "o12": Decimal("92.57"),
    "o13": Decimal("92.40"), "o25": Decimal("94.46"), "e4": Decimal("94.69"),
    "e5": Decimal("94.85"), "e6": Decimal("95.18"), "o1": Decimal("98.45"),
    "o2": Decimal("97.09"), "o3": Decimal("99.23"), "o4": Decimal("98.91"),
    "o5": Decimal("98.15"), "o6": Decimal("98.49"), "i10": Decimal("82.71"),
    "i11": Decimal("97.50"), "i12": Decimal("88.93"), "i4": Decimal("95.66"),
    "i5": Decimal("95.57"), "i6": Decimal("97.55"), "o14": Decimal("89.54"),
    "o15": Decimal("93.00"), "o16": Decimal("81.18"), "o17": Decimal("70.16"),
    "i7": Decimal("97.16"), "i8": Decimal("97.69"), "i9": Decimal("99.43"),
    "o18": Decimal("88.61"), "o19": Decimal("80.12"), "o20": Decimal("97.38"),
    "o21": Decimal("92.95"), "i13": Decimal("95.95"), "i14": Decimal("94.77"),
    "i15": Decimal("94.34"), "o22": Decimal("96.71"), "o23": Decimal("97.95"),
    "o24": Decimal("96.04"), "o26": Decimal("97.93"), "o27": Decimal("97.11"),
    "o28": Decimal("93.59"), "o29": Decimal("97.71"), "o30": Decimal("85.39"),
    "o31": Decimal("95.51"), "o32": Decimal("97.68"), "o33": Decimal("96.22"),
    "o34": Decimal("88.50"), "o35": Decimal("94.82"),
}  # fmt: skip
"""The printed scores of the sample, in print order."""

NARRATIVE = (
    "จากการวิเคราะห์ผลการประเมินในปีงบประมาณ ๒๕๖๗ พบว่า คะแนนผ่านเกณฑ์ทุกข้อ ยกเว้น ข้อ ๐๙ "
    "รายงานผลการดำเนินงานประจำปีที่ไม่ผ่านเกณฑ์ (๘๕ คะแนน) ที่ต้องปรับปรุง ได้แก่ "
    "๐๗ แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน "
    "๐๘ แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี และ i๑๐ ในหน่วยงานของท่าน มีเจ้าหน้าที่ "
    "ที่ขอยืมทรัพย์สินของราชการไปใช้อย่างถูกต้อง มากน้อยเพียงใด ที่ไม่ผ่านเกณฑ์ (๘๕ คะแนน) ให้ดีขึ้นร้อยละ ๕ ในปี ๒๕๖๘"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the table."""

    code: str
    """Item code."""
    instrument: str
    """IIT, EIT or OIT."""
    title: str
    """Official title."""
    score: Decimal
    """The printed score."""


@cache
def framework_2567() -> Framework:
    """The framework of the sample's year."""
    return _framework("ita-2567")


@cache
def framework_2564() -> Framework:
    """A year whose titles hold numbers."""
    return _framework("ita-2564")


@cache
def framework_of(year_be: int) -> Framework:
    """The framework that is shipped for a year."""
    return _framework(f"ita-{year_be}")


def _framework(name: str) -> Framework:
    text = (_ROOT / "data" / "frameworks" / f"{name}.toml").read_text(encoding="utf-8")
    found, _ = read_framework(parse_toml(text)[0])
    assert found is not None
    return found


@cache
def lines() -> tuple[Line, ...]:
    """The table in print order."""
    nodes = framework_2567().nodes
    return tuple(
        Line(
            code=code,
            instrument={"i": "IIT", "e": "EIT", "o": "OIT"}[code[0]],
            title=nodes[code].title,
            score=score,
        )
        for code, score in SCORES.items()
    )


def in_code_order() -> list[Line]:
    """The table in the order of the codes."""
    return sorted(lines(), key=lambda line: ("ieo".index(line.code[0]), int(line.code[1:])))


def scores_of(reading: TableReading) -> dict[str, Decimal]:
    """What was read, by code."""
    assert len({read.code for read in reading.read}) == len(reading.read)
    return {read.code: read.score for read in reading.read}


def table(
    cells: Callable[[int, Line], Sequence[str]],
    *,
    delimiter: str = "\t",
    header: str = "",
    of: Sequence[Line] | None = None,
) -> str:
    """A table: one row of ``cells`` for each line of ``of``, counted from 1."""
    rows = [delimiter.join(cells(n, line)) for n, line in enumerate(of or lines(), 1)]
    return "\n".join([header, *rows] if header else rows) + "\n"


def first_of_run(rows: Sequence[Line]) -> Callable[[int, Line], str]:
    """The instrument where it changes, else an empty cell, as a merged column is pasted."""

    def instrument(n: int, line: Line) -> str:
        same = n > 1 and rows[n - 2].instrument == line.instrument
        return "" if same else line.instrument

    return instrument


def wrapped(title: str, width: int) -> list[str]:
    """A title over several lines, cut without regard to words, as narrow columns cut it."""
    return textwrap.wrap(title, width, break_long_words=True, break_on_hyphens=False)


def thai(text: object) -> str:
    """``text`` in Thai digits."""
    return to_thai_digits(str(text))


def mixed(text: object, seed: int) -> str:
    """``text`` with each digit in one of the two scripts."""
    choose = random.Random(seed)
    return "".join(choose.choice((char, thai(char))) for char in str(text))
