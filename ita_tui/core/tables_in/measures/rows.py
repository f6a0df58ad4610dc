"""The rows of tables of measures, put together to measures with their steps."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import reduce

from ita_tui.core.problem import Problem, error, note, warning
from ita_tui.core.tables_in.measures.columns import Found, MeasureColumns, is_number
from ita_tui.core.tables_in.measures.fields import LISTED, PERIOD
from ita_tui.core.tables_in.measures.months import ticked_period
from ita_tui.core.tables_in.measures.step_cell import split_steps
from ita_tui.core.tables_in.measures.texts import (
    LIST_NUMBER,
    CellText,
    MeasureText,
    is_note,
    is_sum,
)
from ita_tui.core.tables_in.printed import apart_of_step, facts_below
from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.core.tables_in.source.headings import issue_of_row
from ita_tui.core.thai.clean import clean, clean_line, mended
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import import_tables as words
from ita_tui.words.understood import column_names

_OF_STEPS = {"owners": "step_owners", PERIOD: "step_due", "start": "", "end": "step_due"}
"""What rows of single steps say of the measure, and the field of the step that it is, if any."""
_RULED = re.compile(":?-{2,}:?|[.…]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What one row says of a measure and its steps."""

    line: int
    """Its number, from 1."""
    texts: Mapping[str, str]
    """Text by field where there is any."""
    issue: str
    """Number of the issue whose heading stands above; empty without one."""
    is_first: bool
    """Whether no row of a measure stands right above it, but a heading or a note."""
    is_atop: bool
    """Whether the header stands right above it."""
    apart: tuple[str, ...]
    """The months that it ticks, where gaps are between them."""
    columns: MeasureColumns
    """How its columns are understood."""

    def cells(self, *, is_of_step: bool) -> dict[str, CellText]:
        """What it says of a step, or of the measure itself."""
        return {
            name: CellText(self.line, text)
            for name, text in self.texts.items()
            if name != "key" and name.startswith("step_") == is_of_step
        }


_Name = tuple[str, str]
"""What the rows of one measure have in common: key, or issue and title."""


def measures_in(found: Found) -> tuple[tuple[MeasureText, ...], list[Problem]]:
    """The measures of some sheets in the order of the table, and what of them is told."""
    groups: dict[_Name, list[_Row]] = {}
    problems: list[Problem] = []
    for grid, columns in found:
        rows, beside = _rows(grid, columns)
        name: _Name | None = None
        for row in rows:
            name = _name(row, None if row.is_first else name, groups)
            if name is not None:
                groups.setdefault(name, []).append(row)
            elif beside and beside[0] < row.line:
                beside.append(row.line)  # below a note, or beside a signature
            else:
                message = words.row_without_measure(line=row.line)
                problems.append(error("row-without-measure", message, line=row.line))
            if row.apart:
                message = words.months_apart(line=row.line, months=row.apart)
                problems.append(warning("months-apart", message, line=row.line))
        if beside:
            message = words.rows_beside(lines=sorted(beside))
            problems.append(note("rows-beside", message, line=min(beside)))
    without = [
        rows[0].line
        for rows in groups.values()
        if any(it.columns.months for it in rows) and not any(PERIOD in it.texts for it in rows)
    ]
    if without:
        message = words.no_ticks(lines=without)
        problems.append(warning("months-without-ticks", message, line=without[0]))
    drafts = [_draft(rows) for rows in groups.values()]
    problems += (problem for _, told in drafts for problem in told)
    return tuple(draft for draft, _ in drafts), problems


def _rows(grid: Grid, columns: MeasureColumns) -> tuple[list[_Row], list[int]]:
    """The rows of a sheet below its header, and the lines of sums, notes and headings."""
    top = columns.header.number if columns.header else 0
    shared = {
        place
        for name, place in columns.places.items()
        if name not in ("key", "title") and not name.startswith("step_")
    }
    covered, spilled = grid.covered(), grid.spilled()
    rows: list[_Row] = []
    beside: list[int] = []
    issue, is_first, is_atop = "", True, True
    above: Mapping[str, str] = {}
    for row, whole in zip(grid.rows, grid.filled(shared).rows, strict=True):
        cells = [clean_line(cell) for cell in row.cells]
        if row.number <= top or columns.are(cells):
            is_atop = True
            continue
        if heading := issue_of_row(cells):
            issue, is_first = heading, True
        elif rows and not is_first and (facts := facts_below(row.cells)):
            below = replace(rows[-1], line=row.number, texts=facts, is_atop=False, apart=())
            rows.append(below)
        elif _is_beside(cells, columns) or _is_heading(row.number, cells, covered, spilled):
            beside.append(row.number)
            is_first = True
        else:
            texts = dict(_texts(whole.cells, columns, above))
            above = {**above, **texts}
            ticked, apart = ticked_period(row, columns.months, covered)
            if texts:
                of_row = _Row(
                    line=row.number,
                    texts={**texts, PERIOD: ticked} if ticked else texts,
                    issue=issue,
                    is_first=is_first,
                    is_atop=is_atop,
                    apart=apart,
                    columns=columns,
                )
                rows.append(of_row)
                is_first = False
        is_atop = False
    return rows, beside


