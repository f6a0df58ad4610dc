"""Words of a clause about one node, by kind: they say which of its figures a number is told as."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.words.understood.calendar import LAST_YEAR
from ita_tui.words.understood.closed_counts import FROM_COUNT
from ita_tui.words.understood.narrative_cues import BREAKS
from ita_tui.words.understood.pruning import compiled
from ita_tui.words.understood.values import OTHER_UNITS as UNITS

UP = (
    "เพิ่ม(?:สูง|มาก)?(?:ขึ้น|(?= ?(?:จาก|มา|ได้|อีก|เป็น|ถึง|[0-9(])))"
    "|(?:สูง|ดี|มาก|กระเตื้อง|ขยับ|พุ่ง|ไต่|ปรับ(?:ตัว)?|พัฒนา|ก้าวหน้า)(?:สูง|ดี)?ขึ้น|ก้าวกระโดด|กระเตื้อง|ฟื้นตัว"
    "|(?<![ก-๙])ขึ้น(?= ?(?:[0-9]|จาก|มา|$))"
)
DOWN = (
    "ลด(?:น้อย|ต่ำ)?(?:ลง|(?= ?(?:จาก|ไป|ถึง|เหลือ|เป็น|[0-9(])))|(?:ต่ำ|น้อย|แย่|ตก|หล่น|ร่วง|ดิ่ง"
    "|แผ่ว|ทรุด(?:ตัว)?)ลง"
    "|ตก(?=ไป|จาก)|ถดถอย|ถอยหลัง|(?<![ก-๙])(?:หล่น|ร่วง|ดิ่ง|ทรุด)|ตกต่ำ|หายไป"
    "|(?<![ก-๙])(?:ลง|ตก)(?= ?(?:[0-9]|จาก|$))"
)
OVER = "(?:สูง|มาก|ดี|เหนือ|เกิน)(?:ไป)?กว่า|ชนะ|แซง|นำหน้า|เกิน|เหนือ|[>＞≥]"
UNDER = "(?:ต่ำ|น้อย|แย่|ด้อย|แพ้)(?:ไป)?กว่า|ตามหลัง|แพ้|[<＜]|ขาด(?!ทุน|ความ|การ)|ไม่ถึง"
NEGATED = "(?:ไม่|มิ|มิได้|ไม่ได้|มิใช่|ไม่ใช่)$"
"""Regular expressions of words that say on which side of another figure a score is."""

FAILS = (
    "(?:ไม่|มิได้|ไม่ได้|ไม่อาจ)(?:ผ่าน|ถึงเกณฑ์|เป็นไปตามเกณฑ์|บรรลุ)|ตกเกณฑ์|สอบ(?:ไม่ผ่าน|ตก)|(?:ต่ำ|น้อย)กว่าเกณฑ์"
)
PASSES = "ผ่าน(?!มา|ทาง|พ้น|ดี)|(?:สูง|มาก)กว่าเกณฑ์|เกินเกณฑ์|ถึงเกณฑ์|(?:เป็นไป)ตามเกณฑ์"
FORMER = (
    f"{'|'.join(LAST_YEAR)}|(?<!แต่)(?<!เช่น)เดิม|เคย(?!คิด|ใช้|มี)|ครั้งนั้น|ปีโน้น|ปีที่ผ่าน ?ๆ ?มา"
    "|(?:ปี(?:งบประมาณ)? ?|พ\\.ศ\\. ?)(?:พ\\.ศ\\. ?)?LAST(?![0-9])"
)
NOW = (
    "(?:ปี|รอบ|ครั้ง|วัน|คราว)นี้|ปัจจุบัน|ล่าสุด|(?:ปี(?:งบประมาณ)? ?|พ\\.ศ\\. ?)(?:พ\\.ศ\\. ?)?THIS(?![0-9])"
)
MEAN = "(?:ค่า|คะแนน)?เฉลี่ย|ค่ากลาง|ค่าอ้างอิง|มัธยฐาน"
ORDER = "ตาม(?:ลำดับ|ที่เรียง)"

MOOD = (
    "เป้า|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|คาด|หาก|ถ้า|ควร|เพื่อ|มุ่ง|หวัง|ให้(?:ได้|ถึง|มี|เป็น)|ต้อง(?!ปรับ"
    "|แก้)|ปีหน้า|ปีถัด"
    "|ยกระดับ|ผลักดัน|ประมาณ|ราว|เกือบ|เฉียด|จะ|สมมติ|ตัวอย่าง|อาจ|เคยคิด|ใช่|ไม่ใช่|มิใช่|หรือ"
)
"""Regular expression of words by which what is told is wished, supposed or only roughly meant."""

PAST_A_MARK = (
    r"(?:ผ่าน|เกิน|พ้น|กว่า|ขาด|ถึง)(?:เกณฑ์|[ ])*(?P<mark>[5-9][0-9](?:\.[0-9]{1,2})?)"
    r"(?: |คะแนน|มา|ไป|อยู่|ถึง|เพียง|แค่|[(])+$"
)
"""Regular expression of the text before how far a score is past a mark."""

ELSEWHERE = (
    "อื่น|เพื่อนบ้าน|ใกล้เคียง|ข้างเคียง|ประเทศ|อำเภอ|กลุ่ม|เขต|ท้องถิ่น|เขา|มาตรการ|โครงการ|งบ|เบิก|น้ำหนัก|ถ่วง"
    "|สำรวจ|พึงพอใจ|ประชากร|ครัวเรือน|ระดับ|มาตรา|ข้อย่อย|รวม|ทุกข้อ|แต่ละ|ทั้ง|ย้อนหลัง|จังหวัด|ข้อใด"
    "|ส่วน(?!ร่วม|ราชการ|ได้|เสีย|ตำบล|ตัว|ต่าง)|นอกนั้น|ที่เหลือ|เต็ม|ช่วง|ระหว่าง|ตั้งแต่|คูณ|สะสม|ข้อที่|สอง|สาม"
    "|ปี|พ\\.ศ\\.|ตัวชี้วัด|เครื่องมือ|แบบวัด|[IEO]IT|คะแนนของ|ร้อยละของ|[0-9] ?(?:คน|ราย|ข้อ|ครั้ง"
    "|บาท|แห่ง|เรื่อง)|[\\t|]"
)
"""Regular expression of words by which a number may be of something else than the node before."""

APART = (
    "ต่าง|ห่าง|ขาด|อีก|จาก|ส่วนต่าง|กว่า|เกิน|บวก|ลบ|เกณฑ์|เส้น|ถึง|หาย|ตก|ช่อง|เหนือ|ใต้|อยู่ ?$|แพ้|ชนะ"
    "|ตามหลัง|[<>]"
)
"""Regular expression of words by which a number may be how far two others are apart."""

DIFFERENCE = "(?:ผล|ส่วน|แตก)ต่าง|ช่องว่าง|พิสัย|(?:ระยะ)?ห่าง"
"""Regular expression of what a node has, and is no score: how far it is from another figure."""

BESIDE = "(?:กว่า|ลบ|หัก|จาก|กับ|เทียบ|ต่อ|เท่า|[<>]|รองจาก|เหมือน)[ ]*(?:ข้อ|ตัวชี้วัด|ของ)?[ ]*$"
"""Regular expression of the text before a node, or a year, that another is held against."""

OF_NODE = (
    "(?:ของ|ใน|แห่ง|ตาม|ภายใต้|ใต้|เครื่องมือ|แบบวัด|แบบ|หมวด|\\(|จาก|สังกัด)[ ]*(?:ของ|เครื่องมือ"
    "|แบบวัด|แบบ|หมวด)?[ ]*$"
)
"""Regular expression of the text between an item and what it is a part of."""

ARRIVES = "(?:เป็น|เหลือ|(?:มา|อยู่|ไป|ขึ้น|ลง)ที่|→|->)(?:[ ]|เพียง|แค่|ร้อยละ|คะแนน|ที่)*$"
"""Regular expression of the text before what a score has become."""

TO = (
    "[ ]*(?:คะแนน)?[ ]*(?:ใน|เมื่อ)?[ ]*(?:มา|ไป|ลง|ขึ้น|ลด|เพิ่ม)?(?:เป็น|เหลือ|อยู่ที่|→|->)"
    "(?:[ ]|เพียง|แค่|ร้อยละ|คะแนน)*[0-9]"
)
"""Regular expression of the text behind what a score was before."""

OTHER_UNITS = f"(?:{'|'.join(map(re.escape, UNITS))}|ของ(?!เกณฑ์))"
"""Regular expression of what stands right behind a number that is no score."""

LISTED = "(?:[ ,/()–-]|และ|กับ|ต่อ|คะแนน|ร้อยละ)*"
"""Regular expression of what stands between the numbers of a list."""

TELLS_FATE = "[ )]*(?:คะแนน)?[ )]*(?:ซึ่ง|จึง|ก็|ถือว่า|ยัง|นับว่า|ว่า|→|->|[ =:])*"
"""Regular expression of what stands between a score and whether it passes."""

INSIDE = (
    "(?:ที่สุด|สุด|อยู่(?:ภาย)?|บังคับ|สังกัด)(?:ใน|ของ|ใต้|แห่ง|ภายใต้)?[ ]*(?:เครื่องมือ|แบบวัด|แบบตรวจ"
    "|แบบ|หมวด|การวัด)?[ ]*$"
)
"""Regular expression of the text between a node and what it is told to belong to."""

BEST = "สุด"
"""Ends what is highest, or lowest, of which an instrument is only where it stands."""

SUPPOSED = "หาก|ถ้า|ประมาณ|ราว|เกือบ|เป้า|สมมติ|ตัวอย่าง|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|คาด"
"""Regular expression of words by which not even a difference is surely meant."""

NOT_OF_ONE = "ข้อ|รายการ|แต่|ประเด็น|เรื่อง|ที่(?:ยัง)?[ ]*$"
OF_SEVERAL = "[ ]*(?:ทุก|ทั้ง|หมด|ครบ|ข้อ|[0-9]|ได้แก่|คือ|:|เฉพาะ|เพียง|§)"
"""Regular expressions of what stands before, and behind, words of passing that are of several."""

GOT = "[ ]*(?:ที่|ซึ่ง|เคย|ก็|นั้น)*(?:ได้|มีคะแนน|อยู่ที่|เท่ากับ|[(=:])(?:[ ]|คะแนน|เพียง|ร้อยละ)*$"
"""Regular expression of the text between a year and the score that it is told to have."""

LEADING = "[ )]*(?:คือ|ได้แก่|เป็น|:|=|§)"
"""Regular expression of the text behind a node of which something new is told."""

OF_LIST = 20
"""Characters before the scores of a list in which a stroke parts its nodes."""

_NUMBER = r"(?:1[0-9]{2}|[1-9]?[0-9])\.[0-9]{2}"
_SCORE = rf"(?<![0-9.,])(?<![^0-9]/)(?P<sign>[+−-]?)(?P<number>{_NUMBER})(?![0-9])"
_JOIN = "(?:[ ,/()–~-]|และ|กับ|ถึง|รวมทั้ง|ข้อ|ตัวชี้วัด|เรื่อง|ที่|ตลอดจน)*"
_FATES = f"(?:(?P<fails>{FAILS})|(?P<passes>{PASSES}))"
_BARE = f"[-–•* ]*(?:{UP}|{DOWN}|(?:สูง|ต่ำ|มาก|น้อย|ดี|แย่)กว่า)(?:จาก|ถึง|อยู่|อีก|[ ])*"
_SIDES = f"(?P<up>{UP}|{OVER})|(?P<down>{DOWN}|{UNDER})"


def find(text: str, *patterns: str) -> bool:
    """Whether a text has what one of some regular expressions says; plain words cost no pattern."""
    if not text:
        return False
    for pattern in patterns:
        plain, rest = _parted(pattern)
        for word in plain:
            if word in text:
                return True
        if rest and compiled(rest).search(text):
            return True
    return False


def scores(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numbers between two places that look like a score."""
    return compiled(_SCORE).finditer(text, start, end)


