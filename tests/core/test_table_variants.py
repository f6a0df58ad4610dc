"""The same 59 scores out of every shape in which a table is pasted."""

import random
import unicodedata
from collections.abc import Callable

import pytest

from ita_tui.core.tables_in.scores.reader import read_text_table
from ita_tui.core.thai.numbers import to_thai_digits
from tests.core.table_texts import (
    NARRATIVE,
    SCORES,
    Line,
    first_of_run,
    framework_2567,
    in_code_order,
    lines,
    mixed,
    scores_of,
    table,
    thai,
    wrapped,
)

_VARIANTS: dict[str, Callable[[], str]] = {}


def _variant(make: Callable[[], str]) -> Callable[[], str]:
    _VARIANTS[make.__name__] = make
    return make


def _code_title_score(n: int, line: Line) -> list[str]:
    return [line.code, line.title, str(line.score)]


@_variant
def tabs_in_code_order() -> str:
    return table(_code_title_score, of=in_code_order())


@_variant
def tabs_with_a_header() -> str:
    return table(_code_title_score, header="รหัส\tข้อคำถาม\tคะแนน")


@_variant
def commas_with_quotes() -> str:
    return table(
        lambda n, line: [line.instrument, line.code, f'"{line.title}, (ข้อ)"', str(line.score)],
        delimiter=",",
        header="instrument,code,title,score",
    )


@_variant
def commas_and_codes_alone() -> str:
    return table(lambda n, line: [line.code, str(line.score)], delimiter=",")


@_variant
def commas_with_blanks_behind() -> str:
    return table(_code_title_score, delimiter=", ")


@_variant
def semicolons_with_decimal_commas() -> str:
    return table(
        lambda n, line: [line.code, line.title, str(line.score).replace(".", ",")], delimiter=";"
    )


@_variant
def semicolons_with_glued_codes() -> str:
    return table(
        lambda n, line: [f"{line.code} {line.title}", str(line.score).replace(".", ",")],
        delimiter=";",
    )


@_variant
def quoted_cells_with_newlines() -> str:
    return table(
        lambda n, line: [
            line.instrument,
            '"' + f"{line.code} " + "\n".join(wrapped(line.title, 30)) + '"',
            str(line.score),
            '"' + NARRATIVE.replace("ข้อ", "\nข้อ") + '"' if n % 7 == 1 else "",
        ],
        delimiter=",",
    )


@_variant
def tabs_with_quoted_newlines() -> str:
    return table(
        lambda n, line: [
            '"' + f"{line.code} " + "\n".join(wrapped(line.title, 25)) + '"', thai(line.score)
        ]
    )  # fmt: skip


@_variant
def a_quotation_mark_nobody_closed() -> str:
    return table(
        lambda n, line: [line.code, ('"' if n == 5 else "") + line.title, str(line.score)],
        delimiter=",",
    )


@_variant
def markdown_pipes() -> str:
    return table(
        lambda n, line: ["", f" {line.code} ", f" {line.title} ", f" **{line.score}** ", ""],
        delimiter="|",
        header="| รหัส | ข้อ | คะแนน |\n|---|:--|--:|",
    )


@_variant
def pipes_without_edges() -> str:
    return table(_code_title_score, delimiter=" | ")


@_variant
def boxes_with_wrapped_cells() -> str:
    rows = ["┌────┬──────┬───────┐", "│ รหัส │ ข้อ │ คะแนน │", "├────┼──────┼───────┤"]
    for n, line in enumerate(lines()):
        parts = wrapped(line.title, 40)
        at = min(n % 3, len(parts) - 1)
        for i, part in enumerate(parts):
            code = line.code if i == 0 else ""
            score = str(line.score) if i == at else ""
            rows.append(f"│ {code:4} │ {part:40} │ {score:6} │")
        rows.append("├────┼──────┼───────┤")
    return "\n".join(rows)


@_variant
def html_tags_in_cells() -> str:
    return table(
        lambda n, line: [
            f"<b>{line.instrument}</b>",
            f"<u>{line.code}</u> {line.title}<br>",
            f"<b>{line.score}</b>",
        ],
        header="<u>เครื่องมือ</u> <u>การประเมิน</u>\t<u>ข้อคำถาม</u>\t<u>คะแนน</u> <u>ปี ๒๕๖๗</u>",
    )  # fmt: skip


@_variant
def an_html_table() -> str:
    rows = "".join(
        f"<tr><td>{line.instrument}</td><td>{line.code} {line.title.replace('&', '&amp;')}</td>"
        f"<td align='right'>{thai(line.score)}</td><td>{NARRATIVE}</td></tr>\n"
        for line in lines()
    )
    head = "<tr><th>เครื่องมือ</th><th>ข้อ</th><th>คะแนน</th></tr>"
    return f"<p>ผลการประเมิน</p>\n<table>\n{head}\n{rows}</table>"


