"""Words between what a text tells and what it tells it of."""

import re

from ita_tui.words.understood.clauses import DOWN, OVER, UNDER, UP
from ita_tui.words.understood.narrative_cues import BREAKS

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
