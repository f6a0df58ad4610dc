"""A save that is refused or ended at each of its system calls, one by one."""

import errno
import os
import warnings
from pathlib import Path

import pytest

from ita_tui.store.folders import sample_record
from tests.crash.one_save import OneSave, save
from tests.crash.system_calls import DIED, counted, dies_at, fails_at, fails_from

LOOKS = ("stat", "lstat", "fstat", "readlink", "lseek", "read", "access", "listdir", "scandir")
"""Calls that change nothing."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, modes and fork are of POSIX")

MOST_CALLS = 2000
"""A save that asks the system more often is not one that this harness understands."""


@pytest.fixture(params=[True, False], ids=["first of the day", "later in the day"])
def one_save(request: pytest.FixtureRequest, tmp_path: Path) -> OneSave:
    return OneSave(tmp_path, sample_record(), is_first_of_day=request.param)


def test_the_calls_of_a_save_are_all_counted(one_save: OneSave) -> None:
    with counted() as calls:
        assert save(one_save.loaded) == ""
    one_save.check(survived=True, refused=False)
    for expected in ("open", "write", "fsync", "close"):
        assert expected in calls.made
    assert {"replace", "rename"} & set(calls.made)
    assert len(calls.made) < MOST_CALLS


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES], ids=errno.errorcode.get)
def test_a_save_that_is_refused_at_any_call_leaves_the_old_file_or_the_new(
    one_save: OneSave, error: int
) -> None:
    for number in range(1, MOST_CALLS):
        one_save.lay_out()
        with counted(fails_at(number, error)) as calls:
            refusal = save(one_save.loaded)
        try:
            one_save.check(survived=True, refused=bool(refusal))
            assert not refusal or "โปรด" in refusal
        except AssertionError as wrong:
            raise AssertionError(f"call {number}, {calls.made[number - 1]}: {wrong}") from wrong
        if len(calls.made) < number:
            return
    pytest.fail("the save never went through")


def test_a_stick_that_is_pulled_at_any_call_leaves_the_old_file_or_the_new(
    one_save: OneSave,
) -> None:
    for number in range(1, MOST_CALLS):
        one_save.lay_out()
        with counted(fails_from(number, errno.EIO)) as calls:
            refusal = save(one_save.loaded)
        one_save.check(survived=False, refused=bool(refusal))
        if len(calls.made) < number:
            return
    pytest.fail("the save never went through")


def test_a_program_that_dies_at_any_call_leaves_the_old_file_or_the_new(
    one_save: OneSave,
) -> None:
    with counted() as calls:
        assert save(one_save.loaded) == ""
    # Before a call that only looks, the disk is what it is before the next that changes it.
    changing = [at for at, name in enumerate(calls.made, 1) if name not in LOOKS]
    for number in (*changing, len(calls.made) + 1):
        one_save.lay_out()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads
            child = os.fork()
        if not child:
            with counted(dies_at(number)):
                os._exit(1 if save(one_save.loaded) else 0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        one_save.check(survived=code != DIED, refused=code == 1)
        assert (code == DIED) is (number <= len(calls.made))
        if number % 7 == 0:
            # What was left over must not keep the next save out.
            assert save(one_save.load()) == ""
            assert one_save.real.read_bytes() == one_save.after
