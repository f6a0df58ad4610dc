"""What the roll-up of many records says."""

from collections.abc import Sequence

FOLDERS = "โฟลเดอร์ของแฟ้ม หรือแฟ้ม ระบุได้หลายแห่ง (รวมโฟลเดอร์ย่อย ไม่รวมโฟลเดอร์ที่ซ่อนไว้ เช่น .history)"
BY = "แยกกลุ่มตาม: province จังหวัด, kind ประเภทหน่วยงาน, level ระดับผลการประเมิน"
ON = "นับมาตรการที่เลยกำหนด ณ วันที่นี้ เช่น '22 ต.ค. 67' หรือ 2024-10-22 (ปกติคือวันนี้)"
NO_CACHE = "อ่านทุกแฟ้มใหม่ ไม่ใช้และไม่เก็บสิ่งที่จำไว้จากครั้งก่อน"
JOBS = "จำนวนโปรเซสที่ช่วยกันอ่าน (ปกติเท่าจำนวนแกนประมวลผล บนวินโดวส์ปกติ 1)"
EXPLAINED = """\
แฟ้มของแต่ละเกณฑ์และแต่ละปีสรุปแยกกัน ไฟล์เกณฑ์และใบงานไม่นับเป็นแฟ้ม
คะแนนคือคะแนนของเราที่คำนวณได้ ถ้าคำนวณไม่ได้ใช้คะแนนที่แจ้งไว้
ต่ำกว่าเกณฑ์คือต่ำกว่าเกณฑ์ผ่านรายข้อที่ตั้งไว้ในแฟ้มนั้นเอง
คว.1 และ คว.3 คือควอร์ไทล์ที่ 1 และ 3 นับรวมค่าปลาย (เหมือน QUARTILE.INC ของ Excel)
ส่วนเบี่ยงเบนมาตรฐานคิดจากทุกแฟ้ม (เหมือน STDEV.P)
แฟ้มที่อ่านไม่ได้จะแจ้งไว้ ไม่ทำให้คำสั่งหยุด"""
READING = "กำลังอ่านแฟ้ม"

LEVELS = "ระดับผลการประเมิน"
LEVEL = "ระดับ"
COMPUTED = "คำนวณได้"
DECLARED = "แจ้งไว้"
RECORDS = "แฟ้ม"
PER_CENT = "ร้อยละ"
INCOMPLETE = "ยังไม่ครบ"
SPREADS = "คะแนนของแต่ละรายการ"
GROUPS = {
    "province": "คะแนนรวมแยกตามจังหวัด",
    "kind": "คะแนนรวมแยกตามประเภทหน่วยงาน",
    "level": "คะแนนรวมแยกตามระดับ",
}
GROUP = {"province": "จังหวัด", "kind": "ประเภท", "level": "ระดับ"}
NAMELESS = "ไม่ระบุ"
MEAN = "เฉลี่ย"
DEVIATION = "เบี่ยงเบน"
LEAST = "ต่ำสุด"
LOWER_QUARTILE = "คว.1"
MEDIAN = "มัธยฐาน"
UPPER_QUARTILE = "คว.3"
MOST = "สูงสุด"
BELOW = "ข้อที่ต่ำกว่าเกณฑ์บ่อยที่สุด"
BELOW_COUNT = "ต่ำกว่าเกณฑ์ (แฟ้ม)"
SCORED = "กรอกแล้ว (แฟ้ม)"
LATE = "มาตรการที่เลยกำหนดของแต่ละหน่วย"
UNIT = "หน่วย"
LATE_COUNT = "เลยกำหนด (มาตรการ)"
NOBODY = "ไม่มีผู้รับผิดชอบ"

YEARS = "คะแนนรวมในแต่ละปี"
YEAR_LEVELS = "จำนวนหน่วยงานตามระดับในแต่ละปี"
YEAR_NODES = "คะแนนเฉลี่ยในแต่ละปี"
STEPS = "หน่วยงานจากปีหนึ่งถึงปีถัดไป"
ROSE_MOST = "หน่วยงานที่ดีขึ้นมากที่สุด"
FELL_MOST = "หน่วยงานที่ลดลงมากที่สุด"
CROSSED = "หน่วยที่ข้ามเกณฑ์หรือเป้าหมาย"
STEP = "ช่วงปี"
BOTH = "เทียบได้ทั้งสองปี"
ROSE = "ดีขึ้น"
FELL = "ลดลง"
SAME = "เท่าเดิม"
MEAN_CHANGE = "เปลี่ยนแปลงเฉลี่ย"
LEVEL_UP = "ระดับสูงขึ้น"
LEVEL_DOWN = "ระดับต่ำลง"
LEVEL_NOT_COMPARED = "เทียบระดับไม่ได้"
TARGET_UP = "ขึ้นถึงเกณฑ์หรือเป้าหมาย"
TARGET_DOWN = "ตกจากเกณฑ์หรือเป้าหมาย"
ONLY_BEFORE = "แฟ้มของปีก่อนที่เทียบไม่ได้"
ONLY_AFTER = "แฟ้มของปีหลังที่เทียบไม่ได้"
FRAMEWORK = "เกณฑ์"
AGENCIES = "หน่วยงาน"
AGENCY = "ชื่อหน่วยงาน"
KIND = "ประเภท"
DISTRICT = "อำเภอ"
PROVINCE = "จังหวัด"
YEAR = "ปีงบประมาณ"
LEVEL_BASIS = "ที่มาของระดับ"
BASES = {"computed": COMPUTED, "declared": DECLARED, "unknown": INCOMPLETE}
ITEMS_BELOW = "ข้อที่ต่ำกว่าเกณฑ์"
ITEMS_BELOW_CODES = "รหัสข้อที่ต่ำกว่าเกณฑ์"
LATE_MEASURES = "มาตรการที่เลยกำหนด"
FILE = "แฟ้ม"
PLACE = "ที่ตั้ง"
BEFORE = "ก่อน"
AFTER = "หลัง"
CROSSING = "เทียบเกณฑ์หรือเป้าหมาย"
CROSSINGS = {"up": "ขึ้นถึง", "down": "ตกจาก"}

