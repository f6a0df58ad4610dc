"""What offices say of their figures, put together from parts: who, what, of which year, how much.

A text is marked before: each word that says something of a score stands there as signs of its
kind, as many as it has characters. A sentence is then a short pattern of kinds, and a further way
to say a thing belongs to its kind, where every sentence has it. Slots are those of
``figure_phrases``; ``LAST`` and ``THIS`` stand for the fiscal years.
"""

from ita_tui.words.understood.calendar import LAST_YEAR
from ita_tui.words.understood.figure_phrases import NUMBER_WORDS

UP, DOWN, OVER, UNDER = "\ue001", "\ue002", "\ue003", "\ue004"
TOTAL, FORMER, PASSED, FAILED = "\ue005", "\ue006", "\ue007", "\ue008"
FILLING, EQUALS, BECOMES, MEAN = "\ue009", "\ue00a", "\ue00b", "\ue00c"
NUMBER_WORD, COUNTED, COMPARED, STAYED = "\ue00d", "\ue00e", "\ue00f", "\ue010"
LISTS = "\ue011"
ITEM = "§"

OF_YEAR = "(?:ประจำ)?ปี ?(?:งบประมาณ)? ?(?:พ\\.ศ\\.)? ?"
_STOPS = (
    "ผ่าน|ส่วน(?!ร่วม|ราชการ|ได้|ตำบล|จังหวัด)|แต่|ข้อ(?!มูล|ร้อง)|ประเด็น|คะแนน|ภาพรวม|[IEO]IT|ปี"
    "|เป้า|เฉลี่ย|สูง|ต่ำ"
    "|กว่า|เพิ่ม|ลด|ดีขึ้น|แย่|เปลี่ยน|ขยับ|ได้|จาก|เท่ากับ|คือ|คิดเป็น|หาก|ควร|ไม่|ทั้งนี้|อยู่ที่|เหลือ|จะ"
)
_TITLE = (
    "(?<=§) ?(?:\\([^()0-9\\n]{2,90}\\)"
    "|(?:เรื่อง|ด้าน)?(?:การ|ความ|ช่องทาง|ประสิทธิ|ระบบ|แผน|ราย|คู่มือ|ข้อมูล)"
    f"(?:(?!{_STOPS})[^0-9§\\n]){{2,90}})"
)
_WHOSE = f"(?:(?:ใน)?การประเมิน|ITA|ภาพรวม|ของ(?:(?!{_STOPS}|ใน|มี)[^0-9§\\n]){{1,70}}|[ ]){{0,4}}"
_FAILS = (
    "(?:ไม่|มิได้|ไม่ได้|ไม่อาจ)(?:ผ่าน(?:เกณฑ์)?(?:การประเมิน)?|ถึงเกณฑ์|เป็นไปตามเกณฑ์)|(?<!ไม่"
    ")(?<!ได้)(?:ต่ำ|น้อย)กว่าเกณฑ์|ตกเกณฑ์|สอบตก"
)
_PASSES = (
    "(?<!จะ)(?<!ให้)(?<!เกือบ)(?<!ต้อง)(?<!ควร)(?<!เคย)(?:ผ่าน(?:เกณฑ์(?:การประเมิน)?"
    "|การประเมิน|(?= ?[0-9(จม]))|เป็นไปตามเกณฑ์|ไม่(?:ได้)?(?:ต่ำ|น้อย)กว่าเกณฑ์|สูงกว่าเกณฑ์|ถึงเกณฑ์)"
)

