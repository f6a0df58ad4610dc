"""Words by which the figures of a text are read: what a number is, of which year, beside what.

They are looked for among the letters alone, so blanks and displaced marks make no difference. A
further kind of figure is an entry here, one in the grammar and one evaluation.
"""

from ita_tui.words.understood.calendar import LAST_YEAR
from ita_tui.words.understood.values import PER_CENT

MEANS = ("จังหวัด", "อำเภอ", "ประเทศ", "ภาค", "กลุ่ม", "เขต", "ท้องถิ่น", "ประเภท")
"""Words that say of whom a mean is."""

CUES = {
    "fail": (
        *("ไม่ผ่านเกณฑ์", "ไม่ผ่าน", "ไม่ถึงเกณฑ์", "ตกเกณฑ์", "สอบตก", "ต่ำกว่าเกณฑ์"),
        *("ไม่บรรลุค่าเป้าหมาย", "ไม่บรรลุเป้าหมาย", "น้อยกว่าเกณฑ์"),
    ),
    "pass": ("ผ่านเกณฑ์", "สอบผ่าน", "ผ่าน", "ถึงเกณฑ์", "สูงกว่าเกณฑ์", "เกินเกณฑ์"),
    "highest": (
        *("สูงที่สุด", "สูงสุด", "มากที่สุด", "มากสุด", "ดีที่สุด", "ดีสุด", "เด่นที่สุด"),
        *("สูงกว่าข้ออื่น", "มากกว่าข้ออื่น", "สูงกว่าทุกข้อ", "มากกว่าทุกข้อ", "สูงกว่าด้านอื่น"),
        *("สูงกว่าตัวชี้วัดอื่น", "สูงกว่าเครื่องมืออื่น", "เหนือข้ออื่น", "เหนือกว่าข้ออื่น"),
    ),
    "lowest": (
        *("น่าเป็นห่วงที่สุด", "ต่ำที่สุด", "ต่ำสุด", "น้อยที่สุด", "น้อยสุด", "แย่ที่สุด", "อ่อนที่สุด"),
        *("ต่ำกว่าข้ออื่น", "น้อยกว่าข้ออื่น", "ต่ำกว่าทุกข้อ", "น้อยกว่าทุกข้อ", "ต่ำกว่าด้านอื่น"),
        *("ต่ำกว่าตัวชี้วัดอื่น", "ต่ำกว่าเครื่องมืออื่น", "รั้งท้าย"),
    ),
    "second": ("รองลงมา", "อันดับ", "ลำดับ"),
    "above": ("ไม่ต่ำกว่า", "ไม่น้อยกว่า", "สูงกว่า", "มากกว่า", "เกินกว่า", "เกิน"),
    "below": ("ต่ำกว่า", "น้อยกว่า", "ไม่ถึง", "ไม่เกิน"),
    "gap": ("ขาดอีก", "ขาดไป", "ขาดอยู่", "ขาด", "ห่างจาก", "ห่าง"),
    "rise": ("เพิ่มขึ้น", "สูงขึ้น", "ดีขึ้น"),
    "fall": ("ลดลง", "ต่ำลง", "ลดต่ำลง"),
    "last": (*LAST_YEAR, "เดิมได้", "เคย"),
    "now": ("ปีนี้", "ปีปัจจุบัน", "ปัจจุบัน"),
    "reference": (
        *(f"คะแนนเฉลี่ย{of}{whose}" for whose in MEANS for of in ("ของ", "ระดับ", "")),
        *("ค่าเฉลี่ย", "ค่าอ้างอิง", "ค่ากลาง"),
    ),
    "mark": ("เกณฑ์ผ่าน", "เกณฑ์", "ค่าเป้าหมาย"),
    "weight": ("ค่าน้ำหนัก", "น้ำหนัก"),
    "weighted": ("ถ่วงน้ำหนัก",),
    "total": ("ภาพรวม", "คะแนนเฉลี่ยรวม", "คะแนนรวม", "ผลคะแนนรวม", "คะแนน ITA รวม"),
    "mood": (
        *("หาก", "ถ้า", "เพื่อให้", "ตั้งเป้า", "คาดว่า", "คาดหมาย", "ควร", "จะต้อง", "จะได้"),
        *("จะเกิน", "ปีหน้า", "ปีถัดไป", "เป้าหมายปี", "ยกระดับ", "สู่ระดับ", "ให้อยู่ในระดับ", "ให้ได้"),
    ),
    "fact": ("ซึ่งได้", "ที่ได้คะแนน", "ที่ได้รับคะแนน", "ซึ่งปัจจุบัน"),
    "measure": ("มาตรการ",),
    "outcome": ("ผลการประเมิน", "ผลการวิเคราะห์", "ผลคะแนน"),
    "announced": ("ประกาศผล", "ได้ประกาศ", "ประกาศเมื่อ", "แจ้งผล", "ผลประกาศ", "ประกาศวันที่"),
    "order": ("ตามลำดับ",),
    "anew": ("ข้อที่", "ข้อซึ่ง"),
}
"""Kinds of cue → their words; where one begins another, the longer first."""

