"""How the names of local agencies begin."""

KINDS = (
    *("เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด"),
    *("อบต.", "อบจ.", "ทต.", "ทม.", "ทน.", "เมือง", "สำนักงาน"),
)
"""Kinds of agency that stand before the name of the place."""
MORE_KINDS = ("เทศบาล", "องค์การบริหาร", "กรุงเทพมหานคร")
"""Further beginnings of the names of local agencies in a list, their kinds in part or slipped."""
PLACE_WORDS = ("จังหวัด", "อำเภอ", "ตำบล", "จ.", "อ.", "ต.")
"""What stands before the name of a place."""

SHORT = (
    *("สำนักงาน", "สำนัก", "สำนึก", "กรม", "กระทรวง", "จังหวัด", "อำเภอ", "เทศบาล"),
    *("องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด", "อบต.", "อบจ.", "ทต.", "มหาวิทยาลัย"),
    *("สถาบัน", "โรงเรียน", "โรงพยาบาล", "องค์การ", "บริษัท"),
)
"""Words that, with ฯ after them, stand for an agency's whole name, longest first."""
MISSPELT = {"สำนึก": "สำนัก"}
"""Slips that stand for one of those words."""
NAMED_KINDS = tuple(kind for kind in KINDS if kind not in ("เมือง", "สำนักงาน"))
"""Kinds of local agency that the name of a place follows."""
POSTS = ("เทศมนตรีตำบล", "เทศมนตรีเมือง", "เทศมนตรีนคร")
"""Ends of posts that the name of a place follows, whatever the kind."""
FULL_KINDS = {
    "ทต.": "เทศบาลตำบล",
    "ทม.": "เทศบาลเมือง",
    "ทน.": "เทศบาลนคร",
    "อบต.": "องค์การบริหารส่วนตำบล",
    "อบจ.": "องค์การบริหารส่วนจังหวัด",
}
"""Short forms of kinds of agency → the kinds in full."""
SHORT_KINDS = {
    **FULL_KINDS,
    "รพ.สต.": "โรงพยาบาลส่งเสริมสุขภาพตำบล",
    "รพ.": "โรงพยาบาล",
    "สสจ.": "สำนักงานสาธารณสุขจังหวัด",
    "สสอ.": "สำนักงานสาธารณสุขอำเภอ",
    "สนข.": "สำนักงานเขต",
    "มรภ.": "มหาวิทยาลัยราชภัฏ",
    "มทร.": "มหาวิทยาลัยเทคโนโลยีราชมงคล",
    "ม.": "มหาวิทยาลัย",
}
"""Short forms of the kinds of any agency → in full; where one begins another, the longer first."""
AUTHORITIES = ("กรม", "กระทรวง", "จังหวัด", "อำเภอ", "มหาวิทยาลัย", "สถาบัน", "องค์การ", "บริษัท")
"""Words for authorities and partners that any office speaks of."""
OWNER_CUES = ("โปร่งใสของ", "การดำเนินงานของ", "ผลการวิเคราะห์ของ", "ผลการประเมินของ", "การประเมินของ")
"""Ends of the words before the one whose result a text is about."""
PROVINCE = "จังหวัด"
"""The kind of agency that is a place too."""
ABOUT_RESULTS = "ITA|คุณธรรม|ประเมิน|คะแนน"
"""Pattern of a word in a heading over results, whose first agency it is of."""
RESULTS = "^(?:ผล|คะแนน)?(?:การ)?(?:ประเมิน|วิเคราะห์).{0,80}(?:ITA|คุณธรรม)|^(?:ผล|คะแนน) ?ITA"
"""Pattern of the beginning of a heading over the results of its owner."""
OF = "ของ"
"""What stands before an owner."""
EXAMPLE = "ตัวอย่าง"
"""The name of no place, in forms and examples."""
NOT_WHOSE = ("ที่มา", "แหล่งที่มา", "ข้อมูลจาก", "หมายเหตุ", "หนังสือ", "อ้างถึง")
"""A heading that begins so names others than the one whose result a text is about."""
ASKED = "ให้"
"""What stands before another agency that something is done for, or that shall do something."""
PARTNER_CUES = (
    *("กับ", "จาก", "ถึง", "ไปยัง", "ระหว่าง", "เช่น", " ณ", "ที่"),
    ASKED,
    *("ต่อ", "หรือ", "และ", "จังหวัดคือ", "ประเทศคือ", "แก่"),
)
"""Ends of the words before another agency that a text only has to do with."""
OF_A_CLASS = (
    *("เฉลี่ยของ", "เฉลี่ย", "เฉลี่ยระดับ", "กลางของ", "ประเภท", "กลุ่ม", "โครงการ", "วิจัยของ"),
    "ศึกษาของ",
)
"""Ends of the words before a class of agencies, a project, or the author of a study."""
VISITED = ("ดูงาน", "แลกเปลี่ยนเรียนรู้", "ต้นแบบ")
"""Words before another agency that is only looked at."""
TOLD_BY = "ตามที่"
"""The end of the words before the one that told something: no partner, though it ends like one."""
BEHIND_A_NAME = ("จังหวัด", "อำเภอ", "ตำบล", "เขต", "กับ", "และ")
"""What may stand against a name where a page lost its blanks, and is no part of it."""
FURTHER_PLACES = ("เหนือ", "ใต้", "กลาง", "ตะวันออก", "ตะวันตก", "ใหม่", "น้อย", "ใหญ่", "พัฒนา")
"""Words that make the name of a place another place's."""
PLACES = (
    *("บ้าน", "บาง", "หนอง", "ท่า", "ดอน", "โคก", "นา", "ห้วย", "เมือง", "ศรี", "คลอง", "เขา", "ดง"),
    *("ทุ่ง", "แม่", "วัง", "โนน", "ป่า", "ปาก", "ลำ", "น้ำ", "บึง", "เกาะ", "ทราย", "ทอง", "สระ"),
    *("หัว", "กุด", "คำ", "พระ", "โพธิ์", "โพน", "ไผ่", "สวน", "เวียง", "แสน", "ไทร", "ควน", "ถ้ำ"),
)
"""Beginnings of the names of places, as a blank may stand before them."""
NO_NAMES = (
    *("มี", "จาก", "ได้", "พบ", "ต้อง", "และ", "ที่", "ใน", "ให้", "จะ", "เป็น", "หรือ", "โดย"),
    *("ซึ่ง", "ควร", "ของ", "กับ", "แห่งนี้", "นี้", "ทั้ง", "ทุก", "ไม่", "ยัง", "อื่น", "ต่าง", "กำหนด"),
    *("ดำเนิน", "จัด", "ปฏิบัติ", "สามารถ", "เพื่อ", "ตาม", "จึง", "ว่า"),
    *("ขอให้", "ขอความ", "ขอขอบคุณ", "ขอชี้แจง", "ขอเรียน", "ขอส่ง", "ขอเสนอ", "ขอรับรอง", "ขออนุ"),
    *("ลงนาม", "ลงชื่อ", "ดูแล", "ภายใน", "ภายหลัง", "พิจารณา", "อนุมัติ", "แก้", "เข้าร่วม", "รับ", "ถูก"),
    *(
        *("นอกจาก", "ตลอด", "ทันที", "ก่อน", "หลัง", "จน", "ถึง", "ไว้", "ขึ้น", "ลง", "เปิด", "ปิด"),
        *("พร้อม", "คง"),
    ),
    *(
        *("เป้า", "ลำดับ", "อันดับ", "คะแนน", "ระดับ", "ข้อ", "มาตรการ", "โครงการ", "กิจกรรม"),
        *("ช่วย", "ตอบ", "ออก"),
    ),
    *("ใช้", "เรา", "เปิดเผย", "เผยแพร่", "ผ่าน", "รายงาน", "ส่ง", "ทำ", "แต่", "ใด", "ใกล้เคียง"),
    *("ข้างเคียง", "ต้นแบบ", "ขนาด", "แห่ง", "ก็", "เอง", "ร่วม", "พัฒนา", "ปรับปรุง", "เร่ง"),
    *("กำกับ", "ระยะเวลา", "ทั่วประเทศ", "ทั่วไป", "ผู้", "ประจำ", "เพียง", "อำเภอ", "จังหวัด"),
    *("ตั้งเป้า", "ตั้งใจ", "ตั้งคณะ", "แต่งตั้ง", "มุ่ง", "เห็น", "เน้น", "ออกประกาศ", "ออกคำสั่ง"),
    *("มอบ", "กำชับ", "ติดตาม", "ประเมิน", "วิเคราะห์", "ประกาศ", "ประชาสัมพันธ์", "ประสบ", "ประชุม"),
    *("แก้ไข", "แก้ปัญหา", "เพิ่มคะแนน", "เพิ่มขึ้น", "เพิ่มช่อง", "เพิ่มประสิทธิ", "เพิ่มการ", "ลดลง", "ลดขั้นตอน"),
    *(
        *("นำผล", "นำข้อ", "นำไป", "นำมา", "นำเสนอ", "เริ่ม", "วางแผน", "วางแนว", "วางระบบ"),
        *("คาดว่า", "คาดหวัง", "หวังว่า"),
    ),
    *("ตระหนัก", "ยกระดับ", "ยึด", "ถือ", "เคย", "จำเป็น", "รักษา", "คงระดับ", "บรรลุ", "ขาด", "ยืนยัน"),
    *("ชี้แจง", "ทบทวน", "เตรียม", "อบรม", "เสนอ", "แจ้ง", "รวบรวม", "ตรวจ", "สำรวจ", "เชิญ", "แบ่ง"),
    *("แล้ว", "กำลัง", "สร้างความ", "สร้างระบบ", "สร้างช่อง", "สร้างการ", "ส่งเสริม", "สนับสนุน"),
    *(
        *("ควบคุม", "ปรับ", "เอา", "อาจ", "อยู่", "สอบ", "ตกเกณฑ์", "ทราบ", "รับทราบ", "รับรู้"),
        *("รับผิดชอบ", "รับฟัง"),
    ),
    *(
        *("ปฏิเสธ", "ขับเคลื่อน", "ขอรับ", "สรุป", "สั่ง", "เลือก", "ลงพื้นที่", "ให้ความ", "เช่น", "หรือ"),
        *("เมื่อ", "สูงกว่า"),
    ),
    *("ต่ำกว่า", "เท่านั้น", "ปัจจุบัน", "ปี", "ขณะ", "ซ้ำ", "คณะ", "พนักงาน", "บุคลากร", "เจ้าหน้าที่", "หน่วย"),
)
"""Beginnings of what follows such a kind and is no name of a place."""
AFTER_NAMES = (
    *("จัด", "ดำเนิน", "ผ่าน", "กำหนด", "ประกาศ", "รายงาน", "เผยแพร่", "ประชุม", "ปรับปรุง"),
    *("ร่วม", "ส่งเสริม", "ส่งรายงาน", "แจ้ง", "ทำ", "เรา", "อยู่", "สามารถ", "จึง", "กำกับ", "ระยะเวลา"),
    *("ตั้งเป้า", "มุ่ง", "เน้น", "มอบ", "เร่ง", "นำผล", "ทบทวน"),
    *("ได้", "มี", "ซึ่ง", "ที่", "ใน", "และ", "พบ", "ต้อง", "จะ", "เป็น", "โดย", "ควร", "ไม่"),
    *("ยัง", "ให้", "เพื่อ", "ตาม", "ประจำ", "ปี"),
)
"""Beginnings of what goes on with the sentence behind a name."""
POST_ENDINGS = (*NAMED_KINDS, "เทศบาล")
"""Kinds of agency behind a post, which is the same post without them; longest first."""

