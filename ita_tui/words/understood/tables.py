"""The words that pasted tables use: what a column holds, what a row is about."""

from ita_tui.words.understood.values import INDICATOR

SCORE_WORDS = ("คะแนน", "score", "own")
"""A column whose name has one of these holds scores."""

WEAK_SCORE_WORDS = (
    *("ผลการประเมิน", "ผลประเมิน", "ผลปี", "ผล(ร้อยละ", "คิดเป็น"),
    *("ผลการดำเนินงาน", "ผลที่ได้", "ผลลัพธ์"),
)
"""A column named so holds the scores where no other does."""

MEAN = "เฉลี่ย"
"""A column of means holds the scores only where no other does."""

DIFFERENCES = ("ส่วนต่าง", "ผลต่าง", "แตกต่าง", "ความต่าง", "กว่าค่า", "กว่าคะแนน", "ต่างจาก")
"""A column whose name has one of these says how far scores are from others."""

OTHER_NUMBER_WORDS = (
    *DIFFERENCES,
    "เกณฑ์",
    "ลำดับ",
    "อันดับ",
    "น้ำหนัก",
    "ร้อยละของ",
    "เต็ม",
    "เป้าหมาย",
    "เพิ่ม",
    "ลดลง",
    "ขาด",
    "เปลี่ยนแปลง",
    "จำนวน",
    "สูงสุด",
    "ต่ำสุด",
    "ส่วนที่",
    "พึงพอใจ",
    *("คาดหวัง", "คาดว่า", "คาดการณ์", "ประมาณการ", "ตนเอง", "ขั้นต่ำ", "บาท", "ก้าวหน้า"),
    "สัดส่วน",
    "เบี่ยงเบน",
    "ผู้ตอบ",
    "s.d.",
    "public",
    "survey",
    "gap",
    "pass",
    "diff",
    "rank",
    "weight",
    "target",
    "computed",
    "no.",
)
"""A column whose name has one of these holds numbers that are not the scores."""

PEOPLE = r"ผู้.{0,30}ตอบ|คน.{0,9}ตอบ|ตอบ(?:แล้ว|กลับ|แบบ)|[(](?:คน|ราย|ชุด)[)]"
"""Pattern of the name of a column that counts those who answered, or should."""

COUNTS_ANSWERS = (
    rf"{PEOPLE}|^(?:จำนวน)?ผู้|^คน|^(?:ตอบ)? ?(?:มากที่สุด|มาก|ปานกลาง|น้อย|น้อยที่สุด|น้อยมาก|ไม่มีเลย"
    r"|ใช่|ไม่ใช่|มี|ไม่มี)(?: ?[(][^()]*[)])?$"
)
"""Pattern of the name of a column that counts who gave one of several answers."""

OF_RISKS = ("โอกาส", "ผลกระทบ")
"""Names of columns that make scores those of risks."""

FULL_MARKS = ("คะแนนเต็ม", "เต็ม")
"""A column whose name begins so holds the most points that each row can have."""

ONLY_FULL_MARKS = r"(?:ค่า)?(?:คะแนน)?[(]?(?:คะแนน)?เต็ม"
"""Pattern of what the name of such a column begins with, in brackets or not."""

OF_FULL_MARKS = r"เต็ม ?(?!100)[0-9๐-๙]+"
"""Pattern of full marks, other than a hundred, in the name of a column of points."""

OUT_OF_A_HUNDRED = ("ร้อยละ", "เปอร์เซ็นต์", "%", "เต็ม100")
"""A column whose name has one of these holds shares of 100: the scores, where no other column does
or where full marks stand beside it."""

OUT_OF = r"[(] ?100 ?[)]"
"""Pattern of a hundred in the name of a column: what its scores are out of, or what it holds."""

WEIGHTED = "ถ่วงน้ำหนัก"
"""A column whose name has this holds the parts of the total."""

BESIDE_NAME = r"[(](?:(?:คะแนน)?เต็ม(?=[^()])|เพิ่ม|ลด|ก่อน|หลัง)[^()]*(?:[)]|$)|[(][a-z0-9][)]$"
"""Pattern of the full marks, a difference, before or after, or a letter, behind its name."""

