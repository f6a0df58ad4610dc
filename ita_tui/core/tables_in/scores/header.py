"""Header rows: which column holds the scores that are asked for."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.cell import BLANK, CellKind, TextCell
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass, replace
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.agencies import FULL_KINDS, KINDS

_LONGEST_NAME = 80
_LONGEST_REMARK = 20
_LONGEST_WORD = 15
_MOST_NAMES = 40
_SHORTEST_KEY = 5
"""Letters of a name that are its own without marks."""
_CE_TO_BE = 543
YEAR = "(?<![0-9])(?:25|20)[0-9]{2}(?![0-9])"
_SHORT_YEAR = rf"{marks.YEAR_WORDS}[ .]*([4-9][0-9])(?![0-9])"
WITH_YEAR = rf"{marks.YEAR_WORDS}?[ .]*(?:25|20)?[0-9]{{2}}"
# The blank behind one year, before the name of another column.
_BEHIND_YEAR = r"(?<=\b(?:25|20)[0-9]{2}) +(?=\D{2}|(?:25|20)[0-9]{2}\b)"
# A letter that is no part of "fiscal year 2567".
_NOT_A_YEAR = "[^0-9ปีพ.ศงบฯประมาณfyear()/ -]"


class ColumnRole(Enum):
    """What a column holds, by its name."""

    SCORE = "score"
    """Scores."""
    WEAK_SCORE = "weak score"
    """Scores, where no other column is named so."""
    PREVIOUS = "previous"
    """Scores of the year before."""
    REFERENCE = "reference"
    """Means of others: of the province, of the country."""
    AGENCY = "agency"
    """Scores of the agency that the column is named by."""
    WEIGHTED = "weighted"
    """Parts of the total, by the weights."""
    NUMBER = "number"
    """Numbers that are not the scores: pass marks, differences, ranks, weights."""
    ITEM = "item"
    """Codes or titles of items."""
    INSTRUMENT = "instrument"
    """Instruments."""
    TEXT = "text"
    """Anything else with a name."""
    NAMELESS = "nameless"
    """There is no name."""

    @property
    def is_score(self) -> bool:
        """Whether its numbers are the agency's own."""
        return self in (ColumnRole.SCORE, ColumnRole.WEAK_SCORE)

    @property
    def is_numeric(self) -> bool:
        """Whether numbers are expected in it."""
        return self.is_score or self in _OTHER_NUMBERS