OTHER_KINDS = (
    *("โรงพยาบาลส่งเสริมสุขภาพตำบล", "โรงพยาบาล", "มหาวิทยาลัย", "วิทยาลัย", "กรม"),
    *("สำนักงานสาธารณสุขจังหวัด", "สำนักงานสาธารณสุขอำเภอ", "โรงเรียน", "สถาบัน", "กระทรวง"),
    "จังหวัด",
)
"""Kinds of other agencies than local ones; where one begins another, the longer first."""

OF_OTHER_UNITS = (
    *("โรงพยาบาลส่งเสริมสุขภาพตำบล", "โรงพยาบาล", "มหาวิทยาลัย", "วิทยาลัย", "โรงเรียน", "สถาบัน"),
)
"""Kinds of agency whose units are no สำนัก and กอง, or not these alone."""

_STATE_BODIES = (
    *(
        *("การไฟฟ้า", "การประปา", "การรถไฟ", "การท่าเรือ", "การท่องเที่ยว", "การเคหะ", "การนิคม"),
        "การทางพิเศษ",
    ),
    *("การกีฬา", "การยาง", "ธนาคาร", "บริษัท", "กองทุน", "กองทัพ", "กองบัญชาการ", "ศาล", "องค์การ"),
    *("ศูนย์", "สถานีตำรวจ", "เรือนจำ", "สำนักงานเขต", "สำนักงาน"),
)
NAMED_BY_TASK = ("กรม", "กระทรวง", *_STATE_BODIES)
"""Kinds of agency behind which stands what they do, which may be a verb."""

