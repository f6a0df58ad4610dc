"""The memo (บันทึกข้อความ) that takes the analysis up the line."""

from collections.abc import Iterator, Sequence

from ita_tui.core.checks.finding import Finding, Part, finding
from ita_tui.core.framework.model import TOTAL
from ita_tui.core.printing import Contents
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Opinion, superiors
from ita_tui.core.scores.gaps import gaps
from ita_tui.core.toml.shape import join
from ita_tui.documents.blocks import (
    Beside,
    BlankLines,
    Block,
    Catchword,
    Fields,
    Heading,
    Orientation,
    PageBreak,
    Paragraph,
    Run,
    Section,
    Table,
    Together,
    body,
    note,
    text_of,
)
from ita_tui.documents.figures import (
    Figure,
    are_items_known,
    leaf_name,
    printed_total,
    ranking,
    unconfirmed_level,
    unknown_figures,
    unknown_indicators,
    upper_figures,
)
from ita_tui.documents.heights import height_mm
from ita_tui.documents.kind import DocumentSpec, Source
from ita_tui.documents.kinds.measures import superior_blanks
from ita_tui.documents.paper import text_height_mm, text_width_mm
from ita_tui.documents.result import (
    failing_table,
    has_last_year,
    indicator_table,
    mark_notes,
    place_notes,
    result_box,
)
from ita_tui.documents.signing import signature
from ita_tui.words.said import documents as shared
from ita_tui.words.said import memo as words
from ita_tui.words.said import readiness as blank_words

OPINION_LINES = (2, 1)
"""Dotted lines for each superior's opinion; the fewer where the second page then holds all."""
MOST_FAILING = 10
"""Rows of what falls short: whoever signs reads the worst; the report that is attached has all."""
_SPARE_MM = 7
"""A line: what the page is to have left, as heights are only reckoned."""
_PROPOSED = 2
"""Blocks of what is proposed, before what is asked for: the heading and a paragraph."""
_PART_MM = 2
"""Room above the salutation: 6 points."""

BY_HAND = ("number", "date")
"""Parts of a memo that many offices write in by hand when it is signed."""


