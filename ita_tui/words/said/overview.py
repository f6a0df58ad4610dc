"""What the screen ภาพรวม says."""

from ita_tui.words.said.screens import SIGNS_MEANT

NEXT = "ขั้นต่อไป"
NEXT_STEPS = {
    "no-scores": "เริ่มกรอกคะแนน {count} ข้อ: พิมพ์ หรือวางตารางจาก Excel หรือ Word",
    "some-scores": "กรอกคะแนนที่ยังขาดอีก {count} ข้อ",
    "holes": "กำหนดมาตรการให้ข้อที่ต่ำกว่าเกณฑ์อีก {count} ข้อ",
    "narratives": "เขียนหรือให้ร่างบทวิเคราะห์อีก {count} ประเด็น",
    "memo": "กรอกบันทึกข้อความให้ครบ เหลืออีก {count} ช่อง",
    "print": "พิมพ์บันทึกข้อความและรายงานเสนอผู้บริหาร",
    "late": "ติดตามมาตรการที่เลยกำหนด {count} มาตรการ",
    "due-soon": "ติดตามมาตรการที่ครบกำหนดใน 30 วัน {count} มาตรการ",
    "round": "พิมพ์รายงานผลรอบ {count} เดือน",
    "follow": "บันทึกการดำเนินงานของมาตรการไปตามกำหนด",
    "next-year": "มาตรการเสร็จครบแล้ว พิมพ์รายงานผลรอบ {count} เดือน แล้วเริ่มแฟ้มปีถัดไป (F9)",
}
"""By the stage of the year's circle."""

SCORE_TITLES = ("รหัส", "รายการ", "คะแนน", "ปีก่อน", "ต่าง")
"""What stands over the scores in a copy of them; the last two where last year's are known."""
SCORES = "คะแนน"
STILL_OPEN = "สิ่งที่ต้องดู"
ISSUES = "ประเด็น"
BELOW = "ข้อที่ต่ำกว่าเกณฑ์ ห่างมากก่อน"
MEASURES = "มาตรการ"
CHECKS = "ตรวจสอบ"
PAPERS = "เอกสาร"
LOOKING = "กำลังตรวจ…"
NO_MEASURES = "ยังไม่มีมาตรการ"
NOTHING_FOUND = "✓ ไม่พบสิ่งที่ต้องแก้"
HIGHEST = "ระดับสูงสุดแล้ว"


def next_line(*, stage: str, count: int) -> str:
    """The next step as a sentence."""
    return NEXT_STEPS[stage].format(count=count)


def signs_meant(*, has_past: bool) -> str:
    """Under the bars: what their signs mean."""
    return f"{SIGNS_MEANT} ◇ ปีก่อน" if has_past else SIGNS_MEANT


def lacks(*, level: str, conditions: str) -> str:
    """What the next level lacks."""
    return f"ระดับ{level} ยังขาด {conditions}"


def condition(*, name: str, points: str) -> str:
    """A condition that the next level misses."""
    return f"{name} {points}"


def compared(*, sign: str, points: str) -> str:
    """How a score stands beside last year's."""
    return f"{sign}{points}"


def due_on(*, day: str, title: str) -> str:
    """A measure that is due soon."""
    return f"{day} {title}"


def papers_copied(*, ready: int, total: int) -> tuple[str, ...]:
    """The same as cells."""
    return ("พร้อมพิมพ์", str(ready), "จาก", str(total))


def papers(*, ready: int, total: int) -> str:
    """How many documents can be printed at once."""
    return f"พร้อมพิมพ์ {ready} จาก {total}"


def issue_line(*, below: int, near: int, missing: int, has_narrative: bool) -> str:
    """How an issue stands, in a few cells."""
    parts = [f"▼{below}" if below else "", f"≈{near}" if near else ""]
    parts += [f"ขาด {missing}" if missing else "", "" if has_narrative else "✎"]
    return " ".join(part for part in parts if part) or "✓"
