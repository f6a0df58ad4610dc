"""The app in a terminal, beside an empty app, a stock table and stock places to type in."""

import statistics
from collections import defaultdict
from collections.abc import Sequence

from tests.bench.programs import Programs
from tests.bench.records import SAMPLE, copy_of, with_long_narrative
from tests.bench.samples import Figure, Pairs
from tests.bench.terminal import Answer, Terminal

_EMPTY, _TABLE = "an empty Textual app", "a key in a DataTable"
_INPUT, _AREA = "a letter in an Input", "a letter in a TextArea"

FIRST_PAINT = Figure(name="first paint", floor=_EMPTY, budget=1.15)
READY = Figure(name="ready: all drawn, Thai lines broken", floor=_EMPTY, budget=1.15)
FIRST_READY = Figure(name="ready, a record never opened before", floor=_EMPTY, budget=1.5)
MEMORY = Figure(name="peak memory", floor=_EMPTY, budget=1.2, unit="MiB")
LEAVING = Figure(name="leaving", floor=_EMPTY, budget=0.8)
WAKE_UPS = Figure(name="wake-ups while idle", floor=_EMPTY, budget=1.1, unit="")
IDLE_BYTES = Figure(name="bytes written while idle", floor="", budget=0, unit="")
CURSOR = Figure(name="cursor key in the score table", floor=_TABLE, budget=0.75)
CURSOR_CPU = Figure(name="the same, CPU time", floor=_TABLE, budget=0.85)
CURSOR_BYTES = Figure(name="the same, bytes on the wire", floor=_TABLE, budget=1, unit="B")
FRAMES = Figure(name="frames per cursor key", floor="", budget=1, unit="")
DIGIT = Figure(name="a digit of a score", floor=_INPUT, budget=1.2)
TICK = Figure(name="ticking a step", floor=_TABLE, budget=1.5)
ACCEPT = Figure(name="accepting a score", floor=_TABLE, budget=1.5)
SELECT = Figure(name="selecting every score", floor="accepting a score", budget=2)
PASTE = Figure(name="accepting 59 pasted scores", floor="accepting a score", budget=3)
FIRST_VISIT = Figure(name="first visit of a screen", floor=_TABLE, budget=15)
LETTER = Figure(name="a letter in a narrative of 4,000", floor=_AREA, budget=1.2)
SWITCH = Figure(name="switching screens, second time", floor=_TABLE, budget=3)
DIALOG = Figure(name="opening a dialog", floor="our own cursor key", budget=12)

_IDLE_S = 3
_MOVES = 12
_COLUMN = "\n".join(f"{60 + number % 40}.25" for number in range(59))
"""Scores of every item, as Excel copies a column."""


def measure(programs: Programs, runs: int) -> dict[Figure, Pairs]:
    """Run the app and every floor in turn."""
    measured: dict[Figure, Pairs] = defaultdict(Pairs)
    for turn in range(runs + 1):
        found: dict[Figure, Pairs] = defaultdict(Pairs)
        _one_turn(programs, found)
        if turn:  # the first turn writes .pyc files and fills the system's cache
            for figure, pairs in found.items():
                for place, ours in enumerate(pairs.ours):
                    measured[figure].add(ours, pairs.floors[place] if pairs.floors else None)
    return measured


def _one_turn(programs: Programs, found: dict[Figure, Pairs]) -> None:
    empty = _start(programs, programs.floor("bare"))
    with copy_of(SAMPLE) as record:
        first = _start(programs, programs.program(record))
        found[FIRST_READY].add(first[READY], empty[READY])
        ours = _start(programs, programs.program(record))
        for figure, value in ours.items():
            found[figure].add(value, empty.get(figure))
    table = _keys(programs, programs.floor("table"), (), "down", _MOVES)
    _compare(programs, found, table)


