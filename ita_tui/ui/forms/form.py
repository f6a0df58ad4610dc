"""A form: labelled lines to fill in, each checked as it is left, saved with one key."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Label, Static

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.values import dataclass
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.typed_places import form_place
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.crash import FORM_FILLED

Values = Mapping[str, str]
"""Text of each field, by its key."""


_MOST_LABEL_CELLS = 30
"""A longer label is cut; no form has one."""


def anything(text: str) -> None:
    """Accept whatever stands in a field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One line of a form."""

    key: str
    """Name of the value."""
    label: str
    """What is asked for, in Thai."""
    value: str = ""
    """What stands in it at first."""
    hint: str = ""
    """An example, shown while it is empty."""
    check: Callable[[str], object] = anything
    """Raises Unreadable, in Thai, for a text that cannot be taken."""


class FormScreen(Dialog[Values]):
    """Asks for some lines of text; gives them cleaned, or None where it was left."""

    CSS_PATH = "form.tcss"
    BINDINGS = bindings("form")

    def __init__(
        self,
        title: str,
        fields: Iterable[Field],
        *,
        check_all: Callable[[Values], object] | None = None,
        is_edit: bool = True,
    ) -> None:
        """Take the fields; ``check_all`` raises Unreadable where they do not fit together.

        Where it is an edit of the record, a record that is only shown here takes none.
        """
        super().__init__()
        self._heading = title
        self._fields = {field.key: field for field in fields}
        self._check_all = check_all
        self._is_edit = is_edit
        self._may_discard = False
        self._is_done = False
        begun = fingerprint(*(f"{field.key}={field.value}" for field in self._fields.values()))
        self._place = form_place(title, begun)

    def compose(self) -> ComposeResult:
        """One row a field, with room for a sentence under it."""
        with VerticalScroll(id="form", can_focus=False):
            yield Label(Content(self._heading), id="form-title")
            with Vertical(id="form-foot"):
                yield Static(id="told-form", classes="field-told")
                yield KeyBar(keys.FORM, classes="own-keys")
            for field in self._fields.values():
                with Horizontal(classes="field"):
                    yield Label(Content(field.label), classes="field-label")
                    yield ThaiInput(field.value, placeholder=field.hint, id=f"field-{field.key}")
                yield Static(id=f"told-{field.key}", classes="field-told")

    def on_mount(self) -> None:
        """Begin at the first field, with what was being typed when the program stopped."""
        self._line_up()
        self.query(Input).first().focus()
        left = self._workbench.typed_left(self._place)
        if left is not None:
            for key in self._fields:
                self.query_one(f"#field-{key}", Input).value = left.get(key, "")
            self._tell("form", FORM_FILLED)

    def _line_up(self) -> None:
        """Give every label the room of the widest, and what is told of a line the same indent."""
        labels = [Content(field.label).cell_length for field in self._fields.values()]
        label_cells = min(_MOST_LABEL_CELLS, max(labels) + 2)
        for label in self.query(".field-label"):
            label.styles.width = label_cells
        for told in self.query(".field-told"):
            told.styles.padding = (0, 0, 0, label_cells if told.id != "told-form" else 0)

    def on_unmount(self) -> None:
        """Forget what was typed, where it was taken or thrown away on purpose."""
        if self._is_done:
            self._workbench.keep_typed(self._place, None)

    @property
    def _workbench(self) -> Workbench:
        return cast(Workbench, self.app)

    @property
    def values(self) -> Values:
        """What stands in the fields, cleaned."""
        return {
            key: clean_line(self.query_one(f"#field-{key}", Input).value) for key in self._fields
        }

    @property
    def _is_changed(self) -> bool:
        return any(
            self.query_one(f"#field-{key}", Input).value != field.value
            for key, field in self._fields.items()
        )

    @on(Input.Submitted)
    def _go_on(self, message: Input.Submitted) -> None:
        """Enter goes on from a field that can be taken; from the last one it saves."""
        if message.input is self.query(Input).last():
            self.action_save()
        elif self._check(message.input):
            self.focus_next(Input)

    @on(Input.Changed)
    def _keep(self) -> None:
        """Keep what is typed against a crash."""
        self._may_discard = False
        typed = {key: self.query_one(f"#field-{key}", Input).value for key in self._fields}
        self._workbench.keep_typed(self._place, typed if self._is_changed else None)

    @on(Input.Blurred)
    def _check_left(self, message: Input.Blurred) -> None:
        self._check(message.input)

    def _check(self, line: Input) -> bool:
        """Whether what stands in a field can be taken; if not, it is said."""
        field = self._field_of(line)
        refusal = self._refusal(field, clean_line(line.value))
        self._tell(field.key, refusal)
        return not refusal

    def _field_of(self, line: Input) -> Field:
        return self._fields[(line.id or "").removeprefix("field-")]

    def action_take_back(self) -> None:
        """Put back what stood in the field at first."""
        if isinstance(line := self.focused, Input):
            line.value = self._field_of(line).value
            line.select_all()

    def _refusal(self, field: Field, text: str) -> str:
        try:
            field.check(text)
        except Unreadable as refusal:
            return str(refusal)
        return ""

    def _tell(self, key: str, told: str) -> None:
        line = self.query_one(f"#told-{key}", Static)
        line.update(Content(told))
        line.display = bool(told)

    def action_save(self) -> None:
        """Give the values, or show what cannot be taken and stay."""
        values = self.values
        refusals = {key: self._refusal(self._fields[key], text) for key, text in values.items()}
        for key, refusal in refusals.items():
            self._tell(key, refusal)
        wrong = [key for key, refusal in refusals.items() if refusal]
        if wrong:
            self.query_one(f"#field-{wrong[0]}", Input).focus()
            return
        try:
            if self._check_all is not None:
                self._check_all(values)
            if self._is_edit and self._workbench.no_edits:
                raise Unreadable(self._workbench.no_edits)
        except Unreadable as refusal:
            self._tell("form", str(refusal))
            return
        self._is_done = True
        self.dismiss(values)

    def action_cancel(self) -> None:
        """Leave; what was typed is only thrown away when asked twice."""
        if self.may_leave():
            self.dismiss(None)

    def may_leave(self) -> bool:
        """Whether nothing would be lost; the second time it is asked, what was typed may go."""
        if self._is_changed and not self._may_discard:
            self._may_discard = True
            self._tell("form", words.PRESS_AGAIN_TO_DISCARD)
            return False
        self._is_done = True
        return True
