"""What is being typed into a score cell, as a value."""

from decimal import Decimal

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.core.thai.numbers import format_score, parse_score, was_typed_in_thai_layout
from ita_tui.core.values import dataclass
from ita_tui.words.said import screens

MOST_CHARACTERS = 80
"""A key held down grows a draft no further; what is this long is refused anyway."""

_BEGINNING = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙.") | {
    thai for thai, us in KEDMANEE_TO_US.items() if us in "0123456789" and us.isascii()
}


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a score that is not handed in yet."""

    text: str = ""
    """As typed."""

    @staticmethod
    def accepts(character: str, *, editing: bool) -> bool:
        """Whether a character begins a number, also one typed with the Thai layout on.

        Once a number is begun, whatever is typed belongs to it: what is no number is refused when
        it is handed in, and nothing is dropped on the way.
        """
        return character.isprintable() if editing else character in _BEGINNING

    def typed(self, character: str) -> "Draft":
        """With one more character at the end."""
        return Draft((self.text + character)[:MOST_CHARACTERS])

    def erased(self) -> "Draft":
        """Without its last character."""
        return Draft(self.text[:-1])

    def read(self) -> tuple[Decimal | None, str]:
        """The score that it says, None where it is empty; and why it says none, in Thai."""
        try:
            return (parse_score(self.text) if self.text.strip() else None), ""
        except Unreadable as refusal:
            return None, str(refusal)

    @property
    def understood(self) -> str:
        """How a number that was typed with the Thai layout on will be read, in Thai; else empty."""
        if not was_typed_in_thai_layout(self.text):
            return ""
        try:
            return screens.understood_as(score=format_score(parse_score(self.text)))
        except Unreadable as refusal:
            return str(refusal)

    @property
    def shown(self) -> str:
        """The text with a cursor after it; of a long text, the end."""
        return self.text[-6:] + "▏"
