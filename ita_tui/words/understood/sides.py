"""Words between two figures of one sentence: which is the higher, the later, or the highest."""

import re

from ita_tui.words.understood import clauses
from ita_tui.words.understood.figure_phrases import COUNT as _COUNT

SCORE = r"(?<![0-9.,:/+−-])(?:100|[1-9]?[0-9])\.[0-9]{2}(?![0-9])"
"""Regular expression of a number that looks like a score."""

NUMBER = r"(?<![0-9.,])[5-9][0-9](?:\.00)?(?![0-9.])"
"""Regular expression of a number that may be a pass mark."""

RISING_WORDS = ("ขึ้น", "ลง", "ถอย", "ร่วง", "หล่น", "ดิ่ง", "ทรุด", "ตก", "ลด", "เพิ่ม", "กระเตื้อง", "ฟื้น")
MEAN_WORDS = ("เฉลี่ย", "ค่ากลาง")
BEFORE_WORDS = ("เหลือ", "→", "->", "ที่", "นี้", "เป็น")
YEAR_WORDS = ("ปี",)
BESIDE_WORDS = ("กว่า", "ชนะ", "แซง", "แพ้", "ตามหลัง", "นำ")
END_WORDS = ("สุด",)
REST_WORDS = ("นอกนั้น", "นอกจากนั้น", "ที่เหลือ", "อื่น")
LEVEL_WORDS = ("ระดับ", "(", "ผ่านดี", "ปรับปรุง")
MARK_WORDS = ("เกณฑ์", "เส้น", "ขั้นต่ำ", "ครบ")
TOTAL_WORDS = ("รวม",)
FATE_WORDS = ("ผ่าน", "ตก", "กว่า", "บรรลุ", "ถึง", "เหนือ", "ใต้", "หลุด", "เกิน", "พ้น")
RANK_WORDS = ("อันดับ", "ลำดับ")
ISSUE_WORDS = ("ของประเด็น", "ในประเด็น")
HALF_WORDS = ("กึ่ง", "ครึ่ง")
RESPECT_WORDS = ("ตามลำดับ",)
LIST_WORDS = ("คือ", "ได้แก่", ":", "=")
"""Words of which a text must have one for each kind of what is told."""

MOVED = (
    rf"(?P<up>{clauses.UP}|(?:ขยับ|ไต่|พุ่ง|ดี|ปรับตัวดี)ขึ้น|ขึ้น(?=จาก| ?[0-9]))"
    rf"|(?P<down>{clauses.DOWN}|ถดถอย|แย่ลง|ร่วงลง|ลง(?=จาก| ?[0-9]))"
)
"""Regular expression of words of rising, and of falling."""
BARE = ("ขึ้น", "ลง")
"""Words that are of something else as well."""

WISHED = r"ให้|ต้อง|จะ|ควร|เป้า|เพื่อ|หวัง|หาก|ถ้า|ไม่|มิ|คาด"
"""Regular expression of words before those by which they tell of nothing that was."""

FROM_TO = (
    rf"(?:จาก|ก่อน|เดิม)[^0-9\n§]{{0,14}}?(?P<one>{SCORE})[^0-9\n§]{{0,24}}?"
    rf"(?:เหลือ|เป็น|นี้|→|->|มาอยู่ที่|มาที่|อยู่ที่)[^0-9\n§]{{0,12}}?(?P<other>{SCORE})"
)
"""Regular expression of a score of last year, and what it became."""

RESPECTIVELY = rf"(?P<run>{SCORE}(?:(?:[ ,/]|และ|กับ|คะแนน|ต่อ)+{SCORE})+)[ ]*(?:คะแนน)?[ ]*ตามลำดับ"
"""Regular expression of scores that are those of nodes in the same order."""

LISTED = (
    r"(?:มี|จำนวน|เพียง|แค่|[ ])*(?:[0-9]{1,2} ?|หนึ่ง|สอง|สาม)?(?:ข้อ"
    r"|รายการ)?(?:เดียว)?[ ]*(?:ได้แก่|คือ|[:=])(?:ข้อ|ตัวชี้วัด|รหัส|ที่|[ ])*(?=§)"
)
"""Regular expression of what stands between what is told of several nodes and their list."""

