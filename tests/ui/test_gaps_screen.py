"""Stories of the gap screen: issues, items, and the narrative that is never lost."""

import re
import shutil
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record
from ita_tui.store.record_file import create_record
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.narrative import NarrativeEditor
from ita_tui.ui.widgets.record_list import RecordList
from ita_tui.words.said.keys import KEYS
from tests.ui.driving import Hands, on_disk, opened

WRITTEN = "ที่ "


def narrative(path: Path, issue: str) -> str:
    return str(on_disk(path)["issues"][issue]["narrative"])


def editor(hands: Hands) -> NarrativeEditor:
    return hands.find("#narrative", NarrativeEditor)


async def test_a_narrative_is_kept_however_one_leaves_it(record_path: Path) -> None:
    expected = narrative(record_path, "1")
    async with opened(record_path) as hands:
        for leaving in ("escape", "f2", "f4", "tab", "ctrl+s", "f1", "ctrl+q"):
            await hands.press("f3", "escape", "e", "ctrl+home")
            await hands.write(WRITTEN)
            await hands.press(leaving)
            expected = WRITTEN + expected
            assert narrative(record_path, "1") == expected, leaving
            if leaving == "f1":
                await hands.press("escape")
    async with opened(record_path) as hands:
        await hands.press("f3")
        assert editor(hands).text == expected


async def test_tab_reads_the_narrative_and_enter_writes_it(record_path: Path) -> None:
    before = narrative(record_path, "1")
    async with opened(record_path) as hands:
        await hands.press("f3", "tab", "tab")
        assert hands.app.focused is editor(hands)
        assert "Enter เขียน" in hands.shown
        await hands.write("ก")
        await hands.press("delete", "backspace")
        assert narrative(record_path, "1") == before
        await hands.press("enter", "ctrl+home")
        assert "Esc เขียนเสร็จ" in hands.shown
        await hands.write(WRITTEN)
        await hands.press("escape")
        assert "Enter ไปที่ข้อของประเด็น" in hands.shown
        await hands.press("tab", "tab")
        assert "Enter เขียน" in hands.shown
    assert narrative(record_path, "1") == WRITTEN + before


async def test_a_narrative_goes_to_the_issue_it_was_written_for(record_path: Path) -> None:
    second = narrative(record_path, "2")
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+home")
        await hands.write(WRITTEN)
        await hands.click("#issue-list", 3, 2)
        assert hands.find("#issue-list", LineList).chosen == "2"
        assert editor(hands).text == second
    assert narrative(record_path, "1").startswith(WRITTEN)
    assert narrative(record_path, "2") == second


