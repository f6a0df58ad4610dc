"""What Word and Excel files need besides Python: the packages of the ``office`` extra."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

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
