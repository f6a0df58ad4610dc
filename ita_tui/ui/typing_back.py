"""Offering back what was being typed when the program stopped."""

from typing import TYPE_CHECKING

from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText
from ita_tui.core.thai.clean import clean
from ita_tui.ui.messages import Edited
from ita_tui.words.said import typed as words

if TYPE_CHECKING:
    from ita_tui.ui.app import ItaApp

_NARRATIVE = "issues."
_FORM = "form\n"


def narrative_place(issue: str) -> str:
    """What the narrative of an issue is called among typed texts."""
    return f"{_NARRATIVE}{issue}"


def form_place(title: str, begun_with: str) -> str:
    """What a form is called: its title, and a fingerprint of what it began with."""
    return f"{_FORM}{title}\n{begun_with}"


def offer_typed(app: "ItaApp") -> None:
    """Offer each text that is left, one after the other."""
    session = app.session
    if session is None:
        return
    for place in session.typed.places:
        left = session.typed.left(place) or {}
        if place.startswith(_FORM):
            app.tell(words.form_found(title=place.split("\n")[1]), is_fault=True)
        elif place.startswith(_NARRATIVE) and "text" in left:
            _offer_narrative(app, place, clean(left["text"]).strip("\n"))
        else:
            session.typed.drop(place)


def _offer_narrative(app: "ItaApp", place: str, text: str) -> None:
    from ita_tui.ui.screens.typed_left import TypedLeftScreen

    issue = place.removeprefix(_NARRATIVE)
    view = app.view
    if view is None or issue not in view.framework.issues or _now(app, issue) == text:
        app.keep_typed(place, None)
        return

    def take(wanted: bool | None) -> None:
        if wanted is None:
            return
        if wanted:
            what = words.put_back(code=issue)
            app.accept(Edited(lambda it: set_narrative(it, issue, text), what))
        app.keep_typed(place, None)

    app.push_screen(TypedLeftScreen(words.narrative_found(code=issue), text), take)


def _now(app: "ItaApp", issue: str) -> str:
    if app.view is None:
        return ""
    narrative = app.view.record.issues.get(issue, IssueText()).narrative
    return clean(narrative).strip("\n")
