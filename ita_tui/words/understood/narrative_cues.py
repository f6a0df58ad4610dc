"""Words by which a narrative is read: what it says passed, fell short, is excepted or listed.

They are looked for among the letters alone, so blanks and displaced marks make no difference.
"""

from ita_tui.words.understood.calendar import LAST_YEAR
from ita_tui.words.understood.figure_phrases import NUMBER_WORDS
from ita_tui.words.understood.values import ITEM

_TARGETS = ("ค่าเป้าหมาย", "เป้าหมาย")

PASS = (
    *("ไม่ได้ต่ำกว่าเกณฑ์", "มิได้ต่ำกว่าเกณฑ์", "ไม่ต่ำกว่าเกณฑ์", "ไม่น้อยกว่าเกณฑ์"),
    *("ผ่านเกณฑ์การประเมิน", "ผ่านการประเมิน", "ผ่านตามเกณฑ์", "ผ่านเกณฑ์"),
    *("เป็นไปตามเกณฑ์", "ได้ตามเกณฑ์", "สูงกว่าเกณฑ์", "มากกว่าเกณฑ์", "เกินกว่าเกณฑ์", "เกินเกณฑ์"),
    *("อยู่เหนือเกณฑ์", "บรรลุเกณฑ์", "บรรลุตามเกณฑ์", "เข้าเกณฑ์", "พ้นเกณฑ์", "ถึงเกณฑ์"),
    *("อยู่ในเกณฑ์ผ่าน", "อยู่ในเกณฑ์ดี", "อยู่ในเกณฑ์ที่ดี", "อยู่ในเกณฑ์ที่กำหนด", "อยู่ในเกณฑ์สูง"),
    "ไม่ต้องปรับปรุง",
    *(
        f"{verb}{target}"
        for verb in (
            *("ไม่ต่ำกว่า", "ไม่น้อยกว่า", "เป็นไปตาม", "บรรลุตาม", "บรรลุ", "สูงกว่า", "มากกว่า"),
            *("เกินกว่า", "เกิน", "ผ่าน", "ถึง", "ได้ตาม"),
        )
        for target in _TARGETS
    ),
)
"""Says that something passed; where one begins another, the longer first."""

FAIL = (
    *("ไม่ผ่านเกณฑ์การประเมิน", "ไม่ผ่านการประเมิน", "ไม่ได้ผ่านเกณฑ์", "มิได้ผ่านเกณฑ์"),
    *("ไม่สามารถผ่านเกณฑ์", "ไม่ผ่านตามเกณฑ์", "ไม่ผ่านเกณฑ์", "ไม่เป็นไปตามเกณฑ์", "ไม่ได้ตามเกณฑ์"),
    *("ไม่ถึงเกณฑ์", "ต่ำกว่าเกณฑ์", "น้อยกว่าเกณฑ์", "ไม่บรรลุเกณฑ์", "ไม่บรรลุตามเกณฑ์", "ไม่เข้าเกณฑ์"),
    *("ไม่พ้นเกณฑ์", "ไม่อยู่ในเกณฑ์", "อยู่ในเกณฑ์ที่ต้องปรับปรุง", "อยู่ในเกณฑ์ต้องปรับปรุง", "อยู่ในเกณฑ์ต่ำ"),
    *(
        f"{verb}{target}"
        for verb in (
            *("ไม่เป็นไปตาม", "ไม่บรรลุตาม", "ไม่บรรลุ", "ต่ำกว่า", "น้อยกว่า", "ไม่ถึง", "ไม่ได้ตาม"),
            *("ไม่เกิน", "ไม่ผ่าน"),
        )
        for target in _TARGETS
    ),
    *("หลุดเกณฑ์", "ตกเกณฑ์", "สอบตก", "ไม่ผ่าน"),
)
"""Says that something fell short; where one begins another, the longer first."""

BARE_PASS = "ผ่าน"
"""Says that something passed where nothing but the end of a word follows it."""

MARK = (
    *("ร้อยละ", "ที่กำหนดไว้", "ที่กำหนด", "ที่ตั้งไว้", "ข้อละ", "คะแนน", "ขั้นต่ำ", "แล้ว"),
    *("การประเมิน", "ใน", "ครบ"),
)
"""May stand with the pass mark between "passes" and "every item"."""

EVERY = ("ครบทุกข้อ", "ทุกข้อคำถาม", "ทุกข้อ", "ทุกรายการ", "ทุกตัวชี้วัด", "ทั้งหมด")
"""Makes it a word about every item."""

