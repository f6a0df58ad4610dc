"""A may hook: what the toolkit's own imports bring along and this program has no use for.

``asyncio`` loads the library of encrypted connections, and ``hashlib`` a second set of its sums:
4 MiB and a hundredth of a second. Both do without, as in a Python that was built without them.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_UNUSED = ("ssl", "_hashlib")


@contextmanager
def left_out() -> Iterator[None]:
    """Have what is imported within do without; whoever asks by name later is given it."""
    absent: dict[str, None] = {name: None for name in _UNUSED if name not in sys.modules}
    sys.modules.update(absent)  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
