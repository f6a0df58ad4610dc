"""Drafting narratives from a screen: put in at once, or after the difference was shown."""

from functools import partial

from ita_tui.core.drafting.compare import compare
from ita_tui.core.drafting.draft import draft, may_replace, put_draft, put_drafts
from ita_tui.core.drafting.phrases import Phrases
from ita_tui.core.measures.effect import Effect
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import IssueText
from ita_tui.store.fault import StoreFault
from ita_tui.store.phrases import load_phrases
from ita_tui.store.years import effects_beside
from ita_tui.ui.screens.draft_difference import DraftDifferenceScreen
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.thai_words import words_of
from ita_tui.ui.work.view import View
from ita_tui.words.said import drafting as words


def draft_issue(screen: RecordScreen, view: View, issue: str) -> None:
    """Draft one narrative; where the officer's words stand, ask first and show the difference."""
    phrases = _phrases(screen, view)
    if phrases is None:
        return
    text = draft(view.framework, view.record, issue, phrases, _effects(screen, view))
    before = view.record.issues.get(issue, IssueText()).narrative
    if before == text:
        screen.workbench.tell(words.DRAFT_IS_THERE)
        return

    def put() -> None:
        edit = partial(put_draft, issue=issue, text=text)
        screen.accept(edit, words.draft_put(code=issue), words.draft_was_put(code=issue))

    def decide(accepted: bool | None) -> None:
        if accepted:
            put()

    if may_replace(view.record, issue):
        put()
    else:
        runs = compare(before, text, words_of(screen))
        screen.app.push_screen(DraftDifferenceScreen(issue, runs), decide)


def draft_all(screen: RecordScreen, view: View) -> None:
    """Draft every narrative that is empty or an untouched draft; tell how many were left."""
    phrases = _phrases(screen, view)
    if phrases is None:
        return
    record, effects = view.record, _effects(screen, view)
    drafts = {
        issue: draft(view.framework, record, issue, phrases, effects)
        for issue in view.framework.narrated
    }
    after = put_drafts(record, drafts)
    changed = [issue for issue in drafts if after.issues.get(issue) != record.issues.get(issue)]
    left = [issue for issue in drafts if not may_replace(record, issue)]
    told = words.drafts_were_put(count=len(changed), left=len(left))
    if changed:
        edit = partial(put_drafts, drafts=drafts)
        screen.accept(edit, words.drafts_put(count=len(changed)), told)
    else:
        screen.workbench.tell(told)


def _effects(screen: RecordScreen, view: View) -> tuple[Effect, ...]:
    """What the measures of the year before achieved; that its record cannot be used is told."""
    try:
        return effects_beside(view.path, view.record, -1, view.today)
    except StoreFault as fault:
        screen.workbench.tell(str(fault), is_fault=True)
        return ()


def _phrases(screen: RecordScreen, view: View) -> Phrases | None:
    """The phrases for this record; what is wrong with the office's own file is told."""
    try:
        phrases, problems = load_phrases(view.path.parent)
    except StoreFault as fault:
        screen.workbench.tell(str(fault), is_fault=True)
        return None
    if any(problem.severity is Severity.ERROR for problem in problems):
        told = "\n".join(problem.message for problem in problems)
        screen.workbench.tell(told, is_fault=True)
    return phrases
