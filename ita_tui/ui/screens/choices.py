"""What can be chosen: the actions of the moment, and the places of a record."""

from collections.abc import Iterator
from typing import Any

from textual.screen import Screen

from ita_tui.core.toml.shape import join
from ita_tui.ui.toolkit.searching import Searched
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import shown_key
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.fields import place_name


def actions_of(screen: Screen[Any]) -> list[Choice]:
    """Every action that a key would do now, each once, by its Thai name; moving about is none."""
    found: dict[str, Choice] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.description and binding.show and binding.action not in found:
            key = binding.key_display or keys.KEY_NAMES.get(binding.key) or shown_key(binding.key)
            found[binding.action] = Choice(binding.action, binding.description, key)
    return list(found.values())


def rows_of(searched: Searched) -> list[Choice]:
    """Every row of a list or a text that can be found."""
    return [Choice(str(row), " ".join(text.split())) for row, text in searched.searched_rows()]


def places_of(view: View) -> list[Choice]:
    """Every node, issue, measure and step of a record."""
    return list(_places(view))


def _places(view: View) -> Iterator[Choice]:
    for node in view.framework.nodes.values():
        shown = words.shown_code(code=node.code)
        yield Choice(join("scores", node.code), f"{shown} {node.title}")
    for issue in view.framework.issues.values():
        label = words.issue_heading(code=issue.code, title=issue.title)
        yield Choice(join("issues", issue.code), label)
    for part in ("memo", "results", "agency", "settings"):
        yield Choice(part, place_name((part,)))
    for key in view.record.results.ranking:
        yield Choice(join("results.ranking", key), place_name(("results", "ranking", key)))
    for key, measure in view.record.measures.items():
        at = join("measures", key)
        yield Choice(at, f"{words.MEASURE} {key} {measure.title}")
        for step_key, step in measure.steps.items():
            label = f"{words.STEPS} {key}/{step_key} {step.text}"
            yield Choice(join(f"{at}.steps", step_key), label)
