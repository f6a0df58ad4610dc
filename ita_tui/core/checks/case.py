"""What the rules look at: a record, its framework, and what follows from both, computed once."""

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property, lru_cache

from ita_tui.core.checks.evaluation import Weigher
from ita_tui.core.checks.figured import Weighed
from ita_tui.core.checks.finding import Finding, Fix, Part
from ita_tui.core.checks.grading import Grading
from ita_tui.core.checks.measure_names import MeasureNames
from ita_tui.core.checks.quoted_items import Because, Judged, Known, judge
from ita_tui.core.checks.ranking_limits import ranking_limits
from ita_tui.core.checks.texts import Text, texts_of
from ita_tui.core.framework.model import Framework, Issue, Node
from ita_tui.core.matching.titles import Titles, index_titles, letter_key
from ita_tui.core.narratives.claims import Narrative, read_narrative
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.record.names import known_units
from ita_tui.core.scores.assessment import Assessment, assess, typed_scores
from ita_tui.core.scores.gaps import Gap, gaps, known_framework
from ita_tui.core.scores.rollup import Interval, NodeResult, roll_up
from ita_tui.core.values import dataclass
from ita_tui.words.understood.figure_phrases import ONE_INDICATOR
from ita_tui.words.understood.measures_told import NAMING_OWNERS

LEAST_TITLE = 8
"""Letters of a title by which a node is known."""


@dataclass(frozen=True)
class Case:
    """One record under examination."""

    record: Record
    """The record."""
    framework: Framework
    """Its framework."""

    @cached_property
    def own(self) -> Assessment:
        """What follows from everything that was typed of the agency's own scores."""
        return assess(self.framework, self.record)

    @cached_property
    def former(self) -> Mapping[str, NodeResult]:
        """What follows from everything that was typed of last year's scores."""
        return roll_up(self.framework, typed_scores(self.record, ScoreKind.PREVIOUS))

    @cached_property
    def typed(self) -> Mapping[str, Decimal]:
        """Every typed own score of a node that the framework has."""
        typed = typed_scores(self.record, ScoreKind.OWN)
        return {code: score for code, score in typed.items() if code in self.framework.nodes}

    @cached_property
    def known(self) -> Framework:
        """The framework as deep as own scores are typed."""
        return known_framework(self.framework, self.record)

    @cached_property
    def declared(self) -> Mapping[str, Decimal]:
        """What was declared above the leaves: typed for a node, else quoted by the ranking."""
        claims = self.record.results.ranking.values()
        quoted = {it.node: it.score for it in claims if it.score is not None}
        return {
            code: score
            for code, score in {**quoted, **self.typed}.items()
            if code in self.framework.nodes and self.framework.nodes[code].children
        }

    @cached_property
    def limits(self) -> Mapping[str, Interval]:
        """Where the ranking lets the nodes lie that it does not quote."""
        return ranking_limits(self.framework, self.record.results.ranking.values(), self.declared)

    @cached_property
    def by_declared(self) -> Mapping[str, NodeResult]:
        """What follows from the declared figures and the ranking alone."""
        return roll_up(self.framework, self.declared, self.limits)

    @cached_property
    def by_items(self) -> Mapping[str, NodeResult]:
        """What follows from the typed leaves alone."""
        leaves = {code: it for code, it in self.typed.items() if code not in self.declared}
        return roll_up(self.framework, leaves)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """The leaves that fall short, worst first."""
        return gaps(self.framework, self.record)

    @cached_property
    def titles(self) -> Titles:
        """The framework's titles, indexed."""
        return index_titles(self.framework)

    @cached_property
    def measure_names(self) -> MeasureNames:
        """What names the measures of the record."""
        return MeasureNames(self.record, self.framework)

    @cached_property
    def narrated(self) -> Mapping[str, Issue]:
        """The parts of the analysis by code, each with leaves as deep as own scores are typed."""
        return self.known.narrated

    @cached_property
    def titles_of_issues(self) -> Mapping[str, str]:
        """The letters of each issue's title and its items' titles."""
        nodes = self.framework.nodes
        return {
            code: letter_key("\n".join((issue.title, *(nodes[it].title for it in issue.items))))
            for code, issue in self.framework.issues.items()
        }

    @cached_property
    def narratives(self) -> Mapping[str, Narrative]:
        """What the narrative of each known part says; parts without words are left out."""
        return {
            code: read_narrative(text.narrative, self.framework)
            for code, text in self.record.issues.items()
            if code in self.framework.narrated and letter_key(text.narrative)
        }

    @cached_property
    def _known(self) -> Known:
        return Known(
            framework=self.framework,
            record=self.record,
            typed=self.typed,
            titles=self.titles,
            gaps=self.gaps,
            narrated=self.narrated,
        )

    @cached_property
    def judged(self) -> Mapping[str, tuple[Judged, ...]]:
        """Every code that each narrative quotes, held against its wording and its figures."""
        return {code: judge(self._known, code, it) for code, it in self.narratives.items()}

    def misnamed(self) -> Iterator[tuple[Text, tuple[int, int], str]]:
        """The codes of other texts than narratives beside which another node's title stands.

        Each with its text and its place, and with the code of the node whose title it is.
        """
        for text, narrative in self.read.items():
            if text.is_narrative:
                continue
            for it in judge(self._known, "", narrative) if narrative.quotes else ():
                if it.because is Because.WORDING and it.right_code is not None:
                    yield text, (it.quote.start, it.quote.end), it.right_code
            for match in re.finditer(ONE_INDICATOR, narrative.letters.latin):
                right = self._titled_beside(match[1], text.text[match.end() :])
                if right:
                    yield text, match.span(), right

    def _titled_beside(self, code: str, behind: str) -> str:
        """The node whose title stands behind the code of another; empty where none does."""
        said, keys = letter_key(behind[: self.titles.longest * 2]), self.titles.keys
        own = keys.get(code, ())
        if not own or any(said[:LEAST_TITLE] == it[:LEAST_TITLE] for it in own):
            return ""
        others = (it for it, titles in keys.items() if it != code and said.startswith(titles))
        return max((it for it in others if len(keys[it][0]) >= LEAST_TITLE), default="")

    def judged_quotes(self) -> Iterator[tuple[str, Narrative, Judged]]:
        """Every code that a narrative quotes: (issue, narrative, what is wrong with it)."""
        for code, narrative in self.narratives.items():
            for judged in self.judged[code]:
                yield code, narrative, judged

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """The texts that are not empty, in the order of the file."""
        return tuple(texts_of(self.record))

    @cached_property
    def read(self) -> Mapping[Text, Narrative]:
        """Every text with what it says; of the others than narratives, those with figures."""
        found = {}
        for text in self.texts:
            if text.is_narrative:
                narrative = self.narratives.get(str(text.parts[1]))
            else:
                is_told = _tells(text, self._units)
                narrative = _read(text.text, self.framework) if is_told else None
            if narrative is not None:
                found[text] = narrative
        return found

    @cached_property
    def _units(self) -> tuple[str, ...]:
        return known_units(self.record)

    @cached_property
    def by_place(self) -> Mapping[tuple[str | int, ...], Narrative]:
        """What the texts with figures say, by the keys of their places."""
        return {text.parts: it for text, it in self.read.items()}

    @cached_property
    def weighed(self) -> Mapping[Text, tuple[Weighed, ...]]:
        """Every figure of each text, held against the record."""
        return {text: it.every for text, it in self._weighers.items()}

    @cached_property
    def gradings(self) -> Mapping[str, Grading]:
        """How surely each narrative tells what it tells, by its issue."""
        return {
            str(text.parts[1]): it.grading
            for text, it in self._weighers.items()
            if text.is_narrative
        }

    @cached_property
    def _weighers(self) -> Mapping[Text, Weigher]:
        return {text: Weigher(self, text.parts, it) for text, it in self.read.items()}

    def leaves_below(self, code: str) -> tuple[Node, ...]:
        """The leaves below a node, in tree order."""
        node = self.framework.nodes[code]
        if not node.children:
            return (node,)
        return tuple(leaf for child in node.children for leaf in self.leaves_below(child))

    def figure(self, code: str) -> Decimal | None:
        """The figure that a node goes by in the announcement: declared, else computed."""
        declared = self.declared.get(code)
        return declared if declared is not None else self.own.results[code].computed

    @property
    def has_sure_year(self) -> bool:
        """Whether the record's year is its framework's: else what a year should be is not known."""
        return self.record.fiscal_year_be == self.framework.fiscal_year_be

    @property
    def has_scores(self) -> bool:
        """Whether any own score was typed."""
        return bool(self.typed)


