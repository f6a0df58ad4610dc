"""The form of evidence: links and paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, is_link, path_parts

LINKS = [
    "https://www.example.go.th/รายงาน?id=1#x",
    "http://example.go.th",
    "HTTPS://Example.Go.Th/",
    "https://ทต-ศรีพนา.ไทย/หน้าแรก",
    "https://10.0.0.1:8080/a",
    "http://intranet/ita",
    "https://facebook.com/a@b/c",
]
BAD_LINKS = [
    "http:/example.go.th",
    "https//example.go.th",
    "http:\\\\example.go.th",
    "https://",
    "https:// example.go.th",
    "https://example.go.th/a b",
    "https://ผู้ใช้@example.go.th",
    "https://-a.th",
    "https://a..th",
    "https://a.th:0/",
    "https://a.th:99999/",
    "https://a.th:๘๐/",
    "https://a.th/\u202ex",
    "ftp://example.go.th/x",
    "file:///C:/x.pdf",
    "www.example.go.th",
    "https://a.th/" + "x" * 2100,
]
INSIDE = [
    "รายงาน.pdf",
    "หลักฐาน/ภาพ 1.jpg",
    "หลักฐาน\\ภาพ.jpg",
    "./a.pdf",
    "a/./b",
    "..a/b..",
    "...ก",
]
OUTSIDE = [
    *("", ".", "./", "..", "../a.pdf", "a/../../b", "a\\..\\b", ".. /a", "a/... /b"),
    *("/etc/passwd", "//server/share/x.pdf", "\\\\server\\share\\x.pdf"),
    *("C:\\x.pdf", "C:/x.pdf", "c:x.pdf", "~/x.pdf", "~root/x", "a\0b"),
]


@pytest.mark.parametrize("text", LINKS)
def test_a_link(text: str) -> None:
    assert evidence_form(text) is EvidenceForm.LINK
    assert is_link(text)


@pytest.mark.parametrize("text", BAD_LINKS)
def test_what_is_meant_as_a_link_and_is_none(text: str) -> None:
    assert evidence_form(text) is EvidenceForm.BAD_LINK
    assert not is_link(text)


@pytest.mark.parametrize("text", INSIDE)
def test_a_path_beside_the_record(text: str) -> None:
    assert evidence_form(text) is EvidenceForm.INSIDE


@pytest.mark.parametrize("text", OUTSIDE)
def test_a_path_that_leads_elsewhere(text: str) -> None:
    assert evidence_form(text) is EvidenceForm.OUTSIDE


def test_slashes_lean_either_way() -> None:
    assert path_parts("หลักฐาน\\ปี 67/./ภาพ.jpg") == ("หลักฐาน", "ปี 67", "ภาพ.jpg")


@given(st.text(st.sampled_from("ab.:/\\~ ก\0"), max_size=12))
def test_a_path_that_stays_inside_never_climbs(text: str) -> None:
    if evidence_form(text) is EvidenceForm.INSIDE:
        assert ".." not in path_parts(text)
        assert not text.startswith(("/", "\\"))
        assert path_parts(text)
