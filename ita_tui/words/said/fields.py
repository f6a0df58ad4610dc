"""What each key of a record is called, by its table and its name; forms, tables, slips say it so.

``LABELS`` names every key; the other tables hold only what is said otherwise in one place.
"""

from collections.abc import Sequence

LABELS = {
    "framework": "เกณฑ์ของปี",
    "fiscal_year_be": "ปีงบประมาณ",
    "previous_record": "แฟ้มปีก่อน",
    "agency.name": "ชื่อหน่วยงาน",
    "agency.kind": "ประเภท",
    "agency.district": "อำเภอ",
    "agency.province": "จังหวัด",
    "agency.postal_code": "รหัสไปรษณีย์",
    "agency.units": "สำนัก/กอง",
    "settings.pass_mark": "เกณฑ์ผ่านรายข้อ",
    "settings.target": "ค่าเป้าหมายของคะแนนรวม",
    "settings.near_points": "ใกล้เกณฑ์ไม่เกิน",
    "settings.reference_name": "ค่าอ้างอิงคือ",
    "settings.publish_measures_on": "วันสุดท้ายที่เผยแพร่มาตรการ",
    "settings.publish_report_on": "วันสุดท้ายที่เผยแพร่รายงานผล",
    "settings.digits": "ตัวเลขในเอกสาร",
    "settings.emblem": "ไฟล์ภาพตราครุฑ",
    "settings.template": "ไฟล์ Word ของหน่วยงาน",
    "program.theme": "สีของหน้าจอ",
    "program.folder": "โฟลเดอร์งาน",
    "program.template": "ไฟล์ Word ของหน่วยงาน",
    "program.pass_mark": "เกณฑ์ผ่านของแฟ้มใหม่",
    "program.digits": "ตัวเลขของแฟ้มใหม่",
    "results.announced_on": "วันที่ประกาศ",
    "results.level": "ระดับ",
    "ranking.place": "อันดับที่",
    "ranking.claim": "กล่าวว่า",
    "ranking.node": "รหัส",
    "ranking.score": "คะแนน",
    "ranking.wording": "เรียกว่า",
    "scores.own": "คะแนนของเรา",
    "scores.reference": "คะแนนอ้างอิง",
    "scores.previous": "คะแนนปีก่อน",
    "scores.note": "หมายเหตุ",
    "issues.narrative": "บทวิเคราะห์",
    "issues.drafted": "ร่างไว้",
    "measures.title": "ชื่อมาตรการ",
    "measures.issue": "ประเด็นที่",
    "measures.items": "รองรับข้อ",
    "measures.owners": "ผู้รับผิดชอบ",
    "measures.start": "วันเริ่ม",
    "measures.end": "วันสิ้นสุด",
    "measures.recurrence": "ความถี่",
    "measures.expected_result": "ผลที่คาด",
    "measures.target": "ค่าเป้าหมาย",
    "measures.budget_baht": "งบประมาณ (บาท)",
    "measures.spent_baht": "จ่ายจริง (บาท)",
    "measures.continues": "ต่อจากมาตรการปีก่อน",
    "steps.text": "สิ่งที่ต้องทำ",
    "steps.items": "ข้อที่ขั้นตอนรองรับ",
    "steps.owners": "ผู้รับผิดชอบ",
    "steps.due": "กำหนดเสร็จ",
    "steps.done_on": "วันที่ทำเสร็จ",
    "steps.result": "ผลการดำเนินงาน",
    "steps.evidence": "หลักฐาน",
    "steps.obstacle": "ปัญหาอุปสรรค",
    "log.date": "วันที่",
    "log.step": "ขั้นตอน",
    "log.corrects": "แก้บันทึก",
    "log.text": "สิ่งที่ทำ",
    "log.unit": "หน่วยที่ทำ",
    "log.place": "สถานที่",
    "log.participants": "ผู้เข้าร่วม (คน)",
    "log.evidence": "หลักฐาน",
    "log.obstacle": "ปัญหาอุปสรรค",
    "evidence.sha256": "SHA-256",
    "evidence.copied_on": "วันที่คัดลอก",
    "evidence.original": "ไฟล์ต้นทาง",
    "links.item": "ข้อ",
    "links.label": "ชื่อที่แสดง",
    "links.url": "ลิงก์",
    "links.owner_unit": "หน่วยที่ดูแล",
    "links.checked_on": "วันที่ตรวจล่าสุด",
    "links.note": "หมายเหตุ",
    "memo.unit": "ส่วนราชการ",
    "memo.number": "ที่",
    "memo.date": "วันที่",
    "memo.subject": "เรื่อง",
    "memo.to": "เรียน",
    "memo.signer": "ผู้ลงนาม",
    "memo.signer_name": "ชื่อผู้ลงนาม",
    "opinions.post": "ตำแหน่ง",
    "opinions.name": "ชื่อ",
    "opinions.text": "ความเห็น",
    "set_aside.rule": "ชื่อกฎ",
    "set_aside.at": "ตำแหน่งในแฟ้ม",
    "set_aside.about": "เรื่องที่พบ",
    "set_aside.finding": "สิ่งที่พบ",
    "set_aside.reason": "เหตุผล",
    "set_aside.date": "วันที่",
    "printed.document": "เอกสาร",
    "printed.date": "วันที่",
    "printed.reason": "เหตุผล",
    "printed.findings": "สิ่งที่ยังไม่พร้อม",
}
"""What every key of the format is called, by its table and its name."""

