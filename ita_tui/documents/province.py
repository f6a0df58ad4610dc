"""The paper about many agencies: summary, charts, movers, and the agencies by level."""

from collections.abc import Iterator

from ita_tui.core.many.late_days import count_on
from ita_tui.core.many.sheets import scale_notes
from ita_tui.core.scores.years import Crossing, Movement
from ita_tui.core.values import replace
from ita_tui.documents.blocks import (
    Block,
    Document,
    Heading,
    Orientation,
    Section,
    body,
    line,
)
from ita_tui.documents.province_parts import (
    Province,
    agencies_table,
    below_table,
    level_chart,
    level_table,
    mover_table,
    node_chart,
    node_table,
    share,
    trend_chart,
)
from ita_tui.words.said import documents as shared
from ita_tui.words.said import province_report as words


def province_document(source: Province) -> Document:
    """Build the paper."""
    place = source.script.text(shared.place(district="", province=source.province))
    year = shared.fiscal_year(year=source.year)
    lines = tuple(filter(None, (words.TITLE, place, year)))
    return Document(
        title=words.TITLE,
        author=place,
        subject=" ".join(lines),
        sections=(
            Section(blocks=(Heading(lines=lines, level=1), *_summary(source))),
            Section(
                blocks=(Heading(lines=(words.AGENCIES,)), agencies_table(source)),
                orientation=Orientation.LANDSCAPE,
            ),
        ),
        thai_digits=source.script.is_thai,
    )


def _summary(source: Province) -> Iterator[Block]:
    yield Heading(lines=(words.SUMMARY,))
    for told in (_totals(source), _compared(source), _late(source)):
        if told:
            yield body(told)
    yield Heading(lines=(words.LEVELS,))
    yield level_table(source)
    yield level_chart(source)
    if source.years:
        yield trend_chart(source, source.years)
    yield Heading(lines=(words.INDICATORS,))
    yield node_table(source)
    yield node_chart(source)
    yield Heading(lines=(words.BELOW,))
    yield below_table(source) if source.rollup.whole.below else line(words.NOTHING_BELOW)
    if source.step:
        yield Heading(lines=(words.MOVERS,))
        has_moved = any(map(source.step.moved, (Movement.ROSE, Movement.FELL)))
        yield mover_table(source, source.step) if has_moved else line(words.NOBODY_MOVED)
    yield from _notes(source)


# --- sentences ------------------------------------------------------------------------------


def _totals(source: Province) -> str:
    told = [words.records(count=source.count(len(source.agencies)), year=source.year)]
    spread, score = source.rollup.whole.spreads[0], source.script.score
    if spread is None:
        return " ".join((*told, words.NO_TOTALS))
    figures = {name: score(getattr(spread, name)) for name in ("mean", "median", "least", "most")}
    told.append(words.totals(scored=source.count(spread.count), **figures))
    known = [it for it in source.agencies if it.total_cents is not None]
    reached = sum((it.total_cents or 0) >= it.target_cents for it in known)
    per_hundred = score(share(reached, len(known)))
    told.append(words.reached(count=source.count(reached), share=per_hundred))
    return " ".join(told)


def _compared(source: Province) -> str:
    step = source.step
    if step is None or step.mean_change_points is None:
        return ""
    moved = {change.value: source.count(len(step.moved(change))) for change in Movement}
    crossings = [it.crossing for it in step.movers]
    told = words.compared(
        year=source.script.year(step.before),
        both=source.count(len(step.movers)),
        change=source.script.signed(step.mean_change_points),
        **moved,
    )
    up, down = (source.count(crossings.count(it)) for it in (Crossing.UP, Crossing.DOWN))
    return f"{told} {words.crossed(up=up, down=down)}"


def _late(source: Province) -> str:
    day, whole = source.script.day(source.on), source.rollup.whole
    measures = count_on(whole.late_measures, source.on)
    if not measures:
        return words.nothing_late(day=day)
    agencies = source.count(count_on(whole.late_records, source.on))
    return words.late(day=day, measures=source.count(measures), agencies=agencies)


def _notes(source: Province) -> Iterator[Block]:
    script = source.script
    yield Heading(lines=(words.NOTES,), level=3)
    told = [words.SCORE_NOTE, words.BELOW_NOTE]
    told += scale_notes(source.years) if source.years else ()
    if source.apart:
        told.append(words.apart(year=source.year, records=source.count(source.apart)))
    if source.unreadable:
        told.append(words.unreadable(count=source.count(source.unreadable)))
    told += (
        words.repeated(agency=agency, count=source.count(count))
        for agency, _, count in source.rollup.repeated
    )
    for one in told:
        yield replace(line(script.text(one)), is_small=True)
