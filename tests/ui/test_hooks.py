"""The reaches into private names of the toolkit: each fails here the day its name goes."""

import inspect

import rich._wrap
import textual._compositor
import textual._wrap
from rich.console import Console
from rich.segment import Segment
from rich.text import Text
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.events import Paste
from textual.geometry import Offset
from textual.selection import Selection
from textual.strip import Strip

from ita_tui.store.word_list import load_segmenter
from ita_tui.ui.toolkit.rich_thai import break_thai_lines, keep_clusters_whole
from ita_tui.ui.toolkit.thai_hooks import decomposing, speak_thai
from ita_tui.ui.toolkit.wire import draw_only_letters, read_only_letters

GONE = "the toolkit no longer has this private name: see the hooks module and the version range"


def test_the_private_names_that_are_replaced_are_still_there() -> None:
    assert callable(getattr(rich._wrap, "words", None)), f"rich._wrap.words: {GONE}"
    assert "words(text)" in inspect.getsource(rich._wrap.divide_line), f"divide_line: {GONE}"
    assert callable(getattr(textual._wrap, "chunks", None)), f"textual._wrap.chunks: {GONE}"
    wrap = inspect.getsource(textual._wrap.compute_wrap_offsets)
    assert "chunks(text)" in wrap, f"compute_wrap_offsets: {GONE}"
    assert "_split_cells" in inspect.getsource(Segment.split_cells), f"Segment._split_cells: {GONE}"
    assert callable(getattr(Selection, "extract", None)), f"Selection.extract: {GONE}"


def test_every_line_goes_to_the_terminal_by_the_method_that_cleans_it() -> None:
    assert Strip([])._render_cache is None, f"Strip._render_cache: {GONE}"
    for update in ("LayoutUpdate", "InlineUpdate", "ChopsUpdate"):
        way = inspect.getsource(getattr(textual._compositor, update).render_segments)
        assert ".render(console)" in way, f"{update}.render_segments: {GONE}"


def test_no_text_orders_the_terminal_about() -> None:
    draw_only_letters()
    hostile = "ก\x1b]0;P\x07\u202e\x9b31m\u2066\u2028\u200f\u061c\udca1ข"
    strip = Strip([Segment("a"), Segment(hostile), Segment("b")])
    assert Strip.render(strip, Console()) == "aก]0;P31mขb"


def test_rich_breaks_thai_at_words() -> None:
    break_thai_lines(load_segmenter)
    text = "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"
    positions = rich._wrap.divide_line(text, 20)
    lines = [
        text[start:end] for start, end in zip([0, *positions], [*positions, len(text)], strict=True)
    ]
    assert lines == ["กระบวนการปฏิบัติงานที่", "โปร่งใสและมีประสิทธิภาพ"]


def test_without_a_segmenter_the_stock_rule_holds() -> None:
    break_thai_lines(lambda: None)
    assert [word for _, _, word in rich._wrap.words("คำ หนึ่ง")] == ["คำ ", "หนึ่ง"]


def test_text_areas_break_thai_at_words() -> None:
    speak_thai(load_segmenter)
    found = [text for _, _, text in textual._wrap.chunks("  มาตรการส่งเสริม ความโปร่งใส")]
    assert found[0] == "  "
    assert "".join(found) == "  มาตรการส่งเสริม ความโปร่งใส"
    assert "มาตรการ" in found


def test_no_cut_of_a_line_parts_a_mark_from_its_consonant() -> None:
    keep_clusters_whole()
    segment = Segment("เจ้าหน้าที่ทำงาน")
    for cut in range(segment.cell_length + 3):
        before, after = segment.split_cells(cut)
        assert before.text + after.text == segment.text
        assert not after.text or after.text[0] not in "้่ี"
        assert before.cell_length == min(cut, segment.cell_length)


def test_a_mouse_selection_begins_and_ends_between_clusters() -> None:
    speak_thai(load_segmenter)
    # "ที่นี่": offsets 1 and 2 stand inside the first cluster.
    assert Selection(Offset(1, 0), Offset(4, 0)).extract("ที่นี่") == "ที่"


def test_only_the_wire_sees_sara_am_in_two_parts() -> None:
    sent: list[str] = []

    class Recording(Driver):
        def write(self, data: str) -> None:
            sent.append(data)

        def start_application_mode(self) -> None: ...
        def disable_input(self) -> None: ...
        def stop_application_mode(self) -> None: ...

    driver = decomposing(Recording)
    driver.write(object.__new__(driver), "น้ำ ทำ ำ")
    assert sent == ["น\u0e4d\u0e49\u0e32 ท\u0e4d\u0e32 ำ"]


def test_text_of_a_style_survives_the_hooks() -> None:
    break_thai_lines(load_segmenter)
    assert Text("[bold]คำ[/bold]").plain == "[bold]คำ[/bold]"


def pasted(*reads: str) -> list[str]:
    """What a terminal that sends these comes to: the texts of pastes, the names of keys."""
    read_only_letters()
    parser = XTermParser()
    assert "feed" in vars(XTermParser), f"XTermParser.feed: {GONE}"
    events = [event for read in reads for event in parser.feed(read)]
    return [
        event.text if isinstance(event, Paste) else getattr(event, "key", "") for event in events
    ]


def test_a_paste_is_one_text_in_its_order_whatever_orders_it_holds() -> None:
    text = "ชื่อ\x1b[31mแดง\x1b[2J\x1b]0;EVIL\x07กลับ\x1b[200~\x1b"
    whole = f"\x1b[200~{text}\x1b[201~"
    expected = [text.replace("\x1b", ""), "a"]
    assert pasted(f"{whole}a") == expected
    for at in range(1, len(whole)):
        assert pasted(whole[:at], f"{whole[at:]}a") == expected, at
    assert pasted(*whole, "a") == expected
    assert pasted("\x1b[A", f"{whole}\x1b[B{whole}") == ["up", expected[0], "down", expected[0]]