ALL_KINDS = (*NAMED_KINDS, *OTHER_KINDS)
"""Kinds of agency that a name begins with; where one begins another, the longer first."""

KINDS_OF_HEADINGS = (*ALL_KINDS, *_STATE_BODIES)
"""Kinds of agency that a heading names as the one whose results stand below; any office has, or
speaks of, some of them elsewhere. Where one begins another, the longer first."""

OWNER_FIELD = r"(?:หน่วยงาน|ส่วนราชการ|องค์กร)(?:ที่(?:รับการ|ถูก|เข้ารับการ)?ประเมิน)? ?:? ?$"
"""Pattern of the end of the words before the name of the agency in a field of a heading."""

NOT_OWNERS = (*PARTNER_CUES, "โดย", "เทียบ")
"""Ends of the words in a heading before another agency than the one that it is of."""

ASSESSORS = ("สำนักงานคณะกรรมการป้องกัน", "สำนักงาน ป.ป.")
"""Beginnings of the names of those who assess, of whom any heading over results speaks."""

AS_TOLD_BY = "(?<!ติด)ตาม"
"""Pattern of a word before another agency, whose words a heading follows."""

SCHOOL = "โรงเรียน"
"""A kind of agency that has an assessment of its own."""

HIGHER = (PROVINCE, "กระทรวง")
"""Kinds of agency that others are under, whose name stands over their results too."""

