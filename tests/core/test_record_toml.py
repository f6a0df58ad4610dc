"""Record format 1, tested in the format itself."""

import copy
import tomllib
from collections import Counter
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record import format as record_toml
from ita_tui.core.record.edits import put_measure, set_narrative, set_score
from ita_tui.core.record.format import RECORD, problems_of, read_record, write_record
from ita_tui.core.record.model import Digits, Measure, Record, ScoreKind
from ita_tui.core.toml.shape import Shape, join
from ita_tui.store.folders import sample_record
from tests.cases import cases
from tests.core.built_records import records

FORMAT = 'format = "ita-record/1"\n'


def load(body: str) -> tuple[Record, list[tuple[str, str]]]:
    record, problems = read_record(FORMAT + body)
    assert record is not None
    return record, [(problem.rule, problem.at) for problem in problems]


def parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text, parse_float=Decimal)


# One broken sample per message.

BROKEN = [
    ("[scores.i1]\nown = 100.01", "score-out-of-range", "scores.i1.own"),
    ("[scores.i1]\nown = -1", "score-out-of-range", "scores.i1.own"),
    ("[scores.i1]\nown = 94.591", "too-many-decimals", "scores.i1.own"),
    ("[scores.i1]\nown = true", "wrong-type", "scores.i1.own"),
    ('[scores.i1]\nown = "94.59"', "wrong-type", "scores.i1.own"),
    ("[scores.i1]\nown = nan", "wrong-type", "scores.i1.own"),
    ("[scores.i1]\nnote = 5", "wrong-type", "scores.i1.note"),
    ('[scores."9.1"]\nprevious = 120', "score-out-of-range", 'scores."9.1".previous'),
    ("[scores]\ni1 = 94.59", "wrong-type", "scores.i1"),
    ("scores = 5", "wrong-type", "scores"),
    ("[[scores]]\nown = 5", "wrong-type", "scores"),
    ("framework = 2567", "wrong-type", "framework"),
    ('fiscal_year_be = "2567"', "wrong-type", "fiscal_year_be"),
    ("agency = true", "wrong-type", "agency"),
    ('[agency]\nunits = "กองคลัง"', "wrong-type", "agency.units"),
    ('[settings]\npass_mark = "85"', "wrong-type", "settings.pass_mark"),
    ('[settings]\ndigits = "roman"', "unknown-word", "settings.digits"),
    ('[results]\nannounced_on = "30 ก.ค. 2567"', "wrong-type", "results.announced_on"),
    ('[results.ranking.r1]\nclaim = "first"', "unknown-word", "results.ranking.r1.claim"),
    ("[issues.1]\nnarrative = 1", "wrong-type", "issues.1.narrative"),
    ("[measures.m1]\nstart = 2024-10-01T00:00:00", "wrong-type", "measures.m1.start"),
    ('[measures.m1]\nrecurrence = "year"', "unknown-word", "measures.m1.recurrence"),
    ("[measures.m1]\nbudget_baht = -5", "baht-out-of-range", "measures.m1.budget_baht"),
    ("[measures.m1]\nbudget_baht = 0.001", "too-many-decimals", "measures.m1.budget_baht"),
    ("[measures.m1.steps.s1]\nevidence = [1]", "wrong-type", "measures.m1.steps.s1.evidence"),
    ("[[measures.m1.steps]]\ntext = 'x'", "wrong-type", "measures.m1.steps"),
    ("[memo.opinions]\n1 = 'เห็นชอบ'", "wrong-type", "memo.opinions.1"),
    ('[measures."\\u001b[2J"]\ntitle = "x"', "unreadable-key", 'measures."\\U0000001B[2J"'),
    ("colour = 5", "unknown-key", "colour"),
    ("[measures.m1]\nowner = 'กองคลัง'", "unknown-key", "measures.m1.owner"),
    ("[scores.9.1]\nown = 94.59", "unknown-key", "scores.9.1"),
]


