"""Words for numbers."""

DIGITS = {
    word: number
    for number, word in enumerate(
        ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
    )
} | {"เอ็ด": 1, "ยี่": 2}
"""Words for one figure."""
POWERS = {word: 10**power for power, word in enumerate(("สิบ", "ร้อย", "พัน", "หมื่น", "แสน"), 1)}
"""Words behind a figure for the power of ten that it counts."""
MILLION = "ล้าน"
"""The word for a million, before which a whole number may stand."""
BAHT = "บาท"
"""The word behind an amount."""
