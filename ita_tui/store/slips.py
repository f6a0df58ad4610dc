"""Slips on disk: read as people send them back, written without hiding anything that is there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.slips.format import read_slip
from ita_tui.core.slips.model import Slip
from ita_tui.core.tables_in.source.grid import GridRow, Odd
from ita_tui.core.values import dataclass
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault, fault_of
from ita_tui.store.folders import make_folder
from ita_tui.store.text import decode, read_bytes
from ita_tui.words.said import slips as words

SLIP_SUFFIX = ".slip.toml"
"""End of the name of a slip to fill in."""
SHEET_SUFFIX = ".slip.html"
"""End of the name of a slip to print."""
NO_VALUE = "#N/A"
"""What a workbook shows for a value that is not to be had."""
WORD_SUFFIX, BOOK_SUFFIX = ".slip.docx", ".slip.xlsx"
"""Ends of the names of slips to fill in in Word and in Excel."""

_MOST_UNIT_BYTES = 120
"""Of a unit's name in a file's name: 40 Thai letters, so that the whole stays below 255 bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedSlip:
    """What a slip file gave."""

    path: Path
    """The file."""
    slip: Slip | None
    """The slip; None where the file cannot be used as one."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the file."""


def load_slip(path: Path) -> LoadedSlip:
    """Load a slip. Raises StoreFault where the file itself cannot be read."""
    raw = read_bytes(path)
    if raw.startswith(b"PK"):
        slip, found = _from_office(path, raw)
        return LoadedSlip(path=path, slip=slip, problems=found)
    text, problems = decode(raw)
    if text is None:
        return LoadedSlip(path=path, slip=None, problems=problems)
    slip, found = read_slip(text)
    # That an editor put a BOM or Windows line ends is no news: a slip is not written again.
    told = tuple(problem for problem in problems if problem.severity is not Severity.NOTE)
    return LoadedSlip(path=path, slip=slip, problems=(*told, *found))


def _from_office(path: Path, raw: bytes) -> tuple[Slip | None, tuple[Problem, ...]]:
    """A slip that was filled in in Word, in Excel, or in what reads their files."""
    from ita_tui.core.slips.form import read_form
    from ita_tui.store.workbook.package import MOST_COLUMNS
    from ita_tui.store.workbook.tables import document_of, sheets_of

    sheets = sheets_of(path, raw)
    grids = (document_of(path, raw),) if sheets is None else sheets
    # Cells that somebody merged downwards say the same of each row; addresses are of one.
    filled = (grid.filled(range(1, MOST_COLUMNS)) for grid in grids)
    rows = (map(_cells, grid.rows) for grid in filled)
    return read_form(rows, may_add=sheets is None)


def _cells(row: GridRow) -> tuple[str, ...]:
    """The texts of a row; a formula that was never worked out shows what a failed one does."""
    unknown = {place for place, odd in row.odd if odd is Odd.NO_VALUE}
    return tuple(NO_VALUE if at in unknown else cell for at, cell in enumerate(row.cells))


def slip_names(stem: str, units: Sequence[str]) -> dict[str, str]:
    """Names for the slips of units, without ending; no two are one file on any system."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for unit in units:
        plain = f"{stem}-{_safe(unit)}"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain}-{count}"
        taken.add(name.casefold())
        names[unit] = name
    return names


def write_slips(folder: Path, files: Mapping[str, str | bytes], *, force: bool) -> None:
    """Write texts and office files into a folder, which is made where it is not there.

    Without ``force`` nothing at all is written where one of them is there. Raises StoreFault.
    """
    paths = {folder / name: content for name, content in files.items()}
    if not force and (in_the_way := _there(paths)):
        raise StoreFault(words.slips_in_the_way(paths=in_the_way))
    make_folder(folder)
    for path, content in paths.items():
        # Windows line ends: a unit may open its slip with the oldest Notepad there is.
        lines = content.replace("\n", "\r\n").encode() if isinstance(content, str) else content
        write_atomically(path, lines, follows=False)


def _there(paths: Iterable[Path]) -> list[Path]:
    found = []
    for path in paths:
        try:
            if path.exists() or path.is_symlink():
                found.append(path)
        except (OSError, ValueError) as error:
            raise fault_of(error, path) from error
    return found


def _safe(unit: str) -> str:
    """A unit's name as part of a file's name: no separators, nothing that Windows refuses."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f]+|\s+', "-", unit)
    short = plain.encode("utf-8")[:_MOST_UNIT_BYTES].decode("utf-8", "ignore")
    return short.strip("-. ") or "-"
