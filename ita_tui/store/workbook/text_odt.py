"""An OpenDocument text (.odt) as rows of cells: its elements told to the reader of Word files."""

from collections.abc import Mapping

from ita_tui.core.tables_in.source.grid import Grid
from ita_tui.store.workbook.list_numbers import ListNumbers
from ita_tui.store.workbook.package import CONTENT, Package
from ita_tui.store.workbook.sheets_ods import fill_of
from ita_tui.store.workbook.word import DocumentWalk

_AS_WORD = {
    "table": "tbl",
    "table-row": "tr",
    "table-cell": "tc",
    "covered-table-cell": "tc",
    "p": "p",
    "h": "p",
}
_MOST_DIGITS = 9
"""A count of more says nothing."""
_SIGNS = {"tab": "tab", "line-break": "br"}
_UNSEEN = frozenset(("tracked-changes", "annotation", "note", "sequence-decls"))
"""What is not shown in its place: deleted text, remarks, footnotes."""


def read_text_document(package: Package) -> Grid:
    """The paragraphs and rows of tables in their order, as ``read_word`` gives them.

    Raises StoreFault.
    """
    walk = _Told(DocumentWalk(package, ListNumbers()))
    package.parse(package.find(CONTENT) or "", walk.start, walk.end, walk.text)
    return walk.told.grid()


class _Told:
    """Tells elements of OpenDocument as those of Word."""

    def __init__(self, told: DocumentWalk) -> None:
        self.told = told
        self._unseen = 0
        self._paragraphs = 0
        self._bulleted: set[str] = set()
        self._style = ""
        self._fills: dict[str, str] = {}
        self._lists: list[tuple[str, int]] = []
        self._number = ""

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if self._unseen or tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table-cell-properties":
            self._fills[self._style] = fill_of(given)
        elif tag in ("list-style", "style"):
            self._style = given.get("name", "")
        elif tag == "list-level-style-bullet":
            self._bulleted.add(self._style)
        elif tag == "list":
            outer = self._lists[-1][0] if self._lists else ""
            self._lists.append((given.get("style-name", outer), 0))
        elif tag == "list-item" and self._lists:
            self._begin_item()
        elif tag in ("table-cell", "covered-table-cell"):
            self._begin_cell(tag, given)
        elif tag in _AS_WORD:
            self.told.start(_AS_WORD[tag], {})
            if _AS_WORD[tag] == "p":
                self._paragraphs += 1
                number, self._number = self._number, ""
                self._say(number)
        elif tag == "s":
            self._say(" ")
        elif tag in _SIGNS and self._paragraphs:
            self.told.start(_SIGNS[tag], {})
            self.told.end(_SIGNS[tag])

    def end(self, tag: str) -> None:
        if self._unseen:
            self._unseen -= 1
        elif tag == "list" and self._lists:
            self._lists.pop()
        elif tag in _AS_WORD:
            self._paragraphs -= _AS_WORD[tag] == "p"
            self.told.end(_AS_WORD[tag])

    def text(self, part: str) -> None:
        if not self._unseen and self._paragraphs:
            self._say(part)

    def _say(self, part: str) -> None:
        if part:
            self.told.start("t", {})
            self.told.text(part)
            self.told.end("t")

    def _begin_item(self) -> None:
        style, count = self._lists[-1]
        self._lists[-1] = (style, count + 1)
        self._number = "• " if style in self._bulleted else f"{count + 1}. "

    def _begin_cell(self, tag: str, given: Mapping[str, str]) -> None:
        """A cell; those that one covers follow as cells of their own, also on the rows below."""
        count = given.get("number-columns-repeated", "1")
        if count.isdecimal() and len(count) < _MOST_DIGITS and int(count) > 1:
            self.told.start("tc", {})
            self._fill(given)
            self.told.start("gridSpan", {"val": str(int(count) - 1)})
            self.told.end("gridSpan")
            self.told.end("tc")
        self.told.start("tc", {})
        self._fill(given)
        if tag == "covered-table-cell":
            self._merge("continue")
        elif given.get("number-rows-spanned", "1") != "1":
            self._merge("restart")

    def _merge(self, kind: str) -> None:
        self.told.start("vMerge", {"val": kind})
        self.told.end("vMerge")

    def _fill(self, given: Mapping[str, str]) -> None:
        self.told.start("tcPr", {})
        self.told.start("shd", {"fill": self._fills.get(given.get("style-name", ""), "")})
        self.told.end("shd")
        self.told.end("tcPr")
