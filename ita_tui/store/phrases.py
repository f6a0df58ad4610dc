"""Finding the phrases of drafts: an office's own file beside its records wins over the shipped."""

from pathlib import Path

from ita_tui.core.drafting.phrases import Phrases, parse_phrases
from ita_tui.core.problem import Problem, Severity
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import data_folder
from ita_tui.store.text import own_file, read_text
from ita_tui.words.said import drafting as words

FILE_NAME = "narratives.toml"
FOLDER_NAME = "phrases"


def load_phrases(folder: Path) -> tuple[Phrases, tuple[Problem, ...]]:
    """The phrases for the records in ``folder``.

    Where the office's own file cannot be used, the problems say why, and the shipped phrases are
    given. Raises StoreFault where the program was installed without its phrases.
    """
    own = find_phrases(folder)
    problems: tuple[Problem, ...] = ()
    if own is not None:
        phrases, problems = _read(own)
        if phrases is not None:
            return phrases, problems
        note = Problem(
            rule="shipped-phrases", severity=Severity.NOTE, message=words.SHIPPED_PHRASES_USED
        )
        problems = (*problems, note)
    shipped, faults = _read(data_folder() / FOLDER_NAME / FILE_NAME)
    if shipped is None:
        raise StoreFault("\n".join(fault.message for fault in faults))
    return shipped, problems


def find_phrases(folder: Path) -> Path | None:
    """The office's own phrase file: in ``folder``, or in its ``phrases``; None where neither is."""
    return own_file(folder, FILE_NAME, f"{FOLDER_NAME}/{FILE_NAME}")


def _read(path: Path) -> tuple[Phrases | None, tuple[Problem, ...]]:
    try:
        text, problems = read_text(path)
    except StoreFault as fault:
        problem = Problem(rule="unreadable-phrases", severity=Severity.ERROR, message=str(fault))
        return None, (problem,)
    if text is None:
        return None, _told(path, problems)
    phrases, found = parse_phrases(text)
    return phrases, _told(path, (*problems, *found))


def _told(path: Path, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems of a phrase file, each saying which file it is in."""
    return tuple(
        Problem(
            rule=problem.rule,
            severity=problem.severity,
            message=words.in_phrases(path=path, at=problem.at, message=problem.message),
            line=problem.line,
        )
        for problem in problems
    )
