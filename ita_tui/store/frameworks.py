"""Finding frameworks: an office's own file beside its records wins over the shipped one."""

import re
from pathlib import Path

from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.store.fault import StoreFault
from ita_tui.store.shipped import data_folder
from ita_tui.store.text import declared_format, read_text
from ita_tui.words.said import files as file_words
from ita_tui.words.said import records as words


def load_framework(framework_id: str, folder: Path) -> tuple[Framework | None, tuple[Problem, ...]]:
    """Load a framework for a record in ``folder``; None, with problems, where it cannot be used."""
    path = find_framework(framework_id, folder)
    if path is None:
        message = words.missing_framework(framework=framework_id)
        return None, (_error("missing-framework", message, "framework"),)
    try:
        framework, problems = load_framework_file(path)
    except StoreFault as fault:
        return None, (_error("unreadable-framework", str(fault), "framework"),)
    if framework is not None and framework.id != framework_id:
        message = file_words.framework_says_other_id(path=path, says=framework.id)
        return None, (_error("framework-id", message, "framework"),)
    return framework, _told(path, problems)


def load_framework_file(path: Path) -> tuple[Framework | None, tuple[Problem, ...]]:
    """Load the framework of one file, with problems at their places in it. Raises StoreFault."""
    text, problems = read_text(path)
    if text is None:
        return None, problems
    framework, found = parse_framework(text)
    return framework, (*problems, *found)


def find_framework(framework_id: str, folder: Path) -> Path | None:
    """The file of a framework: in ``folder``, in its ``frameworks``, or shipped."""
    # The id comes from a file that anyone may have written: it names a file, never a path.
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}", framework_id):
        return None
    name = f"{framework_id}.toml"
    places = (folder, folder / "frameworks", data_folder() / "frameworks")
    return next((place / name for place in places if _may_be_framework(place / name)), None)


def _may_be_framework(path: Path) -> bool:
    """Whether a file is there that is not a record: an office may name a record after the year."""
    try:
        return path.is_file() and not declared_format(path).startswith("ita-record/")
    except OSError:
        return False


def shipped_framework_ids() -> tuple[str, ...]:
    """Ids of the frameworks that come with the program, newest first."""
    return tuple(
        sorted((path.stem for path in (data_folder() / "frameworks").glob("*.toml")), reverse=True)
    )


def _error(rule: str, message: str, at: str) -> Problem:
    return Problem(rule=rule, severity=Severity.ERROR, message=message, at=at)


def _told(path: Path, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems of a framework file, each saying which file it is in."""
    return tuple(
        Problem(
            rule=problem.rule,
            severity=problem.severity,
            message=file_words.in_framework(path=path, at=problem.at, message=problem.message),
            at="framework",
            line=problem.line,
        )
        for problem in problems
    )
