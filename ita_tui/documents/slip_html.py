"""A work slip on paper: one HTML file without anything from outside, A4, to print from a browser.

Whatever stands in a record is text here: every value is escaped, and nothing in it can run.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from ita_tui.core.record.format import LOG_ENTRY, MEASURE, STEP
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.slips.model import Slip, asked, owns
from ita_tui.core.thai.dates import format_period
from ita_tui.core.toml.shape import Shape
from ita_tui.documents.html_page import FONTS, page
from ita_tui.documents.kind import Script
from ita_tui.words.said import slip_sheet as words
from ita_tui.words.said.fields import CHOICES, label, printed_label

BLANK_ROWS = 3
"""Empty rows for new log entries, for each measure."""

_STYLE = """
@page { size: A4 landscape; margin: 15mm 12mm; }
* { box-sizing: border-box; }
body { font-size: 16pt; line-height: 1.3; color: #000; background: #fff;
  max-width: 273mm; margin: 0 auto; }
h1 { font-size: 20pt; margin: 0; text-align: center; }
h2 { font-size: 18pt; margin: 6mm 0 1mm; break-after: avoid; }
p { margin: 0; }
header p { text-align: center; }
dl { margin: 0 0 2mm; break-after: avoid; }
dl div { display: inline-block; margin-right: 8mm; }
dt { display: inline; font-weight: bold; }
dd { display: inline; margin: 0; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; table-layout: fixed; }
caption { text-align: left; font-weight: bold; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left;
  overflow-wrap: anywhere; white-space: pre-line; }
tbody td { height: 11mm; }
.number { width: 10mm; text-align: center; }
.step { width: 19mm; }
.day { width: 30mm; }
.count { width: 24mm; }
.signature { margin-top: 10mm; margin-left: auto; width: 110mm; text-align: center;
  break-inside: avoid; }
.signature p { margin-top: 3mm; }
@media screen { body { padding: 8mm; } }
"""

_ELSEWHERE = frozenset({"title", "issue", "items", "owners", "start", "end"})
"""Keys of a measure that have a place of their own, or none."""
_STYLES = {"date": "day", "integer": "count", "baht": "day", "score": "count"}
"""Width of a column, by kind of field."""

_Column = tuple[str, str]


def slip_html(slip: Slip, record: Record, *, file: str) -> str:
    """The printed form of a slip that was made of ``record``; ``file`` is the slip's own name."""
    sheet = _Sheet(slip, record)
    title = f"{words.TITLE} – {slip.unit}"
    body = (*sheet.header(file), *sheet.measures(), *sheet.signature())
    return page(escape(title), f"body {{ font-family: {FONTS}; }}{_STYLE}", body)


class _Sheet:
    """The parts of one slip's page, with digits as the record wants them on paper."""

    def __init__(self, slip: Slip, record: Record) -> None:
        self._slip = slip
        self._record = record
        self._script = Script(record.settings.digits)

    def header(self, file: str) -> Iterator[str]:
        slip, record = self._slip, self._record
        years = words.years(
            carried_out_be=self._script.year(record.measures_year_be),
            assessed_be=self._script.year(record.fiscal_year_be),
        )
        yield "<header>"
        yield f"<h1>{escape(words.TITLE)}</h1>"
        whose = words.unit_and_day(unit=slip.unit, day=self._cell(slip.made_on))
        yield from _lines(slip.agency, years, whose, words.how_to_use(file=file))
        yield "</header>"

    def measures(self) -> Iterator[str]:
        for number, (key, filled) in enumerate(self._slip.measures.items(), 1):
            measure = self._record.measures[key]
            yield "<section>"
            yield f"<h2>{self._script.number(number)}. {escape(measure.title)} ({escape(key)})</h2>"
            yield from self._facts(measure)
            yield from self._steps(measure, filled)
            yield from self._log(filled)
            yield "</section>"

    def signature(self) -> Iterator[str]:
        yield '<div class="signature">'
        yield from _lines(words.SIGNATURE, words.POST, words.SIGNED_ON)
        yield "</div>"

    def _facts(self, measure: Measure) -> Iterator[str]:
        period = format_period(measure.start, measure.end, thai_digits=self._script.is_thai)
        facts = {words.PERIOD: period}
        is_own = owns(self._record, measure, self._slip.unit)
        for key in typed_keys(MEASURE):
            value = getattr(measure, key)
            shown = self._cell(CHOICES.get(key, {}).get(value, value))
            if key in asked(MEASURE):
                shown = (shown or words.BLANK) if is_own else ""
            if key not in _ELSEWHERE:
                facts[printed_label("measures", key)] = shown
        yield "<dl>"
        for name, value in facts.items():
            if value:
                yield f"<div><dt>{escape(name)}:</dt> <dd>{escape(value)}</dd></div>"
        yield "</dl>"

    def _steps(self, measure: Measure, filled: Measure) -> Iterator[str]:
        if not filled.steps:
            yield from _lines(words.NO_STEPS)
            return
        columns = [(words.NUMBER, "number"), (words.STEP, ""), (label(("steps", "due")), "day")]
        columns += _columns("steps", STEP, asked(STEP))
        rows = []
        for key, step in filled.steps.items():
            given = [step.text, measure.steps[key].due]
            given += [getattr(step, field) for field in asked(STEP)]
            rows.append((key, *map(self._cell, given)))
        yield from _table("", columns, rows)

    def _log(self, filled: Measure) -> Iterator[str]:
        # The whole sheet is one unit's.
        keys = [key for key in asked(LOG_ENTRY) if key != "unit"]
        columns = _columns("log", LOG_ENTRY, keys)
        rows = [
            tuple(self._cell(getattr(entry, key)) for key in keys) for entry in filled.log.values()
        ]
        blank = [("",) * len(columns)] * BLANK_ROWS
        yield from _table(words.LOG, columns, [*rows, *blank])

    def _cell(self, value: Any) -> str:
        """A value as it stands on paper, texts to the letter; empty where there is none."""
        if isinstance(value, str | tuple):
            return value if isinstance(value, str) else "\n".join(value)
        return self._script.value(value)


def _lines(*lines: str) -> Iterator[str]:
    return (f"<p>{escape(line)}</p>" for line in lines)


def _columns(table: str, shape: Shape, keys: Iterable[str]) -> list[_Column]:
    return [
        (label((table, key)), "step" if key == "step" else _STYLES.get(shape.keys[key].name, ""))
        for key in keys
    ]


def _table(
    caption: str, columns: Iterable[_Column], rows: Iterable[tuple[str, ...]]
) -> Iterator[str]:
    yield "<table>"
    if caption:
        yield f"<caption>{escape(caption)}</caption>"
    heads = "".join(
        f'<th class="{style}">{escape(title)}</th>' if style else f"<th>{escape(title)}</th>"
        for title, style in columns
    )
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in rows:
        yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>"
    yield "</tbody>"
    yield "</table>"
