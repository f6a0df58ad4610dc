"""What is made of the table of keys: bindings, lines of keys, and an officer's own keys."""

import re
from collections.abc import Iterable, Iterator, Mapping

from textual.binding import Binding, BindingType

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US
from ita_tui.words.said import keys as words
from ita_tui.words.said.keys import DIALOGS, KEYS, SHORT_KEY_NAMES, TOGETHER, WIDGETS, Key, Shown

Line = tuple[str, str, str]
"""Key as shown, what it does, action."""
_BY_ID = {key.id: key for keys in KEYS.values() for key in keys}
EVERY_DIALOG = "dialog"
KEY_CELLS = 8
"""Room of the keys before what they do, on the help page."""
_HELPED = DIALOGS - WIDGETS - {EVERY_DIALOG, "help"}
"""The dialogs that can be explained: the help itself is closed by the same key."""
_MODIFIERS = frozenset({"ctrl", "alt", "shift", "super"})


def bindings(where: str) -> list[BindingType]:
    """The keys of a place, as the toolkit wants them; what an officer changes, it finds by id."""
    return [
        Binding(
            key.keys,
            key.action,
            key.label,
            show=key.is_listed,
            key_display=_display_of(key.keys),
            priority=key.has_priority,
            id=key.id,
        )
        for key in (*KEYS[where], *(KEYS[EVERY_DIALOG] if where in _HELPED else ()))
    ]


def _display_of(keys: str) -> str | None:
    shown = shown_key(keys)
    return shown if shown != keys and shown[0] in "F^" else None


def shown_key(key: str) -> str:
    """What a line of keys calls a key: F1, ^P, Del."""
    if key[:1] == "f" and key[1:].isdecimal():
        return key.upper()
    if key.startswith("ctrl+") and len(key) == len("ctrl+") + 1:
        return f"^{key[-1].upper()}"
    return SHORT_KEY_NAMES.get(key, key)


def key_line(line: Iterable[Shown], own: Mapping[str, str]) -> tuple[Line, ...]:
    """(key as shown, what it does, action) of each entry, with an officer's own keys."""
    return tuple(
        _entry(shown, own) if shown.id else (shown.key, shown.label, shown.action) for shown in line
    )


def _entry(shown: Shown, own: Mapping[str, str]) -> Line:
    key = _BY_ID[shown.id]
    changed = own.get(key.id, "").partition(",")[0]
    named = shown.key if not changed else ""
    pressed = changed or next(
        (each for each in key.keys.split(",") if shown_key(each) == named), key.keys.split(",")[0]
    )
    return named or shown_key(pressed), shown.label or key.short or key.label, _run(key, pressed)


def _run(key: Key, pressed: str) -> str:
    """The action of a key as a line of keys runs it, which is no part of the place."""
    where = key.id.partition(".")[0]
    if where in WIDGETS:
        return f"screen.press({pressed!r})"
    if key.action.startswith("app."):
        return key.action
    return f"{'app' if where == 'app' else 'screen'}.{key.action}"


def with_keys(text: str, own: Mapping[str, str]) -> str:
    """A text that names what a key does by ``{id}``, with the key in its place."""

    def named(found: re.Match[str]) -> str:
        key = _BY_ID.get(found[1])
        return found[0] if key is None else _full_name(own.get(key.id, key.keys).partition(",")[0])

    return re.sub(r"\{([a-z_]+\.[a-z_]+)\}", named, text)


def _full_name(key: str) -> str:
    if key.startswith("ctrl+"):
        name = key.removeprefix("ctrl+")
        return f"Ctrl+{words.KEY_NAMES.get(name, name.upper())}"
    return words.KEY_NAMES.get(key) or shown_key(key)


def parts_of(screen: str) -> tuple[str, ...]:
    """The parts of a screen that have keys of their own."""
    return tuple(part for whole, part in TOGETHER if whole == screen)


def keys_of(names: Iterable[str], own: Mapping[str, str]) -> frozenset[str]:
    """The toolkit's names of the keys that do these things."""
    return frozenset(key for it in names for key in own.get(it, _BY_ID[it].keys).split(","))