def _texts(
    cells: Sequence[str], columns: MeasureColumns, above: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """The texts of a row by field; ``above`` are those that stand last above it.

    A row with a key of its own is one that the program wrote: its marks mean what they are.
    """
    key = columns.places.get("key")
    is_ours = key is not None and key < len(cells) and bool(cells[key].strip())
    for name, place in columns.places.items():
        text = clean(cells[place]) if place < len(cells) else ""
        line = clean_line(text)
        if line in column_names.AS_ABOVE and not is_ours:
            text = above.get(name, "")
        elif line in column_names.BLANKS or _RULED.fullmatch(line):
            continue
        elif not columns.is_keyed:
            if name == "title":
                text = LIST_NUMBER.sub("", re.sub(column_names.TITLE_GOES_ON, "", text)) or text
            text = f"{text} {scale}" if (scale := columns.scale(place)) else text
        if text:
            yield name, text


def _is_beside(cells: Sequence[str], columns: MeasureColumns) -> bool:
    """Whether a row sums up others, or is a note or a signature below the table."""
    by_place = dict(enumerate(cells))
    if by_place.get(columns.places.get("key", -1)):
        return False
    first = next(filter(None, cells), "")
    titles = {first, by_place.get(columns.places.get("title", 0), "")}
    return any(is_sum(title) or is_note(title) for title in titles)


def _is_heading(
    number: int,
    cells: Sequence[str],
    covered: Mapping[tuple[int, int], int],
    spilled: Container[tuple[int, int]],
) -> bool:
    """Whether a row is a heading over others: alone in it, named so or over several columns."""
    filled = [place for place, cell in enumerate(cells) if cell and not is_number(cell)]
    if len(filled) != 1 or any((number, place) in spilled for place in range(len(cells))):
        return False
    bare = LIST_NUMBER.sub("", cells[filled[0]])
    is_named = re.match(column_names.HEADING_WORDS, bare) is not None
    return is_named or covered.get((number, filled[0]), 1) > 1


def _name(row: _Row, above: _Name | None, groups: Mapping[_Name, Sequence[_Row]]) -> _Name | None:
    """The measure of a row; that of the row ``above`` where it names none, or goes on with it."""
    key, title = row.texts.get("key", ""), search_key(row.texts.get("title", ""))
    if key:
        return key, ""
    if not title or (above and row.is_atop and _goes_on(row, groups[above])):
        return above
    name = (f"{clean_line(row.texts.get('issue', row.issue))}\n", title)
    is_another = name in groups and _begins_anew(row, groups[name])
    return (name[0], f"{title}\n{row.line}") if is_another else name


def _goes_on(row: _Row, rows: Sequence[_Row]) -> bool:
    """Whether a row on a new page is the rest of the one above: its title, and steps that count on.

    It says nothing else of a measure.
    """
    count = sum(len(split_steps(it.texts.get("step_text", ""), first=1)[0]) for it in rows)
    begins = re.match(rf"[(]?{count + 1}[.)]", to_latin_digits(row.texts.get("step_text", "")))
    return count > 0 and begins is not None and set(row.texts) == {"title", "step_text"}


def _begins_anew(row: _Row, rows: Sequence[_Row]) -> bool:
    """Whether a row of the same title is another measure: steps from the first on, of others."""
    owners = {clean_line(it.texts.get("owners", "")) for it in rows} | {""}
    is_first = re.match("[(]?[1๑][.)]", row.texts.get("step_text", "").strip()) is not None
    has_steps = any(it.texts.get("step_text") for it in rows)
    return is_first and has_steps and clean_line(row.texts.get("owners", "")) not in owners


def _draft(rows: Sequence[_Row]) -> tuple[MeasureText, list[Problem]]:
    """The measure that some rows are together; rows that contradict each other are told."""
    texts = _gathered(rows, is_of_steps=False)
    titles = {search_key(it.text): it.text for it in texts.get("title", ())}
    if len(titles) > 1 and "key" not in rows[0].texts:
        texts["title"] = [CellText(rows[0].line, reduce(mended, titles.values()))]
    steps, problems = _steps(rows)
    with_step = {step.line for step in steps}
    of_steps: list[tuple[str, Mapping[int, CellText]]] = []
    is_one = len(texts.get("title", ())) == 1 or any(row.columns.months for row in rows)
    # What a sheet of steps repeats of the measure counts where nothing else says it.
    further = _gathered(rows, is_of_steps=True)
    cells: dict[str, tuple[CellText, ...]] = {
        name: (several[0],) for name, several in further.items() if name not in texts
    }
    for name, several in texts.items():
        distinct: dict[str, CellText] = {}
        for it in several:
            distinct.setdefault(clean_line(it.text), it)
        parts = tuple(distinct.values())
        is_of_steps = {it.line for it in several} <= with_step
        is_list = name in LISTED or (name in _OF_STEPS and is_of_steps)
        if len(parts) == 1 or (is_list and is_one):
            # What each row says is, together, the measure's; that of a step is its own too.
            cells[name] = parts
            if len(parts) > 1 and is_of_steps:
                of_steps.append((_OF_STEPS.get(name, ""), {it.line: it for it in several}))
        else:
            lines = sorted(part.line for part in parts)
            message = words.field_conflict(lines=lines, field=name, shown=list(distinct))
            problems.append(error("measure-rows-differ", message, line=lines[0]))
    fields = {
        name
        for row in rows
        for name in row.columns.places
        if not (row.columns.is_of_steps or name.startswith("step_"))
    }
    draft = MeasureText(
        line=rows[0].line,
        key=rows[0].texts.get("key", ""),
        cells=cells,
        blanks=frozenset(fields - set(cells) - set(texts)),
        steps=tuple(_with(step, of_steps) for step in steps),
    )
    return draft, problems


def _gathered(rows: Sequence[_Row], *, is_of_steps: bool) -> dict[str, list[CellText]]:
    """What rows of one kind of sheet say of the measure; the issue of a heading where none does."""
    texts: dict[str, list[CellText]] = {}
    of_kind = [row for row in rows if row.columns.is_of_steps == is_of_steps]
    for row in of_kind:
        for name, cell in row.cells(is_of_step=False).items():
            texts.setdefault(name, []).append(cell)
    headed = (CellText(row.line, row.issue) for row in of_kind if row.issue)
    if "issue" not in texts and (issue := next(headed, None)):
        texts["issue"] = [issue]
    return texts


def _steps(rows: Sequence[_Row]) -> tuple[list[MeasureText], list[Problem]]:
    """The steps of the rows in order, several of a cell each on its own."""
    steps: list[MeasureText] = []
    problems: list[Problem] = []
    for row in rows:
        of_step = row.cells(is_of_step=True)
        text, key = row.texts.get("step_text", ""), row.texts.get("step_key", "")
        parts, is_doubtful = split_steps(text, first=len(steps) + 1)
        if "step_key" in row.columns.places:
            parts, is_doubtful = (text,) if of_step else (), False
        if is_doubtful:
            told = words.steps_counted_badly if len(parts) > 1 else words.steps_in_one_cell
            problems.append(warning("steps-in-one-cell", told(line=row.line), line=row.line))
        for part in parts:
            said = {it: CellText(row.line, text) for it, text in apart_of_step(part).items()}
            own = {**said, **of_step, "step_text": said["step_text"]} if part else of_step
            cells = {name: (cell,) for name, cell in own.items() if name != "step_key"}
            steps.append(MeasureText(line=row.line, key=key, cells=cells))
    return steps, problems


def _with(step: MeasureText, of_steps: Iterable[tuple[str, Mapping[int, CellText]]]) -> MeasureText:
    """The step with what its row says of the measure, unless it says such a thing itself."""
    cells = {name: (rows[step.line],) for name, rows in of_steps if name and step.line in rows}
    return replace(step, cells={**cells, **step.cells})
