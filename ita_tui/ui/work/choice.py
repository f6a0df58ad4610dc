"""Something that can be chosen in a chooser."""

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
