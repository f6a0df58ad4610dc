"""What is said of a file that is to be written: one in the way, one open elsewhere, no extra."""

from pathlib import Path

ASK_OVERWRITE_AGAIN = "โปรดพิมพ์ 1 หรือ 2"


def ask_overwrite(*, path: Path) -> str:
    """Whether a file in the way may be overwritten."""
    return f"มีไฟล์ {path} อยู่แล้ว  1 เขียนทับ  2 ไม่เขียน: "


def in_the_way(*, path: Path) -> str:
    """A file in the way, and nobody to ask."""
    return f"มีไฟล์ {path} อยู่แล้ว จึงไม่เขียนทับ โปรดใช้ชื่ออื่นด้วย -o หรือใส่ --force เพื่อเขียนทับ"


def left_alone(*, path: Path) -> str:
    """The user said no."""
    return f"ไม่ได้เขียน {path} ไฟล์เดิมยังอยู่"


def open_elsewhere(*, path: Path, program: str, mark: Path | None) -> str:
    """The file is open in an office program."""
    sentence = (
        f"ไฟล์ {path} เปิดอยู่ใน {program} จึงเขียนทับไม่ได้ โปรดปิดไฟล์ใน {program} แล้วสั่งใหม่ หรือใช้ชื่ออื่นด้วย -o"
    )
    if mark is None:
        return sentence
    return f"{sentence} (ถ้าไม่มีใครเปิดอยู่แล้ว ให้ลบไฟล์ {mark.name} ที่ค้างอยู่ข้างกัน)"


def office_extra_missing(*, package: str) -> str:
    """The packages for Word and Excel are not installed."""
    return (
        f"ยังไม่ได้ติดตั้ง {package} ซึ่งใช้เขียนไฟล์ Word และ Excel โปรดสั่ง "
        'python -m pip install "ita-tui[office]" แล้วลองใหม่ '
        "เครื่องที่ไม่ต่ออินเทอร์เน็ต ให้เตรียมไฟล์ติดตั้งไว้ในโฟลเดอร์หนึ่งแล้วสั่ง "
        'python -m pip install --no-index --find-links FOLDER "ita-tui[office]"'
    )
