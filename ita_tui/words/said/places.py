"""How a place of the record is called, from the parts of its dotted key."""

from collections.abc import Sequence

from ita_tui.words.said.fields import SHORT, TABLES, label


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
        named = SHORT.get(field[0]) or label((table, *field)) if field else ""
        return f"มาตรการ {key} {named}".rstrip()
    if table == "results" and rest[:1] == ["ranking"]:
        return f"อันดับ {rest[1]}" if len(rest) > 1 else "การจัดอันดับ"
    named = label((table, rest[0])) if rest else ""
    return f"{TABLES.get(table, table)} {named}".rstrip()
