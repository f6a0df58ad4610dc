"""The manual as one file: the page with its pictures inside, for a stick or a mail."""

import re
import sys
from base64 import b64encode
from pathlib import Path

from tests.manual.pictures import PAGE

_PICTURE = re.compile(r'src="(pictures/[\w-]+\.png)"')


def whole_page() -> str:
    """The page, which needs no other file."""

    def held(found: re.Match[str]) -> str:
        picture = PAGE.parent.joinpath(found[1]).read_bytes()
        return f'src="data:image/png;base64,{b64encode(picture).decode("ascii")}"'

    return _PICTURE.sub(held, PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(whole_page(), encoding="utf-8")
