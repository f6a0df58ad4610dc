"""Words by which a text is read where it says what place a node has among others."""

from ita_tui.words.understood.figure_phrases import COUNT as _COUNT

NO_RANKS = (
    *("ประโยชน์", "ผู้บริหาร", "ผู้บังคับบัญชา", "ตำแหน่ง", "ประสิทธิภาพ", "ประสิทธิผล", "คุณภาพ", "ความสำคัญ"),
    *("อำนาจ", "หน่วยงาน", "ระดับ", "เต็ม", "ความพึงพอใจ", "จาก", "ไป", "ไปหา", "ไปยัง", "ไปสู่"),
)
"""Ends of the words before "highest" and the like that are of no score, or of an order."""

NEXT = ("รองลงมา",)
"""Beginnings of the words for the next place."""

ORDINALS = {"หนึ่ง": 1, "แรก": 1, "สอง": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "สุดท้าย": -1, "ท้าย": -1}
"""Places in words; below none for the last."""

ORDINAL = (
    r" ?(?:ที่ ?)?(?P<place>[1-9](?![0-9.]| ?ข้อ(?! ?[ieoIEO]))|หนึ่ง|แรก|สอง|สาม|สี่|ห้า|สุดท้าย|ท้าย(?!สุด))"
)
"""Regular expression of what stands behind "อันดับ" and says which place it is."""

SEVERAL = r" ?(?:เป็น)? ?(?P<count>[2-9]) ?(?:อันดับ|ลำดับ|ข้อ|รายการ|ตัวชี้วัด)(?:แรก)?"
"""Regular expression of what makes "highest" so many of them."""

