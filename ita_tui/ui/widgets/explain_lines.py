"""An explanation as lines of a list: a figure with its arithmetic, or the levels."""

from textual.content import Content

from ita_tui.core.framework.model import TOTAL
from ita_tui.core.record.model import ScoreKind
from ita_tui.core.scores.explain import ExplainedLine, explain
from ita_tui.core.scores.explain_level import LevelLine, explain_level
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.work.view import View
from ita_tui.words.said import explain as words

NOTE = "note"
"""Key of the closing remark: the cursor can reach it, or it would not be scrolled to."""
LEVEL = "level"
"""Key that stands for the level; no node is called so."""

_STYLES = {True: "$text-success", False: "$text-error", None: "$text-warning"}
"""By whether a condition holds; None where that is open."""


def explanation_entries(view: View, code: str, kind: ScoreKind) -> list[Entry]:
    """A node and its children, each with its arithmetic; before the total, the way to its level."""
    lines = explain(view.framework, view.record, code, kind=kind, most_depth=1)
    entries = [_entry(line) for line in lines]
    if code == TOTAL:
        entries.insert(0, Entry(LEVEL, Content.styled(words.OPEN_LEVEL, "$text-accent bold")))
    if lines[0].formula and len(lines) > 1:
        entries.append(Entry(NOTE, Content.styled(words.ROUNDING, "$text-muted")))
    return entries


def _entry(line: ExplainedLine) -> Entry:
    indent = "  " * line.depth
    parts = [Content.styled(indent + line.heading, "bold")]
    if line.formula:
        parts.append(Content(f"{indent}  {line.formula}"))
    for remark in line.remarks:
        style = "$text-warning" if remark.startswith(words.SIGN_DIFFERS) else "$text-muted"
        parts.append(Content.styled(f"{indent}  {remark}", style))
    return Entry(line.code, Content("\n").join(parts))


def level_entries(view: View, kind: ScoreKind) -> list[Entry]:
    """The levels with their conditions, best first, under what follows from them."""
    told = explain_level(view.framework, view.record, kind)
    summary = Content("\n").join(Content.styled(text, "bold") for text in told.sentences)
    # It is chosen like the others, so that the arrows scroll to it.
    return [
        Entry(LEVEL, summary),
        *(_level(f"{LEVEL}-{place}", line) for place, line in enumerate(told.lines)),
    ]


def _level(key: str, line: LevelLine) -> Entry:
    mark = words.REACHED if line.is_reached else line.verdict
    parts = [Content.styled(f"{line.level.title} {mark}".rstrip(), "bold")]
    for condition in line.conditions:
        parts.append(Content.styled(f"  {condition.text}", _STYLES[condition.holds]))
    if not line.conditions:
        parts.append(Content.styled(f"  {words.NO_CONDITION}", "$text-muted"))
    if line.unconfirmed:
        parts.append(Content.styled(f"  {line.unconfirmed}", "$text-muted"))
    return Entry(key, Content("\n").join(parts))
