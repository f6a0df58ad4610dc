"""What Word and Excel files need besides Python: the packages of the ``office`` extra."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ita_tui.store.fault import StoreFault
from ita_tui.words import output_files as words


@contextmanager
def office_extra(*, html: bool = False) -> Iterator[None]:
    """Say in one sentence how to install what Word and Excel files need, where it is missing.

    ``html``: whether the same can be had as HTML. Raises StoreFault.
    """
    try:
        yield
    except ImportError as error:
        # Our own modules are there; what is missing or broken is of the extra.
        if (error.name or "").startswith("ita_tui"):
            raise
        raise StoreFault(words.office_missing(python=sys.executable, html=html)) from error
