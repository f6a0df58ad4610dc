"""Records to measure with: the sample, and larger ones made from it."""

import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import tomli_w

from tests.bench.floors.typing_app import TEXT

_DATA = Path(__file__).parents[2] / "data"
SAMPLE = _DATA / "examples" / "sriphana-2567.toml"
"""The full sample record."""
REPORT = Path(__file__).parents[1] / "data" / "report-2567.txt"
"""A whole report with its table of scores."""
_FRAMEWORK = _DATA / "frameworks" / "ita-2567.toml"


@contextmanager
def copy_of(record: Path) -> Iterator[Path]:
    """A copy of a record in a folder of its own, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="ita-bench-") as folder:
        yield Path(shutil.copy(record, Path(folder) / record.name))


@contextmanager
def with_long_narrative() -> Iterator[Path]:
    """The sample with a first narrative as long as the floor's text."""
    with copy_of(SAMPLE) as record:
        found = tomllib.loads(record.read_text("utf-8"))
        found["issues"]["1"]["narrative"] = TEXT
        record.write_text(tomli_w.dumps(found), "utf-8")
        yield record


@contextmanager
def grown(*, items: int = 1, measures: int = 1) -> Iterator[Path]:
    """The sample so many times over in items (with a framework to match) and in measures."""
    with copy_of(SAMPLE) as path:
        framework = tomllib.loads(_FRAMEWORK.read_text("utf-8"))
        record = tomllib.loads(path.read_text("utf-8"))
        codes = list(framework["items"])
        framework["id"] = record["framework"] = "ita-grown"
        framework["items"] = _times(framework["items"], items)
        record["scores"] |= _times({c: record["scores"][c] for c in codes}, items)
        for issue in framework["issues"].values():
            issue["items"] = list(_times(dict.fromkeys(issue["items"]), items))
        record["measures"] = _times(record["measures"], measures)
        path.with_name("ita-grown.toml").write_text(tomli_w.dumps(framework), "utf-8")
        path.write_text(tomli_w.dumps(record), "utf-8")
        yield path


def _times(table: dict[str, Any], times: int) -> dict[str, Any]:
    """So many copies of every entry: i1, i1001, i2001 and so on."""
    return {
        code if copy == 0 else f"{code[0]}{int(code[1:]) + 1000 * copy}": entry
        for copy in range(times)
        for code, entry in table.items()
    }


@contextmanager
def years_of_sample(count: int) -> Iterator[list[Path]]:
    """Records of so many years of one agency, the latest as the sample is."""
    with tempfile.TemporaryDirectory(prefix="ita-bench-") as folder:
        text = SAMPLE.read_text("utf-8")
        made = []
        for year in range(2567 - count + 1, 2568):
            path = Path(folder, f"{year}.toml")
            changed = text.replace("fiscal_year_be = 2567", f"fiscal_year_be = {year}", 1)
            path.write_text(changed, "utf-8")
            made.append(path)
        yield made
