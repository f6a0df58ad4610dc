"""A problem as a value with an address: what is wrong, where, and what to do; or as an error."""

from collections.abc import Callable
from enum import StrEnum

from ita_tui.core.values import dataclass
from ita_tui.words.said.reading import with_option


class Severity(StrEnum):
    """How much a problem matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, told to the user in Thai."""

    rule: str
    """Stable kebab-case name of the rule that found it."""
    severity: Severity
    """How much it matters."""
    message: str
    """Thai: what happened, and what to do about it."""
    at: str = ""
    """Dotted key inside the record (``scores.i1.own``); empty where there is none."""
    line: int | None = None
    """Line in the file, from 1, where known."""
    option: str = ""
    """The option of the command line that puts it right; empty where there is none."""

    @property
    def told_on_command_line(self) -> str:
        """The message with the option, which no screen has."""
        return self.message + (with_option(option=self.option) if self.option else "")


def error(
    rule: str, message: str, at: str = "", *, line: int | None = None, option: str = ""
) -> Problem:
    """Something that cannot be used."""
    return Problem(
        rule=rule, severity=Severity.ERROR, message=message, at=at, line=line, option=option
    )


def warning(
    rule: str, message: str, at: str = "", *, line: int | None = None, option: str = ""
) -> Problem:
    """Something that is most likely wrong."""
    return Problem(
        rule=rule, severity=Severity.WARNING, message=message, at=at, line=line, option=option
    )


def note(
    rule: str, message: str, at: str = "", *, line: int | None = None, option: str = ""
) -> Problem:
    """Something that may be right and deserves a look."""
    return Problem(
        rule=rule, severity=Severity.NOTE, message=message, at=at, line=line, option=option
    )


class Unreadable(ValueError):
    """What was typed cannot be read.

    ``str(error)`` is a finished Thai sentence: what is wrong, and what to type instead. Where that
    depends on the year, it is given as a function of ``year_be``, which has a usual one.
    """

    def __init__(self, said: str | Callable[..., str]) -> None:
        super().__init__(said if isinstance(said, str) else said())
        self._said = said

    def in_year(self, year_be: int) -> str:
        """The same sentence with examples of a fiscal year, Buddhist era."""
        return self._said if isinstance(self._said, str) else self._said(year_be=year_be)
