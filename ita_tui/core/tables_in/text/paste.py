"""What a paste into the score grid means: a column from the cursor down, or a table with codes."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.text.column import read_column
from ita_tui.core.tables_in.text.reader import read_text_table
from ita_tui.core.tables_in.text.result import TableProblem, TableReading
from ita_tui.core.tables_in.text.year import NOBODY, Others
from ita_tui.core.values import dataclass
from ita_tui.words.said import screens as words


@dataclass(frozen=True, slots=True)
class Paste:
    """What was understood of a paste, and what was not."""

    scores: Mapping[str, Decimal]
    """The score of each node, in the order of the text."""
    refused: tuple[str, ...]
    """What cannot be taken, a Thai sentence each."""


def read_paste(
    text: str,
    framework: Framework,
    codes: Sequence[str],
    *,
    fiscal_year_be: int,
    kind: ScoreKind = ScoreKind.OWN,
    others: Others = NOBODY,
    agency: str = "",
) -> Paste:
    """Read pasted text; ``codes`` are the rows that a bare column fills, from the cursor down.

    A text without codes and tabs that is mostly scores is a column; anything else is a table.
    """
    if "\t" not in text:
        column = read_column(text)
        scores = [entry for entry in column if isinstance(entry, Decimal)]
        if len(scores) * 2 > len([entry for entry in column if entry is not None]):
            return _filled_down(column, codes)
    reading = read_text_table(
        text, framework, fiscal_year_be=fiscal_year_be, kind=kind, others=others, agency=agency
    )
    return paste_of(reading)


def paste_of(reading: TableReading) -> Paste:
    """What a reading gives to take, and what is told of the rest."""
    reasons = [problem.message for problem in reading.problems]
    reasons += [row.reason for row in reading.unread]
    return Paste({row.code: row.score for row in reading.read}, tuple(dict.fromkeys(reasons)))


def _filled_down(column: Sequence[Decimal | TableProblem | None], codes: Sequence[str]) -> Paste:
    """A blank or unreadable line leaves its row as it is, so that the rows below stay right."""
    scores = {
        code: entry
        for code, entry in zip(codes, column, strict=False)
        if isinstance(entry, Decimal)
    }
    refused = [entry.message for entry in column if isinstance(entry, TableProblem)]
    extra = len(column) - len(codes)
    if extra > 0:
        refused.append(words.more_values_than_rows(extra=extra))
    return Paste(scores, tuple(refused))