PREVIOUS_WORDS = ("ปีก่อน", "ปีที่แล้ว", "ครั้งก่อน", "รอบก่อน", "ครั้งที่แล้ว", "ที่ผ่านมา", "เดิม", "previous")
"""A column whose name has one of these holds the scores of the year before."""

AGE = "เดิม|ใหม่"
"""Pattern of what says in the name of a column whether its texts are those that were, or are."""

THIS_YEAR = ("ปีนี้", "ปีปัจจุบัน", "ปัจจุบัน", "current")
"""Whole names of columns with the scores of the year itself."""

RESULTS = ("ผล", "ผลฯ", "ผลงาน", "ผลรวม", "ทำได้", "result")
"""Whole names of columns with the scores where no other column holds numbers, or means only."""

OF_YEARS = ("ita",)
"""What the name of a column may say beside its year alone."""

SAYS_SCORES_ALONE = (
    r"(?:ค?ะแนน|ผลลัพธ์|ผลการดำเนินงาน|ผล|ค่า|การประเมิน|ประเมิน|คุณธรรมและความโปร่งใส|การ|เฉลี่ย"
    r"|สรุป|รวม|ทั้งหมด|ทั้งสิ้น|สุทธิ|สุดท้าย|จริง|ใหม่|ร่าง|ที่ได้รับ|ที่ได้|ได้รับ|ได้|ที่|ของ|จาก|ประกาศ|ป\.?ป\.?ช\.?"
    r"|หน่วยงาน|หน่วย|องค์กร|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต\.?|อบจ\.?|อปท\.?|เรา|ราย|ตัวชี้วัด|ย่อย|ข้อ|ภาพ"
    r"|เครื่องมือ|แบบวัด|ร้อยละ|เปอร์เซ็นต์|คิดเป็น|เทียบ|เต็ม|ประจำ|ปีงบประมาณ|ปีงบฯ?|งบประมาณ|งปม\.?|ปี"
    r"|นี้|ปัจจุบัน|พ\.?ศ\.?|(?:ก่อน|หลัง)(?:การ)?(?:ทักท้วง|อุทธรณ์|ชี้แจง)?|เพิ่ม/ลด"
    r"|[ieo]it|ita|score|own|current|year|fy|[กขคงabc](?![ก-๎a-z])|[^ก-๎a-z])*"
)
"""Pattern of the name, without blanks, of a column of scores: nothing but such words."""

LEVEL = "ระดับ"
"""Word for a level, and for how wide others are: of the province, of the country."""

REFERENCE_WORDS = ("อ้างอิง", "จังหวัด", "ประเทศ", "reference")
"""A column whose name has one of these holds means of others."""

GROUPS = ("อปท", "อำเภอ", "กลุ่ม", "ทุกหน่วยงาน", "หน่วยงานทั้งหมด")
"""A mean whose name has one of these is one of others."""

AGENCY = "หน่วยงาน"
"""A column of scores whose name has this is no mean of others."""

OWN_NAMES = (
    *("ได้", "ที่ได้", "ได้รับ"),
    *("หน่วยงาน", "ผลหน่วยงาน", "ผลของหน่วยงาน", "ของหน่วยงาน", "หน่วยงานของเรา", "หน่วยงานเรา"),
    *(
        "เทศบาล",
        "เทศบาลตำบล",
        "เทศบาลเมือง",
        "เทศบาลนคร",
        "อบต.",
        "อบต",
        "อบจ.",
        "อบจ",
        "อปท.",
        "อปท",
    ),
    *("มหาวิทยาลัย", "องค์กร", "ของเรา", "ผลของเรา"),
)
"""Names, without their year, of columns with the agency's own scores: of a year, beside means."""

SUM = "รวม"
"""A column whose name has this may hold sums."""

ASSESSMENT = "ita"
"""A name that is only this belongs to the one before it."""

BEFORE_YEAR = ("ปี", "พ.ศ.", "(%)", "year")
"""Words that belong to the name of the column before them."""

