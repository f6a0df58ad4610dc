"""The checks on the record as it stands on the screen."""

from functools import lru_cache

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.check import Checked, check_record
from ita_tui.core.checks.figured import Figured
from ita_tui.core.checks.fit import misfits
from ita_tui.core.checks.texts import Text
from ita_tui.core.record.format import problems_of
from ita_tui.core.values import replace
from ita_tui.ui.work.view import View


@lru_cache(maxsize=2)
def checked_view(view: View) -> Checked:
    """What is wrong in the record as it now stands, its values included."""
    found = (*problems_of(view.record), *misfits(view.record, view.framework))
    return check_record(view.framework, view.record, found)


@lru_cache(maxsize=16)
def figured_narrative(view: View, issue: str) -> Figured | None:
    """The narrative of an issue with the state of each figure; None where it has none."""
    from ita_tui.core.checks.evaluation import weigh
    from ita_tui.core.checks.stated import stated

    text = view.record.issues.get(issue)
    if text is None:
        return None
    case = Case(replace(view.record, issues={issue: text}), view.framework)
    narrative = case.narratives.get(issue)
    if narrative is None:
        return None
    place = Text(("issues", issue, "narrative"), text.narrative)
    return stated(case, place, narrative, weigh(case, place.parts, narrative))
