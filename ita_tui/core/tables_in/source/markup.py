"""HTML in pasted text: tables become rows, other tags go."""

import re
from collections.abc import Iterator

_MOST_SPANNED = 60
_MOST_CELLS = 200
_ENTITIES = (
    ("&nbsp;", " "),
    ("&#160;", " "),
    ("&quot;", '"'),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
)
_TABLE_TAG = (
    r"(?i)<(?P<closing>/?)(?P<name>table|thead|tbody|tfoot|tr|td|th)\b(?P<attributes>[^<>]*)>"
)
_INLINE_TAG = r"(?i)</?(?:b|u|i|em|strong|span|font|sup|sub|small|mark|s|a|code)\b[^<>\n]*>"


Piece = tuple[int, int, str | tuple[str, ...]]
"""First and last line, from 1, with plain text or the cells of one row of an HTML table."""


def without_tags(text: str) -> str:
    """``text`` without HTML tags and entities, on the same lines."""
    if "<" in text:
        text = re.sub(_INLINE_TAG, "", text)
        text = re.sub("</?[A-Za-z][^<>\n]*>", " ", text)
    if "&" in text:
        for entity, char in _ENTITIES:
            text = text.replace(entity, char)
    return text


def pieces(text: str) -> Iterator[Piece]:
    """``text`` in order: every row of every HTML table, and the plain text around them.

    Each tag of a table ends the cell before it; at the end of the text a cell ends with its line.
    """
    if not re.search(r"(?i)<t[dh]\b[^<>]*>", text):
        yield 1, 1, text
        return
    tags = list(re.finditer(_TABLE_TAG, text))
    ends = [*(tag.start() for tag in tags[1:]), len(text)]
    if tags[0].start():
        yield 1, 1, text[: tags[0].start()]
    cells: list[str] | None = None
    covered: dict[int, int] = {}
    line = first = 1 + text.count("\n", 0, tags[0].start())
    for tag, end in zip(tags, ends, strict=True):
        name, behind = tag["name"].casefold(), text[tag.end() : end]
        if name in ("td", "th"):
            if not tag["closing"]:
                cells, first = ([], line) if cells is None else (cells, first)
                if end == len(text):
                    behind = behind.lstrip("\n").partition("\n")[0]
                _place(cells, covered, without_tags(behind), tag["attributes"])
        else:
            if cells is not None:
                yield first, line, tuple(cells)
            is_row = name == "tr" and not tag["closing"]
            cells, first = ([] if is_row else None), line
            if name == "table":
                covered.clear()
            if behind and cells is None:
                yield line + tag[0].count("\n"), line, behind
        line += text.count("\n", tag.start(), end)
    if cells is not None:
        inside = text[tags[-1].end() :]
        rest = inside.lstrip("\n").partition("\n")[2]
        line -= rest.count("\n") + bool(rest)
        yield first, line, tuple(cells)
        if rest:
            yield line + 1, line, rest


def _place(cells: list[str], covered: dict[int, int], text: str, attributes: str) -> None:
    """Add a cell to the row, behind the places that cells of rows above cover."""
    while len(cells) < _MOST_CELLS and covered.get(len(cells), 0):
        covered[len(cells)] -= 1
        cells.append("")
    across, down = _span(attributes, "colspan"), _span(attributes, "rowspan")
    if down > 1:
        covered |= dict.fromkeys(range(len(cells), len(cells) + across), down - 1)
    if len(cells) < _MOST_CELLS:
        cells += [text, *[""] * (across - 1)]


def _span(attributes: str, name: str) -> int:
    """The value of ``rowspan`` or ``colspan``, 1 where there is none."""
    found = re.search(rf"(?i)\b{name}\s*=\s*[\"']?([0-9]{{1,3}})", attributes)
    return min(max(int(found[1]), 1), _MOST_SPANNED) if found else 1
