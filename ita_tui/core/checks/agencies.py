"""Rules about names of agencies: a text that was copied carries another office's name."""

import re
from collections.abc import Iterator
from functools import cache

from ita_tui.core.checks.case import Case
from ita_tui.core.checks.finding import Finding, Fix, finding
from ita_tui.core.checks.texts import Text, texts_of
from ita_tui.core.problem import Severity
from ita_tui.core.record import Agency
from ita_tui.core.thai.search import search_key
from ita_tui.words import agencies as names
from ita_tui.words import checks_narratives as words


def narrative_other_agency(case: Case) -> Iterator[Finding]:
    """A narrative that speaks of another agency."""
    yield from _others(case, "narrative-other-agency", narratives=True)


def other_agency(case: Case) -> Iterator[Finding]:
    """A measure, a step or the memo that speaks of another agency."""
    yield from _others(case, "other-agency", narratives=False)


def _others(case: Case, rule: str, *, narratives: bool) -> Iterator[Finding]:
    agency = case.record.agency
    if not agency.name:
        return
    for text in texts_of(case.record):
        if text.is_narrative is not narratives:
            continue
        found = next(_named_others(text.text, agency), None)
        if found is not None:
            start, end = found
            yield finding(
                rule,
                Severity.ERROR if narratives else Severity.WARNING,
                text.at,
                words.other_agency(name=text.text[start:end], agency=agency.name),
                text.text[start:end],
                agency.name,
                fix=_renamed(text, text.text[start:end], agency.name),
            )


def _renamed(text: Text, other: str, agency: str) -> Fix:
    after = text.text.replace(other, agency)
    return Fix(words.put_instead(old=other, new=agency), lambda record: text.put(record, after))


def _named_others(text: str, agency: Agency) -> Iterator[tuple[int, int]]:
    """Where a text names an agency that is not ``agency``."""
    own = search_key(agency.name)
    for match in _short().finditer(text):
        # สำนักฯ is short for an agency whose own name begins so; an office of ours is no agency.
        word = search_key(match["word"])
        word = names.MISSPELT.get(word, word)
        if not own.startswith(word) and not _is_unit(match["word"], agency):
            yield match.span()
    for match in _full().finditer(text):
        rest = search_key(text[match.end("kind") :])
        if _is_own(search_key(match["kind"]), rest, own, agency):
            continue
        if match["name"] and not match["name"].startswith(names.NO_NAMES):
            yield match.span()


def _is_own(kind: str, rest: str, own: str, agency: Agency) -> bool:
    """Whether kind and what follows are the agency, by its name or by its place alone."""
    if (kind + rest).startswith(own):
        return True
    bare = own.removeprefix(search_key(agency.kind)) if agency.kind else own
    for known in sorted(map(search_key, names.KINDS), key=len, reverse=True):
        bare = bare.removeprefix(known)
    return bool(bare) and rest.startswith(bare)


def _is_unit(word: str, agency: Agency) -> bool:
    """Whether a short form may stand for a unit of the agency: กองฯ; สำนักฯ is an agency's."""
    return word in agency.units


@cache
def _short() -> re.Pattern[str]:
    """สำนักฯ, กรมฯ: the short form of an agency's name."""
    return re.compile(rf"(?P<word>{'|'.join(names.SHORT)}) ?ฯ")


@cache
def _full() -> re.Pattern[str]:
    """A kind of agency and what follows it up to a blank."""
    kinds = "|".join(re.escape(kind) for kind in names.NAMED_KINDS)
    return re.compile(rf"(?P<kind>{kinds}) ?(?P<name>[ก-๎]*)")
