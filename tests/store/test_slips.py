"""Slips on disk."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.slips.format import read_slip
from ita_tui.store.fault import StoreFault
from ita_tui.store.slips import SHEET_SUFFIX, SLIP_SUFFIX, load_slip, slip_names, write_slips
from tests.core.test_slip import text


def test_the_files_of_slips_are_named_after_record_and_unit() -> None:
    assert slip_names("r", ["กองคลัง", "สำนัก/กอง ก"]) == {
        "กองคลัง": "r-กองคลัง",
        "สำนัก/กอง ก": "r-สำนัก-กอง-ก",
    }


def test_names_that_some_system_takes_for_one_are_told_apart() -> None:
    names = slip_names("r", ["ก/ข", "ก:ข", "A", "a"])
    assert list(names.values()) == ["r-ก-ข", "r-ก-ข-2", "r-A", "r-a-2"]


@given(st.lists(st.text(min_size=1), unique=True, max_size=4))
def test_any_unit_gives_a_name_that_is_one_short_file(units: list[str]) -> None:
    names = slip_names("r", units)
    assert len({name.casefold() for name in names.values()}) == len(units)
    for name in names.values():
        assert not set(name) & set('\\/:*?"<>|\0\n')
        assert len(f"{name}{SHEET_SUFFIX}".encode()) < 160


def test_nothing_is_written_where_one_file_is_there(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("เดิม", encoding="utf-8")
    with pytest.raises(StoreFault, match="--force"):
        write_slips(tmp_path, {"a": "ก", "b": "ข"}, force=False)
    assert [path.name for path in tmp_path.iterdir()] == ["b"]
    write_slips(tmp_path, {"a": "ก", "b": "ข"}, force=True)
    assert (tmp_path / "b").read_text(encoding="utf-8") == "ข"


def test_a_link_that_leads_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nothing")
    with pytest.raises(StoreFault):
        write_slips(tmp_path, {"a": "ก"}, force=False)


def test_slips_are_written_with_windows_line_ends(tmp_path: Path) -> None:
    write_slips(tmp_path / "ใหม่", {f"s{SLIP_SUFFIX}": text()}, force=False)
    raw = (tmp_path / "ใหม่" / f"s{SLIP_SUFFIX}").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 20


@pytest.mark.parametrize("head", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_slip_of_any_editor_loads_without_a_word(tmp_path: Path, head: bytes, end: str) -> None:
    path = tmp_path / "s.slip.toml"
    path.write_bytes(head + text().replace("\n", end).encode())
    loaded = load_slip(path)
    assert loaded.problems == ()
    assert loaded.slip == read_slip(text())[0]


def test_a_slip_in_the_old_thai_encoding_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "s.slip.toml"
    path.write_bytes('unit = "กองคลัง"'.encode("cp874"))
    loaded = load_slip(path)
    assert loaded.slip is None
    (problem,) = loaded.problems
    assert "Windows-874" in problem.message


def test_a_slip_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreFault, match="ไม่พบไฟล์"):
        load_slip(tmp_path / "ไม่มี.slip.toml")
