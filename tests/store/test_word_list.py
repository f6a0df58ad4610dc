import re
import subprocess
import sys
from hashlib import sha256

import pytest

from ita_tui.core.thai.breaks import break_positions
from ita_tui.core.thai.lexicon import LONGEST_WORD
from ita_tui.core.thai.segment import Segmenter
from ita_tui.store.folders import data_folder
from ita_tui.store.word_list import load_segmenter

OFFICE_TEXT = """
องค์การ·บริหาร|ส่วน·ตำบล
คณะ·กรรมการ|ป้องกัน|และ|ปราบปราม|การ·ทุจริต|แห่ง·ชาติ
เจ้าหน้าที่|ของ|รัฐ|ต้อง|ปฏิบัติ·หน้าที่|ด้วย|ความ·ซื่อสัตย์·สุจริต
หลัก·ธรรมาภิบาล|ของ|การ·บริหาร|กิจการ|บ้านเมือง|ที่|ดี
ผู้·มี·ส่วน·ได้·ส่วน·เสีย|ภายนอก
การ·จัดซื้อ·จัดจ้าง|และ|การ·บริหาร|พัสดุ|ภาครัฐ
นายก·เทศมนตรี|ตำบล|ศรี·พนา
อำเภอ|เมือง·บึงกาฬ|จังหวัด|บึงกาฬ
ประชาชน|ผู้·รับ·บริการ|ได้·รับ|ความ·สะดวก|และ|รวดเร็ว
ข้อ·บัญญัติ|งบประมาณ|รายจ่าย|ประจำ·ปี
แผน·พัฒนา|ท้องถิ่น|สี่|ปี
ศูนย์·พัฒนา|เด็ก·เล็ก|ใน|สังกัด
ภาษี|ที่ดิน|และ|สิ่ง·ปลูก·สร้าง
การ·รับ|ของขวัญ|หรือ|ผล·ประโยชน์|อื่น·ใด|จาก|การ·ปฏิบัติ·หน้าที่
ประมวล|จริยธรรม|ข้าราชการ|ส่วน·ท้องถิ่น
การ·ขัด·กัน|แห่ง|ผล·ประโยชน์|และ|ผล·ประโยชน์·ทับซ้อน
ผู้·บังคับบัญชา|มอบ·หมาย|งาน|อย่าง|เป็น·ธรรม
ปลัด|เทศบาล|ปฏิบัติ·หน้าที่|แทน|ผู้·อำนวยการ|กอง·ช่าง
รายงาน|การ·ประชุม|สภา·เทศบาล|สมัย·สามัญ
เบี้ย·ยัง·ชีพ|ผู้·สูง·อายุ|และ|คน·พิการ
หนังสือ|รับรอง|การ·แจ้ง|ขุด·ดิน|ถม·ดิน
การ·กำจัด|ขยะ|มูลฝอย|และ|สิ่ง·ปฏิกูล
เอกสาร|หลักฐาน|ที่|ต้อง|ใช้|ประกอบ|การ·พิจารณา
ดำเนิน·การ|ทาง|วินัย|อย่าง|ร้ายแรง
ช่องทาง|การ·ร้องเรียน|ร้องทุกข์|ของ|ประชาชน
ตัว·ชี้·วัด|การ·ปรับปรุง|การ·ทำ·งาน
ค่า·เป้าหมาย|ตัว·ชี้·วัด|ระดับ|ความ·สำเร็จ
กฎ·กระทรวง|กำหนด|หลัก·เกณฑ์|และ|วิธี·การ
พระราชบัญญัติ|ประกอบ|รัฐธรรมนูญ|ว่า·ด้วย|การ·ป้องกัน|และ|ปราบปราม|การ·ทุจริต
การ·ขับเคลื่อน|ยุทธศาสตร์|ชาติ|ระยะ|ยี่สิบ|ปี
สำนักงาน|ส่งเสริม|การ·ปกครอง|ท้องถิ่น|จังหวัด
ระเบียบ|กระทรวง|มหาดไทย|ว่า·ด้วย|การ·เบิก·จ่าย|เงิน
ใบ·อนุญาต|ก่อสร้าง|อาคาร
ค่า·ธรรมเนียม|เก็บ|ขน|มูลฝอย
เลขานุการ|คณะ·ทำ·งาน|ศูนย์|ปฏิบัติ·การ|ต่อต้าน|การ·ทุจริต
หน่วย|ตรวจ·สอบ|ภายใน|รายงาน|ผล|ต่อ|ผู้·บริหาร
แบบ|แสดง|รายการ|บัญชี|ทรัพย์สิน|และ|หนี้สิน
ลาย·มือ·ชื่อ|ผู้·เสนอ|ราคา
อย่าง|ตรงไปตรงมา|เสมอ·ภาค|ไม่|เลือก|ปฏิบัติ
งาน|ป้องกัน|และ|บรรเทา|สาธารณภัย
การ·โอน|งบประมาณ|รายจ่าย|เหลือ·จ่าย
พนักงาน|จ้าง|ตาม|ภารกิจ
ประสิทธิภาพ|ประสิทธิผล|และ|ความ·คุ้ม·ค่า
เงิน|อุดหนุน|เฉพาะ|กิจ
ข้อ·ร้องเรียน|เกี่ยว·กับ|การ·ทุจริต|และ|ประพฤติ|มิ·ชอบ
เผยแพร่|บน|เว็บไซต์|ของ|หน่วย·งาน|ให้|สาธารณชน|ทราบ
การ·เสริม·สร้าง|มาตรฐาน|ทาง|จริยธรรม|ของ|บุคลากร
แนว·ทาง|การ·ป้องกัน|ความ·เสี่ยง|การ·ทุจริต
คู่·มือ|สำหรับ|ประชาชน|ตาม|พระราชบัญญัติ|การ·อำนวย|ความ·สะดวก
ผู้·รับ·จ้าง|ส่ง·มอบ|งาน|ล่า·ช้า|กว่า|กำหนด
คณะ·กรรมการ|ตรวจ·รับ|พัสดุ
การ·ยืม|ทรัพย์สิน|ของ|ราชการ|ไป|ใช้|อย่าง|ถูก·ต้อง
สมาชิก|สภา|ท้องถิ่น|และ|ประธาน|ชุมชน
โครงการ|ก่อสร้าง|ถนน|คอนกรีต|เสริม|เหล็ก
ปรับปรุง|ภูมิ·ทัศน์|สวน·สาธารณะ|หนอง|บึง
ลง·ทะเบียน|ขอ|ใช้|น้ำ|ประปา|หมู่·บ้าน
ฝึก|อบรม|ให้|ความ·รู้|แก่|ประชาชน|และ|เยาวชน
กระบวน·การ|กำกับ|ดู·แล|การ·ใช้|ทรัพย์สิน
รายงาน|ผล|การ·ดำเนิน·งาน|ต่อ|นายก·เทศมนตรี|ทุก|ไตรมาส
มาตรการ|ตรวจ·สอบ|การ·ใช้|ดุล·พินิจ
กอง·สาธารณสุข|และ|สิ่ง·แวด·ล้อม
การ·บรรจุ|แต่งตั้ง|โยก·ย้าย|เลื่อน|ตำแหน่ง
ไม่|พบ|ข้อ·มูล|ที่|ต้อง|การ
บันทึก|ข้อ·ความ|เสนอ|ผู้·บริหาร|เพื่อ|พิจารณา|ลง·นาม
ติด·ต่อ|สอบถาม|เพิ่ม·เติม|ได้|ที่|สำนัก·ปลัด
ตัว·อย่าง|รายงาน|ปี|ก่อน
มี|เนื้อ·หา|ไม่|ครบ·ถ้วน
ประจำ·ปี·งบประมาณ|ที่|ผ่าน|มา
อำเภอ|เซกา|อำเภอ|โซ่พิสัย|อำเภอ|พรเจริญ|อำเภอ|ปากคาด
อำเภอ|บึงโขงหลง|อำเภอ|ศรีวิไล|อำเภอ|บุ่งคล้า
"""
"""Marked by hand: | between words, · at the joint of a compound; a line may break at both."""


