"""Sentences about what a record or framework file holds."""

from collections.abc import Iterable

TYPE_TEXT = 'ข้อความในเครื่องหมายคำพูด เช่น "สำนักปลัด"'
TYPE_TEXTS = 'รายการข้อความ เช่น ["สำนักปลัด", "กองคลัง"]'
TYPE_SCORE = "ตัวเลข 0–100 ทศนิยมไม่เกิน 2 ตำแหน่ง เช่น 94.59"
TYPE_BAHT = "จำนวนเงินเป็นบาท เช่น 15000.00"
TYPE_INTEGER = "จำนวนเต็ม เช่น 2567"
TYPE_DATE = "วันที่แบบ ปี ค.ศ.-เดือน-วัน ไม่ใส่เครื่องหมายคำพูด เช่น 2024-10-22"
TYPE_TABLE = "หมวดย่อย เช่น [measures.m1]"

_LONGEST_QUOTE = 40
_LONGEST_PHRASE = 120
_BEFORE = "เแโใไ"
_BEHIND = "ะัาำิีึืฺุูๅ็่้๊๋์ํ๎"
"""Vowels and marks that stand before or behind the letter with which they are one sign."""


def analysed(code: str) -> str:
    """A part of the analysis: an issue, or the whole in a year without issues."""
    return "ภาพรวม" if code == "total" else f"ประเด็นที่ {code}"


def named(code: str) -> str:
    """A node as a sentence names it."""
    if code == "total":
        return "คะแนนรวม"
    if code.isalpha():
        return f"เครื่องมือ {code}"
    return f"ตัวชี้วัดที่ {code}" if code[:1].isdigit() else f"ข้อ {code}"


def led(code: str) -> str:
    """A node before Thai words: a blank only after a number or a Latin letter."""
    name = named(code)
    return f"{name} " if name[-1].isascii() else name


def quoted(value: object, kept: tuple[int, int] = (0, 0)) -> str:
    """A value as it stands in a sentence: short, on one line, and printable.

    What stands at the place ``kept`` is in it whole, however long the value is.
    """
    text = str(value)
    if isinstance(value, bool):
        text = text.lower()
    start, end = kept
    first = 0 if end <= _LONGEST_QUOTE else max(0, start - _LONGEST_PHRASE)
    near = text[first : max(first + _LONGEST_PHRASE, end + _LONGEST_QUOTE) + 1]
    near = "".join(it if it.isprintable() else " " for it in near)
    return f"“{_shortened(near, start - first, end - first)}”"


