"""Words by which a narrative is read: what it says passed, fell short, is excepted or listed.

They are looked for among the letters alone, so blanks and displaced marks make no difference.
"""

PASS = (
    "ไม่ได้ต่ำกว่าเกณฑ์",
    "มิได้ต่ำกว่าเกณฑ์",
    "ไม่ต่ำกว่าเกณฑ์",
    "ผ่านเกณฑ์การประเมิน",
    "ผ่านการประเมิน",
    "ผ่านเกณฑ์",
    "เป็นไปตามเกณฑ์",
    "สูงกว่าเกณฑ์",
    "มากกว่าเกณฑ์",
    "เกินกว่าเกณฑ์",
    "เกินเกณฑ์",
    "ถึงเกณฑ์",
    "อยู่ในเกณฑ์ผ่าน",
    "อยู่ในเกณฑ์ดี",
    "ไม่ต้องปรับปรุง",
    "บรรลุค่าเป้าหมาย",
    "บรรลุเป้าหมาย",
    "สูงกว่าค่าเป้าหมาย",
)
"""Says that something passed; where one begins another, the longer first."""

FAIL = (
    "ไม่ผ่านเกณฑ์การประเมิน",
    "ไม่ผ่านการประเมิน",
    "ไม่ได้ผ่านเกณฑ์",
    "มิได้ผ่านเกณฑ์",
    "ไม่สามารถผ่านเกณฑ์",
    "ไม่เป็นไปตามเกณฑ์",
    "ไม่ผ่านเกณฑ์",
    "ไม่ถึงเกณฑ์",
    "ต่ำกว่าเกณฑ์",
    "น้อยกว่าเกณฑ์",
    "ไม่บรรลุค่าเป้าหมาย",
    "ไม่บรรลุเป้าหมาย",
    "ต่ำกว่าค่าเป้าหมาย",
    "ไม่ถึงค่าเป้าหมาย",
    "ตกเกณฑ์",
    "สอบตก",
    "ไม่ผ่าน",
)
"""Says that something fell short; where one begins another, the longer first."""

BARE_PASS = "ผ่าน"
"""Says that something passed where nothing but the end of a word follows it."""

MARK = ("ร้อยละ", "ที่กำหนด", "ที่ตั้งไว้", "ข้อละ", "คะแนน")
"""May stand with the pass mark between "passes" and "every item"."""

EVERY = ("ครบทุกข้อ", "ทุกข้อคำถาม", "ทุกข้อ", "ทุกรายการ", "ทุกตัวชี้วัด", "ทั้งหมด")
"""Makes it a word about every item."""

