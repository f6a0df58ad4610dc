"""The checks on the record as it stands on the screen."""

from ita_tui.core.checks.check import Checked, check_record
from ita_tui.core.checks.fit import misfits
from ita_tui.core.record.format import problems_of
from ita_tui.ui.work.view import View


def checked_view(view: View) -> Checked:
    """What is wrong in the record as it now stands, its values included."""
    found = (*problems_of(view.record), *misfits(view.record, view.framework))
    return check_record(view.framework, view.record, found)