JOBS_MUST_BE = "ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"
"""A number of processes that is none."""


def reasons(*, told: Sequence[str]) -> str:
    """Everything that keeps a file from being read, on one line."""
    return " · ".join(told)


def heading(*, framework: str, year: int, records: int) -> str:
    """Over the tables of one framework and year."""
    return f"{framework} · ปีงบประมาณ พ.ศ. {year} · {records:,} แฟ้ม"


def no_records(*, folders: Sequence[str]) -> str:
    """Nothing was found."""
    return f"ไม่พบแฟ้มใน {' '.join(folders)} โปรดตรวจว่าเป็นโฟลเดอร์ที่เก็บแฟ้ม .toml ของหน่วยงาน"


def late(*, measures: int, records: int, day: str) -> str:
    """How much is late in all."""
    return f"มาตรการที่เลยกำหนด ณ {day}: {measures:,} มาตรการ ใน {records:,} แฟ้ม"


def nothing_late(*, day: str) -> str:
    """No measure is late."""
    return f"ไม่มีมาตรการที่เลยกำหนด ณ {day}"


NOTHING_BELOW = "ไม่มีข้อที่ต่ำกว่าเกณฑ์ในบรรดาข้อที่กรอกแล้ว"
"""No item is below the mark."""


def and_more(*, count: int) -> str:
    """Rows that a terminal is spared."""
    return f"และอีก {count:,} แถว (ดูทั้งหมดด้วย --json หรือส่งออกไปยังไฟล์)"


def unreadable(*, path: str, sentence: str) -> str:
    """One file that could not be read."""
    return f"อ่าน {path} ไม่ได้ จึงไม่นับรวม: {sentence}"


def unreadable_count(*, count: int) -> str:
    """How many files could not be read."""
    return f"อ่านไม่ได้ {count:,} แฟ้ม (ไม่นับรวม) แก้ตามที่แจ้งแล้วสั่งใหม่"


def faulty(*, path: str, values: int) -> str:
    """One record with values that could not be taken."""
    return f"{path}: มี {values:,} ค่าที่ใช้ไม่ได้ จึงไม่นับค่านั้น ดูด้วย ita-tui check"


def repeated(*, agency: str, province: str, records: int, framework: str) -> str:
    """An agency with more than one record of a framework."""
    place = f" จังหวัด{province}" if province else ""
    return f"{agency}{place} มี {records:,} แฟ้มของ {framework} นับทุกแฟ้ม ถ้าเป็นสำเนาให้ย้ายออก"


TITLE = "สรุปผลการประเมิน ITA ของหลายหน่วยงาน"
FILE_NAME = "สรุปหลายหน่วยงาน"
TO = (
    "ทำเป็นไฟล์ แถวละหน่วยงานและปี: csv, xlsx, sqlite หรือรายงานสรุป: docx, html, md, txt "
    "(ไม่ระบุ = ตามนามสกุลของ -o หรือออกทางจอ ไม่ระบุ -o = ในโฟลเดอร์แรก)"
)
DIGITS = "ตัวเลขในรายงานสรุป: thai เลขไทย (ปกติ), latin เลขอารบิก"
NOT_ON_SCREEN = "ไฟล์ชนิดนี้ออกทางจอไม่ได้ โปรดระบุชื่อไฟล์ด้วย -o"
NO_SQLITE = (
    "ทำไฟล์ sqlite ไม่ได้ เพราะ Python ในเครื่องนี้ไม่มี SQLite รุ่นที่ต้องใช้ โปรดใช้ --to csv หรือ --to xlsx แทน"
)


def not_with_file(*, option: str) -> str:
    """An option that says nothing where a file is written."""
    return f"{option} ใช้กับการเขียนไฟล์ (--to หรือ -o) ไม่ได้ โปรดใส่เพียงอย่างเดียว"


def indicator(*, code: str, title: str) -> str:
    """The column of an indicator."""
    return f"{code} {title}"


def years_heading(*, first: int, last: int) -> str:
    """Over the tables of several years."""
    return f"เทียบหลายปี · ปีงบประมาณ พ.ศ. {first} ถึง {last}"


def level_move(*, before: str, after: str) -> str:
    """The levels of one agency in two years."""
    before, after = before or INCOMPLETE, after or INCOMPLETE
    return before if before == after else f"{before} → {after}"


def apart(*, year: int, records: int, most: int) -> str:
    """Records that are not in the tables of several years."""
    return (
        f"{year}: อีก {records:,} แฟ้มไม่อยู่ในส่วนนี้ เพราะใช้เกณฑ์อื่นจากแฟ้มส่วนใหญ่ของปี หรือเก่ากว่า {most} ปีล่าสุด"
    )


SAME_AGENCY = "หน่วยงานเดียวกันดูจากชื่อ จังหวัด และอำเภอ หน่วยงานที่ไม่มีคะแนนรวม หรือมีหลายแฟ้มในปีเดียว เทียบไม่ได้"
TARGET_IS = "เกณฑ์หรือเป้าหมายคือค่าเป้าหมายของคะแนนรวมที่หน่วยงานตั้งไว้ในแฟ้มของปีนั้น ถ้าไม่ได้ตั้งคือเกณฑ์ผ่าน"
