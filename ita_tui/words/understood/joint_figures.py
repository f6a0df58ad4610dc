"""Words by which a figure is told of several nodes, or of several figures, together.

Each kind is the regular expressions of its sentences, looked for in a text in which every node
stands as ``§``. A group ``value`` is the figure, ``nodes`` what it is told of, ``some`` and
``every`` how many items are spoken of. A further way to say it is an entry here.
"""

from ita_tui.words.understood.figure_phrases import COUNT

_SCORE = r"(?:100|[1-9]?[0-9])\.[0-9]{2}(?![0-9])"
_VALUE = r"(?P<value>(?:1[0-9]{2}|[1-9]?[0-9])(?:\.[0-9]{1,2})?)(?![0-9.]*[0-9])"
_POINTS = rf"(?<![0-9.,+−-])(?P<value>{_SCORE})(?! ?(?:%|บาท|ล้าน|คน|น\.))"
_PER_CENT = rf"(?P<per>ร้อยละ ?)?{_VALUE}(?(per)(?! ?ของเกณฑ์)| ?(?:%|เปอร์เซ็นต์)(?! ?ของเกณฑ์))"
_ITEMS = r"(?:ข้อ(?:คำถาม)?(?!ละ|มูล|ที่ ?[0-9]| ?[ieo] ?[0-9])|รายการ|ตัวชี้วัด)"
_IS = (
    r"(?:[ =:(]|คิดเป็น|เท่ากับ|อยู่ที่|ที่|ได้|คือ|เป็น|หรือ|สัดส่วน|อัตรา|ประมาณ|เพียง|ถึง|รวม|คะแนน|ทั้งหมด|ทั้งสิ้น"
    r"|แล้ว|จึง|มี|ค่า|แค่|เกณฑ์)*+"
)
_OUT_OF = r" ?(?:จาก|ใน|/|ต่อ)(?:ทั้งหมด|จำนวน|ทั้ง|ข้อ|[ ])*+"
_NAMING = r"(?:ข้อ(?:ที่)?|หมวด|เครื่องมือ|แบบวัด|ด้าน|ส่วนของ|กลุ่ม|รายข้อ|[ ])*+"
_NODES = ("ข้อ", "ตัวชี้วัด", *"ieoIEO0")
_JOIN = r"(?:[ ,/–~-]|และ|กับ|ถึง|รวมทั้ง|ข้อ(?:ที่)?|ตัวชี้วัด)++"
_LIST = rf"(?P<nodes>(?<!§)§++(?:{_JOIN}§++)*)"
_SO_MANY = rf"(?:(?:[ (]|จำนวน|ทั้ง|รวม)*+(?P<some>{COUNT}) ?{_ITEMS} ?\)?)?"
_ALONE = r"(?! ?(?:คะแนน)? ?(?:และ|กับ|ต่อ|,|/) ?[0-9]| ?(?:คะแนน)? ?ตามลำดับ)"
_A_MEAN = rf"(?:ร้อยละ ?)?{_POINTS}{_ALONE}"
_OTHER = r"(?:(?!เฉลี่ย|ข้อ(?!มูล)|กว่า|ปี|เป้า|ต่ำ|สูง)[^0-9§\n])"

