"""The one exception of everything that reads what people type."""


class Unreadable(ValueError):
    """What was typed cannot be read.

    ``str(error)`` is a finished Thai sentence: what is wrong, and what to type instead.
    """
