"""Stories of the agenda: what is due stands in order, Enter goes to its measure."""

from pathlib import Path

from tests.core.test_compare_years import FOLDER
from tests.ui.driving import opened


async def test_what_is_due_is_shown_and_leads_to_its_measure(tmp_path: Path) -> None:
    path = tmp_path / "2567.toml"
    path.write_bytes((FOLDER / "2567.toml").read_bytes())
    async with opened(path) as hands:
        await hands.press("f4", "v", "v")
        assert hands.screen == "AgendaScreen"
        assert "กำหนดการ" in hands.shown
        assert "ทำระบบ" in hands.shown or "จัดทำรายงาน" in hands.shown
        await hands.press("down", "enter")
        assert hands.screen in ("AgendaScreen", "MeasuresScreen")
        await hands.press("f4", "v", "v", "escape")
        assert hands.screen == "MeasuresScreen"