ALTOGETHER = "ทั้งหมด"
"""The one of them that may also be of a number: จากทั้งหมด ไม่ผ่าน 2 ข้อ."""

BEFORE_NUMBER = ("ที่กำหนด", "จำนวน", "เพียง", "แค่", "มี", "อยู่", "ทั้งสิ้น", "รวม")
"""May stand between whether items pass and how many they are."""

EACH_OF = (
    *("ในประเด็นนี้", "ของประเด็นนี้", "ในหมวดนี้", "ในด้านนี้", "ล้วน", "ต่าง", "สามารถ", "ได้รับ", "ได้"),
    *("ผลการประเมิน", "ผลคะแนน", "ระดับคะแนนที่", "ระดับคะแนน", "คะแนน", "อยู่ในระดับที่", "มี", "ยัง"),
)
"""May stand between "every item" and whether it passed."""

NONE_THAT = (
    *(
        f"{none}{that}"
        for none in ("ไม่มีข้อใด", "ไม่มีข้อคำถามใด", "ไม่มีข้อไหน", "ไม่มีแม้แต่ข้อเดียว", "ไม่มีข้อคำถาม", "ไม่มีข้อ")
        for that in (
            *("ที่มีระดับคะแนน", "ที่มีคะแนน", "ที่ได้คะแนน", "ที่มีผลคะแนน", "ที่", "มีคะแนน", "ได้คะแนน"),
            *("เลย", ""),
        )
    ),
    "ไม่มี",
)
"""Before a word of failing, says that nothing fell short; of passing, that nothing passed."""

EXCEPT = ("ยกเว้น", "เว้นแต่", "เว้นข้อ")
"""Before what is excepted."""

OF_MOVES = r"ขึ้น|ลง|ลด|เพิ่ม|คงที่|เท่าเดิม|ปีก่อน|เฉลี่ย"
"""Regular expression of words before an exception from what has nothing to do with passing."""

BESIDES = ("นอกเหนือจาก", "นอกจาก")
"""Before what is spoken of apart."""

OTHERS = ("ข้อหลัง", "ข้อแรก", "ข้ออื่น", "ที่เหลือ", "ข้อคำถามอื่น", "นอกนั้น", "นอกจากนี้", "รายการอื่น")
"""Words for all that was not spoken of."""

TURNING_ASIDE = ("เรียง", "เทียบ", "เมื่อเปรียบ", ">")
"""Words behind which a code goes on with no list of what passed, fell short or is excepted."""

TAKEN_OUT = (
    *OTHERS,
    *("อื่น", "เหลือ", "อีก", "นอก", "เว้น", "ก่อน", "ปี", "หาก", "เมื่อ", "แต่", "ส่วน", "หลัง"),
)
"""Words after which "all passed" is not said of what was named before."""

ANEW = (
    *("หมวด", "ในหมวด", "เครื่องมือ", "สำหรับหมวด", "ด้าน", "แบบวัด", "แบบวัดการรับรู้ของ", "ในส่วนของ"),
    *("สำหรับ", "ใน"),
)
"""Words before an instrument that begin a new sentence behind a list."""

NTH = "ที่"
"""Ends the word before a code: ข้อที่ o9."""

BEFORE_A_CODE = (ITEM, ITEM + NTH, "(")
"""Ends of the words before a code that is one item's."""

MOST = "สุด"
"""Ends words of the highest and the lowest."""

ALL_SO_MANY = rf"ทั้ง ?({'|'.join(NUMBER_WORDS)}|[0-9]{{1,2}}) ?{ITEM}"
"""Regular expression of all of so many items: ทั้งสามข้อ."""

SO_MANY = (
    r" ?(?:มี|จำนวน|เพียง|แค่|อยู่)? ?(?P<number>[1-5]?[0-9](?![0-9.]| ?(?:คะแนน|%)| ?[-–])"
    rf"|{'|'.join(NUMBER_WORDS)})(?P<part> ?(?:ใน|จาก|/))?"
)
"""Regular expression of what stands behind a word of passing and tells how many did."""

SOME_OTHERS = r"อก[0-9]+ขอ"
"""Regular expression, among letters, for so many that were not spoken of: อีก 6 ข้อ."""

