"""Words by which a figure that nothing else explains is still known to be one of the results."""

from ita_tui.words.understood.calendar import LAST_YEAR
from ita_tui.words.understood.values import OTHER_UNITS as UNITS

OTHER_UNITS = (*UNITS, "ของผู้", "ของประชา", "ของงบ", "ของจำนวน")
"""Beginnings of what stands right behind a number that is no score."""

NO_SCORES = (
    *("มาตรา", "เวลา", "ฉบับที่", "หน้า", "ตารางที่", "ภาพที่", "รุ่น", "เวอร์ชัน", "ที่ ว", "ข้อบังคับ", "เลขที่"),
    *("งบ", "เบิกจ่าย", "ครัวเรือน", "ถ่วง", "น้ำหนัก", "สมมติ", "ตัวอย่าง"),
)
"""Words before a number that is no score."""

WISHED = (
    *("เป้า", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "คาด", "หาก", "ถ้า", "ควร", "จะได้", "จะเพิ่ม", "เพื่อให้"),
    *(
        *("มุ่ง", "หวัง", "ให้ได้", "ให้ถึง", "ให้มีคะแนน", "ให้เป็น", "ต้องการ", "ปีหน้า", "ปีถัดไป"),
        *("ยกระดับ", "ผลักดัน"),
    ),
    *("ต้องได้", "ต้องมี", "ประมาณ", "ราว", "เกือบ", "เฉียด", "สูงสุดของประเทศ"),
)
"""Words of a clause whose number is a target, or only roughly meant."""

BOUNDS = ("กว่า", "เกิน", "ตั้งแต่", "ไม่ถึง", "เหนือ", "ใต้", "ระหว่าง", "ช่วง", "ขั้นต่ำ", "ระดับ", "ถึง")
ROUND = ("0", ".99")
"""Words of a clause whose number, where it ends so, is a bound."""

BY = ("อยู่", "อยู่ถึง")
"""Ends of the words before by how much two are apart."""

OF_OTHERS = (
    *(
        *("อื่น", "เพื่อนบ้าน", "ใกล้เคียง", "ข้างเคียง", "ประเทศ", "จังหวัด", "อำเภอ", "ภาค", "กลุ่ม"),
        *("เขต", "ท้องถิ่น"),
    ),
    *("ค่ากลาง", "มัธยฐาน", "สองปี", "สามปี", "ย้อนหลัง", "อบต", "อปท"),
)
"""Words of a clause whose number may be that of others, or of several."""

APART = (
    *(
        *("ห่าง", "ต่าง", "ขาด", "เพิ่ม", "ลด", "อีก", "ช่อง", "เกิน", "บวก", "ขยับ", "ปรับ", "หาย"),
        *("ตก", "กว่า"),
    ),
    *("อยู่ถึง", "อยู่เพียง", "ต่าง"),
    *("สะสม", "คูณ", "หาร"),
)
"""Words of a clause whose number may be by how much two are apart, or follow from several."""

FORMER = (*LAST_YEAR, "เดิม", "เคย")
"""Words of a clause that is of last year."""

OF_RESULTS = ("คะแนน", "ได้", "ร้อยละ", "ผล", "ประเมิน", "IT", "ตัวชี้วัด", "เกณฑ์", "ข้อ")
"""One of these stands shortly before the number of a result, or right behind it."""

POINTS = ("คะแนน", "IT", "ตัวชี้วัด", "เฉลี่ย")
"""One of these stands shortly before the number of a result of which nothing is named."""

NOW = "ปีนี้|ปัจจุบัน|รอบนี้|ครั้งนี้"
"""Regular expression of the words by which a text comes back to this year."""

MEAN, COUNTRY = "เฉลี่ย", "ประเทศ"

FROM_NOW = ("จาก", "เคยได้", "เดิมได้", "ปัจจุบันได้", "ซึ่งได้", "ที่ได้", "ปีนี้ได้", "จากเดิม")
"""Ends of the words before the score that a target sets out from."""

ENDS = ("สูงสุด", "ต่ำสุด", "มากสุด", "น้อยสุด", "สูงที่สุด", "ต่ำที่สุด", "มากที่สุด", "น้อยที่สุด")
"""Ends of the words before the highest, or the lowest, score."""

CLAUSES = r"(?<=[0-9]) ?(?:คะแนน|นาที|วัน|คน|ครั้ง|บาท|ข้อ|ราย)|แต่|ส่วน(?!ต่าง)|ขณะที่|(?<=[0-9]) ?[/|,)]"
"""Regular expression of where what is said of a number begins anew."""

MARK_BEFORE = r"(?:เกณฑ์|เส้น(?:แบ่ง|ผ่าน|ตัด)|คะแนนผ่าน)(?:(?!ระดับ|ได้|มี|ข้อ|ตัวชี้วัด|ปี|ฅ)[^0-9\n§]){0,30}$"
"""Regular expression of what stands before the pass mark."""

NOT_THE_MARK = (
    *("ภายใน", "ใหม่", "เดิม", "เคย", "จะ", "ตั้งเป้า", "เสนอ", "อื่น", "ประเทศ", "ดีเยี่ยม", "AA"),
    *("ยกระดับ", "เกินเกณฑ์", "เหนือเกณฑ์", "ห่าง", "ขาด"),
)
NOT_A_MARK = ("ข้อ", "ตัวชี้วัด", "%ของ", "วัน", "คน", "บาท", "ครั้ง", ".", "แห่ง", "หน่วย")
"""Words before a number behind the word for the mark, and behind it, by which it is no mark."""

WEIGHS = r"(?:ถ่วง|น้ำหนัก|สัดส่วน)[^0-9\n]{0,20}$"
"""Regular expression of the text before the weight of an instrument."""

GROWTH = r"[0-9] ?(?:คน|ราย|ครั้ง|บาท|เรื่อง|ฉบับ|แห่ง|วัน|นาที)[^0-9\n]*(?:เพิ่ม|ลด)[^0-9\n]*ร้อยละ ?$"
"""Regular expression of the text before by how much of a hundred something else grew."""

PER_CENT, OF = ("ร้อยละ",), ("ของ",)
"""What stands before, and behind, a share of something."""
