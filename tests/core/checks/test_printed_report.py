"""Everything that the real document gets wrong is found in the record made from it."""

from ita_tui.core.checks.check import check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record

TABLE = {
    1: [("declared-outside-interval", "scores.total")],
    2: [("declared-is-national-mean", "scores.total")],
    3: [("hundred-but-items-below", "scores.9"), ("hundred-but-items-below", "scores.10")],
    4: [
        ("declared-differs-from-items", "scores.1"),
        ("declared-differs-from-items", "scores.8"),
    ],
    5: [("items-may-be-average", "scores.i1")],
    6: [("narrative-wrong-code", "issues.2.narrative")],
    7: [
        *(("narrative-wrong-issue-title", f"issues.{code}.narrative") for code in "234567"),
        *(("narrative-other-agency", f"issues.{code}.narrative") for code in "1234567"),
    ],
    8: [("gap-without-measure", f"scores.{code}") for code in ("o9", "o16", "o17", "o19")],
    9: [
        ("measure-without-dates", "measures.m8.start"),
        ("period-too-short-for-recurrence", "measures.m7.end"),
    ],
    10: [
        ("starts-before-approval", f"measures.{key}.start")
        for key in ("m1", "m2", "m4", "m6", "m7", "m9")
    ],
    11: [("ranking-tie", "results.ranking.r2.place"), ("memo-incomplete", "scores.IIT")],
    13: [("addressee-is-signer", "memo.to")],
}
"""Row of the table → what must be found; row 12 is about reading codes."""

FURTHER = [
    ("declared-differs-from-items", "scores.total"),
    ("name-variant", "results.ranking.r4.wording"),
    *(("measure-without-gap", f"measures.{key}.items") for key in ("m1", "m6", "m7", "m8")),
]


def test_every_row_is_found_and_nothing_else(ita_2567: Framework, sample: Record) -> None:
    found = [(it.rule, it.at) for it in check_record(ita_2567, sample).open]
    expected = [it for row in TABLE.values() for it in row] + FURTHER
    assert sorted(found) == sorted(expected)


def test_the_sentence_about_the_wrong_code_names_the_right_one(
    ita_2567: Framework, sample: Record
) -> None:
    (found,) = [
        it for it in check_record(ita_2567, sample).open if it.rule == "narrative-wrong-code"
    ]
    for told in ("e3", "98.79", "e9", "68.28"):
        assert told in found.message
    assert found.fix is not None
    narrative = found.fix.edit(sample).issues["2"].narrative
    assert "ข้อ e9 ท่านเคยใช้งาน" in narrative


def test_the_impossible_total_is_told_with_its_bounds(ita_2567: Framework, sample: Record) -> None:
    (found,) = [
        it for it in check_record(ita_2567, sample).open if it.rule == "declared-outside-interval"
    ]
    for told in ("93.05", "93.40", "98.48"):
        assert told in found.message
