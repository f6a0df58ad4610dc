"""What is fuzzed: how an input is made, how it is run, and what must hold of what comes out."""

import csv
import io
import json
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from rich.console import Console

from ita_tui.core.checks.check import check_record
from ita_tui.core.drafting.draft import draft
from ita_tui.core.drafting.phrases import parse_phrases
from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Problem, Unreadable
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import Record
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.slips.format import read_slip
from ita_tui.core.slips.merge import apply_merge, merge_slip
from ita_tui.core.tables_in.measures.apply import import_measures
from ita_tui.core.tables_in.measures.columns import measure_columns
from ita_tui.core.tables_in.measures.rows import measures_in
from ita_tui.core.tables_in.scores.opened import read_sheet
from ita_tui.core.tables_in.scores.paste import read_paste
from ita_tui.core.tables_in.scores.reader import read_rows, read_text_table
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.csv_grid import csv_grid
from ita_tui.core.tables_in.source.decode import decode_table
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_out.book import make_sheets
from ita_tui.core.tables_out.csv_text import could_run, csv_text
from ita_tui.core.tables_out.sheet import SheetName
from ita_tui.core.thai.clean import clean
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.html_page import render_html
from ita_tui.documents.job import Wish, build
from ita_tui.documents.markdown import render_markdown
from ita_tui.render.cells import fitted, width_of
from ita_tui.render.rich_table import rich_table
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.render.tables import finding_table, gap_table, score_table
from ita_tui.store.fault import StoreFault
from ita_tui.store.records import load_record
from ita_tui.store.workbook.tables import open_tables, sheets_of
from ita_tui.ui.work.view import view_of
from tests.cli.running import run
from tests.fuzz import inputs
from tests.fuzz.hostile import ATOMS, swollen, text
from tests.fuzz.workspace import Workspace

TODAY = date(2024, 11, 1)


@dataclass(frozen=True, slots=True)
class Target:
    """One reader or writer under fire."""

    make: Callable[[random.Random], bytes]
    """An input out of chance."""
    run: Callable[[Workspace, bytes, random.Random], None]
    """Carry it out, and check; chance decides among ways of using it."""
    share: int
    """How many of a thousand inputs of the long run go to it."""


UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What must never reach a terminal or a page: controls, escapes, what turns a line round."""


def assert_literal(*shown: str) -> None:
    """Nothing in these texts acts on what shows them."""
    for each in shown:
        found = UNSHOWN.search(each.replace("\r\n", "\n"))
        assert found is None, (
            f"{found[0]!r} in {each[max(0, found.start() - 40) : found.end() + 9]!r}"
        )


def _told(problems: Iterable[Problem]) -> None:
    for problem in problems:
        assert_literal(problem.message, problem.at)


@dataclass(slots=True)
class _Known:
    """The framework and the short record that other inputs are held against."""

    framework: Framework
    record: Record


_KNOWN: list[_Known] = []


def known() -> _Known:
    """The shipped framework and the short record, read once."""
    if not _KNOWN:
        framework, _ = parse_framework(inputs.seeds("framework")[-1].decode())
        record, _ = read_record(inputs.SMALL)
        assert framework is not None
        assert record is not None
        _KNOWN.append(_Known(framework, record))
    return _KNOWN[0]


# --- what is run -------------------------------------------------------------------------


def run_record(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A record: loaded, checked, mended, drawn and written."""
    loaded = load_record(workspace.put("r.toml", raw))
    _told(loaded.problems)
    if loaded.record is None:
        return
    written = write_record(loaded.record, loaded.framework)
    again, _ = read_record(written)
    assert again is not None
    assert write_record(again, loaded.framework) == written
    if loaded.framework is None:
        return
    found = check_record(loaded.framework, loaded.record, loaded.problems).open
    _told(found)
    for fix in [it.fix for it in found if it.fix is not None][: chance.randrange(4)]:
        assert_literal(fix.label)
        write_record(fix.edit(loaded.record), loaded.framework)
    view = view_of(path=loaded.path, framework=loaded.framework, record=loaded.record, today=TODAY)
    if chance.random() < 0.1:
        _drawn(score_table(view.framework, view.record, view.own), chance)
        _drawn(finding_table(found), chance)


