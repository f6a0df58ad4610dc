"""Stories of the public links: typed, pasted as a list, put right from the checks."""

from pathlib import Path

from ita_tui.ui.toolkit.line_list import LineList
from tests.ui.driving import Hands, on_disk, opened
from tests.ui.test_problems_screen import point_at


def links(path: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = on_disk(path).get("links", {})
    return found


def chosen(hands: Hands) -> str | None:
    return hands.find("#log", LineList).chosen


async def test_a_link_is_typed_for_the_item_under_the_cursor_changed_and_deleted(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f7", "f2", "end", "U")
        assert hands.screen == "LinksScreen"
        assert chosen(hands) == "item o35"
        assert "ยังไม่มีลิงก์ 35 ข้อ" in hands.shown
        await hands.press("a")
        await hands.fill("url", "www.a.go.th/35")
        await hands.fill("label", "รายงาน [b]ผล[/b]")
        await hands.press("ctrl+s")
        assert "ขึ้นต้นด้วย https://" in hands.shown
        await hands.fill("url", "https://a.go.th/35")
        await hands.fill("checked_on", "22 ต.ค. 67")
        await hands.press("ctrl+s")
        assert hands.screen == "LinksScreen"
        assert chosen(hands) == "l1"
        assert links(record_path)["l1"]["item"] == "o35"
        assert "รายงาน [b]ผล[/b] · ตรวจ 22 ต.ค. 67" in hands.shown
        await hands.press("enter")
        await hands.fill("item", "๐๓๔")
        await hands.press("ctrl+s")
        assert links(record_path)["l1"]["item"] == "o34"
        await hands.press("d")
        assert links(record_path) == {}
        assert chosen(hands) == "item o34"
        await hands.press("escape", "ctrl+z")
    assert links(record_path)["l1"]["url"] == "https://a.go.th/35"


LIST = "o7\tแผน\thttps://a.go.th/7\no8\t\thttps://a.go.th/8\no77\t\thttps://a.go.th/9"


async def test_a_pasted_list_is_shown_before_it_is_taken(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f7", "f2", "U")
        await hands.paste(LIST)
        assert hands.screen == "LinksPreview"
        assert "ลิงก์ เพิ่มใหม่ 2" in hands.shown
        assert "o77" in hands.shown
        assert links(record_path) == {}
        await hands.press("enter")
        assert hands.screen == "LinksScreen"
        assert [it["item"] for it in links(record_path).values()] == ["o7", "o8"]
        assert "https://a.go.th/7" in hands.shown
        await hands.paste("o7 https://a.go.th/7")
        assert hands.screen == "LinksScreen"
        assert any("มีในแฟ้มแล้ว" in told for told in hands.told)


LINK = """
[links.l1]
item = "o99"
url = "https://a.go.th/1"
"""


async def test_findings_about_links_lead_to_the_form_and_to_the_list(record_path: Path) -> None:
    record_path.write_text(record_path.read_text(encoding="utf-8") + LINK, encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f5")
        await point_at(hands, "link-item", "links.l1.item")
        await hands.press("enter")
        await hands.fill("item", "o1")
        await hands.press("ctrl+s")
        assert links(record_path)["l1"]["item"] == "o1"
        await point_at(hands, "link-missing", "links")
        await hands.press("enter")
        assert hands.screen == "LinksScreen"
