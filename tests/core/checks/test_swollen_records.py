"""Records that are swollen on purpose or by mistake: checked all the same, in a bounded time.

No time is measured here; before these limits each of them took minutes.
"""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from ita_tui.core.checks.check import MOST_OF_A_RULE, check_record
from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import IssueText, Measure, Record
from ita_tui.core.toml.parsing import MOST_KEY_PARTS, MOST_TABLES, parse_toml


def rules_of(framework: Framework, record: Record) -> Counter[str]:
    return Counter(found.rule for found in check_record(framework, record).open)


@pytest.mark.parametrize(
    "unit",
    [
        "o9 ",
        "o9, i1, ",
        "(o9 ",
        "o9 ไม่ผ่านเกณฑ์ ",
        "ปีงบประมาณ 2566 ผ่านเกณฑ์ทุกข้อ ",
        "IIT EIT ",
        "สำนักฯ ",
    ],
)
def test_a_narrative_full_of_codes_is_checked(
    unit: str, sample: Record, ita_2567: Framework
) -> None:
    narrative = IssueText(narrative=unit * (9_000 // len(unit)))
    record = replace(sample, issues={**sample.issues, "1": narrative})
    assert rules_of(ita_2567, record)["narrative-omits-failing-item"] in (0, 1)


def test_only_so_many_findings_of_one_rule_are_told(sample: Record, ita_2567: Framework) -> None:
    record = replace(sample, issues={"1": IssueText(narrative="o36 " * (MOST_OF_A_RULE + 50))})
    assert rules_of(ita_2567, record)["narrative-wrong-code"] == MOST_OF_A_RULE


def measure(number: int, **changes: object) -> Measure:
    values: dict[str, object] = {
        "title": "ทบทวนรายงานผลการดำเนินงาน",
        "issue": "1",
        "items": ("o9",),
        "owners": ("กองคลัง",),
        "start": date(2024, 10, 1),
        "end": date(2025, 9, 30),
    }
    return Measure(**{**values, **changes})  # type: ignore[arg-type]


def test_two_thousand_measures_that_do_the_same_are_told_of_once_each(
    sample: Record, ita_2567: Framework
) -> None:
    measures = {f"m{number}": measure(number) for number in range(2000)}
    record = replace(sample, measures=measures)
    assert rules_of(ita_2567, record)["measures-overlap"] == 1999


def test_eighty_units_outside_the_list_are_compared(sample: Record, ita_2567: Framework) -> None:
    measures = {f"m{n}": measure(n, owners=(f"กองงานชื่อยาวมาก {n}",)) for n in range(80)}
    record = replace(sample, measures=measures)
    assert rules_of(ita_2567, record)["name-variant"] > 10


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * (MOST_KEY_PARTS + 2)) + " = 1",
        "[" + " . ".join(['"ก"'] * (MOST_KEY_PARTS + 2)) + "]",
        "\n[a]" * (MOST_TABLES + 1),
        "a = [" + "1," * 1001 + "]",
    ],
    ids=["dotted key", "dotted header", "tables", "values"],
)
def test_a_file_that_is_swollen_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_tui.core.toml.parsing.MOST_VALUES", 1000)
    found, problem = parse_toml(text)
    assert found == {}
    assert problem is not None
    assert "โปรด" in problem.message


def test_a_text_with_many_full_stops_is_no_dotted_key() -> None:
    found, problem = parse_toml('a = "' + "ok. " * 5000 + '"\nb = "' + "." * 5000 + '"')
    assert problem is None
    assert set(found) == {"a", "b"}
