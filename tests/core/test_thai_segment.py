import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.thai.lexicon import LONGEST_WORD
from ita_tui.core.thai.segment import Segmenter
from tests.core.counting import calls

WORDS = re.split(" ", "การ จัด ซื้อ จ้าง จัดซื้อ และ พัสดุ ของ กอง คลัง ตาม อบต. พ.ศ. ใน ปี ที่ ดี")
SEGMENTER = Segmenter.of([], common=WORDS)


def cut(text: str, segmenter: Segmenter = SEGMENTER) -> str:
    return "|".join(segmenter.words(text))


def test_the_fewest_words_are_taken() -> None:
    assert cut("การจัดซื้อและจัดจ้าง") == "การ|จัดซื้อ|และ|จัด|จ้าง"


def test_equally_many_words_are_taken_with_the_most_even_lengths() -> None:
    assert cut("กขคงจฉ", Segmenter.of(["กข", "คงจฉ", "กขค", "งจฉ", "กขคง", "จฉ"])) == "กขค|งจฉ"


def test_a_common_word_wins_over_even_lengths() -> None:
    segmenter = Segmenter.of(["ราย", "งานปี"], common=["รายงาน", "ปี"])
    assert cut("รายงานปี", segmenter) == "รายงาน|ปี"


def test_an_added_word_wins_over_a_common_one() -> None:
    segmenter = Segmenter.of([], common=["ตาก", "ลม", "ตา", "กลม"])
    assert cut("ตากลม", segmenter.with_words(["ตาก", "ลม"])) == "ตาก|ลม"
    assert cut("ตากลม", segmenter.with_words(["ตา", "กลม"])) == "ตา|กลม"


def test_a_noun_formed_with_gan_counts_as_two_words() -> None:
    words = ["การ", "เผย", "การเผย", "แพร่", "เผยแพร่"]
    assert cut("การเผยแพร่", Segmenter.of(words)) == "การ|เผยแพร่"
    assert cut("การเผย", Segmenter.of(words)) == "การเผย"


def test_adding_words_leaves_the_first_segmenter_as_it_was() -> None:
    assert cut("ของศรีพนา", SEGMENTER.with_words(["ศรีพนา"])) == "ของ|ศรีพนา"
    assert "ศรีพนา" not in SEGMENTER.words("ของศรีพนากข")


def test_unknown_letters_stay_together() -> None:
    assert cut("พัสดุนฐฌพัสดุ") == "พัสดุ|นฐฌ|พัสดุ"


def test_a_syllable_beside_unknown_letters_is_a_part_of_the_name() -> None:
    segmenter = Segmenter.of(["พัสดุ"], common=["นิ", "ของ"])
    assert cut("ของนิสพัสดุ", segmenter) == "ของ|นิสพัสดุ"


def test_an_abbreviation_of_the_list_is_a_word() -> None:
    assert cut("ตามอบต.และพ.ศ.") == "ตาม|อบต.|และ|พ.ศ."


def test_a_full_stop_stays_with_the_word_before_it() -> None:
    assert cut("พัสดุ.") == "พัสดุ."
    assert cut("กอง.คลัง") == "กอง.|คลัง"


@pytest.mark.parametrize("name", ["พอยน์เตอร์", "องค์", "จันทร์", "เดินเกิน", "เมืองเสีย", "ก็"])
def test_no_boundary_divides_a_syllable_of_an_unknown_word(name: str) -> None:
    assert cut(name, Segmenter.of(["พอย", "เต", "เมื", "เสี", "จัน", "เกิ"])) == name


def test_other_scripts_digits_signs_and_spaces_are_words_of_their_own() -> None:
    assert SEGMENTER.words("กอง ITA ๒๕๖๗ต่างๆ ฯลฯ")[:6] == ["กอง", " ", "ITA", " ", "๒๕๖๗", "ต่าง"]
    assert SEGMENTER.words("ๆ ฯลฯ") == ["ๆ", " ", "ฯลฯ"]
    assert SEGMENTER.words("") == []


def test_entries_of_the_longest_length_are_known_and_longer_ones_are_not() -> None:
    longest = "กา" * (LONGEST_WORD // 2)
    assert Segmenter.of([longest, "กา"]).words(longest) == [longest]
    assert Segmenter.of([longest + "ก", "กา"]).words(longest + "ก")[0] != longest + "ก"


@pytest.mark.parametrize("syllables", ["การจัดซื้อ", "ฐ", "ก่", "่", "ตากลม", "พ.ศ.", "เ", "ทร์"])
def test_twice_the_letters_take_twice_as_many_calls(syllables: str) -> None:
    def work(letters: int) -> int:
        text = (syllables * letters)[:letters]
        assert "".join(SEGMENTER.words(text)) == text
        return calls(lambda: SEGMENTER.words(text))

    assert work(16_000) <= 2.3 * work(8_000)


@given(st.text(alphabet="การจัดซื้อ่้์็ัเแใะำๆฯ.๑a (/\n", max_size=60))
def test_the_words_joined_are_the_text(text: str) -> None:
    words = SEGMENTER.words(text)
    assert "".join(words) == text
    assert all(words)


@given(st.lists(st.sampled_from(WORDS), max_size=12).map("".join))
def test_a_second_look_gives_the_same_words(text: str) -> None:
    assert SEGMENTER.words(text) == SEGMENTER.words(text) == Segmenter.of([], WORDS).words(text)
