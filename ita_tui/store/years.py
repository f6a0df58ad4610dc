"""Records of several years on disk, put side by side."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import pairwise
from pathlib import Path

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.measures.effect import Effect
from ita_tui.core.problem import Problem
from ita_tui.core.record.model import Record
from ita_tui.core.scores.years import MOST_YEARS, Comparison, Year, compare, year_of
from ita_tui.core.tables_out.years import all_effects
from ita_tui.core.thai.search import search_key
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_map
from ita_tui.store.records import LoadedRecord, load_record
from ita_tui.store.summaries import summaries
from ita_tui.store.text import place_inside
from ita_tui.words.said import years as words
from ita_tui.words.said.cli import cannot_use


def side_by_side(
    loaded: Iterable[LoadedRecord],
) -> tuple[Comparison, tuple[Problem, ...]]:
    """The records side by side, with what is wrong in the office's own maps.

    Raises StoreFault where there are too few or too many, or one cannot be used.
    """
    found: list[tuple[Path, Year]] = []
    for one in loaded:
        if one.record is None or one.framework is None:
            raise StoreFault(cannot_use(path=one.path))
        found.append((one.path, year_of(one.path.name, one.record, one.framework)))
    if len(found) < 2:
        raise StoreFault(words.ONE_RECORD_ONLY)
    if len(found) > MOST_YEARS:
        raise StoreFault(words.too_many(most=MOST_YEARS))
    found.sort(key=lambda it: it[1].record.fiscal_year_be)
    links: list[CodeMap] = []
    problems: list[Problem] = []
    for (_, before), (path, after) in pairwise(found):
        link, told = load_map(before.framework, after.framework, path.parent)
        links.append(link)
        problems += told
    return compare([year for _, year in found], links), tuple(problems)


def of_one_agency(path: Path) -> Sequence[Path]:
    """The records of the agency of ``path`` in its folder, the latest years of them.

    For a folder, those of the agency of its first record. Raises StoreFault.
    """
    folder = path if path.is_dir() else path.parent
    known = summaries(folder)
    wanted = next((it for it in known if path in (folder, folder / it.name)), None)
    if wanted is None:
        return [path]
    key = search_key(wanted.agency)
    same = [it for it in known if search_key(it.agency) == key]
    latest = sorted(same, key=lambda it: it.fiscal_year_be)[-MOST_YEARS:]
    return [folder / it.name for it in latest]


def year_beside(path: Path, record: Record, years: int) -> Path | None:
    """The record of the same agency so many years later, in the folder of ``path``.

    That of an earlier year is the one that the record names; of a later one the only one that there
    is. None where there is none, or several. Raises StoreFault.
    """
    folder = path.parent
    if years < 0:
        return own_record(folder, record.previous_record) if record.previous_record else None
    key, wanted = search_key(record.agency.name), record.fiscal_year_be + years
    found = [
        folder / it.name
        for it in summaries(folder)
        if it.fiscal_year_be == wanted and search_key(it.agency) == key
    ]
    return found[0] if len(found) == 1 else None


def effects_beside(path: Path, record: Record, years: int, on: date) -> tuple[Effect, ...]:
    """What measures achieved between a record and that of another year; see ``year_beside``.

    Nothing where there is no such record. Raises StoreFault where one of them cannot be used.
    """
    other = year_beside(path, record, years) if years else None
    return () if other is None else all_effects(load_years((path, other))[0], on)


def own_record(folder: Path, name: str) -> Path | None:
    """The record beside another that it names; None where it is not there or leads elsewhere."""
    with suppress(OSError, ValueError, RuntimeError):
        path = place_inside(folder, name)
        return path if path is not None and path.is_file() else None
    return None


def load_years_of(path: Path) -> tuple[Comparison, tuple[Problem, ...]]:
    """The agency of a record, year by year, as far as its folder has them.

    Raises StoreFault; where there is nothing to compare it with, it says what is missing.
    """
    paths = of_one_agency(path)
    if len(paths) > 1:
        return load_years(paths)
    (loaded,) = map(load_record, paths)
    if loaded.record is None:
        raise StoreFault(cannot_use(path=path))
    before = loaded.record.previous_record
    is_missing = bool(before) and own_record(path.parent, before) is None
    told = words.nothing_beside(
        agency=loaded.record.agency.name,
        file=path.name,
        folder=path.parent.absolute(),
        missing=before if is_missing else "",
        others=sum(it.name != path.name for it in summaries(path.parent)),
    )
    raise StoreFault(told)


def load_years(paths: Iterable[Path]) -> tuple[Comparison, tuple[Problem, ...]]:
    """Load records and put them side by side. Raises StoreFault; see ``side_by_side``."""
    return side_by_side(map(load_record, paths))
