"""Starting the app: the terminal's ways are set before the toolkit is loaded."""

import gc
import os
from datetime import date
from pathlib import Path


def run_app(path: Path, *, today: date) -> int:
    """Run the app on a record or a folder until the user leaves it; 0 where that went well."""
    # Under the kitty protocol Thai vowels arrive without text and would be lost.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    # What start-up makes lives until the end: looking through it again and again only costs time.
    gc.disable()
    from ita_tui.core.thai.marks import wants_wide_marks

    if wants_wide_marks(os.environ):
        from ita_tui.ui.toolkit.rich_thai import count_marks_as_cells

        count_marks_as_cells()
    from ita_tui.ui.app import ItaApp

    app = ItaApp(path, today=today)
    app.run()
    return app.return_code or 0
