"""What is said about pasted tables and documents, and the words such tables use.

``shown`` is what stands in the table, ``line`` counts from 1; each sentence says what was found,
where, and what to do.
"""

from collections.abc import Sequence

from ita_tui.words.said.reading import Said, either
from ita_tui.words.said.records import led, named, quoted

NOTHING_FOUND = (
    "ไม่พบคะแนนในข้อความนี้ โปรดคัดลอกตารางที่มีรหัสข้อ (เช่น i1, e3, o9) หรือชื่อข้อ อยู่แถวเดียวกับคะแนน แล้วลองใหม่"
)
"""No score was found in the whole text."""


NOTHING_THERE = "ไม่มีข้อความในไฟล์หรือในสิ่งที่วาง โปรดเปิดต้นฉบับตรวจว่ามีตาราง แล้วบันทึกหรือคัดลอกใหม่"
"""There is nothing at all."""
LETTERS_LOST = (
    "ตัวอักษรในข้อความนี้มาไม่ครบ (ไม่มีสระ า เลย) จึงเทียบชื่อข้อไม่ได้ มักเกิดจาก PDF ที่ฟอนต์ไม่บอกตัวอักษร "
    "โปรดใช้ไฟล์ต้นฉบับ (Word หรือ Excel) หรือเปิด PDF ด้วยโปรแกรมอื่นแล้วคัดลอกตารางมาวาง"
)
"""The letters of a text were lost on the way."""

LETTERS_BROKEN = (
    "ตัวอักษรไทยในข้อความนี้เสีย (กลายเป็น à¸ ทั้งหมด) เพราะถูกบันทึกผิดรหัสอักษร โปรดเปิดไฟล์ต้นฉบับแล้วบันทึกใหม่เป็น "
    "Excel (.xlsx) หรือ CSV (UTF-8)"
)
"""The bytes of Thai letters were taken for those of another script."""
MEASURES_INSTEAD = either(
    "ตารางนี้เป็นแผนหรือตารางมาตรการ ไม่มีคะแนน จึงไม่ได้อ่าน ",
    command="ถ้าต้องการนำเข้ามาตรการ ให้สั่งใหม่โดยเพิ่ม --what measures",
    app="ถ้าต้องการนำเข้ามาตรการ ให้ออกจากหน้าจอนี้ กด F4 แล้วกด o เปิดไฟล์นี้",
)
"""A plan of measures stands where scores are asked for."""
MEASURES_IN_PDF = Said(
    "ตารางนี้เป็นแผนหรือตารางมาตรการ ไม่มีคะแนน จึงไม่ได้อ่าน มาตรการอ่านจาก PDF ไม่ได้ "
    "โปรดใช้ไฟล์ต้นฉบับ (Word หรือ Excel) หรือคัดลอกตารางมาวางที่ F4"
)
"""The same in a PDF, whose plans are not read."""


def list_without_scores(*, codes: Sequence[str], has_links: bool) -> Said:
    """A list of items, ``codes``, in which no number stands beside any of them."""
    told = (
        f"ตารางนี้มี {len(codes)} ข้อ ({codes[0]} ถึง {codes[-1]}) แต่ไม่มีตัวเลขคะแนนเลย จึงไม่ได้อ่าน "
        "เครื่องหมายถูกหรือลิงก์ไม่ใช่คะแนน โปรดใช้ตารางผลคะแนน"
    )
    if not has_links:
        return Said(told)
    return either(
        f"{told} ถ้าต้องการนำเข้าลิงก์ ",
        command="ให้สั่งใหม่โดยเพิ่ม --what links",
        app="ให้ออกจากหน้าจอนี้ กด U ที่ F2 แล้วกด o เปิดไฟล์นี้",
    )


def nothing_named(*, count: int, line: int, text: str) -> str:
    """``count`` rows have numbers like scores, and none is read; ``text`` is the first of them."""
    return (
        f"ไม่ได้อ่านคะแนนใดเลย เพราะไม่ทราบว่าตัวเลขเป็นคะแนนของรายการใด ({count} แถว เช่น บรรทัด {line} "
        f"{quoted(text)}) โปรดคัดลอกตารางที่มีรหัสข้อหรือชื่อข้อของปีนี้อยู่แถวเดียวกับคะแนน แล้วลองใหม่"
    )


