"""ตรวจสอบ: found, jumped to, put right, set aside, brought back."""

import re
from functools import reduce
from pathlib import Path

import pytest

from ita_tui.core.toml.shape import join, parts_of
from ita_tui.ui.screens.choices import places_of
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.measure_lines import measure_key
from ita_tui.ui.widgets.step_list import StepList
from ita_tui.ui.work.messages import PlaceChosen
from tests.ui.driving import Hands, on_disk, opened


async def point_at(hands: Hands, rule: str, at: str) -> None:
    """Put the cursor of the list on a finding."""
    found = hands.find("#problem-list", LineList)
    keys = [entry.key for entry in found.rows]
    found.highlighted = keys.index(f"{rule}|{at}|0")
    await hands.settle()


async def test_the_findings_stand_worst_first_with_the_whole_story_below(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        assert "ผิด 24 · เตือน 13 · หมายเหตุ 5" in hands.shown
        await point_at(hands, "narrative-wrong-code", "issues.2.narrative")
        for told in ("e3 (ได้ 98.79)", "กด r: แก้ “e3” เป็น “e9”", "เทียบรหัสทุกตัวในบทวิเคราะห์"):
            assert told in hands.shown


async def test_a_page_up_to_the_top_keeps_the_cursor_and_shows_its_heading(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        found = hands.find("#problem-list", LineList)
        first = found.chosen
        await hands.press("pagedown", "pagedown", "pageup", "pageup", "pageup")
        assert found.chosen == first
        assert "ผิด 24 รายการ" in hands.shown
        await hands.press("up")
        assert found.highlighted == len(found.rows) - 1, "after the first comes the last"


async def test_the_mouse_points_at_a_finding_and_a_heading_is_nothing_to_click(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        found = hands.find("#problem-list", LineList)
        await hands.pilot.hover("#problem-list", offset=(5, 3))
        assert found.hovered == 3
        await hands.click("#problem-list", 5, 0)
        assert (found.highlighted, hands.screen) == (1, "ProblemsScreen")
        await hands.click("#problem-list", 5, 3)
        assert (found.highlighted, hands.screen) == (3, "ProblemsScreen")
        await hands.click("#problem-list", 5, 3, times=2)
        assert hands.screen != "ProblemsScreen"


async def test_the_right_button_offers_what_can_be_done_there(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await hands.click("#problem-list", 5, 3, button=3)
        assert hands.screen == "Chooser"
        assert "คงไว้/นำกลับ" in hands.shown
        await hands.press("escape")
        assert hands.find("#problem-list", LineList).highlighted == 3


async def test_a_fix_is_one_edit_on_disk_and_one_undo(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "narrative-wrong-code", "issues.2.narrative")
        await hands.press("r")
        assert "ข้อ e9 ท่านเคยใช้งาน" in on_disk(record_path)["issues"]["2"]["narrative"]
        assert "ผิด 23" in hands.shown
        await hands.press("ctrl+z")
        assert "ผิด 24" in hands.shown
    assert on_disk(record_path) == before


@pytest.mark.parametrize(
    ("rule", "at", "told", "table"),
    [
        ("items-may-be-average", "scores.i1", "94.59 → ไม่มี", "scores"),
        ("ranking-tie", "results.ranking.r2.place", "→ 1", "results"),
    ],
)
async def test_figures_of_the_record_are_changed_only_after_a_yes(
    record_path: Path, rule: str, at: str, told: str, table: str
) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, rule, at)
        await hands.press("r")
        assert hands.screen == "Question"
        assert told in hands.shown
        await hands.press("enter")
        assert on_disk(record_path) == before
        await hands.press("r", "down", "enter")
        assert on_disk(record_path)[table] != before[table]
        await hands.press("ctrl+z")
    assert on_disk(record_path) == before


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        ("measure-without-dates", "measures.m8.start"),
        ("declared-outside-interval", "scores.total"),
    ],
)
async def test_what_only_the_officer_knows_is_said_to_be_so(
    record_path: Path, rule: str, at: str
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, rule, at)
        await hands.press("r")
        assert any("แก้ให้ไม่ได้" in told for told in hands.told)


async def test_a_gap_is_answered_from_here(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "gap-without-measure", "scores.o16")
        await hands.press("r")
        assert hands.screen == "FormScreen"
        assert "o16" in hands.shown


@pytest.mark.parametrize(
    ("rule", "at", "seen"),
    [
        ("declared-outside-interval", "scores.total", "ScoresScreen"),
        ("narrative-other-agency", "issues.3.narrative", "GapsScreen"),
        ("measure-without-dates", "measures.m8.start", "MeasuresScreen"),
        ("addressee-is-signer", "memo.to", "FormScreen"),
        ("ranking-tie", "results.ranking.r2.place", "FormScreen"),
    ],
)
async def test_enter_jumps_to_the_place(record_path: Path, rule: str, at: str, seen: str) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, rule, at)
        await hands.press("enter")
        assert hands.screen == seen


