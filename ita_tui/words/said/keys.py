"""The one table of keys: what each does and where, and the lines of keys on the screens.

To change or add a key is to change this file: what binds, shows and explains keys is made from it.
"""

from enum import StrEnum
from typing import NamedTuple


class Key(NamedTuple):
    """One action of one place and the keys that do it."""

    id: str
    """Place and action: what an officer's own keys name it by."""
    keys: str
    """The toolkit's names of its keys, the one to show first."""
    action: str
    """What the toolkit runs, seen from the place."""
    label: str
    """What it does, as the list of all actions says it."""
    short: str = ""
    """The same for the line of keys, where the label is too long for it."""
    is_listed: bool = True
    """Whether the list of all actions has it; moving about is no action there."""
    has_priority: bool = False
    """Whether it goes before what has the cursor."""


class Shown(NamedTuple):
    """One entry of a line of keys."""

    id: str = ""
    """The key of the table; empty for a key that is the toolkit's own."""
    label: str = ""
    """What it does, where this line says it otherwise than the table."""
    key: str = ""
    """The key as shown, where it is not the first one of the table."""
    action: str = ""
    """What a click runs, for a key that is the toolkit's own."""


class Letter(StrEnum):
    """The letters that do something, by what they mean: the same on every screen, or nothing.

    The Thai layout types a letter for each of them, too: not so for ``M`` and ``X``.
    """

    ADD = "a"
    CHANGE_MARKED = "b"
    BIN = "B"
    COLUMNS = "c"
    DELETE = "d"
    CLEAR_ALL = "D"
    EDIT = "e"
    FILTER = "f"
    SET_ASIDE = "h"
    INSERT = "i"
    JOIN = "J"
    LOG = "l"
    MOVE_DOWN = "m"
    MOVE_UP = "u"
    NEXT = "n"
    OPEN = "o"
    PRINT = "p"
    PRINT_TABLES = "P"
    CLOSE = "q"
    DRAFT = "r"
    DRAFT_ALL = "R"
    SORT = "s"
    SPLIT = "S"
    SWITCH = "t"
    SWITCH_DIGITS = "T"
    LINKS = "U"
    VIEW = "v"
    WHATIF = "w"
    EXPLAIN = "x"
    EXPLAIN_LEVEL = "L"
    DUPLICATE = "y"
    COPY_TABLE = "Y"
    GROUP = "z"


LETTERS = {
    Letter.ADD: "เพิ่ม",
    Letter.DELETE: "ลบ",
    Letter.EDIT: "แก้",
    Letter.INSERT: "แทรก",
    Letter.DUPLICATE: "ทำสำเนา",
    Letter.FILTER: "กรอง",
    Letter.SORT: "เรียง",
    Letter.GROUP: "จัดกลุ่ม",
    Letter.COLUMNS: "ช่องของตาราง",
    Letter.VIEW: "ดูแบบอื่น",
    Letter.SWITCH: "สลับชนิดหรือแบบ",
    Letter.NEXT: "ถัดไป",
    Letter.OPEN: "เปิดไฟล์หรือโฟลเดอร์",
    Letter.PRINT: "พิมพ์ลงไฟล์",
    Letter.DRAFT: "ให้โปรแกรมร่างหรือแก้ให้",
    Letter.EXPLAIN: "ที่มา",
    Letter.WHATIF: "ลองปรับคะแนน",
}
"""What a letter does wherever it does something; the others are the key of one screen."""

MOVES = {"j": "down", "k": "up", "g": "home", "G": "end", "question_mark": "f1"}
"""Letters and signs that nobody types or binds where the cursor stands, and the key they are then.

No place of the table has one of them: they move in every list and pane alike.
"""

MOVING = frozenset(
    {"up", "down", "left", "right", "pageup", "pagedown", "home", "end", "tab", "shift+tab"}
) | {"escape", Letter.VIEW}
"""The keys that move about or show something else, and edit nothing where nothing is typed."""

KEY_NAMES = {"slash": "/", "delete": "Delete", "space": "Space", "enter": "Enter", "escape": "Esc"}
"""What stands on a key that the toolkit calls otherwise."""

SHORT_KEY_NAMES = {
    **KEY_NAMES,
    "delete": "Del",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "tab": "Tab",
    "backspace": "Backspace",
    "greater_than_sign": ">",
    "less_than_sign": "<",
}
"""The same for a line of keys."""

WIDGETS = frozenset({"grid", "narrative", "steps", "record_list", "tried", "field"})
"""Places that are a part of a screen: a click in the line of keys presses their key."""

TOGETHER = (
    ("scores", "grid"),
    ("gaps", "narrative"),
    ("measures", "steps"),
    ("records", "record_list"),
    ("whatif", "tried"),
    ("form", "field"),
)
"""A screen and the part of it that has keys: both hold at once."""

DIALOGS = frozenset(
    {"log", "explain", "difference", "history", "changed", "paste", "form", "chooser", "question"}
) | {
    "typed",
    "help",
    "table",
    "measure_table",
    "year",
    "field",
    "dialog",
    "links",
    "compare",
    "waiting",
    "picker",
}
"""Places that stand over a screen: no other keys hold there."""

