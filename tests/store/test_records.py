"""Records on disk: loading tells everything, saving loses nothing."""

import errno
import os
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import new_record, set_narrative, set_score
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.store.fault import ChangedOutside, StoreFault
from ita_tui.store.history import FOLDER
from ita_tui.store.lock import HeldByOther
from ita_tui.store.record_file import RecordFile, create_record
from ita_tui.store.records import LoadedRecord, load_record
from ita_tui.store.text import decode
from tests.elsewhere import held_elsewhere

MONDAY, TUESDAY = date(2024, 10, 21), date(2024, 10, 22)
RECORD = 'format = "ita-record/1"\nframework = "ita-2567"\n'


def load(tmp_path: Path, body: str) -> LoadedRecord:
    path = tmp_path / "r.toml"
    path.write_text(RECORD + body, encoding="utf-8")
    return load_record(path)


def opened(path: Path) -> tuple[RecordFile, Record]:
    loaded = load_record(path)
    assert loaded.record is not None
    return RecordFile(loaded), loaded.record


def edited(record: Record, score: str) -> Record:
    return set_score(record, "i1", ScoreKind.OWN, Decimal(score))


def kept(path: Path) -> dict[str, bytes]:
    folder = path.parent / FOLDER
    return {found.name: found.read_bytes() for found in sorted(folder.glob("*"))}


# Loading.


def test_the_sample_loads_without_problems(sample_path: Path) -> None:
    loaded = load_record(sample_path)
    assert loaded.problems == ()
    assert loaded.framework is not None
    assert loaded.raw == sample_path.read_bytes()


MISFITS = [
    ("[scores.i99]\nown = 5", "unknown-code", "scores.i99"),
    ('[scores."๐๙"]\nown = 5', "unknown-code", 'scores."๐๙"'),
    ("[issues.8]\nnarrative = 'x'", "unknown-issue", "issues.8"),
    ("[measures.m1]\nissue = '1'", "measure-without-title", "measures.m1.title"),
    ("[measures.m1]\ntitle = 'x'\nissue = '9'", "unknown-issue", "measures.m1.issue"),
    ("[measures.m1]\ntitle = 'x'\nitems = ['o99']", "unknown-item", "measures.m1.items"),
    (
        "[measures.m1]\ntitle = 'x'\nstart = 2025-01-02\nend = 2025-01-01",
        "end-before-start",
        "measures.m1.end",
    ),
    ("[results.ranking.r1]\nnode = '11'", "unknown-code", "results.ranking.r1.node"),
]


@pytest.mark.parametrize(("body", "rule", "at"), MISFITS)
def test_what_the_framework_cannot_place_is_told_and_kept(
    tmp_path: Path, body: str, rule: str, at: str
) -> None:
    loaded = load(tmp_path, body)
    assert [(problem.rule, problem.at) for problem in loaded.problems] == [(rule, at)]
    assert "โปรด" in loaded.problems[0].message
    assert loaded.record is not None
    RecordFile(loaded).save(edited(loaded.record, "50.00"), MONDAY)
    again = load_record(loaded.path)
    assert [problem.at for problem in again.problems] == [at]


def test_a_measure_of_one_day_is_no_misfit(tmp_path: Path) -> None:
    body = "[measures.m1]\ntitle = 'x'\nstart = 2025-01-02\nend = 2025-01-02"
    assert load(tmp_path, body).problems == ()


def test_an_unknown_code_is_told_with_what_it_may_mean(tmp_path: Path) -> None:
    loaded = load(tmp_path, '[scores."๐๙"]\nown = 5')
    assert "o9" in loaded.problems[0].message


@pytest.mark.parametrize(
    "framework", ["", "ita-2599", "../ita-2567", "/etc/passwd", "ita-2567.toml", "a\\nb", "ก"]
)
def test_a_framework_that_is_not_there_leaves_the_record_readable(
    tmp_path: Path, framework: str
) -> None:
    path = tmp_path / "r.toml"
    path.write_text(f'format = "ita-record/1"\nframework = "{framework}"\n', encoding="utf-8")
    loaded = load_record(path)
    assert loaded.framework is None
    assert loaded.record is not None
    assert [(problem.rule, problem.at) for problem in loaded.problems] == [
        ("missing-framework", "framework")
    ]
    assert "โปรด" in loaded.problems[0].message


