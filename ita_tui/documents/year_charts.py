"""Years side by side as lines from year to year: the total, and the instruments."""

from collections.abc import Iterator, Sequence

from ita_tui.core.framework.model import NodeKind
from ita_tui.core.scores.years import Comparison, YearRow
from ita_tui.documents.blocks import Chart, ChartForm, Series
from ita_tui.documents.kind import Script
from ita_tui.words.said import years as words


def year_charts(found: Comparison, script: Script) -> Iterator[Chart]:
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
