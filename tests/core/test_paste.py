"""What a paste into the score grid means."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.paste import Paste, read_block, read_paste
from tests.core.built_records import scores as score_strategy

CODES = ("o9", "o10", "o11", "o12")


def pasted(text: str, framework: Framework, codes: tuple[str, ...] = CODES) -> Paste:
    return read_paste(text, framework, [codes], fiscal_year_be=2567)


def scores(**by_code: str) -> dict[str, Decimal]:
    return {code: Decimal(score) for code, score in by_code.items()}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_column_fills_the_rows_from_the_cursor_down(ita_2567: Framework, end: str) -> None:
    paste = pasted(end.join(["85", "๙๐.๕", "100"]) + end, ita_2567)
    assert paste == Paste(scores(o9="85", o10="90.5", o11="100"), ())


@pytest.mark.parametrize("blank", ["", "  ", "-"])
def test_a_line_without_a_score_keeps_its_place(ita_2567: Framework, blank: str) -> None:
    paste = pasted(f"85\n{blank}\n100", ita_2567)
    assert paste == Paste(scores(o9="85", o11="100"), ())


def test_a_line_that_cannot_be_read_keeps_its_place_and_is_told(ita_2567: Framework) -> None:
    paste = pasted("85\nแปดสิบ\n100\n101\n7\n", ita_2567, (*CODES, "o13"))
    assert paste.scores == scores(o9="85", o11="100", o13="7")
    assert len(paste.refused) == 2
    assert "แปดสิบ" in paste.refused[0]
    assert "101" in paste.refused[1]


def test_a_column_that_is_longer_than_the_rows_is_told_by_how_much(ita_2567: Framework) -> None:
    paste = pasted("1\n2\n3\n4\n5\n6\n", ita_2567)
    assert paste.scores == scores(o9="1", o10="2", o11="3", o12="4")
    assert len(paste.refused) == 1
    assert "2 ค่า" in paste.refused[0]
    assert pasted("1\n2\n3\n4\n\n \n", ita_2567).refused == ()


def test_a_column_fills_the_first_list_that_has_room_for_it(ita_2567: Framework) -> None:
    lists = (("1", "2"), CODES)
    for count, codes in ((2, ("1", "2")), (3, CODES[:3]), (5, CODES)):
        text = "คะแนนปี 2567\n" + "90\n" * count
        paste = read_paste(text, ita_2567, lists, fiscal_year_be=2567)
        assert (*paste.scores,) == codes
        assert bool(paste.refused) is (count > len(codes))


def test_a_heading_takes_no_row(ita_2567: Framework) -> None:
    assert pasted("คะแนน\n85\n90\n", ita_2567) == Paste(scores(o9="85", o10="90"), ())
    assert pasted("คะแนนที่ได้\n1\n2\n3\n4", ita_2567).refused == ()


def test_a_table_with_codes_is_read_by_its_codes_wherever_the_cursor_is(
    ita_2567: Framework,
) -> None:
    expected = scores(o9="85", o17="90")
    assert pasted("o9\t85\no17\t90", ita_2567, ()).scores == expected
    assert pasted("ข้อ\tคะแนน\no๙\t๘๕\no17\t90\n", ita_2567).scores == expected
    assert pasted("o9 รายงานผลการดำเนินงานประจำปี 85\no17 90", ita_2567).scores == expected


def test_codes_and_a_few_bare_scores_are_no_column(ita_2567: Framework) -> None:
    paste = pasted("o9 85\no17 90\n77\n", ita_2567)
    assert dict(paste.scores) == scores(o9="85", o17="90") or paste.refused
    assert "o10" not in paste.scores


@pytest.mark.parametrize("text", ["", "\n\n", "สวัสดี\nครับ", "\t\n\t", "101\n-5\nabc"])
def test_a_text_without_scores_gives_none_and_raises_nothing(
    ita_2567: Framework, text: str
) -> None:
    assert pasted(text, ita_2567).scores == {}


def test_what_cannot_be_read_at_all_is_told(ita_2567: Framework) -> None:
    assert pasted("สวัสดี\nครับ", ita_2567).refused


def test_without_rows_below_every_value_is_too_many(ita_2567: Framework) -> None:
    paste = pasted("85\n90", ita_2567, ())
    assert paste.scores == {}
    assert "2 ค่า" in paste.refused[0]


@given(st.lists(st.none() | score_strategy, max_size=8))
def test_each_score_of_a_column_goes_to_its_own_row_or_is_told(
    ita_2567: Framework, column: list[Decimal | None]
) -> None:
    while column and column[-1] is None:
        column.pop()
    text = "\n".join("" if score is None else str(score) for score in column)
    paste = pasted(text, ita_2567)
    if any(score is not None for score in column):
        pairs = zip(CODES, column, strict=False)
        assert paste.scores == {code: score for code, score in pairs if score is not None}
        assert len(paste.refused) == (len(column) > len(CODES))


@given(
    st.lists(
        st.lists(st.none() | st.integers(0, 100), min_size=2, max_size=3), min_size=1, max_size=8
    ).filter(lambda rows: len({len(row) for row in rows}) == 1 and any(map(any, rows)))
)
def test_a_block_gives_every_cell_its_place_or_says_that_it_has_none(
    rows: list[list[int | None]],
) -> None:
    codes = ("i1", "i2", "i3", "i4", "i5")
    text = "\n".join("\t".join("" if it is None else str(it) for it in row) for row in rows)
    block = read_block(text, [codes], tuple(ScoreKind))
    for n, kind in enumerate(list(ScoreKind)[: len(rows[0])]):
        wanted = {code: row[n] for code, row in zip(codes, rows, strict=False)}
        assert block[kind].scores == {code: it for code, it in wanted.items() if it is not None}
        is_too_long = any(row[n] is not None for row in rows[len(codes) :])
        assert bool(block[kind].refused) is is_too_long
    assert not read_block(text, [codes], tuple(ScoreKind)[: len(rows[0]) - 1]), "too wide"
    assert not read_block(f"{text}\nรวม\t90" + "\t" * (len(rows[0]) - 2), [codes], tuple(ScoreKind))


def test_every_row_that_is_not_taken_stands_under_the_reason(ita_2567: Framework) -> None:
    paste = pasted("ข้อ\tคะแนน\ni1\t90\ni5\t88.88\ni5\t77.77\nx9\t66.66\n", ita_2567)
    told = "\n".join(paste.refused)
    for row in ("บรรทัด 3: i5 88.88", "บรรทัด 4: i5 77.77", "x9 66.66"):
        assert told.count(row) == 1
    assert len(paste.refused) == 2


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัด\tค่าเฉลี่ยประเทศ\nการปฏิบัติหน้าที่\t94.59\n",
        "ตัวชี้วัด\tปี 2566\nการปฏิบัติหน้าที่\t94.59\n",
        "ตัวชี้วัด\tปี 2567\nการใช้อำนาจ\t94.59\nตัวชี้วัด\tปี 2566\nการปฏิบัติหน้าที่\t94.59\n",
    ],
)
def test_in_the_app_no_option_of_a_command_is_told(ita_2567: Framework, text: str) -> None:
    [told] = pasted(text, ita_2567).refused
    assert "กด t" in told
    assert "--" not in told
    assert "ita-tui" not in told


def test_a_column_with_some_bad_lines_is_read_and_each_bad_line_is_told(
    ita_2567: Framework,
) -> None:
    codes = (*CODES, "o13", "o14")
    paste = pasted("91\n92,5\n๙๓.๕\nxx\n950\n96.123\n", ita_2567, codes)
    assert paste.scores["o9"] == Decimal("91")
    assert paste.scores["o11"] == Decimal("93.5")
    read = set(paste.scores)
    shown = ("91", "92,5", "๙๓.๕", "xx", "950", "96.123")
    for line, (code, text) in enumerate(zip(codes, shown, strict=True), start=1):
        if code not in read:
            assert any(text in it and str(line) in it for it in paste.refused), paste.refused
    assert len(paste.refused) == len(codes) - len(read)