YEAR = (
    rf"ปี(?:งบประมาณ)?(?: ?พ\.ศ\.)? ?(?P<year>25[0-9]{{2}})"
    rf"(?:(?!ปี|เกณฑ์|เป้า|เฉลี่ย|จาก|ลด|เพิ่ม|กว่า|[)])[^0-9\n§]){{0,25}}?(?P<score>{SCORE})"
)
"""Regular expression of a year and the score that is told of it."""

_OVER = "ชนะ|แซง|เหนือกว่า|(?:สูง|มาก|ดี)กว่า"
_UNDER = "แพ้|ตามหลัง|ด้อยกว่า|(?:ต่ำ|น้อย|แย่)กว่า"
BESIDE = (
    r"(?P<one>§+)(?:ซึ่ง|ได้|คะแนน|มี|ที่|นั้น|กลับ|ก็|[ ])*"
    rf"(?:(?P<over>{_OVER}|นำ(?:หน้า)?)"
    rf"|(?P<under>{_UNDER}))"
    r"(?:คะแนน|ของ|ข้อ|แถว|รายการ|รหัส|ตัวชี้วัด|ที่|[ ])*(?P<other>§+)"
)
"""Regular expression of a node that is told to be above, or below, another."""

OVER_MEAN = f"(?P<over>{_OVER})|(?P<under>{_UNDER})"
OF_ANOTHER = r"[ ]*(?:เกณฑ์|เป้า|ปี|เดิม|รอบ|ข้อ|§|ร้อยละ|[0-9])"
MEAN = "เฉลี่ย|ค่ากลาง"
"""Regular expressions of a side of the mean, of what makes it a side of another, and of means."""

ENDS = r"(?P<most>(?:สูง|มาก|ดี)(?:ที่)?สุด)|(?P<least>(?:ต่ำ|น้อย|แย่)(?:ที่)?สุด)"
NOT_OF_SCORES = (
    r"ลด|เพิ่ม|ห่าง|ขึ้น|ลง|ขาด|พัฒนา|งบ|ต่าง|ใกล้|รอง|อันดับ|ลำดับ|ไม่ใช่|มิใช่|สาม|สอง|พยายาม|ปรับปรุง"
    r"|เร่ง|แก้|ห่วง|ต้อง|ไปหา|ไปยัง|เรียง|สุด(?:และ|กับ|[ /])*$"
)
OF_ISSUE = (
    r"(?:ของ|ใน)ประเด็น(?:ที่)? ?(?P<issue>[1-9][0-9]?)(?![0-9.])"
    r"(?:[^0-9§\n]{0,30}?(?:คือ|ได้แก่|เป็น|:)(?:ข้อ|รหัส|ที่|[ ])*(?P<node>§))?"
)
OF_ANOTHER_ISSUE = (
    r"ประเด็น|กว่า|เทียบ|เช่นเดียว|สัมพันธ์|สอดคล้อง|เหมือน|เกี่ยว|ร่วมกับ|เชื่อม|มาตรการ|คล้าย|ตาม(?!ลำดับ)"
)
"""Regular expressions of the issue that a node is told to be of, and of words for another one's."""

OVER_THE_MEAN = r"กว่า(?:ค่า|คะแนน)?(?:เฉลี่ย|กลาง)"
TO_SIGNED = r"[^0-9\n]{0,30}§[ ]*\(?[+−-][0-9]"
"""Regular expressions of words by which an end is not one of scores: of means, or of changes."""

_NODE = r"(?:แถว|เป็น|ที่|ข้อ|รายการ|ตัวชี้วัด|รหัส|[ ])*"
TO_NODE = (
    rf"[ ]*(?:(?:คือ|ได้แก่|อยู่|[:=]){_NODE}(?P<node>§)"
    rf"|{_NODE}(?P<last>§)§*[ ]*(?:$|[\n,/;]|สูง|ต่ำ|น้อย|มาก))"
)
TO_SCORE = (
    r"(?:คือ|ได้แก่|อยู่|เป็น|ที่|เท่ากับ|ใน|ของ|ประเด็น|นี้|คะแนน|ได้|เพียง|[ :=(])*"
    rf"(?P<score>{SCORE})"
)
"""Regular expressions of the ends of a scale, what makes them no scores, and what they are of."""

