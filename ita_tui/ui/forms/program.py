"""The settings of the program, asked for as a form; a theme is shown as it is chosen."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from textual import on
from textual.widgets import Input

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.typed import parsed, taken
from ita_tui.core.settings import PROGRAM, ProgramSettings, Theme
from ita_tui.core.thai.numbers import parse_score
from ita_tui.store.folders import at_home
from ita_tui.ui.forms.field_line import FieldLine
from ita_tui.ui.forms.fields import fields_of
from ita_tui.ui.forms.form import FormScreen, Values
from ita_tui.words.said import settings as words


def _folder(text: str) -> None:
    """Raise Unreadable, in Thai, where a path is no folder that there is."""
    _check(text, Path.is_dir)


def _file(text: str) -> None:
    """Raise Unreadable, in Thai, where a path is no file that there is."""
    _check(text, Path.is_file)


def _check(text: str, is_such: Callable[[Path], bool]) -> None:
    try:
        is_there = not text or is_such(at_home(text))
    except (OSError, ValueError):
        is_there = False
    if not is_there:
        raise Unreadable(words.no_such_path(path=text))


def _theme(text: str) -> Theme:
    """The theme of a name. Raises Unreadable."""
    found: Theme = parsed(PROGRAM.keys["theme"], text)
    return found


_CHECKS: dict[str, Any] = {"folder": _folder, "template": _file, "pass_mark": parse_score}


class SettingsForm(FormScreen):
    """Asks for what holds on this machine; left without saving, the colours are as they were."""

    def __init__(self, settings: ProgramSettings) -> None:
        fields = fields_of(PROGRAM, "program", settings, checks=_CHECKS)
        super().__init__(words.TITLE, fields.values(), is_edit=False)
        self._settings = settings

    def settings_of(self, values: Values) -> ProgramSettings:
        """The settings that the form says."""
        settings: ProgramSettings = taken(PROGRAM, self._settings, values)
        return settings

    def on_mount(self) -> None:
        """Show a theme while the cursor stands on it in what is offered."""
        offered = self.query_one("#field-theme", FieldLine).offered
        offered.follow(lambda: self._try(offered.chosen or ""))

    @on(Input.Changed, "#field-theme")
    def _try_theme(self, message: Input.Changed) -> None:
        self._try(message.value.strip())

    @on(FieldLine.ChoicesClosed, "#field-theme")
    def _try_typed(self, message: FieldLine.ChoicesClosed) -> None:
        self._try(message.control.value.strip())

    def _try(self, name: str) -> None:
        if not self._is_done:
            with suppress(Unreadable):  # it is still being typed
                self._workbench.wear(_theme(name))

    def action_cancel(self) -> None:
        """Leave, in the colours that were there."""
        super().action_cancel()
        if self._is_done:
            self._workbench.wear(self._settings.theme)
