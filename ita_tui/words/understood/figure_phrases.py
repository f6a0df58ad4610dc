"""Whole sentences whose figures tell of each other, as an officer writes them.

A slot ``<said>`` is a number, ``<said:count>`` a number of things, in digits or words,
``<said:year>`` a fiscal year, ``<said=…>`` the words themselves; a figure behind the name of a slot
tells two of a kind apart. ``§`` is an item with its title; a blank may be left out. A further
sentence is an entry here.
"""

from ita_tui.words.understood.calendar import LAST_YEAR

_YEAR = "(?:ประจำ)?ปี(?:งบประมาณ)? (?:พ\\.ศ\\.)? "
_OTHER = "(?:(?!ข้อ|ประเด็น|ตัวชี้วัด|[IEO]IT|ปี|เป้า|เฉลี่ย|สูงกว่า|ต่ำกว่า)[^0-9§\\n])"
_IS = "(?:มีค่า)?(?:เท่ากับ|คือ|ได้|อยู่ที่|เป็น)?"
_AND = "(?:แต่|และ|ส่วน|ขณะที่)?"
_INSTRUMENT = "IIT|EIT|OIT"
_NOT_INSIDE = "".join(
    f"(?<!{inside}{kind}{blank})"
    for inside in ("ใน", "เป็นของ")
    for kind in ("เครื่องมือ", "หมวด", "แบบวัด")
    for blank in ("", "[ ]")
)
_FORMER = f"(?:{'|'.join(LAST_YEAR)})"
_NUMBER = "[0-9]{1,3}(?:\\.[0-9]{1,2})?"
_LEVEL = 'ระดับ [“"]?<level=LEVELS>[”"]?'
_PLACE = "[ก-๙]{2,30}"
_NOT_TWO_YEARS = "(?!.{0,250}(?:ปีนี้|ปีปัจจุบัน|ปีงบประมาณ (?:พ\\.ศ\\.)? THIS|ปี THIS))"

_ITEMS_WITH = "ข้อที่(?:ได้|มี)?(?:ผล)?(?:ระดับ)?(?:คะแนน)?"
_A_MEAN = "(?:ค่า|คะแนน)?เฉลี่ย[^0-9§\\n ]{0,40}"
_SO_MANY = "(?:[0-9]{1,2} ข้อ)?"

