"""No Thai mark is drawn apart from its letter, in any pane, at any width."""

from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ita_tui.ui.toolkit.whole_clusters import with_whole_clusters
from tests.ui.driving import NARROW, Hands, opened
from tests.ui.survey import PANES, PLACES, go_to

NAME = "เทศบาลเมืองปี่ปี๊บน้ำดื่มที่ดินป่าไม้"
TEXTS = st.text(alphabet="กปีู่้ำเ ab", max_size=6)


@given(st.lists(TEXTS, max_size=6))
def test_marks_go_to_the_segment_of_their_letter(texts: list[str]) -> None:
    styles = [Style(bold=number % 2 == 0) for number in range(len(texts))]
    strip = Strip([Segment(text, style) for text, style in zip(texts, styles, strict=True)])
    whole = with_whole_clusters(strip)
    assert "".join(texts).lstrip("ีู่้") == whole.text.lstrip("ีู่้")
    for segment in whole:
        assert not segment.text or category(segment.text[0]) != "Mn"


def torn(hands: Hands) -> Iterator[str]:
    for strip in hands.app.screen._compositor.render_strips():
        yield from (it.text for it in strip if it.text and category(it.text[0]) == "Mn")


@pytest.mark.parametrize("size", [(61, 20), (66, 22), NARROW, (97, 30)])
async def test_no_pane_tears_a_mark_from_its_letter(
    size: tuple[int, int], record_path: Path
) -> None:
    text = record_path.read_text(encoding="utf-8")
    for number, name in enumerate((NAME, f"{NAME}ใหญ่", f"ที่นี่{NAME}")):
        other = record_path.with_name(f"แฟ้มปี่ปี๊บป่า-{number}.toml")
        other.write_text(text.replace("เทศบาลตำบลศรีพนา", name), "utf-8")
    async with opened(record_path, size) as hands:
        for name, keys in {**PLACES, **PANES, "palette": ("f2", "ctrl+p")}.items():
            await go_to(hands, keys)
            assert not list(torn(hands)), name
            await hands.press("down")
            assert not list(torn(hands)), name


async def test_a_cursor_lies_on_a_letter_with_its_marks(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f3", "e", "home")
        for _ in range(12):
            await hands.press("right")
            assert not list(torn(hands))
        await hands.press("escape", "f4", "e", "home")
        for _ in range(40):
            await hands.press("right")
            assert not list(torn(hands))
