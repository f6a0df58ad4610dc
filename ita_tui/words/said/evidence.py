"""What is said of evidence: files and links."""

from pathlib import Path

from ita_tui.words.said.records import quoted

EVIDENCE_STATES = {
    "found": "พบไฟล์",
    "missing": "ไม่พบไฟล์",
    "link": "ลิงก์",
    "bad-link": "ลิงก์ผิดรูปแบบ",
    "outside": "อยู่นอกโฟลเดอร์ของแฟ้ม",
}


def evidence_line(*, evidence: str, state: str) -> str:
    """One piece of evidence, and what is known of it."""
    return f"หลักฐาน: {evidence} ({EVIDENCE_STATES[state]})"


def bad_link(*, evidence: str) -> str:
    """An address that cannot be opened."""
    return f"{quoted(evidence)} ไม่ใช่ลิงก์ที่ใช้ได้ ต้องขึ้นต้นด้วย https:// หรือ http:// และไม่มีช่องว่าง โปรดแก้ลิงก์"


def evidence_missing(*, evidence: str, folder: Path) -> str:
    """A file that is not where the record says."""
    return (
        f"ไม่พบไฟล์หลักฐาน {quoted(evidence)} ใน {folder} โปรดตรวจชื่อไฟล์ "
        "หรือใช้ --copy เพื่อคัดลอกมาไว้ข้างแฟ้ม"
    )


def evidence_outside(*, evidence: str) -> str:
    """A file that will not go with the record."""
    return (
        f"หลักฐาน {quoted(evidence)} อยู่นอกโฟลเดอร์ของแฟ้ม จึงไม่ไปกับแฟ้มเมื่อส่งต่อ "
        "โปรดใช้ --copy เพื่อคัดลอกมาไว้ข้างแฟ้ม"
    )


def evidence_too_large(*, path: Path, most_bytes: int) -> str:
    """A file too large to keep beside a record."""
    return (
        f"{path} ใหญ่เกิน {most_bytes // 1_000_000} MB จึงไม่คัดลอก โปรดย่อขนาด หรือใส่ที่อยู่ของไฟล์โดยไม่คัดลอก"
    )


def evidence_folder_taken(*, path: Path) -> str:
    """Something that is no folder of the record's own stands where the evidence should go."""
    return f"{path} ไม่ใช่โฟลเดอร์หลักฐานของแฟ้มนี้ จึงไม่คัดลอก โปรดเปลี่ยนชื่อไฟล์หรือโฟลเดอร์นั้น แล้วลองใหม่"
