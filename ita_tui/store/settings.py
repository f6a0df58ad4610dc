"""What an officer sets for the program, on one machine: files in its folder, which may be missing.

``keys.toml`` holds the officer's own keys, ``settings.toml`` everything else.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from ita_tui.core.values import dataclass
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import make_folder, settings_folder
from ita_tui.store.text import read_bytes
from ita_tui.words.said.files import NO_HOME
from ita_tui.words.said.keys import unreadable_own_keys

_KEYS = "keys.toml"
_SETTINGS = "settings.toml"
_MOST_BYTES = 100_000
_TEMPLATE = "template"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What is set for every record that is opened on this machine."""

    template: Path | None = None
    """The office's own Word file, for records that name none; None where there is none."""


def read_settings() -> Settings:
    """What is set; what cannot be read counts as not set."""
    template = _read(_SETTINGS)[0].get(_TEMPLATE)
    is_path = isinstance(template, str) and template
    return Settings(template=Path(str(template)) if is_path else None)


def write_settings(settings: Settings) -> None:
    """Remember what is set; what else the file says stays in it. Raises StoreFault."""
    import tomli_w

    try:
        path = settings_folder() / _SETTINGS
    except RuntimeError as error:
        raise StoreFault(NO_HOME) from error
    table = {key: value for key, value in _read(_SETTINGS)[0].items() if key != _TEMPLATE}
    if settings.template is not None:
        table[_TEMPLATE] = str(settings.template)
    make_folder(path.parent)
    write_atomically(path, tomli_w.dumps(table).encode("utf-8"))


def read_own_keys() -> tuple[Mapping[str, object], str]:
    """What the file says, by the id of what a key does; and why it cannot be read, in Thai."""
    found, damaged = _read(_KEYS)
    return _by_id(found), unreadable_own_keys(path=damaged) if damaged else ""


def _read(name: str) -> tuple[Mapping[str, object], Path | None]:
    """A file's table, and its path where it is there but cannot be read."""
    try:
        path = settings_folder() / name
    except RuntimeError:
        return {}, None
    try:
        return tomllib.loads(read_bytes(path, _MOST_BYTES).decode("utf-8-sig")), None
    except StoreFault as fault:
        is_missing = isinstance(fault.__cause__, FileNotFoundError | NotADirectoryError)
        return {}, None if is_missing else path
    except (ValueError, RecursionError):
        return {}, path


def _by_id(table: Mapping[str, object]) -> dict[str, object]:
    """The same where an id stands without its quotes, which makes a table of it."""
    found: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": keys for inner, keys in value.items()}
        else:
            found[name] = value
    return found
