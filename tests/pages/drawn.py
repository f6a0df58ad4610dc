"""Documents laid out by programs of this machine: pages as PDF, as pictures, as words in places."""

import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from ita_tui.core.values import dataclass
from ita_tui.documents.blocks import Document
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.html_page import render_html
from ita_tui.documents.job import build, wishes
from ita_tui.documents.paper import FONT
from ita_tui.store.folders import sample_record
from ita_tui.store.frameworks import load_framework
from tests.documents.templates import TEMPLATES, saved
from tests.pages.browser import chromium
from tests.pages.records import RECORDS

WRITERS = ("soffice", "chromium")
"""What lays out Word files, and pages of the web."""
_NEEDED = (*WRITERS, "pdftotext", "pdftoppm", "fc-match")
_SECONDS = 300


def missing() -> tuple[str, ...]:
    """What is needed and not here: programs, and the font, without which pages are others."""
    programs = tuple(name for name in _NEEDED if shutil.which(name) is None)
    if "fc-match" in programs:
        return programs
    found = _run("fc-match", "--format=%{family}", FONT)
    return programs if FONT in found else (*programs, FONT)


def _run(*command: str) -> str:
    done = subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return done.stdout.decode("utf-8", "replace")


def documents(name: str) -> Iterator[tuple[str, Document]]:
    """(record and document, document) for everything that can be printed of one of ``RECORDS``."""
    make, today = RECORDS[name]
    record = make()
    framework, _ = load_framework(record.framework, sample_record().parent)
    assert framework is not None
    for wish in wishes(today):
        yield f"{name}-{wish.key}", build(record, framework, wish)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page; millimetres from the page's upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page of paper, sides in millimetres."""

    width: float
    height: float
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """Its text without any blanks, in which breaks of lines show."""
        return "".join(word.text for word in self.words)


_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
_WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
)


def pages_of(pdf: Path) -> tuple[Page, ...]:
    """The pages of a PDF with their words."""
    laid = _run("pdftotext", "-bbox", str(pdf), "-")
    return tuple(
        Page(_mm(width), _mm(height), tuple(_words(inside)))
        for width, height, inside in _PAGE.findall(laid)
    )


def _words(inside: str) -> Iterator[Word]:
    for *places, text in _WORD.findall(inside):
        yield Word(unescape(text), *map(_mm, places))


def _mm(points: str) -> float:
    return float(points) * 25.4 / 72


def lay_out_word(files: Iterable[Path], folder: Path) -> None:
    """Word files and workbooks as PDF in a folder, under their own names."""
    with TemporaryDirectory() as profile:
        own = f"-env:UserInstallation={Path(profile).as_uri()}"
        names = map(str, files)
        _run("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names)


def lay_out_web(files: Iterable[Path], folder: Path) -> None:
    """Pages of the web as PDF in a folder, under their own names."""
    with chromium() as ask:
        for file in files:
            ask("Page.navigate", url=file.as_uri())
            printed = ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
            (folder / file.with_suffix(".pdf").name).write_bytes(b64decode(printed["data"]))


_STANDS_OUT = """(() => {
  const room = document.documentElement.clientWidth, found = [];
  for (const it of document.querySelectorAll("body *:not(caption)"))
    if (it.getBoundingClientRect().right > room + 0.5 && !it.closest(".wide"))
      found.push(it.textContent);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    for (const figure of texts.currentNode.data.matchAll(/[0-9๐-๙]+([.,][0-9๐-๙]+)*/g)) {
      const part = document.createRange();
      part.setStart(texts.currentNode, figure.index);
      part.setEnd(texts.currentNode, figure.index + figure[0].length);
      if (new Set([...part.getClientRects()].map(one => Math.round(one.top))).size > 1)
        found.push(figure[0]);
    }
  return found;
})()"""
"""What reaches beyond the window but in what is scrolled, and figures that stand on two lines."""


def stands_out(files: Iterable[Path], width: int) -> dict[str, list[str]]:
    """By the name of a page of the web: what is cut or torn in a window of a width in pixels."""
    found = {}
    with chromium() as ask:
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": True}
        ask("Emulation.setDeviceMetricsOverride", **size)
        for file in files:
            ask("Page.navigate", url=file.as_uri())
            told = ask("Runtime.evaluate", expression=_STANDS_OUT, returnByValue=True)
            found[file.name] = told["result"]["value"]
    return {name: texts for name, texts in found.items() if texts}


def draw(pdf: Path) -> None:
    """A picture of each page beside a PDF."""
    _run("pdftoppm", "-r", "60", "-png", str(pdf), str(pdf.with_suffix("")))


def blue_box(pdf: Path) -> tuple[float, float, float, float]:
    """Where on a first page something bluish stands: left, top, right, bottom in millimetres."""
    raw = subprocess.run(
        ("pdftoppm", "-r", "50.8", "-f", "1", "-l", "1", str(pdf)),
        check=True,
        capture_output=True,
        timeout=_SECONDS,
    ).stdout
    _, size, _, dots = raw.split(b"\n", 3)
    wide = int(size.split()[0])
    found = [at // 3 for at in range(0, len(dots) - 2, 3) if dots[at + 2] > dots[at] + 20]
    across, down = sorted(at % wide for at in found), sorted(at // wide for at in found)
    return across[0] / 2, down[0] / 2, (across[-1] + 1) / 2, (down[-1] + 1) / 2


def write_templated(name: str, folder: Path, *offices: str) -> None:
    """Memo and reports of a record in files that offices have: some of them, or all."""
    wanted = {f"{name}-{kind}" for kind in ("memo", "measures", "followup-12")}
    for stem, document in documents(name):
        for office in (offices or TEMPLATES) if stem in wanted else ():
            make = TEMPLATES[office]
            raw = render_docx(document, template=saved(make()))
            (folder / f"{stem}-{office}.docx").write_bytes(raw)


def write(made: Mapping[str, Document], folder: Path) -> None:
    """Documents by their names as .docx and .html in a folder."""
    for stem, document in made.items():
        (folder / f"{stem}.docx").write_bytes(render_docx(document))
        (folder / f"{stem}.html").write_text(render_html(document), encoding="utf-8")
