"""Find and replace from the screen: counted and shown before, one undo after."""

from pathlib import Path

from tests.ui.driving import on_disk, opened


async def test_a_word_is_replaced_wherever_it_stands_and_taken_back_at_once(
    record_path: Path,
) -> None:
    before = record_path.read_bytes()
    count = before.decode().count("คู่มือ")
    assert count > 3
    async with opened(record_path) as hands:
        await hands.press("f3", "ctrl+r")
        await hands.fill("wanted", "ไม่มีคำนี้แน่")
        await hands.press("ctrl+s")
        assert "ไม่พบ" in hands.refusal("wanted")
        await hands.fill("wanted", "คู่มือ")
        await hands.fill("instead", "แนวทาง")
        await hands.press("ctrl+s")
        assert "[คู่มือ → แนวทาง]" in hands.shown
        await hands.press("escape")
        assert record_path.read_bytes() == before
        await hands.press("ctrl+r")
        await hands.fill("wanted", "คู่มือ")
        await hands.fill("instead", "แนวทาง")
        await hands.press("ctrl+s", "down", "enter")
        assert f"แล้ว {count} แห่ง" in hands.told[-1]
        titles = [measure["title"] for measure in on_disk(record_path)["measures"].values()]
        assert any("แนวทาง" in title for title in titles)
        assert not any("คู่มือ" in title for title in titles)
        await hands.press("ctrl+z")
    assert record_path.read_bytes() == before


async def test_all_that_is_asked_about_can_be_read(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("ctrl+r")
        await hands.fill("wanted", "การ")
        await hands.press("ctrl+s")
        assert "PgUp/PgDn" in hands.shown
        first = hands.shown
        await hands.press("pagedown")
        assert hands.shown != first
        await hands.press("pageup")
        assert hands.shown == first
        await hands.press("escape")