@_variant
def an_html_table_with_a_line_to_a_cell_and_merged_cells() -> str:
    rows = []
    instrument = first_of_run(lines())
    for n, line in enumerate(lines(), 1):
        rows.append("<TR>")
        if instrument(n, line):
            run = 1
            while n - 1 + run < 59 and lines()[n - 1 + run].instrument == line.instrument:
                run += 1
            rows.append(f'<TD rowspan="{run}">\n{line.instrument}\n</TD>')
        rows += [
            f"<TD>{line.code}",
            "</TD>",
            f"<TD>{line.title}</TD>",
            f"<TD>{line.score}</TD>",
            "<TD>85</TD>",
            "</TR>",
        ]
    head = "<TR><TH>เครื่องมือ<TH>รหัส<TH>ข้อ<TH>คะแนน<TH>เกณฑ์</TR>"
    return "<TABLE>" + head + "\n".join(rows) + "</TABLE>"


@_variant
def pdf_with_runs_of_blanks() -> str:
    return table(
        lambda n, line: [f"{line.instrument:6}", f"{line.code} {line.title}   ", str(line.score)],
        delimiter="   ",
    )


@_variant
def pdf_with_single_blanks() -> str:
    return table(lambda n, line: [line.code, line.title, str(line.score)], delimiter=" ")


@_variant
def pdf_with_single_blanks_and_all_columns() -> str:
    return table(
        lambda n, line: [str(n), line.instrument, line.code, line.title, thai(line.score), "ผ่าน"],
        delimiter=" ",
    )


@_variant
def pdf_with_single_blanks_and_thai_codes_behind_the_instrument() -> str:
    return table(
        lambda n, line: [
            line.instrument, thai(line.code).replace("o", "๐"), line.title, thai(line.score)
        ],
        delimiter=" ",
    )  # fmt: skip


@_variant
def all_in_one_cell_with_counted_rows() -> str:
    return table(
        lambda n, line: [
            f"{n:02} {line.instrument} {line.code} {line.title}", str(line.score)
        ]
    )  # fmt: skip


@_variant
def codes_with_the_thai_zero_and_no_titles() -> str:
    return table(
        lambda n, line: [thai(line.code).replace("o", "๐"), thai(line.score)], delimiter=" "
    )


@_variant
def pdf_with_the_score_glued_to_the_title() -> str:
    return table(lambda n, line: [f"{line.code}{line.title.replace(' ', '')}{line.score}"])


def _pdf(*, width: int, place: Callable[[int, int], int], gap: str, narrative: bool) -> str:
    rows: list[str] = []
    words = wrapped(NARRATIVE, 35)
    for n, line in enumerate(lines()):
        parts = wrapped(f"{thai(line.code)} {line.title}", width)
        at = place(n, len(parts))
        for i, part in enumerate(parts):
            row = part + (f"{gap}{thai(line.score)}" if i == at else "")
            if narrative:
                row += gap + words[(n * 3 + i) % len(words)]
            rows.append(row)
    return "\n".join(rows)


@_variant
def pdf_wrapped_score_first() -> str:
    return _pdf(width=40, place=lambda n, of: 0, gap="    ", narrative=False)


@_variant
def pdf_wrapped_score_last() -> str:
    return _pdf(width=40, place=lambda n, of: of - 1, gap="    ", narrative=False)


@_variant
def pdf_wrapped_score_anywhere_and_narrative_beside() -> str:
    return _pdf(width=45, place=lambda n, of: n % of, gap="    ", narrative=True)


@_variant
def pdf_wrapped_single_blanks() -> str:
    return _pdf(width=45, place=lambda n, of: n % of, gap=" ", narrative=False)


@_variant
def pdf_wrapped_single_blanks_and_narrative_beside() -> str:
    return _pdf(width=45, place=lambda n, of: n % of, gap=" ", narrative=True)


@_variant
def pdf_with_the_narrative_between_the_lines() -> str:
    rows: list[str] = []
    words = wrapped(NARRATIVE, 40)
    for n, line in enumerate(lines()):
        parts = wrapped(f"{thai(line.code)} {line.title}", 50)
        at = n % len(parts)
        for i, part in enumerate(parts):
            rows.append(part + (f" {thai(line.score)}" if i == at else ""))
        if n % 5 == 0:
            rows += words
    return "\n".join(rows)


@_variant
def a_line_to_a_cell() -> str:
    return table(
        lambda n, line: [line.instrument, line.code, *wrapped(line.title, 60), str(line.score)],
        delimiter="\n",
    )


