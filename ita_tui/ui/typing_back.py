"""Offering back what was being typed when the program stopped."""

from collections.abc import Callable

from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, ScoreKind
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.ui.record_app import RecordApp
from ita_tui.ui.widgets.score_typing import Draft
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.typed_places import FORM, NARRATIVE, SCORE
from ita_tui.words.said import crash as words
from ita_tui.words.said import screens
from ita_tui.words.said.fields import place_name

PutBack = Callable[[str, ScoreKind, str], None]
"""Puts a text back into the cell of a node and a kind of score."""


def offer_typed(app: RecordApp, put_back: PutBack) -> None:
    """Offer each text that is left, one after the other."""
    for place in app.typed.places:
        left = app.typed.left(place) or {}
        if place.startswith(FORM):
            text = clean_line(next(filter(None, left.values()), ""))
            app.tell(words.form_found(title=place.split("\n")[1], text=text), is_fault=True)
        elif place.startswith(NARRATIVE) and "text" in left:
            _offer_narrative(app, place, clean(left["text"]).strip("\n"))
        elif place.startswith(SCORE) and "text" in left:
            _offer_score(app, place, clean_line(left["text"]), put_back)
        else:
            app.typed.drop(place)


def _offer_narrative(app: RecordApp, place: str, text: str) -> None:
    from ita_tui.ui.screens.typed_left import TypedLeftScreen

    issue = place.removeprefix(NARRATIVE)
    view = app.view
    if view is None or issue not in view.framework.narrated or _now(app, issue) == text:
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


def _offer_score(app: RecordApp, place: str, text: str, put_back: PutBack) -> None:
    from ita_tui.ui.screens.typed_left import TypedLeftScreen

    code, _, named = place.removeprefix(SCORE).partition("\n")
    view = app.view
    if view is None or named not in set(ScoreKind) or code not in view.framework.nodes:
        app.keep_typed(place, None)
        return
    kind = ScoreKind(named)
    if Draft(text).read() == (view.record.score(code, kind), ""):
        app.keep_typed(place, None)
        return
    shown = words.score_found(
        place=f"{place_name(('scores', code))} {screens.kind_shown(kind=kind, name='')}"
    )

    def take(wanted: bool | None) -> None:
        app.keep_typed(place, None)
        if wanted:
            put_back(code, kind, text)

    app.push_screen(TypedLeftScreen(shown, text), take)


def _now(app: RecordApp, issue: str) -> str:
    if app.view is None:
        return ""
    narrative = app.view.record.issues.get(issue, IssueText()).narrative
    return clean(narrative).strip("\n")
