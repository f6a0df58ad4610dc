"""The words of the paper about many agencies."""

TITLE = "รายงานสรุปผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน (ITA)"
SUMMARY = "สรุปผล"
LEVELS = "ระดับผลการประเมิน"
INDICATORS = "คะแนนรายตัวชี้วัด"
MOVERS = "หน่วยงานที่ดีขึ้นและลดลงมากที่สุด"
BELOW = "ข้อที่ต่ำกว่าเกณฑ์บ่อยที่สุด"
AGENCIES = "หน่วยงานแยกตามระดับ"
NOTES = "หมายเหตุ"

LEVEL = "ระดับ"
COUNT = "จำนวน (แห่ง)"
SHARE = "ร้อยละ"
SHARES = "ร้อยละของหน่วยงานตามระดับ"
NODE = "เครื่องมือ/ตัวชี้วัด"
MEAN = "เฉลี่ย"
MEDIAN = "มัธยฐาน"
LEAST = "ต่ำสุด"
MOST = "สูงสุด"
DIFFERENCE = "ผลต่าง"
NUMBER = "ที่"
AGENCY = "หน่วยงาน"
PLACE = "ที่ตั้ง"
TOTAL = "คะแนนรวม"
BEFORE = "ปีก่อน"
AFTER = "ปีนี้"
BELOW_ITEMS = "ข้อต่ำกว่าเกณฑ์"
LATE_MEASURES = "มาตรการเลยกำหนด"
ITEM = "ข้อ"
BELOW_COUNT = "ต่ำกว่าเกณฑ์ (แห่ง)"
SCORED_COUNT = "มีคะแนน (แห่ง)"
ROSE, FELL = "ดีขึ้น", "ลดลง"
NATION = "ค่าเฉลี่ยประเทศ"
UNKNOWN_LEVEL = "ยังไม่ทราบระดับ"
NOBODY_MOVED = "ไม่มีหน่วยงานที่มีคะแนนรวมทั้งสองปีและคะแนนเปลี่ยนไปจากเดิม"
NOTHING_BELOW = "ไม่มีข้อที่ต่ำกว่าเกณฑ์ในบรรดาข้อที่มีคะแนน"
NAMELESS = "(ไม่ระบุชื่อ)"
TREND = "คะแนนรวมเฉลี่ยในแต่ละปี"


def year(*, year: str) -> str:
    """One year of several."""
    return f"ปี {year}"


def level_group(*, level: str, count: str) -> str:
    """The agencies of one level."""
    return f"{level or UNKNOWN_LEVEL} จำนวน {count} แห่ง"


def indicator_chart(*, year: str) -> str:
    """The chart of the indicators."""
    return f"คะแนนเฉลี่ยรายตัวชี้วัด ปีงบประมาณ พ.ศ. {year}"


def records(*, count: str, year: str) -> str:
    """How many agencies the paper is about."""
    return f"ปีงบประมาณ พ.ศ. {year} มีข้อมูลผลการประเมินของหน่วยงาน {count} แห่ง"


def totals(*, scored: str, mean: str, median: str, least: str, most: str) -> str:
    """How the totals are spread."""
    return (
        f"คะแนนรวมของ {scored} แห่งที่ทราบผล เฉลี่ย {mean} คะแนน มัธยฐาน {median} คะแนน "
        f"ต่ำสุด {least} คะแนน สูงสุด {most} คะแนน"
    )


NO_TOTALS = "ยังไม่ทราบคะแนนรวมของหน่วยงานใด"


def reached(*, count: str, share: str) -> str:
    """How many reach their target."""
    return (
        f"หน่วยงานที่คะแนนรวมไม่ต่ำกว่าเกณฑ์ผ่านหรือค่าเป้าหมายของตนมี {count} แห่ง "
        f"คิดเป็นร้อยละ {share} ของหน่วยงานที่ทราบผล"
    )


def compared(*, year: str, both: str, rose: str, fell: str, same: str, change: str) -> str:
    """What became of the agencies since the year before."""
    return (
        f"เทียบกับปีงบประมาณ พ.ศ. {year} หน่วยงานที่มีคะแนนรวมทั้งสองปี {both} แห่ง "
        f"ดีขึ้น {rose} แห่ง ลดลง {fell} แห่ง เท่าเดิม {same} แห่ง คะแนนรวมเปลี่ยนแปลงเฉลี่ย {change} คะแนน"
    )


def crossed(*, up: str, down: str) -> str:
    """How many crossed their target."""
    return f"ขึ้นถึงเกณฑ์ผ่านหรือค่าเป้าหมาย {up} แห่ง ตกจากเกณฑ์ผ่านหรือค่าเป้าหมาย {down} แห่ง"


def late(*, day: str, measures: str, agencies: str) -> str:
    """How many measures are late."""
    return f"ณ วันที่ {day} มีมาตรการที่เลยกำหนด {measures} มาตรการ ในหน่วยงาน {agencies} แห่ง"


def nothing_late(*, day: str) -> str:
    """No measure is late."""
    return f"ณ วันที่ {day} ไม่มีมาตรการที่เลยกำหนด"


BELOW_NOTE = "ต่ำกว่าเกณฑ์ คือต่ำกว่าเกณฑ์ผ่านรายข้อที่หน่วยงานนั้นตั้งไว้"
SCORE_NOTE = "คะแนนคือค่าที่คำนวณได้จากคะแนนระดับย่อย ถ้าคำนวณไม่ได้ใช้คะแนนที่แจ้งไว้"


def unreadable(*, count: str) -> str:
    """Files that are not counted."""
    return f"มีแฟ้มที่อ่านไม่ได้ {count} แฟ้ม ไม่นับรวมในรายงานนี้"


def apart(*, year: str, records: str) -> str:
    """Records of the year that are of another framework."""
    return f"ปี {year} อีก {records} แฟ้มใช้เกณฑ์อื่น ไม่นับรวมในรายงานนี้"


def repeated(*, agency: str, count: str) -> str:
    """An agency that counts more than once."""
    return f"{agency} มี {count} แฟ้ม นับทุกแฟ้ม"