@lru_cache(maxsize=4096)
def _read(text: str, framework: Framework) -> Narrative:
    """What a text says; a large record has thousands, of which an edit changes one."""
    return read_narrative(text, framework)


def _tells(text: Text, units: tuple[str, ...]) -> bool:
    """Whether a text may tell of the results or of a unit: most steps have no figures at all."""
    if text.parts[0] not in ("measures", "memo"):
        return False
    is_figured = text.is_opinion or not _DIGITS.isdisjoint(text.text)
    words = (*units, *NAMING_OWNERS)
    return is_figured or (text.is_of_measure and any(it in text.text for it in words))


_DIGITS = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a rule has to tell of a place; the rest of the finding is the rule's."""

    at: str
    message: str
    about: tuple[str, ...]
    fix: Fix | None
    severity: Severity | None
    """How much it matters, where that is not as the rule says."""


def tell(
    at: str,
    message: str,
    *about: object,
    fix: Fix | None = None,
    severity: Severity | None = None,
) -> Remark:
    """Tell of a place; ``about`` are the facts that it rests on."""
    facts = tuple(map(str, about))
    return Remark(at=at, message=message, about=facts, fix=fix, severity=severity)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; each topic's module ends with its own, and its words tell the rest."""

    name: str
    """Its name, under which the words have its title and why it matters."""
    severity: Severity
    """How much its findings matter, where it does not say otherwise."""
    tells: Callable[[Case], Iterator[Remark]]
    """Everything that it has to tell of a case; it never raises for what a record holds."""
    part: Part
    """The part of a document that its findings stand in the way of."""

    def find(self, case: Case) -> Iterator[Finding]:
        """Everything that it finds in a case."""
        for told in self.tells(case):
            yield Finding(
                rule=self.name,
                severity=told.severity or self.severity,
                message=told.message,
                at=told.at,
                about=told.about,
                fix=told.fix,
            )
