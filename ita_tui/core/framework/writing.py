"""A framework as the text of its file."""

import json
from collections.abc import Collection, Iterator
from decimal import Decimal

from ita_tui.core.framework.format import FORMAT
from ita_tui.core.framework.model import (
    TOTAL,
    Framework,
    Issue,
    Level,
    NationalMean,
    Node,
    NodeKind,
)
from ita_tui.core.toml.shape import join
from ita_tui.words.said import frameworks as words

_TABLES = {
    NodeKind.INSTRUMENT: "instruments",
    NodeKind.INDICATOR: "indicators",
    NodeKind.SUB_INDICATOR: "sub_indicators",
    NodeKind.ITEM: "items",
}


def write_framework(framework: Framework, doubtful: Collection[str] = ()) -> str:
    """The TOML text of a framework, an entry a line; ``doubtful`` codes have a note to look."""
    return "\n".join(_lines(framework, doubtful)) + "\n"


def _lines(framework: Framework, doubtful: Collection[str]) -> Iterator[str]:
    entries: list[Node | Issue | Level | NationalMean] = [
        *framework.nodes.values(),
        *framework.issues.values(),
        *framework.levels,
        *framework.national_means.values(),
    ]
    texts = dict.fromkeys([framework.source, *(entry.source for entry in entries)])
    names = {text: f"s{number}" for number, text in enumerate(filter(None, texts), 1)}
    yield words.FILE_HEAD
    yield f"format = {_text(FORMAT)}"
    yield f"id = {_text(framework.id)}"
    yield f"title = {_text(framework.title)}"
    yield f"fiscal_year_be = {framework.fiscal_year_be}"
    yield f"status = {_text(framework.status)}"
    if framework.source:
        yield f"source = {_text(names[framework.source])}"
    yield "\n[sources]"
    yield from (f"{name} = {_text(text)}" for text, name in names.items())
    for kind, table in _TABLES.items():
        yield f"\n[{table}]"
        for node in framework.nodes.values():
            if node.kind is kind:
                mark = f"  # {words.LOOK_HERE}" if node.code in doubtful else ""
                yield _entry(node.code, node, names) + mark
    yield "\n[issues]"
    yield from (_entry(code, issue, names) for code, issue in framework.issues.items())
    yield "\n[levels]"
    yield from (_entry(str(at), level, names) for at, level in enumerate(framework.levels, 1))
    yield "\n[national_means]"
    yield from (_entry(str(year), it, names) for year, it in framework.national_means.items())


def _entry(code: str, entry: Node | Issue | Level | NationalMean, names: dict[str, str]) -> str:
    """One line of a table."""
    found: dict[str, str] = {}
    if isinstance(entry, Node):
        if entry.parent not in (None, TOTAL):
            found["parent"] = _text(str(entry.parent))
        found["title"] = _text(entry.title)
        if entry.aliases:
            found["aliases"] = _texts(entry.aliases)
        if entry.kind is NodeKind.INSTRUMENT or entry.share != 1:
            found["share"] = _number(entry.share)
    elif isinstance(entry, Issue):
        found = {"title": _text(entry.title), "items": _texts(entry.items)}
    elif isinstance(entry, Level):
        found = {"title": _text(entry.title), "min_total": _number(entry.min_total)}
        if entry.min_instrument is not None:
            found["min_instrument"] = _number(entry.min_instrument)
    else:
        found["total"] = _number(entry.total)
    found["status"] = _text(entry.status)
    if entry.source:
        found["source"] = _text(names[entry.source])
    inside = ", ".join(f"{key} = {value}" for key, value in found.items())
    return f"{join('', code)} = {{ {inside} }}"


def _text(text: str) -> str:
    # A JSON string is a TOML string, but for a control character that TOML wants escaped.
    return json.dumps(str(text), ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(texts: Collection[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _number(number: Decimal) -> str:
    return f"{number:.2f}"
