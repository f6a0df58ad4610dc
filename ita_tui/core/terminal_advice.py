"""What a terminal's answers mean for Thai: measured widths and settings in, findings out.

A letter with its marks should take one cell. SARA AM (ำ) on its own may take none: the app sends
it as its two parts, which take one cell in every terminal whose marks take none.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from ita_tui.core.problem import Problem, Severity, note, warning
from ita_tui.core.thai.marks import WIDE_MARKS, joins_previous
from ita_tui.core.values import dataclass
from ita_tui.words.said import doctor as words

LEAST_COLUMNS = 80
"""Columns that every screen of the app fits into."""
LEAST_ROWS = 24
"""Rows that every screen of the app fits into."""
PLAIN_TERM = "dumb"
"""The TERM of a terminal that understands no control sequences."""

_LINUX_CONSOLE = "linux"
_TERMINAL_APP_BUILD = 19041


class Probe(StrEnum):
    """A text whose width is measured; the stored words are stable."""

    MARKS = "marks"
    SARA_AM = "sara_am"
    TONE_SARA_AM = "tone_sara_am"
    DECOMPOSED = "decomposed"
    WORD = "word"
    ZERO_WIDTH_SPACE = "zero_width_space"
    BOX_LINE = "box_line"


PROBE_TEXTS: Mapping[Probe, str] = {
    Probe.MARKS: "ที่",
    Probe.SARA_AM: "กำ",
    Probe.TONE_SARA_AM: "น้ำ",
    Probe.DECOMPOSED: "น\u0e4d\u0e49\u0e32",
    Probe.WORD: "สำนัก",
    Probe.ZERO_WIDTH_SPACE: "ก\u200bก",
    Probe.BOX_LINE: "─" * 10,
}
"""What is measured, in this order."""

EXPECTED_CELLS: Mapping[Probe, int] = {
    Probe.MARKS: 1,
    Probe.SARA_AM: 2,
    Probe.TONE_SARA_AM: 2,
    Probe.DECOMPOSED: 2,
    Probe.WORD: 4,
    Probe.ZERO_WIDTH_SPACE: 2,
    Probe.BOX_LINE: 10,
}
"""Widths in cells that the program counts with."""

_MENDED = (Probe.SARA_AM, Probe.TONE_SARA_AM, Probe.WORD, Probe.ZERO_WIDTH_SPACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """What is known about the terminal and the system under it."""

    is_terminal: bool
    """Whether keyboard and output are a terminal, so that it can be asked."""
    widths: Mapping[Probe, int]
    """Cells that the cursor went on; a text without an answer is missing."""
    columns: int | None = None
    """Width in cells; None where unknown."""
    rows: int | None = None
    """Height in lines; None where unknown."""
    name: str = ""
    """Name and version of the terminal, as far as the environment tells."""
    inside: str = ""
    """Program that stands between this one and the window (``tmux``); empty where there is none."""
    term: str = ""
    """TERM; empty where not set."""
    colours: str = ""
    """``truecolor``, ``256``, ``16`` or ``none``."""
    is_colour_off: bool = False
    """Whether NO_COLOR is set."""
    stdout_encoding: str = "utf-8"
    """Encoding that the program writes in."""
    locale_encoding: str = "utf-8"
    """Encoding that the system's locale says."""
    windows_build: int | None = None
    """Build number of Windows; None elsewhere."""
    has_wide_marks: bool = False
    """Whether ITA_TUI_WIDE_MARKS is set."""


def counted_cells(text: str, *, has_wide_marks: bool) -> int:
    """Cells that the program counts for a text, with marks taking none or one each."""
    return sum(has_wide_marks or not joins_previous(character) for character in text)


def needs_change(findings: tuple[Problem, ...]) -> bool:
    """Whether a finding asks the user to change something."""
    return any(finding.severity is not Severity.NOTE for finding in findings)


