"""Lines of the screen ตรวจสอบ: findings by severity, and one of them in full."""

from collections.abc import Iterator

from textual.content import Content

from ita_tui.core.checks.check import Checked
from ita_tui.core.checks.figured import Figured, State
from ita_tui.core.checks.finding import Finding
from ita_tui.core.record.model import SetAside
from ita_tui.core.thai.dates import format_date
from ita_tui.core.toml.shape import parts_of
from ita_tui.render.cells import fitted, shortened, width_of
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.finding_groups import (
    FindingArrangement,
    group_title,
    grouped,
    wanted_of,
)
from ita_tui.ui.widgets.state_styles import SEVERITY_STYLES
from ita_tui.ui.widgets.text_lines import StyledLine
from ita_tui.words.said import checks as rules
from ita_tui.words.said import findings as words
from ita_tui.words.said.fields import place_name
from ita_tui.words.said.screens import SIGN_MARKED

MOST_PLACE_CELLS = 20
"""The column of places is as wide as the longest that stands there, and no wider than this."""


def keyed_findings(checked: Checked) -> dict[str, tuple[Finding, str]]:
    """Every finding by a key that stays its own while others go; with its key in ``set_aside``.

    Open ones first. A place may have several findings of one rule: they are numbered.
    """
    keyed: dict[str, tuple[Finding, str]] = {}
    listed = [*((found, "") for found in checked.open)]
    listed += [(found, key) for key, found in checked.set_aside]
    for found, set_aside_key in listed:
        number = 0
        while f"{found.rule}|{found.at}|{number}" in keyed:
            number += 1
        keyed[f"{found.rule}|{found.at}|{number}"] = (found, set_aside_key)
    return keyed


def finding_entries(
    keyed: dict[str, tuple[Finding, str]],
    arrangement: FindingArrangement | None = None,
    *,
    width_cells: int,
) -> Iterator[Entry]:
    """The findings under the headings of their groups, each on one line."""
    arranged = arrangement or FindingArrangement()
    shown = wanted_of(keyed, arranged.wanted)
    places = (width_of(_place(found)) for found, _ in shown.values())
    place_cells = min(MOST_PLACE_CELLS, max(places, default=0))
    for name, members in grouped(shown, arranged.grouping).items():
        title = group_title(arranged.grouping, name)
        heading = shortened(words.group(title=title, count=len(members)), width_cells)
        yield Entry("", Content.styled(heading, "bold"))
        for key in members:
            is_marked = key in arranged.marked
            yield _entry(key, *shown[key], is_marked, place_cells, width_cells)


def _place(found: Finding) -> str:
    return place_name(parts_of(found.at))


def _entry(
    key: str,
    found: Finding,
    set_aside_key: str,
    is_marked: bool,
    place_cells: int,
    width_cells: int,
) -> Entry:
    severity = found.severity.value
    name = words.SET_ASIDE if set_aside_key else words.SEVERITIES[severity]
    sign = words.SET_ASIDE_SIGN if set_aside_key else words.SIGNS[severity]
    style = "$text-muted" if set_aside_key else SEVERITY_STYLES[found.severity]
    place = _place(found)
    told = shortened(found.message, max(0, width_cells - place_cells - 5))
    mark = SIGN_MARKED if is_marked else " "
    line = Content.assemble(
        (mark, "bold"), (f"{sign} ", style), (fitted(place, place_cells), style), "  ", told
    )
    prompt = line if width_cells > place_cells + 5 else Content(sign)
    return Entry(key, prompt, (name, place, found.message))


def finding_detail(
    found: Finding,
    entry: SetAside | None,
    figured: Figured | None = None,
    *,
    may_draft: bool = False,
) -> list[StyledLine]:
    """A finding in full: what, how it can be put right, why it stands, what the rule is for.

    ``may_draft`` says that it is of a narrative that may be drafted anew without asking.
    Below it the lines of its text in which a figure is contradicted, each figure with its sign.
    """
    lines = [StyledLine(found.message)]
    if entry is not None:
        day = format_date(entry.date, short=True) if entry.date else ""
        lines.append(StyledLine(words.reason(reason=entry.reason, day=day), "strong"))
    elif found.rule == "gap-without-measure":
        lines.append(StyledLine(words.fix(label=words.ADD_MEASURE), "strong"))
    elif found.fix is not None:
        lines.append(StyledLine(words.fix(label=found.fix.label), "strong"))
    elif may_draft:
        lines.append(StyledLine(words.fix(label=words.DRAFT_ANEW), "strong"))
    else:
        lines.append(StyledLine(words.NO_FIX))
    if found.rule in rules.EVERY_RULE:
        rule = rules.EVERY_RULE[found.rule]
        lines.append(StyledLine(f"{rule.looks_at} {rule.matters}", "muted"))
    return [*lines, *_marked_lines(figured)] if figured is not None else lines


def _marked_lines(figured: Figured) -> Iterator[StyledLine]:
    """The lines of a text with a contradicted figure; the sign of each figure stands before it."""
    text = figured.text
    for it in reversed(figured.weighed):
        sign = words.FIGURE_SIGNS[it.state.value]
        text = f"{text[: it.claim.start]}{sign}{text[it.claim.start :]}"
    wrong = words.FIGURE_SIGNS[State.FALSE.value]
    yield from (StyledLine(line, "told") for line in text.split("\n") if wrong in line)