def score_missing(*, line: int, code: str, shown: str, text: str) -> str:
    """The row of an item has no score.

    ``shown`` stands in the place of the score; without it ``text`` is the row, empty where that
    place is.
    """
    stands = f"ช่องคะแนนมีแต่ {quoted(shown)}" if shown else "ช่องคะแนนว่างอยู่"
    if text and not shown:
        stands = f"ไม่มีตัวเลขคะแนนในแถวที่เขียนว่า {quoted(text)}"
    return f"บรรทัด {line}: {led(code)}ยังไม่มีคะแนน {stands} โปรดตรวจต้นฉบับแล้วพิมพ์คะแนนเอง"


def score_unreadable(*, line: int, code: str, shown: str) -> str:
    """What stands for the score cannot be one."""
    return (
        f"บรรทัด {line}: {led(code)}มี {quoted(shown)} ซึ่งไม่ใช่คะแนน 0 ถึง 100 ทศนิยมไม่เกิน 2 ตำแหน่ง "
        "โปรดตรวจต้นฉบับแล้วพิมพ์คะแนนเอง"
    )


def two_numbers(*, line: int, code: str, shown: Sequence[str], columns: Sequence[str]) -> str:
    """Several numbers in the row could be the score, and no header decides.

    ``columns`` are the names of several columns that could be meant.
    """
    told = f"บรรทัด {line}: {led(code)}มีตัวเลขที่อาจเป็นคะแนนหลายตัว คือ {_listed(shown)} "
    if columns:
        return (
            f"{told}เพราะหัวตารางมีหลายช่องที่อาจหมายถึง คือ {_listed(list(map(quoted, columns)))} "
            "โปรดลบช่องที่ไม่ต้องการออกจากตาราง หรือพิมพ์คะแนนข้อนี้เอง"
        )
    return (
        f"{told}และไม่มีหัวตารางที่บอกว่าช่องใดคือคะแนน โปรดเขียน “คะแนน” เป็นหัวของช่องคะแนน หรือพิมพ์คะแนนข้อนี้เอง"
    )


def unclear_owner(*, line: int, codes: Sequence[str], shown: Sequence[str]) -> str:
    """Scores and items stand apart, so that it is not sure which belongs to which."""
    return (
        f"บรรทัด {line}: ไม่ชัดว่าตัวเลข {_listed(shown)} เป็นคะแนนของรายการใดใน {_named(codes)} "
        "จึงไม่ได้อ่าน โปรดพิมพ์คะแนนเอง หรือคัดลอกตารางให้รหัสกับคะแนนอยู่แถวเดียวกัน"
    )


def unclear_number(*, line: int, code: str, shown: str) -> str:
    """A number beside the item may be a page number, or a part of a sentence."""
    return (
        f"บรรทัด {line}: ไม่ชัดว่า {quoted(shown)} เป็นของ{led(code)}หรือเป็นเลขอื่น "
        "เช่น เลขหน้าหรือเลขลำดับ จึงไม่ได้อ่าน โปรดพิมพ์คะแนนเอง"
    )


def conflict(*, code: str, found: Sequence[tuple[int, str]]) -> str:
    """One node has different scores; ``found`` is (line, what stands there)."""
    places = _listed([f"บรรทัด {line} เป็น {shown}" for line, shown in found])
    return f"{led(code)}มีคะแนนไม่ตรงกัน: {places} จึงไม่ได้อ่านค่าใดเลย โปรดตรวจว่าค่าใดถูกแล้วพิมพ์เอง"


def other_title(*, line: int, code: str, title: str, other: str) -> str:
    """The title in the row is that of another item; ``other`` is empty where it is of none."""
    whose = f"เป็นของ{named(other)}" if other else "ไม่เหมือนชื่อข้อนี้ในเกณฑ์ที่ใช้ อาจเป็นชื่อย่อหรือเป็นข้อของปีอื่น"
    return (
        f"บรรทัด {line}: รหัส {code} แต่ข้อความ {quoted(title)} {whose} จึงไม่ได้อ่าน "
        "โปรดตรวจรหัสหรือข้อความ แล้วพิมพ์คะแนนเอง"
    )


def other_instrument(*, line: int, code: str, instrument: str, own: str) -> str:
    """The instrument in the row is not that of the item."""
    return (
        f"บรรทัด {line}: แถวนี้เขียนเครื่องมือ {instrument} แต่{led(code)}เป็นของ {own} จึงไม่ได้อ่าน "
        "โปรดตรวจรหัสหรือเครื่องมือ แล้วพิมพ์คะแนนเอง"
    )


