"""Stories of one record that is open in two programs."""

from pathlib import Path

import pytest

from tests.elsewhere import held_elsewhere
from tests.ui.driving import on_disk, opened, score_on_disk


async def test_the_second_program_only_shows_and_takes_over_when_the_first_leaves(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    with held_elsewhere(record_path) as other:
        async with opened(record_path) as hands:
            assert "อ่านอย่างเดียว" in hands.status
            assert "เปิดอยู่แล้วโดย" in hands.told[0]
            await hands.press(*"12.34", "enter")
            assert "12.34" not in hands.shown
            assert "จึงยังแก้ไม่ได้" in hands.told[-1]
            hands.app._watch_lock()
            assert record_path.read_bytes() == before
            other.kill()
            other.wait()
            hands.app._watch_lock()
            await hands.settle()
            assert "แก้ไขได้แล้ว" in hands.told[-1]
            assert "✓ บันทึกแล้ว" in hands.status
            await hands.press("up", *"12.34", "enter")
    assert score_on_disk(record_path, "i1") == 12.34
    assert sorted(found.name for found in record_path.parent.iterdir()) == [
        ".history",
        "sample.toml",
    ]


async def test_what_the_first_program_wrote_is_shown_on_taking_over(record_path: Path) -> None:
    with held_elsewhere(record_path) as other:
        async with opened(record_path) as hands:
            text = record_path.read_text(encoding="utf-8")
            record_path.write_text(text.replace("own = 94.59", "own = 11.11"), encoding="utf-8")
            other.communicate()
            hands.app._watch_lock()
            await hands.settle()
            assert "11.11" in hands.shown


async def test_in_a_folder_without_a_place_for_a_lock_the_record_opens(record_path: Path) -> None:
    (record_path.parent / ".sample.toml.lock").mkdir()
    async with opened(record_path) as hands:
        await hands.press(*"12.34", "enter")
        assert "✓ บันทึกแล้ว" in hands.status


async def test_a_form_filled_in_where_nothing_can_be_saved_stays_until_it_can(
    record_path: Path,
) -> None:
    with held_elsewhere(record_path) as other:
        async with opened(record_path) as hands:
            await hands.press("f4", "a")
            await hands.write("มาตรการใหม่")
            await hands.press("ctrl+s")
            assert hands.screen == "FormScreen"
            assert "จึงยังแก้ไม่ได้" in hands.refusal("form")
            other.kill()
            other.wait()
            hands.app._watch_lock()
            await hands.press("ctrl+s")
            assert hands.screen == "MeasuresScreen"
    assert on_disk(record_path)["measures"]["m10"]["title"] == "มาตรการใหม่"


@pytest.mark.parametrize(
    "keys",
    [
        ("ctrl+a", "delete"),
        ("f4", "d"),
        ("f4", "space", "space", "d"),
        ("f4", "tab", "d"),
        ("f3", "r", "enter"),
    ],
)
async def test_what_was_refused_is_not_told_as_done(
    keys: tuple[str, ...], record_path: Path
) -> None:
    with held_elsewhere(record_path) as other:
        async with opened(record_path) as hands:
            opened_told = len(hands.told)
            await hands.press(*keys)
            assert [it for it in hands.told[opened_told:] if "จึงยังแก้ไม่ได้" not in it] == []
            assert "จึงยังแก้ไม่ได้" in hands.told[-1]
        other.kill()
