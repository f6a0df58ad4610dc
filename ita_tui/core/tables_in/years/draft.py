"""A framework drafted from a year's own table: what the table says, the rest as the nearest year.

Everything in it is inferred. An entry says where it is from: the document, another year, or the
entries beside it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

from ita_tui.core.framework.known import nodes_below
from ita_tui.core.framework.model import TOTAL, Framework, Issue, Level, Node, NodeKind, Status
from ita_tui.core.matching.years import counterparts, proposed_map
from ita_tui.core.problem import Unreadable
from ita_tui.core.tables_in.years.table import YearItem, YearTable
from ita_tui.core.values import dataclass, replace
from ita_tui.words.said import framework_command as words

_Entry = TypeVar("_Entry", Node, Level)


class Origin(StrEnum):
    """Where the place of an item is from."""

    TABLE = "table"
    """The table says it."""
    SAME = "same"
    """The same item of another year stands there."""
    NEIGHBOUR = "neighbour"
    """The item before it stands there: to be looked at."""
    USER = "user"
    """The user said so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftItem:
    """One item of the year, with its places."""

    code: str
    """Its code."""
    title: str
    """Its title."""
    parent: str
    """Code of the indicator or sub-indicator above it."""
    parent_from: Origin
    """Where the parent is from."""
    issue: str = ""
    """Number of its issue; empty where it is in none."""
    issue_from: Origin = Origin.NEIGHBOUR
    """Where the issue is from."""
    is_titled: bool = True
    """Whether its title stands in the table, and is not that of another year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearDraft:
    """A framework while it is drafted: its items, and what goes around them."""

    id: str
    """Name of the framework."""
    fiscal_year_be: int
    """The year it is of."""
    like: Framework
    """The year from which the rest is taken."""
    document: str
    """Name of the document it is read from."""
    items: tuple[DraftItem, ...]
    """The items in print order."""
    groups: Mapping[str, str]
    """Titles of indicators and sub-indicators that the table has, by code."""
    issues: Mapping[str, str]
    """Titles of the issues by number, in print order."""
    has_own_issues: bool
    """Whether the issues stand in the table."""

    @property
    def doubtful(self) -> tuple[str, ...]:
        """The codes of the items whose parent is a guess."""
        return tuple(it.code for it in self.items if it.parent_from is Origin.NEIGHBOUR)

    def parents(self, code: str) -> tuple[str, ...]:
        """The codes that an item can stand under, in tree order."""
        home = _instrument(self.like, code)
        known = [] if home is None else list(nodes_below(self.like, home))
        tops = [it for it in known if self.like.nodes[it].kind is NodeKind.INDICATOR]
        subs = [it for it in known if self.like.nodes[it].kind is NodeKind.SUB_INDICATOR]
        subs += [it for it in self.groups if it.partition(".")[0] in tops and it not in known]
        return tuple(
            code
            for top in tops
            for code in (top, *sorted(it for it in subs if it.partition(".")[0] == top))
        )

    def with_item(self, item: DraftItem) -> "YearDraft":
        """The draft with another entry for an item."""
        items = tuple(item if it.code == item.code else it for it in self.items)
        return replace(self, items=items)


def draft_year(
    table: YearTable,
    known: Sequence[Framework],
    *,
    document: str,
    fiscal_year_be: int,
    framework_id: str,
    like: Framework,
) -> YearDraft:
    """Draft the framework of a year; ``known`` are the frameworks to look for its items in.

    Raises Unreadable where the table has no item.
    """
    if not table.items:
        raise Unreadable(words.NO_ITEMS_IN_TABLE)
    years = sorted(known, key=lambda it: (it is not like, abs(it.fiscal_year_be - fiscal_year_be)))
    draft = YearDraft(
        id=framework_id,
        fiscal_year_be=fiscal_year_be,
        like=like,
        document=document,
        items=(),
        groups=table.groups,
        issues=table.issues or {code: issue.title for code, issue in like.issues.items()},
        has_own_issues=bool(table.issues),
    )
    items: list[DraftItem] = []
    for letter in dict.fromkeys(item.code[0] for item in table.items):
        read = [item for item in table.items if item.code[0] == letter]
        model = next((it for it in years if _items_of(it, letter)), None)
        items += _placed(read, draft, model)
    order = {item.code: place for place, item in enumerate(table.items)}
    items.sort(key=lambda item: order[item.code])
    if fiscal_year_be == like.fiscal_year_be:
        items += _kept(like, {item.code[0] for item in items})
    return replace(draft, items=tuple(items))


def framework_of(draft: YearDraft) -> Framework:
    """The framework that a draft is."""
    source = words.drafted(name=draft.document, like=draft.like.id)
    every = list(_nodes(draft))
    total = replace(draft.like.nodes[TOTAL], status=Status.INFERRED, source=source, issue=None)
    below, nodes = [total], dict[str, Node]()
    while below:
        node = below.pop()
        children = [it for it in every if it.parent == node.code]
        nodes[node.code] = replace(node, children=tuple(it.code for it in children))
        below += reversed(children)
    issues = dict(_issues(draft, nodes))
    issue_of = {code: issue.code for issue in issues.values() for code in issue.items}
    return Framework(
        id=draft.id,
        title=words.framework_title(fiscal_year_be=draft.fiscal_year_be),
        fiscal_year_be=draft.fiscal_year_be,
        nodes={code: replace(node, issue=issue_of.get(code)) for code, node in nodes.items()},
        issues=issues,
        levels=tuple(_supposed(level, draft) for level in draft.like.levels),
        national_means=draft.like.national_means,
        source=source,
    )


def _supposed(entry: _Entry, draft: YearDraft) -> _Entry:
    """A node or level of another year as a supposition; one of this year as it is."""
    if draft.fiscal_year_be == draft.like.fiscal_year_be:
        return entry
    source = words.from_year(like=draft.like.id)
    return replace(entry, status=Status.INFERRED, source=source)


def _instrument(framework: Framework, code: str) -> str | None:
    """The instrument of an item by the letter of its code."""
    named = (it.code for it in framework.instruments if it.code[:1].casefold() == code[:1])
    return next(named, None)


def _items_of(framework: Framework, letter: str) -> list[Node]:
    return [node for node in framework.items if node.code[:1] == letter]


def _placed(
    read: Sequence[YearItem], draft: YearDraft, model: Framework | None
) -> Iterator[DraftItem]:
    """The items of one instrument with their parents and issues, in the order of their codes."""
    read = sorted(read, key=lambda item: int(item.code[1:]))
    same = _same_items(read, model) if model else {}
    likely = _between(read, same, model) if model else {}
    parents = draft.parents(read[0].code)
    before = DraftItem(
        code="", title="", parent=next(iter(parents), ""), parent_from=Origin.NEIGHBOUR
    )
    for place, item in enumerate(read):
        other = same.get(item.code)
        found = replace(
            before,
            code=item.code,
            title=item.title or (other.title if other else item.code),
            is_titled=bool(item.title),
            parent_from=Origin.NEIGHBOUR,
            issue_from=Origin.NEIGHBOUR,
        )
        if item.group in parents:
            found = replace(found, parent=item.group, parent_from=Origin.TABLE)
        elif other is not None and other.parent in parents:
            found = replace(found, parent=other.parent, parent_from=Origin.SAME)
        elif item.code in likely and likely[item.code].parent in parents:
            found = replace(found, parent=str(likely[item.code].parent))
        elif not same and len(read) % len(parents or "1") == 0 and parents:
            # Nothing is known of these questions: as many to each indicator, as in every year.
            found = replace(found, parent=parents[place * len(parents) // len(read)])
        if draft.has_own_issues:
            found = replace(found, issue=item.issue, issue_from=Origin.TABLE)
        elif other is not None and other.issue in draft.issues:
            found = replace(found, issue=other.issue or "", issue_from=Origin.SAME)
        before = found
        yield found


def _same_items(read: Sequence[YearItem], model: Framework) -> dict[str, Node]:
    """By code of an item read, the item of another year that it is."""
    home = model.nodes[TOTAL]
    own = {
        item.code: Node(
            code=item.code,
            kind=NodeKind.ITEM,
            title=item.title,
            parent=TOTAL,
            children=(),
            share=Decimal(1),
        )
        for item in read
        if item.title
    }
    letter = read[0].code[0]
    others = {node.code: node for node in _items_of(model, letter)}
    before = replace(model, nodes={TOTAL: home, **others})
    after = replace(model, nodes={TOTAL: home, **own})
    found = counterparts(proposed_map(before, after), before, after)
    same = {code: model.nodes[one.before[0]] for one in found if one.before for code in one.after}
    same |= {it.code: others[it.code] for it in read if not it.title and it.code in others}
    return same


def _between(
    read: Sequence[YearItem], same: Mapping[str, Node], model: Framework
) -> dict[str, Node]:
    """The items between two that are known, held to be those between the same two elsewhere."""
    others = _items_of(model, read[0].code[0])
    places = {node.code: place for place, node in enumerate(others)}
    known = [
        (place, places[same[item.code].code])
        for place, item in enumerate(read)
        if item.code in same
    ]
    likely: dict[str, Node] = {}
    for (first, begin), (last, end) in pairwise(known):
        if last - first == end - begin:
            for step in range(1, last - first):
                likely[read[first + step].code] = others[begin + step]
    return likely


def _kept(like: Framework, letters: set[str]) -> Iterator[DraftItem]:
    """The items of the same year that the table does not have, where it has none of their kind."""
    for node in like.items:
        if node.code[:1] not in letters:
            yield DraftItem(
                code=node.code,
                title=node.title,
                parent=str(node.parent),
                parent_from=Origin.SAME,
                issue=node.issue or "",
                issue_from=Origin.SAME,
                is_titled=False,
            )


def _nodes(draft: YearDraft) -> Iterator[Node]:
    """Every node below the total without its children, in the order of each one's siblings."""
    like = draft.like
    of_table = words.from_document(name=draft.document)
    used = {item.parent for item in draft.items}
    letters = {item.code[:1] for item in draft.items}
    for node in like.nodes.values():
        home = like.instrument_of(node.code)
        is_read = home is not None and home.code[:1].casefold() in letters
        is_left = node.kind is NodeKind.SUB_INDICATOR and is_read and node.code not in used
        if node.kind is NodeKind.ITEM or node.code == TOTAL or is_left:
            continue  # none of this year's items stand under one that is left
        found = replace(_supposed(node, draft), issue=None)
        if title := draft.groups.get(node.code):
            found = replace(found, title=title, source=of_table, status=Status.INFERRED)
        yield found
    new = Node(
        code="", kind=NodeKind.SUB_INDICATOR, title="", parent=None, children=(), share=Decimal(1)
    )
    for code in sorted(used - like.nodes.keys()):
        parent, title = code.partition(".")[0], draft.groups[code]
        yield replace(new, code=code, title=title, parent=parent, source=of_table)
    for item in sorted(draft.items, key=lambda it: ("ieo".find(it.code[0]), int(it.code[1:]))):
        source = of_table if item.is_titled else words.from_year(like=like.id)
        place = replace(new, code=item.code, kind=NodeKind.ITEM, parent=item.parent)
        yield replace(place, title=item.title, source=source)


