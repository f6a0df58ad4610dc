"""Comparing two texts: nothing is lost, nothing is cut inside a cluster, crumbs are no news."""

from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.drafting.compare import DiffRun, Fate, compare, marked_parts
from ita_tui.core.thai.marks import cluster_starts
from ita_tui.store.word_list import load_segmenter

texts = st.text(st.sampled_from("กขคงาเแ่้ิีุำ็ o9 .\n"), max_size=40)
splits = st.sampled_from([None, str.split, list, lambda text: [text[:1], text[1:]]])


def put_together(runs: tuple[DiffRun, ...], *fates: Fate) -> str:
    return "".join(run.text for run in runs if run.fate in fates)


@given(texts, texts, splits)
def test_kept_and_removed_are_the_old_kept_and_added_the_new(
    old: str, new: str, split: object
) -> None:
    runs = compare(old, new, split)  # type: ignore[arg-type]
    assert put_together(runs, Fate.KEPT, Fate.REMOVED) == old
    assert put_together(runs, Fate.KEPT, Fate.ADDED) == new
    assert all(run.text for run in runs)


@given(texts, texts, splits)
def test_no_run_ends_inside_a_cluster(old: str, new: str, split: object) -> None:
    runs = compare(old, new, split)  # type: ignore[arg-type]
    for text, own in ((old, Fate.REMOVED), (new, Fate.ADDED)):
        at = 0
        starts = {*cluster_starts(text), len(text)}
        for run in runs:
            if run.fate in (Fate.KEPT, own):
                at += len(run.text)
                assert at in starts


@given(texts)
def test_the_same_text_is_kept_whole(text: str) -> None:
    assert compare(text, text) == ((DiffRun(Fate.KEPT, text),) if text else ())


def test_words_are_found_by_the_word_list() -> None:
    old = "หมวด OIT ผ่านเกณฑ์ทุกข้อ แต่ยังควรพัฒนาให้ดีขึ้น"
    new = "หมวด OIT ผ่านเกณฑ์ทุกข้อ แต่ยังควรปรับปรุงให้ดีขึ้น"
    runs = compare(old, new, load_segmenter().words)
    assert [(run.fate, run.text) for run in runs] == [
        (Fate.KEPT, "หมวด OIT ผ่านเกณฑ์ทุกข้อ แต่ยังควร"),
        (Fate.REMOVED, "พัฒนา"),
        (Fate.ADDED, "ปรับปรุง"),
        (Fate.KEPT, "ให้ดีขึ้น"),
    ]


def test_texts_that_share_next_to_nothing_stand_one_after_the_other() -> None:
    runs = compare("กขคงจฉชซ" * 3, "ฎฏฐฑฒณก" * 3)
    assert [run.fate for run in runs] == [Fate.REMOVED, Fate.ADDED]


def test_a_text_of_any_length_is_compared() -> None:
    old, new = "ก ข " * 5000, "ก ค " * 5000
    assert put_together(compare(old, new), Fate.KEPT, Fate.ADDED) == new


def test_what_is_shown_carries_signs() -> None:
    runs = (DiffRun(Fate.KEPT, "ก"), DiffRun(Fate.REMOVED, "ข"), DiffRun(Fate.ADDED, "ค"))
    assert "".join(text for _, text in marked_parts(runs)) == "ก[−ข−][+ค+]"
    long_runs = (DiffRun(Fate.REMOVED, "ก" * 99), DiffRun(Fate.ADDED, "ข" * 99))
    assert marked_parts(long_runs)[1][1].startswith("\n[+")
