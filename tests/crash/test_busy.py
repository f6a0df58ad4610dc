"""Programs that are killed while they save: what was confirmed is on disk."""

import os
import warnings
from pathlib import Path

import pytest

from tests.crash.busy import kill_many
from tests.crash.writers import OBSTACLES, put_obstacle, write_at_once


@pytest.mark.skipif(os.name == "nt", reason="fork is of POSIX")
def test_no_confirmed_edit_is_lost_by_a_kill_at_any_instant(sample_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads
        told = kill_many(sample_path, tries=12, seed=7)
    assert told.edits > told.tries


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_no_confirmed_edit_is_lost_where_the_name_of_the_lock_is_taken(
    sample_path: Path, obstacle: str
) -> None:
    put_obstacle(sample_path, obstacle)
    assert write_at_once(sample_path, writers=4, edits=6)
