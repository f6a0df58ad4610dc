"""The memo (บันทึกข้อความ) that takes the analysis up the line."""

from collections.abc import Iterator

from ita_tui.core.framework.model import Framework, NodeKind
from ita_tui.core.record.model import Record
from ita_tui.core.scores.assessment import Assessment, assess
from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Document,
    Fields,
    Heading,
    Paragraph,
    Row,
    Section,
    Signature,
    Table,
    Title,
    Together,
)
from ita_tui.documents.cells import body, cell, head, line
from ita_tui.documents.figures import (
    Figure,
    Rank,
    level_title,
    places,
    ranking,
    total_figure,
    upper_figures,
)
from ita_tui.documents.script import Script
from ita_tui.words.said import documents as shared
from ita_tui.words.said import memo as words

OPINION_LINES = 3
"""Dotted lines for each superior's opinion."""


def memo(record: Record, framework: Framework, script: Script) -> Document:
    """Build the memo; what the record does not say is a dotted line."""
    builder = _Memo(record, framework, script)
    return Document(
        title=words.TITLE,
        author=record.agency.name,
        sections=(Section(blocks=tuple(builder.blocks())),),
        thai_digits=script.is_thai,
    )


class _Memo:
    """The parts of one memo."""

    def __init__(self, record: Record, framework: Framework, script: Script) -> None:
        self._record = record
        self._memo = record.memo
        self._framework = framework
        self._script = script
        self._assessment: Assessment = assess(framework, record)
        self._agency = script.text(record.agency.name) or shared.AGENCY_BLANK
        self._year = script.year(record.fiscal_year_be)

    def blocks(self) -> Iterator[Block]:
        yield from self._head()
        yield Heading(lines=(words.BACKGROUND,))
        announced_on = self._script.day(self._record.results.announced_on)
        yield body(
            words.background(agency=self._agency, year=self._year, announced_on=announced_on)
        )
        yield Heading(lines=(words.FACTS,))
        yield from self._facts()
        yield Heading(lines=(words.PROPOSAL,))
        yield body(self._proposal())
        yield Together(blocks=(body(words.CLOSING), *_signature(self._signer())))
        yield from self._opinions()

    def _head(self) -> Iterator[Block]:
        memo, text = self._memo, self._script.text
        to = words.TO_SEPARATOR.join(text(post) for post in memo.to)
        yield Title(lines=(words.TITLE,))
        yield Fields(fields=((words.UNIT, text(memo.unit)),))
        day = self._script.day(memo.date) if memo.date else ""
        yield Fields(fields=((words.NUMBER, text(memo.number)), (words.DATE, day)))
        yield Fields(fields=((words.SUBJECT, text(memo.subject)),))
        yield Fields(fields=((words.TO, to),))

    def _facts(self) -> Iterator[Block]:
        figures = upper_figures(self._framework, self._assessment)
        yield body(self._result())
        if ranks := ranking(self._record, self._framework, figures):
            yield body(words.ranking(sentences=tuple(self._ranks(ranks))))
        yield body(words.TABLE_FOLLOWS)
        yield self._table(figures)
        yield from (line(note) for note in _notes(figures))

    def _result(self) -> str:
        settings = self._record.settings
        total = total_figure(self._framework, self._assessment).score
        return words.result(
            agency=self._agency,
            year=self._year,
            score=shared.BLANK_SHORT if total is None else self._script.score(total),
            level=level_title(self._record, self._assessment) or shared.BLANK_SHORT,
            target=self._script.score(settings.target),
            reached=None if total is None else total >= settings.target,
        )

    def _ranks(self, ranks: tuple[Rank, ...]) -> Iterator[str]:
        for index, rank in enumerate(ranks):
            yield words.rank(
                place=self._script.number(rank.place),
                wordings=tuple(map(self._script.text, rank.wordings)),
                score=self._script.score(rank.score),
                is_first=index == 0,
                is_last=rank.is_last,
            )

    def _table(self, figures: tuple[Figure, ...]) -> Table:
        place_of = places(
            {
                figure.node.code: figure.score
                for figure in figures
                if figure.node.kind is NodeKind.INDICATOR and figure.score is not None
            }
        )
        marks = _are_mixed(figures)
        return Table(
            widths_mm=(100, 32, 28),
            head=head((words.NODE, shared.SCORE, shared.PLACE)),
            body=tuple(
                self._row(figure, place_of.get(figure.node.code), marks) for figure in figures
            ),
        )

    def _row(self, figure: Figure, place: int | None, marks: bool) -> Row:
        node = figure.node
        is_instrument = node.kind is NodeKind.INSTRUMENT
        name = shared.item(code=self._script.text(node.code), title=self._script.text(node.title))
        score = self._script.score(figure.score)
        if marks and figure.is_computed:
            score += words.COMPUTED_MARK
        shown = (
            "" if is_instrument else shared.NONE if place is None else self._script.number(place)
        )
        return Row(
            cells=(
                cell(name, bold=is_instrument),
                cell(score, bold=is_instrument, align=Align.CENTER),
                cell(shown, align=Align.CENTER),
            )
        )

    def _proposal(self) -> str:
        measures = self._record.measures.values()
        return words.proposal(
            agency=self._agency,
            year=self._year,
            next_year=self._script.year(self._record.measures_year_be),
            measures=self._script.number(len(measures)),
            steps=self._script.number(sum(len(measure.steps) for measure in measures)),
        )

    def _signer(self) -> str:
        return self._script.text(self._memo.signer) or shared.BLANK_LONG

    def _opinions(self) -> Iterator[Block]:
        opinions = [(one.post, one.text) for one in self._memo.opinions.values()]
        superiors = [(post, "") for post in self._memo.to if post != self._memo.signer]
        for post, opinion in opinions or superiors or [("", "")]:
            shown = self._script.text(post) or shared.BLANK_LONG
            written: tuple[Block, ...] = tuple(
                body(self._script.text(part)) for part in opinion.split("\n") if opinion
            )
            yield Together(
                blocks=(
                    Heading(lines=(words.opinion(post=shown),), level=3),
                    *(written or (BlankLines(count=OPINION_LINES),)),
                    *_signature(shown),
                )
            )


def _signature(post: str) -> tuple[Signature | Paragraph, ...]:
    """Where the holder of a post signs: the name is left to be written."""
    return (Signature(lines=(shared.SIGN_HERE, shared.NAME_HERE, post)),)


def _are_mixed(figures: tuple[Figure, ...]) -> bool:
    """Whether some figures were typed and others computed, so that they must be told apart."""
    known = {figure.is_computed for figure in figures if figure.score is not None}
    return len(known) > 1


def _notes(figures: tuple[Figure, ...]) -> Iterator[str]:
    if _are_mixed(figures):
        yield words.SOME_COMPUTED
    elif any(figure.is_computed for figure in figures):
        yield words.ALL_COMPUTED
    yield words.PLACES
