"""Beginning the next year's record from the last one's: what goes on is asked one by one."""

from collections.abc import Callable
from datetime import date
from functools import partial

from textual.app import App

from ita_tui.core.measures.next_year import offered
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Measure
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import known_frameworks
from ita_tui.store.next_year import Beginning, account, beginning, create_next_year
from ita_tui.store.records import LoadedRecord, load_record
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.new_record import free_path, meant_framework, next_year_form
from ita_tui.ui.screens.picker import Picker
from ita_tui.ui.screens.question import Question
from ita_tui.ui.screens.waiting import wait_for
from ita_tui.ui.screens.year_draft import choose_year_table
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import next_year as words
from ita_tui.words.said.screens import being_read


def begin_next_year(
    app: App[None], workbench: Workbench, name: str, refuse: Callable[[str], None]
) -> None:
    """Read the last year's record ``name`` of the workspace, and ask what goes on from it."""
    refuse("")
    ask = partial(_ask, app, workbench, name, refuse)
    wait_for(
        app, workbench, being_read(name=name), partial(load_record, workbench.folder / name), ask
    )


def _ask(
    app: App[None],
    workbench: Workbench,
    name: str,
    refuse: Callable[[str], None],
    last: LoadedRecord,
) -> None:
    """Ask what the next year's record is and what goes on; show all that does not; make it.

    What goes wrong is told by ``refuse``.
    """
    folder = workbench.folder

    def later(text: str) -> Beginning:
        """What goes on under the framework that is meant. Raises Unreadable."""
        try:
            return beginning(last, meant_framework(text, folder))
        except StoreFault as fault:
            raise Unreadable(str(fault)) from fault

    async def go_on(begun: Beginning, file: str) -> None:
        keep = await _ask_what_goes_on(app, workbench, begun, file)
        if keep is None:
            return
        try:
            path = free_path(file, folder)
            create_next_year(path, begun, begun.record(keep, workbench.today))
        except (StoreFault, Unreadable) as fault:
            refuse(str(fault))
            return
        refuse(workbench.open_record(path))

    def take(values: Values | None) -> None:
        if values is not None:
            app.screen.run_worker(go_on(later(values["framework"]), values["file"]))

    year_be = last.record.fiscal_year_be if last.record else 0
    known = sorted(known_frameworks(folder), key=lambda it: it.fiscal_year_be)
    after = next((it for it in known if it.fiscal_year_be > year_be), None)
    if after is not None:
        app.push_screen(next_year_form(name, after.id, folder, later), take)
        return

    again = partial(begin_next_year, app, workbench, name, refuse)
    _offer_year_table(app, workbench, year_be + 1, again)


def _offer_year_table(
    app: App[None], workbench: Workbench, year_be: int, then: Callable[[], None]
) -> None:
    """Say that no later year is known, and make one out of a table, where that is wanted."""

    def make(is_wanted: bool | None) -> None:
        if is_wanted:
            choose_year_table(app, workbench, then=then)

    no_year = Question(
        words.no_later_framework(year=year_be),
        no=words.DO_NOT_CREATE,
        yes=words.MAKE_FRAMEWORK,
        lines=("", *words.WHICH_TABLE_MAKES_ONE),
    )
    app.push_screen(no_year, make)


async def _ask_what_goes_on(
    app: App[None], workbench: Workbench, begun: Beginning, file: str
) -> tuple[str, ...] | None:
    """Ask which measures go on, then show what comes of it all; None: nothing is made."""
    today = workbench.today
    choices = [
        Choice(key, begun.last.measures[key].title, _state(begun.last.measures[key], today))
        for key in offered(begun.last, today)
    ]
    keep = await app.push_screen_wait(Picker(words.WHICH_GO_ON, choices)) if choices else ()
    if keep is None:
        return None
    summary = Question(
        words.create(name=file),
        no=words.DO_NOT_CREATE,
        yes=words.CREATE,
        lines=("", *account(begun, begun.record(keep, today))),
    )
    return keep if await app.push_screen_wait(summary) else None


def _state(measure: Measure, today: date) -> str:
    """How far a measure is, for the choice whether it goes on."""
    progress = progress_of(measure, today)
    return words.question(
        done=progress.steps_done,
        total=progress.steps_total,
        comes_round=measure.recurrence is not None,
    )
