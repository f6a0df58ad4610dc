"""A chart as a picture inside a web page: SVG, whose letters are those of the page."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from html import escape
from math import cos, pi, sin

from ita_tui.core.thai.numbers import to_thai_digits
from ita_tui.documents.blocks import Chart, ChartForm
from ita_tui.documents.paper import (
    FIGURE_COLOURS,
    INSIDE,
    MARK_COLOUR,
    SERIES_COLOURS,
    plain,
)

_WIDTH = 160
"""Units across: millimetres on paper."""
_LABEL = 56
_VALUE = 16
"""Room left of the bars for what they are, right of them for their figures."""
_BAR, _GAP = 4.5, 1.8
_TEXT = 4.2
"""Height of letters: 12 points."""

Digits = Callable[[str], str]
"""Writes a figure in the digits of the page."""


def svg(chart: Chart, *, thai_digits: bool) -> Iterator[str]:
    """The picture in lines of HTML, with its title below and all of it in words."""
    draw = {ChartForm.BARS: _bars, ChartForm.RADAR: _radar, ChartForm.TREND: _trend}[chart.form]
    height, shapes = draw(chart, to_thai_digits if thai_digits else str)
    yield "<figure>"
    yield (
        f'<svg role="img" aria-label="{_text(chart.alternative)}" '
        f'viewBox="0 0 {_WIDTH} {height:.1f}" font-size="{_TEXT}">'
    )
    yield from shapes
    yield "</svg>"
    yield f"<figcaption>{_text(chart.title)}{_legend(chart)}</figcaption>"
    yield "</figure>"


def _legend(chart: Chart) -> str:
    names = [
        f'<span class="colour-{at % len(SERIES_COLOURS)}">■</span> {_text(one.name)}'
        for at, one in enumerate(chart.series)
    ]
    if chart.mark:
        names.append(f'<span class="colour-mark">┆</span> {_text(chart.mark.name)}')
    return f"<br>{' &nbsp; '.join(names)}"


def _colours(chart: Chart) -> list[str]:
    return [SERIES_COLOURS[at % len(SERIES_COLOURS)] for at in range(len(chart.series))]


def _bars(chart: Chart, _digits: Digits) -> tuple[float, list[str]]:
    room = _WIDTH - _LABEL - _VALUE
    shapes, top = [], 1.0
    for at, label in enumerate(chart.labels):
        middle = top + _BAR * len(chart.series) / 2 + _TEXT / 3
        shapes.append(_words(_LABEL - 2, middle, label, "end"))
        for index, (one, colour) in enumerate(zip(chart.series, _colours(chart), strict=True)):
            width = room * float(one.values[at] or 0) / 100
            shapes.append(
                f'<rect x="{_LABEL}" y="{top:.1f}" width="{width:.2f}" height="{_BAR - 0.4}" '
                f'fill="#{colour}"/>'
            )
            is_inside = chart.mark is not None and (one.values[at] or 0) >= INSIDE
            beside = _LABEL + (0 if is_inside else width) + 1
            letters = FIGURE_COLOURS[index % len(FIGURE_COLOURS)] if is_inside else ""
            shapes.append(_words(beside, top + _TEXT * 0.85, one.shown[at], "start", letters))
            top += _BAR
        top += _GAP
    if chart.mark and (value := chart.mark.values[0]) is not None:
        across = _LABEL + room * float(value) / 100
        shapes.append(_line((across, 0), (across, top - _GAP)))
    return top, shapes


def _radar(chart: Chart, _digits: Digits) -> tuple[float, list[str]]:
    radius, middle = 38.0, (_WIDTH / 2, 50.0)

    def point(at: int, share: float) -> tuple[float, float]:
        angle = 2 * pi * at / len(chart.labels)
        return middle[0] + radius * share * sin(angle), middle[1] - radius * share * cos(angle)

    def outline(values: tuple[Decimal | None, ...]) -> str:
        points = (point(at, float(value or 0) / 100) for at, value in enumerate(values))
        return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)

    count = len(chart.labels)
    shapes = [
        f'<polygon points="{outline((Decimal(ring),) * count)}" fill="none" stroke="#D9D9D9" '
        'stroke-width="0.2"/>'
        for ring in (20, 40, 60, 80, 100)
    ]
    for at, label in enumerate(chart.labels):
        x, y = point(at, 1.08)
        side = "middle" if abs(x - middle[0]) < 5 else "start" if x > middle[0] else "end"
        shapes.append(_words(x, y + _TEXT / 3, label, side))
    drawn = [*zip(chart.series, _colours(chart), strict=True)]
    drawn += [(chart.mark, MARK_COLOUR)] if chart.mark else []
    for one, colour in drawn:
        dashes = ' stroke-dasharray="2 1"' if one is chart.mark else ""
        shapes.append(
            f'<polygon points="{outline(one.values)}" fill="none" stroke="#{colour}" '
            f'stroke-width="0.7"{dashes}/>'
        )
    return 2 * middle[1], shapes


def _trend(chart: Chart, digits: Digits) -> tuple[float, list[str]]:
    height, left, least = float(chart.height_mm), 18.0, chart.least
    step = (_WIDTH - 2 * left) / max(1, len(chart.labels) - 1)

    def place(at: int, value: Decimal | int) -> tuple[float, float]:
        share = float(value - least) / (100 - least)
        return left + step * at, height - 12 - (height - 20) * share

    shapes = []
    for ring in range(least, 101, 20 if least < 50 else 10):
        _, y = place(0, ring)
        shapes.append(
            f'<line x1="8" y1="{y:.1f}" x2="{_WIDTH - 4}" y2="{y:.1f}" stroke="#D9D9D9" '
            'stroke-width="0.2"/>'
        )
        shapes.append(_words(7, y + _TEXT / 3, digits(str(ring)), "end"))
    shapes += [
        _words(left + step * at, height - 1, label, "middle")
        for at, label in enumerate(chart.labels)
    ]
    for one, colour in zip(chart.series, _colours(chart), strict=True):
        known = [(at, value) for at, value in enumerate(one.values) if value is not None]
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*it) for it in known))
        shapes.append(
            f'<polyline points="{points}" fill="none" stroke="#{colour}" stroke-width="0.8"/>'
        )
    for at in range(len(chart.labels)):
        shapes += _figures(
            (*place(at, value), one.shown[at])
            for one in chart.series
            if (value := one.values[at]) is not None
        )
    if chart.mark and (mark := chart.mark.values[0]) is not None:
        shapes.append(_line(place(0, mark), place(len(chart.labels) - 1, mark)))
    return height, shapes


def _figures(points: Iterable[tuple[float, float, str]]) -> Iterator[str]:
    """The figures of one year: the best over its point, the others below, none over another."""
    lowest = None
    for x, y, shown in sorted(points, key=lambda it: it[1]):
        foot = y - 1.5 if lowest is None else max(y + _TEXT, lowest + _TEXT)
        yield _words(x, foot, shown, "middle")
        lowest = max(foot, y)


def _line(start: tuple[float, float], end: tuple[float, float]) -> str:
    return (
        f'<line x1="{start[0]:.1f}" y1="{start[1]:.1f}" x2="{end[0]:.1f}" y2="{end[1]:.1f}" '
        f'stroke="#{MARK_COLOUR}" stroke-width="0.6" stroke-dasharray="2 1"/>'
    )


def _words(x: float, y: float, text: str, anchor: str, colour: str = "") -> str:
    fill = f' fill="#{colour}"' if colour else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{fill}>{_text(text)}</text>'


def _text(text: str) -> str:
    return escape(plain(text))