@pytest.mark.parametrize(("body", "rule", "at"), BROKEN)
def test_a_broken_value_is_told_with_its_dotted_key_and_what_to_do(
    body: str, rule: str, at: str
) -> None:
    _, problems = read_record(FORMAT + body)
    assert [(problem.rule, problem.at) for problem in problems] == [(rule, at)]
    assert "โปรด" in problems[0].message
    assert problems[0].message.isprintable()


@pytest.mark.parametrize(("body", "rule", "at"), BROKEN)
def test_a_broken_value_stands_in_the_file_as_before(body: str, rule: str, at: str) -> None:
    record, _ = load(body)
    before, after = parsed(FORMAT + body), parsed(write_record(record, None))
    assert holds(after, before)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'framework = "ita-2567"',
        'format = "ita-framework/1"',
        "format = 1",
        "format = true",
        'format = "ITA-RECORD/1"',
    ],
)
def test_what_is_not_a_record_is_refused(text: str) -> None:
    record, problems = read_record(text)
    assert record is None
    assert [(problem.rule, problem.at) for problem in problems] == [("unknown-format", "format")]
    assert "โปรด" in problems[0].message


def test_text_that_is_not_toml_gives_no_record_and_the_line() -> None:
    record, problems = read_record(FORMAT + "[agency]\nname = เทศบาล\n")
    assert record is None
    assert [(problem.rule, problem.line) for problem in problems] == [("not-toml", 3)]
    assert "name = เทศบาล" in problems[0].message


@pytest.mark.parametrize("version", ["2", "10", "", "x\x1b[31m"])
def test_another_version_is_refused_and_never_guessed(version: str) -> None:
    record, problems = read_record(tomli_w.dumps({"format": f"ita-record/{version}"}))
    assert record is None
    assert "รุ่นใหม่กว่า" in problems[0].message
    assert problems[0].message.isprintable()


def test_an_empty_record_loads_with_the_settings_of_the_office_untouched() -> None:
    record, problems = load("")
    assert problems == []
    assert record == Record()


def test_text_is_cleaned_as_it_is_read() -> None:
    record, _ = load('[agency]\nname = "เทศบาล\\u200b  นํ้าใส\\u001b[31m"')
    assert record.agency.name == "เทศบาล น้ำใส[31m"


# Round trips.


def test_every_field_of_every_value_is_a_key_of_the_format() -> None:
    shapes = [RECORD]
    for shape in shapes:
        shapes += [kind.inner for kind in shape.keys.values() if kind.inner is not None]
        names = {field.name for field in fields(shape.make)}  # type: ignore[arg-type]
        assert set(shape.keys) == names - {"rest"}, shape.make
    assert len(shapes) > 10


def test_the_sample_round_trips_to_the_byte(ita_2567: Framework) -> None:
    text = sample_record().read_text(encoding="utf-8")
    record, problems = read_record(text)
    assert record is not None
    assert problems == ()
    assert write_record(record, ita_2567) == text


@given(records)
def test_every_record_comes_back_equal_and_without_problems(record: Record) -> None:
    text = write_record(record, None)
    assert read_record(text) == (record, ())


@given(records)
def test_every_file_that_the_program_wrote_keeps_every_byte(record: Record) -> None:
    text = write_record(record, None)
    again = read_record(text)[0]
    assert again is not None
    assert write_record(again, None) == text
    assert list(again.measures) == list(record.measures)


@given(records)
def test_the_order_of_the_framework_loses_nothing_and_is_stable(
    ita_2567: Framework, record: Record
) -> None:
    text = write_record(record, ita_2567)
    again, problems = read_record(text)
    assert (again, problems) == (record, ())
    assert again is not None
    assert write_record(again, ita_2567) == text