_OTHER_NUMBERS = (
    ColumnRole.PREVIOUS,
    ColumnRole.REFERENCE,
    ColumnRole.AGENCY,
    ColumnRole.WEIGHTED,
    ColumnRole.NUMBER,
)


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

    def of_others(self) -> "Header":
        """The header of a table of the means of others, where it does not say so itself."""
        if ColumnRole.REFERENCE in self.columns:
            return self
        columns = (ColumnRole.REFERENCE if it.is_score else it for it in self.columns)
        return replace(self, columns=tuple(columns))

    def is_only_of_others(self, asked: Asked) -> bool:
        """Whether the scores are means of others, and these are not asked for."""
        return ColumnRole.REFERENCE in self.columns and not self.pool(asked)

    def pool(self, asked: Asked) -> tuple[int, ...]:
        """The columns among which the scores that are asked for are."""
        strong, weak = self._of(ColumnRole.SCORE), self._of(ColumnRole.WEAK_SCORE)
        agencies = weak and self._of(ColumnRole.AGENCY)
        means = weak and tuple(at for at in weak if marks.MEAN in self.names[at])
        if means and any(self.years[at] for at in weak):
            # A mean of no year is one over the years beside it.
            weak = tuple(at for at in weak if at not in means or self.years[at])
        elif means and strong and all(marks.SUM in self.names[at] for at in strong):
            strong, weak = means, ()  # the sum of the items is no score
        if asked.kind is ScoreKind.PREVIOUS and (named := self._of(ColumnRole.PREVIOUS)):
            return named
        if asked.kind is ScoreKind.REFERENCE:
            one = strong or weak  # an own table may be of others; of several none is
            named = self._of(ColumnRole.REFERENCE) or ((strong or agencies) and weak)
            return named or (one if len(one) == 1 or one == means else ())
        if agencies:
            weak = tuple(at for at in weak if at not in means)  # beside one it is of others
        return strong or weak or self._of_agency(asked.agency) or self._of(ColumnRole.WEIGHTED)

    def score_columns(self) -> tuple[int, ...]:
        """The columns with scores of the agency, of whatever year."""
        roles = (ColumnRole.SCORE, ColumnRole.WEAK_SCORE, ColumnRole.PREVIOUS)
        return tuple(place for role in roles for place in self._of(role))

    def named_pool(self, asked: Asked) -> tuple[str, ...]:
        """The names of the columns among which the scores are."""
        return tuple(self.names[place] for place in self.pool(asked))

    def is_weighted(self, asked: Asked) -> bool:
        """Whether the only column that could hold the scores holds the parts of the total."""
        column = self.score_column(asked)
        return column is not None and self.columns[column] is ColumnRole.WEIGHTED

    def score_column(self, asked: Asked) -> int | None:
        """The one column with the scores of the year; None where the names do not decide."""
        pool = self.pool(asked)
        for wanted in (asked.fiscal_year_be, None):
            named = [i for i in pool if self.years[i] == wanted]
            if named:
                return named[0] if len(named) == 1 else None
        return pool[0] if len(pool) == 1 else None

    def is_ambiguous(self, asked: Asked) -> bool:
        """Whether several columns could be the scores."""
        return self.score_column(asked) is None and len(self.pool(asked)) > 1

    def is_of_previous(self, asked: Asked) -> bool:
        """Whether a column is named as that of the year before, and its scores are asked for."""
        return asked.kind is ScoreKind.PREVIOUS and bool(self._of(ColumnRole.PREVIOUS))

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

    def is_above(self, cells: Sequence[TextCell], asked: Asked) -> bool:
        """Whether the row of a sheet stands under the names: no code or title under another."""
        return asked.column is not None or all(
            cell.is_any_number or _may_hold(column, cell, before=False)
            for column, cell in zip(self.columns, cells, strict=False)
        )

    def scores_alone(self, cells: Sequence[TextCell], asked: Asked) -> Sequence[TextCell]:
        """The cells of a row of a sheet without the numbers of other columns."""
        column = self.score_column(asked)
        if column is None or not self.is_above(cells, asked):
            return cells
        code = next(iter(self._of(ColumnRole.ITEM)), None)
        return [
            cell if at in (column, code) or not cell.is_any_number else BLANK
            for at, cell in enumerate(cells)
        ]

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
        )
        return all(
            _may_hold(column, cell, before=i < code_at)
            or (is_whole and i > code_at and cell.is_any_number and column is ColumnRole.TEXT)
            for i, (column, cell) in enumerate(zip(self.columns, cells, strict=False))
        )

    def _of_agency(self, agency: str) -> tuple[int, ...]:
        """The columns that are named by an agency."""
        wanted = agency_key(agency)
        bare = {at: re.sub(WITH_YEAR, "", self.names[at]) for at in self._of(ColumnRole.AGENCY)}
        return tuple(at for at, name in bare.items() if wanted in agency_key(name.strip()))

    def _of(self, role: ColumnRole) -> tuple[int, ...]:
        """The places of the columns with this role."""
        return tuple(i for i, column in enumerate(self.columns) if column is role)


NO_HEADER = Header(line=0, names=(), columns=(), years=())
"""Nothing has a name."""


