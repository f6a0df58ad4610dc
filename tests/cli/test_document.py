"""``ita-tui document``."""

import io
import shutil
import sys
import tomllib
from pathlib import Path
from typing import Any

import docx
import pytest

from ita_tui.cli.terminal import ProgressBar
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.store.folders import sample_record
from tests.cli.running import python, run
from tests.core.test_compare_years import FOLDER
from tests.test_layers import command as command_line
from tests.test_layers import loaded

NAMES = {
    "memo": "บันทึกข้อความ",
    "measures": "มาตรการ",
    "followup": "รายงานผล",
    "scores": "ตารางคะแนน",
    "oit-page": "หน้า ITA ของเว็บไซต์",
    "clarification": "ใบชี้แจงข้อ OIT",
}


@pytest.fixture
def sample_path(tmp_path: Path) -> Path:
    """A copy of the sample record put right, which is ready to be printed."""
    put_right = sample_record().with_name("sriphana-2567.toml")
    return Path(shutil.copy(put_right, tmp_path / "sample.toml"))


@pytest.fixture
def unready_path(tmp_path: Path) -> Path:
    """A copy of the sample record as it was printed, mistakes included."""
    return Path(shutil.copy(sample_record(), tmp_path / "sample.toml"))


def kept_reasons(path: Path) -> Any:
    """What the record tells of its printings."""
    return list(tomllib.loads(path.read_text(encoding="utf-8")).get("printed", {}).values())


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_is_a_word_file_beside_its_record(sample_path: Path, kind: str) -> None:
    reason = ("--anyway", "ยังไม่เริ่ม") if kind == "followup" else ()
    with sample_path.open("a", encoding="utf-8", newline="\n") as file:
        for number in range(1, 36):
            link = f'item = "o{number}"\nurl = "https://a.go.th/{number}"\n'
            file.write(f"\n[links.l{number}]\n{link}")
    done = run("document", sample_path, kind, *reason)
    path = sample_path.with_name(f"sample-{NAMES[kind]}.docx")
    assert done.code == 0
    assert reason or not done.err
    assert str(path) in done.out
    assert docx.Document(str(path)).tables
    found = {one.name for one in sample_path.parent.iterdir()} - {".history"}
    assert found == {"sample.toml", path.name}


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("a.docx", b"PK"),
        ("a.html", b"<!DOCTYPE html>"),
        ("a.HTM", b"<!DOCTYPE html>"),
        ("a.md", "# บันทึก".encode()),
        ("a.txt", b"\n   "),
    ],
)
def test_the_ending_of_the_name_says_the_form(
    sample_path: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    assert run("document", sample_path, "memo", "-o", tmp_path / name).code == 0
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_form_that_the_name_contradicts_is_refused(sample_path: Path, tmp_path: Path) -> None:
    done = run("document", sample_path, "memo", "--to", "md", "-o", tmp_path / "a.html")
    assert (done.code, (tmp_path / "a.html").exists()) == (2, False)
    assert "--to md" in done.err
    run("document", sample_path, "memo", "--to", "html", "-o", tmp_path / "หน้าเว็บ.เก่า")
    assert (tmp_path / "หน้าเว็บ.เก่า").read_bytes().startswith(b"<!DOCTYPE html>")


def test_an_ending_that_says_nothing_is_told(sample_path: Path, tmp_path: Path) -> None:
    done = run("document", sample_path, "memo", "-o", tmp_path / "a.pdf")
    assert done.code == 2
    assert ".docx .html .md .txt" in done.err


def test_a_folder_takes_the_file_under_its_usual_name(sample_path: Path, tmp_path: Path) -> None:
    (tmp_path / "ออก").mkdir()
    run("document", sample_path, "followup", "--round", "6", "-o", tmp_path / "ออก")
    assert [one.name for one in (tmp_path / "ออก").iterdir()] == ["sample-รายงานผล-6-เดือน.docx"]


@pytest.mark.parametrize(
    ("options", "start"),
    [
        (["--to", "txt"], "\n "),
        (["-o", "-"], "\n "),
        (["--to", "md", "-o", "-"], "# "),
        (["--to", "html", "-o", "-"], "<!DOCTYPE"),
    ],
)
def test_text_may_go_to_the_screen(sample_path: Path, options: list[str], start: str) -> None:
    done = run("document", sample_path, "memo", *options)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(start)
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_a_word_file_does_not_go_to_the_screen(sample_path: Path) -> None:
    done = run("document", sample_path, "memo", "--to", "docx", "-o", "-")
    assert done.code == 2
    assert "-o" in done.err


def test_a_file_in_the_way_is_never_overwritten_unasked(sample_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"mine")
    done = run("document", sample_path, "memo", "-o", path)
    assert done.code == 2
    assert "--force" in done.err
    assert path.read_bytes() == b"mine"
    assert run("document", sample_path, "memo", "-o", path, "--force").code == 0
    assert path.read_bytes() != b"mine"


def test_nothing_is_said_of_printing_where_a_file_is_in_the_way(unready_path: Path) -> None:
    path = unready_path.with_name("a.html")
    path.write_bytes(b"mine")
    done = run("document", unready_path, "memo", "-o", path)
    assert (done.code, done.err.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    ("answer", "is_kept"),
    [("1\n", False), ("2\n", True), ("ๅ\n", False), ("x\n๒\n", True), ("", True)],
)
def test_on_a_terminal_it_is_asked(
    sample_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_kept: bool,
) -> None:
    monkeypatch.setattr("ita_tui.cli.output_file.is_terminal", lambda: True)
    path = tmp_path / "a.html"
    path.write_bytes(b"mine")
    done = run("document", sample_path, "memo", "-o", path, stdin=answer.encode())
    assert done.code == 0
    assert (path.read_bytes() == b"mine") == is_kept


@pytest.mark.parametrize("option", ["-o", "--template"])
def test_what_a_document_is_made_from_is_never_overwritten(
    sample_path: Path, tmp_path: Path, option: str
) -> None:
    if option == "-o":
        source, options = sample_path, ["--to", "html"]
    else:
        source = tmp_path / "แม่แบบ.docx"
        docx.Document().save(str(source))
        options = ["--template", str(source)]
    before = source.read_bytes()
    done = run("document", sample_path, "memo", "-o", source, "--force", *options)
    assert done.code == 2
    assert source.read_bytes() == before


def test_a_file_that_is_open_in_word_is_told(sample_path: Path, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"mine")
    (tmp_path / "~$a.docx").write_bytes(b"")
    done = run("document", sample_path, "memo", "-o", tmp_path / "a.docx", "--force")
    assert done.code == 2
    assert "Word" in done.err
    assert (tmp_path / "a.docx").read_bytes() == b"mine"


def test_digits_may_be_latin(sample_path: Path) -> None:
    done = run("document", sample_path, "scores", "--to", "txt", "--digits", "latin")
    assert "93.45" in done.out
    assert "๙" not in done.out


def test_the_follow_up_goes_by_the_day(sample_path: Path) -> None:
    options = ["--to", "txt", "--on", "1 ก.พ. 68", "--round", "6"]
    assert "ข้อมูล ณ วันที่ ๑ กุมภาพันธ์ ๒๕๖๘" in run("document", sample_path, "followup", *options).out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["memo", "--round", "6"], "followup"),
        (["memo", "--to", "html", "--template", "x.docx"], "--template"),
        (["memo", "--template", "ไม่มี.docx"], "ไม่พบไฟล์"),
        (["memo", "--template", __file__], "แม่แบบ"),
        (["นี่"], "memo"),
        (["followup", "--round", "9"], "--round"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(
    sample_path: Path, options: list[str], told: str
) -> None:
    done = run("document", sample_path, *options)
    assert done.code == 2
    assert told in done.err
    assert list(sample_path.parent.iterdir()) == [sample_path]


def test_a_template_gives_the_letterhead(sample_path: Path, tmp_path: Path) -> None:
    template = docx.Document()
    template.add_paragraph("หัวกระดาษ")
    template.save(str(tmp_path / "t.docx"))
    run(
        "document",
        sample_path,
        "memo",
        "-o",
        tmp_path / "a.docx",
        "--template",
        tmp_path / "t.docx",
    )
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "หัวกระดาษ"


def test_where_nobody_can_be_asked_what_is_not_ready_is_told_and_counts(
    unready_path: Path,
) -> None:
    before = unready_path.read_bytes()
    done = run("document", unready_path, "memo")
    assert done.code == 1
    assert "บันทึกข้อความยังไม่พร้อมพิมพ์ มีจุดที่ต้องแก้ก่อน 6 จุด" in done.err
    assert "✗ คะแนนรวม: คะแนนรวมที่แจ้งไว้ 93.05 เป็นไปไม่ได้" in done.err
    assert "--anyway" in done.err
    assert unready_path.with_name("sample-บันทึกข้อความ.docx").exists()
    assert unready_path.read_bytes() == before


def test_the_reason_is_kept_in_the_record_with_what_was_wrong(unready_path: Path) -> None:
    done = run("document", unready_path, "memo", "--anyway", " ร่างให้ปลัดตรวจ ")
    assert done.code == 0
    assert unready_path.with_name("sample-บันทึกข้อความ.docx").exists()
    (kept,) = kept_reasons(unready_path)
    assert (kept["document"], kept["reason"]) == ("memo", "ร่างให้ปลัดตรวจ")
    assert "declared-outside-interval scores.total" in kept["findings"]
    assert len(kept["findings"]) == 6


def test_a_reason_without_a_letter_is_none(unready_path: Path) -> None:
    done = run("document", unready_path, "memo", "--anyway", "  ")
    assert done.code == 2
    assert "--anyway" in done.err
    assert list(unready_path.parent.iterdir()) == [unready_path]


@pytest.mark.parametrize(
    ("answer", "code", "reasons"), [("เร่งด่วน\n", 0, ["เร่งด่วน"]), ("\n", 1, []), ("", 1, [])]
)
def test_on_a_terminal_the_reason_is_asked_for(
    unready_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    code: int,
    reasons: list[str],
) -> None:
    monkeypatch.setattr("ita_tui.cli.document.is_terminal", lambda: True)
    done = run("document", unready_path, "memo", "--to", "html", stdin=answer.encode())
    assert done.code == code
    assert [it["reason"] for it in kept_reasons(unready_path)] == reasons
    assert unready_path.with_name("sample-บันทึกข้อความ.html").exists() == bool(reasons)


def test_nothing_is_kept_where_the_file_is_not_written(unready_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"mine")
    done = run("document", unready_path, "memo", "-o", path, "--anyway", "ร่าง")
    assert done.code == 2
    assert path.read_bytes() == b"mine"
    assert kept_reasons(unready_path) == []


def test_nothing_is_kept_where_there_is_no_folder(unready_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "ไม่มี" / "a.html"
    assert run("document", unready_path, "memo", "-o", path, "--anyway", "ร่าง").code == 2
    assert kept_reasons(unready_path) == []


def test_a_preview_never_asks_but_says_that_it_is_not_ready(unready_path: Path) -> None:
    done = run("document", unready_path, "memo", "--to", "txt")
    assert done.code == 0
    assert "บันทึกข้อความ" in done.out
    assert done.err == "บันทึกข้อความยังไม่พร้อมพิมพ์ มีจุดที่ต้องแก้ก่อน 6 จุด\n"
    assert kept_reasons(unready_path) == []


def test_what_is_ready_is_printed_at_once_and_no_reason_is_kept(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    assert run("document", sample_path, "memo", "--anyway", "เผื่อไว้").code == 0
    assert sample_path.read_bytes() == before


def test_the_records_own_template_is_used(sample_path: Path, tmp_path: Path) -> None:
    template = docx.Document()
    template.add_paragraph("หัวกระดาษ")
    template.save(str(tmp_path / "t.docx"))
    text = sample_path.read_text(encoding="utf-8")
    text = text.replace("[settings]", '[settings]\ntemplate = "t.docx"')
    sample_path.write_text(text, encoding="utf-8")
    assert run("document", sample_path, "memo", "-o", tmp_path / "a.docx").code == 0
    assert docx.Document(str(tmp_path / "a.docx")).paragraphs[0].text == "หัวกระดาษ"


WITHOUT_EXTRA = """\
import sys
sys.modules["docx"] = None
from ita_tui.cli.main import main
sys.exit(main({!r}))
"""


def test_without_the_extra_one_line_says_how_to_get_it(sample_path: Path, tmp_path: Path) -> None:
    code = WITHOUT_EXTRA.format(["document", str(sample_path), "memo"])
    done = python("-c", code, home=tmp_path)
    assert done.code == 2
    assert 'pip install "ita-tui[office]"' in done.err
    assert 'pip install --no-index --find-links โฟลเดอร์นั้น "ita-tui[office]"' in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_the_other_forms_need_no_extra(sample_path: Path, tmp_path: Path, form: str) -> None:
    code = WITHOUT_EXTRA.format(["document", str(sample_path), "memo", "-o", f"a.{form}"])
    assert python("-c", code, home=tmp_path).code == 0
    assert (tmp_path / f"a.{form}").stat().st_size > 1000


def test_html_loads_no_toolkit_and_no_word(sample_path: Path, tmp_path: Path) -> None:
    found = loaded(command_line("document", sample_path, "memo", "-o", "a.html"), tmp_path)
    assert found.isdisjoint({"textual", "rich", "docx", "lxml"})


def test_a_bar_is_drawn_on_a_terminal_for_what_takes_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for total, is_drawn in ((100, False), (1000, True)):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        bar = ProgressBar("กำลังทำ")
        for done in range(1, total + 1):
            bar(done, total)
        assert ("50%" in terminal.getvalue()) == is_drawn
        assert terminal.getvalue().endswith("\x1b[K") == is_drawn
        assert len(terminal.getvalue().split("\r")) <= 103


def test_what_measures_achieved_goes_into_the_follow_up_and_the_next_analysis(
    tmp_path: Path,
) -> None:
    last, now = tmp_path / "2567.toml", tmp_path / "2568.toml"
    last.write_bytes((FOLDER / last.name).read_bytes())
    on = ("--to", "txt", "--on", "2025-10-01", "--digits", "latin")
    assert "+25.00" not in run("document", last, "followup", *on).out
    now.write_bytes((FOLDER / now.name).read_bytes())
    assert "+25.00" in run("document", last, "followup", *on).out
    (tmp_path / "copy.toml").write_bytes(now.read_bytes())  # which of the two is meant?
    assert "+25.00" not in run("document", last, "followup", *on).out
    (tmp_path / "copy.toml").unlink()
    told = run("document", last, "followup", *on, "--with", now)
    assert told.code == 0
    assert "+25.00" in told.out
    assert "+25.00" not in run("document", now, "measures", *on).out
    line = "fiscal_year_be = 2568\n"
    text = now.read_text("utf-8").replace(line, f'{line}previous_record = "2567.toml"\n')
    now.write_text(text, "utf-8")
    assert "+25.00" in run("document", now, "measures", *on).out
    last.write_text("x = [", "utf-8")
    done = run("document", now, "measures", *on)
    assert (done.code, "+25.00" in done.out) == (0, False)
    assert "2567.toml" in done.err
    assert run("document", now, "followup", *on, "--with", last).code == 2
