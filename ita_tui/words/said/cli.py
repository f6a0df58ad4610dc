"""What the command line says: help, errors, results."""

from collections.abc import Iterable, Sequence
from pathlib import Path

USAGE = "วิธีใช้: "
HELP_OPTION = "แสดงคำอธิบายนี้"
PROGRAM = (
    "ita-tui — โต๊ะทำงาน ITA: บันทึกคะแนน ดูข้อที่ต่ำกว่าเกณฑ์ วางและติดตามมาตรการ\n"
    "เปิดโปรแกรมกับแฟ้มหนึ่งแฟ้ม หรือกับโฟลเดอร์ของแฟ้ม"
)
COMMAND_HELP = {
    "new": "สร้างแฟ้มเปล่าของหน่วยงานหนึ่งสำหรับปีหนึ่ง",
    "import": (
        "อ่านคะแนนหรือมาตรการจากตาราง Excel, CSV หรือเอกสารทั้งฉบับเข้าแฟ้ม\n"
        "(ข้อความคั่นด้วยแท็บหรือจุลภาค เลขไทยหรืออารบิก)\n"
        "ค่าที่อ่านได้สองทาง โปรแกรมจะไม่เดา แต่แจ้งให้ทราบ"
    ),
    "show": "แสดงคะแนนทุกข้อ ทั้งที่กรอกและที่คำนวณได้ พร้อมระดับผลการประเมิน",
    "gaps": "แสดงข้อที่ต่ำกว่าเกณฑ์ เรียงจากที่ห่างเกณฑ์มากที่สุด",
    "check": "ตรวจทั้งแฟ้ม: ตัวเลขที่ขัดกัน บทวิเคราะห์ที่ผิดข้อ ข้อที่ไม่มีมาตรการ และอื่น ๆ พร้อมจุดและวิธีแก้",
    "measures": "แสดงสถานะและความคืบหน้าของทุกมาตรการ ณ วันใดวันหนึ่ง",
    "log": "เพิ่มบันทึกการดำเนินงานของมาตรการหรือขั้นตอน แล้วบันทึกลงแฟ้มทันที",
    "slips": "ออกใบงานให้แต่ละหน่วย: ไฟล์สำหรับกรอกผลของมาตรการ และใบสำหรับพิมพ์",
    "merge": "รวมใบงานที่ได้คืนมาเข้าแฟ้มทีละช่อง ช่องที่แก้ทั้งสองฝ่ายไม่ตรงกันจะถามก่อน",
    "explain": "อธิบายที่มาของคะแนนหนึ่งจนถึงรายข้อ หรือระดับว่าติดที่เงื่อนไขใด",
    "draft": "ร่างบทวิเคราะห์ของแต่ละประเด็นจากคะแนนและมาตรการในแฟ้ม",
    "whatif": "ลองเปลี่ยนคะแนนโดยไม่แก้แฟ้ม และหาการเพิ่มคะแนนที่น้อยที่สุดเพื่อให้ถึงระดับที่ต้องการ",
    "document": (
        "ทำเอกสารจากแฟ้ม เช่น บันทึกข้อความ รายงานการวิเคราะห์และมาตรการ หรือรายงานผล\n"
        "เป็นไฟล์ .docx .html .md หรือ .txt ส่วนที่แฟ้มยังไม่มีข้อมูลเป็นเส้นประไว้เติม"
    ),
    "export": "ส่งออกคะแนน มาตรการ บันทึก และสิ่งที่ตรวจพบเป็น CSV หรือ Excel และส่งออกแฟ้มเป็น TOML หรือ JSON",
    "rollup": (
        "สรุปแฟ้มของหลายหน่วยงาน: จำนวนตามระดับ ค่าเฉลี่ย มัธยฐาน ข้อที่ต่ำกว่าเกณฑ์บ่อย และมาตรการที่เลยกำหนด\n"
        "จากหนึ่งโฟลเดอร์หรือหลายพันแฟ้ม เทียบหลายปี ทำตารางและรายงานของจังหวัด"
    ),
    "agenda": "กำหนดการทั้งปี: ขั้นตอนที่ครบกำหนด รายงาน วันเผยแพร่ และไฟล์ปฏิทิน .ics",
    "compare": "เทียบผลของหลายปีข้างกัน: คะแนน ระดับ ข้อที่ข้ามเกณฑ์ แนวโน้ม และผลของมาตรการ",
    "framework": "ตรวจไฟล์เกณฑ์ของปี เทียบเกณฑ์สองปี และเสนอว่าข้อใดของปีก่อนคือข้อใดของปีนี้",
    "history": "ดูฉบับก่อน ๆ ของแฟ้ม เทียบทีละช่องกับแฟ้มปัจจุบัน และนำกลับมาใช้",
    "doctor": "ตรวจว่าเทอร์มินัลแสดงภาษาไทยได้ถูกต้องหรือไม่ และบอกสิ่งที่ควรแก้ไข",
}
RECORD = "แฟ้ม (.toml)"
TABLE = "ไฟล์ตาราง (.xlsx .csv) หรือเอกสารข้อความ หรือ - เพื่ออ่านจากแป้นพิมพ์หรือโปรแกรมอื่น"
JSON = "ผลลัพธ์เป็น JSON สำหรับโปรแกรมอื่น"
KIND = "ชนิดคะแนน: own ของหน่วยงาน, reference ค่าอ้างอิง, previous ปีก่อน (ปกติ own)"
DRY_RUN = "อ่านให้ดูเท่านั้น ไม่บันทึก"
NEW_RECORD = "แฟ้มที่จะสร้าง"
NEW_AGENCY = "ชื่อหน่วยงาน"
PATH = "แฟ้มหรือโฟลเดอร์ที่จะเปิด (ไม่ระบุ = โฟลเดอร์งาน)"
FOLDER = "โฟลเดอร์งาน (ไม่ระบุ = ITA_TUI_HOME หรือโฟลเดอร์ ITA ในเอกสารของผู้ใช้)"
SAMPLE = "เปิดสำเนาแฟ้มตัวอย่างในโฟลเดอร์งาน"
VERSION = "แสดงรุ่นของโปรแกรม"
NEEDS_TERMINAL = (
    "หน้าจอโปรแกรมต้องเปิดในเทอร์มินัล โปรดสั่ง ita-tui ในหน้าต่างเทอร์มินัล หรือใช้คำสั่งย่อย เช่น ita-tui show"
)
CONSOLE_TOO_OLD = (
    "หน้าต่างคอนโซลนี้แสดงหน้าจอโปรแกรมไม่ได้ โปรดใช้ Windows 10 รุ่น 1511 ขึ้นไป หรือเปิดใน Windows Terminal "
    "คำสั่งย่อย เช่น ita-tui show ใช้ในหน้าต่างนี้ได้"
)
GAPS = "ข้อที่ต่ำกว่าเกณฑ์"
NEAR = "ข้อที่ผ่านแต่ใกล้เกณฑ์"

