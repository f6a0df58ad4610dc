import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.problem import Unreadable
from ita_tui.core.thai.codes import parse_code, split_item_code
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.words.said import reading

ITEMS = (
    *(f"i{number}" for number in range(1, 16)),
    *(f"e{number}" for number in range(1, 10)),
    *(f"o{number}" for number in range(1, 36)),
)
KNOWN = frozenset(
    {
        *("total", "IIT", "EIT", "OIT"),
        *map(str, range(1, 11)),
        *("9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"),
        *ITEMS,
    }
)
CODE_SOUP = st.text(alphabet="ieoIEO0129๐๑๙อโนรำจๅต.-– ข้อ()\u200b:", max_size=10)


def assert_is_a_sentence(error: Unreadable) -> None:
    sentence = str(error)
    assert "โปรด" in sentence
    assert min(sentence) >= " "


@pytest.mark.parametrize(
    "typed",
    [
        *("o9", "O9", "๐๙", "09", "o๙", "อ9", "๐๐๙", "o09", "โอ9", "น๙", "นต", "o 9", "o.9", "O-9"),
        *("ข้อ o9", "ข้อ ๐๙", "(o9)", "o9.", "ข้อที่ o9", "0-9", "น 9", "o\u200b9", "oo9", "oต"),
    ],
)
def test_item_o9_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_code(typed, KNOWN) == "o9"


@pytest.mark.parametrize("typed", ["๐๑๐", "010", "O10", "o10", "อ10", "โอ10", "น๑๐", "นๅจ", "o1O"])
def test_item_o10_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_code(typed, KNOWN) == "o10"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("i๑", "i1"),
        ("I 15", "i15"),
        ("ร๑๕", "i15"),
        ("รๅถ", "i15"),
        ("e๓", "e3"),
        ("ำ๓", "e3"),
        ("ำ-", "e3"),
        ("ำึ", "e7"),
        ("ข้อ นๅจ", "o10"),
        ("9", "9"),
        ("๑๐", "10"),
        ("10", "10"),
        ("9.1", "9.1"),
        ("๙.๑", "9.1"),
        ("10.2", "10.2"),
        ("ตใๅ", "9.1"),
        ("ๅจ", "10"),
        ("ตัวชี้วัดที่ ๙", "9"),
        ("ตัวชี้วัดย่อย ๙.๑", "9.1"),
        ("total", "total"),
        ("รวม", "total"),
        ("ภาพรวม", "total"),
        ("คะแนน รวม", "total"),
        ("TOTAL", "total"),
        ("iit", "IIT"),
        ("IIT", "IIT"),
        ("รระ", "IIT"),
        ("Oit", "OIT"),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str, code: str) -> None:
    assert parse_code(typed, KNOWN) == code


@pytest.mark.parametrize(
    "typed",
    ["๐", "0", "o", "o00", "o99", "i16", "9.9", "11.1", "0.9", "o9.1", "x", "๐๙.๑", "o²", "ก"],
)
def test_what_no_known_code_fits_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="ไม่พบรหัส"):
        parse_code(typed, KNOWN)


def test_an_empty_code_is_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_code(" ", KNOWN)
    assert str(caught.value) == reading.code_missing(codes=("i1", "e1", "o1", "9.1"))


def test_a_number_that_is_no_indicator_is_answered_with_the_items_that_carry_it() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_code("12", KNOWN)
    assert str(caught.value) == reading.code_lacks_letter(shown="12", codes=("i12", "o12"))


def test_an_item_number_without_its_letter_names_every_item_it_could_be() -> None:
    with pytest.raises(Unreadable) as caught:
        parse_code("ข้อ ๙", KNOWN)
    assert str(caught.value) == reading.code_ambiguous(shown="ข้อ ๙", codes=("i9", "e9", "o9"))


def test_a_separator_that_is_also_a_digit_key_is_ambiguous_only_where_both_codes_exist() -> None:
    assert parse_code("น-9", KNOWN) == "o9"
    with pytest.raises(Unreadable) as caught:
        parse_code("น-9", KNOWN | {"o39"})
    assert str(caught.value) == reading.code_ambiguous(shown="น-9", codes=("o9", "o39"))


@given(st.one_of(st.text(), CODE_SOUP))
def test_reading_a_code_gives_a_known_code_or_unreadable(text: str) -> None:
    try:
        assert parse_code(text, KNOWN) in KNOWN
    except Unreadable as error:
        assert_is_a_sentence(error)


