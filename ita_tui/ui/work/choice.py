"""Something that can be chosen, and finding it by a few letters."""

from collections.abc import Iterable

from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen."""

    value: str
    """What choosing it gives."""
    label: str
    """What is drawn and searched."""
    hint: str = ""
    """Drawn after it, such as its key; not searched."""


class Choices:
    """Choices that are narrowed as one types."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._keyed = [(search_key(choice.label), choice) for choice in choices]

    def matching(self, typed: str) -> list[Choice]:
        """Those that hold what was typed, first those that begin with it."""
        wanted = search_key(typed)
        found = [(key, choice) for key, choice in self._keyed if wanted in key]
        found.sort(key=lambda it: not it[0].startswith(wanted))
        return [choice for _, choice in found]