TABLES = {
    "scores": "คะแนน",
    "issues": "บทวิเคราะห์",
    "measures": "มาตรการ",
    "agency": "ข้อมูลหน่วยงาน",
    "settings": "ค่าตั้งของแฟ้ม",
    "results": "ผลที่ประกาศ",
    "memo": "บันทึกข้อความ",
    "evidence": "หลักฐาน",
    "links": "ลิงก์ OIT",
    "set_aside": "ที่ให้คงไว้",
    "printed": "เหตุผลที่พิมพ์",
    "framework": "เกณฑ์ของปี",
    "format": "รูปแบบไฟล์",
}
"""What the tables of a record are called."""

SHORT = {"title": "ชื่อ"}
"""What a key of a measure is called behind the measure's own name, where it is called otherwise."""

HINTS = {
    "program.theme": "มืด สว่าง สำนักงาน คมชัดสูง หรือ สีของเทอร์มินัล",
    "program.folder": "เว้นว่าง = โฟลเดอร์ ITA ในเอกสารของท่าน",
    "program.template": "ที่อยู่ไฟล์ .docx ใช้กับแฟ้มที่ไม่ได้ระบุแม่แบบ",
    "program.digits": "เลขไทย หรือ เลขอารบิก",
    "agency.kind": "เช่น เทศบาลตำบล",
    "agency.units": "คั่นด้วยจุลภาค เช่น สำนักปลัด, กองคลัง, กองช่าง",
    "ranking.place": "เช่น 1 (เว้นว่างได้)",
    "measures.items": "เช่น {codes} (คั่นด้วยช่องว่าง)",
    "measures.owners": "เช่น สำนักปลัด, กองคลัง หรือ ทุกสำนัก/กอง",
    "measures.recurrence": "เว้นว่าง หรือ ทุกเดือน หรือ ทุกไตรมาส",
    "steps.owners": "เช่น สำนักปลัด, กองคลัง หรือ ทุกสำนัก/กอง",
    "steps.due": "เช่น 22 ต.ค. {short}",
    "steps.done_on": "เช่น 22 ต.ค. {short}",
    "steps.evidence": "ที่อยู่ไฟล์หรือลิงก์ หลายรายการคั่นด้วย ;",
    "log.evidence": "ที่อยู่ไฟล์หรือลิงก์ หลายรายการคั่นด้วย ;",
    "links.label": "เช่น แผนการใช้จ่ายงบประมาณประจำปี {year}",
    "links.url": "วางที่อยู่เต็มจากเบราว์เซอร์",
    "links.checked_on": "เช่น 22 ต.ค. {short}",
    "memo.unit": "หน่วยที่ส่ง ชื่อหน่วยงาน และโทรศัพท์ เช่น สำนักปลัด … โทร. …",
    "memo.number": "เช่น บก 52601/-",
    "memo.to": "ตำแหน่งตามลำดับ คั่นด้วย ; เช่น ปลัด…; นายก…",
    "memo.signer": "ตำแหน่งของผู้ลงนาม",
    "memo.signer_name": "ชื่อและสกุล พิมพ์ในวงเล็บ (เว้นว่างได้)",
}
"""What stands in an empty field of a form, with examples of the year of the record."""

