"""Where a narrative speaks of its own agency as if it were of another kind."""

import re
from functools import lru_cache

from ita_tui.core.record.model import Agency
from ita_tui.core.record.names import kind_in
from ita_tui.words.understood import agencies as names

BEFORE = 24
"""Characters before such words in which one may say that it is another agency's."""


def other_kind(text: str, agency: Agency) -> tuple[int, int] | None:
    """Where a text first has people, or a head, of a kind of agency that this one is not.

    "ผู้บริหารของเทศบาล" in the narrative of an อบต.; not where the text has to do with others, nor
    where a name follows, which makes it a certain other agency.
    """
    foreign = names.FOREIGN_POSTS.get(kind_in(agency.name) or kind_in(agency.kind), ())
    said = tuple(it for it in foreign if it in text)
    for match in _told(said).finditer(text) if said else ():
        before = text[max(0, match.start() - BEFORE) : match.start()].rpartition("\n")[2]
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
