"""Starting the app: the terminal's ways are set before the toolkit is loaded."""

import gc
import os
import sys
from datetime import date
from pathlib import Path


def _set_ways_of_keys() -> None:
    """Have no keys by the kitty protocol: with them Thai vowels arrive without text, and are lost.

    On Windows the toolkit asks for their plainest form all the same, which leaves letters alone;
    there the answers must be read, or Esc and Ctrl would be dead.
    """
    if sys.platform != "win32":
        os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")


def run_app(path: Path, *, today: date) -> int:
    """Run the app on a record or a folder until the user leaves it; 0 where that went well."""
    _set_ways_of_keys()
    # What start-up makes lives until the end: looking through it again and again only costs time.
    gc.disable()
    from ita_tui.core.thai.marks import wants_wide_marks
    from ita_tui.ui.toolkit.left_out import left_out

    with left_out():
        if wants_wide_marks(os.environ):
            from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells

            count_marks_as_cells()
        from ita_tui.ui.app import ItaApp

    app = ItaApp(path, today=today)
    app.run()
    return app.return_code or 0
