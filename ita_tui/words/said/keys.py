"""What keys do: names of actions, and the lines of keys on the screens.

A line is (key as shown, what it does, action), the most needed first.
"""

HELP = "วิธีใช้"
SCORES_SCREEN = "คะแนน"
GAPS_SCREEN = "ช่องว่าง"
MEASURES_SCREEN = "มาตรการ"
PROBLEMS_SCREEN = "ตรวจสอบ"
DOCUMENTS_SCREEN = "เอกสาร"
RECORDS_SCREEN = "แฟ้ม"
HISTORY = "ฉบับก่อน"
PALETTE = "คำสั่ง"
FIND = "ค้นหา"
SWITCH_DIGITS = "สลับเลขไทย/เลขอารบิก"
UNDO = "ย้อนกลับ"
REDO = "ทำซ้ำ"
SAVE_AGAIN = "บันทึกอีกครั้ง"
QUIT = "ออก"

UP = "ขึ้น"
DOWN = "ลง"
LEFT = "ซ้าย"
RIGHT = "ขวา"
PAGE_UP = "ขึ้นหนึ่งหน้า"
PAGE_DOWN = "ลงหนึ่งหน้า"
FIRST = "แถวแรก"
LAST = "แถวสุดท้าย"
ACCEPT = "รับค่าแล้วลงแถวถัดไป"
CANCEL_DRAFT = "ยกเลิกที่กำลังพิมพ์"
ERASE = "ลบตัวสุดท้าย"
CLEAR_SCORE = "ล้างคะแนน"
EDIT_SCORE = "แก้คะแนน"
SWITCH_ORDER = "สลับลำดับตามโครงสร้าง/ตามประเด็น"

CLOSE = "ปิด"
CANCEL = "ยกเลิก"
SAVE_FORM = "บันทึก"
NEXT_FIELD = "ช่องถัดไป"
PREVIOUS_FIELD = "ช่องก่อนหน้า"
TAKE = "รับตามที่เห็น"
CHOOSE = "เลือก"
NEXT_PANE = "ช่องถัดไป"

WRITE_NARRATIVE = "เขียนบทวิเคราะห์"
LEAVE_NARRATIVE = "ออกจากบทวิเคราะห์"
SWITCH_KIND = "สลับชนิดคะแนน"

ADD_MEASURE = "เพิ่มมาตรการ"
EDIT_CHOSEN = "แก้ไข"
DELETE_CHOSEN = "ลบ"
ADD_STEP = "เพิ่มขั้นตอน"
TICK_STEP = "ทำแล้ว/ยังไม่ทำ"
EDIT_STEP = "แก้ขั้นตอน"
INSERT_STEP = "แทรกขั้นตอน"
DELETE_STEP = "ลบขั้นตอน"
SPLIT_STEP = "แยกขั้นตอน"
JOIN_STEPS = "รวมกับขั้นตอนถัดไป"
COPY_EVIDENCE = "คัดลอกหลักฐานมาไว้ข้างแฟ้ม"
MARK_MEASURE = "เลือก/ไม่เลือก"
CHANGE_MARKED = "แก้ที่เลือกพร้อมกัน"
GROUP_BY = "จัดกลุ่มแบบอื่น"
SORT_BY = "เรียงแบบอื่น"
FILTER = "กรอง"
TIMELINE = "เส้นเวลา"
COVERAGE = "ตารางรองรับ"
BACK_TO_MEASURES = "กลับไปมาตรการ"
OPEN_LOG = "บันทึกการดำเนินงาน"
ADD_LOG = "เพิ่มบันทึก"
CORRECT_LOG = "แก้โดยเพิ่มบันทึกใหม่"
MOVE_STEP_UP = "เลื่อนขั้นตอนขึ้น"
MOVE_STEP_DOWN = "เลื่อนขั้นตอนลง"

