"""A field whose answers are known offers them as one types."""

from pathlib import Path

from textual.widgets import Input

from ita_tui.ui.forms.field_line import FieldLine
from tests.ui.driving import Hands, on_disk, opened


def _line(hands: Hands, key: str) -> FieldLine:
    return hands.find(f"#field-{key}", FieldLine)


def _offered(hands: Hands, key: str) -> list[str]:
    line = _line(hands, key)
    return [entry.key for entry in line.offered.rows] if line.is_open else []


async def test_typing_narrows_the_answers_and_enter_takes_one(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        _line(hands, "recurrence").focus()
        await hands.write("ไตร")
        assert _offered(hands, "recurrence") == ["ทุกไตรมาส"]
        await hands.press("enter")
        assert _line(hands, "recurrence").value == "ทุกไตรมาส"
        assert not _line(hands, "recurrence").is_open
        await hands.press("ctrl+s")
    assert on_disk(record_path)["measures"]["m1"]["recurrence"] == "quarter"


async def test_the_arrow_shows_all_answers_and_a_list_takes_several(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.fill("title", "อบรม")
        _line(hands, "owners").focus()
        await hands.press("down", "enter", "down", "enter")
        units = on_disk(record_path)["agency"]["units"][:2]
        assert _line(hands, "owners").value == ", ".join(units)
        _line(hands, "items").focus()
        await hands.write("o9 o1")
        assert _offered(hands, "items") == []  # the answer stands already
        await hands.write("7")
        await hands.press("ctrl+s")
    made = on_disk(record_path)["measures"]["m10"]
    assert made["owners"] == units
    assert made["items"] == ["o9", "o17"]


async def test_an_item_is_found_by_a_word_of_its_title(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        _line(hands, "items").focus()
        await hands.write("ประมวลจริยธรรม")
        found = _offered(hands, "items")
        assert found
        assert set(found) < {f"o{number}" for number in range(1, 36)}


async def test_a_click_takes_an_answer(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        line = _line(hands, "period")
        line.focus()
        await hands.press("down")
        await hands.pilot.click(line.offered, offset=(3, 1))
        await hands.settle()
        assert line.value == "ไตรมาส 1"
        assert hands.app.focused is _line(hands, "recurrence")


async def test_escape_hides_the_answers_before_it_leaves(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        _line(hands, "owners").focus()
        await hands.press("down", "escape")
        assert hands.screen == "FormScreen"
        assert not _line(hands, "owners").is_open
        await hands.press("escape")
        assert hands.screen == "MeasuresScreen"


async def test_tab_keeps_a_name_that_no_answer_is(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        _line(hands, "owners").focus()
        await hands.write("กองช")
        await hands.press("tab")
        assert _line(hands, "owners").value == "กองช"
        assert "กองช" in hands.refusal("owners")


async def test_the_arrows_walk_where_no_answer_is_known(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a", "down")
        assert hands.app.focused is hands.find("#field-issue", Input)


async def test_the_line_of_keys_opens_the_answers_by_a_click(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        line = _line(hands, "owners")
        line.focus()
        await hands.settle()
        await hands.app.run_action("screen.press('down')")
        await hands.settle()
        assert line.is_open


async def test_what_was_refused_goes_with_what_was_typed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "e", "tab")
        await hands.write("99")
        await hands.press("tab")
        assert hands.refusal("issue")
        await hands.press("shift+tab", "ctrl+z")
        assert not hands.refusal("issue")


async def test_all_of_a_line_is_selected_as_everywhere(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        await hands.write("เก่า")
        await hands.press("ctrl+a")
        await hands.write("ใหม่")
        assert _line(hands, "title").value == "ใหม่"


async def test_an_answer_that_was_chosen_leads_to_the_next_field(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "a")
        hands.find("#field-issue", Input).focus()
        await hands.press("down", "enter")
        assert hands.find("#field-issue", Input).value
        assert not hands.find("#field-issue", Input).has_focus
        assert hands.screen == "FormScreen"


async def test_what_is_typed_after_a_refusal_takes_the_place_of_what_was_refused(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "e")
        line = _line(hands, "period")
        line.focus()
        await hands.press("ctrl+a")
        await hands.pour("ไม่ใช่วัน\n" * 3)
        assert line.value == "ไม่ใช่วัน"
        assert line.has_class("-refused")
        assert hands.refusal("period")
        await hands.press("ctrl+s")
        assert line.has_focus
        await hands.pour("15 ม.ค. 2567\n")
        assert not line.has_class("-refused")
        assert not line.has_focus
        assert line.value == "15 ม.ค. 2567"
