"""What the places are called where something is typed, among the texts kept against a crash."""

from collections.abc import Collection
from itertools import count

SCORE = "scores\n"
"""Begins the place of a score."""

NARRATIVE = "issues."
"""Begins the place of a narrative."""

FORM = "form\n"
"""Begins the place of a form."""

PUT_OFF = "later\n"
"""Begins the place of a text that is left for later: nothing that is typed anew is kept there."""


def narrative_place(issue: str) -> str:
    """What the narrative of an issue is called among typed texts."""
    return f"{NARRATIVE}{issue}"


def score_place(code: str, kind: str) -> str:
    """What the cell of a node and a kind of score is called."""
    return f"{SCORE}{code}\n{kind}"


def form_place(title: str, begun_with: str) -> str:
    """What a form is called: its title, and a fingerprint of what it began with."""
    return f"{FORM}{title}\n{begun_with}"


def put_off_place(place: str, taken: Collection[str]) -> str:
    """Where a text is kept that is left for later, apart from every other: ``taken`` are theirs."""
    numbers = (f"{PUT_OFF}{number}\n{asked_place(place)}" for number in count(1))
    return next(it for it in numbers if it not in taken)


def asked_place(place: str) -> str:
    """The place that a text was typed at, be it left for later or not."""
    return place.removeprefix(PUT_OFF).partition("\n")[2] if place.startswith(PUT_OFF) else place
