"""Beginning the next year's record from the last one's: what goes on is asked one by one."""

from collections.abc import Callable

from textual.app import App

from ita_tui.core.measures.next_year import offered
from ita_tui.core.measures.standing import progress_of
from ita_tui.core.problem import Unreadable
from ita_tui.store.fault import StoreFault
from ita_tui.store.next_year import Beginning, account, beginning, create_next_year
from ita_tui.store.records import load_record
from ita_tui.ui.forms.form import Values
from ita_tui.ui.forms.new_record import free_path, meant_framework, next_year_form
from ita_tui.ui.screens.question import Question
from ita_tui.ui.work.workbench import Workbench
from ita_tui.words.said import next_year as words


def begin_next_year(
    app: App[None], workbench: Workbench, name: str, refuse: Callable[[str], None]
) -> None:
    """Ask what the next year's record is and what goes on; show all that does not; make it.

    ``name`` is the last year's record in the workspace; what goes wrong is told by ``refuse``.
    """
    folder = workbench.folder
    try:
        last = load_record(folder / name)
    except StoreFault as fault:
        refuse(str(fault))
        return

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

    refuse("")
    year_be = last.record.fiscal_year_be + 1 if last.record else 0
    app.push_screen(next_year_form(name, year_be, folder, later), take)


async def _ask_what_goes_on(
    app: App[None], workbench: Workbench, begun: Beginning, file: str
) -> list[str] | None:
    """Ask of each measure that may go on, then show what comes of it all; None: nothing is made."""
    today, keep = workbench.today, []
    for key in offered(begun.last, today):
        measure = begun.last.measures[key]
        progress = progress_of(measure, today)
        state = words.question(
            done=progress.steps_done,
            total=progress.steps_total,
            comes_round=measure.recurrence is not None,
        )
        steps = (f"  {step.text}" for step in measure.steps.values())
        asked = Question(
            words.goes_on(title=measure.title),
            no=words.LEAVE,
            yes=words.GO_ON,
            lines=("", state, *steps),
        )
        answer = await app.push_screen_wait(asked)
        if answer is None:
            return None
        if answer:
            keep.append(key)
    summary = Question(
        words.create(name=file),
        no=words.DO_NOT_CREATE,
        yes=words.CREATE,
        lines=("", *account(begun, begun.record(keep, today))),
    )
    return keep if await app.push_screen_wait(summary) else None