@_variant
def a_line_to_a_cell_with_narratives() -> str:
    return table(
        lambda n, line: [
            f"{line.code} {line.title}",
            str(line.score),
            *(wrapped(NARRATIVE, 40) if n % 6 == 1 else []),
        ],
        delimiter="\n",
    )


@_variant
def a_line_to_a_cell_and_narratives_before_the_score() -> str:
    return table(
        lambda n, line: [
            f"{line.code} {line.title}",
            *(wrapped(NARRATIVE, 40) if n % 6 == 1 else []),
            thai(line.score),
        ],
        delimiter="\n",
    )


@_variant
def pages_with_repeated_headers_and_numbers() -> str:
    rows = ["เครื่องมือ   ข้อคำถาม   คะแนน ปี ๒๕๖๗"]
    for n, line in enumerate(lines(), 1):
        parts = wrapped(f"{line.code} {line.title}", 40)
        for i, part in enumerate(parts):
            if n % 9 == 0 and i == len(parts) - 1:
                rows += [f"- {thai(n // 9)} -", "\fเครื่องมือ   ข้อคำถาม   คะแนน ปี ๒๕๖๗"]
            rows.append(part + (f"   {line.score}" if i == len(parts) - 1 else ""))
    return "\n".join(rows)


@_variant
def bare_page_numbers_before_form_feeds() -> str:
    rows = []
    for n, line in enumerate(lines(), 1):
        rows.append(f"{line.code} {line.title}")
        if n % 9 == 0:
            rows += [str(n // 9), "\f"]
        rows.append(str(line.score))
    return "\n".join(rows)


@_variant
def rows_broken_inside_a_cell() -> str:
    return table(
        lambda n, line: [
            line.instrument,
            f"{line.code} " + "\n".join(wrapped(line.title, 40)),
            thai(line.score),
            NARRATIVE if n % 7 == 1 else "",
        ]
    )


@_variant
def rows_broken_before_the_score() -> str:
    return table(lambda n, line: [line.code, f"{line.title}\n", str(line.score)])


@_variant
def rows_broken_behind_the_code_without_quotes() -> str:
    return table(
        lambda n, line: [f"{line.code}\n{line.title}", str(line.score), "ผ่าน"], delimiter=","
    )


@_variant
def instrument_once_in_a_merged_column() -> str:
    instrument = first_of_run(lines())
    return table(
        lambda n, line: [instrument(n, line), f"{line.code} {line.title}", thai(line.score), ""],
        header="เครื่องมือ\tข้อคำถาม\tคะแนน ปี ๒๕๖๗\tการวิเคราะห์ผลการประเมิน",
    )


@_variant
def instrument_cells_left_out() -> str:
    instrument = first_of_run(lines())
    return table(
        lambda n, line: [
            *filter(None, [instrument(n, line)]), line.code, line.title, str(line.score), "85"
        ],
        header="เครื่องมือ\tรหัส\tข้อคำถาม\tคะแนน\tเกณฑ์",
    )  # fmt: skip


@_variant
def code_behind_the_title() -> str:
    return table(lambda n, line: [f"{line.title} ({line.code})", str(line.score)])


@_variant
def code_behind_the_title_with_blanks() -> str:
    return table(lambda n, line: [line.title, line.code, str(line.score)], delimiter=" ")


@_variant
def code_column_behind_the_title() -> str:
    return table(lambda n, line: [line.title, line.code, str(line.score)])


@_variant
def counted_rows_and_many_columns() -> str:
    return table(
        lambda n, line: [
            str(n), line.instrument, line.code, line.title, "90.00", str(line.score),
            "85", f"{line.score - 85:+}", "ผ่าน" if line.score >= 85 else "ไม่ผ่าน", str(60 - n),
        ],
        header="ลำดับ\tเครื่องมือ\tรหัส\tข้อ\tคะแนนปี 2566\tคะแนนปี 2567\tเกณฑ์ผ่าน\tส่วนต่าง\tผล\tอันดับ",
    )  # fmt: skip


@_variant
def years_under_one_name() -> str:
    return table(
        lambda n, line: [line.code, line.title, "90.00", str(line.score), "85.00"],
        header="รหัส\tข้อ\tคะแนน\t\tเกณฑ์\n\t\tปี 2566\tปี 2567\t",
    )


@_variant
def counted_rows_with_leading_zeros() -> str:
    return table(lambda n, line: [f"{n:02}", line.code, line.title, str(line.score)])


@_variant
def pdf_with_many_columns() -> str:
    return table(
        lambda n, line: [line.code, line.title, "90.00", str(line.score), f"{line.score - 90:+}"],
        delimiter="   ",
        header="รหัส   ข้อคำถาม   คะแนนปี 2566   คะแนนปี 2567   ส่วนต่าง",
    )


@_variant
def pdf_with_single_blanks_and_a_pass_mark() -> str:
    return table(
        lambda n, line: [line.code, line.title, str(line.score), "85.00", "ผ่าน"],
        delimiter=" ",
        header="รหัส ข้อคำถาม คะแนน เกณฑ์ ผล",
    )


@_variant
def score_column_first() -> str:
    return table(
        lambda n, line: [str(line.score), "85", line.title, line.code],
        header="คะแนน\tเกณฑ์\tข้อ\tรหัส",
    )


@_variant
def score_before_the_code_without_a_header() -> str:
    return table(lambda n, line: [str(line.score), line.code, line.title])


@_variant
def codes_with_the_thai_zero() -> str:
    return table(
        lambda n, line: [f"{thai(line.code).replace('o', '๐')} {line.title}", thai(line.score)]
    )


@_variant
def codes_with_every_letter_o() -> str:
    letters = ["o", "O", "๐", "0", "อ"]
    return table(
        lambda n, line: [line.code.replace("o", letters[n % 5]), line.title, mixed(line.score, n)]
    )


@_variant
def codes_in_capitals_with_marks() -> str:
    return table(lambda n, line: [f"{line.code.upper()}.", line.title, f"{line.score}%"])


@_variant
def scores_with_their_unit() -> str:
    return table(lambda n, line: [line.code, line.title, f"{thai(line.score)} คะแนน"])


@_variant
def scores_with_their_unit_and_blanks() -> str:
    return table(
        lambda n, line: [line.code, line.title, f"{thai(line.score)} คะแนน"], delimiter=" "
    )


@_variant
def odd_blanks_invisible_characters_and_old_newlines() -> str:
    text = table(_code_title_score).replace("ำ", "ํา").replace(" ", "\xa0")
    text = text.replace("การ", "กา\u200bร").replace("\n", "\r\n")
    return "\ufeff" + unicodedata.normalize("NFD", text)


@_variant
def marks_lost_in_a_pdf() -> str:
    return table(
        lambda n, line: [line.code, line.title.replace("ำ", " า"), str(line.score)], delimiter="  "
    )


@_variant
def rows_in_any_order() -> str:
    rows = list(lines())
    random.Random(7).shuffle(rows)
    return table(_code_title_score, of=rows)


@_variant
def titles_without_codes() -> str:
    return table(lambda n, line: [line.title, str(line.score)])


@_variant
def titles_without_codes_counted() -> str:
    return table(lambda n, line: [str(n), line.instrument, line.title, thai(line.score), "ผ่าน"])


@_variant
def titles_without_codes_in_a_pdf() -> str:
    return table(lambda n, line: [line.title, str(line.score)], delimiter=" ")


@_variant
def titles_without_codes_a_line_to_a_cell() -> str:
    return table(lambda n, line: [*wrapped(line.title, 50), str(line.score)], delimiter="\n")


@_variant
def groups_before_the_items() -> str:
    nodes = framework_2567().nodes

    def cells(n: int, line: Line) -> list[str]:
        parent = nodes[line.code].parent
        assert parent is not None
        return [
            line.instrument,
            f"{parent} {nodes[parent].title}",
            line.code,
            line.title,
            str(line.score),
        ]

    return table(cells)


@_variant
def titles_cut_off() -> str:
    return table(lambda n, line: [line.code, f"{line.title[:20]}...", str(line.score)])


@_variant
def no_titles_and_a_line_each() -> str:
    return table(lambda n, line: [line.code, str(line.score)], delimiter=" ")


@_variant
def items_side_by_side() -> str:
    rows = in_code_order()
    return "\n".join(
        "\t".join(f"{line.code}\t{line.score}" for line in rows[n : n + 3])
        for n in range(0, len(rows), 3)
    )


@_variant
def headings_of_issues_between() -> str:
    framework = framework_2567()
    rows = []
    for number, issue in framework.issues.items():
        rows.append(f"<b>ประเด็นที่ {to_thai_digits(number)} {issue.title}</b>\t\t\t")
        rows += [
            f"\t{code} {framework.nodes[code].title}\t{SCORES[code]}\t" for code in issue.items
        ]
    return "\n".join(rows)


@pytest.mark.parametrize("name", _VARIANTS)
def test_every_shape_gives_the_same_scores_and_no_problem(name: str) -> None:
    reading = read_text_table(_VARIANTS[name](), framework_2567())
    assert scores_of(reading) == SCORES
    assert reading.problems == ()
