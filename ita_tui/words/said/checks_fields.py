"""What the checks say of dates, addresses, posts and the progress of measures."""

from collections.abc import Sequence
from decimal import Decimal

from ita_tui.words.said.records import quoted

_DATES = {
    "memo.date": "วันที่ของบันทึกข้อความ",
    "results.announced_on": "วันประกาศผล",
    "settings.publish_measures_on": "วันสุดท้ายที่จะเผยแพร่มาตรการ",
    "settings.publish_report_on": "วันสุดท้ายที่จะเผยแพร่รายงาน",
}


def typed_in_be(*, typed: str, day: str) -> str:
    """A day whose year was typed in the Buddhist era."""
    return f"ปีของวันที่ {typed} พิมพ์เป็น พ.ศ. แต่ในแฟ้มต้องเป็น ค.ศ. น่าจะหมายถึง {day} โปรดแก้ปี (พ.ศ. ลบ 543)"


def take_as_be(*, day: str) -> str:
    """Name of a fix."""
    return f"แก้วันที่เป็น {day}"


def unlikely_day(*, at: str, day: str, first: str, last: str) -> str:
    """A day of the record that lies outside what its year allows."""
    return f"{_DATES[at]}คือ {day} ซึ่งไม่อยู่ระหว่าง {first} ถึง {last} โปรดตรวจวันและปี"


def before_announcement(*, day: str, announced: str) -> str:
    """A memo that is older than what it tells of."""
    return f"บันทึกข้อความลงวันที่ {day} ก่อนวันประกาศผล ({announced}) โปรดแก้วันที่ของบันทึกข้อความหรือวันประกาศผล"


def other_framework(*, year: int, framework: str, own: int) -> str:
    """A record of another year than its framework's."""
    return (
        f"แฟ้มนี้เขียนว่าเป็นปี {year} แต่ใช้เกณฑ์การประเมิน {framework} ซึ่งเป็นของปี {own} "
        "โปรดแก้ปีหรือเกณฑ์ ข้อความและวันที่จะตรวจกับปีเมื่อแก้แล้ว"
    )


def postal_code(*, code: str) -> str:
    """A postal code that is none."""
    return f"รหัสไปรษณีย์ {quoted(code)} ต้องเป็นตัวเลข 5 หลัก โปรดแก้"


def kind_differs(*, kind: str, name: str) -> str:
    """A kind of agency that is not that of its name."""
    return f"ประเภทหน่วยงานคือ {quoted(kind)} แต่ชื่อคือ {quoted(name)} โปรดแก้ให้ตรงกัน"


def address_differs(*, part: str, said: str, own: str) -> str:
    """A part of the sender's address that is not the agency's."""
    return f"ที่อยู่ในบันทึกข้อความเขียน{part} {quoted(said)} แต่ของหน่วยงานคือ {quoted(own)} โปรดแก้ให้ตรงกัน"


def take_part(*, own: str) -> str:
    """Name of a fix."""
    return f"แก้เป็น {own}"


PARTS = {"province": "จังหวัด", "district": "อำเภอ", "postal_code": "รหัสไปรษณีย์"}
"""Parts of an address, and what stands before them."""


def foreign_unit(*, unit: str, units: Sequence[str]) -> str:
    """A sender that is no unit of the agency."""
    return (
        f"ส่วนราชการในบันทึกข้อความคือ {quoted(unit)} ซึ่งไม่อยู่ในรายชื่อหน่วยของหน่วยงาน "
        f"({' '.join(units[:6])}) โปรดแก้ชื่อ หรือเพิ่มหน่วยในหมวด [agency] ช่อง units"
    )


def post_of_another_kind(*, post: str, kind: str) -> str:
    """A post that an agency of this kind does not have."""
    return f"ตำแหน่ง {quoted(post)} ไม่มีใน{kind} น่าจะคัดลอกมาจากหน่วยงานอื่น โปรดแก้ตำแหน่ง"


