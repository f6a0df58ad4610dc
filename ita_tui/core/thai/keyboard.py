"""The Thai Kedmanee layout against the US layout: which key was under the finger.

Generated from xkb-data ``symbols/th`` "basic" against ``symbols/us`` "basic".
"""

from collections.abc import Mapping
from types import MappingProxyType

_US = (
    "`1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./\\"
    '~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?|'
)
_THAI = '_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝฃ%+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦฅ'
_TO_US = dict(zip(_THAI, _US, strict=True))
_TABLE = str.maketrans(_TO_US)

KEDMANEE_TO_US: Mapping[str, str] = MappingProxyType(_TO_US)
"""What each of the 94 keys gives with the Thai layout on → what it gives with the US layout on."""


def typed_in_thai(text: str) -> str:
    """What the same keys would have typed under the US layout.

    Characters that no Kedmanee key gives stay. ASCII punctuation moves too (``/`` is the 2 key):
    only for text that is known to be typed with the Thai layout on.
    """
    return text.translate(_TABLE)
