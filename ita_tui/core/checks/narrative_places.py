"""What the rules about narratives share: the quoted codes, the place, and a fix in the text."""

import re
from collections.abc import Iterator
from functools import cache, partial

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Fix
from ita_tui.core.checks.quoted_items import Judged
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.toml.shape import join
from ita_tui.words.said.checks_names import spell_as


def judged_quotes(case: Case) -> Iterator[tuple[str, Narrative, Judged]]:
    """Every code that a narrative quotes: (issue, narrative, code and what is wrong with it)."""
    for code, narrative in case.narratives.items():
        for judged in case.judged[code]:
            yield code, narrative, judged


def place_of(issue: str) -> str:
    """Dotted key of the narrative of an issue."""
    return f"{join('issues', issue)}.narrative"


def replaced(issue: str, narrative: Narrative, place: tuple[int, int], text: str) -> Fix:
    """Put other words at a place of a narrative."""
    whole = narrative.letters.text
    after = whole[: place[0]] + text + whole[place[1] :]
    return Fix(
        spell_as(old=whole[place[0] : place[1]], new=text),
        partial(set_narrative, issue=issue, narrative=after),
    )


@cache
def issue_number() -> re.Pattern[str]:
    """ประเด็นที่ 2, in Latin digits."""
    return re.compile(r"ประเด็น(?:ที่)? ?([0-9]{1,2})(?![0-9])")
