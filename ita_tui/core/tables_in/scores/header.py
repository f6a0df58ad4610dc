"""A header: which column holds the scores that are asked for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.record.names import agency_key
from ita_tui.core.tables_in.scores.cell import CellKind, TextCell
from ita_tui.core.tables_in.scores.column_role import ColumnRole, has_any, year_in
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks

_LONGEST_REMARK = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which of several columns of scores is read."""

    fiscal_year_be: int
    """The year of the scores, B.E."""
    kind: ScoreKind = ScoreKind.OWN
    """Whose they are."""
    agency: str = ""
    """The agency whose own scores are read; empty where any will do."""
    column: int | None = None
    """Place of the column that the user named for the scores; None where the header says it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """One header row."""

    line: int
    """Its line, from 1."""
    names: tuple[str, ...]
    """The names, by column."""
    columns: tuple[ColumnRole, ...]
    """What each column holds."""
    years: tuple[int | None, ...]
    """The year that each name carries, B.E."""

    def told(self, column: int) -> "Header":
        """The header with the scores in the column that the user named, whatever its name says."""
        width = max(len(self.names), column + 1)
        names = (*self.names, *[""] * (width - len(self.names)))
        roles = (*self.columns, *[ColumnRole.NAMELESS] * (width - len(self.columns)))
        return replace(
            self,
            names=names,
            columns=tuple(
                ColumnRole.SCORE if at == column else ColumnRole.NUMBER if it.is_numeric else it
                for at, it in enumerate(roles)
            ),
            years=(None,) * width,
        )

    def of_year(self, year: int) -> "Header":
        """The header of a table under a heading with its year, where it names none itself."""
        scores = self._of(ColumnRole.SCORE) or self._of(ColumnRole.WEAK_SCORE)
        if any(self.years):
            return self
        return replace(
            self, years=tuple(year if it in scores else None for it in range(len(self.years)))
        )

    def of_others(self, heading: str) -> "Header":
        """The header of a table under a ``heading`` of others, where it does not say so itself."""
        own = [name for name, it in zip(self.names, self.columns, strict=True) if it.is_score]
        if ColumnRole.REFERENCE in self.columns or len(own) != 1 or marks.AGENCY in own[0]:
            return self
        role = ColumnRole.REFERENCE if marks.TARGET not in heading else ColumnRole.NUMBER
        return replace(
            self,
            names=tuple(f"{heading} {name}" if name == own[0] else name for name in self.names),
            columns=tuple(role if it.is_score else it for it in self.columns),
        )

    def is_only_of_others(self, asked: Asked) -> bool:
        """Whether the scores are means of others, and these are not asked for."""
        return ColumnRole.REFERENCE in self.columns and not self.pool(asked)

    def others_alone(
        self, cells: Sequence[TextCell], asked: Asked, *, loose: bool
    ) -> tuple[int, ...]:
        """The columns of the numbers of a row, where none can be the scores that are asked for.

        In a ``loose`` row the numbers can stand in any column of its names.
        """
        numbers = {at for at, cell in enumerate(cells) if cell.is_numeric}
        if loose and len(cells) <= len(self.names):
            numbers = {at for at, it in enumerate(self.columns) if it is not ColumnRole.ITEM}
        if self.pool(asked) or any(at >= len(self.names) or not self.names[at] for at in numbers):
            return ()
        return tuple(sorted(numbers))

    @lru_cache(maxsize=64)  # noqa: B019 — the names of a table are a value
    def pool(self, asked: Asked) -> tuple[int, ...]:
        """The columns among which the scores that are asked for are."""
        strong, weak = self._of(ColumnRole.SCORE), self._of(ColumnRole.WEAK_SCORE)
        if self._has_full_marks() and (shares := self._of_a_hundred((*strong, *weak))):
            strong = shares  # points out of the full mark beside them
        agencies = weak and self._of(ColumnRole.AGENCY)
        means = weak and tuple(at for at in weak if marks.MEAN in self.names[at])
        if means and any(self.years[at] for at in weak):
            # A mean of no year is one over the years beside it.
            weak = tuple(at for at in weak if at not in means or self.years[at])
        elif means and strong and all(marks.SUM in self.names[at] for at in strong):
            strong, weak = means, ()  # the sum of the items is no score
        if strong and all(self.years[at] not in (None, asked.fiscal_year_be) for at in strong):
            # What says "score" is all of other years, and a result may be of the asked one.
            strong = tuple(at for at in weak if self.years[at] == asked.fiscal_year_be) or strong
        if asked.kind is ScoreKind.PREVIOUS and (named := self._of(ColumnRole.PREVIOUS)):
            return named
        if asked.kind is ScoreKind.REFERENCE:
            one = strong or weak  # an own table may be of others; of several none is
            named = self._of(ColumnRole.REFERENCE) or ((strong or agencies) and weak)
            return named or (one if len(one) == 1 or one == means else ())
        if agencies:
            weak = tuple(at for at in weak if at not in means)  # beside one it is of others
        return strong or weak or self._of_agency(asked.agency) or self._of(ColumnRole.WEIGHTED)

    def _has_full_marks(self) -> bool:
        """Whether a column, or the name of that of the points, says out of how many they are."""
        points = (re.search(marks.OF_FULL_MARKS, self.names[at]) for at in self.score_columns())
        return any(points) or any(
            self.names[at].startswith(marks.FULL_MARKS) for at in self._of(ColumnRole.NUMBER)
        )

    def _of_a_hundred(self, places: Sequence[int]) -> tuple[int, ...]:
        bare = {at: "".join(self.names[at].split()) for at in places}
        return tuple(at for at, name in bare.items() if has_any(name, marks.OUT_OF_A_HUNDRED))

    def score_columns(self) -> tuple[int, ...]:
        """The columns with scores of the agency, of whatever year."""
        roles = (ColumnRole.SCORE, ColumnRole.WEAK_SCORE, ColumnRole.PREVIOUS)
        return tuple(place for role in roles for place in self._of(role))

    def is_weighted(self, asked: Asked) -> bool:
        """Whether the only column that could hold the scores holds the parts of the total."""
        column = self.score_column(asked)
        return column is not None and self.columns[column] is ColumnRole.WEIGHTED

    @lru_cache(maxsize=64)  # noqa: B019 — the names of a table are a value
    def score_column(self, asked: Asked) -> int | None:
        """The one column with the scores of the year; None where the names do not decide."""
        pool = self.pool(asked)
        for wanted in (asked.fiscal_year_be, None):
            named = [i for i in pool if self.years[i] == wanted]
            if named:
                return named[0] if len(named) == 1 else None
        return pool[0] if len(pool) == 1 else None

    def beside(self, asked: Asked) -> dict[ScoreKind, str]:
        """The names of the columns with scores of other kinds than the asked one, by kind."""
        year_be = asked.fiscal_year_be + (asked.kind is ScoreKind.PREVIOUS)
        others = {
            kind: replace(asked, kind=kind, fiscal_year_be=year_be - (kind is ScoreKind.PREVIOUS))
            for kind in ScoreKind
            if kind is not asked.kind
        }
        found = {self.score_column(asked): asked.kind}
        for kind, it in others.items():
            found.setdefault(self.score_column(it), kind)
        return {
            kind: self.names[at]
            for at, kind in found.items()
            if at is not None and kind is not asked.kind
        }

    def is_ambiguous(self, asked: Asked) -> bool:
        """Whether several columns could be the scores."""
        return self.score_column(asked) is None and len(self.pool(asked)) > 1

    def is_of_previous(self, asked: Asked) -> bool:
        """Whether a column is named as that of the year before, and its scores are asked for."""
        return asked.kind is ScoreKind.PREVIOUS and bool(self._of(ColumnRole.PREVIOUS))

    def may_be_words(self, column: int) -> bool:
        """Whether the name of a column may be of results in words as well: of no year, and weak."""
        return self.columns[column] is ColumnRole.WEAK_SCORE and not year_in(self.names[column])

    def spans(self, column: int, cells: Sequence[TextCell]) -> bool:
        """Whether the name of a column may stand over the next ones too: numbers without a name."""
        beside = zip(cells[column + 1 :], self.columns[column + 1 :], strict=False)
        for cell, kind in beside:
            if kind is not ColumnRole.NAMELESS:
                return False
            if cell.is_numeric:
                return True
        return False

    def numeric_columns(self) -> list[int]:
        """The columns of numbers behind the first column of items."""
        named = self._of(ColumnRole.ITEM) or self._of(ColumnRole.INSTRUMENT)
        start = next(iter(named), -1)
        return [i for i, column in enumerate(self.columns) if column.is_numeric and i > start]

    def is_left_of_items(self, asked: Asked) -> bool:
        """Whether the one column of the scores stands left of that of the items."""
        column = self.score_column(asked)
        return column is not None and column < next(iter(self._of(ColumnRole.ITEM)), 0)

    def is_above(self, cells: Sequence[TextCell], asked: Asked) -> bool:
        """Whether the row of a sheet stands under the names: no code or title under another."""
        return asked.column is not None or all(
            cell.is_any_number or _may_hold(column, cell, before=False)
            for column, cell in zip(self.columns, cells, strict=False)
        )

    def holds(self, cells: Sequence[TextCell], code_at: int) -> bool:
        """Whether the cells of a row, its code at ``code_at``, stand unshifted under the names."""
        width = max((i + 1 for i, cell in enumerate(cells) if cell.text), default=0)
        if width > len(self.columns):
            return False
        if any(column.is_numeric for column in self.columns[len(cells) :]):
            return False  # a cell is left out, and who knows which
        # Nothing slipped where a row has all its cells, and the code stands under its name.
        is_whole = (
            len(cells) == len(self.columns)
            and code_at >= 0
            and self.columns[code_at] is ColumnRole.ITEM
            and all(
                cell.text for it, cell in zip(self.columns, cells, strict=True) if it.is_numeric
            )
        )
        return all(
            _may_hold(column, cell, before=i < code_at)
            or (is_whole and i > code_at and cell.is_any_number and column is ColumnRole.TEXT)
            for i, (column, cell) in enumerate(zip(self.columns, cells, strict=False))
        )

    def _of_agency(self, agency: str) -> tuple[int, ...]:
        """The columns that are named by an agency."""
        wanted = agency_key(agency)
        bare = {
            at: re.sub(marks.YEAR_BESIDE, "", self.names[at]) for at in self._of(ColumnRole.AGENCY)
        }
        return tuple(at for at, name in bare.items() if wanted in agency_key(name.strip()))

    def _of(self, role: ColumnRole) -> tuple[int, ...]:
        """The places of the columns with this role."""
        return tuple(i for i, column in enumerate(self.columns) if column is role)


NO_HEADER = Header(line=0, names=(), columns=(), years=())
"""Nothing has a name."""


def _may_hold(column: ColumnRole, cell: TextCell, *, before: bool) -> bool:
    """Whether ``cell`` can stand in ``column``; ``before`` says that it is left of the code."""
    if cell.is_numeric:
        # Left of the code a number counts rows or names an indicator.
        return before or column.is_numeric or column is ColumnRole.NAMELESS
    if cell.kind is CellKind.TEXT and column.is_score:
        return len(cell.text) <= _LONGEST_REMARK
    if cell.kind is CellKind.CODE:
        return not column.is_numeric and column is not ColumnRole.INSTRUMENT
    return not (column.is_numeric and cell.kind is CellKind.INSTRUMENT)
