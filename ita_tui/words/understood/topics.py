"""What issues are about, by words of which one is enough; each as any of the ways to say it."""

TOPICS = (
    ("ยืมทรัพย์สิน", "ใช้ทรัพย์สิน", "ทรัพย์สินของราชการ", "ทรัพย์สินของทางราชการ"),
    ("จัดซื้อจัดจ้าง", "จัดหาพัสดุ"),
    ("เบิกจ่าย", "ใช้จ่ายงบประมาณ", "ใช้งบประมาณ"),
    ("E-Service", "บริการออนไลน์"),
    ("เรื่องร้องเรียน", "แจ้งเบาะแส"),
    ("No Gift Policy", "งดรับของขวัญ"),
    ("จริยธรรม",),
    ("บริหารงานบุคคล", "ทรัพยากรบุคคล"),
    ("ความเสี่ยงการทุจริต",),
    ("การใช้อำนาจ", "ธุระส่วนตัว"),
)
"""A topic is of those issues whose titles, or whose items' titles, say it."""

LAWS = ("พระราชบัญญัติ", "ระเบียบ", "กฎหมาย")
"""A law is taught in any issue, whatever it is about."""
