"""Which codes of one year's framework became which of a later one's: data, read and composed."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cached_property

from ita_tui.core.framework.model import TOTAL, Framework
from ita_tui.core.problem import Problem, Severity, error
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.core.toml.shape import (
    LINE,
    TEXTS,
    TomlTable,
    choice,
    join,
    keyed,
    known,
    read_table,
    shape_of,
    texts_by_key,
)
from ita_tui.core.values import dataclass
from ita_tui.words.said import frameworks as words

FORMAT = "ita-map/1"


class Trust(StrEnum):
    """How far it is known that a code became another, from the best to the worst."""

    CONFIRMED = "confirmed"
    INFERRED = "inferred"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(TomlTable):
    """What became of one code."""

    after: tuple[str, ...] = known(TEXTS)
    """Codes in the later framework: several where it was split, none where it is gone."""
    status: Trust = known(choice(Trust), default=Trust.INFERRED)
    """How far that is known."""
    source: str = known(LINE)
    """Where it is known from, in Thai."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File(TomlTable):
    """A map, as typed."""

    before: str = known(LINE)
    after: str = known(LINE)
    sources: Mapping[str, str] = known(texts_by_key())
    nodes: Mapping[str, Link] = known(keyed(Link))


@dataclass(frozen=True, kw_only=True)
class CodeMap:
    """What became of every code of one framework in another; total stays total."""

    before: str
    """Id of the earlier framework."""
    after: str
    """Id of the later framework."""
    links: Mapping[str, Link]
    """What became of each code of the earlier framework, without the total."""

    @cached_property
    def origins(self) -> Mapping[str, tuple[str, ...]]:
        """The codes that became each later code: several where they were joined."""
        found: dict[str, list[str]] = {TOTAL: [TOTAL]}
        for code, link in self.links.items():
            for after in link.after:
                found.setdefault(after, []).append(code)
        return {code: tuple(olds) for code, olds in found.items()}

    def became(self, code: str) -> tuple[str, ...]:
        """The later codes of ``code``; none where it is gone or not known."""
        if code == TOTAL:
            return (TOTAL,)
        return self.links[code].after if code in self.links else ()

    def trust(self, code: str) -> Trust:
        """How far it is known what became of ``code``; a code not known is doubtful."""
        if code == TOTAL:
            return Trust.CONFIRMED
        return self.links[code].status if code in self.links else Trust.DOUBTFUL

    def counterpart(self, code: str) -> str | None:
        """The one later code that measures what ``code`` did; None where there is none.

        What was joined with another, was split or is doubtful has none: its score is of another
        thing.
        """
        codes = self.became(code)
        is_one = len(codes) == 1 and self.origins[codes[0]] == (code,)
        return codes[0] if is_one and self.trust(code) is not Trust.DOUBTFUL else None


def identity(framework: Framework) -> CodeMap:
    """The map of a framework to itself."""
    links = {
        code: Link(after=(code,), status=Trust.CONFIRMED)
        for code, node in framework.nodes.items()
        if node.parent is not None
    }
    return CodeMap(before=framework.id, after=framework.id, links=links)


def composed(first: CodeMap, second: CodeMap) -> CodeMap:
    """The map over both: what a code became of what it became; as sure as the worst link."""
    links = {}
    for code, link in first.links.items():
        codes = dict.fromkeys(last for middle in link.after for last in second.became(middle))
        trusts = (link.status, *(second.trust(middle) for middle in link.after))
        sources = (link.source, *(_source_of(second, middle) for middle in link.after))
        links[code] = Link(
            after=tuple(codes),
            status=max(trusts, key=tuple(Trust).index),
            source="; ".join(dict.fromkeys(filter(None, sources))),
        )
    return CodeMap(before=first.before, after=second.after, links=links)


def _source_of(found: CodeMap, code: str) -> str:
    return found.links[code].source if code in found.links else ""


def read_map(
    text: str, before: Framework, after: Framework
) -> tuple[CodeMap | None, tuple[Problem, ...]]:
    """Read a map of two frameworks from TOML text; None, with problems, where anything is wrong.

    A code of the earlier framework that the file does not name is gone, and that is doubtful.
    """
    found, problem = parse_toml(text)
    if problem is not None:
        return None, (problem,)
    if found.pop("format", None) != FORMAT:
        return None, (error("unknown-format", words.not_a_map(known=FORMAT), "format"),)
    problems: list[Problem] = []
    file: _File = read_table(shape_of(_File), found, "", problems)
    problems += _faults(file, before, after)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return None, tuple(problems)
    links: dict[str, Link] = {}
    for code, node in before.nodes.items():
        if node.parent is not None:
            link = file.nodes.get(code, Link(status=Trust.DOUBTFUL))
            source = file.sources.get(link.source, link.source)
            links[code] = Link(after=link.after, status=link.status, source=source)
    return CodeMap(before=before.id, after=after.id, links=links), tuple(problems)


def _faults(file: _File, before: Framework, after: Framework) -> Iterable[Problem]:
    for key, framework in (("before", before), ("after", after)):
        if getattr(file, key) != framework.id:
            message = words.map_of_another(found=getattr(file, key), wanted=framework.id)
            yield error("map-of-another", message, key)
    for code, link in file.nodes.items():
        at = join("nodes", code)
        if code not in before.nodes or code == TOTAL:
            message = words.map_unknown_code(code=code, framework=before.id)
            yield error("unknown-code", message, at)
        for later in link.after:
            if later not in after.nodes or later == TOTAL:
                message = words.map_unknown_code(code=later, framework=after.id)
                yield error("unknown-code", message, at)
            elif code in before.nodes and after.nodes[later].kind != before.nodes[code].kind:
                message = words.map_other_kind(before=code, after=later)
                yield error("other-kind", message, at)