def test_scores_stand_in_the_order_of_the_framework(ita_2567: Framework) -> None:
    record = Record()
    for code in ("o35", "zz", "e1", "9.1", "total", "9", "IIT"):
        record = set_score(record, code, ScoreKind.OWN, Decimal("50.00"))
    written = list(parsed(write_record(record, ita_2567))["scores"])
    assert written == ["total", "IIT", "e1", "9", "9.1", "o35", "zz"]


def test_figures_are_written_with_two_decimals_and_thai_as_thai() -> None:
    record = set_score(Record(), "i1", ScoreKind.OWN, Decimal("94.50"))
    text = write_record(set_narrative(record, "1", "น้ำใส"), None)
    assert "own = 94.50\n" in text
    assert 'narrative = "น้ำใส"' in text


# What the program does not know.

FULL = """
framework = "ita-2567"
fiscal_year_be = 2567
[agency]
name = "ก"
[settings]
pass_mark = 85.0
[results.ranking.r1]
place = 1
[scores.i1]
own = 94.59
[issues.1]
narrative = "ข"
[measures.m1]
title = "ค"
[measures.m1.steps.s1]
text = "ง"
[memo.opinions.1]
post = "จ"
"""
PLACES = [
    (),
    ("agency",),
    ("settings",),
    ("results",),
    ("results", "ranking"),
    ("results", "ranking", "r1"),
    ("scores",),
    ("scores", "i1"),
    ("issues", "1"),
    ("measures", "m1"),
    ("measures", "m1", "steps"),
    ("measures", "m1", "steps", "s1"),
    ("memo",),
    ("memo", "opinions", "1"),
]

any_text = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\r\n\t\"'\\ๆ"), max_size=12
)
zones = st.none() | st.integers(-23 * 60, 23 * 60).map(lambda m: timezone(timedelta(minutes=m)))
# Up to 30 characters are read; the writer adds ".0" to a whole one.
any_scalar = (
    any_text
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.decimals(allow_nan=False, allow_infinity=False).filter(lambda d: len(str(d)) <= 28)
    | st.dates()
    | st.times()
    | st.datetimes(timezones=zones)
)
any_value = st.recursive(
    any_scalar,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=8,
)
new_keys = any_text.map(lambda key: f"x-{key}")


