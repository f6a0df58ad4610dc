import pytest

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US, typed_in_thai


def test_there_are_94_keys_and_no_two_give_the_same() -> None:
    assert len(KEDMANEE_TO_US) == len(set(KEDMANEE_TO_US.values())) == 94
    assert set(KEDMANEE_TO_US.values()) == {chr(code) for code in range(0x21, 0x7F)}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ๅ/-ภถุึคตจ", "1234567890"), ("นๅจ", "o10"), ("ๆ", "q"), ("ห", "s"), ("ตภใถต", "94.59")],
)
def test_thai_keys_give_what_the_us_layout_would(typed: str, meant: str) -> None:
    assert typed_in_thai(typed) == meant


def test_what_no_key_gives_stays() -> None:
    assert typed_in_thai("A1é") == "A1é"


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        KEDMANEE_TO_US["ก"] = "x"  # type: ignore[index]
