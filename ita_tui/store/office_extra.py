"""What Word and Excel files need besides Python: the packages of the ``office`` extra."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ita_tui.core.printing.template import UnusableTemplate
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import output_files as words


@contextmanager
def office_extra(*, instead: str = words.CSV_INSTEAD) -> Iterator[None]:
    """Say in one sentence how to install what Word and Excel files need, where it is missing.

    ``instead``: how to do without it. Raises StoreFault.
    """
    try:
        yield
    except ImportError as error:
        # Our own modules are there; what is missing or broken is of the extra.
        if (error.name or "").startswith("ita_tui"):
            raise
        raise StoreFault(words.office_missing(python=sys.executable, instead=instead)) from error


@contextmanager
def usable_template(path: Path | None) -> Iterator[None]:
    """Say in one sentence that the office's own file cannot be used. Raises StoreFault."""
    try:
        yield
    except UnusableTemplate as error:
        from ita_tui.words.said.document_command import bad_template

        raise StoreFault(bad_template(name=str(path))) from error
