"""เอกสาร: readiness, preview, printing with and without a reason, tables, the folder."""

import shutil
import sys
import threading
from pathlib import Path

import docx
import openpyxl
import pytest
from textual.widgets import Static

from ita_tui.store.folders import sample_record
from ita_tui.store.settings import read_settings
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.widgets.text_lines import SheetView
from tests.cli.running import run
from tests.core.test_compare_years import FOLDER
from tests.ui.driving import WIDE, Hands, fail_to_save, on_disk, opened

MEMO = "sample-บันทึกข้อความ"


@pytest.fixture
def ready_path(tmp_path: Path) -> Path:
    """A copy of the sample record put right, which is ready to be printed."""
    (tmp_path / "ready").mkdir()
    put_right = sample_record().with_name("sriphana-2567.toml")
    return Path(shutil.copy(put_right, tmp_path / "ready" / "sample.toml"))


async def press(hands: Hands, *keys: str) -> None:
    """Press keys, and wait until previews and files are made."""
    for key in keys:
        await hands.press(key)
        await hands.work_through()


async def answer(hands: Hands, field: str, text: str) -> None:
    """Fill a form in and save it."""
    await hands.fill(field, text)
    await press(hands, "ctrl+s")


def told(hands: Hands) -> str:
    """What is told below the panes."""
    return str(hands.find("#document-told", Static).content)


def lines(hands: Hands) -> str:
    """The preview."""
    return hands.find("#preview", SheetView).content


async def test_each_document_stands_with_its_readiness(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6")
        shown = hands.shown.split("\n")
        assert "✗ 6" in shown[1]
        assert "✗ 18" in shown[2]
        assert "รายงานผล รอบ 12 เดือน" in shown[5]
        assert "✗ 2" in shown[5], "no step is done yet, nor is the round over"
        assert "ยังไม่พร้อมพิมพ์ · ต้องแก้ 6 · เตือน 11 · หมายเหตุ 1" in shown[1]


async def test_the_preview_reads_as_the_document_will(record_path: Path) -> None:
    async with opened(record_path, WIDE) as hands:
        await press(hands, "f6")
        assert "ส่วนราชการ สำนักปลัด" in lines(hands)
        assert "๒๒ ตุลาคม ๒๕๖๗" in hands.shown
        await press(hands, "T")
        assert "22 ตุลาคม 2567" in hands.shown
        await press(hands, "down", "down", "down")
        assert "รอบ ๖ เดือน" in lines(hands) or "รอบ 6 เดือน" in lines(hands)


async def test_the_preview_takes_the_whole_screen_and_is_scrolled(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "down", "v")
        sheet = hands.find("#preview", SheetView)
        assert sheet.width_cells > 70
        assert sheet.region.y == 1
        before = hands.shown
        await press(hands, "pagedown")
        assert hands.shown != before
        await press(hands, "escape")
        assert sheet.width_cells < 50
        assert hands.app.focused is hands.find("#document-list", LineList)


async def test_enter_on_what_stands_in_the_way_goes_there(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "down", "tab", "enter")
        assert hands.screen == "GapsScreen"


async def test_what_is_ready_is_printed_at_once(ready_path: Path) -> None:
    before = ready_path.read_bytes()
    async with opened(ready_path) as hands:
        await press(hands, "f6")
        assert "✓ พร้อมพิมพ์" in hands.shown
        await press(hands, "enter")
        path = ready_path.with_name(f"{MEMO}.docx")
        assert told(hands) == f"✓ เขียน {path} แล้ว กด o เปิดโฟลเดอร์"
    assert docx.Document(str(path)).tables
    assert ready_path.read_bytes() == before


@pytest.mark.parametrize(
    ("presses", "ending", "start"),
    [(1, "html", b"<!DOCTYPE html>"), (2, "md", b"# "), (3, "txt", b"\n "), (4, "docx", b"PK")],
)
async def test_every_form_is_a_key_away(
    ready_path: Path, presses: int, ending: str, start: bytes
) -> None:
    async with opened(ready_path) as hands:
        await press(hands, "f6", *["t"] * presses)
        assert f"(.{ending})" in hands.shown
        await press(hands, "p")
    assert ready_path.with_name(f"{MEMO}.{ending}").read_bytes().startswith(start)


async def test_what_is_not_ready_needs_a_reason_which_is_kept_and_undone(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "t", "p")
        assert hands.screen == "FormScreen"
        await press(hands, "ctrl+s")
        assert hands.refusal("reason")
        await answer(hands, "reason", "ร่างให้ปลัดตรวจ")
        assert record_path.with_name(f"{MEMO}.html").exists()
        (kept,) = on_disk(record_path)["printed"].values()
        assert (kept["document"], kept["reason"]) == ("memo", "ร่างให้ปลัดตรวจ")
        assert len(kept["findings"]) == 6
        await press(hands, "ctrl+z")
        assert "printed" not in on_disk(record_path)


async def test_the_reasons_of_papers_printed_one_after_the_other_are_undone_at_once(
    record_path: Path,
) -> None:
    before = on_disk(record_path)
    async with opened(record_path) as hands:
        await hands.press("f2", "down", *"70", "enter")
        await press(hands, "f6", "t")
        for _ in range(2):
            await press(hands, "p")
            await answer(hands, "reason", "ร่าง")
            await press(hands, "down")
        assert len(on_disk(record_path)["printed"]) == 2
        await press(hands, "ctrl+z")
        assert "printed" not in on_disk(record_path)
        assert on_disk(record_path) != before
        assert "เหตุผลที่พิมพ์" in hands.told[-1]
        await press(hands, "ctrl+z")
    assert on_disk(record_path) == before


async def test_without_a_reason_nothing_is_printed(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "p", "escape")
    assert list(record_path.parent.iterdir()) == [record_path]


async def test_where_the_reason_cannot_be_kept_nothing_is_printed(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "t", "p")
        fail_to_save(monkeypatch)
        await answer(hands, "reason", "ร่าง")
        assert "เก็บเหตุผลลงแฟ้มไม่ได้" in hands.shown
    assert not record_path.with_name(f"{MEMO}.html").exists()


@pytest.mark.parametrize(("keys", "is_kept"), [(("down", "enter"), False), (("enter",), True)])
async def test_a_file_in_the_way_is_asked_about(
    ready_path: Path, keys: tuple[str, ...], is_kept: bool
) -> None:
    path = ready_path.with_name(f"{MEMO}.html")
    path.write_bytes(b"mine")
    async with opened(ready_path) as hands:
        await press(hands, "f6", "t", "p")
        assert f"มี {path.name} อยู่แล้ว" in hands.shown
        await press(hands, *keys)
    assert (path.read_bytes() == b"mine") == is_kept


async def test_a_file_that_is_open_in_word_is_told(ready_path: Path) -> None:
    ready_path.with_name(f"{MEMO}.docx").write_bytes(b"mine")
    ready_path.with_name(f".~lock.{MEMO}.docx#").write_bytes(b"")
    async with opened(ready_path) as hands:
        await press(hands, "f6", "p")
        assert "LibreOffice" in hands.shown
    assert ready_path.with_name(f"{MEMO}.docx").read_bytes() == b"mine"


async def test_the_place_is_chosen_and_its_ending_says_the_form(ready_path: Path) -> None:
    (ready_path.parent / "ออก").mkdir()
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "enter")
        await answer(hands, "path", "a.pdf")
        assert ".docx .html .md .txt" in hands.refusal("path")
        await answer(hands, "path", "ออก/บันทึก.md")
        assert "Markdown (.md)" in hands.shown
        await press(hands, "p", "e", "enter")
        await answer(hands, "path", "ออก")
        await press(hands, "p")
    found = {one.name for one in (ready_path.parent / "ออก").iterdir()}
    assert found == {"บันทึก.md", f"{MEMO}.md"}


