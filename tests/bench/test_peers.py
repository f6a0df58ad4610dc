"""The table of other programs in README is the one of the dated file."""

import tomllib

from tests.bench.peers_table import BEGIN, END, FILE, README, put_into, table


def test_the_table_in_readme_is_made_from_the_file() -> None:
    readme = README.read_text("utf-8")
    assert put_into(readme, table(tomllib.loads(FILE.read_text("utf-8")))) == readme


def test_a_table_takes_the_place_of_the_one_before() -> None:
    assert put_into(f"a\n{BEGIN}old\n{END}b\n", "new\n") == f"a\n{BEGIN}new\n{END}b\n"


def test_what_a_program_does_not_answer_to_is_a_dash() -> None:
    told = {"ita-tui": {"version_of": "", "ready": 1.0}, "peplum": {"version_of": "1.0.1"}}
    made = table({"day": "2026-11-29", "python": "Python 3.11.7", "programs": told})
    assert "| ready / an empty Textual app | 1.00 | – |" in made
    assert made.startswith("| 2026-11-29, Python 3.11.7 | ita-tui | peplum 1.0.1 |\n")