BETWEEN = r"ระหว่าง|เหลื่อมล้ำ|พิสัย|ช่องว่าง|ห่าง|ต่าง"
"""Regular expression of words before two ends that are apart."""

REST = (
    r"(?:นอกนั้น|นอกจากนั้น|(?:ข้อ|รายการ|ตัวชี้วัด|ส่วน)?ที่เหลือ|(?:ข้อ|รายการ|ตัวชี้วัด)อื่น(?: ?ๆ)?)"
    r"(?:ล้วน|ทั้งหมด|ทุก(?:ข้อ|รายการ)|ก็|ยัง|อีก|นั้น|[ ])*"
    r"(?:(?P<fails>(?:ไม่|มิได้)(?:ผ่าน|ถึงเกณฑ์|บรรลุ)|ผ่านไม่ได้|(?:ต่ำ|น้อย)กว่าเกณฑ์|ตก(?:เกณฑ์|หมด|ทั้งหมด))"
    r"|(?P<passes>ผ่าน(?!มา)|(?:สูง|มาก)กว่าเกณฑ์|ถึงเกณฑ์|เกินเกณฑ์))"
)
"""Regular expression of what is told of all that were not named."""

OF_ROW = "ช่อง|คอลัมน์"
"""Regular expression of words before one that only says where a figure is written."""

REACHED = r"(?:(?:อยู่|ได้|ติด|เป็น|หลักเกณฑ์|ผล|จัด)(?:ใน|เพียง|ที่|รับ|[ ])*|[:=][ ]*|ผลการประเมิน|^[ ]*)$"
"""Regular expression of the text before a level that is told to be reached."""

PLAINLY_REACHED = r"(?:(?<!ที่)ได้|เป็น|(?:ผล|การ)ประเมิน(?:คือ)?)[ ]*[“\"(]*"
"""Regular expression of what stands right before a level that is told without the word for one."""

NO_PLAIN_LEVELS = ("ผ่าน", "ต้องปรับปรุง")
"""Titles of levels that are words of their own."""

NOT_OF_LEVEL = (
    r"หาก|ถ้า|จะ|เป้า|กว่า|ไม่|มิ|ต้องได้|ถึง|ปี(?:ก่อน|ที่แล้ว|หน้า|ถัด)|เคย|เดิม|ยกระดับ|จาก|ใกล้|พลาด|ขาด"
    r"|ควร|แต่ละ|ทุก|ต้องการ|อยาก|หวัง|มุ่ง|(?<!ทำ)(?<!ผล)ให้[ ]*$"
)
"""Regular expression of words before a level that is not told to be reached."""

MARK = (
    r"(?:เกณฑ์|เส้น(?:ผ่าน|แบ่ง)?|ขั้นต่ำ|(?:ถึง)?จะครบ)"
    r"(?:(?!ได้|มี|ระดับ|ปี|รวม|แต่|และ|เกิน|กว่า|เฉลี่ย|ส่วน|โดย|คะแนน)[^0-9\n§ ]){0,36}? ?(?:ร้อยละ|ที่)? ?"
    r"(?P<mark>[5-9][0-9](?:\.00)?)(?![0-9.]| ?(?:ข้อ|รายการ|ตัวชี้วัด|คน|วัน|%|–|-|ขึ้น|บาท|ราย))"
)
"""Regular expression of a pass mark."""

MARK_BEHIND = (
    r"(?:ต่ำกว่า|ไม่ถึง|ไม่น้อยกว่า|สูงกว่า|เกิน|ถึง) ?(?:ร้อยละ ?)?(?P<told>[5-9][0-9](?:\.00)?)(?![0-9.])"
    r"(?: ?คะแนน)?(?:ซึ่ง|ที่|อัน|จึง|ถือว่า|ก็|ยัง|เลย|เป็น|ตาม|[( ])*(?:ไม่|มิได้)?(?:ผ่าน|เกณฑ์|เส้น|ขั้นต่ำ)"
)
OF_LEVELS = "ระดับ|[IEO]IT|เครื่องมือ|รวม"
"""Regular expressions of a pass mark before its word, and of what a level's least score is of."""

