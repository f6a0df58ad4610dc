"""A widget that scores are typed into, right where they stand."""

from abc import abstractmethod
from collections.abc import Callable
from decimal import Decimal

from textual import events
from textual.message import Message
from textual.widget import Widget

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.core.thai.numbers import (
    format_score,
    parse_score,
    parse_typed_score,
    was_typed_in_thai_layout,
)
from ita_tui.core.values import dataclass, replace
from ita_tui.render.cells import shortened, shortened_before, width_of
from ita_tui.ui.toolkit.thai_hooks import own_action
from ita_tui.words.said import screens

MOST_CHARACTERS = 80
"""A key held down grows a draft no further; what is this long is refused anyway."""

_BEGINNING = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙.-+=") | {
    thai for thai, us in KEDMANEE_TO_US.items() if us in "0123456789" and us.isascii()
}
CARET_KEYS = frozenset({"left", "right", "home", "end", "delete"})
"""What moves the caret inside a score that is mended, and what it erases there."""
SHORTCUTS = frozenset("/<>")
"""Signs that search and resize; with the Thai layout on the first is 2."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a score that is not handed in yet."""

    text: str = ""
    """As typed."""
    is_refused: bool = False
    """Whether it was said why it is not taken: what is typed next stands in its place."""
    instead_of: str = ""
    """The refused text whose place this one takes; empty where there is none."""
    is_mended: bool = False
    """Whether the arrows move the caret, as in a score that stands there; else they take it."""
    behind: int = 0
    """So many characters stand behind the caret; 0 where one goes on at the end."""

    @staticmethod
    def accepts(character: str, *, editing: bool, is_thai_layout: bool = False) -> bool:
        """Whether a character begins a number or a sum, also one typed with the Thai layout on.

        Once a number is begun, whatever is typed belongs to it: what is no number is refused when
        it is handed in, and nothing is dropped on the way.
        """
        if editing:
            return character.isprintable()
        return character in _BEGINNING and (is_thai_layout or character not in SHORTCUTS)

    def typed(self, characters: str) -> "Draft":
        """With more characters at the caret; a text that was refused goes, whole."""
        if self.is_refused:
            return Draft(instead_of=self.text, is_mended=self.is_mended).typed(characters)
        before, after = self._parted
        return replace(self, text=(before + characters)[: MOST_CHARACTERS - len(after)] + after)

    def refused(self) -> "Draft":
        """The same, not taken."""
        return replace(self, is_refused=True, instead_of="")

    def erased(self) -> "Draft":
        """Without the character before the caret."""
        before, after = self._parted
        return replace(self, text=before[:-1] + after, is_refused=False, instead_of="")

    def turned(self) -> "Draft":
        """The same, but for what the arrows do: move the caret, or take it."""
        return replace(self, is_refused=False, is_mended=not self.is_mended, behind=0)

    def pressed(self, key: str) -> "Draft":
        """After one of the ``CARET_KEYS``: a text that was refused is gone on with."""
        before, after = self._parted
        if key == "delete":
            after = after[1:]
        moved = {"left": len(after) + 1, "right": len(after) - 1, "home": len(self.text), "end": 0}
        text = before + after
        behind = min(max(moved.get(key, len(after)), 0), len(text))
        return replace(self, text=text, is_refused=False, behind=behind)

    @property
    def _parted(self) -> tuple[str, str]:
        """What stands before the caret, and what behind it."""
        at = len(self.text) - self.behind
        return self.text[:at], self.text[at:]

    def read(self) -> tuple[Decimal | None, str]:
        """The score that it says, None where it is empty; and why it says none, in Thai."""
        text = self.text.strip()
        try:
            return (parse_typed_score(text) if text else None), ""
        except Unreadable as refusal:
            return None, str(refusal)

    @property
    def understood(self) -> str:
        """What there is to know while it is typed, in Thai; empty where it needs no word.

        How a number that was typed with the Thai layout on will be read; what it replaces.
        """
        if not was_typed_in_thai_layout(self.text):
            return screens.instead_of(text=self.instead_of) if self.instead_of else ""
        try:
            return screens.understood_as(score=format_score(parse_score(self.text)))
        except Unreadable as refusal:
            return str(refusal)

    def shown_in(self, width_cells: int) -> str:
        """The text with the caret or the sign of a refusal; of a long one, what is near that."""
        if self.is_refused:
            return shortened_before(self.text, width_cells - 1) + "✗"
        before, after = self._parted
        after = shortened(after, max(width_cells // 2, width_cells - 1 - width_of(before)))
        return shortened_before(before, width_cells - 1 - width_of(after)) + "▏" + after


@dataclass(frozen=True, slots=True)
class EnteredScore:
    """What the user typed, or cleared."""

    code: str
    """Node code."""
    kind: ScoreKind
    """Whose score it is."""
    score: Decimal | None
    """The score; None where it was cleared."""


class DraftChanged(Message):
    """What is being typed changed, or was refused."""

    def __init__(self, told: str, *, refused: bool = False) -> None:
        super().__init__()
        self.told = told
        """What the user is to know of it, in Thai; empty where there is nothing to say."""
        self.refused = refused
        """Whether it was refused and stays where it is."""


class ScoreTyping(Widget):
    """Digits begin a draft of the score that is handed in.

    What the widget binds it does itself: the toolkit carries a bound key up to the app and back,
    which is a part of each key that score entry can spare.

    Name it after the widget's own base: the toolkit takes styles and type names from the first.
    """

    _draft: Draft | None = None
    _take: Callable[[EnteredScore], None]
    """Called with each score before another key is read."""

    @abstractmethod
    def _draw_draft(self) -> None:
        """Draw the place where something is being typed, or was."""

    @abstractmethod
    def _entered(self, score: Decimal | None) -> EnteredScore:
        """The score at the place where it is typed; None clears it."""

    def _set_draft(self, draft: Draft | None) -> None:
        self._draft = draft
        self._draw_draft()
        self.post_message(DraftChanged("" if draft is None else self._told_of(draft)))

    def _told_of(self, draft: Draft) -> str:
        """What there is to know of a draft, in Thai."""
        return draft.understood

    def _bring_in(self, text: str) -> None:
        """Put in a text from elsewhere, at the caret of a score that is mended; else anew."""
        draft = self._draft if self._draft is not None and self._draft.is_mended else Draft()
        self._set_draft(draft.typed(text))

    def _begin(self, score: Decimal | None) -> None:
        """Mend a score that stands there, or what is being typed; once more, and arrows take it."""
        draft = self._draft or Draft("" if score is None else format_score(score))
        self._set_draft(draft.turned())

    def action_cancel(self) -> None:
        """Leave the place as it was."""
        self.drop_draft()

    def drop_draft(self) -> bool:
        """Leave the place as it was; False where nothing was being typed."""
        was_editing = self.is_editing
        if was_editing:
            self._set_draft(None)
        return was_editing

    @property
    def is_editing(self) -> bool:
        """Whether a score is being typed."""
        return self._draft is not None

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Keys that become part of a number are not shortcuts."""
        return self._is_typed(character)

    def _is_typed(self, character: str | None) -> bool:
        return character is not None and Draft.accepts(
            character,
            editing=self.is_editing,
            is_thai_layout=getattr(self.app, "is_thai_layout", False),
        )

    @property
    def takes_letters(self) -> bool:
        """Whether a letter is typed here, and is no shortcut."""
        return self.is_editing

    @property
    def is_mending(self) -> bool:
        """Whether the arrows move the caret in what is being typed."""
        return self._draft is not None and self._draft.is_mended

    async def on_key(self, event: events.Key) -> None:
        """Begin or go on typing a score; what the widget binds is done at once."""
        if self._draft is not None and self._draft.is_mended and event.key in CARET_KEYS:
            event.stop()
            event.prevent_default()
            self._set_draft(self._draft.pressed(event.key))
            return
        action = own_action(self, event.key)
        if action is not None and not self._is_typed(event.character):
            event.stop()
            event.prevent_default()
            await self.run_action(action)
        elif self._is_typed(event.character) and event.character is not None:
            event.stop()
            event.prevent_default()
            self._set_draft((self._draft or Draft()).typed(event.character))

    def take_draft(
        self, *, sure: bool = False, take: Callable[[EnteredScore], None] | None = None
    ) -> bool:
        """Hand over the score that was typed, to ``take`` where that is given; False where refused.

        Where it is in doubt that the score belongs here it is refused, until one is ``sure``.
        """
        if self._draft is None:
            return True
        score, refusal = self._draft.read()
        if score is not None and not (sure and self._draft.is_refused):
            refusal = self._doubt(format_score(score))
        if refusal:
            self._set_draft(self._draft.refused())
            self.app.bell()
            self.post_message(DraftChanged(refusal, refused=True))
            return False
        entered = None if score is None else self._entered(score)
        self._set_draft(None)
        if entered is not None:
            (take or self._take)(entered)
        return True

    def _doubt(self, score: str) -> str:
        """Why a score may not be meant for this place, in Thai; empty where nothing speaks so."""
        return ""

    @property
    def typed(self) -> str:
        """The text that is being typed."""
        return self._draft.text if self._draft is not None else ""

    @property
    def half_typed(self) -> str:
        """That something is typed here which nobody accepted, in Thai; empty where nothing is."""
        if self._draft is None:
            return ""
        return self._draft.read()[1] or screens.half_typed(text=self.typed)

    def is_free(self) -> bool:
        """Whether nothing is half typed that only Enter, Tab or an arrow takes; else it is said."""
        if self.half_typed:
            self.post_message(DraftChanged(self.half_typed, refused=True))
        return not self.half_typed
