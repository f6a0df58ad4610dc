"""What keys do: names of actions, and the lines of keys on the screens.

A line is (key as shown, what it does, action), the most needed first.
"""

HELP = "วิธีใช้"
SCORES_SCREEN = "คะแนน"
GAPS_SCREEN = "ช่องว่าง"
MEASURES_SCREEN = "มาตรการ"
PROBLEMS_SCREEN = "ตรวจสอบ"
RECORDS_SCREEN = "แฟ้ม"
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
PREVIOUS_PANE = "ช่องก่อนหน้า"

WRITE_NARRATIVE = "เขียนบทวิเคราะห์"
LEAVE_NARRATIVE = "ออกจากบทวิเคราะห์"
ADD_MEASURE_FOR_ITEM = "เพิ่มมาตรการให้ข้อนี้"
SWITCH_KIND = "สลับชนิดคะแนน"

ADD_MEASURE = "เพิ่มมาตรการ"
EDIT_CHOSEN = "แก้ไข"
DELETE_CHOSEN = "ลบ"
ADD_STEP = "เพิ่มขั้นตอน"
TICK_STEP = "ทำแล้ว/ยังไม่ทำ"
MOVE_STEP_UP = "เลื่อนขั้นตอนขึ้น"
MOVE_STEP_DOWN = "เลื่อนขั้นตอนลง"

NEW_RECORD = "สร้างแฟ้มใหม่"
OPEN_RECORD = "เปิดแฟ้ม"

FOOTER = (
    ("F1", HELP, "app.help"),
    ("F2", SCORES_SCREEN, "app.go('scores')"),
    ("F3", GAPS_SCREEN, "app.go('gaps')"),
    ("F4", MEASURES_SCREEN, "app.go('measures')"),
    ("F5", PROBLEMS_SCREEN, "app.go('problems')"),
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
    ("^F", FIND, "app.find"),
    ("^Z", UNDO, "app.undo"),
    ("", "วางจาก Excel ได้", "app.help"),
)
GAPS = (
    ("Tab", NEXT_PANE, "app.focus_next"),
    ("Enter", "เพิ่มมาตรการให้ข้อนี้", "screen.press('enter')"),
    ("n", WRITE_NARRATIVE, "screen.write"),
    ("k", SWITCH_KIND, "screen.switch_kind"),
)
MEASURES = (
    ("a", ADD_MEASURE, "screen.add_measure"),
    ("t", ADD_STEP, "screen.add_step"),
    ("Enter", EDIT_CHOSEN, "screen.edit_chosen"),
    ("Space", TICK_STEP, "screen.tick"),
    ("d", DELETE_CHOSEN, "screen.delete_chosen"),
    ("Tab", NEXT_PANE, "app.focus_next"),
)
RECORDS = (
    ("Enter", OPEN_RECORD, "screen.open_chosen"),
    ("n", NEW_RECORD, "screen.new_record"),
)
PROBLEMS = (("Enter", "ไปยังจุดนั้น", "screen.go_to_chosen"),)
PASTE = (
    ("Enter", TAKE, "screen.take"),
    ("Esc", CANCEL, "screen.cancel"),
)
FORM = (
    ("Ctrl+S", SAVE_FORM, "screen.save"),
    ("Enter/Tab", NEXT_FIELD, "app.focus_next"),
    ("Esc", CANCEL, "screen.cancel"),
)
HELP_KEYS = (("Esc", CLOSE, "screen.close"),)
CHOOSER = (
    ("Enter", CHOOSE, "screen.take"),
    ("Esc", CANCEL, "screen.cancel"),
)
