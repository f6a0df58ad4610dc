"""What the checks say of what a narrative says is not there yet, and is."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import quoted

_MOST_NAMED = 5


def no_measure(*, said: str, items: Sequence[str], measures: Sequence[str]) -> str:
    """A text that says that nothing answers items, and measures do."""
    return (
        f"เขียนว่า {quoted(said)} แต่ข้อ {' '.join(items)} มีมาตรการ {' '.join(measures)} รองรับแล้ว "
        "โปรดแก้ข้อความ หรือร่างบทวิเคราะห์ใหม่"
    )


def no_score(*, said: str, scores: Mapping[str, Decimal]) -> str:
    """A text that says that something has no score, and it has one."""
    told = [f"{code} ได้ {score}" for code, score in scores.items()]
    more = f" และอีก {len(told) - _MOST_NAMED} ข้อ" if len(told) > _MOST_NAMED else ""
    return (
        f"เขียนว่า {quoted(said)} แต่มีคะแนนแล้วคือ {', '.join(told[:_MOST_NAMED])}{more} "
        "โปรดแก้ข้อความ หรือร่างบทวิเคราะห์ใหม่"
    )


RULES = {
    "narrative-says-no-measure": RuleWords(
        "บทวิเคราะห์ว่ายังไม่มีมาตรการ ทั้งที่มีแล้ว",
        "หาคำว่ายังไม่มีมาตรการในบทวิเคราะห์ แล้วดูว่าข้อที่ต่ำกว่าเกณฑ์ของประเด็นนั้นมีมาตรการหรือยัง",
        "บทวิเคราะห์ขัดกับแผนที่อยู่ในเล่มเดียวกัน มักเกิดจากร่างไว้ก่อนเพิ่มมาตรการ",
        "แก้ข้อความให้กล่าวถึงมาตรการที่มี หรือร่างบทวิเคราะห์ของประเด็นนั้นใหม่",
    ),
    "narrative-says-no-score": RuleWords(
        "บทวิเคราะห์ว่ายังไม่มีคะแนน ทั้งที่มีแล้ว",
        "หาคำว่ายังไม่มีคะแนน หรือคะแนนไม่ครบ ในบทวิเคราะห์ แล้วดูว่าข้อที่กล่าวถึงมีคะแนนหรือยัง",
        "บทวิเคราะห์ขัดกับตารางคะแนนในเล่มเดียวกัน มักเกิดจากร่างไว้ก่อนใส่คะแนนครบ",
        "แก้ข้อความให้เป็นตามคะแนน หรือร่างบทวิเคราะห์ของประเด็นนั้นใหม่",
    ),
}
"""Rules of this topic, in the order in which their findings are told."""