def code_unknown(*, line: int, code: str, shown: str) -> str:
    """The framework has no such item."""
    return (
        f"บรรทัด {line}: ไม่มี{led(code)}ในเกณฑ์การประเมินปีนี้ จึงไม่ได้อ่านคะแนน {shown} "
        "โปรดตรวจรหัส หรือตรวจว่าตารางเป็นของปีใด"
    )


def items_unknown(*, line: int, code: str, instrument: str, shown: str) -> str:
    """The framework has no items of an instrument at all."""
    return (
        f"บรรทัด {line}: เกณฑ์ของปีนี้ในโปรแกรมยังไม่มีรายข้อของ {instrument} "
        f"จึงไม่ได้อ่านคะแนน {shown} ของข้อ {code} โปรดกรอกคะแนนที่ตัวชี้วัดแทน หรือเพิ่มรายข้อในไฟล์เกณฑ์ข้างแฟ้ม"
    )


def several_codes(*, line: int, codes: Sequence[str]) -> str:
    """Several codes in one row claim its score."""
    return (
        f"บรรทัด {line}: แถวนี้มีรหัสหลายข้อ คือ {_named(codes)} ไม่ชัดว่าคะแนนเป็นของข้อใด จึงไม่ได้อ่าน "
        "โปรดพิมพ์คะแนนเอง"
    )


def several_titles(*, line: int, title: str, codes: Sequence[str]) -> str:
    """The title without a code belongs to several nodes."""
    return (
        f"บรรทัด {line}: ข้อความ {quoted(title)} ตรงกับหลายรายการ คือ {_named(codes)} จึงไม่ได้อ่าน "
        "โปรดเพิ่มรหัสในตาราง หรือพิมพ์คะแนนเอง"
    )


def row_unread(*, line: int, shown: str, text: str) -> str:
    """A row with a number like a score is about nothing that is known."""
    return (
        f"บรรทัด {line}: ไม่ทราบว่า {quoted(shown)} เป็นคะแนนของรายการใด จึงไม่ได้อ่าน "
        f"แถวนี้เขียนว่า {quoted(text)} หากเป็นคะแนน โปรดพิมพ์เอง"
    )


def across_unreadable(*, line: int, code: str, shown: str) -> str:
    """A cell below the name of a node is no score."""
    return f"บรรทัด {line}: ช่องของ{led(code)}มี {quoted(shown)} ซึ่งไม่ใช่คะแนน 0 ถึง 100 จึงไม่ได้อ่านช่องนี้"


def across_parted(*, line: int, name: str) -> str:
    """An agency has several rows, each of something else, below one name."""
    return (
        f"บรรทัด {line}: {quoted(name)} มีหลายแถว และไม่ทราบว่าแถวใดเป็นคะแนนของหน่วยงาน จึงไม่ได้อ่าน "
        "โปรดจัดตารางให้หน่วยงานละหนึ่งแถว"
    )


def across(*, line: int, nodes: Sequence[str], rows: int, agency: str) -> Said:
    """Nodes stand side by side, and no row is surely that of the record."""
    return Said(
        f"ตารางนี้มีรายการ {_named(nodes)} เรียงเป็นช่อง (หัวตารางบรรทัด {line}) และมี {rows} แถว "
        f"แต่ไม่มีแถวเดียวที่ชื่อตรงกับ {quoted(agency) if agency else 'หน่วยงาน'} หรือปีของแฟ้ม จึงไม่ได้อ่าน "
        "โปรดคัดลอกเฉพาะหัวตารางกับแถวของหน่วยงาน"
    )


def across_agencies(*, rows: int, agency: str, framework: str) -> Said:
    """A table of many agencies, of which none, or more than one, is surely that of the record."""
    own = f"ไม่มีแถวเดียวที่เป็นของ {quoted(agency)}" if agency else "แฟ้มนี้ยังไม่มีชื่อหน่วยงาน"
    command = f"ita-tui import ตาราง โฟลเดอร์ --framework {framework}"
    return either(
        f"ตารางนี้เป็นของหลายหน่วยงาน ({rows} แถว) {own} จึงไม่ได้อ่าน โปรดตรวจชื่อหน่วยงานในตารางและในแฟ้ม "
        "ถ้าต้องการทุกหน่วยงาน ",
        command=f"ให้สั่ง {command}",
        app=f"หน้าจอนี้ทำไม่ได้ ให้ออกไปสั่ง {command}",
    )


