"""What a column of a table holds, by its name, and the year that the name carries."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from ita_tui.core.matching.titles import letter_key
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.understood import tables as marks
from ita_tui.words.understood.agencies import ALL_KINDS, KINDS
from ita_tui.words.understood.pruning import compiled_for, find_each

_LONGEST_WORD = 15
_SHORTEST_KEY = 5
"""Letters of a name that are its own without marks."""
_CE_TO_BE = 543
_LONGEST_HEADING = 400
_SHORT_YEAR = rf"{marks.YEAR_WORDS}[ .]*({marks.SHORT_YEAR})(?![0-9])"
# A letter that is no part of "fiscal year 2567".
_NOT_A_YEAR = "[^0-9ปีพ.ศงบฯประมาณfyear()/ -]"


class ColumnRole(StrEnum):
    """What a column holds, by its name."""

    SCORE = "score"
    """Scores."""
    WEAK_SCORE = "weak score"
    """Scores, where no other column is named so."""
    PREVIOUS = "previous"
    """Scores of the year before."""
    REFERENCE = "reference"
    """Means of others: of the province, of the country."""
    AGENCY = "agency"
    """Scores of the agency that the column is named by."""
    WEIGHTED = "weighted"
    """Parts of the total, by the weights."""
    NUMBER = "number"
    """Numbers that are not the scores: pass marks, differences, ranks, weights."""
    ITEM = "item"
    """Codes or titles of items."""
    INSTRUMENT = "instrument"
    """Instruments."""
    TEXT = "text"
    """Anything else with a name."""
    NAMELESS = "nameless"
    """There is no name."""

    @property
    def is_score(self) -> bool:
        """Whether its numbers are the agency's own."""
        return self in (ColumnRole.SCORE, ColumnRole.WEAK_SCORE)

    @property
    def is_numeric(self) -> bool:
        """Whether numbers are expected in it."""
        return self.is_score or self in _OTHER_NUMBERS


_OTHER_NUMBERS = (
    ColumnRole.PREVIOUS,
    ColumnRole.REFERENCE,
    ColumnRole.AGENCY,
    ColumnRole.WEIGHTED,
    ColumnRole.NUMBER,
)


@lru_cache(maxsize=256)
def column_role(name: str) -> ColumnRole:
    """What a column with this name holds."""
    bare = re.sub(marks.BESIDE_NAME, "", "".join(name.casefold().split()))
    if not bare:
        return ColumnRole.NAMELESS
    of_others = (marks.MEAN, marks.LEVEL, *marks.SCORE_WORDS)
    if (has_any(bare, marks.REFERENCE_WORDS) and has_any(bare, of_others)) or (
        marks.MEAN in bare and has_any(bare, marks.GROUPS)
    ):
        is_difference = has_any(bare, marks.DIFFERENCES)
        return ColumnRole.NUMBER if is_difference else ColumnRole.REFERENCE
    for role, some in (
        (ColumnRole.TEXT, marks.TEXT_WORDS),
        (ColumnRole.WEIGHTED, (marks.WEIGHTED,)),
        (ColumnRole.NUMBER, marks.OTHER_NUMBER_WORDS),
        (ColumnRole.PREVIOUS, marks.PREVIOUS_WORDS),
        (ColumnRole.REFERENCE, marks.REFERENCE_WORDS),
        (ColumnRole.INSTRUMENT, marks.INSTRUMENT_COLUMN_WORDS),
    ):
        if has_any(bare, some):
            return role
    if bare in marks.OTHER_NUMBER_NAMES:
        return ColumnRole.NUMBER
    if found := _role_of_scores(bare):
        is_alone = (
            bare.startswith(marks.SCORE_WORDS) and without_year(bare) in marks.SCORE_WORDS
        ) or _says_scores_alone(to_latin_digits(bare))
        return found if is_alone else _other(bare)
    if bare.startswith(marks.ITEM_COLUMN_WORDS) and not bare.startswith(marks.NO_ITEM_COLUMN):
        return ColumnRole.ITEM
    if letter_key(bare).startswith(_item_keys()):
        return ColumnRole.ITEM  # its marks are out of place
    return ColumnRole.AGENCY if without_year(bare).startswith(KINDS) else ColumnRole.TEXT


def _role_of_scores(bare: str) -> ColumnRole | None:
    """What a name says that has a word for scores; None without one."""
    if has_any(bare, marks.SCORE_WORDS) and (
        len(bare) <= _LONGEST_WORD or bare.startswith(marks.SCORE_BEGINNINGS)
    ):
        return ColumnRole.WEAK_SCORE if marks.MEAN in bare else ColumnRole.SCORE
    of_year = without_year(bare)
    if of_year != bare and of_year in marks.OWN_NAMES:
        return ColumnRole.SCORE
    is_weak = bare.startswith(marks.WEAK_SCORE_WORDS) or has_any(bare, marks.OUT_OF_A_HUNDRED)
    is_year = only_year(bare) or (of_year != bare and of_year in marks.OF_YEARS)
    if is_weak or bare in marks.THIS_YEAR or marks.MEAN in bare or is_year:
        return ColumnRole.WEAK_SCORE
    return None


