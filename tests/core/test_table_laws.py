"""What holds for every table."""

import random

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.tables_in.scores.paste import read_column
from ita_tui.core.tables_in.scores.reader import read_text_table
from tests.cases import cases
from tests.core.table_texts import (
    NARRATIVE,
    SCORES,
    Line,
    framework_2567,
    lines,
    mixed,
    scores_of,
    table,
)

ORDERS = st.permutations(range(59)).map(lambda order: [lines()[i] for i in order])
DELIMITERS = st.sampled_from(["\t", ",", ";", "|", " | ", "   ", " ", "\n", ", "])
PIECES = [
    *("i1", "๐๙", "o13", "o99", "IIT", "94.59", "๘๕", "๙๕.๔๓ คะแนน", "2567", "1e2", "-", "٩", "²"),
    *("\t", "\n", "\r", ",", ";", "|", "|---|", "  ", '"', "(", ")", "\f", "\x00", "\u200b", "ํ"),
    *("<td>", "</table>", "<br>", "คะแนน", "เกณฑ์", "ข้อ", "ประเด็นที่"),
    *("E-Service", "โครงสร้าง", "รายงานผล", "การปฏิบัติหน้าที่"),
]


@given(rows=ORDERS, delimiter=DELIMITERS, seed=st.integers(0, 1000), thai_zero=st.booleans())
@cases(0.6)
def test_order_delimiter_and_digits_change_nothing(
    rows: list[Line], delimiter: str, seed: int, thai_zero: bool
) -> None:
    def cells(n: int, line: Line) -> list[str]:
        code = line.code.replace("o", "๐") if thai_zero else line.code
        return [mixed(code, seed + n), line.title, mixed(line.score, seed - n)]

    reading = read_text_table(table(cells, delimiter=delimiter, of=rows), framework_2567())
    assert scores_of(reading) == SCORES
    assert reading.problems == ()
    assert [read.code for read in reading.read] == [line.code for line in rows]


@given(rows=ORDERS, planted=st.integers(0, 58), place=st.integers(0, 59), delimiter=DELIMITERS)
@cases(0.6)
def test_a_planted_conflict_is_always_reported(
    rows: list[Line], planted: int, place: int, delimiter: str
) -> None:
    line = rows[planted]
    other = Line(code=line.code, instrument=line.instrument, title=line.title, score=line.score / 2)
    score = f"{other.score:.2f}"

    def cells(n: int, row: Line) -> list[str]:
        return [row.code, row.title, score if row is other else str(row.score)]

    text = table(cells, delimiter=delimiter, of=[*rows[:place], other, *rows[place:]])
    reading = read_text_table(text, framework_2567())
    assert [(problem.rule, problem.code) for problem in reading.problems] == [
        ("score-conflict", line.code)
    ]
    assert scores_of(reading) == {c: s for c, s in SCORES.items() if c != line.code}


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=60).map("".join))
@cases(4)
def test_no_text_raises_and_nothing_is_passed_over_in_silence(text: str) -> None:
    reading = read_text_table(text, framework_2567())
    assert reading.read or reading.problems
    assert reading.ignored_lines >= 0
    codes = [read.code for read in reading.read]
    assert len(set(codes)) == len(codes)
    assert all(code in framework_2567().nodes for code in codes)
    assert all(0 <= read.score <= 100 and read.line >= 1 for read in reading.read)
    assert all(problem.message for problem in reading.problems)
    read_column(text)


def test_scores_are_found_among_thousands_of_lines() -> None:
    rows = table(lambda n, line: [line.code, line.title, str(line.score)]).split("\n")
    choose = random.Random(1)
    text = "\n".join(choose.choice([*rows, NARRATIVE, NARRATIVE[:60]]) for _ in range(2_000))
    assert scores_of(read_text_table(text, framework_2567())) == SCORES
