"""``python -m tests.pages FOLDER``: the documents of the four records, each page a picture."""

import sys
from pathlib import Path

from tests.pages.drawn import draw, lay_out_web, lay_out_word, missing, write_all, write_templated
from tests.pages.records import RECORDS


def main(folder: Path) -> None:
    """Write, lay out and draw; say where the pictures are."""
    if lacking := missing():
        sys.exit(f"pages skipped: not here: {', '.join(lacking)}")
    for name in RECORDS:
        word, web = folder / name / "docx", folder / name / "html"
        for place in (word, web):
            place.mkdir(parents=True, exist_ok=True)
        write_all(name, folder / name)
        if name == "put-right":
            write_templated(name, folder / name)
        lay_out_word(sorted((folder / name).glob("*.docx")), word)
        for file in sorted((folder / name).glob("*.html")):
            lay_out_web(file, web / file.with_suffix(".pdf").name)
        for pdf in sorted((*word.glob("*.pdf"), *web.glob("*.pdf"))):
            draw(pdf)
    print(folder)


main(Path(sys.argv[1]).resolve())