def advice(terminal: Terminal) -> tuple[Problem, ...]:
    """What to change for Thai to look right, then what is worth knowing; empty if all is well."""
    findings = (*_width_findings(terminal), *_setting_findings(terminal))
    return tuple(sorted(findings, key=lambda finding: finding.severity is Severity.NOTE))


def _width_findings(terminal: Terminal) -> Iterator[Problem]:
    if not terminal.is_terminal:
        yield note("no-terminal", words.NO_TERMINAL)
    elif terminal.term == PLAIN_TERM:
        yield warning("plain-terminal", words.PLAIN_TERMINAL)
    elif Probe.MARKS not in terminal.widths or Probe.DECOMPOSED not in terminal.widths:
        yield warning("not-measured", words.not_measured(is_windows=_is_windows(terminal)))
    else:
        yield from _thai_findings(terminal)
        if terminal.widths.get(Probe.BOX_LINE, 0) > EXPECTED_CELLS[Probe.BOX_LINE]:
            yield warning("box-lines-wide", words.BOX_LINES_WIDE)
    if terminal.inside and terminal.widths:
        yield note("inside-another", words.inside(name=terminal.inside))


def _thai_findings(terminal: Terminal) -> Iterator[Problem]:
    widths = terminal.widths
    marks = widths[Probe.MARKS]
    letters = [probe for probe in widths if probe is not Probe.BOX_LINE]
    if any(widths[probe] > len(PROBE_TEXTS[probe]) for probe in letters):
        yield warning("not-utf8", words.not_utf8(is_windows=_is_windows(terminal)))
    elif marks == len(PROBE_TEXTS[Probe.MARKS]):
        yield _marks_take_cells(terminal, marks)
    elif any(widths[probe] != EXPECTED_CELLS[probe] for probe in (Probe.MARKS, Probe.DECOMPOSED)):
        yield warning("odd-widths", words.odd_widths(cells=marks, is_windows=_is_windows(terminal)))
    elif terminal.has_wide_marks:
        yield warning("wide-marks-not-needed", words.wide_marks_not_needed(variable=WIDE_MARKS))
    else:
        yield from _mended_findings(widths)


def _marks_take_cells(terminal: Terminal, cells: int) -> Problem:
    if terminal.has_wide_marks:
        return note("wide-marks-counted", words.wide_marks_counted(variable=WIDE_MARKS))
    build = terminal.windows_build
    message = words.marks_take_cells(
        cells=cells,
        variable=WIDE_MARKS,
        is_windows=build is not None,
        is_old=build is not None and build < _TERMINAL_APP_BUILD,
    )
    return warning("marks-take-cells", message)


def _mended_findings(widths: Mapping[Probe, int]) -> Iterator[Problem]:
    """Differences that the app makes up for by what it sends, or never sends."""
    different = [
        probe for probe in _MENDED if widths.get(probe) not in (None, EXPECTED_CELLS[probe])
    ]
    if different:
        yield note("mended", words.mended(names=[words.PROBES[probe.value] for probe in different]))


def _setting_findings(terminal: Terminal) -> Iterator[Problem]:
    columns, rows = terminal.columns, terminal.rows
    if columns and rows and (columns < LEAST_COLUMNS or rows < LEAST_ROWS):
        yield warning(
            "too-small",
            words.too_small(
                columns=columns, rows=rows, least_columns=LEAST_COLUMNS, least_rows=LEAST_ROWS
            ),
        )
    # Windows takes Thai through its console, whatever the code page of its locale is.
    if not _is_windows(terminal) and not _is_utf8(terminal.locale_encoding):
        yield warning("locale-not-utf8", words.locale_not_utf8(encoding=terminal.locale_encoding))
    if terminal.term == _LINUX_CONSOLE:
        yield warning("linux-console", words.LINUX_CONSOLE)
    if terminal.is_colour_off:
        yield note("colours-off", words.COLOURS_OFF)


def _is_utf8(encoding: str) -> bool:
    return encoding.lower().replace("-", "").replace("_", "") == "utf8"


def _is_windows(terminal: Terminal) -> bool:
    return terminal.windows_build is not None
