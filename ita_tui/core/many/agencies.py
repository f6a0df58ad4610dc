"""Many records as one table: a row an agency and year, for spreadsheets and other programs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.many.summary import Summary, score_of
from ita_tui.core.many.years import UPPER
from ita_tui.core.scores.years import chains, latest
from ita_tui.core.tables_out.sheet import Cell, Sheet, titled
from ita_tui.core.thai.clean import without_invisible
from ita_tui.core.thai.search import sort_key
from ita_tui.core.values import dataclass
from ita_tui.words.said import rollup as words
from ita_tui.words.said.years import code_of

NAME = "agencies"
"""Name of the sheet, and of the table in a database."""

Edition = tuple[str, str]
"""Id of a framework, and which text of it."""

_Column = tuple[str, str, Callable[["_Row"], Cell]]
"""Key, heading, and what stands in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """What a row is made of."""

    one: Summary
    file: str
    places: Mapping[str, int]
    """Where in ``cents`` each code of its framework stands."""
    on: date


_BEFORE: tuple[_Column, ...] = (
    ("agency", words.AGENCY, lambda it: it.one.agency),
    ("kind", words.KIND, lambda it: it.one.kind),
    ("district", words.DISTRICT, lambda it: it.one.district),
    ("province", words.PROVINCE, lambda it: it.one.province),
    ("fiscal_year_be", words.YEAR, lambda it: it.one.fiscal_year_be),
    ("framework", words.FRAMEWORK, lambda it: it.one.framework),
    ("level", words.LEVEL, lambda it: it.one.level or None),
    ("level_basis", words.LEVEL_BASIS, lambda it: words.BASES[it.one.basis]),
)
_AFTER: tuple[_Column, ...] = (
    ("items_below", words.ITEMS_BELOW, lambda it: len(it.one.below)),
    ("items_below_codes", words.ITEMS_BELOW_CODES, lambda it: " ".join(it.one.below) or None),
    ("late_measures", words.LATE_MEASURES, lambda it: it.one.late_on(it.on)),
    ("file", words.FILE, lambda it: without_invisible(it.file)),
)


def agencies_sheet(
    records: Mapping[str, Summary],
    frameworks: Mapping[Edition, Framework],
    links: Sequence[CodeMap],
    on: date,
) -> Sheet:
    """The records by province, agency and year; ``records`` by the names of their files.

    ``links`` lead from each of the frameworks to the next, the earliest first: a node that stays
    the same through the years has one column. Measures are late on the day ``on``.
    """
    columns = (*_BEFORE, *_scores(frameworks, links), *_AFTER)
    places = {
        edition: {code: at for at, code in enumerate(framework.nodes)}
        for edition, framework in frameworks.items()
    }
    rows = (
        _Row(one=one, file=file, places=places[one.framework, one.edition], on=on)
        for file, one in sorted(records.items(), key=lambda it: (*_order(it[1]), it[0]))
    )
    return titled(
        NAME,
        words.AGENCIES,
        zip(
            _apart(key for key, _, _ in columns),
            _apart(heading for _, heading, _ in columns),
            strict=True,
        ),
        (tuple(cell(it) for _, _, cell in columns) for it in rows),
    )


def _apart(names: Iterable[str]) -> Iterator[str]:
    """Names of which no two are one to a database, whatever frameworks call their nodes."""
    seen: set[str] = set()
    for name in names:
        found, number = name, 1
        while found.casefold() in seen:
            number += 1
            found = f"{name}_{number}"
        seen.add(found.casefold())
        yield found


def _order(one: Summary) -> tuple[object, ...]:
    names = (one.province, one.district, one.agency)
    return (*map(sort_key, names), one.fiscal_year_be)


def _scores(frameworks: Mapping[Edition, Framework], links: Sequence[CodeMap]) -> Iterator[_Column]:
    """A column for the total, and for each instrument and indicator of any framework."""
    trees = list(frameworks.values())
    for codes in chains(trees, links):
        last, node = latest(trees, codes)
        if node.kind not in UPPER:
            continue
        key = f"indicator_{node.code}" if node.kind is NodeKind.INDICATOR else node.code.lower()
        heading = node.code if node.kind is NodeKind.INSTRUMENT else node.title
        if node.kind is NodeKind.INDICATOR:
            heading = words.indicator(code=node.code, title=node.title)
        if last < len(trees) - 1:  # gone by the latest year
            year = trees[last].fiscal_year_be
            key, heading = f"{key}_{year}", code_of(code=heading, year=year)
        yield key, heading, _score(dict(zip(frameworks, codes, strict=True)))


def _score(codes: Mapping[Edition, str | None]) -> Callable[[_Row], Cell]:
    def cell(it: _Row) -> Cell:
        code = codes[it.one.framework, it.one.edition]
        return None if code is None else score_of(it.one.cents[it.places[code]])

    return cell