async def test_the_record_itself_is_never_overwritten(ready_path: Path) -> None:
    before = ready_path.read_bytes()
    link = ready_path.with_name("same.md")
    link.hardlink_to(ready_path)
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "enter")
        await answer(hands, "path", "same.md")
        await press(hands, "p")
        assert "จึงไม่เขียนทับ" in hands.shown
    assert ready_path.read_bytes() == before


async def test_the_template_is_remembered_in_the_record(ready_path: Path) -> None:
    template = docx.Document()
    template.add_paragraph("หัวกระดาษ")
    template.save(str(ready_path.with_name("t.docx")))
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "down", "enter")
        await answer(hands, "template", "ไม่มี.docx")
        assert "ไม่พบไฟล์" in hands.refusal("template")
        await answer(hands, "template", "t.docx")
        assert "t.docx" in hands.shown
        await press(hands, "p")
    assert on_disk(ready_path)["settings"]["template"] == "t.docx"
    written = docx.Document(str(ready_path.with_name(f"{MEMO}.docx")))
    assert written.paragraphs[0].text == "หัวกระดาษ"


async def test_a_template_elsewhere_is_remembered_by_the_program(
    ready_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("แม่แบบ") / "หัว.docx"
    template = docx.Document()
    template.add_paragraph("หัวกระดาษ")
    template.save(str(elsewhere))
    before = ready_path.read_bytes()
    async with opened(ready_path, WIDE) as hands:
        await press(hands, "f6", "e", "down", "enter")
        await answer(hands, "template", str(elsewhere))
        assert elsewhere.name in hands.shown
    assert ready_path.read_bytes() == before
    assert read_settings().template == str(elsewhere)
    async with opened(ready_path) as hands:
        await press(hands, "f6", "p")
    path = ready_path.with_name(f"{MEMO}.docx")
    assert docx.Document(str(path)).paragraphs[0].text == "หัวกระดาษ"
    path.unlink()
    assert run("document", ready_path, "memo").code == 0
    assert docx.Document(str(path)).paragraphs[0].text == "หัวกระดาษ"
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "down", "enter")
        await answer(hands, "template", "")
    assert not read_settings().template


