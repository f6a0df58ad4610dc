"""Shortcuts under the Thai keyboard layout: the key under the same finger does the same."""

import unicodedata
from functools import cache

from textual import events
from textual.app import App

from ita_tui.core.thai.keyboard import KEDMANEE_TO_US


class ThaiKeys(App[None]):
    """An app whose letter shortcuts work with the Thai layout on; typing Thai still types Thai."""

    async def on_event(self, event: events.Event) -> None:
        """Hand a Thai letter that nobody would type on as the Latin letter of its key."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            event = self._as_shortcut(event)
        await super().on_event(event)

    def _as_shortcut(self, event: events.Key) -> events.Key:
        focused = self.screen.focused if self.screen_stack else None
        if focused is not None and focused.check_consume_key(event.key, event.character):
            return event
        *modifiers, name = event.key.split("+")
        character = event.character or _characters_by_key_name().get(name, name)
        latin = KEDMANEE_TO_US.get(character)
        # Signs that the layout only moves (/ - . ,) may be meant as they are.
        if latin is None or character.isascii() or not latin.isalpha():
            return event
        if modifiers:
            return events.Key("+".join([*modifiers, latin.lower()]), None)
        return events.Key(latin, latin)


@cache
def _characters_by_key_name() -> dict[str, str]:
    """The toolkit's name of a key → its character, for the signs that are not letters to it."""
    names = {character: unicodedata.name(character, "") for character in KEDMANEE_TO_US}
    return {
        name.lower().replace("-", "_").replace(" ", "_"): character
        for character, name in names.items()
    }
