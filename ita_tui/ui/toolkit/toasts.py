"""The sentences shown for some seconds: the toolkit has no public way to take one of them back."""

import time

from textual import events
from textual.app import App
from textual.notifications import Notify

_READ_SECONDS = 1.5
"""So long a sentence stays at least; then the next key takes it away."""

_PASSING = "information"
"""A fault stays until its time is over, or Escape is pressed."""


class OnceTellingApp(App[None]):
    """Shows no sentence beside itself; where the toolkit's names are gone it is shown twice."""

    def on_notify(self, event: Notify) -> None:
        """Take back what says the same, before the toolkit shows this."""
        for shown in tuple(getattr(self, "_notifications", ())):
            if shown.message == event.notification.message and hasattr(self, "_unnotify"):
                self._unnotify(shown, refresh=False)

    async def on_event(self, event: events.Event) -> None:
        """Take back with a key what could be read by now, and with Escape all that is told."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self._let_go(every=event.key == "escape")
        await super().on_event(event)

    def _let_go(self, *, every: bool) -> None:
        told = getattr(self, "_notifications", ())
        if not told or not hasattr(self, "_unnotify"):
            return
        read = time.time() - _READ_SECONDS
        gone = [it for it in told if every or (it.severity == _PASSING and it.raised_at <= read)]
        for shown in gone:
            self._unnotify(shown, refresh=shown is gone[-1])
