"""Pictures that a record names are read from its own folder only."""

from pathlib import Path

from ita_tui.store.evidence import MOST_PICTURE_BYTES, read_picture


def test_a_picture_is_read_from_the_records_folder_only(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    record = folder / "r.toml"
    (folder / "ก.png").write_bytes(b"x")
    (tmp_path / "ข.png").write_bytes(b"x")
    (folder / "ลิงก์.png").symlink_to(tmp_path / "ข.png")
    (folder / "ใหญ่.png").write_bytes(b"x" * (MOST_PICTURE_BYTES + 1))
    assert read_picture(record, "ก.png") == b"x"
    for name in ("ไม่มี.png", "../ข.png", "ลิงก์.png", "ใหญ่.png", "https://a.go.th/ก.png"):
        assert read_picture(record, name) is None
