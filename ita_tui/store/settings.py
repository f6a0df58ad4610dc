"""What an officer sets for the program, on one machine: files in its folder, which may be missing.

``keys.toml`` holds the officer's own keys, ``settings.toml`` everything else.
"""

from collections.abc import Mapping
from pathlib import Path

from ita_tui.core.problem import Problem
from ita_tui.core.settings import PROGRAM, ProgramSettings
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import read_table, write_table
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import at_home, make_folder, settings_folder
from ita_tui.store.text import read_bytes
from ita_tui.words.said import settings as words
from ita_tui.words.said.files import NO_HOME
from ita_tui.words.said.keys import unreadable_own_keys

_KEYS = "keys.toml"
_SETTINGS = "settings.toml"
_MOST_BYTES = 100_000


def load_settings() -> tuple[ProgramSettings, list[str]]:
    """What is set, and what of it cannot be used, in Thai; that counts as not set."""
    text, damaged = _text_of(_SETTINGS)
    found, fault = parse_toml(text)
    if damaged is not None or fault is not None:
        return ProgramSettings(), [words.unreadable(path=damaged or settings_path())]
    problems: list[Problem] = []
    settings: ProgramSettings = read_table(PROGRAM, found, "", problems)
    return settings, [words.unusable(key=it.at, told=it.message) for it in problems]


def read_settings() -> ProgramSettings:
    """What is set; what cannot be read counts as not set."""
    return load_settings()[0]


def own_template(settings: ProgramSettings) -> Path | None:
    """The office's own Word file, for records that name none; None where there is none."""
    return at_home(settings.template) if settings.template else None


def settings_path() -> Path:
    """The file of the settings, which may not be there. Raises StoreFault."""
    try:
        return settings_folder() / _SETTINGS
    except RuntimeError as error:
        raise StoreFault(NO_HOME) from error


def write_settings(settings: ProgramSettings) -> None:
    """Remember what is set; what else the file says stays in it. Raises StoreFault."""
    import tomli_w

    path = settings_path()
    text, damaged = _text_of(_SETTINGS)
    if damaged is not None or parse_toml(text)[1] is not None:
        raise StoreFault(words.unreadable(path=path))
    make_folder(path.parent)
    write_atomically(path, tomli_w.dumps(write_table(PROGRAM, settings)).encode("utf-8"))


def read_own_keys() -> tuple[Mapping[str, object], str]:
    """What the file says, by the id of what a key does; and why it cannot be read, in Thai."""
    found, damaged = _read(_KEYS)
    return _by_id(found), unreadable_own_keys(path=damaged) if damaged else ""


def _read(name: str) -> tuple[Mapping[str, object], Path | None]:
    """A file's table, and its path where it is there but cannot be read."""
    text, damaged = _text_of(name)
    found, problem = parse_toml(text)
    return found, damaged if problem is None else settings_folder() / name


def _text_of(name: str) -> tuple[str, Path | None]:
    """A file's text, and its path where it is there but cannot be read."""
    try:
        path = settings_folder() / name
    except RuntimeError:
        return "", None
    try:
        return read_bytes(path, _MOST_BYTES).decode("utf-8-sig"), None
    except StoreFault as fault:
        is_missing = isinstance(fault.__cause__, FileNotFoundError | NotADirectoryError)
        return "", None if is_missing else path
    except UnicodeDecodeError:
        return "", path


def _by_id(table: Mapping[str, object]) -> dict[str, object]:
    """The same where an id stands without its quotes, which makes a table of it."""
    found: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": keys for inner, keys in value.items()}
        else:
            found[name] = value
    return found
