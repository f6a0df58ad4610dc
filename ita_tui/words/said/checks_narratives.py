"""What the checks say of narratives."""

from collections.abc import Sequence
from decimal import Decimal

from ita_tui.words.said.findings import RuleWords
from ita_tui.words.said.records import analysed, quoted


def missing(*, issue: str, title: str) -> str:
    """An issue without words."""
    part = analysed(issue) if issue == "total" else f"{analysed(issue)} {title}"
    return f"{part} ยังไม่มีบทวิเคราะห์ โปรดเขียนหรือให้โปรแกรมร่าง"


def wrong_code(
    *,
    code: str,
    right: str,
    score: Decimal | None,
    right_score: Decimal | None,
    by: object,
) -> str:
    """A code that stands for another item."""
    why = {
        "wording": f"ข้อความที่ตามมาเป็นของข้อ {right}",
        "score": f"คะแนนที่เขียนเป็นของข้อ {right}",
        "fate": f"ข้อ {code} ผ่านเกณฑ์ ข้อที่ไม่ผ่านของประเด็นนี้คือ {right}",
    }[str(by)]
    # A score that was copied, or the word of passing, may be as wrong as the code.
    other = {"score": " หรือแก้คะแนน", "fate": " หรือแก้ข้อความ"}.get(str(by), "")
    act = f"โปรดแก้รหัสเป็น {right}{other}"
    return f"บทวิเคราะห์เขียนรหัส {code} (ได้ {_score(score)}) แต่{why} (ได้ {_score(right_score)}) {act}"


def misnamed(*, code: str, said: str, right: str) -> str:
    """A code with another item's title behind it."""
    return f"ข้อความเขียน {quoted(code)} แต่ชื่อที่ตามมา {quoted(said)} เป็นของข้อ {right} โปรดแก้รหัสหรือชื่อ"


def unknown_code(*, code: str, framework: str) -> str:
    """A code that there is not."""
    return f"บทวิเคราะห์เขียนรหัส {code} ซึ่งไม่มีในเกณฑ์การประเมิน {framework} โปรดแก้รหัส"


def other_issues_code(*, code: str, issue: str, other: str | None) -> str:
    """An item of another issue."""
    return f"บทวิเคราะห์ของประเด็นที่ {issue} เขียนถึงข้อ {code} ซึ่งอยู่ในประเด็นที่ {other} โปรดตรวจว่าตั้งใจ"


def wrong_score(*, code: str, quoted: Decimal, score: Decimal | None) -> str:
    """A score that is not the item's."""
    return f"บทวิเคราะห์เขียนว่าข้อ {code} ได้ {quoted} แต่คะแนนในแฟ้มคือ {_score(score)} โปรดแก้ตัวเลข"


def says_pass(
    *, words: Sequence[str], items: Sequence[tuple[str, Decimal]], pass_mark: Decimal
) -> str:
    """Items that fall short and are said to pass, in some ``words`` of the text."""
    said = " และ ".join(map(quoted, words))
    told = " ".join(f"{code} ได้ {score}" for code, score in items)
    return f"บทวิเคราะห์เขียนว่า {said} แต่ข้อ {told} ต่ำกว่าเกณฑ์ {pass_mark} โปรดแก้ข้อความ"


def all_pass(*, words: str, failing: int, code: str, score: Decimal) -> str:
    """A memo that says of all items that they pass, though some fall short."""
    return (
        f"ข้อความเขียนว่า {quoted(words)} แต่ตามคะแนนในแฟ้มไม่ผ่านเกณฑ์ {failing} ข้อ "
        f"ต่ำสุดคือข้อ {code} ({score}) โปรดแก้ข้อความ"
    )


def wrong_fate(*, words: str, code: str, score: Decimal, pass_mark: Decimal) -> str:
    """A memo that says of an item that it passed, or fell short, which it did not."""
    side = "ต่ำกว่า" if score < pass_mark else "ถึง"
    told = f"ข้อความเขียนถึงข้อ {code} ว่า {quoted(words)} แต่ได้ {score}"
    return f"{told} ซึ่ง{side}เกณฑ์ {pass_mark} โปรดแก้ข้อความ"


def says_fail(*, words: str, code: str, score: Decimal, pass_mark: Decimal) -> str:
    """An item that passes and is said to fall short, in some ``words`` of the text."""
    said = f"บทวิเคราะห์เขียนถึงข้อ {code} ว่า {quoted(words)}"
    return f"{said} แต่ได้ {score} ซึ่งถึงเกณฑ์ {pass_mark} โปรดแก้ข้อความ"


