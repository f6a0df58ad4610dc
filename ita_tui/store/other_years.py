"""The other years beside a record, for tables that may be of one of them."""

from functools import partial
from pathlib import Path

from ita_tui.core.tables_in.text.year import Others
from ita_tui.store.frameworks import known_frameworks, load_map


def others_beside(folder: Path) -> Others:
    """The frameworks and maps that can be used in ``folder``; faults of maps are told elsewhere."""
    return Others(
        frameworks=partial(known_frameworks, folder),
        links=lambda before, after: load_map(before, after, folder)[0],
    )