KEYS: dict[str, tuple[Key, ...]] = {
    "app": (
        Key("app.help", "f1", "help", "วิธีใช้"),
        Key("app.overview", "f7", "go('overview')", "ภาพรวม"),
        Key("app.scores", "f2", "go('scores')", "คะแนน"),
        Key("app.gaps", "f3", "go('gaps')", "ช่องว่าง"),
        Key("app.measures", "f4", "go('measures')", "มาตรการ"),
        Key("app.problems", "f5", "go('problems')", "ตรวจสอบ", "ตรวจ"),
        Key("app.documents", "f6", "go('documents')", "เอกสาร"),
        Key("app.history", "f8", "history", "ฉบับก่อนและการแก้ไขวันนี้", "ฉบับก่อน"),
        Key("app.records", "f9", "go('records')", "แฟ้ม"),
        Key("app.palette", "ctrl+p", "palette", "คำสั่ง"),
        Key("app.find", "ctrl+f", "find", "ค้นหา"),
        Key("app.search", "slash", "search", "ค้นหาในรายการนี้", "ค้นรายการ"),
        Key("app.replace", "ctrl+r", "replace", "ค้นหาและแทนที่", "แทนที่"),
        Key("app.settings", "f12", "settings", "ตั้งค่าโปรแกรม", "ตั้งค่า"),
        Key("app.copy", "ctrl+c", "copy", "คัดลอกแถวหรือส่วนที่เลือก", "คัดลอก"),
        Key("app.copy_table", Letter.COPY_TABLE, "copy(True)", "คัดลอกทั้งตาราง"),
        Key("app.undo", "ctrl+z", "undo", "ย้อนกลับ"),
        Key("app.redo", "ctrl+y", "redo", "ทำซ้ำ"),
        Key("app.save_again", "ctrl+s", "save_again", "บันทึกอีกครั้ง"),
        Key("app.quit", "ctrl+q", "quit", "ออก", has_priority=True),
    ),
    "overview": (
        Key("overview.take_next", Letter.NEXT, "take_next", "ไปทำขั้นต่อไป", "ขั้นต่อไป"),
        Key("overview.records", "escape", "app.go('records')", "ไปรายการแฟ้ม", is_listed=False),
        Key("overview.compare", Letter.VIEW, "compare", "เทียบกับปีอื่นของหน่วยงาน", "เทียบปี"),
        Key("overview.left", "left", "pane(-1)", "ช่องก่อนหน้า", is_listed=False),
        Key("overview.right", "right", "pane(1)", "ช่องถัดไป", is_listed=False),
    ),
    "scores": (
        Key("scores.explain", Letter.EXPLAIN, "explain", "ที่มาของคะแนน", "ที่มา"),
        Key("scores.explain_level", Letter.EXPLAIN_LEVEL, "explain_level", "ที่มาของระดับ"),
        Key("scores.whatif", Letter.WHATIF, "app.go('whatif')", "ลองปรับคะแนน"),
        Key("scores.filter", Letter.FILTER, "filter", "กรองแถว", "กรอง"),
        Key("scores.columns", Letter.COLUMNS, "columns", "เลือกช่องที่แสดง", "ช่อง"),
        Key("scores.open_table", Letter.OPEN, "open_table", "เปิดตารางจากไฟล์", "เปิดตาราง"),
        Key("scores.links", Letter.LINKS, "links", "ลิงก์บนเว็บไซต์ของข้อ OIT", "ลิงก์ OIT"),
    ),
    "grid": (
        Key("grid.up", "up", "move(-1)", "ขึ้น", is_listed=False),
        Key("grid.down", "down", "move(1)", "ลง", is_listed=False),
        Key("grid.left", "left", "turn(-1)", "ซ้าย", is_listed=False),
        Key("grid.right", "right", "turn(1)", "ขวา", is_listed=False),
        Key("grid.previous_column", "shift+tab", "tab(-1)", "ซ้าย", is_listed=False),
        Key("grid.next_column", "tab", "tab(1)", "ขวา", is_listed=False),
        Key("grid.page_up", "pageup", "page(-1)", "ขึ้นหนึ่งหน้า", is_listed=False),
        Key("grid.page_down", "pagedown", "page(1)", "ลงหนึ่งหน้า", is_listed=False),
        Key("grid.first", "home,ctrl+home", "end(-1)", "แถวแรก", is_listed=False),
        Key("grid.last", "end,ctrl+end", "end(1)", "แถวสุดท้าย", is_listed=False),
        Key("grid.select_up", "shift+up", "select(-1, 0)", "เลือกขึ้น", is_listed=False),
        Key("grid.select_down", "shift+down", "select(1, 0)", "เลือกลง", is_listed=False),
        Key("grid.select_left", "shift+left", "select(0, -1)", "เลือกซ้าย", is_listed=False),
        Key("grid.select_right", "shift+right", "select(0, 1)", "เลือกขวา", is_listed=False),
        Key("grid.select_all", "ctrl+a", "select_all", "เลือกทั้งช่องคะแนน", "เลือกทั้งหมด"),
        Key(
            "grid.select_block_up",
            "ctrl+shift+up",
            "select_block(-1)",
            "เลือกขึ้นถึงขอบ",
            is_listed=False,
        ),
        Key(
            "grid.select_block_down",
            "ctrl+shift+down",
            "select_block(1)",
            "เลือกลงถึงขอบ",
            is_listed=False,
        ),
        Key(
            "grid.select_page_up",
            "shift+pageup",
            "select_page(-1)",
            "เลือกขึ้นหนึ่งหน้า",
            is_listed=False,
        ),
        Key(
            "grid.select_page_down",
            "shift+pagedown",
            "select_page(1)",
            "เลือกลงหนึ่งหน้า",
            is_listed=False,
        ),
        Key(
            "grid.select_first",
            "ctrl+shift+home",
            "select_end(-1)",
            "เลือกถึงแถวแรก",
            is_listed=False,
        ),
        Key(
            "grid.select_last",
            "ctrl+shift+end",
            "select_end(1)",
            "เลือกถึงแถวสุดท้าย",
            is_listed=False,
        ),
        Key("grid.block_up", "ctrl+up", "block(-1)", "ไปขอบบนของกลุ่ม", is_listed=False),
        Key("grid.block_down", "ctrl+down", "block(1)", "ไปขอบล่างของกลุ่ม", is_listed=False),
        Key("grid.cut", "ctrl+x", "cut", "ตัด"),
        Key("grid.paste", "ctrl+v", "paste", "วาง"),
        Key("grid.fill_down", "ctrl+d", "fill_down", "เติมค่าบนสุดลงล่าง", "เติมลง"),
        Key("grid.fill", "ctrl+j,ctrl+enter", "fill", "ใส่ที่พิมพ์ในทุกช่องที่เลือก", "ใส่ทุกช่อง"),
        Key("grid.accept", "enter", "accept", "รับค่าแล้วลงแถวถัดไป", "รับแล้วลง", is_listed=False),
        Key("grid.cancel", "escape", "cancel", "ยกเลิกที่กำลังพิมพ์", is_listed=False),
        Key("grid.erase", "backspace", "erase", "ลบตัวสุดท้าย", is_listed=False),
        Key("grid.clear", "delete", "clear", "ล้างคะแนน", "ล้าง"),
        Key("grid.edit", f"{Letter.EDIT},f2", "edit", "แก้คะแนน", "แก้"),
        Key("grid.switch_order", Letter.SORT, "switch_order", "สลับลำดับ", "ลำดับ"),
        Key("grid.wider", "greater_than_sign", "resize(1)", "ขยายช่องคะแนนที่เคอร์เซอร์อยู่", "ขยายช่อง"),
        Key("grid.narrower", "less_than_sign", "resize(-1)", "ลดช่องคะแนนที่เคอร์เซอร์อยู่", "ลดช่อง"),
    ),
    "gaps": (
        Key("gaps.write", Letter.EDIT, "write", "เขียนบทวิเคราะห์"),
        Key("gaps.switch_kind", Letter.SWITCH, "switch_kind", "สลับชนิดคะแนน"),
        Key("gaps.draft", f"{Letter.DRAFT},ctrl+g", "draft", "ร่างบทวิเคราะห์", "ร่างให้"),
        Key("gaps.draft_all", f"{Letter.DRAFT_ALL},ctrl+t", "draft_all", "ร่างทุกประเด็น"),
        Key(
            "gaps.every_gap", Letter.SORT, "every_gap", "ทุกข้อในรายการเดียว ตามระยะห่าง/ตามผล", "ทุกข้อ"
        ),
        Key("gaps.whole", f"{Letter.VIEW},ctrl+l", "whole", "บทวิเคราะห์เต็มจอ", "เต็มจอ"),
        Key("gaps.whatif", Letter.WHATIF, "app.go('whatif')", "ลองปรับคะแนน"),
    ),
    "narrative": (
        Key("narrative.leave", "escape", "leave", "ออกจากบทวิเคราะห์", is_listed=False),
        Key("narrative.hand_in", "ctrl+s", "hand_in", "บันทึก", is_listed=False),
        Key("narrative.write", "enter", "write", "เขียน", is_listed=False),
        Key("narrative.top", "home", "edge(-1)", "ต้นบทวิเคราะห์", is_listed=False),
        Key("narrative.bottom", "end", "edge(1)", "ท้ายบทวิเคราะห์", is_listed=False),
        Key("narrative.first", "ctrl+home", "go_to_edge(-1)", "ไปต้นข้อความ", is_listed=False),
        Key("narrative.last", "ctrl+end", "go_to_edge(1)", "ไปท้ายข้อความ", is_listed=False),
        Key(
            "narrative.select_first",
            "ctrl+shift+home",
            "go_to_edge(-1, True)",
            "เลือกถึงต้นข้อความ",
            is_listed=False,
        ),
        Key(
            "narrative.select_last",
            "ctrl+shift+end",
            "go_to_edge(1, True)",
            "เลือกถึงท้ายข้อความ",
            is_listed=False,
        ),
        Key("narrative.select_all", "ctrl+a", "select_all", "เลือกทั้งข้อความ", is_listed=False),
    ),
    "measures": (
        Key("measures.add_measure", Letter.ADD, "add_measure", "เพิ่มมาตรการ", "เพิ่ม"),
        Key("measures.add_step", Letter.INSERT, "add_step", "เพิ่มขั้นตอน", "เพิ่มขั้น"),
        Key("measures.open_log", Letter.LOG, "open_log", "บันทึกการดำเนินงาน", "บันทึกงาน"),
        Key("measures.edit_chosen", Letter.EDIT, "edit_chosen", "แก้ไข"),
        Key("measures.delete_chosen", f"{Letter.DELETE},delete", "delete_chosen", "ลบ"),
        Key("measures.mark", "space", "mark", "เลือก/ไม่เลือก", "เลือก"),
        Key("measures.mark_shown", "ctrl+a", "mark_shown", "เลือกทุกมาตรการที่แสดง", "เลือกทั้งหมด"),
        Key(
            "measures.change_marked",
            Letter.CHANGE_MARKED,
            "change_marked",
            "แก้ที่เลือกพร้อมกัน",
            "แก้พร้อมกัน",
        ),
        Key("measures.up", Letter.MOVE_UP, "shift(-1)", "เลื่อนมาตรการขึ้น"),
        Key("measures.down", Letter.MOVE_DOWN, "shift(1)", "เลื่อนมาตรการลง", "เลื่อน"),
        Key("measures.group", Letter.GROUP, "group", "จัดกลุ่มแบบอื่น", "กลุ่ม"),
        Key("measures.sort", Letter.SORT, "sort", "เรียงแบบอื่น", "เรียง"),
        Key("measures.filter", Letter.FILTER, "filter", "กรอง"),
        Key("measures.timeline", Letter.VIEW, "app.go('timeline')", "เส้นเวลา"),
        Key("measures.open_table", Letter.OPEN, "open_table", "นำมาตรการเข้าจากไฟล์", "เปิดไฟล์"),
    ),
    "steps": (
        Key("steps.tick", "space", "tick", "ทำแล้ว/ยังไม่ทำ"),
        Key("steps.edit", Letter.EDIT, "edit", "แก้ขั้นตอน"),
        Key("steps.add", Letter.ADD, "add", "เพิ่มขั้นตอนต่อท้าย", "เพิ่ม"),
        Key("steps.insert", Letter.INSERT, "insert", "แทรกขั้นตอน", "แทรก"),
        Key("steps.delete", f"{Letter.DELETE},delete", "delete", "ลบขั้นตอน", "ลบ"),
        Key("steps.up", Letter.MOVE_UP, "shift(-1)", "เลื่อนขั้นตอนขึ้น"),
        Key("steps.down", Letter.MOVE_DOWN, "shift(1)", "เลื่อนขั้นตอนลง", "เลื่อน"),
        Key("steps.split", Letter.SPLIT, "split", "แยกขั้นตอน", "แยก"),
        Key("steps.join", Letter.JOIN, "join", "รวมกับขั้นตอนถัดไป", "รวม"),
        Key(
            "steps.copy_evidence",
            Letter.DUPLICATE,
            "copy_evidence",
            "คัดลอกหลักฐานมาไว้ข้างแฟ้ม",
            "เก็บหลักฐาน",
        ),
    ),
    "timeline": (
        Key("timeline.group", Letter.GROUP, "group", "จัดกลุ่มแบบอื่น", "กลุ่ม"),
        Key("timeline.agenda", Letter.VIEW, "app.go('agenda')", "กำหนดการ"),
        Key("timeline.measures", "escape", "app.go('measures')", "กลับไปมาตรการ"),
    ),
    "agenda": (
        Key("agenda.coverage", Letter.VIEW, "app.go('coverage')", "ตารางรองรับ"),
        Key("agenda.measures", "escape", "app.go('measures')", "กลับไปมาตรการ"),
    ),
    "coverage": (
        Key("coverage.measures", f"{Letter.VIEW},escape", "app.go('measures')", "กลับไปมาตรการ"),
    ),
    "problems": (
        Key("problems.fix", Letter.DRAFT, "fix", "แก้ให้"),
        Key("problems.set_aside", Letter.SET_ASIDE, "set_aside", "คงไว้/นำกลับ"),
        Key("problems.mark", "space", "mark", "เลือก/ไม่เลือก", "เลือก"),
        Key("problems.mark_shown", "ctrl+a", "mark_shown", "เลือกทุกรายการที่แสดง", "เลือกทั้งหมด"),
        Key("problems.group", Letter.GROUP, "group", "จัดกลุ่มแบบอื่น", "กลุ่ม"),
        Key("problems.filter", Letter.FILTER, "filter", "กรอง"),
        Key(
            "problems.edit_part",
            Letter.EDIT,
            "edit_part",
            "แก้บันทึกข้อความ ผลที่ประกาศ ข้อมูลหน่วยงาน หรือค่าตั้ง",
            "แก้ข้อมูล",
        ),
    ),
    "documents": (
        Key("documents.print_chosen", Letter.PRINT, "print_chosen", "พิมพ์ลงไฟล์"),
        Key("documents.switch_format", Letter.SWITCH, "switch_format", "เปลี่ยนรูปแบบไฟล์", "รูปแบบ"),
        Key(
            "documents.switch_digits",
            Letter.SWITCH_DIGITS,
            "switch_digits",
            "เลขไทย/เลขอารบิกของเอกสาร",
            "ตัวเลข",
        ),
        Key(
            "documents.edit_order",
            Letter.EDIT,
            "edit_order",
            "แก้ชื่อไฟล์ แม่แบบ Word หรือผู้ลงนาม",
            "แก้ไฟล์/ผู้ลงนาม",
        ),
        Key("documents.export", Letter.PRINT_TABLES, "export", "ส่งออกตาราง Excel", "ตาราง Excel"),
        Key("documents.open_folder", Letter.OPEN, "open_folder", "เปิดโฟลเดอร์ของไฟล์", "โฟลเดอร์"),
        Key("documents.whole_preview", Letter.VIEW, "whole_preview", "ดูตัวอย่างเต็มจอ", "ตัวอย่าง"),
        Key("documents.leave_preview", "escape", "leave_preview", "กลับจากตัวอย่าง", is_listed=False),
    ),
    "records": (
        Key("records.new_record", Letter.ADD, "new_record", "สร้างแฟ้มใหม่"),
        Key("records.begin_next_year", Letter.NEXT, "begin_next_year", "เริ่มปีใหม่จากแฟ้มนี้", "ปีใหม่"),
        Key("records.compare", Letter.VIEW, "compare", "เทียบทุกปีของหน่วยงานนี้", "เทียบปี"),
        Key("records.search", Letter.FILTER, "search", "ค้นหาแฟ้ม"),
        Key("records.sort", Letter.SORT, "sort", "เรียงแบบอื่น", "เรียง"),
        Key("records.copy_record", Letter.DUPLICATE, "copy_record", "ทำสำเนาแฟ้ม", "สำเนา"),
        Key("records.rename", Letter.EDIT, "rename", "เปลี่ยนชื่อแฟ้ม", "เปลี่ยนชื่อ"),
        Key(
            "records.throw_away",
            f"{Letter.DELETE},delete",
            "throw_away",
            "ย้ายแฟ้มลงถังขยะ",
            "ลงถังขยะ",
        ),
        Key("records.open_bin", Letter.BIN, "open_bin", "นำแฟ้มกลับจากถังขยะ", "ถังขยะ"),
        Key("records.open_table", Letter.OPEN, "open_table", "เปิดตารางจากไฟล์", "เปิดตาราง"),
        Key("records.draft_year", Letter.DRAFT, "draft_year", "ทำเกณฑ์ปีใหม่จากตาราง", "ทำเกณฑ์"),
        Key("records.open_sample", "ctrl+e", "open_sample", "ลองกับแฟ้มตัวอย่าง", "ตัวอย่าง"),
        Key("records.end_search", "escape", "end_search", "แสดงทุกแฟ้ม", is_listed=False),
        Key("records.down", "down", "move(1)", "ลง", is_listed=False, has_priority=True),
        Key("records.up", "up", "move(-1)", "ขึ้น", is_listed=False, has_priority=True),
    ),
    "record_list": (
        Key("record_list.up", "up", "move(-1)", "ขึ้น", is_listed=False),
        Key("record_list.down", "down", "move(1)", "ลง", is_listed=False),
        Key("record_list.page_up", "pageup", "page(-1)", "ขึ้นหนึ่งหน้า", is_listed=False),
        Key("record_list.page_down", "pagedown", "page(1)", "ลงหนึ่งหน้า", is_listed=False),
        Key("record_list.first", "home,ctrl+home", "end(-1)", "แถวแรก", is_listed=False),
        Key("record_list.last", "end,ctrl+end", "end(1)", "แถวสุดท้าย", is_listed=False),
        Key("record_list.choose", "enter", "choose", "เปิดแฟ้ม", is_listed=False),
    ),
    "whatif": (
        Key("whatif.plan", Letter.DRAFT, "plan", "หาแผนให้ถึงระดับ", "ถึงระดับ"),
        Key(
            "whatif.switch_objective",
            Letter.SWITCH,
            "switch_objective",
            "สลับน้อยข้อที่สุด/น้อยคะแนนที่สุด",
            "แบบแผน",
        ),
        Key("whatif.save_targets", "ctrl+s", "save_targets", "บันทึกเป็นค่าเป้าหมาย", "เก็บเป้าหมาย"),
        Key("whatif.clear_all", Letter.CLEAR_ALL, "clear_all", "ล้างที่ลองทั้งหมด", "ล้าง"),
        Key("whatif.sort", Letter.SORT, "sort", "เรียงตามผลต่อคะแนนรวม/ตามโครงสร้าง", "เรียง"),
        Key("whatif.back", "escape", "back", "กลับไปหน้าจอที่มา", "กลับ"),
    ),
    "tried": (
        Key("tried.accept", "enter", "accept", "รับค่าแล้วลงแถวถัดไป", "รับ", is_listed=False),
        Key("tried.erase", "backspace", "erase", "ลบตัวสุดท้าย", is_listed=False),
        Key("tried.clear", "delete", "clear", "กลับเป็นคะแนนในแฟ้ม", "คืนค่า"),
        Key("tried.edit", Letter.EDIT, "edit", "แก้คะแนนที่ลอง"),
    ),
    "log": (
        Key("log.add", Letter.ADD, "add", "เพิ่มบันทึก"),
        Key("log.correct", Letter.EDIT, "correct", "แก้โดยเพิ่มบันทึกใหม่"),
        Key("log.close", "escape", "close", "ปิด"),
    ),
    "links": (
        Key("links.add", Letter.ADD, "add", "เพิ่มลิงก์ของข้อนี้", "เพิ่ม"),
        Key("links.edit", Letter.EDIT, "edit", "แก้ลิงก์", "แก้"),
        Key("links.delete", f"{Letter.DELETE},delete", "delete", "ลบลิงก์", "ลบ"),
        Key("links.paste", "ctrl+v", "paste", "วางรายการลิงก์", "วางรายการ"),
        Key("links.open_list", Letter.OPEN, "open_list", "เปิดรายการลิงก์จากไฟล์", "เปิดรายการ"),
        Key("links.close", "escape", "close", "ปิด"),
    ),
    "compare": (
        Key("compare.pair", Letter.NEXT, "pair", "ดูผลต่างของปีคู่ถัดไป", "คู่ปี"),
        Key("compare.close", "escape", "close", "ปิด"),
    ),
    "explain": (
        Key("explain.look_inside", "enter", "look_inside", "ดูรายการนี้", is_listed=False),
        Key("explain.back", "backspace,left", "back", "กลับ"),
        Key("explain.close", "escape", "close", "ปิด"),
    ),
    "difference": (
        Key("difference.take", "enter", "take", "ใช้ร่างใหม่"),
        Key("difference.keep", "escape", "keep", "เก็บข้อความเดิม"),
    ),
    "history": (Key("history.close", "escape", "close", "ปิด"),),
    "changed": (Key("changed.cancel", "escape", "cancel", "ยกเลิก"),),
    "paste": (
        Key("paste.take", "enter", "take", "รับตามที่เห็น"),
        Key("paste.beside", Letter.INSERT, "beside", "ใส่ช่องอื่นของตารางด้วย หรือไม่ใส่", "ช่องอื่น"),
        Key("paste.cancel", "escape", "cancel", "ยกเลิก"),
    ),
    "table": (
        Key("table.take", "enter", "take", "รับตามที่เห็น"),
        Key("table.take_all", "ctrl+a", "take_all", "รับทั้งหมดที่มีในไฟล์", "รับทั้งหมด"),
        Key("table.beside", Letter.INSERT, "beside", "ใส่ช่องอื่นของตารางด้วย หรือไม่ใส่", "ช่องอื่น"),
        Key("table.column", Letter.COLUMNS, "column", "ใช้ช่องอื่นเป็นคะแนน", "ช่องคะแนน"),
        Key("table.sheet", Letter.VIEW, "sheet", "แผ่นงานอื่น"),
        Key("table.kind", Letter.SWITCH, "kind", "เปลี่ยนชนิดคะแนน", "ชนิดคะแนน"),
        Key("table.other_file", Letter.OPEN, "other_file", "เลือกไฟล์อื่น", "ไฟล์อื่น"),
        Key("table.cancel", "escape", "cancel", "ยกเลิก"),
    ),
    "measure_table": (
        Key("measure_table.take", "enter", "take", "รับตามที่เห็น"),
        Key("measure_table.column", Letter.COLUMNS, "column", "บอกว่าช่องใดเป็นอะไร", "แก้ช่อง"),
        Key("measure_table.sheet", Letter.VIEW, "sheet", "แผ่นงานอื่น"),
        Key("measure_table.other_file", Letter.OPEN, "other_file", "เลือกไฟล์อื่น", "ไฟล์อื่น"),
        Key("measure_table.cancel", "escape", "cancel", "ยกเลิก"),
    ),
    "year": (
        Key("year.save", "ctrl+s", "save", "บันทึกไฟล์เกณฑ์"),
        Key("year.next_doubt", Letter.NEXT, "next_doubt", "ข้อที่ต้องตรวจถัดไป", "ที่ต้องตรวจ"),
        Key("year.cancel", "escape", "cancel", "ยกเลิก"),
    ),
    "form": (
        Key("form.save", "ctrl+s", "save", "บันทึก"),
        Key("form.cancel", "escape", "cancel", "ยกเลิก"),
        Key("form.take_back", "ctrl+z", "take_back", "คืนค่าเดิมของช่อง"),
        Key("form.focus_next", "down", "app.focus_next", "ช่องถัดไป", is_listed=False),
        Key("form.focus_previous", "up", "app.focus_previous", "ช่องก่อนหน้า", is_listed=False),
    ),
    "field": (
        Key("field.offer", "down", "offer(1)", "แสดงรายการให้เลือกของช่องนั้น", "รายการให้เลือก"),
        Key("field.offer_up", "up", "offer(-1)", "ขึ้นในรายการ", is_listed=False),
        Key("field.close_offers", "escape", "close_offers", "ปิดรายการ", is_listed=False),
    ),
    "chooser": (
        Key("chooser.cancel", "escape", "cancel", "ยกเลิก"),
        Key("chooser.down", "down", "move(1)", "ลง", is_listed=False, has_priority=True),
        Key("chooser.up", "up", "move(-1)", "ขึ้น", is_listed=False, has_priority=True),
    ),
    "waiting": (Key("waiting.leave", "escape", "leave", "ไม่รอ"),),
    "picker": (
        Key("picker.mark", "space", "mark", "เลือก/ไม่เลือก", "เลือก"),
        Key("picker.mark_all", "ctrl+a", "mark_all", "เลือกทั้งหมด/ไม่เลือกเลย", "ทั้งหมด/ไม่เลือกเลย"),
        Key("picker.take", "enter", "take", "ตอบตามที่เลือก", is_listed=False),
        Key("picker.cancel", "escape", "cancel", "ยกเลิก"),
    ),
    "question": (
        Key("question.cancel", "escape", "cancel", "ยกเลิก"),
        Key("question.page_up", "pageup", "page(-1)", "ขึ้น", is_listed=False, has_priority=True),
        Key("question.page_down", "pagedown", "page(1)", "ลง", is_listed=False, has_priority=True),
    ),
    "typed": (
        Key("typed.take", "enter", "take", "นำกลับมาใส่"),
        Key("typed.later", "escape", "later", "ยังไม่ใส่ ถามอีกเมื่อเปิดแฟ้ม", "ยังไม่ใส่"),
        Key("typed.discard", f"{Letter.DELETE},delete", "discard", "ทิ้งข้อความนี้"),
    ),
    "dialog": (
        Key("dialog.help", "f1", "app.help", "วิธีใช้", is_listed=False),
        Key("dialog.copy", "ctrl+c", "app.copy", "คัดลอกแถวหรือส่วนที่เลือก", is_listed=False),
        Key("dialog.copy_table", Letter.COPY_TABLE, "app.copy(True)", "คัดลอกทั้งตาราง"),
        Key("dialog.search", "slash", "app.search", "ค้นหาในรายการนี้", is_listed=False),
    ),
    "help": (
        Key("help.close", f"escape,f1,{Letter.CLOSE},enter", "close", "ปิด"),
        Key("help.search", "slash", "app.search", "ค้นหาในหน้านี้", is_listed=False),
    ),
}
"""Every key of the program by the place where it holds."""

