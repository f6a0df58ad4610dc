"""The commands: their names, their arguments, and the module that carries each out."""

import sys
from importlib import import_module

from ita_tui.cli.exit_codes import UNUSABLE
from ita_tui.cli.parser import ThaiParser
from ita_tui.store.fault import StoreFault
from ita_tui.words.said import cli as words

COMMANDS = {
    "new": "ita_tui.cli.new",
    "import": "ita_tui.cli.import_scores",
    "show": "ita_tui.cli.show",
    "gaps": "ita_tui.cli.gaps",
    "check": "ita_tui.cli.check",
    "measures": "ita_tui.cli.measures",
    "log": "ita_tui.cli.log",
    "slips": "ita_tui.cli.slips",
    "merge": "ita_tui.cli.merge",
    "explain": "ita_tui.cli.explain",
    "draft": "ita_tui.cli.draft",
    "whatif": "ita_tui.cli.whatif",
    "document": "ita_tui.cli.document",
    "export": "ita_tui.cli.export",
    "rollup": "ita_tui.cli.rollup",
    "framework": "ita_tui.cli.framework",
    "history": "ita_tui.cli.history",
    "doctor": "ita_tui.cli.doctor",
}
"""Command word → module with ``add_arguments(parser)`` and ``run(options) -> exit code``."""

APP = "ita_tui.cli.open_app"
"""What runs where no command word is given."""


def run(arguments: list[str]) -> int:
    """Carry out a command line; returns the exit code."""
    word = arguments[0] if arguments else ""
    try:
        if word in COMMANDS:
            module = import_module(COMMANDS[word])
            parser = ThaiParser(prog=f"ita-tui {word}", description=words.COMMAND_HELP[word])
            module.add_arguments(parser)
            options = parser.parse_args(arguments[1:])
        else:
            module = import_module(APP)
            parser = ThaiParser(prog="ita-tui", description=words.PROGRAM, epilog=words.epilog())
            module.add_arguments(parser)
            options = parser.parse_args(arguments)
        code: int = module.run(options)
    except StoreFault as fault:
        print(fault, file=sys.stderr)
        return UNUSABLE
    return code