def marked(stretch: str) -> tuple[str, set[int], set[int]]:
    """The text, its word boundaries, and the joints of its compounds."""
    text, words, joints = "", set(), set()
    for character in stretch:
        if character == "|":
            words.add(len(text))
        elif character == "·":
            joints.add(len(text))
        else:
            text += character
    return text, words, joints


def list_bytes() -> bytes:
    return (data_folder() / "words" / "words_th.txt").read_bytes()


@pytest.mark.parametrize("stretch", OFFICE_TEXT.split())
def test_no_line_breaks_inside_a_word_of_office_thai(stretch: str) -> None:
    text, words, joints = marked(stretch)
    assert set(break_positions(text, load_segmenter())) <= words | joints


def test_nearly_all_word_boundaries_of_office_thai_are_found() -> None:
    texts = [marked(stretch) for stretch in OFFICE_TEXT.split()]
    found = sum(
        len(words & set(break_positions(text, load_segmenter()))) for text, words, _ in texts
    )
    assert found >= 0.88 * sum(len(words) for _, words, _ in texts)


def test_no_stretch_of_office_thai_has_a_word_wider_than_a_narrow_column() -> None:
    for stretch in OFFICE_TEXT.split():
        for word in load_segmenter().words(marked(stretch)[0]):
            letters = re.sub("[ัิ-ฺ็-๎]", "", word)
            assert len(letters) <= 12, word