def step_order(*, key: str, due: str, other: str, other_due: str) -> str:
    """A step that is due after one behind it."""
    return (
        f"ขั้นตอน {key} กำหนดเสร็จ {due} หลังขั้นตอน {other} ที่อยู่ถัดไป ({other_due}) "
        "โปรดแก้กำหนดเสร็จหรือลำดับขั้นตอน"
    )


def step_twice(*, key: str, other: str, text: str) -> str:
    """Two steps that are one."""
    return f"ขั้นตอน {key} กับ {other} มีข้อความเดียวกันคือ {quoted(text)} โปรดลบหรือแก้ขั้นตอนหนึ่ง"


def done_without_trace(*, key: str, day: str) -> str:
    """A step that is done and of which nothing tells."""
    return f"ขั้นตอน {key} เสร็จเมื่อ {day} แต่ยังไม่มีผลหรือหลักฐาน โปรดบันทึกผลหรือแนบหลักฐาน"


def done_before_start(*, day: str, start: str) -> str:
    """Something that was done before the measure begins."""
    return f"วันที่ทำ ({day}) อยู่ก่อนวันเริ่มของมาตรการ ({start}) โปรดแก้วันใดวันหนึ่ง"


def finished_but_open(*, said: str) -> str:
    """A result that says the step is finished, of a step that is not."""
    return f"เขียนว่า {quoted(said)} แต่ขั้นตอนยังไม่มีวันที่ทำเสร็จ โปรดใส่วันที่ หรือแก้ข้อความ"


def hundred_but_open(*, said: str, steps: Sequence[str]) -> str:
    """A log that says all is done, of steps that are not."""
    return (
        f"บันทึกเขียนว่า {quoted(said)} แต่ขั้นตอน {' '.join(steps)} ยังไม่มีวันที่ทำเสร็จ "
        "โปรดใส่วันที่ในขั้นตอน หรือแก้ข้อความ"
    )


def target_below(*, target: str, item: str, score: Decimal, is_own: bool) -> str:
    """A target that asks for less than there is, or than the mark."""
    bar = f"คะแนนที่ได้อยู่แล้วของข้อ {item}" if is_own else "เกณฑ์ผ่าน"
    return f"เป้าหมาย {quoted(target)} ต่ำกว่า{bar} ({score}) โปรดแก้เป้าหมาย"


def of_another_item(*, item: str, said: str, items: Sequence[str]) -> str:
    """A measure that speaks of an item that it does not answer."""
    return (
        f"มาตรการนี้รองรับข้อ {' '.join(items)} แต่ข้อความ {quoted(said)} เป็นของข้อ {item} "
        "โปรดแก้ข้อความ หรือรหัสข้อที่รองรับ"
    )


def items_of_other_issue(*, issue: str, items: Sequence[str], right: Sequence[str]) -> str:
    """A measure under an issue that holds none of its items."""
    return (
        f"มาตรการอยู่ในประเด็นที่ {issue} แต่ข้อที่รองรับ ({' '.join(items)}) อยู่ในประเด็นที่ "
        f"{' '.join(right)} โปรดแก้ประเด็นหรือรหัสข้อ"
    )


def recurrence_differs(*, said: str, said_months: int, months: int) -> str:
    """A title that says another recurrence than the field."""
    return (
        f"ชื่อมาตรการเขียนว่า {quoted(said)} (ทุก {said_months} เดือน) แต่ช่องความถี่คือทุก {months} เดือน "
        "โปรดแก้ให้ตรงกัน"
    )


