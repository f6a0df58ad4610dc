"""What the checks find of the corpus: of each planted slip, and of what is right."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product
from random import Random

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.finding import Finding
from ita_tui.core.checks.fit import misfits
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import Record
from tests.claims import fields, narratives
from tests.claims.offices import OFFICES, office


@dataclass
class Counted:
    """Found of planted for each kind of slip, and what was found where nothing is."""

    planted: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def slip(self, group: str, kind: str, is_found: bool, text: str) -> None:
        self.planted[group, kind] += 1
        self.found[group, kind] += is_found
        if not is_found:
            self.lines[f"missed {group} {kind}"].append(text)

    def of(self, group: str, found: list[Finding], text: str) -> None:
        self.right[group] += 1
        if found:
            self.false[group] += 1
            told = "; ".join(f"{it.at}: {it.message}" for it in found)
            self.lines[f"false {group} {found[0].rule}"].append(f"{text}\n      → {told}")

    def share(self, group: str) -> tuple[int, int]:
        """(found, planted) of a group."""
        kinds = [it for it in self.planted if it[0] == group]
        return sum(self.found[it] for it in kinds), sum(self.planted[it] for it in kinds)


def checked(framework: Framework, record: Record) -> tuple[Finding, ...]:
    """Everything that is found in a record."""
    return check_record(framework, record, misfits(record, framework)).open


@cache
def right(
    framework: Framework, number: int, issue: str, style: Callable[[narratives.View], str]
) -> Record:
    """The record of an office with a right narrative of an issue in a style."""
    record = office(number, framework)
    text = _written(style(narratives.view_of(framework, record, issue)), number)
    return set_narrative(record, issue, text)


def _written(text: str, number: int) -> str:
    return narratives.thai_letters(text) if number % 3 == 2 else text


@dataclass(frozen=True)
class Slip:
    """One planted slip."""

    group: str
    kind: str
    at: str
    """Beginning of the place where it must be found."""
    before: Record
    record: Record
    told: str


def narrative_slips(framework: Framework, number: int) -> Iterator[Slip]:
    """Every slip in the narratives of an office, each in a style that shows it."""
    record, rng = office(number, framework), Random(number + 99)
    for turn, issue in enumerate(framework.issues):
        view = narratives.view_of(framework, record, issue)
        for name, wrong in narratives.wrong_views(view, rng):
            shown = [it for it in narratives.STYLES if it(wrong) != it(view)]
            if not shown:
                continue
            writer = shown[(number + turn) % len(shown)]
            text = _written(writer(wrong), number)
            yield Slip(
                "narratives",
                name,
                f"issues.{issue}.narrative",
                right(framework, number, issue, writer),
                set_narrative(record, issue, text),
                f"{writer.__name__}: {text}",
            )


def field_slips(framework: Framework, number: int) -> Iterator[Slip]:
    """Every slip in the other fields of an office."""
    record = office(number, framework)
    groups = {
        "measures": fields.measure_slips(),
        "memo": fields.memo_slips(),
        "fields": fields.field_slips(),
    }
    for group, slips in groups.items():
        for kind, at, edit in slips:
            slipped = edit(record)
            if slipped != record:
                yield Slip(group, kind, at, record, slipped, f"office {number}")


@lru_cache(maxsize=3)
def slips_found(framework: Framework, number: int) -> tuple[tuple[Slip, tuple[Finding, ...]], ...]:
    """Every slip of an office, each with everything that is found in its record."""
    slips = (*narrative_slips(framework, number), *field_slips(framework, number))
    return tuple((slip, checked(framework, slip.record)) for slip in slips)


def count_office(framework: Framework, counted: Counted, number: int) -> None:
    """Count the slips and the right ways of one office."""
    told: dict[int, tuple[Finding, ...]] = {}

    def found_before(record: Record) -> tuple[Finding, ...]:
        """What is found in a record that several slips are made in."""
        if id(record) not in told:
            told[id(record)] = checked(framework, record)
        return told[id(record)]

    for slip, every in slips_found(framework, number):
        known = {(it.rule, it.at, it.message) for it in found_before(slip.before)}
        found = (it for it in every if it.at.startswith(slip.at))
        is_found = any((it.rule, it.at, it.message) not in known for it in found)
        counted.slip(slip.group, slip.kind, is_found, slip.told)
    for issue, style in product(framework.issues, narratives.STYLES):
        record, at = right(framework, number, issue, style), f"issues.{issue}.narrative"
        false = [it for it in found_before(record) if it.at == at and not _is_unwritten(it)]
        text = record.issues[issue].narrative
        counted.of("narratives", false, f"{style.__name__}: {text}")
    for name, edit in fields.right_ways():
        every = checked(framework, edit(office(number, framework)))
        false = [it for it in every if not _is_unwritten(it)]
        counted.of("fields", false, f"office {number}: {name}")


def _is_unwritten(found: Finding) -> bool:
    return found.rule == "narrative-missing" or found.severity == "note"


def count(framework: Framework, offices: int = len(OFFICES)) -> Counted:
    """Count the whole corpus of some offices."""
    counted = Counted()
    for number in range(offices):
        count_office(framework, counted, number)
    return counted
