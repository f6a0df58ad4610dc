"""Explain the level: each level's conditions, and which one holds the next better level back."""

from collections.abc import Sequence
from decimal import Decimal

from ita_tui.core.framework.model import TOTAL, Framework, Level, Status
from ita_tui.core.record.model import Record, ScoreKind
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.core.scores.rollup import Interval, is_complete
from ita_tui.core.thai.numbers import format_score, round_score
from ita_tui.core.values import dataclass
from ita_tui.words.said import explain as words
from ita_tui.words.said import screens as said


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """One thing that a level asks for, held against what is known."""

    code: str
    """Code of the total or of an instrument."""
    name: str
    """What it is called."""
    needed: Decimal
    """Least score, inclusive, 0–100."""
    low: Decimal
    """Least that the score can be, two decimals."""
    high: Decimal
    """Greatest that the score can be, two decimals."""

    @property
    def holds(self) -> bool | None:
        """Whether it is met; None where that depends on what is not known."""
        if self.low >= self.needed:
            return True
        return False if self.high < self.needed else None

    @property
    def missing_points(self) -> Decimal | None:
        """Points that the score lacks, at least; 0 where it is met, None where that is open."""
        if self.holds is None:
            return None
        return Decimal(0) if self.holds else self.needed - self.high

    @property
    def text(self) -> str:
        """The condition with its sign and its figure."""
        is_known = self.low == self.high
        low, high = format_score(self.low), format_score(self.high)
        signs = {True: words.SIGN_HOLDS, False: words.SIGN_MISSED, None: words.SIGN_OPEN}
        text = words.condition(
            sign=signs[self.holds],
            name=self.name,
            needed=format_score(self.needed),
            figure=words.got(figure=low) if is_known else words.between(low=low, high=high),
        )
        if self.holds is not False:
            return text
        told = words.short_by if is_known else words.short_by_at_least
        return f"{text} · {told(missing=format_score(self.missing_points))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelLine:
    """One level, its conditions, and whether it is the level or can be."""

    level: Level
    """The level."""
    conditions: tuple[Condition, ...]
    """What it asks for; empty for the last level."""
    is_reached: bool
    """Whether the figures give this level."""
    is_possible: bool
    """Whether some completion of what is unknown gives it."""
    verdict: str
    """In Thai, why it is possible or not; empty where the level is known."""
    unconfirmed: str
    """That no source confirms it, and why, in Thai; empty where one does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelExplanation:
    """The level of a record, and why it is no better."""

    lines: tuple[LevelLine, ...]
    """The levels, best first."""
    next_better: Level | None
    """The level just above the one reached; None where none is, or the level is not known."""
    held_back_by: tuple[Condition, ...]
    """The conditions that the next better level misses."""
    sentences: tuple[str, ...]
    """The level, what holds the next one back, and what was declared, in Thai."""


def explain_level(
    framework: Framework, record: Record, kind: ScoreKind = ScoreKind.OWN
) -> LevelExplanation:
    """Hold every level's conditions against what is known."""
    assessment = assess(framework, record, kind)
    lines = tuple(_line(framework, assessment, level) for level in framework.levels)
    place = next((index for index, line in enumerate(lines) if line.is_reached), 0)
    above = lines[place - 1] if place else None
    held_back_by = tuple(it for it in above.conditions if not it.holds) if above else ()
    declared = record.results.level if kind is ScoreKind.OWN else ""
    return LevelExplanation(
        lines=lines,
        next_better=above.level if above else None,
        held_back_by=held_back_by,
        sentences=(
            *_standing(framework, assessment, above, held_back_by),
            *_declared(assessment, declared),
        ),
    )


def _line(framework: Framework, assessment: Assessment, level: Level) -> LevelLine:
    conditions = _conditions(framework, assessment, level)
    is_confirmed = level.status is Status.CONFIRMED
    return LevelLine(
        level=level,
        conditions=conditions,
        is_reached=assessment.level == level,
        is_possible=level in assessment.possible,
        verdict="" if assessment.level else _verdict(framework, assessment, level, conditions),
        unconfirmed="" if is_confirmed else said.unconfirmed(source=level.source),
    )


def _conditions(
    framework: Framework, assessment: Assessment, level: Level
) -> tuple[Condition, ...]:
    """What a level asks for; that the total is at least 0 is nothing to ask for."""
    conditions = []
    if level.min_total > 0:
        known = known_total(assessment)
        title = framework.nodes[TOTAL].title
        conditions.append(_condition(TOTAL, title, level.min_total, known))
    if level.min_instrument is not None:
        conditions += [
            _condition(
                node.code, node.code, level.min_instrument, assessment.results[node.code].known
            )
            for node in framework.instruments
        ]
    return tuple(conditions)


def _condition(code: str, name: str, needed: Decimal, known: Interval) -> Condition:
    low, high = round_score(known.low), round_score(known.high)
    return Condition(code=code, name=name, needed=needed, low=low, high=high)


def known_total(assessment: Assessment) -> Interval:
    """Where the total lies; a typed one counts where what is below allows it, as for the levels."""
    total = assessment.total
    return total.known.meet(total.below) or total.below


def _verdict(
    framework: Framework, assessment: Assessment, level: Level, conditions: Sequence[Condition]
) -> str:
    if level in assessment.possible:
        return words.MAY_BE
    missed = [it.name for it in conditions if it.holds is False]
    if missed:
        return words.ruled_out_by(names=missed)
    better = framework.levels[: framework.levels.index(level)]
    if any(it in assessment.possible for it in better):
        return words.RULED_OUT_BY_BETTER
    return words.RULED_OUT_TOGETHER


def _standing(
    framework: Framework,
    assessment: Assessment,
    above: LevelLine | None,
    held_back_by: Sequence[Condition],
) -> list[str]:
    if assessment.level is None:
        unknown = [
            node.code
            for node in framework.instruments
            if not is_complete(assessment.results[node.code])
        ]
        possible = [level.title for level in assessment.possible]
        return [words.still_possible(titles=possible), words.level_lacks(codes=unknown)]
    sentences = [words.level_is(title=assessment.level.title)]
    if above is None:
        return [*sentences, words.LEVEL_IS_BEST]
    parts = [
        words.held_back_part(name=it.name, missing=format_score(it.missing_points))
        for it in held_back_by
    ]
    return [*sentences, words.held_back(title=above.level.title, parts=parts)]


def _declared(assessment: Assessment, declared: str) -> list[str]:
    if not declared:
        return []
    if assessment.level is not None:
        if declared == assessment.level.title:
            return []
        return [words.level_declared(declared=declared, computed=assessment.level.title)]
    if declared in (level.title for level in assessment.possible):
        return []
    return [words.level_declared_impossible(declared=declared)]
