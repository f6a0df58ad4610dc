"""The phrases that drafts are made of: a file of templates that an office can edit.

Nothing in the file can run. A template is text with ``{names}``; a name is looked up in a table of
texts and never followed further, and what is put in is not looked at again.
"""

import re
from collections.abc import Mapping
from typing import Any

from ita_tui.core.problem import Problem, Severity, error, note
from ita_tui.core.thai.clean import clean
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import drafting as words

FORMAT = "ita-phrases/1"

LONGEST_PHRASE = 1000
"""Characters of one phrase; a longer one is no phrase of an office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What the format says of one phrase."""

    required: tuple[str, ...] = ()
    """Names that must stand in it: without them the draft would leave out what it is for."""
    optional: tuple[str, ...] = ()
    """Further names that may stand in it."""
    has_ways: bool = False
    """Whether a file may give several ways to say it, which the issues of a report take in turn."""
    may_lack: bool = False
    """Whether a file may be without it, as one of before there was this phrase: nothing is said."""
    cue: str = ""
    """Words that must stand in it, so that a reader knows whether items pass or fail."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that may stand in it."""
        return (*self.required, *self.optional)


_OF_ISSUE = ("agency", "year", "issue", "title")
_OPENING = Slot(required=_OF_ISSUE, optional=("pass_mark",), has_ways=True)
_OF_INSTRUMENT = ("instruments", "items")
_OF_MEASURES = Slot(required=("measures",), optional=("agency", "number"))
_OF_WHOLE = Slot(
    required=("agency", "year"), optional=("pass_mark", "count", "total"), may_lack=True
)
_MEASURES_OF_WHOLE = Slot(required=("measures",), optional=("agency", "number"), may_lack=True)
_OF_EFFECTS = Slot(required=("measures",), optional=("items",), may_lack=True)

SLOTS: Mapping[str, Slot] = {
    "opening.pass": _OPENING,
    "opening.near": _OPENING,
    "opening.fail": Slot(
        required=_OF_ISSUE, optional=("pass_mark", "count", "total"), has_ways=True
    ),
    "opening.partial": _OPENING,
    "opening.unscored": _OPENING,
    "whole.result": Slot(required=("score", "level"), may_lack=True),
    **{f"whole.{name}": _OF_WHOLE for name in ("pass", "near", "fail", "partial", "unscored")},
    **{f"whole.{name}": _MEASURES_OF_WHOLE for name in ("none_despite", "also", "keep")},
    "items.below": Slot(required=("item", "points"), cue=words.BELOW),
    "items.above": Slot(required=("item", "points")),
    "items.at": Slot(required=("item",)),
    "items.rose": Slot(required=("item", "points")),
    "items.fell": Slot(required=("item", "points")),
    "instruments.all_pass": Slot(required=("instruments",), cue=words.ALL_PASS),
    "instruments.some_pass": Slot(required=_OF_INSTRUMENT, cue=words.PASS_LIST),
    "instruments.except": Slot(required=_OF_INSTRUMENT, cue=words.EXCEPT),
    "instruments.fail": Slot(required=("items",), optional=("instruments",), cue=words.FAIL_LIST),
    "instruments.all_fail": Slot(required=_OF_INSTRUMENT, cue=words.FAIL_LIST),
    "instruments.unscored": Slot(required=_OF_INSTRUMENT),
    "near.alone": Slot(required=("items",)),
    "near.also": Slot(required=("items",)),
    "extremes.both": Slot(required=("best", "worst")),
    "extremes.best": Slot(required=("best",)),
    "extremes.even": Slot(required=("score",)),
    "moved.previous": Slot(required=("changes",)),
    "moved.reference": Slot(required=("changes",), optional=("reference",)),
    "moved.up": Slot(required=("count",)),
    "moved.down": Slot(required=("count",)),
    "moved.same": Slot(required=("count",)),
    "moved.higher": Slot(required=("count",)),
    "moved.lower": Slot(required=("count",)),
    "moved.level": Slot(required=("count",)),
    "moved.named": Slot(required=("change", "items"), may_lack=True),
    "measures.one": Slot(required=("title",), optional=("owners", "period")),
    "measures.one_for": Slot(required=("measure", "items"), may_lack=True),
    "measures.without_owners": Slot(),
    "measures.without_period": Slot(),
    "measures.answer_all": _OF_MEASURES,
    "measures.answer": Slot(
        required=("items", "measures"), optional=("agency", "number"), cue=words.FAIL_LIST
    ),
    "measures.none": Slot(optional=("agency",)),
    "measures.none_despite": _OF_MEASURES,
    "measures.none_for": Slot(required=("items",), optional=("agency",), cue=words.FAIL_LIST),
    "measures.also": _OF_MEASURES,
    "measures.keep": _OF_MEASURES,
    "effects.rose": _OF_EFFECTS,
    "effects.not_rose": _OF_EFFECTS,
    "effects.not_done": _OF_EFFECTS,
}
"""Every phrase there is, by its dotted key."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A complete set of phrases, each checked against its slot."""

    ways: Mapping[str, tuple[str, ...]]
    """The ways to say each by its dotted key; every key of ``SLOTS``, and at least one way."""
    turn: int = 0
    """Which of the ways it is now, from 0 and round again."""
    is_whole: bool = False
    """Whether they are said of the whole; what there is not for it is said as of an issue."""

    @property
    def sparing(self) -> "Phrases":
        """The same, but no item is told with how far it is from the mark or that it moved."""
        bare = dict.fromkeys(("items.below", "items.above", "items.at"), ("{item}",))
        return replace(self, ways={**self.ways, **bare, "moved.named": ("",)})

    def has(self, key: str) -> bool:
        """Whether anything is said under a key."""
        return bool(self.ways[key][0])

    def say(self, key: str, **values: str) -> str:
        """The phrase with these values in it; names that it does not use are left out.

        Raises KeyError for a phrase or a name that there is not.
        """
        of_whole = f"whole.{key.partition('.')[2]}"
        has_own = self.is_whole and key.startswith(("opening.", "measures."))
        ways = self.ways.get(of_whole, ("",)) if has_own else ("",)
        ways = ways if ways[0] else self.ways[key]
        return _NAME.sub(lambda found: values[found[1]], ways[self.turn % len(ways)])


