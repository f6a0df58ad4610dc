"""May hooks: what makes Textual do less, each behind a probe.

Where a name has gone or asks for other arguments, the toolkit's own way holds: slower, the
same to see.
The other is ``steady_screen``.
"""

import inspect
import re
import selectors
import sys
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import rich._wrap
import textual.content
from rich.cells import cell_len
from rich.console import Console
from rich.control import Control
from textual._compositor import ChopsUpdate, Compositor
from textual.css.stylesheet import Stylesheet
from textual.driver import Driver
from textual.geometry import Region
from textual.strip import Strip

_Render = tuple[Region, Region, list[Strip]]
"""The place of a widget, what is to be seen of it, and the lines of that."""


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


# --- lines of a frame ----------------------------------------------------------------------


def break_only_what_is_too_wide() -> None:
    """Look for no break in a line that has room; the toolkit finds every word of it, to no end."""
    divide = getattr(textual.content, "divide_line", None)
    if divide is rich._wrap.divide_line:
        setattr(textual.content, "divide_line", _breaks_where_too_wide)  # noqa: B010


def _breaks_where_too_wide(text: str, width: int, fold: bool = True) -> list[int]:
    return [] if cell_len(text) <= width else rich._wrap.divide_line(text, width, fold)


def render_only_what_is_drawn() -> None:
    """Ask widgets for the lines that a frame draws; the toolkit asks every one for all of its own.

    What it leaves out is only what is out of sight: whether a line is drawn, it looks at later.
    """
    takes_crop = [*inspect.signature(Compositor._get_renders).parameters] == ["self", "crop"]
    if not takes_crop or not hasattr(Compositor, "visible_widgets"):
        return
    setattr(Compositor, "_get_renders", _renders_within)  # noqa: B010
    stock = Compositor.render_partial_update
    if has_methods(Compositor, render_partial_update=1) and stock.__module__ != __name__:

        def render_partial_update(compositor: Compositor) -> ChopsUpdate | None:
            changed = tuple(getattr(compositor, "_dirty_regions", ()))
            setattr(compositor, _CHANGED, changed)
            try:
                return stock(compositor)
            finally:
                setattr(compositor, _CHANGED, ())

        setattr(Compositor, "render_partial_update", render_partial_update)  # noqa: B010


_CHANGED = "_changed_of_this_frame"
"""Name of the regions that a frame draws; none for the whole screen."""


def _renders_within(compositor: Compositor, crop: Region | None = None) -> Iterator[_Render]:
    """The widgets of a frame, from the front on, until all that changed is covered by one."""
    changed: tuple[Region, ...] = getattr(compositor, _CHANGED, ())
    is_whole = not changed
    for widget, (region, clip) in compositor.visible_widgets.items():
        seen = region.intersection(clip)
        if crop is not None:
            seen = seen.intersection(Region(seen.x, crop.y, seen.width, crop.height))
        if seen and not is_whole:
            here = [it.intersection(seen) for it in changed if it.overlaps(seen)]
            changed = tuple(it for it in changed if not seen.contains_region(it))
            lines = Region.from_union(here) if here else Region()
            seen = Region(seen.x, lines.y, seen.width, lines.height)
        if seen:
            yield region, seen, widget.render_lines(seen.translate(-region.offset))


# --- bytes on the wire ---------------------------------------------------------------------


def draw_only_what_changed() -> None:
    """Write of a line what is to be drawn of it; the toolkit writes what stands left of it, too."""
    fields = [*inspect.signature(ChopsUpdate).parameters]
    if has_methods(ChopsUpdate, render_segments=2) and fields == ["chops", "spans", "chop_ends"]:
        setattr(ChopsUpdate, "render_segments", _changed_segments)  # noqa: B010


def _changed_segments(update: ChopsUpdate, console: Console) -> str:
    drawn: list[str] = []
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            left, right = max(x, first), min(end, last)
            if strip is not None and left < right:
                part = strip if (left, right) == (x, end) else strip.crop(left - x, right - x)
                drawn.append(f"{Control.move_to(left, y)}{part.render(console)}")
    return "".join(drawn)


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
        if styled is None or not _only_style(run):
            kept.append(f"{_RESET}{run}")
            style = _only_style(run)
            continue
        move, new, text = styled[1], styled[2], run[styled.end() :]
        said, style = _change(style, new, is_blank=text.isspace())
        kept.append(f"{move}{said}{text}")
    return "".join(kept)


def _only_style(run: str) -> str:
    """The one style that a run sets; empty where it sets none, or several."""
    found = _STYLE.findall(run)
    return found[0] if len(found) == 1 else ""


_SEEN_ON_BLANKS = {"4", "7", "9"}
"""Lines in the color of letters, and colors that are exchanged."""
_UNSEEN_ON_BLANKS = {"fg", "1", "3"}
"""The color of letters, bold and italics: a blank shows nothing of them."""


@lru_cache(maxsize=4096)
def _change(before: str, after: str, *, is_blank: bool) -> tuple[str, str]:
    """What makes one style of another one for a text, and what holds from there on."""
    old, new = _parts(before) if before else None, _parts(after)
    if old is None or new is None:
        return f"\x1b[0;{after}m", after
    unseen = _UNSEEN_ON_BLANKS if is_blank and not {*old, *new} & _SEEN_ON_BLANKS else set()
    if old.keys() - new.keys() - unseen:
        return f"\x1b[0;{after}m", after
    changed = {it: new[it] for it in new if it not in unseen and old.get(it) != new[it]}
    holds = ";".join({**old, **changed}.values())
    return f"\x1b[{';'.join(changed.values())}m" if changed else "", holds


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