FILLING = (
    *("ซึ่งต่ำกว่าเกณฑ์", "ต่ำกว่าเกณฑ์", "ไม่ผ่านเกณฑ์", "ผ่านเกณฑ์", "ระดับคะแนน", "ระดับ", "ผลคะแนน"),
    *("เฉลี่ย", "คะแนน", "เท่ากับ", "คิดเป็น", "ร้อยละ", "เพียง", "อยู่", "ข้อละ", "ที่กำหนดไว้"),
    *("ที่กำหนด", "ที่ตั้งไว้", "ในประเด็นนี้", "ในประเด็น", "จำนวน", "ได้แก่", "ได้รับ", "หรือไม่", "ซึ่ง"),
    *("ข้อที่", "ข้อ", "และ", "กับ", "คือ", "เป็น", "เหลือ", "ได้", "โดย", "มี", "ถึง", "จึง", "ยัง"),
    *("แค่", "ก็", "ที่", "ว่า", "มาแล้ว"),
)
"""Words that may stand between a figure and what it is of, and say nothing of it."""

COUNTED = r" ?(?:ข้อ(?:คำถาม)?)(?!ละ|ความ|มูล|เสนอ|ร้อง|ตกลง|บังคับ|ที่ ?[0-9ieo]| ?[ieo] ?[0-9])"
"""Regular expression of what follows a number of items."""

DATE = (
    r"(?P<date>(?:(?P<day>[0-9]{{1,2}}) ?)?(?:{months}) ?(?:พ\.ศ\. ?)?"
    r"(?(day)(?:[0-9]{{4}}|[5-7][0-9](?![0-9.]))"
    r"|(?:25[0-9]{{2}}|[67][0-9](?![0-9.,%]| ?(?:คน|ราย|ข้อ|คะแนน|บาท|แห่ง|เรื่อง|ครั้ง))))"
    r"|(?<![0-9/])[0-3]?[0-9]/[01]?[0-9]/25[0-9]{{2}}(?![0-9/]))"
)
"""Regular expression of a day, or a month, with its year; to be given the months."""

AMOUNT = (
    r"(?<![0-9.,])(?P<baht>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,2})?"
    r"|[0-9]{1,9}(?:\.[0-9]{1,2})?)(?= ?(?:บาท|\.-))"
    r"|(?<![0-9.,])(?P<people>[0-9]{1,3},[0-9]{3}|[0-9]{1,6})"
    r"(?= ?คน)"
)
"""Regular expression of baht and of people."""

UNITS = ("บาท", ".-", "คน")
"""One of these stands behind each."""

