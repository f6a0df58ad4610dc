"""Which way of sending keys the toolkit is told to ask for."""

import os
import sys

import pytest

from ita_tui.ui.start import _set_ways_of_keys

VARIABLE = "TEXTUAL_DISABLE_KITTY_KEY"


@pytest.mark.parametrize(("system", "told"), [("linux", "1"), ("darwin", "1"), ("win32", None)])
def test_the_kitty_protocol_is_left_alone_where_it_is_asked_for_all_the_same(
    monkeypatch: pytest.MonkeyPatch, system: str, told: str | None
) -> None:
    monkeypatch.setenv(VARIABLE, "")
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(sys, "platform", system)
    _set_ways_of_keys()
    assert os.environ.get(VARIABLE) == told