ADDRESS = {
    "province": r"(?:(?<!สำนักงาน)(?<!ศาลากลาง)(?<!ส่วน)จังหวัด|(?<![ก-๎])จ\.) ?(?P<said>[ก-๎]{2,30})",
    "district": r"(?:(?<![ก-๎])อำเภอ|(?<![ก-๎])อ\.|(?<![ก-๎])เขต) ?(?P<said>[ก-๎]{2,30})",
    "postal_code": r"^(?:(?!โทร|มท\.|สื่อสาร).)*?(?<![0-9/.-])(?P<said>[1-9][0-9]{4})(?![0-9/.-])",
}
"""Parts of an address → regular expressions of how they are written, in Latin digits."""

HEADS_OF_PLACES = {
    "province": r"ผู้ว่าราชการจังหวัด ?(?P<said>[ก-๎]{2,30})",
    "district": r"นายอำเภอ ?(?P<said>[ก-๎]{2,30})",
}
"""Parts of an address → regular expressions of the posts of those who head them."""

UNIT_WORDS = ("กอง", "สำนัก", "กลุ่มงาน", "ฝ่าย")
"""Beginnings of the names of units."""
NO_UNITS = ("สำนักงาน",)
"""Beginnings of the names of whole agencies that look like units."""
HEADS_OF_UNITS = ("ผู้อำนวยการ", "หัวหน้า", "ผอ.")
"""Beginnings of posts that a unit's name follows."""

