"""What ``ita-tui doctor`` says: the test box, what was measured, what to change."""

from collections.abc import Sequence

TITLE = "ตรวจเทอร์มินัลกับภาษาไทย"
TEST_LINE = "เจ้าหน้าที่ ทำงาน น้ำ ๑๒๓"
LOOK_AT_BOX = (
    "โปรดดูกรอบข้างบน: ขอบขวาควรเป็นเส้นตรงเดียวกัน สระและวรรณยุกต์ควรอยู่ตรงตัวอักษรของตน\n"
    "หากเห็นสี่เหลี่ยมแทนตัวอักษร หรือสระลอยไปข้าง ๆ ให้เปลี่ยนแบบอักษรของเทอร์มินัลเป็นแบบที่ทุกตัว\n"
    "กว้างเท่ากัน (monospace) และแสดงอักษรไทยได้ เช่น Cascadia Mono หรือ DejaVu Sans Mono"
)
ALL_WELL = "ผลตรวจ: เรียบร้อยดี ไม่ต้องแก้ไขสิ่งใด"
NOTHING_FOUND = "ผลตรวจ: เท่าที่ตรวจได้ไม่พบสิ่งที่ต้องแก้ไข"
TO_CHANGE = "ผลตรวจ: มีสิ่งที่ควรแก้ไข"
WIDTHS = "ความกว้างที่วัดได้:"
PROBES = {
    "marks": "ที่ (สระบนและวรรณยุกต์)",
    "sara_am": "กำ (สระอำ)",
    "tone_sara_am": "น้ำ (วรรณยุกต์กับสระอำ)",
    "decomposed": "น้ำ ที่ส่งเป็นนิคหิตกับสระอา",
    "word": "สำนัก",
    "zero_width_space": "กก ที่มีช่องว่างกว้างศูนย์ (U+200B) คั่น",
    "box_line": "เส้นกรอบสิบขีด",
}
UNKNOWN = "ไม่ทราบ"
COLOURS = {
    "truecolor": "16 ล้านสี",
    "256": "256 สี",
    "16": "16 สี",
    "none": "ไม่มีสี",
}

CLIPBOARD = "ทดสอบว่าคัดลอกจากโปรแกรมแล้ววางที่อื่นได้"
HOW_TO_TRY_CLIPBOARD = "ทดสอบการคัดลอก: สั่ง ita-tui doctor --clipboard\n"
NO_CLIPBOARD_TEST = (
    "ทดสอบการคัดลอกได้ในหน้าต่างเทอร์มินัลเท่านั้น โปรดสั่ง ita-tui doctor --clipboard ในหน้าต่างเทอร์มินัลโดยตรง"
)
PASTE_HERE = "โปรดวางที่นี่ (Ctrl+Shift+V, Shift+Insert หรือคลิกขวา) แล้วกด Enter: "
CLIPBOARD_WORKS = "ผลตรวจ: คัดลอกจากโปรแกรมแล้ววางได้"

NO_TERMINAL = (
    "ผลลัพธ์หรือแป้นพิมพ์ไม่ได้ต่อกับเทอร์มินัล จึงวัดความกว้างของอักษรไทยไม่ได้ "
    "หากต้องการวัด โปรดสั่ง ita-tui doctor ในหน้าต่างเทอร์มินัลโดยตรง"
)
PLAIN_TERMINAL = (
    "เทอร์มินัลนี้ (TERM=dumb) ไม่รู้จักคำสั่งควบคุมหน้าจอ เปิดหน้าจอโปรแกรมไม่ได้ "
    "โปรดเปิดโปรแกรมในหน้าต่างเทอร์มินัลตามปกติ"
)
BOX_LINES_WIDE = (
    "เส้นกรอบกินเส้นละสองช่อง หน้าจอจะเบี้ยว โปรดตั้งความกว้างของอักขระกำกวม "
    "(ambiguous width) ในเทอร์มินัลเป็นแบบแคบ (narrow)"
)
LINUX_CONSOLE = (
    "คอนโซลข้อความของ Linux ไม่มีตัวอักษรไทยและไม่ซ้อนสระกับวรรณยุกต์ "
    "โปรดใช้เทอร์มินัลในหน้าจอกราฟิก เช่น GNOME Terminal หรือ Konsole"
)
COLOURS_OFF = "ตั้งตัวแปร NO_COLOR ไว้ โปรแกรมจึงแสดงเป็นขาวดำ หากต้องการสี ให้ลบตัวแปรนี้แล้วเปิดเทอร์มินัลใหม่"

