"""A form: labelled lines to fill in, each checked as it is left, saved with one key."""

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Input, Label, Static

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.offered import Offers
from ita_tui.core.record.typed import MOST_CHARACTERS
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.codes import codes_in
from ita_tui.core.values import dataclass, field
from ita_tui.ui.forms.field_line import FieldLine, OfferList
from ita_tui.ui.toolkit.steady_screen import Dialog
from ita_tui.ui.widgets.key_bar import KeyBar
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.typed_places import form_place
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.crash import FORM_FILLED
from ita_tui.words.said.keys import Shown
from ita_tui.words.said.reading import EXAMPLE_BE, with_examples

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
    """An example, shown while it is empty; where it names one of the year, filled in from there."""
    check: Callable[[str], object] = anything
    """Raises Unreadable, in Thai, for a text that cannot be taken."""
    offers: Offers = field(default_factory=dict)
    """The answers that are known, offered as one types."""
    separator: str = ""
    """What parts the answers of a list; empty where the line is one answer."""
    most_characters: int = MOST_CHARACTERS
    """So many can be typed into it."""
    join_lines: Callable[[str], str] | None = None
    """How several pasted lines become one; by the separator where it is None."""
    read_as: Callable[[str], str] | None = None
    """How a text that can be taken is understood, in Thai; said where it is not what was typed."""
    follows: "Callable[[Values], str] | None" = None
    """What it becomes from the other fields, until something else is typed in it."""


