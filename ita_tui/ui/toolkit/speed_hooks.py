"""May hooks: what makes Textual do less, each behind a probe.

Where a name has gone or asks for other arguments, the toolkit's own way holds: slower, the
same to see.
The other is ``steady_screen``.
"""

import inspect
import selectors
import sys
from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from textual.css.stylesheet import Stylesheet
from textual.driver import Driver


def has_methods(toolkit_class: type, **methods: int) -> bool:
    """Whether a class of the toolkit has these methods, each callable with so many arguments."""
    return all(_takes(getattr(toolkit_class, name, None), n) for name, n in methods.items())


def _takes(method: object, arguments: int) -> bool:
    if not callable(method):
        return False
    try:
        inspect.signature(method).bind(*range(arguments))
    except (TypeError, ValueError):
        return False
    return True


def parse_once(stylesheet: Stylesheet) -> None:
    """Parse only what is new when a screen brings styles; the toolkit parses all of them anew.

    What was parsed is forgotten when the theme's variables change, as it must be.
    """
    if has_methods(type(stylesheet), reparse=1, parse=1):
        setattr(stylesheet, "reparse", stylesheet.parse)  # noqa: B010


class _NothingToWaitFor(selectors.SelectSelector):
    """A selector that does not wait where nothing can come."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        return super().select(timeout if self.get_map() else 0)


def end_reading_at_once(driver: type[Driver]) -> None:
    """Spare a tenth of a second on leaving.

    When its terminal closes, the toolkit's reader of keys looks for a last time, at no file at all.
    """
    module: Any = sys.modules[driver.__module__]
    if getattr(module, "selectors", None) is selectors:
        names: Mapping[str, object] = vars(selectors) | {"SelectSelector": _NothingToWaitFor}
        module.selectors = SimpleNamespace(**names)
