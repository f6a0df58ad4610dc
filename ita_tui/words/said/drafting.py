"""Words of the drafted narratives that no phrase file changes, and sentences about drafts."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from ita_tui.words.said.records import analysed, named, quoted

# How the checks tell a passing item from a failing one; see data/phrases-format.md.
NOT = "ไม่"
PASS_LIST = "ผ่านเกณฑ์ ได้แก่"
FAIL_LIST = "ไม่ผ่านเกณฑ์ ได้แก่"
ALL_PASS = "ผ่านเกณฑ์ทุกข้อ"
EXCEPT = "ยกเว้น"
BELOW = "ต่ำกว่าเกณฑ์"

AGENCY = "หน่วยงาน"
"""Stands where the record names no agency."""
REFERENCE = "ค่าอ้างอิง"
"""Stands where the settings do not say what the reference scores are."""


def item(*, code: str, title: str, score: str) -> str:
    """An item with its score, as every draft writes it."""
    return f"{named(code)} {title} ({score} คะแนน)"


def unscored_item(*, code: str, title: str) -> str:
    """An item without a score."""
    return f"{named(code)} {title}"


def instrument(*, code: str) -> str:
    """An instrument, as every draft writes it."""
    return f"หมวด {code}"


def also_instrument(*, sentence: str) -> str:
    """A sentence on another instrument, after one on those that pass."""
    return f" ส่วน{sentence}"


def joined(parts: Sequence[str]) -> str:
    """Items, instruments or units as a Thai list: ข้อ ก ข้อ ข และข้อ ค."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{' '.join(parts[:-1])} และ{parts[-1]}"


def in_lines(parts: Sequence[str]) -> str:
    """A list of which each part has its line and its number."""
    return "".join(f"\n{number}) {part}" for number, part in enumerate(parts, 1))


def more_measures(*, count: int) -> str:
    """How many measures there are behind those that are named."""
    return f"อีก {count} มาตรการ"


OTHER_ITEMS = "ข้ออื่นที่มาตรการข้างต้นไม่ครอบคลุม"
"""The items without a measure behind those that are named."""


def bare_item(*, code: str, score: str) -> str:
    """An item by its code and its score, where its title would make the text too long."""
    return f"{named(code)} ({score} คะแนน)"


