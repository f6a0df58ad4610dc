"""Many files into summaries, read by as many processes as there are cores."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ita_tui.core.many.packing import packed, unpacked
from ita_tui.core.many.reading import read_for_rollup
from ita_tui.core.many.summary import Summary, summary_of
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.files import folder_of
from ita_tui.store.many.shelf import FrameworkShelf, fingerprint
from ita_tui.store.text import NO_RECORDS, decode, format_in, read_bytes
from ita_tui.words.said.rollup import reasons
from ita_tui.words.said.screens import problem_at

FEWEST_FOR_PROCESSES = 100
"""Fewer files than this are read before a second process would have started."""

_CHUNK = 25

Progress = Callable[[int, int], None]
"""Called with how many of how many files are done."""

_Sent = tuple[str, str, str, list[Any] | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file gave; neither summary nor sentence where it is no record, such as a slip."""

    content: str = ""
    """Fingerprint of its bytes; empty where they could not be read."""
    framework: str = ""
    """Id of the framework that was looked for; empty where it did not come to that."""
    edition: str = ""
    """Which text of the framework was found; empty where none was."""
    summary: Summary | None = None
    """The record in brief."""
    sentence: str = ""
    """Why it cannot be read, in Thai; empty where it can."""


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


def read_summary(path: str, shelf: FrameworkShelf) -> Reading:
    """Read one file; whatever is wrong with it is told, never raised."""
    try:
        raw = read_bytes(Path(path))
    except StoreFault as fault:
        return Reading(sentence=str(fault))
    content = fingerprint(raw)
    if format_in(raw).startswith(NO_RECORDS):
        return Reading(content=content)
    text, problems = decode(raw)
    if text is None:
        return Reading(content=content, sentence=_sentence(problems))
    record, problems = read_for_rollup(text)
    if record is None:
        return Reading(content=content, sentence=_sentence(problems))
    folder = folder_of(path)
    edition = shelf.edition(record.framework, folder)
    framework, missing = shelf.load(record.framework, folder)
    faults = sum(problem.severity is Severity.ERROR for problem in problems)
    summary = None
    if framework is not None:
        summary = summary_of(record, framework, edition=edition, faults=faults)
    return Reading(
        content=content,
        framework=record.framework,
        edition=edition,
        summary=summary,
        sentence="" if summary else _sentence(missing),
    )


def _sentence(problems: tuple[Problem, ...]) -> str:
    worst = [problem for problem in problems if problem.severity is Severity.ERROR]
    return reasons(told=[problem_at(line=it.line, at=it.at, message=it.message) for it in worst])
