"""Words of years side by side, and of what measures achieved."""

from collections.abc import Sequence

from ita_tui.words.said.records import named
from ita_tui.words.said.screens import NO_SCORES

RECORDS = "แฟ้ม 2 ถึง 6 ปี หรือแฟ้มเดียว หรือโฟลเดอร์ (เทียบทุกปีของหน่วยงานนั้นในโฟลเดอร์)"
TO = "รูปแบบไฟล์: xlsx, csv, docx, html, md, txt (ไม่ระบุ = ออกทางจอ)"
ON = "นับสถานะมาตรการ ณ วันนี้ เช่น '30 ก.ย. 68' หรือ 2025-09-30 (ปกติคือวันนี้)"
TITLE = "เปรียบเทียบผลการประเมิน ITA"
FILE_NAME = "เทียบปี"
NODES = "คะแนน"
LEVELS = "คะแนนรวมและระดับ"
LOST = "ไม่มีข้อเทียบ"
IN_SEVERAL = "รายการที่เทียบกันได้"
IN_ONE = "รายการที่ไม่มีข้อเทียบในอีกปี"
ADDED = "เพิ่มในปีนี้"
DIFFERENCE = "ผลต่าง"
EFFECTS = "ผลของมาตรการ"
NOTES = "ข้อควรทราบ"

CODE = "รหัส"
NODE = "รายการ"
WAS_CODE = "รหัสเดิม"
CHANGE = "เปลี่ยนแปลง"
CROSSING = "เทียบเกณฑ์ผ่าน"
TREND = "แนวโน้ม"
YEAR = "ปีงบ"
TOTAL = "คะแนนรวม"
LEVEL = "ระดับ"
INSTRUMENTS = "คะแนนรายเครื่องมือ"
FILE = "แฟ้ม"
AGENCY = "หน่วยงาน"
SCORE = "คะแนน"
WHY = "เหตุที่ไม่เทียบ"
MEASURE = "มาตรการ"
ITEM = "ข้อที่รองรับ"
STATE = "สถานะการติดตาม"
MEASURED_AT = "วัดที่"
BEFORE = "ก่อน"
AFTER = "หลัง"
VERDICT = "สรุปผล"
BELOW = "ข้อต่ำกว่าเกณฑ์"

CHANGES = {"rose": "ดีขึ้น", "fell": "ลดลง", "same": "เท่าเดิม"}
CROSSINGS = {"up": "ขึ้นผ่านเกณฑ์", "down": "ตกต่ำกว่าเกณฑ์"}
VERDICTS = {
    "done-rose": "แล้วเสร็จ คะแนนเพิ่ม",
    "done-not": "แล้วเสร็จ คะแนนไม่เพิ่ม",
    "done-full": "แล้วเสร็จ คะแนนเต็มทั้งสองปี",
    "not-done": "ยังไม่แล้วเสร็จ",
    "unknown": "แล้วเสร็จ แต่เทียบคะแนนไม่ได้",
}
DIFFERENCES = {
    "agency": "เป็นคนละหน่วยงาน หรือสะกดชื่อหน่วยงานต่างกัน",
    "levels": "ใช้เกณฑ์ระดับต่างกัน จึงเทียบเฉพาะคะแนน ไม่เทียบชื่อระดับ",
    "pass-mark": "ใช้เกณฑ์ผ่านรายข้อต่างกัน การข้ามเกณฑ์คิดตามเกณฑ์ของแต่ละปี",
    "weights": "น้ำหนักของเครื่องมือต่างกัน คะแนนรวมจึงไม่ได้มาจากมาตราเดียวกัน",
    "items": "รายการข้อต่างกัน จึงเทียบเฉพาะรายการที่มีทั้งสองปี",
}
ONE_RECORD_ONLY = "เทียบไม่ได้เพราะมีแฟ้มเดียว โปรดระบุแฟ้มของปีอื่นด้วย"
NOTHING = "–"
SIGN_ANNOUNCED = "≠"
"""Before a figure that was announced and is not what its items give."""


