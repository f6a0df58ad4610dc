"""The page for those who fill in slips says what the program does."""

import re
from pathlib import Path

from ita_tui.core.record import format as record
from ita_tui.core.slips.format import BASE_MEASURE, ENTRY, MEASURE, SLIP, STEP, read_slip
from ita_tui.words.said.fields import slip_hint
from tests import format_page

PAGE = (Path(__file__).parents[2] / "data/slip-format.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_example_is_a_slip_that_was_filled_in() -> None:
    (example,) = EXAMPLE
    slip, problems = read_slip(example)
    assert problems == ()
    assert slip is not None
    measure = slip.measures["m1"]
    assert measure.steps["s1"].done_on is not None
    assert measure.log["new1"].participants == 120
    assert measure.spent_baht == 12500


def test_the_page_names_every_key_and_no_other() -> None:
    assert format_page.slips_renewed(PAGE) == PAGE, "run: python -m tests.format_page"
    _, _, reference = PAGE.partition("## Reference")
    told = re.findall(r"^\| `([^`]+)` \|", reference, re.MULTILINE)
    filled = [key for key, _ in format_page.kinds(SLIP)]
    base = ["base.check", "base.measures.KEY", "base.measures.KEY.steps.KEY"]
    assert told == ["format", *filled, *base]
    assert set(BASE_MEASURE.keys) == {"title", *MEASURE.keys}


def test_a_slip_asks_for_each_field_that_a_unit_fills_in() -> None:
    for shape, of_record in (
        (MEASURE, record.MEASURE),
        (STEP, record.STEP),
        (ENTRY, record.LOG_ENTRY),
    ):
        fields = [key for key, kind in shape.keys.items() if kind.inner is None]
        assert fields == [key for key, kind in of_record.keys.items() if kind.by_unit]
        assert fields


def test_every_field_has_a_name_and_a_hint() -> None:
    for table, shape in (("measures", MEASURE), ("steps", STEP), ("log", ENTRY)):
        for key, kind in shape.keys.items():
            assert kind.inner is not None or slip_hint((table, key)) != key


def test_every_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", PAGE)
    assert links
    data = Path(__file__).parents[2] / "data"
    assert all((data / link).is_file() for link in links)
