"""What can be chosen: the actions of the moment, and the places of a record."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from textual.screen import Screen

from ita_tui.core.toml.shape import join
from ita_tui.core.values import replace
from ita_tui.ui.forms.record import PARTS
from ita_tui.ui.screens.record_screen import RecordScreen
from ita_tui.ui.toolkit.searching import Searched
from ita_tui.ui.work.choice import Choice
from ita_tui.ui.work.keys import shown_key
from ita_tui.ui.work.view import View
from ita_tui.words.said import keys
from ita_tui.words.said import screens as words
from ita_tui.words.said.fields import LABELS, place_name

FORM = "form"
"""Where an action is done that fills in a part of the record."""


def actions_of(screen: Screen[Any]) -> list[Choice]:
    """Every action that a key would do now, each once, by its Thai name; moving about is none.

    What Enter does comes first, so that the mouse alone finds it.
    """
    line = screen.keys_shown if isinstance(screen, RecordScreen) else ()
    enter = keys.KEY_NAMES["enter"]
    found = {it.action: Choice(it.action, it.label, enter) for it in line if it.key == enter}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.description and binding.show and binding.action not in found:
            key = binding.key_display or keys.KEY_NAMES.get(binding.key) or shown_key(binding.key)
            also = keys.HELP.get(binding.id or "", "")
            found[binding.action] = Choice(binding.action, binding.description, key, also)
    return list(found.values())


def actions_elsewhere(modes: Iterable[str], own: Mapping[str, str]) -> list[Choice]:
    """What the keys of other screens do, and the forms that belong to none.

    A value is the screen, a line break and the action; the action alone where it is the app's.
    """
    found: dict[str, Choice] = {}
    for mode in modes:
        for key in keys.KEYS[mode]:
            if not key.is_listed or key.keys.startswith("escape"):
                continue
            value = key.action if key.action.startswith("app.") else f"{mode}\n{key.action}"
            shown = shown_key(own.get(key.id, key.keys).partition(",")[0])
            hint = f"{_title_of(mode)} {shown}"
            found.setdefault(value, Choice(value, key.label, hint, keys.HELP.get(key.id, "")))
    forms = parts_of_record()
    return [*found.values(), *(replace(it, value=f"{FORM}\n{it.value}") for it in forms)]


def _title_of(mode: str) -> str:
    """What a screen is called: as the key that leads there."""
    every = (key for place in keys.KEYS.values() for key in place)
    return next(key.label for key in every if key.action.endswith(f"go('{mode}')"))


def rows_of(searched: Searched) -> list[Choice]:
    """Every row of a list or a text that can be found."""
    return [Choice(str(row), " ".join(text.split())) for row, text in searched.searched_rows()]


def parts_of_record() -> list[Choice]:
    """The parts of a record that no screen shows, each a form."""
    return [Choice(part, place_name((part,)), also=_labels_of(part)) for part in PARTS]


def _labels_of(part: str) -> str:
    """The fields of a part."""
    return " ".join(label for key, label in LABELS.items() if key.startswith(f"{part}."))


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
    yield from parts_of_record()
    for key in view.record.results.ranking:
        yield Choice(join("results.ranking", key), place_name(("results", "ranking", key)))
    for key, measure in view.record.measures.items():
        at = join("measures", key)
        yield Choice(at, f"{words.MEASURE} {key} {measure.title}")
        for step_key, step in measure.steps.items():
            label = f"{words.STEPS} {key}/{step_key} {step.text}"
            yield Choice(join(f"{at}.steps", step_key), label)
