"""What headings say: the fields of columns, by the names that fields go by, and issues."""

import re
from collections.abc import Iterable, Mapping, Sequence

from ita_tui.core.tables_in.source.markup import without_tags
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.core.thai.search import search_key
from ita_tui.core.values import dataclass
from ita_tui.words.understood.tables import ISSUE

_ISSUE = re.compile(rf"{ISSUE} ?([0-9]{{1,2}})(?![0-9])[ :.–-]*(.*)")
_LONGEST_NAME = 40
"""Letters, without blanks, of a name that is known by its beginning; a longer text is a title."""


@dataclass(frozen=True, slots=True)
class FieldNames:
    """The names of fields, in the letters by which texts are searched."""

    whole: Mapping[str, str]
    """Field by each of its whole names."""
    beginnings: Mapping[str, tuple[str, ...]]
    """What further names of each field begin with, where no column has a whole one."""

    def places(self, cells: Sequence[str]) -> dict[str, list[int]]:
        """The places of the columns that may hold each field, from 0."""
        whole: dict[str, list[int]] = {}
        partly: dict[str, list[int]] = {}
        for place, key in enumerate(map(search_key, cells)):
            if name := self.whole.get(key):
                whole.setdefault(name, []).append(place)
            elif len(key) <= _LONGEST_NAME and (name := self._partly(key)):
                partly.setdefault(name, []).append(place)
        return {**partly, **whole}

    def _partly(self, key: str) -> str:
        """The field that a name begins as, or that it says in brackets; empty for none."""
        begun = (name for name, keys in self.beginnings.items() if key.startswith(keys))
        explained = re.search("[(](.+)[)]$", key)
        return next(begun, self.whole.get(explained[1], "") if explained else "")


def field_names(
    own: Iterable[tuple[str, str]],
    others: Mapping[str, tuple[str, ...]],
    beginnings: Mapping[str, tuple[str, ...]] | None = None,
) -> FieldNames:
    """The names of fields: ``own`` are (field, name) of this program, which come before ``others``.

    The latter are by field, and so is what their names begin with.
    """
    every = [*own, *((field, name) for field, names in others.items() for name in names)]
    return FieldNames(
        whole={search_key(name): field for field, name in reversed(every)},
        beginnings={field: tuple(map(search_key, it)) for field, it in (beginnings or {}).items()},
    )


def issue_heading(text: str) -> tuple[str, str]:
    """Number and title of the issue whose heading a text begins; both empty where it is none."""
    found = _ISSUE.match(to_latin_digits(without_tags(text)))
    return (str(int(found[1])), found[2].strip()) if found else ("", "")


def issue_of_row(cells: Iterable[str]) -> str:
    """Number of the issue where a row is its heading and nothing else; empty where it is none."""
    texts = set(filter(None, cells))
    return issue_heading(texts.pop())[0] if len(texts) == 1 else ""
