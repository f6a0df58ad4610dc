"""May hooks: what makes Textual do less, each behind a probe.

Where a name has gone or asks for other arguments, the toolkit's own way holds: slower, the
same to see.
The other is ``steady_screen``.
"""

import inspect
import re
import selectors
import sys
from collections.abc import Mapping
from functools import lru_cache
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


# --- bytes on the wire ---------------------------------------------------------------------

_RESET = "\x1b[0m"
_STYLE = re.compile(r"\x1b\[([0-9;]*)m")
_STYLED = re.compile(r"((?:\x1b\[[0-9;]*H)*)\x1b\[([0-9;]+)m")
"""Moves of the cursor, which change no style, and then one."""


def sparing(driver: type[Driver]) -> type[Driver]:
    """The driver, saying of a style only what differs from that of the cell before."""

    def write(self: Any, data: str) -> None:
        driver.write(self, spared(data) if _RESET in data else data)

    return type(driver.__name__, (driver,), {"write": write})


def spared(data: str) -> str:
    """The same to see in fewer bytes: the toolkit ends each run of cells with a reset."""
    first, *runs = data.split(_RESET)
    kept = [first]
    style = _only_style(first)
    for run in runs:
        styled = _STYLED.match(run)
        change = _change(style, styled[2]) if styled and style else None
        if styled and change is not None:
            kept.append(f"{styled[1]}{change}{run[styled.end() :]}")
        else:
            kept.append(f"{_RESET}{run}")
        style = _only_style(run)
    return "".join(kept)


def _only_style(run: str) -> str:
    """The one style that a run sets; empty where it sets none, or several."""
    found = _STYLE.findall(run)
    return found[0] if len(found) == 1 else ""


@lru_cache(maxsize=4096)
def _change(before: str, after: str) -> str | None:
    """What makes one style of another one; None where only a reset does."""
    old, new = _parts(before), _parts(after)
    if old is None or new is None or old.keys() - new.keys():
        return None
    changed = [said for part, said in new.items() if old.get(part) != said]
    return f"\x1b[{';'.join(changed)}m" if changed else ""


_ONE_COLOR = re.compile("(?P<fg>38;(?:5;[0-9]+|2;[0-9]+;[0-9]+;[0-9]+)|3[0-7]|9[0-7])|"
                        "(?P<bg>48;(?:5;[0-9]+|2;[0-9]+;[0-9]+;[0-9]+)|4[0-7]|10[0-7])|"
                        "(?P<more>[1-9])")  # fmt: skip


def _parts(style: str) -> dict[str, str] | None:
    """What a style says of the colours and of each attribute; None where it says something else."""
    parts: dict[str, str] = {}
    place = 0
    while place < len(style):
        found = _ONE_COLOR.match(style, place)
        if found is None or style[found.end() : found.end() + 1] not in ("", ";"):
            return None
        kind = found.lastgroup or ""
        parts[found[0] if kind == "more" else kind] = found[0]
        place = found.end() + 1
    return parts