MARKS = (
    (ITEM, _TITLE),
    (
        FORMER,
        "(?:เมื่อ|ใน|ของ)? ?(?:ผลการประเมิน|ผล|คะแนน)?(?:ของ|ใน)? ?(?:ปี(?:งบประมาณ)? ?"
        f"(?:ที่ผ่านมา|ที่แล้ว|ก่อนหน้านี้|ก่อนหน้า|ก่อน)|(?:{OF_YEAR}|พ\\.ศ\\. ?)LAST(?![0-9]))",
    ),
    (FAILED, _FAILS),
    (PASSED, _PASSES),
    (
        TOTAL,
        "(?:(?:ผล)?คะแนน(?:เฉลี่ย|ผลการประเมิน|การประเมิน)? ?(?:ITA ?)?(?:โดย|ใน)?(?:รวม"
        "|ภาพรวม)(?!ทุกข้อ|ทั้ง|ของ(?:ทุก)?ข้อ| ?(?:ของ|ใน|ราย)?(?:ทั้ง)?ประเด็น)"
        f"|(?:ผลการประเมิน|คะแนน) ?ITA|ภาพรวม(?:ของ)?(?:ผล)?คะแนน(?:การประเมิน)?(?: ?ITA)?){_WHOSE}",
    ),
    (FILLING, f"(?:(?<=IT)|(?<=IT )) ?ของ(?:(?!{_STOPS}|ใน|มี)[^0-9§\\n]){{1,60}}"),
    (
        UP,
        "(?:มีพัฒนาการ(?:ที่)?|ปรับ(?:ตัว)?|ขยับ)?(?:เพิ่ม(?:สูง|มาก)?ขึ้น|สูงขึ้น|ดีขึ้น|มากขึ้น)|ขยับขึ้น|กระเตื้องขึ้น",
    ),
    (DOWN, "(?:ปรับ(?:ตัว)?)?(?:ลด(?:น้อย|ต่ำ)?ลง|ต่ำลง|น้อยลง|แย่ลง|ตกลง)|ถดถอย(?:ลง)?"),
    (STAYED, "เท่าเดิม|คงเดิม|คงที่|ไม่เปลี่ยนแปลง"),
    (OVER, "สูงกว่า|มากกว่า(?!ครึ่ง)|ดีกว่า|เหนือกว่า|เกินกว่า(?!ครึ่ง)"),
    (UNDER, "ต่ำกว่า|น้อยกว่า|แย่กว่า|ด้อยกว่า|ไม่ถึง"),
    (COMPARED, "(?:เมื่อ)?(?:นำไป|นำมา)?(?:เปรียบ)?เทียบ(?:กับ)?"),
    (LISTS, "ได้แก่|ประกอบด้วย|ดังนี้"),
    (MEAN, "(?:ค่า)?(?:คะแนน)?เฉลี่ย"),
    (EQUALS, "เท่ากับ|คิดเป็น|อยู่ที่|คือ|ร้อยละ"),
    (BECOMES, "(?:มา|ไป|ลง|ขึ้น|และ|แล้ว|ลด|เพิ่ม)?(?:เป็น(?!ไป)|เหลือ)"),
    (NUMBER_WORD, "(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?= ?ข้อ)"),
    (
        COUNTED,
        "(?:(?<=[0-9])|(?<=[0-9] )|(?<=หนึ่ง)|(?<=สอง)|(?<=สาม)|(?<=สี่)|(?<=ห้า)|(?<=หก)"
        "|(?<=เจ็ด)|(?<=แปด)|(?<=เก้า)|(?<=สิบ))"
        "(?:ข้อ(?:คำถาม)?(?!ละ|มูล|ที่ ?[0-9]| ?[ieo] ?[0-9])|รายการ)",
    ),
    (
        FILLING,
        "ผลการประเมิน|การประเมิน|(?<![0-9])(?<![0-9] )คะแนน|ได้รับ|ได้|มี|ผล|ค่า|ระดับ|นั้น|ซึ่ง"
        "|ที่กำหนด(?:ไว้)?|ที่|โดย|ยัง|อยู่"
        f"|(?:ใน)?(?:ปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน)|{OF_YEAR}THIS(?![0-9]))|ใน(?! ?[0-9]"
        "| ?ทั้งหมด| ?จำนวน)|ว่า(?!ง)|ก็|จึง|พบ|กลับ|เพียง"
        "|นี้|ข้อ(?! ?[0-9])|จำนวน|ทั้งสิ้น|ทั้งหมด|รวม|แล้ว",
    ),
)
"""Kinds of word and what they are, the first that fits; all in one, and the same length marked."""

_A_SCORE = "(?:100|[5-9][0-9])(?:\\.[0-9]{1,2})?(?![0-9.]*[0-9])"
_F = f"[{FILLING} ,:]{{0,60}}?"
_Q = f"[{FILLING}{EQUALS} ,:]{{0,60}}?"
_WHO = f"(?:§|<total={TOTAL}+>|<node=IIT|EIT|OIT>)"
_MOVED = f"(?:<rose={UP}+>|<fell={DOWN}+>)"
_SIDE = f"(?:<rose={OVER}+>|<fell={UNDER}+>)"
_BEFORE = f"<before={FORMER}+>"
_BY = f"(?:{_Q}(?:ถึง)?{_Q}\\(?[{UP}{DOWN}]{{0,20}}{_Q}<change> ?คะแนน)?"