async def test_undo_in_the_editor_never_brings_another_issues_words(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("f3", "down", "down", "e", "ctrl+z", "ctrl+z", "escape")
        assert editor(hands).text == narrative(record_path, "3")
    assert record_path.read_bytes() == before


async def test_a_narrative_is_undone_from_outside_the_editor(record_path: Path) -> None:
    before = narrative(record_path, "1")
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+home")
        await hands.write(WRITTEN)
        await hands.press("escape", "ctrl+z")
        assert editor(hands).text == before
        assert narrative(record_path, "1") == before
        await hands.press("ctrl+y")
        assert editor(hands).text == WRITTEN + before


async def test_looking_at_narratives_rewrites_nothing(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    text = re.sub(r'narrative = "(.*)"', r'narrative = """\n\1\n\n"""', text)
    record_path.write_text(text, encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "escape", "down", "e", "escape", "down", "f2", "f3")
        editor(hands).action_hand_in()
        await hands.settle()
    assert record_path.read_text(encoding="utf-8") == text


async def test_enter_on_an_item_that_nothing_answers_begins_a_measure_for_it(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "enter", *["down"] * 5)
        assert hands.find("#item-list", LineList).chosen == "o9"
        await hands.press("enter")
        assert hands.screen == "FormScreen"
        assert hands.find("#field-issue", Input).value == "1"
        assert hands.find("#field-items", Input).value == "o9"
        await hands.write("รายงานให้ตรงเวลา")
        await hands.press("ctrl+s", "f3")
        assert "m10" in hands.prompt("#item-list", "o9")
    assert on_disk(record_path)["measures"]["m10"]["items"] == ["o9"]


async def test_enter_on_an_answered_item_goes_to_its_measure(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "down")
        items = hands.find("#item-list", LineList)
        items.focus()
        items.highlighted = [entry.key for entry in items.rows].index("e9")
        await hands.press("enter")
        assert hands.screen == "MeasuresScreen"
        assert hands.find("#measure-list", LineList).chosen == "m2"


async def test_k_holds_the_next_kind_of_score_against_the_pass_mark(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "t")
        assert "คะแนนของเรา" in hands.shown
        assert "เพียงชนิดเดียว" in hands.told[-1]
        await hands.press("f2", "right", "right", *"61.25", "enter", "f3", "t")
        assert "คะแนนปีก่อน" in hands.shown
        assert "61.25" in hands.shown
        await hands.press("t")
        assert "94.59" in hands.shown


async def test_a_framework_without_issues_still_shows_its_items(
    ita_2564: Framework, tmp_path: Path
) -> None:
    path = tmp_path / "old.toml"
    create_record(path, new_record(ita_2564, agency_name="เทศบาล"), ita_2564)
    async with opened(path) as hands:
        await hands.press(*"55", "enter", "f3", "enter", "enter")
        assert hands.screen == "FormScreen"
        await hands.write("มาตรการแรก")
        await hands.press("ctrl+s", "f2", "s", "end", "f5")
    measure = on_disk(path)["measures"]["m1"]
    assert (measure["items"], measure.get("issue", "")) == (["i1"], "")


async def test_a_framework_without_issues_has_an_analysis_of_the_whole(
    ita_2564: Framework, tmp_path: Path
) -> None:
    path = tmp_path / "old.toml"
    create_record(path, new_record(ita_2564, agency_name="เทศบาล"), ita_2564)
    async with opened(path) as hands:
        await hands.press("f3", "r")
        assert "ใส่ร่างบทวิเคราะห์ภาพรวม แล้ว" in hands.told[-1]
        await hands.press("ctrl+z")
        await hands.press("e")
        await hands.write(WRITTEN)
        await hands.press("escape")
        assert "บทวิเคราะห์ภาพรวม" in hands.shown
        assert narrative(path, "total") == WRITTEN
        await hands.press("f5", "ctrl+z")
    assert "issues" not in on_disk(path)


async def test_all_gaps_stand_in_one_list_by_distance_and_by_cost(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "down", "s")
        items = hands.find("#item-list", LineList)
        codes = [entry.key for entry in items.rows]
        assert codes[:2] == ["e9", "o17"]
        assert "ห่างมากก่อน" in hands.shown
        assert "ทำให้คะแนนรวมหายไป" in hands.shown
        assert hands.app.focused is items
        await hands.press("s")
        by_cost = [entry.key for entry in items.rows]
        assert sorted(by_cost) == sorted(codes)
        assert "ฉุดคะแนนมากก่อน" in hands.shown
        await hands.press("s")
        assert hands.find("#issue-list", LineList).chosen == "2"
        await hands.press("s", "enter")
        assert hands.screen in ("MeasuresScreen", "FormScreen")


async def test_from_the_list_of_all_one_comes_to_an_issue_wherever_one_began(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "end", "s", "s")
        assert hands.find("#issue-list", LineList).chosen == "1"


async def test_another_record_is_not_searched_for_what_one_was(record_path: Path) -> None:
    other = shutil.copy(record_path, record_path.with_name("other.toml"))
    async with opened(record_path) as hands:
        await hands.press("f3", "slash")
        await hands.write("การ")
        await hands.press("enter")
        assert "ที่พบถัดไป" in hands.shown
        await hands.press("f9")
        hands.find("#record-list", RecordList).go(
            [it.name for it in hands.find("#record-list", RecordList).rows].index(Path(other).name)
        )
        await hands.press("enter", "f3")
        assert hands.app.view is not None
        assert hands.app.view.path.name == "other.toml"
        assert "ที่พบถัดไป" not in hands.shown


def shown_title(hands: Hands) -> str:
    """What stands over the narrative, as far as there is room for it."""
    title = hands.find("#narrative-title", Static)
    return " ".join(title.render_line(y).text.strip() for y in range(title.size.height))


async def test_a_narrative_has_all_of_the_screen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "v")
        editor = hands.find("#narrative", NarrativeEditor)
        assert hands.app.focused is editor
        assert editor.size.height > 15
        assert "คำ" in shown_title(hands)
        assert re.search(r"เทียบกับแฟ้มได้ \d+ จาก \d+ ตัวเลข", shown_title(hands))
        assert not hands.find("#issue-list", LineList).is_on_screen
        assert hands.find("#item-list", LineList).region.height > 15
        await hands.press("enter")
        await hands.write("ผลการประเมิน ๓ ข้อ")
        await hands.press("ctrl+l", "ctrl+l")
        assert re.search(r"[1-9][0-9]* คำ [0-9,]+ ตัวอักษร", hands.shown)
        await hands.press("escape")
        assert editor.size.height < 15
        assert hands.find("#issue-list", LineList).has_focus


async def test_the_list_of_all_gaps_leaves_the_whole_narrative(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "v", "shift+tab", "s")
        assert not hands.app.screen.has_class("-whole")
        assert hands.find("#issue-list", LineList).is_on_screen


async def test_what_has_no_score_has_not_passed(ita_2567: Framework, tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    create_record(path, new_record(ita_2567, agency_name="เทศบาล"), ita_2567)
    async with opened(path) as hands:
        await hands.press("f3")
        assert "ผ่านทุกข้อ" not in hands.shown
        assert "ไม่มีคะแนน 59 ข้อ" in hands.shown


@pytest.mark.parametrize(
    ("key", "screen"),
    [
        (name, key.action.removeprefix("go('").removesuffix("')"))
        for key in KEYS["app"]
        for name in key.keys.split(",")
        if key.action.startswith("go(") and key.action != "go('gaps')"
    ],
)
async def test_every_screen_can_be_gone_to_while_one_writes(
    record_path: Path, key: str, screen: str
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", key)
        assert hands.app.current_mode == screen


async def test_control_goes_to_the_edges_of_a_text_and_selects_all(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+end", "ก", "ctrl+home", "ข")
        text = editor(hands).text
        assert (text[0], text[-1]) == ("ข", "ก")
        await hands.press("ctrl+shift+end")
        assert editor(hands).selected_text == text[1:]
        await hands.press("ctrl+a")
        assert editor(hands).selected_text == text


async def test_writing_begins_behind_the_text_or_where_the_cursor_was(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e")
        editor = hands.find("NarrativeEditor", NarrativeEditor)
        assert editor.cursor_location == editor.document.end
        await hands.press("ctrl+home", "right", "escape", "e")
        assert editor.cursor_location != editor.document.end


async def test_shift_and_end_select_to_the_end_of_the_line_that_is_seen(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "ctrl+home")
        editor = hands.find("NarrativeEditor", NarrativeEditor)
        seen = editor.searched_rows()[0][1]
        await hands.press("shift+end")
        assert editor.selected_text == seen


async def test_the_narrowest_window_shows_bars_and_measures_and_cuts_with_a_mark_only(
    record_path: Path,
) -> None:
    async with opened(record_path, (60, 20)) as hands:
        await hands.press("f3")
        assert hands.shown.count("╋") >= 4
        await hands.press("down")
        await hands.press("enter", "end")
        assert hands.shown.count("╋") + hands.shown.count("┃") >= 4
        assert "m2" in hands.shown or "✗" in hands.shown


async def test_an_announced_total_is_marked_in_the_narrowest_window(record_path: Path) -> None:
    async with opened(record_path, (60, 20)) as hands:
        assert "93.45 ผ่านดี ≠" in hands.status
        assert "✓ บันทึกแล้ว" in hands.status
        await hands.pilot.resize_terminal(80, 24)
        await hands.settle()
        assert "(แจ้งไว้ 93.05)" in hands.status


async def test_the_line_of_keys_says_what_enter_does_in_each_list(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3")
        assert "Enter ไปที่ข้อของประเด็น" in hands.shown
        await hands.press("enter")
        assert "Enter เปิดหรือเพิ่มมาตรการ" in hands.shown
