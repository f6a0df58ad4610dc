"""What is not said of an item or an issue, but taken for granted beside what is said."""

THE_ITEMS_THAT = r"(?:เพื่อปรับปรุง|สำหรับ|รองรับ|(?<!ไม่)มี|ส่วน|นอกจากนี้ ?)ข้อที่$"
"""Before a word of passing or falling short, of items that there are whichever they be."""

ITEMS_TO_MEND = r"ข้อที่(?:ยัง)?ต้องปรับปรุง ?$"
"""Before the number of items that fell short."""

NUMBER_OF_AN_ISSUE = r"ประเด็นที่ ?$"
"""Before the number of an issue."""