_MARKS = {"error": "▸ แก้ไข:", "warning": "▸ แก้ไข:", "note": "· หมายเหตุ:"}
_OTHER_TERMINAL = "โปรดใช้เทอร์มินัลที่ซ้อนสระและวรรณยุกต์ได้ เช่น GNOME Terminal, Konsole, kitty หรือ xterm"
_WINDOWS_TERMINAL = (
    "โปรดใช้ Windows Terminal รุ่น 1.22 ขึ้นไป แทนหน้าต่างคอนโซลแบบเดิม "
    "หากใช้อยู่แล้ว ให้ตั้ง compatibility.textMeasurement (ในหน้า Compatibility ของการตั้งค่า) "
    "เป็น graphemes หรือ wcswidth ไม่ใช่ console แล้วปิดและเปิด Windows Terminal ใหม่"
)
_OLD_WINDOWS = (
    "Windows รุ่นนี้ใช้ Windows Terminal ไม่ได้ โปรดปรับปรุง Windows เป็นรุ่น 2004 (build 19041) ขึ้นไป"
)


def terminal_line(*, name: str, term: str) -> str:
    """Which terminal it is."""
    told = f" (TERM={term})" if term else ""
    return f"เทอร์มินัล: {name or UNKNOWN}{told}"


def size_line(*, columns: int | None, rows: int | None) -> str:
    """How large the terminal is."""
    known = f"กว้าง {columns} ช่อง สูง {rows} บรรทัด" if columns and rows else UNKNOWN
    return f"ขนาดหน้าต่าง: {known}"


def colours_line(*, colours: str, is_off: bool) -> str:
    """How many colours there are."""
    told = " (ปิดด้วย NO_COLOR)" if is_off else ""
    return f"สี: {COLOURS[colours]}{told}"


def encoding_line(*, stdout: str, locale: str) -> str:
    """Encoding of the output and of the system."""
    return f"รหัสอักขระ: โปรแกรมเขียนเป็น {stdout} ระบบตั้งไว้เป็น {locale}"


def windows_line(*, build: int) -> str:
    """Which Windows it is."""
    return f"Windows: build {build}"


def width_line(*, name: str, measured: int | None, expected: int) -> str:
    """One text's width, numbers first so that they stand below each other."""
    cells = "วัดไม่ได้" if measured is None else f"{measured:>2} ช่อง"
    told = "" if measured in (None, expected) else f" (ปกติ {expected})"
    return f"  {cells}  {name}{told}"


def finding_line(*, severity: str, message: str) -> str:
    """A finding under the result."""
    return f"{_MARKS[severity]} {message}"


def not_measured(*, is_windows: bool) -> str:
    """A terminal that does not tell where its cursor is."""
    where = _WINDOWS_TERMINAL if is_windows else _OTHER_TERMINAL
    return (
        "เทอร์มินัลไม่ตอบว่าเคอร์เซอร์อยู่ที่ใด จึงวัดความกว้างไม่ได้ โปรดดูกรอบข้างบนด้วยตา "
        f"หากขอบขวาตรงก็ใช้งานได้ หากไม่ตรง {where}"
    )


def not_utf8(*, is_windows: bool) -> str:
    """A terminal that takes every byte for a letter."""
    what = (
        "โปรดใช้ Windows Terminal หรือสั่ง chcp 65001 ก่อนเปิดโปรแกรม"
        if is_windows
        else "โปรดตั้งรหัสอักขระ (encoding) ของเทอร์มินัลเป็น UTF-8"
    )
    return f"เทอร์มินัลอ่านอักษรไทยทีละไบต์ แสดงว่าไม่ได้ใช้ UTF-8 {what}"


def marks_take_cells(*, cells: int, variable: str, is_windows: bool, is_old: bool) -> str:
    """Vowels and tone marks do not stand on their letter; an old Windows has no better terminal."""
    where = _WINDOWS_TERMINAL if is_windows else _OTHER_TERMINAL
    how = f"สั่ง export {variable}=1 แล้วเปิดโปรแกรมในหน้าต่างเดิม"
    if is_windows:
        how = f"สั่ง setx {variable} 1 แล้วเปิดโปรแกรมในหน้าต่างใหม่"
    return (
        f"เทอร์มินัลนี้วางสระและวรรณยุกต์ตัวละหนึ่งช่อง (ที่ วัดได้ {cells} ช่อง ควรเป็น 1) "
        f"ขอบและคอลัมน์ของตารางจึงไม่ตรง {_OLD_WINDOWS if is_old else where} "
        f"หากเปลี่ยนไม่ได้ ให้ตั้งตัวแปรสภาพแวดล้อม {variable}=1 ({how}) "
        "โปรแกรมจะนับสระและวรรณยุกต์เป็นตัวละหนึ่งช่อง"
    )