LOOKING = frozenset(
    {
        *("app.help", "app.overview", "app.scores", "app.gaps", "app.measures", "app.problems"),
        *("app.documents", "app.history", "app.records", "app.copy", "app.copy_table", "app.quit"),
    }
)
"""What leads to another screen, copies or leaves: done in a window of any size."""

HELP = {
    "app.history": "ฉบับก่อนของแฟ้ม และการแก้ไขของวันนี้ กลับไปก่อนการแก้ไขใดก็ได้",
    "app.palette": "คำสั่งทั้งหมด",
    "app.find": "ค้นหาข้อ ประเด็น มาตรการ",
    "app.search": (
        "ค้นหาในรายการหรือข้อความที่เคอร์เซอร์อยู่ รวมบทวิเคราะห์ ตัวอย่างเอกสาร และหน้าวิธีใช้ "
        "แล้ว n ไปแถวถัดไปที่พบ N แถวก่อนหน้า Esc จบการค้นหา "
        "(j k g G เลื่อนลง ขึ้น ไปต้น ไปท้ายรายการ และ ? เปิดวิธีใช้ ได้ทุกหน้าจอ)"
    ),
    "app.replace": "ค้นหาและแทนที่ในบทวิเคราะห์ มาตรการ ขั้นตอน และบันทึกข้อความ ({app.undo} นำกลับในครั้งเดียว)",
    "app.settings": "สีของหน้าจอ โฟลเดอร์งาน แม่แบบ และค่าเริ่มต้นของแฟ้มใหม่ (จำไว้ใน settings.toml)",
    "app.save_again": "บันทึกอีกครั้งเมื่อบันทึกไม่สำเร็จ",
    "scores.explain": ("ที่มาของคะแนนในแถวนั้น: Enter ลงไปดูรายการย่อย ← หรือ Backspace กลับขึ้น Esc ปิด"),
    "scores.explain_level": "ที่มาของระดับ: เงื่อนไขใดผ่านแล้ว (✓) และเงื่อนไขใดยังขาดกี่คะแนน (✗)",
    "scores.whatif": "ลองปรับคะแนนโดยไม่แก้แฟ้ม",
    "scores.open_table": (
        "นำเข้าตารางจากไฟล์ Word, Excel, PDF, CSV หรือลากไฟล์มาวางบนหน้าจอนี้ "
        "แสดงก่อนว่าอ่านช่องใดเป็นอะไร และแก้ได้ก่อนบันทึก"
    ),
    "scores.links": (
        "ลิงก์บนเว็บไซต์ของข้อ OIT: เพิ่มทีละลิงก์ วางรายการ หรือเปิดรายการจากไฟล์ "
        "พิมพ์เป็นหน้า ITA ของเว็บไซต์ได้ในหน้าเอกสาร"
    ),
    "records.open_table": "เปิดตารางจากไฟล์ แล้วใส่คะแนนในแฟ้มที่เคอร์เซอร์อยู่",
    "records.draft_year": (
        "ทำไฟล์เกณฑ์ของปีใหม่จากตารางหรือเอกสารของปีนั้น "
        "ส่วนที่เอกสารไม่ได้บอกยกมาจากปีที่ใกล้ที่สุด ตรวจและแก้ได้ก่อนบันทึก"
    ),
    "grid.edit": "แก้ค่าเดิม: ← → เลื่อนในช่อง (ค่าที่พิมพ์ใหม่ ลูกศรรับค่า กด F2 เพื่อสลับ)",
    "grid.fill": "ใส่ค่าที่พิมพ์ในทุกช่องที่เลือก (เทอร์มินัลที่ไม่ส่ง Ctrl+Enter ใช้ Ctrl+J)",
    "grid.switch_order": (
        "สลับลำดับ: ตามโครงสร้าง ตามประเด็น (ลำดับในรายงาน) แล้วตามช่องที่เคอร์เซอร์อยู่ น้อยไปมากและมากไปน้อย "
        "คลิกที่หัวช่องก็ได้ ลำดับในแฟ้มไม่เปลี่ยน"
    ),
    "grid.fill_down": "เติมค่าบนสุดของช่วงที่เลือกลงทุกแถว ถ้าไม่ได้เลือก ใช้ค่าของแถวบน",
    "scores.filter": "แสดงเฉพาะแถวที่ต้องการ หรือพิมพ์คำที่ต้องมีในรายการ (Esc แสดงทุกแถว)",
    "scores.columns": "เลือกช่องที่จะแสดง ช่องที่ว่างซ่อนเอง และแสดงเมื่อเคอร์เซอร์ไปถึง",
    "gaps.write": "เขียนบทวิเคราะห์ (Esc ออก บันทึกเองเมื่อหยุดพิมพ์)",
    "gaps.switch_kind": "สลับคะแนนของเรา อ้างอิง ปีก่อน",
    "gaps.every_gap": (
        "ทุกข้อที่ต่ำกว่าเกณฑ์ในรายการเดียว: ห่างจากเกณฑ์มากก่อน กดอีกครั้งฉุดคะแนนรวมมากก่อน กดอีกครั้งกลับไปประเด็นเดิม"
    ),
    "gaps.whole": "บทวิเคราะห์เต็มจอ พร้อมจำนวนคำ และข้อของประเด็นอยู่ข้าง ๆ (Esc กลับ)",
    "gaps.draft": ("ร่างให้ประเด็นนี้จากคะแนนและมาตรการ ถ้ามีข้อความที่ท่านเขียนหรือแก้ไว้ จะแสดงส่วนที่ต่างให้ดูก่อน"),
    "gaps.draft_all": "ร่างทุกประเด็นที่ว่างหรือยังเป็นร่างเดิม",
    "gaps.whatif": "ลองปรับคะแนนโดยไม่แก้แฟ้ม และหาแผนให้ถึงระดับที่ต้องการ",
    "measures.delete_chosen": "ลบที่เลือกไว้ด้วย Space ถ้าไม่ได้เลือก ลบมาตรการที่เคอร์เซอร์ ({app.undo} นำกลับ)",
    "measures.mark": "เลือกหลายมาตรการ",
    "measures.mark_shown": "เลือกทุกมาตรการที่แสดง ถ้าเลือกครบแล้ว ไม่เลือกเลย",
    "measures.change_marked": "แก้ประเด็น ผู้รับผิดชอบ ระยะเวลา งบประมาณ และอื่น ๆ ของมาตรการที่เลือกพร้อมกัน",
    "measures.up": "เลื่อนมาตรการขึ้นในกลุ่ม (ลำดับในแฟ้มและในเอกสาร)",
    "measures.group": "จัดกลุ่มตามประเด็น ผู้รับผิดชอบ หรือสถานะ",
    "measures.timeline": "เส้นเวลาสิบสองเดือน กดอีกครั้ง กำหนดการ แล้วตารางรองรับ แล้วกลับมาที่มาตรการ",
    "timeline.agenda": "กำหนดการ: ขั้นตอน รายงาน และวันเผยแพร่ เรียงตามวัน",
    "measures.open_table": (
        "นำเข้ามาตรการกับขั้นตอนจากตารางในไฟล์ Word, Excel หรือ CSV "
        "แสดงก่อนว่าอ่านช่องใดเป็นอะไร และแก้ได้ก่อนบันทึก"
    ),
    "agenda.coverage": "ตารางรองรับข้อที่ต่ำกว่าเกณฑ์",
    "steps.split": "แยกเป็นสองขั้นตอน",
    "steps.copy_evidence": ("คัดลอกไฟล์หลักฐานมาไว้ข้างแฟ้ม (บันทึกค่า SHA-256 ไว้ตรวจว่าไฟล์ไม่ถูกแก้)"),
    "problems.fix": "ให้โปรแกรมแก้ตามที่บอกไว้ด้านล่าง หรือทุกรายการที่เลือกไว้ ({app.undo} นำกลับ)",
    "problems.group": "จัดกลุ่มตามระดับ ตามกฎ หรือตามที่",
    "problems.filter": "แสดงเฉพาะระดับ กฎ หรือที่หนึ่ง หรือเฉพาะที่โปรแกรมแก้ให้ได้",
    "problems.mark": "เลือกหลายรายการ แล้วกด {problems.fix} แก้ หรือ {problems.set_aside} ให้คงไว้พร้อมกัน",
    "problems.set_aside": (
        "ให้คงไว้พร้อมเหตุผล หรือนำกลับมาตรวจ (ถ้าสิ่งที่แจ้งเปลี่ยนไป โปรแกรมจะนำกลับมาให้เอง)"
    ),
    "documents.switch_format": "รูปแบบ (Word, HTML สำหรับพิมพ์จากเบราว์เซอร์, Markdown, ข้อความ)",
    "documents.edit_order": (
        "แก้ชื่อไฟล์และที่เก็บ แม่แบบ Word ที่มีหัวกระดาษของหน่วยงาน "
        "หรือชื่อผู้ลงนามกับภาพตราครุฑของบันทึกข้อความ (สองอย่างหลังจำไว้ในแฟ้ม)"
    ),
    "documents.export": "ส่งออกตารางทั้งหมดเป็น Excel",
    "records.begin_next_year": (
        "เริ่มปีใหม่จากแฟ้มนี้: นำหน่วยงาน คะแนนปีก่อน และมาตรการที่ทำต่อไปแฟ้มใหม่ พร้อมบอกสิ่งที่ไม่มีข้อเทียบ"
    ),
    "records.sort": "เรียงตามหน่วยงาน ปีล่าสุด คะแนนน้อย มาตรการช้ามาก หรือแก้ล่าสุดก่อน คลิกที่หัวช่องก็ได้",
    "records.throw_away": "ย้ายแฟ้มลงถังขยะของโฟลเดอร์ ({app.undo} นำกลับ) โปรแกรมไม่ลบไฟล์",
    "records.rename": "เปลี่ยนชื่อไฟล์ ฉบับก่อนและแฟ้มปีถัดไปที่อ้างถึงตามไปด้วย",
    "overview.compare": (
        "เทียบทุกปีของหน่วยงานนี้ที่อยู่ในโฟลเดอร์เดียวกัน: คะแนนทุกข้อ ผลต่าง แนวโน้ม และผลของมาตรการ"
    ),
    "records.compare": ("เทียบทุกปีของหน่วยงานที่เคอร์เซอร์อยู่: คะแนนทุกข้อ ผลต่าง แนวโน้ม และผลของมาตรการ"),
    "records.search": "ค้นหาแฟ้มด้วยชื่อหน่วยงาน ปี หรือชื่อไฟล์",
    "whatif.plan": (
        "เลือกระดับ แล้วโปรแกรมหาการเพิ่มคะแนนที่น้อยที่สุดให้ถึงระดับนั้น โดยเริ่มจากที่ท่านลองไว้ (▲ คือข้อในแผน)"
    ),
    "whatif.switch_objective": (
        "สลับว่าน้อยแบบใด: น้อยข้อที่สุด แล้วในทางที่น้อยข้อเท่ากันเพิ่มคะแนนน้อยที่สุด · หรือน้อยคะแนนที่สุดรวมทุกข้อ"
    ),
    "whatif.save_targets": (
        "บันทึกข้อที่ลองเพิ่มเป็นค่าเป้าหมายของมาตรการที่รองรับ เช่น o17 ≥ 90.00 "
        "ข้อที่ไม่มีมาตรการรองรับจะเพิ่มมาตรการให้ ({app.undo} ย้อนกลับได้ในครั้งเดียว)"
    ),
    "whatif.back": "ยกเลิกที่พิมพ์ หรือกลับไปหน้าจอที่มา",
}
"""What F1 says of a key, where its label does not say enough."""

