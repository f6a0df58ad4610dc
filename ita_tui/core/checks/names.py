"""Rules about names that are spelt two ways: units and indicators."""

from collections.abc import Iterator
from typing import Any

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Fix, Part
from ita_tui.core.checks.texts import Text, place_of, replaced
from ita_tui.core.framework.model import NodeKind
from ita_tui.core.matching.titles import alike, letter_key
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ALL_UNITS, Record
from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.words.said import checks_names as words

NEARLY = 0.8
"""Names that share so much are one name in two spellings."""

HALF_ALIKE = 0.5
"""Names that do not even share so many pairs of letters need no closer look."""

LEAST_LETTERS = 5
"""A shorter name says too little to be compared."""


MOST_NAMES = 150
"""Names that are compared with one another; no agency has so many units."""

LONGEST_NAME = 200
"""Letters; a longer text is no name, and comparing it letter by letter would take long."""


def name_variant(case: Case) -> Iterator[Remark]:
    """A unit or an indicator that is spelt two ways."""
    yield from _units(case.record)
    yield from _indicators(case)
    yield from _narrative_variants(case)


def _units(record: Record) -> Iterator[Remark]:
    listed = {*record.agency.units, ALL_UNITS}
    compared = [*record.agency.units[:MOST_NAMES], ALL_UNITS]
    seen: dict[str, str] = {}
    """Spellings outside the list that were met, with the place of each."""
    for at, unit in _named_units(record):
        if not unit or unit in listed or unit in seen:
            continue
        if len(seen) >= MOST_NAMES:
            return
        other = next((it for it in (*compared, *seen) if _is_variant(unit, it)), None)
        seen[unit] = at
        if other is not None:
            yield tell(
                at,
                words.unit_variant(name=unit, other=other, is_listed=other in listed),
                unit,
                other,
                fix=Fix(
                    words.spell_as(old=unit, new=other),
                    _respelt(unit, other),
                ),
            )


def _named_units(record: Record) -> Iterator[tuple[str, str]]:
    """Every unit that the measures and the links name, with its place."""
    for key, measure in record.measures.items():
        at = join("measures", key)
        for owner in measure.owners:
            yield f"{at}.owners", owner
        for step_key, step in measure.steps.items():
            for owner in step.owners:
                yield f"{join(f'{at}.steps', step_key)}.owners", owner
        for entry_key, entry in measure.log.items():
            yield f"{join(f'{at}.log', entry_key)}.unit", entry.unit
    for key, link in record.links.items():
        yield f"{join('links', key)}.owner_unit", link.owner_unit


def _is_variant(one: str, other: str) -> bool:
    first, second = letter_key(one), letter_key(other)
    if first == second:
        return one != other
    if not min(len(first), len(second)) >= LEAST_LETTERS:
        return False
    if max(len(first), len(second)) > LONGEST_NAME:
        return False
    if first.startswith(second) or second.startswith(first):
        return True
    if alike(first, second) < HALF_ALIKE:
        return False
    import difflib  # few records name a unit outside their list

    return difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() >= NEARLY


def _respelt(old: str, new: str) -> Any:
    """The edit that spells a unit another way wherever measures and links name it."""

    def changed(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new if name == old else name for name in names))

    def edit(record: Record) -> Record:
        measures = {}
        for key, measure in record.measures.items():
            steps = {
                it: replace(step, owners=changed(step.owners)) for it, step in measure.steps.items()
            }
            # A log is never rewritten: an entry keeps the name that it was written with.
            measures[key] = replace(measure, owners=changed(measure.owners), steps=steps)
        links = {
            key: replace(link, owner_unit=new) if link.owner_unit == old else link
            for key, link in record.links.items()
        }
        return replace(record, measures=measures, links=links)

    return edit


def _indicators(case: Case) -> Iterator[Remark]:
    """Claims that call a node by another of its spellings than the framework's title."""
    for key, claim in case.record.results.ranking.items():
        node = case.framework.nodes.get(claim.node)
        if node is None or not claim.wording:
            continue
        said = letter_key(claim.wording)
        if letter_key(node.title) in said:
            continue
        alias = next((it for it in node.aliases if letter_key(it) in said), None)
        if alias is not None:
            text = Text(("results", "ranking", key, "wording"), claim.wording)
            yield tell(
                text.at,
                words.indicator_variant(code=node.code, name=alias, title=node.title),
                alias,
                node.title,
                fix=text.spelt(alias, node.title),
            )


def _narrative_variants(case: Case) -> Iterator[Remark]:
    """Narratives that call an indicator by another of its spellings."""
    for code, narrative in case.narratives.items():
        for node in case.framework.nodes.values():
            for alias in node.aliases if node.kind is NodeKind.INDICATOR else ():
                place = narrative.letters.find(alias)
                if place is None or narrative.letters.find(node.title) is not None:
                    continue
                yield tell(
                    place_of(code),
                    words.indicator_variant(code=node.code, name=alias, title=node.title),
                    alias,
                    node.title,
                    fix=replaced(code, narrative, place, node.title),
                )


RULES = (Rule("name-variant", Severity.NOTE, name_variant, Part.PLACE),)
"""The rules of this topic."""