def joined_titles(parts: Sequence[str]) -> str:
    """Measures as a Thai list; a blank keeps the word apart from a title in quotes."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{' '.join(parts[:-1])} และ {parts[-1]}"


# Phrase files.


def in_phrases(*, path: Path, at: str, message: str) -> str:
    """A problem inside a phrase file, and what is used instead."""
    place = f" ({at})" if at else ""
    return f"ไฟล์ถ้อยคำ {path}{place}: {message}"


SHIPPED_PHRASES_USED = "ร่างครั้งนี้จึงใช้ถ้อยคำที่มาพร้อมโปรแกรม"
"""A phrase file that cannot be used."""


def not_phrases(*, known: str) -> str:
    """A TOML file that does not say that it holds phrases."""
    return f'ไฟล์ถ้อยคำต้องมีบรรทัด format = "{known}" โปรดเพิ่มไว้ต้นไฟล์'


MISSING_PHRASE = "ไม่มีถ้อยคำนี้ โปรดเพิ่มให้ครบ โดยคัดลอกจากไฟล์ที่มาพร้อมโปรแกรม"
"""A phrase that is not in the file."""
PHRASE_IS_NO_TEXT = 'ถ้อยคำต้องเป็นข้อความในเครื่องหมายคำพูด เช่น "ผ่านเกณฑ์ทุกข้อ" โปรดแก้ให้ถูกต้อง'
"""A phrase of another type."""


def phrase_too_long(*, most: int) -> str:
    """A phrase of endless length."""
    return f"ถ้อยคำยาวเกิน {most:,} ตัวอักษร โปรดเขียนให้สั้นลง"


def broken_name(*, known: Iterable[str]) -> str:
    """Braces around something that is no name."""
    return f"เครื่องหมายปีกกาใช้ได้เฉพาะครอบชื่อที่กำหนดไว้ {_names(known)} โปรดแก้ให้ถูกต้อง"


def unknown_name(*, name: str, known: Iterable[str]) -> str:
    """A name that this phrase is not given."""
    return f"ถ้อยคำนี้ใช้ {quoted('{' + name + '}')} ไม่ได้ {_names(known)} โปรดแก้ชื่อ"


def missing_name(*, name: str) -> str:
    """A name without which the draft would leave out what it is for."""
    return f"ถ้อยคำนี้ต้องมี {{{name}}} โปรดเพิ่มในข้อความ"


def missing_cue(*, cue: str) -> str:
    """Words without which a passing item cannot be told from a failing one."""
    return f"ถ้อยคำนี้ต้องมีคำว่า {quoted(cue)} เพื่อให้ทราบว่าข้อใดผ่านและข้อใดไม่ผ่าน โปรดเพิ่มในข้อความ"


UNKNOWN_PHRASE = "ไม่รู้จักถ้อยคำนี้ จึงไม่ได้นำไปใช้ หากพิมพ์ผิดโปรดแก้ชื่อ"
"""A key that no draft uses."""


def _names(known: Iterable[str]) -> str:
    listed = " ".join(f"{{{name}}}" for name in known)
    return f"ที่ใช้ได้คือ {listed}" if listed else "(ถ้อยคำนี้ไม่มีชื่อที่ใช้ได้)"


# Putting drafts in.

REMOVED_BEFORE, REMOVED_AFTER = "[−", "−]"
ADDED_BEFORE, ADDED_AFTER = "[+", "+]"
DIFFERENCE_LEGEND = "[−ข้อความที่จะถูกลบ−] [+ข้อความจากร่างใหม่+]"
ISSUE_WORD = "ประเด็นที่"
"""May stand before the number of an issue."""
ISSUES = "เลขประเด็นที่จะร่าง เช่น 5 (ไม่ระบุ = ทุกประเด็น)"
WRITE = "ใส่ร่างลงในแฟ้มเฉพาะประเด็นที่ยังไม่มีบทวิเคราะห์ หรือยังเป็นร่างที่ไม่มีผู้แก้ไข"
REPLACE = "ใช้คู่กับ --write: แทนที่บทวิเคราะห์ที่แก้ไขแล้วด้วย"


def marked(*, fate: str, text: str) -> str:
    """A stretch of a difference with its signs, so that colour need not carry the meaning."""
    if fate == "removed":
        return f"{REMOVED_BEFORE}{text}{REMOVED_AFTER}"
    return f"{ADDED_BEFORE}{text}{ADDED_AFTER}" if fate == "added" else text


def draft_put(*, code: str) -> str:
    """Name of an edit that puts a draft in."""
    return f"ใส่ร่างบทวิเคราะห์{analysed(code)}"


def drafts_put(*, count: int) -> str:
    """Name of an edit that puts drafts in for many issues."""
    return f"ใส่ร่างบทวิเคราะห์ {count} ประเด็น"


def draft_was_put(*, code: str) -> str:
    """A draft was put in at once."""
    told = f"ใส่ร่างบทวิเคราะห์{analysed(code)} แล้ว โปรดอ่านทวนและแก้ไขตามข้อเท็จจริง"
    return f"{told} ({{app.undo}} นำข้อความเดิมกลับ)"


DRAFT_IS_THERE = "บทวิเคราะห์ตรงกับร่างอยู่แล้ว"
"""The narrative is this very draft."""


def drafts_were_put(*, count: int, left: int) -> str:
    """How many drafts were put in, and how many narratives were left alone."""
    told = f"ใส่ร่างแล้ว {count} ประเด็น" if count else "ไม่มีประเด็นที่ต้องใส่ร่าง"
    if left:
        told += f" · ไม่แตะ {left} ประเด็นที่ท่านเขียนหรือแก้ไขไว้ (กด {{gaps.draft}} ที่ประเด็นนั้นเพื่อเทียบกับร่าง)"
    return told


def unknown_issue(*, shown: str, known: Iterable[str]) -> str:
    """An issue that the framework does not have."""
    if list(known) == ["total"]:
        return "เกณฑ์ของปีนี้ไม่แบ่งเป็นประเด็น โปรดสั่งร่างโดยไม่ระบุประเด็น จะได้บทวิเคราะห์ภาพรวม"
    return f"ไม่มีประเด็นที่ {quoted(shown)} โปรดใส่เลขประเด็น {' '.join(known)}"


REPLACE_NEEDS_WRITE = "--replace ใช้คู่กับ --write เท่านั้น โปรดสั่งใหม่โดยใส่ทั้งสองตัวเลือก"
"""``--replace`` alone."""


def difference_title(*, code: str) -> str:
    """Heading over the difference between a narrative and its draft."""
    return f"บทวิเคราะห์{analysed(code)} ที่เขียนหรือแก้ไขไว้ เทียบกับร่างใหม่"


def kept_officers_words(*, code: str) -> str:
    """A narrative that was left as the officer wrote it; the difference follows."""
    return f"{analysed(code)}: บทวิเคราะห์เดิมมีผู้เขียนหรือแก้ไขไว้ จึงไม่เปลี่ยน เทียบกับร่างใหม่ได้ดังนี้"


def use_replace(*, count: int) -> str:
    """How to put drafts in the place of the officer's words."""
    return f"คงบทวิเคราะห์เดิมไว้ {count} บท ถ้าต้องการใช้ร่างแทน โปรดสั่งใหม่ด้วย --write --replace"


def written(*, count: int, path: Path) -> str:
    """Drafts were saved."""
    if not count:
        return f"ไม่มีสิ่งที่ต้องเปลี่ยนใน {path}"
    return f"ใส่ร่าง {count} บทลงใน {path} แล้ว โปรดอ่านทวนก่อนใช้"
