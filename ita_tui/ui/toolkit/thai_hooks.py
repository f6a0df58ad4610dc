"""Must hooks into Textual for Thai: line breaks, selections and what goes on the wire.

Each hook has a test that fails with a clear message the day its name goes; the version range in
pyproject.toml says what was tested.
"""

from collections.abc import Iterable
from typing import Any

import textual._wrap
from textual import actions
from textual.driver import Driver
from textual.geometry import Offset
from textual.selection import Selection
from textual.widget import Widget

from ita_tui.core.thai.breaks import chunks
from ita_tui.core.thai.marks import decomposed, snap
from ita_tui.ui.toolkit.rich_thai import Load, break_thai_lines, holds_thai, keep_clusters_whole

_textual_chunks = textual._wrap.chunks
_textual_extract = Selection.extract


def speak_thai(load: Load) -> None:
    """Put every hook in place; ``load`` gives the segmenter when it is first needed."""
    break_thai_lines(load)
    keep_clusters_whole()
    _break_edited_lines(load)
    _select_whole_clusters()


def _break_edited_lines(load: Load) -> None:
    """Let text areas break at Thai word boundaries, too."""

    def words(text: str) -> Iterable[tuple[int, int, str]]:
        segmenter = load() if holds_thai(text) else None
        if segmenter is None:
            return _textual_chunks(text)
        return chunks(text, segmenter, indent_apart=True)

    textual._wrap.chunks = words


def _select_whole_clusters() -> None:
    """Let a mouse selection begin and end between clusters."""

    def extract_whole(selection: Selection, text: str) -> str:
        lines = text.splitlines()

        def snapped(offset: Offset | None) -> Offset | None:
            if offset is None or not 0 <= offset.y < len(lines):
                return offset
            return Offset(snap(lines[offset.y], offset.x), offset.y)

        return _textual_extract(Selection(snapped(selection.start), snapped(selection.end)), text)

    setattr(Selection, "extract", extract_whole)  # noqa: B010


def own_action(widget: Widget, key: str) -> str | None:
    """The action that a widget itself binds to a key and can do now; None where there is none."""
    for binding in widget._bindings.key_to_bindings.get(key, ()):
        _, called, parameters = actions.parse(binding.action)
        if not binding.priority and widget.check_action(called, parameters):
            return binding.action
    return None


def decomposing(driver: type[Driver]) -> type[Driver]:
    """The driver, sending ำ as its two parts.

    Terminals that cluster graphemes give ำ no cell of its own; its parts take one everywhere, so
    that borders stay straight. Only the wire sees the parts: text and clipboard keep ำ.
    """

    def write(self: Any, data: str) -> None:
        driver.write(self, decomposed(data) if "ำ" in data else data)

    return type(driver.__name__, (driver,), {"write": write})
