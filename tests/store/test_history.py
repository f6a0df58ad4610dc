"""Earlier versions on disk: listed, thinned, and never mixed up."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from ita_tui.store.history import FOLDER, keep_version, versions_of

TODAY = date(2024, 11, 1)


def names(path: Path) -> list[str]:
    return [version.name for version in versions_of(path)]


def test_versions_are_listed_newest_first(sample_path: Path) -> None:
    for day in (TODAY - timedelta(1), TODAY):
        keep_version(sample_path, b"a", day)
        keep_version(sample_path, b"b", day, always=True)
    assert names(sample_path) == ["2024-11-01.2", "2024-11-01", "2024-10-31.2", "2024-10-31"]
    assert versions_of(sample_path)[0].path.read_bytes() == b"b"


def test_a_record_without_earlier_versions_has_none(sample_path: Path) -> None:
    assert versions_of(sample_path) == ()
    (sample_path.parent / FOLDER).touch()
    assert versions_of(sample_path) == ()


def test_files_of_others_are_no_versions(sample_path: Path) -> None:
    keep_version(sample_path, b"a", TODAY)
    folder = sample_path.parent / FOLDER
    for other in ("samplex.2024-11-01.toml", "sample.2024-13-01.toml", "sample.toml", "x"):
        (folder / other).touch()
    (folder / "sample.2024-11-01.7.toml").mkdir()
    assert names(sample_path) == ["2024-11-01"]


def test_old_versions_are_thinned_when_one_is_kept(sample_path: Path) -> None:
    # The seven days before stay, though long ago: today's clock may be the one that is wrong.
    folder = sample_path.parent / FOLDER
    folder.mkdir()
    for days in range(100, 200):
        day = TODAY - timedelta(days)
        (folder / f"sample.{day.isoformat()}.toml").touch()
    (folder / "other.2024-05-05.toml").touch()
    keep_version(sample_path, b"a", TODAY)
    assert names(sample_path) == [
        "2024-11-01",
        *(f"2024-07-{day}" for day in range(24, 17, -1)),
        "2024-07-01",
        "2024-06-01",
        "2024-05-01",
        "2024-04-16",
    ]
    assert (folder / "other.2024-05-05.toml").exists()


@pytest.mark.parametrize("days_ahead", [70, 365, 60 * 365])
def test_one_edit_with_a_clock_that_runs_ahead_costs_no_version(
    sample_path: Path, days_ahead: int
) -> None:
    for days in range(7):
        keep_version(sample_path, b"a", TODAY + timedelta(days))
    keep_version(sample_path, b"b", TODAY + timedelta(days_ahead))
    keep_version(sample_path, b"c", TODAY + timedelta(7))
    assert len(names(sample_path)) == 9


def test_the_longest_name_has_versions_of_its_own(tmp_path: Path) -> None:
    one, other = (tmp_path / f"{'ก' * 82}{end}.toml" for end in "12")
    for path in (one, other):
        keep_version(path, path.name.encode(), TODAY)
        assert names(path) == ["2024-11-01"]
        assert versions_of(path)[0].path.read_bytes() == path.name.encode()
