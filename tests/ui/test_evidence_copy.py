"""Stories of evidence: copied beside the record with its checksum, or said why not."""

from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.ui.driving import Hands, on_disk, opened

CONTENT = "รายงานการประชุม".encode()
LINK = "https://example.go.th/รายงาน"


def evidence_of(path: Path) -> list[str]:
    step: dict[str, Any] = on_disk(path)["measures"]["m1"]["steps"]["s1"]
    return list(step.get("evidence", []))


async def name_evidence(hands: Hands, text: str) -> None:
    """Write evidence on the first step of the first measure, and stay on it."""
    await hands.press("f4", "tab", "e")
    await hands.fill("evidence", text)
    await hands.press("ctrl+s")
    assert hands.screen == "MeasuresScreen"


async def test_a_file_elsewhere_is_copied_with_its_checksum_in_one_edit(
    record_path: Path, tmp_path: Path
) -> None:
    source = tmp_path / "รายงาน ประชุม.pdf"
    source.write_bytes(CONTENT)
    async with opened(record_path) as hands:
        await name_evidence(hands, str(source))
        named = on_disk(record_path)
        await hands.press("y")
        (copied,) = evidence_of(record_path)
        assert not Path(copied).is_absolute()
        assert (record_path.parent / copied).read_bytes() == CONTENT
        assert on_disk(record_path)["evidence"] == {
            copied: {
                "sha256": sha256(CONTENT).hexdigest(),
                "copied_on": date(2024, 11, 1),
                "original": source.name,
            }
        }
        assert "คัดลอกหลักฐานไว้" in hands.told[-1]
        assert source.read_bytes() == CONTENT
        await hands.press("y")
        assert "ไม่มีไฟล์หลักฐานที่ต้องคัดลอก" in hands.told[-1]
        assert evidence_of(record_path) == [copied]
        await hands.press("ctrl+z")
    assert on_disk(record_path) == named


async def test_a_file_beside_the_record_is_copied_into_its_evidence_folder(
    record_path: Path,
) -> None:
    record_path.with_name("ภาพ.jpg").write_bytes(CONTENT)
    async with opened(record_path) as hands:
        await name_evidence(hands, "ภาพ.jpg")
        await hands.press("y")
        (copied,) = evidence_of(record_path)
        assert copied.startswith(f"{record_path.stem}-evidence/m1-s1-")
        assert (record_path.parent / copied).read_bytes() == CONTENT
        assert record_path.with_name("ภาพ.jpg").is_file()


async def test_a_file_that_is_missing_is_told_and_the_others_are_copied(
    record_path: Path, tmp_path: Path
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(CONTENT)
    async with opened(record_path) as hands:
        await name_evidence(hands, f"ไม่มี.pdf; {LINK}; {source}")
        await hands.press("y")
        missing, link, copied = evidence_of(record_path)
        assert (missing, link) == ("ไม่มี.pdf", LINK)
        assert (record_path.parent / copied).is_file()
        assert list(on_disk(record_path)["evidence"]) == [copied]
        assert "ไม่มี.pdf" in hands.told[-1]


async def test_with_nothing_but_a_missing_file_the_record_stays_as_it_was(
    record_path: Path,
) -> None:
    async with opened(record_path) as hands:
        await name_evidence(hands, "ไม่มี.pdf")
        before = record_path.read_bytes()
        await hands.press("y")
        assert record_path.read_bytes() == before
        assert "ไม่มี.pdf" in hands.told[-1]
        assert not list(record_path.parent.glob("*-evidence"))


async def test_links_and_steps_without_evidence_have_nothing_to_copy(record_path: Path) -> None:
    async with opened(record_path) as hands:
        await hands.press("f4", "tab", "y")
        assert "ไม่มีไฟล์หลักฐานที่ต้องคัดลอก" in hands.told[-1]
        await hands.press("shift+tab")
        await name_evidence(hands, LINK)
        before = record_path.read_bytes()
        await hands.press("y")
        assert "ไม่มีไฟล์หลักฐานที่ต้องคัดลอก" in hands.told[-1]
    assert record_path.read_bytes() == before


async def test_a_folder_and_a_bad_address_are_told(record_path: Path, tmp_path: Path) -> None:
    async with opened(record_path) as hands:
        await name_evidence(hands, f"{tmp_path}; http:/x")
        before = record_path.read_bytes()
        await hands.press("y")
        assert len(hands.told[-1].split("\n")) == 2
    assert record_path.read_bytes() == before


async def test_the_same_file_on_two_steps_is_copied_for_each_and_overwrites_none(
    record_path: Path, tmp_path: Path
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(CONTENT)
    async with opened(record_path) as hands:
        for key in ("f4", "tab"):
            await hands.press(key)
        for _ in range(2):
            await hands.press("e")
            await hands.fill("evidence", str(source))
            await hands.press("ctrl+s", "y", "down")
        found = on_disk(record_path)["evidence"]
        assert len(found) == 2
        assert all((record_path.parent / path).read_bytes() == CONTENT for path in found)


async def test_a_copy_stays_when_it_is_undone_so_that_redo_finds_it(
    record_path: Path, tmp_path: Path
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(CONTENT)
    async with opened(record_path) as hands:
        await name_evidence(hands, str(source))
        await hands.press("y")
        (copied,) = evidence_of(record_path)
        await hands.press("ctrl+z")
        assert evidence_of(record_path) == [str(source)]
        assert (record_path.parent / copied).is_file()
        await hands.press("ctrl+y")
        assert evidence_of(record_path) == [copied]