def sides(text: str) -> Iterator[re.Match[str]]:
    """The words that say on which side of another figure a score is, unless denied."""
    found = compiled(_SIDES).finditer(text)
    return (it for it in found if not find(text[: it.start()], NEGATED))


def is_apart(text: str) -> bool:
    """Whether a number behind a text may be how far two others are apart."""
    return find(text, APART, _SIDES)


def is_former_count(text: str, place: int) -> bool:
    """Whether a number at a place is how many there were before: "ลดลงจาก 16 ข้อ"."""
    return compiled(FROM_COUNT).search(text[max(0, place - 20) : place]) is not None


def former_and_now(text: str, year: int) -> tuple[int, int]:
    """Where the last word of the year before a fiscal year stands, and of that year; or -1."""
    return _last(FORMER, text, year), _last(NOW, text, year)


def without_years(text: str, year: int) -> str:
    """A text without the words that say of what year it is."""
    return _dated(NOW, year).sub("", _dated(FORMER, year).sub("", text))


def is_of_former(text: str, year: int) -> bool:
    """Whether a text begins with words of the year before."""
    found = _dated(FORMER, year).search(text)
    return found is not None and not re.sub("คะแนน|ใน|เมื่อ|จาก|[ (]", "", text[: found.start()])


def is_got_formerly(text: str, year: int) -> bool:
    """Whether a text ends with "the year before, when it got"."""
    ends = (it.end() for it in _dated(FORMER, year).finditer(text))
    return any(compiled(GOT).match(text, end) for end in ends)