FATES = (
    r"(?P<fails>(?:ไม่|มิได้|ไม่อาจ|มิอาจ|ยังไม่)(?:ผ่าน|ถึง(?=เกณฑ์|เป้า)|บรรลุ|พ้น)|สอบตก|ตกเกณฑ์"
    r"|หลุดเกณฑ์|ตกเส้น|ใต้(?:เกณฑ์|เส้น)"
    r"|(?:ต่ำ|น้อย)กว่า(?:เกณฑ์|เป้าหมาย|เส้น))"
    r"|(?P<passes>ผ่าน(?!มา|ทาง|พ้น|ดี|ไม่ได้|การ|ระบบ|เว็บ)|บรรลุ|ถึงเกณฑ์|พ้นเกณฑ์|เหนือ(?:เกณฑ์|เส้น)"
    r"|(?:สูง|มาก)กว่า(?:เกณฑ์|เส้น)|เกินเกณฑ์)"
)
THAT = "ที่"
"""Before a fate it is one word with it."""

SUPPOSED = r"ถ้า|หาก|เพื่อ|ให้|ควร|ต้อง|เป้า|คาด|จะ"
EVEN_IF = "แม้.*?จะ"
BETWEEN_FATE = (
    r"(?:[ :=“”\"().,/-]|[0-9]+\.[0-9]{2}|คะแนน|ซึ่ง|ที่|ได้|มี|อยู่|ก็|จึง|ยัง|กลับ|แม้|จะ|ถือว่า|นั้น|นี้"
    r"|ปีนี้|เพียง|แค่|เป็น|แล้ว|ปีก่อน"
    r"|ปีที่แล้ว|เมื่อ|เคย|สอบ|ผลคือ|ผล|ว่า|เท่านั้น|ของเรา|เรา|ทำ)*"
)
FATE_OF_OTHERS = (
    rf"[ ]*(?:เกณฑ์)?[ ]*(?:(?:{_COUNT}) ?(?:ใน|จาก|/|ข้อ)|หรือ|ไหม|ทุก|ทั้ง|หมด|ครบ|ข้อ|รายการ"
    r"|[0-9]|ได้แก่|คือ|:|เฉพาะ|เพียง|§|ร้อยละ|แบบ|ระดับ|ไว้ที่)"
)
"""Regular expressions of a fate, of the text between a node and its fate, and of others' fates."""

RANK = rf"(?:อันดับ|ลำดับ)(?:ที่)? ?(?P<place>{_COUNT}|แรก|สุดท้าย|รองสุดท้าย)(?![0-9.])"
RANK_TO_NODE = r"(?:คือ|ได้แก่|เป็น|ของ|ข้อ|ตัวชี้วัด|รายการ|ที่|[ :=])*(?P<node>§)"
NO_RANK = (
    r"เร่งด่วน|สำคัญ|ประเทศ|จังหวัด|อำเภอ|ภาค|งบ|ห่วง|แก้|เพิ่ม|ลด|ขึ้น|ห่าง|ตาม|ไม่|แรก(?=§)|[0-9สามสอง] ?$"
)
FROM_BELOW = r"ต่ำ|น้อย|ท้าย|แย่"
"""Regular expressions of a place among others, and of what it is a place of."""

HALF = (
    rf"(?P<some>{_COUNT}) ?(?:ข้อ|รายการ|ตัวชี้วัด)? ?(?:ใน|จาก|/)(?:ทั้งหมด|จำนวน"
    rf"|[ ])*(?P<every>{_COUNT})"
    r"(?: ?(?:ข้อ|รายการ|ตัวชี้วัด))?[^0-9\n§]{0,24}?(?:(?P<under>ไม่ถึง|น้อยกว่า|ต่ำกว่า)"
    r"|(?P<over>เกิน(?:กว่า)?|มากกว่า))(?:กึ่ง|ครึ่ง)"
)
"""Regular expression of a part that is told to be more, or less, than half."""

TOTAL = rf"(?<!โดย)รวม(?:ทั้งหมด|ทุกเครื่องมือ|เป็น|ที่|อยู่|ได้|ปีนี้|คะแนน|[ :=])*(?P<score>{SCORE})"
"""Regular expression of the total."""


def is_wished(before: str) -> bool:
    """Whether words right before what is said make it wished for, supposed or denied."""
    return re.search(WISHED, before) is not None
