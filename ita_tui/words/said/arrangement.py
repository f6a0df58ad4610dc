"""How the table of scores is looked at: its filters, its order, its columns."""

SUMS = "ตัวชี้วัดและคะแนนรวม"
EVERYTHING = "แสดงทุกแถว"
ONLY = {
    "gaps": "เฉพาะที่ต่ำกว่าเกณฑ์",
    "blank": "เฉพาะข้อที่ยังไม่มีคะแนน",
    "unconfirmed": "เฉพาะที่ยังไม่ยืนยัน",
}
_KINDS = {"own": "", "reference": " (อ้างอิง)", "previous": " (ปีก่อน)"}
CHOOSE_FILTER = "เลือกว่าจะแสดงแถวใด หรือพิมพ์คำที่ต้องมีในรายการ"
CHOOSE_COLUMN = "เลือกช่องที่จะแสดงหรือซ่อน"
COLUMN_SHOWN, COLUMN_AWAY, COLUMN_EMPTY = "แสดงอยู่", "ซ่อนอยู่", "ว่าง จึงซ่อนเอง"
RISES, FALLS = "↑", "↓"


def filter_choice(*, only: str, kind: str) -> str:
    """A filter, and whose scores it looks at."""
    return f"{ONLY[only]}{'' if only == 'unconfirmed' else _KINDS[kind]}"


def only_with(*, text: str) -> str:
    """The filter by a text."""
    return f"เฉพาะแถวที่มี “{text}”"


def rows_shown(*, shown: int, left: int, told: str) -> str:
    """What stands over the titles while not every row is shown, and how many are still such."""
    return f"{told} · {shown} แถว" if shown == left else f"{told} · เหลือ {left} จาก {shown} แถว"


def nothing_to_show(*, told: str) -> str:
    """A filter that leaves nothing."""
    return f"{told}: ไม่มีแถวใด จึงยังแสดงตามเดิม"
