"""``ita-tui import TABLE FOLDER``: tables with agencies in rows."""

from pathlib import Path

import pytest

from tests.cli.running import run

HEAD = "ผลการประเมิน ITA ปี 2568\nที่\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\tระดับ\n"
TABLE = (
    f"{HEAD}1\tเทศบาลตำบลก\t๙๐.๑๑\t91.11\t92.11\t91.21\tผ่านดี\n"
    "2\tอบต. ข/ค\t80.11\t81.11\t-\t83.00\tต้องปรับปรุง\n"
    "\tค่าเฉลี่ย\t85.00\t86.00\t92.00\t87.00\t\n"
)


def _owned(path: Path, kind: str = "own") -> dict[str, float]:
    nodes = run("show", path, "--json").json["nodes"]
    return {code: node[kind] for code, node in nodes.items() if node[kind] is not None}


def test_a_table_of_agencies_makes_a_record_of_each(tmp_path: Path) -> None:
    look = run(
        *("import", "-", tmp_path, "--framework", "ita-2568", "--dry-run"), stdin=TABLE.encode()
    )
    assert (look.code, list(tmp_path.iterdir())) == (1, [])
    done = run("import", "-", tmp_path, "--framework", "ita-2568", stdin=TABLE.encode())
    assert done.code == 1  # the row of means is told
    assert "ค่าเฉลี่ย" in done.err
    first, second = tmp_path / "เทศบาลตำบลก-2568.toml", tmp_path / "อบต-ข-ค-2568.toml"
    assert sorted(path for path in tmp_path.iterdir() if path.suffix) == sorted([first, second])
    assert _owned(first) == {"IIT": 90.11, "EIT": 91.11, "OIT": 92.11, "total": 91.21}
    assert _owned(second) == {"IIT": 80.11, "EIT": 81.11, "total": 83.0}
    assert run("show", first, "--json").json["level"]["declared"] == "ผ่านดี"


def test_records_that_are_there_are_brought_up_to_date(tmp_path: Path) -> None:
    made = tmp_path / "ก.toml"
    run("new", made, "--framework", "ita-2568", "--agency", "เทศบาลตำบลก")
    run("import", "-", made, stdin="1\tการปฏิบัติหน้าที่\t88.00\n".encode())
    table = f"{HEAD}1\tเทศบาลตำบล ก\t90.11\t91.11\t92.11\t91.21\tผ่านดี\n".encode()
    done = run("import", "-", tmp_path, "--json", stdin=table)
    assert (done.code, [one["status"] for one in done.json["records"]]) == (0, ["changed"])
    assert _owned(made) == {"1": 88.0, "IIT": 90.11, "EIT": 91.11, "OIT": 92.11, "total": 91.21}
    again = run("import", "-", tmp_path, "--json", stdin=table)
    assert (again.code, [one["status"] for one in again.json["records"]]) == (0, ["same"])


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace("2568", "2566"),
        "รหัส\tคะแนน\ni1\t90\n",
        f"{HEAD}1\tเทศบาลตำบลก\t29\t28\t38\t95\t\n",
        f"{HEAD}1\tก\t90\t90\t90\t90\t\n2\tก\t91\t91\t91\t91\t\n",
    ],
)
def test_another_year_weighted_points_and_doubles_store_nothing(tmp_path: Path, table: str) -> None:
    done = run("import", "-", tmp_path, "--framework", "ita-2568", stdin=table.encode())
    assert done.code in (1, 2)
    assert done.err
    assert not list(tmp_path.glob("*.toml"))


def test_the_row_of_the_agency_of_a_record_is_read_from_the_table_of_many(tmp_path: Path) -> None:
    made = tmp_path / "ก.toml"
    run("new", made, "--framework", "ita-2568", "--agency", "เทศบาลตำบลก")
    done = run("import", "-", made, "--json", stdin=TABLE.encode())
    assert (done.code, done.json["unread"]) == (0, [])
    assert _owned(made) == {"IIT": 90.11, "EIT": 91.11, "OIT": 92.11, "total": 91.21}
    other = tmp_path / "ง.toml"
    run("new", other, "--framework", "ita-2568", "--agency", "เทศบาลตำบลง")
    told = run("import", "-", other, stdin=TABLE.encode())
    assert told.code == 1
    assert "--framework ita-2568" in told.err
    assert _owned(other) == {}