PAGES = ("หน้า", "เลขหน้า", "หน้าที่", "page")
"""Whole names of a column of pages."""

OTHER_NUMBER_NAMES = (
    *("ที่", "วันที่", "หน้าเว็บ", "no", "#", "max", "min", "sd", *PAGES),
    *("+/-", "±"),
)
"""Whole names of columns of other numbers."""

TEXT_WORDS = ("วิเคราะห์", "ระดับ", "สถานะ", "หมายเหตุ", "ข้อเสนอแนะ", "ข้อสังเกต", "แนวทาง")
"""A column whose name has one of these holds words."""

TEXT_NAMES = ("ผล", "ผ่าน", "ผ่าน/ไม่ผ่าน", "result", "status")
"""Whole names of columns of words."""

SCORE_BEGINNINGS = ("คะแนน", "ผลคะแนน", "ค่าคะแนน", "ผลรวมคะแนน", "ปี", "25", "พ.ศ.", "score", "own")
"""A long name of a column of scores begins so; a sentence about scores seldom does."""

NO_ITEM_COLUMN = ("ข้อมูล", "ข้อเสนอ", "ข้อสังเกต", "รายการการ")
"""Beginnings of titles and other words that look like ``ITEM_COLUMN_WORDS``."""

ITEM_COLUMN_WORDS = (
    "ข้อ",
    "รหัส",
    "รายการ",
    "คำถาม",
    "ประเด็น",
    "ตัวชี้วัด",
    "หัวข้อ",
    "ชื่อ",
    "code",
    "title",
    "item",
    "question",
    "indicator",
)
"""A column whose name begins so holds codes or titles of items."""

INSTRUMENT_COLUMN_WORDS = ("เครื่องมือ", "แบบวัด", "instrument")
"""A column whose name has one of these holds instruments."""

CONTENTS = "สารบัญ"
"""The heading of a list of pages begins so."""

ISSUE = "ประเด็นที่"
"""A line that begins so is the heading of an issue."""

YEAR_WORDS = r"(?:ปี(?:งบประมาณ|งบฯ?)?|พ\.?ศ\.?|งบประมาณ|fy|year)"
"""Pattern of what stands before a year of two digits."""

YEAR = r"(?<![0-9])(?:25|20)[0-9]{2}(?![0-9])"
"""Pattern of a year of four digits, B.E. or C.E."""

_ABOUT_RESULTS = "(?:ประเมิน|คะแนน|(?<![a-z])(?:itas?|[ieo]it)(?![a-z]))"
_BEFORE_YEAR = r"(?:(?!มาตรการ|แผน|พระราช|พ\.ร\.|ระเบียบ|ประกาศ|วันที่).){0,120}?"
_SHORT = "(5[6-9]|[67][0-9])(?![0-9.])"
_IN_FULL = (
    rf"(?:{_BEFORE_YEAR}(?:{YEAR_WORDS}|พ\. ?ศ\.?|ita|คะแนน))??[ .:_-]*"
    rf"(?P<years>{YEAR}(?: ?(?:และ|กับ|ถึง|[-–—,/]) ?(?:{YEAR_WORDS}|[ .])*{YEAR})*)"
)
SHORT_YEAR_OF_RESULTS = f"(?<![0-9]){_SHORT}"
"""Pattern of what may be a year of results in two digits."""

FULL_YEAR_OF_RESULTS = f"{_ABOUT_RESULTS}(?:{_IN_FULL})"
"""``YEAR_OF_RESULTS`` for a line that has none in two digits."""

YEAR_OF_RESULTS = (
    rf"{_ABOUT_RESULTS}(?:{_IN_FULL}"
    rf"|{_BEFORE_YEAR}{YEAR_WORDS}[ .]*{_SHORT})|(?<![a-z])ita[ -]?{_SHORT}"
)
"""Pattern of the year of results in a line in lower case, or of several in a list; that of measures
or of a law is another, and so is a date's."""

