"""``python -m ita_tui``: the same as the command ``ita-tui``."""

import sys

from ita_tui.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
