"""The table of other programs in README, made from the dated file of ``make bench-peers``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("peers.toml")
README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- made by make bench-peers -->\n", "<!-- end -->\n"
FIGURES = {
    "version": ("`--version`", "bare Python"),
    "ready": ("ready", "an empty Textual app"),
    "key": ("a cursor key", "a key in a DataTable"),
    "memory": ("peak memory", "an empty Textual app"),
    "leaving": ("leaving", "an empty Textual app"),
}
"""What is measured, as the table calls it, and what it is held against."""


def table(found: Mapping[str, Any]) -> str:
    """The table of README."""
    programs: Mapping[str, Mapping[str, Any]] = found["programs"]
    head = "".join(
        f" {name} {told['version_of']} |".replace("  ", " ") for name, told in programs.items()
    )
    lines = [f"| {found['day']}, {found['python']} |{head}", "|---|" + "---:|" * len(programs)]
    for figure, (name, floor) in FIGURES.items():
        cells = "".join(
            f" {told[figure]:.2f} |" if figure in told else " – |" for told in programs.values()
        )
        lines.append(f"| {name} / {floor} |{cells}")
    return "\n".join(lines) + "\n"


def put_into(readme: str, made: str) -> str:
    """README with the table in its place."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}{made}{END}{after}"