OTHER_ASSESSMENTS = (
    (
        "การประเมิน ITA ของสถานศึกษาและเขตพื้นที่การศึกษา",
        ("สถานศึกษา", "โรงเรียน", "เขตพื้นที่การศึกษา", "วิทยาลัย", "ITA Online"),
        r"(?:ITA|ประเมินคุณธรรม).{0,120}(?:สถานศึกษา|โรงเรียน|เขตพื้นที่การศึกษา)|ITA Online"
        r"|^(?:โรงเรียน|สำนักงานเขตพื้นที่การศึกษา|วิทยาลัย(?:เทคนิค|อาชีวศึกษา|การอาชีพ|สารพัดช่าง|เกษตร))"
        r".{0,200}(?:ITA|ประเมินคุณธรรม)",
        "",
    ),
    ("การประเมิน MOIT ของกระทรวงสาธารณสุข", ("MOIT",), "MOIT", r"MOIT ?[0-9๐-๙]"),
    (
        "การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)",
        ("LPA", "ประเมินประสิทธิภาพของ"),
        r"\bLPA\b|ประเมินประสิทธิภาพของ ?(?:องค์กรปกครอง|อปท)",
        "",
    ),
)
"""Name of an assessment that is not this one; words of which its title lines and codes have one;
patterns of these lines and of these codes."""

NARRATIVE_CUES = (
    "คะแนน",
    "เกณฑ์",
    "ที่ต้อง",
    "ได้แก่",
    "พบว่า",
    "ยกเว้น",
    "คิดเป็น",
    "จากการวิเคราะห์",
    "พัฒนาให้",
    "ที่ไม่",
    "ยังไม่",
    "ซึ่ง",
    "ควร",
    "เพิ่มเป็น",
    "เพิ่มขึ้น",
    "ลดลง",
    "เป้าหมาย",
    "ต้องได้",
    "ต่ำกว่า",
    "สูงกว่า",
)
"""Words that follow a quoted title in a narrative, and never a title in a table."""

BEFORE_SCORE = ("ร้อยละ", "ได้", "ประจำปี", "ปีงบประมาณ", "พ.ศ.", "ปี")
"""Words that may stand between a title and its score."""

STATUS_WORDS = ("ผ่าน", "ไม่ผ่าน", "ผ่านเกณฑ์", "ไม่ผ่านเกณฑ์", "pass", "fail")
"""What a column of results says."""

NO_SCORE_MARKS = (
    "-",
    "–",
    "—",
    "−",
    "--",
    "---",
    "n/a",
    "na",
    "ไม่มี",
    "ไม่มีข้อมูล",
    "ไม่มีคะแนน",
    "รอผล",
)
"""What is put into a cell to say that there is no score, in lower case."""

NO_NUMBERS = ("nan", "inf", "infinity")
"""What programs write for a number that is none, in lower case."""

TOTAL_TITLES = (
    "คะแนนรวม",
    "คะแนนรวม 100 คะแนน",
    "คะแนนภาพรวมหน่วยงาน",
    "ภาพรวม",
    "คะแนนภาพรวม",
    "คะแนน ITA",
    "คะแนนรวมทั้งหมด",
    "คะแนนเฉลี่ยรวม",
    "คะแนนรวมเฉลี่ย",
    "คะแนนรวม ITA",
    "ผลคะแนนรวม",
    "รวมคะแนน",
    "คะแนนรวมทั้งสิ้น",
    "คะแนนสุทธิ",
    "ผลการประเมิน ITA",
    "ผลคะแนน ITA",
    "ผลคะแนนภาพรวม",
    "คะแนน ITA ภาพรวม",
    "ผลคะแนน ITA ภาพรวม",
    "ผลการประเมินภาพรวม",
    "ผลการประเมิน ITA ภาพรวม",
    "ผลรวมคะแนน",
)
"""Ways to name the total; a bare "รวม" may be the sum of anything."""

SAYS_SCORE = (
    r" ?(?:มี|ได้รับ|ได้)?(?:ผล|ค่า)?(?:คะแนน)?(?:เฉลี่ย|รวม)? ?"
    r"(?:(?<=ได้คะแนน)|(?<= คะแนน)|ได้|เท่ากับ|ร้อยละ|คิดเป็น|อยู่ที่)(?: ?(?:ที่|ร้อยละ|เท่ากับ))*$"
)
"""Pattern of the words of a sentence between a title and its score, at the end of a text."""