TURNING = (
    *("ไม่ได้อยู่ในระดับที่", "มิได้อยู่ในระดับที่", "ไม่อยู่ในระดับที่", "ไม่อาจถือว่า", "ไม่อาจถือได้ว่า"),
    *("ไม่สามารถถือได้ว่า", "ไม่ถือได้ว่า", "ถือไม่ได้ว่า", "กล่าวไม่ได้ว่า", "ไม่อาจกล่าวได้ว่า", "ไม่ถือว่า"),
    *("ไม่นับว่า", "ไม่จัดว่า", "ไม่ถือเป็นข้อที่", "ไม่ใช่ข้อที่", "มิใช่ข้อที่", "ไม่ได้เป็นข้อที่", "มิได้เป็นข้อที่"),
    *("ไม่ใช่ว่า", "มิใช่ว่า", "ห่างไกลจากการ", "ห่างไกลจากคำว่า", "ไกลจากการ"),
)
"""Ends of the words that turn the cue behind them into its contrary."""

LISTING = ("ได้แก่", "ประกอบด้วย", "ดังต่อไปนี้")
"""Before a list of what was just spoken of."""

LABEL = (
    r"\s*(?:\(?\s*[0-9.]+\s*คะแนน\s*\)?)?\s*(?:(?:มี|จำนวน|เพียง|ทั้งหมด|ทั้งสิ้น|ทั้ง|รวม|อยู่)\s*)*"
    r"(?:(?:[0-9]+|[ก-๎]{2,4})\s*ข้อ)?\s*"
    r"(?:(?:ใน|ของ)?(?:ประเด็น|หมวด|ด้าน)นี้\s*)?(?:ได้แก่|คือ|มี|ประกอบด้วย|ดังนี้|:|\()\s*"
    r"(?=(?:ข้อ\s*)?(?:ที่\s*)?[ieoIEO0อโ]|ข้อ\s*(?:ที่\s*)?[0-9])"
)
"""Regular expression of what makes a cue the label of the codes that follow it at once."""

OTHER_LIST = r"(?:และ|สวน|แต|กบ|อก|เหลอ|ขณะท).{0,60}?(?:(?:[0-9]|หนง|สอง|สาม|ส|หา|หก)ขอ|ขอท)"
"""Regular expression, among letters, of what begins a list of others: และต้องปรับปรุง 1 ข้อ ได้แก่."""

INSTRUMENTS = {
    "IIT": ("IIT", "ผู้มีส่วนได้ส่วนเสียภายใน", "ผู้มีส่วนได้เสียภายใน"),
    "EIT": ("EIT", "ผู้มีส่วนได้ส่วนเสียภายนอก", "ผู้มีส่วนได้เสียภายนอก"),
    "OIT": (
        "OIT",
        *(
            f"{form}{what}"
            for form in ("แบบวัดการ", "แบบตรวจการ", "แบบวัด", "แบบตรวจ", "แบบ")
            for what in ("เปิดเผยข้อมูลสาธารณะ", "เปิดเผยข้อมูล")
        ),
    ),
}
"""Instruments → words by which each is named, in short and in full."""

OUT_OF = ("จาก", "จากข้อ")
"""Ends of the words before all of which some are taken."""

BREAKS = (
    *("แต่(?![งล])", "ส่วน(?!ร่วม|ราชการ|ได้|เสีย|ตัว(?!ชี้)|ใหญ่|ท้องถิ่น|ที่ ?[0-9๑-๙])", "อย่างไรก็ตาม"),
    *("ทั้งนี้", "สำหรับ", "โดยเฉพาะ", "(?:ใน)?ขณะที่"),
    "(?:โดย|ซึ่ง)?ข้อที่(?:ทำได้|ได้|มี)(?:ระดับ)?คะแนน(?:สูง|ต่ำ|มาก|น้อย)",
    "(?:โดย|ซึ่ง)?ข้อที่(?:ทำได้|ทำคะแนนได้)?(?:ดี|แย่|อ่อน|น่าเป็นห่วง)(?:ที่)?สุด",
    *("จุด(?:อ่อน|แข็ง|เด่น)", "(?:โดย|จึง|ซึ่ง)?(?:ได้)?กำหนดมาตรการ"),
)
"""Regular expressions of what begins a new clause, after a blank."""

WISHES = (
    *("ให้", "ให้ข้อ", "ให้ทุกข้อ", "ให้ได้", "ให้สามารถ", "ให้คะแนน", "ให้มีคะแนน", "ให้มีระดับคะแนน"),
    *("ให้มีระดับคะแนนที่", "ให้ข้อคำถาม", "ให้ข้อนี้", "จะ", "จะต้อง", "ต้อง", "ควร", "อาจ", "อาจจะ"),
    *("เคย", "เกือบ", "เดิม", "เดิมที่", "จากที่", "พยายาม", "เกณฑ์"),
)
"""Ends of the words before what is only wished for, feared or past."""

