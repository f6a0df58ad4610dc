"""``ita-tui import TABLE FOLDER``: a table with agencies in rows, into a record for each."""

import re
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ita_tui.cli.import_source import is_agreed, is_asked, open_source
from ita_tui.cli.new import usable_framework
from ita_tui.cli.reading import open_record, refuse_where_held
from ita_tui.cli.terminal import (
    FINE,
    PROBLEMS,
    print_json,
    print_table,
    say,
    warn,
)
from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.record.edits import set_scores
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.settings import begun_record
from ita_tui.core.tables_in.scores.across import Across, read_across, years_across
from ita_tui.core.tables_in.scores.across_rows import AcrossRow
from ita_tui.core.tables_in.scores.by_place import agencies_by_place
from ita_tui.core.tables_in.scores.cell import is_decimal
from ita_tui.core.tables_in.scores.layout import apart
from ita_tui.core.tables_in.scores.scope import Scope, scope_of
from ita_tui.core.tables_in.scores.year import (
    other_assessment,
    refusal_above,
    refusal_of_heading,
)
from ita_tui.core.tables_in.source.grid import column_letter
from ita_tui.core.tables_in.source.rows import rows_of_sheet
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import make_folder
from ita_tui.store.other_years import others_beside
from ita_tui.store.record_file import RecordFile, create_record
from ita_tui.store.settings import read_settings
from ita_tui.store.summaries import RecordSummary, summaries
from ita_tui.store.workbook.tables import TableFile
from ita_tui.words.said import import_tables as words
from ita_tui.words.said.table import row_unread

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|.\s\x00-\x1f]+')
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """What becomes of one agency of the table."""

    row: AcrossRow
    path: Path
    status: str
    record: Record


def run_folder(options: Namespace) -> int:
    """Carry the command out: everything is shown, and stored after a yes; the folder is made.

    Raises StoreFault where the table, the framework or the folder cannot be used.
    """
    folder = Path(options.record)
    if options.what != "scores" or options.column:
        raise StoreFault(words.FOLDER_TAKES_SCORES)
    framework = usable_framework(_framework_id(options, folder), folder)
    kind = ScoreKind(options.kind)
    scope = scope_of(framework, kind=kind, others=others_beside(folder))
    source = open_source(options.table, options.sheet)
    table = _table(source, scope)
    refused = list(_refused(table, source, scope.asked.fiscal_year_be))
    planned = list(_plan(table, folder, framework, kind, refused))
    if not options.json:
        _preview(planned, refused)
    is_taken = bool(planned) and not options.dry_run and _is_taken(source, options)
    if is_taken:
        make_folder(folder)
        for one in planned:
            _store(one, framework)
    if options.json:
        print_json({"records": list(map(_entry, planned)), "unread": refused})
    else:
        states = Counter(one.status for one in planned)
        say(words.folder_imported(counts=states, folder=folder if is_taken else None))
    is_left = source.is_pdf and not (is_taken or options.dry_run)
    return PROBLEMS if refused or is_left or not planned else FINE


def _is_taken(source: TableFile, options: Namespace) -> bool:
    """Whether what was shown is stored: after a yes, and of a PDF never without one."""
    if is_asked(options):
        if source.is_pdf:
            say(words.PDF_NEEDS_A_LOOK)
        return is_agreed()
    if source.is_pdf and not options.yes:
        warn(words.PDF_NOT_STORED)
        return False
    return True


def _refused(table: Across, source: TableFile, asked: int) -> Iterator[str]:
    """What is told of columns and rows that are not read."""
    for place, name in table.unread:
        yield words.column_of_nothing(column=column_letter(place), name=name)
    for row in table.rows:
        yield from row.refused
    for page in agencies_by_place(source.rows) if source.is_pdf else ():
        if page.loose and (numbers := list(filter(is_decimal, page.cells))):
            yield row_unread(line=page.line, shown=numbers[0], text=page.text)
    if years := sorted({row.year_be for row in table.beside if row.year_be}):
        count = len(table.beside)
        yield words.agencies_of_other_years(years=years, asked=asked, count=count)


def _framework_id(options: Namespace, folder: Path) -> str:
    """The framework that was named, else that of every record in the folder."""
    if options.framework:
        return str(options.framework)
    paths = [folder / summary.name for summary in summaries(folder)]
    ids = {open_record(str(path)).record.framework for path in paths}
    if len(ids) != 1:
        raise StoreFault(words.FOLDER_NEEDS_FRAMEWORK)
    return ids.pop()


def _table(source: TableFile, scope: Scope) -> Across:
    """The one table with agencies in rows. Raises StoreFault where there is none, or several."""
    pages = agencies_by_place(source.rows) if source.is_pdf else []
    grids = (*source.sheets, *([source.document] if source.document else []))
    sheets = [(grid.name, rows_of_sheet(grid.filled())) for grid in grids] or [
        ("", pages or source.rows)
    ]
    found: dict[str, Across] = {}
    refusals: list[str] = []
    for name, whole in sheets:
        rows = list(apart(whole, scope))
        table = read_across(rows, scope)
        if table is None or not table.has_agencies:
            if other := other_assessment(rows, len(rows)):
                refusals.append(other.message)
            elif years := years_across(rows, scope):
                refusals.append(_of_another_year(max(years), None, scope))
            continue
        refused = other_assessment(rows, table.line) or refusal_above(rows, table.line, scope, name)
        if refused is None and table.of_year is not None:
            refused = refusal_of_heading(*table.of_year, scope)
        if refused is None:
            found[name] = table
        else:
            year = refused.year_be
            told = _of_another_year(year, refused.line, scope) if year else refused.message
            refusals.append(told)
    if len(found) > 1:
        raise StoreFault(words.several_sheets_on_command_line(names=list(found)))
    for table in found.values():
        return table
    none = words.NO_AGENCIES_IN_PDF if source.is_pdf else words.NO_AGENCIES
    raise StoreFault(next(iter(refusals), none))


