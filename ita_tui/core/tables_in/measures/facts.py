"""What a report of this program says of a measure below it, and of a step behind it."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from ita_tui.core.tables_in.measures.fields import reads_as_period
from ita_tui.core.thai.clean import clean
from ita_tui.core.thai.numbers import to_latin_digits
from ita_tui.words.said import documents as shared
from ita_tui.words.said import measures_report as words
from ita_tui.words.said.fields import printed_label
from ita_tui.words.understood.column_names import DIVISIONS, LEAST_IN_WORDS, WITHIN

_APART = re.compile(r"(.*\S) ?[(]([^()\n]*)[)]", re.DOTALL)


def facts_below(cells: Sequence[str]) -> dict[str, str]:
    """Text by field of a row that says, in one cell, a name and a value a line; else empty."""
    filled = list(filter(None, map(clean, cells)))
    facts: dict[str, str] = {}
    field = ""
    for line in filled[0].split("\n") if len(filled) == 1 else ():
        name, is_named, value = line.partition(":")
        if is_named and name.strip() in _fields():
            field = _fields()[name.strip()]
            facts[field] = value.strip()
        elif field:
            facts[field] += f"\n{line}"
        else:
            return {}
    if target := facts.get("target"):
        facts["target"] = re.sub(LEAST_IN_WORDS, r"\1 ≥ \2", to_latin_digits(target))
    return facts


def apart_of_step(text: str) -> dict[str, str]:
    """The text of a step by field: its own units and its last day stand behind it in brackets."""
    found = _APART.fullmatch(clean(text))
    *owners, due = found[2].split(", ") if found else ("", "")
    is_day = due.startswith(WITHIN) and reads_as_period(due.removeprefix(WITHIN))
    if not found or not is_day or not all(it.startswith(DIVISIONS) for it in owners):
        return {"step_text": text}
    own = {"step_owners": "\n".join(owners)} if owners else {}
    return {**own, "step_text": found[1], "step_due": due.removeprefix(WITHIN)}


@cache
def _fields() -> Mapping[str, str]:
    """Field by the name that it is printed under."""
    named = {printed_label("measures", field): field for field in ("expected_result", "target")}
    items = {words.answers(name=name): "items" for name in (shared.ITEM, shared.INDICATOR)}
    return {**named, **items, words.BUDGET: "budget_baht"}
