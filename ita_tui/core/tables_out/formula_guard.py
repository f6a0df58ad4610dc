"""Text that a spreadsheet would run as a formula: made harmless, and read back as it was.

An apostrophe before it is how spreadsheets themselves mark a text. Only texts are guarded: a number
below zero is a number, not a formula.
"""

_STARTS = frozenset("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫|%")
"""What begins a formula, in full width and small forms too, or a command of old spreadsheets."""

_QUOTES = frozenset("'\"“”‘’`«»")
"""What a spreadsheet may drop before it looks."""

_GUARD = "'"


def guarded(text: str) -> str:
    """``text`` with an apostrophe before it where it could run."""
    return _GUARD + text if could_run(text) else text


def unguarded(text: str) -> str:
    """What ``guarded`` was given; any other text stays as it is."""
    bare = text.removeprefix(_GUARD)
    return bare if bare != text and could_run(bare) else text


def could_run(text: str) -> bool:
    """Whether a formula begins in ``text`` behind blanks, quotes and what cannot be seen."""
    for character in text:
        if character in _STARTS:
            return True
        is_skipped = character.isspace() or character in _QUOTES or not character.isprintable()
        if not is_skipped:
            return False
    return False
