"""The memo (บันทึกข้อความ) that takes the analysis up the line."""

from collections.abc import Iterator

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.toml.shape import join
from ita_tui.documents.blocks import (
    Align,
    BlankLines,
    Block,
    Fields,
    Heading,
    Row,
    Section,
    Signature,
    Table,
    Together,
    body,
    cell,
    line,
    table,
)
from ita_tui.documents.figures import (
    Figure,
    places,
    ranking,
    total_and_level,
    upper_figures,
)
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.words.said import documents as shared
from ita_tui.words.said import memo as words
from ita_tui.words.said import readiness as blank_words

OPINION_LINES = 3
"""Dotted lines for each superior's opinion."""

BY_HAND = ("number", "date")
"""Parts of a memo that many offices write in by hand when it is signed."""


def memo(source: Source) -> Iterator[Section]:
    """Build the memo; what the record does not say is a dotted line."""
    yield Section(blocks=tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    yield from _head(source)
    yield Heading(lines=(words.BACKGROUND,))
    day = source.script.day(source.record.results.announced_on)
    yield body(words.background(agency=source.agency, year=source.year, announced_on=day))
    yield Heading(lines=(words.FACTS,))
    yield from _facts(source)
    yield Heading(lines=(words.PROPOSAL,))
    yield body(_proposal(source))
    signer = source.script.text(source.record.memo.signer) or shared.BLANK_LONG
    yield Together(blocks=(body(words.CLOSING), _signature(signer)))
    yield from _opinions(source)


def _head(source: Source) -> Iterator[Block]:
    memo, text = source.record.memo, source.script.text
    day = source.script.day(memo.date) if memo.date else ""
    yield Heading(lines=(words.TITLE,), level=0)
    yield Fields(fields=((words.UNIT, text(memo.unit)),))
    yield Fields(fields=((words.NUMBER, text(memo.number)), (words.DATE, day)))
    yield Fields(fields=((words.SUBJECT, text(memo.subject)),))
    yield Fields(fields=((words.TO, words.TO_SEPARATOR.join(map(text, memo.to))),))


def _facts(source: Source) -> Iterator[Block]:
    figures = upper_figures(source)
    yield body(_result(source))
    if ranked := tuple(_ranks(source, figures)):
        yield body(words.ranking(sentences=ranked))
    yield body(words.TABLE_FOLLOWS)
    yield _table(source, figures)
    yield from map(line, _notes(figures))


def _result(source: Source) -> str:
    target = source.record.settings.target
    total, level = total_and_level(source)
    return words.result(
        agency=source.agency,
        year=source.year,
        score=shared.BLANK_SHORT if total is None else source.script.score(total),
        level=level or shared.BLANK_SHORT,
        target=source.script.score(target),
        reached=None if total is None else total >= target,
    )


def _ranks(source: Source, figures: tuple[Figure, ...]) -> Iterator[str]:
    for index, rank in enumerate(ranking(source, figures)):
        yield words.rank(
            place=source.script.number(rank.place),
            wordings=tuple(map(source.script.text, rank.wordings)),
            score=source.script.score(rank.score),
            is_first=index == 0,
            is_last=rank.is_last,
        )


def _table(source: Source, figures: tuple[Figure, ...]) -> Table:
    place_of = places(figures)
    marks = _are_mixed(figures)
    rows = (_row(source, figure, place_of.get(figure.node.code), marks) for figure in figures)
    return table((100, 32, 28), (words.NODE, shared.SCORE, shared.PLACE), rows)


def _row(source: Source, figure: Figure, place: int | None, marks: bool) -> Row:
    node, text = figure.node, source.script.text
    is_instrument = node.kind is NodeKind.INSTRUMENT
    score = source.script.score(figure.score)
    if marks and figure.is_computed:
        score += words.COMPUTED_MARK
    shown = shared.NONE if place is None else source.script.number(place)
    return Row(
        cells=(
            cell(shared.item(code=text(node.code), title=text(node.title)), bold=is_instrument),
            cell(score, bold=is_instrument, align=Align.CENTER),
            cell("" if is_instrument else shown, align=Align.CENTER),
        )
    )


def _proposal(source: Source) -> str:
    measures = source.record.measures.values()
    return words.proposal(
        agency=source.agency,
        year=source.year,
        next_year=source.next_year,
        measures=source.script.number(len(measures)),
        steps=source.script.number(sum(len(measure.steps) for measure in measures)),
    )


def _opinions(source: Source) -> Iterator[Block]:
    memo, text = source.record.memo, source.script.text
    opinions = [(one.post, one.text) for one in memo.opinions.values()]
    superiors = [(post, "") for post in memo.to if post != memo.signer]
    for post, opinion in opinions or superiors or [("", "")]:
        shown = text(post) or shared.BLANK_LONG
        written = [body(text(part)) for part in opinion.split("\n") if opinion]
        yield Together(
            blocks=(
                Heading(lines=(words.opinion(post=shown),), level=3),
                *(written or (BlankLines(count=OPINION_LINES),)),
                _signature(shown),
            )
        )


def _signature(post: str) -> Signature:
    """Where the holder of a post signs: the name is left to be written."""
    return Signature(lines=(shared.SIGN_HERE, shared.NAME_HERE, post))


def _are_mixed(figures: tuple[Figure, ...]) -> bool:
    """Whether some figures were typed and others computed, so that they must be told apart."""
    return len({figure.is_computed for figure in figures if figure.score is not None}) > 1


def _notes(figures: tuple[Figure, ...]) -> Iterator[str]:
    if _are_mixed(figures):
        yield words.SOME_COMPUTED
    elif any(figure.is_computed for figure in figures):
        yield words.ALL_COMPUTED
    yield words.PLACES


def _blanks(source: Source) -> Iterator[Finding]:
    """The blanks of the memo and of the figures that it stands on."""
    memo = source.record.memo
    for name, sentence in blank_words.MEMO.items():
        if not getattr(memo, name):
            severity = Severity.NOTE if name in BY_HAND else Severity.ERROR
            yield finding(f"blank-{name}", severity, f"memo.{name}", sentence)
    superiors = [post for post in memo.to if post != memo.signer]
    if memo.to and not memo.opinions and not superiors:
        yield finding("blank-opinions", Severity.WARNING, "memo.to", blank_words.OPINIONS)
    for key, opinion in memo.opinions.items():
        if not opinion.post:
            at = f"{join('memo.opinions', key)}.post"
            told = blank_words.opinion_without_post(key=key)
            yield finding("blank-post", Severity.WARNING, at, told)
    total, level = total_and_level(source)
    if total is None:
        yield finding("blank-total", Severity.ERROR, f"scores.{TOTAL}", blank_words.TOTAL)
    if not level:
        yield finding("blank-level", Severity.WARNING, "results.level", blank_words.LEVEL)
    if source.record.results.announced_on is None:
        at = "results.announced_on"
        yield finding("blank-announced", Severity.WARNING, at, blank_words.ANNOUNCED_ON)


SPEC = DocumentSpec(
    place=1,
    name=words.NAME,
    title=words.TITLE,
    build=memo,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.FIGURES, Part.UPPER_SCORES, Part.MEMO}),
        leaves_out=frozenset({"issues", "measures", "evidence"}),
        told_as_blanks=frozenset({("memo-incomplete", "memo")}),
    ),
)