FIX = "แก้ให้"
SET_ASIDE = "คงไว้/นำกลับ"
EDIT_MEMO = "แก้บันทึกข้อความ"
EDIT_RESULTS = "แก้ผลที่ประกาศ"
EXPLAIN_CHOSEN = "ที่มาของคะแนน"
EXPLAIN_LEVEL = "ที่มาของระดับ"
DRAFT_NARRATIVE = "ร่างบทวิเคราะห์"
DRAFT_ALL = "ร่างทุกประเด็น"
TAKE_DRAFT = "ใช้ร่างใหม่"
KEEP_WORDS = "เก็บข้อความเดิม"

NEW_RECORD = "สร้างแฟ้มใหม่"
OPEN_RECORD = "เปิดแฟ้ม"
FIND_RECORD = "ค้นหาแฟ้ม"
END_SEARCH = "แสดงทุกแฟ้ม"

WHATIF = "ลองปรับคะแนน"
TAKE_TRIED = "รับค่าแล้วลงแถวถัดไป"
EDIT_TRIED = "แก้คะแนนที่ลอง"
CLEAR_TRIED = "กลับเป็นคะแนนในแฟ้ม"
CLEAR_ALL_TRIED = "ล้างที่ลองทั้งหมด"
SORT_TRIED = "เรียงตามผลต่อคะแนนรวม/ตามโครงสร้าง"
PLAN_TO_LEVEL = "หาแผนให้ถึงระดับ"
SWITCH_OBJECTIVE = "สลับน้อยข้อที่สุด/น้อยคะแนนที่สุด"
SAVE_TARGETS = "บันทึกเป็นค่าเป้าหมาย"
BACK_TO_GAPS = "กลับไปช่องว่าง"

KEY_NAMES = {"delete": "Delete", "space": "Space", "enter": "Enter", "escape": "Esc"}
"""What stands on a key that the toolkit calls otherwise."""

