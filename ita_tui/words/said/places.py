"""How a place of the record is called, from the parts of its dotted key."""

from collections.abc import Sequence

_TABLES = {
    "agency": "ข้อมูลหน่วยงาน",
    "settings": "ค่าตั้งของแฟ้ม",
    "results": "ผลที่ประกาศ",
    "memo": "บันทึกข้อความ",
    "evidence": "หลักฐาน",
    "set_aside": "ที่ให้คงไว้",
    "printed": "เหตุผลที่พิมพ์",
    "framework": "เกณฑ์ของปี",
    "format": "รูปแบบไฟล์",
}
_FIELDS = {
    "title": "ชื่อ",
    "items": "รองรับข้อ",
    "owners": "ผู้รับผิดชอบ",
    "start": "วันเริ่ม",
    "end": "วันสิ้นสุด",
    "expected_result": "ผลที่คาด",
    "target": "ค่าเป้าหมาย",
    "unit": "หน่วย",
    "number": "ที่",
    "date": "วันที่",
    "subject": "เรื่อง",
    "to": "เรียน",
    "signer": "ผู้ลงนาม",
    "level": "ระดับ",
    "due": "กำหนดเสร็จ",
    "done_on": "วันที่ทำเสร็จ",
}


def place_name(parts: Sequence[str]) -> str:
    """A place in a few words; what has no name of its own is called by its keys."""
    if not parts:
        return "ทั้งแฟ้ม"
    table, *rest = parts
    if table == "scores" and rest:
        return "คะแนนรวม" if rest[0] == "total" else f"คะแนน {rest[0]}"
    if table == "issues" and rest:
        return f"บทวิเคราะห์ที่ {rest[0]}"
    if table == "measures" and rest:
        key, *field = rest
        if len(field) > 1 and field[0] == "steps":
            return f"{key} ขั้น {field[1]}"
        if len(field) > 1 and field[0] == "log":
            return f"{key} บันทึก {field[1]}"
        named = _FIELDS.get(field[0], field[0]) if field else ""
        return f"มาตรการ {key} {named}".rstrip()
    if table == "results" and rest[:1] == ["ranking"]:
        return f"อันดับ {rest[1]}" if len(rest) > 1 else "การจัดอันดับ"
    named = _FIELDS.get(rest[0], rest[0]) if rest else ""
    return f"{_TABLES.get(table, table)} {named}".rstrip()