FIGURE = (
    r"(?:ปีงบประมาณ|ประจำปี|ปี|พ\.ศ\.) ?(?:พ\.ศ\. ?)?(?P<year>25[0-9]{{2}})(?![0-9]| ?[-–—] ?25)"
    r"|(?P<indicator>(?!ตัวชี้วัด(?:ย่อย)? ?[0-9]{{1,2}} ?(?:ข้อ(?!มูล)|ตัว|ด้าน|รายการ|คะแนน))"
    r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?(?P<code>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)(?![0-9.]))"
    r"|(?:ระดับ|กลุ่ม|เกรด) ?[“\"]?(?P<level>{level})(?![A-Za-z]| ?เกณฑ์|การ| ?คะแนน)"
    r"|(?P<count>(?<!ประเด็นที่ )(?<!ประเด็นที่)(?<![0-9.,])[0-9]{{1,2}})"
    rf"(?={COUNTED}| ?(?:ใน|จาก|/) ?[0-9]{{{{1,2}}}} ?ข้อ)"
    r"|(?<!ทั้ง)(?<!ใน)(?<!อีก)(?P<word>หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)"
    rf"(?={COUNTED})"
    r"|(?<![0-9.,/:A-Za-z-])(?P<number>100(?:\.0{{1,2}})?|[0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)"
    r"(?![0-9A-Za-z]|[.,/:][0-9]|-[0-9])"
)
"""Regular expression of all else with digits, and of a level; to be given the levels."""