FOOTER = (
    ("F1", HELP, "app.help"),
    ("F2", SCORES_SCREEN, "app.go('scores')"),
    ("F3", GAPS_SCREEN, "app.go('gaps')"),
    ("F4", MEASURES_SCREEN, "app.go('measures')"),
    ("F5", PROBLEMS_SCREEN, "app.go('problems')"),
    ("F6", DOCUMENTS_SCREEN, "app.go('documents')"),
    ("F9", RECORDS_SCREEN, "app.go('records')"),
    ("^P", PALETTE, "app.palette"),
    ("^Q", QUIT, "app.quit"),
    ("^F", FIND, "app.find"),
    ("^Z", UNDO, "app.undo"),
    ("^Y", REDO, "app.redo"),
)
SCORES = (
    ("Enter", "รับแล้วลง", "screen.press('enter')"),
    ("e", "แก้", "screen.press('e')"),
    ("Del", "ล้าง", "screen.press('delete')"),
    ("s", "สลับลำดับ", "screen.press('s')"),
    ("x", "ที่มา", "screen.explain"),
    ("^F", FIND, "app.find"),
    ("^Z", UNDO, "app.undo"),
    ("", "วางจาก Excel ได้", "app.help"),
    ("w", WHATIF, "app.go('whatif')"),
)
GAPS = (
    ("Tab", NEXT_PANE, "app.focus_next"),
    ("Enter", "เพิ่มมาตรการ", "screen.press('enter')"),
    ("n", WRITE_NARRATIVE, "screen.write"),
    ("g", "ร่างให้", "screen.draft"),
    ("k", SWITCH_KIND, "screen.switch_kind"),
    ("w", WHATIF, "app.go('whatif')"),
)
MEASURES = (
    ("a", "เพิ่ม", "screen.add_measure"),
    ("Enter", EDIT_CHOSEN, "screen.edit_chosen"),
    ("t", "เพิ่มขั้น", "screen.add_step"),
    ("l", "บันทึกงาน", "screen.open_log"),
    ("v", TIMELINE, "app.go('timeline')"),
    ("c", "รองรับ", "app.go('coverage')"),
    ("g", "กลุ่ม", "screen.group"),
    ("f", FILTER, "screen.filter"),
    ("d", DELETE_CHOSEN, "screen.delete_chosen"),
    ("Tab", "ขั้นตอน", "app.focus_next"),
    ("o", "เรียง", "screen.sort"),
    ("Space", "เลือก", "screen.mark"),
    ("b", "แก้พร้อมกัน", "screen.change_marked"),
)
STEPS = (
    ("Space", TICK_STEP, "screen.press('space')"),
    ("Enter", EDIT_CHOSEN, "screen.press('enter')"),
    ("t", "เพิ่ม", "screen.add_step"),
    ("i", "แทรก", "screen.press('i')"),
    ("d", DELETE_CHOSEN, "screen.press('d')"),
    ("u/j", "เลื่อน", "screen.press('j')"),
    ("x", "แยก", "screen.press('x')"),
    ("w", "รวม", "screen.press('w')"),
    ("y", "เก็บหลักฐาน", "screen.press('y')"),
    ("Tab", "มาตรการ", "app.focus_next"),
)
TIMELINE_KEYS = (
    ("Enter", "ไปที่มาตรการ", "screen.press('enter')"),
    ("g", "กลุ่ม", "screen.group"),
    ("c", COVERAGE, "app.go('coverage')"),
    ("Esc", BACK_TO_MEASURES, "app.go('measures')"),
)
COVERAGE_KEYS = (
    ("Enter", "เปิดหรือเพิ่มมาตรการให้ข้อนี้", "screen.press('enter')"),
    ("v", TIMELINE, "app.go('timeline')"),
    ("Esc", BACK_TO_MEASURES, "app.go('measures')"),
)
RECORDS = (
    ("Enter", OPEN_RECORD, "screen.open_chosen"),
    ("f", FIND_RECORD, "screen.search"),
    ("n", NEW_RECORD, "screen.new_record"),
    ("F8", HISTORY, "app.history"),
)
PROBLEMS = (
    ("Enter", "ไปยังจุดนั้น", "screen.go_to_chosen"),
    ("f", FIX, "screen.fix"),
    ("s", SET_ASIDE, "screen.set_aside"),
    ("m", "บันทึกข้อความ", "screen.edit_memo"),
    ("r", "ผลที่ประกาศ", "screen.edit_results"),
)
PASTE = (
    ("Enter", TAKE, "screen.take"),
    ("Esc", CANCEL, "screen.cancel"),
)
FORM = (
    ("Ctrl+S", SAVE_FORM, "screen.save"),
    ("Enter/Tab", NEXT_FIELD, "app.focus_next"),
    ("Esc", CANCEL, "screen.cancel"),
)
LOG = (
    ("a", ADD_LOG, "screen.add"),
    ("Enter", CORRECT_LOG, "screen.correct"),
    ("Esc", CLOSE, "screen.close"),
)
EXPLAIN = (
    ("Enter", "ดูรายการนี้", "screen.look_inside"),
    ("←", "กลับ", "screen.back"),
    ("Esc", CLOSE, "screen.close"),
)
DIFFERENCE = (
    ("Enter", TAKE_DRAFT, "screen.take"),
    ("Esc", KEEP_WORDS, "screen.keep"),
)
HISTORY_KEYS = (
    ("Enter", "นำกลับมาใช้", "screen.take"),
    ("Esc", CLOSE, "screen.close"),
)
HELP_KEYS = (("Esc", CLOSE, "screen.close"),)
CHOOSER = (
    ("Enter", CHOOSE, "screen.take"),
    ("Esc", CANCEL, "screen.cancel"),
)
WHATIF_KEYS = (
    ("Enter", "รับ", "screen.press('enter')"),
    ("l", "ถึงระดับ", "screen.plan"),
    ("y", "แบบแผน", "screen.switch_objective"),
    ("^S", "เก็บเป้าหมาย", "screen.save_targets"),
    ("Del", "คืนค่า", "screen.press('delete')"),
    ("r", "ล้าง", "screen.clear_all"),
    ("o", "เรียง", "screen.sort"),
    ("Esc", "กลับ", "screen.back"),
)
