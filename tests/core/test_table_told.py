"""What headers, headings and cells say of the scores beside them, as offices write them."""

import pytest

from ita_tui.core.record.model import ScoreKind
from ita_tui.core.tables_in.scores.reader import read_rows
from ita_tui.core.tables_in.scores.scope import scope_of
from ita_tui.core.tables_in.source.rows import split_rows
from tests.core.table_texts import framework_2567, scores_of


def read(text: str, kind: ScoreKind = ScoreKind.OWN) -> tuple[dict[str, str], list[str]]:
    """The scores, and the sentences about what was not read."""
    scope = scope_of(framework_2567(), kind=kind, agency="เทศบาลตำบลหนองบัว")
    reading = read_rows(split_rows(text), scope)
    found = {code: str(score) for code, score in scores_of(reading).items()}
    return found, [problem.message for problem in reading.problems]


@pytest.mark.parametrize(
    "advice",
    [
        "ควรให้ได้คะแนนสูงขึ้นในปี 2568",
        "คะแนนลดลงจากปี 2566",
        "นำผลคะแนนไปปรับปรุงในปีงบประมาณ พ.ศ. 2568",
        "เตรียมการประเมิน ITA ปี 2568",
    ],
)
def test_the_year_of_an_advice_is_not_that_of_the_table(advice: str) -> None:
    header, row = "ข้อ\tประเด็น\tคะแนน\tข้อเสนอแนะ", "o9\tรายงานผลการดำเนินงานประจำปี\t77.67"
    for lines in (
        (header, f"{row}\t{advice}"),
        (header, f"\t\t\t{advice}", row),
        (header, f"1. การปฏิบัติหน้าที่\t\t\t{advice}", row),
        (f"{header} {advice}", row),
        (f"{row}\t{advice}",),
    ):
        assert read("\n".join(lines)) == ({"o9": "77.67"}, [])


def test_the_year_of_a_heading_is_that_of_the_table() -> None:
    header, row = "ข้อ\tประเด็น\tคะแนน\tข้อเสนอแนะ", "o9\tรายงานผลการดำเนินงานประจำปี\t77.67"
    heading = "ผลการประเมิน ITA ปี 2566"
    for lines in ((heading, header, row), (header, heading, row), (heading, row)):
        found, [message] = read("\n".join(lines))
        assert not found
        assert "ของปี 2566" in message
