"""The texts of a record that the officer wrote: their places, what they name, fixes in them."""

import re
from collections.abc import Iterator

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Fix, put
from ita_tui.core.checks.quoted_items import Judged
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.record.model import Record
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.core.toml.shape import dotted, join
from ita_tui.core.values import dataclass
from ita_tui.words.said.checks_names import spell_as
from ita_tui.words.understood import narrative_cues as cues


@dataclass(frozen=True, slots=True)
class Text:
    """One text."""

    parts: tuple[str | int, ...]
    """The keys of its place, and its place within a list."""
    text: str
    """What it says."""

    @property
    def at(self) -> str:
        """Its dotted key."""
        return dotted([part for part in self.parts if isinstance(part, str)])

    @property
    def is_narrative(self) -> bool:
        """Whether it is the narrative of an issue."""
        return self.parts[0] == "issues"

    def spelt(self, old: str, new: str) -> Fix:
        """Spell a word of it another way, wherever the text has it."""
        return put(spell_as(old=old, new=new), self.text.replace(old, new), *self.parts)


def texts_of(record: Record) -> Iterator[Text]:
    """The texts of a record that are not empty, in the order of the file."""
    return (text for text in _texts(record) if text.text.strip())


def _texts(record: Record) -> Iterator[Text]:
    for key, claim in record.results.ranking.items():
        yield Text(("results", "ranking", key, "wording"), claim.wording)
    for code, issue in record.issues.items():
        yield Text(("issues", code, "narrative"), issue.narrative)
    for key, measure in record.measures.items():
        for name in ("title", "expected_result", "target"):
            yield Text(("measures", key, name), getattr(measure, name))
        for step_key, step in measure.steps.items():
            for name in ("text", "result", "obstacle"):
                yield Text(("measures", key, "steps", step_key, name), getattr(step, name))
    for key, link in record.links.items():
        for name in ("label", "note"):
            yield Text(("links", key, name), getattr(link, name))
    for number, addressee in enumerate(record.memo.to):
        yield Text(("memo", "to", number), addressee)
    for name in ("unit", "subject", "signer"):
        yield Text(("memo", name), getattr(record.memo, name))


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
    label = spell_as(old=whole[place[0] : place[1]], new=text)
    return put(label, after, "issues", issue, "narrative")


def like(old: str, new: str) -> str:
    """New figures in the script of digits that the old ones are in."""
    is_thai = any("๐" <= it <= "๙" for it in old)
    return to_thai_digits(new) if is_thai else new


def issues_named(latin: str) -> Iterator[re.Match[str]]:
    """Where a text in Latin digits says "ประเด็นที่ 2"; the number is the first group."""
    return re.finditer(r"ประเด็น(?:ที่)? ?([0-9]{1,2})(?![0-9])", latin)


def wrong_year(case: Case, latin: str) -> tuple[int, int] | None:
    """Where a text names a fiscal year that is neither the one assessed nor the next.

    None where it names one of these, too, or only compares with another. ``latin`` is the text in
    Latin digits.
    """
    years = {case.record.fiscal_year_be, case.record.measures_year_be}
    if not case.record.fiscal_year_be or any(str(year) in latin for year in years):
        return None
    for match in re.finditer(cues.YEAR, latin):
        before = "".join(latin[max(0, match.start() - 30) : match.start()].split())
        if not before.endswith(cues.COMPARING) and not any(it in before for it in cues.BYGONE):
            return match.span(1)
    return None