_MUNICIPAL = ("เทศมนตรี", "เทศบาล")
_SUBDISTRICT = ("องค์การบริหารส่วนตำบล", "อบต.")
_PROVINCIAL = ("องค์การบริหารส่วนจังหวัด", "อบจ.")
_MUNICIPALITIES = ("ตำบล", "เมือง", "นคร")
_LOCAL = (*_MUNICIPAL, *_SUBDISTRICT, *_PROVINCIAL)
_RECTOR, _DIRECTOR_GENERAL = ("อธิการบดี",), ("อธิบดี",)
_CENTRAL = (*_RECTOR, *_DIRECTOR_GENERAL)
FOREIGN_POSTS = {
    "องค์การบริหารส่วนตำบล": (*_MUNICIPAL, *_PROVINCIAL, *_CENTRAL),
    "องค์การบริหารส่วนจังหวัด": (*_MUNICIPAL, *_SUBDISTRICT, *_CENTRAL),
    **{
        f"เทศบาล{own}": (
            *(*_SUBDISTRICT, *_PROVINCIAL, *_CENTRAL),
            *(f"{word}{other}" for word in _MUNICIPAL for other in _MUNICIPALITIES if other != own),
        )
        for own in _MUNICIPALITIES
    },
    **dict.fromkeys(("โรงพยาบาล", "จังหวัด"), (*_LOCAL, *_CENTRAL)),
    **dict.fromkeys(("มหาวิทยาลัย", "วิทยาลัย", "สถาบัน"), (*_LOCAL, *_DIRECTOR_GENERAL)),
    "กรม": (*_LOCAL, *_RECTOR),
}
"""Kinds of agency → parts of posts that such an agency does not have."""

OWN_PEOPLE = (
    *("ผู้บริหาร", "ผู้บริหารสูงสุด", "คณะผู้บริหาร", "บุคลากร", "เจ้าหน้าที่", "พนักงาน", "พนักงานส่วนตำบล"),
    *("ข้าราชการ", "สมาชิกสภา", "สภา", "เว็บไซต์", "หน้าเว็บไซต์", "การดำเนินงาน", "การบริหารงาน", "ภารกิจ"),
    *("ผลการประเมิน", "คะแนน", "คะแนนรวม", "นโยบาย", "ประกาศ", "บริบท", "อาคารสถานที่", "ทรัพย์สิน"),
)
"""What a text tells of its own agency, with "of" or without it before the agency's kind."""

OWN_HEADS = ("นายก", "รองนายก", "ปลัด", "รองปลัด")
"""Posts of an agency that stand right before its kind."""

WITH_OTHERS = (
    *("กับ", "จาก", "ร่วม", "ให้แก่", "เครือข่าย", "ดูงาน", "อุดหนุน", "เช่น", "อื่น", "ใกล้เคียง"),
    "ตามที่",
)
"""Words shortly before another agency that a text only has to do with."""

HEADS_ALONE = ("อธิการบดี", "อธิบดี")
"""Posts that need no kind of agency behind them."""

AND_A_POST = rf"\s*และ\s*(?={'|'.join((*OWN_HEADS, *HEADS_OF_UNITS, *HEADS_ALONE))})"
"""Pattern of "and" before a post."""

GOING_ON = (
    *("กำชับ", "ทุก", "เข้า", "เห็น", "มอบ", "สั่ง", "ลงนาม", "แต่งตั้ง", "ถือ", "ให้ความ", "นำ"),
    *("อยู่", "ขาด", "ต่ำ", "สูง"),
)
"""Further beginnings of what goes on with the sentence behind a kind of agency."""

KINDS_ALONE = (*_LOCAL, *_CENTRAL)
"""Kinds of agency, or heads, as they are told without a name."""