MOVES = (
    f"{_WHO}{_F}{_MOVED}{_F}(?:จาก|{COMPARED}+)? ?{_BEFORE}{_BY}",
    f"{_WHO}{_F}{_SIDE}{_F}{_BEFORE}{_BY}",
    f"{_WHO}{_F}{_SIDE}{_BEFORE}{_F}\\(?{_Q}<previous={_A_SCORE}> ?(?:คะแนน|\\))",
    f"{_WHO}{_F}{_MOVED}{_Q}<change> ?(?:คะแนน)? ?(?:จาก|{COMPARED}+){_F}{_BEFORE}",
    f"{COMPARED}+{_F}{_BEFORE}{_F}{_WHO}{_F}{_MOVED}(?:{_Q}<change> ?คะแนน)?",
)
"""A score beside that of last year."""

CHANGES = (
    f"{_WHO}{_F}(?:(?:มีการ)?เปลี่ยน(?:แปลง)?(?:ไป)?|ขยับ|ปรับ|{_MOVED})?{_F}\\(?จาก(?:เดิม"
    f")?(?:<before2={FORMER}+>)?(?:เดิม)?"
    f"{_Q}<previous> ?(?:คะแนน)? ?\\(?(?:<before={FORMER}+>)?\\)?{_F}(?:มา"
    f")?[{BECOMES}{EQUALS}]{{2,20}}{_Q}<score>",
    f"{_WHO}{_Q}<previous> ?(?:คะแนน)? ?{_BEFORE}{_F}(?:{_MOVED})?{_F}(?:มา"
    f")?[{BECOMES}{EQUALS}]{{2,20}}{_Q}<score>",
)
"""A score from and to."""

BESIDE_ALL = (f"§{_F}[{OVER}{UNDER}]+{_F}อื่น[^0-9§\\n]{{0,40}}\\({_Q}<score> ?คะแนน",)
"""A score told by the way of one beside all others."""

FULL_MARKS = (
    f"{_WHO}{_F}<full=(?<!จาก)เต็ม(?: ?ร้อย| ?100(?:\\.00)?|(?= ?$| ?\\n| ?[{FILLING}]| ทุก))>",
)

NATION = (
    f"<total={TOTAL}+>{_F}(?:<over_nation={OVER}+>|<under_nation={UNDER}+>){_F}{MEAN}+"
    f"(?:[ {FILLING}]|ของ|ทั้ง|หน่วยงาน|ทั่ว){{0,40}}ประเทศ(?:{_F}\\(?{_Q}<nation> ?คะแนน)?",
)

_WITH_IT = f"(?:(?![IEO]IT|อย่างไร|ทั้งนี้|ส่วน|แต่|อนึ่ง|{TOTAL})[^0-9§\\n(])"
REFERENCES = (
    f"§{_F}[{OVER}{UNDER}]+{MEAN}+{_WITH_IT}{{0,60}}?(?:\\(|ซึ่ง|[{FILLING}]"
    f"){_Q}<reference>(?! ?[{COUNTED}])",
)
"""The reference that an item is held against."""

_OUT_OF = f"(?:จาก|ใน|/)(?:[{FILLING} ]|ทั้ง|ข้อ){{0,20}}<items:count> ?{COUNTED}+"
_SHARE = f"(?:[{FILLING} (]|หรือ){{0,12}}{EQUALS}[{EQUALS}{FILLING} ]{{0,20}}"
_SO_MANY = f"(?:[{FILLING} ]|ร้อยละ 85(?:\\.00)?|85(?:\\.00)? คะแนน){{0,30}}?"
SHARES = (
    f"{PASSED}{_SO_MANY}<passing:count> ?(?:{COUNTED}+)? ?{_OUT_OF}(?:{_SHARE}<share_passing>)?",
    f"{FAILED}{_SO_MANY}<failing:count> ?(?:{COUNTED}+)? ?{_OUT_OF}(?:{_SHARE}<share_failing>)?",
    f"{PASSED}{_SO_MANY}<passing:count> ?{COUNTED}+{_SHARE}<share_passing>",
    f"{FAILED}{_SO_MANY}<failing:count> ?{COUNTED}+{_SHARE}<share_failing>",
    f"<passing:count> ?(?:{COUNTED}+)? ?{_OUT_OF}{_F}{PASSED}++(?!{_F}[0-9{NUMBER_WORD}])"
    f"(?:{_SHARE}<share_passing>)?",
)
"""How many of the items pass, and how many of a hundred."""

