"""Words by which results and logs say that something is finished."""

FINISHED = "(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|สำเร็จเรียบร้อย|เรียบร้อยแล้ว|เสร็จแล้ว)"
"""Regular expression of what says that a step is finished."""

ALL_DONE = (
    r"(?:แล้วเสร็จ|แล้ว|เสร็จสิ้น|เสร็จ|สำเร็จ|ดำเนินการ|ความก้าวหน้า|คืบหน้า|ผลงาน)(?:แล้ว|คิดเป็น|เป็น|ครบ|ได้| )*"
    r"(?:ร้อยละ ?100(?![0-9.])|100(?:\.0+)? ?(?:%|เปอร์เซ็นต์))"
    r"|^ ?(?:ร้อยละ ?100|100 ?%) ?$"
    r"|ครบทุกขั้นตอน|ทุกขั้นตอนแล้ว|(?:ร้อยละ ?100|100 ?%) ?(?:แล้ว|เสร็จ)"
)
"""Regular expression, in Latin digits, of what says that all steps are."""

OF_THE_WHOLE = ("ทุกขั้นตอน", "ตามมาตรการ", "ทั้งมาตรการ", "ของมาตรการ", "ครบทุกกิจกรรม")
"""Words that make what is done the whole measure, whatever step the entry is of."""

DONE_AGAIN = (
    *("รายงาน", "ติดตาม", "ประชุม", "จัดประชุม", "สรุป", "ประเมิน", "ตรวจ", "ทบทวน", "กำกับ", "เผยแพร่"),
    *("ประชาสัมพันธ์", "อบรม", "จัดอบรม", "ฝึกอบรม", "แจ้งเวียน", "สำรวจ", "ดำเนินการ", "นิเทศ", "จัดกิจกรรม"),
)
"""Beginnings of steps that are done more than once."""

TOLD_SELDOM = ("รายงาน", "ติดตาม", "สรุป", "ประเมิน", "ประชุม", "จัดประชุม", "กำกับ", "นิเทศ", "ตรวจ")
"""Beginnings of steps that may come round more seldom than what their measure does."""

NOT_YET = (
    "ยังไม่",
    "ไม่แล้วเสร็จ",
    "คาดว่า",
    "อยู่ระหว่าง",
    "จะแล้วเสร็จ",
    "ให้แล้วเสร็จ",
    "หาก",
    "เมื่อแล้วเสร็จ",
    "บางส่วน",
)
"""Words by which it is not finished yet."""

STILL_OPEN = (
    *("ยังไม่แล้วเสร็จ", "ยังไม่เสร็จ", "ยังไม่ได้ดำเนินการ", "ไม่แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"),
    *("อยู่ระหว่างการดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้เริ่ม", "ยังมิได้ดำเนินการ"),
)
"""Words by which a result says that its step is not finished."""