ENDS_SAYING = ("ได้", " คะแนน", "เท่ากับ", "ร้อยละ", "คิดเป็น", "อยู่ที่", "ได้ที่")
"""Such words end with one of these."""

SIDE = "ด้าน"
"""Word that may stand before the title of an indicator."""

BESIDE_TITLE = "(?:ค่า|คะแนน|ระดับ)*(?:เฉลี่ย|ประเทศ|จังหวัด|เป้า|เกณฑ์|น้ำหนัก|เต็ม|คาด|ปี|ประเมินตน|ก่อน|หลัง)"
"""Pattern of the beginning of brackets behind a title that say which of its numbers is meant."""

DOING = "การ"
"""Word that the title of an indicator begins with, and that a short name leaves out."""

NODE_ALONE = r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?[0-9๐-๙]{1,2}(?:[.][0-9๐-๙]{1,2})?"
"""Pattern of a heading that is the number of a node and nothing else."""

MEAN_WORDS = (MEAN, "ภาพรวม")
"""One of these is in each heading over a table of the means of others."""

OTHERS = ("จังหวัด", "ประเทศ", "อปท", "อำเภอ", "ทุกหน่วยงาน")
"""And one of these."""

MEAN_OF_OTHERS = (
    r"(?!.*[0-9๐-๙]{2}[.][0-9๐-๙])"
    r"(?:(?:ตาราง(?:ที่)? ?[0-9๐-๙]{0,2}(?:[.-][0-9๐-๙]{1,2})? ?[:.–-]? ?)?"
    r"(?:ผล|ค่า)?(?:คะแนน)?เฉลี่ย.{0,40}(?:จังหวัด|ประเทศ|อปท|อำเภอ|ทุกหน่วยงาน)"
    r"|(?:(?!เทียบ|กับ|และ|กว่า).){0,120}?"
    r"(?:เฉลี่ย.{0,40}(?:(?:ทั่ว|ทั้ง|ระดับ)(?:ประเทศ|จังหวัด|อำเภอ)|ทุกหน่วยงาน)"
    r"|(?:เฉลี่ย|ภาพรวม)(?:ของ|ระดับ|ทั้ง|ทั่ว)? ?(?:จังหวัด|ประเทศ|อำเภอ)))"
)
"""Pattern of the beginning of a heading over a table of the means of others, down to where it says
so; one that compares with them, or has a score in it, is none."""

TARGET = "เป้าหมาย"
"""Word for what a score should become."""

TARGETS = (
    r"(?!.*[0-9๐-๙]{2}[.][0-9๐-๙])(?:ตาราง(?:ที่)? ?[0-9๐-๙]{0,2}(?:[.-][0-9๐-๙]{1,2})? ?[:.–-]? ?)?"
    rf"(?:ค่า)?(?:คะแนน ?(?:ค่า)?{TARGET}|{TARGET}.{{0,20}}(?:คะแนน|ITA))"
)
"""Pattern of the beginning of a heading over a table of targets."""

ENDS_WITH_SCORE = r"(.*\S) ([0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2})"
"""Pattern of a line that ends with a score."""

INSTRUMENT_WORDS = ("แบบวัด", "แบบตรวจ")
"""Words that the title of an instrument begins with."""

INSTRUMENT = "แบบวัด|แบบตรวจ|เครื่องมือ|ผล"
"""Pattern of words that may stand beside the code of an instrument."""

OF_INDICATOR = rf"(?:{INDICATOR}(?:ย่อย)?|ตชว|ตวช)[.]?(?:ที่)?"
"""Pattern of what stands before the number of an indicator."""

NODE_WORDS = rf"(?:{OF_INDICATOR}|เครื่องมือ(?:ที่)?|ข้อ(?:ที่)?|ที่)?"
"""Pattern of what may stand before the number of a node."""