NUMBERED = (
    f"{FAILED}{_F}(?:ทั้ง)?<failing={NUMBER_WORD}+> ?{COUNTED}",
    f"ทั้ง<failing={NUMBER_WORD}+> ?{COUNTED}+{_F}{FAILED}",
)
REST = (
    f"(?:อีก|เหลือ|{BECOMES})(?:อีก|[{FILLING} ]"
    f"){{0,12}}<rest_passing:count> ?{COUNTED}+(?:{_F}|ล้วน|ต่าง){PASSED}",
)
MAJORITIES = (
    f"{PASSED}{_F}{OVER}+{_F}{FAILED}+{_Q}<margin:count> ?{COUNTED}",
    f"(?:คำถาม|(?<![ก-๙])|{FILLING})(?:ส่วนใหญ่|ส่วนมาก|(?:เกิน|เกินกว่า|มากกว่า)ครึ่ง)"
    f"(?:ของ|[{FILLING} ]|ประเด็น|ข้อ){{0,40}}?(?:<mostly_failing={FAILED}+>"
    f"|<mostly_passing={PASSED}+>)",
)
MOVED_ITEMS = (
    f"{UP}{_F}<rising:count> ?{COUNTED}",
    f"<rising:count> ?{COUNTED}+{_F}{UP}++(?!{_F}[0-9{NUMBER_WORD}])",
    f"{DOWN}{_F}<falling:count> ?{COUNTED}",
    f"<falling:count> ?{COUNTED}+{_F}{DOWN}++(?!{_F}[0-9{NUMBER_WORD}])",
    f"{STAYED}{_F}<staying:count> ?{COUNTED}",
)
"""How many rose, fell or stayed."""

_LISTED = f"{_F}(?:[0-9]{{1,2}} ?{COUNTED}+)?{_F}"
MOVERS = (
    f"{UP}+{_F}(?:จาก|{COMPARED}+)?{_F}{FORMER}+{_LISTED}<risers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
    f"{DOWN}+{_F}(?:จาก|{COMPARED}+)?{_F}{FORMER}+{_LISTED}<fallers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
    f"[{FILLING} ]{{8}}{UP}+{_LISTED}<risers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
    f"[{FILLING} ]{{8}}{DOWN}+{_LISTED}<fallers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
    f"{OVER}+{_F}{FORMER}+{_LISTED}<risers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
    f"{UNDER}+{_F}{FORMER}+{_LISTED}<fallers_ahead=(?:{LISTS}|{EQUALS}|:)+>",
)
"""Which items rose, and which fell."""

SIDES = (
    f"{OVER}+{MEAN}+{_WITH_IT}{{0,60}}?{_F}<over:count> ?{COUNTED}",
    f"{UNDER}+{MEAN}+{_WITH_IT}{{0,60}}?{_F}<under:count> ?{COUNTED}",
    f"<over:count> ?{COUNTED}+{_F}{OVER}+{MEAN}",
    f"<under:count> ?{COUNTED}+{_F}{UNDER}+{MEAN}",
)
"""How many items are above the reference, or below it."""

_FROM_ON = f"(?:ตั้งแต่|ไม่{UNDER}+|{OVER}+|เกิน)"
_BOUND = f"(?:{EQUALS}+ ?)?<bound> ?(?:คะแนน)? ?"
BANDS = (
    f"(?<!{FILLING}){FILLING}{_F}{_FROM_ON}{_F}{_BOUND}(?:ขึ้นไป)?{_F}<reaching:count> ?{COUNTED}",
    f"(?<!{FILLING}){FILLING}{_F}{_BOUND}ขึ้นไป{_F}<reaching:count> ?{COUNTED}",
    f"<reaching:count> ?{COUNTED}+{_F}{_FROM_ON}{_F}{_BOUND}(?!แต่|ถึง|-|–|{FILLING}{{0,10}}{UNDER})",
    f"(?<!แต่)(?<!และ)(?<!{FILLING}){FILLING}{_F}(?<!ไม่){UNDER}+{_F}{_BOUND}(?:ลงมา"
    f")?{_F}<short:count> ?{COUNTED}",
    f"<short:count> ?{COUNTED}+{_F}(?<!ไม่){UNDER}+{_F}{_BOUND}",
    f"(?:(?<!{FILLING}){FILLING}|ช่วง|ระหว่าง){_F}(?:ระหว่าง|ช่วง)?{_F}{_BOUND}(?:แต่)?(?:ถึง|-"
    f"|–|{UNDER}+|ไม่เกิน) ?"
    f"{_BOUND.replace('bound', 'bound2')}{_F}<between:count> ?{COUNTED}",
)
"""How many items reach a number, fall short of it, or lie between two."""

