"""What the places are called where something is typed, among the texts kept against a crash."""

SCORE = "scores\n"
"""Begins the place of a score."""

NARRATIVE = "issues."
"""Begins the place of a narrative."""

FORM = "form\n"
"""Begins the place of a form."""


def narrative_place(issue: str) -> str:
    """What the narrative of an issue is called among typed texts."""
    return f"{NARRATIVE}{issue}"


def score_place(code: str, kind: str) -> str:
    """What the cell of a node and a kind of score is called."""
    return f"{SCORE}{code}\n{kind}"


def form_place(title: str, begun_with: str) -> str:
    """What a form is called: its title, and a fingerprint of what it began with."""
    return f"{FORM}{title}\n{begun_with}"
