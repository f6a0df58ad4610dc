"""Inputs of each kind: real files, mangled or spoilt, and some made of hostile pieces alone."""

import io
import random
import tomllib
import zipfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import tomli_w

from ita_tui.core.record.format import read_record
from ita_tui.core.slips.model import make_slip
from ita_tui.core.slips.writing import write_slip
from ita_tui.store.folders import data_folder, sample_record
from tests.fuzz.hostile import ATOMS, mangled, spoilt, storable, text, value

MADE_ON = date(2024, 11, 1)
REPORT = Path(__file__).parents[1] / "data" / "report-2567.txt"


@cache
def seeds(kind: str) -> tuple[bytes, ...]:
    """Real files of a kind."""
    if kind == "record":
        return (sample_record().read_bytes(), small_record())
    if kind == "framework":
        folder = data_folder() / "frameworks"
        return tuple(path.read_bytes() for path in sorted(folder.glob("*.toml")))
    if kind == "phrases":
        return ((data_folder() / "phrases" / "narratives.toml").read_bytes(),)
    if kind == "slip":
        return (slip(),)
    return (REPORT.read_bytes(), TABLE.encode(), CSV.encode())


TABLE = "ข้อ\tรายการ\tคะแนน 2567\no9\tรายงานผล\t77.67\n๐๑๐\tแผน\t๘๕.๐๐\ne9\t\t68.28\n"
CSV = (
    "มาตรการ,ประเด็น,ข้อ,ผู้รับผิดชอบ,เริ่ม,สิ้นสุด,ขั้นตอน\r\n"
    '"ทบทวนรายงาน",1,"o9, o10",กองคลัง,1 ต.ค. 2567,30 ก.ย. 2568,"1. ก\n2. ข"\r\n'
)
SMALL = """format = "ita-record/1"
framework = "ita-2567"
fiscal_year_be = 2567
[agency]
name = "เทศบาลตำบลศรีพนา"
units = ["สำนักปลัด", "กองคลัง"]
[results.ranking.r1]
place = 1
claim = "highest"
node = "9"
score = 100.0
[scores.o9]
own = 77.67
[issues.1]
narrative = "ประเด็นที่ ๑ ข้อ o9 ไม่ผ่านเกณฑ์ ได้ 77.67 คะแนน"
[measures.m1]
title = "ทบทวนรายงาน"
issue = "1"
items = ["o9"]
owners = ["กองคลัง"]
start = 2024-10-01
end = 2025-09-30
[measures.m1.steps.s1]
text = "จัดทำรายงาน"
evidence = ["a.pdf"]
[measures.m1.log.l1]
date = 2024-11-01
text = "ประชุม"
[memo]
date = 2024-10-22
to = ["นายก"]
signer = "ปลัด"
[set_aside.a1]
rule = "score-missing"
at = "scores.i1"
reason = "รอผล"
"""


def small_record() -> bytes:
    """A short record that uses every table."""
    return SMALL.encode()


def slip() -> bytes:
    """The slip of one unit of the short record."""
    record, _ = read_record(SMALL)
    assert record is not None
    return write_slip(make_slip(record, "กองคลัง", stem="แฟ้ม", made_on=MADE_ON), record).encode()


def toml_bytes(chance: random.Random, kind: str) -> bytes:
    """A TOML file of a kind: spoilt where it still parses, or mangled byte by byte."""
    real = seeds(kind)
    # The whole sample is slow to read: the short record does most of the work.
    number = chance.choices(range(len(real)), (1, 12))[0] if len(real) == 2 else 0
    if chance.random() < 0.5:
        return mangled(chance, real[number], real)
    tables = spoilt(chance, parsed(kind, number))
    try:
        return tomli_w.dumps(tables).encode("utf-8", "surrogatepass")
    except (ValueError, TypeError, RecursionError):
        return mangled(chance, chance.choice(real), real)


@cache
def parsed(kind: str, number: int) -> Mapping[str, Any]:
    """A real file as tables."""
    return tomllib.loads(seeds(kind)[number].decode())


