"""The page for those who edit phrases says what the program does."""

import re
from pathlib import Path

from ita_tui.core.drafting.phrases import LONGEST_PHRASE, SLOTS, read_phrases
from ita_tui.core.toml.parsing import parse_toml
from tests.core.test_phrases import shipped

PAGE = (Path(__file__).parents[2] / "data/phrases-format.md").read_text(encoding="utf-8")


def rows_below(heading: str) -> list[list[str]]:
    """The cells of the table under a heading of its first column."""
    _, found, below = PAGE.partition(f"\n| {heading} |")
    assert found, heading
    table = re.match(r".*\n\|[-|]+\|\n((?:\|.*\n)+)", below)
    assert table is not None
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table[1].splitlines()]


def names_in(cell: str) -> tuple[str, ...]:
    return tuple(re.findall(r"`\{(\w+)\}`", cell))


def test_the_page_tells_every_phrase_with_its_names_and_its_cue() -> None:
    told = {
        row[0].strip("`"): (names_in(row[1]), names_in(row[2]), row[3].strip("–"))
        for row in rows_below("ถ้อยคำ")
    }
    assert list(told) == list(SLOTS)
    assert told == {key: (slot.required, slot.optional, slot.cue) for key, slot in SLOTS.items()}


def test_the_page_explains_every_name() -> None:
    told = [name for row in rows_below("ชื่อ") for name in names_in(row[0])]
    assert sorted(told) == sorted({name for slot in SLOTS.values() for name in slot.names})
    assert all(row[1] for row in rows_below("ชื่อ"))


def test_the_example_can_be_put_into_the_shipped_file() -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    found, problem = parse_toml(example)
    assert problem is None
    whole = shipped()
    for table, phrases in found.items():
        whole[table].update(phrases)
    phrases, problems = read_phrases(whole)
    assert problems == ()
    assert phrases is not None
    assert phrases.ways["measures.without_period"][0] == "อยู่ระหว่างกำหนด"


def test_the_page_names_the_limit() -> None:
    assert f"{LONGEST_PHRASE:,} ตัวอักษร" in PAGE
