"""What the checks say of dates, addresses, posts and the progress of measures."""

from collections.abc import Sequence
from decimal import Decimal

from ita_tui.words.said.findings import RuleWords
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


def impossible_day(*, said: str) -> str:
    """A day that its month does not have."""
    return f"ข้อความเขียนวันที่ {quoted(said)} ซึ่งไม่มีในปฏิทิน โปรดตรวจวันและเดือนแล้วแก้"


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


def no_place(*, part: str, said: str) -> str:
    """A part of the agency's address that is surely none."""
    return f"{part}ของหน่วยงานคือ {quoted(said)} ซึ่งไม่ใช่ชื่อ{part} โปรดใส่เฉพาะชื่อ{part}"


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
        f"({' '.join(units[:6])}) โปรดแก้ชื่อ หรือเพิ่มในช่องสำนัก/กอง (units) ของข้อมูลหน่วยงาน"
    )


def post_of_another_kind(*, post: str, kind: str) -> str:
    """A post that an agency of this kind does not have."""
    return f"ตำแหน่ง {quoted(post)} ไม่มีใน{kind} น่าจะคัดลอกมาจากหน่วยงานอื่น โปรดแก้ตำแหน่ง"


def unit_twice(*, unit: str) -> str:
    """A unit that the agency names twice."""
    return f"รายชื่อหน่วยมี {quoted(unit)} ซ้ำกัน โปรดลบออกหนึ่งชื่อ"


def post_of_no_unit(*, post: str, units: Sequence[str]) -> str:
    """A post of a unit that the agency does not name."""
    return (
        f"ตำแหน่ง {quoted(post)} เป็นของหน่วยที่ไม่อยู่ในรายชื่อหน่วยของหน่วยงาน ({' '.join(units[:6])}) "
        "โปรดแก้ตำแหน่ง หรือเพิ่มหน่วยในข้อมูลหน่วยงาน"
    )


def signer_of_another_unit(*, signer: str, unit: str) -> str:
    """A signer of another unit than the one that sends the memo."""
    return (
        f"ผู้ลงนาม {quoted(signer)} เป็นของหน่วยอื่น ไม่ใช่หน่วยที่เสนอ {quoted(unit)} "
        "โปรดแก้ผู้ลงนามหรือส่วนราชการให้เป็นหน่วยเดียวกัน"
    )


def says_opinion_again(*, post: str, other: str) -> str:
    """A post that gives two opinions, or one of its own memo; ``other`` says as what else."""
    return (
        f"ตำแหน่ง {quoted(post)} ให้ความเห็นทั้งที่เป็น{other}แล้ว "
        "ความเห็นเป็นของผู้บังคับบัญชาแต่ละชั้น โปรดแก้ตำแหน่งผู้ให้ความเห็น"
    )


SIGNER = "ผู้ลงนามเสนอเรื่อง"
GIVER = "ผู้ให้ความเห็นข้างต้น"
"""As what else someone gives an opinion."""


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


def target_above(*, target: str) -> str:
    """A target that no score can reach."""
    return f"เป้าหมาย {quoted(target)} เกิน 100 คะแนน น่าจะพิมพ์เกินมา โปรดแก้เป้าหมาย"


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


def names_other_issue(*, issue: str, others: Sequence[str]) -> str:
    """A text of a measure that names another issue than the measure's."""
    return (
        f"มาตรการนี้อยู่ในประเด็นที่ {issue} แต่ข้อความกล่าวถึงประเด็นที่ {' '.join(others)} "
        "โปรดแก้ข้อความหรือประเด็นของมาตรการ"
    )


def amount_differs(*, said: str, amount: int, budget: Decimal) -> str:
    """Baht in words that are not those of the fields."""
    return (
        f"ข้อความเขียนว่า {quoted(said)} ({amount:,} บาท) แต่ช่องงบประมาณคือ {budget:,} บาท โปรดแก้ให้ตรงกัน"
    )


