"""Words by which nodes are listed in the order of their scores; a node stands as ``§``."""

from ita_tui.words.understood.figure_phrases import COUNT

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

ENDS = rf"(?P<most>(?:สูง|มาก|ดี)(?:ที่)?สุด)|(?P<least>(?:ต่ำ|น้อย|แย่|อ่อน)(?:ที่)?สุด)|(?:{COUNT}) ?อันดับแรก"
"""Regular expression of what is listed: the highest, or the lowest."""

FIRST = (
    rf"(?:(?P<many>{COUNT}) ?(?:อันดับ|ลำดับ)(?:แรก)?"
    rf"|(?:สูง|มาก|ต่ำ|น้อย)(?:ที่)?สุด ?(?P<some>{COUNT}) ?(?:อันดับ|ข้อ|ลำดับ))"
)
"""Regular expression of how many are the first."""

ARE_FIRST = (
    rf"[ ]*(?:\(|เป็น|คือ|ถือเป็น|นับเป็น|จัดเป็น|รวมเป็น|[ ])+(?P<many>{COUNT}) ?(?:อันดับ|ลำดับ)"
    r"(?:แรก|สูงสุด|(?:ที่)?(?:มี|ได้)?คะแนน(?:สูง|มาก)(?:ที่)?สุด)"
)
"""Regular expression of what makes a list before it that of the first."""

OF_ELSE = r"เปลี่ยน|ขึ้น|ลง|เพิ่ม|ลด|งบ|น้ำหนัก|ด่วน|ปีก่อน|ปีที่|ห่าง|เฉลี่ย|สำคัญ|เร่ง|แก้|ปรับ"
"""Regular expression of words of an order that is not one of scores."""

SIGNS = ("เรียง", "จัดลำดับ", ">", "<", "1)", "1.", "อันดับ", "ลำดับ")
"""One of these is in every text that has an order."""