FOOTER = (
    Shown("app.help"),
    Shown("app.overview"),
    Shown("app.scores"),
    Shown("app.gaps"),
    Shown("app.measures"),
    Shown("app.problems"),
    Shown("app.documents"),
    Shown("app.records"),
    Shown("app.palette"),
    Shown("app.quit"),
    Shown("app.history"),
    Shown("app.settings"),
    Shown("app.find"),
    Shown("app.undo"),
    Shown("app.redo"),
)

OVERVIEW = (
    Shown("overview.take_next"),
    Shown(label="ไปยังที่นั้น", key="Enter", action="screen.press('enter')"),
    Shown(label="ช่องถัดไป", key="Tab", action="app.focus_next"),
    Shown("overview.compare"),
    Shown("app.find"),
    Shown("app.undo"),
)

LEAST_OF_FOOTER = 10
"""So many of them stand in the narrowest window, the last ones without what they do."""

SCORES = (
    Shown("grid.accept"),
    Shown("grid.edit"),
    Shown("grid.clear"),
    Shown("app.copy", key="^C"),
    Shown("grid.switch_order"),
    Shown("scores.explain"),
    Shown("scores.filter"),
    Shown("app.find"),
    Shown("app.undo"),
    Shown("scores.open_table"),
    Shown("scores.columns"),
    Shown(label="วางจาก Excel ได้", key="", action="app.help"),
    Shown("scores.links"),
    Shown("scores.whatif"),
)
_LETTERS_OF_SCORES = {key.id: key.keys for key in KEYS["scores"]}
SCORES_IN_THAI = tuple(
    it._replace(key=f"{_LETTERS_OF_SCORES[it.id]} Enter") if it.id in _LETTERS_OF_SCORES else it
    for it in SCORES
)
"""With the Thai layout on, where such a letter may begin a word until Enter says otherwise."""

