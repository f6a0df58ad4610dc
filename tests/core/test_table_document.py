"""Whole reports: the memo, the table with narratives, the plan, in every way they are copied."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.thai.numbers import to_latin_digits
from tests.core.table_texts import SCORES, framework_2567, scores_of, wrapped

REPORT = (Path(__file__).parents[1] / "data" / "report-2567.txt").read_text(encoding="utf-8")


def _rows(change: Callable[[list[str]], str]) -> Callable[[str], str]:
    def changed(text: str) -> str:
        return "\n".join(
            change(line.split("\t")) if "\t" in line else line for line in text.split("\n")
        )

    return changed


def _wrap(width: int, between: str) -> Callable[[str], str]:
    def changed(text: str) -> str:
        lines = text.replace("\t", between).split("\n")
        return "\n".join(part for line in lines for part in wrapped(line, width) or [""])

    return changed


CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "runs of blanks": lambda text: text.replace("\t", "    "),
    "single blanks": lambda text: text.replace("\t", " "),
    "a line to a cell": lambda text: text.replace("\t", "\n"),
    "semicolons": lambda text: text.replace("\t", ";"),
    "pipes": _rows(lambda cells: f"| {' | '.join(cells)} |"),
    "commas": _rows(lambda cells: ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)),
    "columns from right to left": _rows(lambda cells: "\t".join(reversed(cells))),
    "score and narrative first": _rows(lambda cells: "\t".join([*cells[2:], *cells[:2]])),
    "no tags": lambda text: re.sub("<[^>]+>", "", text),
    "Latin digits": to_latin_digits,
    "Windows newlines": lambda text: text.replace("\n", "\r\n"),
    **{f"wrapped at {width}": _wrap(width, "   ") for width in (40, 60, 80, 100, 120)},
    **{f"wrapped at {width}, single blanks": _wrap(width, " ") for width in (40, 60, 80, 100)},
    **{
        f"cells wrapped at {width}": _rows(
            lambda cells, width=width: "\t".join("\n".join(wrapped(c, width)) for c in cells)  # type: ignore[misc]
        )
        for width in (30, 45, 60)
    },
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_whole_report_gives_its_59_scores_and_no_problem(name: str) -> None:
    reading = read_text_table(CHANGES[name](REPORT), framework_2567())
    assert scores_of(reading) == SCORES
    assert reading.problems == ()


def test_lines_are_counted_from_the_beginning_of_the_report() -> None:
    reading = read_text_table(REPORT, framework_2567())
    lines = REPORT.split("\n")
    for read in reading.read:
        assert read.title in lines[read.line - 1]
    assert reading.ignored_lines == len([line for line in lines if line.strip()]) - 59
    assert [read.line for read in reading.read] == sorted(read.line for read in reading.read)


@pytest.mark.parametrize("page", ["\f\n๑๒\n", "\n- ๑๒ -\n\n", "\n12\n\n", "\nหน้า ๑๒\n\n"])
def test_page_numbers_below_the_cover_are_no_scores(page: str) -> None:
    cover = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน\n\n"
    reading = read_text_table((cover + REPORT).replace("\n\n", "\n" + page), framework_2567())
    assert not reading.problems
    assert scores_of(reading) == SCORES
