"""Stories of disks and files that fail: the edit stays, a sentence says why, saving again works."""

import errno
import os
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from ita_tui.core.record.edits import set_narrative
from ita_tui.store.record_file import RecordFile
from ita_tui.store.records import load_record
from tests.ui.driving import opened, score_on_disk


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "ดิสก์เต็ม"),
        (errno.EROFS, "เขียนไม่ได้"),
        (errno.EACCES, "ไม่มีสิทธิ์"),
        (errno.EIO, "ไม่ตอบสนอง"),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace"])
async def test_a_disk_that_refuses_costs_nothing(
    record_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, sentence: str
) -> None:
    before = record_path.read_bytes()

    def refusing(*_arguments: Any) -> Any:
        raise OSError(number, os.strerror(number))

    async with opened(record_path) as hands:
        with monkeypatch.context() as failing:
            failing.setattr(os, call, refusing)
            await hands.press(*"12.34", "enter")
            assert sentence in hands.told[-1]
            assert "12.34" in hands.shown
            await hands.press("f4", "f8", "escape", "f2")
            assert "✗ ยังไม่บันทึก" in hands.status
            assert record_path.read_bytes() == before
        await hands.press("ctrl+s")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34
    assert not list(record_path.parent.rglob("*.tmp"))


async def test_a_file_that_is_made_read_only_is_told_and_saved_when_it_no_longer_is(
    record_path: Path,
) -> None:
    record_path.chmod(0o444)
    async with opened(record_path) as hands:
        await hands.press(*"12.34", "enter")
        assert "อ่านอย่างเดียว" in hands.told[-1]
        assert "✗ ยังไม่บันทึก" in hands.status
        record_path.chmod(0o644)
        await hands.press("ctrl+s")
        assert "✓ บันทึกแล้ว" in hands.status


async def test_a_folder_in_the_place_of_the_file_is_told_and_nothing_is_lost(
    record_path: Path,
) -> None:
    moved = record_path.with_name("moved")
    async with opened(record_path) as hands:
        record_path.rename(moved)
        record_path.mkdir()
        await hands.press(*"12.34", "enter")
        assert "✗ ยังไม่บันทึก" in hands.status
        record_path.rmdir()
        moved.rename(record_path)
        await hands.press("ctrl+s")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34


async def test_a_file_that_another_program_emptied_is_not_merged_but_asked_about(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        record_path.write_bytes(b"")
        await hands.press(*"12.34", "enter")
        assert hands.screen == "ChangedOutsideScreen"
        assert "รวมทั้งสองฉบับ" not in hands.shown
        await hands.press("enter")
        assert "✓ บันทึกแล้ว" in hands.status
    assert score_on_disk(record_path, "i1") == 12.34


@pytest.mark.parametrize(
    "content",
    [b"", b"x", b"x = " + b"[" * 20_000, b"\xff\xfe\x00", b"\x00" * 9_000_000],
    ids=["empty", "a letter", "deep brackets", "no text", "nine million zeros"],
)
async def test_a_file_that_is_no_record_is_told_and_the_others_can_be_opened(
    record_path: Path, content: bytes
) -> None:
    bad = record_path.with_name("a bad ไฟล์.toml")
    bad.write_bytes(content)
    async with opened(bad) as hands:
        assert hands.screen == "RecordsScreen"
        assert hands.app.session is None
        assert hands.app.open_record(record_path) == ""
        await hands.settle()
        assert hands.screen == "OverviewScreen"
    assert bad.read_bytes() == content


def test_a_clock_that_was_set_back_costs_no_version(sample_path: Path) -> None:
    loaded = load_record(sample_path)
    assert loaded.record is not None
    file, day = RecordFile(loaded), date(2024, 11, 1)
    for number, today in enumerate((day, day - timedelta(400), day - timedelta(399), day)):
        file.save(set_narrative(loaded.record, "1", f"คำ {number}"), today)
    kept = sorted(found.name for found in (sample_path.parent / ".history").iterdir())
    assert kept == [
        "sample.2023-09-28.toml",
        "sample.2023-09-29.toml",
        "sample.2024-11-01.toml",
    ]
