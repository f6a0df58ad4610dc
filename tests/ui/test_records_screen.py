"""Stories of the list of records: opening, refusing, making a new one."""

import os
from pathlib import Path

import pytest
from textual.widgets import Input

from ita_tui.store.folders import SAMPLE_NAME
from ita_tui.store.frameworks import shipped_framework_ids
from ita_tui.ui.forms.field_line import FieldLine
from ita_tui.ui.widgets.record_list import RecordList
from ita_tui.ui.widgets.text_lines import TextPage
from ita_tui.words.said import welcome
from tests.ui.driving import Hands, fail_to_save, on_disk, opened, score_on_disk


async def open_named(hands: Hands, name: str) -> None:
    records = hands.find("#record-list", RecordList)
    records.go([record.name for record in records.rows].index(name))
    await hands.press("enter")


async def test_a_folder_shows_its_records_and_opens_one(record_path: Path) -> None:
    async with opened(record_path.parent) as hands:
        assert hands.screen == "RecordsScreen"
        line = next(it for it in hands.shown.splitlines() if "sample.toml" in it)
        assert line.split()[:4] == ["เทศบาลตำบลศรีพนา", "·", "sample.toml", "2567"]
        for key in ("f2", "f3", "f4", "f5", "ctrl+f", "ctrl+z", "ctrl+y", "ctrl+s"):
            await hands.press(key)
            assert hands.screen == "RecordsScreen"
        await hands.press("enter")
        assert hands.screen == "OverviewScreen"
        assert "เทศบาลตำบลศรีพนา" in hands.status


async def test_an_empty_folder_says_how_to_begin(tmp_path: Path) -> None:
    async with opened(tmp_path / "none") as hands:
        assert "ยินดีต้อนรับ" in hands.shown
        await hands.press("enter")
        await hands.write("เทศบาล[red]")
        await hands.press("ctrl+s")
        assert hands.screen == "OverviewScreen"
        assert "เทศบาล[red]" in hands.status
    assert on_disk(tmp_path / "none" / "คะแนน-2567.toml")["agency"]["name"] == "เทศบาล[red]"


BROKEN = {
    "broken.toml": b"x = [",
    "bytes.toml": b"\xff\xfe\x00\x80",
    "newer.toml": b'format = "ita-record/9"\n',
    "other.toml": b'format = "ita-record/1"\nframework = "[@click=app.quit]x"\n',
}


async def test_a_record_that_cannot_be_used_is_refused_with_a_sentence(record_path: Path) -> None:
    for name, content in BROKEN.items():
        record_path.with_name(name).write_bytes(content)
    async with opened(record_path.with_name("newer.toml")) as hands:
        assert hands.screen == "RecordsScreen"
        assert "เปิดแฟ้ม newer.toml ไม่ได้" in hands.shown
        await open_named(hands, "sample.toml")
        await hands.press("f9")
        for name in BROKEN:
            await open_named(hands, name)
            assert f"เปิดแฟ้ม {name} ไม่ได้" in hands.shown
        await hands.press("f2")
        assert "เทศบาลตำบลศรีพนา" in hands.status
    for name, content in BROKEN.items():
        assert record_path.with_name(name).read_bytes() == content


async def test_a_new_record_refuses_what_it_cannot_be(record_path: Path) -> None:
    bad = {
        "name": [""],
        "framework": ["", "ita-9999", "../../etc/passwd"],
        "file": ["", "../x", ".hidden", "a\\b", "sample", "ก" * 300],
    }
    async with opened(record_path.parent) as hands:
        await hands.press("a")
        await hands.fill("name", "เทศบาล")
        for field, texts in bad.items():
            good = hands.find(f"#field-{field}", Input).value
            for text in texts:
                await hands.fill(field, text)
                await hands.press("ctrl+s")
                assert hands.screen == "FormScreen", (field, text)
                assert hands.refusal(field), (field, text)
            await hands.fill(field, good)
    assert [path.name for path in record_path.parent.iterdir()] == ["sample.toml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows holds no such names")
async def test_a_files_name_reaches_the_terminal_without_its_control_characters(
    record_path: Path,
) -> None:
    record_path.rename(record_path.with_name("a\x1b[31m\u202eb.toml"))
    async with opened(record_path.parent) as hands:
        assert "a[31mb.toml" in hands.shown
        await hands.press("enter")
        assert hands.screen == "OverviewScreen"