ALL_OF = ("สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
"""Numbers in words: ทั้งสามข้อ is every item of three."""

NONE_THAT = ("ไม่มีข้อใดที่", "ไม่มีข้อใด", "ไม่มีข้อที่", "ไม่มีข้อคำถามที่", "ไม่มี")
"""Before a word of failing, says that nothing fell short; longest first."""

EXCEPT = ("ยกเว้น", "เว้นแต่", "เว้นข้อ")
"""Before what is excepted."""

BESIDES = ("นอกเหนือจาก", "นอกจาก")
"""Before what is spoken of apart."""

OTHERS = ("ข้ออื่น", "ที่เหลือ", "ข้อคำถามอื่น", "นอกนั้น", "นอกจากนี้", "รายการอื่น")
"""Words for all that was not spoken of."""

ANEW = ("หมวด", "ในหมวด", "เครื่องมือ", "สำหรับหมวด", "ด้าน")
"""Words before an instrument that begin a new sentence behind a list."""

SOME_OTHERS = r"อก[0-9]+ขอ"
"""Regular expression, among letters, for so many that were not spoken of: อีก 6 ข้อ."""

TURNING = (
    "ไม่ได้อยู่ในระดับที่",
    "มิได้อยู่ในระดับที่",
    "ไม่อยู่ในระดับที่",
    "ไม่อาจถือว่า",
    "ไม่อาจถือได้ว่า",
    "ไม่สามารถถือได้ว่า",
    "ไม่ถือได้ว่า",
    "ถือไม่ได้ว่า",
    "กล่าวไม่ได้ว่า",
    "ไม่อาจกล่าวได้ว่า",
    "ไม่ถือว่า",
    "ไม่นับว่า",
    "ไม่จัดว่า",
    "ไม่ถือเป็นข้อที่",
    "ไม่ใช่ข้อที่",
    "มิใช่ข้อที่",
    "ไม่ได้เป็นข้อที่",
    "มิได้เป็นข้อที่",
    "ไม่ใช่ว่า",
    "มิใช่ว่า",
    "ห่างไกลจากการ",
    "ห่างไกลจากคำว่า",
    "ไกลจากการ",
)
"""Ends of the words that turn the cue behind them into its contrary."""

LISTING = ("ได้แก่", "ประกอบด้วย", "ดังต่อไปนี้")
"""Before a list of what was just spoken of."""

LABEL = (
    r"\s*(?:\(?\s*[0-9.]+\s*คะแนน\s*\)?)?\s*(?:มี|จำนวน)?\s*(?:[0-9]+\s*ข้อ)?\s*"
    r"(?:(?:ใน|ของ)?(?:ประเด็น|หมวด|ด้าน)นี้\s*)?(?:ได้แก่|คือ|มี|ประกอบด้วย|ดังนี้|:|\()\s*(?=(?:ข้อ\s*)?(?:ที่\s*)?[ieoIEO0อโ])"
)
"""Regular expression of what makes a cue the label of the codes that follow it at once."""

BREAKS = (
    "แต่(?![งล])",
    "ส่วน(?!ร่วม|ราชการ|ได้|เสีย|ตัว|ใหญ่|ท้องถิ่น|ที่ ?[0-9๑-๙])",
    "อย่างไรก็ตาม",
    "ทั้งนี้",
    "สำหรับ",
    "โดยเฉพาะ",
    "(?:โดย|ซึ่ง)?ข้อที่(?:ทำได้|ได้|มี)(?:ระดับ)?คะแนน(?:สูง|ต่ำ|มาก|น้อย)",
    "(?:โดย|ซึ่ง)?ข้อที่(?:ทำได้|ทำคะแนนได้)?(?:ดี|แย่|อ่อน|น่าเป็นห่วง)(?:ที่)?สุด",
    "จุด(?:อ่อน|แข็ง|เด่น)",
    "(?:โดย|จึง|ซึ่ง)?(?:ได้)?กำหนดมาตรการ",
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
    "ให้ข้อคำถาม",
    "ให้ข้อนี้",
    "จะ",
    "จะต้อง",
    "ต้อง",
    "ควร",
    "อาจ",
    "อาจจะ",
    "เคย",
    "เกือบ",
    "เดิม",
    "เดิมที่",
    "จากที่",
    "พยายาม",
    "เกณฑ์",
)
"""Ends of the words before what is only wished for, feared or past."""

MOODS = (
    "หาก",
    "ถ้า",
    "เพื่อให้",
    "เพื่อมิให้",
    "เพื่อไม่ให้",
    "ป้องกันไม่ให้",
    "ป้องกันมิให้",
    "เป้าหมาย",
    "คาดว่า",
    "ปีที่แล้ว",
    "ปีก่อน",
    "ปีที่ผ่านมา",
    "ต่างจาก",
    "เช่นเดียวกับ",
)
"""Words that make a whole clause one about what may be, is wished for, or was elsewhere."""

NOT_MEANT = ("หรือไม่", "ดีเยี่ยม", "ระดับดี")
"""What follows a cue that asks, or that speaks of another mark."""

CONNECTING = ("และข้อ", "กับข้อ", "รวมทั้งข้อ", "และ", "กับ", "รวมทั้ง", "ข้อที่", "ข้อ", "รวมถึง")
"""Words between the codes of one list."""

JOINING = ("และ", "กับ", "รวมทั้ง", "รวมถึง")
"""Those of them that join two codes of which each has its score."""

FILLERS = (
    "ซึ่งต่ำกว่าเกณฑ์",
    "ต่ำกว่าเกณฑ์",
    "ไม่ผ่านเกณฑ์",
    "ผ่านเกณฑ์",
    "ได้ระดับคะแนน",
    "ระดับคะแนน",
    "ผลคะแนน",
    "ได้คะแนน",
    "มีคะแนน",
    "คะแนนที่ได้",
    "คะแนน",
    "เพียง",
    "อยู่ที่",
    "เท่ากับ",
    "คิดเป็น",
    "ร้อยละ",
    "หรือไม่",
    "ซึ่ง",
    "ได้",
    "มี",
    "ที่",
)
"""Words between an item and its score; where one begins another, the longer first."""

FORMERLY = ("เดิมคือ", "เดิมเป็น", "เดิม", "เดิมคือข้อ", "เดิมเป็นข้อ", "เดิมข้อ")
"""Ends of the words before a code of another year."""

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
    "ไม่น้อยกว่า",
)
"""Words that make the number after them another figure than the item's score."""