CARET = Shown(label="เลื่อนในช่อง", key="←→", action="screen.press('left')")

TYPING = (
    Shown("grid.accept"),
    Shown(label="รับแล้วไปขวา", key="→", action="screen.press('right')"),
    Shown("grid.edit", label="แก้ในช่อง", key="F2"),
    Shown("grid.cancel", label="ใช้ปุ่มคำสั่ง"),
    Shown(label="ตัวอักษรเป็นข้อความ", key="", action="app.help"),
    Shown("app.undo"),
    Shown("grid.erase", key="Backspace"),
)
"""Where letters are typed."""

MENDING = (
    Shown("grid.accept"),
    CARET,
    Shown("grid.edit", label="ให้ลูกศรรับค่า", key="F2"),
    Shown("grid.cancel", label="คืนค่าเดิม"),
    Shown("app.undo"),
    Shown("grid.erase", key="Backspace"),
)
"""Where a score that stands there is mended."""

TYPING_TRIED = (
    Shown("tried.accept"),
    Shown("tried.erase", key="Backspace"),
    Shown("whatif.back", label="ยกเลิกที่พิมพ์"),
)

SEARCHING = (
    Shown(label="ที่พบถัดไป", key="n", action="screen.press('n')"),
    Shown(label="ก่อนหน้า", key="N", action="screen.press('N')"),
    Shown(label="จบการค้นหา", key="Esc", action="screen.press('escape')"),
)


