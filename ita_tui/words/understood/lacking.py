"""Words by which a text says that something is not there yet: a measure, or a score."""

NO_MEASURE_YET = (
    r"ยังไม่(?:มี|ได้(?:กำหนด|จัดทำ|มี|วาง)) ?มาตรการ"
    r"(?= ?(?:ที่)?รองรับ| ?(?:ใด ?ๆ?)?(?:[ .\n]|$))"
)
"""Regular expression of the words that no measure answers what was named before them."""

NO_SCORE_OF = r"ยังไม่มีคะแนน(?:ของ|ในข้อ)"
"""Regular expression of the words that what is named behind them has no score."""

NO_SCORE = r"ยังไม่มีคะแนนให้วิเคราะห์"
"""Regular expression of the words that nothing of the issue has a score."""

SOME_WITHOUT = r"ยังมีคะแนนไม่ครบ(?:ทุกข้อ)?"
"""Regular expression of the words that something of the issue has no score."""

ENDS = ("\n", "จึง", "ส่วน", "แต่", "ทั้งนี้")
"""Words at which what a list names comes to its end."""

TURNS = ("ส่วน", "สำหรับ", "ขณะที่", "แต่")
"""Words from which on a line tells of other items than before."""

NOT_OF_NOW = (
    *("เดิม", "ปีก่อน", "ปีที่แล้ว", "ปีที่ผ่านมา", "ขณะนั้น", "ในอดีต", "ก่อนหน้า", "เมื่อปี"),
    *("หาก", "ถ้า", "กรณี", "เนื่องจาก", "เพราะ", "สาเหตุ", "ตรวจสอบว่า", "ไม่ใช่ว่า"),
)
"""Any of these makes it something that was, might be, or is told as a cause."""
