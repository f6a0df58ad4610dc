"""What is blank in a document before it is printed: one sentence a blank."""

from collections.abc import Sequence

AGENCY = "ยังไม่ได้กรอกชื่อหน่วยงาน เอกสารจะเว้นเป็นเส้นประ โปรดกรอกในข้อมูลหน่วยงาน"
MEMO = {
    "unit": "ยังไม่มีส่วนราชการของบันทึกข้อความ โปรดกรอก",
    "number": "ยังไม่มีเลขที่หนังสือ เว้นว่างไว้ให้เขียนด้วยมือได้",
    "date": "ยังไม่มีวันที่ของบันทึกข้อความ เว้นว่างไว้ให้เขียนด้วยมือได้",
    "subject": "ยังไม่มีเรื่องของบันทึกข้อความ โปรดกรอก",
    "to": "ยังไม่มีผู้รับ (เรียน) ของบันทึกข้อความ โปรดกรอก",
    "signer": "ยังไม่มีตำแหน่งผู้ลงนาม บันทึกข้อความจะไม่มีผู้ลงนาม โปรดกรอก",
}
ANNOUNCED_ON = "ยังไม่มีวันที่ประกาศผล เอกสารจะเว้นเป็นเส้นประ โปรดกรอกในผลที่ประกาศ"
TOTAL = "ยังบอกคะแนนรวมไม่ได้ เอกสารจะเว้นเป็นเส้นประ โปรดกรอกคะแนนรวมหรือคะแนนรายข้อให้ครบ"
LEVEL = "ยังบอกระดับไม่ได้ เอกสารจะเว้นเป็นเส้นประ โปรดกรอกระดับในผลที่ประกาศ"
UNCONFIRMED_LEVEL = (
    "ระดับคำนวณตามเกณฑ์ที่ยังไม่ยืนยัน เอกสารจะพิมพ์ว่ายังไม่ยืนยัน เมื่อประกาศผลแล้วโปรดกรอกระดับในผลที่ประกาศ"
)
OPINIONS = "ยังไม่มีตำแหน่งผู้บังคับบัญชาที่จะให้ความเห็น เอกสารจะเว้นเป็นเส้นประ โปรดกรอกผู้รับของบันทึกข้อความ"
NOTHING_DONE = "ยังไม่มีผลของขั้นตอนใดเลย รายงานจะไม่มีผลการดำเนินงาน โปรดบันทึกผลหรือหลักฐานก่อน"
NO_WHOLE_NARRATIVE = "ยังไม่มีบทวิเคราะห์ผลการประเมินในภาพรวม รายงานจะเว้นเป็นเส้นประ โปรดเขียน"
NO_SCORES = "ยังไม่มีคะแนนในแฟ้ม ตารางจะว่างทั้งตาราง โปรดกรอกคะแนน"
NO_MEASURES = "ยังไม่มีมาตรการในแฟ้ม ตารางจะว่างทั้งตาราง โปรดเพิ่มมาตรการ"
RESULT = "ผล"
EVIDENCE = "หลักฐาน"


def opinion_without_post(*, key: str) -> str:
    """An opinion that no post gives."""
    return f"ความเห็นที่ {key} ไม่มีตำแหน่งของผู้ให้ความเห็น โปรดกรอกในไฟล์"


def without_steps(*, key: str) -> str:
    """A measure that says nothing of how."""
    return f"มาตรการ {key} ยังไม่มีขั้นตอน โปรดเพิ่มขั้นตอน"


def done_without(*, key: str, step: str, missing: Sequence[str]) -> str:
    """A step that was done and shows nothing for it."""
    return f"ขั้นตอน {key}/{step} ทำแล้ว แต่ยังไม่มี{'และ'.join(missing)} โปรดกรอก"


def round_not_over(*, months: int, last: str) -> str:
    """A report of a round on a day before its last."""
    return (
        f"รอบ {months} เดือนยังไม่สิ้นสุด (สิ้นสุด {last}) "
        "ผลของเดือนที่ยังไม่ถึงจะไม่มีในรายงาน โปรดพิมพ์เมื่อสิ้นรอบ หรือใช้รายงานผล ณ วันนี้"
    )


def late_without_reason(*, key: str, step: str, days: int) -> str:
    """A step that is late, and nobody says why."""
    return f"ขั้นตอน {key}/{step} เลยกำหนด {days} วัน แต่ยังไม่มีปัญหาอุปสรรค โปรดกรอกเหตุที่ล่าช้า"


def unknown_indicators(*, codes: Sequence[str]) -> str:
    """Indicators whose score is not known, though the document speaks of all."""
    return (
        f"ยังไม่ทราบคะแนนตัวชี้วัดที่ {' '.join(codes)} เอกสารจะพิมพ์ว่ายังไม่ทราบผล "
        "และไม่จัดอันดับที่ยังไม่แน่นอน โปรดกรอกคะแนนให้ครบ"
    )


def without_narrative(*, code: str, title: str) -> str:
    """An issue that nobody has analysed."""
    return f"ยังไม่มีบทวิเคราะห์ประเด็นที่ {code} {title} รายงานจะเว้นเป็นเส้นประ โปรดเขียน"