def odd_widths(*, cells: int, is_windows: bool) -> str:
    """Widths that no way of counting fits."""
    where = _WINDOWS_TERMINAL if is_windows else _OTHER_TERMINAL
    return f"ความกว้างของอักษรไทยในเทอร์มินัลนี้ไม่สม่ำเสมอ (ที่ วัดได้ {cells} ช่อง) ตารางอาจเบี้ยว {where}"


def wide_marks_counted(*, variable: str) -> str:
    """Marks take cells, and the program counts with it."""
    return (
        f"เทอร์มินัลนี้วางสระและวรรณยุกต์ตัวละหนึ่งช่อง โปรแกรมนับตามนั้นแล้ว เพราะตั้ง {variable} ไว้ ขอบตารางจึงตรง"
    )


def wide_marks_not_needed(*, variable: str) -> str:
    """The fallback is on where it does harm."""
    return (
        f"ตั้ง {variable} ไว้ แต่เทอร์มินัลนี้ซ้อนสระและวรรณยุกต์ถูกต้องแล้ว ตารางจึงเบี้ยว "
        "โปรดลบตัวแปรนี้แล้วเปิดเทอร์มินัลใหม่"
    )


def inside(*, name: str) -> str:
    """Another program stands between this one and the window, and answers in its place."""
    return (
        f"โปรแกรมทำงานอยู่ใน {name} ค่าที่วัดได้เป็นของ {name} ไม่ใช่ของหน้าต่างจริง "
        f"หากขอบกรอบข้างบนไม่ตรง โปรดสั่ง ita-tui doctor นอก {name}"
    )


def mended(*, names: Sequence[str]) -> str:
    """Differences that need nothing done."""
    return f"ความกว้างของ {' และ '.join(names)} ต่างจากปกติ แต่หน้าจอโปรแกรมปรับให้เองแล้ว ไม่ต้องแก้ไข"


def too_small(*, columns: int, rows: int, least_columns: int, least_rows: int) -> str:
    """The window is smaller than the screens are made for."""
    return (
        f"หน้าต่างเล็กเกินไป (กว้าง {columns} ช่อง สูง {rows} บรรทัด) "
        f"โปรดขยายเป็นอย่างน้อยกว้าง {least_columns} ช่อง สูง {least_rows} บรรทัด "
        "หรือลดขนาดตัวอักษรของเทอร์มินัล"
    )


def locale_not_utf8(*, encoding: str) -> str:
    """The system's locale is not one of UTF-8."""
    return (
        f"ระบบตั้งรหัสอักขระเป็น {encoding} ไม่ใช่ UTF-8 โปรดตั้งตัวแปร LANG เป็น th_TH.UTF-8 "
        "หรือ C.UTF-8 (และลบ LC_ALL หากตั้งไว้) แล้วเปิดเทอร์มินัลใหม่"
    )


def clipboard_text(*, number: int) -> str:
    """What is copied for a test."""
    return f"ทดสอบการคัดลอก น้ำ ที่ {number}"


def clipboard_sent(*, text: str, command: str) -> str:
    """What was copied, and by what."""
    by = f"ผ่านเทอร์มินัล (OSC 52) และคำสั่ง {command}" if command else "ผ่านเทอร์มินัล (OSC 52)"
    return f"คัดลอกข้อความ “{text}” {by} แล้ว"


def clipboard_fails(*, inside: str) -> str:
    """The text did not come back."""
    ways = {
        "tmux": "ใน tmux สั่ง tmux set -g set-clipboard on แล้วลองใหม่",
        "screen": "screen ไม่ส่งต่อการคัดลอก โปรดเปิดโปรแกรมนอก screen หรือใช้ tmux",
    }
    way = ways.get(
        inside,
        "โปรดอนุญาตให้โปรแกรมเขียนคลิปบอร์ด (OSC 52) ในการตั้งค่าของเทอร์มินัล หรือติดตั้ง xclip หรือ wl-copy",
    )
    return f"ผลตรวจ: สิ่งที่วางไม่ใช่ข้อความที่คัดลอก {way} ระหว่างนี้ส่งออกตารางเป็นไฟล์ได้ที่ F6"