def across_of_others(*, line: int, nodes: Sequence[str], means: Sequence[str]) -> Said:
    """Nodes stand side by side, and not one row alone is of means of others."""
    found = f"มีหลายแถว คือ {_listed(means)}" if means else "ไม่มีแถวใดชื่อเป็นค่าเฉลี่ย จังหวัด หรือประเทศ"
    return Said(
        f"ตารางนี้มีรายการ {_named(nodes)} เรียงเป็นช่อง (หัวตารางบรรทัด {line}) แต่{found} "
        "จึงไม่ทราบว่าแถวใดเป็นค่าอ้างอิง และไม่ได้อ่าน โปรดคัดลอกเฉพาะหัวตารางกับแถวค่าเฉลี่ยที่ต้องการ"
    )


def weighted_points(*, line: int, found: Sequence[tuple[str, str, str, str]]) -> str:
    """The parts of a total stand where scores do; ``found`` is (code, part, weight, score).

    Weight and score are empty where they are not known.
    """
    parts = [
        f"{led(code)}ได้ {part} จาก {most} คือ {score}" for code, part, most, score in found if most
    ]
    told = f"เมื่อคิดเป็นร้อยละจะได้ {_listed(parts)} " if parts else ""
    return (
        f"บรรทัด {line}: ตัวเลขเป็นคะแนนถ่วงน้ำหนัก คือส่วนหนึ่งของคะแนนรวม ไม่ใช่คะแนนเต็ม 100 จึงไม่ได้อ่าน "
        f"{told}โปรดตรวจแล้วพิมพ์คะแนนเอง"
    )


def another_scale(*, highest: str, most: int) -> str:
    """All scores are near nothing: they are shares, or out of ``most``."""
    return (
        f"คะแนนทุกตัวในตารางไม่เกิน {highest} จึงน่าจะเป็นคะแนนเต็ม {most} ไม่ใช่เต็ม 100 และไม่ได้อ่าน "
        f"โปรดแก้ในตารางโดยคูณ {100 // most} หรือพิมพ์คะแนนเอง"
    )


def another_agency(*, named: str, own: str) -> str:
    """The text says that it is of another agency than the record."""
    return (
        f"ข้อความนี้เขียนว่าเป็นของ {quoted(named)} แต่แฟ้มนี้เป็นของ {quoted(own)} จึงไม่ได้อ่าน "
        "ถ้าเป็นของหน่วยงานเดียวกัน โปรดแก้ชื่อให้ตรงกันแล้วนำเข้าอีกครั้ง ถ้าไม่ใช่ โปรดนำเข้าแฟ้มของหน่วยงานนั้น"
    )


def other_assessment(*, name: str) -> str:
    """The table is of an assessment that is not this one."""
    return (
        f"ตารางนี้เป็นของ{name} ซึ่งใช้ข้อและเกณฑ์อื่น โปรแกรมนี้ใช้กับการประเมินของ ป.ป.ช. "
        "สำหรับหน่วยงานภาครัฐเท่านั้น จึงไม่ได้อ่าน โปรดใช้ตารางผลการประเมินของหน่วยงานเอง"
    )


_AS_MEANS = ("ให้สั่งใหม่โดยเพิ่ม --kind reference", "ให้วางในช่องอ้างอิง หรือกด t เมื่อเปิดจากไฟล์")
_AS_PREVIOUS = ("ให้สั่งใหม่โดยเพิ่ม --kind previous", "ให้วางในช่องปีก่อน หรือกด t เมื่อเปิดจากไฟล์")
"""How scores are taken for those of another kind: on the command line, in the app."""


def of_answers(*, line: int, columns: Sequence[str]) -> str:
    """The numbers are of those who gave each answer."""
    names = _listed(list(map(quoted, columns)))
    return (
        f"ตัวเลขใต้หัวตารางบรรทัด {line} คือ {names} เป็นจำนวนหรือร้อยละของผู้ตอบ ไม่ใช่คะแนน จึงไม่ได้อ่าน "
        "โปรดใช้ตารางผลคะแนนที่ประกาศ หรือดาวน์โหลดจากระบบ ITAS"
    )


def of_others(*, line: int) -> Said:
    """The numbers are means of others, and own scores are asked for."""
    command, app = _AS_MEANS
    return either(
        f"ตัวเลขตั้งแต่บรรทัด {line} อยู่ใต้หัวตารางของค่าเฉลี่ยหน่วยงานอื่น ไม่ใช่คะแนนของหน่วยงานเอง จึงไม่ได้อ่าน "
        "หากต้องการใส่เป็นค่าเฉลี่ยเปรียบเทียบ ",
        command=command,
        app=app,
    )


