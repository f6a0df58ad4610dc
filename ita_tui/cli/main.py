"""The command line's entry: says the version at once, otherwise hands over to one command.

Nothing heavy is imported here: ``--version`` costs little more than bare Python.
"""

import os
import sys

from ita_tui.cli.exit_codes import FINE, INTERRUPTED, UNUSABLE
from ita_tui.version import VERSION


def main(arguments: list[str] | None = None) -> int:
    """Run the program; the exit code is 0 fine, 1 problems found, 2 wrong usage or input."""
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        if _reader_has_gone(error):
            sys.stdout = None
            return FINE
        from ita_tui.words.said.cli import unexpected

        print(unexpected(error=error), file=sys.stderr)
        return UNUSABLE
    return code


def _reader_has_gone(error: Exception) -> bool:
    """Whether what reads the output (head, less) has ended: there is nobody left to tell.

    Windows calls a closed pipe an invalid argument, and names no file with it.
    """
    if sys.platform == "win32" and isinstance(error, OSError) and error.filename is None:
        import errno

        return error.errno in (errno.EPIPE, errno.EINVAL)
    return isinstance(error, BrokenPipeError)


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        print(f"ita-tui {VERSION}")
        return FINE
    import gc

    # A command lives for a moment: looking for garbage while it loads costs a tenth of it.
    gc.disable()
    _speak_utf8()
    from ita_tui.cli.commands import run

    return run(arguments)


def command() -> None:
    """Run the program as a command of its own, and be gone when it is done.

    Everything is written and let go by then; to take the interpreter down module by module, as a
    return would, costs a command as much as reading its record.
    """
    os._exit(main())


def _speak_utf8() -> None:
    """Thai comes and goes as UTF-8 even where the system says otherwise (a pipe on Windows)."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
