"""A Textual app with one stock Input, or with ``area`` one TextArea of 4,000 characters."""

import sys

from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

TEXT = ("หน่วยงานเปิดเผยข้อมูลต่อสาธารณชนอย่างครบถ้วน\n" * 100)[:4000]


class Typing(App[None]):
    """One place to type in."""

    def compose(self) -> ComposeResult:
        """The place to type in."""
        if "area" in sys.argv:
            yield TextArea(TEXT)
        else:
            yield Input()


if __name__ == "__main__":
    Typing().run()
