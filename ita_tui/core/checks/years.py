"""Fiscal years that a text speaks of."""

import re
from functools import cache

from ita_tui.core.checks.case import Case
from ita_tui.words.understood import narrative_cues as cues


def wrong_year(case: Case, latin: str) -> tuple[int, int] | None:
    """Where a text names a fiscal year that is neither the one assessed nor the next.

    None where it names one of these, too, or only compares with another. ``latin`` is the text in
    Latin digits.
    """
    years = {case.record.fiscal_year_be, case.record.measures_year_be}
    if not case.record.fiscal_year_be or any(str(year) in latin for year in years):
        return None
    for match in _year().finditer(latin):
        before = "".join(latin[max(0, match.start() - 30) : match.start()].split())
        if not before.endswith(cues.COMPARING) and not any(it in before for it in cues.BYGONE):
            return match.span(1)
    return None


@cache
def _year() -> re.Pattern[str]:
    """ปีงบประมาณ พ.ศ. 2567, in Latin digits."""
    return re.compile(cues.YEAR)