async def test_a_template_beside_the_record_may_be_named_by_its_whole_path(
    ready_path: Path,
) -> None:
    beside = ready_path.with_name("t.docx")
    docx.Document().save(str(beside))
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "down", "enter")
        await answer(hands, "template", str(beside))
    assert on_disk(ready_path)["settings"]["template"] == "t.docx"
    assert not read_settings().template


async def test_the_names_of_the_signers_are_asked_for_and_kept(ready_path: Path) -> None:
    async with opened(ready_path) as hands:
        await press(hands, "f6", "e", "down", "down", "enter")
        await answer(hands, "signer", "นายตัวอย่าง ที่หนึ่ง")
    memo = on_disk(ready_path)["memo"]
    assert memo["signer_name"] == "นายตัวอย่าง ที่หนึ่ง"
    assert memo["opinions"]["1"] == {"post": "ปลัดเทศบาล"}


async def test_a_template_that_is_none_is_told(ready_path: Path) -> None:
    ready_path.with_name("t.docx").write_bytes(b"no")
    async with opened(ready_path, WIDE) as hands:
        await press(hands, "f6", "e", "down", "enter")
        await answer(hands, "template", "t.docx")
        await press(hands, "p")
        assert "เป็นแม่แบบไม่ได้" in told(hands)
    assert not ready_path.with_name(f"{MEMO}.docx").exists()


async def test_without_the_extra_a_sentence_says_how_to_get_it(
    ready_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ita_tui.documents.docx_file", None)
    monkeypatch.setattr("ita_tui.documents.job.RENDERERS", {"docx": _no_docx})
    async with opened(ready_path, WIDE) as hands:
        await press(hands, "f6", "p")
        assert "ita-tui[office]" in hands.shown
        assert "กด t จนรูปแบบเป็น HTML" in hands.shown
    assert list(ready_path.parent.iterdir()) == [ready_path]


def _no_docx(*_: object) -> None:
    raise ModuleNotFoundError(name="docx")


async def test_the_tables_are_exported_from_here(ready_path: Path) -> None:
    async with opened(ready_path) as hands:
        await press(hands, "f6", "P")
        assert "sample.xlsx แล้ว" in told(hands)
    assert len(openpyxl.load_workbook(ready_path.with_name("sample.xlsx")).sheetnames) == 8


async def test_what_was_told_of_one_document_does_not_stand_by_another(ready_path: Path) -> None:
    async with opened(ready_path) as hands:
        await press(hands, "f6", "t", "p")
        assert told(hands)
        await press(hands, "down")
        assert not told(hands)


async def test_where_no_folder_can_be_opened_its_path_is_told(ready_path: Path) -> None:
    async with opened(ready_path, WIDE) as hands:
        await press(hands, "f6", "o")
        assert str(ready_path.parent) in told(hands)


async def test_the_keys_work_with_the_thai_layout_on(ready_path: Path) -> None:
    async with opened(ready_path) as hands:
        await press(hands, "f6", "ะ", "ย")
    assert ready_path.with_name(f"{MEMO}.html").exists()


async def test_putting_a_thing_right_is_seen_on_return(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "f5", "h")
        await answer(hands, "reason", "ตรวจแล้ว")
        await press(hands, "f6")
        assert "ต้องแก้ 5" in hands.shown


async def test_nothing_is_asked_for_a_file_that_cannot_be(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await press(hands, "f6", "e", "enter")
        await answer(hands, "path", "ไม่มี/a.html")
        await press(hands, "p")
        await answer(hands, "reason", "ร่าง")
        assert "ไม่มี" in told(hands)
    assert "printed" not in on_disk(record_path)


async def test_a_file_that_is_being_made_is_left_with_escape(
    ready_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_go_on = threading.Event(), threading.Event()

    def make(*_: object) -> bytes:
        begun.set()
        may_go_on.wait(30)
        return b"x"

    monkeypatch.setattr("ita_tui.ui.screens.printing_screen._workbook_of", make)
    async with opened(ready_path) as hands:
        await hands.press("f6", "P")
        assert begun.wait(30)
        assert "Esc หยุด" in hands.shown
        await hands.press("escape")
        assert "ไม่มีไฟล์ใดถูกเขียน" in hands.shown
        may_go_on.set()
        await hands.settle()
        assert not list(ready_path.parent.glob("*.xlsx"))


async def test_what_measures_achieved_is_told_where_the_next_year_lies_beside(
    tmp_path: Path,
) -> None:
    path = tmp_path / "2567.toml"
    path.write_bytes((FOLDER / path.name).read_bytes())
    async with opened(path, WIDE) as hands:
        await hands.press("f6", "down", "down")
        await hands.work_through()
        assert "คะแนนเพิ่ม" not in hands.shown
    (tmp_path / "2568.toml").write_bytes((FOLDER / "2568.toml").read_bytes())
    async with opened(path, WIDE) as hands:
        await hands.press("f6", "down", "down")
        await hands.work_through()  # a preview is made beside the screen
        assert "มาตรการที่ทำแล้วคะแนนเพิ่ม" in hands.shown
