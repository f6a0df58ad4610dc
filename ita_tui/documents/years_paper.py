"""The paper of an agency's years side by side: totals, charts, what can be compared, effects."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.scores.years import Comparison, YearRow
from ita_tui.core.tables_out.years import all_effects, crossings_of, differences_told
from ita_tui.documents.blocks import (
    Align,
    Block,
    Chart,
    ChartForm,
    Document,
    Heading,
    Orientation,
    Row,
    RowKind,
    Section,
    Series,
    Table,
    cell,
    line,
    row,
    table,
)
from ita_tui.documents.effects import effect_table
from ita_tui.documents.kind import Script
from ita_tui.documents.paper import text_width_mm
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report, scores_report
from ita_tui.words.said import years as words

_WIDE = Orientation.LANDSCAPE
_FEW_YEARS = 3
"""More stand closer, and without what their nodes were called before."""
_CODE_MM, _CROSSING_MM, _WAS_MM = 20, 34, 22
_LOST_MM = (20, 24, 133, 20, 60)
"""Year, code, node, score, why it stands alone."""


def years_document(found: Comparison, on: date, script: Script) -> Document:
    """Build the paper; measures are done as of ``on``."""
    agency = script.text(found.years[-1].record.agency.name)
    return Document(
        title=words.TITLE,
        author=agency,
        subject=f"{words.TITLE} {agency}",
        sections=(Section(blocks=tuple(_blocks(found, on, script, agency)), orientation=_WIDE),),
        thai_digits=script.is_thai,
        names=(agency,) if agency else (),
    )


def _blocks(found: Comparison, on: date, script: Script, agency: str) -> Iterator[Block]:
    first, *_, last = (script.year(it.record.fiscal_year_be) for it in found.years)
    lines = (words.TITLE, agency, words.from_to(first=first, last=last))
    yield Heading(lines=tuple(filter(None, lines)), level=1)
    yield Heading(lines=(words.LEVELS,))
    yield _levels(found, script)
    yield from _charts(found, script)
    yield Heading(lines=(words.IN_SEVERAL,))
    yield _nodes(found, script)
    if notes := [*differences_told(found)]:
        yield Heading(lines=(words.NOTES,))
        yield from (line(script.text(note)) for note in notes)
    if effects := all_effects(found, on):
        yield Heading(lines=(followup_report.EFFECTS,))
        yield effect_table(effects, script, _WIDE)
    if alone := [*_alone(found, script)]:
        titles = (words.YEAR, words.CODE, words.NODE, words.SCORE, words.WHY)
        yield Heading(lines=(words.IN_ONE,))
        yield table(_LOST_MM, titles, alone, is_small=True)


def _levels(found: Comparison, script: Script) -> Table:
    """A row a year; whose it is where the years are not all of one agency."""
    names = [it.record.agency.name for it in found.years]
    has_names = len(set(names)) > 1
    titles = (words.YEAR, *((words.AGENCY,) if has_names else ()), words.TOTAL)
    rows = (
        row(
            cell(script.year(it.record.fiscal_year_be), align=Align.CENTER),
            *((cell(script.text(name)),) if has_names else ()),
            cell(script.score(it.figures.get("total")), align=Align.END),
            cell(script.text(it.level) or shared.NONE),
            cell(script.number(len(gaps(it.framework, it.record))), align=Align.END),
        )
        for it, name in zip(found.years, names, strict=True)
    )
    widths = (30, 77, 40, 60, 50) if has_names else (57, 60, 80, 60)
    return table(widths, (*titles, words.LEVEL, words.BELOW), rows, is_whole=True, is_small=True)


# --- charts ---------------------------------------------------------------------------------


def _charts(found: Comparison, script: Script) -> Iterator[Chart]:
    """A chart for the totals and one for the instruments, each where a score is known."""
    kinds = ((NodeKind.TOTAL, words.TOTAL), (NodeKind.INSTRUMENT, words.INSTRUMENTS))
    for kind, title in kinds:
        rows = [row for row in found.rows if row.node.kind is kind]
        if rows:
            yield _chart(found, rows, title, script)


def _chart(found: Comparison, rows: Sequence[YearRow], title: str, script: Script) -> Chart:
    return Chart(
        form=ChartForm.TREND,
        title=words.trend_title(what=title),
        labels=tuple(script.year(year.record.fiscal_year_be) for year in found.years),
        series=tuple(
            Series(
                row.node.title if row.node.kind is NodeKind.TOTAL else row.node.code,
                row.scores,
                tuple(map(script.score, row.scores)),
            )
            for row in rows
        ),
    )


# --- the nodes ------------------------------------------------------------------------------


def _is_in_several(row: YearRow) -> bool:
    return sum(score is not None for score in row.scores) > 1


def _nodes(found: Comparison, script: Script) -> Table:
    """What has a score in several years, with its scores and how far they rose."""
    years = [year.record.fiscal_year_be for year in found.years]
    is_few = len(years) <= _FEW_YEARS
    scores = [22 if is_few else 15 for _ in years]
    changes = [22 if is_few else 16 for _ in years[1:]]
    fixed = [_CODE_MM, *scores, *changes, _CROSSING_MM, *([_WAS_MM] if is_few else [])]
    widths = (_CODE_MM, text_width_mm(_WIDE) - sum(fixed), *fixed[1:])
    pairs = [script.text(words.pair_of(before=a, after=b)) for a, b in pairwise(years)]
    titles = [words.CODE, words.NODE, *map(script.year, years)]
    titles += [*(pairs if pairs[1:] else [words.DIFFERENCE]), words.CROSSING]
    titles += [words.WAS_CODE] if is_few else []
    rows = (_node(found, it, script, is_few=is_few) for it in found.rows if _is_in_several(it))
    return table(widths, titles, rows, is_small=True)


def _node(found: Comparison, it: YearRow, script: Script, *, is_few: bool) -> Row:
    is_total = it.node.kind is NodeKind.TOTAL
    bold = it.node.kind in (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR)
    code = scores_report.TOTAL_CODE if is_total else script.text(it.node.code)
    was = dict.fromkeys(code for code in it.codes if code not in (None, it.node.code))
    shown = [script.score(score) for score in it.scores]
    shown += [script.difference(before, after) for before, after in pairwise(it.scores)]
    told = [script.text(crossings_of(found, it, words.pair_of))]
    told += [script.text(" ".join(filter(None, was)))] if is_few else []
    return row(
        cell(code, align=Align.CENTER, bold=bold),
        cell(script.text(it.node.title), bold=bold),
        *(cell(figure, align=Align.END, bold=bold) for figure in shown),
        *map(cell, told),
        kind=RowKind.TOTAL if is_total else RowKind.BODY,
    )


def _alone(found: Comparison, script: Script) -> Iterator[Row]:
    """What no other year can be held against, by year: gone, joined, split, or new."""
    told = {
        (it.year, it.node.code): (
            it.node,
            it.score,
            words.why(became=it.became, joined=it.is_joined),
        )
        for it in found.lost
    }
    for one in found.rows:
        at, *others = ((at, score) for at, score in enumerate(one.scores) if score is not None)
        if not others:
            told.setdefault((at[0], one.codes[at[0]] or ""), (one.node, at[1], words.ADDED))
    for place, code in sorted(told, key=lambda key: key[0]):
        node, score, why = told[place, code]
        yield row(
            cell(script.year(found.years[place].record.fiscal_year_be), align=Align.CENTER),
            cell(script.text(code), align=Align.CENTER),
            cell(script.text(node.title)),
            cell(script.score(score), align=Align.END),
            cell(script.text(why)),
        )
