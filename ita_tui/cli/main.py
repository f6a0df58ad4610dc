"""The command line's entry: says the version at once, otherwise hands over to one command.

Nothing heavy is imported here: ``--version`` costs little more than bare Python.
"""

import os
import sys

from ita_tui.version import VERSION


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit code is 0 fine, 1 problems found, 2 wrong usage or input."""
    arguments = sys.argv[1:] if arguments is None else arguments
    _speak_utf8()
    if arguments in (["--version"], ["-V"]):
        try:
            print(f"ita-tui {VERSION}", flush=True)
            return 0
        except OSError:  # told below
            pass
    import gc

    # A command lives for a moment: looking for garbage while it loads costs a tenth of it.
    gc.disable()
    from ita_tui.cli import terminal

    try:
        _refuse_undecoded(arguments)
        code = _run(arguments)
        terminal.flush_stdout()
    except KeyboardInterrupt:
        return terminal.INTERRUPTED
    except Exception as error:
        if terminal.reader_has_gone(error):
            sys.stdout = None
            return terminal.FINE
        terminal.warn(_told(error))
        return terminal.UNUSABLE
    return code


def _run(arguments: list[str]) -> int:
    """Carry a command out; its help is brought out before the interpreter is left by it."""
    from ita_tui.cli.commands import run
    from ita_tui.cli.terminal import flush_stdout

    try:
        return run(arguments)
    except SystemExit:
        flush_stdout()
        raise


def _refuse_undecoded(arguments: list[str]) -> None:
    """Raise StoreFault for an argument that is no UTF-8, unless a file that is there is named so.

    To go on without the letters that were lost would store what nobody typed.
    """
    from ita_tui.core.thai.clean import is_whole
    from ita_tui.store.fault import StoreFault
    from ita_tui.words.said.cli import argument_is_no_utf8

    for argument in arguments:
        if not is_whole(argument) and not os.path.lexists(argument):
            raise StoreFault(argument_is_no_utf8(argument=argument))


def _told(error: Exception) -> str:
    """What a command could not go on with, in Thai."""
    from pathlib import Path

    from ita_tui.cli.terminal import OutputLost
    from ita_tui.store.fault import StoreFault, fault_of
    from ita_tui.words.said import cli as words

    if isinstance(error, OutputLost):
        return words.output_lost()
    if isinstance(error, OSError) and error.filename is not None:
        return str(fault_of(error, Path(os.fsdecode(error.filename))))
    return str(error) if isinstance(error, StoreFault) else words.unexpected(error=error)


def command() -> None:
    """Run the program as a command of its own, and be gone when it is done.

    Everything is written and let go by then; to take the interpreter down module by module, as a
    return would, costs a command as much as reading its record.
    """
    os._exit(main())


def _speak_utf8() -> None:
    """Thai goes in and out as UTF-8 even where the system says otherwise (a pipe on Windows)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
