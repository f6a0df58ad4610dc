"""``ita-tui merge``."""

import builtins
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ita_tui.cli import merge
from tests.cli.running import Outcome, run

UNIT = "กองคลัง"
STEP = "[measures.m1.steps.s1]"
OTHER_STEP = "[measures.m1.steps.s2]"


@pytest.fixture
def slip(sample_path: Path) -> Path:
    """The treasury's slip of the sample, as it was sent out."""
    assert run("slips", sample_path).code == 0
    return sample_path.parent / "ใบงาน" / f"sample-{UNIT}.slip.toml"


def fill(path: Path, table: str, **typed: str) -> None:
    """Type values into a table of a slip or record, as a person with an editor does."""
    text = path.read_bytes().decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    head, found, tail = text.partition(table + end)
    assert found, table
    for key, value in typed.items():
        old = next((line for line in tail.splitlines() if line.startswith(f"{key} =")), None)
        if path.suffixes[-2:-1] == [".slip"]:
            assert old is not None
            tail = tail.replace(old, f"{key} = {value}", 1)
        else:
            tail = f"{key} = {value}\n{tail}"
    path.write_bytes((head + found + tail).encode("utf-8"))


def record_of(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def step_of(path: Path, step: str = "s1") -> dict[str, Any]:
    found: dict[str, Any] = record_of(path)["measures"]["m1"]["steps"][step]
    return found


@pytest.fixture
def conflict(sample_path: Path, slip: Path) -> Path:
    """A slip with one conflict and one clear field."""
    fill(slip, STEP, result='"จากใบงาน"')
    fill(slip, OTHER_STEP, result='"ชัดเจน"')
    fill(sample_path, STEP, result='"ในแฟ้ม"')
    return slip


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Sits at the terminal and types what it was told; at the end of input there is no more."""

    def sit_down(*typed: str) -> list[str]:
        questions: list[str] = []
        answers = iter(typed)

        def reply(question: str) -> str:
            questions.append(question)
            try:
                return next(answers)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr(merge, "is_terminal", lambda: True)
        monkeypatch.setattr(builtins, "input", reply)
        return questions

    return sit_down


def test_the_story_of_a_slip(sample_path: Path, slip: Path) -> None:
    """Out, filled in, the record changed meanwhile, back, and once more by mistake."""
    fill(slip, "[measures.m1]", spent_baht='"๑๒,๕๐๐"')
    fill(slip, STEP, done_on='"20 ธ.ค. 2567"', result="'''ตั้งแล้ว\r\nสองบรรทัด'''")
    fill(
        slip,
        "[measures.m1.log.new1]",
        date='"๑๖/๑๒/๒๕๖๗"',
        step='"s1"',
        text='"ประชุม"',
        participants='"๑๒ คน"',
    )
    fill(sample_path, OTHER_STEP, done_on="2024-12-24")
    fill(sample_path, STEP, done_on="2024-12-20")

    done = run("merge", sample_path, slip, "--json")
    assert (done.code, done.err) == (0, "")
    told = done.json["slips"][0]
    assert [one["at"] for one in told["taken"]] == [
        "measures.m1.spent_baht",
        "measures.m1.steps.s1.result",
    ]
    assert [one["at"] for one in told["kept"]] == ["measures.m1.steps.s2.done_on"]
    assert [one["at"] for one in told["same"]] == ["measures.m1.steps.s1.done_on"]
    assert told["added"] == ["measures.m1.log.l1"]
    assert (told["conflicts"], told["problems"], done.json["saved"]) == ([], [], True)

    measure = record_of(sample_path)["measures"]["m1"]
    assert measure["spent_baht"] == 12500
    assert measure["steps"]["s1"]["result"] == "ตั้งแล้ว\nสองบรรทัด"
    assert measure["steps"]["s2"]["done_on"].isoformat() == "2024-12-24"
    assert measure["log"]["l1"] == {
        "date": measure["log"]["l1"]["date"],
        "step": "s1",
        "text": "ประชุม",
        "unit": UNIT,
        "participants": 12,
    }

    after = sample_path.read_bytes()
    again = run("merge", sample_path, slip)
    assert again.code == 0
    assert "มีในแฟ้มแล้ว 1 รายการ" in again.out
    assert sample_path.read_bytes() == after


def test_a_slip_that_was_not_filled_in_changes_no_byte(sample_path: Path, slip: Path) -> None:
    before = sample_path.read_bytes()
    done = run("merge", sample_path, *slip.parent.glob("*.toml"))
    assert (done.code, done.err) == (0, "")
    assert "ไฟล์ไม่เปลี่ยน" in done.out
    assert sample_path.read_bytes() == before
    assert not (sample_path.parent / ".history").exists()


def test_without_a_terminal_a_conflict_is_told_and_nothing_is_saved(
    sample_path: Path, conflict: Path
) -> None:
    before = sample_path.read_bytes()
    done = run("merge", sample_path, conflict)
    assert done.code == 1
    assert "measures.m1.steps.s1.result" in done.err
    assert str(conflict) in done.err
    assert "“ในแฟ้ม”" in done.err
    assert "“จากใบงาน”" in done.err
    assert "--take-clear" in done.out
    assert sample_path.read_bytes() == before


def test_take_clear_saves_what_is_clear_and_still_reports_the_rest(
    sample_path: Path, conflict: Path
) -> None:
    done = run("merge", sample_path, conflict, "--take-clear", "--json")
    assert done.code == 1
    assert [one["at"] for one in done.json["slips"][0]["conflicts"]] == [
        "measures.m1.steps.s1.result"
    ]
    assert step_of(sample_path)["result"] == "ในแฟ้ม"
    assert step_of(sample_path, "s2")["result"] == "ชัดเจน"


def test_take_clear_is_not_advised_to_whoever_said_it(sample_path: Path, conflict: Path) -> None:
    run("merge", sample_path, conflict, "--take-clear")
    again = run("merge", sample_path, conflict, "--take-clear")
    assert again.code == 1
    assert "--take-clear" not in again.out


def test_a_dry_run_asks_nothing_and_writes_nothing(
    sample_path: Path, conflict: Path, answer: Callable[..., list[str]]
) -> None:
    questions = answer("2")
    before = sample_path.read_bytes()
    done = run("merge", sample_path, conflict, "--dry-run")
    assert done.code == 1
    assert "ชัดเจน" in done.out
    assert questions == []
    assert sample_path.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "result"),
    [("1", "ในแฟ้ม"), ("2", "จากใบงาน"), ("๒", "จากใบงาน"), ("/", "จากใบงาน"), ("ๅ", "ในแฟ้ม")],
)
def test_on_a_terminal_the_sides_are_shown_and_one_is_chosen(
    sample_path: Path,
    conflict: Path,
    answer: Callable[..., list[str]],
    typed: str,
    result: str,
) -> None:
    answer(typed)
    done = run("merge", sample_path, conflict)
    assert (done.code, done.err) == (0, "")
    assert "–\tในแฟ้ม\tจากใบงาน" in done.out
    assert step_of(sample_path)["result"] == result
    assert step_of(sample_path, "s2")["result"] == "ชัดเจน"


def test_an_answer_that_is_none_is_asked_again(
    sample_path: Path, conflict: Path, answer: Callable[..., list[str]]
) -> None:
    questions = answer("", "ใช่", "2")
    assert run("merge", sample_path, conflict).code == 0
    assert len(questions) == 3


@pytest.mark.parametrize(("typed", "saves"), [(("3", "1"), True), (("3", "2"), False), ((), False)])
def test_whoever_skips_decides_whether_the_rest_is_saved(
    sample_path: Path,
    conflict: Path,
    answer: Callable[..., list[str]],
    typed: tuple[str, ...],
    saves: bool,
) -> None:
    answer(*typed)
    before = sample_path.read_bytes()
    assert run("merge", sample_path, conflict).code == 1
    assert (sample_path.read_bytes() != before) == saves
    assert step_of(sample_path)["result"] == "ในแฟ้ม"


def test_two_slips_that_differ_are_a_conflict_too(sample_path: Path, slip: Path) -> None:
    other = slip.with_name("sample-สำนักปลัด.slip.toml")
    fill(slip, STEP, result='"ของกองคลัง"')
    fill(other, STEP, result='"ของสำนักปลัด"')
    done = run("merge", sample_path, slip, other)
    assert done.code == 1
    assert "“ของกองคลัง”" in done.err
    assert "result" not in step_of(sample_path)


def broken(slip: Path, old: str, new: str) -> None:
    text = slip.read_bytes().decode("utf-8")
    assert old in text
    slip.write_bytes(text.replace(old, new, 1).encode("utf-8"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('record = "sample"', 'record = "other"', "[record]"),
        ("fiscal_year_be = 2567", "fiscal_year_be = 2566", "[fiscal_year_be]"),
        ('agency = "', 'agency = "ไม่ใช่', "[agency]"),
        ("ita-slip/1", "ita-slip/9", "[format]"),
        ('done_on = ""', 'done_on = "', "บรรทัด"),
        ('check = "', 'check = "0', "[base]"),
    ],
)
def test_a_slip_that_cannot_be_used_ends_the_merge(
    sample_path: Path, slip: Path, old: str, new: str, told: str
) -> None:
    other = slip.with_name("sample-สำนักปลัด.slip.toml")
    fill(other, STEP, result='"ดี"')
    broken(slip, old, new)
    before = sample_path.read_bytes()
    done = run("merge", sample_path, other, slip, "--take-clear")
    assert done.code == 2
    assert str(slip) in done.err
    assert told in done.err
    assert sample_path.read_bytes() == before


def test_a_slip_in_the_old_encoding_or_not_there_ends_the_merge(
    sample_path: Path, slip: Path
) -> None:
    slip.write_bytes('unit = "กองคลัง"'.encode("cp874"))
    done = run("merge", sample_path, slip)
    assert done.code == 2
    assert "Windows-874" in done.err
    assert run("merge", sample_path, slip.with_name("ไม่มี.toml")).code == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('spent_baht = ""', "spent_baht = -5", "[measures.m1.spent_baht]"),
        ('done_on = ""', 'done_on = "เมื่อวาน"', "[measures.m1.steps.s1.done_on]"),
        ('obstacle = ""', 'obstacel = "ฝน"', "[measures.m1.steps.s1.obstacel]"),
        ('place = ""', 'place = "วัด"', "[measures.m1.log.new1.text]"),
    ],
)
def test_a_field_that_cannot_be_taken_holds_everything_back(
    sample_path: Path, slip: Path, old: str, new: str, told: str
) -> None:
    broken(slip, old, new)
    fill(slip, OTHER_STEP, result='"ชัดเจน"')
    before = sample_path.read_bytes()
    done = run("merge", sample_path, slip)
    assert done.code == 1
    assert told in done.err
    assert sample_path.read_bytes() == before
    assert run("merge", sample_path, slip, "--take-clear").code == 1
    assert step_of(sample_path, "s2")["result"] == "ชัดเจน"


def test_what_was_filled_in_for_a_deleted_step_is_told(sample_path: Path, slip: Path) -> None:
    fill(slip, STEP, result='"ทำแล้ว"')
    broken(sample_path, STEP, "[measures.m1.steps.s77]")
    done = run("merge", sample_path, slip)
    assert done.code == 1
    assert "[measures.m1.steps.s1]" in done.err


def shown(done: Outcome) -> list[list[str]]:
    return [line.split("\t") for line in done.out.splitlines() if "\t" in line]


def test_the_summary_says_what_came_from_where(sample_path: Path, slip: Path) -> None:
    fill(slip, STEP, result='"ทำแล้ว"')
    fill(sample_path, OTHER_STEP, done_on="2024-12-24")
    rows = shown(run("merge", sample_path, slip))
    assert [(row[1], row[2], row[3]) for row in rows[1:]] == [
        ("–", "ทำแล้ว", f"ใบงาน {UNIT}"),
        ("–", "24 ธันวาคม 2567", "แฟ้ม"),
    ]


def test_the_version_before_the_merge_is_kept(sample_path: Path, slip: Path) -> None:
    before = sample_path.read_bytes()
    fill(slip, STEP, result='"ทำแล้ว"')
    run("merge", sample_path, slip)
    (kept,) = (sample_path.parent / ".history").iterdir()
    assert kept.read_bytes() == before