def no_scores(*, line: int, columns: Sequence[str]) -> Said:
    """The numbers stand in columns that hold no scores of the agency."""
    names = " ".join(map(quoted, columns))
    return Said(
        f"ตัวเลขตั้งแต่บรรทัด {line} อยู่ใต้หัวตาราง {names} ซึ่งไม่ใช่ช่องคะแนนของหน่วยงานเอง จึงไม่ได้อ่าน "
        "ถ้าเป็นคะแนน โปรดแก้หัวของช่องนั้นเป็น “คะแนน” แล้วนำเข้าอีกครั้ง"
    )


def another_year(
    *, years: Sequence[int], asked: int, evidence: str, framework: str, is_previous: bool
) -> Said:
    """The whole table is of other years; ``framework`` is that of the last, empty where unknown."""
    named = f"เป็นของปี {' หรือ '.join(map(str, years))} " if years else ""
    told = f"ตารางนี้{named}ไม่ใช่ของปี {asked} จึงไม่ได้อ่านคะแนนใดเลย ({evidence}) "
    parts = ["", ""]
    if is_previous:
        parts = [f"หากต้องการใส่เป็นคะแนนปีก่อน {how} " for how in _AS_PREVIOUS]
    if framework:
        new = (
            f'สั่ง ita-tui new แฟ้มใหม่.toml --framework {framework} --agency "ชื่อหน่วยงาน"',
            f"กด a ที่หน้าจอแฟ้ม แล้วใส่เกณฑ์ {framework}",
        )
        parts = [
            f"{part}หากต้องการเก็บเป็นผลของปีนั้น ให้สร้างแฟ้มของปีนั้น ({how}) แล้วนำตารางเข้าแฟ้มนั้น "
            for part, how in zip(parts, new, strict=True)
        ]
    then = f"หากเป็นของปี {asked} จริง โปรดแก้ในตารางก่อน"
    return either(told, command=parts[0], app=parts[1], then=then)


def rows_of_another_year(*, years: Sequence[int], asked: int, count: int) -> Said:
    """Some tables of a text are of other years by their headings."""
    named = " และ ".join(map(str, years))
    command, app = _AS_PREVIOUS
    return either(
        f"มี {count} แถวอยู่ใต้หัวตารางของปี {named} ไม่ใช่ปี {asked} จึงไม่ได้อ่านแถวเหล่านั้น หากเป็นของปีก่อน ",
        command=command,
        app=app,
    )


def codes_of_last_year(*, before: str, after: str, moved: Sequence[str]) -> str:
    """The list has last year's codes; ``moved`` are the codes that are others now, with these."""
    changed = f" ข้อที่เปลี่ยนรหัส คือ {_listed(moved)}" if moved else ""
    return f"ตารางใช้รหัสของเกณฑ์ {before} จึงเทียบเป็นรหัสของ {after} ให้แล้ว{changed}"


def computed_left(*, count: int) -> str:
    """Scores that a document of this program worked out are not taken as typed."""
    return f"คะแนน {count} ค่าที่โปรแกรมคำนวณไว้ (เครื่องหมาย * หรือช่องคำนวณ) ไม่ได้นำเข้าเป็นคะแนนที่กรอก"


def no_counterpart(*, line: int, code: str, after: str) -> Said:
    """An item of last year is gone, joined with others, or split."""
    return either(
        f"บรรทัด {line}: {led(code)}ของปีก่อนไม่มีข้อเดียวที่วัดเรื่องเดียวกันใน {after} จึงไม่ได้นำคะแนนมา "
        "หากต้องการเก็บไว้ โปรดสร้างแฟ้มของปีก่อน ",
        command="(สั่ง ita-tui new)",
        app="(กด a ที่หน้าจอแฟ้ม)",
        then=" แล้วนำตารางเข้าแฟ้มนั้น",
    )


def codes_of_either_year(*, years: tuple[int, int], code: str) -> str:
    """Codes without titles, which are other items in each of two years."""
    return (
        f"ตารางมีแต่รหัส ไม่มีชื่อข้อ และรหัสของปี {years[0]} กับ {years[1]} ไม่ใช่ข้อเดียวกันทุกข้อ เช่น {code} "
        "จึงไม่ทราบว่าเป็นรหัสของปีใดและไม่ได้อ่าน โปรดใส่ชื่อข้อในตารางด้วย แล้วลองใหม่"
    )


