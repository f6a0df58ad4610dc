"""Words by which a narrative is read: what it says passed, fell short, is excepted or listed."""

PASS = ("ผ่านเกณฑ์การประเมิน", "ผ่านเกณฑ์", "ผ่านการประเมิน", "เป็นไปตามเกณฑ์", "สูงกว่าเกณฑ์")
"""Says that something passed, longest first."""

FAIL = (
    "ไม่ผ่านเกณฑ์การประเมิน",
    "ไม่ผ่านเกณฑ์",
    "ไม่ผ่านการประเมิน",
    "ไม่เป็นไปตามเกณฑ์",
    "ยังไม่ถึงเกณฑ์",
    "ไม่ถึงเกณฑ์",
    "ต่ำกว่าเกณฑ์",
    "ตกเกณฑ์",
    "ไม่ผ่าน",
)
"""Says that something fell short, longest first."""

EVERY = ("ครบทุกข้อ", "ทุกข้อคำถาม", "ทุกข้อ", "ทุกรายการ", "ทั้งหมด")
"""Makes it a word about every item."""

NONE_THAT = ("ไม่มีข้อใดที่", "ไม่มีข้อใด", "ไม่มีข้อที่", "ไม่มีข้อคำถามที่", "ไม่มี")
"""Before a word of failing, says that nothing fell short; longest first."""

EXCEPT = ("ยกเว้น", "เว้นแต่")
"""Before what is excepted."""

LISTING = ("ได้แก่", "ประกอบด้วย", "ดังต่อไปนี้")
"""Before a list of what was just spoken of."""

BREAKS = (
    "แต่(?![งล])",
    "ส่วน(?!ร่วม|ราชการ|ได้|เสีย|ตัว|ใหญ่|ท้องถิ่น|ที่ ?[0-9๑-๙])",
    "อย่างไรก็ตาม",
    "ทั้งนี้",
    "สำหรับ",
)
"""Regular expressions of what begins a new clause, after a blank."""

WISHES = (
    "ให้",
    "ให้ข้อ",
    "ให้ทุกข้อ",
    "ให้ได้",
    "ให้สามารถ",
    "ให้คะแนน",
    "ให้มีคะแนน",
    "ให้มีระดับคะแนน",
    "ให้มีระดับคะแนนที่",
    "จะ",
    "คาดว่าจะ",
)
"""Ends of the words before something that is only wished for."""

ANOTHER_FIGURE = (
    "ต่ำกว่า",
    "สูงกว่า",
    "ห่าง",
    "ขาด",
    "อีก",
    "เพิ่ม",
    "ลด",
    "จาก",
    "เกณฑ์",
    "เป้าหมาย",
    "ปีก่อน",
    "อ้างอิง",
    "เฉลี่ย",
    "ภาพรวม",
    "รวม",
    "เทียบ",
)
"""Words that make the number after them another figure than the item's score."""

FISCAL_YEAR = "ปีงบประมาณ"
"""Before the number of a fiscal year."""