def read_header(
    cells: Sequence[TextCell], line: int, above: Header | None, *, loose: bool = False
) -> Header | None:
    """The header that a row is, alone or under the row ``above``; None where it is no header.

    In a ``loose`` row names may stand one blank apart, and empty cells leave no trace.
    """
    names = [cell.text for cell in cells]
    if loose:
        names = _mended([part for name in names for part in re.split(_BEHIND_YEAR, name)])
    if len(names) == 1:
        names = _parted(names[0])
    if not 2 <= len(names) <= _MOST_NAMES or any(len(name) > _LONGEST_NAME for name in names):
        return None
    if any(cell.is_numeric or cell.kind is CellKind.CODE for cell in cells):
        return None
    if above is not None and (merged := _under(above, names, line, loose=loose)):
        return merged
    header = _named(names, line)
    numeric = sum(column.is_numeric for column in header.columns)
    years = sum(year is not None for year in header.years)
    if ColumnRole.ITEM in header.columns or ColumnRole.INSTRUMENT in header.columns:
        return header if numeric else None
    has_scores = numeric > 1 and (ColumnRole.SCORE in header.columns or years > 1)
    return header if has_scores and len(cells) > 1 else None


def agency_key(name: str) -> str:
    """What two spellings of an agency have in common: with its kind in full, without blanks."""
    bare = "".join(name.split())
    short = next((kind for kind in FULL_KINDS if bare.startswith(kind)), "")
    return search_key(FULL_KINDS.get(short, "") + bare[len(short) :])


def block_starts(names: Sequence[str]) -> tuple[int, ...]:
    """Where the blocks of a header begin that says everything several times; one where it does not.

    Columns without a name may stand between the blocks.
    """
    named = [at for at, name in enumerate(names) if name]
    starts = tuple(at for at in named if names[at] == names[named[0]])
    blocks = [[it for it in names[at:end] if it] for at, end in pairwise((*starts, len(names)))]
    is_repeated = all(block == blocks[0] and len(block) > 1 for block in blocks)
    return starts if is_repeated else starts[:1]


def _mended(names: Sequence[str]) -> list[str]:
    """The names of a page without those that are the rest of the one before: its only year."""
    mended: list[str] = []
    has_one_year = sum(year_in(name) is not None for name in names) == 1
    for name in names:
        is_rest = name.casefold() == marks.ASSESSMENT or (has_one_year and _only_year(name))
        if is_rest and mended and column_role(mended[-1]).is_score:
            mended[-1] += f" {name}"
        else:
            mended.append(name)
    return mended


def year_in(name: str) -> int | None:
    """The year that the name of a column carries, B.E.; None without one."""
    name = to_latin_digits(name).casefold()
    if found := re.search(YEAR, name):
        return in_buddhist_era(int(found[0]))
    found = re.search(_SHORT_YEAR, name)
    return 2500 + int(found[1]) if found else None


def in_buddhist_era(year: int) -> int:
    """A year of four digits, as B.E."""
    return year if year >= 2400 else year + _CE_TO_BE


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


def _named(names: Sequence[str], line: int) -> Header:
    """The header with these names."""
    return Header(
        line=line,
        names=tuple(names),
        columns=tuple(map(column_role, names)),
        years=tuple(map(year_in, names)),
    )


@lru_cache(maxsize=256)
def column_role(name: str) -> ColumnRole:
    """What a column with this name holds."""
    bare = re.sub(marks.BESIDE_NAME, "", "".join(name.casefold().split()))
    if not bare:
        return ColumnRole.NAMELESS
    if _has(bare, marks.REFERENCE_WORDS) and _has(bare, (marks.MEAN, *marks.SCORE_WORDS)):
        return ColumnRole.REFERENCE
    if marks.MEAN in bare and _has(bare, marks.GROUPS):
        return ColumnRole.REFERENCE
    for role, some in (
        (ColumnRole.TEXT, marks.TEXT_WORDS),
        (ColumnRole.WEIGHTED, (marks.WEIGHTED,)),
        (ColumnRole.NUMBER, marks.OTHER_NUMBER_WORDS),
        (ColumnRole.PREVIOUS, marks.PREVIOUS_WORDS),
        (ColumnRole.REFERENCE, marks.REFERENCE_WORDS),
        (ColumnRole.INSTRUMENT, marks.INSTRUMENT_COLUMN_WORDS),
    ):
        if _has(bare, some):
            return role
    if bare in marks.OTHER_NUMBER_NAMES:
        return ColumnRole.NUMBER
    if _has(bare, marks.SCORE_WORDS) and (
        len(bare) <= _LONGEST_WORD or bare.startswith(marks.SCORE_BEGINNINGS)
    ):
        return ColumnRole.WEAK_SCORE if marks.MEAN in bare else ColumnRole.SCORE
    of_year = re.sub(WITH_YEAR, "", to_latin_digits(bare)) if year_in(bare) else bare
    if of_year != bare and of_year in marks.OWN_NAMES:
        return ColumnRole.SCORE
    is_weak = bare.startswith(marks.WEAK_SCORE_WORDS) or bare in marks.THIS_YEAR
    if is_weak or marks.MEAN in bare or _only_year(bare):
        return ColumnRole.WEAK_SCORE
    if bare.startswith(marks.ITEM_COLUMN_WORDS) and not bare.startswith(marks.NO_ITEM_COLUMN):
        return ColumnRole.ITEM
    if letter_key(bare).startswith(_item_keys()):
        return ColumnRole.ITEM  # its marks are out of place
    return ColumnRole.AGENCY if of_year.startswith(KINDS) else ColumnRole.TEXT


