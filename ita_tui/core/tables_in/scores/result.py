"""What reading a table gives: the scores, and what could not be read."""

from decimal import Decimal

from ita_tui.core.problem import Severity
from ita_tui.core.tables_in.scores.header import Header
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScore:
    """One score that was read."""

    line: int
    """Line of its code (or title) in the text, from 1."""
    code: str
    """Code of the node in the framework: ``i1``, ``o9``, ``9.1``, ``IIT``, ``total``."""
    score: Decimal
    """The score, 0–100 inclusive, two decimals."""
    title: str
    """The title that stands beside it in the text; may be cut off or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableProblem:
    """One thing that was not read, or not surely, told to the user in Thai."""

    rule: str
    """Stable kebab-case name of what is wrong."""
    message: str
    """Thai: what stands where, and what to do about it on the command line."""
    in_app: str = ""
    """The same with what to do in the app; empty where that is no other thing."""
    line: int | None = None
    """Line in the text, from 1; None for the text as a whole."""
    severity: Severity = Severity.ERROR
    """ERROR where a score was not taken, WARNING where none stands or the table may be wrong."""
    code: str | None = None
    """Code of the node it is about; None where it is about none."""
    lines: tuple[int, ...] = ()
    """Every line with a number that was not stored because of it."""
    year_be: int | None = None
    """The year that the table says it is of, where it is refused for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """A row in which a number stood where scores stand, and that gave no score."""

    line: int
    """Its line, from 1."""
    text: str
    """What stands in it, on one line."""
    reason: str
    """Thai: why nothing was taken, and what to do about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """Everything that was understood of a text, each node at most once."""

    read: tuple[ReadScore, ...]
    """The scores in order of reading."""
    problems: tuple[TableProblem, ...]
    """What was not read, in order of the lines."""
    ignored_lines: int = 0
    """Lines that are not empty and from which no score was taken."""
    unread: tuple[UnreadRow, ...] = ()
    """Every row with a number like a score that was not stored, in order."""
    header: Header | None = None
    """The names of the columns; None without any, or where they do not decide."""

    @property
    def lines_without_scores(self) -> int:
        """How many lines hold neither a score nor a number like one."""
        read = {one.line for one in self.read}
        return self.ignored_lines - len({row.line for row in self.unread} - read)