@given(st.sampled_from(sorted(KNOWN)))
def test_every_known_code_reads_as_itself_in_both_kinds_of_digits(code: str) -> None:
    assert parse_code(code, KNOWN) == code
    assert parse_code(to_thai_digits(code), KNOWN) == code
    assert parse_code(code.upper(), KNOWN) == code


@pytest.mark.parametrize(
    ("cell", "code", "rest"),
    [
        ("๐๑๔ รายการการจัดซื้อ", "o14", "รายการการจัดซื้อ"),
        ("i๑ การปฏิบัติงาน", "i1", "การปฏิบัติงาน"),
        ("(e3) ท่านเคย", "e3", "ท่านเคย"),
        ("ข้อ o9: รายงาน", "o9", "รายงาน"),
        ("O 10 คู่มือ", "o10", "คู่มือ"),
        ("o1โครงสร้าง", "o1", "โครงสร้าง"),
        ("๐๑๓ E-Service", "o13", "E-Service"),
        ("๐๖ Q&A", "o6", "Q&A"),
        ("๐๑", "o1", ""),
        ("๐๐๙ รายงาน", "o9", "รายงาน"),
        ("o09. รายงาน", "o9", "รายงาน"),
        ("อ9 รายงาน", "o9", "รายงาน"),
        ("โอ๑๐ คู่มือ", "o10", "คู่มือ"),
        ("I-5 ในหน่วยงาน", "i5", "ในหน่วยงาน"),
        ("o10 93.54", "o10", "93.54"),
        ("  ๐๗\u200b  แผน\nยุทธศาสตร์", "o7", "แผน ยุทธศาสตร์"),
        ("๐๙ รายงานผล ๒๕๖๗", "o9", "รายงานผล ๒๕๖๗"),
        ("ข้อ ๐๙ รายงานผล", "o9", "รายงานผล"),
        ("๐๑๐) คู่มือ", "o10", "คู่มือ"),
        ("o44 อื่น ๆ", "o44", "อื่น ๆ"),
        ("๐๑ มีความโปร่งใส", "o1", "มีความโปร่งใส"),
    ],
)
def test_an_item_code_at_the_start_of_a_cell_is_split_off(cell: str, code: str, rest: str) -> None:
    assert split_item_code(cell) == (code, rest)


@pytest.mark.parametrize(
    "cell",
    [
        *("", "01/10/2567", "๐๑/๑๐/๒๕๖๗", "01-10-67", "01.10.2567", "01.5", "๐.๕", "0.5", "01,5"),
        *("๐๔๒-๔๘๙๑๒๓", "๐๔๒-๔๘๙…", "042 489 123", "0812345678", "(042) 489123", "08 1234 5678"),
        *("9", "๑๔ รายการ", "10 คู่มือ", "ข้อ 9 รายงาน", "English", "E-Service", "onsite", "i", "o"),
        *("e-Service ๒", "OIT", "IIT", "EIT ส่วนที่ ๒", "อ.เซกา", "อ 10 คน", "โอ 10", "อ.9", "0", "๐"),
        *("00", "๐๐๐", "o", "o100", "o365", "e2e test", "i5-12400", "01 ตุลาคม 2567", "๐๕ ม.ค. ๖๘"),
        *(
            "08:30 น.",
            "09.00 น.",
            "05%",
            "i1–i15",
            "o1-o6",
            "๐๑ – ๐๖",
            "o1, o2",
            "i๑ และ i๒",
            "o9/o10",
        ),
        *("o1.5", "i. 3 เรื่อง", "o - 9", "๙๔.๕๙", "i๑ ถึง i๓", "video 9", "o²", "i١"),
    ],
)
def test_what_is_not_surely_one_item_code_is_left_alone(cell: str) -> None:
    assert split_item_code(cell) is None


@given(st.one_of(st.text(), CODE_SOUP))
def test_splitting_never_raises_and_gives_an_ascii_code(text: str) -> None:
    split = split_item_code(text)
    if split is not None:
        assert split[0].isascii()
        assert split[0][0] in "ieo"
        assert split[1] == split[1].strip()


@given(st.sampled_from(ITEMS), st.booleans())
def test_every_item_is_split_from_its_title_and_known(code: str, thai_digits: bool) -> None:
    cell = f"{code} รายงานผล"
    assert split_item_code(to_thai_digits(cell) if thai_digits else cell) == (code, "รายงานผล")
