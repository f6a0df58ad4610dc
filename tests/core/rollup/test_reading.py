"""Reading for a roll-up is reading the record: faster, and never otherwise."""

import random
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ita_tui.core.framework.model import Framework
from ita_tui.core.many import reading
from ita_tui.core.many.reading import parse_record_toml, parse_toml_quickly, read_for_rollup
from ita_tui.core.many.summary import LevelBasis, summary_of
from ita_tui.core.record.format import read_record, write_record
from ita_tui.core.record.model import Record
from ita_tui.core.toml.parsing import parse_toml
from ita_tui.store.folders import data_folder, sample_record
from tests.cases import cases
from tests.core.built_records import records

SAMPLE = sample_record().read_text(encoding="utf-8")
CORRECTED = (data_folder() / "examples" / "sriphana-2567.toml").read_text(encoding="utf-8")

ODD = [
    "x = 85.0000000000000001",
    "x = 1e2",
    "x = 1e400",
    "x = 1e-400",
    "x = inf",
    "x = nan",
    "x = -0.0",
    "x = 1_000.5",
    "x = 9223372036854775808",
    "x = 2024-10-01T10:00",
    "x = 2024-10-01 10:00:00Z",
    "x = 10:00",
    "x = 2024-10-01",
    "x = 2024-02-30",
    'x = "\\e"',
    'x = "\\x41"',
    'x = "\\u0e01\\t"',
    'x = """a\r\nb"""',
    "x = {a = 1,}",
    "x = {a = 1,\n b = 2}",
    "x = [1, 2,]",
    "\ufeffx = 1",
    "a = 1\na = 2",
    "[a]\n[a]",
    "[a.b]\nx = 1\n[a]\ny = 2",
    "a.b = 1\na.b.c = 2",
    "ก = 1",
    "x = 01.5",
    "x = .5",
    "x = 1.",
    "x = " + "[" * 60 + "]" * 60,
    "x = " + "[" * 3000,
]
"""Text in which readers of TOML differ, or may."""

SCORES = [
    "[scores.i1]\nown = 90.00\n\n[scores.i2]\nown = 80.5\n",
    '[scores.i1]\nown = 90.00\n\n[scores."9.1"]\nown = 80.5\n\n[memo]\nnumber = "1"\n',
    "[scores.i1]\nown = 90.00\n\n[scores.i1]\nown = 80.50\n",
    "[scores.i1]\nown = 90.00\n\n[memo]\n[scores.i1]\nown = 80.50\n",
    "[scores.i1]\nown = 090.00\n",
    "[scores.i1]\nown = 190.00\n",
    "[scores]\n[scores.i1]\nown = 90.00\n",
    "scores = 1\n[scores.i1]\nown = 90.00\n",
    "scores.i1.own = 1.0\n[scores.i1]\nown = 90.00\n",
    "[scores.i1]\nown = 90.00\n\n[[scores.i2]]\nown = 80.00\n",
    'x = """\n[scores.i1]\nown = 90.00\n\n[scores.i2]\n"""\n',
    "x = '''\n[scores.i1]\nown = 90.00\n\n[scores.i2]\n'''\n",
    "x = [\n[scores.i1]\nown = 90.00\n\n[scores.i2]\nown = 80.00\n]\n",
    "x = [\n1,\n\n[scores.i1]\nown = 90.00\n\n]\n",
    "x = [\n1\n\n[scores.i1]\nown = 90.00\n\n[2]]\n",
    "[x]\n# [\n[scores.i1]\nown = 90.00\n",
    '[agency]\nname = "a"\n\n[scores.i1]\nown = 90.00\nnote = "x"\n',
]
"""Score tables as they may stand, and as they only seem to."""


def same(text: str) -> None:
    """Every way of reading gives the same."""
    found, problem = parse_toml(text)
    assert parse_record_toml(text) == (found, problem)
    quick = parse_toml_quickly(text)
    if quick is not None:
        assert problem is None
        assert plain(quick) == plain(found)