TEN = "\t".join(f"{60 + number}.50" for number in range(1, 11))
INDICATORS = {str(number): 60.5 + number for number in range(1, 11)}
GROUPED = "หน่วยงาน\tIIT\t\t\t\t\tEIT\t\t\tOIT\t\n"
TITLES = (
    *("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ"),
    *("การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร"),
    *("การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต"),
)
LETTERS = ["I1", "I2", "I3", "I4", "I5", "E1", "E2", "E3", "O1", "O2"]


@pytest.mark.parametrize(
    "head",
    [
        GROUPED + "".join(f"\tตัวชี้วัดที่ {number}" for number in range(1, 11)),
        GROUPED + "".join(f"\t{number}" for number in range(1, 11)),
        GROUPED + "".join(f"\t{title}" for title in TITLES),
        "หน่วยงาน" + "".join(f"\tตชว.{number}" for number in range(1, 11)),
        "ชื่อส่วนราชการ" + "".join(f"\t{n}. {title}" for n, title in enumerate(TITLES, 1)),
        "หน่วยงาน" + "".join(f"\t{number}" for number in range(1, 11)),
        "หน่วยงาน" + "".join(f"\t{code}" for code in LETTERS),
    ],
)
def test_the_ten_indicators_are_known_however_their_columns_are_named(
    tmp_path: Path, head: str
) -> None:
    table = f"{head}\nเทศบาลตำบลก\t{TEN}\nเทศบาลตำบลข\t{TEN}\n".encode()
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table)
    assert (done.code, done.json["unread"]) == (0, [])
    made = sorted(tmp_path.glob("*.toml"))
    assert [_owned(path) for path in made] == [INDICATORS, INDICATORS]


STATISTICS = (
    *("Max", "Mean", "S.D.", "SD", "ส่วนเบี่ยงเบนมาตรฐาน", "มัธยฐาน", "คะแนนสูงสุด", "เป้าหมาย"),
    *("ค่าเฉลี่ยประเทศ", "รวม", "เกณฑ์ผ่าน", "X\u0304"),
)


def test_a_row_of_a_statistic_is_told_and_makes_no_record(tmp_path: Path) -> None:
    rows = "".join(f"{label}\t80.00\n" for label in (*STATISTICS, "อบต.โซ่พิสัย"))
    table = f"หน่วยงาน\tคะแนนรวม\n{rows}".encode()
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table)
    assert [one["agency"] for one in done.json["records"]] == ["อบต.โซ่พิสัย"]
    assert (done.code, len(done.json["unread"])) == (1, len(STATISTICS))


def test_how_many_answered_and_another_year_are_no_scores(tmp_path: Path) -> None:
    head = "หน่วยงาน\tจำนวนผู้ตอบ IIT\tIIT ปี 67\tIIT ปี 68\tรวม ปี 67\tรวม ปี 68"
    table = f"{head}\nอบต.ก\t45\t80\t85\t90\t95\n"
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table.encode())
    assert (done.code, done.json["records"][0]["scores"]) == (0, {"IIT": 85.0, "total": 95.0})


def test_a_column_of_nothing_known_is_told(tmp_path: Path) -> None:
    table = "หน่วยงาน\tIIT\tด้านพิเศษ\nอบต.ก\t80.00\t71.50\n".encode()
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table)
    assert (done.code, len(done.json["unread"])) == (1, 1)
    assert "ด้านพิเศษ" in done.json["unread"][0]


def test_two_agencies_of_one_name_in_two_districts_are_two(tmp_path: Path) -> None:
    table = "หน่วยงาน\tอำเภอ\tคะแนนรวม\nอบต.หนองแวง\tเมือง\t88\nอบต.หนองแวง\tอำเภอนิคม\t91\n".encode()
    args = ("import", "-", tmp_path, "--framework", "ita-2568", "--json")
    done = run(*args, stdin=table)
    assert (done.code, [one["status"] for one in done.json["records"]]) == (0, ["new", "new"])
    of = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.toml")}
    assert 'district = "นิคม"' in of["อบต-หนองแวง-นิคม-2568.toml"]
    again = run(*args, stdin=table)
    assert [one["status"] for one in again.json["records"]] == ["same", "same"]


