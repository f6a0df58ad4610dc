"""Words that several documents share: blanks to fill in, places, signatures."""

import re

NONE = "–"
"""Nothing is known, and nothing is to be written."""
BLANK_SHORT = "................"
"""A place in a table or a sentence to write on."""
BLANK_LONG = "........................................"
"""A longer one: a name or a post."""
BLANK_DAY = "........ เดือน .................... พ.ศ. ............"
"""A day to write in."""
SIGN_HERE = "(ลงชื่อ) .............................."
NAME_HERE = "(........................................)"
POST_HERE = "ตำแหน่ง .................................."
SIGNED_ON = "วันที่ ...... เดือน .................. พ.ศ. ........"

ACTING = ("รักษาราชการแทน", "รักษาการแทน", "รักษาการในตำแหน่ง", "ปฏิบัติราชการแทน")
"""What parts a post from the one that its holder acts for, which stands on a line of its own."""
PROPOSED, AGREED, APPROVED = "ผู้เสนอ", "ผู้เห็นชอบ", "ผู้อนุมัติ"
"""What those do who sign a report, in order."""
EMBLEM = "ตราของหน่วยงาน"
CODE = "รหัส"
SCORE = "คะแนน"
PLACE = "อันดับ"
TARGET, TOTAL_MARK = "ค่าเป้าหมาย", "เกณฑ์ผ่าน"
"""What the total is held against: the office's own, and where none was set."""
ITEM, INDICATOR, ITEM_OR_INDICATOR = "ข้อ", "ตัวชี้วัด", "ข้อ/ตัวชี้วัด"
"""What the scores of a record are of, at their deepest; each is counted by its own name."""

EVERY_UNIT = "ทุกหน่วยงาน"
"""All units of an agency that has no สำนัก and กอง."""

TORN_WORDS = ("ธรรมาภิบาล",)
"""Words that LibreOffice would break within a syllable."""
WHOLE_WORDS = (
    *("เจ้าหน้าที่", "งบประมาณ", "จัดซื้อจัดจ้าง", "ประพฤติมิชอบ", "หน่วยงาน", "ดำเนินงาน", "ห้องประชุม"),
    *("ส่วนได้ส่วนเสีย", "เพียงใด", "แล้วเสร็จ", "ก้าวหน้า", "เท่าเทียมกัน", "คำอธิบาย", "ต่อเนื่อง", "ผู้บริหาร"),
    *("เผยแพร่", "ทรัพยากรบุคคล", "เรื่องร้องเรียน"),
)
"""Words of many syllables that browsers would break in the middle."""

_BANGKOK = "กรุงเทพมหานคร"


def unconfirmed(*, text: str) -> str:
    """What rests on a rule or a figure that no source confirms."""
    return f"{text} (ยังไม่ยืนยัน)"


def printed_unready(*, count: int, places: tuple[str, ...]) -> str:
    """What a paper says of itself that was printed before it was ready."""
    rest = " และอื่น\u00a0ๆ" if len(places) > 3 else ""
    return f"หมายเหตุ: พิมพ์ขณะที่ข้อมูลยังไม่ครบหรือยังขัดแย้งกัน {count} จุด ({', '.join(places[:3])}{rest})"


def place(*, district: str, province: str) -> str:
    """Where the agency is; what is not known is left out."""
    in_bangkok = province in (_BANGKOK, "กรุงเทพฯ")
    parts = [
        f"{'เขต' if in_bangkok else 'อำเภอ'}{district}" if district else "",
        _BANGKOK if in_bangkok else f"จังหวัด{province}" if province else "",
    ]
    return " ".join(part for part in parts if part)


def signer(*, role: str) -> str:
    """A line to sign on, with what the signer is here."""
    return f"{SIGN_HERE} {role}"


def issue(*, code: str, title: str) -> str:
    """An issue as the heading of a group."""
    return f"ประเด็นที่ {code} {title}"


def item(*, code: str, title: str) -> str:
    """A node with its code before its title."""
    return f"{code} {title}"


def with_clear_codes(text: str) -> str:
    """``text`` in which no code can be misread: beside Thai digits a small o looks like a zero."""
    return re.sub("(?<![A-Za-z])o(?=[๐-๙])", "O", text)


def numbered(*, number: str, text: str) -> str:
    """One of several things in order."""
    return f"{number}. {text}"


def fact(*, name: str, value: str) -> str:
    """One fact with its name."""
    return f"{name}: {value}"


def beside(before: str, after: str) -> str:
    """Words without a blank between them, as Thai is written; one where either is not Thai."""
    thai = all("ก" <= letter <= "์" for letter in (before[-1:], after[:1]))
    return f"{before}{'' if thai else ' '}{after}"


def listed(names: tuple[str, ...]) -> str:
    """Names in a sentence: ก ข และ ค."""
    if len(names) < 2:
        return "".join(names)
    return f"{' '.join(names[:-1])} {beside('และ', names[-1])}"


def fiscal_year(*, year: str) -> str:
    """A fiscal year with its name."""
    return f"ประจำปีงบประมาณ พ.ศ. {year}"