def memo(source: Source) -> Iterator[Section]:
    """Build the memo; what the record does not say is a dotted line."""
    yield Section(blocks=tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    """The memo, in pages where these are foreseen: a catchword tells what the next begins with.

    Where the first page would not hold it all, the ranks between the first and the last are left
    out; where the second would not, what is asked for goes on the third with the places to sign.
    Where a table goes on from page to page, nobody foresees where one ends.
    """
    first = [*_first(source, is_short=False)]
    if not _fits(first):
        first = [*_first(source, is_short=True)]
    second = [*_failing(source)]
    if len(second) == 1:  # that nothing falls short
        first, second = [*first, *second], []
    roomy, tight = ([*_proposed(source, dotted_lines=count)] for count in OPINION_LINES)
    is_tight = not _fits([*second, *roomy], _SPARE_MM) and _fits([*second, *tight])
    last = tight if is_tight else roomy
    yield from first
    is_ended = _fits(first)
    if is_ended:
        yield from _page_break([*second, *last][0])
    yield from second
    if second and is_ended and _fits(second) and not _fits([*second, *last]):
        kept = _PROPOSED if _fits([*second, *last[:_PROPOSED]]) else 0
        yield from last[:kept]
        yield from _page_break(last[kept])
        last = last[kept:]
    yield from last


def _fits(blocks: Sequence[Block], spare_mm: int = 0) -> bool:
    needed_mm = height_mm(blocks, text_width_mm(Orientation.PORTRAIT)) + spare_mm
    return needed_mm <= text_height_mm(Orientation.PORTRAIT)


def _page_break(below: Block) -> Iterator[Block]:
    """The end of a page, with the word that the next one begins with."""
    first = below.blocks[0] if isinstance(below, Together) else below
    text = text_of((first,)) if isinstance(first, Paragraph) else words.PROPOSAL
    yield Catchword(text=words.catchword(word=text.split(" ")[0]))
    yield PageBreak()


def _first(source: Source, *, is_short: bool) -> Iterator[Block]:
    """What went before and what the result is."""
    yield from _head(source)
    yield Heading(lines=(words.BACKGROUND,))
    announced_on, found = source.record.results.announced_on, printed_total(source)
    # What was entered as announced has a day; what is only computed may not be announced yet.
    is_announced = announced_on or source.record.results.level or not found.total.is_computed
    day = source.script.day(announced_on) if is_announced else ""
    yield body(words.background(agency=source.agency, year=source.year, announced_on=day))
    yield Heading(lines=(words.FACTS,))
    yield from _facts(source, upper_figures(source), is_short=is_short)


def _failing(source: Source) -> Iterator[Paragraph | Table]:
    """What falls short, and what answers it; that nothing does."""
    mark = source.script.score(source.record.settings.pass_mark)
    name, is_complete = leaf_name(source), are_items_known(source)
    found = gaps(source.framework, source.record)
    failing = failing_table(source, MOST_FAILING)
    if failing is None:
        yield body(words.none_failing(mark=mark, is_complete=is_complete, name=name))
        return
    yield body(
        words.failing(
            count=source.script.number(len(found)),
            shown=source.script.number(MOST_FAILING) if len(found) > MOST_FAILING else "",
            mark=mark,
            is_complete=is_complete,
            name=name,
        )
    )
    yield failing


def _proposed(source: Source, *, dotted_lines: int) -> Iterator[Block]:
    """What is proposed and asked for, and what the superiors think of it."""
    yield Heading(lines=(words.PROPOSAL,))
    yield body(_proposal(source))
    memo, (opinions, *others) = source.record.memo, _opinions(source, dotted_lines)
    signed = signature(source, memo.signer_name, memo.signer)
    # Heights are only reckoned: no page begins with nothing but opinions.
    yield Together(blocks=(body(_closing(source)), signed, opinions))
    yield from others


def _head(source: Source) -> Iterator[Block]:
    memo, text = source.record.memo, source.script.text
    day = source.script.day(memo.date) if memo.date else ""
    yield Heading(lines=(words.TITLE,), level=0, has_emblem=True)
    yield Fields(fields=((words.UNIT, text(memo.unit)),))
    yield Fields(fields=((words.NUMBER, text(memo.number)), (words.DATE, day)))
    yield Fields(fields=((words.SUBJECT, text(memo.subject)),))
    to = words.TO_SEPARATOR.join(map(text, memo.to)) or shared.BLANK_LONG
    yield Paragraph(runs=(Run(f"{words.TO}  {to}"),), space_before_mm=_PART_MM)


def _facts(source: Source, figures: tuple[Figure, ...], *, is_short: bool) -> Iterator[Block]:
    yield body(_result(source))
    yield result_box(source)
    if ranked := tuple(_ranks(source, figures, is_short=is_short)):
        is_announced = bool(source.record.results.ranking)
        yield body(words.ranking(sentences=ranked, is_announced=is_announced))
    yield indicator_table(source, figures, halves=True)
    yield from map(note, _notes(source, figures))


def _result(source: Source) -> str:
    found, target = printed_total(source), source.record.settings.target
    total = found.total.score
    return words.result(
        agency=source.agency,
        year=source.year,
        score=shared.BLANK_SHORT if total is None else source.script.score(total),
        is_computed=found.total.is_computed,
        level=found.level or shared.BLANK_SHORT,
        target=words.target(name=source.target_name, score=source.script.score(target)),
        reached=None if total is None else total >= target,
    )


def _ranks(source: Source, figures: tuple[Figure, ...], *, is_short: bool) -> Iterator[str]:
    ranks = ranking(source, figures)
    if is_short or not source.record.results.ranking:  # the table beneath says the places between
        ranks = tuple(it for it in ranks if it.place == 1 or it.is_last)
    for rank in ranks:
        yield words.rank(
            place=source.script.number(rank.place),
            wordings=tuple(map(source.script.text, rank.wordings)),
            score=source.script.score(rank.score),
            is_first=rank.place == 1,
            is_last=rank.is_last,
        )


def _proposal(source: Source) -> str:
    measures = source.record.measures.values()
    if not measures:
        return words.proposal_without(
            agency=source.agency,
            next_year=source.next_year,
            has_failing=bool(gaps(source.framework, source.record)),
        )
    return words.proposal(
        unit=source.unit or words.OFFICER,
        next_year=source.next_year,
        measures=source.script.number(len(measures)),
        steps=source.script.number(sum(len(measure.steps) for measure in measures)),
        is_analysed=source.is_analysed,
        by_issue=bool(source.framework.issues),
        is_assigned=all(measure.owners and measure.end for measure in measures),
    )


def _closing(source: Source) -> str:
    """What is asked for."""
    if not source.record.measures:
        return words.TAKE_NOTE
    one, two, three = map(source.script.number, (1, 2, 3))
    return words.closing(next_year=source.next_year, one=one, two=two, three=three)


def _opinions(source: Source, dotted_lines: int) -> Iterator[Beside]:
    text = source.script.text
    groups = []
    for opinion in superiors(source.record) or (Opinion(),):
        written = [body(text(part)) for part in opinion.text.split("\n") if opinion.text]
        heading = words.opinion(post=text(opinion.post) or shared.BLANK_LONG)
        groups.append(
            Together(
                blocks=(
                    Heading(lines=(heading,), level=3),
                    *(written or (BlankLines(count=dotted_lines),)),
                    signature(source, opinion.name, opinion.post),
                )
            )
        )
    for at in range(0, len(groups), 2):
        yield Beside(groups=tuple(groups[at : at + 2]))


def _notes(source: Source, figures: tuple[Figure, ...]) -> Iterator[str]:
    yield from mark_notes(source)
    if unknown_figures(source, figures) or not has_last_year(source, figures):
        yield from place_notes(source, figures)


def _blanks(source: Source) -> Iterator[Finding]:
    """The blanks of the memo and of the figures that it stands on."""
    memo = source.record.memo
    for name, sentence in blank_words.MEMO.items():
        if not getattr(memo, name):
            severity = Severity.NOTE if name in BY_HAND else Severity.ERROR
            yield finding(f"blank-{name}", severity, f"memo.{name}", sentence)
    if memo.to:
        yield from superior_blanks(source)
    for key, opinion in memo.opinions.items():
        if not opinion.post:
            at = f"{join('memo.opinions', key)}.post"
            told = blank_words.opinion_without_post(key=key)
            yield finding("blank-post", Severity.WARNING, at, told)
    found = printed_total(source)
    if found.total.score is None:
        yield finding("blank-total", Severity.ERROR, f"scores.{TOTAL}", blank_words.TOTAL)
    yield from unconfirmed_level(source)
    if not found.level:
        yield finding("blank-level", Severity.WARNING, "results.level", blank_words.LEVEL)
    yield from unknown_indicators(source)
    if source.record.results.announced_on is None:
        at = "results.announced_on"
        yield finding("blank-announced", Severity.WARNING, at, blank_words.ANNOUNCED_ON)


SPEC = DocumentSpec(
    place=1,
    name=words.NAME,
    title=words.TITLE,
    shows_emblem=True,
    build=memo,
    blanks=_blanks,
    contents=Contents(
        parts=frozenset({Part.FIGURES, Part.UPPER_SCORES, Part.PERIOD, Part.MEMO}),
        leaves_out=frozenset({"issues", "measures", "evidence", "links"}),
        told_as_blanks=frozenset({("memo-incomplete", "memo")}),
    ),
)