_ARGPARSE = {
    "positional arguments": "สิ่งที่ต้องระบุ",
    "options": "ตัวเลือก",
    "usage: ": USAGE,
    "the following arguments are required: %s": "ต้องระบุ %s",
    "unrecognized arguments: %s": "ไม่รู้จัก %s",
    "expected one argument": "ต้องมีค่าตามหลังหนึ่งค่า",
    "expected at most one argument": "ระบุได้ไม่เกินหนึ่งค่า",
    "expected at least one argument": "ต้องมีอย่างน้อยหนึ่งค่า",
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "ใช้ %(value)r ไม่ได้ เลือกได้จาก %(choices)s"
    ),
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "ignored explicit argument %r": "ตัวเลือกนี้ไม่รับค่า %r",
    "not allowed with argument %s": "ใช้ร่วมกับ %s ไม่ได้",
}


def argparse_text(text: str) -> str:
    """The Thai for a text of argparse's own; what is not known stays as it is."""
    return _ARGPARSE.get(text, text)


def epilog() -> str:
    """The list of commands under the program's help."""
    lines = [f"  {name:<10}{text.splitlines()[0]}" for name, text in COMMAND_HELP.items()]
    return "\n".join(["คำสั่งย่อย (ดูวิธีใช้ด้วย ita-tui คำสั่ง --help):", *lines])


def wrong_usage(*, message: str, usage: str) -> str:
    """The command line cannot be understood."""
    return f"คำสั่งไม่ถูกต้อง: {message}\n{usage}\nดูวิธีใช้ด้วย --help"


def unexpected(*, error: Exception) -> str:
    """Something that the program did not foresee."""
    return (
        f"เกิดข้อผิดพลาดที่โปรแกรมไม่ได้คาดไว้ ({type(error).__name__}) โปรแกรมหยุดโดยไม่แก้ไขไฟล์ของท่านอีก "
        "โปรดแจ้งผู้พัฒนาพร้อมคำสั่งที่ใช้"
    )


