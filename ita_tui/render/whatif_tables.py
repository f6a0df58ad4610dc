"""The tables of the what-if sheet: what each item could give, and what was changed."""

from collections.abc import Iterable

from ita_tui.core.scores.rollup import effective_weight
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.core.whatif.sheet import Gain, WhatIfSheet
from ita_tui.render.table import ShownColumn, ShownTable
from ita_tui.render.tables import format_difference
from ita_tui.words.said import tables as words
from ita_tui.words.said import whatif as whatif_words


def gains_table(sheet: WhatIfSheet, found: Iterable[Gain]) -> ShownTable:
    """What each item could give the total, as they are sorted."""
    columns = (
        ShownColumn(words.CODE),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.SCORE, is_number=True),
        ShownColumn(whatif_words.TO_PASS, is_number=True),
        ShownColumn(whatif_words.TO_100, is_number=True),
    )
    rows = tuple(
        (
            gain.code,
            sheet.framework.nodes[gain.code].title,
            format_score(gain.score),
            format_difference(round_score(gain.to_pass)),
            format_difference(round_score(gain.to_100)),
        )
        for gain in found
    )
    return ShownTable(columns, rows, whatif_words.GAINS)


def changes_table(sheet: WhatIfSheet) -> ShownTable:
    """What is different on the sheet, and what that gives the total."""
    columns = (
        ShownColumn(words.CODE),
        ShownColumn(words.TITLE, is_text=True),
        ShownColumn(words.BEFORE, is_number=True),
        ShownColumn(words.AFTER, is_number=True),
        ShownColumn(whatif_words.GAIN, is_number=True),
    )
    return ShownTable(
        columns, tuple(_change(sheet, code) for code in sheet.changes), whatif_words.CHANGES
    )


def _change(sheet: WhatIfSheet, code: str) -> tuple[str, ...]:
    before, after = sheet.before(code), sheet.changes[code]
    gain = None if before is None else (after - before) * effective_weight(sheet.framework, code)
    return (
        code,
        sheet.framework.nodes[code].title,
        format_score(before),
        format_score(after),
        format_difference(None if gain is None else round_score(gain)),
    )
