"""Where the words of an edited line begin and end: what the word keys and a double click go by."""

import re
from collections.abc import Callable
from functools import lru_cache

from textual.widget import Widget

from ita_tui.core.thai.marks import next_boundary, snap
from ita_tui.core.thai.segment import Segmenter, is_thai_letter

_FOREIGN_WORD = r"[\w\u0300-\u036f]+"
"""As the toolkit's own editors see words, accents written apart included."""

Span = tuple[int, int]
"""Start and end (exclusive) of a word, both between clusters."""


def words_in(editor: Widget, text: str) -> tuple[Span, ...]:
    """The words of ``text`` for an editor, by the word list of its app."""
    segmenter: Segmenter | None = getattr(editor.app, "segmenter", None)
    return word_spans(text, segmenter)


def words_of(widget: Widget) -> Callable[[str], list[str]] | None:
    """How the app cuts a text into words; None until its word list is loaded."""
    segmenter: Segmenter | None = getattr(widget.app, "segmenter", None)
    return segmenter.words if segmenter is not None else None


@lru_cache(maxsize=1)  # the word keys are held down: the same line many times over
def word_spans(text: str, segmenter: Segmenter | None) -> tuple[Span, ...]:
    """The words of ``text`` in order, without the spaces and signs between them.

    ๆ and ฯ belong to the word they touch. Without a segmenter a word is what stands between spaces.
    """
    if segmenter is None:
        found = [match.span() for match in re.finditer(r"\S+", text)]
    else:
        found = _by_word_list(text, segmenter)
    return tuple((snap(text, start), next_boundary(text, end - 1)) for start, end in found)


def _by_word_list(text: str, segmenter: Segmenter) -> list[Span]:
    found: list[Span] = []
    at = 0
    for piece in segmenter.words(text):
        if piece in ("ๆ", "ฯ") and found and found[-1][1] == at:
            found[-1] = found[-1][0], at + 1
        elif is_thai_letter(piece[0]):
            found.append((at, at + len(piece)))
        elif not piece.isspace():
            words = re.finditer(_FOREIGN_WORD, piece)
            found.extend((at + word.start(), at + word.end()) for word in words)
        at += len(piece)
    return found


def count_words(widget: Widget, text: str) -> int:
    """How many words a text has, by the word list of the widget's app; signs are none."""
    return sum(len(words_in(widget, line)) for line in text.split("\n"))