QUOTED = """
[measures."ม5"]
title = "มาตรการ ก"
items = ["nowhere"]
[measures."ม5".steps.s1]
text = "ขั้นแรก"
[measures."ม5".steps."ข 2.1"]
text = "ขั้นที่สอง"
"""


@pytest.mark.parametrize("parts", [("measures", "ม5"), ("measures", "ม5", "steps", "ข 2.1")])
async def test_a_place_with_keys_that_toml_quotes_is_found(
    record_path: Path, parts: tuple[str, ...]
) -> None:
    record_path.write_text(record_path.read_text(encoding="utf-8") + QUOTED, encoding="utf-8")
    async with opened(record_path) as hands:
        hands.app.post_message(PlaceChosen(reduce(join, parts, "")))
        await hands.settle()
        assert hands.screen == "MeasuresScreen"
        chosen = hands.find("#measure-list", LineList).chosen
        assert measure_key(chosen) == "ม5"
        if len(parts) > 2:
            steps = hands.find("#step-list", StepList)
            assert (steps.has_focus, steps.chosen) == (True, "ข 2.1")


async def test_every_place_that_can_be_searched_for_is_one_of_its_record(
    record_path: Path,
) -> None:
    record_path.write_text(record_path.read_text(encoding="utf-8") + QUOTED, encoding="utf-8")
    async with opened(record_path) as hands:
        assert hands.app.view is not None
        places = [parts_of(choice.value) for choice in places_of(hands.app.view)]
    assert ("measures", "ม5") in places
    assert ("measures", "ม5", "steps", "ข 2.1") in places
    assert ("scores", "9.1") in places


async def test_the_memo_is_filled_in_here_and_the_finding_goes(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "addressee-is-signer", "memo.to")
        await hands.press("enter")
        await hands.fill("to", "ปลัดเทศบาลตำบลศรีพนา; นายกเทศมนตรีตำบลศรีพนา")
        await hands.press("ctrl+s")
        assert on_disk(record_path)["memo"]["to"] == [
            "ปลัดเทศบาลตำบลศรีพนา",
            "นายกเทศมนตรีตำบลศรีพนา",
        ]
        assert "เตือน 12" in hands.shown


async def test_a_ranking_claim_is_put_right_in_its_form(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "ranking-tie", "results.ranking.r2.place")
        await hands.press("enter")
        await hands.fill("place", "ก")
        await hands.press("ctrl+s")
        assert hands.refusal("place")
        await hands.fill("place", "๑")
        await hands.press("ctrl+s")
        assert on_disk(record_path)["results"]["ranking"]["r2"]["place"] == 1


async def test_a_finding_is_set_aside_with_a_reason_shown_and_brought_back(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "declared-is-national-mean", "scores.total")
        await hands.press("h")
        await hands.press("ctrl+s")
        assert hands.refusal("reason")
        await hands.fill("reason", "ตรวจกับประกาศแล้ว")
        await hands.press("ctrl+s")
        assert "เตือน 12" in hands.shown
        assert "ให้คงไว้ 1" in hands.shown
        (kept,) = on_disk(record_path)["set_aside"].values()
        assert kept["reason"] == "ตรวจกับประกาศแล้ว"
        await point_at(hands, "declared-is-national-mean", "scores.total")
        assert "ให้คงไว้เพราะ: ตรวจกับประกาศแล้ว" in hands.shown
        await hands.press("h")
        assert "เตือน 13" in hands.shown
        assert "set_aside" not in on_disk(record_path)


