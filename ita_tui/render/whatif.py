"""A what-if sheet: how it stands, as lines, and what items could give and were given, as tables."""

from collections.abc import Iterable
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.rollup import ANYTHING, Interval, effective_weight
from ita_tui.core.thai.numbers import format_difference, format_score, round_score
from ita_tui.core.whatif.sheet import Gain, WhatIfSheet, assessed
from ita_tui.render.table import ShownTable, number, table_of, text, word
from ita_tui.words.said import tables as table_words
from ita_tui.words.said import whatif as words


def standing_lines(sheet: WhatIfSheet) -> tuple[str, str]:
    """Total and level, then the instruments; where they differ, the record's figure first."""
    before, after = assessed(sheet.cleared()), assessed(sheet)
    total = words.total(moves=_moves(before, after, TOTAL))
    level = words.level(before=_level(before), after=_level(after))
    instruments = [
        f"{node.code} {_moves(before, after, node.code)}" for node in sheet.framework.instruments
    ]
    return words.SEPARATOR.join((total, level)), words.SEPARATOR.join(instruments)


def figure_of(found: Assessment, code: str) -> Decimal | None:
    """The one figure of a node, rounded once; None where it is not known.

    The total is computed or it is not known: what was typed for it is another matter.
    """
    known = _known(found, code)
    return round_score(known.low) if known.low == known.high else None


def _known(found: Assessment, code: str) -> Interval:
    return found.total.below if code == TOTAL else found.results[code].known


def _moves(before: Assessment, after: Assessment, code: str) -> str:
    shown = [_shown(_known(found, code)) for found in (before, after)]
    figures = [figure_of(found, code) for found in (before, after)]
    if shown[0] == shown[1]:
        return shown[0]
    if figures[0] is None or figures[1] is None:
        return words.moved(before=shown[0], after=shown[1], difference="")
    difference = format_difference(figures[1] - figures[0])
    return words.moved(before=shown[0], after=shown[1], difference=difference)


def _shown(known: Interval) -> str:
    if known == ANYTHING:
        return words.UNKNOWN
    low, high = format_score(known.low), format_score(known.high)
    return low if known.low == known.high else words.between(low=low, high=high)


def _level(found: Assessment) -> str:
    if found.level:
        return found.level.title
    return words.possible(levels=[level.title for level in found.possible])


def gains_table(sheet: WhatIfSheet, found: Iterable[Gain]) -> ShownTable:
    """What each item could give the total, as they are sorted."""
    return table_of(
        found,
        word(table_words.CODE, lambda gain: gain.code),
        text(table_words.TITLE, lambda gain: sheet.framework.nodes[gain.code].title),
        number(table_words.SCORE, lambda gain: format_score(gain.score)),
        number(words.TO_PASS, lambda gain: format_difference(round_score(gain.to_pass))),
        number(words.TO_100, lambda gain: format_difference(round_score(gain.to_100))),
        title=words.GAINS,
    )


def changes_table(sheet: WhatIfSheet) -> ShownTable:
    """What is different on the sheet, and what that gives the total."""
    return table_of(
        sheet.changes,
        word(table_words.CODE, lambda code: code),
        text(table_words.TITLE, lambda code: sheet.framework.nodes[code].title),
        number(table_words.BEFORE, lambda code: format_score(sheet.before(code))),
        number(table_words.AFTER, lambda code: format_score(sheet.changes[code])),
        number(words.GAIN, lambda code: format_difference(_gain(sheet, code))),
        title=words.CHANGES,
    )


def _gain(sheet: WhatIfSheet, code: str) -> Decimal | None:
    """What a change gives the total, in points; None where nothing stood there before."""
    before = sheet.before(code)
    if before is None:
        return None
    return round_score((sheet.changes[code] - before) * effective_weight(sheet.framework, code))