IF, NOT_IF = "หาก", "ปัญหาก"
"""A word that makes a whole clause one about what may be, and one that only looks like it."""

LACKS, SO = "ขาด", ("ก็", "ก็จะ", "จึง", "จึงจะ", "ถึงจะ")
"""Words by which what lacks so much would pass: "ขาดอีก 2 คะแนนก็ผ่าน"."""

MOODS = (
    *("ถ้า", "เพื่อให้", "เพื่อมิให้", "เพื่อไม่ให้", "ป้องกันไม่ให้", "ป้องกันมิให้", "เป้าหมาย", "คาดว่า"),
    *LAST_YEAR,
    *("ต่างจาก", "เช่นเดียวกับ", "จากเดิมที่", "เดิมที", "เดิมข้อ"),
)
"""Words that make a whole clause one about what may be, is wished for, or was elsewhere."""

NOT_MEANT = (
    *("หรือไม่", "ดีเยี่ยม", "ระดับดี"),
    *(f"{turn}{fate}" for turn in ("เป็น", "มาเป็น", "กลายเป็น") for fate in ("ผ่าน", "ไม่ผ่าน")),
)
"""What follows a cue that asks, that speaks of another mark, or of what was before."""

CONNECTING = ("และข้อ", "กับข้อ", "รวมทั้งข้อ", "และ", "กับ", "รวมทั้ง", "ข้อที่", "ข้อ", "รวมถึง")
"""Words between the codes of one list."""

JOINING = ("และ", "กับ", "รวมทั้ง", "รวมถึง")
"""Those of them that join two codes of which each has its score."""

FILLERS = (
    *("ซึ่งต่ำกว่าเกณฑ์", "ต่ำกว่าเกณฑ์", "ไม่ผ่านเกณฑ์", "ผ่านเกณฑ์", "ได้ระดับคะแนน", "ระดับคะแนน"),
    *("ผลคะแนน", "ได้คะแนน", "มีคะแนน", "คะแนนที่ได้", "คะแนน", "เพียง", "อยู่ที่", "เท่ากับ", "คิดเป็น"),
    *("ร้อยละ", "หรือไม่", "ซึ่ง", "ได้", "มี", "ที่"),
)
"""Words between an item and its score; where one begins another, the longer first."""

FORMERLY = ("เดิมคือ", "เดิมเป็น", "เดิม", "เดิมคือข้อ", "เดิมเป็นข้อ", "เดิมข้อ")
"""Ends of the words before a code of another year."""

ANOTHER_FIGURE = (
    *("ต่ำกว่า", "สูงกว่า", "ห่าง", "ขาด", "อีก", "เพิ่ม", "ลด", "จาก", "เกณฑ์", "เป้าหมาย", "ปีก่อน"),
    *("อ้างอิง", "เฉลี่ย", "ภาพรวม", "รวม", "เทียบ", "ไม่น้อยกว่า"),
)
"""Words that make the number after them another figure than the item's score."""

BYGONE = ("นับแต่", "ตั้งแต่ปี", "นับตั้งแต่", "ครั้งแรก", "เคย", "เดิม", "เทียบ", "ย้อนหลัง", "ก่อนหน้า")
"""Words shortly before a year that is spoken of as past."""

COMPARING = ("กับ", "จาก", "กว่า", "เทียบ", "เทียบกับ", "เช่นเดียวกับ", "เมื่อ", "เดิม")
"""Ends of the words before a year that is only compared with."""

IN_ANOTHER_YEAR = (
    rf"(?: ?(?:ใน|เมื่อ|ของ))? ?(?:{'|'.join(LAST_YEAR)}"
    r"|ปี ?(?:งบประมาณ ?)?(?:พ\.ศ\. ?)?(?P<year>25[0-9]{{2}}))"
)
"""Regular expression of what stands right behind a cue and says in which year it was so."""

OF_NEW_ONES = r"(?<!เปน)(?<!คอ)ขอท(?:ยง)?$|ทงหมด[0-9]+ขอ$"
"""Regular expression of the letters before a cue that speaks of others: ข้อที่ไม่ผ่าน, จาก 7 ข้อ ผ่าน."""

