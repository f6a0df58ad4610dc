"""The commands: their names, their arguments, and the module that carries each out."""

from importlib import import_module

from ita_tui.cli.parser import ThaiParser
from ita_tui.words.said import cli as words

COMMANDS = {
    "new": "ita_tui.cli.new",
    "import": "ita_tui.cli.import_command",
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
    "agenda": "ita_tui.cli.agenda",
    "compare": "ita_tui.cli.compare",
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
    module = import_module(COMMANDS.get(word, APP))
    if word in COMMANDS:
        parser = ThaiParser(prog=f"ita-tui {word}", description=words.COMMAND_HELP[word])
    else:
        parser = ThaiParser(prog="ita-tui", description=words.PROGRAM, epilog=words.epilog())
    module.add_arguments(parser)
    options = parser.parse_args(arguments[word in COMMANDS :])
    code: int = module.run(options)
    return code
