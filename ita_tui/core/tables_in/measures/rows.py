"""The rows of a table of measures, put together to measures with their steps."""

import re
from collections.abc import Mapping, Sequence

from ita_tui.core.problem import Problem, Severity
from ita_tui.core.tables_in.measures.columns import MeasureColumns
from ita_tui.core.tables_in.measures.draft import CellText, MeasureDraft, StepDraft
from ita_tui.core.tables_in.measures.fields import LISTED, PERIOD, reads_as_period
from ita_tui.core.tables_in.measures.marks import CONTINUES, is_note, issue_heading
from ita_tui.core.tables_in.measures.months import are_apart, ticked_months, ticked_period
from ita_tui.core.tables_in.measures.step_cell import split_steps
from ita_tui.core.tables_in.source.grid import Grid, GridRow
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, field, replace
from ita_tui.words.said import import_tables as words
from ita_tui.words.understood import column_names

_OF_STEPS = {
    "owners": "step_owners",
    PERIOD: "step_due",
    "start": "",
    "end": "step_due",
}
"""What rows of single steps say of the measure, and the field of the step that it is, if any."""
_RULED = re.compile(":?-{2,}:?")
_HEADING = re.compile(rf"(?:<[a-z]+>)*(?:{column_names.HEADING_WORDS}|[0-9๐-๙]+[.)])")
"""A line that parts the rows of a table, and is none."""
_FEWEST_CELLS = 3
"""Columns of a table whose broken rows can be told."""
_NUMBER_BEFORE = re.compile(r"\s*[(]?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])\s*")
_MOST_LINES = 80
_LONGEST_SUM = 60
_SUM_WORDS = re.compile("|".join((*column_names.SUMS, *column_names.SUMMED)))


@dataclass(slots=True)
class _Group:
    """A measure while its rows are gathered."""

    line: int
    key: str
    texts: dict[str, list[CellText]] = field(default_factory=dict)
    further: dict[str, CellText] = field(default_factory=dict)
    """What a sheet of steps repeats of the measure: it counts where nothing else says it."""
    blanks: set[str] = field(default_factory=set)
    steps: list[StepDraft] = field(default_factory=list)
    months: Mapping[int, str] = field(default_factory=dict)
    """The months of the plan that it stands in."""
    ticks: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Places of the months that each of its rows ticks."""


class MeasureRows:
    """Gathers measures from one sheet after another."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._groups: dict[tuple[str, str], _Group] = {}

    def add(self, grid: Grid, columns: MeasureColumns) -> None:
        """Take the rows of one sheet in."""
        _SheetRows(grid, columns, self._groups, self.problems).run()

    def drafts(self) -> tuple[MeasureDraft, ...]:
        """The measures in the order of the table; rows that contradict each other are told."""
        groups = self._groups.values()
        without = [one.line for one in groups if one.months and not any(one.ticks.values())]
        if without:
            message = words.no_ticks(lines=without)
            told = problem("months-without-ticks", message, without[0], Severity.WARNING)
            self.problems.append(told)
        return tuple(self._draft(group) for group in groups)

    def _draft(self, group: _Group) -> MeasureDraft:
        cells = dict(group.further)
        _take_ticks(group)
        for name, texts in group.texts.items():
            distinct: dict[str, CellText] = {}
            for found in texts:
                distinct.setdefault(clean_line(found.text), found)
            if len(distinct) == 1:
                cells[name] = texts[0]
                continue
            is_of_steps = {found.line for found in texts} <= {step.line for step in group.steps}
            is_of_one = len(group.texts.get("title", ())) == 1
            if is_of_one and (name in LISTED or (name in _OF_STEPS and is_of_steps)):
                # What each row says is, together, the measure's; that of a step is its own too.
                parts = tuple(distinct.values())
                text = "\n".join(part.text for part in parts)
                cells[name] = CellText(texts[0].line, text, parts)
                own = {found.line: found for found in texts}
                of_step = _OF_STEPS.get(name, "") if is_of_steps else ""
                group.steps = [_with(step, of_step, own) for step in group.steps]
                continue
            cells.pop(name, None)
            lines = sorted({found.line for found in distinct.values()})
            shown = [clean_line(found.text) for found in texts if found in distinct.values()]
            message = words.field_conflict(lines=lines, field=name, shown=shown)
            self.problems.append(problem("measure-rows-differ", message, lines[0]))
        return MeasureDraft(
            line=group.line,
            key=group.key,
            cells=cells,
            blanks=frozenset(group.blanks - set(cells) - set(group.texts)),
            steps=tuple(group.steps),
        )