YEAR = r"(?:ปีงบประมาณ|ประจำปี|ปี) ?(?:พ\.ศ\. ?)?(25[0-9]{2})(?![0-9])"
"""Regular expression of a fiscal year, in Latin digits."""

AFTER_A_BARE_CODE = ("ผ่าน", "ไม่ผ่าน", "ยังไม่", "ต่ำกว่า", "ได้")
"""Beginnings of what stands behind a code that begins with a bare zero."""

A_SCORE = r" ?[(=:–-]? ?(?:100\.00|[0-9]{1,2}\.[0-9]{2})(?![0-9])"
"""Regular expression of what stands behind a code that begins with a bare zero, too."""

BEFORE_A_TITLE = ("ประเด็น", "ประเด็นที่", "พบว่า", "ด้าน", "เรื่อง", "หัวข้อ")
"""Ends of the words before a title that a text goes by."""

TO_A_TITLE = ("คือ", "ว่าด้วย", "ได้แก่", "เรื่อง", "ด้าน")
FROM_A_TITLE = ("ใน", "อยู่", "คือ", "ถือเป็น", "นับเป็น", "ซึ่งเป็น", "อันเป็น", "เป็น")
"""Words between the number of an issue and its title, and between its title and its number."""

BEFORE_A_BARE_CODE = ("ข้อ", "ข้อที่", "ได้แก่", "รหัส", "คือ", "มี", "(")
"""Ends of what stands before a code that begins with a bare zero."""

POINTING = ("ต่างจาก", "เช่นเดียวกับ", "เหมือน", "ดู", "ตาม", "กับ", "ใน", "จาก", "ของ")
"""Ends of the words before the number of an issue that is only pointed at."""

DENIED = (
    r"(?:ที่|อ้าง|กล่าว|เข้าใจ|ลือ|เชื่อ|รายงาน)ว่า(?:(?!ว่า)[^\n]){2,200}?(?:คลาดเคลื่อน|ไม่เป็นความจริง|ไม่เป็นจริง|ไม่จริง"
    r"|ไม่ถูกต้อง|ไม่ตรงกับ|เข้าใจผิด|ผิดพลาด|ผิดจาก|หามิได้|ฟังไม่ขึ้น)"
)
"""Regular expression of what others are said to have said, and is denied."""

BESIDE_OTHERS = ("ต่างจาก", "เช่นเดียวกับ", "เหมือน", "เหมือนกับ", "ดู", "กับ", "เชื่อมโยง", "รวมถึง", "ไปยัง")
"""Ends of the words before an issue that is only spoken of beside the own one."""

TOO_LATE = 200
"""Letters into a narrative after which another issue's title is only spoken of."""

INSTRUMENT_NAME = (
    r"(?:แบบ(?:วัด|ตรวจ)?(?:การ)?รับรู้[ก-๙ ]{0,30}?ผู้มีส่วนได้(?:ส่วน)?เสีย ?"
    r"(?:(?P<i>ภายใน)|(?P<e>ภายนอก))|แบบ(?:วัด|ตรวจ)?(?:การ)?(?P<o>เปิดเผยข้อมูล)(?:สาธารณะ)?)"
)
"""Regular expression of the name of an instrument; the group is the letter of its items."""

AND_NUMBER = " ?(?:,|และ|กับ|ถึง|[-–])? ?(?:ข้อ(?:ที่)? ?)?"
"""Regular expression of what stands between the numbers of items of one instrument."""

BEFORE_A_LIST = ("", "สรุป", "สรุปผล", "สรุปว่า", "ผล", "ข้อที่", "ข้อ", "สรุป ข้อที่", "สรุปข้อที่", "มีข้อที่")
"""All that stands in a line before a word of passing that is said of the codes behind it."""

ONE_IS = ("คือ", "เป็น", "ตาม", "ดู")
"""Ends of the words before one code: another that is not joined to it begins a new sentence."""

THE_ITEMS_THAT = r"(?:เพื่อปรับปรุง|สำหรับ|รองรับ|(?<!ไม่)มี|ส่วน|นอกจากนี้ ?)ข้อที่$"
"""Before a word of passing or falling short, of items that there are whichever they be."""

ITEMS_TO_MEND = r"ข้อที่(?:ยัง)?ต้องปรับปรุง ?$"
"""Before the number of items that fell short."""

NUMBER_OF_AN_ISSUE = r"ประเด็นที่ ?$"
"""Before the number of an issue."""
