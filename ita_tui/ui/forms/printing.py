"""Forms about printing: the reason, the file, the template."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.values import replace
from ita_tui.documents.formats import FORMATS, format_of_name
from ita_tui.store.fault import StoreFault
from ita_tui.store.outputs import is_folder, is_in_the_way
from ita_tui.store.text import place_inside
from ita_tui.ui.forms.fields import must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen
from ita_tui.words.said import documents_screen as words
from ita_tui.words.said import files as file_words


def reason_form() -> FormScreen:
    """Asks why a document is printed although it is not ready."""
    field = Field(
        key="reason",
        label=words.FIELD_REASON,
        hint=words.HINT_REASON,
        check=must_not_be_empty,
    )
    return FormScreen(words.REASON_TITLE, (field,))


def path_form(path: Path, folder: Path) -> FormScreen:
    """Asks where a document goes; ``folder`` is the record's."""
    field = Field(
        key="path",
        label=words.FIELD_PATH,
        value=str(path),
        hint=words.HINT_PATH,
        check=_path_check(folder),
    )
    return FormScreen(words.PATH_TITLE, (field,))


def template_form(template: str, folder: Path) -> FormScreen:
    """Asks for the office's own Word file, wherever it lies; ``folder`` is the record's."""
    field = Field(
        key="template",
        label=words.FIELD_TEMPLATE,
        value=template,
        hint=words.HINT_TEMPLATE,
        check=_template_check(folder),
    )
    return FormScreen(words.TEMPLATE_TITLE, (field,))


def with_template(record: Record, template: str) -> Record:
    """Remember in the record the office's own Word file, which lies in its folder."""
    return replace(record, settings=replace(record.settings, template=template))


def typed_path(text: str, folder: Path) -> Path:
    """The path that was typed; ``~`` is the home, and what is relative lies in ``folder``."""
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # a home that nobody has
        path = Path(text)
    return folder / path


def name_inside(path: Path, folder: Path) -> str:
    """A file's name in a record's folder; empty where it lies elsewhere, be it by a link."""
    with suppress(OSError, ValueError, RuntimeError):
        name = path.resolve().relative_to(folder.resolve()).as_posix()
        return name if place_inside(folder, name) else ""
    return ""


def _path_check(folder: Path) -> Callable[[str], None]:
    def check(text: str) -> None:
        try:
            goes = not text or is_folder(typed_path(text, folder)) or format_of_name(text)
        except StoreFault as fault:
            raise Unreadable(str(fault)) from fault
        if not goes:
            known = tuple(f".{form}" for form in FORMATS)
            raise Unreadable(words.unknown_ending(known=known))

    return check


def _template_check(folder: Path) -> Callable[[str], None]:
    def check(text: str) -> None:
        if not text:
            return
        if Path(text).suffix.casefold() != ".docx":
            raise Unreadable(words.TEMPLATE_ENDING)
        path = typed_path(text, folder)
        try:
            is_there = is_in_the_way(path)
        except StoreFault as fault:
            raise Unreadable(str(fault)) from fault
        if not is_there:
            raise Unreadable(file_words.not_found(path=path))

    return check
