"""The rules by name: (what each looks for, why it matters and what to do).

Also the rules by which the values of a file are read; they tell what cannot be used.
"""

from ita_tui.words.said import (
    checks_fields,
    checks_figures,
    checks_links,
    checks_measures,
    checks_memo,
    checks_names,
    checks_narratives,
)

RULES = {
    **checks_figures.RULES,
    **checks_narratives.RULES,
    **checks_measures.RULES,
    **checks_fields.RULES,
    **checks_memo.RULES,
    **checks_links.RULES,
    **checks_names.RULES,
}
"""Rules about what a record says."""

READING_RULES = {
    "unknown-key": "ชื่อที่โปรแกรมไม่รู้จัก",
    "unreadable-key": "ชื่อที่มีอักขระที่มองไม่เห็น",
    "wrong-type": "ค่าผิดชนิด",
    "score-out-of-range": "คะแนนนอกช่วง 0–100",
    "baht-out-of-range": "จำนวนเงินที่ใช้ไม่ได้",
    "too-many-decimals": "ทศนิยมเกิน 2 ตำแหน่ง",
    "unknown-word": "คำที่ไม่อยู่ในรายการ",
    "byte-order-mark": "ไฟล์มีเครื่องหมาย BOM",
    "carriage-returns": "ไฟล์ขึ้นบรรทัดแบบ Windows",
    "unknown-code": "รหัสที่ไม่มีในเกณฑ์ของปี",
    "unknown-issue": "ประเด็นที่ไม่มีในเกณฑ์ของปี",
    "unknown-item": "มาตรการอ้างข้อที่ไม่มีในเกณฑ์ของปี",
    "unknown-unit": "หน่วยที่ไม่อยู่ในรายชื่อของหน่วยงาน",
    "measure-without-title": "มาตรการไม่มีชื่อ",
    "step-without-text": "ขั้นตอนไม่มีข้อความ",
    "end-before-start": "วันสิ้นสุดอยู่ก่อนวันเริ่ม",
    "due-outside-period": "กำหนดเสร็จอยู่นอกช่วงของมาตรการ",
    "spent-over-budget": "จ่ายเกินงบประมาณ",
    "log-without-date": "บันทึกการดำเนินงานไม่มีวันที่",
    "log-without-text": "บันทึกการดำเนินงานไม่มีข้อความ",
    "unknown-step": "บันทึกอ้างขั้นตอนที่ไม่มี",
    "negative-participants": "จำนวนผู้เข้าร่วมติดลบ",
    "correction-cycle": "บันทึกแก้กันเป็นวง",
    "unknown-correction": "บันทึกแก้รายการที่ไม่มี",
    "corrected-twice": "รายการเดียวถูกแก้สองครั้ง",
    "bad-checksum": "ค่า sha256 ใช้ไม่ได้",
    "bad-link": "ลิงก์หลักฐานใช้ไม่ได้",
    "duplicate-key": "ชื่อซ้ำในไฟล์",
    "broken-date": "วันที่ผิดรูปแบบ",
    "thai-digits": "ตัวเลขไทยในไฟล์",
    "thai-key": "ชื่อเป็นภาษาไทย",
    "not-toml": "ไฟล์ผิดรูปแบบ TOML",
    "not-utf8": "ไฟล์ไม่ใช่ UTF-8",
    "unknown-format": "รูปแบบแฟ้มที่โปรแกรมนี้ไม่รู้จัก",
    "missing-framework": "ไม่พบเกณฑ์การประเมินของปี",
    "unreadable-framework": "อ่านไฟล์เกณฑ์ของปีไม่ได้",
    "framework-id": "ไฟล์เกณฑ์ของปีบอกชื่ออื่น",
    "unreadable-map": "อ่านตารางเทียบรหัสของสองปีไม่ได้",
}
"""Rules by which the values of a file are read."""