AGENCY_COLUMNS = (
    *("หน่วยงาน", "ชื่อหน่วยงาน", "อปท", "ชื่ออปท", "เทศบาล", "ชื่อเทศบาล", "agency", "ส่วนราชการ"),
    *("ชื่อส่วนราชการ", "รายชื่อหน่วยงาน", "รายชื่ออปท", "รายชื่อส่วนราชการ", "องค์กรปกครอง", "ชื่อองค์กร"),
)
"""A column whose name, without blanks, begins so holds agencies."""

KIND_COLUMNS = ("ประเภท",)
"""A column whose name begins so holds kinds of agencies."""

DISTRICT_COLUMNS = ("อำเภอ", "ชื่ออำเภอ", "district")
"""A column whose name, without blanks, begins so holds districts."""

BEFORE_DISTRICT = r"^(?:อำเภอ|อ\.) ?"
"""Pattern of the word before the name of a district."""

PROVINCE_COLUMNS = ("จังหวัด", "ชื่อจังหวัด", "province")
"""A column whose name, without blanks, begins so holds provinces."""

BEFORE_PROVINCE = r"^(?:จังหวัด|จ\.) ?"
"""Pattern of the word before the name of a province."""

WITH_BRACKETS = r"(?P<before>.*\S) ?[(](?P<behind>[^()]*)[)]"
"""Pattern of a name with brackets behind it."""

CONSONANT = "[ก-ฮ]"
"""Pattern of a consonant."""

AA = "[าำ]"
"""Pattern of the vowel that no longer Thai text is without."""

BROKEN_THAI = "à¸"
"""What the bytes of a Thai letter look like that were read as those of another script."""

LINK = "://"
"""What an address has."""

BARE_SUMS = ("รวม", "คะแนนรวม", "ผลรวม", "total")
"""A column beside instruments whose whole name, without blanks and year, is one of these."""

YEAR_BESIDE = rf"{YEAR_WORDS}?[ .]*(?<![0-9])(?:25|20)?[0-9]{{2}}(?![0-9])"
"""Pattern of a year in the name of a column, with the words before it."""

SHORT_YEAR = "[4-9][0-9]"
"""Pattern of a year of two digits."""

SHORT_INDICATOR = r"^ตชว\.? ?"
"""Pattern of the short word for an indicator."""

WORDS_BESIDE = ("ที่", "ลำดับ", "ระดับ", "รหัส", "อำเภอ", "จังหวัด", "หน่วยงาน", "โทร", "วันที่", "ประเภท")
"""A column whose name begins so holds no scores, whatever numbers stand there."""

MOST_COLUMNS = 80
"""Columns of a table with nodes side by side."""

BESIDE_A_NODE = rf"{ISSUE} ?[0-9๐-๙]{{0,2}}|(?:ผล|ค่า)?(?:คะแนน)?(?:{MEAN}|รวม)?(?:ของ)?"
"""Pattern of a cell before the number of a node that says nothing of what it is of."""

AROUND_NODE = (
    r"(?:ผล)?คะแนน(?!รวม|ภาพรวม|เฉลี่ยรวม| ?ITA|สุทธิ)(?=.{3})|ร้อยละ"
    r"|[(][^()]*(?:คะแนน|ร้อยละ|%)[^()]*[)]"
)
"""Pattern of what may stand around a node in the name of a column."""

NO_AGENCIES = (
    *(
        "รวม",
        "ผลรวม",
        "ยอดรวม",
        "ภาพรวม",
        "เป้าหมาย",
        "ค่าเป้าหมาย",
        "เกณฑ์",
        "ร้อยละ",
        "จำนวน",
        "อันดับ",
        "ลำดับ",
    ),
    *(
        "ผลต่าง",
        "ส่วนต่าง",
        "พิสัย",
        "ความแปรปรวน",
        "ควอร์ไทล์",
        "เปอร์เซ็นไทล์",
        "หมายเหตุ",
        "ที่มา",
        "ค่ามาตรฐาน",
    ),
    *("คิดเป็น", "ระดับ", "ผ่าน", "ไม่ผ่าน", "ทั้งจังหวัด", "ทั้งหมด", "ทั้งสิ้น", "ทั้งประเทศ", "แห่ง"),
)
"""A row that begins so is of no agency."""

