"""The follow-up report: what each measure and each step has come to on a day."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.groups import MeasureStanding, standings
from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.printing.rounds import day_of_round
from ita_tui.core.record.model import Record
from ita_tui.documents.blocks import (
    Block,
    Document,
    Heading,
    Orientation,
    Section,
    Signature,
    Together,
)
from ita_tui.documents.cells import body, line
from ita_tui.documents.progress_table import progress_table
from ita_tui.documents.script import Script
from ita_tui.documents.unit_table import unit_table
from ita_tui.words.said import documents as shared
from ita_tui.words.said import followup_report as words


def followup(
    record: Record, framework: Framework, script: Script, *, today: date, months: int | None
) -> Document:
    """Build the report; ``months`` is the round, None for how things stand today."""
    as_of = day_of_round(record, today, months)
    builder = _Followup(record, framework, script, as_of)
    sections = (
        Section(blocks=tuple(builder.summary(months))),
        Section(blocks=tuple(builder.details()), orientation=Orientation.LANDSCAPE),
    )
    return Document(
        title=words.TITLE,
        author=record.agency.name,
        sections=sections,
        thai_digits=script.is_thai,
    )


class _Followup:
    """The parts of one report."""

    def __init__(self, record: Record, framework: Framework, script: Script, as_of: date) -> None:
        self._record = record
        self._framework = framework
        self._script = script
        self._as_of = as_of
        self._standings = standings(record, as_of)
        self._agency = script.text(record.agency.name) or shared.AGENCY_BLANK

    def summary(self, months: int | None) -> Iterator[Block]:
        script, agency = self._script, self._record.agency
        where = script.text(shared.place(district=agency.district, province=agency.province))
        year_and_round = words.year_and_round(
            year=script.year(self._record.measures_year_be),
            round_name=script.text(words.ROUNDS[months] if months else ""),
        )
        lines = (
            words.TITLE,
            year_and_round,
            f"{self._agency} {where}".strip(),
            words.as_of(day=script.day(self._as_of)),
        )
        yield Heading(lines=lines, level=1)
        yield Heading(lines=(words.SUMMARY,))
        yield from (body(text) for text in self._sentences())
        yield Heading(lines=(words.BY_UNIT,))
        yield unit_table(self._record, script, self._as_of)
        yield line(words.COUNTED_ONCE)

    def details(self) -> Iterator[Block]:
        yield Heading(lines=(words.BY_MEASURE,), level=1)
        yield progress_table(self._record, self._framework, self._script, self._as_of)
        signature = (
            shared.signer(role=words.REPORTER),
            shared.NAME_HERE,
            shared.POST_HERE,
            shared.SIGNED_ON,
        )
        yield Together(blocks=(Signature(lines=signature),))

    def _sentences(self) -> Iterator[str]:
        found, number = self._standings, self._script.number
        yield words.summary(
            agency=self._agency,
            day=self._script.day(self._as_of),
            measures=number(len(found)),
            measures_done=number(self._count(MeasureState.DONE)),
            steps=number(sum(one.progress.steps_total for one in found)),
            steps_done=number(sum(one.progress.steps_done for one in found)),
        )
        if found:
            counted = Counter(one.progress.state for one in found)
            states = (state for state in MeasureState if counted[state])
            yield words.states(
                counted=tuple((state.value, number(counted[state])) for state in states)
            )

    def _count(self, state: MeasureState) -> int:
        def is_so(one: MeasureStanding) -> bool:
            return one.progress.state is state

        return sum(map(is_so, self._standings))