PHRASES = (
    # the total
    f"คะแนนรวม{_YEAR}<before:year> {_IS} <previous> คะแนน {_AND} {_YEAR}<assessed:year> "
    f"{_IS} <score> คะแนน (?:<rose=เพิ่มขึ้น|สูงขึ้น|ดีขึ้น>|<fell=ลดลง|ต่ำลง>) <change> คะแนน",
    f"คะแนน(?:เฉลี่ย)?รวม(?:ของ{_OTHER}{{1,80}}?)? {_IS} <score> คะแนน",
    f"คะแนน(?:เฉลี่ย)?รวม(?:ของ{_OTHER}{{1,80}}?)? {_IS} {_NUMBER} คะแนน "
    "สูงกว่า(?:ค่า)?เป้าหมาย <bound> คะแนน อยู่ <apart>",
    f"คะแนน(?:เฉลี่ย)?รวม(?:ของ{_OTHER}{{1,80}}?)? {_IS} {_NUMBER} คะแนน "
    "(?:<over_nation=สูงกว่า>|<under_nation=ต่ำกว่า>)ค่าเฉลี่ย(?:ของ|ทั้ง|ระดับ)?ประเทศ",
    f"ภาพรวม(?! ?(?:ของ|ใน)?ประเด็น){_OTHER}{{0,80}}?คะแนน(?:เฉลี่ย|รวม)? {_IS} <score> คะแนน",
    f"ได้คะแนน(?:รวม)? <score> คะแนน (?:จัด)?(?:อยู่)?ใน{_LEVEL}",
    f"(?:อยู่ใน|ได้){_LEVEL} \\(<score> คะแนน\\)",
    f"(?:อยู่ใน|ได้){_LEVEL} \\({_NUMBER} คะแนน\\) "
    "(?:ยัง)?ห่างจากระดับ[ก-๙]{2,20} \\(<bound> คะแนน\\) อยู่ <apart>",
    f"ได้{_LEVEL} ด้วยคะแนน(?:รวม)? <score>",
    f"คะแนนรวม(?:ของ{_OTHER}{{1,80}}?)? {_IS} {_NUMBER} คะแนน \\(?{_LEVEL}",
    'ห่างจาก<nothing=ระดับ [“"]?LEVELS>',
    # one item
    "§ ผ่านเกณฑ์ด้วยคะแนน <score>",
    f"§ {_FORMER}(?:ซึ่ง)?ได้ <previous> คะแนน {_AND}ปีนี้ได้ <score>",
    "§ (?:มีคะแนน)?(?:<rose=เพิ่มขึ้น|สูงขึ้น>|<fell=ลดลง|ต่ำลง>)จาก <previous> คะแนน เป็น <score> คะแนน"
    "(?: \\((?:เพิ่มขึ้น|ลดลง) <change>)?",
    f"§ ปีนี้ได้ <score> คะแนน (?:<rose=สูงกว่า>|<fell=ต่ำกว่า>){_FORMER}ซึ่งได้ <previous> คะแนน"
    "(?: อยู่ <change>)?",
    "§:? <previous> (?:→|->) <score>(?: \\(<signed=[+−-]?[0-9]{1,3}(?:\\.[0-9]{1,2})?>\\))?",
    "§:? <score> (?:<rose=▲>|<fell=▼>) <change>",
    "§:? <score> \\(ปี <before:year>: <previous>\\)",
    "§ ได้(?:คะแนน)?(?:ประมาณ|ราว) <about>",
    "§ (?:<rose=ขึ้น|เพิ่ม|บวก>|<fell=ลง|ลด|ตก|ลบ>) <change>(?! ?(?:ข้อ|%|เป็น|เหลือ|→|->))",
    "§ [=:] <score>(?! ?[>])",
    "§ = [0-9.]{1,6} \\([<] <under_mark>",
    "§ = [0-9.]{1,6} \\([>] <over_mark>",
    "§ \\|[^|\\n]{1,200}\\| <score> \\|",
    "<passes=[✓✔☑]> §",
    "<fails=[✗✘☒]> §",
    f"§ จากเดิมที่(?:<was_failing=ไม่ผ่านเกณฑ์>|<was_passing=ผ่านเกณฑ์>)ใน{_YEAR}"
    "<before:year> \\(<previous>",
    "§ ได้ <score> คะแนน (?:สูงกว่า|ต่ำกว่า)ค่าเฉลี่ย[^0-9(\\n]{0,60}\\(<reference> คะแนน",
    f"§ (?:เพิ่มขึ้น|ลดลง)จาก{_FORMER}ร้อยละ <relative> \\(จาก <previous> คะแนน เป็น <score>",
    f"(?<!ทุกข้อใน)(?<!ทุกข้อของ)(?:หมวด|เครื่องมือ|ด้าน) <inside={_INSTRUMENT}> (?:ข้อ)? §",
    "§ \\([IEO]IT\\) ได้ <score>",
    "§ ได้(?:คะแนน)?(?:มาก|สูง|น้อย|ต่ำ)กว่า(?:ข้อ)? § อยู่ <difference>",
    # instruments and indicators
    f"{_NOT_INSIDE}<node={_INSTRUMENT}> (?:ของหน่วยงาน)?"
    "(?:ซึ่งมีน้ำหนักร้อยละ [0-9.]{1,6} )?ได้(?:คะแนน)? "
    "<score> คะแนน(?: คิดเป็นคะแนนถ่วงน้ำหนัก <weighted> จาก)?",
    f"ได้คะแนน <node={_INSTRUMENT}> <score> คะแนน (?:มาก|น้อย|สูง|ต่ำ)กว่า <node2={_INSTRUMENT}> "
    "ซึ่งได้ <score2> คะแนน อยู่ <difference>",
    "ตัวชี้วัดย่อยที่ <node=[0-9]{1,2}\\.[0-9]> [^0-9\\n]{0,80}?ได้(?:คะแนน)? <score>",
    "ตัวชี้วัดที่ <node=[0-9]{1,2}> (?!ได้|มี|เป็น|ซึ่ง)<called=[ก-๙]{6,60}>",
    f"<node={_INSTRUMENT}> \\(<called=แบบ[ก-๙]{{6,80}}>\\)",
    f"ในหมวด <within={_INSTRUMENT}>(?: และ <within2={_INSTRUMENT}>)? มีระดับคะแนนที่ผ่าน",
    # the items of an issue together
    "คะแนนรายข้ออยู่ระหว่าง <least> (?:ถึง|-|–) <most>(?: คะแนน)?(?: ต่างกัน <spread>)?",
    "ทุกข้อ(?:ได้|มี)?คะแนนไม่(?:ต่ำ|น้อย)กว่า <floor>",
    "(?:ทุกข้อ|ข้อทั้งหมด)(?:ใน[^0-9\\n]{1,120}[ ])?(?:ยัง|ได้|มี|คะแนน){0,4}"
    "(?:ต่ำกว่า|ไม่ถึง)(?:ร้อยละ)? <ceiling>",
    f"(?:<scope={_INSTRUMENT}> )?ทุกข้อ(?:ได้|มี)?คะแนน(?:<all_rose=เพิ่มขึ้น|สูงขึ้น|สูงกว่า>|"
    f"<all_fell=ลดลง|ต่ำลง|ต่ำกว่า>) (?:จาก)?{_FORMER}",
    f"(?:<scope={_INSTRUMENT}> )?(?:ของประเด็นนี้ )?ทุกข้อ(?:ก็|ยัง|ได้|มี|ล้วน|คะแนน){{0,4}}"
    f"(?:<all_over=(?:สูง|มาก|ดี)กว่า{_A_MEAN}>|<all_under=(?:ต่ำ|น้อย)กว่า{_A_MEAN}>)",
    f"(?:<all_over=(?:สูง|มาก|ดี)กว่า{_A_MEAN} ?ทุกข้อ>|<all_under=(?:ต่ำ|น้อย)กว่า{_A_MEAN} ?ทุกข้อ>)",
    f"คะแนน(?:<all_rose=สูงกว่า>|<all_fell=ต่ำกว่า>){_FORMER}ทุกข้อ",
    "ข้อที่(?:มี)?คะแนนเพิ่มขึ้น (?:จำนวน|มี)? <rising:count> ข้อ",
    f"ข้อที่(?:มี)?คะแนนสูงกว่า{_FORMER} (?:จำนวน|มี)? <rising:count> ข้อ",
    "(?:ข้อที่|และ)(?:มี)?คะแนนลดลง (?:จำนวน|มี)? <falling:count> ข้อ",
    f"ข้อที่(?:มี)?คะแนนต่ำกว่า{_FORMER} (?:จำนวน|มี)? <falling:count> ข้อ",
    "(?:ข้อที่|และ)(?:มี)?คะแนน(?:เท่าเดิม|คงเดิม|เท่ากับปีก่อน) (?:จำนวน|มี)? <staying:count> ข้อ",
    "มี <reaching:count> ข้อที่ได้คะแนนตั้งแต่ <bound> คะแนนขึ้นไป",
    "คะแนนตั้งแต่ <bound> (?:คะแนน)?ขึ้นไป: <reaching:count> ข้อ",
    "คะแนน <bound> แต่ไม่ถึง <bound2>: <reaching:count> ข้อ",
    f"(?:หมวด|ด้าน|เครื่องมือ) <scope={_INSTRUMENT}> จำนวน <items:count> ข้อ",
    f"ทั้ง <items:count> ข้อของ <scope={_INSTRUMENT}>",
    f"ใน{_YEAR}<before:year> มีข้อที่ไม่ผ่านเกณฑ์ <formerly_failing:count> ข้อ",
    f"{_FORMER}มีข้อที่ไม่ผ่านเกณฑ์ <formerly_failing:count> ข้อ",
    "ข้อที่ผ่านเกณฑ์ [0-9]{1,2} ข้อ จาก [0-9]{1,2} ข้อ คิดเป็นร้อยละ <share_passing>",
    "คะแนนเต็ม <bound=100(?:\\.00)?> คะแนน <these_ahead=ได้แก่|คือ>",
    "<these_behind=ได้คะแนนเท่ากัน> (?:คือ|ที่)? <bound> คะแนน",
    f"{_ITEMS_WITH}(?:ตั้งแต่|สูงกว่า|เกินกว่า|เกิน|มากกว่า|ไม่ต่ำกว่า|ไม่น้อยกว่า) (?:ร้อยละ)? <bound> (?:คะแนน)?"
    f"(?:ขึ้นไป)? (?:มี|จำนวน)? {_SO_MANY} <above_ahead=ได้แก่|คือ|\\(>",
    f"{_ITEMS_WITH}(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง) (?:ร้อยละ|เกณฑ์)? <bound> (?:คะแนน)? "
    f"(?:มี|จำนวน)? {_SO_MANY} <below_ahead=ได้แก่|คือ|\\(>",
    "(?:เรียงลำดับ|เรียง)คะแนนจากมากไปน้อย <ranked_ahead=ได้แก่|คือ>",
    "เทียบ(?:กับ)?(?:ค่า|คะแนน)?เฉลี่ย[^0-9§\\n]{0,80}(?:สูง|ดี|มาก)กว่า <over:count> ข้อ"
    "(?:[^0-9§\\n]{0,20}(?:ต่ำ|น้อย)กว่า <under:count> ข้อ)?",
    "เทียบ(?:กับ)?(?:ค่า|คะแนน)?เฉลี่ย[^0-9§\\n]{0,80}(?:ต่ำ|น้อย)กว่า <under:count> ข้อ",
    "มีข้อที่สูงกว่า [0-9]{1,2} ข้อ ได้แก่[^0-9\\n]{1,300}ข้อที่ต่ำกว่า <under:count> ข้อ",
    "ข้อที่ไม่ผ่านเกณฑ์ (?:จำนวน)?<failing=WORDS> ข้อ",
    "ทั้ง<items=WORDS>ข้อผ่านเกณฑ์",
    "ทั้งสิ้น <indicators:count> ตัวชี้วัด",
    # what is done about it
    "มาตรการ(?:รองรับ)? <measures:count> มาตรการ ได้แก่ “<measure_title=[^”\\n]{3,200}>”"
    "(?: ผู้รับผิดชอบ <owner=[^0-9§;\\n]{3,80}>)?",
    "กำหนดมาตรการ “<measure_title=[^”\\n]{3,200}>”(?: โดยมอบหมาย<owner=[^0-9§;\\n]{3,80}>)?",
    f"ผู้รับผิดชอบ [^0-9\\n]{{3,80}}ใน{_YEAR}<planned:year>",
    "ระยะเวลา <period=[ก-๙]{4,12} 25[0-9]{2} (?:-|–|ถึง) [ก-๙]{4,12} 25[0-9]{2}>",
    f"{_YEAR}<planned:year> (?:ได้)?ตั้งเป้า",
    f"ตั้งเป้า[^\\n.]{{1,80}}?ร้อยละ {_NUMBER} (?:คะแนน )?ใน{_YEAR}<planned:year>",
    # whose results, and when
    f"(?:ผลการประเมิน|การประเมิน ITA)(?:ของ{_OTHER}{{1,80}}?)? {_YEAR}"
    f"<assessed:year> (?:ประเด็น|พบว่า{_NOT_TWO_YEARS})",
    f"ใน{_YEAR}<assessed:year> {_OTHER}{{1,80}}?มีผลการประเมิน{_NOT_TWO_YEARS}",
    f"ผลการประเมินคุณธรรม{_OTHER}{{1,160}}?{_YEAR}<assessed:year> พบว่า{_NOT_TWO_YEARS}",
    "ITA ปี <assessed=[0-9]{2}>(?![0-9])",
    f"อำเภอ<district={_PLACE}> จังหวัด<province={_PLACE}>",
)
"""The sentences, as regular expressions with slots."""

