"""The Thai word list that comes with the program, read when the first line is to be wrapped."""

from collections.abc import Iterable
from functools import cache

from ita_tui.core.thai.lexicon import Lexicon
from ita_tui.core.thai.segment import Segmenter
from ita_tui.store.folders import data_folder


def load_segmenter(extra_words: Iterable[str] = ()) -> Segmenter:
    """A segmenter with the shipped words and ``extra_words``; the files are read once.

    Raises OSError where the program was installed without its data.
    """
    extra = tuple(extra_words)
    return _shipped().with_words(extra) if extra else _shipped()


@cache
def _shipped() -> Segmenter:
    folder = data_folder() / "words"
    common, _, others = (folder / "words_th.txt").read_bytes().partition(b"\n\n")
    office = (folder / "office.txt").read_text(encoding="utf-8")
    return Segmenter(Lexicon(others, common)).with_words(_entries(office))


def _entries(text: str) -> list[str]:
    """The words of a list for people: one a line, ``#`` before a remark."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
