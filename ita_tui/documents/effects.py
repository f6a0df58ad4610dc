"""What the measures of one year achieved in the next, as a table of a report."""

from collections.abc import Iterable, Iterator

from ita_tui.core.measures.effect import Effect
from ita_tui.documents.blocks import Align, Block, Heading, Orientation, Table, cell, row, table
from ita_tui.documents.kind import Script, Source
from ita_tui.documents.paper import text_width_mm
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words
from ita_tui.words.said import result, years

_WIDTHS_MM = (15, 15, 17, 36)
"""Before, after, difference, what is to be said of it; the measure and the item share the rest."""


def effect_blocks(source: Source, heading: str, orientation: Orientation) -> Iterator[Block]:
    """The heading and the table; nothing where no other year was given."""
    if source.effects:
        yield Heading(lines=(heading,))
        yield effect_table(source.effects, source.script, orientation)


def effect_table(effects: Iterable[Effect], script: Script, orientation: Orientation) -> Table:
    """A row a measure and item."""
    left = text_width_mm(orientation) - sum(_WIDTHS_MM)
    widths = (left - left * 9 // 20, left * 9 // 20, *_WIDTHS_MM)
    titles = (
        result.MEASURE,
        shared.ITEM_OR_INDICATOR,
        years.BEFORE,
        years.AFTER,
        result.DIFFERENCE,
    )
    rows = (
        row(
            cell(script.text(it.measure.title) or shared.BLANK_LONG),
            cell(script.text(_measured(it, script))),
            cell(script.score(it.before), align=Align.END),
            cell(script.score(it.after), align=Align.END),
            cell(script.difference(it.before, it.after), align=Align.END),
            cell(years.VERDICTS[it.verdict]),
        )
        for it in effects
    )
    return table(widths, (*titles, years.VERDICT), rows, is_small=True)


def _measured(effect: Effect, script: Script) -> str:
    """The item, and at what it was measured where that is another node or has another code."""
    item, year = effect.item, script.year(effect.later_year_be)
    above, later = effect.measured_at or (item, item)
    if above == later == item:
        return item or shared.NONE
    if above == item:
        return words.now_called(item=item, later=later, year=year)
    score = script.score(effect.own_before)
    return words.measured_above(item=item, score=score, above=above, later=later, year=year)
