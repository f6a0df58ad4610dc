"""Many files read by as many processes as there are cores."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from ita_tui.core.many.packing import packed, unpacked
from ita_tui.store.many.read import Reading, read_summary
from ita_tui.store.many.shelf import FrameworkShelf

FEWEST_FOR_PROCESSES = 100
"""Fewer files than this are read before a second process would have started."""

_CHUNK = 25

Progress = Callable[[int, int], None]
"""Called with how many of how many files are done."""

_Sent = tuple[str, str, str, list[Any] | None, str]


def cores() -> int:
    """How many processes work at once unless the user names a number; one on Windows.

    There each would start the program anew, which costs more than most folders take to read.
    """
    if sys.platform == "win32":
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_many(
    paths: Sequence[str], shelf: FrameworkShelf, *, jobs: int, progress: Progress
) -> Iterator[Reading]:
    """What each file gave, in the order of ``paths``."""
    done = 0
    if jobs > 1 and len(paths) >= FEWEST_FOR_PROCESSES:
        for sent in _by_processes(paths, jobs):
            done += 1
            yield _received(sent)
            if done % _CHUNK == 0:
                progress(done, len(paths))
    # All of them where one process is enough; the rest where the system ended one.
    for path in paths[done:]:
        yield read_summary(path, shelf)
        done += 1
        progress(done, len(paths))
    progress(len(paths), len(paths))


def _by_processes(paths: Sequence[str], jobs: int) -> Iterator[_Sent]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    # "spawn" is the only way that every system has, and the only one that threads cannot upset.
    pool = ProcessPoolExecutor(
        min(jobs, len(chunks)), mp_context=get_context("spawn"), initializer=_begin
    )
    try:
        for sent in pool.map(_read_chunk, chunks):
            yield from sent
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """What each process does first: Ctrl+C is the first process's, and garbage is not looked for.

    Reading makes no cycles, so nothing piles up.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


_shelves: list[FrameworkShelf] = []
"""The one shelf of a reading process, which lives for one roll-up."""


def _read_chunk(paths: Sequence[str]) -> list[_Sent]:
    if not _shelves:
        _shelves.append(FrameworkShelf())
    return [_sent(read_summary(path, _shelves[0])) for path in paths]


def _sent(reading: Reading) -> _Sent:
    """Lists cross between processes in a fraction of the time that values take."""
    plain = None if reading.summary is None else packed(reading.summary)
    return reading.content, reading.framework, reading.edition, plain, reading.sentence


def _received(sent: _Sent) -> Reading:
    content, framework, edition, plain, sentence = sent
    return Reading(
        content=content,
        framework=framework,
        edition=edition,
        summary=None if plain is None else unpacked(plain),
        sentence=sentence,
    )
