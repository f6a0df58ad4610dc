"""Folders of records rolled up: what is remembered is taken, the rest is read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.many.movers import YearStep, steps_of
from ita_tui.core.many.packing import (
    packed_rollup,
    packed_step,
    unpacked_rollup,
    unpacked_step,
)
from ita_tui.core.many.report import FrameworkRollup, RollupBy, roll_up_records
from ita_tui.core.many.summary import Summary
from ita_tui.core.many.years import ManyYears, side_by_side
from ita_tui.core.values import dataclass, field
from ita_tui.store.fault import fault_of
from ita_tui.store.many.files import (
    Found,
    common_folder,
    files_below,
    folder_of,
    folder_of_root,
    name_in,
)
from ita_tui.store.many.memory import Memory
from ita_tui.store.many.read import Progress, Reading, read_many
from ita_tui.store.many.remembered import Remembered, remember, renewed, still_true
from ita_tui.store.many.shelf import FrameworkShelf, fingerprint
from ita_tui.store.many.years import years_beside


@dataclass(slots=True, kw_only=True)
class RolledUp:
    """What folders of records gave."""

    rollups: tuple[FrameworkRollup, ...] = ()
    """Each framework and year by itself."""
    frameworks: dict[tuple[str, str], Framework] = field(default_factory=dict)
    """The frameworks of the roll-ups, by id and edition."""
    unreadable: dict[str, str] = field(default_factory=dict)
    """Sentences about files and folders that cannot be read, by path."""
    faulty: dict[str, int] = field(default_factory=dict)
    """How many values could not be taken, by path of the record."""
    of_maps: tuple[str, ...] = ()
    """Sentences about what is wrong in the office's own maps of codes."""
    steps: tuple[YearStep, ...] = ()
    """What became of the agencies from year to year."""
    years: ManyYears | None = None
    """The years side by side; None where there is one."""
    summaries: dict[str, Summary] = field(default_factory=dict)
    """The records in brief, by path from the folder that holds all; where they were asked for."""


class _Desk:
    """What one roll-up works with."""

    def __init__(self, state: Path | None, jobs: int, progress: Progress) -> None:
        self.state = state
        self.jobs = jobs
        self.progress = progress
        self.shelf = FrameworkShelf()
        self.summaries: dict[str, Summary] = {}
        self.unreadable: dict[str, str] = {}
        self.editions: dict[tuple[str, str], str] = {}
        """(framework id, folder) → which text of the framework was found there."""
        self.is_lasting = True
        """Whether all that was found will be seen to change when it does."""

    def take(self, path: str, reading: Reading) -> None:
        """Note what one file gave."""
        if reading.framework:
            self.editions[reading.framework, folder_of(path)] = reading.edition
        if reading.sentence:
            self.unreadable[path] = reading.sentence
        if reading.summary is not None:
            self.summaries[path] = reading.summary


def roll_up_folders(
    roots: Sequence[Path],
    by: RollupBy | None,
    *,
    state: Path | None,
    jobs: int,
    progress: Progress,
    keeps_summaries: bool = False,
) -> RolledUp:
    """Roll up every record at or below the roots; ``state`` None remembers nothing.

    A file that is reached from two roots counts once. Raises StoreFault where a root cannot be
    looked at.
    """
    desk = _Desk(state, jobs, progress)
    found = _look(tuple(map(_whole, roots)), desk)
    signature = _signature(found)
    memory = state and Memory(state, "whole", by or "", *map(str, found))
    recalled = None if keeps_summaries or not memory else memory.load()
    rolled_up = _recalled(recalled, signature, desk)
    if not rolled_up:
        for root, files in found.items():
            _read(root, files, desk)
        rollups = roll_up_records(desk.summaries.values(), by)
        rolled_up = RolledUp(
            rollups=rollups,
            steps=steps_of(desk.summaries.values(), side_by_side(rollups)),
            unreadable=desk.unreadable,
            faulty={path: it.faults for path, it in desk.summaries.items() if it.faults},
        )
        if memory and desk.is_lasting:
            memory.save(_to_remember(rolled_up, signature, desk))
    if keeps_summaries:
        common = common_folder(found)
        rolled_up.summaries = {name_in(common, path): it for path, it in desk.summaries.items()}
    rolled_up.frameworks = _frameworks(desk)
    rolled_up.years, rolled_up.of_maps = years_beside(
        rolled_up.rollups, rolled_up.frameworks, rolled_up.steps, folder_of_root(next(iter(found)))
    )
    return rolled_up