def plain(value: object) -> object:
    """Types and values, so that 1 is not 1.0 and NaN is itself; trailing zeros say nothing."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return (type(value), str(value.normalize() if isinstance(value, Decimal) else value))


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text)[:20])
def test_where_readers_differ_the_usual_one_is_asked(text: str) -> None:
    found, problem = parse_toml(text)
    quick = parse_toml_quickly(text)
    assert quick is None or (problem is None and plain(quick) == plain(found))


@pytest.mark.parametrize("text", SCORES, ids=range(len(SCORES)))
def test_score_tables_are_taken_only_where_they_are_score_tables(text: str) -> None:
    for before in ("", 'format = "ita-record/1"\n\n', "[settings]\npass_mark = 85.00\n\n"):
        same(before + text)


def test_the_samples_are_read_alike_and_their_scores_taken() -> None:
    for text in (SAMPLE, CORRECTED):
        same(text)
        assert parse_toml_quickly(text) is not None


@cases(0.5)
@given(records)
def test_any_record_that_is_written_is_read_alike(record: Record) -> None:
    same(write_record(record, None))


@given(st.integers(0, 2**32), st.sampled_from([SAMPLE, CORRECTED]), st.integers(1, 3))
@example(1, SAMPLE, 1)
def test_a_record_that_was_damaged_is_read_alike(seed: int, text: str, times: int) -> None:
    chance = random.Random(seed)
    for _ in range(times):
        text = damaged(text, chance)
    same(text)


def damaged(text: str, chance: random.Random) -> str:
    """A line lost, doubled or moved, or a few characters changed."""
    at = chance.randrange(len(text))
    if chance.random() < 0.5:
        other = chance.choice(
            ["", '"', "[", "]", "{", "\n", ".", "=", "'", "\\", "0", ",", "\r", "#"]
        )
        return text[:at] + other + text[at + chance.randrange(3) :]
    lines = text.split("\n")
    place, line = chance.randrange(len(lines)), chance.choice(lines)
    return "\n".join([*lines[:place], line, *lines[place + chance.randrange(2) :]])


@pytest.mark.parametrize("has_rtoml", [True, False])
def test_what_a_summary_needs_is_all_there(
    ita_2567: Framework, monkeypatch: pytest.MonkeyPatch, has_rtoml: bool
) -> None:
    if not has_rtoml:
        monkeypatch.setattr(reading, "_rtoml", lambda: None)
    for text in (SAMPLE, CORRECTED):
        whole, _ = read_record(text)
        part, problems = read_for_rollup(text)
        assert whole is not None
        assert part is not None
        assert problems == ()
        summary = summary_of(part, ita_2567, edition="a", faults=0)
        assert summary == summary_of(whole, ita_2567, edition="a", faults=0)
        assert (summary.level, summary.basis) == ("ผ่านดี", LevelBasis.COMPUTED)
        assert summary.cents[0] == 93_45
        assert summary.below == ("i10", "e9", "o9", "o16", "o17", "o19")


@pytest.mark.parametrize(
    ("tables", "level", "basis"),
    [
        ("", "", LevelBasis.UNKNOWN),
        ('[results]\nlevel = "ผ่านดี"', "ผ่านดี", LevelBasis.DECLARED),
        ('[results]\nlevel = "ดีมากเลย"', "", LevelBasis.UNKNOWN),
        ("[scores.total]\nown = 99.00", "ผ่านดีเยี่ยม", LevelBasis.COMPUTED),
    ],
)
def test_a_level_is_computed_else_declared_else_unknown(
    ita_2567: Framework, tables: str, level: str, basis: LevelBasis
) -> None:
    text = f'format = "ita-record/1"\nframework = "ita-2567"\nfiscal_year_be = 2567\n{tables}\n'
    record, _ = read_for_rollup(text)
    assert record is not None
    summary = summary_of(record, ita_2567, edition="a", faults=0)
    assert (summary.level, summary.basis) == (level, basis)
