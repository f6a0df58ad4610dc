"""Stories of saving: what fails stays on the screen, and nobody's version is lost."""

from pathlib import Path

import pytest

from ita_tui.store.folders import state_folder
from ita_tui.store.lock import lock_path
from ita_tui.words.said import files as words
from tests.ui.driving import DISK_FULL, fail_to_save, opened, score_on_disk


def make_change_outside(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("own = 95.43", "own = 11.11"), encoding="utf-8")


def kept_versions(path: Path) -> str:
    folder = path.parent / ".history"
    return "".join(kept.read_text(encoding="utf-8") for kept in folder.iterdir())


async def test_an_edit_that_cannot_be_saved_stays_and_is_saved_when_asked_again(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        with monkeypatch.context() as failing:
            fail_to_save(failing)
            await hands.press(*"12.34", "enter")
            assert "✗ ยังไม่บันทึก" in hands.status
            assert hands.told == [DISK_FULL]
            assert "12.34" in hands.shown
            await hands.press("f4", "ctrl+s")
            assert "✗ ยังไม่บันทึก" in hands.status
            assert record_path.read_bytes() == before
        await hands.press("ctrl+s")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34


async def test_a_damaged_memory_of_the_program_s_is_told_of_once(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"12.34", "enter", *"5")
    for part in ("undo", "typing"):
        (file,) = (state_folder() / part).iterdir()
        file.write_bytes(b"[1, 2]\n{")
    async with opened(record_path) as hands:
        assert hands.told == [words.STATE_DAMAGED]
        await hands.press(*"56.78", "enter")
    async with opened(record_path) as hands:
        assert hands.told == []
    assert score_on_disk(record_path, "i1") == 56.78


async def test_a_folder_that_is_locked_for_want_of_a_lock_is_told_of(record_path: Path) -> None:
    lock_path(record_path).mkdir()
    async with opened(record_path) as hands:
        assert hands.told == [words.folder_locked(path=lock_path(record_path))]


async def test_the_next_edit_saves_what_could_not_be_saved_before(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        with monkeypatch.context() as failing:
            fail_to_save(failing)
            await hands.press(*"12.34", "enter")
        await hands.press(*"56.78", "enter")
        assert "✓ บันทึกแล้ว" in hands.status
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 56.78]


async def test_leaving_with_an_unsaved_edit_is_warned_of_once(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        fail_to_save(monkeypatch)
        await hands.press(*"12.34", "enter", "ctrl+q")
        assert not hands.has_left
        assert DISK_FULL in hands.told[-1]
        assert "Ctrl+Q" in hands.told[-1]
        for other in ("escape", "down", "f4"):
            await hands.press(other, "ctrl+q")
            assert not hands.has_left
            assert DISK_FULL in hands.told[-1]
        await hands.press("ctrl+q")
        assert hands.has_left


async def test_leaving_tells_of_an_unsaved_edit_beside_what_is_half_typed(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        fail_to_save(monkeypatch)
        await hands.press(*"12.34", "enter", *"66", "ctrl+q")
        assert DISK_FULL in hands.told[-1]
        assert "66" in hands.told[-1]
        assert not hands.has_left


async def test_a_folder_that_goes_and_comes_back_costs_nothing(record_path: Path) -> None:
    folder = record_path.parent
    async with opened(record_path) as hands:
        folder.rename(folder.with_name("gone"))
        await hands.press(*"12.34", "enter", "f9", "f5", "f2")
        assert "✗ ยังไม่บันทึก" in hands.status
        folder.with_name("gone").rename(folder)
        await hands.press("ctrl+s")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34


async def test_a_file_that_was_renamed_meanwhile_is_put_back_and_told_of(record_path: Path) -> None:
    renamed = record_path.with_name("ชื่อใหม่.toml")
    async with opened(record_path) as hands:
        record_path.rename(renamed)
        await hands.press(*"12.34", "enter")
        assert "เขียนแฟ้มชื่อเดิมขึ้นใหม่" in hands.told[-1]
        assert score_on_disk(record_path, "i1") == 12.34
        record_path.unlink()
        await hands.press("ctrl+s")
        assert "เขียนแฟ้มชื่อเดิมขึ้นใหม่" in hands.told[-1]
        await hands.press("ctrl+s")
        assert hands.told[-1] == "ทุกอย่างบันทึกแล้ว"
    assert score_on_disk(renamed, "i1") != 12.34


async def test_a_file_changed_outside_is_asked_about_and_mine_can_be_kept(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press(*"12.34", "enter")
        assert hands.screen == "ChangedOutsideScreen"
        assert score_on_disk(record_path, "i2") == 11.11
        await hands.press("down", "enter")
        assert "✓ บันทึกแล้ว" in hands.status
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 95.43]
    assert "own = 11.11" in kept_versions(record_path)


async def test_taking_the_outside_version_keeps_mine_in_the_history(record_path: Path) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press(*"12.34", "enter", "down", "down", "enter")
        assert hands.screen == "ScoresScreen"
        assert "✓ บันทึกแล้ว" in hands.status
        assert "11.11" in hands.shown
        await hands.press(*"13", "enter")
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [94.59, 13]
    assert "own = 12.34" in kept_versions(record_path)


async def test_the_question_can_be_put_off_and_comes_again(record_path: Path) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press(*"12.34", "enter", "escape")
        assert hands.screen == "ScoresScreen"
        assert "✗ ยังไม่บันทึก" in hands.status
        await hands.press("ctrl+s")
        assert hands.screen == "ChangedOutsideScreen"
    assert score_on_disk(record_path, "i2") == 11.11


async def test_an_outside_version_that_cannot_be_read_is_not_taken(record_path: Path) -> None:
    async with opened(record_path) as hands:
        record_path.write_text("x = [", encoding="utf-8")
        await hands.press(*"12.34", "enter", "down", "enter")
        assert "เปิดแฟ้ม sample.toml ไม่ได้" in hands.told[-1]
        assert "✗ ยังไม่บันทึก" in hands.status
        await hands.press("ctrl+s", "enter")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34
    assert "x = [" in kept_versions(record_path)


async def test_what_does_not_clash_is_merged_with_enter_and_can_be_undone(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press(*"12.34", "enter")
        assert "คะแนน i2 คะแนนของเรา: 95.43 → 11.11" in hands.shown
        assert "คะแนน i1 คะแนนของเรา: 94.59 → 12.34" in hands.shown
        await hands.press("enter")
        assert "✓ บันทึกแล้ว" in hands.status
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 11.11]
        await hands.press("ctrl+z")
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 95.43]
    kept = kept_versions(record_path)
    assert "own = 11.11" in kept
    assert "own = 12.34" in kept


async def test_a_later_run_undoes_what_was_merged_as_the_same_run_does(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("down", "down", *"55.55", "enter", "ctrl+home", "down", "down")
        make_change_outside(record_path)
        await hands.press("down", *"12.34", "enter", "enter")
        assert "✓ บันทึกแล้ว" in hands.status
    codes = ("i1", "i2", "i3", "i4")
    merged = [score_on_disk(record_path, code) for code in codes]
    assert 11.11 in merged
    found = []
    async with opened(record_path) as hands:
        for _ in range(3):
            await hands.press("ctrl+z")
            found.append([score_on_disk(record_path, code) for code in codes])
    assert [11.11 in it for it in found] == [False] * 3
    assert [12.34 in it for it in found] == [True, False, False]
    assert [55.55 in it for it in found] == [True, True, False]


async def test_of_a_clash_either_side_can_be_taken(record_path: Path) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press("down", *"12.34", "enter")
        assert "● บนจอ 12.34   ○ จากที่อื่น 11.11" in hands.shown
        await hands.press("down", "down", "down", "enter")
        assert "○ บนจอ 12.34   ● จากที่อื่น 11.11" in hands.shown
        await hands.press("up", "up", "up", "enter")
        assert "✓ บันทึกแล้ว" in hands.status
        assert "11.11" in hands.shown
    assert score_on_disk(record_path, "i2") == 11.11


async def test_a_file_that_changes_while_the_question_stands_is_asked_about_again(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        make_change_outside(record_path)
        await hands.press(*"12.34", "enter")
        text = record_path.read_text(encoding="utf-8")
        record_path.write_text(text.replace("own = 11.11", "own = 22.22"), encoding="utf-8")
        await hands.press("enter")
        assert hands.screen == "ChangedOutsideScreen"
        await hands.press("enter")
        assert "✓ บันทึกแล้ว" in hands.status
    assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 22.22]


async def test_undo_goes_on_after_the_program_was_left(record_path: Path) -> None:
    before = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press(*"12.34", "enter", *"56.78", "enter")
    async with opened(record_path) as hands:
        await hands.press("ctrl+z")
        assert [score_on_disk(record_path, code) for code in ("i1", "i2")] == [12.34, 95.43]
        assert "12.34" in hands.shown
    async with opened(record_path) as hands:
        await hands.press("ctrl+z")
        assert record_path.read_bytes() == before
        await hands.press("ctrl+z")
        assert record_path.read_bytes() == before
        await hands.press("ctrl+y")
        assert score_on_disk(record_path, "i1") == 12.34
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == before


async def test_undo_of_an_earlier_run_leaves_a_file_changed_outside_alone(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press(*"12.34", "enter")
    make_change_outside(record_path)
    left = record_path.read_bytes()
    async with opened(record_path) as hands:
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == left
