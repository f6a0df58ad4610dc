"""What the screen ตรวจสอบ says."""

CLEAN = "✓ ไม่พบสิ่งที่ผิดหรือขัดแย้งในแฟ้ม"
SEVERITIES = {"error": "✗ ผิด", "warning": "! เตือน", "note": "· หมายเหตุ"}
SET_ASIDE = "○ ให้คงไว้"
SIGNS = {"error": "✗", "warning": "!", "note": "·"}
SET_ASIDE_SIGN = "○"
NO_FIX = "โปรแกรมแก้ให้ไม่ได้ กด Enter ไปยังจุดนั้นแล้วแก้"
REASON_TITLE = "ให้คงไว้ พร้อมเหตุผล"
FIELD_REASON = "เหตุผล"
HINT_REASON = "เช่น ตรวจกับประกาศผลแล้ว ตัวเลขถูกต้อง"
ADD_MEASURE = "เพิ่มมาตรการให้ข้อนี้"


def heading(*, errors: int, warnings: int, notes: int, set_aside: int) -> str:
    """How many findings there are."""
    found = f"ผิด {errors} · เตือน {warnings} · หมายเหตุ {notes}"
    text = found if errors or warnings or notes else CLEAN
    return f"{text} · ให้คงไว้ {set_aside}" if set_aside else text


def group(*, name: str, count: int) -> str:
    """Heading over the findings of one severity."""
    return f"{name} {count} รายการ"


def fix(*, label: str) -> str:
    """What the fix would do."""
    return f"กด f: {label}"


def fixed(*, label: str) -> str:
    """A fix was made."""
    return f"{label} แล้ว กด Ctrl+Z เพื่อนำกลับ"


def reason(*, reason: str, day: str) -> str:
    """Why a finding may stand."""
    return f"ให้คงไว้เพราะ: {reason} ({day})" if day else f"ให้คงไว้เพราะ: {reason}"


def set_aside(*, place: str) -> str:
    """Name of an edit that lets a finding stand."""
    return f"ให้คงไว้: {place}"


def brought_back(*, place: str) -> str:
    """Name of an edit that takes that back."""
    return f"นำกลับมาตรวจ: {place}"
