"""Rules about names of agencies: a text that was copied carries another office's name."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache, partial

from ita_tui.core.checks.case import Case, Remark, Rule, tell
from ita_tui.core.checks.finding import Part
from ita_tui.core.checks.texts import Text
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Agency
from ita_tui.core.record.names import kind_in, name_length
from ita_tui.core.thai.search import search_key
from ita_tui.words.said import checks_narratives as words
from ita_tui.words.understood import agencies as names
from ita_tui.words.understood.pruning import compiled_for, find_each

LONGEST_NAME = 28
"""Letters of a name; more of them have a verb in them, which no fix may take away."""

LOOKED_AT = 60
"""Characters before a name in which a word may say that another agency is only looked at."""

LONGEST_RUN = 120
"""Letters behind a kind of agency that are looked at for its name."""

LOOKED_BEFORE = 24
"""Characters before people, or a head, in which one may say that they are another agency's."""


def other_agency(case: Case, *, narratives: bool) -> Iterator[Remark]:
    """A narrative, or else a measure, a step or the memo, that speaks of another agency."""
    agency = case.record.agency
    if not agency.name:
        return
    texts = [text for text in case.texts if text.is_narrative is narratives]
    every = "\n".join(text.text for text in texts)
    kinds = tuple(it for it in (*names.ALL_KINDS, *names.POSTS) if it in every)
    reference = _class_in(case.record.settings.reference_name)
    for text in texts:
        partners: tuple[str, ...] = names.PARTNER_CUES
        if text.is_opinion:  # a superior asks nobody but the own agency
            partners = tuple(it for it in partners if it != names.ASKED)
        found = next(_named_others(text.text, agency, kinds, partners, reference), None)
        if found is None and narratives:
            found = _other_kind(text.text, agency)
        if found is not None:
            start, end = found
            said = text.text[start:end]
            yield tell(
                text.at,
                words.other_agency(name=said, agency=agency.name),
                said,
                agency.name,
                fix=text.with_words(found, agency.name) if _can_mend(text, said) else None,
                # What is a plain noun, too, may be one here.
                severity=Severity.WARNING if said.startswith(names.OTHER_KINDS) else None,
            )


def _can_mend(text: Text, said: str) -> bool:
    """Whether nothing but a name is taken: no post, and no verb that went on right behind it."""
    is_post = text.parts[:1] == ("memo",) and text.parts[-1] not in ("unit", "subject")
    is_short = len(search_key(said)) <= LONGEST_NAME
    is_kind = said in names.ALL_KINDS or said in names.KINDS_ALONE
    return is_short and not is_post and not is_kind and not said.startswith(names.POSTS)


def _named_others(
    text: str, agency: Agency, kinds: tuple[str, ...], partners: tuple[str, ...], reference: str
) -> Iterator[tuple[int, int]]:
    """Where a text names an agency that is not ``agency``, as if it were.

    Another agency that the text does something with ("ร่วมกับ อบต.…") is no slip; ``partners`` are
    the ends of what stands before such a one. ``reference`` are the letters of a class of agencies.
    """
    own = search_key(agency.name)
    own_kind, own_place = _kind_and_place(agency.name)
    no_names = _no_names_beside(own_place)
    for match in find_each(_short(), text) if "ฯ" in text else ():
        word = search_key(match["word"])
        word = names.MISSPELT.get(word, word)
        before = text[: match.start()].rstrip()
        # A higher authority is lawfully called so, but not as the one whose result it is.
        is_owner = before.endswith(names.OWNER_CUES)
        is_told_in_full = _is_told_in_full(word, before)
        may_be = is_owner if word in names.AUTHORITIES else not is_told_in_full or is_owner
        if may_be and not own.startswith(word) and match["word"] not in agency.units:
            yield match.span()
    for match in _kinds_in(text, kinds) if kinds else ():
        before = text[: match.start()].rstrip()
        if before.endswith(partners) and not before.endswith(names.TOLD_BY):
            continue
        name = match["name"].lstrip()
        is_bare = name.startswith(no_names)
        is_owner = match["name"][:1] == " " and before.endswith(names.OWNER_CUES)
        if not name or (is_bare and not is_owner):
            continue
        if name != match["name"] and not is_owner and not name.startswith(names.PLACES):
            continue  # "อบต. ย้ายเว็บไซต์" begins a sentence
        line = before[-LOOKED_AT:].rpartition("\n")[2]
        if any(it in line for it in names.VISITED) or before.endswith(names.OF_A_CLASS):
            continue
        if match["name"].startswith("ฯ") and own.startswith(search_key(match["kind"])):
            continue
        if match["kind"] in names.OTHER_KINDS and not _is_meant(match["kind"], own_kind, before):
            continue
        said = search_key(match["kind"] + match["name"])
        beyond = said.removeprefix(reference)
        if beyond != said and (not beyond or beyond.startswith(names.NO_NAMES)):
            continue  # the class that the scores are compared with
        behind = text[match.start() : match.start() + 2 * len(agency.name)]
        if " " in agency.name.strip() and search_key(behind).startswith(own):
            continue  # a name of several words ends at no blank
        if not _is_own(match["kind"], match["name"], agency):
            yield match.start(), match.start("name") + name_length(match["name"])


