"""Finding frameworks: an office's own file beside its records wins over the shipped one."""

import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Severity
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import data_folder
from ita_tui.store.text import own_file, read_text
from ita_tui.words.said import files as file_words
from ita_tui.words.said import records as words

if TYPE_CHECKING:
    from ita_tui.core.framework.maps import CodeMap

_MOST_OWN = 50
"""Framework files of an office that are looked at."""


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
    own = own_file(folder, name, f"frameworks/{name}")
    return own or own_file(data_folder(), f"frameworks/{name}")


def shipped_framework_ids() -> tuple[str, ...]:
    """Ids of the frameworks that come with the program, newest first."""
    return tuple(
        sorted((path.stem for path in (data_folder() / "frameworks").glob("*.toml")), reverse=True)
    )


def known_frameworks(folder: Path) -> tuple[Framework, ...]:
    """Every framework that can be used beside records in ``folder``, those of the office first."""
    own = (
        path.stem for part in (folder, folder / "frameworks") for path in part.glob("ita-*.toml")
    )
    ids = dict.fromkeys((*islice(own, _MOST_OWN), *shipped_framework_ids()))
    loaded = (load_framework(framework_id, folder)[0] for framework_id in ids)
    return tuple(framework for framework in loaded if framework is not None)


def load_map(
    before: Framework, after: Framework, folder: Path
) -> tuple["CodeMap", tuple[Problem, ...]]:
    """What the codes of one framework became in a later one, with what is wrong in the files.

    An office's own file for the two years in ``folder`` wins; else the shipped one; else the maps
    of the years between, one after the other; where one of those is missing, the titles.
    """
    from ita_tui.core.framework.maps import identity
    from ita_tui.core.matching.years import proposed_map

    if before.id == after.id:
        return identity(before), ()
    found, problems = _map_of(before, after, folder)
    if found is None and after.fiscal_year_be - before.fiscal_year_be > 1:
        found, more = _over_years(before, after, folder)
        problems += more
    return found or proposed_map(before, after), problems


def _over_years(
    before: Framework, after: Framework, folder: Path
) -> tuple["CodeMap | None", tuple[Problem, ...]]:
    """The maps of neighbouring years, composed; None where there is one too few."""
    from ita_tui.core.framework.maps import composed, identity

    told: tuple[Problem, ...] = ()
    chain, last = identity(before), before
    for year in range(before.fiscal_year_be + 1, after.fiscal_year_be + 1):
        is_last = year == after.fiscal_year_be
        this = after if is_last else load_framework(f"ita-{year}", folder)[0]
        if this is None:
            return None, told
        found, problems = _map_of(last, this, folder)
        told += problems
        if found is None:
            return None, told
        chain, last = composed(chain, found), this
    return chain, told


def _map_of(
    before: Framework, after: Framework, folder: Path
) -> tuple["CodeMap | None", tuple[Problem, ...]]:
    """The map of two frameworks that a file gives."""
    from ita_tui.core.framework.maps import read_map

    name = f"maps/{before.fiscal_year_be}-{after.fiscal_year_be}.toml"
    own = own_file(folder, name, f"frameworks/{name}")
    told: tuple[Problem, ...] = ()
    for path in (own, own_file(data_folder(), f"frameworks/{name}")):
        if path is None:
            continue
        try:
            text, problems = read_text(path)
        except StoreFault as fault:
            told += (_error("unreadable-map", str(fault), "framework"),)
            continue
        if text is not None:
            found, problems = read_map(text, before, after)
            if found is not None:
                return found, told
        if path == own:  # a shipped map is of shipped frameworks: another is not its matter
            told += _told(path, problems)
    return None, told


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
