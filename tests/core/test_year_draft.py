"""A framework out of an office's own table: what it says, the rest as the nearest year."""

from dataclasses import replace
from pathlib import Path

import pytest

from ita_tui.core.framework.format import parse_framework
from ita_tui.core.framework.model import Framework, Status
from ita_tui.core.framework.writing import write_framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.source.rows import split_rows
from ita_tui.core.tables_in.years.draft import (
    Origin,
    YearDraft,
    doubts_of,
    draft_year,
    framework_of,
    told_of,
)
from ita_tui.core.tables_in.years.table import read_year_table
from ita_tui.store.frameworks import known_frameworks

KNOWN = {it.fiscal_year_be: it for it in known_frameworks(Path("/nowhere"))}
REPORT = (Path(__file__).parents[1] / "data" / "report-2567.txt").read_text(encoding="utf-8")


def drafted(text: str, year: int, like: int) -> YearDraft:
    table = read_year_table(split_rows(text), KNOWN[like])
    return draft_year(
        table,
        tuple(KNOWN.values()),
        document="ตาราง.docx",
        fiscal_year_be=year,
        framework_id=f"ita-{year}-x",
        like=KNOWN[like],
    )


def written(draft: YearDraft) -> Framework:
    """The framework of a draft, by way of its file."""
    made = framework_of(draft)
    found, problems = parse_framework(write_framework(made, draft.doubtful))
    assert found == made, problems
    return made


def listed(framework: Framework, letter: str) -> str:
    """The items of a year as an office lists them."""
    items = (node for node in framework.items if node.code.startswith(letter))
    return "\n".join(f"{node.code.upper()}\t{node.title}\t100.00" for node in items)


def parents(framework: Framework, letter: str) -> dict[str, str | None]:
    return {it.code: it.parent for it in framework.items if it.code.startswith(letter)}


@pytest.mark.parametrize("year", KNOWN)
def test_a_framework_is_read_back_as_it_was_written(year: int) -> None:
    found, problems = parse_framework(write_framework(KNOWN[year]))
    assert found == KNOWN[year], problems


@pytest.mark.parametrize("year", [year for year in KNOWN if year > 2563])
def test_the_list_of_a_year_gives_its_tree_back_from_the_year_itself(year: int) -> None:
    made = written(drafted(listed(KNOWN[year], "o"), year, year))
    assert parents(made, "o") == parents(KNOWN[year], "o")
    assert made.levels == KNOWN[year].levels
    assert parents(made, "i") == parents(KNOWN[year], "i")


@pytest.mark.parametrize(("year", "like"), [(2565, 2564), (2568, 2569), (2569, 2568), (2567, 2568)])
def test_what_is_sure_of_another_years_list_is_right(year: int, like: int) -> None:
    draft = drafted(listed(KNOWN[year], "o"), year, like)
    wanted = parents(KNOWN[year], "o")
    made = written(draft)
    assert [it.code for it in made.items] == list(wanted)
    own, titles = KNOWN[year].nodes, {it.title for it in KNOWN[like].nodes.values()}
    wrong = [
        it.code
        for it in draft.items
        if it.parent_from is Origin.SAME
        and own[str(wanted[it.code])].title in titles  # else the other year has no such group
        and own[str(wanted[it.code])].title != made.nodes[it.parent].title
    ]
    assert len(wrong) <= 2, wrong
    assert {it.status for it in made.items} == {Status.INFERRED}
    assert {level.status for level in made.levels} == {Status.INFERRED}


def test_the_report_gives_items_titles_issues_and_print_order() -> None:
    draft = drafted(REPORT, 2567, 2568)
    assert read_year_table(split_rows(REPORT), KNOWN[2568]).fiscal_year_be == 2567
    made = written(draft)
    own = KNOWN[2567]
    assert {it.code for it in made.items} == {it.code for it in own.items}
    assert {code: it.items for code, it in made.issues.items()} == {
        code: it.items for code, it in own.issues.items()
    }
    assert [it.title for it in made.issues.values()] == [it.title for it in own.issues.values()]
    assert made.nodes["o34"].title == own.nodes["o34"].title
    assert parents(made, "e") == parents(own, "e")


def test_questions_that_no_year_knows_are_shared_out_and_told() -> None:
    text = "\n".join(
        f"i{it}\tคำถามใหม่เรื่องที่ {'กขคงจฉชซฌญ'[it - 1] * 9}\t90.00" for it in range(1, 11)
    )
    draft = drafted(text, 2570, 2569)
    assert [it.parent for it in draft.items] == ["1", "1", "2", "2", "3", "3", "4", "4", "5", "5"]
    table = read_year_table(split_rows(text), KNOWN[2569])
    assert len([told for told in doubts_of(table, draft) if "?" in told]) == 10