RULES = {
    "year-of-another-framework": (
        "ปีของแฟ้มไม่ตรงกับปีของเกณฑ์",
        "ปีที่ประเมินต้องเป็นปีของเกณฑ์การประเมินที่แฟ้มใช้ เมื่อปีผิด ปีในข้อความและวันที่ของมาตรการจะยังไม่ตรวจ",
    ),
    "date-in-buddhist-era": (
        "วันที่ในแฟ้มพิมพ์ปีเป็น พ.ศ.",
        "วันที่ในแฟ้ม TOML เป็น ค.ศ. เช่น 2024-10-22 ถ้าปีเกิน 2400 น่าจะพิมพ์ปี พ.ศ.",
    ),
    "date-unlikely": (
        "วันที่ไม่เข้ากับปีของแฟ้ม",
        "ผลประกาศในปีที่ประเมิน บันทึกข้อความลงวันที่หลังประกาศผลและก่อนสิ้นปีของมาตรการ "
        "และการเผยแพร่อยู่หลังประกาศผล",
    ),
    "address-differs": (
        "ที่อยู่หรือหน่วยของบันทึกข้อความไม่ใช่ของหน่วยงาน",
        "จังหวัด อำเภอ รหัสไปรษณีย์ และหน่วยผู้ส่ง ต้องตรงกับข้อมูลหน่วยงาน",
    ),
    "agency-differs": (
        "ข้อมูลหน่วยงานขัดกันเอง",
        "รหัสไปรษณีย์ต้องมี 5 หลัก และประเภทหน่วยงานต้องตรงกับชื่อ",
    ),
    "post-of-another-kind": (
        "ตำแหน่งของหน่วยงานประเภทอื่น",
        "ตำแหน่งในบันทึกข้อความ เช่น นายกเทศมนตรี ต้องเป็นตำแหน่งของหน่วยงานประเภทนี้",
    ),
    "steps-disagree": (
        "ขั้นตอนสลับลำดับหรือซ้ำกัน",
        "กำหนดเสร็จของขั้นตอนควรเรียงตามลำดับ และขั้นตอนเดียวกันควรมีครั้งเดียว",
    ),
    "done-without-trace": (
        "ขั้นตอนที่เสร็จแล้วไม่มีผลหรือหลักฐาน",
        "ขั้นตอนที่มีวันที่ทำเสร็จควรมีผล หลักฐาน หรือบันทึกการดำเนินงาน",
    ),
    "done-before-start": (
        "ทำเสร็จก่อนมาตรการเริ่ม",
        "วันที่ทำเสร็จและวันที่ในบันทึกการดำเนินงานไม่ควรอยู่ก่อนวันเริ่มของมาตรการ",
    ),
    "finished-but-open": (
        "ข้อความว่าเสร็จแล้ว แต่ขั้นตอนยังเปิดอยู่",
        "ผลที่เขียนว่าแล้วเสร็จ หรือบันทึกที่เขียนว่าร้อยละ 100 ต้องมีวันที่ทำเสร็จในขั้นตอน",
    ),
    "target-too-low": (
        "เป้าหมายต่ำกว่าคะแนนที่ได้หรือเกณฑ์ผ่าน",
        "เป้าหมายของมาตรการควรสูงกว่าคะแนนที่ได้อยู่แล้ว และไม่ต่ำกว่าเกณฑ์ผ่าน",
    ),
    "measure-of-another-item": (
        "มาตรการกล่าวถึงข้อหรือประเด็นอื่น",
        "ชื่อ เป้าหมาย และประเด็นของมาตรการต้องเป็นของข้อที่มาตรการรองรับ",
    ),
    "measure-text-differs": (
        "ตัวเลขหรือปีในข้อความของมาตรการไม่ตรงกับแฟ้ม",
        "อ่านปี เดือน คะแนน งบประมาณ และจำนวนคนในชื่อ ขั้นตอน ผล และบันทึกของมาตรการ แล้วเทียบกับช่องของมัน "
        "สิ่งที่อ่านไม่เข้าใจจะไม่ถือว่าผิด",
    ),
    "recurrence-differs": (
        "ความถี่ในชื่อมาตรการไม่ตรงกับช่องความถี่",
        "เช่น ชื่อเขียนว่าทุกเดือน แต่ช่องความถี่เป็นทุกไตรมาส",
    ),
}
"""The rules of this topic by name: what each looks for, why it matters and what to do."""