SUMS = "รวม\t2 แห่ง\t85.15", "\tผ่านเกณฑ์ 85\t1.00", "\tจังหวัดทดสอบ\t85.15", "\tคิดเป็นร้อยละ\t40.00"


@pytest.mark.parametrize("row", [*SUMS, "\tระดับประเทศ\t93.00", "\tเฉพาะของเรา\t93.00"])
def test_a_row_that_is_no_agency_makes_no_file_and_is_told(tmp_path: Path, row: str) -> None:
    table = f"ที่\tหน่วยงาน\tคะแนนรวม\n1\tอบต.ก\t90.10\n2\tเทศบาล ตำบลข\t80.20\n{row}\n"
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table.encode())
    assert (done.code, len(done.json["records"]), len(done.json["unread"])) == (1, 2, 1)
    assert "แถว 4" in done.json["unread"][0]


@pytest.mark.parametrize("score", ["", "ไม่เข้ารับการประเมิน", "-"])
def test_an_agency_without_a_score_is_told(tmp_path: Path, score: str) -> None:
    table = f"ที่\tหน่วยงาน\tคะแนนรวม\n1\tอบต.ก\t90.10\nอบต.\n2\tอบต.ข\t{score}\n"
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table.encode())
    assert (done.code, len(done.json["records"]), len(done.json["unread"])) == (1, 1, 1)
    assert "อบต.ข" in done.json["unread"][0]


def test_a_sum_beside_items_is_not_the_total(tmp_path: Path) -> None:
    table = "หน่วยงาน\tO1\tO2\tO3\tรวม\nทต.ก\t100\t50\t0\t50.00\n"
    done = run("import", "-", tmp_path, "--framework", "ita-2568", "--json", stdin=table.encode())
    assert done.code == 1
    assert done.json["records"][0]["scores"] == {"o1": 100.0, "o2": 50.0, "o3": 0.0}
    assert "รวม" in done.json["unread"][0]


def test_a_folder_that_is_not_there_is_made_when_something_is_stored(tmp_path: Path) -> None:
    folder = tmp_path / "แฟ้มทั้งจังหวัด"
    command = ("import", "-", folder, "--framework", "ita-2568")
    look = run(*command, "--dry-run", stdin=TABLE.encode())
    assert (look.code, folder.exists()) == (1, False)
    assert run(*command, stdin=TABLE.encode()).code == 1
    assert len(list(folder.glob("*.toml"))) == 2
    missing = run("import", "-", tmp_path / "no.toml", "--framework", "ita-2568", stdin=b"")
    assert missing.code == 2
    assert "ไม่พบไฟล์" in missing.err


def test_a_table_of_another_year_tells_the_framework_to_name(tmp_path: Path) -> None:
    table = TABLE.replace("2568", "2566").encode()
    done = run("import", "-", tmp_path, "--framework", "ita-2568", stdin=table)
    assert done.code == 2
    assert "--framework ita-2566" in done.err
    only_year = "ปีงบประมาณ 2566\nหน่วยงาน\tคะแนนรวม\nทต.ก\t90.10\n".encode()
    assert run("import", "-", tmp_path, "--framework", "ita-2568", stdin=only_year).code == 2
    years = "หน่วยงาน\tปี 2567\tปี 2568\nทต.ก\t90.10\t91.10\n".encode()
    done = run("import", "-", tmp_path, "--framework", "ita-2566", stdin=years)
    assert "--framework ita-2568" in done.err
    assert not list(tmp_path.glob("*.toml"))


WEIGHED = (
    "ที่\tหน่วยงาน\tIIT (30)\t\tEIT (30)\t\tOIT (40)\t\tรวม\n"
    "\t\tคะแนน\tถ่วงน้ำหนัก\tคะแนน\tถ่วงน้ำหนัก\tคะแนน\tถ่วงน้ำหนัก\t\n"
    "1\tเทศบาลตำบลก\t90.00\t27.00\t80.00\t24.00\t100.00\t40.00\t91.00\n"
)


def test_scores_beside_their_parts_of_the_total_are_read_without_these(tmp_path: Path) -> None:
    done = run(
        *("import", "-", tmp_path, "--framework", "ita-2568", "--json"), stdin=WEIGHED.encode()
    )
    assert (done.code, done.json["unread"]) == (0, [])
    [made] = tmp_path.glob("*.toml")
    assert _owned(made) == {"IIT": 90.0, "EIT": 80.0, "OIT": 100.0, "total": 91.0}