NUMBER_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ")
"""Numbers of items in words, from one on."""
COUNT = f"[0-9]{{1,2}}|{'|'.join(NUMBER_WORDS)}"
"""Regular expression of a number of things, in digits or in words."""

LETTERS_OF_LEVELS = ("AAA", "AA", "A", "B", "C", "D", "E", "F")
"""How levels were named until they got words."""

ACTING = ("ไม่", "เพิ่ม", "ยกระดับ", "ดัน")
"""Ends of the words before what is not so, or is still to be done."""

FORMERLY = rf"(?<!กว่า)(?<!จาก)(?<!จากใน)(?:{'|'.join(LAST_YEAR)}) ?$"
"""Regular expression of the text before a sentence whose score is that of last year."""

BEFORE_END_OF_RANGE = "[0-9] ?(?:[-–—]|ถึง) ?(?:ข้อ)?$"
"""Regular expression of the text before the last item of a range."""

JOINING = "(?:[ ,()0-9.]|คะแนน|ข้อ|และ){0,40}"
"""Regular expression of what may stand between the items of a list."""

UNIT_KINDS = ("กอง", "สำนัก", "ฝ่าย", "งาน", "ศูนย์", "กลุ่ม", "สถาบัน", "คณะ", "ส่วน", "แผนก")
"""Words that the name of a unit begins with."""

ONE_INDICATOR = r"ตัวชี้วัด(?:ที่)? ?([0-9]{1,2})(?![0-9.])"
"""Regular expression of an indicator by its code."""