async def test_another_record_is_not_opened_over_edits_that_are_not_on_disk(
    record_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(record_path) as hands:
        with monkeypatch.context() as failing:
            fail_to_save(failing)
            await hands.press(*"12.34", "enter", "f9", "enter")
            assert hands.screen == "RecordsScreen"
            assert "ยังไม่บันทึก" in hands.status
            assert "ดิสก์เต็ม" in hands.shown
        await hands.press("enter")
        assert hands.screen == "OverviewScreen"
        assert "บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34


async def test_a_record_with_values_that_cannot_be_used_says_so_when_opened(
    record_path: Path,
) -> None:
    text = record_path.read_text(encoding="utf-8")
    record_path.write_text(text.replace("own = 94.59", 'own = "94.59"'), encoding="utf-8")
    async with opened(record_path) as hands:
        assert "มี 1 รายการที่ใช้ไม่ได้" in hands.told[0]
        await hands.press("f5")
        assert "คะแนน i1" in hands.shown


async def test_the_next_year_is_begun_from_a_record(record_path: Path) -> None:
    folder = record_path.parent
    async with opened(folder) as hands:
        await hands.press("n")
        assert "เริ่มปีใหม่จากแฟ้ม sample.toml" in hands.shown
        await hands.fill("framework", "ita-2566")
        await hands.press("ctrl+s")
        assert "ไม่ใช่ปีหลังจาก พ.ศ. 2567" in hands.shown
        await hands.fill("framework", "ita-2568")
        await hands.press("ctrl+s")
        assert "มาตรการใดทำต่อในปีใหม่ · เลือกไว้ 0 จาก 9" in hands.shown
        await hands.press("ctrl+a", "ctrl+a", "space", "enter")  # the first goes on
        assert "สร้างแฟ้ม คะแนน-2568.toml ตามนี้หรือไม่" in hands.shown
        assert "มาตรการที่ทำต่อ 1" in hands.shown
        await hands.press("down", "enter")
        assert hands.screen == "OverviewScreen"
        assert "2568" in hands.status
    record = on_disk(folder / "คะแนน-2568.toml")
    assert record["measures"]["m1"]["continues"] == "m1"
    assert record["scores"]["o10"] == {"previous": 92.4}


async def test_a_year_that_is_not_begun_leaves_nothing(record_path: Path) -> None:
    before = sorted(record_path.parent.iterdir())
    async with opened(record_path.parent) as hands:
        await hands.press("n", "ctrl+s", "escape")
        assert hands.screen == "RecordsScreen"
        await hands.press("n", "ctrl+s", "enter")
        assert "สร้างแฟ้ม คะแนน-2568.toml ตามนี้หรือไม่" in hands.shown
        await hands.press("escape")
        assert hands.screen == "RecordsScreen"
        assert not record_path.with_name("คะแนน-2568.toml").exists()
    assert set(before) <= set(record_path.parent.iterdir())


async def test_a_new_record_is_described_from_lists(tmp_path: Path) -> None:
    async with opened(tmp_path) as hands:
        await hands.press("enter")
        await hands.write("อบต.บางรัก")
        kind = hands.find("#field-kind", FieldLine)
        assert kind.value == "องค์การบริหารส่วนตำบล"  # follows the name
        hands.find("#field-province", FieldLine).focus()
        await hands.write("เชียงร")
        await hands.press("enter")
        assert hands.app.focused is hands.find("#field-framework", FieldLine)
        await hands.write("256")
        offered = hands.find("#field-framework", FieldLine).offered
        assert any("ปีงบประมาณ 2568" in row.prompt.plain for row in offered.rows)
        await hands.write("8")
        await hands.press("enter")
        assert hands.find("#field-file", FieldLine).value == "คะแนน-2568.toml"
        await hands.press("ctrl+s")
        assert hands.screen == "OverviewScreen"
    record = on_disk(tmp_path / "คะแนน-2568.toml")
    assert record["agency"] == {
        "name": "อบต.บางรัก",
        "kind": "องค์การบริหารส่วนตำบล",
        "province": "เชียงราย",
    }


async def test_a_name_that_was_typed_for_the_file_stays(tmp_path: Path) -> None:
    async with opened(tmp_path) as hands:
        await hands.press("enter")
        await hands.fill("file", "ของเรา")
        await hands.fill("framework", "ita-2566")
        assert hands.find("#field-file", FieldLine).value == "ของเรา"


async def test_the_sample_is_opened_from_the_welcome(tmp_path: Path) -> None:
    async with opened(tmp_path / "none") as hands:
        await hands.press("up", "enter")
        assert hands.screen == "OverviewScreen"
        assert "เทศบาลตำบลศรีพนา" in hands.status
        await hands.press("f9")
        assert "ยินดีต้อนรับ" not in hands.shown


async def test_the_year_and_the_agency_offered_are_those_of_the_table(
    tmp_path: Path,
) -> None:
    table = tmp_path / "ผล.txt"
    rows = "การปฏิบัติหน้าที่\t92.11\nการใช้งบประมาณ\t90.12\nการใช้อำนาจ\t91.13\n"
    title = "ผลการประเมินของเทศบาลตำบลท่าทอง อำเภอเมือง จังหวัดเลย"
    table.write_text(f"{title}\nตัวชี้วัด\tคะแนน ปี 2566\n{rows}", encoding="utf-8")
    async with opened(tmp_path / "ita") as hands:
        await hands.press("down", "enter")
        await hands.paste(str(table))
        assert hands.screen == "FormScreen"
        assert hands.find("#field-framework", Input).value == "2566"
        names = ("name", "kind", "province")
        offered = [hands.find(f"#field-{it}", Input).value for it in names]
        assert offered == ["เทศบาลตำบลท่าทอง", "เทศบาลตำบล", "เลย"]
        assert "คะแนน-2566.toml" in hands.shown
        assert "ปีและหน่วยงานตามที่ตารางบอก" in hands.shown
        await hands.press("enter")
        assert hands.screen == "TablePreview", "nothing that the table says is asked for again"


async def test_a_record_is_begun_from_a_table_at_the_first_start(tmp_path: Path) -> None:
    table = tmp_path / "ผล.csv"
    table.write_text("ข้อ,คะแนน\ni1,90.25\ni2,80.50\n", encoding="utf-8")
    async with opened(tmp_path / "ita") as hands:
        await hands.press("down", "enter")
        assert hands.screen == "FileChooser"
        await hands.paste(str(table))
        assert hands.screen == "FormScreen"
        assert "ตารางไม่บอกปีและหน่วยงาน" in hands.shown
        await hands.write("เทศบาลตำบลบางรัก")
        await hands.press("ctrl+s")
        assert hands.screen == "TablePreview"
        await hands.press("enter")
    scores = on_disk(tmp_path / "ita" / "คะแนน-2567.toml")["scores"]
    assert scores == {"i1": {"own": 90.25}, "i2": {"own": 80.5}}


async def test_a_year_is_begun_from_a_record_that_lies_elsewhere(record_path: Path) -> None:
    folder = record_path.parent / "ita"
    before = record_path.read_bytes()
    async with opened(folder) as hands:
        await hands.press("down", "down", "enter")
        assert hands.screen == "FileChooser"
        await hands.write(str(record_path))
        await hands.press("enter")
        assert hands.screen == "FormScreen"
        await hands.press("ctrl+s", "enter", "down", "enter")
        assert hands.screen == "OverviewScreen"
        assert "2568" in hands.status
    assert on_disk(folder / "คะแนน-2568.toml")["previous_record"] == "sample.toml"
    assert (folder / "sample.toml").read_bytes() == record_path.read_bytes() == before


async def test_the_welcome_is_explained_with_each_way_to_begin(tmp_path: Path) -> None:
    async with opened(tmp_path) as hands:
        await hands.press("f1")
        page = hands.find("#help", TextPage).content
        assert page.startswith("เริ่มใช้งาน — โฟลเดอร์นี้ยังไม่มีแฟ้ม")
        assert [label for _, label, _ in welcome.BEGINNINGS if label not in page] == []
        assert "{" not in page
        await hands.press("f1")
        assert hands.screen == "RecordsScreen"


async def test_the_list_of_records_has_no_welcome_in_its_help(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "f1")
        assert hands.find("#help", TextPage).content.startswith("แฟ้ม — หนึ่งแฟ้มคือ")


async def test_escape_leaves_the_welcome_as_it_is(tmp_path: Path) -> None:
    async with opened(tmp_path / "ita") as hands:
        await hands.press("escape", "enter")
        assert hands.screen == "FormScreen"


async def test_the_cursor_stays_on_its_record_when_a_form_is_left(record_path: Path) -> None:
    other = record_path.with_name("zz.toml")
    other.write_bytes(record_path.read_bytes())
    async with opened(record_path) as hands:
        await hands.press("f9")
        await hands.work_through()  # the list is read beside the screen
        await hands.press("end", "e", "escape")
        assert hands.find("#record-list", RecordList).chosen == "zz.toml"


async def test_a_year_is_begun_from_no_other_file(tmp_path: Path) -> None:
    stranger = tmp_path / "อื่น.toml"
    stranger.write_text("[tool]\nx = 1\n", encoding="utf-8")
    async with opened(tmp_path / "ita") as hands:
        await hands.press("down", "down", "enter")
        await hands.write(str(stranger))
        await hands.press("enter")
        assert "ไม่ใช่แฟ้มของโปรแกรมนี้" in hands.shown
    assert not (tmp_path / "ita" / stranger.name).exists()


async def test_a_year_is_asked_for_by_its_name(tmp_path: Path) -> None:
    async with opened(tmp_path, at="records") as hands:
        await hands.press("a")
        assert hands.find("#field-framework", Input).value.isdecimal()
        await hands.fill("name", "เทศบาลตำบลใหม่")
        await hands.fill("framework", "2599")
        await hands.press("ctrl+s")
        assert "กด r ในรายการแฟ้ม" in hands.refusal("framework")
        await hands.fill("framework", "2569")
        await hands.press("ctrl+s")
        assert on_disk(tmp_path / "คะแนน-2569.toml")["framework"] == "ita-2569"


async def test_the_sample_is_opened_where_there_is_a_record_already(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f9", "ctrl+e")
        assert hands.screen == "OverviewScreen"
    assert record_path.with_name(SAMPLE_NAME).exists()


async def test_a_year_without_framework_is_told_before_a_form_and_leads_to_its_table(
    record_path: Path,
) -> None:
    newest = shipped_framework_ids()[0]
    year = int(newest.removeprefix("ita-"))
    begun = f'format = "ita-record/1"\nframework = "{newest}"\nfiscal_year_be = {year}\n'
    record_path.write_text(f'{begun}[agency]\nname = "เทศบาล"\n', encoding="utf-8")
    async with opened(record_path) as hands:
        await hands.press("f9", "n")
        await hands.work_through()
        assert f"ยังไม่มีเกณฑ์ของปี {year + 1}" in hands.shown
        await hands.press("down", "enter")
        assert "ทำเกณฑ์ปีใหม่: เลือกตารางคะแนน" in hands.shown


async def test_a_second_record_begins_with_the_one_agency_and_a_free_name(
    record_path: Path,
) -> None:
    record_path.rename(record_path.with_name("คะแนน-2567.toml"))
    async with opened(record_path.with_name("คะแนน-2567.toml")) as hands:
        await hands.press("f9", "a")
        assert hands.find("#field-name", Input).value == "เทศบาลตำบลศรีพนา"
        assert hands.find("#field-province", Input).value == "บึงกาฬ"
        await hands.fill("framework", "2567")
        assert hands.find("#field-file", Input).value == "คะแนน-2567-2.toml"
        await hands.fill("province", "2567")
        await hands.press("ctrl+s")
        assert "ไม่อยู่ในรายการ" in hands.refusal("province")


async def test_what_was_said_of_a_text_goes_with_the_text(record_path: Path) -> None:
    record_path.rename(record_path.with_name("คะแนน-2566.toml"))
    async with opened(record_path.parent) as hands:
        await hands.press("a")
        await hands.fill("framework", "2599")
        await hands.fill("file", "คะแนน-2566")
        await hands.press("ctrl+s")
        assert hands.refusal("framework")
        assert hands.refusal("file")
        line = hands.find("#field-framework", Input)
        line.focus()
        await hands.press("end", "backspace")
        assert not hands.refusal("framework")
        assert hands.refusal("file"), "nothing was changed there"
        await hands.press("backspace", *"67", "tab")
        assert not hands.refusal("framework")
        await hands.press("escape")
        assert "อีกครั้ง" in hands.refusal("form")
        await hands.press("x")
        assert not hands.refusal("form")
        assert not hands.refusal("file")
