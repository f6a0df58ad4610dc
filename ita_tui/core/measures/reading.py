"""Single values of a measure as people write them, into what the record holds."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Recurrence
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.words.said import screens as words


def known_issues(framework: Framework) -> str:
    """The first and the last issue, as one text."""
    codes = list(framework.issues)
    return f"{codes[0]}–{codes[-1]}" if codes else words.NONE


def issue_of(text: str, framework: Framework) -> str:
    """The issue that a number means. Raises Unreadable where the framework has no such issue."""
    code = to_latin_digits(text)
    if code and framework.issues and code not in framework.issues:
        raise Unreadable(words.issue_must_be(known=known_issues(framework)))
    return code


def items_of(text: str, framework: Framework) -> tuple[str, ...]:
    """The items that codes parted by commas or blanks mean, each once. Raises Unreadable."""
    known = {node.code for node in framework.leaves}
    parts = text.replace(",", " ").split()
    return tuple(dict.fromkeys(parse_code(part, known) for part in parts))


def recurrence_of(text: str) -> Recurrence | None:
    """How often a measure comes round; None for the empty text. Raises Unreadable."""
    if not text:
        return None
    for recurrence in Recurrence:
        if text in (recurrence.value, words.RECURRENCES[recurrence]):
            return recurrence
    raise Unreadable(words.unknown_recurrence())
