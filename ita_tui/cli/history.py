"""``ita-tui history``: the earlier versions of a record, compared and brought back."""

from argparse import ArgumentParser, Namespace
from datetime import date, datetime
from functools import reduce
from pathlib import Path
from typing import Any

from ita_tui.cli.reading import open_record
from ita_tui.cli.terminal import FINE, UNUSABLE, print_json, say, warn
from ita_tui.core.record.three_way import FieldChange
from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.dates import format_date
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.toml.shape import join
from ita_tui.render.change_lines import change_line, place_of
from ita_tui.store.fault import StoreFault
from ita_tui.store.history import Version, versions_of
from ita_tui.store.record_file import restore
from ita_tui.store.text import decode, read_bytes
from ita_tui.store.versions import record_of_bytes, version_differences
from ita_tui.words.said import changes as words
from ita_tui.words.said import cli as cli_words


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("record", metavar="RECORD", help=cli_words.RECORD)
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--show", metavar="VERSION", help=words.SHOW_VERSION)
    one.add_argument("--compare", metavar="VERSION", help=words.COMPARE_VERSION)
    one.add_argument("--restore", metavar="VERSION", help=words.RESTORE_VERSION)
    parser.add_argument("--json", action="store_true", help=cli_words.JSON)


def run(options: Namespace) -> int:
    """Carry the command out; a record that cannot be read still has versions to bring back."""
    path = Path(options.record)
    found = versions_of(path)
    if options.show is not None:
        return _show(_named(found, options.show), as_json=options.json)
    if options.compare is not None:
        return _compare(_named(found, options.compare), options)
    if options.restore is not None:
        return _restore(path, _named(found, options.restore), as_json=options.json)
    if not found:
        read_bytes(path)  # says what is wrong with it, where it is not there
    _list(found, as_json=options.json)
    return FINE


def _named(found: tuple[Version, ...], asked: str) -> Version:
    """The version of that name. Raises StoreFault where there is none."""
    wanted = to_latin_digits(clean_line(asked))
    for version in found:
        if version.name == wanted:
            return version
    known = [version.name for version in found]
    raise StoreFault(words.no_such_version(name=clean_line(asked), known=known))


def _list(found: tuple[Version, ...], *, as_json: bool) -> None:
    if as_json:
        print_json({"versions": [_entry(version) for version in found]})
        return
    for version in found:
        kept = version.kept
        told = words.version_entry(
            day=format_date(kept.day),
            number=kept.number,
            size_bytes=kept.size_bytes,
            until=version.until,
        )
        say(f"{version.name:<15}{told}")
    if not found:
        warn(words.NO_VERSIONS)


def _entry(version: Version) -> dict[str, Any]:
    return {
        "version": version.name,
        "day": version.kept.day.isoformat(),
        "size_bytes": version.kept.size_bytes,
        "file": str(version.path),
    }


def _show(version: Version, *, as_json: bool) -> int:
    text, _ = decode(read_bytes(version.path))
    if text is None:
        warn(words.UNREADABLE)
        return UNUSABLE
    if as_json:
        print_json({**_entry(version), "text": text})
    else:
        say(text, end="")
    return FINE


def _compare(version: Version, options: Namespace) -> int:
    opened = open_record(options.record)
    record = record_of_bytes(read_bytes(version.path))
    if record is None:
        warn(words.UNREADABLE)
        return UNUSABLE
    changes = version_differences(opened.record, record, opened.framework)
    if options.json:
        print_json({**_entry(version), "changes": [_change(change) for change in changes]})
        return FINE
    say(words.HISTORY_HEADING if changes else words.NO_DIFFERENCE)
    for change in changes:
        say(f"  {change_line(change)}")
    return FINE


def _change(change: FieldChange) -> dict[str, Any]:
    return {
        "at": reduce(join, change.parts, ""),
        "place": place_of(change),
        "now": _plain(change.base),
        "version": _plain(change.mine),
    }


def _plain(value: Any) -> Any:
    """A TOML value as JSON has it."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value if value is None or isinstance(value, str | bool | int) else str(value)


def _restore(path: Path, version: Version, *, as_json: bool) -> int:
    raw = read_bytes(version.path)
    if record_of_bytes(raw) is None:
        raise StoreFault(words.cannot_restore(name=version.name))
    restore(path, raw, date.today(), datetime.now())
    if as_json:
        print_json({**_entry(version), "restored": True})
    else:
        say(words.restored(name=version.name, path=path))
    return FINE