SHARE = (
    rf"(?<![0-9.,])(?P<some>{COUNT}) ?{_ITEMS}?{_OUT_OF}(?P<every>{COUNT})(?![0-9.]) ?{_ITEMS}?"
    rf"(?:(?!{_ITEMS})[^0-9§\n]){{0,40}}?{_PER_CENT}",
    rf"{_PER_CENT}[^0-9§\n]{{0,30}}?\( ?(?P<some>{COUNT}) ?{_ITEMS}?{_OUT_OF}"
    rf"(?P<every>{COUNT})(?![0-9.])",
    rf"(?<![0-9.,])(?P<some>{COUNT}) ?{_ITEMS}{_IS}{_PER_CENT}(?! ?ขึ้นไป)",
    rf"(?:ผ่าน|ตก)(?:เกณฑ์)? ?(?P<some>[1-9][0-9]?)(?![0-9.]) ?(?:คิดเป็น|หรือ|=|\(){_IS}{_PER_CENT}",
    rf"{_PER_CENT} ?ของ(?:จำนวน)?(?:ข้อ(?!มูล)|รายการ)(?:ทั้งหมด|ทั้งสิ้น|ประเด็นนี้|ในประเด็น)",
    rf"(?:ข้อ(?!มูล)|รายการ|ผ่าน|ตก)[^0-9\n]{{0,60}}?{_PER_CENT} ?ของ(?:ทั้งหมด|ทั้งสิ้น|ประเด็นนี้)",
    rf"(?:สัดส่วน|อัตรา)(?:ของ|การ|ข้อ|ที่)*+(?:ไม่)?ผ่าน[^0-9§\n]{{0,30}}?{_PER_CENT}(?! ?ของเกณฑ์)",
    r"(?:สัดส่วน|อัตรา)(?:ของ|การ|ข้อ|ที่)*+(?:ไม่)?ผ่าน[^§\n]{0,60}?[0-9](?: ?%)?[^0-9§\n]{0,20}?"
    rf"(?:ปี(?:งบประมาณ)? ?(?:พ\.ศ\. ?)?25[0-9]{{2}} ?)?(?:เป็น|เหลือ|และ|[ ])*+{_PER_CENT}",
    rf"(?:ผ่าน|ตก)(?:เกณฑ์)?{_IS}{_PER_CENT}(?=[^0-9§\n]{{0,6}}(?:ไม่ผ่าน|ผ่าน|ตก))",
    rf"(?:ผ่าน|ตก)(?:เกณฑ์)?{_IS}(?P<value>[1-9]?[0-9]\.[0-9]{{2}}) ?%",
)
"""How many items of a hundred."""

OF_MARK = (
    rf"§[^§\n]{{0,90}}?(?:ร้อยละ ?{_VALUE}|{_VALUE.replace('value', 'also')} ?%)"
    r" ?ของ(?:ค่า)?(?:เกณฑ์|เป้าหมาย)",
)
"""How much of a hundred of the pass mark a score is."""

GROWTH = (
    r"(?:ขึ้น|ลง|เพิ่ม|ลด|เติบโต|เปลี่ยนแปลง|ขยายตัว|ถดถอย|หดตัว)"
    r"(?:[ =:(]|จาก(?:ปีก่อน|ปีที่แล้ว|เดิม)|คิดเป็น|หรือ|อัตรา|เท่ากับ|ถึง|ประมาณ|อยู่ที่|เพียง|การ)*"
    rf"{_PER_CENT}(?! ?ของ(?:ข้อ|ทั้งหมด|จำนวน))",
    r"คิดเป็น(?:อัตรา|การ|เพิ่มขึ้น|ลดลง|เพิ่ม|ลด|เติบโต|เปลี่ยนแปลง|[ ])+"
    rf"{_PER_CENT}(?! ?ของ(?:ข้อ|ทั้งหมด|จำนวน))",
)
"""By how much of a hundred a score moved."""

_OF_ISSUE = r"(?: ?(?:ใน|ของ)?ประเด็น(?:นี้|ที่ ?[0-9])?)?"
GROUP_MEAN = (
    rf"{_LIST}{_SO_MANY}(?:[ ]|ของประเด็นนี้|ในประเด็นนี้|นี้|นั้น|ได้|มี|คะแนน|ค่า|รวมกัน|รวม)*+เฉลี่ย"
    rf"{_SO_MANY.replace('some', 'every')}{_IS}{_A_MEAN}",
    r"เฉลี่ย(?:ของ|ราย|รวม|ทั้ง|ระหว่าง|คะแนน|เฉพาะ|ใน|[ ])*"
    rf"{_NAMING}{_LIST}{_SO_MANY}{_OF_ISSUE}{_IS}{_A_MEAN}",
    r"เฉลี่ย(?:ของ|ราย|รวม|โดย|คะแนน|ใน|[ ])*"
    r"(?P<whole>ประเด็น(?:นี้|ที่ ?[0-9])?|ทุกข้อ|ข้อทั้งหมด|ทั้งหมด|ทั้ง(?:ประเด็น)?)"
    rf"{_SO_MANY}{_OF_ISSUE}{_IS}{_A_MEAN}",
    rf"(?P<whole>ประเด็นนี้|ประเด็นที่ ?[0-9]){_OTHER}{{0,20}}?เฉลี่ย{_SO_MANY}{_IS}{_A_MEAN}",
)
"""The mean of the scores of several nodes."""

