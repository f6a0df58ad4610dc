"""How the names of local agencies begin."""

KINDS = (
    "เทศบาลตำบล",
    "เทศบาลเมือง",
    "เทศบาลนคร",
    "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด",
    "อบต.",
    "อบจ.",
    "ทต.",
    "ทม.",
    "ทน.",
    "เมือง",
    "สำนักงาน",
)
"""Kinds of agency that stand before the name of the place."""
PLACE_WORDS = ("จังหวัด", "อำเภอ", "ตำบล", "จ.", "อ.", "ต.")
"""What stands before the name of a place."""
