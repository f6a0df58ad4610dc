"""Stories of drafts on the gap screen: put in at once, or only after the difference was seen."""

import re
from pathlib import Path

from ita_tui.core.fingerprint import fingerprint
from ita_tui.ui.widgets.narrative import NarrativeEditor
from tests.ui.driving import WIDE, Hands, on_disk, opened


def narrative(path: Path, issue: str) -> str:
    return str(on_disk(path).get("issues", {}).get(issue, {}).get("narrative", ""))


def editor(hands: Hands) -> NarrativeEditor:
    return hands.find("#narrative", NarrativeEditor)


def empty(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"\[issues\.\d\]\nnarrative = .*\n", "", text), encoding="utf-8")


async def test_an_empty_narrative_is_drafted_at_once_and_undone_at_once(record_path: Path) -> None:
    empty(record_path)
    async with opened(record_path) as hands:
        await hands.press("f3", "r")
        assert hands.screen == "GapsScreen"
        text = narrative(record_path, "1")
        assert "ข้อ o9 รายงานผลการดำเนินงานประจำปี (77.67 คะแนน)" in text
        assert editor(hands).text == text
        assert on_disk(record_path)["issues"]["1"]["drafted"] == fingerprint(text)
        assert "ใส่ร่างบทวิเคราะห์ประเด็นที่ 1 แล้ว" in hands.told[-1]
        await hands.press("r")
        assert hands.told[-1] == "บทวิเคราะห์ตรงกับร่างอยู่แล้ว"
        await hands.press("ctrl+z")
        assert narrative(record_path, "1") == ""
        assert editor(hands).text == ""


async def test_an_untouched_draft_is_drafted_anew_without_asking(record_path: Path) -> None:
    empty(record_path)
    async with opened(record_path) as hands:
        await hands.press("f3", "r", "f2", "ctrl+f")
        await hands.write("o9")
        await hands.press("enter", *"90", "enter", "f3", "r")
        assert hands.screen == "GapsScreen"
    assert "ข้อ o9 " not in narrative(record_path, "1").split("\n")[0]


async def test_the_officers_words_stay_until_the_difference_is_accepted(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path, WIDE) as hands:
        await hands.press("f3", "r")
        assert hands.screen == "DraftDifferenceScreen"
        assert "[−" in hands.shown
        assert "[+" in hands.shown
        await hands.press("escape")
        assert record_path.read_bytes() == before
        await hands.press("r", "enter")
        assert narrative(record_path, "1").startswith("ผลการประเมินคุณธรรม")
        assert editor(hands).text == narrative(record_path, "1")
        await hands.press("ctrl+z")
        assert narrative(record_path, "1").startswith("ผลการวิเคราะห์ของสำนักฯ")


async def test_a_draft_that_was_changed_is_the_officers(record_path: Path) -> None:
    empty(record_path)
    async with opened(record_path) as hands:
        await hands.press("f3", "r", "e", "ctrl+home")
        await hands.write("ก")
        await hands.press("escape", "r")
        assert hands.screen == "DraftDifferenceScreen"
        await hands.press("escape")
        assert narrative(record_path, "1").startswith("กผล")


async def test_what_is_being_typed_is_handed_in_before_a_draft_comes(record_path: Path) -> None:
    empty(record_path)
    async with opened(record_path) as hands:
        await hands.press("f3", "e")
        await hands.write("กำลังเขียน")
        await hands.app._run_chosen("draft")
        await hands.settle()
        assert hands.screen == "DraftDifferenceScreen"
        assert narrative(record_path, "1") == "กำลังเขียน"
        await hands.press("escape")
        await hands.app._run_chosen("draft_all")
        await hands.settle()
        assert "ไม่แตะ 1 ประเด็น" in hands.told[-1]
        assert narrative(record_path, "1") == "กำลังเขียน"


async def test_all_are_drafted_in_one_edit_and_the_officers_are_left(record_path: Path) -> None:
    text = record_path.read_text(encoding="utf-8")
    kept = narrative(record_path, "4")
    emptied = re.sub(r"\[issues\.[^4]\]\nnarrative = .*\n", "", text)
    record_path.write_text(emptied, encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f3", "ctrl+p")
        await hands.write("ร่างทุก")
        await hands.press("enter")
        assert "ใส่ร่างแล้ว 6 ประเด็น · ไม่แตะ 1 ประเด็น" in hands.told[-1]
        assert narrative(record_path, "4") == kept
        assert all(narrative(record_path, code) for code in "123567")
        await hands.press("R")
        assert "ไม่มีประเด็นที่ต้องใส่ร่าง" in hands.told[-1]
        await hands.press("ctrl+z")
        assert not any(narrative(record_path, code) for code in "123567")


async def test_broken_phrases_of_the_office_are_told_and_the_draft_comes_all_the_same(
    record_path: Path,
) -> None:
    empty(record_path)
    (record_path.parent / "narratives.toml").write_text("ก", encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f3", "r")
        assert any("narratives.toml" in told for told in hands.told)
    assert narrative(record_path, "1")