class FormScreen(Dialog[Values]):
    """Asks for some lines of text; gives them cleaned, or None where it was left."""

    CSS_PATH = "form.tcss"
    HELP_TOPIC = "form"
    BINDINGS = bindings("form")

    def __init__(
        self,
        title: str,
        fields: Iterable[Field],
        *,
        check_all: Callable[[Values], object] | None = None,
        is_edit: bool = True,
        is_new: bool = False,
        save: str = "",
        begins_at: str = "",
    ) -> None:
        """Take the fields; ``check_all`` raises Unreadable where they do not fit together.

        Where it is an edit of the record, a record that is only shown here takes none. Where it
        asks for something new, what was being typed comes back whatever it begins with. ``save``
        is what its key does, where that is not to store. It ``begins_at`` the first field, or at
        one that is named.
        """
        super().__init__()
        self._heading = title
        self._fields = {each.key: each for each in fields}
        self._check_all = check_all
        self._save = save
        self._begins_at = begins_at or next(iter(self._fields))
        self._is_edit = is_edit
        self._may_discard = False
        self._is_refused = False
        """Whether it was said why the fields cannot be taken together."""
        self._is_done = False
        self._followed: dict[str, str] = {}
        told_apart = () if is_new else self._fields.values()
        begun = fingerprint(*(f"{each.key}={each.value}" for each in told_apart))
        self._place = form_place(title, begun)

    def compose(self) -> ComposeResult:
        """One row a field, with room for a sentence under it."""
        with VerticalScroll(id="form", can_focus=False):
            yield Label(Content(self._heading), id="form-title")
            with Vertical(id="form-foot"):
                yield Static(id="told-form", classes="field-told")
                yield KeyBar(self._keys(keys.FORM), classes="own-keys")
            for each in self._fields.values():
                line = FieldLine(
                    each.value,
                    hint=self._with_examples(each.hint),
                    id=f"field-{each.key}",
                    offers=each.offers,
                    separator=each.separator,
                    join_lines=each.join_lines,
                    most_characters=each.most_characters,
                )
                with Horizontal(classes="field"):
                    yield Label(Content(each.label), classes="field-label")
                    yield line
                    link = Style.from_meta({"@click": f"screen.offer({each.key!r})"})
                    sign = Content.styled(words.SIGN_OFFERS, link)
                    yield Label(sign if line.has_offers else "", classes="field-sign")
                yield line.offered
                yield Static(id=f"told-{each.key}", classes="field-told")

    def on_mount(self) -> None:
        """Begin at a field, with what was being typed when the program stopped."""
        self._line_up()
        self.query_one(f"#field-{self._begins_at}", Input).focus()
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
        for offers in self.query(OfferList):
            offers.styles.margin = (0, 0, 0, label_cells)

    def action_offer(self, key: str) -> None:
        """Show the answers of a field, where its sign was clicked; hide them where they show."""
        line = self.query_one(f"#field-{key}", FieldLine)
        line.focus()
        if line.is_open:
            line.action_close_offers()
        else:
            self.call_later(line.action_offer, 1)  # a line that is left hides its answers

    def on_descendant_focus(self) -> None:
        """Show the keys of the line that now has the cursor."""
        line = self.focused
        is_last = line is self.query(Input).last()
        shown: tuple[Shown, ...] = keys.FORM_LAST if is_last else keys.FORM
        if isinstance(line, FieldLine) and line.has_offers:
            shown = keys.FORM_OFFERING
        self.query_one(KeyBar).show(self._keys(shown))

    def _keys(self, line: tuple[Shown, ...]) -> tuple[Shown, ...]:
        named = {keys.FORM[0].id: self._save} if self._save else {}
        return tuple(it._replace(label=named.get(it.id, it.label)) for it in line)

    def make_safe(self) -> str:
        """What is typed is kept as it is typed; that it is not saved yet, in Thai."""
        return words.form_unsaved(title=self._heading) if self._is_changed else ""

    def _finish(self, values: Values | None) -> None:
        """Leave, and forget what was typed: it was taken, or thrown away on purpose."""
        self._is_done = True
        self._workbench.keep_typed(self._place, None)
        self.dismiss(values)

    @property
    def help_page(self) -> tuple[tuple[str, str], ...]:
        """What each field asks for, with its example and the answers that are known."""
        lines = (
            words.field_explained(
                label=it.label, hint=self._with_examples(it.hint), answers=tuple(it.offers)
            )
            for it in self._fields.values()
        )
        return ((self._heading, "\n".join(lines)),)

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
            self.query_one(f"#field-{key}", Input).value != each.value
            for key, each in self._fields.items()
        )

    @on(Input.Submitted)
    def _go_on(self, message: Input.Submitted) -> None:
        """Enter goes on from a field that can be taken; from the last one it saves."""
        if message.input is self.query(Input).last():
            self.action_save()
        elif self._check(message.input):
            self.focus_next(Input)
        else:
            message.input.select_all()

    @on(Input.Changed)
    def _keep(self, message: Input.Changed) -> None:
        """Keep what is typed until it is saved; what follows from it follows.

        What was said of another text is said no longer: it is looked at anew when it is left.
        """
        if self._is_done:
            return
        self._tell(self._field_of(message.input).key, "")
        message.input.remove_class("-refused")
        if self._may_discard or self._is_refused:
            self._tell("form", "")
        self._may_discard = self._is_refused = False
        self._let_follow()
        typed = {key: self.query_one(f"#field-{key}", Input).value for key in self._fields}
        self._workbench.keep_typed(self._place, typed if self._is_changed else None)

    @on(FieldLine.Answered)
    def _go_on_from_answer(self, message: FieldLine.Answered) -> None:
        """Go on to the next field; behind the last one is none, and saving is asked for."""
        if message.line.has_focus and message.line is not self.query(Input).last():
            self.focus_next(Input)

    @on(FieldLine.LinesJoined)
    def _tell_joined(self, message: FieldLine.LinesJoined) -> None:
        asked = self._field_of(message.line)
        read = asked.read_as(clean_line(message.line.value)) if asked.read_as is not None else ""
        self._tell(asked.key, words.lines_joined(count=message.count, read=read))

    def _let_follow(self) -> None:
        values = self.values
        for key, each in self._fields.items():
            if each.follows is not None and values[key] == self._followed.get(key, each.value):
                self._followed[key] = each.follows(values)
                self.query_one(f"#field-{key}", Input).value = self._followed[key]

    @on(Input.Blurred)
    def _check_left(self, message: Input.Blurred) -> None:
        self._check(message.input)

    def _check(self, line: Input) -> bool:
        """Whether what stands in a field can be taken; if not, it is said and shown."""
        asked = self._field_of(line)
        text = clean_line(line.value)
        refusal = self._refusal(asked, text)
        self._tell(asked.key, refusal or _understood(asked, text))
        line.set_class(bool(refusal), "-refused")
        return not refusal

    def _field_of(self, line: Input) -> Field:
        return self._fields[(line.id or "").removeprefix("field-")]

    def action_take_back(self) -> None:
        """Put back what stood in the field at first."""
        if isinstance(line := self.focused, Input):
            asked = self._field_of(line)
            line.value = asked.value
            line.select_all()
            self._tell(asked.key, "")

    def _refusal(self, asked: Field, text: str) -> str:
        try:
            asked.check(text)
        except Unreadable as refusal:
            return refusal.in_year(self._year_be)
        return ""

    @property
    def _year_be(self) -> int:
        """The fiscal year that examples are of: that of the open record."""
        view = self._workbench.view
        return view.record.fiscal_year_be if view is not None else EXAMPLE_BE

    def _with_examples(self, hint: str) -> str:
        view = self._workbench.view
        codes = codes_in(view.framework.nodes if view is not None else ())
        items = [code for code in codes if code[0].isalpha()]
        return with_examples(hint, year_be=self._year_be, codes=items)

    def _tell(self, key: str, told: str) -> None:
        line = self.query_one(f"#told-{key}", Static)
        line.update(Content(told))
        line.display = bool(told)

    def action_save(self) -> None:
        """Give the values, or show what cannot be taken and stay."""
        self._may_discard = False
        self._tell("form", "")
        values = self.values
        lines = [self.query_one(f"#field-{key}", Input) for key in self._fields]
        wrong = [line for line in lines if not self._check(line)]
        if wrong:
            wrong[0].focus()
            wrong[0].select_all()  # what is typed next takes its place
            return
        try:
            if self._check_all is not None:
                self._check_all(values)
            if self._is_edit and self._workbench.no_edits:
                raise Unreadable(self._workbench.no_edits)
        except Unreadable as refusal:
            self._tell("form", refusal.in_year(self._year_be))
            self._is_refused = True
            return
        self._finish(values)

    def action_cancel(self) -> None:
        """Leave; what was typed is only thrown away when asked twice."""
        if self._is_changed and not self._may_discard:
            self._may_discard = True
            self._tell("form", words.PRESS_AGAIN_TO_DISCARD)
        else:
            self._finish(None)


def _understood(asked: Field, text: str) -> str:
    """What is to be said of a text that is taken for something else than it reads."""
    read = asked.read_as(text) if asked.read_as is not None and text != asked.value else ""
    return words.read_as(shown=read) if read not in ("", text) else ""