_NAME = re.compile(r"\{([a-z_]+)\}")


def parse_phrases(text: str) -> tuple[Phrases | None, tuple[Problem, ...]]:
    """Read phrases from TOML text; None where anything is wrong that a draft would suffer from."""
    found, problem = parse_toml(text)
    return (None, (problem,)) if problem else read_phrases(found)


def read_phrases(found: Mapping[str, Any]) -> tuple[Phrases | None, tuple[Problem, ...]]:
    """Read phrases from parsed TOML; never raises for what it holds."""
    if found.get("format") != FORMAT:
        return None, (error("unknown-format", words.not_phrases(known=FORMAT), "format"),)
    ways: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for key, slot in SLOTS.items():
        table, _, name = key.partition(".")
        inside = found.get(table)
        value = inside.get(name) if isinstance(inside, dict) else None
        said = value if isinstance(value, list) and value and slot.has_ways else [value]
        if value is None and slot.may_lack:
            said = [""]
        else:
            problems += (it for way in said for it in _faults(key, slot, way))
        ways[key] = tuple(clean(way).strip() for way in said if isinstance(way, str))
    problems += _unknown(found)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, tuple(problems)
    return Phrases(ways), tuple(problems)


def _faults(key: str, slot: Slot, value: object) -> list[Problem]:
    """What is wrong with one phrase."""
    if value is None:
        return [error("missing-phrase", words.MISSING_PHRASE, key)]
    if not isinstance(value, str):
        return [error("wrong-type", words.PHRASE_IS_NO_TEXT, key)]
    if len(value) > LONGEST_PHRASE:
        return [error("phrase-too-long", words.phrase_too_long(most=LONGEST_PHRASE), key)]
    used = _NAME.findall(value)
    if set("{}") & set(_NAME.sub("", value)):
        return [error("broken-name", words.broken_name(known=slot.names), key)]
    unknown = [name for name in used if name not in slot.names]
    if unknown:
        return [error("unknown-name", words.unknown_name(name=unknown[0], known=slot.names), key)]
    missing = [name for name in slot.required if name not in used]
    if missing:
        return [error("missing-name", words.missing_name(name=missing[0]), key)]
    if slot.cue not in value or (slot.cue and _contradicts(slot.cue, value)):
        return [error("missing-cue", words.missing_cue(cue=slot.cue), key)]
    return []


def _contradicts(cue: str, value: str) -> bool:
    """Whether the cue stands there only with a "not" before it."""
    negated = words.NOT + cue
    return value.count(cue) == value.count(negated)


def _unknown(found: Mapping[str, Any]) -> list[Problem]:
    """Keys that no draft uses; a misspelt one is missing under its right name, too."""
    known = {"format", *SLOTS}
    tables = {key.partition(".")[0] for key in SLOTS}
    problems = []
    for name, value in found.items():
        inside = value if name in tables and isinstance(value, dict) else None
        for key in [join(name, it) for it in inside] if inside is not None else [join("", name)]:
            if key not in known:
                problems.append(note("unknown-key", words.UNKNOWN_PHRASE, key))
    return problems
