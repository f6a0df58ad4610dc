"""What the office is told of a rule."""

from typing import NamedTuple


class RuleWords(NamedTuple):
    """The words of one rule."""

    title: str
    """What is wrong where it finds something."""
    looks_at: str
    """What it looks at, and holds against what."""
    matters: str
    """What comes of it on paper."""
    act: str
    """What the officer can do."""