COUNTED_ITEMS = ("ข้อ", "รายการ")
_BANDED = (
    *("0ขึ้นไป", "0คะแนนขึ้นไป", "กว่า0", "กว่าร้อยละ0", "ไม่ถึง0", "ไม่ถึงร้อยละ0", "ตั้งแต่0"),
    *("เกิน0", "0ถึง0", "0-0", "0–0"),
)
_A_FORMER_YEAR = (*LAST_YEAR, "LAST")

Topic = tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]

MARKED_TOPICS: tuple[Topic, ...] = (
    ((_A_FORMER_YEAR, ("ขึ้น", "ลง", "กว่า", "ถอย", "ไม่ถึง")), MOVES),
    ((("จาก", "LAST"), ("เป็น0", "เหลือ0", "อยู่ที่0", "ร้อยละ0", "เพียง0", "คะแนน0")), CHANGES),
    ((("กว่าข้ออื่น", "กว่าทุกข้อ"),), BESIDE_ALL),
    ((("เต็ม",),), FULL_MARKS),
    ((("ประเทศ",), ("กว่า", "ไม่ถึง")), NATION),
    (
        (
            ("กว่าค่าเฉลี่ย", "กว่าคะแนนเฉลี่ย", "กว่าค่าอ้างอิง"),
            ("(0", "อยู่ที่0", "ได้0", "เท่ากับ0", "คือ0", "ร้อยละ0", "คะแนน0"),
        ),
        REFERENCES,
    ),
    (
        (
            ("0จาก", "0ข้อจาก", "0ใน", "0ข้อใน", "0/0", "คิดเป็นร้อยละ", "เท่ากับร้อยละ"),
            COUNTED_ITEMS,
        ),
        SHARES,
    ),
    ((tuple(f"{it}ข้อ" for it in NUMBER_WORDS), ("ผ่าน", "เกณฑ์")), NUMBERED),
    ((("อีก0", "เหลือ0", "อีกจำนวน0", "อื่น0"), COUNTED_ITEMS), REST),
    (
        (
            (
                *("ข้อส่วนใหญ่", "ส่วนมาก", "ครึ่ง", "มากกว่าข้อที่", "ส่วนใหญ่ผ่าน", "ส่วนใหญ่ไม่"),
                *("ส่วนใหญ่ต่ำ", "ส่วนใหญ่ยัง", "ส่วนใหญ่ของ", "ส่วนใหญ่ใน"),
            ),
        ),
        MAJORITIES,
    ),
    (
        (
            (
                *("ขึ้น0", "ลง0", "ขึ้นจำนวน", "ลงจำนวน", "ขึ้นมี", "ลงมี", "เท่าเดิม", "คงเดิม"),
                *("คงที่", "0ข้อที่", "0ข้อคะแนน", "0ข้อมีคะแนน"),
            ),
            ("เทียบ", *_A_FORMER_YEAR),
        ),
        MOVED_ITEMS,
    ),
    (
        (
            ("ขึ้น", "ลง", "กว่า"),
            _A_FORMER_YEAR,
            ("ได้แก่ข้อ", "คือข้อ", "ได้แก่§", "คือ§", "ข้อได้แก่", ":ข้อ", ":§", "ข้อคือ", "ดังนี้"),
        ),
        MOVERS,
    ),
    ((("กว่าค่าเฉลี่ย", "กว่าคะแนนเฉลี่ย", "กว่าค่าอ้างอิง"), ("0ข้อ",)), SIDES),
    ((_BANDED, ("0ข้อ", "ข้อ0"), ("คะแนน", "ร้อยละ")), BANDS),
)
"""What a text must have, one word of each group, and the sentences that are looked for in it.

The words are looked for in the text without its blanks, and with nought for every digit; ``LAST``
stands behind it where it has the year before.
"""
