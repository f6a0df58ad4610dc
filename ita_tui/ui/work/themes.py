"""The colours of the screen, by the theme that is set.

The ground under the cursor is dark on a dark screen and light on a light one: every colour of text
is then readable on it as it is beside it. Gaps have the one warm, strong colour; all else is quiet.

Each is taken so that the nearest of 256 serves as well: a grey of little hue stays one there,
and of two grounds none becomes the other.
"""

import os
from dataclasses import fields
from typing import Any

from rich.console import Console
from textual import constants
from textual.theme import Theme as ToolkitTheme

from ita_tui.core.settings import Theme
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """What a theme says; all else of the toolkit's variables is made from it."""

    is_dark: bool
    ground: str
    """Behind lists and texts."""
    band: str
    """Behind headings and the lowest line."""
    field: str
    """Behind a line to type into."""
    cursor: str
    """Behind the row under the cursor, where the keys go there."""
    left: str
    """Behind the row that the cursor was left on."""
    hover: str
    """Behind the row under the mouse."""
    text: str
    quiet: str
    """Text that is said beside the main thing."""
    bar: str
    """Bars, the borders of dialogs and the line of the record."""
    line: str
    """Between panes and round those that the keys do not go to."""
    head: str
    """Headings, and what is told."""
    below: str
    """What falls short, is late or wrong."""
    near: str
    """What is near the mark, or wants a look."""
    good: str
    """What is done or passes."""


COLOURS = {
    Theme.DARK: Colours(
        is_dark=True,
        ground="#14161A",
        band="#252A31",
        field="#2B3038",
        cursor="#1A2478",
        left="#333A42",
        hover="#1D2025",
        text="#EBEDEF",
        quiet="#C0C4C9",
        bar="#7FB6EA",
        line="#526E8D",
        head="#8FC7FF",
        below="#FF9D94",
        near="#F2C66D",
        good="#8FD694",
    ),
    Theme.LIGHT: Colours(
        is_dark=False,
        ground="#FAF8F3",
        band="#EAE8E4",
        field="#F0ECE2",
        cursor="#CFE0F2",
        left="#E1DFDB",
        hover="#F1EDE4",
        text="#1E2329",
        quiet="#555B63",
        bar="#2A6096",
        line="#738BA4",
        head="#114E8A",
        below="#A3161F",
        near="#6E4500",
        good="#1C5E2E",
    ),
    Theme.OFFICE: Colours(
        is_dark=False,
        ground="#FFFFFF",
        band="#E4E9E6",
        field="#F2F2F2",
        cursor="#CFF0DA",
        left="#DEE3E0",
        hover="#F3F7F4",
        text="#1A1A1A",
        quiet="#505652",
        bar="#1B6A3F",
        line="#67977C",
        head="#14563A",
        below="#A80010",
        near="#704600",
        good="#1A5C34",
    ),
    Theme.CONTRAST: Colours(
        is_dark=True,
        ground="#000000",
        band="#1C1C1C",
        field="#262626",
        cursor="#002B80",
        left="#333333",
        hover="#1F1F1F",
        text="#FFFFFF",
        quiet="#DADADA",
        bar="#6FC0FF",
        line="#6FC0FF",
        head="#9BE1FF",
        below="#FFB0A8",
        near="#FFE066",
        good="#9CFF9C",
    ),
}
"""All of them but the terminal's own."""


def worn(theme: Theme) -> Theme:
    """The theme that can be shown: where there are few colours, or none, the terminal's own."""
    if "NO_COLOR" in os.environ or _color_system() in (None, "standard", "windows"):
        return Theme.TERMINAL
    return theme


def _color_system() -> str | None:
    given: Any = constants.COLOR_SYSTEM
    return Console(color_system=given, force_terminal=True, legacy_windows=False).color_system


def theme_of(theme: Theme) -> ToolkitTheme:
    """A theme as the toolkit wants it."""
    return _terminal() if theme is Theme.TERMINAL else _coloured(theme, COLOURS[theme])


def _coloured(theme: Theme, it: Colours) -> ToolkitTheme:
    return ToolkitTheme(
        name=theme.value,
        dark=it.is_dark,
        primary=it.bar,
        secondary=it.band,
        warning=it.near,
        error=it.below,
        success=it.good,
        accent=it.head,
        foreground=it.text,
        background=it.ground,
        surface=it.ground,
        panel=it.band,
        variables={
            "boost": it.field,
            "text": "auto 95%",
            "foreground-muted": it.text,
            **dict.fromkeys(("text-muted", "text-disabled", "foreground-disabled"), it.quiet),
            **dict.fromkeys(("text-primary", "text-accent"), it.head),
            "border-blurred": it.line,
            "text-error": it.below,
            "text-warning": it.near,
            "text-success": it.good,
            "panel-lighten-1": it.cursor,
            **dict.fromkeys(
                ("block-cursor-foreground", "block-cursor-blurred-foreground"), it.text
            ),
            "block-cursor-background": it.cursor,
            "block-cursor-blurred-background": it.left,
            "block-hover-background": it.hover,
            **dict.fromkeys(
                ("input-selection-background", "screen-selection-background"), it.cursor
            ),
            **dict.fromkeys(("input-selection-foreground", "screen-selection-foreground"), it.text),
            "scrollbar": it.quiet,
            "scrollbar-background": it.band,
        },
    )


def _terminal() -> ToolkitTheme:
    """The terminal's own colours: nothing is laid on its ground but reverse and its few hues."""
    is_known = "ansi" in {it.name for it in fields(ToolkitTheme)}
    is_native: dict[str, Any] = {"ansi": True} if is_known else {}
    plain = "ansi_default"
    plainly = (
        *("input-selection-foreground", "input-selection-background"),
        *("screen-selection-foreground", "screen-selection-background"),
        *("text", "text-muted", "text-disabled", "text-primary", "text-accent", "text-warning"),
        *("text-success", "panel-lighten-1", "block-hover-background"),
        *("block-cursor-foreground", "block-cursor-background"),
        *("block-cursor-blurred-foreground", "block-cursor-blurred-background"),
        *(
            "border-blurred",
            "scrollbar-background",
            "scrollbar",
            "ansi-background",
            "ansi-foreground",
        ),
    )
    return ToolkitTheme(
        name=Theme.TERMINAL.value,
        primary=plain,
        error="ansi_red",
        foreground=plain,
        background=plain,
        surface=plain,
        panel=plain,
        boost=plain,
        variables=dict.fromkeys(plainly, plain)
        | {"text-error": "ansi_red"}
        | {"block-cursor-text-style": "reverse", "block-cursor-blurred-text-style": "underline"},
        **is_native,
    )
