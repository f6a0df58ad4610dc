"""Labels and hints of the forms about the record itself."""

from collections.abc import Sequence

MEMO_TITLE = "บันทึกข้อความ"
MEMO_UNIT = "ส่วนราชการ"
MEMO_NUMBER = "ที่"
MEMO_DATE = "วันที่"
MEMO_SUBJECT = "เรื่อง"
MEMO_TO = "เรียน"
MEMO_SIGNER = "ผู้ลงนาม"
MEMO_EDITED = "แก้บันทึกข้อความ"
HINT_MEMO_UNIT = "เช่น สำนักปลัด สำนักงานเทศบาลตำบล… โทร. …"
HINT_NUMBER = "เช่น บก 52601/-"
HINT_TO = "ตำแหน่งตามลำดับ คั่นด้วย ; เช่น ปลัดเทศบาล; นายกเทศมนตรี"
HINT_SIGNER = "ตำแหน่งของผู้ลงนาม"

RESULTS_TITLE = "ผลที่ประกาศ"
ANNOUNCED_ON = "วันที่ประกาศ"
LEVEL = "ระดับ"
RESULTS_EDITED = "แก้ผลที่ประกาศ"

PLACE = "อันดับที่"
CLAIM = "กล่าวว่า"
NODE = "รหัส"
SCORE = "คะแนน"
WORDING = "เรียกว่า"
CLAIM_EDITED = "แก้การจัดอันดับ"
HINT_PLACE = "เช่น 1 (เว้นว่างได้)"
CLAIMS = {"highest": "มากที่สุด", "lowest": "น้อยที่สุด", "place": "อันดับ"}
PLACE_EXPECTED = "อันดับไม่ถูกต้อง โปรดใส่จำนวนเต็มตั้งแต่ 1 หรือเว้นว่าง"

AGENCY_TITLE = "หน่วยงาน"
AGENCY_NAME = "ชื่อหน่วยงาน"
AGENCY_KIND = "ประเภท"
DISTRICT = "อำเภอ"
PROVINCE = "จังหวัด"
POSTAL_CODE = "รหัสไปรษณีย์"
UNITS = "สำนัก/กอง"
AGENCY_EDITED = "แก้ข้อมูลหน่วยงาน"
HINT_KIND = "เช่น เทศบาลตำบล"
HINT_UNITS = "คั่นด้วยจุลภาค เช่น สำนักปลัด, กองคลัง, กองช่าง"

SETTINGS_TITLE = "ค่าตั้งของแฟ้ม"
PASS_MARK = "เกณฑ์ผ่านรายข้อ"
TARGET = "ค่าเป้าหมายของคะแนนรวม"
NEAR_POINTS = "ใกล้เกณฑ์ไม่เกิน"
REFERENCE_NAME = "ค่าอ้างอิงคือ"
SETTINGS_EDITED = "แก้ค่าตั้งของแฟ้ม"


def claim_title(*, key: str) -> str:
    """Title of the form of a ranking claim."""
    return f"การจัดอันดับ {key}"


def one_of(*, known: Sequence[str]) -> str:
    """A word that is not one of those allowed."""
    return f"โปรดใส่คำใดคำหนึ่งต่อไปนี้ หรือเว้นว่าง: {', '.join(known)}"