def omits(*, code: str, title: str, score: Decimal) -> str:
    """A failing item that is not spoken of."""
    return f"บทวิเคราะห์ไม่ได้กล่าวถึงข้อ {code} {title} ซึ่งได้ {score} ต่ำกว่าเกณฑ์ โปรดเพิ่มในบทวิเคราะห์"


def wrong_issue_title(*, issue: str, title: str, other: str, said: str) -> str:
    """A narrative that goes by another issue, ``said`` by its title or only its number."""
    is_number = len(said) <= len("35")
    part = "เลข" if is_number else "ชื่อ"
    right = issue if is_number else quoted(title)
    return f"บทวิเคราะห์ของประเด็นที่ {issue} ใช้{part}ของประเด็นที่ {other} โปรดแก้เป็น {right}"


def other_agency(*, name: str, agency: str) -> str:
    """A text that names another agency."""
    return (
        f"ข้อความกล่าวถึง {quoted(name)} ซึ่งไม่ใช่ชื่อของหน่วยงานนี้ ({agency}) "
        "น่าจะคัดลอกมาจากหน่วยงานอื่น โปรดแก้ชื่อ"
    )


def wrong_claim(
    *,
    said: str,
    words: str,
    figure: tuple[int, int],
    subject: str,
    right: Sequence[str],
    is_narrative: bool = True,
) -> str:
    """A figure that is not what the record has; ``said`` is the kind of claim.

    ``figure`` is the place of the figure in the words.
    """
    first, last = (right[0], right[-1]) if right else ("", "")
    why = _RIGHT[said].format(
        first=first,
        last=last,
        quoted=quoted(first),
        day_or_year=_day_or_year(first),
        subject=subject,
        of="รวม" if subject == "total" else f"ของ {subject} " if subject else "",
        issue="ประเด็นนี้" if is_narrative else "",
    )
    where = "บทวิเคราะห์" if is_narrative else "ข้อความ"
    return f"{where}เขียนว่า {quoted(words, figure)} แต่{why} โปรดตรวจว่าข้อความหรือแฟ้มที่ผิด แล้วแก้ให้ตรงกัน"


def carried_out(*, unit: str, count: int) -> str:
    """How many measures a unit carries out."""
    return f"{unit} รับผิดชอบ {count}"


def _day_or_year(right: str) -> str:
    """The day that a field says, or the fiscal year of the measures."""
    if " " in right:
        return f"วันที่ในแฟ้มคือ {right}"
    return f"มาตรการในแฟ้มนี้ทำในปีงบประมาณ {right}"


