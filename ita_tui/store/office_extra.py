"""What Word and Excel files need besides Python: the packages of the ``office`` extra."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ita_tui.core.printing import UnusableTemplate
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import output_files as words


@contextmanager
def office_extra(
    *, instead: str = words.CSV_INSTEAD, template: Path | None = None
) -> Iterator[None]:
    """Say in one sentence what keeps a Word or Excel file from being made.

    Where the ``office`` extra is missing, how to install it, and ``instead``: how to do without it;
    where the office's own file, the ``template``, cannot be used, that. Raises StoreFault.
    """
    try:
        yield
    except ImportError as error:
        # Our own modules are there; what is missing or broken is of the extra.
        if (error.name or "").startswith("ita_tui"):
            raise
        raise StoreFault(words.office_missing(python=sys.executable, instead=instead)) from error
    except UnusableTemplate as error:
        from ita_tui.words.said.document_command import bad_template

        raise StoreFault(bad_template(name=str(template))) from error
