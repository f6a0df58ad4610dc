"""What an officer sets for the program on one machine; ``settings.toml`` is this table."""

from decimal import Decimal
from enum import StrEnum

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import new_record
from ita_tui.core.record.model import Digits, Record, Settings
from ita_tui.core.toml.shape import LINE, SCORE, TomlTable, choice, known, shape_of
from ita_tui.core.values import dataclass, replace


class Theme(StrEnum):
    """The colours of the screen."""

    DARK = "dark"
    LIGHT = "light"
    OFFICE = "office"
    CONTRAST = "high-contrast"
    TERMINAL = "terminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramSettings(TomlTable):
    """What holds for every record that is opened or begun on this machine."""

    theme: Theme = known(
        choice(Theme),
        "colours of the screen",
        default=Theme.DARK,
        limits=f"{', '.join(f'`{theme}`' for theme in Theme)}; default `{Theme.DARK}`",
    )
    folder: str = known(
        LINE,
        "where the records lie, where neither `--folder` nor `ITA_TUI_HOME` says it",
        limits="path; default `ITA` in the documents folder",
    )
    template: str = known(
        LINE,
        "the office's own Word file, for records that name none",
        limits="path; none by default",
    )
    pass_mark: Decimal = known(
        SCORE,
        "the pass mark that a new record begins with",
        default=Decimal("85.00"),
        limits="points, default 85.00",
    )
    digits: Digits = known(
        choice(Digits),
        "the script of digits on paper that a new record begins with",
        default=Digits.THAI,
        limits="`thai`, `latin`; default `thai`",
    )


PROGRAM = shape_of(ProgramSettings)
"""The whole file."""


def begun_record(framework: Framework, given: ProgramSettings, *, agency_name: str) -> Record:
    """An empty record of an agency for a framework's year, with what is set for new records."""
    record = new_record(framework, agency_name=agency_name)
    return replace(record, settings=Settings(pass_mark=given.pass_mark, digits=given.digits))
