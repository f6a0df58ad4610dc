"""The texts of a record that the officer wrote: their places, what they name, fixes in them."""

import re
from collections.abc import Iterator

from ita_tui.core.checks.finding import Fix, put
from ita_tui.core.measures.log import current_entries
from ita_tui.core.narratives.claims import Narrative
from ita_tui.core.record.model import Record
from ita_tui.core.thai.marks import next_boundary
from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.core.toml.shape import dotted, join
from ita_tui.core.values import dataclass
from ita_tui.words.said.checks_names import spell_as


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

    @property
    def is_opinion(self) -> bool:
        """Whether it is what a superior says to the memo."""
        return self.parts[:2] == ("memo", "opinions") and self.parts[-1] == "text"

    @property
    def is_of_measure(self) -> bool:
        """Whether it is of a measure, its steps or its log."""
        return self.parts[0] == "measures"

    def words_at(self, begin: int, stop: int) -> str:
        """The words at a place, whole: no mark without the letter that it stands on."""
        begin = next_boundary(self.text, begin - 1) if begin else begin
        return self.text[begin : next_boundary(self.text, stop - 1)].strip()

    def place_in(self, words: str, begin: int, place: tuple[int, int]) -> tuple[int, int]:
        """Where a place of it stands in the words that are at ``begin``."""
        lead = self.text.find(words, max(0, begin))
        return max(0, place[0] - lead), max(0, place[1] - lead)

    def with_words(self, place: tuple[int, int], words: str) -> Fix:
        """Put other words at a place of it, in the way that the old ones are written."""
        old = self.text[slice(*place)]
        words = like(old, words)
        after = self.text[: place[0]] + words + self.text[place[1] :]
        return put(spell_as(old=old, new=words), after, *self.parts)

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
        for entry_key, entry in current_entries(measure).items():
            for name in ("text", "place", "obstacle"):
                yield Text(("measures", key, "log", entry_key, name), getattr(entry, name))
    for key, link in record.links.items():
        for name in ("label", "note"):
            yield Text(("links", key, name), getattr(link, name))
    for number, addressee in enumerate(record.memo.to):
        yield Text(("memo", "to", number), addressee)
    for name in ("unit", "subject", "signer"):
        yield Text(("memo", name), getattr(record.memo, name))
    for key, opinion in record.memo.opinions.items():
        for name in ("post", "text"):
            yield Text(("memo", "opinions", key, name), getattr(opinion, name))


def place_of(issue: str) -> str:
    """Dotted key of the narrative of an issue."""
    return f"{join('issues', issue)}.narrative"


def replaced(issue: str, narrative: Narrative, place: tuple[int, int], text: str) -> Fix:
    """Put other words at a place of a narrative."""
    return Text(("issues", issue, "narrative"), narrative.letters.text).with_words(place, text)


def like(old: str, new: str) -> str:
    """New words in the way that the old ones are written: script of digits, and of a code.

    ``OIT ข้อ ๙`` for o9 gives ``OIT ข้อ ๑๐`` for o10.
    """
    code = re.fullmatch("([ieo])([0-9]+)", new)
    if code is not None and _letter_of(old) == code[1]:
        # In "032" the nought is the letter.
        new = old[0] + code[2] if old[0] in "0๐" else re.sub("[0-9๐-๙]+$", code[2], old)
    is_thai = any("๐" <= it <= "๙" for it in old)
    return to_thai_digits(new) if is_thai else new


def _letter_of(code: str) -> str:
    """The letter of items that a written code is of; o for the ways to write a nought."""
    first = code[:1].lower()
    return "o" if first in "0๐อโ" else first


def indicators_named(latin: str) -> Iterator[str]:
    """The codes of the indicators that a text in Latin digits names: "ตัวชี้วัดที่ 6 และ 8"."""
    for match in re.finditer(
        r"ตัวชี้วัด(?:ย่อย)?(?:ที่)? ?[0-9.]{1,4}(?:(?:[, ]|และ|กับ){1,6}[0-9.]{1,4}(?![0-9]))*", latin
    ):
        yield from re.findall(r"[0-9]{1,2}(?:\.[0-9]{1,2})?", match[0])


def issues_named(latin: str) -> Iterator[re.Match[str]]:
    """Where a text in Latin digits says "ประเด็นที่ 2"; the number is the first group."""
    return re.finditer(r"ประเด็น(?:ที่)? ?([0-9]{1,2})(?![0-9])", latin)
