"""``python -m ita_tui``: the same as the command ``ita-tui``."""

from ita_tui.cli.main import command

if __name__ == "__main__":
    command()
