"""Small frameworks: by hand, and as a Hypothesis strategy."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from ita_tui.core.framework.model import TOTAL, Framework, Level, Node, NodeKind
from tests.core.built_records import scores

Branch = tuple[Decimal, tuple[Any, ...]]
"""Share among the siblings, and the branches below."""

BY_INSTRUMENT = (
    Level(title="ดีเยี่ยม", min_total=Decimal(95), min_instrument=Decimal(95)),
    Level(title="ดี", min_total=Decimal(85), min_instrument=Decimal(85)),
    Level(title="ผ่าน", min_total=Decimal(85)),
    Level(title="ปรับปรุง", min_total=Decimal(70)),
    Level(title="ด่วน", min_total=Decimal(0)),
)
"""The rule from 2566 on."""
BY_LETTER = tuple(
    Level(title=title, min_total=Decimal(least))
    for title, least in zip("ABCDEFG", (95, 85, 75, 65, 55, 50, 0), strict=True)
)
"""The rule up to 2565."""

_KINDS = (NodeKind.TOTAL, NodeKind.INSTRUMENT, NodeKind.INDICATOR, NodeKind.ITEM)


def framework_of(
    instruments: Iterable[Branch], levels: tuple[Level, ...] = BY_INSTRUMENT
) -> Framework:
    """A framework of these branches; codes are ``a``, ``b``, then ``a1``, ``a11`` and so on."""
    nodes: dict[str, Node] = {}

    def add(code: str, parent: str | None, depth: int, branch: Branch) -> None:
        share, below = branch
        names = "abcdefghij" if parent is None else "123456789"
        prefix = "" if parent is None else code
        children = tuple(f"{prefix}{names[place]}" for place in range(len(below)))
        nodes[code] = Node(
            code=code,
            kind=_KINDS[depth],
            title=code,
            parent=parent,
            children=children,
            share=share,
        )
        for child, inner in zip(children, below, strict=True):
            add(child, code, depth + 1, inner)

    add(TOTAL, None, 0, (Decimal(1), tuple(instruments)))
    return Framework(
        id="small", title="เล็ก", fiscal_year_be=2567, nodes=nodes, issues={}, levels=levels
    )


def even(*counts: int) -> tuple[Branch, ...]:
    """Branches of equal share: ``even(2, 3)`` is two with three leaves each."""
    if not counts:
        return ()
    return ((Decimal(1), even(*counts[1:])),) * counts[0]


def _cut(whole: int, cuts: list[int]) -> list[Decimal]:
    ends = sorted({*(cut % (whole - 1) + 1 for cut in cuts), whole})
    return [Decimal(end - start).scaleb(-2) for start, end in zip([0, *ends], ends, strict=False)]


_shares = st.just(Decimal(1)) | st.integers(1, 300).map(lambda share: Decimal(share).scaleb(-2))
_leaves = st.lists(st.tuples(_shares, st.just(())), max_size=3).map(tuple)
_indicators = st.lists(st.tuples(_shares, _leaves), max_size=3).map(tuple)


@st.composite
def trees(draw: st.DrawFn, levels: tuple[Level, ...] = BY_INSTRUMENT) -> Framework:
    """A tree of one to three instruments whose weights sum to 1, up to three deep."""
    weights = _cut(100, draw(st.lists(st.integers(0, 98), max_size=2)))
    return framework_of([(weight, draw(_indicators)) for weight in weights], levels)


@st.composite
def trees_with_scores(
    draw: st.DrawFn, levels: tuple[Level, ...] = BY_INSTRUMENT
) -> tuple[Framework, dict[str, Decimal]]:
    """A tree, and scores typed for some of its nodes."""
    framework = draw(trees(levels))
    codes = draw(st.sets(st.sampled_from(sorted(framework.nodes))))
    return framework, {code: draw(scores) for code in sorted(codes)}


def half_up(exact: Fraction) -> Decimal:
    """An exact figure rounded once to two decimals, a tie upwards."""
    return Decimal((exact * 100 + Fraction(1, 2)) // 1).scaleb(-2)


def completed(
    framework: Framework, typed: Mapping[str, Decimal], figures: Mapping[str, Decimal]
) -> dict[str, Decimal]:
    """``typed`` with every leaf filled that no typed node above speaks for."""
    done = dict(typed)

    def fill(code: str) -> None:
        node = framework.nodes[code]
        if code in typed and code != TOTAL:
            return
        if not node.children:
            done[code] = figures[code]
        for child in node.children:
            fill(child)

    fill(TOTAL)
    done.pop(TOTAL, None)
    return done