SLIP_HINTS = {
    "measures.spent_baht": 'จ่ายจริงจนถึงวันนี้ เป็นบาท เช่น "12,500.50"',
    "steps.done_on": 'วันที่ทำเสร็จ เช่น "20 ธ.ค. 2567" ยังไม่เสร็จให้เว้นไว้',
    "steps.evidence": 'หลักฐาน เช่น ["รายงาน.pdf", "https://www.example.go.th"]',
    "log.date": 'วันที่ เช่น "20 ธ.ค. 2567"',
    "log.step": 'ทำตามขั้นตอนใด เช่น "s1" ถ้าเป็นทั้งมาตรการให้เว้นไว้',
    "log.participants": 'จำนวนผู้เข้าร่วม เช่น "120"',
    "log.evidence": 'หลักฐาน เช่น ["รายงาน.pdf", "https://www.example.go.th"]',
}
"""What stands behind a field of a slip; the label where there is nothing here."""

HEADINGS = {
    "measures.title": "มาตรการ",
    "steps.text": "ขั้นตอน",
    "steps.owners": "ผู้รับผิดชอบขั้นตอน",
    "log.step": "รหัสขั้นตอน",
}
"""Heading of a column of a table that goes out, where the label does not do: no two are alike."""

PRINTED = {"measures.expected_result": "ผลที่คาดว่าจะได้รับ"}
"""What a key is called on paper, where the label does not do."""

CHOICES = {
    "recurrence": {"month": "ทุกเดือน", "quarter": "ทุกไตรมาส"},
    "claim": {"highest": "มากที่สุด", "lowest": "น้อยที่สุด", "place": "อันดับ"},
    "digits": {"thai": "เลขไทย", "latin": "เลขอารบิก"},
    "theme": {
        "dark": "มืด",
        "light": "สว่าง",
        "office": "สำนักงาน",
        "high-contrast": "คมชัดสูง",
        "terminal": "สีของเทอร์มินัล",
    },
}
"""What the words of a key are called."""


def slip_hint(names: Sequence[str]) -> str:
    """What stands behind a field of a slip."""
    return SLIP_HINTS.get(".".join(names[-2:]), label(names))


def printed_label(*names: str) -> str:
    """What a key is called on paper."""
    return PRINTED.get(".".join(names[-2:]), label(names))


def label(names: Sequence[str]) -> str:
    """What a key is called; ``names`` are the tables and the key, without keys somebody chose."""
    return LABELS.get(".".join(names[-2:]), names[-1] if names else "")


def place_name(parts: Sequence[str]) -> str:
    """A place in a few words; what has no name of its own is called by its keys."""
    if not parts:
        return "ทั้งแฟ้ม"
    table, *rest = parts
    if table == "scores" and rest:
        return "คะแนนรวม" if rest[0] == "total" else f"คะแนน {rest[0]}"
    if table == "issues" and rest:
        return "บทวิเคราะห์ภาพรวม" if rest[0] == "total" else f"บทวิเคราะห์ที่ {rest[0]}"
    if table == "measures" and rest:
        key, *field = rest
        if len(field) > 1 and field[0] == "steps":
            return f"{key} ขั้น {field[1]}"
        if len(field) > 1 and field[0] == "log":
            return f"{key} บันทึก {field[1]}"
        named = SHORT.get(field[0]) or label((table, *field)) if field else ""
        return f"มาตรการ {key} {named}".rstrip()
    if table == "links" and rest:
        return f"ลิงก์ {rest[0]} {label((table, rest[1])) if len(rest) > 1 else ''}".rstrip()
    if table == "results" and rest[:1] == ["ranking"]:
        return f"อันดับ {rest[1]}" if len(rest) > 1 else "การจัดอันดับ"
    if table == "memo" and rest[:1] == ["opinions"]:
        return "ความเห็นของผู้บังคับบัญชา"
    named = label((table, rest[0])) if rest else ""
    return f"{TABLES.get(table, table)} {named}".rstrip()


CLAIM_EDITED = "แก้การจัดอันดับ"
PLACE_EXPECTED = "อันดับไม่ถูกต้อง โปรดใส่จำนวนเต็มตั้งแต่ 1 หรือเว้นว่าง"


def edited(*, what: str) -> str:
    """What an edit of a table is called in undo."""
    return f"แก้{what}"


def claim_title(*, key: str) -> str:
    """Title of the form of a ranking claim."""
    return f"การจัดอันดับ {key}"


def one_of(*, known: Sequence[str]) -> str:
    """A word that is not one of those allowed."""
    return f"โปรดใส่คำใดคำหนึ่งต่อไปนี้ หรือเว้นว่าง: {', '.join(known)}"