def test_headings_say_where_an_item_stands() -> None:
    text = (
        "รายการ OIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ ตามการประเมิน ITA\n"
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\n"
        "9.1 ข้อมูลพื้นฐาน\n๐๑\tโครงสร้าง\n๐๒\tข้อมูลผู้บริหาร\n"
        "ตัวชี้วัดย่อยที่ 9.7 ปัญญาประดิษฐ์\n๐๓\tการใช้ปัญญาประดิษฐ์\n"
        "ตัวชี้วัดที่ 10 การป้องกันการทุจริต\n10.1 นโยบาย\to4 นโยบาย No Gift Policy\t100\n"
    )
    table = read_year_table(split_rows(text), KNOWN[2569])
    assert table.fiscal_year_be == 2570
    draft = drafted(text, 2570, 2569)
    assert [(it.code, it.parent, it.parent_from) for it in draft.items] == [
        ("o1", "9.1", Origin.TABLE),
        ("o2", "9.1", Origin.TABLE),
        ("o3", "9.7", Origin.TABLE),
        ("o4", "10.1", Origin.TABLE),
    ]
    made = written(draft)
    assert made.nodes["9.7"].title == "ปัญญาประดิษฐ์"
    assert made.nodes["10.1"].title == "นโยบาย"
    assert "9.2" not in made.nodes
    assert made.nodes["1"].children == ()


def test_sentences_scores_and_repeats_are_no_titles() -> None:
    text = (
        "o1 โครงสร้าง 98.45\n"
        "o2\tข้อมูลผู้บริหาร\t97.09\tจากการวิเคราะห์พบว่า o1 โครงสร้าง ดี\n"
        "o3 อำนาจหน้าที่ ที่ไม่ผ่านเกณฑ์ (85 คะแนน) ได้แก่ o9\n"
        "o2\tผู้บริหารหน่วยงาน\no5\t\t90.00\n"
    )
    table = read_year_table(split_rows(text), KNOWN[2567])
    assert [(it.code, it.title) for it in table.items] == [
        ("o1", "โครงสร้าง"),
        ("o2", "ข้อมูลผู้บริหาร"),
        ("o5", ""),
    ]
    assert table.doubtful == {"o2": ("ข้อมูลผู้บริหาร", "ผู้บริหารหน่วยงาน")}
    told = "\n".join(doubts_of(table, drafted(text, 2570, 2567)))
    assert "o3 o4" in told
    assert "ผู้บริหารหน่วยงาน" in told


@pytest.mark.parametrize(("first", "below"), [("", ""), ("1    ", "     ")])
def test_cells_that_a_page_broke_are_whole_whatever_stands_beside(first: str, below: str) -> None:
    text = (
        f"{below}ข้อ     ข้อมูล                ลิงก์              ผู้รับผิดชอบ\n"
        f"{first}O9     คำประกาศไม่รับ         https://x.go.th/  กองคลัง\n"
        f"{below}       ของขวัญทุกเทศกาล       o1\n"
        f"{below}                            o2                 และพัสดุ\n"
        f"{first}O10    บัญชีความเสี่ยงการ      https://x.go.th/  กองคลัง\n"
        f"{below}       ทุจริตรายกระบวน         o10\n"
        f"{below}       งาน\n"
    )
    table = read_year_table(split_rows(text), KNOWN[2569])
    assert [(it.code, it.title) for it in table.items] == [
        ("o9", "คำประกาศไม่รับของขวัญทุกเทศกาล"),
        ("o10", "บัญชีความเสี่ยงการทุจริตรายกระบวนงาน"),
    ]


def test_a_table_without_items_is_refused() -> None:
    with pytest.raises(Unreadable, match="รหัสข้อ"):
        drafted("1\tการปฏิบัติหน้าที่\t90.00\n", 2570, 2569)


def test_an_item_can_be_put_elsewhere() -> None:
    draft = drafted(listed(KNOWN[2569], "o"), 2570, 2569)
    assert draft.parents("o1")[:3] == ("9", "9.1", "9.2")
    item = next(it for it in draft.items if it.code == "o5")
    moved = draft.with_item(replace(item, parent="10.2", parent_from=Origin.USER, title="แผนใหม่"))
    made = written(moved)
    assert (made.nodes["o5"].parent, made.nodes["o5"].title) == ("10.2", "แผนใหม่")
    assert "o5" in made.nodes["10.2"].children
    assert any("OIT 26" in told for told in told_of(read_year_table((), KNOWN[2569]), moved))


