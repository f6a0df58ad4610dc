"""What a JPEG or PNG file says of itself: nothing of the picture is read."""

from collections.abc import Iterator
from enum import StrEnum

from ita_tui.core.values import dataclass

MOST_SIDE = 30_000
"""Pixels; a picture with a longer side is none that a camera or a scanner makes."""
MOST_DOTS = 120_000_000
"""Of the best telephones 108 million; a program that shows more may run out of memory."""
_MOST_SEGMENTS = 200
_EXIF_ORIENTATION = 0x0112
_MOST_TAGS = 200
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_END, _JPEG_END = b"IEND", b"\xff\xd9"
"""Without them the file is but the beginning of a picture, as a copy that was cut short."""
_NO_FRAME = (0xC4, 0xC8, 0xCC)
"""Markers between those of frames that begin none."""


class PictureKind(StrEnum):
    """Formats that documents hold."""

    JPEG = "jpeg"
    PNG = "png"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureShape:
    """The shape of a picture as it is stored, and how to turn it."""

    kind: PictureKind
    """Its format."""
    wide: int
    """Pixels across, 1–``MOST_SIDE``."""
    high: int
    """Pixels down, 1–``MOST_SIDE``."""
    quarter_turns: int = 0
    """How often to turn it clockwise by 90 degrees to stand upright, 0–3."""
    is_mirrored: bool = False
    """Whether left and right change places before it is turned."""

    def fitted(self, wide_mm: float, high_mm: float) -> tuple[float, float]:
        """Its sides in millimetres as stored, so large as fits the room when it stands upright."""
        across, down = (self.wide, self.high)[:: -1 if self.quarter_turns % 2 else 1]
        scale = min(wide_mm / across, high_mm / down)
        return self.wide * scale, self.high * scale


_TURNS = {
    1: (0, False),
    2: (0, True),
    3: (2, False),
    4: (2, True),
    5: (3, True),
    6: (1, False),
    7: (1, True),
    8: (3, False),
}
"""By what a camera notes: quarter turns, and whether it is mirrored."""


def picture_shape(raw: bytes) -> PictureShape | None:
    """The shape of a picture; None for what is neither JPEG nor PNG, breaks off or is too large."""
    if raw.startswith(_PNG) and raw[12:16] == b"IHDR" and raw.rfind(_PNG_END) >= 24:
        return _shape(PictureKind.PNG, _number(raw, 16, 4), _number(raw, 20, 4), 1)
    if not raw.startswith(b"\xff\xd8\xff"):
        return None
    orientation = 1
    for marker, start, end in _segments(raw):
        if marker == 0xE1 and raw[start : start + 6] == b"Exif\0\0":
            orientation = _orientation(raw[start + 6 : end])
        if 0xC0 <= marker <= 0xCF and marker not in _NO_FRAME:
            if raw.rfind(_JPEG_END) <= start:
                return None
            high, wide = _number(raw, start + 1, 2), _number(raw, start + 3, 2)
            return _shape(PictureKind.JPEG, wide, high, orientation)
    return None


def _shape(kind: PictureKind, wide: int, high: int, orientation: int) -> PictureShape | None:
    if not (0 < wide <= MOST_SIDE and 0 < high <= MOST_SIDE and wide * high <= MOST_DOTS):
        return None
    turns, is_mirrored = _TURNS.get(orientation, (0, False))
    return PictureShape(
        kind=kind, wide=wide, high=high, quarter_turns=turns, is_mirrored=is_mirrored
    )


def _number(raw: bytes, at: int, size: int, order: str = "big") -> int:
    part = raw[at : at + size]
    return int.from_bytes(part, "little" if order == "little" else "big")


def _segments(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """(marker, start, end) of the parts of a JPEG file before the picture itself."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        while raw[at : at + 2] == b"\xff\xff":
            at += 1
        if len(raw) < at + 4 or raw[at] != 0xFF:
            return
        size = _number(raw, at + 2, 2)
        if size < 2 or raw[at + 1] in (0xD9, 0xDA):
            return
        yield raw[at + 1], at + 4, at + 2 + size
        at += 2 + size


def _orientation(exif: bytes) -> int:
    """What a camera noted of how it was held, 1–8; 1 where it noted nothing."""
    order = {b"II": "little", b"MM": "big"}.get(exif[:2], "")
    first = _number(exif, 4, 4, order)
    if not order or first + 2 > len(exif):
        return 1
    for index in range(min(_number(exif, first, 2, order), _MOST_TAGS)):
        at = first + 2 + 12 * index
        if _number(exif, at, 2, order) == _EXIF_ORIENTATION and at + 12 <= len(exif):
            return _number(exif, at + 8, 2, order)
    return 1
