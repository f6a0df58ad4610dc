"""Beginning a record from that of an earlier year: the map, the file, the office's own files."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from ita_tui.core.framework.maps import CodeMap
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.next_year import NextYear, Succession, announced_scores, next_year
from ita_tui.core.problem import Problem
from ita_tui.core.record.model import Record
from ita_tui.core.thai.numbers import format_score
from ita_tui.core.values import dataclass
from ita_tui.store.atomic import write_atomically
from ita_tui.store.fault import StoreFault
from ita_tui.store.frameworks import load_map
from ita_tui.store.outputs import own_template
from ita_tui.store.phrases import FILE_NAME, find_phrases
from ita_tui.store.record_file import create_record
from ita_tui.store.records import LoadedRecord
from ita_tui.store.text import read_bytes
from ita_tui.words.said import next_year as words


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """Two years between which a record goes on."""

    path: Path
    """The earlier record's file."""
    last: Record
    """The earlier record."""
    before: Framework
    """Its framework."""
    after: Framework
    """The framework of the later year."""
    links: CodeMap
    """What the codes became."""
    problems: tuple[Problem, ...]
    """What is wrong in the office's own maps."""

    def record(self, keep: Collection[str], today: date) -> NextYear:
        """The later record, with those measures continued."""
        return next_year(
            self.last,
            self.before,
            self.after,
            self.links,
            keep=keep,
            today=today,
            file_name=self.path.name,
        )


def beginning(last: LoadedRecord, after: Framework) -> Beginning:
    """What is needed to go on from a record. Raises StoreFault where ``after`` is no later year."""
    if last.record is None or last.framework is None:
        raise StoreFault(words.cannot_begin_from(path=last.path))
    if after.fiscal_year_be <= last.record.fiscal_year_be:
        raise StoreFault(words.not_later(year=last.record.fiscal_year_be, framework=after.id))
    links, problems = load_map(last.framework, after, last.path.parent)
    return Beginning(
        path=last.path,
        last=last.record,
        before=last.framework,
        after=after,
        links=links,
        problems=problems,
    )


def create_next_year(path: Path, begun: Beginning, found: NextYear) -> None:
    """Write the later record; phrases, letterhead and emblem go with it to another folder.

    What is there already is never overwritten. Raises StoreFault.
    """
    create_record(path, found.record, begun.after)
    pairs = [(find_phrases(begun.path.parent), path.parent / FILE_NAME)]
    settings = begun.last.settings
    for name in filter(None, (settings.template, settings.emblem)):
        with suppress(StoreFault):  # one that leads elsewhere is told where it is used
            pairs.append((own_template(begun.path, name), own_template(path, name)))
    for source, target in pairs:
        if source and source.is_file() and not target.exists() and target.parent.is_dir():
            write_atomically(target, read_bytes(source))


def _told_links(begun: Beginning, found: NextYear) -> Iterator[str]:
    if begun.last.links:
        yield words.links_carried(count=len(found.record.links))
    for key, fate in found.public_links.items():
        if fate is Succession.LISTED:
            link = begun.last.links[key]
            yield words.lost_link(key=key, item=link.item, title=link.label or link.url)


def account(begun: Beginning, found: NextYear) -> Iterator[str]:
    """What came along, and everything that did not and is for somebody to decide."""
    listed = [code for code, fate in found.scores.items() if fate is Succession.LISTED]
    left = [key for key, fate in found.measures.items() if fate is Succession.LISTED]
    yield from words.carried(
        scores=len(found.record.scores),
        listed=len(listed),
        continued=len(found.record.measures),
        left=len(left),
    ).splitlines()
    if announced := announced_scores(begun.last, begun.before, begun.links):
        yield words.taken_as_announced(
            scores=[(code, *map(format_score, scores)) for code, *scores in announced]
        )
    yield from _told_links(begun, found)
    if listed:
        yield words.WITHOUT_PLACE
    for code in listed:
        node, became = begun.before.nodes.get(code), begun.links.became(code)
        yield words.listed_score(
            code=code,
            title=node.title if node else "",
            score=format_score(begun.last.score(code)),
            became=became,
            joined=any(len(begun.links.origins.get(later, ())) > 1 for later in became),
        )
    if found.record.measures:
        yield words.CONTINUED
    for into, measure in found.record.measures.items():
        yield words.measure_line(key=measure.continues, title=measure.title, into=into)
    for key, items in found.lost_items.items():
        yield words.lost_items(key=key, items=items)
    if left:
        yield words.MAY_GO_ON
    for key in left:
        yield words.measure_line(key=key, title=begun.last.measures[key].title)
