"""The data that comes with the program: frameworks and examples."""

from pathlib import Path

SAMPLE_NAME = "sriphana-2567-as-printed.toml"
"""The sample record: the real document's figures, its mistakes included."""


def data_folder() -> Path:
    """The shipped data: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def sample_record() -> Path:
    """The sample record as it is shipped; copy it before you change it."""
    return data_folder() / "examples" / SAMPLE_NAME