def done_but_open(*, said: str, day: str) -> str:
    """A result that says not finished, of a step that is done."""
    return f"เขียนว่า {quoted(said)} แต่ขั้นตอนมีวันที่ทำเสร็จ {day} โปรดแก้ข้อความ หรือลบวันที่ถ้ายังไม่เสร็จ"


def logged_after_done(*, step: str, day: str, done: str) -> str:
    """An entry of the log behind the day its step was done."""
    return f"บันทึกของขั้นตอน {step} ลงวันที่ {day} หลังวันที่ทำเสร็จ ({done}) โปรดตรวจวันใดวันหนึ่ง"


def recurrence_differs(*, said: str, said_months: int, months: int) -> str:
    """A title that says another recurrence than the field."""
    return (
        f"ข้อความเขียนว่า {quoted(said)} (ทุก {said_months} เดือน) แต่ช่องความถี่คือทุก {months} เดือน "
        "โปรดแก้ให้ตรงกัน"
    )


RULES = {
    "year-of-another-framework": RuleWords(
        "ปีของแฟ้มไม่ตรงกับปีของเกณฑ์",
        "เทียบปีที่ประเมินของแฟ้มกับปีของเกณฑ์การประเมินที่แฟ้มใช้",
        "ทุกเอกสารพิมพ์ปีนี้ และจนกว่าจะแก้ โปรแกรมจะยังไม่ตรวจปีในข้อความและวันที่ของมาตรการ",
        "แก้ปี หรือเลือกเกณฑ์ของปีที่ประเมิน",
    ),
    "date-in-buddhist-era": RuleWords(
        "วันที่ในแฟ้มพิมพ์ปีเป็น พ.ศ.",
        "หาวันที่ในไฟล์ที่ปีเกิน 2400 ไฟล์เก็บวันที่เป็น ค.ศ. เช่น 2024-10-22",
        "เอกสารบวก 543 ให้เอง วันที่จึงพิมพ์ออกมาเป็นปีสามพันกว่า",
        "ลบ 543 จากปีในไฟล์ หรือกด r ให้โปรแกรมแก้",
    ),
    "date-impossible": RuleWords(
        "ข้อความเขียนวันที่ที่ไม่มีในปฏิทิน",
        "หาวันที่ในบทวิเคราะห์ มาตรการ และบันทึกข้อความ ที่เดือนนั้นไม่มี เช่น 31 พฤศจิกายน",
        "กำหนดเสร็จที่ไม่มีจริงติดตามไม่ได้ และผู้อ่านจะสงสัยวันที่อื่นด้วย",
        "แก้วันหรือเดือนให้ถูก มักเป็นวันสุดท้ายของเดือน",
    ),
    "date-unlikely": RuleWords(
        "วันที่ไม่เข้ากับปีของแฟ้ม",
        "ดูวันประกาศผล วันที่ของบันทึกข้อความ และวันเผยแพร่ ว่าอยู่ในลำดับและช่วงที่ปีของแฟ้มยอมให้",
        "บันทึกที่ลงวันที่ก่อนประกาศผลบอกผลที่ยังไม่มี ผู้อ่านจะเห็นทันที",
        "ตรวจวันและปีกับหนังสือจริง แล้วแก้",
    ),
    "address-differs": RuleWords(
        "ที่อยู่หรือหน่วยของบันทึกข้อความไม่ใช่ของหน่วยงาน",
        "เทียบจังหวัด อำเภอ รหัสไปรษณีย์ และหน่วยผู้ส่ง กับข้อมูลหน่วยงานในแฟ้ม",
        "หัวหนังสือที่มีที่อยู่ของผู้อื่น แสดงว่าใช้แบบของหน่วยงานอื่น",
        "แก้ส่วนราชการให้ตรง หรือแก้ข้อมูลหน่วยงานถ้าที่นั่นผิด",
    ),
    "agency-differs": RuleWords(
        "ข้อมูลหน่วยงานขัดกันเอง",
        "ดูรหัสไปรษณีย์ว่ามี 5 หลัก จังหวัดและอำเภอว่าเป็นชื่อเช่นนั้น ประเภทหน่วยงานว่าตรงกับคำต้นของชื่อ และหน่วยที่มีชื่อซ้ำ",
        "ข้อมูลนี้พิมพ์อยู่ในหัวของทุกเอกสาร",
        "แก้ที่หมวดหน่วยงานของแฟ้ม",
    ),
    "post-of-another-kind": RuleWords(
        "ตำแหน่งของหน่วยงานประเภทอื่น",
        "ดูตำแหน่งในบันทึกข้อความ เช่น นายกเทศมนตรี ว่าเป็นตำแหน่งที่หน่วยงานประเภทนี้มี",
        "หนังสือที่เรียนถึงตำแหน่งซึ่งไม่มีอยู่จะส่งไม่ถึงผู้ใด",
        "แก้เป็นตำแหน่งผู้บริหารของหน่วยงาน",
    ),
    "post-of-another-unit": RuleWords(
        "ตำแหน่งของหน่วยอื่น",
        "ดูตำแหน่งในบันทึกข้อความว่าเป็นของหน่วยในรายชื่อ และผู้ลงนามอยู่ในหน่วยที่เสนอเรื่อง",
        "หนังสือที่หน่วยหนึ่งเสนอแต่หัวหน้าอีกหน่วยลงนามจะถูกส่งกลับมาแก้",
        "แก้ตำแหน่งหรือหน่วยที่เสนอ ถ้าหน่วยนั้นมีจริงให้เพิ่มในรายชื่อหน่วย",
    ),
    "opinion-of-same-post": RuleWords(
        "ผู้ให้ความเห็นซ้ำกัน",
        "เทียบตำแหน่งของผู้ให้ความเห็นในบันทึกข้อความ กับผู้ลงนามและกับผู้ให้ความเห็นคนอื่น",
        "ผู้เสนอเรื่องให้ความเห็นชอบเรื่องของตนเองไม่ได้ และช่องที่ซ้ำกันจะเหลือชั้นหนึ่งที่ไม่มีผู้ลงนาม",
        "แก้ตำแหน่งให้เป็นผู้บังคับบัญชาชั้นถัดไป หรือลบช่องที่เกิน",
    ),
    "steps-disagree": RuleWords(
        "ขั้นตอนสลับลำดับหรือซ้ำกัน",
        "ดูกำหนดเสร็จของขั้นตอนว่าเรียงตามลำดับ และหาขั้นตอนที่ข้อความเหมือนกัน",
        "แผนที่ขั้นหลังเสร็จก่อนขั้นแรกอ่านแล้วปฏิบัติตามไม่ได้",
        "แก้กำหนดเสร็จ สลับลำดับ หรือลบขั้นตอนที่ซ้ำ",
    ),
    "done-without-trace": RuleWords(
        "ขั้นตอนที่เสร็จแล้วไม่มีผลหรือหลักฐาน",
        "หาขั้นตอนที่มีวันที่ทำเสร็จ แต่ไม่มีผล หลักฐาน หรือบันทึกการดำเนินงาน",
        "รายงานติดตามจะบอกว่าเสร็จโดยไม่มีสิ่งใดแสดงให้ผู้ตรวจดู",
        "เขียนผล แนบหลักฐาน หรือบันทึกการดำเนินงานของขั้นตอนนั้น",
    ),
    "done-before-start": RuleWords(
        "ทำเสร็จก่อนมาตรการเริ่ม",
        "เทียบวันที่ทำเสร็จและวันที่ในบันทึกการดำเนินงานกับวันเริ่มของมาตรการ",
        "ผลที่เกิดก่อนเริ่มไม่ใช่ผลของมาตรการนี้ มักเป็นวันที่ของปีก่อน",
        "แก้วันที่ทำ หรือเลื่อนวันเริ่มให้ตรงความจริง",
    ),
    "finished-but-open": RuleWords(
        "ข้อความว่าเสร็จแล้ว แต่ขั้นตอนยังเปิดอยู่",
        "หาผลที่เขียนว่า “แล้วเสร็จ” หรือบันทึกที่เขียนว่า “ร้อยละ 100” ของขั้นตอนที่ยังไม่มีวันที่ทำเสร็จ",
        "ตารางติดตามจะนับว่ายังไม่เสร็จ ขัดกับข้อความในแถวเดียวกัน",
        "ใส่วันที่ทำเสร็จ หรือแก้ข้อความถ้ายังไม่เสร็จจริง",
    ),
    "done-but-open": RuleWords(
        "ข้อความว่ายังไม่เสร็จ แต่ขั้นตอนมีวันที่ทำเสร็จ",
        "หาผลที่เขียนว่า “อยู่ระหว่างดำเนินการ” ของขั้นตอนที่มีวันที่ทำเสร็จ และบันทึกที่ลงวันหลังจากนั้น",
        "ตารางติดตามจะนับว่าเสร็จแล้ว ขัดกับข้อความในแถวเดียวกัน",
        "แก้ข้อความ หรือลบวันที่ทำเสร็จถ้ายังทำอยู่",
    ),
    "amount-in-words-differs": RuleWords(
        "จำนวนเงินที่เป็นตัวหนังสือไม่ตรงกับงบประมาณ",
        "อ่านจำนวนเงินที่เขียนเป็นคำ เช่น ห้าหมื่นบาทถ้วน แล้วเทียบกับช่องงบประมาณและที่ใช้จ่าย",
        "ตัวหนังสือกับตัวเลขที่ต่างกันทำให้ผู้อนุมัติไม่รู้ว่าขอเท่าใด",
        "แก้ตัวหนังสือหรือช่องงบประมาณให้เป็นจำนวนเดียวกัน",
    ),
    "target-too-low": RuleWords(
        "เป้าหมายต่ำกว่าคะแนนที่ได้หรือเกณฑ์ผ่าน",
        "อ่านคะแนนในเป้าหมายของมาตรการ แล้วเทียบกับคะแนนที่ข้อนั้นได้อยู่และเกณฑ์ผ่าน",
        "เป้าหมายที่ต่ำกว่าผลปัจจุบันถือว่าบรรลุตั้งแต่ยังไม่เริ่ม",
        "ตั้งเป้าหมายให้สูงกว่าคะแนนที่ได้และไม่ต่ำกว่าเกณฑ์ผ่าน",
    ),
    "measure-of-another-item": RuleWords(
        "มาตรการกล่าวถึงข้อหรือประเด็นอื่น",
        "เทียบรหัสและชื่อข้อในชื่อ เป้าหมาย และประเด็นของมาตรการ กับข้อที่มาตรการระบุว่ารองรับ",
        "ในแผนที่พิมพ์ มาตรการจะอยู่ใต้ประเด็นหนึ่งแต่พูดเรื่องอื่น",
        "แก้รหัสข้อที่รองรับ ประเด็น หรือข้อความ ให้เป็นเรื่องเดียวกัน",
    ),
    "measure-text-differs": RuleWords(
        "ตัวเลขหรือปีในข้อความของมาตรการไม่ตรงกับแฟ้ม",
        "อ่านปี เดือน คะแนน จำนวนเงิน และจำนวนคน ในชื่อ ขั้นตอน ผล และบันทึกของมาตรการ แล้วเทียบกับช่องที่กรอกไว้",
        "ข้อความกับช่องพิมพ์อยู่ในแถวเดียวกันของแผน ต่างกันแล้วไม่รู้ว่าจะถือตามใด",
        "แก้ข้อความหรือแก้ช่อง ให้เหลือค่าเดียว",
    ),
    "recurrence-differs": RuleWords(
        "ความถี่ในชื่อมาตรการไม่ตรงกับช่องความถี่",
        "อ่านคำว่า ทุกเดือน ทุกไตรมาส ทุกปี และ “ปีละ … ครั้ง” ในชื่อมาตรการ แล้วเทียบกับช่องความถี่",
        "กำหนดรอบในปฏิทินติดตามคิดจากช่อง ผู้รับผิดชอบอ่านจากชื่อ จึงทำไม่ตรงกัน",
        "แก้ชื่อหรือช่องความถี่ให้เป็นรอบเดียวกัน",
    ),
}
"""The rules of this topic by name."""