def test_bytes_that_are_not_text_give_no_record(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_bytes((RECORD + '[agency]\nname = "เทศบาล"').encode("cp874"))
    loaded = load_record(path)
    assert (loaded.record, loaded.framework) == (None, None)
    assert [(problem.rule, problem.line) for problem in loaded.problems] == [("not-utf8", 4)]


def test_an_empty_file_is_no_record(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.touch()
    assert [problem.rule for problem in load_record(path).problems] == ["unknown-format"]


def test_a_file_of_notepad_loads_with_notes_and_is_saved_clean(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    body = RECORD + '[issues.1]\nnarrative = """บรรทัดหนึ่ง\nบรรทัดสอง"""\n'
    path.write_bytes(body.replace("\n", "\r\n").encode("utf-8-sig"))
    loaded = load_record(path)
    assert {problem.severity for problem in loaded.problems} == {Severity.NOTE}
    assert loaded.record is not None
    assert loaded.record.issues["1"].narrative == "บรรทัดหนึ่ง\nบรรทัดสอง"
    RecordFile(loaded).save(edited(loaded.record, "1.00"), MONDAY)
    assert decode(path.read_bytes())[1] == ()
    assert kept(path)["r.2024-10-21.toml"].startswith(b"\xef\xbb\xbf")


# Saving.


def test_saving_without_a_change_touches_nothing(sample_path: Path) -> None:
    file, record = opened(sample_path)
    before = sample_path.stat().st_mtime_ns, sample_path.stat().st_ino
    file.save(record, MONDAY)
    assert (sample_path.stat().st_mtime_ns, sample_path.stat().st_ino) == before
    assert not (sample_path.parent / FOLDER).exists()


def test_an_edit_and_its_undoing_give_the_first_bytes_again(sample_path: Path) -> None:
    first = sample_path.read_bytes()
    file, record = opened(sample_path)
    file.save(edited(record, "1.00"), MONDAY)
    assert sample_path.read_bytes() != first
    file.save(record, MONDAY)
    assert sample_path.read_bytes() == first


def test_an_edit_changes_its_line_and_no_other(sample_path: Path) -> None:
    before = sample_path.read_text(encoding="utf-8").splitlines()
    file, record = opened(sample_path)
    file.save(edited(record, "12.34"), MONDAY)
    after = sample_path.read_text(encoding="utf-8").splitlines()
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("own = 94.59", "own = 12.34")]


def test_the_history_keeps_what_was_there_before_the_first_edit_of_each_day(
    sample_path: Path,
) -> None:
    first = sample_path.read_bytes()
    file, record = opened(sample_path)
    file.save(edited(record, "1.00"), MONDAY)
    file.save(edited(record, "2.00"), MONDAY)
    evening = sample_path.read_bytes()
    file.save(edited(record, "3.00"), TUESDAY)
    file.save(edited(record, "4.00"), TUESDAY)
    assert kept(sample_path) == {
        "sample.2024-10-21.toml": first,
        "sample.2024-10-22.toml": evening,
    }


def test_records_of_one_folder_have_histories_of_their_own(
    tmp_path: Path, sample_path: Path
) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(sample_path.read_bytes())
    for path in (sample_path, other):
        file, record = opened(path)
        file.save(edited(record, "1.00"), MONDAY)
    assert set(kept(other)) == {"sample.2024-10-21.toml", "other.2024-10-21.toml"}


def test_a_file_changed_outside_is_noticed_and_left_alone(sample_path: Path) -> None:
    file, record = opened(sample_path)
    theirs = sample_path.read_bytes() + b"# theirs\n"
    sample_path.write_bytes(theirs)
    for _ in range(2):
        with pytest.raises(ChangedOutside, match=r"sample\.toml ถูกแก้จากที่อื่น"):
            file.save(edited(record, "1.00"), MONDAY)
    assert sample_path.read_bytes() == theirs


def test_the_same_bytes_written_outside_are_no_change(sample_path: Path) -> None:
    file, record = opened(sample_path)
    sample_path.write_bytes(sample_path.read_bytes())
    file.save(edited(record, "1.00"), MONDAY)


def test_overwriting_keeps_both_versions(sample_path: Path) -> None:
    first = sample_path.read_bytes()
    file, record = opened(sample_path)
    file.save(edited(record, "1.00"), MONDAY)
    theirs = first + b"# theirs\n"
    sample_path.write_bytes(theirs)
    file.overwrite(edited(record, "2.00"), MONDAY)
    assert kept(sample_path) == {
        "sample.2024-10-21.toml": first,
        "sample.2024-10-21.2.toml": theirs,
    }
    assert b"own = 2.00" in sample_path.read_bytes()
    file.save(edited(record, "3.00"), MONDAY)


def test_a_file_that_is_gone_is_put_back(sample_path: Path) -> None:
    first = sample_path.read_bytes()
    file, record = opened(sample_path)
    sample_path.unlink()
    assert file.save(edited(record, "1.00"), MONDAY)
    assert b"own = 1.00" in sample_path.read_bytes()
    assert kept(sample_path) == {"sample.2024-10-21.toml": first}
    assert not file.save(edited(record, "2.00"), MONDAY)
    sample_path.rename(sample_path.with_name("other.toml"))
    assert file.save(edited(record, "2.00"), MONDAY)  # though nothing was edited meanwhile
    assert b"own = 2.00" in sample_path.read_bytes()


def test_a_folder_that_is_gone_is_told_and_the_edit_can_be_saved_again(
    tmp_path: Path, sample_path: Path
) -> None:
    folder = tmp_path / "usb"
    folder.mkdir()
    path = sample_path.rename(folder / "r.toml")
    file, record = opened(path)
    folder.rename(tmp_path / "away")
    with pytest.raises(StoreFault, match="โปรด"):
        file.save(edited(record, "1.00"), MONDAY)
    (tmp_path / "away").rename(folder)
    file.save(edited(record, "1.00"), MONDAY)
    assert b"own = 1.00" in path.read_bytes()


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "ดิสก์เต็ม"),
        (errno.EROFS, "เขียนไม่ได้"),
        (errno.EACCES, "ไม่มีสิทธิ์"),
        (errno.EIO, "โปรด"),
    ],
)
def test_where_saving_fails_the_file_is_what_it_was_and_saving_again_works(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    first = sample_path.read_bytes()
    file, record = opened(sample_path)

    def failing(*_arguments: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(StoreFault, match=sentence):
        file.save(edited(record, "1.00"), MONDAY)
    assert sample_path.read_bytes() == first
    assert not list(sample_path.parent.rglob("*.tmp"))
    monkeypatch.undo()
    file.save(edited(record, "1.00"), MONDAY)
    assert b"own = 1.00" in sample_path.read_bytes()


def test_a_disk_that_fails_while_looking_is_told_as_well(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, record = opened(sample_path)

    def failing(self: Path, **_options: Any) -> Any:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "stat", failing)
    with pytest.raises(StoreFault, match="โปรด"):
        file.save(edited(record, "1.00"), MONDAY)


def test_a_file_in_the_place_of_the_history_is_told(sample_path: Path) -> None:
    first = sample_path.read_bytes()
    (sample_path.parent / FOLDER).touch()
    file, record = opened(sample_path)
    with pytest.raises(StoreFault, match=r"\.history"):
        file.save(edited(record, "1.00"), MONDAY)
    assert sample_path.read_bytes() == first


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_linked_record_is_saved_where_it_lies(tmp_path: Path, sample_path: Path) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    real = sample_path.rename(folder / "real.toml")
    link = tmp_path / "link.toml"
    link.symlink_to(real)
    file, record = opened(link)
    file.save(edited(record, "1.00"), MONDAY)
    assert link.is_symlink()
    assert b"own = 1.00" in real.read_bytes()
    assert len(kept(real)) == 1


def test_a_record_without_its_framework_is_saved_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    path.write_text(
        'format = "ita-record/1"\nframework = "gone"\n[scores.o9]\nown = 5\n[scores.i1]\nown = 6\n',
        encoding="utf-8",
    )
    file, record = opened(path)
    file.save(set_narrative(record, "1", "คำ"), MONDAY)
    text = path.read_text(encoding="utf-8")
    assert text.index("[scores.o9]") < text.index("[scores.i1]")


def test_a_record_that_is_open_elsewhere_is_not_written(sample_path: Path) -> None:
    before = sample_path.read_bytes()
    file, record = opened(sample_path)
    with held_elsewhere(sample_path) as other:
        with pytest.raises(HeldByOther, match="เปิดอยู่ในโปรแกรมอื่น"):
            file.save(edited(record, "1.00"), MONDAY)
        assert sample_path.read_bytes() == before
        other.communicate()
        file.save(edited(record, "1.00"), MONDAY)
    assert b"own = 1.00" in sample_path.read_bytes()


def test_what_a_killed_run_left_is_removed_when_the_record_is_held(sample_path: Path) -> None:
    file, record = opened(sample_path)
    file.save(edited(record, "1.00"), MONDAY)
    folder = sample_path.parent
    for left in (".sample.toml.9-0123abcd.tmp", ".history/.sample.2024-10-21.t.9-0123abcd.tmp"):
        (folder / left).write_bytes(b"x")
    file.hold(datetime(2024, 10, 22))
    file.let_go()
    assert not list(folder.rglob("*.tmp"))
    assert not list(folder.rglob("*.lock"))


def test_a_file_that_was_written_although_the_system_denied_it_is_our_own(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, record = opened(sample_path)
    real_replace = os.replace

    def denying(source: Path, target: Path) -> None:
        real_replace(source, target)
        if target == sample_path:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "replace", denying)
    file.save(edited(record, "1.00"), MONDAY)
    monkeypatch.undo()
    assert b"own = 1.00" in sample_path.read_bytes()
    file.save(edited(record, "2.00"), MONDAY)
    assert b"own = 2.00" in sample_path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no folders to be synced")
def test_a_file_that_may_not_last_is_our_own(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, record = opened(sample_path)

    def denying(folder: Path) -> None:
        if folder == sample_path.parent:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("ita_tui.store.atomic._sync_folder", denying)
    with pytest.raises(StoreFault, match="ไม่ตอบสนอง"):
        file.save(edited(record, "1.00"), MONDAY)
    monkeypatch.undo()
    file.save(edited(record, "2.00"), MONDAY)
    assert b"own = 2.00" in sample_path.read_bytes()


# New records.


def test_a_new_record_loads_and_is_what_was_asked_for(tmp_path: Path, ita_2567: Framework) -> None:
    path = tmp_path / "ใหม่.toml"
    create_record(path, new_record(ita_2567, agency_name=" เทศบาล  นํ้าใส\n"), ita_2567)
    loaded = load_record(path)
    assert loaded.problems == ()
    assert loaded.record is not None
    assert loaded.record.agency.name == "เทศบาล น้ำใส"
    assert loaded.record.fiscal_year_be == 2567
    before = path.read_bytes()
    RecordFile(loaded).save(loaded.record, MONDAY)
    assert path.read_bytes() == before


def test_a_new_record_never_takes_the_place_of_anything(
    tmp_path: Path, sample_path: Path, ita_2567: Framework
) -> None:
    before = sample_path.read_bytes()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("sample.toml", "folder", "link"):
        with pytest.raises(StoreFault, match="อยู่แล้ว"):
            create_record(tmp_path / name, Record(), ita_2567)
    assert sample_path.read_bytes() == before
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("none/r.toml", "ไม่พบโฟลเดอร์"),
        ("a\0b.toml", "ชื่อไฟล์ใช้ไม่ได้"),
        ("ก" * 300, "ยาวเกินไป"),
    ],
)
def test_a_new_record_that_cannot_be_written_is_told(
    tmp_path: Path, ita_2567: Framework, name: str, sentence: str
) -> None:
    with pytest.raises(StoreFault, match=sentence):
        create_record(tmp_path / name, Record(), ita_2567)
    assert list(tmp_path.iterdir()) == []


def test_a_loaded_record_with_rejected_values_keeps_them_on_disk(tmp_path: Path) -> None:
    loaded = load(tmp_path, "[scores.i2]\nown = 940\n[settings]\npass_mark = 'ก'\n")
    assert loaded.record is not None
    changed = replace(loaded.record, fiscal_year_be=2567)
    RecordFile(loaded).save(changed, MONDAY)
    text = loaded.path.read_text(encoding="utf-8")
    assert "own = 940" in text
    assert 'pass_mark = "ก"' in text