def _take_ticks(group: _Group) -> None:
    """The period that the ticks of all its rows mean; rows of single steps say when each is due."""
    places = sorted({place for ticked in group.ticks.values() for place in ticked})
    if not places:
        return
    months = group.months
    group.texts[PERIOD] = [CellText(group.line, ticked_period(places, months))]
    if len(group.ticks) > 1:
        due = {
            line: CellText(line, months[ticked[-1]])
            for line, ticked in group.ticks.items()
            if ticked
        }
        group.steps = [_with(step, "step_due", due) for step in group.steps]


def _with(step: StepDraft, name: str, rows: Mapping[int, CellText]) -> StepDraft:
    """The step with what its row says, unless it says such a thing itself."""
    if not name or name in step.cells or step.line not in rows:
        return step
    return replace(step, cells={**step.cells, name: rows[step.line]})


class _SheetRows:
    """The walk over the rows of one sheet."""

    def __init__(
        self,
        grid: Grid,
        columns: MeasureColumns,
        groups: dict[tuple[str, str], _Group],
        problems: list[Problem],
    ) -> None:
        self._grid = grid
        self._columns = columns
        self._groups = groups
        self._problems = problems
        self._spilled = grid.spilled()
        self._issue = ""
        self._group: _Group | None = None
        self._is_of_steps = {"key", "step_key"} <= set(columns.places)
        self._wide = grid.covered()
        self._covered = self._wide if columns.months else {}
        self._above: dict[str, str] = {}
        self._beside: list[int] = []
        """Rows of sums and notes, which are no measures."""

    def run(self) -> None:
        header = self._columns.header
        names = [clean_line(cell) for cell in header.cells] if header else []
        for row in self._grid.rows:
            if header is not None and row.number <= header.number:
                continue
            cells = [clean_line(cell) for cell in row.cells]
            if cells == names:
                continue  # the header again, on a further page
            if issue := issue_heading(cells):
                self._issue, self._group = issue, None
            elif self._is_beside(cells) or self._is_heading(row, cells):
                self._group = None
                self._beside.append(row.number)
            else:
                self._row(row)
        if self._beside:
            message = words.rows_beside(lines=self._beside)
            found = problem("rows-beside", message, self._beside[0], Severity.NOTE)
            self._problems.append(found)

    def _tell(self, rule: str, message: str, line: int) -> None:
        self._problems.append(problem(rule, message, line, Severity.WARNING))

    def _row(self, row: GridRow) -> None:
        texts = {
            name: text
            for name, place in self._columns.places.items()
            if (text := self._text(row, place, name))
        }
        if not texts:
            return
        group = self._group_of(row, texts)
        if group is None and self._beside:
            self._beside.append(row.number)  # below a note, or beside a signature
            return
        if group is None:
            message = words.row_without_measure(line=row.number)
            self._problems.append(problem("row-without-measure", message, row.number))
            return
        self._group = group
        of_steps = {name: text for name, text in texts.items() if name.startswith("step_")}
        self._take(group, row, {k: text for k, text in texts.items() if k not in of_steps})
        if of_steps:
            self._take_steps(group, row, of_steps)
        if self._columns.months:
            self._take_ticks(group, row)

    def _is_beside(self, cells: Sequence[str]) -> bool:
        """Whether a row sums up others, or is a note or a signature below the table."""
        place = self._columns.places.get("title", 0)
        first = next((cell for cell in cells if cell), "")
        titles = {first, cells[place] if place < len(cells) else ""}
        keyed = self._columns.places.get("key")
        if keyed is not None and keyed < len(cells) and cells[keyed]:
            return False
        return any(_is_sum(title) or is_note(title) for title in titles)

    def _is_heading(self, row: GridRow, cells: Sequence[str]) -> bool:
        """Whether a row is a heading over others: alone in it, named so or over several columns."""
        filled = [place for place, cell in enumerate(cells) if cell]
        if len(filled) != 1 or any(
            (row.number, place) in self._spilled for place in range(len(cells))
        ):
            return False
        bare = _NUMBER_BEFORE.sub("", cells[filled[0]])
        is_named = re.match(column_names.HEADING_WORDS, bare) is not None
        return is_named or self._wide.get((row.number, filled[0]), 1) > 1

    def _take_ticks(self, group: _Group, row: GridRow) -> None:
        months = group.months = group.months or self._columns.months
        if months == self._columns.months:
            group.ticks[row.number] = ticked_months(row, months, self._covered)
            if are_apart(group.ticks[row.number], months):
                shown = [months[place] for place in group.ticks[row.number]]
                message = words.months_apart(line=row.number, months=shown)
                self._tell("months-apart", message, row.number)

    def _text(self, row: GridRow, place: int, name: str) -> str:
        """The text of a field; that of a merged cell counts in every row it stands beside.

        A row with a key of its own is one that the program wrote: its marks mean what they are.
        """
        text = clean(row.at(place))
        if not text.strip() and name not in ("key", "title") and not name.startswith("step_"):
            text = clean(self._spilled.get((row.number, place), ""))
        line = clean_line(text)
        if line in column_names.AS_ABOVE and not self._has_key(row):
            return self._above.get(name, "")
        text = "" if line in column_names.BLANKS or _RULED.fullmatch(line) else text
        if text and not self._columns.is_keyed:
            text = _NUMBER_BEFORE.sub("", text) or text if name == "title" else text
            text = f"{text} {scale}" if (scale := self._columns.scale(place)) else text
        self._above[name] = text or self._above.get(name, "")
        return text

    def _has_key(self, row: GridRow) -> bool:
        place = self._columns.places.get("key")
        return place is not None and bool(row.at(place).strip())

    def _group_of(self, row: GridRow, texts: Mapping[str, str]) -> _Group | None:
        key = texts.get("key", "")
        title = search_key(texts.get("title", ""))
        if not key and not title:
            return self._group
        issue = clean_line(texts.get("issue", self._issue))
        name = (key, "") if key else (f"{issue}\n", title)
        if not key and name in self._groups and _begins_anew(texts, self._groups[name]):
            name = (name[0], f"{title}\n{row.number}")
        if name not in self._groups:
            self._groups[name] = _Group(line=row.number, key=key)
        return self._groups[name]

    def _take(self, group: _Group, row: GridRow, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            if name == "key":
                continue
            cell = CellText(row.number, text)
            if self._is_of_steps:
                group.further.setdefault(name, cell)
            else:
                group.texts.setdefault(name, []).append(cell)
        if self._issue and "issue" not in group.texts:
            group.texts["issue"] = [CellText(row.number, self._issue)]
        if not self._is_of_steps:
            group.blanks |= {name for name in self._columns.places if not name.startswith("step_")}

    def _take_steps(self, group: _Group, row: GridRow, texts: dict[str, str]) -> None:
        text = texts.pop("step_text", "")
        key = texts.pop("step_key", "")
        if "step_key" in self._columns.places:
            parts: Sequence[str] = (text,)
        else:
            parts, is_doubtful = split_steps(text, first=len(group.steps) + 1)
            if is_doubtful:
                told = words.steps_counted_badly if len(parts) > 1 else words.steps_in_one_cell
                message = told(line=row.number)
                self._problems.append(
                    problem("steps-in-one-cell", message, row.number, Severity.WARNING)
                )
        for part in parts:
            cells = {name: CellText(row.number, found) for name, found in texts.items()}
            if part:
                cells["step_text"] = CellText(row.number, part)
            group.steps.append(StepDraft(line=row.number, key=key, cells=cells))


def _begins_anew(texts: Mapping[str, str], group: _Group) -> bool:
    """Whether a row of the same title is another measure: steps from the first on, of others."""
    owners = {clean_line(found.text) for found in group.texts.get("owners", ())}
    is_first = re.match("[(]?[1๑][.)]", texts.get("step_text", "").strip()) is not None
    return bool(
        is_first and group.steps and clean_line(texts.get("owners", "")) not in {"", *owners}
    )


def _is_sum(text: str) -> bool:
    """Whether a text names a sum and nothing else: รวม, รวมทั้งสิ้น 2 โครงการ."""
    bare = text.casefold()
    if len(bare) > _LONGEST_SUM or not any(word in bare for word in column_names.SUMS):
        return False
    return not any(map(str.isalpha, _SUM_WORDS.sub("", bare)))


def problem(
    rule: str,
    message: str,
    line: int | None,
    severity: Severity = Severity.ERROR,
    option: str = "",
) -> Problem:
    """A problem of a table; ``line`` is the row."""
    return Problem(rule=rule, severity=severity, message=message, line=line, option=option)


def joined(grid: Grid, columns: MeasureColumns) -> tuple[Grid, list[Problem]]:
    """A pasted table with the rows put together again that new lines inside their cells broke.

    Word gives each line of a cell as a line of the text. A row has as many cells as the header; a
    line of its own, with a number or a bullet, goes on with the last cell of the row above.
    """
    header = columns.header
    if header is None or len(header.cells) < _FEWEST_CELLS:
        return grid, []
    width = len(header.cells)
    rows = [row for row in grid.rows if row.number <= header.number]
    below = [row for row in grid.rows if row.number > header.number]
    made: list[tuple[int, int]] = []
    left: list[int] = []
    short: list[int] = []
    index = 0
    while index < len(below):
        count = _lines_of_row(below[index : index + _MOST_LINES], width)
        parts = below[index : index + count]
        if count > 1 and not _fits(parts, columns):
            parts, count = parts[:1], 1
        first = parts[0]
        if 1 < len(first.cells) < width and count == 1:
            short.append(first.number)
        if len(parts) > 1:
            rows.append(_glued(parts))
            made.append((first.number, parts[-1].number))
        elif len(first.cells) > 1 or issue_heading(map(clean_line, first.cells)):
            rows.append(first)
        elif not _HEADING.match(first.cells[0].strip()):
            left.append(first.number)
        index += count
    problems = []
    if made:
        message = words.rows_joined(rows=made)
        problems.append(problem("rows-joined", message, made[0][0], Severity.NOTE))
    if left:
        message = words.lines_left(lines=left)
        problems.append(problem("lines-left", message, left[0], Severity.NOTE))
    if short:
        message = words.rows_short(lines=short, width=width)
        problems.append(problem("rows-short", message, short[0], Severity.WARNING))
    return replace(grid, rows=tuple(rows)), problems


def _fits(parts: Sequence[GridRow], columns: MeasureColumns) -> bool:
    """Whether lines are surely one row: they count on, begin with its title, or give its period."""
    if len(parts[0].cells) == 1 or all(CONTINUES.match(row.cells[0].strip()) for row in parts[1:]):
        return True
    place = columns.places.get(PERIOD)
    text = _glued(parts).at(place) if place is not None else ""
    return reads_as_period(text)


def _lines_of_row(rows: Sequence[GridRow], width: int) -> int:
    """How many of the lines are one row; 1 where the first is a row, a heading or no row at all."""
    cells = 1
    for count, row in enumerate(rows, 1):
        is_heading = len(row.cells) == 1 and _HEADING.match(row.cells[0].strip()) is not None
        if count == 1 and is_heading:
            return 1
        cells += len(row.cells) - 1
        if cells > width or (is_heading and issue_heading(row.cells)):
            return _with_own_lines(rows[: count - 1])
        if cells == width:
            behind = 0
            for further in rows[count:]:
                if len(further.cells) > 1 or not CONTINUES.match(further.cells[0].strip()):
                    break
                behind += 1
            return count + behind
    return _with_own_lines(rows)


def _with_own_lines(rows: Sequence[GridRow]) -> int:
    """The lines of a row that lacks its last cells: those with numbers or bullets are its own."""
    if len(rows[0].cells) == 1:
        return 1
    count = 1
    while count < len(rows) and len(rows[count].cells) == 1:
        if not CONTINUES.match(rows[count].cells[0].strip()):
            break
        count += 1
    return count


def _glued(rows: Sequence[GridRow]) -> GridRow:
    """Several lines as one row: the first cell of each goes on with the last one above."""
    cells: list[str] = [*rows[0].cells]
    for row in rows[1:]:
        first, *others = row.cells
        cells[-1] = f"{cells[-1]}\n{first}"
        cells += others
    return replace(rows[0], cells=tuple(cells))