def _class_in(reference_name: str) -> str:
    """The letters of the class of agencies that a mean is of; empty where it is but a kind."""
    match = next(find_each(_full(names.ALL_KINDS), reference_name), None)
    return search_key(reference_name[match.start() :]) if match and match["name"] else ""


def _is_meant(kind: str, own_kind: str, before: str) -> bool:
    """Whether one of the kinds that any office speaks of is spoken of as the agency itself.

    A department or a hospital is where the result is its own, or where the agency is one too. A
    province is also where something lies: it must be the owner, and the agency must be one.
    """
    if kind == names.PROVINCE:
        return own_kind == kind and before.endswith((names.OF, names.TOLD_BY))
    return kind == own_kind or not before or before.endswith(names.OWNER_CUES)


def _is_told_in_full(word: str, text: str) -> bool:
    """Whether a word stands in a text without the sign of a shortened name."""
    _, *behind = text.split(word)
    return any(not after.startswith(("ฯ", " ฯ")) for after in behind)


def _is_own(kind: str, name: str, agency: Agency) -> bool:
    """Whether a kind and the name behind it are the agency: its own kind and its own place."""
    own_kind, place = _kind_and_place(agency.name.partition("(")[0])
    said = search_key(name)
    if not place:
        # An agency without a place in its name is only known by all of it.
        return search_key(agency.name) in search_key(f"{kind}{name}")
    if any(search_key(f"{kind}{name}").startswith(search_key(it)) for it in agency.units):
        return True
    if not said.startswith(place):
        return False
    # เทศบาลเมืองสระทองเหนือ is not เทศบาลเมืองสระทอง.
    if said.removeprefix(place).startswith(tuple(map(search_key, names.FURTHER_PLACES))):
        return False
    same_kind = names.FULL_KINDS.get(kind, kind)
    return not own_kind or same_kind == own_kind or kind in names.POSTS


@lru_cache(8)
def _no_names_beside(own_place: str) -> tuple[str, ...]:
    """Words behind a kind that begin no name, but the one the agency's own place begins with."""
    return tuple(it for it in names.NO_NAMES if not own_place.startswith(search_key(it)))


def _kind_and_place(name: str) -> tuple[str, str]:
    """The kind of an agency, in full, and the letters of its place; empty where it has none.

    What form of agency it is may stand in brackets behind: (องค์การมหาชน).
    """
    for kind in names.ALL_KINDS:
        if name.startswith(kind):
            place = name.removeprefix(kind).partition("(")[0]
            return names.FULL_KINDS.get(kind, kind), search_key(place)
    return "", ""


@cache
def _short() -> str:
    """สำนักฯ, กรมฯ: the short form of an agency's name."""
    return rf"(?P<word>{'|'.join(map(re.escape, names.SHORT))}) ?ฯ"


def _kinds_in(text: str, kinds: tuple[str, ...]) -> Iterator[re.Match[str]]:
    """Every kind of agency in a text, with what follows it, in which another may be named."""
    pattern, place = compiled_for(_full(kinds), text), 0
    while match := pattern.search(text, place):
        yield match
        place = match.end("kind")


@lru_cache(maxsize=8)
def _full(kinds: tuple[str, ...]) -> str:
    """A kind of agency and what follows it up to a blank; most records name few kinds."""
    listed = "|".join(map(re.escape, kinds))
    return rf"(?P<kind>{listed})(?P<name>(?:(?<=\.) ?)?[ก-๎]{{0,{LONGEST_RUN}}})"


def _other_kind(text: str, agency: Agency) -> tuple[int, int] | None:
    """Where a text first has people, or a head, of a kind of agency that this one is not.

    "ผู้บริหารของเทศบาล" in the narrative of an อบต.; not where the text has to do with others, nor
    where a name follows, which makes it a certain other agency.
    """
    foreign = names.FOREIGN_POSTS.get(kind_in(agency.name) or kind_in(agency.kind), ())
    said = tuple(it for it in foreign if it in text)
    for match in _told(said).finditer(text) if said else ():
        before = text[max(0, match.start() - LOOKED_BEFORE) : match.start()].rpartition("\n")[2]
        if not any(it in before for it in names.WITH_OTHERS):
            return match.span("kind")
    return None


@lru_cache(maxsize=8)
def _told(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """Words of the own agency before a kind, with something behind it that is no name."""
    kind = "|".join(map(re.escape, sorted(kinds, key=len, reverse=True)))
    people = "|".join(sorted(names.OWN_PEOPLE, key=len, reverse=True))
    heads = "|".join(sorted(names.OWN_HEADS, key=len, reverse=True))
    alone = "|".join(names.HEADS_ALONE)
    goes_on = "|".join(map(re.escape, (*names.NO_NAMES, *names.AFTER_NAMES, *names.GOING_ON)))
    return re.compile(
        rf"(?:(?:{people})(?:ของ)?|(?:{heads})|(?<![ก-๙])(?=(?:{alone})(?!ี|ๆ)))(?P<kind>{kind})"
        rf"(?= *$|[\s),.]*(?:{goes_on}|[\n(]))"
    )


RULES = (
    Rule(
        "narrative-other-agency",
        Severity.ERROR,
        partial(other_agency, narratives=True),
        Part.PLACE,
    ),
    Rule("other-agency", Severity.WARNING, partial(other_agency, narratives=False), Part.PLACE),
)
"""The rules of this topic."""