def _issues(draft: YearDraft, nodes: Mapping[str, Node]) -> Iterator[tuple[str, Issue]]:
    """The issues with their items in print order; a typed indicator stands as in the other year."""
    of_table = words.from_document(name=draft.document)
    source = of_table if draft.has_own_issues else words.from_year(like=draft.like.id)
    for code, title in draft.issues.items():
        typed = () if draft.has_own_issues else _typed_indicators(draft.like, code, nodes)
        items = (*typed, *(item.code for item in draft.items if item.issue == code))
        if items:
            yield code, Issue(code=code, title=title, items=items, source=source)


def _typed_indicators(like: Framework, issue: str, nodes: Mapping[str, Node]) -> Iterator[str]:
    """The indicators without items of this year all of whose leaves are of an issue elsewhere."""
    for code, node in nodes.items():
        if node.kind is NodeKind.INDICATOR and not node.children and code in like.nodes:
            below = [like.nodes[it] for it in (code, *nodes_below(like, code))]
            if {it.issue for it in below if not it.children} == {issue}:
                yield code


def told_of(table: YearTable, draft: YearDraft) -> Iterator[str]:
    """What was taken from where, a sentence each."""
    homes = Counter(_instrument(draft.like, item.code) or "" for item in draft.items)
    told = table.fiscal_year_be == draft.fiscal_year_be
    yield words.read_from(
        name=draft.document, year=draft.fiscal_year_be, told=told, counts=list(homes.items())
    )
    parts = [words.INDICATORS_OF_OTHER_YEAR]
    if not draft.has_own_issues and draft.issues:
        parts.append(words.ISSUES_OF_OTHER_YEAR)
    yield words.taken_from(like=draft.like.id, parts=parts)
    if draft.has_own_issues:
        yield words.ISSUES_OF_TABLE
    elif not draft.issues:
        yield words.NO_ISSUES
    origins = Counter(item.parent_from for item in draft.items)
    yield words.parents_from(
        table=origins[Origin.TABLE], same=origins[Origin.SAME], guessed=len(draft.doubtful)
    )
    bare = [it.code for it in draft.like.instruments if not homes[it.code]]
    if bare:
        yield words.typed_above(instruments=bare)


def doubts_of(table: YearTable, draft: YearDraft) -> Iterator[str]:
    """What is to be looked at, a sentence each."""
    for item in draft.items:
        if item.parent_from is Origin.NEIGHBOUR:
            yield words.look_at(code=item.code, title=item.title, parent=item.parent)
    without = [item.code for item in table.items if not item.title]
    if without:
        yield words.without_title(codes=without)
    for code, titles in table.doubtful.items():
        yield words.two_titles(code=code, titles=titles)
    codes = {item.code for item in table.items}
    last = {code[0]: max(int(it[1:]) for it in codes if it[0] == code[0]) for code in codes}
    gone = [
        f"{letter}{number}"
        for letter, most in last.items()
        for number in range(1, most)
        if f"{letter}{number}" not in codes
    ]
    if gone:
        yield words.missing_between(codes=gone)
