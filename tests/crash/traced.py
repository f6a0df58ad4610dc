"""A save under the kernel's eyes: strace refuses or kills at each of its system calls, one by one.

``python -m tests.crash.traced``; needs strace, which Debian has. Errors are put into every call
that deals with files; kills into every call whatsoever.
"""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from ita_tui.store.folders import sample_record
from tests.crash.one_save import REFUSED, OneSave, save

ERRORS = ("ENOSPC", "EIO", "EACCES")
NOT_ABOUT_FILES = (
    "mmap",
    "munmap",
    "mprotect",
    "mremap",
    "brk",
    "madvise",
    "futex",
    "getrandom",
    "getpid",
    "gettid",
    "exit_group",
    "rt_sigaction",
    "rt_sigprocmask",
    "clock_gettime",
    "clock_nanosleep",
    "restart_syscall",
    "getuid",
    "geteuid",
)
"""Calls about memory, time and the process itself: a disk cannot refuse them."""


def traced_save(one: OneSave, *options: str) -> tuple[int, str]:
    """Save in a process of its own, traced: its exit code and what strace wrote."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(writer)
        with contextlib.suppress(OSError):  # the first call that is refused
            os.read(reader, 1)
        os._exit(REFUSED if save(one.loaded) else 0)
    os.close(reader)
    with tempfile.NamedTemporaryFile("r") as log:
        command = ["strace", "-p", str(child), "-o", log.name, *options]
        tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert tracer.stderr is not None
        attached = tracer.stderr.readline()
        assert "attached" in attached, attached
        with contextlib.suppress(BrokenPipeError):  # killed at the read itself
            os.write(writer, b"\n")
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        tracer.stderr.read()
        tracer.wait()
        os.close(writer)
        return code, log.read()


def calls_of(one: OneSave) -> Counter[str]:
    """How often a save that nothing hinders makes each call."""
    one.lay_out()
    code, log = traced_save(one)
    assert code == 0, (code, log[-500:])
    return Counter(re.findall(r"^(\w+)\(", log, re.MULTILINE))


def refuse_one_by_one(one: OneSave, error: str, calls: Counter[str]) -> Counter[str]:
    """Refuse each call about files, one a try; how often each was refused."""
    refused: Counter[str] = Counter()
    for name, count in calls.items():
        for number in range(1, count + 1) if name not in NOT_ABOUT_FILES else ():
            one.lay_out()
            code, log = traced_save(one, "-e", f"inject={name}:error={error}:when={number}")
            place = f"{error} at {name} number {number}"
            assert "(INJECTED)" in log, f"{place} was not reached"
            refused[name] += 1
            assert code in (0, REFUSED), f"{place}: left with {code}"
            try:
                one.check(survived=True, refused=code == REFUSED)
            except AssertionError as wrong:
                raise AssertionError(f"{place}: {wrong}") from wrong
    return refused


def kill_one_by_one(one: OneSave, calls: Counter[str]) -> Counter[str]:
    """Kill at each system call, whatever it is, one a try; how often at each."""
    killed: Counter[str] = Counter()
    for name, count in calls.items():
        for number in range(1, count + 1):
            one.lay_out()
            code, _ = traced_save(one, "-e", f"inject={name}:signal=KILL:when={number}")
            if code == -9:  # the last calls of all may come too late
                killed[name] += 1
            one.check(survived=False, refused=code != 0)
            assert save(one.load()) == "", "what the killed one left keeps others out"
    return killed


def main() -> int:
    """Try every call, and tell how many there were."""
    if shutil.which("strace") is None:
        print("strace is not here (apt-get install strace): left out")
        return 0
    for is_first in (True, False):
        when = "first save of a day" if is_first else "later save of a day"
        with tempfile.TemporaryDirectory() as folder:
            one = OneSave(Path(folder), sample_record(), is_first_of_day=is_first)
            calls = calls_of(one)
            for error in ERRORS:
                told(f"{when}, {error}", refuse_one_by_one(one, error, calls))
            told(f"{when}, kill -9", kill_one_by_one(one, calls))
    return 0


def told(what: str, calls: Counter[str]) -> None:
    """One line of the report."""
    print(f"{what}: {calls.total()} calls, one by one: {dict(calls.most_common())}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
