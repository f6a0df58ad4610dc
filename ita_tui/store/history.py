"""Earlier versions of a record, in ``.history`` beside it."""

import contextlib
from datetime import date
from pathlib import Path

from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import fault_of

FOLDER = ".history"
"""Name of the folder, beside the records."""


def keep_version(path: Path, content: bytes, today: date, *, always: bool = False) -> None:
    """Keep ``content`` as the version of ``path`` from before today's first edit.

    With ``always`` it is kept under a further name even where today's version is there already.
    Raises StoreFault.
    """
    try:
        folder = path.resolve().parent / FOLDER
        folder.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        raise fault_of(error, path.parent / FOLDER) from error
    name = f"{path.stem}.{today.isoformat()}"
    kept = folder / f"{name}{path.suffix}"
    count = 1
    while always and kept.exists():
        count += 1
        kept = folder / f"{name}.{count}{path.suffix}"
    with contextlib.suppress(OSError):
        if kept.exists():
            return
    write_atomically(kept, content)