AT_LEAST = ("ไม่น้อยกว่า", "ไม่ต่ำกว่า", "อย่างน้อย", "ตั้งแต่", "เฉลี่ยไม่น้อยกว่า", "เฉลี่ยไม่ต่ำกว่า", "รวมไม่น้อยกว่า")
BARE_SHARES = tuple(
    f"{said}{PER_CENT}"
    for said in ("", "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "มากกว่า", "ตั้งแต่", "ได้", "ได้คะแนน", "คะแนน")
)
"""All that stands before the number of a target which says nothing but the score to reach."""
LEVEL = "ระดับ"
SIGNED_ON = "ลงวัน"
"""Of a letter's own day, which is not that of the announcement."""
SIGNS = ("+", "−")
"""Before a number that is by how much a score moved."""
SINCE_SO_MANY = r" ?(?:จาก|กว่า|เทียบ(?:กับ)?)[^0-9\n]{3,20}[0-9]{1,2} ?(?:ข้อ|รายการ)"
"""Regular expression of what stands behind a word of rising where so many items rose."""
SINCE_YEAR = (
    rf" ?(?:จาก|กว่า) ?(?:{'|'.join(LAST_YEAR)}|เดิม"
    r"|ปี(?:งบประมาณ)? ?(?:พ\.ศ\.)? ?(?:25)?[0-9]{2}(?![0-9.]))"
)
"""Regular expression of the year that a score moved since."""
GOT = ("ได้",)
"""Ends of the words before a score."""
IS = ("คือ",)
FROM = ("จาก",)
"""Ends of the words before the score that one rose or fell from."""
NOW_AT = ("เหลือ", "เป็น")
"""Ends of the words before the score that one rose or fell to."""
NAMING_PARTS = ("ตัวชี้วัด", "ตัวชี้วัดด้าน", "ตัวชี้วัดการ")
"""Words before an indicator's title."""
WHICH = ("ที่", "ข้อที่", "คำถามที่")
"""All that stands between a number of items and whether they pass."""
HAS = ("มีข้อคำถาม", "มีจำนวน", "ประกอบด้วย")
"""Ends of the words before the number of the items that there are."""
EVERY = "ทุก"
TAKEN_OUT_OF = " ?(?:ข้อ)? ?(?:ใน|จาก|/) ?[0-9]"
OUT_OF = "[0-9] ?(?:ใน|/)$"
"""Regular expression of the text before a number of items that others are taken out of."""
SO_MANY_ITEMS = "[0-9] ?ข้อ"
"""Regular expression of a number of items."""

ALL_OF = ("ทั้งหมด", "ทั้ง", "ข้อคำถาม", "ประกอบด้วยข้อคำถาม", "จาก")
"""Ends of the words before the number of all items."""

REST = ("อีก", "ที่เหลือ", "ที่เหลืออีก")
"""Ends of the words before the number of the items that were not spoken of."""

INSIDE = (
    *("ของ", "ในแบบวัด", "ของแบบวัด", "อยู่ในแบบวัด", "อยู่ในแบบ", "จากแบบวัด", "ในหมวด"),
    *("ในเครื่องมือ", "ของหมวด", "ของเครื่องมือ", "อยู่ในหมวด", "อยู่ในเครื่องมือ", "ซึ่งอยู่ในหมวด"),
)
"""Words between an item and the instrument that it is said to belong to."""

NEGATING = ("ไม่", "มิ", "มิได้", "ไม่ได้", "ไม่มี", "หรือ", "ไม่ว่าจะ", "เป็นอันดับ")
"""Ends of the words before a cue that turn it or leave it open."""

MEANS_OF = tuple(f"ของ{whose}" for whose in MEANS)
"""The same with the word before it, as it stands behind a mean."""

GOING_ON = ("ซึ่ง", "โดย", "คะแนน", "และ")
"""All that stands between a number and a comparison of the same."""

YEARS_OF_MEASURES = ("ประจำปีงบประมาณ", "ปีงบประมาณ", "ประจำปี", "ปี", "พ.ศ.")
"""Ends of the words before the year of measures."""

FORMER_MEASURES = ("ที่ผ่านมา", "ผล", "เดิม", "ดำเนินการใน", "ตามมาตรการ", "จากมาตรการ", "ของมาตรการ")
"""Words by which measures of a former year are spoken of."""

COMPARING_YEARS = (
    *("เทียบ", "กว่า", "เพิ่มขึ้น", "ลดลง", "ปีนี้", "ปีก่อน", "ย้อนหลัง", "จากปี", "แนวโน้ม"),
    *("ปีที่แล้ว", "ดีขึ้น"),
)
"""Words by which a text speaks of several years."""

OF_A_PART = "ประเด็น|เฉลี่ย|[0-9] ?ข้อ"
"""Regular expression of words behind an instrument that tell of only some of its items."""

BESIDE_SCORE = r"{} ?(?:ได้|=|:|\()? ?[0-9]{{1,3}}\.[0-9]{{2}}"
"""Regular expression of a year, to be given, and a score that is told of it."""

OF = "ของ"
NAMING_NODES = ("ข้อที่", "ข้อ", "แบบวัด", "เครื่องมือ", "หมวด", "ด้าน")
"""Words right before a node that only say what it is."""

BESIDE = ("กว่า", "ห่างจาก", "ต่างจาก", "ต่างกับ", "เทียบกับ", "เทียบ", "รองจาก", "เท่ากับ", "เท่า")
"""Ends of the words before the other side of a comparison."""

SCORES_OF = ("คะแนน", "ข้อ", "ผล", "เฉลี่ย", "ประเมิน", "รวม", "น้ำหนัก", "ภาพ", "ส่วน")
"""Ends of the words before "of" that make what follows the one spoken of."""

OF_INSTRUMENT = (
    *("ของ", "ใน", "ของหมวด", "ในหมวด", "ของเครื่องมือ", "ในเครื่องมือ", "ตามเครื่องมือ"),
    *("ของแบบวัด", "ในแบบวัด"),
)
AND_INSTRUMENT = ("", "และ", "กับ", "และหมวด", "และเครื่องมือ")
"""All that stands between a number of items and the instruments they are of."""

APART = ("อยู่", "อยู่ถึง", "ถึง", "เป็นจำนวน", "อยู่เพียง", "เพียง")
"""All that stands between the second of two nodes and by how much they are apart."""

ALL_OF_THOSE = ("ทั้ง", "เกณฑ์ทั้ง", "การประเมินทั้ง", "เกณฑ์การประเมินทั้ง")
"""All that stands between whether items pass and the number of all those."""

ITEMS_WHICH = ("ข้อที่", "ข้อซึ่ง", "ข้อคำถามที่", "ข้อคำถามซึ่ง", "ข้อที่ยัง", "ข้อซึ่งยัง", "รายการที่")
"""Ends of the words before what says which items are meant."""

BY = ("อยู่", "อยู่ถึง", "อยู่เพียง")
"""Ends of the words before a number by which two are apart, and which is no score."""

WEIGHING = (
    *("", "ร้อยละ", "คือ", "คือร้อยละ", "เท่ากับ", "เท่ากับร้อยละ", "คิดเป็นร้อยละ", "มีน้ำหนักร้อยละ"),
    "น้ำหนักร้อยละ",
)
"""All that stands between an instrument and its weight where weights are told."""

AMOUNTING = "คิดเป็น"
SO_MANY_OF = r" ?\((?:จำนวน)? ?[0-9]{1,2} ?(?:ข้อ)? ?(?:จาก|ใน|/)"
OF_ITEMS = rf" ?(?:คะแนน ?)?ของ(?:จำนวน|ทั้งหมด|บรรดา|ทุก)? ?(?:ข้อ|รายการ|คำถาม)|{SO_MANY_OF}"
"""What makes a number one of a hundred items: before it, and regular expressions behind it."""

JOINING_INSTRUMENTS = ("และ", "กับ", "รวมทั้ง", "หรือ")
"""Words before an instrument by which it is not the only one."""

OF_ISSUE = ("ประเด็นนี้", "ในประเด็น", "ของประเด็น", "ด้านนี้")
"""Words by which a place is one among the items of the issue."""

OWNED = (
    *("เป็นของเครื่องมือ", "เป็นของหมวด", "เป็นของแบบวัด", "เป็นข้อของ", "เป็นข้อในหมวด", "อยู่ในหมวด"),
    "อยู่ในเครื่องมือ",
)
"""Ends of the words between a place and the instrument of the item that has it."""

OF_INSTRUMENTS = ("เครื่องมือที่", "หมวดที่", "แบบวัดที่", "เครื่องมือซึ่ง", "หมวดซึ่ง", "รายเครื่องมือ")
"""Words before a place that is one of instruments."""

AVERAGE = "เฉลี่ย"
MEAN = "ค่าเฉลี่ย"
"""Words for the mean of a list."""

LEADING = ("คือ", "ได้แก่", "เป็น")
"""Words between the highest and what it is."""

OF_RESULTS = ("ผล", "ประเมิน", "ITA", "ประกาศ")
"""Words before a year that make it the year of the results."""

YEARS_OF_PLANS = ("ประจำปีงบประมาณ", "ปีงบประมาณ", "ประจำปี", "ปีงบประมาณพ.ศ.", "ประจำปีพ.ศ.")
"""Ends of the words before the year that a measure, or a step, is of."""

ISSUE = "ประเด็น"
OF_ISSUES = tuple(f"{of}{ISSUE}" for of in ("", "ของ", "ใน", "ราย", "ทั้ง", "ของทั้ง", "แต่ละ"))
"""The word for an issue; a text of the memo without it tells of all of them."""

ALL_THOSE = "ทั้ง"
SCORED_RIGHT_BEHIND = ("ได้คะแนน", "คะแนน")
MEASURES = "มาตรการ"
OF_MEASURES = ("มาตรการทั้ง", "มาตรการรวม", "มาตรการจำนวน", "มาตรการทั้งหมด", "มาตรการทั้งสิ้น")
"""Ends of the words before a number of measures that is followed by another word for them."""

ALL_MEASURES = ("ทั้ง", "ทั้งหมด", "ทั้งสิ้น", "จำนวน", "รวม")
"""Words for an item and behind a number of measures, and ends of the words before all of them."""

GOT_IN_ALL = ("ได้", "ได้คะแนน", "ได้รับคะแนน", "คะแนนเฉลี่ย", "ได้คะแนนเฉลี่ย", "มีคะแนน", "คือ")
"""Ends of the words before the score of the agency as a whole."""

NOW_HAS = (
    *("จาก", "จากเดิม", "จากคะแนน", "ปัจจุบันได้", "ปัจจุบัน", "ซึ่งได้", "ที่ได้", "เดิมได้", "ปีนี้ได้"),
    *("ที่ได้คะแนน", "ซึ่งได้คะแนน", "ที่มีคะแนน", "ซึ่งมีคะแนน"),
)
"""Ends of the words of a target before the score that there is now."""

PROPOSING = "เห็นควร"
LISTED = ("และ", "และข้อ", "และข้อที่", ",", ",ข้อ", "กับ", "กับข้อ", "ข้อ", "", "/")
"""All that stands between two codes of one list, without blanks."""

BY_THE_WAY = ("ที่", "ซึ่ง", "ที่ยัง", "ซึ่งยัง", "เนื่องจาก", "เพราะ")
"""Ends of the words before what is told of an item by the way."""

WILL = ("จะ", "ให้", "ต้อง", "ควร", "หาก", "ถ้า", "เพื่อ", "แม้")
OWN_LEVEL = (
    *("คะแนน", "จัดอยู่ใน", "ได้รับ"),
    *("อยู่ใน", "ผลการประเมิน", "ผลการประเมินได้", "ผลการประเมินเป็น", "หน่วยงานได้", "ปีนี้ได้", "คะแนนได้"),
    *("เราได้", "ซึ่งได้"),
)
"""How an opinion begins, what makes it one of the future, and what its level stands behind."""

PLANNED_BY = (
    *("ภายใน", "ภายในเดือน", "ภายในวันที่", "ภายในสิ้นเดือน", "ภายในสิ้น", "เสร็จเดือน", "เสร็จในเดือน"),
    *(
        *("เริ่ม", "เริ่มวันที่", "กำหนดเสร็จ", "กำหนดเสร็จวันที่", "เสร็จ", "แล้วเสร็จ", "ให้เสร็จใน"),
        *("เสร็จใน", "ระยะเวลา"),
    ),
    *("เสร็จภายใน", "เสร็จสิ้น", "ช่วง", "ในช่วง", "ระยะเวลาดำเนินการ", "กำหนด", "กำหนดแล้วเสร็จ"),
    *(
        *("ไม่เกินเดือน", "ไม่เกินวันที่", "ตั้งแต่เดือน", "เริ่มเดือน", "เริ่มในเดือน", "เริ่มตั้งแต่"),
        *("ตั้งแต่วันที่", "เสร็จในวันที่"),
    ),
)
"""Ends of the words before a month, or a day, by which a narrative says something is planned."""

ON_DAY = ("เมื่อวันที่", "เมื่อ", "ในวันที่")
"""Ends of the words before the day on which something was done."""

DONE_ON_DAY = ("เสร็จเมื่อวันที่", "เสร็จเมื่อ", "เสร็จสิ้นเมื่อวันที่", "เสร็จวันที่", "เรียบร้อยเมื่อวันที่", "แล้วเมื่อวันที่")
"""Ends of the words before the day on which a step was finished."""

OF_AN_OLD_PAPER_ONLY = ("ลงวัน", "คำสั่ง", "ระเบียบ", "ฉบับ", "หนังสือ", "ประกาศ")
"""Words before a day that is that of a paper."""

TO_COME = (
    *("ภายใน", "กำหนด", "จะ", "เลื่อน", "นัด", "ต่อไป", "ขยาย", "รอ", "คาด", "แผน", "จนถึง"),
    "ถึงวันที่",
)
"""Words before a day on which something is still to be done, or by which."""

PLANNED_ON, AS_OF = "วันที่", ("ณวันที่", "ตั้งแต่วันที่")
"""Ends of the words before the day of what is planned, and before one that only data are of."""

DUE_BY_DAY = ("ภายใน", "ภายในวันที่", "ไม่เกินวันที่", "ภายในเดือน")
"""Ends of the words before the day on which a step is due."""

BUDGET = (
    *("งบประมาณ", "วงเงิน", "ใช้งบ", "เบิกจ่ายทั้งสิ้น", "เบิกจ่ายรวม", "เบิกจ่ายจริง", "จ่ายจริง"),
    *("ใช้ไปทั้งสิ้น", "ใช้จ่ายทั้งสิ้น", "ใช้จ่ายรวม"),
)
PAID = ("เบิกจ่าย", "จ่ายเงิน", "จ่ายค่า", "ใช้เงิน", "ใช้ไป")
"""Words before baht that were paid, be it only a part."""

NOT_THE_BUDGET = (
    *("ไม่ใช้", "เกิน", "คนละ", "ครั้งละ", "รุ่นละ", "เดือนละ", "ปีละ", "ชุดละ", "แห่งละ", "หัวละ", "ท่านละ"),
    *("โครงการละ", "มาตรการละ", "กิจกรรมละ"),
)
"""Words before baht that are, or are not, the whole budget of a measure."""

TOOK_PART = ("เข้าร่วม", "เข้ารับการอบรม", "ผู้ร่วม", "เข้าอบรม", "เข้าประชุม", "ผู้ผ่านการอบรม")
INVITED = ("เชิญ", "เป้าหมาย", "จากผู้", "จำนวนผู้มีสิทธิ", "ไม่เข้าร่วม", "ไม่ได้เข้าร่วม")
"""Words before a number of people that took part, or only should have."""

OF_THE_WHOLE = ("รวม", "ทั้งหมด", "ทั้งสิ้น", "หน่วยงาน", "ทุกประเด็น", "ทั้ง 7 ประเด็น")
"""Words that make a number of items that of all issues."""

OF_ITEM = (
    *("ใน", "ในตัวชี้วัด", "ของตัวชี้วัด", "ในตัวชี้วัดที่", "ของตัวชี้วัดที่", "ของ", "ของข้อ", "สำหรับ"),
    *("สำหรับข้อ", "ในข้อ"),
)
"""Ends of the words between a mean and the item that it is of."""

TO_BE_REACHED = ("เป็นไม่น้อยกว่า", "เป็นไม่ต่ำกว่า", "เป็นอย่างน้อย", "ให้ได้", "ให้ถึง", "เป็นร้อยละ85ขึ้นไป")
"""Words behind a rise that is only wished for."""

ALTOGETHER = (
    *("มีทั้งสิ้น", "มีทั้งหมด", "มีจำนวน", "มีจำนวนทั้งสิ้น", "มีจำนวนทั้งหมด", "มีรวม", "มีรวมทั้งสิ้น"),
    *("ทั้งหมด", "ทั้งสิ้น", "รวม", "รวมทั้งสิ้น", "จำนวนทั้งสิ้น", "จำนวนทั้งหมด", "รวมทั้งหมด"),
)
"""All that stands between whether items pass and how many they are altogether."""

HEADS = (
    *("สอง", "สาม", "สี่", "ห้า", "2", "3", "4", "5"),
    *("เป็น", "คือ", "ใช่", "ของ", "หนึ่งใน", "นับเป็น"),
)
"""Ends of the words before "ข้อที่" that is said of the item before it."""

OTHER_REPORTS = ("ข้อสังเกต", "ผู้ตรวจสอบ", "ตรวจสอบภายใน", "สตง", "ข้อเสนอแนะ", "วิจัย", "การศึกษา")
"""Words before the year of a report that is not this one."""
BYGONE_BEHIND = ("เคย",)
"""Words shortly behind a year that is spoken of as past."""

IN_YEARS = ("ปี", "ปีพ.ศ.", "ปีงบประมาณ", "ปีงบประมาณพ.ศ.")
IN_COMING_YEARS = tuple(f"{word}{year}" for word in ("ใน", "ภายใน", "สำหรับ") for year in IN_YEARS)
"""Ends of the words before a fiscal year, and before one that something is planned in."""

OF_LONG_PLANS = ("แผนพัฒนา", "ยุทธศาสตร์", "ระยะ", "-", "–", "ถึง", "รอบ", "แผนปฏิบัติ")
"""Words beside a year by which it may be any."""

TARGETS = ("ตั้งเป้า", "เป้าหมาย", "มุ่งหวัง", "คาดว่า", "จะให้ได้", "ยกระดับ")
"""Words of a line about what is to be reached."""

MONTHS_LATER = ("ถึง", "ถึงเดือน", "-", "–", "จนถึง", "ถึงสิ้นเดือน")
"""Ends of the words between the two months of a period."""

OF_DATA_DUE = ("เผยแพร่",)
"""Words before a month by which data of the year of the results had to be public."""

OF_AN_OLD_PAPER = (
    *("ลงวันที่", "ลงวัน", "เมื่อ", "ประกาศ", "คำสั่ง", "ระเบียบ", "ฉบับ", "ตามหนังสือ", "ข้อมูล"),
    *("ปีก่อน", "ผลการ"),
)
"""Words before a month that is of something older than a plan."""

OF_PLANS = ("ปฏิบัติ", "ดำเนินการ", "เป้า", "แผน", "มาตรการ", "ขับเคลื่อน", "ทำให้", "นำไป")
"""Words before a year in an opinion that make it the year of the measures."""

YEAR_BEHIND = r" ?(?:คะแนน)? ?\(?(?:ใน)?ปี(?:งบประมาณ)? ?(?:พ\.ศ\.)? ?(25[0-9]{2})"
"""Regular expression of the year of a number, behind it."""
