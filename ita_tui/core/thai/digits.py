"""Thai digits to Latin digits and back; nothing else in the text changes."""

_LATIN = "0123456789"
_THAI = "๐๑๒๓๔๕๖๗๘๙"
_TO_LATIN = str.maketrans(_THAI, _LATIN)
_TO_THAI = str.maketrans(_LATIN, _THAI)


def to_latin_digits(text: str) -> str:
    """``text`` with ๐–๙ as 0–9; as long as before, so that positions stay valid."""
    return text if text.isascii() else text.translate(_TO_LATIN)


def to_thai_digits(text: str) -> str:
    """``text`` with 0–9 as ๐–๙; as long as before."""
    return text.translate(_TO_THAI)
