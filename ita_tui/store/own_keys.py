"""An officer's own keys: a file in the program's settings folder that nobody must have."""

from collections.abc import Mapping

from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import settings_folder
from ita_tui.store.text import read_bytes
from ita_tui.words.said.keys import unreadable_own_keys

_NAME = "keys.toml"
_MOST_BYTES = 100_000


def read_own_keys() -> tuple[Mapping[str, object], str]:
    """What the file says, by the id of what a key does; and why it cannot be read, in Thai."""
    try:
        path = settings_folder() / _NAME
        raw = read_bytes(path, _MOST_BYTES)
    except RuntimeError:
        return {}, ""
    except StoreFault as fault:
        is_missing = isinstance(fault.__cause__, FileNotFoundError | NotADirectoryError)
        return {}, "" if is_missing else unreadable_own_keys(path=path)
    import tomllib

    try:
        return _by_id(tomllib.loads(raw.decode("utf-8-sig"))), ""
    except (ValueError, RecursionError):
        return {}, unreadable_own_keys(path=path)


def _by_id(table: Mapping[str, object]) -> dict[str, object]:
    """The same where an id stands without its quotes, which makes a table of it."""
    found: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= {f"{name}.{inner}": keys for inner, keys in value.items()}
        else:
            found[name] = value
    return found
