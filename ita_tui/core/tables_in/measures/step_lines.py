"""Steps that are pasted or typed as a list: one on a line, with the day it is due behind it."""

from collections.abc import Sequence
from datetime import date

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Step
from ita_tui.core.tables_in.measures.columns import fields_named, name_columns
from ita_tui.core.tables_in.measures.step_cell import is_mark, split_steps, with_bullets_numbered
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import parse_open_period
from ita_tui.words.said.tables_out import heading

_DUE = "step_due"


def steps_in(text: str, *, first: int, year_be: int) -> tuple[Step, ...]:
    """The steps that a list holds, in its order; none where it is a table of something else.

    A line is a step: its mark, its text, its last day, parted by tabs. ``first`` is the number that
    its numbers may count up from; a month without a year lies in fiscal year ``year_be``.
    """
    lines = [cells for line in text.splitlines() if (cells := _cells(line))]
    if lines and name_columns(lines[0]):
        if "step_text" not in fields_named(lines[0]):
            return ()
        lines = lines[1:]
    found = [_step(cells, year_be) for cells in lines]
    steps = [step for step in found if step is not None]
    if len(steps) < len(found):
        return ()
    listed = with_bullets_numbered("\n".join(step.text for step in steps))
    texts = split_steps(listed, first=first)[0]
    if len(texts) == len(steps):
        pairs = zip(texts, steps, strict=True)
        return tuple(_dated(text, year_be, step.due) for text, step in pairs)
    if len(texts) > 1 and not any(step.due for step in steps):
        return tuple(_dated(text, year_be) for text in texts)
    return tuple(_dated(step.text, year_be, step.due) for step in steps)


def on_one_line(steps: Sequence[Step], shown: Sequence[str]) -> str:
    """The same steps as a numbered list in one line, which is read back as they are.

    ``shown`` are their last days as one reads them; empty for none.
    """
    texts = [
        f"{step.text} {heading(_DUE)} {due}" if due else step.text
        for step, due in zip(steps, shown, strict=True)
    ]
    numbered = (f"{number}. {text}" for number, text in enumerate(texts, 1))
    return " ".join(numbered if len(texts) > 1 else texts)


def _cells(line: str) -> list[str]:
    return [cell for cell in map(clean_line, line.split("\t")) if cell]


def _step(cells: Sequence[str], year_be: int) -> Step | None:
    """The step of a line; None where it has more cells than a step."""
    *before, last = cells
    due = _last_day(last, year_be) if before else None
    rest = before if due is not None else cells
    mark = [rest[0]] if len(rest) > 1 and is_mark(rest[0]) else []
    texts = rest[len(mark) :]
    return Step(text=" ".join([*mark, *texts]), due=due) if len(texts) == 1 else None


def _dated(text: str, year_be: int, due: date | None = None) -> Step:
    """A step whose text may say at its end, as a form does, when it is due."""
    before, word, behind = text.rpartition(f" {heading(_DUE)} ")
    day = _last_day(behind, year_be) if word else None
    return Step(text=text, due=due) if day is None else Step(text=before.strip(), due=due or day)


def _last_day(text: str, year_be: int) -> date | None:
    try:
        return parse_open_period(text, fiscal_year_be=year_be)[1]
    except Unreadable:
        return None