BETWEEN = (
    *("ของประเด็นนี้", "ในประเด็นนี้", "ของประเด็น", "ในประเด็น", "ของหน่วยงาน", "จากทั้งหมด", "ทั้งหมด"),
    *(
        *("ในหมวด", "ของหมวด", "หมวด", "ในเครื่องมือ", "ของเครื่องมือ", "เครื่องมือ", "ของแบบวัด"),
        *("ในแบบวัด", "แบบวัด"),
    ),
    *("เรื่อง", "ด้าน", "ประเด็น", "ตัวชี้วัด", "อันดับแรก", "ลำดับแรก", "อันดับ", "ลำดับ", "รายข้อ", "ในบรรดา"),
    *("หัวข้อ", "คำถาม", "นั้น", "นี้", "ของ", "ใน", "จาก", "ในส่วนของ", "การประเมิน", "iit", "eit", "oit"),
    *("ในกลุ่ม", "รายตัวชี้วัด", "ปีนี้", "ในปีนี้", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน"),
    *("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "แบบวัดการเปิดเผยข้อมูลสาธารณะ", "ประกอบด้วย", "ตามลำดับ"),
    *("รอง", "เท่ากัน", "ซึ่งก็", "ถัดมา", "ถัดไป", "ตกเป็นของ", "ตกอยู่ที่"),
)
"""Words that may stand between a place and the node that has it."""

LISTED = ("เรื่อง", "ด้าน", "รวมทั้ง", "ตามด้วย", "รองลงมา", "อันดับ", "ลำดับ", "ตัวชี้วัด", "หมวด")
"""Words that may stand between the nodes of one list."""

AHEAD = (
    *("เป็นข้อที่", "เป็นตัวชี้วัดที่", "เป็นเครื่องมือที่", "ข้อที่", "ทำได้", "ทำคะแนนได้", "ทำคะแนน", "นำ", "มาเป็น"),
    *("อยู่ใน", "ผล", "ค่า", "ประเมิน", "นับว่า", "ถือว่า", "ถือเป็น", "นับเป็น", "จัดเป็น", "ตัวชี้วัด", "เครื่องมือ"),
    *("หมวด", "ทั้งนี้", "รั้ง", "เด่น", "ของหน่วยงาน", "ปีนี้", "ในปีนี้", "การประเมิน", "หัวข้อ", "ครอง", "ตกอยู่"),
    *("รายการ", "คำถาม", "ขึ้น", "มา", "ด้วย", "อันดับ", "ลำดับ", "ดำเนินการ", "ใน", "นี้", "ตาม"),
)
"""Words that may stand between a node and the place that is said of it."""

SCORED = ("คะแนน", "ได้", "เป็น", "มี", "ผล", "อยู่", "นำ", "รั้ง", "ครอง", "ค่า")
"""One of these stands between a node and its place."""

AND_NODE = r" ?(?:\([^()]{0,30}\))? ?(?:[0-9.]+ ?(?:คะแนน)?)? ?(?:และ|กับ|,|/)"
"""Regular expression of what stands between two nodes of one place."""

OF_NODE = r"(?:ของ|ใน|ตาม|จาก)(?: ?(?:หมวด|เครื่องมือ|ด้าน|แบบวัด|แบบตรวจ|ส่วนของ|แบบ))? ?$"
"""Regular expression of the text before the instrument among whose items a place is."""

OF_ALL = ("ของหน่วยงาน", "ทั้งหน่วยงาน", "ทุกประเด็น", "59 ข้อ", "ทั้งองค์กร", "ทุกตัวชี้วัด", "ภาพรวม")
"""Words by which a place is one among all items."""

DENYING = ("ไม่ใช่", "มิใช่", "ไม่ได้เป็น", "มิได้เป็น", "หนึ่งใน", "เกือบ", "เคย", "ไม่มีข้อ", "ใกล้เคียง", "หรือ")
"""Words before a place that is not, or not surely, said."""

OF_SCORES = r"คะแนน|[0-9]\.[0-9]{2}"
"""Regular expression of what shows that places are those of scores."""

RISING_ORDER = "น้อยไปมาก"
"""Words by which the first place is that of the lowest."""

SIGNED = r"[ ]*\(?[+−-][0-9]"
TO_BRACKETED = r"[^0-9()\n]{0,12}[0-9]{1,3}\.[0-9]{1,2}(?: ?คะแนน)? ?\("
"""Regular expressions of how far a node moved, and of a score with its node in brackets."""

LEAD = r"[ก-๙ ]{0,30}?(?:คือ|ได้แก่|เป็น|:)"
"""Regular expression of what stands between a place and the title of the node that has it."""

JOINED = ("และ", "กับ", "รวมทั้ง")
"""Words before the last of a list."""

VERBS = ("รั้ง", "เหนือ")
"""Beginnings of words of rank that have their own verb."""

SO_MANY = rf"(?<![0-9A-Za-z.])(?:{_COUNT}) ?$"
"""Regular expression of the text before "อันดับ" that makes it so many places."""

HEADS = ("ข้อ", "โดยข้อ", "ซึ่งข้อ", "จุด")
"""Beginnings of a clause that a word of time may stand right before."""

LEADING = ("คือ", "ได้แก่", "เป็น", "อยู่ที่", "ตกเป็นของ")
"""Words between a place and the node that has it."""

OF_ANYTHING = ("มาก", "น้อย")
"""Beginnings of words of rank that may be of anything; beside a score they are of scores."""

RIGHT_BEFORE = (
    *("คะแนน", "คะแนนเฉลี่ย", "ได้", "ได้รับ", "ผลการประเมิน", "ร้อยละ", "ผล", "มีค่า", "ค่าเฉลี่ย", "ประเมิน"),
)
"""Ends of the words right before words of rank that may be of anything."""

URGENT = (
    *("พัฒนา", "ปรับปรุง", "แก้ไข", "เร่ง", "ความสำคัญ", "เสี่ยง", "ติดตาม", "เฝ้าระวัง", "ห่วง", "จังหวัด"),
    *("เร่งด่วน", "จำเป็น", "ระดับประเทศ", "อำเภอ"),
)
"""Words before a place that is no place of scores, or among others than items."""

WHICH = "ซึ่ง"
"""Before what is said of a node by the way."""

TAKES = ("เป็น", "อยู่ใน", "ใน", "นำ", "รั้ง", "ครอง", "ได้", "มา", "อยู่")
"""Ends of the words between a node and the number of its place."""

PLACES = ("ลำดับ", "อันดับ", "รายการ", "ข้อ", "ตัวชี้วัด")
"""One of these stands behind a number of places."""

OF_PART = r"(?:^|[ )])(?:ใน)?(?:ด้าน|ส่วนของ|กลุ่ม)(?!นี้)[ก-๙]{3,} +ข้อ"
"""Regular expression of the text before a place that is one among a part in other words."""

PLACE_AMONG = (
    rf"(?:เป็น|อยู่(?:ใน|ที่)?|ได้|มา|สูง|รั้ง|ครอง) ?(?:อันดับ|ลำดับ)(?:ที่)? ?(?P<place>{_COUNT})(?![0-9.])"
    rf"(?: ?(?:จาก(?:ทั้งหมด)?|ใน(?:บรรดา)?|ของ) ?(?:ทั้งหมด|ทั้ง|ทุก|(?P<among>{_COUNT}))"
    r" ?(?:ตัวชี้วัด|ข้อ|เครื่องมือ|แบบวัด|รายการ))?"
)
"""Regular expression of a place that a node takes, and among how many it is one."""

FROM_BELOW = ("ต่ำ", "น้อย", "ท้าย", "แย่", "ลง", "ขึ้น")
"""Words of a clause in which a place may be counted from the lowest, or be one of change."""

NOT_OF_SCORES = ("เร่งด่วน", "สำคัญ", "ประเทศ", "จังหวัด", "อำเภอ", "ภาค", "งบ", "ครัวเรือน", "ห่วง", "แก้")
"""Words of a clause in which a place is one of something else, or among others than nodes."""

SORTED = (
    r"(?:เรียง|จัดลำดับ)[^0-9\n§]{0,30}?(?:มาก|สูง)(?:ที่สุด|สุด)?(?:ไป|ลง)(?:หา|ยัง|สู่|มา)?(?:น้อย|ต่ำ)(?:ที่สุด|สุด)?"
    r"(?P<lead>[^0-9\n§]{0,70})(?=§)"
)
"""Regular expression of what begins a list from the highest on."""

_SCORE = r"(?:[ ]*\(?[0-9]{1,3}\.[0-9]{1,2}(?: ?คะแนน)?\)?)?"
CHAINED = rf"{_SCORE}[ ]*(?P<sign>[>＞≥]|[<＜≤])[ ]*(?:ข้อ|รหัส|ที่|[ ])*"
"""Regular expression of what stands between two nodes of which one is the higher."""

NUMBERED = (
    r"(?:(?<=[\n (:•])|^)(?:\(?(?P<number>[1-9])[.)]|(?:อันดับ|ลำดับ)(?:ที่)? ?(?P<place>[1-9])"
    r"(?![0-9.]))(?:คือ|ได้แก่|ข้อ|รหัส|[ :=-])*(?=§)"
)
"""Regular expression of the number before a node of a list."""

ENDS = rf"(?P<most>(?:สูง|มาก|ดี)(?:ที่)?สุด)|(?P<least>(?:ต่ำ|น้อย|แย่|อ่อน)(?:ที่)?สุด)|(?:{_COUNT}) ?อันดับแรก"
"""Regular expression of what is listed: the highest, or the lowest."""

FIRST = (
    rf"(?:(?P<many>{_COUNT}) ?(?:อันดับ|ลำดับ)(?:แรก)?"
    rf"|(?:สูง|มาก|ต่ำ|น้อย)(?:ที่)?สุด ?(?P<some>{_COUNT}) ?(?:อันดับ|ข้อ|ลำดับ))"
)
"""Regular expression of how many are the first."""

ARE_FIRST = (
    rf"[ ]*(?:\(|เป็น|คือ|ถือเป็น|นับเป็น|จัดเป็น|รวมเป็น|[ ])+(?P<many>{_COUNT}) ?(?:อันดับ|ลำดับ)"
    r"(?:แรก|สูงสุด|(?:ที่)?(?:มี|ได้)?คะแนน(?:สูง|มาก)(?:ที่)?สุด)"
)
"""Regular expression of what makes a list before it that of the first."""

OF_ELSE = r"เปลี่ยน|ขึ้น|ลง|เพิ่ม|ลด|งบ|น้ำหนัก|ด่วน|ปีก่อน|ปีที่|ห่าง|เฉลี่ย|สำคัญ|เร่ง|แก้|ปรับ"
"""Regular expression of words of an order that is not one of scores."""

SIGNS = ("เรียง", "จัดลำดับ", ">", "<", "1)", "1.", "อันดับ", "ลำดับ")
"""One of these is in every text that has an order."""
