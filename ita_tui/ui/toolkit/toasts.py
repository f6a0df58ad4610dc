"""The sentences shown for some seconds: the toolkit has no public way to take one of them back."""

from textual.app import App
from textual.notifications import Notify


class OnceTellingApp(App[None]):
    """Shows no sentence beside itself; where the toolkit's names are gone it is shown twice."""

    def on_notify(self, event: Notify) -> None:
        """Take back what says the same, before the toolkit shows this."""
        for shown in tuple(getattr(self, "_notifications", ())):
            if shown.message == event.notification.message and hasattr(self, "_unnotify"):
                self._unnotify(shown, refresh=False)
