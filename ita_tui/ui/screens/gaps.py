"""ช่องว่าง: the issues, their items against the pass mark, and the officer's words on each."""

from collections.abc import Iterable
from functools import partial

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from ita_tui.core.framework.model import Issue
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.gaps import GapOrder
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.line_list import LineList
from ita_tui.ui.toolkit.steady_text import SteadyText
from ita_tui.ui.toolkit.thai_words import count_words
from ita_tui.ui.widgets.gap_lines import (
    EVERY_GAP,
    NO_ISSUES,
    figures_line,
    issue_entries,
    issue_groups,
    item_detail,
    item_entries,
)
from ita_tui.ui.widgets.narrative import NarrativeEditor
from ita_tui.ui.work.checking import figured_narrative
from ita_tui.ui.work.keys import bindings
from ita_tui.ui.work.messages import Edited
from ita_tui.ui.work.typed_places import narrative_place
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.keys import Shown


class GapsScreen(RecordScreen):
    """Issues on the left; on the right the items of one, and below them its narrative."""

    CSS_PATH = "gaps.tcss"
    OWN_KEYS = keys.GAPS
    SHOWS = "issues"
    HELP_TOPIC = "gaps"
    BINDINGS = bindings("gaps")

    def __init__(self) -> None:
        super().__init__()
        self._kind = ScoreKind.OWN
        self._order = GapOrder.DISTANCE
        self._issue_before = ""
        """The issue that the list of all gaps was asked for from."""

    def compose_body(self) -> Iterable[Widget]:
        """The two lists, the item's detail and the editor."""
        with Horizontal(id="gaps"):
            with Vertical(id="issue-side"):
                yield SteadyText(id="gap-kind")
                yield LineList(id="issue-list")
            with Vertical(id="issue-pane"):
                yield LineList(id="item-list")
                yield SteadyText(id="item-detail")
                yield SteadyText(id="narrative-title")
                yield NarrativeEditor(id="narrative")

    def on_mount(self) -> None:
        """Begin in the list of issues."""
        self._issues.focus()
        self._issues.follow(self._show_issue)
        self._items.follow(self._show_item)
        self._issues.titles, self._items.titles = words.ISSUE_TITLES, words.ITEM_TITLES

    @property
    def _issues(self) -> LineList:
        return self.query_one("#issue-list", LineList)

    @property
    def _items(self) -> LineList:
        return self.query_one("#item-list", LineList)

    @property
    def _issue(self) -> Issue | None:
        if self.view is None or self._issues.chosen is None:
            return None
        return issue_groups(self.view, self._kind, self._order).get(self._issues.chosen)

    def watch_view(self, before: View | None, now: View | None) -> None:
        """Draw the new record, the cursors where they were; another one with its own scores."""
        if before and now and before.path != now.path:
            self._kind, self._issue_before = ScoreKind.OWN, ""
        self._show()

    @on(LineList.Refitted)
    def _refit(self) -> None:
        self._show()

    def _show(self, at: str | None = None) -> None:
        if self.view is None or not self.is_mounted:
            return
        width = self._issues.width_cells
        name = self.view.record.settings.reference_name
        kind = words.kind_shown(kind=self._kind.value, name=name)
        self.query_one("#gap-kind", SteadyText).update(Content(kind), layout=False)
        entries = issue_entries(self.view, self._kind, self._order, width_cells=width)
        self._issues.show(entries, at=at)
        self._show_issue()

    def _show_issue(self) -> None:
        issue, view = self._issue, self.view
        title = self.query_one("#narrative-title", SteadyText)
        if issue is None or view is None:
            title.update(Content(words.NO_ITEMS))
            return
        width = self._items.width_cells
        self._items.show(item_entries(view, issue, self._kind, width_cells=width))
        is_real = issue.code not in NO_ISSUES
        self.set_class(issue.code == EVERY_GAP, "-every-gap")
        text = view.record.issues.get(issue.code)
        length = self._length(text.narrative if text else "")
        editor = self.query_one(NarrativeEditor)
        editor.show(issue.code, text.narrative if text else "")
        figured = figured_narrative(view, issue.code) if is_real else None
        editor.mark(figured)
        about = (figures_line(figured) if figured is not None else "", length)
        heading = words.narrative_of(code=issue.code, title=issue.title, about=about)
        title.update(Content(heading if is_real else words.NO_NARRATIVE))
        editor.disabled = not is_real
        self._show_item()

    def _length(self, text: str) -> str:
        """How long a narrative is; to count its words costs more than a key may."""
        if not self.has_class("-whole"):
            return ""
        letters = len("".join(text.split()))
        return words.narrative_length(words=count_words(self, text), letters=letters)

    def _show_item(self) -> None:
        if self.view is not None:
            chosen = self._items.chosen  # none where nothing is listed
            detail = item_detail(self.view, chosen, self._kind) if chosen is not None else ""
            self.query_one("#item-detail", SteadyText).update(detail)

    @on(LineList.Chosen, "#issue-list")
    def _enter_items(self) -> None:
        self._items.focus()

    @on(LineList.Chosen, "#item-list")
    def _answer(self) -> None:
        """Go to the measure that answers the item, or add one that starts filled in."""
        if self.view is not None and (code := self._items.chosen):
            self.workbench.answer_item(self.view.framework.nodes[code].issue or "", code)

    def action_write(self) -> None:
        """Write the narrative of the issue; items without an issue have none."""
        editor = self.query_one(NarrativeEditor)
        if editor.disabled:
            self.workbench.tell(words.NO_NARRATIVE)
        else:
            editor.action_write()

    @property
    def keys_now(self) -> tuple[Shown, ...]:
        """The keys of the pane that has the cursor."""
        editor = self.query_one(NarrativeEditor)
        if not editor.has_focus:
            return keys.GAPS_BY_ISSUE if self._issues.has_focus else keys.GAPS
        return keys.WRITING if editor.is_writing else keys.READING

    @on(NarrativeEditor.Begun)
    def _begin_writing(self) -> None:
        self.show_keys()

    @on(NarrativeEditor.Left)
    def _leave_narrative(self) -> None:
        if self.has_class("-whole"):
            self.action_whole()
        self._issues.focus()

    def on_screen_suspend(self) -> None:
        """Leave the editor, too: on coming back a letter is a shortcut again."""
        super().on_screen_suspend()
        if self.focused is self.query_one(NarrativeEditor):
            self._issues.focus()

    def make_safe(self) -> str:
        """Take the narrative that is being written."""
        written = self.query_one(NarrativeEditor).hand_in()
        if written is not None:
            self._keep(written)
        return ""

    @on(NarrativeEditor.Changed)
    def _keep_typed(self) -> None:
        """Keep what is being written against a crash, until it is handed in."""
        editor = self.query_one(NarrativeEditor)
        if editor.issue:
            typed = {"text": editor.text} if editor.is_ahead else None
            self.workbench.keep_typed(narrative_place(editor.issue), typed)

    @on(NarrativeEditor.Written)
    def _keep(self, message: NarrativeEditor.Written) -> None:
        edit = partial(set_narrative, issue=message.issue, narrative=message.text)
        self.workbench.accept(Edited(edit, words.narrative_edited(code=message.issue)))
        view = self.workbench.view
        if view is not None and not view.fault:
            self.workbench.keep_typed(narrative_place(message.issue), None)

    def action_draft(self) -> None:
        """Draft the narrative of the issue; over the officer's own words only after a yes."""
        from ita_tui.ui.screens.drafting import draft_issue

        self.make_safe()
        issue, view = self._issue, self.workbench.view
        if view is None or issue is None:
            return
        if issue.code in NO_ISSUES:
            self.workbench.tell(words.NO_NARRATIVE)
        else:
            draft_issue(self, view, issue.code)

    def action_draft_all(self) -> None:
        """Draft every narrative that holds no words of the officer's, in one edit."""
        from ita_tui.ui.screens.drafting import draft_all

        self.make_safe()
        if (view := self.workbench.view) is not None:
            draft_all(self, view)

    def action_switch_kind(self) -> None:
        """Hold the next kind of score that there is against the pass mark."""
        if self.view is None:
            return
        kinds = self.view.record.known_kinds
        if len(kinds) == 1:
            self.workbench.tell(words.NO_OTHER_KIND)
        place = kinds.index(self._kind) if self._kind in kinds else -1
        self._kind = kinds[(place + 1) % len(kinds)]
        self._show()

    def action_every_gap(self) -> None:
        """Show all gaps by distance, then by cost, then the issue that they were asked for from."""
        chosen = self._issues.chosen or ""
        self.remove_class("-whole")
        if chosen != EVERY_GAP:
            self._issue_before, self._order = chosen, GapOrder.DISTANCE
        elif self._order is GapOrder.DISTANCE:
            self._order = GapOrder.COST
        else:
            self._order = GapOrder.DISTANCE
            first = next(iter(self.view.framework.issues), None) if self.view else None
            self._show(at=self._issue_before or first)
            return
        self._show(at=EVERY_GAP)
        self._items.focus()

    def action_whole(self) -> None:
        """Give the narrative all of the screen, its items beside it; or give the room back."""
        issue = self._issue
        if issue is None or issue.code in NO_ISSUES:
            self.workbench.tell(words.NO_NARRATIVE)
            return
        self.toggle_class("-whole")
        if self.has_class("-whole"):
            self.query_one(NarrativeEditor).focus()
        self._show_issue()

    def go_to(self, parts: tuple[str, ...]) -> None:
        """Put the cursor on the issue of ``issues.CODE``."""
        if len(parts) > 1:
            self._show(at=parts[1])
            self._issues.focus()
        if parts[2:] == ("narrative",):
            self.query_one(NarrativeEditor).focus()