def run_framework(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A framework: refused, or good enough to compute and check with."""
    framework, problems = parse_framework(raw.decode("utf-8", "replace"))
    _told(problems)
    if framework is None:
        return
    _told(check_record(framework, known().record).open)
    view_of(path=workspace.folder, framework=framework, record=known().record, today=TODAY)
    if chance.random() < 0.1:
        _drawn(gap_table(framework, gaps(framework, known().record), ""), chance)


def run_table(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A pasted table or a text file of one."""
    try:
        pasted = decode_table(raw)[0]
    except Unreadable as refusal:
        assert_literal(str(refusal))
        return
    framework = known().framework
    reading = read_text_table(pasted, framework, fiscal_year_be=2567)
    for problem in reading.problems:
        assert_literal(problem.message)
    paste = read_paste(pasted, framework, [list(framework.nodes)], fiscal_year_be=2567)
    assert_literal(*paste.refused)
    try:
        _grid(csv_grid(pasted))
    except Unreadable as refusal:
        assert_literal(str(refusal))


def run_workbook(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """An Excel file."""
    try:
        for grid in sheets_of(workspace.put("t.xlsx", raw), raw) or ():
            _grid(grid)
    except StoreFault as fault:
        assert_literal(str(fault))


def run_other_file(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A file of Word, OpenDocument, old Excel or PDF."""
    try:
        found = open_tables(workspace.put("t.docx", raw))
    except StoreFault as fault:
        assert_literal(str(fault))
        return
    for grid in found.sheets or filter(None, [found.document]):
        _grid(grid)
    reading = read_rows(found.rows, scope_of(known().framework))
    assert_literal(*(problem.message for problem in reading.problems))


def _grid(grid: Grid) -> None:
    framework, record = known().framework, known().record
    found = read_sheet(grid, scope_of(framework, 2567))
    for problem in found.reading.problems:
        assert_literal(problem.message)
    fields = measure_columns(grid, {})
    if fields is None:
        return
    drafts, problems = measures_in([(grid, fields)])
    done = import_measures(record, framework, drafts)
    _told((*problems, *done.problems))
    if done.record is not record:
        again, _ = read_record(write_record(done.record, framework))
        assert again is not None


def run_slip(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A returned slip, merged with everything that it brings."""
    slip, problems = read_slip(raw.decode("utf-8", "replace"))
    _told(problems)
    if slip is None:
        return
    record = known().record
    merge = merge_slip(record, slip)
    _told(merge.problems)
    merged = apply_merge(record, merge, [it.parts for it in merge.fields])
    again, problems = read_record(write_record(merged, known().framework))
    assert again is not None


def run_phrases(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A file of phrases, and drafts made with it."""
    phrases, problems = parse_phrases(raw.decode("utf-8", "replace"))
    _told(problems)
    if phrases is None:
        return
    for issue in known().framework.issues:
        assert_literal(draft(known().framework, known().record, issue, phrases))


def run_documents(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """Everything that is printed of a record, or goes out as a table."""
    loaded = load_record(workspace.put("r.toml", raw))
    if loaded.record is None or loaded.framework is None:
        return
    wish = Wish(kind=chance.choice(list(DOCUMENTS)), today=TODAY, months=6)
    document = build(loaded.record, loaded.framework, wish)
    page = render_html(document)
    assert_literal(page, render_markdown(document))
    _Page().feed(page)
    if chance.random() < 0.15:
        from ita_tui.documents.docx_file import render_docx

        render_docx(document)
    csv.field_size_limit(10**8)
    sheets = make_sheets(SheetName, loaded.record, loaded.framework, today=TODAY)
    for sheet in sheets:
        for row in csv.reader(io.StringIO(csv_text(sheet).removeprefix("\ufeff"))):
            for cell in row:
                is_number = re.fullmatch(r"-?[0-9][0-9.,]*", cell)
                assert is_number or cell.startswith("'") or not could_run(cell), cell
    if chance.random() < 0.1:
        from ita_tui.documents.workbook import workbook_bytes

        path = workspace.put("out.xlsx", workbook_bytes(sheets, made_on=TODAY))
        open_tables(path)


class _Page(HTMLParser):
    """Holds a page to what our own pages are made of."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "iframe", "object", "embed", "img", "form", "base", "link"), (
            tag
        )
        for name, given in attrs:
            assert not name.startswith("on"), name
            assert name not in ("href", "src") or (given or "").startswith(("http", "#")), given


def run_drawing(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """Hostile text in a table on a terminal: it stands there letter by letter."""
    shown = raw.decode("utf-8", "replace")
    cells = ("", "ก", *(shown[at::3] for at in range(3)))
    columns = tuple(ShownColumn(f"ก{at}", is_text=at > 1) for at in range(5))
    _drawn(ShownTable(columns=columns, rows=(cells,), title=""), chance)
    width = chance.randrange(0, 30)
    assert width_of(fitted(_clean(shown), width)) == width


def _clean(shown: str) -> str:
    from ita_tui.core.thai.clean import clean_line

    return clean_line(shown)


def _drawn(table: ShownTable, chance: random.Random) -> None:
    """Draw a table of clean text, and see that no markup of it took effect."""
    clean = ShownTable(
        columns=table.columns,
        rows=tuple(tuple(_clean(cell) for cell in row) for row in table.rows[:40]),
        title=table.title,
    )
    file = io.StringIO()
    width = chance.choice((20, 80, 200))
    console = Console(
        file=file, width=width, highlight=False, markup=False, force_terminal=True,
        color_system=None,
    )  # fmt: skip
    console.print(rich_table(clean, width))
    drawn = re.sub("\x1b\\[[0-9;]*m", "", file.getvalue())
    assert_literal(drawn)
    if width == 200:
        for atom in ("[@click", "[link=", "[bold]", "[/]"):
            wanted = sum(cell.count(atom) for row in clean.rows for cell in row)
            squeezed = re.sub(r"\s", "", drawn)
            assert wanted == 0 or atom in squeezed, atom


COMMANDS = tuple(
    tuple(line.split())
    for line in """
    check
    check --json
    show
    show --json
    gaps
    measures
    measures --json
    draft
    whatif
    explain
    log
    slips
    export --to json
    export --to toml
    export --to csv
    document memo --to md
    document measures --to html
    document followup --to txt -o o.txt
    document scores --to txt -o o.txt
    """.strip().splitlines()
)
"""Commands to run on a record; its name comes behind the first word."""


def run_command(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A command of the program on a hostile record."""
    record = workspace.put("r.toml", raw)
    word, *options = chance.choice(COMMANDS)
    options = [str(workspace.folder / it) if it == "o.txt" else it for it in options]
    forced = ("--force",) if word in ("export", "document") else ()
    done = run(word, record, *options, *forced)
    assert done.code in (0, 1, 2), done.err
    assert "Traceback" not in done.err
    assert_literal(done.out, done.err)


def run_import(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A hostile table, slip or phrase file into a good record, by command."""
    record = workspace.put("good.toml", inputs.small_record())
    what = chance.choice(("t.txt", "t.csv", "t.xlsx", "s.slip.toml"))
    path = workspace.put(what, raw)
    if what == "s.slip.toml":
        done = run("merge", record, path, "--take-clear")
    else:
        extra = chance.choice((("--what", "measures"), ("--kind", "reference"), ()))
        done = run("import", path, record, *extra)
    assert done.code in (0, 1, 2), done.err
    assert_literal(done.out, done.err)
    assert load_record(record).record is not None


SWOLLEN_BYTES = 60_000


def run_swollen(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A lot of the same, where each reader meets it: each is done in time."""
    shown = raw.decode()
    record = known().record
    way = chance.randrange(5)
    if way == 0:
        run_table(workspace, raw, chance)
    elif way == 1:
        run_phrases(workspace, f'format = "ita-phrases/1"\nx = {_quoted(shown)}'.encode(), chance)
    elif way == 2:
        slip = inputs.slip().replace("จัดทำรายงาน".encode(), _quoted(shown)[1:-1].encode())
        run_slip(workspace, slip, chance)
    else:
        full = set_narrative(record, "1", clean(shown))
        path = workspace.put("r.toml", write_record(full, known().framework).encode())
        word, *options = chance.choice(COMMANDS)
        options = [str(workspace.folder / it) if it == "o.txt" else it for it in options]
        forced = ("--force",) if word in ("export", "document") else ()
        done = run(word, path, *options, *forced)
        assert done.code in (0, 1, 2), done.err


def _quoted(shown: str) -> str:
    return json.dumps(clean(shown), ensure_ascii=False)


PLACES = (
    ".history",
    ".history/r.2024-11-01.toml",
    ".r.toml.lock",
    "evidence",
    "o.txt",
    "t.docx",
    "a.pdf",
    "ita-2567.toml",
    "frameworks",
    "phrases.toml",
)
"""Where a delivered folder may hold links."""


def run_planted(workspace: Workspace, raw: bytes, chance: random.Random) -> None:
    """A delivered folder full of links that lead out of it: nothing outside is opened."""
    workspace.clear()
    outside = (workspace.secret, workspace.home, workspace.home / "new.toml", Path("/dev/zero"))
    for place in sorted(chance.sample(PLACES, 5)):
        path = workspace.folder / place
        if not path.parent.is_symlink():
            path.parent.mkdir(exist_ok=True)
            workspace.plant(place, chance.choice(outside))
    named = chance.choice(("t.docx", "../secret.toml", "/dev/zero", "evidence/../../secret.toml"))
    told = f'\n[settings]\ntemplate = "{named}"\n'
    record = workspace.put("r.toml", raw + told.encode())
    for command in (
        ("log", record, "m1", "--text", "ก", "--on", "2024-11-01"),
        ("document", record, "memo", "--anyway", "ก", "-o", workspace.folder / "o.docx"),
        ("document", record, "memo", "--to", "txt", "-o", workspace.folder / "o.txt", "--force"),
        ("slips", record),
        ("history", record),
        ("check", record),
    ):
        done = run(*command)
        assert done.code in (0, 1, 2), done.err
        assert_literal(done.out, done.err)
    workspace.clear()


def any_table(chance: random.Random) -> bytes:
    """A table of any kind, or a slip."""
    makers: tuple[Callable[[random.Random], bytes], ...] = (
        inputs.table_bytes, inputs.workbook_bytes, lambda it: inputs.toml_bytes(it, "slip"),
    )  # fmt: skip
    return chance.choice(makers)(chance)


def any_record(chance: random.Random) -> bytes:
    """A record that loads, or hardly one."""
    if chance.random() < 0.5:
        return inputs.hostile_record(chance)
    return inputs.toml_bytes(chance, "record")


TARGETS = {
    "record": Target(lambda it: inputs.toml_bytes(it, "record"), run_record, 170),
    "hostile record": Target(inputs.hostile_record, run_record, 60),
    "framework": Target(lambda it: inputs.toml_bytes(it, "framework"), run_framework, 100),
    "table": Target(inputs.table_bytes, run_table, 150),
    "workbook": Target(inputs.workbook_bytes, run_workbook, 80),
    "other file": Target(inputs.other_file_bytes, run_other_file, 80),
    "slip": Target(lambda it: inputs.toml_bytes(it, "slip"), run_slip, 200),
    "phrases": Target(lambda it: inputs.toml_bytes(it, "phrases"), run_phrases, 110),
    "documents": Target(inputs.hostile_record, run_documents, 20),
    "drawing": Target(
        lambda it: (text(it) + it.choice(ATOMS)).encode("utf-8", "replace"), run_drawing, 120
    ),
    "command": Target(any_record, run_command, 30),
    "import": Target(any_table, run_import, 20),
    "swollen": Target(lambda it: swollen(it, SWOLLEN_BYTES).encode(), run_swollen, 4),
    "planted": Target(lambda _: inputs.small_record(), run_planted, 2),
}
"""Everything that is fuzzed, by name."""
