"""Rules about the public links of OIT items: form, item, twice the same, another year, missing."""

import re
from collections.abc import Iterator
from functools import partial

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Fix, Part
from ita_tui.core.measures.evidence import is_link
from ita_tui.core.measures.log import current_entries
from ita_tui.core.problem import Severity
from ita_tui.core.record.edits import delete_link
from ita_tui.core.record.links import address_key, links_by_item
from ita_tui.core.record.model import PublicLink
from ita_tui.core.thai.day_text import BE_OFFSET, LEAST_BE
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.toml.shape import join
from ita_tui.words.said import checks_links as words
from ita_tui.words.understood.links import REPORTS

_YEAR = r"(?<![0-9])(25[0-9]{2}|20[0-9]{2})(?![0-9])"
_LONGEST = 3000
"""Letters of an address or label in which years are looked for."""


def link_form(case: Case) -> Iterator[Remark]:
    """A link without an address, or with one that no browser opens."""
    for key, link in case.record.links.items():
        if not is_link(link.url):
            yield tell(f"{join('links', key)}.url", words.not_an_address(url=link.url), link.url)


def link_item(case: Case) -> Iterator[Remark]:
    """A link of no item, or of one that is not shown on a web site."""
    public = {node.code for node in case.framework.public_items}
    for key, link in case.record.links.items():
        if link.item not in public:
            yield tell(f"{join('links', key)}.item", words.no_such_item(code=link.item), link.item)


def link_twice(case: Case) -> Iterator[Remark]:
    """One address twice for one item; for two items it may be right, and is only noted."""
    seen: dict[str, tuple[str, str]] = {}
    for key, link in case.record.links.items():
        address = address_key(link.url)
        if not address:
            continue
        first, item = seen.setdefault(address, (key, link.item))
        if first == key:
            continue
        is_same = link.item == item
        yield tell(
            f"{join('links', key)}.url",
            words.twice(other=first, item=item, is_same=is_same),
            *(address, item, link.item),
            fix=Fix(words.delete(key=key), partial(delete_link, key=key)) if is_same else None,
            severity=None if is_same else Severity.NOTE,
        )


def link_other_year(case: Case) -> Iterator[Remark]:
    """An address or a label that names years, and none of them is the one assessed."""
    year = case.record.fiscal_year_be
    for key, link in case.record.links.items() if year else ():
        earliest = year - 1 if _is_report(case, link) else year
        for name, text in (("label", link.label), ("url", link.url)):
            years = _years(text)
            # A plan of 2566–2570, or a page of 2567 in a folder of 2565, is of the year too.
            if years and not (min(years) <= year and max(years) >= earliest):
                yield tell(
                    f"{join('links', key)}.{name}",
                    words.other_year(found=sorted(set(years)), year=year, field=name),
                    *(text, year),
                )


def _is_report(case: Case, link: PublicLink) -> bool:
    """Whether an item asks for what a year achieved: the report is of the year before, too."""
    node = case.framework.nodes.get(link.item)
    return node is not None and node.title.startswith(REPORTS)


def evidence_other_year(case: Case) -> Iterator[Remark]:
    """Evidence of a step, or of an entry of the log, whose name tells only earlier years.

    What is of the year assessed may be what a measure was made from.
    """
    year = case.record.fiscal_year_be
    for key, measure in case.record.measures.items() if case.has_sure_year else ():
        at = join("measures", key)
        places = [(join(f"{at}.steps", it), step.evidence) for it, step in measure.steps.items()]
        log = current_entries(measure).items()
        places += [(join(f"{at}.log", it), entry.evidence) for it, entry in log]
        for place, names in places:
            for name in names:
                years = _years(name)
                if years and max(years) < year:
                    message = words.evidence_other_year(name=name, said=max(years), year=year + 1)
                    yield tell(f"{place}.evidence", message, name)


def _years(text: str) -> list[int]:
    """The fiscal years, Buddhist era, that a text can name."""
    if "%" in text:
        from urllib.parse import unquote

        text = unquote(text)
    found = [int(it) for it in re.findall(_YEAR, to_latin_digits(text[:_LONGEST]))]
    both = [(it, it) if it >= LEAST_BE else (it + BE_OFFSET, it + BE_OFFSET + 1) for it in found]
    return [year for pair in both for year in pair]


def link_missing(case: Case) -> Iterator[Remark]:
    """Items without a link, where others have theirs."""
    if not case.record.links:
        return
    known = links_by_item(case.record)
    missing = [node.code for node in case.framework.public_items if node.code not in known]
    if missing:
        yield tell("links", words.missing(codes=missing), *missing)


RULES = (
    Rule("link-form", Severity.ERROR, link_form, Part.PLACE),
    Rule("link-item", Severity.ERROR, link_item, Part.PLACE),
    Rule("link-twice", Severity.WARNING, link_twice, Part.PLACE),
    Rule("link-other-year", Severity.WARNING, link_other_year, Part.PLACE),
    Rule("link-missing", Severity.WARNING, link_missing, Part.PLACE),
    Rule("evidence-of-another-year", Severity.WARNING, evidence_other_year, Part.PLACE),
)
"""The rules of this topic."""