AREAS = ("จังหวัด", "อำเภอ", "ภาค", "กลุ่ม")
"""Among local agencies a row that begins so is of several."""

STATISTICS = ("เฉลี่ย", "สูงสุด", "ต่ำสุด", "เบี่ยงเบน", "มัธยฐาน", "ฐานนิยม", "มัชฌิม")
"""A row that has one of these in its name is of no agency."""

LATIN_STATISTICS = (
    *(
        "max",
        "maximum",
        "min",
        "minimum",
        "mean",
        "avg",
        "average",
        "median",
        "mode",
        "range",
        "sd",
    ),
    *(
        "stdev",
        "stddev",
        "std",
        "sem",
        "var",
        "variance",
        "total",
        "sum",
        "grandtotal",
        "n",
        "target",
    ),
    *("xbar", "x", "cv"),
)
"""A row whose name, of its letters in lower case, is one of these is of no agency."""

SCORE_IN_BRACKETS = (
    r"(.*\S) ?[(](?:ได้)?(?:คะแนน|ค่า)?(?:เฉลี่ย)? ?(?:ร้อยละ)? ?([0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2}) ?"
    r"(?:คะแนน|%)?[)]"
)
"""Pattern of a title with its score behind it in brackets."""

AROUND_SCORE = (
    r"(?:[ ./,;:–()=▲▼△▽↑↓-]|ได้|คะแนน|เท่ากับ|ร้อยละ|เปอร์เซ็นต์|อยู่ใน|เกณฑ์|ระดับ|(?:จาก|เต็ม) ?100"
    r"|100 ?คะแนน|ดีเยี่ยม|ดีมาก|ดี|ปานกลาง|พอใช้|ควรปรับปรุง|ต้องปรับปรุง|ต่ำกว่าเกณฑ์|สูงกว่าเกณฑ์"
    r"|(?:ไม่)?ผ่าน|(?<![A-Za-z])[A-F]{1,2}(?![A-Za-z])|[(][-+−][0-9.]+[)])*"
)
"""Pattern of what may stand around a score in its cell: the result, the level, a difference."""

GROUP = (
    rf"(?:{INDICATOR}(?:ย่อย)?(?:ที่)? ?)([0-9]{{1,2}}(?:\.[0-9]{{1,2}})?)[.):]? ?(.*)"
    r"|([0-9]{1,2}\.[0-9]{1,2})[.):]? ?(.*)"
)
"""Regular expression of the heading of an indicator or of a part of one: its number, its title."""

NAMED_YEAR = r"(?:ปี|พ\.?ศ\.?)[^0-9]{0,25}(25[4-9][0-9]|26[0-4][0-9])(?![0-9])"
"""Regular expression of a year that is called one."""

ABOUT_A_YEAR = ("ITA", "IIT", "EIT", "OIT", "ประเมิน", "คะแนน", "ข้อมูลสาธารณะ")
"""Words of a line by which its year is that of the table."""

PLAN = "(?:ตาราง(?:ที่)? ?[0-9๐-๙]{0,2} ?)?(?:มาตรการ|แผน|โครงการ)"
"""Pattern of the beginning of a heading over a plan of measures."""

SOURCES = ("ที่มา", "แหล่งที่มา", "แหล่งข้อมูล")
"""A line below a table that begins so says where it is from."""

NO_REST = r"[0-9๐-๙]|^(?:[(]?หมายเหตุ|(?:แหล่ง)?ที่มา|แหล่งข้อมูล|ข้อมูล ณ|รวม|เฉลี่ย|ค่าเฉลี่ย|หน้า|[*])"
"""Pattern of a line below a row of a page that is not the rest of what stands in its columns."""

SENTENCES = ("พบว่า", "ได้แก่", "ที่ไม่ผ่าน", "เกณฑ์ (", "คะแนน)", "จากการวิเคราะห์")
"""What stands in a sentence about items and in no title."""
