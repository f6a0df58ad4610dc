"""Rules about the agency and the memo's sender and posts: of one place, and of one kind."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part, put
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Agency, Record
from ita_tui.core.record.names import kind_in
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.words.said import checks_fields as words
from ita_tui.words.said.agencies import PROVINCES
from ita_tui.words.understood import agencies as names


def agency_differs(case: Case) -> Iterator[Remark]:
    """A postal code, a province or a district that is none; a kind that is not the name's."""
    agency = case.record.agency
    code = to_latin_digits(agency.postal_code)
    if code and not re.fullmatch("[0-9]{5}", code):
        yield tell("agency.postal_code", words.postal_code(code=agency.postal_code), code)
    # "สถาบันอุดมศึกษา" begins like a kind, and is a wider one.
    kind = kind_in(agency.kind) if agency.kind.strip() in names.ALL_KINDS else ""
    named = kind_in(agency.name)
    if kind and named and kind != named:
        message = words.kind_differs(kind=agency.kind, name=agency.name)
        yield tell("agency.kind", message, agency.kind, agency.name)
    for part in filter(partial(_is_no_place, agency), names.ADDRESS):
        said = getattr(agency, part)
        yield tell(f"agency.{part}", words.no_place(part=words.PARTS[part], said=said), said)
    times = Counter(map(search_key, agency.units))
    for unit in dict.fromkeys(it for it in agency.units if times[search_key(it)] > 1):
        yield tell("agency.units", words.unit_twice(unit=unit), unit)


def _is_no_place(agency: Agency, part: str) -> bool:
    """Whether what stands for a part of the address is surely none: it is of no use elsewhere."""
    said = getattr(agency, part)
    is_province = part == "province"
    return bool(said) and (said not in PROVINCES if is_province else bool(kind_in(said)))


def address_differs(case: Case) -> Iterator[Remark]:
    """A sender's address or unit that is not the agency's, and a post of another place."""
    agency, unit = case.record.agency, case.record.memo.unit
    # The agency's own name may hold the word for a province.
    shown = to_latin_digits(
        unit.replace(agency.name, " " * len(agency.name)) if agency.name else unit
    )
    for part, own, match in _other_places(agency, names.ADDRESS, shown):
        start, end = match.span("said")
        message = words.address_differs(part=words.PARTS[part], said=match["said"], own=own)
        fix = put(words.take_part(own=own), unit[:start] + own + unit[end:], "memo", "unit")
        yield tell("memo.unit", message, match["said"], own, fix=fix)
    for at, post in _posts(case.record):
        for part, own, match in _other_places(agency, names.HEADS_OF_PLACES, post):
            message = words.address_differs(part=words.PARTS[part], said=match["said"], own=own)
            yield tell(at, message, match["said"], own)
    first, *_ = shown.split() or [""]
    is_unit = first.startswith(names.UNIT_WORDS) and not first.startswith(names.NO_UNITS)
    if is_unit and agency.units and not _units_in(unit, first, agency):
        yield tell("memo.unit", words.foreign_unit(unit=first, units=agency.units), first)


def _other_places(
    agency: Agency, patterns: Mapping[str, str], text: str
) -> Iterator[tuple[str, str, re.Match[str]]]:
    """The parts of an address that a text tells otherwise: (part, the agency's own, match)."""
    for part, pattern in patterns.items():
        own = "" if _is_no_place(agency, part) else to_latin_digits(getattr(agency, part))
        match = re.search(pattern, text) if own else None
        if match and not search_key(match["said"]).startswith((search_key(own), *names.NO_NAMES)):
            yield part, own, match


def _units_in(text: str, name: str, agency: Agency) -> set[str]:
    """The agency's units that a text names.

    Either may be told short: สำนักปลัด is สำนักปลัดเทศบาล, which may go on into the agency's name.
    """
    key, said = search_key(text), search_key(name)
    return {unit for unit in agency.units if (it := search_key(unit)) in key or it.startswith(said)}


def post_of_another_unit(case: Case) -> Iterator[Remark]:
    """A post of a unit that the agency does not name, and a signer of another than the sender."""
    agency, memo = case.record.agency, case.record.memo
    for at, post in _posts(case.record) if agency.units else ():
        for head in names.HEADS_OF_UNITS:
            name = post.strip().removeprefix(head).split(" ")[0]
            is_unit = post.strip().startswith(head) and name.startswith(names.UNIT_WORDS)
            is_own = search_key(name) in search_key(agency.name) or _units_in(post, name, agency)
            if is_unit and not is_own:
                yield tell(at, words.post_of_no_unit(post=post, units=agency.units), post)
    sending, signing = (_units_in(it, it, agency) for it in (memo.unit, memo.signer))
    if sending and signing and not sending & signing:
        yield tell(
            "memo.signer",
            words.signer_of_another_unit(signer=memo.signer, unit=memo.unit),
            *(memo.signer, memo.unit),
        )


def post_of_another_kind(case: Case) -> Iterator[Remark]:
    """A post of the memo that an agency of this kind does not have."""
    agency = case.record.agency
    kind = kind_in(agency.name) or kind_in(agency.kind)
    foreign = names.FOREIGN_POSTS.get(kind, ())
    for at, post in _posts(case.record):
        said = next((it for it in foreign if it in post), None)
        if said is not None:
            yield tell(at, words.post_of_another_kind(post=post, kind=kind), post, kind)


def _posts(record: Record) -> Iterator[tuple[str, str]]:
    """The posts that a memo names, with their places."""
    yield from (("memo.to", post) for post in record.memo.to)
    yield "memo.signer", record.memo.signer
    for key, opinion in record.memo.opinions.items():
        yield f"memo.opinions.{key}.post", opinion.post


RULES = (
    Rule("agency-differs", Severity.WARNING, agency_differs, Part.PLACE),
    Rule("address-differs", Severity.WARNING, address_differs, Part.PLACE),
    Rule("post-of-another-kind", Severity.WARNING, post_of_another_kind, Part.PLACE),
    Rule("post-of-another-unit", Severity.WARNING, post_of_another_unit, Part.PLACE),
)
"""The rules of this topic."""
