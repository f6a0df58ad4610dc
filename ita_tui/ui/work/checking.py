"""The checks on the record as it stands on the screen."""

from functools import lru_cache

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.check import Checked, check_record
from ita_tui.core.checks.figured import Figured
from ita_tui.core.checks.fit import misfits
from ita_tui.core.record.format import problems_of
from ita_tui.core.toml.shape import dotted
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
    from ita_tui.core.narratives.claims import read_narrative

    text = view.record.issues.get(issue)
    if text is None or issue not in view.framework.issues:
        return None
    parts = ("issues", issue, "narrative")
    narrative = read_narrative(text.narrative, view.framework)
    weighed = weigh(Case(view.record, view.framework), parts, narrative)
    return Figured(at=dotted(parts), text=text.narrative, weighed=weighed) if weighed else None
