"""The tables of the pages, made from the formats and from the table of keys.

``python -m tests.format_page`` writes them anew.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from ita_tui.core.record.format import FORMAT, RECORD
from ita_tui.core.settings import PROGRAM
from ita_tui.core.slips.format import MEASURE
from ita_tui.core.toml.shape import Kind, Shape
from ita_tui.ui.work.keys import shown_key
from ita_tui.words.said import fields
from ita_tui.words.said.keys import KEYS

PAGE = Path(__file__).parents[1] / "data/record-format.md"
README = PAGE.parents[1] / "README.md"
SLIP_PAGE = PAGE.with_name("slip-format.md")
HEAD = "| key | type | unit, range, default | meaning |\n|---|---|---|---|\n"
OF_THE_FRAMEWORK = ("scores", "issues")
"""Tables whose keys are codes; those of all others are of the user's choice."""


def kinds(shape: Shape, at: str = "") -> Iterator[tuple[str, Kind]]:
    """Every dotted key of a shape and of those inside it, with its kind."""
    for key, kind in shape.keys.items():
        if kind.inner is None:
            yield f"{at}{key}", kind
        else:
            chosen = "CODE." if key in OF_THE_FRAMEWORK else "KEY."
            yield from kinds(kind.inner, f"{at}{key}.{chosen if kind.is_keyed else ''}")


def table() -> str:
    """The table as it stands in the page."""
    told = "format and its major version; any other is refused"
    first = f"| `format` | line | `{FORMAT}`, required | {told} |"
    rows = [
        f"| `{key}` | {kind.name} |{f' {kind.limits} ' if kind.limits else ' '}| {kind.about} |"
        for key, kind in kinds(RECORD)
    ]
    return HEAD + "\n".join([first, *rows]) + "\n"


def renewed(page: str) -> str:
    """The page with the table as the format says it."""
    before, found, rest = page.partition(HEAD)
    if not found:
        message = f"{PAGE} has no table of keys"
        raise ValueError(message)
    return before + table() + rest[rest.index("\n\n") + 1 :]


def slips_renewed(page: str) -> str:
    """The page of slips with what a unit fills in as the format says it."""
    rows = "".join(
        f"| `{key}` | {kind.name} | {kind.about} |\n"
        for key, kind in kinds(MEASURE, "measures.KEY.")
    )
    return re.sub(r"(^\| `measures\..*\n)+", lambda _: rows, page, flags=re.MULTILINE)


def settings_renewed(page: str) -> str:
    """The README with the table of the program's settings as ``core/settings.py`` says it."""
    called = fields.LABELS
    rows = "".join(
        f"| `{key}` | {called[f'program.{key}']} | {kind.limits} | {kind.about} |\n"
        for key, kind in kinds(PROGRAM)
    )
    return re.sub(r"(?<=\|---\|---\|---\|---\|\n)(\| `theme`.*\n(\|.*\n)*)", lambda _: rows, page)


def keys_renewed(page: str) -> str:
    """The README with its table of keys as the program has them."""
    rows = "".join(
        f"| `{key.id}` | {' '.join(map(shown_key, key.keys.split(',')))} | {key.label} |\n"
        for keys in KEYS.values()
        for key in keys
        if key.is_listed
    )
    return re.sub(
        r"(^\| `[a-z_]+\.[a-z_]+` \|.*\n)+", lambda _: rows, page, count=1, flags=re.MULTILINE
    )


if __name__ == "__main__":
    for page, anew in (
        (PAGE, renewed),
        (SLIP_PAGE, slips_renewed),
        (README, keys_renewed),
        (README, settings_renewed),
    ):
        page.write_text(anew(page.read_text("utf-8")), "utf-8", newline="\n")
