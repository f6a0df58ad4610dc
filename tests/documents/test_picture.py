"""Headers of pictures, and pictures in the annex of the follow-up report."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.printing import Readiness
from ita_tui.core.record.model import LogEntry, Record
from ita_tui.core.values import replace
from ita_tui.documents.docx_file import render_docx
from ita_tui.documents.formats import Means
from ita_tui.documents.job import MOST_PICTURES, PrintJob, Wish, prepared
from ita_tui.documents.picture import PictureKind, PictureShape, picture_shape
from tests.documents.built import built
from tests.documents.templates import picture

_START = b"\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0"


def exif(orientation: int, order: str = "MM") -> bytes:
    """The part of a JPEG file in which a camera notes how it was held."""
    name = "big" if order == "MM" else "little"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, "little" if name == "little" else "big")

    tag = number(0x112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + b"\0\0"
    told = b"Exif\0\0" + order.encode() + number(42, 2) + number(8, 4) + number(1, 2) + tag
    return b"\xff\xe1" + (len(told) + 2).to_bytes(2, "big") + told


def jpeg(wide: int, high: int, *parts: bytes, marker: int = 0xC0) -> bytes:
    """The beginning of a JPEG file."""
    sides = high.to_bytes(2, "big") + wide.to_bytes(2, "big")
    frame = bytes((0xFF, marker)) + b"\x00\x0b\x08" + sides + b"\x01\x01\x11\x00"
    return _START + b"".join(parts) + frame + b"\xff\xda\x00\xff\xd9"


def test_png_and_jpeg_tell_their_sides() -> None:
    png = PictureShape(kind=PictureKind.PNG, wide=3, high=2)
    assert picture_shape(picture(3, 2).getvalue()) == png
    plain = PictureShape(kind=PictureKind.JPEG, wide=800, high=600)
    for marker in (0xC0, 0xC1, 0xC2):
        assert picture_shape(jpeg(800, 600, marker=marker)) == plain


@pytest.mark.parametrize("order", ["MM", "II"])
@pytest.mark.parametrize(
    ("orientation", "turns", "is_mirrored"),
    [(1, 0, False), (3, 2, False), (6, 1, False), (8, 3, False), (2, 0, True), (9, 0, False)],
)
def test_a_camera_that_was_held_otherwise_says_so(
    order: str, orientation: int, turns: int, is_mirrored: bool
) -> None:
    shape = picture_shape(jpeg(800, 600, exif(orientation, order)))
    assert shape is not None
    assert (shape.quarter_turns, shape.is_mirrored) == (turns, is_mirrored)


def test_a_picture_is_as_large_as_its_room_when_it_stands_upright() -> None:
    shape = PictureShape(kind=PictureKind.JPEG, wide=600, high=800, quarter_turns=1)
    assert shape.fitted(80, 100) == pytest.approx((60, 80))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"GIF89a",
        b"\xff\xd8\xff",
        _START,
        jpeg(0, 600),
        jpeg(65535, 1),
        jpeg(20_000, 20_000),
        _START + b"\xff\xd9" * 9,
        jpeg(800, 600)[:-2],
        jpeg(800, 600, b"\xff\xe1\x00\x04\xff\xd9")[:-2],
        picture(3, 2).getvalue()[:-8],
    ],
)
def test_what_is_no_picture_has_no_shape(raw: bytes) -> None:
    assert picture_shape(raw) is None


@given(st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8\xff", _START, _START + exif(6)]))
def test_no_bytes_are_too_much(raw: bytes, start: bytes) -> None:
    shape = picture_shape(start + raw)
    assert shape is None or (shape.wide > 0 and shape.high > 0)


def made(
    record: Record, framework: Framework, pictures: dict[str, bytes], form: str
) -> tuple[bytes, list[str]]:
    """A follow-up report of a record whose first step has evidence, and what was told."""
    m1 = record.measures["m1"]
    entry = LogEntry(date=date(2025, 3, 1), step="s1", text="ทำแล้ว", evidence=tuple(pictures))
    measures = {**record.measures, "m1": replace(m1, log={"l1": entry})}
    told: list[str] = []
    job = order(replace(record, measures=measures), framework, form)
    return prepared(job, means(pictures, told))(), told


def order(record: Record, framework: Framework, form: str) -> PrintJob:
    """A follow-up report that was ordered."""
    return PrintJob(
        record=record,
        framework=framework,
        record_path=Path("r.toml"),
        wish=Wish(kind="followup", today=date(2025, 9, 30)),
        form=form,
        path=Path("f"),
        unready=Readiness(),
    )


def means(pictures: Mapping[str, bytes | None], told: list[str]) -> Means:
    """What documents are made with; what is told goes to ``told``."""
    return Means(
        sheet=lambda: pytest.fail("no text is made"),
        progress=lambda _done, _total: None,
        read_template=lambda *_: b"",
        read_picture=lambda _path, name: pictures[name],
        tell=told.append,
    )


def test_pictures_of_the_evidence_stand_upright_in_the_annex(
    put_right: Record, ita_2567: Framework
) -> None:
    pictures = {
        "หลักฐาน/ก.png": picture(4, 3).getvalue(),
        "หลักฐาน/ข.JPG": jpeg(800, 600, exif(6)),
        "หลักฐาน/ค.jpg": b"no picture",
        "../ง.jpg": jpeg(800, 600),
        "หลักฐาน/จ.pdf": jpeg(800, 600),
    }
    raw, told = made(put_right, ita_2567, pictures, "docx")
    found = docx.Document(BytesIO(raw))
    drawn = list(found.element.body.iter(qn("pic:pic")))
    turns = [one.find(f".//{qn('a:xfrm')}").get("rot") for one in drawn]
    assert turns == [None, "5400000"]
    ids = [one.get(qn("r:embed")) for one in found.element.body.iter(qn("a:blip"))]
    blobs = [found.part.related_parts[one].blob for one in ids]
    assert blobs == [pictures["หลักฐาน/ก.png"], pictures["หลักฐาน/ข.JPG"]]
    named = [one.get("descr") for one in found.element.body.iter(qn("wp:docPr"))]
    assert named == ["เอกสารแนบ ๑: ก.png", "เอกสารแนบ ๒: ข.JPG"]
    page = made(put_right, ita_2567, pictures, "html")[0].decode()
    assert page.count("data:image/png;base64,") == page.count("data:image/jpeg;base64,") == 1
    assert ["1 ภาพ" in one and "เสีย" in one for one in told] == [True]


def test_no_more_pictures_than_a_mail_can_hold(put_right: Record, ita_2567: Framework) -> None:
    many = {f"หลักฐาน/{at}.png": picture(4, 3).getvalue() for at in range(MOST_PICTURES + 2)}
    raw, told = made(put_right, ita_2567, many, "html")
    assert raw.count(b"data:image/png") == MOST_PICTURES
    assert "2 ภาพ" in told[0]


def test_rows_of_pictures_are_not_chained_to_one_page(
    put_right: Record, ita_2567: Framework
) -> None:
    pictures = {f"{name}.png": picture(4, 3).getvalue() for name in "abcd"}
    raw, _ = made(put_right, ita_2567, pictures, "docx")
    shown = docx.Document(BytesIO(raw)).tables[-2:]
    paragraphs = [one for table in shown for cell in table.rows[0].cells for one in cell.paragraphs]
    assert len(paragraphs) == 8
    assert not any(one.paragraph_format.keep_with_next for one in paragraphs)


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize("kind", ["memo", "followup"])
@pytest.mark.parametrize("raw", [None, b"no picture", picture(4, 3).getvalue()])
def test_an_emblem_that_is_not_to_be_had_leaves_its_place_and_is_told(
    put_right: Record, ita_2567: Framework, raw: bytes | None, kind: str, form: str
) -> None:
    record = replace(put_right, settings=replace(put_right.settings, emblem="ตรา.png"))
    told: list[str] = []
    job = replace(order(record, ita_2567, form), wish=Wish(kind=kind, today=date(2025, 9, 30)))
    prepared(job, means({"ตรา.png": raw}, told))()
    is_missed = kind == "memo" and (raw is None or raw == b"no picture")
    assert ["ตรา.png" in one for one in told] == [True] * is_missed


@pytest.mark.parametrize(("wide", "high"), [(400, 420), (900, 300), (100, 400)])
def test_the_emblem_of_the_memo_is_whole_within_its_frame(
    put_right: Record, ita_2567: Framework, wide: int, high: int
) -> None:
    emblem = picture(wide, high).getvalue()
    [shown] = docx.Document(
        BytesIO(render_docx(replace(built(put_right, ita_2567, "memo"), emblem=emblem)))
    ).inline_shapes
    assert max(shown.width.mm, shown.height.mm) == pytest.approx(15, abs=0.1)
    assert shown.width / shown.height == pytest.approx(wide / high, rel=0.01)
    # LibreOffice else leaves room beside it, and cuts it off at the frame.
    assert {shown._inline.get(f"dist{side}") for side in "TBLR"} == {"0"}
