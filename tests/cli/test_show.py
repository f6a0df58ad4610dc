"""``ita-tui show``."""

from pathlib import Path

from tests.cli.running import run


def test_the_json_that_other_programs_rely_on(sample_path: Path) -> None:
    done = run("show", sample_path, "--json")
    assert (done.code, done.err) == (0, "")
    assert '"agency": "เทศบาลตำบลศรีพนา"' in done.out
    document = done.json
    assert document["agency"] == "เทศบาลตำบลศรีพนา"
    assert document["fiscal_year_be"] == 2567
    assert document["framework"] == "ita-2567"
    nodes = document["nodes"]
    assert len(nodes) == 80
    assert list(nodes)[:4] == ["total", "IIT", "1", "i1"]
    figures = ("own", "computed", "low", "high")
    shown = {
        code: tuple(nodes[code][key] for key in figures) for code in ("total", "IIT", "9", "o9")
    }
    assert shown == {
        "total": (93.05, 93.45, 93.45, 93.45),
        "IIT": (None, 95.11, 95.11, 95.11),
        "9": (100.0, 91.65, 91.65, 91.65),
        "o9": (77.67, None, 77.67, 77.67),
    }
    assert document["level"] == {
        "declared": "ผ่านดี",
        "computed": "ผ่านดี",
        "possible": ["ผ่านดี"],
    }


def test_where_nothing_is_typed_everything_is_possible(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    document = run("show", path, "--json").json
    assert {(node["low"], node["high"]) for node in document["nodes"].values()} == {(0.0, 100.0)}
    assert {node["computed"] for node in document["nodes"].values()} == {None}
    assert document["level"]["declared"] is None
    assert document["level"]["computed"] is None
    assert len(document["level"]["possible"]) == 5


def test_a_typed_total_alone_can_leave_one_level(tmp_path: Path) -> None:
    path = tmp_path / "r.toml"
    run("new", path, "--framework", "ita-2567", "--agency", "ก")
    with path.open("a", encoding="utf-8") as file:
        file.write("[scores.total]\nown = 98.50\n")
    level = run("show", path, "--json").json["level"]
    assert (level["computed"], level["possible"]) == (None, ["ผ่านดีเยี่ยม"])
    assert "ผ่านดีเยี่ยม" in run("show", path).out


def test_plain_text_in_a_pipe_is_tab_separated_without_escapes(sample_path: Path) -> None:
    done = run("show", sample_path)
    assert done.code == 0
    assert "\x1b" not in done.out
    rows = [line.split("\t") for line in done.out.splitlines() if "\t" in line]
    assert len(rows) == 81
    assert {len(row) for row in rows} == {8}
    assert "ผ่านดี" in done.out.splitlines()[-1]
