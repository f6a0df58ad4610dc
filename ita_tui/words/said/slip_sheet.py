"""The words on a work slip to fill in; what fields are called stands in ``fields``."""

TITLE = "ใบงานรายงานผลการดำเนินงานตามมาตรการ"
SHORT_TITLE = "ใบงาน"
NUMBER = "ที่"
MEASURE = "มาตรการ"
STEP = "ขั้นตอน/สิ่งที่ต้องทำ"
LOG = "บันทึกการดำเนินงาน"
FURTHER = "บันทึกการดำเนินงานเพิ่มเติม"
PERIOD = "ระยะเวลา"
NO_STEPS = "ไม่มีขั้นตอนของหน่วยนี้"
WHOLE_TITLE, WHOLE = "ทั้งมาตรการ", "รวมทุกขั้นตอน"
"""A measure as a whole, over its steps."""
SIGNERS = ("ผู้กรอก", "หัวหน้าหน่วยงาน")
SIGN_ON_PAPER = ("ผู้กรอก: ", "หัวหน้าหน่วยงาน: ")
"""Where a workbook is signed."""
ABOUT, KEPT = "คำชี้แจง", "สำหรับโปรแกรม"
"""Tabs of a workbook: how to fill it in, and what only the program needs."""
BOOK_SHEETS = {"steps": "ขั้นตอน", "log": LOG, "measures": WHOLE_TITLE}
"""Tabs of a workbook, by what is filled in there."""


def years(*, carried_out_be: str, assessed_be: str) -> str:
    """The year of the measures, and the year that was assessed."""
    return (
        f"มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. {carried_out_be} "
        f"(จากผลการประเมิน ITA พ.ศ. {assessed_be})"
    )


def unit_and_day(*, unit: str, day: str) -> str:
    """Who fills it in, and when it was made."""
    return f"หน่วย: {unit} · ออกใบงานวันที่ {day}"


def how_to_use(*, file: str) -> str:
    """What to do with it; ``file`` is what paper is typed into."""
    if not file:
        return "โปรดกรอกช่องว่าง บันทึกไฟล์นี้ แล้วส่งคืนผู้ดูแลแฟ้ม"
    return f"กรอกในกระดาษนี้เพื่อเก็บข้อมูล แล้วพิมพ์ลงไฟล์ {file} และส่งไฟล์คืนผู้ดูแลแฟ้ม"


def return_by(*, day: str) -> str:
    """The last day to send it back."""
    return f"โปรดส่งคืนภายในวันที่ {day}"


def facts(pairs: tuple[tuple[str, str], ...]) -> str:
    """What is known of a measure, in one line."""
    return "   ".join(f"{name}: {value}" for name, value in pairs)
