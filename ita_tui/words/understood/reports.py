"""The words by which a whole report is read: its analysis, its memo, what it claims."""

ANALYSIS = ("การวิเคราะห์", "ผลการวิเคราะห์", "บทวิเคราะห์", "วิเคราะห์")
"""The heading of the column with the analysis begins so."""

ANALYSIS_HEADING = rf"^(?:{'|'.join(ANALYSIS)})(?:ผล|การประเมิน|ITA| )*[:：] *"
"""Pattern of the same where the text itself begins with it."""

SCORE = "คะแนน"
"""Word in the name of a column of scores."""

LONGEST_HEADING = 60
"""Letters of a heading."""

ENDS_ANALYSIS = ("ผู้รับผิดชอบ", "ขั้นตอน")
"""The header of the table of measures has these."""

PLAN = ("การนำผลการวิเคราะห์ไปสู่", "การนำผลวิเคราะห์ไปสู่")
"""The heading of the measures, above their table, begins so."""

MEMO = "บันทึกข้อความ"
"""What a memo is headed with."""

MEMO_FIELDS = {
    "unit": "ส่วนราชการ",
    "number": "ที่",
    "date": "วันที่",
    "subject": "เรื่อง",
    "to": "เรียน",
}
"""What the line of a field of the memo begins with."""

CLOSING = ("จึงเรียนมา", "จึงเสนอมา")
"""The last sentence of a memo begins so."""

SIGNS = ("▼", "≈")
"""A line that begins so says what a sign in a table means."""

CLEAR_CODE = "(?<![A-Za-z])O(?=[๐-๙])"
"""Pattern of the letter of an OIT item where a document prints Thai digits beside it."""

LEFT = {
    "memo_text": rf"(?:{'|'.join(CLOSING)})",
    "preface": r"คำนำ *$",
    "names": r"[(](?:นาย|นาง|น\.ส\.|ว่าที่|ดร\.|พ\.จ\.|สิบ|จ่า)[^()]{2,80}[)]$",
}
"""Parts of a report that are not taken → regular expressions of a line by which they are known."""

OPINION = "ความเห็น"
"""The heading of a superior's opinion begins so; the post follows."""

IN_PLACE_OF = "แทน"
"""A line of a post that ends so goes on with the post that is acted for."""

FIGURE = r"(?<![0-9.])(?:(?P<score>[0-9]{1,3}[.][0-9]{2})(?![0-9])|[0-9]{1,3}(?= ?คะแนน))"
"""Pattern of a figure in a sentence; a whole number is no score that a memo states."""

TOTAL_NAMES = r"(?:ภาพรวม|คะแนนรวม)"
"""Pattern of the names of the total."""

STATES_TOTAL = rf"{TOTAL_NAMES} ?[:：]"
"""Pattern of the cell of a table that says the total in words."""

RESULT = "ผลการประเมิน"
"""What the results are called."""

RESULTS = rf"{RESULT}.{{0,80}}ITA|ITA.{{0,80}}{RESULT}"
"""Pattern of what a sentence about the total says, that does not name it."""

BEFORE_TOTAL = r"(?:ได้|เป็น|ผลการประเมิน|เท่ากับ|อยู่ที่)[^0-9]{0,20}$"
"""Pattern of what stands before the total in such a sentence."""

OTHER_FIGURE = (
    r"เป้าหมาย|เกณฑ์|เฉลี่ย|(?:ระดับ|ทั้ง)(?:ประเทศ|จังหวัด)|ก่อน|ที่แล้ว|ที่ผ่านมา"
    r"|(?:เพิ่มขึ้น|ลดลง)(?! ?เป็น)|(?:สูง|ต่ำ|มาก|น้อย)กว่า|ผลต่าง|[IEO]IT(?![A-Za-z])|ตัวชี้วัด|ข้อ"
    r"|ที่สุด|สูงสุด|ต่ำสุด|อันดับ|แบบวัด|แบบตรวจ|ส่วนที่|ขาด|อีก|ห่าง|ถัดไป|เต็ม|น้ำหนัก"
)
"""Pattern of what says that a figure is a target, a mean, last year's, a distance, or of a part."""

OTHER_TOTAL = rf"(?:{OTHER_FIGURE})(?:ของ|คะแนน)?$"
"""Pattern of the same right before the name of a total."""

YEAR_OF_FIGURE = r"ปี[^0-9]{0,20}(?:25)?([0-9]{2})(?![0-9.])"
"""Pattern of the year that a figure is of."""

ANNOUNCED = r"ประกาศ.{0,200}?เมื่อวันที่ ?([0-9]{1,2} ?[ก-๎.]{3,12} ?[0-9]{4})"
"""Pattern of the day of the announcement."""

RANKED = (
    r"(?:(?P<rank>มากที่สุด|สูงที่สุด|สูงสุด|น้อยที่สุด|ต่ำที่สุด|ต่ำสุด)"
    r"|(?:อันดับ|ลำดับ)(?:ที่)? ?(?P<place>[0-9]{1,2})) ?(?:คือ|ได้แก่) ?"
    r"(?P<wording>(?:(?!ที่สุด|สูงสุด|ต่ำสุด|อันดับ).){4,160}?)"
    r" ?(?:คะแนนที่ได้)?(?:คิดเป็น)? ?(?:ร้อยละ|คะแนน) ?"
    r"(?P<score>[0-9]{1,3}[.][0-9]{2})"
)
"""Pattern of a sentence that ranks a node."""

LOWEST = ("น้อย", "ต่ำ")
"""A word for the lowest begins so."""

PART = r"([IEO]IT) ?ส่วนที่ ?([0-9])"
"""Pattern of an indicator by its number within its instrument."""