_RIGHT = {
    "NOWHERE": "ในแฟ้มไม่มีคะแนนหรือส่วนต่างใดเท่ากับตัวเลขนี้",
    "SCORE": "คะแนน{of}ในแฟ้มคือ {first}",
    "PREVIOUS": "คะแนนปีก่อน{of}ในแฟ้มคือ {first}",
    "REFERENCE": "ค่าอ้างอิง{of}ในแฟ้มคือ {first}",
    "DISTANCE": "คะแนน{of}ห่างจากเกณฑ์ {first} คะแนน",
    "MARK": "เกณฑ์ผ่านในแฟ้มคือ {first}",
    "CHANGE": "คะแนน{of}ต่างจากปีก่อน {first} คะแนน",
    "WEIGHT": "น้ำหนัก{of}คือร้อยละ {first}",
    "PASSING": "ตามคะแนนในแฟ้มผ่านเกณฑ์ {first} ข้อ",
    "FAILING": "ตามคะแนนในแฟ้มไม่ผ่านเกณฑ์ {first} ข้อ",
    "ITEMS": "ประเด็นหรือหมวดนี้มี {first} ข้อ",
    "RISING": "ตามคะแนนในแฟ้มมีข้อที่เพิ่มขึ้น {first} ข้อ",
    "FALLING": "ตามคะแนนในแฟ้มมีข้อที่ลดลง {first} ข้อ",
    "ABOVE": "คะแนน{of}คือ {first}",
    "BELOW": "คะแนน{of}คือ {first}",
    "HIGHEST": "ตามคะแนนในแฟ้ม ลำดับนั้นคือ {first}",
    "LOWEST": "ตามคะแนนในแฟ้ม ลำดับนั้นคือ {first}",
    "PLACE": "ตามคะแนนในแฟ้ม คะแนน{of}อยู่ลำดับที่ {first}",
    "ROSE_MOST": "ข้อที่คะแนนเพิ่มขึ้นมากที่สุดคือ {first}",
    "FELL_MOST": "ข้อที่คะแนนลดลงมากที่สุดคือ {first}",
    "ROSE": "ปีก่อนได้ {first} ปีนี้ได้ {last}",
    "FELL": "ปีก่อนได้ {first} ปีนี้ได้ {last}",
    "OVER_MEAN": "ค่าอ้างอิงคือ {first} และคะแนน{of}คือ {last}",
    "UNDER_MEAN": "ค่าอ้างอิงคือ {first} และคะแนน{of}คือ {last}",
    "OVER_OTHER": "คะแนน{of}คือ {first} และของอีกข้อคือ {last}",
    "UNDER_OTHER": "คะแนน{of}คือ {first} และของอีกข้อคือ {last}",
    "LEVEL": "ระดับผลการประเมินในแฟ้มคือ {first}",
    "ANNOUNCED": "วันที่ประกาศผลในแฟ้มคือ {first}",
    "YEAR": "แฟ้มนี้เป็นปี {first}",
    "RESULTS_OF": "แฟ้มนี้เป็นผลการประเมินปี {first}",
    "MEASURES_OF": "มาตรการในแฟ้มนี้เป็นของปี {first}",
    "OF_ISSUE": "{subject} อยู่ในประเด็นที่ {first}",
    "OF_INDICATOR": "{subject} อยู่ในตัวชี้วัดที่ {first}",
    "INSIDE": "{subject} อยู่ในเครื่องมือ {first}",
    "MONTH": "{day_or_year}",
    "BAHT": "งบประมาณในแฟ้มคือ {first} บาท",
    "PEOPLE": "จำนวนผู้เข้าร่วมในแฟ้มคือ {first} คน",
    "STAYING": "ตามคะแนนในแฟ้มมีข้อที่คะแนนเท่าเดิม {first} ข้อ",
    "REACHING": "ตามคะแนนในแฟ้มมีข้อที่ได้คะแนนช่วงนั้น {first} ข้อ",
    "OVER": "ตามคะแนนในแฟ้มมีข้อที่สูงกว่าค่าอ้างอิง {first} ข้อ",
    "UNDER": "ตามคะแนนในแฟ้มมีข้อที่ต่ำกว่าค่าอ้างอิง {first} ข้อ",
    "FORMERLY_FAILING": "ตามคะแนนปีก่อนในแฟ้มไม่ผ่านเกณฑ์ {first} ข้อ",
    "SHARE_PASSING": "ข้อที่ผ่านเกณฑ์คิดเป็นร้อยละ {first}",
    "LEAST": "คะแนนต่ำสุดของประเด็นคือ {first}",
    "MOST": "คะแนนสูงสุดของประเด็นคือ {first}",
    "SPREAD": "คะแนนสูงสุดกับต่ำสุดของประเด็นต่างกัน {first}",
    "MEAN": "คะแนนเฉลี่ยตามแฟ้มคือ {first}",
    "FLOOR": "ข้อที่ได้คะแนนต่ำสุดได้ {first}",
    "CEILING": "ข้อที่ได้คะแนนสูงสุดได้ {first}",
    "ALL_ROSE": "ตามคะแนนในแฟ้มมีข้อที่ไม่ได้เพิ่มขึ้น {first} ข้อ",
    "ALL_FELL": "ตามคะแนนในแฟ้มมีข้อที่ไม่ได้ลดลง {first} ข้อ",
    "ALL_OVER": "ตามคะแนนในแฟ้มมีข้อที่ไม่สูงกว่าค่าอ้างอิง {first} ข้อ",
    "ALL_UNDER": "ตามคะแนนในแฟ้มมีข้อที่ไม่ต่ำกว่าค่าอ้างอิง {first} ข้อ",
    "APART": "คะแนน{of}ห่างจากตัวเลขนั้น {first} คะแนน",
    "DIFFERENCE": "คะแนนต่างกัน {first}",
    "WEIGHTED": "คะแนนถ่วงน้ำหนัก{of}คือ {first}",
    "RELATIVE": "คะแนน{of}ต่างจากปีก่อนร้อยละ {first}",
    "SIGNED": "คะแนน{of}ต่างจากปีก่อน {first}",
    "ABOUT": "คะแนน{of}ในแฟ้มคือ {first}",
    "OVER_MARK": "คะแนน{of}คือ {first} โปรดเทียบกับเกณฑ์ผ่านในแฟ้ม",
    "UNDER_MARK": "คะแนน{of}คือ {first} โปรดเทียบกับเกณฑ์ผ่านในแฟ้ม",
    "PASSES": "ข้อ {subject} ได้ {first} ซึ่งไม่ถึงเกณฑ์",
    "FAILS": "ข้อ {subject} ได้ {first} ซึ่งถึงเกณฑ์",
    "WAS_PASSING": "ปีก่อน {subject} ได้ {first} ซึ่งไม่ถึงเกณฑ์",
    "WAS_FAILING": "ปีก่อน {subject} ได้ {first} ซึ่งถึงเกณฑ์",
    "EACH": "คะแนน{of}ในแฟ้มคือ {first}",
    "RANKED": "{subject} ได้ {first} ซึ่งสูงกว่าข้อที่เขียนไว้ก่อน",
    "OVER_NATION": "ค่าเฉลี่ยของประเทศคือ {first} ซึ่งสูงกว่าคะแนนรวมในแฟ้ม",
    "UNDER_NATION": "ค่าเฉลี่ยของประเทศคือ {first} ซึ่งไม่สูงกว่าคะแนนรวมในแฟ้ม",
    "CALLED": "{subject} คือ {quoted}",
    "WITHIN": "ประเด็นนี้มีข้อของ {first}",
    "INDICATORS": "เกณฑ์การประเมินมี {first} ตัวชี้วัด",
    "MEASURES": "{issue}ในแฟ้มมี {first} มาตรการ",
    "MEASURE_TITLE": "มาตรการของประเด็นนี้ในแฟ้มคือ {quoted}",
    "AIM": "เกณฑ์ผ่านในแฟ้มคือ {first} ซึ่งสูงกว่าที่ตั้งไว้",
    "STEP_NUMBER": "ขั้นตอนนั้นในแฟ้มเป็นขั้นตอนที่ {first}",
    "MEASURE_NUMBER": "มาตรการนั้นในแฟ้มเป็นมาตรการที่ {first}",
    "QUANTITY": "จำนวนของมาตรการนั้นในแฟ้มคือ {first}",
    "ROUND": "ในแฟ้มมาตรการนั้นทำทุก {first} เดือน",
    "STEPS": "ตามแฟ้มมี {first} ขั้นตอน",
    "TARGET": "เป้าหมายของมาตรการนั้นในแฟ้มคือ {first}",
    "OWNER": "ผู้รับผิดชอบมาตรการในแฟ้มคือ {first}",
    "PERIOD": "ระยะเวลาของมาตรการในแฟ้มคือ {first}",
    "ASSESSED": "แฟ้มนี้เป็นผลการประเมินปี {first}",
    "BEFORE": "ปีก่อนของแฟ้มนี้คือปี {first}",
    "PLANNED": "มาตรการในแฟ้มนี้เป็นของปี {first}",
    "DISTRICT": "อำเภอของหน่วยงานในแฟ้มคือ {first}",
    "PROVINCE": "จังหวัดของหน่วยงานในแฟ้มคือ {first}",
    "FULL": "คะแนน{of}ในแฟ้มคือ {first}",
    "NATION": "ค่าเฉลี่ยของประเทศคือ {first}",
    "SHARE_FAILING": "ข้อที่ไม่ผ่านเกณฑ์คิดเป็นร้อยละ {first}",
    "MARGIN": "ตามคะแนนในแฟ้มข้อที่ผ่านกับไม่ผ่านต่างกัน {first} ข้อ",
    "MOSTLY_PASSING": "ตามคะแนนในแฟ้มผ่านเกณฑ์ {first} ข้อ",
    "MOSTLY_FAILING": "ตามคะแนนในแฟ้มไม่ผ่านเกณฑ์ {first} ข้อ",
    "SHORT": "ตามคะแนนในแฟ้มมีข้อที่ต่ำกว่านั้น {first} ข้อ",
    "BETWEEN": "ตามคะแนนในแฟ้มมีข้อที่ได้คะแนนช่วงนั้น {first} ข้อ",
    "PASS_MARK": "เกณฑ์ผ่านในแฟ้มคือ {first}",
    "LEVEL_FLOOR": "คะแนนต่ำสุดของระดับนั้นคือ {first}",
    "SHARE": "ตามจำนวนข้อในแฟ้มคิดเป็นร้อยละ {first}",
    "OF_MARK": "ตามคะแนนในแฟ้มคิดเป็นร้อยละ {first} ของเกณฑ์ผ่าน",
    "GROWTH": "ตามคะแนนในแฟ้มคะแนนต่างจากปีก่อนร้อยละ {first}",
    "GROUP_MEAN": "คะแนนเฉลี่ยตามแฟ้มคือ {first}",
    "SPAN": "ตามคะแนนในแฟ้มต่างกัน {first}",
    "SUM": "ตามคะแนนในแฟ้มรวมได้ {first}",
    "SPAN_START": "ปีงบประมาณนั้นเริ่มในปี {first}",
    "SPAN_END": "ปีงบประมาณนั้นสิ้นสุดในปี {first}",
}
"""Kinds of claim → what is right instead."""


