"""The words on a printed work slip; what fields are called stands in ``fields``."""

TITLE = "ใบงานรายงานผลการดำเนินงานตามมาตรการ"
NUMBER = "ที่"
STEP = "ขั้นตอน"
LOG = "บันทึกการดำเนินงาน"
PERIOD = "ระยะเวลา"
NO_STEPS = "ไม่มีขั้นตอนของหน่วยนี้"
SIGNATURE = "ลงชื่อ ........................................................ ผู้รายงาน"
POST = "ตำแหน่ง ......................................................"
SIGNED_ON = "วันที่ ............ เดือน .............................. พ.ศ. ............"
BLANK = "................................"


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
    """What the paper is for beside the file."""
    return f"กรอกในกระดาษนี้เพื่อเก็บข้อมูล แล้วพิมพ์ลงไฟล์ {file} และส่งไฟล์คืนผู้ดูแลแฟ้ม"