def _of_another_year(year: int, line: int | None, scope: Scope) -> str:
    """Why a table of another year is not read, and how that year's folder is made."""
    ids = {one.fiscal_year_be: one.id for one in scope.others.frameworks()}
    return words.folder_of_another_year(
        line=line, year=year, asked=scope.asked.fiscal_year_be, framework=ids.get(year, "")
    )


def _plan(
    table: Across, folder: Path, framework: Framework, kind: ScoreKind, refused: list[str]
) -> list[_Planned]:
    """What becomes of each agency; what is in doubt is added to ``refused`` and left out."""
    known = [
        (summary, folder / summary.name)
        for summary in summaries(folder)
        if summary.fiscal_year_be == framework.fiscal_year_be
    ]
    rows = Counter(map(_identity, table.rows))
    agencies = {row.line for row in table.agencies()}
    planned: list[_Planned] = []
    taken: set[Path] = set()
    for row in table.rows:
        if weighted := _weighted(row, framework):
            refused.append(words.agency_weighted(line=row.line, codes=weighted))
        elif row.line not in agencies:
            refused.append(words.agency_refused("unnamed", line=row.line, shown=row.text))
        elif rows[_identity(row)] > 1:
            refused.append(words.agency_refused("twice", line=row.line, shown=row.label))
        elif len(paths := _paths(row, table, known)) > 1:
            names = [path.name for path in paths]
            refused.append(words.agency_in_files(line=row.line, agency=row.label, names=names))
        elif row.scores:
            path = paths[0] if paths else _free(folder, _stem(row, table), framework, taken)
            taken.add(path)
            planned.append(_planned(row, path, framework, kind, is_new=not paths))
    refused += (
        words.agency_refused("absent", line=row.line, shown=row.text) for row in table.absent
    )
    return planned


def _identity(row: AcrossRow) -> tuple[str, str]:
    """What tells an agency from others: two of one name are in two districts."""
    return search_key(row.label), search_key(row.district)


def _namesakes(row: AcrossRow, table: Across) -> bool:
    return sum(_identity(one)[0] == _identity(row)[0] for one in table.rows) > 1


def _paths(row: AcrossRow, table: Across, known: list[tuple[RecordSummary, Path]]) -> list[Path]:
    """The files that are the agency's; one that does not say its district may be, of one name."""
    name, district = _identity(row)
    paths = [path for summary, path in known if search_key(summary.agency) == name]
    if not district:
        return paths
    found = [(search_key(open_record(str(it)).record.agency.district), it) for it in paths]
    own = [path for of, path in found if of == district]
    return own or [path for of, path in found if not of and not _namesakes(row, table)]


def _stem(row: AcrossRow, table: Across) -> str:
    return f"{row.label}-{row.district}" if _namesakes(row, table) else row.label


def _planned(
    row: AcrossRow, path: Path, framework: Framework, kind: ScoreKind, *, is_new: bool
) -> _Planned:
    before = (
        begun_record(framework, read_settings(), agency_name=row.label)
        if is_new
        else open_record(str(path)).record
    )
    record = set_scores(before, kind, row.scores)
    agency = record.agency
    record = replace(
        record,
        agency=replace(
            agency,
            district=agency.district or row.district,
            province=agency.province or row.province,
        ),
    )
    levels = {level.title for level in framework.levels}
    if kind is ScoreKind.OWN and not record.results.level and row.level in levels:
        record = replace(record, results=replace(record.results, level=row.level))
    status = "new" if is_new else "same" if record == before else "changed"
    return _Planned(row=row, path=path, status=status, record=record)


def _weighted(row: AcrossRow, framework: Framework) -> list[str]:
    """The instruments whose scores are within their weights, where all are: parts of the total."""
    shares = {node.code: node.share for node in framework.instruments}
    whole = sum(shares.values())
    codes = [code for code in shares if code in row.scores]
    are_parts = all(row.scores[code] * whole <= 100 * shares[code] for code in codes)
    return codes if len(codes) == len(shares) > 1 and are_parts and any(row.scores.values()) else []


def _free(folder: Path, agency: str, framework: Framework, taken: set[Path]) -> Path:
    """A file of the agency's name and the year that is not there yet."""
    stem = _NOT_IN_NAMES.sub("-", agency).strip("-")[:_LONGEST_NAME] or words.RECORD_STEM
    stem = f"{stem}-{framework.fiscal_year_be}"
    path, number = folder / f"{stem}.toml", 2
    while path in taken or path.exists():
        path, number = folder / f"{stem}-{number}.toml", number + 1
    return path


def _store(planned: _Planned, framework: Framework) -> None:
    if planned.status == "new":
        create_record(planned.path, planned.record, framework)
    elif planned.status == "changed":
        opened = open_record(str(planned.path))
        refuse_where_held(opened)
        RecordFile(opened.loaded).save(planned.record, date.today())


def _preview(planned: list[_Planned], refused: list[str]) -> None:
    from ita_tui.render.tables import folder_table

    if planned:
        print_table(
            folder_table(
                (
                    (one.row.line, one.row.label, one.path.name, one.status, one.row.scores)
                    for one in planned
                ),
                TOTAL,
            )
        )
    for message in refused:
        warn(message)


def _entry(planned: _Planned) -> dict[str, Any]:
    scores: dict[str, Decimal] = dict(planned.row.scores)
    return {
        "line": planned.row.line,
        "agency": planned.row.label,
        "file": planned.path.name,
        "status": planned.status,
        "scores": scores,
    }
