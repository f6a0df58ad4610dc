"""Words between the numbers of one sentence, by which these can be held against each other."""

from ita_tui.words.understood.sides import SCORE as _SCORE

SCORE = rf"{_SCORE}(?! ?(?:บาท|ล้าน|คน|%|น\.|เมตร|กม))"
"""Regular expression of a number that looks like a score."""

_LINK = r"(?: |คะแนน|[)]|ซึ่ง|จึง|ก็|อัน|ยัง|ถือว่า|ถือเป็น|นับว่า|นับเป็น|เป็น(?:คะแนน)?(?:ที่)?|ที่|อยู่|และ)*"
_OVER = r"(?:สูง|มาก|เกิน)กว่า|ผ่าน(?=เกณฑ์)|เกิน|เหนือ|ถึง(?=เกณฑ์)"
_UNDER = r"(?:ต่ำ|น้อย)กว่า|ไม่(?:ผ่าน|ถึง)|มิได้(?:ผ่าน|ถึง)|ใต้(?=เกณฑ์)"
_EVERY = r" ?(?:ทุก(?:ข้อ|รายการ|ตัวชี้วัด)|ทั้งหมด|ทั้งสิ้น)"
BESIDE = (
    rf"(?P<score>{_SCORE}){_LINK}(?P<side>(?P<over>{_OVER})|(?P<under>{_UNDER}))"
    r"(?:(?:(?!เฉลี่ย|ปี|ระดับ|ข้อ|แต่|จาก|และ|ส่วน|โดย|ขึ้น|ลง|[ieo] ?[0-9])[^0-9\n]){0,24}?"
    r"(?P<other>[5-9][0-9](?:\.[0-9]{2})?)(?![0-9.]| ?(?:ข้อ|%|คน|บาท|รายการ))"
    rf"|เกณฑ์{_EVERY})"
)
"""Regular expression of a score, and on which side of another number it is told to be."""

_BOUND = r" ?(?:เกณฑ์|ร้อยละ)? ?(?P<{}>[5-9][0-9](?:\.[0-9]{{1,2}})?)(?![0-9.])"
BOUNDED = (
    rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER})){_BOUND.format('mark')}"
    r" ?(?:คะแนน)? ?(?:มี)?(?:เพียง)?(?:คือ|ได้แก่|:)(?:เครื่องมือ|ตัวชี้วัด|แบบวัด|ข้อ|[ ])*(?=§)"
)
ALONE = (
    r"(?<=§) ?(?:เป็น)?(?:เพียง)?(?:เครื่องมือ|ตัวชี้วัด|ข้อ)เดียว(?:เท่านั้น)?(?:ที่|ซึ่ง|ได้|มี|คะแนน|[ ])*"
    rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER})){_BOUND.format('mark')}"
)
"""Regular expressions of the side of a number on which nodes behind it are, or one before."""

ALONE_SIGN = "เดียว"
BOUND_SIGNS = ("คะแนน คือ", "คะแนน ได้แก่", "คือเครื่องมือ", ALONE_SIGN)
NOT_BOUNDED = r"หาก|ถ้า|จะ|ให้|ต้อง|ควร|ปีก่อน|ปีที่|เคย|เดิม|เพิ่ม|ลด|กัน|เฉลี่ย"
"""What a text has that tells so of nodes; and words of what is not told of today."""

AMOUNTING = ("คิดเป็น", "คิดเป็น ", "คิดเป็นร้อยละ ", "คิดเป็นร้อยละ")
"""Ends of the text before a share of something."""

BY_SO_MUCH = (
    r"(?: |คะแนน|เกณฑ์|มา|ไป|อยู่|ถึง|เพียง|แค่|เท่านั้น|คือ|[(])*"
    r"(?P<by>[0-9]{1,2}\.[0-9]{2})(?![0-9.]|[ ]*%)"
)
"""Regular expression of how far the two are apart, behind that."""

APART = (
    r"(?:ขึ้น|ลง|ลด|เพิ่ม|ตก|หล่น|ร่วง|หาย|ขาด|เกิน|กว่า|ห่าง|ต่าง|เกณฑ์|เฉลี่ย|กัน|หรือ|คิดเป็น|ปีก่อน|ชนะ|แพ้|อยู่)"
    r"(?:ไป|มา|อยู่|อีก|ถึง|เพียง|แค่|กัน|คือ|ตั้ง|จำนวน|เท่ากับ|[ (=:])*"
    r"(?P<about>เกือบ|เฉียด|กว่า|ราว|ประมาณ|ร่วม)? ?(?P<number>[1-4]?[0-9](?:\.[0-9]{1,2})?)"
    r"(?![0-9.,/:%])(?P<unit> ?(?:คะแนน|แต้ม|จุด))?(?P<more> ?(?:กว่า|เศษ)(?! ?[0-9]))?"
)
"""Regular expression of how far two numbers are told to be apart."""

ALMOST, MORE = ("เกือบ", "เฉียด", "ร่วม"), ("กว่า", "เศษ")
"""Words by which a number is a little less, or more, than the one that is told."""

BETWEEN, MEAN, MARK, MOVED = "between", "mean", "mark", "moved"
KINDS = {
    BETWEEN: r"กัน(?!ย|ทร)|ระหว่าง|(?:กว่า|จาก)(?=(?:[ ]|ข้อ|ของ|คะแนน)*§)",
    MEAN: r"เฉลี่ย|ค่ากลาง|อ้างอิง",
    MARK: r"เกณฑ์|ขาด|เส้น|เป้าหมาย|เพิ่มอีก",
    MOVED: r"ปีก่อน|ปีที่(?:แล้ว|ผ่าน)|ขึ้น|ลง|ลด|เพิ่ม(?!อีก)|หล่น|ร่วง|ถดถอย",
}
"""What two numbers that are apart may be, and the regular expressions of the words for each."""

EXTREMES = "สูงสุด|มากที่สุด|สูงที่สุด"
"""Regular expression of the words for one end of what is apart."""

NOT_SURE = (
    r"หาก|ถ้า|เต็ม|เป้า(?!หมายราย)|คาด|ควร|อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|ไม่เกิน|จะ|สมมติ|ตัวอย่าง|สะสม"
    r"|(?<!คะแนน)(?<!ภาพ)รวม(?!ทั้ง)|ถ่วง|น้ำหนัก|ระดับ|อื่น|อำเภอ|สองปี|สามปี|หลายปี|ย้อนหลัง|ร้อยละ|%|งบ|เบิก|มัธยฐาน"
    r"|แต่ละ|ละ ?$|หาร|คูณ|ทุก|เท่า(?!กับ)|ปี ?25"
)
"""Regular expression of words of a clause whose number is wished for, or of something else."""

FROM_TO = (
    rf"จาก[^0-9\n]{{0,24}}?(?P<one>{_SCORE})[^0-9\n]{{0,24}}?"
    rf"(?:เหลือ|เป็น|มา(?:อยู่)?ที่|อยู่ที่|→|->)[^0-9\n]{{0,16}}?(?P<other>{_SCORE})(?P<rest>[^0-9\n]{{0,20}})$"
)
"""Regular expression of the text before how far a score moved, where both are told."""

BESIDE_SIGN = "."
"""What every text has in which a score stands beside a number; looked for first."""
