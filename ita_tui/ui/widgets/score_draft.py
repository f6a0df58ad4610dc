"""What is being typed into a score cell, as a value."""

from dataclasses import dataclass

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US

MOST_CHARACTERS = 20
"""No score is longer; what is longer is refused where it is handed in, not silently cut."""

_BEGINNING = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙.") | {
    thai for thai, us in KEDMANEE_TO_US.items() if us in "0123456789" and us.isascii()
}
_FURTHER = _BEGINNING | frozenset(",%-ใ ")


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a score that is not handed in yet."""

    text: str = ""
    """As typed."""

    @staticmethod
    def accepts(character: str, *, editing: bool) -> bool:
        """Whether a character belongs to a number, also one typed with the Thai layout on."""
        return character in (_FURTHER if editing else _BEGINNING)

    def typed(self, character: str) -> "Draft":
        """With one more character at the end."""
        return Draft((self.text + character)[: MOST_CHARACTERS * 2])

    def erased(self) -> "Draft":
        """Without its last character."""
        return Draft(self.text[:-1])

    @property
    def shown(self) -> str:
        """The text with a cursor after it; of a long text, the end."""
        return self.text[-6:] + "▏"