def nothing_beside(*, agency: str, file: str, folder: object, missing: str, others: int) -> str:
    """On the screen: why an agency's only record cannot be compared, and what to do."""
    whose = f"ของ{agency}" if agency else "ที่ไม่บอกชื่อหน่วยงาน"
    told = [f"ยังเทียบปีไม่ได้ เพราะในโฟลเดอร์ {folder} มีแฟ้ม{whose}แฟ้มเดียว ({file})"]
    if missing:
        told.append(f"ไม่พบแฟ้มปีก่อนที่แฟ้มนี้อ้างถึง ({missing}) โปรดนำกลับมาไว้ในโฟลเดอร์นี้")
    if others:
        told.append(f"อีก {others} แฟ้มในโฟลเดอร์เป็นชื่อหน่วยงานอื่น ถ้าเป็นหน่วยงานเดียวกัน โปรดแก้ชื่อให้ตรงกัน")
    told.append(
        "ทำได้: นำแฟ้มปีอื่นของหน่วยงานนี้มาไว้ในโฟลเดอร์ หรือที่หน้าแฟ้ม ({app.records}) "
        "กด {records.begin_next_year} เริ่มแฟ้มปีถัดไปจากแฟ้มนี้"
    )
    return "\n".join(told)


def too_many(*, most: int) -> str:
    """More records than stand side by side."""
    return f"เทียบได้ครั้งละไม่เกิน {most} แฟ้ม โปรดลดจำนวนแฟ้ม"


def pair(*, before: int, after: int) -> str:
    """From one year to the next, in their last two digits: a column has little room."""
    return f"{before % 100:02}→{after % 100:02}"


def pair_of(*, before: int, after: int) -> str:
    """From one year to the next on paper, whose font has no arrow."""
    return f"{before % 100:02}–{after % 100:02}"


def from_to(*, first: str, last: str) -> str:
    """The years that stand side by side."""
    return f"ปีงบประมาณ พ.ศ. {first} ถึง {last}"


def change(*, points: str, word: str) -> str:
    """A difference with its sign, and what it means."""
    return f"{points} {CHANGES[word]}"


def code_of(*, code: str, year: int) -> str:
    """The code of a node that the latest year does not have."""
    return f"{code} ({year})"


def crossing(*, pair: str, kind: str, only: bool) -> str:
    """That a leaf crossed the mark; between which years, where there are more than two."""
    return CROSSINGS[kind] if only else f"{pair} {CROSSINGS[kind]}"


def why(*, became: Sequence[str], joined: bool) -> str:
    """Why a score has no counterpart."""
    if not became:
        return "ไม่มีในเกณฑ์ปีหลัง"
    if len(became) > 1:
        return f"แยกเป็น {', '.join(became)}"
    return f"รวมกับข้ออื่นเป็น {became[0]}" if joined else f"อาจเป็น {became[0]} แต่ยังไม่แน่ชัด"


def difference(*, before: int, after: int, kind: str) -> str:
    """In what two years are not on one scale."""
    return f"{before} กับ {after}: {DIFFERENCES[kind]}"


def heading(*, agency: str) -> str:
    """Over the years of an agency on the screen."""
    return f"{TITLE} · {agency}" if agency else TITLE


def announced(*, year: int, computed: Sequence[tuple[str, str]]) -> str:
    """Which figures of a year were announced and are not what its items give."""
    told = ", ".join(f"{named(code)} {score}" for code, score in computed)
    return f"{year}: ใช้คะแนนที่แจ้งไว้ แต่คำนวณจากรายข้อได้ {told}"


def year_without_scores(*, year: int, file: str) -> str:
    """A year in which nothing is known yet."""
    return f"{year}  {NO_SCORES}  · {file}"


def year_line(*, year: int, total: str, level: str, below: int, file: str) -> str:
    """One year: its total and level, and how much falls short."""
    return f"{year}  {total} คะแนน  {level}  {BELOW} {below} ข้อ  · {file}"


def effect_line(
    *, measure: str, item: str, before: str, after: str, change: str, verdict: str, title: str
) -> str:
    """What a measure achieved for an item."""
    return f"{measure} ข้อ {item}  {before} → {after}  {change} · {verdict} · {title}"


def lost_line(*, year: int, code: str, score: str, why: str, title: str) -> str:
    """A score without a counterpart in the next year."""
    return f"{year}  {code} {score}  {why} · {title}"


def trend_title(*, what: str) -> str:
    """Title of a chart from year to year."""
    return f"แนวโน้ม{what}"


def trend_scale(*, least: str) -> str:
    """What the blocks of a trend mean."""
    return f"แนวโน้ม: ▁ = {least} คะแนน █ = 100 คะแนน · = ไม่มีคะแนน"
