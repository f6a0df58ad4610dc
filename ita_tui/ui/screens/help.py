"""The help: the screen in front, its keys, and the rules behind the figures."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical

from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.widgets.text_lines import StyledLine, TextPage
from ita_tui.ui.work.keys import (
    KEY_CELLS,
    bindings,
    help_lines,
    own_key_lines,
    parts_of,
    with_keys,
)
from ita_tui.words.said import help as words
from ita_tui.words.said import keys


def page_lines(topic: str, own: Mapping[str, str], page: words.Page = ()) -> list[StyledLine]:
    """What the help says of a screen: the officer's own keys, what it is for, all its keys.

    Of a dialog it says first what ``page`` says of this one, and only what holds in it.
    """
    about = (*page, *words.TOPICS.get(topic, ()))
    is_dialog = topic in keys.DIALOGS
    parts = (
        (keys.OWN_KEYS_HEADING, "\n".join(own_key_lines(own))),
        *about[:1],
        *(_keys_of(place, own) for place in (topic, *parts_of(topic))),
        *about[1:],
        *(() if is_dialog else (_keys_of("app", own), *words.EVERYWHERE)),
    )
    lines = [
        line
        for heading, text in parts
        if text
        for line in (
            StyledLine(""),
            StyledLine(heading, "heading"),
            *(_line_under(heading, line) for line in with_keys(text, own).split("\n")),
        )
    ]
    return lines[1:]


def _line_under(heading: str, line: str) -> StyledLine:
    is_key = heading in (keys.KEYS_HEADING, *keys.KEYS_HEADINGS.values())
    return StyledLine(line, hang_cells=KEY_CELLS + 1 if is_key else 0)


def _keys_of(place: str, own: Mapping[str, str]) -> tuple[str, str]:
    heading = keys.KEYS_HEADINGS.get(place, keys.KEYS_HEADING)
    return heading, "\n".join(help_lines(place, own))


class HelpScreen(Dialog[None]):
    """A page to read; any of the usual keys closes it."""

    CSS_PATH = "help.tcss"
    BINDINGS = bindings("help")

    def __init__(self, topic: str, own: Mapping[str, str], page: words.Page = ()) -> None:
        super().__init__()
        self._lines = page_lines(topic, own, page)

    def compose(self) -> ComposeResult:
        """The screen's own page first, then what holds everywhere."""
        with Vertical(id="help-box"):
            yield TextPage(self._lines, id="help")
            yield KeyBar(keys.HELP_KEYS, classes="own-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows at once."""
        self.query_one("#help").focus()

    def action_close(self) -> None:
        """Go back."""
        self.dismiss(None)