def searching(line: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """A line of keys in a list that is searched, without those that the search has taken."""
    taken = {shown.key for shown in SEARCHING}
    keys = {key.id: key.keys for place in KEYS.values() for key in place}
    left = (it for it in line if (it.key or keys.get(it.id, "")) not in taken)
    return (*SEARCHING, *left)


_STEPS_PANE = "ขั้นตอน"
_OF_A_ROW = frozenset(
    {
        *("measures.add_step", "measures.open_log", "measures.delete_chosen", "measures.mark"),
        *("measures.change_marked", "measures.down", "measures.group", "measures.sort"),
        *("steps.tick", "steps.delete", "steps.down", "steps.split", "steps.join"),
        *("steps.copy_evidence", "timeline.group", "problems.fix", "problems.set_aside"),
        *("problems.mark", "problems.group"),
        _STEPS_PANE,
    }
)
"""What is done to the row under the cursor, or needs rows; so is Enter."""


def without_row(line: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """A line of keys where no row is under the cursor, without those that would do nothing."""
    return tuple(it for it in line if (it.id or it.label) not in _OF_A_ROW and it.key != "Enter")


GAPS = (
    Shown(label="ช่องถัดไป", key="Tab", action="app.focus_next"),
    Shown(label="เปิดหรือเพิ่มมาตรการ", key="Enter", action="screen.press('enter')"),
    Shown("gaps.write"),
    Shown("gaps.draft"),
    Shown("gaps.every_gap"),
    Shown("gaps.whole"),
    Shown("gaps.switch_kind"),
    Shown("gaps.whatif"),
)

GAPS_BY_ISSUE = tuple(
    it._replace(label="ไปที่ข้อของประเด็น") if it.key == "Enter" else it for it in GAPS
)
"""Where the cursor is on an issue."""

READING = (
    Shown(label="ช่องถัดไป", key="Tab", action="app.focus_next"),
    Shown(label="เขียน", key="Enter", action="screen.write"),
    Shown("gaps.draft"),
    Shown("gaps.whole"),
    Shown(label="กลับไปประเด็น", key="Esc", action="screen.press('escape')"),
)

WRITING = (
    Shown("narrative.leave", label="เขียนเสร็จ"),
    Shown("gaps.draft", key="^G"),
    Shown("gaps.whole", key="^L"),
    Shown(label="คัดลอก", key="^C", action="screen.press('ctrl+c')"),
    Shown(label="วาง", key="^V", action="screen.press('ctrl+v')"),
    Shown(label="ย้อนกลับ", key="^Z", action="screen.press('ctrl+z')"),
    Shown(label="บันทึกเองเมื่อหยุดพิมพ์", key="✓", action="screen.press('ctrl+s')"),
)

MEASURES = (
    Shown("measures.add_measure"),
    Shown(label="แก้ไข", key="Enter", action="screen.edit_chosen"),
    Shown("measures.add_step"),
    Shown("measures.open_log"),
    Shown("measures.timeline"),
    Shown("measures.group"),
    Shown("measures.filter"),
    Shown("measures.delete_chosen"),
    Shown(label=_STEPS_PANE, key="Tab", action="app.focus_next"),
    Shown("measures.open_table"),
    Shown("measures.sort"),
    Shown("measures.mark"),
    Shown("measures.change_marked"),
    Shown("measures.down", key="u/m"),
)

STEPS = (
    Shown("steps.tick"),
    Shown(label="แก้ไข", key="Enter", action="screen.press('enter')"),
    Shown("steps.add"),
    Shown("steps.insert"),
    Shown("steps.delete"),
    Shown("steps.down", key="u/m"),
    Shown("steps.split"),
    Shown("steps.join"),
    Shown("steps.copy_evidence"),
    Shown(label="มาตรการ", key="Tab", action="app.focus_next"),
)

TIMELINE_KEYS = (
    Shown(label="ไปที่มาตรการ", key="Enter", action="screen.press('enter')"),
    Shown("timeline.group"),
    Shown("timeline.agenda"),
    Shown("timeline.measures"),
)

AGENDA_KEYS = (
    Shown(label="ไปที่มาตรการ", key="Enter", action="screen.press('enter')"),
    Shown("agenda.coverage"),
    Shown("agenda.measures"),
)

COVERAGE_KEYS = (
    Shown(label="เปิดหรือเพิ่มมาตรการให้ข้อนี้", key="Enter", action="screen.press('enter')"),
    Shown("coverage.measures", key="Esc"),
)

RECORDS = (
    Shown(label="เปิดแฟ้ม", key="Enter", action="screen.open_chosen"),
    Shown("records.search"),
    Shown("records.new_record"),
    Shown("records.begin_next_year"),
    Shown("records.open_table"),
    Shown("records.throw_away"),
    Shown("records.rename"),
    Shown("records.copy_record"),
    Shown("records.open_bin"),
    Shown("records.sort"),
    Shown("records.compare"),
    Shown("records.draft_year"),
    Shown("app.history"),
)

WELCOME = (
    Shown(label="เริ่มแบบนี้", key="Enter", action="screen.press('enter')"),
    Shown("records.new_record"),
    Shown("records.draft_year"),
)

PROBLEMS = (
    Shown(label="ไปยังจุดนั้น", key="Enter", action="screen.go_to_chosen"),
    Shown("problems.fix"),
    Shown("problems.set_aside"),
    Shown("problems.mark"),
    Shown("problems.group"),
    Shown("problems.filter"),
    Shown("problems.edit_part"),
)

PASTE = (
    Shown("paste.take"),
    Shown("paste.beside"),
    Shown("paste.cancel"),
)

TABLE = (
    Shown("table.take"),
    Shown("table.take_all", key="^A"),
    Shown("table.beside"),
    Shown("table.column"),
    Shown("table.sheet"),
    Shown("table.kind"),
    Shown("table.other_file"),
    Shown("table.cancel"),
)

MEASURE_TABLE = (
    Shown("measure_table.take"),
    Shown("measure_table.column"),
    Shown("measure_table.sheet"),
    Shown("measure_table.other_file"),
    Shown("measure_table.cancel"),
)

YEAR = (
    Shown(label="แก้ข้อ", key="Enter", action="screen.edit"),
    Shown("year.next_doubt"),
    Shown("year.save", key="Ctrl+S"),
    Shown("year.cancel"),
)

FORM = (
    Shown("form.save", key="Ctrl+S"),
    Shown(label="ช่องถัดไป", key="Enter/Tab", action="app.focus_next"),
    Shown("form.cancel"),
)

FORM_LAST = (
    Shown("form.save", key="Enter/Ctrl+S"),
    Shown("form.cancel"),
)
"""In the last field, where Enter goes on no further."""

FORM_OFFERING = (
    Shown("field.offer", key="↓"),
    *FORM,
)

LOG = (
    Shown("log.add"),
    Shown(label="แก้โดยเพิ่มบันทึกใหม่", key="Enter", action="screen.correct"),
    Shown("log.close"),
)

COMPARE = (
    Shown("compare.pair"),
    Shown("dialog.copy_table"),
    Shown("compare.close"),
)

LINKS = (
    Shown("links.add"),
    Shown(label="แก้", key="Enter", action="screen.edit"),
    Shown("links.delete"),
    Shown("links.paste", key="^V"),
    Shown("links.open_list"),
    Shown("links.close"),
)

EXPLAIN = (
    Shown("explain.look_inside"),
    Shown("explain.back", key="←"),
    Shown("explain.close"),
)

DIFFERENCE = (
    Shown("difference.take"),
    Shown("difference.keep"),
)

HISTORY_KEYS = (
    Shown(label="นำกลับมาใช้", key="Enter", action="screen.take"),
    Shown("history.close"),
)

NO_HISTORY_KEYS = HISTORY_KEYS[1:]

HELP_KEYS = (Shown("help.close"),)

WAITING = (Shown("waiting.leave"),)

FILE_CHOOSER = (
    Shown(label="เปิด", key="Enter", action="screen.take"),
    Shown(label="เลื่อน", key="↑↓", action="screen.move(1)"),
    Shown("chooser.cancel"),
)

CHOOSER = (
    Shown(label="เลือก", key="Enter", action="screen.take"),
    Shown("chooser.cancel"),
)

QUESTION = (
    *CHOOSER,
    Shown(label="เลื่อนรายการ", key="PgUp/PgDn", action="screen.page(1)"),
)
"""Under a question with more to know than its answers."""

PICKER = (
    Shown("picker.mark"),
    Shown("picker.mark_all"),
    Shown("picker.take"),
    Shown("picker.cancel"),
)

WHATIF_KEYS = (
    Shown("tried.accept"),
    Shown("whatif.plan"),
    Shown("whatif.switch_objective"),
    Shown("whatif.save_targets"),
    Shown("tried.clear"),
    Shown("whatif.clear_all"),
    Shown("whatif.sort"),
    Shown("whatif.back"),
)

DOCUMENTS = (
    Shown(label="พิมพ์ลงไฟล์", key="Enter", action="screen.print_chosen"),
    Shown("documents.switch_format"),
    Shown("documents.switch_digits"),
    Shown("documents.edit_order"),
    Shown("documents.whole_preview"),
    Shown(label="สิ่งที่ต้องแก้", key="Tab", action="app.focus_next"),
    Shown("documents.open_folder"),
    Shown("documents.export"),
)

READY = (
    Shown(label="ไปยังจุดนั้น", key="Enter", action="screen.press('enter')"),
    Shown("documents.print_chosen"),
    Shown("documents.whole_preview"),
    Shown(label="ตัวอย่าง", key="Tab", action="app.focus_next"),
)

PREVIEW = (
    Shown(label="เลื่อน", key="↑↓ PageUp PageDown", action="screen.press('pagedown')"),
    Shown("documents.print_chosen"),
    Shown("documents.whole_preview", label="เต็มจอ/กลับ"),
    Shown(label="เอกสาร", key="Tab", action="app.focus_next"),
)

TYPED = (
    Shown("typed.take"),
    Shown("typed.later"),
    Shown("typed.discard"),
)


KEYS_HEADING = "ปุ่มของหน้าจอนี้"
KEYS_HEADINGS = {
    "app": "ปุ่มที่ใช้ได้ทุกหน้าจอ",
    "grid": "ปุ่มในตาราง",
    "tried": "ปุ่มในตาราง",
    "steps": "ปุ่มในขั้นตอน",
    "field": "ปุ่มในช่องที่มีรายการให้เลือก",
    "narrative": "ปุ่มในบทวิเคราะห์",
    "record_list": "ปุ่มในรายการแฟ้ม",
}
OWN_KEYS_HEADING = "ปุ่มที่ท่านตั้งเองใน keys.toml"


def own_key_line(*, key: str, label: str) -> str:
    """A key of the officer's own, on the help page."""
    return f"{key} {label}"


def unknown_action(*, name: str) -> str:
    """An own key for an action that is not there."""
    return f"keys.toml: ไม่มีคำสั่งชื่อ “{name}” โปรดแก้เป็นชื่อที่มีในรายการปุ่มของ README"


def unknown_key(*, name: str, key: str) -> str:
    """An own key that no keyboard has."""
    return f"keys.toml: ไม่รู้จักปุ่ม “{key}” ของ “{name}” คำสั่งนี้ยังใช้ปุ่มเดิม โปรดแก้ เช่น n, ctrl+n หรือ f10"


def clashing_key(*, name: str, key: str, other: str) -> str:
    """An own key that does something else in the same place."""
    return f"keys.toml: ปุ่ม “{key}” ของ “{name}” ซ้ำกับ “{other}” คำสั่งนี้ยังใช้ปุ่มเดิม โปรดเลือกปุ่มอื่น"


def unreadable_own_keys(*, path: object) -> str:
    """The file of own keys cannot be read."""
    return f"อ่าน {path} ไม่ได้ จึงใช้ปุ่มเดิมทั้งหมด โปรดตรวจว่าเป็นไฟล์ TOML แบบ UTF-8 ที่เปิดอ่านได้"