def _start(programs: Programs, command: list[str]) -> dict[Figure, float]:
    """Start, stand idle, leave."""
    terminal = Terminal(command, programs.environment)
    try:
        ready = terminal.wait_until_it_stands()
        figures = {
            FIRST_PAINT: (terminal.first_paint_s or 0) * 1000,
            READY: ready * 1000,
        }
        written, woken = terminal.idle(_IDLE_S)
        figures[MEMORY] = terminal.peak_bytes() / 2**20
        figures[WAKE_UPS] = woken + 1  # never a division by zero
        if "ita-tui" in command[0]:
            figures[IDLE_BYTES] = written
        figures[LEAVING] = terminal.leave() * 1000
    except BaseException:
        terminal.stop()
        raise
    return figures


def _keys(
    programs: Programs, command: list[str], before: Sequence[str], key: str, times: int
) -> list[Answer]:
    """What one key brings about, after the keys that lead to where it is pressed."""
    terminal = Terminal(command, programs.environment)
    try:
        terminal.wait_until_it_stands()
        for step in before:
            terminal.press(step)
        answers = [terminal.press(one) for one in [*key.split()] * times]
        terminal.leave()
    except BaseException:
        terminal.stop()
        raise
    return answers


def _compare(programs: Programs, found: dict[Figure, Pairs], table: list[Answer]) -> None:
    """The keys of our own screens, each beside its floor."""
    field = _keys(programs, programs.floor("typing_app"), (), "7", _MOVES)
    area = _keys(programs, programs.floor("typing_app", "area"), ("ctrl+end",), "k", _MOVES)
    with copy_of(SAMPLE) as record:
        ours = programs.program(record)
        moves = _keys(programs, ours, ("f2",), "down", _MOVES)
        found[CURSOR].add(_ms(moves), _ms(table))
        found[CURSOR_CPU].add(_cpu_ms(moves), _cpu_ms(table))
        found[CURSOR_BYTES].add(_bytes(moves), _bytes(table))
        found[FRAMES].add(statistics.median(answer.frames for answer in moves))
        digits = _keys(programs, ours, ("f2",), "7 escape", 4)[::2]
        found[DIGIT].add(_ms(digits), _ms(field))
        ticks = _keys(programs, ours, ("f4", "tab"), "space", _MOVES)
        found[TICK].add(_ms(ticks), _ms(table))
        visits = _keys(programs, ours, (), "f2 f3 f4 f5 f6", 1)
        found[FIRST_VISIT].add(_ms(visits), _ms(table))
        accepted = _keys(programs, ours, ("f2",), "7 1 enter", 4)[2::3]
        found[ACCEPT].add(_ms(accepted), _ms(table))
        selected = _keys(programs, ours, ("f2",), "ctrl+a escape", 4)[::2]
        found[SELECT].add(_ms(selected), _ms(accepted))
        pasted = _keys(programs, ours, ("f2", f"\x1b[200~{_COLUMN}\x1b[201~"), "enter", 1)
        found[PASTE].add(_ms(pasted), _ms(accepted))
        switches = _keys(programs, ours, ("f3", "f2"), "f3 f2", 4)
        found[SWITCH].add(_ms(switches), _ms(table))
        dialogs = _keys(programs, ours, ("f1", "escape"), "f1 escape", 4)[::2]
        found[DIALOG].add(_ms(dialogs), _ms(moves))
    with with_long_narrative() as record:
        letters = _keys(programs, programs.program(record), ("f3", "e", "ctrl+end"), "k", _MOVES)
        found[LETTER].add(_ms(letters), _ms(area))


def _ms(answers: Sequence[Answer]) -> float:
    return statistics.median(answer.seconds for answer in answers) * 1000


def _bytes(answers: Sequence[Answer]) -> float:
    return statistics.median(answer.written_bytes for answer in answers)


def _cpu_ms(answers: Sequence[Answer]) -> float:
    return statistics.median(answer.cpu_seconds for answer in answers) * 1000