def _says_scores_alone(bare: str) -> bool:
    return compiled_for(marks.SAYS_SCORES_ALONE, bare).fullmatch(bare) is not None


def _other(bare: str) -> ColumnRole:
    """What holds scores, or numbers, of something else: of others, or of what nobody knows."""
    if marks.MEAN in bare:
        return ColumnRole.REFERENCE
    return ColumnRole.AGENCY if has_any(bare, ALL_KINDS) else ColumnRole.NUMBER


def without_year(bare: str) -> str:
    """The name of a column without its year."""
    return re.sub(marks.YEAR_BESIDE, "", to_latin_digits(bare)) if year_in(bare) else bare


def columns_of(names: Sequence[str]) -> tuple[ColumnRole, ...]:
    """What the columns hold, where no name says "score" by what stands beside.

    Beside means of others, or full marks, one that says "agency" or "result" holds its scores, and
    one that says "result" where no other holds numbers. A table that counts people and never says
    "score" is about them, and one of chances and effects about risks.
    """
    roles = tuple(map(column_role, names))
    pairs = tuple(zip(names, roles, strict=True))
    is_beside = ColumnRole.REFERENCE in roles or any(
        (role is ColumnRole.WEAK_SCORE and marks.MEAN in name)
        or (role is ColumnRole.NUMBER and re.match(marks.ONLY_FULL_MARKS, "".join(name.split())))
        for name, role in pairs
    )
    of_people = (
        ColumnRole.SCORE not in roles
        and any(re.search(marks.PEOPLE, name) for name in names)
        and not any(
            role.is_score and has_any(name.casefold(), marks.SCORE_WORDS) for name, role in pairs
        )
    )
    if of_people or set(marks.OF_RISKS) <= set(names):
        # A share beside those who answered is one of them.
        return tuple(ColumnRole.NUMBER if role.is_score else role for role in roles)
    own: tuple[str, ...] = ()
    if not any(role.is_numeric for role in roles):
        own = marks.RESULTS
    elif is_beside and ColumnRole.SCORE not in roles and ColumnRole.ITEM in roles:
        is_of_means = all(marks.MEAN in name for name, role in pairs if role.is_score)
        own = (*marks.OWN_NAMES, *(marks.RESULTS if is_of_means else ()))
    return tuple(
        ColumnRole.SCORE if "".join(name.casefold().split()) in own else role
        for name, role in pairs
    )


@cache
def _item_keys() -> tuple[str, ...]:
    """Letter keys of the longer names of columns of items."""
    keys = map(letter_key, marks.ITEM_COLUMN_WORDS)
    return tuple(key for key in keys if len(key) > _SHORTEST_KEY)


def has_any(bare: str, some: tuple[str, ...]) -> bool:
    """Whether any of the words is in the name."""
    return any(map(bare.__contains__, some))


def names_a_column(name: str) -> bool:
    """Whether a word names a column of a table of scores."""
    bare = name.casefold()
    if len(bare) > 2 * _LONGEST_WORD:
        return False
    known = bare in marks.TEXT_NAMES or bare.startswith(marks.TEXT_WORDS)
    return known or column_role(name) is not ColumnRole.TEXT


def only_year(bare: str) -> bool:
    """Whether the name is a year and nothing else."""
    return year_in(bare) is not None and not re.search(_NOT_A_YEAR, to_latin_digits(bare))


@lru_cache(maxsize=256)
def year_in(name: str) -> int | None:
    """The year that the name of a column carries, B.E.; None without one."""
    name = to_latin_digits(name).casefold()
    if found := re.search(marks.YEAR, name):
        return in_buddhist_era(int(found[0]))
    found = re.search(_SHORT_YEAR, name)
    return 2500 + int(found[1]) if found else None


def in_buddhist_era(year: int) -> int:
    """A year of four digits, as B.E."""
    return year if year >= 2400 else year + _CE_TO_BE


def years_of_results(text: str) -> Iterator[int]:
    """The years that a line says the results are of: one, or several in a list."""
    text = to_latin_digits(text).casefold()
    has_short = re.search(marks.SHORT_YEAR_OF_RESULTS, text) is not None
    pattern = marks.YEAR_OF_RESULTS if has_short else marks.FULL_YEAR_OF_RESULTS
    for match in find_each(pattern, text) if has_short or re.search(marks.YEAR, text) else ():
        found = re.findall(marks.YEAR, match["years"] or "")
        short = [f"25{it}" for it in match.groups()[1:] if it]
        yield from map(in_buddhist_era, map(int, found or short))


def years_of_plan(text: str) -> Iterator[int]:
    """The years in the heading of a plan: of its measures, or of the results they are for."""
    if re.match(marks.PLAN, text):
        yield from map(in_buddhist_era, map(int, re.findall(marks.YEAR, to_latin_digits(text))))


def year_of_heading(text: str) -> int | None:
    """The one year of results that a heading says, or is; None where it says none, or several."""
    if len(text) > _LONGEST_HEADING or not re.search("[0-9๐-๙]{2}", text):
        return None
    years = set(years_of_results(text))
    if len(years) == 1:
        return years.pop()
    return year_in(text) if not years and only_year(text.casefold()) else None
