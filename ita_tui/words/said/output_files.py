"""Sentences about documents and tables that are written beside a record."""

from pathlib import Path

_PROGRAMS = {".xlsx": "Excel", ".csv": "Excel", ".docx": "Word"}


def _program(path: Path) -> str:
    """The program that most likely has a file open, by its ending."""
    return _PROGRAMS.get(path.suffix.casefold(), "Word")


def open_elsewhere(*, path: Path, mark: Path) -> str:
    """An office program has left the mark of an open file."""
    return (
        f"{path} เปิดอยู่ใน {_program(path)} หรือ LibreOffice จึงยังไม่เขียนทับ "
        f"โปรดปิดไฟล์แล้วสั่งใหม่ หรือใช้ชื่อไฟล์อื่น "
        f"ถ้าไม่ได้เปิดอยู่ ให้ลบไฟล์ {mark.name} ในโฟลเดอร์เดียวกัน"
    )


def held_open(*, path: Path) -> str:
    """The system does not let a file be replaced."""
    return (
        f"เขียนทับ {path} ไม่ได้ ไฟล์อาจเปิดอยู่ใน {_program(path)} หรือโปรแกรมอื่น หรือท่านไม่มีสิทธิ์แก้ "
        "โปรดปิดไฟล์แล้วสั่งใหม่ หรือใช้ชื่อไฟล์อื่น"
    )


HTML_INSTEAD = "ทำเป็น HTML ได้ทันที: --to html"
HTML_BY_KEY = "ทำเป็น HTML ได้ทันที: กด t จนรูปแบบเป็น HTML แล้วเปิดใน Word หรือพิมพ์จากเบราว์เซอร์"
CSV_INSTEAD = "ทำเป็น CSV ได้ทันที: --to csv"
COPY_INSTEAD = "คัดลอกตารางได้ทันที: กด Y ที่หน้าจอของตารางนั้น แล้ววางใน Excel"


_EXTRAS = {"office": "สำหรับไฟล์ Word และ Excel", "pdf": "สำหรับอ่านไฟล์ PDF"}


def extra_missing(*, extra: str, python: str, instead: str) -> str:
    """The packages of an extra are not there, and which one line brings them.

    First ``instead``: how to do without them. ``python`` is the interpreter at work: another one's
    packages would not be found.
    """
    python = f'"{python}"' if " " in python else python
    return (
        f"เครื่องนี้ยังไม่มีส่วนเสริม{_EXTRAS[extra]} {instead}\n"
        "หรือส่งข้อความนี้ให้ผู้ดูแลเครื่องติดตั้งส่วนเสริมให้:\n"
        f'  {python} -m pip install "ita-tui[{extra}]"\n'
        "ถ้าไม่มีอินเทอร์เน็ต ให้คัดลอกโฟลเดอร์ที่เก็บไฟล์ติดตั้งมา แล้วสั่ง:\n"
        f'  {python} -m pip install --no-index --find-links โฟลเดอร์นั้น "ita-tui[{extra}]"'
    )


def template_outside(*, name: str) -> str:
    """A record that names a Word file elsewhere: anybody may have written that into it."""
    return (
        f"แฟ้มระบุแม่แบบ {name} ซึ่งอยู่นอกโฟลเดอร์ของแฟ้ม จึงไม่เปิด "
        "โปรดคัดลอกแม่แบบมาไว้ในโฟลเดอร์เดียวกับแฟ้ม แล้วระบุเฉพาะชื่อไฟล์"
    )


def template_too_large(*, path: Path, most_bytes: int) -> str:
    """A file far larger than any letterhead."""
    return f"{path} ใหญ่เกิน {most_bytes // 1_000_000} MB จึงไม่ใช้เป็นแม่แบบ โปรดเลือกไฟล์อื่น"


def in_the_way(*, path: Path) -> str:
    """A file is there, and nobody can be asked."""
    return f"มี {path} อยู่แล้ว จึงไม่เขียนทับ โปรดใช้ชื่ออื่นด้วย -o หรือใส่ --force เพื่อเขียนทับ"


def may_overwrite(*, path: Path) -> str:
    """The question before a file is overwritten."""
    return f"มี {path} อยู่แล้ว   1 = เขียนทับ   2 = ไม่เขียน : "


ASK_AGAIN = "โปรดพิมพ์ 1 หรือ 2 แล้วกด Enter"


def left_alone(*, path: Path) -> str:
    """The user said no."""
    return f"ไม่ได้เขียนทับ {path}"


def is_the_source(*, path: Path) -> str:
    """The output would replace what it is made from."""
    return f"{path} เป็นแฟ้มหรือแม่แบบที่ใช้ทำเอกสารนี้เอง จึงไม่เขียนทับ โปรดใช้ชื่ออื่น"


def written(*, path: Path) -> str:
    """The file is on disk."""
    return f"เขียน {path} แล้ว"