def evidence_of_header(*, line: int, years: Sequence[int]) -> str:
    """The columns of scores name other years."""
    return f"หัวตารางบรรทัด {line} มีแต่คะแนนปี {_listed(list(map(str, years)))}"


def evidence_of_title(*, line: int, text: str) -> str:
    """A line above the table names another year."""
    return f"บรรทัด {line} เขียนว่า {quoted(text)}"


def evidence_of_sheet(*, name: str) -> str:
    """The name of the sheet is another year."""
    return f"แผ่นงานชื่อ {quoted(name)}"


def evidence_of_items(
    *,
    framework: str,
    fitting: int,
    of: int,
    own: str,
    own_fitting: int,
    line: int,
    code: str,
    title: str,
) -> str:
    """Codes and titles fit another framework better; ``code`` is empty in a list without codes."""
    item = f" ข้อ {code}" if code else ""
    return (
        f"{'รหัสกับ' if code else ''}ชื่อข้อตรงกับเกณฑ์ {framework} {fitting} จาก {of} แถว "
        f"แต่ตรงกับ {own} เพียง {own_fitting} แถว เช่น บรรทัด {line}{item} {quoted(title)}"
    )


def evidence_of_codes(*, codes: Sequence[str], count: int, of: int, year: int) -> str:
    """Codes without titles that the year does not have, or as many as another year has."""
    if codes:
        return f"มีข้อ {_listed(codes)} ซึ่งเกณฑ์ปี {year} ไม่มี"
    return f"มีรหัส OIT {count} ข้อพอดีและไม่มีชื่อข้อ แต่ปี {year} มี {of} ข้อ ถ้าเป็นปี {year} โปรดใส่ชื่อข้อมาด้วย"


def day_unreadable(*, field: str, why: str) -> str:
    """A day of a report that does not exist, or is not whole; ``why`` is the date reader's."""
    return f"ไม่ได้อ่าน{field} {why}"


def total_unclear(*, text: str) -> str:
    """A sentence about the total of which no figure, or more than one, can be it."""
    return f"ไม่ชัดว่าตัวเลขใดเป็นคะแนนรวมในข้อความ {quoted(text)} จึงไม่ได้อ่าน โปรดพิมพ์คะแนนรวมเอง"


MEMO_DAY = "วันที่ของบันทึกข้อความ"
"""The day of the memo."""
ANNOUNCED_DAY = "วันที่ประกาศผล"
"""The day of the announcement."""


def column_unreadable(*, line: int, shown: str, why: str) -> str:
    """One line of a pasted column is not a score; ``why`` is the sentence of the score reader."""
    return f"บรรทัด {line}: อ่าน {quoted(shown)} เป็นคะแนนไม่ได้ {why}"


FILE_IS_OFFICE = (
    "ไฟล์นี้เป็นไฟล์ Excel หรือ Word ไม่ใช่ไฟล์ข้อความ โปรดเปิดแล้วบันทึกเป็น CSV (UTF-8) หรือคัดลอกตารางมาวาง"
)
"""The file is an Excel or Word file, not text."""
FILE_IS_PDF = "ไฟล์นี้เป็นไฟล์ PDF ไม่ใช่ไฟล์ข้อความ โปรดเปิดแล้วคัดลอกตารางมาวาง หรือพิมพ์คะแนนเอง"
"""The file is a PDF."""
FILE_IS_BINARY = "ไฟล์นี้ไม่ใช่ไฟล์ข้อความ โปรดบันทึกเป็น CSV (UTF-8) หรือคัดลอกตารางมาวาง"
"""The file is not text."""
FILE_IS_DAMAGED = "ไฟล์ข้อความ UTF-8 นี้ชำรุดบางส่วน โปรดบันทึกใหม่เป็น CSV (UTF-8) หรือคัดลอกตารางมาวาง"
"""The file is UTF-8 with bytes missing or wrong."""


def _named(codes: Sequence[str]) -> str:
    return _listed(list(map(named, codes)))


def _listed(parts: Sequence[str]) -> str:
    """The parts with commas and a last "and"; long lists are cut."""
    if len(parts) > 8:
        return f"{', '.join(parts[:8])} และอื่น ๆ"
    return " และ ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
