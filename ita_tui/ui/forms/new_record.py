"""Records that are begun, as forms: an empty one, and the next year's of one that is there."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.format import AGENCY
from ita_tui.core.record.model import Agency
from ita_tui.core.record.names import kind_in
from ita_tui.core.record.offered import Offers
from ita_tui.core.record.typed import taken
from ita_tui.core.settings import begun_record
from ita_tui.core.thai.dates import announced_year_be_of
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.values import replace
from ita_tui.store.fault import StoreFault
from ita_tui.store.folders import make_folder
from ita_tui.store.frameworks import known_frameworks, load_framework, shipped_framework_ids
from ita_tui.store.other_years import said_by_table
from ita_tui.store.outputs import is_in_the_way, is_usable_name, refuse_unusable_name
from ita_tui.store.record_file import create_record
from ita_tui.store.settings import read_settings
from ita_tui.ui.forms.fields import fields_of, must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.ui.work.keys import with_keys
from ita_tui.words.said import next_year as year_words
from ita_tui.words.said import screens as words


def begun_by_table(table: Path, folder: Path, today: date) -> tuple[str, Agency]:
    """The framework of the year and the agency that a table says it is of; empty for what not."""
    newest = meant_framework(_newest(today), folder)
    framework, agency = said_by_table(table, newest, folder)
    known: Agency = taken(AGENCY, Agency(), agency)
    return framework.id if framework is not None else "", known


def _newest(today: date) -> str:
    known, likely = shipped_framework_ids(), f"ita-{announced_year_be_of(today)}"
    return likely if likely in known else known[0]


_MOST_OF_A_YEAR = 100
"""Files of one year that get a name by themselves."""
FRAMEWORK_LEAD = "ita-"
"""Begins the id of every framework that is shipped."""


def new_record_form(
    folder: Path,
    today: date,
    framework_id: str = "",
    known: Agency | None = None,
    *,
    is_of_table: bool = False,
) -> FormScreen:
    """Asks for the agency, the year and the file's name of a new record in a folder.

    What is ``known`` of the agency stands there; the year is that of the framework, or the newest.
    It begins where something is not known; where all is, Enter makes the record. Where a table says
    it (``is_of_table``), the heading tells so.
    """
    agency = fields_of(
        AGENCY,
        "agency",
        known or Agency(),
        checks={"name": must_not_be_empty},
        keys=("name", "kind", "province"),
    )
    agency["kind"] = replace(agency["kind"], follows=lambda values: kind_in(values["name"]))
    year, file = _file_fields(
        framework_id or _newest(today), folder, lambda it: meant_framework(it, folder)
    )
    asked = year if not framework_id else file
    begins_at = asked.key if agency["name"].value else "name"
    fields = (*agency.values(), year, file)
    heading = words.NEW_RECORD_TITLE
    if is_of_table:
        heading = words.new_by_table(year=bool(framework_id), agency=bool(agency["name"].value))
    return FormScreen(heading, fields, is_edit=False, begins_at=begins_at)


def create_new(values: Values, folder: Path) -> Path:
    """Make the record that the form's values say. Raises StoreFault and Unreadable."""
    framework = meant_framework(values["framework"], folder)
    path = free_path(values["file"], folder)
    agency: Agency = taken(AGENCY, Agency(), values)
    make_folder(folder)
    begun = replace(
        begun_record(framework, read_settings(), agency_name=agency.name), agency=agency
    )
    create_record(path, begun, framework)
    return path


def next_year_form(
    name: str, framework_id: str, folder: Path, check: Callable[[str], object]
) -> FormScreen:
    """Asks for the year and the file's name of what goes on from a record."""
    fields = _file_fields(framework_id, folder, check)
    return FormScreen(year_words.title(name=name), fields, is_edit=False)


def _file_fields(
    framework_id: str, folder: Path, check: Callable[[str], object]
) -> tuple[Field, Field]:
    """The year, from a list, and the file's name, which follows it until one is typed."""
    return (
        Field(
            key="framework",
            label=words.FIELD_FRAMEWORK,
            value=year_name(framework_id),
            check=check,
            offers=offered_years(folder),
        ),
        Field(
            key="file",
            label=words.FIELD_FILE,
            value=_free_name(framework_id, folder),
            check=lambda text: free_path(text, folder),
            follows=lambda values: _free_name(values["framework"], folder),
        ),
    )


def _free_name(framework: str, folder: Path) -> str:
    """The usual file name of a year; with a number behind where there is such a file."""
    usual = words.default_file_name(framework=framework)
    stem = usual.removesuffix(".toml")
    for name in (usual, *(f"{stem}-{number}.toml" for number in range(2, _MOST_OF_A_YEAR))):
        with suppress(Unreadable):
            free_path(name, folder)
            return name
    return usual


def year_name(framework_id: str) -> str:
    """What a framework is called in a form: its year, and what else sets it apart."""
    return framework_id.removeprefix(FRAMEWORK_LEAD)


def offered_years(folder: Path) -> Offers:
    """The frameworks that can be used in a folder, the latest year first."""
    years = sorted(known_frameworks(folder), key=lambda it: -it.fiscal_year_be)
    return {
        year_name(it.id): words.framework_offered(year=it.fiscal_year_be, items=len(it.leaves))
        for it in years
    }


def meant_framework(text: str, folder: Path) -> Framework:
    """The framework that is meant by its id, or by its year alone. Raises Unreadable, in Thai."""
    year = to_latin_digits(text)
    for framework_id in (text, text.lower(), f"{FRAMEWORK_LEAD}{year}"):
        framework, _ = load_framework(framework_id, folder)
        if framework is not None:
            return framework
    raise Unreadable(
        with_keys(
            words.unknown_framework(known=" ".join(map(year_name, shipped_framework_ids()))), {}
        )
    )


def free_path(text: str, folder: Path, *, of: Path | None = None) -> Path:
    """The file of that name in the folder: a name only, never a path out of it.

    ``of`` is the file that is to be called so, if there is one. Raises Unreadable, in Thai, where
    there can be no such file or another one is there.
    """
    name = text if text.endswith(".toml") else f"{text}.toml"
    if not text or name.startswith(".") or not is_usable_name(name):
        raise Unreadable(words.BAD_FILE_NAME)
    path = folder / name
    try:
        refuse_unusable_name(path)
        is_there = is_in_the_way(path, of=of)
    except StoreFault as fault:
        raise Unreadable(str(fault)) from fault
    if is_there:
        raise Unreadable(words.file_is_there(name=name))
    return path