def test_names_that_are_given_are_not_broken() -> None:
    assert load_segmenter(["ศรีพนา"]).words("เทศบาลตำบลศรีพนา")[-1] == "ศรีพนา"
    assert load_segmenter(["ชิวะโต"]).words("นายชิวะโต") == ["นาย", "ชิวะโต"]


def test_the_list_is_read_once() -> None:
    assert load_segmenter() is load_segmenter(())


def test_importing_reads_nothing() -> None:
    code = (
        "import sys, ita_tui.store.word_list as words\n"
        "assert words._shipped.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_list_is_the_text_that_its_licence_file_tells_of() -> None:
    told = (data_folder() / "words" / "LICENSE.md").read_text(encoding="utf-8")
    assert sha256(list_bytes()).hexdigest() in told
    assert "Creative Commons Zero" in told


def test_every_entry_is_a_thai_word_that_is_used() -> None:
    common, _, others = list_bytes().decode("tis-620").partition("\n\n")
    entries = common.split("\n") + others.split("\n")
    assert len(common.split("\n")) == 6000
    assert len(entries) == len(set(entries)) == 59_430
    assert all(part == "\n".join(sorted(part.split("\n"))) for part in (common, others))
    assert all(re.fullmatch(r"[ก-ฮะ-ฺเ-ๅ็-๎.]{2,20}", entry) for entry in entries)


def test_every_word_of_the_office_list_stays_whole() -> None:
    text = (data_folder() / "words" / "office.txt").read_text(encoding="utf-8")
    words = [line.partition("#")[0].strip() for line in text.splitlines()]
    for word in filter(None, words):
        assert len(word) <= LONGEST_WORD
        assert load_segmenter().words(f"และ{word}") == ["และ", word]


def test_a_segmenter_is_a_value_that_others_share() -> None:
    before = load_segmenter().words("ของเซกา")
    assert isinstance(load_segmenter(["ของเซกา"]), Segmenter)
    assert load_segmenter().words("ของเซกา") == before