def table_bytes(chance: random.Random) -> bytes:
    """A pasted table, a document or a CSV file, in some encoding."""
    real = seeds("table")
    kind = chance.random()
    if kind < 0.4:
        return mangled(chance, chance.choice(real[1:] if kind < 0.35 else real), real)
    rows = (
        chance.choice("\t,;|").join(_cell(chance) for _ in range(chance.randrange(1, 6)))
        for _ in range(chance.randrange(1, 25))
    )
    made = chance.choice(("\n", "\r\n", "\r", "\u2028")).join(rows)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16", "cp874", "latin-1"))
    return made.encode(encoding, "replace")


def _cell(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.3:
        return f"{chance.choice('ieo๐อ')}{chance.randrange(1, 40)}"
    if kind < 0.6:
        return f"{chance.randrange(0, 10_100) / 100:.2f}"
    return text(chance) if kind < 0.9 else chance.choice(ATOMS)


def workbook_bytes(chance: random.Random) -> bytes:
    """An Excel file: its sheets and texts mangled, or the archive itself."""
    return _packed(chance, _parts(chance))


def word_bytes(chance: random.Random) -> bytes:
    """A Word file: tables in tables, lists, deleted and inserted text."""
    numbers = "".join(
        f'<w:lvl w:ilvl="{it}"><w:start w:val="{_digits(chance)}"/><w:lvlText w:val="%{it}.%1"/>'
        "</w:lvl>"
        for it in range(3)
    )
    document = f'<w:document xmlns:w="w">{_word_part(chance, 0)}</w:document>'
    numbering = (
        f'<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">{numbers}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    return _packed(chance, {"word/document.xml": document, "word/numbering.xml": numbering})


def _word_part(chance: random.Random, depth: int) -> str:
    return "".join(
        chance.choice((_word_text, _word_table if depth < 4 else _word_text))(chance, depth)
        for _ in range(chance.randrange(1, 4))
    )


_WORD_SIGNS = ("<w:tab/>", "<w:br/>", "<w:sym w:char='F0FC'/>", "<w:tab w:pos='1'/>", "")


def _word_text(chance: random.Random, _: int) -> str:
    tag = chance.choice(("r", "ins", "del", "moveFrom", "hyperlink", "txbxContent"))
    sign = chance.choice(
        ("<w:tab/>", "<w:br/>", "<w:sym w:char='F0FC'/>", "<w:tab w:pos='1'/>", "")
    )
    listed = f"<w:ilvl w:val='{_digits(chance)}'/><w:numId w:val='{_digits(chance)}'/>"
    text = chance.choice(("77.67", "o9", _xml(chance)))
    return f"<w:p><w:pPr>{listed}</w:pPr><w:{tag}><w:t>{text}</w:t>{sign}</w:{tag}></w:p>"


def _word_table(chance: random.Random, depth: int) -> str:
    rows = ""
    for _ in range(chance.randrange(1, 4)):
        cells = "".join(
            f"<w:tc><w:tcPr><w:gridSpan w:val='{_digits(chance)}'/>"
            f"<w:vMerge w:val='{chance.choice(('restart', 'continue', ''))}'/></w:tcPr>"
            f"{_word_part(chance, depth + 1)}</w:tc>"
            for _ in range(chance.randrange(4))
        )
        rows += f"<w:tr><w:trPr><w:gridBefore w:val='{_digits(chance)}'/></w:trPr>{cells}</w:tr>"
    return f"<w:tbl>{rows}</w:tbl>"


def opendocument_bytes(chance: random.Random) -> bytes:
    """An OpenDocument sheet."""
    rows = ""
    for _ in range(chance.randrange(1, 8)):
        cells = "".join(
            f"<t:table-cell o:value-type='{chance.choice(('float', 'percentage', 'date', 'x'))}' "
            f"o:value='{chance.choice(('77.67', '1e999', _xml(chance)))}' "
            f"t:number-columns-repeated='{_digits(chance)}' "
            f"t:number-rows-spanned='{_digits(chance)}'><x:p>{_xml(chance)}</x:p></t:table-cell>"
            for _ in range(chance.randrange(4))
        )
        rows += f"<t:table-row t:number-rows-repeated='{_digits(chance)}'>{cells}</t:table-row>"
    content = f"<o:c xmlns:o='o' xmlns:t='t' xmlns:x='x'><t:table>{rows}</t:table></o:c>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return _packed(chance, {"mimetype": kind, "content.xml": content})


def _digits(chance: random.Random) -> str:
    return chance.choice(("1", "1", "1", "2", "0", "-1", "40", "99999999", "9" * 30, "²", "x"))


def other_file_bytes(chance: random.Random) -> bytes:
    """A Word file, an OpenDocument sheet, an old workbook or a PDF."""
    kind = chance.random()
    if kind < 0.9:
        return (word_bytes if kind < 0.6 else opendocument_bytes)(chance)
    ending = "xls" if kind < 0.97 else "pdf"
    raw = (REPORT.parent / f"ten-indicators.{ending}").read_bytes()
    return raw[:8] + mangled(chance, raw[8:], (raw,))


def _packed(chance: random.Random, parts: Mapping[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, part in parts.items():
            raw = part.encode("utf-8", "replace")
            if chance.random() < 0.15:
                raw = mangled(chance, raw, (raw,))
            if chance.random() > 0.03:
                archive.writestr(name, raw)
    raw = packed.getvalue()
    return mangled(chance, raw, (raw,)) if chance.random() < 0.15 else raw


def _parts(chance: random.Random) -> dict[str, str]:
    rows = "".join(_row(chance, number) for number in range(1, chance.randrange(2, 12)))
    target = chance.choice(("worksheets/s.xml",) * 9 + ("../../../etc/passwd",))
    return {
        "xl/workbook.xml": f'<workbook><sheets><sheet name="{_xml(chance)}" r:id="r1" xmlns:r="r"/>'
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="r1" Type="x/worksheet" '
        f'Target="{target}"/></Relationships>',
        "xl/worksheets/s.xml": f'<worksheet><cols><col min="1" max="{chance.choice((1, 9**9))}" '
        f'hidden="1"/></cols><sheetData>{rows}</sheetData><mergeCells>'
        f'<mergeCell ref="{chance.choice(("A1:B2", "A1:XFD1048576", "B2:A1", "x"))}"/></mergeCells>'
        "</worksheet>",
        "xl/sharedStrings.xml": f"<sst><si><t>{_xml(chance)}</t></si><si><t>o9</t></si></sst>",
        "xl/styles.xml": f'<styleSheet><numFmts><numFmt numFmtId="170" '
        f'formatCode="{_xml(chance)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/>'
        '<xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    }


def _row(chance: random.Random, number: int) -> str:
    at = chance.choice((number, number, number, "", "x", 10**9, -1))
    cells = "".join(_xml_cell(chance, column, number) for column in "ABC")
    return f'<row r="{at}">{cells}</row>'


def _xml_cell(chance: random.Random, column: str, number: int) -> str:
    kind = chance.choice(("n", "n", "s", "str", "inlineStr", "e", "b", "d", "?"))
    style = chance.choice(("0", "1", "2", "3", "99", "x"))
    place = chance.choice((f"{column}{number}",) * 6 + ("ZZZ1", "a", ""))
    inside = chance.choice(("77.67", "1", "0", "45566", "1e400", "o9", _xml(chance)))
    formula = chance.choice(("", "", "<f>1+1</f>"))
    texts = f"{formula}<v>{inside}</v><is><t>{_xml(chance)}</t></is>"
    return f'<c r="{place}" t="{kind}" s="{style}">{texts}</c>'


def _xml(chance: random.Random) -> str:
    from xml.sax.saxutils import quoteattr

    plain = "".join(sign for sign in storable(chance)[:200] if sign >= " ")
    return quoteattr(plain)[1:-1]


def hostile_record(chance: random.Random) -> bytes:
    """A record that loads, with hostile text wherever text may stand."""

    def fill(found: Any) -> Any:
        if isinstance(found, dict):
            return {key: fill(entry) for key, entry in found.items()}
        if isinstance(found, list):
            return [*map(fill, found), storable(chance)]
        return storable(chance) if isinstance(found, str) and chance.random() < 0.7 else found

    real = parsed("record", 1 if chance.random() < 0.97 else 0)
    kept = {key: real[key] for key in ("format", "framework")}
    filled = {**fill(dict(real)), **kept}
    filled["measures"] = {
        storable(chance) if chance.random() < 0.3 else key: entry
        for key, entry in filled["measures"].items()
    }
    if chance.random() < 0.1:
        filled["scores"] = value(chance)
    return tomli_w.dumps(filled).encode("utf-8", "replace")
