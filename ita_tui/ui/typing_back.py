"""Offering back what was being typed when the program stopped."""

from collections.abc import Callable, Sequence

from ita_tui.core.drafting.compare import DiffRun, compare
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, ScoreKind
from ita_tui.core.thai.clean import clean, clean_line
from ita_tui.ui.record_app import RecordApp
from ita_tui.ui.toolkit.thai_words import words_of
from ita_tui.ui.widgets.score_typing import Draft
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.typed_places import (
    FORM,
    NARRATIVE,
    SCORE,
    asked_place,
    put_off_place,
)
from ita_tui.words.said import crash as words
from ita_tui.words.said import screens
from ita_tui.words.said.fields import place_name

PutBack = Callable[[str, ScoreKind, str], None]
"""Puts a text back into the cell of a node and a kind of score."""


def offer_typed(app: RecordApp, put_back: PutBack) -> None:
    """Offer each text that is left, one after the other."""
    for place in app.typed.places:
        left = app.typed.left(place) or {}
        asked = asked_place(place)
        if asked.startswith(FORM):
            text = clean_line(next(filter(None, left.values()), ""))
            app.tell(words.form_found(title=asked.split("\n")[1], text=text), is_fault=True)
        elif asked.startswith(NARRATIVE) and "text" in left:
            _offer_narrative(app, place, clean(left["text"]).strip("\n"))
        elif asked.startswith(SCORE) and "text" in left:
            _offer_score(app, place, clean_line(left["text"]), put_back)
        else:
            app.typed.drop(place)


def _offer_narrative(app: RecordApp, place: str, text: str) -> None:
    issue = asked_place(place).removeprefix(NARRATIVE)
    view = app.view
    if view is None or issue not in view.framework.narrated or _now(app, issue) == text:
        app.keep_typed(place, None)
        return

    def take() -> None:
        what = words.put_back(code=issue)
        app.accept(Edited(lambda it: set_narrative(it, issue, text), what))

    runs = compare(_now(app, issue), text, words_of(app.screen)) if _now(app, issue) else ()
    _offer(app, place, words.narrative_found(code=issue), text, runs, take)


def _offer_score(app: RecordApp, place: str, text: str, put_back: PutBack) -> None:
    code, _, named = asked_place(place).removeprefix(SCORE).partition("\n")
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
    _offer(app, place, shown, text, (), lambda: put_back(code, kind, text))


def _offer(
    app: RecordApp,
    place: str,
    title: str,
    text: str,
    runs: Sequence[DiffRun],
    take: Callable[[], None],
) -> None:
    """Ask whether a text is wanted; no answer but throwing away loses it."""
    from ita_tui.ui.screens.typed_left import TypedLeftScreen, Wish

    left = app.typed.left(place)

    def decide(wish: Wish | None) -> None:
        app.keep_typed(place, None)
        if wish is Wish.TAKE:
            take()
        elif wish is Wish.DISCARD:
            app.tell(words.THROWN_AWAY)
        else:
            app.keep_typed(put_off_place(place, app.typed.places), left)
            app.tell(words.PUT_OFF)

    app.push_screen(TypedLeftScreen(title, text, runs), decide)


def _now(app: RecordApp, issue: str) -> str:
    if app.view is None:
        return ""
    narrative = app.view.record.issues.get(issue, IssueText()).narrative
    return clean(narrative).strip("\n")
