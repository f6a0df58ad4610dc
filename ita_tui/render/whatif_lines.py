"""How a what-if sheet stands, as lines of text: figures before and after, and the level."""

from decimal import Decimal

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.scores.assessment import Assessment
from ita_tui.core.scores.rollup import Interval
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.core.whatif.sheet import WhatIfSheet, assessed
from ita_tui.render.tables import format_difference
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
    low, high = format_score(known.low), format_score(known.high)
    return low if known.low == known.high else words.between(low=low, high=high)


def _level(found: Assessment) -> str:
    if found.level:
        return found.level.title
    return words.possible(levels=[level.title for level in found.possible])