# --- pages of a PDF -----------------------------------------------------------------------

PAGE = """\f   ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 จังหวัดตัวอย่าง

ที่          หน่วยงาน             IIT        EIT        OIT       คะแนนรวม      ระดับ
1           เทศบาลตำบลก         90.11      91.11      92.11     91.21        ผ่านดี
2           องค์การบริหาร        80.11      81.11      82.11     81.21        ต้องปรับปรุง
            ส่วนตำบลข
3           เทศบาลเมืองค         95.00      96.00      100.00    97.30        ผ่านดีเยี่ยม
ที่มา: สำนักงาน ป.ป.ช.
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PDF that is laid out as ``PAGE``."""
    monkeypatch.setattr("ita_tui.store.workbook.pages_pdf.read_pdf", lambda _path, _raw: PAGE)
    path = tmp_path / "t.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def test_agencies_of_a_pdf_are_stored_after_a_look(tmp_path: Path, page: Path) -> None:
    folder = tmp_path / "จังหวัด"
    words = ("import", page, folder, "--framework", "ita-2568")
    look = run(*words)
    assert look.code == 1
    assert "--yes" in look.err
    assert not folder.exists()
    done = run(*words, "--yes", "--json")
    assert (done.code, done.json["unread"]) == (0, [])
    assert [one["agency"] for one in done.json["records"]] == [
        *("เทศบาลตำบลก", "องค์การบริหารส่วนตำบลข", "เทศบาลเมืองค"),
    ]
    assert _owned(folder / "องค์การบริหารส่วนตำบลข-2568.toml") == {
        "IIT": 80.11,
        "EIT": 81.11,
        "OIT": 82.11,
        "total": 81.21,
    }


def test_one_agency_of_a_pdf_of_many_is_read_into_its_record(tmp_path: Path, page: Path) -> None:
    made = tmp_path / "ค.toml"
    run("new", made, "--framework", "ita-2568", "--agency", "เทศบาลเมืองค")
    done = run("import", page, made, "--yes")
    assert done.code == 0, done.err
    assert _owned(made) == {"IIT": 95.0, "EIT": 96.0, "OIT": 100.0, "total": 97.3}


def test_a_cell_that_a_page_leaves_out_moves_no_other(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGE.replace("91.11  ", "       ")
    monkeypatch.setattr("ita_tui.store.workbook.pages_pdf.read_pdf", lambda _path, _raw: text)
    run("import", page, tmp_path / "x", "--framework", "ita-2568", "--yes")
    stored = _owned(tmp_path / "x" / "เทศบาลตำบลก-2568.toml")
    assert stored == {"IIT": 90.11, "OIT": 92.11, "total": 91.21}


def test_numbers_of_a_page_that_stand_under_no_name_are_never_stored(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PAGE.replace("IIT        EIT        OIT", "คะแนนรายเครื่องมือ    ")
    monkeypatch.setattr("ita_tui.store.workbook.pages_pdf.read_pdf", lambda _path, _raw: text)
    done = run("import", page, tmp_path / "x", "--framework", "ita-2568", "--yes")
    assert done.code == 2
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("number", ["1 ", "1. ", "๑) ", "12"])
def test_the_number_of_a_row_is_no_part_of_the_name_of_an_agency(
    tmp_path: Path, number: str
) -> None:
    table = f"หน่วยงาน\tคะแนน\n{number}เทศบาลตำบลก\t90.11\nเทศบาลตำบลข\t91.11\n"
    run("import", "-", tmp_path, "--framework", "ita-2568", stdin=table.encode())
    assert sorted(path.stem for path in tmp_path.glob("*.toml")) == [
        *("เทศบาลตำบลก-2568", "เทศบาลตำบลข-2568"),
    ]


def test_a_pdf_without_agencies_says_what_to_do(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\fตัวชี้วัด          คะแนน\n1 การปฏิบัติหน้าที่      90.11\n"
    monkeypatch.setattr("ita_tui.store.workbook.pages_pdf.read_pdf", lambda _path, _raw: text)
    done = run("import", page, tmp_path / "x", "--framework", "ita-2568")
    assert done.code == 2
    assert "Excel" in done.err