async def test_a_set_aside_finding_comes_back_when_its_figure_changes(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "hundred-but-items-below", "scores.9")
        await hands.press("h")
        await hands.fill("reason", "รอตรวจ")
        await hands.press("ctrl+s")
        assert "ผิด 23" in hands.shown
        await hands.press("f2", "ctrl+f")
        await hands.write("o16")
        await hands.press("enter", "9", "0", "enter", "f5")
        await point_at(hands, "hundred-but-items-below", "scores.9")
        assert "ให้คงไว้เพราะ" not in hands.shown


async def test_agency_and_settings_are_found_and_changed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+f")
        await hands.write("ค่าตั้ง")
        await hands.press("enter")
        await hands.fill("pass_mark", "๘๐")
        await hands.press("ctrl+s")
        assert on_disk(record_path)["settings"]["pass_mark"] == 80.0
        await hands.press("ctrl+f")
        await hands.write("ข้อมูลหน่วยงาน")
        await hands.press("enter")
        assert hands.screen == "FormScreen"


def _groups(hands: Hands) -> list[str]:
    rows = hands.find("#problem-list", LineList).rows
    return [entry.prompt.plain for entry in rows if not entry.key]


async def test_the_findings_are_grouped_by_rule_and_by_place(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5")
        every = {it.key for it in hands.find("#problem-list", LineList).rows}
        assert len(_groups(hands)) == 3
        await point_at(hands, "narrative-wrong-code", "issues.2.narrative")
        await hands.press("z")
        assert "ตามกฎ" in hands.shown
        found = hands.find("#problem-list", LineList)
        assert found.chosen == "narrative-wrong-code|issues.2.narrative|0"
        await hands.press("z")
        assert "บทวิเคราะห์ที่ 2" in " ".join(_groups(hands))
        assert {it.key for it in found.rows} == every
        await hands.press("z")
        assert len(_groups(hands)) == 3


async def test_several_findings_are_set_aside_at_once(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f5", "f")
        await hands.write("บทวิเคราะห์ที่ 2")
        await hands.press("enter")
        found = hands.find("#problem-list", LineList)
        shown = [entry.key for entry in found.rows if entry.key]
        assert all("issues.2" in key for key in shown)
        await hands.press("ctrl+a", "h")
        assert f"ให้คงไว้ {len(shown)} รายการที่เลือก" in hands.shown
        await hands.write("ตรวจกับประกาศแล้ว")
        await hands.press("ctrl+s")
        kept = on_disk(record_path)["set_aside"]
        assert len(kept) == len(shown) > 1
        assert {it["reason"] for it in kept.values()} == {"ตรวจกับประกาศแล้ว"}
        await hands.press("ctrl+z")
        assert on_disk(record_path) == before


async def test_marks_are_shown_and_taken_away(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f5", "space", "space")
        assert "เลือกไว้ 2" in hands.shown
        assert hands.shown.count("▶") == 2
        await hands.press("ctrl+a", "ctrl+a")
        assert "▶" not in hands.shown


async def test_marked_findings_are_fixed_as_one_edit_after_a_look(record_path: Path) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f5", "ctrl+a", "r")
        assert hands.screen == "Question"
        assert "ยังคงอยู่" in hands.shown
        await hands.press("down", "enter")
        assert on_disk(record_path) != before
        assert "รายการที่เลือก แล้ว กด Ctrl+Z" in hands.told[-1]
        await hands.press("ctrl+z")
        assert on_disk(record_path) == before


async def test_a_finding_in_an_untouched_draft_is_put_right_by_drafting_anew(
    record_path: Path,
) -> None:
    text = record_path.read_text(encoding="utf-8")
    record_path.write_text(
        re.sub(r"(\[issues\.\d\]\nnarrative = ).*\n", r'\1""\n', text), encoding="utf-8"
    )
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "narrative-missing", "issues.1.narrative")
        assert "กด r: ร่างบทวิเคราะห์ใหม่" in hands.shown
        await hands.press("r")
        assert "ข้อ o9" in on_disk(record_path)["issues"]["1"]["narrative"]