SPAN = (
    r"(?:(?:ส่วน|ผล|แตก)ต่าง|ช่องว่าง|ระยะห่าง|พิสัย|(?:ต่าง|ห่าง)กัน)"
    r"(?:(?!จาก(?:เกณฑ์|ปี|เดิม)|ปีก่อน|เกณฑ์|ค่า(?:เฉลี่ย|กลาง)|เป้า)[^0-9\n]){0,70}?"
    rf"{_POINTS}",
)
"""How far two figures are apart."""

PAIR = (
    r"(?P<nodes>(?<!§)§++(?:ได้|มี|คะแนน|[ ])*+(?:สูง|ต่ำ|มาก|น้อย|ดี|ด้อย|แย่|นำ|เหนือ)(?:กว่า)?"
    r"(?:คะแนน|ของ|ข้อ|[ ])*+§++)(?:อยู่|ถึง|เพียง|แค่|เป็น|จำนวน|[ ])*+"
    r"(?P<value>[1-4]?[0-9]\.[0-9]{2})(?![0-9])",
)
"""How far one node is above another."""


_APART = "ขาด|ห่าง|ต่ำกว่าเกณฑ์|เพิ่มขึ้น|ลดลง|ดีขึ้น"
SUM = (
    rf"(?<!ภาพ)รวม(?:(?!เฉลี่ย)[^0-9§\n]|(?:{COUNT}) ?ข้อ|§){{0,40}}?(?:{_APART})"
    rf"[^0-9§\n]{{0,30}}?{_POINTS}",
    rf"(?:{_APART})[^0-9§\n]{{0,30}}?รวม(?:กัน|แล้ว|ทั้งสิ้น|ทั้งหมด|เป็น|ทั้ง|ทุกข้อ"
    rf"|(?:{COUNT}) ?ข้อ|ถึง|[ ])*+{_POINTS}",
    rf"(?:ข้อละ|รายการละ)(?:[ ]|ประมาณ|เท่ากับ|ได้|อยู่)*+{_POINTS}",
)
"""What several figures are together, or one of them in the mean."""

_A_SHARE = ("ร้อยละ", "%", "เปอร์เซ็นต์")
KINDS = (
    ("SHARE", _A_SHARE, SHARE),
    ("GROWTH", _A_SHARE, GROWTH),
    ("OF_MARK", ("ของเกณฑ์", "ของค่าเป้า", "ของเป้า"), OF_MARK),
    ("GROUP_MEAN", ("เฉลี่ย",), GROUP_MEAN),
    ("SPAN", ("นต่าง", "ลต่าง", "กต่าง", "ต่างกัน", "ห่างกัน", "ระยะห่าง", "พิสัย", "ช่องว่าง"), SPAN),
    ("SPAN", tuple(f"{it}{node}" for it in ("กว่า", "กว่า ", "นำ", "นำ ") for node in _NODES), PAIR),
    ("SUM", ("รวม", "ข้อละ", "รายการละ"), SUM),
)
"""What each figure is, the words of which a text must have one, and the sentences."""

EACH, GAPS, MOVES = r"ละ", r"ขาด|ห่าง|เกณฑ์", r"ขึ้น|ลง|เพิ่ม|ลด|ปีก่อน"
"""Regular expressions of words by which a sum is shared out, and of what is summed up."""

ALL_OF = rf"({COUNT}) ?{_ITEMS}"
"""Regular expression of a number of items, of which others may be a part."""

WISHED = (
    r"เป้า(?!หมายราย)|ต้อง(?:เพิ่ม|ได้|ทำ)|หาก|ถ้า|ควร|คาด|เพื่อ|จะต้อง|จะได้|จะเพิ่ม|ให้ได้|ไม่น้อยกว่า"
    r"|อย่างน้อย|สมมติ|ตัวอย่าง"
)
"""Regular expression of words before a figure that is only wished for."""
