"""Random walks: whatever is done, no editor's cursor comes to stand inside a cluster."""

import random
from collections.abc import Iterator
from functools import partial

import pytest
import textual._wrap
from textual import events
from textual.binding import Binding
from textual.widget import Widget
from textual.widgets import Input, TextArea

from ita_tui.core.thai.breaks import chunks
from ita_tui.core.thai.marks import snap
from ita_tui.store.word_list import load_segmenter
from ita_tui.ui.toolkit.thai_input import ThaiInput
from ita_tui.ui.toolkit.thai_text_area import ThaiTextArea
from ita_tui.ui.toolkit.thai_words import word_spans
from tests.ui.thai_desk import EDITORS, Editor, done

TEXTS = {
    "words": "เจ้าหน้าที่ทำงานเพื่อป้องกันการทุจริต และส่งเสริมคุณธรรม\nของหน่วยงาน น้ำท่วมที่นี่",
    "mixed": "ITA (ข้อ ๑๐) ได้ 94.59 คะแนน; ต่างๆ ฯลฯ พ.ศ.๒๕๖๗ กรุงเทพฯ\n\ncafe\u0301 o14 https://a.b",
    "marks": "ที่นี่กี่ปี่ปู่ป่ำค้ำน้ำก็็ก์ิ้\n่ก้า\n้้ี\nเเก่ี\n \u0e48ก\u0301\u0302 e\u0301",
    "one long word": "ก้ำ" * 5 + "ที่" * 9 + "นู้น" * 8,
    "no text": "",
}
TYPED = "กอเาำะิีื่้็์ ๆ1(a\u0301"


@pytest.mark.parametrize("text", TEXTS.values())
def test_words_begin_and_end_between_clusters(text: str) -> None:
    for segmenter in (load_segmenter(), None):
        for span in word_spans(text, segmenter):
            assert [snap(text, index) for index in span] == list(span)


def _actions(stock: type[Input] | type[TextArea], own: type[Widget]) -> list[str]:
    """Every action that a key does in an editor; handing in and leaving are none of editing."""
    bindings = [one for one in (*stock.BINDINGS, *own.BINDINGS) if isinstance(one, Binding)]
    return sorted({binding.action for binding in bindings} - {"submit"})


def _walk(kind: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """700 things a user might do: (what, how)."""
    line = kind == "line"
    actions = _actions(Input, ThaiInput) if line else _actions(TextArea, ThaiTextArea)
    for _ in range(700):
        what = chance.choices(("action", "type", "click", "drag", "paste"), (60, 25, 8, 5, 2))[0]
        how = chance.choice(actions if what == "action" else TYPED)
        yield what, how


async def _do(editor: Editor, what: str, how: str, chance: random.Random) -> None:
    widget = editor.widget
    if what == "action":
        # What empties the text is done less often than it stands on the keyboard.
        if not ("delete" in how or how == "cut") or chance.random() < 0.4:
            await editor.act(how)
    elif what == "type":
        expected = len(editor.text) - len(editor.selected) + 1
        await editor.write(how)
        assert len(editor.text) == expected, "a typed character was lost"
    elif what == "paste":
        await editor.paste(how.join(("ที่\n", "", "ำ้")))
    else:
        for event in _mouse(widget, what, chance):
            widget._forward_event(event)
    await done(widget)


def _mouse(widget: Widget, what: str, chance: random.Random) -> Iterator[events.Event]:
    def at(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
        return kind(widget, x, y, 0, 0, 1, False, False, False)

    x, y = chance.randrange(17), chance.randrange(6)
    yield at(events.MouseDown, x, y)
    if what == "drag":
        x, y = chance.randrange(-1, 18), chance.randrange(6)
        yield at(events.MouseMove, x, y)
        yield at(events.MouseUp, x, y)
        return
    yield at(events.MouseUp, x, y)
    click = at(events.MouseUp, x, y)
    yield events.Click.from_event(widget, click, chain=chance.choice((1, 1, 2, 3)))


def _one_chunk(text: str) -> list[tuple[int, int, str]]:
    return [(0, len(text), text)] if text else []


def _whole(editor: Editor) -> bool:
    return all(0 <= at <= len(line) and snap(line, at) == at for line, at in editor.ends())


@pytest.mark.parametrize("kind", list(EDITORS))
@pytest.mark.parametrize("knows_words", [True, False])
@pytest.mark.parametrize("name", list(TEXTS))
async def test_no_walk_leaves_the_cursor_inside_a_cluster(
    kind: str, name: str, knows_words: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    segmenter = load_segmenter() if knows_words else None
    # Without words lines fold wherever they are full: the worst that wrapping can do.
    wrap = partial(chunks, segmenter=segmenter, indent_apart=True) if segmenter else _one_chunk
    monkeypatch.setattr(textual._wrap, "chunks", wrap)
    chance = random.Random(f"{kind} {name} {knows_words}")
    async with EDITORS[kind](TEXTS[name], segmenter) as editor:
        for step, (what, how) in enumerate(_walk(kind, chance)):
            if len(editor.text) < 8 and name != "no text":
                editor.text = TEXTS[name]
            before = editor.ends()
            await _do(editor, what, how, chance)
            assert _whole(editor), f"step {step}: {what} {how!r}: {before} -> {editor.ends()}"