def output_lost() -> str:
    """What a command told could not be written: the disk is full, or the output was closed."""
    return (
        "แสดงผลไม่ได้ เพราะปลายทางของผลลัพธ์เต็มหรือถูกปิดไว้ แต่คำสั่งทำงานจนจบและสิ่งที่บันทึกอยู่ในแฟ้มแล้ว "
        "โปรดเปิดดูแฟ้มก่อนสั่งซ้ำ"
    )


def argument_is_no_utf8(*, argument: str) -> str:
    """A terminal of another encoding: what was typed would lose its letters."""
    return (
        f"อ่านตัวอักษรใน “{argument}” ไม่ได้ เพราะเทอร์มินัลไม่ได้ส่งเป็น UTF-8 จึงไม่ได้ทำอะไร "
        "โปรดตั้งเทอร์มินัลเป็น UTF-8 หรือเปลี่ยนชื่อไฟล์ แล้วสั่งใหม่"
    )


def problem_line(*, path: Path, line: int | None, at: str, severity: str, message: str) -> str:
    """A problem of a file, on one line."""
    from ita_tui.words.said.findings import SEVERITIES

    place = f" บรรทัด {line}" if line else ""
    where = f" [{at}]" if at else ""
    return f"{path}{place}{where} {SEVERITIES[severity]}: {message}"


def cannot_use(*, path: Path) -> str:
    """A record that cannot be worked with; the reasons stand above."""
    return f"ใช้แฟ้ม {path} ไม่ได้จนกว่าจะแก้ตามที่แจ้งข้างต้น ไฟล์ไม่ถูกแก้ไข ดูฉบับก่อนด้วย ita-tui history"


def no_such_path(*, path: Path) -> str:
    """Neither a record nor a folder of that name, nor a command."""
    return (
        f"ไม่พบแฟ้มหรือโฟลเดอร์ {path} และไม่มีคำสั่งชื่อนี้ โปรดตรวจชื่อ หรือสร้างแฟ้มใหม่ด้วย "
        'ita-tui new แฟ้ม.toml --framework ita-2567 --agency "ชื่อหน่วยงาน"'
    )


def sample_opened(*, path: Path) -> str:
    """Where the copy of the sample lies."""
    return f"เปิดสำเนาแฟ้มตัวอย่าง: {path}"


NEW_FRAMEWORK = "เกณฑ์ของปีที่ประเมิน เช่น ita-2567"
"""Help of ``--framework``."""


def no_such_framework(*, reasons: str, shipped: Iterable[str]) -> str:
    """The framework asked for is not to be had."""
    return f"{reasons}\nเกณฑ์การประเมินที่มาพร้อมโปรแกรม: {' '.join(shipped)}"


def created(*, path: Path, framework: str) -> str:
    """A record was made."""
    return f"สร้างแฟ้ม {path} แล้ว ({framework})"


def heading(*, agency: str, year: int) -> str:
    """Agency and year over a table."""
    return f"{agency or 'ไม่ระบุหน่วยงาน'} ปีงบประมาณ พ.ศ. {year}"


def levels(*, declared: str, computed: str | None, possible: Sequence[str]) -> str:
    """Declared and computed level, or the levels still possible."""
    parts = [f"ระดับที่แจ้งไว้: {declared or '–'}"]
    if computed:
        parts.append(f"ระดับที่คำนวณได้: {computed}")
    else:
        parts.append(f"ระดับที่ยังเป็นไปได้: {', '.join(possible)}")
    return " · ".join(parts)


def no_gaps(*, pass_mark: object) -> str:
    """Nothing typed is below the pass mark."""
    return f"ไม่มีข้อที่ต่ำกว่าเกณฑ์ {pass_mark} คะแนนในบรรดาข้อที่กรอกแล้ว"


def cannot_read_table(*, name: str, reason: str) -> str:
    """A table file that cannot be read."""
    return f"{name}: {reason}"


def imported(
    *, count: int, unread: int, ignored: int, problems: int, path: Path | None, is_same: bool
) -> str:
    """What an import did; ``path`` is None where it was only a look."""
    parts = [f"อ่านได้ {count} ข้อ"] if count else ["ไม่ได้อ่านคะแนนใดเลย"]
    if count:
        parts.append(f"บรรทัดที่ไม่มีคะแนน {ignored} บรรทัด")
    if unread:
        parts.append(f"แถวที่มีตัวเลขแต่ไม่ได้อ่าน {unread} แถว")
    if problems:
        parts.append(f"ต้องตรวจ {problems} รายการ")
    if path is None:
        parts.append("ยังไม่ได้บันทึก (อ่านให้ดูเท่านั้น)")
    else:
        parts.append("แฟ้มไม่เปลี่ยน" if is_same else f"บันทึกลง {path} แล้ว")
    return " · ".join(parts)
