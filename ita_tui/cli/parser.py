"""An argument parser that speaks Thai."""

import argparse
import os
from typing import Any, NoReturn

from ita_tui.core.thai.clean import harmless
from ita_tui.words.said import cli as words


class ThaiParser(argparse.ArgumentParser):
    """argparse with Thai headings, help and errors; exits with 2 on wrong usage."""

    def __init__(self, **options: Any) -> None:
        # argparse looks its own texts up through this name; there is no public place for them.
        argparse._ = words.argparse_text  # type: ignore[attr-defined]
        super().__init__(
            formatter_class=_ThaiFormatter, allow_abbrev=False, add_help=False, **options
        )
        self.add_argument("-h", "--help", action="help", help=words.HELP_OPTION)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how the command is used; exit code 2."""
        usage = self.format_usage().strip()
        self.exit(2, harmless(words.wrong_usage(message=message, usage=usage)) + "\n")


class _ThaiFormatter(argparse.RawDescriptionHelpFormatter):
    """Help laid out as written, under Thai headings."""

    def __init__(self, prog: str) -> None:
        # Left to itself, argparse loads the archive modules only to learn the terminal's width.
        try:
            width = os.get_terminal_size().columns
        except OSError:
            width = 80
        super().__init__(prog, width=max(40, width - 2))

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, words.USAGE if prefix is None else prefix)
