"""A work slip as a document to fill in: in Word and sent back, or on paper."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from ita_tui.core.record.format import MEASURE
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.record.typed import typed_keys
from ita_tui.core.slips.form import BLANK_ROWS, KEYS, FormRow, carried, form_rows
from ita_tui.core.slips.model import Slip, asked
from ita_tui.core.slips.writing import write_slip
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import replace
from ita_tui.core.whatif.targets import target_in_words
from ita_tui.documents.blocks import (
    Align,
    Beside,
    Block,
    Document,
    Heading,
    Orientation,
    Paragraph,
    Row,
    Run,
    Section,
    Signature,
    Table,
    Together,
    cell,
    line,
    row,
    table,
)
from ita_tui.documents.kind import Script
from ita_tui.documents.paper import text_width_mm
from ita_tui.words.said import documents as shared
from ita_tui.words.said import slip_sheet as words
from ita_tui.words.said.fields import CHOICES, label, printed_label

ROW_MM = 10
"""Height of a row to write on by hand."""
_NUMBER_MM, _DAY_MM, _TEXT_MM = 10, 24, 60
_WIDTHS_MM = {
    ("measures", "spent_baht"): 60,
    ("steps", "done_on"): _DAY_MM,
    ("steps", "evidence"): 50,
    ("log", "date"): _DAY_MM,
    ("log", "step"): 16,
    ("log", "place"): 24,
    ("log", "participants"): 18,
    ("log", "evidence"): 68,
    ("log", "obstacle"): 32,
}
"""Of columns to fill in; the others share what is left."""
_CLOSING_MM = 3
"""Room above the day to send it back."""
_MOST_WHOLE = 4
"""So many rows of a table stay on one page."""
_ELSEWHERE = frozenset({"title", "issue", "items", "owners", "start", "end"})
"""Keys of a measure that have a place of their own, or none."""


def slip_document(
    slip: Slip, record: Record, *, file: str = "", return_by: date | None = None
) -> Document:
    """The slip of ``record``; ``file`` is what to type it into where it was filled in on paper."""
    sheet = _Sheet(slip, record)
    *blocks, last = (*sheet.header(file), *sheet.measures())
    blocks += _in_two(last) if isinstance(last, Table) else (last,)
    blocks.append(sheet.closing(return_by))
    title = f"{words.TITLE} – {slip.unit}"
    return Document(
        title=title,
        name=f"{words.SHORT_TITLE} {slip.unit}",
        author=slip.agency,
        sections=(Section(blocks=tuple(blocks), orientation=Orientation.LANDSCAPE),),
        thai_digits=sheet.script.is_thai,
        names=(slip.agency,) if slip.agency else (),
        carried=carried(write_slip(slip, record)),
    )


class _Sheet:
    """The parts of one slip, with digits as the record wants them on paper."""

    def __init__(self, slip: Slip, record: Record) -> None:
        self._slip = slip
        self._record = record
        self.script = Script(record.settings.digits)

    def header(self, file: str) -> Iterator[Block]:
        slip, record, script = self._slip, self._record, self.script
        years = words.years(
            carried_out_be=script.year(record.measures_year_be),
            assessed_be=script.year(record.fiscal_year_be),
        )
        yield Heading(lines=(words.TITLE, slip.agency, years), level=1)
        made_on = script.day(slip.made_on, short=True) if slip.made_on else ""
        whose = words.unit_and_day(unit=script.text(slip.unit), day=made_on)
        yield line(whose, align=Align.CENTER)
        yield line(words.how_to_use(file=file), align=Align.CENTER)

    def measures(self) -> Iterator[Block]:
        for number, key in enumerate(self._slip.measures, 1):
            measure = self._record.measures[key]
            title = self.script.text(measure.title)
            name = shared.numbered(number=self.script.number(number), text=title)
            yield Heading(lines=(name,), level=2)
            if not self._slip.measures[key].steps:
                yield line(words.NO_STEPS)
            facts = words.facts(tuple(self._facts(measure)))
            for kind, rows in groupby(form_rows(key, self._slip, self._record), _table_of):
                # Between two tables stands a paragraph, or Word takes them for one.
                if kind != "measures":
                    yield Heading(lines=(words.BOOK_SHEETS[kind],), level=3)
                yield self._table(kind, measure, list(rows), facts)
                facts = ""

    def _facts(self, measure: Measure) -> Iterator[tuple[str, str]]:
        yield words.PERIOD, self.script.period(measure.start, measure.end)
        for key in typed_keys(MEASURE):
            value = getattr(measure, key)
            shown = self.script.value(CHOICES.get(key, {}).get(value, value))
            if key not in _ELSEWHERE and key not in asked(MEASURE) and shown:
                yield (
                    printed_label("measures", key),
                    target_in_words(shown) if key == "target" else shown,
                )

    def _table(self, kind: str, measure: Measure, rows: list[FormRow], facts: str) -> Table:
        """The rows of a table, below what is known of their measure."""
        said = _SAID[kind]
        widths = _widths(kind, [width for _, width in said])
        titles = [title for title, _ in said] + [label((kind, key)) for key in KEYS[kind]]
        told = [row(cell(facts, columns=len(titles)), keep_next=True)] if facts else []
        made = (*told, *(self._row(one, measure) for one in rows))
        is_whole = len(made) <= _MOST_WHOLE
        return table(widths, titles, made, is_whole=is_whole, is_small=True)

    def _row(self, one: FormRow, measure: Measure) -> Row:
        script = self.script
        number = script.number(one.number) if one.number else ""
        said = [cell(number, align=Align.CENTER)]
        if one.table == "steps":
            step = measure.steps[parts_of(one.at)[-1]]
            due = script.day(step.due, short=True) if step.due else ""
            said += [cell(script.text(step.text)), cell(due)]
        elif one.table == "measures":
            said = [cell(words.WHOLE)]
        said[0] = replace(said[0], address=one.marked(len(said)))
        return replace(row(*said, *map(self._cell, one.values)), height_mm=ROW_MM)

    def _cell(self, value: Any) -> Any:
        """A value; names of files to the letter, a line each."""
        return cell("\n".join(value) if isinstance(value, tuple) else self.script.value(value))

    def closing(self, return_by: date | None) -> Block:
        """When it is to come back, and who signs for it, on one page."""
        below = (shared.NAME_HERE, shared.POST_HERE, shared.SIGNED_ON)
        signers = (
            Together(blocks=(Signature(lines=(shared.signer(role=role), *below)),))
            for role in words.SIGNERS
        )
        told = words.return_by(day=self.script.day(return_by))
        returned = Paragraph(runs=(Run(told, bold=True),), space_before_mm=_CLOSING_MM)
        return Together(blocks=(returned, Beside(groups=tuple(signers))))


_SAID = {
    "measures": ((words.WHOLE_TITLE, 100),),
    "steps": (
        (words.NUMBER, _NUMBER_MM),
        (words.STEP, _TEXT_MM),
        (label(("steps", "due")), _DAY_MM),
    ),
    "log": ((words.NUMBER, _NUMBER_MM),),
}
"""Heading and width of the columns before those that are filled in."""


def _in_two(last: Table) -> Iterator[Block]:
    """The last table, its blank rows on the page of the signatures, which stand alone on none."""
    filled, blank = last.body[:-BLANK_ROWS], last.body[-BLANK_ROWS:]
    blank = (*blank[:-1], replace(blank[-1], keep_next=True))
    if filled:
        yield replace(last, body=filled)
        yield Heading(lines=(words.FURTHER,), level=3)
    yield replace(last, body=blank, is_whole=True)


def _table_of(one: FormRow) -> str:
    return one.table


def _widths(kind: str, said: list[int]) -> list[int]:
    """The width of each column in millimetres."""
    fixed = [_WIDTHS_MM.get((kind, key), 0) for key in KEYS[kind]]
    left = text_width_mm(Orientation.LANDSCAPE) - sum(said) - sum(fixed)
    if 0 not in fixed:
        return [said[0] + left, *said[1:], *fixed]
    return [*said, *(width or left // fixed.count(0) for width in fixed)]
