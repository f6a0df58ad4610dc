"""The settings of the program: written and read again, and what new records take from them."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Digits
from ita_tui.core.settings import ProgramSettings, Theme, begun_record
from ita_tui.store.fault import StoreFault
from ita_tui.store.settings import load_settings, own_template, read_settings, write_settings
from tests import format_page


@pytest.fixture
def file() -> Path:
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "ita-tui/settings.toml"
    path.parent.mkdir(parents=True)
    return path


SET = ProgramSettings(
    theme=Theme.CONTRAST,
    folder="/งาน",
    template="/งาน/แม่แบบ.docx",
    pass_mark=Decimal("80.00"),
    digits=Digits.LATIN,
)


def test_what_is_written_is_read_again(file: Path) -> None:
    assert load_settings() == (ProgramSettings(), [])
    write_settings(SET)
    assert load_settings() == (SET, [])
    assert own_template(SET) == Path("/งาน/แม่แบบ.docx")
    assert own_template(ProgramSettings()) is None


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe", b"a" * 200_000])
def test_a_file_that_cannot_be_read_is_told_and_never_written_over(
    content: bytes, file: Path
) -> None:
    file.write_bytes(content)
    settings, told = load_settings()
    assert settings == read_settings() == ProgramSettings()
    assert len(told) == 1
    assert str(file) in told[0]
    with pytest.raises(StoreFault):
        write_settings(SET)
    assert file.read_bytes() == content


def test_a_new_record_begins_with_what_is_set(ita_2567: Framework) -> None:
    begun = begun_record(ita_2567, SET, agency_name="เทศบาล")
    assert begun.settings.pass_mark == 80
    assert begun.settings.digits is Digits.LATIN
    assert begun.agency.name == "เทศบาล"


def test_the_readme_lists_the_settings() -> None:
    page = format_page.README.read_text("utf-8")
    assert "| `pass_mark` |" in page
    assert format_page.settings_renewed(page) == page, "run: python -m tests.format_page"