def _shortened(text: str, start: int, end: int) -> str:
    """A text, of a long one the phrases around a place; of none, the first ones.

    Thai has blanks between phrases, none in words.
    """
    if len(text) <= _LONGEST_QUOTE:
        return text
    first = 0 if end <= _LONGEST_QUOTE else _beginning(text, start)
    last = _ending(text, max(end, _LONGEST_QUOTE // 2), max(end, first + _LONGEST_QUOTE))
    shown = text[first:last].rstrip() if last < len(text) else text[first:]
    return f"{'…' * (first > 0)}{shown}{'…' * (last < len(text))}"


def _beginning(text: str, start: int) -> int:
    """Where the phrases begin that are shown before a place."""
    found = text.find(" ", max(0, start - _LONGEST_QUOTE // 2), max(0, start - 1))
    found = found if found >= 0 else text.rfind(" ", 0, max(0, start - 1))
    if found < 0 and start <= _LONGEST_QUOTE:
        return 0
    return found + 1 if found >= 0 else _whole_letter(text, start - _LONGEST_QUOTE, start)


def _ending(text: str, least: int, most: int) -> int:
    """Where the phrases end that are shown: between two places, or shortly behind."""
    end = text.rfind(" ", least, most)
    end = end if end > 0 else text.find(" ", most)
    longest = max(_LONGEST_PHRASE, most)
    return end if 0 < end <= longest else _whole_letter(text, longest, most)


def _whole_letter(text: str, place: int, least: int) -> int:
    """The last place at or before one at which no letter is parted from its marks."""
    while least < place < len(text) and (text[place - 1] in _BEFORE or text[place] in _BEHIND):
        place -= 1
    return place


def wrong_type(*, expected: str, found: object) -> str:
    """A value of another type than the format says."""
    if isinstance(found, dict | list):
        return f"ค่าชนิดนี้ใช้ไม่ได้ ต้องเป็น{expected} โปรดแก้ในไฟล์ (ค่าเดิมยังเก็บไว้)"
    return f"ค่า {quoted(found)} ใช้ไม่ได้ ต้องเป็น{expected} โปรดแก้ในไฟล์ (ค่าเดิมยังเก็บไว้)"


def score_out_of_range(*, value: object) -> str:
    """A score below 0 or above 100."""
    return f"คะแนน {quoted(value)} อยู่นอกช่วง 0–100 โปรดตรวจกับประกาศผลแล้วแก้ให้ถูกต้อง"


def baht_out_of_range(*, value: object) -> str:
    """An amount that cannot be a budget."""
    return f"จำนวนเงิน {quoted(value)} ใช้ไม่ได้ ต้องไม่ติดลบและไม่เกินล้านล้านบาท โปรดแก้ให้ถูกต้อง"


def too_many_decimals(*, value: object) -> str:
    """A number with more than two decimals."""
    return f"ตัวเลข {quoted(value)} มีทศนิยมเกิน 2 ตำแหน่ง โปรดใส่ตามที่ประกาศ เช่น 94.59"


def unknown_word(*, value: str, known: Iterable[str]) -> str:
    """A word that is not one of the allowed ones."""
    return f"ไม่รู้จักคำว่า {quoted(value)} ใช้ได้เฉพาะ {' '.join(known)} โปรดเลือกคำใดคำหนึ่ง"


UNKNOWN_KEY = "ไม่รู้จักชื่อนี้ โปรแกรมเก็บไว้ในไฟล์ตามเดิมแต่ไม่ได้นำไปใช้ หากพิมพ์ผิดโปรดแก้ชื่อ"
"""A key that the format does not have."""
UNREADABLE_KEY = "ชื่อนี้มีอักขระที่มองไม่เห็น จึงไม่ได้นำไปใช้ โปรดพิมพ์ชื่อใหม่ในไฟล์ (ค่าเดิมยังเก็บไว้)"
"""A key with characters that cannot be seen, which could act on a terminal."""


def unknown_format(*, found: str, known: str) -> str:
    """A record of a version that this program does not know."""
    return (
        f"ไฟล์นี้เป็นรูปแบบ {quoted(found)} แต่โปรแกรมนี้อ่านได้เฉพาะ {known} "
        "โปรดใช้โปรแกรมรุ่นใหม่กว่านี้ ไฟล์ไม่ถูกแก้ไข"
    )


def not_a_record(*, known: str) -> str:
    """A TOML file that does not say that it is a record."""
    return f'ไฟล์นี้ไม่ใช่แฟ้ม ITA เพราะไม่มีบรรทัด format = "{known}" โปรดเลือกไฟล์อื่น'


TOO_DEEP_OR_TOO_LONG = "ไฟล์นี้ซ้อนกันลึกหรือมีตัวเลขยาวเกินกว่าจะเป็นแฟ้ม ITA โปรดเลือกไฟล์อื่น"
"""TOML that no office wrote: endless nesting or numbers."""


def duplicate_key(*, line_text: str) -> str:
    """A key or table that stands twice."""
    return f"ชื่อซ้ำกับที่มีอยู่แล้ว: {quoted(line_text)} โปรดลบหรือเปลี่ยนชื่อรายการที่ซ้ำ"


def broken_date(*, line_text: str) -> str:
    """A date that does not exist or is written another way."""
    return f"วันที่ไม่ถูกต้อง: {quoted(line_text)} ต้องเป็นวันที่ที่มีจริง เขียนแบบ ปี ค.ศ.-เดือน-วัน เช่น 2024-10-22"


def thai_digits_in_toml(*, line_text: str) -> str:
    """A bare number in Thai digits."""
    return f"ตัวเลขในไฟล์ต้องเป็นเลขอารบิก: {quoted(line_text)} โปรดพิมพ์ใหม่ เช่น 94.59"


def thai_key(*, line_text: str) -> str:
    """A key in Thai without quotes."""
    return f"ชื่อหน้าเครื่องหมาย = ต้องเป็นอักษรอังกฤษ: {quoted(line_text)} โปรดแก้ชื่อตามคู่มือรูปแบบไฟล์"


def not_toml(*, line_text: str, column: int) -> str:
    """A line that TOML does not allow."""
    return (
        f"อ่านบรรทัดนี้ไม่ได้ (ตัวอักษรที่ {column}): {quoted(line_text)} "
        "โปรดตรวจเครื่องหมายคำพูด วงเล็บ และเครื่องหมาย ="
    )


BYTE_ORDER_MARK = "ไฟล์มีเครื่องหมาย BOM ที่ต้นไฟล์ (มักมาจาก Notepad) อ่านได้ตามปกติ โปรแกรมตัดออกให้ทุกครั้งที่บันทึก"
"""The file begins with a BOM."""
CARRIAGE_RETURNS = "ไฟล์ขึ้นบรรทัดแบบ Windows (CRLF) อ่านได้ตามปกติ โปรแกรมเปลี่ยนเป็นแบบมาตรฐานให้ทุกครั้งที่บันทึก"
"""The file has Windows line ends."""


def not_utf8(*, thai_encoding: bool) -> str:
    """The bytes are not UTF-8."""
    if thai_encoding:
        return (
            "ไฟล์นี้บันทึกด้วยรหัสภาษาไทยแบบเก่า (Windows-874) โปรดเปิดด้วย Notepad "
            "แล้วเลือก บันทึกเป็น > การเข้ารหัส UTF-8 จากนั้นเปิดใหม่"
        )
    return "ไฟล์นี้ไม่ใช่ข้อความ UTF-8 จึงอ่านไม่ได้ โปรดเลือกไฟล์ .toml ที่บันทึกจากโปรแกรมนี้"


def missing_framework(*, framework: str) -> str:
    """The framework that a record names is not to be found."""
    if not framework:
        return 'แฟ้มนี้ไม่ได้ระบุเกณฑ์การประเมิน โปรดเพิ่มบรรทัด framework = "ita-2567" (ตามปีที่ประเมิน) ไว้ต้นไฟล์'
    return (
        f"ไม่พบเกณฑ์การประเมิน {quoted(framework)} จึงยังคำนวณไม่ได้ "
        "โปรดแก้ชื่อเกณฑ์การประเมิน หรือวางไฟล์เกณฑ์ไว้ข้างแฟ้มนี้"
    )


def unknown_code(*, code: str, framework: str, suggestion: str | None) -> str:
    """A score for a node that the framework does not have."""
    hint = f"หมายถึง {suggestion} ใช่หรือไม่ " if suggestion else ""
    return (
        f"เกณฑ์การประเมิน {framework} ไม่มีรหัส {quoted(code)} {hint}ค่ายังเก็บไว้แต่ไม่ได้นำไปคำนวณ โปรดแก้รหัส"
    )


def unknown_item(*, code: str, framework: str) -> str:
    """A measure that names an item that the framework does not have."""
    return f"เกณฑ์การประเมิน {framework} ไม่มีข้อ {quoted(code)} โปรดแก้รหัสข้อที่มาตรการนี้รองรับ"


def unknown_issue(*, code: str, framework: str) -> str:
    """An issue that the framework does not have."""
    return f"เกณฑ์การประเมิน {framework} ไม่มีประเด็นที่ {quoted(code)} โปรดแก้เลขประเด็น"


def end_before_start(*, start: str, end: str) -> str:
    """A measure that ends before it begins."""
    return f"วันสิ้นสุด ({end}) อยู่ก่อนวันเริ่มต้น ({start}) โปรดแก้ช่วงเวลาของมาตรการ"


MEASURE_WITHOUT_TITLE = "มาตรการนี้ยังไม่มีชื่อ โปรดใส่ชื่อมาตรการ"
"""A measure that has no name."""