def holds(written: object, expected: object) -> bool:
    """Whether everything of ``expected`` is in ``written``; types count, True is not 1."""
    if isinstance(expected, dict):
        return isinstance(written, dict) and all(
            key in written and holds(written[key], value) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return (
            isinstance(written, list)
            and len(written) == len(expected)
            and all(map(holds, written, expected))
        )
    return type(written) is type(expected) and (written == expected or str(written) == "NaN")


def put(document: dict[str, Any], place: tuple[str, ...], key: str, value: object) -> None:
    for name in place:
        document = document[name]
    document[key] = value


@given(st.sampled_from(PLACES), new_keys, any_value)
@cases(3)
def test_an_unknown_key_is_kept_at_every_level_whatever_it_holds(
    place: tuple[str, ...], key: str, value: object
) -> None:
    document = parsed(FORMAT + FULL)
    put(document, place, key, value)
    text = tomli_w.dumps(document)
    record, problems = read_record(text)
    assert record is not None
    # A table below a keyed table is an entry like the others, not an unknown key.
    assert problems or isinstance(value, dict)
    written = write_record(record, None)
    assert holds(parsed(written), parsed(text))
    again = read_record(written)[0]
    assert again is not None
    assert write_record(again, None) == written


UNKNOWN = """
later = "บรรทัด\\rเดียว"
when = 07:32:00.5
stamp = 1979-05-27T00:32:00-07:00
long = '''
สาม
บรรทัด'''
empty = []
[agency.extra]
[agency.extra.deeper]
[[log]]
on = 2024-10-01
[[log]]
[measures.m1.steps.s1.links]
a = [{ b = [] }, {}]
[new-table]
"""


def test_unknown_tables_times_and_carriage_returns_are_kept() -> None:
    record, problems = load(UNKNOWN)
    assert {rule for rule, _ in problems} == {"unknown-key"}
    assert holds(parsed(write_record(record, None)), parsed(UNKNOWN))


NEWLINES = """
[agency]
later = ["หนึ่ง\\r\\nสอง", { deeper = "สาม\\r\\n" }]
[issues.1]
narrative = "สี่\\nห้า"
"""


def test_windows_newlines_in_an_unknown_text_are_kept() -> None:
    record, _ = load(NEWLINES)
    assert holds(parsed(write_record(record, None)), parsed(NEWLINES))
    assert parsed(NEWLINES)["agency"]["later"][0] == "หนึ่ง\r\nสอง"


def test_text_of_several_lines_is_written_on_several_lines() -> None:
    text = write_record(set_narrative(Record(), "1", "สี่\nห้า"), None)
    assert 'narrative = """\nสี่\nห้า"""' in text


def test_unknown_keys_outlive_edits() -> None:
    record, _ = load("[measures.m1]\nowner = 'ก'\n[scores.i1]\nthen = 5\n[issues.1]\nmood = 'ข'")
    record = set_score(record, "i1", ScoreKind.OWN, Decimal("90.00"))
    record = set_score(record, "i1", ScoreKind.OWN, None)
    record = set_narrative(set_narrative(record, "1", "ค"), "1", "")
    record = put_measure(record, "m2", Measure(title="ง"))
    written = parsed(write_record(record, None))
    assert written["scores"]["i1"] == {"then": 5}
    assert written["issues"]["1"] == {"mood": "ข"}
    assert written["measures"]["m1"] == {"owner": "ก"}


# What the program refuses.

KNOWN = [
    (("framework",), "ita-2567"),
    *(((key,), {}) for key in RECORD.keys if key not in ("framework", "fiscal_year_be")),
    (("fiscal_year_be",), 2567),
    (("agency", "name"), "ก"),
    (("settings", "pass_mark"), Decimal("85.00")),
    (("settings", "digits"), "thai"),
    (("results", "announced_on"), date(2024, 7, 30)),
    (("results", "ranking", "r1", "place"), 1),
    (("scores", "i1", "own"), Decimal("94.59")),
    (("scores", "i1", "note"), "ข"),
    (("issues", "1", "narrative"), "ค"),
    (("measures", "m1", "items"), ["i1"]),
    (("measures", "m1", "recurrence"), "month"),
    (("measures", "m1", "budget_baht"), Decimal("5.00")),
    (("measures", "m1", "steps", "s1"), {}),
    (("measures", "m1", "steps", "s1", "done_on"), date(2024, 10, 1)),
    (("memo", "opinions", "1", "text"), "ง"),
]


@given(st.sampled_from([place for place, _ in KNOWN]), any_value)
@cases(3)
def test_a_refused_value_is_kept_wherever_it_stands(place: tuple[str, ...], value: object) -> None:
    document = parsed(FORMAT + FULL)
    put(document, place[:-1], place[-1], value)
    text = tomli_w.dumps(document)
    record, problems = read_record(text)
    assert record is not None
    at = ""
    for key in place:
        at = join(at, key)
    written = write_record(record, None)
    if any(problem.at == at and problem.severity is Severity.ERROR for problem in problems):
        assert holds(parsed(written), parsed(text))
    again = read_record(written)[0]
    assert again is not None
    assert write_record(again, None) == written


def test_a_refused_setting_is_not_replaced_by_the_default_and_the_default_is_used() -> None:
    record, _ = load('fiscal_year_be = "2567"\n[settings]\npass_mark = "80"\ndigits = "roman"')
    assert (record.settings.pass_mark, record.settings.digits) == (Decimal("85.00"), Digits.THAI)
    written = parsed(write_record(record, None))
    assert written["fiscal_year_be"] == "2567"
    assert (written["settings"]["pass_mark"], written["settings"]["digits"]) == ("80", "roman")


def test_a_refused_score_goes_when_another_is_typed_and_does_not_come_back() -> None:
    record, _ = load("[scores.i1]\nown = 940.59\nprevious = 'x'")
    record = set_score(record, "i1", ScoreKind.OWN, Decimal("94.59"))
    record = set_score(record, "i1", ScoreKind.OWN, None)
    assert parsed(write_record(record, None))["scores"]["i1"] == {"previous": "x"}


def test_a_refused_score_can_be_cleared() -> None:
    record, _ = load("[scores.i1]\nown = 940.59")
    cleared = set_score(record, "i1", ScoreKind.OWN, None)
    assert cleared is not record
    assert "scores" not in parsed(write_record(cleared, None))


# Garbage.


@given(st.text())
def test_no_text_raises(text: str) -> None:
    read_record(text)
    read_record(FORMAT + text)


def _cut(text: str, at: int, _length: int) -> str:
    return text[:at]


def _drop(text: str, at: int, length: int) -> str:
    return text[:at] + text[at + length :]


def _repeat(text: str, at: int, length: int) -> str:
    return text[: at + length] + text[at:]


def _insert(text: str, at: int, length: int) -> str:
    return text[:at] + "[]{}=\"'#\n๙.,-"[length % 13] + text[at:]


@given(st.sampled_from([_cut, _drop, _repeat, _insert]), st.integers(0, 13_000), st.integers(0, 60))
@cases(0.6)
def test_a_damaged_sample_never_raises_and_what_loads_can_be_saved(
    damage: Callable[[str, int, int], str], at: int, length: int
) -> None:
    text = damage(sample_record().read_text(encoding="utf-8"), at, length)
    record, problems = read_record(text)
    assert record is not None or problems
    if record is not None:
        assert read_record(write_record(record, None))[0] == record


@given(st.sampled_from([_cut, _drop, _repeat, _insert]), st.integers(0, 13_000), st.integers(0, 60))
@cases(0.6)
def test_the_problems_of_a_damaged_sample_stand_in_the_record(
    damage: Callable[[str, int, int], str], at: int, length: int
) -> None:
    record, told = read_record(damage(sample_record().read_text(encoding="utf-8"), at, length))
    if record is not None:
        assert set(problems_of(record)) == set(told)
        assert Counter(problems_of(record)) == Counter(read_record(write_record(record, None))[1])


_ODD: st.SearchStrategy[object] = st.sampled_from(
    [3, -1, Decimal("940.59"), "x", True, [], [1], {}, {"own": "x"}, {"1": {"odd": 2}, "2": 5}]
)


def _spoilt(shape: Shape, value: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> Any:
    """The value with odd things kept in its rest, under keys of the format and under others."""
    rest = draw(st.dictionaries(st.sampled_from([*shape.keys, "other", "ก"]), _ODD, max_size=4))
    return replace(value, rest=rest)


@given(records, st.data())
def test_the_problems_of_any_record_are_those_that_reading_it_gives(
    record: Record, data: st.DataObject
) -> None:
    measures = {
        key: _spoilt(record_toml.MEASURE, it, data.draw) for key, it in record.measures.items()
    }
    record = _spoilt(RECORD, replace(record, measures=measures), data.draw)
    assert Counter(problems_of(record)) == Counter(read_record(write_record(record, None))[1])


def test_reading_does_not_change_with_what_was_read_before() -> None:
    text = FORMAT + FULL
    first = read_record(text)
    copied = copy.deepcopy(first)
    write_record(first[0] or Record(), None)
    assert read_record(text) == first == copied


def test_a_day_with_a_time_is_not_a_day() -> None:
    _, problems = load("[memo]\ndate = 2024-10-22T08:30:00")
    assert problems == [("wrong-type", "memo.date")]