def help_lines(where: str, own: Mapping[str, str]) -> list[str]:
    """What the help page says of the keys of a place."""
    return [
        with_keys(f"{_names(key, own):<{KEY_CELLS}} {words.HELP.get(key.id, key.label)}", own)
        for key in KEYS.get(where, ())
        if key.is_listed
    ]


def _names(key: Key, own: Mapping[str, str]) -> str:
    return " ".join(map(_full_name, own.get(key.id, key.keys).split(",")))


def label_of(letter: str, places: Iterable[str], own: Mapping[str, str]) -> str:
    """What a letter does in one of these places; empty where it does nothing."""
    keys = (key for place in places for key in KEYS[place] if letter.isalpha())
    return next((key.label for key in keys if letter in own.get(key.id, key.keys).split(",")), "")


def own_key_lines(own: Mapping[str, str]) -> list[str]:
    """What the help page says of an officer's own keys."""
    return [
        words.own_key_line(key=" ".join(map(shown_key, keys.split(","))), label=_BY_ID[name].label)
        for name, keys in own.items()
    ]


# --- an officer's own keys ---------------------------------------------------------------


def checked(given: Mapping[str, object]) -> tuple[dict[str, str], list[str]]:
    """The own keys that can be used, by id, and what is wrong with the others, in Thai."""
    wanted: dict[str, str] = {}
    problems: list[str] = []
    for name, value in given.items():
        if name not in _BY_ID:
            problems.append(words.unknown_action(name=name))
            continue
        keys = [_normal(key) for key in _listed(value)]
        unknown = next((key for key in keys if not _is_key(key)), None)
        if unknown is not None:
            problems.append(words.unknown_key(name=name, key=unknown))
        else:
            wanted[name] = ",".join(keys)
    return _without_clashes(wanted, problems), problems


def _without_clashes(wanted: dict[str, str], problems: list[str]) -> dict[str, str]:
    """Give back keys that do something else already, until no two are left that clash."""
    own = dict(wanted)
    while True:
        found = next(((name, *hit) for name in own for hit in _clashes(name, own)), None)
        if found is None:
            return own
        name, key, other = found
        problems.append(words.clashing_key(name=name, key=key, other=other))
        del own[name]


def _clashes(name: str, own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    keys = own[name].split(",")
    for other in _beside(name):
        theirs = own.get(other.id, other.keys).split(",")
        for key in keys:
            if key in theirs:
                yield key, other.id


def _beside(name: str) -> Iterator[Key]:
    """The other keys that hold where this one does."""
    where = name.partition(".")[0]
    places = {where} | {place for pair in TOGETHER if where in pair for place in pair}
    if where in _HELPED:
        places.add(EVERY_DIALOG)
    elif where == EVERY_DIALOG:
        places |= _HELPED
    if where == "app":
        places |= set(KEYS) - DIALOGS
    elif where not in DIALOGS:
        places.add("app")
    for place in (where, *(it for it in KEYS if it in places and it != where)):
        yield from (key for key in KEYS[place] if key.id != name)


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",")]
    if isinstance(value, list) and value:
        return [part.strip() if isinstance(part, str) else str(part) for part in value]
    return [str(value)]


def _normal(key: str) -> str:
    """The toolkit's spelling; a Thai letter is the key under the same finger."""
    if len(key) == 1:
        latin = KEDMANEE_TO_US.get(key, key)
        return latin if not key.isascii() and latin.isalpha() else key
    if key.startswith("^") and len(key) == len("^x"):
        key = f"ctrl+{key[1]}"
    return key.lower()


def _is_key(key: str) -> bool:
    from textual.keys import Keys

    *modifiers, name = key.split("+")
    if not set(modifiers) <= _MODIFIERS:
        return False
    if len(name) == 1:
        return name.isascii() and name.isprintable() and not name.isspace()
    known = {each.value for each in Keys}
    return key in known or (name in known and not name.startswith("<"))