def _score(score: Decimal | None) -> str:
    return "–" if score is None else str(score)


RULES = {
    "narrative-wrong-code": RuleWords(
        "บทวิเคราะห์เขียนรหัสข้อผิด",
        "เทียบรหัสทุกตัวในบทวิเคราะห์กับถ้อยคำที่ตามมา คะแนน และประเด็นของข้อนั้น",
        "รหัสที่ผิดทำให้ผู้อ่านเปิดดูข้ออื่น และมาตรการจะไปรองรับผิดข้อ",
        "ดูว่าถ้อยคำหรือคะแนนเป็นของข้อใด แล้วแก้รหัส หรือแก้คะแนนถ้ารหัสถูก",
    ),
    "narrative-wrong-score": RuleWords(
        "บทวิเคราะห์เขียนคะแนนของข้อผิด",
        "อ่านคะแนนที่เขียนหลังรหัสหรือชื่อข้อ แล้วเทียบกับคะแนนของข้อนั้นในแฟ้ม",
        "คะแนนในบทวิเคราะห์กับในตารางอยู่ในเล่มเดียวกัน ต่างกันแม้ทศนิยมเดียวก็จะถูกทัก",
        "เทียบกับประกาศผล แล้วแก้ตัวที่ผิด ในข้อความหรือในตารางคะแนน",
    ),
    "narrative-wrong-issue-title": RuleWords(
        "บทวิเคราะห์ใช้ชื่อของประเด็นอื่น",
        "ดูว่าตอนต้นของบทวิเคราะห์มีเลขหรือชื่อของประเด็นอื่นแทนของประเด็นนี้หรือไม่",
        "มักเกิดจากคัดลอกบทวิเคราะห์ของประเด็นอื่นมาแก้ ข้อความจึงอยู่ผิดช่องของตาราง",
        "แก้เลขหรือชื่อประเด็น และอ่านทวนว่าข้อความที่เหลือเป็นของประเด็นนี้",
    ),
    "narrative-says-pass-but-fails": RuleWords(
        "บทวิเคราะห์ว่าผ่าน แต่คะแนนต่ำกว่าเกณฑ์",
        "อ่านถ้อยคำว่าผ่าน เช่น “ผ่านเกณฑ์ทุกข้อ” หรือ “ผ่านเกณฑ์ ได้แก่ …” แล้วเทียบทีละข้อกับคะแนนและเกณฑ์ผ่าน",
        "ข้อที่ไม่ผ่านแต่เขียนว่าผ่าน จะไม่มีมาตรการรองรับและถูกชี้เมื่อตรวจติดตาม",
        "แก้ข้อความให้ข้อนั้นเป็นข้อที่ไม่ผ่าน หรือแก้คะแนนถ้ากรอกผิด",
    ),
    "narrative-says-fail-but-passes": RuleWords(
        "บทวิเคราะห์ว่าไม่ผ่าน แต่คะแนนถึงเกณฑ์",
        "อ่านถ้อยคำว่าไม่ผ่าน เช่น “ยกเว้นข้อ …” หรือ “… ที่ไม่ผ่านเกณฑ์” แล้วเทียบทีละข้อกับคะแนนและเกณฑ์ผ่าน",
        "หน่วยงานจะรายงานว่าตกในข้อที่ผ่านแล้ว และเสียแรงทำมาตรการที่ไม่จำเป็น",
        "ย้ายข้อนั้นไปอยู่กับข้อที่ผ่าน หรือแก้คะแนนถ้ากรอกผิด",
    ),
    "narrative-omits-failing-item": RuleWords(
        "บทวิเคราะห์ไม่กล่าวถึงข้อที่ต่ำกว่าเกณฑ์",
        "หารหัสหรือถ้อยคำของทุกข้อที่ต่ำกว่าเกณฑ์ ในบทวิเคราะห์ของประเด็นนั้น",
        "ตารางวิเคราะห์ต้องแสดงจุดที่ต้องพัฒนาครบทุกข้อ ข้อที่หายไปจะไม่ถูกแก้ไข",
        "เพิ่มข้อนั้นพร้อมคะแนนในบทวิเคราะห์ หรือให้โปรแกรมร่างใหม่แล้วเทียบ",
    ),
    "narrative-other-agency": RuleWords(
        "บทวิเคราะห์มีชื่อหน่วยงานอื่น",
        "หาชื่อหรือคำย่อของหน่วยงานอื่นในบทวิเคราะห์ เช่น “สำนักฯ” ในรายงานของเทศบาล",
        "บทวิเคราะห์ที่คัดลอกจากหน่วยงานอื่นใช้เป็นหลักฐานของหน่วยงานนี้ไม่ได้",
        "แก้ชื่อ แล้วอ่านทวนว่าคะแนนและข้อที่กล่าวถึงเป็นของหน่วยงานเรา",
    ),
    "narrative-wrong-year": RuleWords(
        "บทวิเคราะห์เขียนปีงบประมาณอื่น",
        "อ่านปีทุกแห่งในบทวิเคราะห์ว่าเป็นปีของผล ปีของมาตรการ หรือปีที่นำมาเทียบ แล้วเทียบกับปีของแฟ้ม",
        "ปีที่ค้างจากฉบับก่อนทำให้ไม่รู้ว่าวิเคราะห์ผลของปีใด",
        "แก้ปีของผลให้เป็นปีที่ประเมิน และปีของมาตรการให้เป็นปีถัดไป",
    ),
    "narrative-wrong-figure": RuleWords(
        "ตัวเลขในบทวิเคราะห์ไม่ตรงกับแฟ้ม",
        "อ่านตัวเลขทุกตัวว่าเป็นอะไรของข้อใด เช่น ระยะห่างจากเกณฑ์ ส่วนต่างจากปีก่อน จำนวนข้อ "
        "น้ำหนัก แล้วเทียบกับแฟ้ม ตัวเลขที่อ่านไม่เข้าใจไม่ถือว่าผิด",
        "ผู้อ่านคำนวณตามได้ ตัวเลขที่ไม่ตรงจะทำให้ไม่เชื่อทั้งบท",
        "ดูตัวเลขที่ยกมาและค่าที่ถูก แล้วแก้ข้อความ หรือแก้แฟ้มถ้าข้อความถูก",
    ),
    "narrative-wrong-comparison": RuleWords(
        "คำเปรียบเทียบในบทวิเคราะห์ไม่ตรงกับแฟ้ม",
        "อ่านคำว่า สูงสุด ต่ำสุด เพิ่มขึ้น ลดลง สูงกว่า ต่ำกว่า ระดับ และหมวดของข้อ แล้วเทียบกับคะแนนในแฟ้ม",
        "คำเปรียบเทียบคือข้อสรุปที่ผู้บริหารนำไปใช้ ถ้าผิดจะตัดสินใจผิด",
        "แก้คำหรือแก้ข้อที่กล่าวถึง ให้ตรงกับคะแนน",
    ),
    "narrative-wrong-date": RuleWords(
        "วันประกาศผลในบทวิเคราะห์ไม่ตรงกับแฟ้ม",
        "อ่านวันที่หลังคำว่าประกาศผลในบทวิเคราะห์ แล้วเทียบกับวันประกาศผลในแฟ้ม",
        "วันประกาศผลต้องเป็นวันเดียวกันทั้งในบันทึกข้อความและบทวิเคราะห์",
        "ตรวจกับหนังสือแจ้งผลของ ป.ป.ช. แล้วแก้แห่งที่ผิด",
    ),
    "narrative-missing": RuleWords(
        "ยังไม่มีบทวิเคราะห์ของประเด็น",
        "หาประเด็นที่มีคะแนนแล้วแต่ช่องบทวิเคราะห์ว่าง",
        "ตารางวิเคราะห์ที่พิมพ์จะมีช่องว่างในประเด็นนั้น",
        "เขียนที่หน้าช่องว่าง (F3) หรือกด r ให้โปรแกรมร่าง แล้วอ่านทวน",
    ),
}
"""The rules of this topic by name."""