BYGONE = ("เคย", "เดิม", "เทียบ", "ย้อนหลัง", "ก่อนหน้า")
"""Words shortly before a year that is spoken of as past."""

COMPARING = ("กับ", "จาก", "กว่า", "เทียบ", "เทียบกับ", "เช่นเดียวกับ", "เมื่อ", "เดิม")
"""Ends of the words before a year that is only compared with."""

IN_ANOTHER_YEAR = (
    r"(?: ?(?:ใน|เมื่อ|ของ))? ?(?:ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา"
    r"|ปี ?(?:งบประมาณ ?)?(?:พ\.ศ\. ?)?(?P<year>25[0-9]{2}))"
)
"""Regular expression of what stands right behind a cue and says in which year it was so."""

OF_NEW_ONES = r"(?<!เปน)(?<!คอ)ขอท(?:ยง)?$|ทงหมด[0-9]+ขอ$"
"""Regular expression of the letters before a cue that speaks of others: ข้อที่ไม่ผ่าน, จาก 7 ข้อ ผ่าน."""

YEAR = r"(?:ปีงบประมาณ|ประจำปี|ปี) ?(?:พ\.ศ\. ?)?(25[0-9]{2})(?![0-9])"
"""Regular expression of a fiscal year, in Latin digits."""

AFTER_A_BARE_CODE = ("ผ่าน", "ไม่ผ่าน", "ต่ำกว่า", "ได้")
"""Beginnings of what stands behind a code that begins with a bare zero."""

A_SCORE = r" ?[(=:–-]? ?(?:100\.00|[0-9]{1,2}\.[0-9]{2})(?![0-9])"
"""Regular expression of what stands behind a code that begins with a bare zero, too."""

BEFORE_A_TITLE = ("ประเด็น", "ประเด็นที่", "พบว่า", "ด้าน", "เรื่อง", "หัวข้อ")
"""Ends of the words before a title that a text goes by."""

BEFORE_A_BARE_CODE = ("ข้อ", "ข้อที่", "ได้แก่", "รหัส", "คือ", "มี", "(")
"""Ends of what stands before a code that begins with a bare zero."""

POINTING = ("ต่างจาก", "เช่นเดียวกับ", "เหมือน", "ดู", "ตาม", "กับ", "ใน", "จาก", "ของ")
"""Ends of the words before the number of an issue that is only pointed at."""

BESIDE_OTHERS = ("ต่างจาก", "เช่นเดียวกับ", "เหมือน", "เหมือนกับ", "ดู", "กับ", "เชื่อมโยง", "รวมถึง", "ไปยัง")
"""Ends of the words before an issue that is only spoken of beside the own one."""

TOO_LATE = 200
"""Letters into a narrative after which another issue's title is only spoken of."""
