"""``python -m tests.pages FOLDER``: the documents of the four records, each page a picture."""

import sys
from pathlib import Path

from tests.pages.drawn import (
    documents,
    draw,
    lay_out_web,
    lay_out_word,
    missing,
    write,
    write_templated,
)
from tests.pages.records import RECORDS


def main(folder: Path) -> None:
    """Write, lay out and draw; say where the pictures are."""
    if lacking := missing():
        sys.exit(f"pages skipped: not here: {', '.join(lacking)}")
    for name in RECORDS:
        word, web = folder / name / "docx", folder / name / "html"
        for place in (word, web):
            place.mkdir(parents=True, exist_ok=True)
        write(dict(documents(name)), folder / name)
        if name == "put-right":
            write_templated(name, folder / name)
        lay_out_word(sorted((folder / name).glob("*.docx")), word)
        lay_out_web(sorted((folder / name).glob("*.html")), web)
        for pdf in sorted((*word.glob("*.pdf"), *web.glob("*.pdf"))):
            draw(pdf)
    print(folder)


main(Path(sys.argv[1]).resolve())