def is_bare_side(text: str) -> bool:
    """Whether a text is but a word that says on which side of another figure a score is."""
    return compiled(_BARE).fullmatch(text) is not None


def is_of_bracketed(behind: str) -> bool:
    """Whether the node of a number stands in brackets behind it: "ต่ำสุด 84.12 (o8)"."""
    return behind.lstrip().startswith(("(§", "(ข้อ §", "(ข้อ§", "คะแนน (§", "คะแนน (ข้อ"))


def is_beside_former(text: str, year: int) -> bool:
    """Whether a text holds a score against that of the year before."""
    return "จาก" in text or "กว่า" in text or _dated(FORMER, year).search(text) is not None


def fate_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """Whether a score passes, told right behind it."""
    fate = one_fate(text, start, end)
    is_near = fate is not None and compiled(TELLS_FATE).fullmatch(text, start, fate.start())
    return fate if is_near else None


def one_fate(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first word of passing between two places."""
    return compiled(_FATES).search(text, start, end)


def is_share(text: str, end: int) -> bool:
    """Whether the number that ends at a place is a share of something."""
    return re.compile(" ?ของ(?!เกณฑ์)").match(text, end) is not None


def is_of_several(behind: str) -> bool:
    """Whether what stands behind a word of passing makes it one of several."""
    return re.match(OF_SEVERAL, behind) is not None


def joins(text: str, start: int, end: int) -> bool:
    """Whether what stands between two nodes makes them one list."""
    return compiled(_JOIN).fullmatch(text, start, end) is not None


def joins_scored(text: str, start: int, end: int) -> bool:
    """The same, where each node may have its score beside it."""
    return joins(re.sub(_NUMBER, " ", text[start:end]).replace("คะแนน", " "), 0, end - start)


def joins_numbers(text: str, start: int, end: int) -> bool:
    """Whether what stands between two numbers makes them one list."""
    return re.fullmatch("[ ]*(?:คะแนน)?[ ]*(?:,|และ|กับ|ต่อ|/)?[ ]*", text[start:end]) is not None


def is_of_list(text: str, start: int) -> bool:
    """Whether the score at a place begins one for each of several nodes: "o1/o2 = 90.00/80.00"."""
    is_first = compiled(f"{_NUMBER}/{_NUMBER}").match(text, start) is not None
    return is_first and "/" in text[max(0, start - OF_LIST) : start]


def leads(text: str, start: int) -> bool:
    """Whether something new is told of the node that ends at a place."""
    return compiled(LEADING).match(text, start) is not None


def _last(pattern: str, text: str, year: int) -> int:
    return max((it.start() for it in _dated(pattern, year).finditer(text)), default=-1)


def _dated(pattern: str, year: int) -> re.Pattern[str]:
    dated = pattern.replace("LAST", _year(year - 1)).replace("THIS", _year(year))
    return compiled(dated)


def _year(year: int) -> str:
    """A regular expression of a year of four digits, or of its last two: ปี 66."""
    return f"(?:{year // 100})?{year % 100:02}(?![0-9.])"


@cache
def _parted(pattern: str) -> tuple[tuple[str, ...], str]:
    """The ways of a regular expression that are plain words, and one of those that are not."""
    ways, depth = [""], 0
    for piece in re.findall(r"\\.|\[[^]]*\]|[^\\[()|]+|.", pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            ways.append("")
        else:
            ways[-1] += piece
    is_plain = re.compile(r"[^\\\[\](){}|.?*+^$]+").fullmatch
    rest = [it for it in ways if not is_plain(it)]
    return tuple(it for it in ways if is_plain(it)), "|".join(rest)


CLAUSE = rf"\n|(?<= )(?:{'|'.join(BREAKS)}|ขณะที่|และ(?=ข้อ|ตัวชี้วัด|§))"
"""Regular expression of where a clause begins."""

ISSUE = "ประเด็น|ฅ|หน่วยงาน"
"""Regular expression of words that name what a narrative is of; names stand as signs."""

_TIME = "(?:ใน)?(?:ปี|รอบ|ครั้ง)(?:งบประมาณ|การประเมิน)?(?:นี้|ก่อน|ที่แล้ว)?(?: ?พ\\.ศ\\.)?(?: ?25[0-9]{2})?"
_UNDERSTOOD = rf"{_TIME}|{UP}|{DOWN}|{OVER}|{UNDER}|[0-9]+\.[0-9]+|[^ก-๙]|ฅ"


def rest(text: str) -> str:
    """What is left of a text without years, scores, and words of rising and of either side."""
    return re.sub(_UNDERSTOOD, " ", text)


def is_score(value: str) -> bool:
    """Whether what is told is a number with decimals."""
    return re.fullmatch(r"[0-9]+\.[0-9]+", value) is not None