@cache
def _item_keys() -> tuple[str, ...]:
    """Letter keys of the longer names of columns of items."""
    keys = map(letter_key, marks.ITEM_COLUMN_WORDS)
    return tuple(key for key in keys if len(key) > _SHORTEST_KEY)


def _has(bare: str, some: tuple[str, ...]) -> bool:
    """Whether any of the words is in the name."""
    return any(word in bare for word in some)


def _is_known(name: str) -> bool:
    """Whether a word names a column of a table of scores."""
    bare = name.casefold()
    if len(bare) > 2 * _LONGEST_WORD:
        return False
    known = bare in marks.TEXT_NAMES or bare.startswith(marks.TEXT_WORDS)
    return known or column_role(name) is not ColumnRole.TEXT


def _only_year(bare: str) -> bool:
    """Whether the name is a year and nothing else."""
    return year_in(bare) is not None and not re.search(_NOT_A_YEAR, to_latin_digits(bare))


def _under(above: Header, names: Sequence[str], line: int, *, loose: bool) -> Header | None:
    """A second header row joined to the one above; None where it does not belong to it."""
    below = [column_role(name) for name in names]
    scores = [place for place, role in enumerate(above.columns) if role.is_score]
    if loose and len(names) < len(above.names):
        # Where the names stand nobody knows; years are those of the scores.
        if len(scores) != 1 or not all(role.is_score for role in below):
            return None
        first, last = above.names[: scores[0]], above.names[scores[0] + 1 :]
        under = (f"{above.names[scores[0]]} {name}" for name in names)
        return _named((*first, *under, *last), line)
    if not any(
        column.is_numeric or year_in(name) for column, name in zip(below, names, strict=True)
    ):
        return None
    width = max(len(names), len(above.names))
    if width > len(above.names) and (loose or not above.names[-1]):
        return None
    if ColumnRole.ITEM in below and ColumnRole.ITEM in above.columns:
        return None  # the header again
    joined: list[str] = []
    spanning = ""
    for i in range(width):
        upper = above.names[i] if i < len(above.names) else ""
        lower = names[i] if i < len(names) else ""
        # A name over several columns stands over the first of them.
        spanning = upper or (spanning if lower else "")
        joined.append(f"{spanning} {lower}".strip())
    return _named(joined, line)


def _parted(line: str) -> list[str]:
    """The names in a line where single blanks part them; a year goes with the name before it.

    Only words that name columns: a sentence may speak of scores and pass marks as well.
    """
    if len(line) > _LONGEST_NAME * 2 or not _has(line.casefold(), marks.SCORE_WORDS):
        return []
    names: list[str] = []
    for word in line.split():
        if names and (year_in(word) is not None or word.casefold() in marks.BEFORE_YEAR):
            names[-1] += f" {word}"
        else:
            names.append(word)
    return names if all(map(_is_known, names)) else []