LIST_OF_2570 = "ข้อ\tข้อมูล\no1\tโครงสร้าง\no2\tข้อมูลผู้บริหาร\n"
TITLE_LINES = [
    ("รายการข้อมูล OIT ปี 2570\n", 2570),
    ("รายการ OIT ประจำปีงบประมาณ พ.ศ. ๒๕๗๐\n", 2570),
    ("แผน ปี 2566 ถึง ปี 2570\n", None),
    ("แผน ปี 2566\nการประเมิน ITA ปี 2570\n", 2570),
    ("", None),
]


@pytest.mark.parametrize(("above", "year"), TITLE_LINES)
def test_the_line_above_the_list_says_its_year(above: str, year: int | None) -> None:
    table = read_year_table(split_rows(above + LIST_OF_2570), KNOWN[2569])
    assert table.fiscal_year_be == year


def test_a_title_that_a_page_broke_is_put_together() -> None:
    text = (
        "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้น\nฐาน\no1  แผนพัฒนาหน่วยงานระยะ  100\nห้าปี\n"
        "o2  ประกาศ No Gift  100\nPolicy\nและอื่น ๆ\nประเด็นที่ ๒ การให้บริการ\n"
        "o3  คู่มือ  100\nหมายเหตุ ไม่มี\n\nหน้า ๒\nตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้น\nฐาน\n"
    )
    table = read_year_table(split_rows(text), KNOWN[2569])
    assert table.groups == {"9.1": "ข้อมูลพื้นฐาน"}
    assert [item.title for item in table.items] == [
        "แผนพัฒนาหน่วยงานระยะห้าปี",
        "ประกาศ No Gift Policyและอื่น ๆ",
        "คู่มือ",
    ]
    assert table.doubtful == {}


LISTS = [
    ("ข้อ ปี 2570\tข้อ ปี 2569\tข้อมูล", "{code}\t{old}\t{title}"),
    ("ข้อ ปี 2569\tข้อ ปี 2570\tข้อมูล", "{old}\t{code}\t{title}"),
    ("ข้อมูล\tปี 2569\tปี 2570", "{title}\t{old}\t{code}"),
    ("ข้อ\tปี 2569\tปี 2570", "{code}\tเคยชื่อนี้\t{title}"),
    ("ข้อ\tรายการเดิม\tรายการใหม่", "{code}\tเคยชื่อนี้\t{title}"),
    ("ข้อ\tข้อมูล (เดิม ปี 2569)\tข้อมูล (ใหม่ ปี 2570)", "{code}\tเคยชื่อนี้\t{title}"),
    ("ข้อ\tผู้รับผิดชอบ\tข้อมูล", "{code}\tกองคลัง\t{title}"),
    ("ข้อมูล\tข้อ\tคะแนน", "{title}\t{code}\t100.00"),
]


@pytest.mark.parametrize(("head", "row"), LISTS)
def test_codes_and_titles_are_taken_from_the_columns_named_so(head: str, row: str) -> None:
    wanted = [("o1", "แผน"), ("o2", "ผลงาน"), ("o3", "งบ")]
    rows = (
        row.format(code=code, title=title, old=f"o{9 - number}")
        for number, (code, title) in enumerate(wanted)
    )
    draft = drafted("\n".join([head, *rows]), 2570, 2569)
    assert [(it.code, it.title) for it in draft.items] == wanted


def test_a_row_of_a_table_ends_with_its_last_cell_and_owners_are_no_titles() -> None:
    owners = "ข้อ\tผู้รับผิดชอบ\no1\tกองคลัง\n\n"
    text = f"{owners}ข้อ\tข้อมูล\no1\tแผน\no2\tไม่รับของขวัญ\nจึงเรียนมาเพื่อโปรดทราบ\n"
    table = read_year_table(split_rows(text), KNOWN[2569])
    assert [(it.code, it.title) for it in table.items] == [("o1", "แผน"), ("o2", "ไม่รับของขวัญ")]


def test_lists_side_by_side_are_read_one_after_the_other() -> None:
    text = "ข้อ\tข้อมูล\tข้อ\tข้อมูล\no1\tแผน\to3\tงบ\no2\tผลงาน\to4\tสถิติ\n"
    draft = drafted(text, 2570, 2569)
    assert [(it.code, it.title) for it in draft.items] == [
        ("o1", "แผน"), ("o2", "ผลงาน"), ("o3", "งบ"), ("o4", "สถิติ"),
    ]  # fmt: skip
