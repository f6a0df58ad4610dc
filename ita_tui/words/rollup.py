"""What the roll-up of many records says."""

from collections.abc import Sequence


def reasons(*, told: Sequence[str]) -> str:
    """Everything that keeps a file from being read, on one line."""
    return " · ".join(told)
