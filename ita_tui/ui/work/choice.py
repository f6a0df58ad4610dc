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
    also: str = ""
    """What else it is found by; not drawn."""


class Choices:
    """Choices that are narrowed as one types."""

    def __init__(self, choices: Iterable[Choice]) -> None:
        self._keyed = [(search_key(it.label), search_key(it.also), it) for it in choices]

    def matching(self, typed: str) -> list[Choice]:
        """Those that hold what was typed: first those that begin so, last by what is not drawn."""
        wanted = search_key(typed)
        found = [it for it in self._keyed if wanted in it[0] or wanted in it[1]]
        found.sort(key=lambda it: (wanted not in it[0], not it[0].startswith(wanted)))
        return [choice for _, _, choice in found]
