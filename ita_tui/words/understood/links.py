"""Words by which the items of a web site, and the columns of a list of links, are understood."""

from collections.abc import Mapping

REPORTS = ("รายงาน", "ข้อมูลสถิติ", "ผลการ")
"""Beginnings of the title of an item that asks for what was done: last year's may be shown."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "item": ("ข้อ", "ข้อที่", "รหัส", "รหัสข้อ", "ข้อ OIT", "OIT", "O", "code", "item"),
    "label": ("ชื่อ", "ชื่อลิงก์", "รายการ", "ข้อมูล", "ชื่อข้อมูล", "ชื่อเอกสาร", "label", "title"),
    "url": ("URL", "ลิงก์", "ลิงค์", "Link", "ที่อยู่เว็บ", "เว็บไซต์", "ลิงก์เว็บไซต์", "ลิงก์ข้อมูล"),
    "owner_unit": ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยที่รับผิดชอบ", "กอง", "สำนัก/กอง", "owner"),
    "checked_on": ("วันที่ตรวจ", "ตรวจเมื่อ", "วันที่ตรวจสอบ", "วันที่", "checked"),
    "note": ("หมายเหตุ", "คำชี้แจง", "note"),
}
"""Names that others give to a column of a list of links, as a whole, by its field."""

BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "label": ("รายการ", "ข้อมูล", "ชื่อ"),
    "url": ("URL", "ลิงก์", "ลิงค์", "ที่อยู่เว็บ", "เว็บไซต์", "link"),
    "owner_unit": ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"),
    "note": ("หมายเหตุ",),
}
"""What further names of such columns begin with."""
