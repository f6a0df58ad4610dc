"""Phrase files: complete or refused as a whole; nothing in them can run."""

import re
from typing import Any

import pytest

from ita_tui.core.drafting.phrases import FORMAT, SLOTS, parse_phrases, read_phrases
from ita_tui.core.problem import Severity
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.store.folders import data_folder

NEEDED = [key for key, slot in SLOTS.items() if not slot.may_lack]
"""Phrases that a file of an office had from the first."""
SHIPPED = (data_folder() / "phrases/narratives.toml").read_text(encoding="utf-8")


def shipped() -> dict[str, Any]:
    found, problem = parse_toml(SHIPPED)
    assert problem is None
    return found


def changed(key: str, value: object) -> dict[str, Any]:
    """The shipped phrases with one of them replaced."""
    found = shipped()
    table, _, name = key.partition(".")
    found[table][name] = value
    return found


def test_the_shipped_phrases_are_whole() -> None:
    phrases, problems = parse_phrases(SHIPPED)
    assert problems == ()
    assert phrases is not None
    assert phrases.ways.keys() == SLOTS.keys()


@pytest.mark.parametrize("key", NEEDED)
def test_each_phrase_is_needed(key: str) -> None:
    found = shipped()
    table, _, name = key.partition(".")
    del found[table][name]
    phrases, problems = read_phrases(found)
    assert phrases is None
    assert [(problem.rule, problem.at) for problem in problems] == [("missing-phrase", key)]
    assert "โปรด" in problems[0].message


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (5, "wrong-type"),
        (["ผ่านเกณฑ์ทุกข้อ"], "wrong-type"),
        (True, "wrong-type"),
        ("{instruments.__class__} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{instruments[0]} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{instruments!r} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{instruments:>10} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{{instruments}} ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{instruments} {ผ่านเกณฑ์ทุกข้อ", "broken-name"),
        ("{instruments} ผ่านเกณฑ์ทุกข้อ}", "broken-name"),
        ("{agency} {instruments} ผ่านเกณฑ์ทุกข้อ", "unknown-name"),
        ("{instruments} {secret} ผ่านเกณฑ์ทุกข้อ", "unknown-name"),
        ("ผ่านเกณฑ์ทุกข้อ", "missing-name"),
        ("", "missing-name"),
        ("{instruments} ดีทุกข้อ", "missing-cue"),
        ("{instruments} ไม่ผ่านเกณฑ์ทุกข้อ", "missing-cue"),
        ("{instruments} ผ่านเกณฑ์ทุกข้อ" + "ก" * 1000, "phrase-too-long"),
    ],
)
def test_a_phrase_that_cannot_be_used_is_told_in_thai(value: object, rule: str) -> None:
    phrases, problems = read_phrases(changed("instruments.all_pass", value))
    assert phrases is None
    assert [(problem.rule, problem.at) for problem in problems] == [(rule, "instruments.all_pass")]
    assert re.search("[ก-๛]", problems[0].message)
    assert "โปรด" in problems[0].message


def test_a_phrase_without_names_of_its_own_takes_none() -> None:
    _, (problem,) = read_phrases(changed("measures.without_owners", "{agency}"))
    assert problem.rule == "unknown-name"


def test_an_unknown_phrase_is_a_note_and_the_rest_is_used() -> None:
    found = {**changed("near.more", "เพิ่ม"), "more": {"x": "ก"}, "note": "ข"}
    phrases, problems = read_phrases(found)
    assert phrases is not None
    assert [(problem.severity, problem.at) for problem in problems] == [
        (Severity.NOTE, "near.more"),
        (Severity.NOTE, "more"),
        (Severity.NOTE, "note"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "unknown-format"),
        ('format = "ita-phrases/2"', "unknown-format"),
        ('format = "ita-record/1"', "unknown-format"),
        ('format = "ita-phrases/1', "not-toml"),
    ],
)
def test_a_file_that_is_no_phrase_file_is_told(text: str, rule: str) -> None:
    phrases, problems = parse_phrases(text)
    assert phrases is None
    assert [problem.rule for problem in problems] == [rule]


def test_a_file_with_nothing_but_its_format_lacks_everything() -> None:
    phrases, problems = read_phrases({"format": FORMAT, "opening": "ข้อความ"})
    assert phrases is None
    assert {problem.at for problem in problems} == {*NEEDED, "opening"}


def test_what_is_put_in_is_not_looked_at_again() -> None:
    phrases, _ = parse_phrases(SHIPPED)
    assert phrases is not None
    said = phrases.say("measures.one", title="{owners} {period}", owners="ก", period="ข")
    assert said.startswith("“{owners} {period}”")