def _whole(root: Path) -> Path:
    try:
        return root.resolve()
    except (OSError, ValueError, RuntimeError) as error:  # a loop of links
        raise fault_of(error if isinstance(error, OSError) else ValueError(), root) from error


def _look(roots: Sequence[Path], desk: _Desk) -> dict[Path, list[Found]]:
    """The files of each root; each file under the first root that it was reached from."""
    seen: set[str] = set()
    found: dict[Path, list[Found]] = {}
    for root in roots:
        files = found.setdefault(root, [])
        for one in files_below(root):
            if not isinstance(one, Found):
                desk.unreadable[one.path] = one.sentence
                desk.is_lasting = False
            elif one.path not in seen:
                seen.add(one.path)
                files.append(one)
    return found


def _signature(found: dict[Path, list[Found]]) -> str:
    lines = [
        f"{one.path}\0{one.size}\0{one.changed_ns}\0{one.put}"
        for it in found.values()
        for one in it
    ]
    return fingerprint("\0\0".join(lines).encode("utf-8", "surrogatepass"))


def _read(root: Path, files: Sequence[Found], desk: _Desk) -> None:
    """Take what is remembered of the files, read the others, and remember those."""
    memory = desk.state and Memory(desk.state, "files", str(root))
    entries = (memory and memory.load()) or []
    known = {path: Remembered(*entry) for path, *entry in entries}
    kept: dict[str, Remembered] = {}
    unread = []
    for one in files:
        before = known.get(one.path)
        if before is not None and still_true(before, one, desk.shelf):
            kept[one.path] = renewed(before, one)
            desk.take(one.path, before.reading)
        else:
            unread.append(one)
    paths = [one.path for one in unread]
    readings = read_many(paths, desk.shelf, jobs=desk.jobs, progress=desk.progress)
    for one, reading in zip(unread, readings, strict=True):
        desk.take(one.path, reading)
        entry = remember(one, reading)
        if entry is not None:
            kept[one.path] = entry
    if len(kept) < len(files) or not all(it.is_settled for it in kept.values()):
        desk.is_lasting = False
    if memory and kept != known:
        memory.save([[path, *it.entry] for path, it in kept.items()])


def _to_remember(rolled_up: RolledUp, signature: str, desk: _Desk) -> list[Any]:
    return [
        signature,
        [[*key, edition] for key, edition in desk.editions.items()],
        [packed_rollup(rollup) for rollup in rolled_up.rollups],
        rolled_up.unreadable,
        rolled_up.faulty,
        [packed_step(step) for step in rolled_up.steps],
    ]


def _recalled(plain: Any, signature: str, desk: _Desk) -> RolledUp | None:
    """The roll-up that is remembered, where every file and framework is still what it was."""
    if plain is None or plain[0] != signature:
        return None
    _, editions, rollups, unreadable, faulty, steps = plain
    if any(desk.shelf.edition(name, folder) != edition for name, folder, edition in editions):
        return None
    desk.editions = {(name, folder): edition for name, folder, edition in editions}
    return RolledUp(
        rollups=tuple(map(unpacked_rollup, rollups)),
        unreadable=unreadable,
        faulty=faulty,
        steps=tuple(map(unpacked_step, steps)),
    )


def _frameworks(desk: _Desk) -> dict[tuple[str, str], Framework]:
    found: dict[tuple[str, str], Framework] = {}
    for (framework_id, folder), edition in desk.editions.items():
        if (framework_id, edition) not in found:
            framework, _ = desk.shelf.load(framework_id, folder)
            if framework is not None:
                found[framework_id, edition] = framework
    return found
