"""Each rule has a record that triggers it and one, as close as possible, that must not.

All are the sample put right, with one thing changed; it triggers nothing itself.
"""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest

from ita_tui.core.checks.check import check_record
from ita_tui.core.checks.finding import Finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import ALL_UNITS, Claim, NodeScores, Record, ScoreKind
from ita_tui.words.said.checks import RULES
from tests.core.checks.changing import (
    DAY,
    Change,
    adds,
    agency,
    all_of,
    claim,
    column,
    giver,
    instead,
    links,
    logged,
    measure,
    memo,
    no_memo,
    nothing,
    only,
    opinion,
    results,
    says,
    scores,
    settings,
    step,
    without_links,
    year,
)


@dataclass(frozen=True)
class Case:
    """One pair of records for one rule."""

    rule: str
    at: str
    bad: Change
    good: Change = nothing


O16 = "ความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"
E9 = "ท่านเคยใช้งานระบบการให้บริการออนไลน์ (E-Service) ของหน่วยงานหรือไม่"
OWN = "การให้บริการและระบบ E-Service"
HUNDRED = "ดำเนินการตามมาตรการได้ร้อยละ 100 ครบทุกขั้นตอนแล้ว"
OTHER = "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"
A = "https://www.a.go.th"
NO_CLAIMS = results(ranking={})
MEMO_FIGURES = {"n1": "99.40", "n8": "87.84", "n9": "100.00", "n10": "100.00"}

CASES = [
    # --- declared figures ---
    Case(
        "declared-outside-interval",
        "scores.total",
        all_of(NO_CLAIMS, only(total="39.98", n9="100", n10="100")),
        all_of(NO_CLAIMS, only(total="39.99", n9="100", n10="100")),
    ),
    Case(
        "declared-outside-interval",
        "scores.OIT",
        all_of(NO_CLAIMS, scores(o1=None, OIT="99.99")),
        all_of(NO_CLAIMS, scores(o1=None, OIT="93.03")),
    ),
    Case("declared-is-national-mean", "scores.total", scores(total="93.05"), scores(total="93.06")),
    Case("declared-is-national-mean", "scores.total", scores(total="87.57"), scores(total="87.58")),
    Case("hundred-but-items-below", "scores.9", scores(n9="100.00"), scores(n9="99.99")),
    Case("declared-differs-from-items", "scores.1", scores(n1="96.47"), scores(n1="96.46")),
    Case("declared-differs-from-items", "scores.EIT", scores(EIT="92.44"), scores(EIT="92.34")),
    Case("declared-rounded-twice", "scores.1", scores(n1="96.46"), scores(n1="96.45")),
    # --- level and ranking ---
    Case("level-differs-from-rule", "results.level", results(level="ผ่าน"), results(level="ผ่านดี")),
    Case(
        "level-differs-from-rule",
        "results.level",
        all_of(NO_CLAIMS, only(IIT="95", EIT="94.99", OIT="99"), results(level="ผ่านดีเยี่ยม")),
        all_of(NO_CLAIMS, only(IIT="95", EIT="95.00", OIT="99"), results(level="ผ่านดีเยี่ยม")),
    ),
    Case("level-unknown", "results.level", results(level="AA"), results(level="")),
    Case("ranking-contradicts-scores", "results.ranking.r4", claim("r4", score=Decimal("85.67"))),
    Case(
        "ranking-contradicts-scores",
        "results.ranking.r4",
        claim("r4", node="4", score=Decimal("89.71"), wording=""),
    ),
    Case("ranking-contradicts-scores", "results.ranking.r1", claim("r1", node="2", score=None)),
    Case(
        "ranking-contradicts-scores",
        "results.ranking.r5",
        claim("r5", place=3, claim=Claim.PLACE, node="5"),
        # After two that share the second place both the third and the fourth are in use.
        claim("r5", place=3, claim=Claim.PLACE, node="2"),
    ),
    Case("ranking-tie", "results.ranking.r3.place", claim("r3", place=3), claim("r3", place=2)),
    Case(
        "ranking-wrong-name",
        "results.ranking.r4.wording",
        claim("r4", wording="ประสิทธิภาพการสื่อสาร"),
        claim("r4", wording="การปรับปรุงระบบการทำงาน"),
    ),
    # --- items ---
    Case(
        "items-may-be-average",
        "scores.i1",
        scores(n1="99.40", n8="87.84"),
        scores(n1="99.40"),
    ),
    Case(
        "own-equals-reference",
        "scores.i1",
        column(ScoreKind.REFERENCE),
        column(ScoreKind.REFERENCE, o35="94.81"),
    ),
    Case(
        "own-equals-previous",
        "scores.i1",
        column(ScoreKind.PREVIOUS),
        column(ScoreKind.PREVIOUS, e9="68.29"),
    ),
    Case("score-missing", "scores.o16", scores(o16=None), scores(o16="0.00")),
    Case("score-missing", "scores.i1", only(o1="90"), only()),
    # --- public links ---
    Case("link-form", "links.l1.url", links(("o1", "www.a.go.th/o1")), links(("o1", f"{A}/o1"))),
    Case("link-form", "links.l1.url", links(("o1", f"{A}/ผัง องค์กร")), links(("o1", f"{A}/ผัง"))),
    Case("link-form", "links.l1.url", links(("o1", "")), links(("o1", "HTTP://a.go.th:8080"))),
    Case("link-item", "links.l1.item", links(("i1", f"{A}/i1")), links(("o35", f"{A}/i1"))),
    Case("link-item", "links.l1.item", links(("o36", f"{A}/36")), links(("o1", f"{A}/36"))),
    Case(
        "link-twice",
        "links.l2.url",
        links(("o1", f"{A}/x"), ("o1", "http://WWW.a.go.th/x/")),
        links(("o1", f"{A}/x"), ("o1", f"{A}/X")),
    ),
    Case("link-twice", "links.l2.url", links(("o1", f"{A}/x"), ("o2", f"{A}/x"))),
    Case(
        "link-other-year",
        "links.l1.url",
        links(("o7", f"{A}/2022/แผน-๒๕๖๖.pdf")),
        links(("o7", f"{A}/2022/แผน-๒๕๖๗.pdf")),
    ),
    Case(
        "link-other-year",
        "links.l1.label",
        links(("o7", f"{A}/7"), label="แผนพัฒนา 2561–2565"),
        links(("o7", f"{A}/7"), label="แผนพัฒนา 2566–2570"),
    ),
    # The report on last year is what o9 asks for; a page uploaded in the year is of the year.
    Case(
        "link-other-year", "links.l1.url", links(("o9", f"{A}/r2565")), links(("o9", f"{A}/r2566"))
    ),
    Case(
        "link-other-year",
        "links.l1.url",
        links(("o1", f"{A}/2022/1")),
        links(("o1", f"{A}/2023/1")),
    ),
    Case(
        "link-other-year", "links.l1.url", links(("o8", f"{A}/r2566")), links(("o8", f"{A}/r2567"))
    ),
    Case("link-missing", "links", without_links("o35"), links()),
    # --- narratives ---
    Case("narrative-wrong-code", "issues.2.narrative", instead("2", "e9", "e3")),
    Case("narrative-wrong-code", "issues.2.narrative", instead("2", "ข้อ e9", "ข้อ ๐๑๓")),
    Case(
        "narrative-wrong-code",
        "issues.2.narrative",
        says("2", f"ประเด็น{OWN} ผ่านเกณฑ์ ยกเว้นข้อ e3 ได้ 68.28 คะแนน"),
        says("2", f"ประเด็น{OWN} ผ่านเกณฑ์ ยกเว้นข้อ e9 ได้ 68.28 คะแนน"),
    ),
    Case(
        "narrative-wrong-code",
        "issues.2.narrative",
        says("2", f"ประเด็น{OWN} ข้อที่ไม่ผ่านเกณฑ์ ได้แก่ e๓"),
        says("2", f"ประเด็น{OWN} ข้อที่ไม่ผ่านเกณฑ์ ได้แก่ e๙"),
    ),
    Case(
        "narrative-wrong-code",
        "issues.5.narrative",
        says("5", f"ไม่ผ่านเกณฑ์ 2 ข้อ คือ {O16} (o15) และ o17"),
        says("5", f"ไม่ผ่านเกณฑ์ 2 ข้อ คือ {O16} (o16) และ o17"),
    ),
    Case("narrative-wrong-code", "issues.3.narrative", adds("3", " และข้อ e44"), adds("3", " e4")),
    Case("narrative-wrong-code", "issues.3.narrative", adds("3", " ดูข้อ o30"), adds("3", " o6")),
    Case(
        "narrative-wrong-score",
        "issues.4.narrative",
        instead("4", "82.71 คะแนน", "87.21 คะแนน"),
        instead("4", "82.71 คะแนน", "๘๒.๗๑ คะแนน"),
    ),
    Case(
        "narrative-wrong-issue-title",
        "issues.2.narrative",
        instead("2", OWN, OTHER),
        instead("2", OWN, f"{OWN} (ต่างจาก{OTHER})"),
    ),
    Case(
        "narrative-wrong-issue-title",
        "issues.2.narrative",
        instead("2", f"ประเด็น{OWN}", "ประเด็นที่ ๓"),
        instead("2", f"ประเด็น{OWN}", "ประเด็นที่ ๒"),
    ),
    Case(
        "narrative-says-pass-but-fails",
        "issues.4.narrative",
        says("4", "หมวด IIT ผ่านเกณฑ์ทุกข้อ โดยข้อ i10 ควรพัฒนาต่อ"),
        says("4", "หมวด IIT ผ่านเกณฑ์ทุกข้อ ยกเว้นข้อ i10 ควรพัฒนาต่อ"),
    ),
    Case(
        "narrative-says-pass-but-fails",
        "issues.4.narrative",
        says("4", "ข้อที่ผ่านเกณฑ์ ได้แก่ i๑๐ i๑๑ และ i๑๒"),
        says("4", "ข้อที่ผ่านเกณฑ์ ได้แก่ i๑๑ และ i๑๒ ส่วน i๑๐ ต้องแก้ไขให้ผ่านเกณฑ์"),
    ),
    Case(
        "narrative-says-pass-but-fails",
        "issues.6.narrative",
        says("6", "หมวด IIT และ OIT ผ่านเกณฑ์ทุกข้อ แต่ควรปรับปรุง o19"),
        says("6", "หมวด IIT ผ่านเกณฑ์ทุกข้อ แต่ควรปรับปรุง o19"),
    ),
    Case(
        "narrative-says-fail-but-passes",
        "issues.4.narrative",
        adds("4", " ส่วนข้อ i12 ต่ำกว่าเกณฑ์"),
        adds("4", " ส่วนข้อ i12 สูงกว่าเกณฑ์"),
    ),
    Case(
        "narrative-omits-failing-item",
        "issues.6.narrative",
        says("6", "ประเด็นนี้ควรพัฒนาต่อไป"),
        says("6", "ควรพัฒนารายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี"),
    ),
    Case(
        "narrative-other-agency",
        "issues.1.narrative",
        instead("1", "เทศบาลตำบลศรีพนา", "สำนักฯ"),
        instead("1", "เทศบาลตำบลศรีพนา", "เทศบาลฯ"),
    ),
    Case(
        "narrative-other-agency",
        "issues.1.narrative",
        instead("1", "เทศบาลตำบลศรีพนา", "เทศบาลตำบลป่าแฝก"),
        instead("1", "เทศบาลตำบลศรีพนา", "เทศบาลตำบลมีการประเมินตาม"),
    ),
    Case(
        "narrative-wrong-year",
        "issues.3.narrative",
        instead("3", "พ.ศ. 2567", "พ.ศ. ๒๕๖๖"),
        instead("3", "พ.ศ. 2567", "พ.ศ. 2567 เทียบกับปีงบประมาณ พ.ศ. 2566"),
    ),
    Case(
        "narrative-wrong-figure",
        "issues.4.narrative",
        says("4", "ผ่านเกณฑ์ 2 ข้อ ไม่ผ่าน 2 ข้อ คือ i10"),
        says("4", "ผ่านเกณฑ์ 2 ข้อ ไม่ผ่าน 1 ข้อ คือ i10"),
    ),
    Case(
        "narrative-wrong-figure",
        "issues.4.narrative",
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ ขาดอีก ๒.๓๙ คะแนน"),
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ ขาดอีก ๒.๒๙ คะแนน"),
    ),
    Case(
        "narrative-wrong-comparison",
        "issues.4.narrative",
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ คะแนนสูงสุดคือข้อ i12"),
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ คะแนนสูงสุดคือข้อ i11"),
    ),
    Case(
        "narrative-wrong-date",
        "issues.3.narrative",
        adds("3", " ซึ่งประกาศผลเมื่อวันที่ ๑๓ กรกฎาคม ๒๕๖๗"),
        adds("3", " ซึ่งประกาศผลเมื่อวันที่ ๓๐ กรกฎาคม ๒๕๖๗"),
    ),
    Case("narrative-missing", "issues.3.narrative", says("3", ""), says("3", "e4")),
    # --- gaps and measures ---
    Case("gap-without-measure", "scores.o16", measure("m6", items=("o17",))),
    Case("gap-without-measure", "scores.o18", scores(o18="84.99"), scores(o18="85.00")),
    Case(
        "narrative-says-no-measure",
        "issues.4.narrative",
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ ยังไม่มีมาตรการรองรับข้อที่ไม่ผ่านเกณฑ์"),
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ เดิมยังไม่มีมาตรการรองรับข้อที่ไม่ผ่านเกณฑ์"),
    ),
    Case(
        "narrative-says-no-score",
        "issues.4.narrative",
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ หมวด IIT ยังไม่มีคะแนนของข้อ i11 และข้อ i12 จึงยังไม่ได้นำมาพิจารณา"),
        says("4", "ข้อ i10 ไม่ผ่านเกณฑ์ หมวด IIT เดิมยังไม่มีคะแนนของข้อ i11 และข้อ i12"),
    ),
    Case(
        "narrative-says-no-score",
        "issues.4.narrative",
        says("4", "ยังมีคะแนนไม่ครบทุกข้อ พบว่า ข้อ i10 ไม่ผ่านเกณฑ์"),
        says("4", "เดิมยังมีคะแนนไม่ครบทุกข้อ พบว่า ข้อ i10 ไม่ผ่านเกณฑ์"),
    ),
    Case(
        "measure-without-gap",
        "measures.m4.items",
        measure("m4", items=("e4",)),
        measure("m4", items=("e4", "o30")),
    ),
    Case("measure-without-gap", "measures.m8.items", measure("m8", items=())),
    Case("measure-without-dates", "measures.m8.start", measure("m8", start=None, end=None)),
    Case("measure-without-dates", "measures.m8.end", measure("m8", end=None)),
    Case(
        "period-too-short-for-recurrence",
        "measures.m7.end",
        measure("m7", end=date(2025, 1, 30)),
        measure("m7", end=date(2025, 1, 31)),
    ),
    Case(
        "period-too-short-for-recurrence",
        "measures.m9.end",
        all_of(measure("m9", end=date(2024, 11, 29)), step("m9", "s4", text="รายงานทุก เดือน")),
        all_of(measure("m9", end=date(2024, 11, 30)), step("m9", "s4", text="รายงานทุกเดือน")),
    ),
    Case(
        "starts-before-approval",
        "measures.m1.start",
        memo(date=date(2024, 11, 2)),
        memo(date=DAY),
    ),
    Case(
        "outside-fiscal-year",
        "measures.m1.end",
        measure("m1", end=date(2025, 10, 1)),
        measure("m1", end=date(2025, 9, 30)),
    ),
    Case(
        "measure-without-owner",
        "measures.m7.owners",
        measure("m7", owners=()),
        all_of(
            measure("m7", owners=()),
            *(step("m7", f"s{number}", owners=("กองคลัง",)) for number in range(1, 5)),
        ),
    ),
    Case(
        "measures-overlap",
        "measures.m3",
        measure("m3", owners=(ALL_UNITS,)),
        measure("m3", owners=("กองคลัง",)),
    ),
    Case(
        "measures-overlap",
        "measures.m9",
        measure("m9", issue="4", title="การจัดอบรมเกี่ยวกับการใช้ทรัพย์สินของราชการ"),
        all_of(
            measure("m9", title="การจัดอบรมเกี่ยวกับการใช้ทรัพย์สินของราชการ", end=date(2024, 12, 31)),
        ),
    ),
    # --- memo and names ---
    Case(
        "addressee-is-signer",
        "memo.to",
        memo(to=("หัวหน้าสำนักปลัด/ปลัด/นายกเทศมนตรีตำบลศรีพนา",)),
        memo(to=("หัวหน้าสำนักปลัดกระทรวง/ปลัด/นายกเทศมนตรีตำบลศรีพนา",)),
    ),
    Case(
        "addressee-is-signer",
        "memo.to",
        memo(to=("ปลัดเทศบาลตำบลศรีพนา",), signer="ปลัดเทศบาล"),
        memo(to=("ปลัดเทศบาลตำบลศรีพนา",), signer="รองปลัดเทศบาล"),
    ),
    Case(
        "addressee-is-signer",
        "memo.to",
        memo(to=("หัวหน้าสำนักปลัด", "นายกเทศมนตรีตำบลศรีพนา")),
        memo(to=("ปลัดเทศบาลตำบลศรีพนา", "นายกเทศมนตรีตำบลศรีพนา")),
    ),
    Case(
        "narrative-wrong-comparison",
        "issues.1.narrative",
        adds("1", "\nผลการประเมินของหน่วยงานอยู่ในระดับผ่านดีเยี่ยม"),
        adds("1", "\nผลการประเมินของหน่วยงานอยู่ในระดับผ่านดี"),
    ),
    Case("memo-incomplete", "memo.subject", memo(subject="")),
    Case(
        "memo-wrong-year",
        "memo.subject",
        memo(subject="การวิเคราะห์ผลการประเมิน ITA พ.ศ. ๒๕๖๖ ประจำปี ๒๕๖๖"),
        memo(subject="การวิเคราะห์ผลการประเมิน ITA ประจำปี ๒๕๖๗ เทียบกับปี ๒๕๖๖"),
    ),
    Case("memo-incomplete", "memo", no_memo),
    Case("memo-incomplete", "scores.IIT", scores(IIT=None), scores(total=None)),
    Case(
        "other-agency",
        "measures.m8.title",
        measure("m8", title="ความโปร่งใสของเทศบาลตำบลป่าแฝก"),
        measure("m8", title="ความโปร่งใสของเทศบาลตำบลศรีพนาและชุมชน"),
    ),
    Case(
        "name-variant",
        "measures.m3.owners",
        measure("m3", owners=("สำนักงานปลัด",)),
        measure("m3", owners=("กองคลัง",)),
    ),
    Case(
        "name-variant",
        "results.ranking.r4.wording",
        claim("r4", wording="EIT การปรับปรุงการทำงาน"),
        claim("r4", wording="EIT การปรับปรุงระบบการทำงาน"),
    ),
    Case(
        "likely-typing-slip",
        "issues.3.narrative",
        adds("3", " ปรากฎว่าดี"),
        adds("3", " ปรากฏว่าดีตามกฎหมาย"),
    ),
    # --- days, places, posts ---
    Case("year-of-another-framework", "fiscal_year_be", year(2566)),
    Case("date-in-buddhist-era", "memo.date", memo(date=date(2567, 10, 22)), memo(date=DAY)),
    Case(
        "date-in-buddhist-era",
        "measures.m1.start",
        measure("m1", start=date(2567, 11, 1)),
        measure("m1", start=date(2024, 11, 1)),
    ),
    Case("date-unlikely", "memo.date", memo(date=date(2024, 7, 29)), memo(date=date(2024, 7, 30))),
    Case(
        "date-unlikely",
        "results.announced_on",
        results(announced_on=date(2023, 7, 30)),
        results(announced_on=date(2024, 9, 30)),
    ),
    Case("agency-differs", "agency.postal_code", agency(postal_code="3815")),
    Case("agency-differs", "agency.kind", agency(kind="เทศบาลเมือง"), agency(kind="อปท.")),
    Case("agency-differs", "agency.province", agency(province="อบต.น่า"), agency(province="")),
    Case("agency-differs", "agency.district", agency(district="อบต.น่า"), agency(district="")),
    Case(
        "address-differs",
        "memo.unit",
        memo(unit="สำนักปลัด อำเภอเซกา จังหวัดสุรินทร์"),
        memo(unit="สำนักปลัด อ.เซกา จ.บึงกาฬ โทร. 0 4249 1234"),
    ),
    Case("address-differs", "memo.unit", memo(unit="กองวิชาการ"), memo(unit="งานพัสดุ กองคลัง")),
    Case(
        "post-of-another-kind",
        "memo.to",
        memo(to=("นายกองค์การบริหารส่วนตำบล",)),
        memo(to=("นายกเทศมนตรี",)),
    ),
    # --- what is done, and what for ---
    Case(
        "steps-disagree",
        "measures.m1.steps.s1.due",
        all_of(step("m1", "s1", due=date(2025, 3, 1)), step("m1", "s2", due=date(2025, 2, 1))),
        all_of(step("m1", "s1", due=date(2025, 2, 1)), step("m1", "s2", due=date(2025, 2, 1))),
    ),
    Case(
        "steps-disagree",
        "measures.m1.steps.s9.text",
        step("m1", "s9", text="ตั้งคณะทำงานจัดทำคู่มือ"),
        step("m1", "s9", text="ตั้งคณะทำงานตรวจคู่มือ"),
    ),
    Case(
        "done-without-trace",
        "measures.m1.steps.s1.done_on",
        step("m1", "s1", done_on=date(2024, 12, 1)),
        step("m1", "s1", done_on=date(2024, 12, 1), evidence=("คำสั่ง.pdf",)),
    ),
    Case(
        "done-before-start",
        "measures.m1.steps.s1.done_on",
        step("m1", "s1", done_on=date(2024, 10, 31), result="ตั้งแล้ว"),
        step("m1", "s1", done_on=date(2024, 11, 1), result="ตั้งแล้ว"),
    ),
    Case(
        "finished-but-open",
        "measures.m1.steps.s1.result",
        step("m1", "s1", result="ดำเนินการแล้วเสร็จ"),
        step("m1", "s1", result="คาดว่าจะแล้วเสร็จในเดือนหน้า"),
    ),
    Case(
        "target-too-low",
        "measures.m1.target",
        measure("m1", target="o9 ≥ 77.00"),
        measure("m1", target="o9 ≥ 85.00"),
    ),
    Case(
        "measure-of-another-item",
        "measures.m1.title",
        measure("m1", title="ปรับปรุงข้อ o8 ให้ดีขึ้น"),
        measure("m1", title="ปรับปรุงข้อ o8 และ o9 ให้ดีขึ้น"),
    ),
    Case("measure-of-another-item", "measures.m1.issue", measure("m1", issue="2")),
    Case(
        "recurrence-differs",
        "measures.m7.recurrence",
        measure("m7", title="ตรวจการใช้อำนาจเป็นประจำทุกเดือน"),
        measure("m7", title="ตรวจการใช้อำนาจเป็นประจำทุกไตรมาส"),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.steps.s1.text",
        step("m1", "s1", text="ตั้งคณะทำงานภายในเดือนมีนาคม 2567"),
        step("m1", "s1", text="ตั้งคณะทำงานภายในเดือนมีนาคม 2568"),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.title",
        measure("m1", title="โครงการอบรม งบประมาณ ๕๐,๐๐๐ บาท", budget_baht=Decimal(5000)),
        measure("m1", title="โครงการอบรม งบประมาณ ๕,๐๐๐ บาท", budget_baht=Decimal(5000)),
    ),
    Case(
        "likely-typing-slip",
        "measures.m8.steps.s1.text",
        step("m8", "s1", text="ตามกฏระเบียบ"),
        step("m8", "s1", text="ให้ปรากฏตามกฎระเบียบ"),
    ),
    Case(
        "likely-typing-slip",
        "issues.5.narrative",
        instead("5", "ความก้าวหน้าการจัดซื้อ", "ความกาวหน้าการจัดซื้อ"),
        instead("5", "ความก้าวหน้าการจัดซื้อ", "ความก้าวหน้า การจัดซื้อ"),
    ),
    # --- what fields say of each other ---
    Case("mark-unlikely", "settings.pass_mark", settings(pass_mark=Decimal("8.5")), nothing),
    Case(
        "agency-differs",
        "agency.units",
        agency(units=("สำนักปลัด", "กองคลัง", "สำนัก ปลัด")),
        agency(units=("สำนักปลัด", "กองคลัง", "กองช่าง")),
    ),
    Case(
        "post-of-another-unit",
        "memo.signer",
        memo(signer="ผู้อำนวยการกองคลัง"),
        memo(signer="ผู้อำนวยการกองคลัง รักษาราชการแทนหัวหน้าสำนักปลัด"),
    ),
    Case(
        "post-of-another-unit",
        "memo.to",
        memo(to=("ผู้อำนวยการกองประปา", "นายกเทศมนตรีตำบลศรีพนา")),
        memo(to=("ผู้อำนวยการกองคลัง", "นายกเทศมนตรีตำบลศรีพนา")),
    ),
    Case(
        "post-of-another-kind",
        "memo.to",
        memo(to=("อธิการบดี",)),
        memo(to=("นายกเทศมนตรี",)),
    ),
    Case(
        "memo-wrong-comparison",
        "memo.opinions.1.text",
        opinion("1", "ผลการประเมินปี 2567 อยู่ในระดับผ่านดีเยี่ยม เห็นควรดำเนินการ"),
        opinion("1", "ผลการประเมินปี 2567 อยู่ในระดับผ่านดี เห็นควรดำเนินการ"),
    ),
    Case(
        "other-agency",
        "memo.opinions.1.text",
        opinion("1", "เห็นชอบตามที่องค์การบริหารส่วนตำบลโพนทรายเสนอ"),
        opinion("1", "เห็นชอบตามที่เทศบาลตำบลศรีพนาเสนอ"),
    ),
    Case(
        "date-unlikely",
        "settings.publish_report_on",
        settings(publish_report_on=date(2024, 10, 15)),
        settings(publish_report_on=date(2025, 4, 30)),
    ),
    Case(
        "done-but-open",
        "measures.m1.steps.s1.result",
        step("m1", "s1", done_on=date(2024, 12, 1), result="อยู่ระหว่างดำเนินการจัดพิมพ์"),
        step("m1", "s1", done_on=date(2024, 12, 1), result="ตั้งคณะทำงานแล้ว"),
    ),
    Case(
        "evidence-of-another-year",
        "measures.m1.steps.s1.evidence",
        step("m1", "s1", evidence=("หลักฐาน/รายงาน-2564.pdf",)),
        step("m1", "s1", evidence=("หลักฐาน/รายงาน-2568.pdf",)),
    ),
    Case(
        "amount-in-words-differs",
        "measures.m1.title",
        measure("m1", title="อบรม (ห้าแสนบาทถ้วน)", budget_baht=Decimal(50_000)),
        measure("m1", title="อบรม (ห้าหมื่นบาทถ้วน)", budget_baht=Decimal(50_000)),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.steps.s1.text",
        step("m1", "s1", due=date(2024, 12, 1), text="ตั้งคณะทำงานภายในวันที่ 15 มกราคม 2568"),
        step("m1", "s1", due=date(2025, 1, 15), text="ตั้งคณะทำงานภายในวันที่ 15 มกราคม 2568"),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.steps.s1.result",
        step("m1", "s1", done_on=date(2025, 1, 15), result="แล้วเสร็จเมื่อวันที่ 15 ม.ค. 2567"),
        step("m1", "s1", done_on=date(2025, 1, 15), result="แล้วเสร็จเมื่อวันที่ 15 ม.ค. 2568"),
    ),
    Case(
        "target-too-low",
        "measures.m1.target",
        measure("m1", target="ไม่น้อยกว่าร้อยละ 58"),
        measure("m1", target="ผู้ผ่านการอบรมไม่น้อยกว่าร้อยละ 58"),
    ),
    Case(
        "target-too-low",
        "measures.m1.target",
        measure("m1", target="ไม่น้อยกว่าร้อยละ 850"),
        measure("m1", target="ไม่น้อยกว่าร้อยละ 85"),
    ),
    Case(
        "measure-of-another-item",
        "measures.m1.expected_result",
        measure("m1", expected_result="ยกระดับประเด็นที่ 2 การให้บริการและระบบ E-Service"),
        measure("m1", expected_result="ยกระดับประเด็นที่ 1"),
    ),
    Case(
        "measure-of-another-item",
        "measures.m1.title",
        measure("m1", title="จัดทำทะเบียนคุมการยืมทรัพย์สินของทางราชการ"),
        measure("m1", title="จัดทำทะเบียนคุมการรายงานผลการดำเนินงานและการยืมทรัพย์สินของทางราชการ"),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.expected_result",
        measure("m1", expected_result="คะแนนข้อ o9 เพิ่มขึ้นจาก 76.77 คะแนน เป็นไม่น้อยกว่า 85 คะแนน"),
        measure("m1", expected_result="คะแนนข้อ o9 เพิ่มขึ้นจาก 77.67 คะแนน เป็นไม่น้อยกว่า 85 คะแนน"),
    ),
    Case(
        "measure-text-differs",
        "measures.m1.steps.s1.result",
        all_of(
            step("m1", "s1", done_on=DAY, result="ประชุมแล้ว มีผู้เข้าร่วม 420 คน"),
            logged("m1", step="s1", participants=42),
        ),
        all_of(
            step("m1", "s1", done_on=DAY, result="ประชุมแล้ว มีผู้เข้าร่วม 42 คน"),
            logged("m1", step="s1", participants=42),
        ),
    ),
    Case(
        "finished-but-open",
        "measures.m1.log.l1.text",
        all_of(step("m1", "s1", done_on=DAY, result="ก"), logged("m1", step="s1", text=HUNDRED)),
        all_of(
            *(step("m1", f"s{number}", done_on=DAY, result="ก") for number in range(1, 5)),
            logged("m1", step="s1", text=HUNDRED),
        ),
    ),
    Case(
        "date-impossible",
        "measures.m1.steps.s1.text",
        step("m1", "s1", text="ตั้งคณะทำงานภายในวันที่ 31 พฤศจิกายน 2567"),
        step("m1", "s1", text="ตั้งคณะทำงานภายในวันที่ 30 พฤศจิกายน 2567 จำนวน 31 คน"),
    ),
    Case(
        "date-impossible",
        "memo.opinions.1.text",
        opinion("1", "เห็นชอบ ให้รายงานภายใน ๒๙ กุมภาพันธ์ ๒๕๖๘"),
        opinion("1", "เห็นชอบ ให้รายงานภายใน ๒๘ กุมภาพันธ์ ๒๕๖๘"),
    ),
    Case(
        "memo-wrong-comparison",
        "memo.opinions.2.text",
        opinion("2", "ทุกข้อผ่านเกณฑ์แล้ว ให้รักษามาตรฐานต่อไป"),
        opinion("2", "ให้ทุกข้อผ่านเกณฑ์ในปีถัดไป"),
    ),
    Case(
        "memo-wrong-comparison",
        "memo.opinions.2.text",
        opinion("2", "ข้อ o9 ผ่านเกณฑ์แล้ว ส่วนที่เหลือให้แก้ไข"),
        opinion("2", "ข้อ o8 ผ่านเกณฑ์แล้ว ส่วนที่เหลือให้แก้ไข"),
    ),
    Case(
        "opinion-of-same-post",
        "memo.opinions.2.post",
        giver("2", "ปลัดเทศบาลตำบลศรีพนา"),
        giver("2", "รองนายกเทศมนตรีตำบลศรีพนา"),
    ),
    Case("opinion-of-same-post", "memo.opinions.1.post", giver("1", "หัวหน้าฝ่ายปกครอง")),
    Case(
        "memo-wrong-comparison",
        "memo.opinions.1.text",
        opinion("1", "เห็นควรเห็นชอบ ผลการประเมินอยู่ในระดับผ่านดีเยี่ยม"),
        opinion("1", "เห็นควรยกระดับให้ผลการประเมินอยู่ในระดับผ่านดีเยี่ยม"),
    ),
    Case(
        "memo-wrong-figure",
        "memo.opinions.1.text",
        opinion("1", "หน่วยงานได้ 93.54 คะแนน มีข้อที่ไม่ผ่านเกณฑ์ 5 ข้อ เห็นชอบทั้ง 12 มาตรการ"),
        opinion("1", "หน่วยงานได้ 93.45 คะแนน มีข้อที่ไม่ผ่านเกณฑ์ 6 ข้อ เห็นชอบทั้ง 9 มาตรการ"),
    ),
    Case(
        "memo-wrong-code",
        "memo.opinions.1.text",
        opinion("1", "เร่งแก้ไขข้อ o18 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"),
        opinion("1", "เร่งแก้ไขข้อ o19 รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี"),
    ),
    Case(
        "measure-of-another-item",
        "measures.m1.issue",
        measure("m1", items=("o9", "i11")),
        measure("m1", items=("o9", "i1")),
    ),
]


def found_by(rule: str, framework: Framework, record: Record) -> list[Finding]:
    checked = check_record(framework, record)
    return [found for found in checked.open if found.rule == rule]


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{number}-{case.rule}" for number, case in enumerate(CASES)]
)
def test_a_rule_finds_what_it_is_for_and_nothing_near_it(
    case: Case, ita_2567: Framework, put_right: Record
) -> None:
    bad = found_by(case.rule, ita_2567, case.bad(put_right))
    assert case.at in [found.at for found in bad]
    for found in bad:
        assert found.message
        assert found.about
    assert case.at not in [
        found.at for found in found_by(case.rule, ita_2567, case.good(put_right))
    ]


def test_every_rule_is_tried_and_explained() -> None:
    assert {case.rule for case in CASES} == set(RULES)


def test_the_record_put_right_has_nothing_to_find(ita_2567: Framework, put_right: Record) -> None:
    assert check_record(ita_2567, put_right).open == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fix_puts_right_what_was_found_and_nothing_else_goes_wrong(
    case: Case, ita_2567: Framework, put_right: Record
) -> None:
    record = case.bad(put_right)
    before = check_record(ita_2567, record).open
    for found in found_by(case.rule, ita_2567, record):
        if found.fix is None:
            continue
        assert found.fix.label
        after = check_record(ita_2567, found.fix.edit(record)).open
        assert (found.rule, found.at, found.about) not in [(a.rule, a.at, a.about) for a in after]
        errors = {(it.rule, it.at) for it in before if it.severity is Severity.ERROR}
        if found.rule == "items-may-be-average":
            # What contradicted the items is held against the other declared figures then.
            errors |= {("declared-outside-interval", it.at) for it in after}
            # So are the indicators against the pass mark, of whose items nothing is known then.
            errors |= {("gap-without-measure", it.at) for it in after}
        assert {(it.rule, it.at) for it in after if it.severity is Severity.ERROR} <= errors


def test_a_pass_mark_of_the_offices_own_decides_what_falls_short(
    ita_2567: Framework, put_right: Record
) -> None:
    easy = settings(pass_mark=Decimal("68.28"))(put_right)
    assert found_by("gap-without-measure", ita_2567, easy) == []
    said = found_by("narrative-says-fail-but-passes", ita_2567, easy)
    assert {found.at for found in said} == {f"issues.{code}.narrative" for code in "12456"}


def test_the_memos_own_figures_bound_the_total_as_in_the_printed_report(
    ita_2567: Framework, put_right: Record, sample: Record
) -> None:
    figures = only(total="93.05", **MEMO_FIGURES)
    record = results(ranking=sample.results.ranking)(figures(put_right))
    (found,) = found_by("declared-outside-interval", ita_2567, record)
    assert "93.40" in found.message
    assert "98.48" in found.message
    for total, is_found in (("93.38", True), ("93.40", False), ("98.48", False), ("98.50", True)):
        edge = scores(total=total)(record)
        assert bool(found_by("declared-outside-interval", ita_2567, edge)) is is_found, total


def test_scores_that_are_typed_for_want_of_items_are_no_part_of_an_announcement(
    ita_2568: Framework,
) -> None:
    typed = {it.code: NodeScores(own=Decimal(90)) for it in ita_2568.leaves}
    record = Record(framework=ita_2568.id, fiscal_year_be=2568, scores=typed)
    announced = replace(record, scores={**typed, "9": NodeScores(own=Decimal(90))})
    places = [
        [it.at for it in found_by("memo-incomplete", ita_2568, one) if it.at != "memo"]
        for one in (record, announced)
    ]
    assert places == [[], ["scores.IIT"]]


def test_words_are_quoted_whole(ita_2567: Framework, put_right: Record) -> None:
    record = says("4", "มีข้อที่ไม่ผ่านเกณฑ์ 17 ข้อ จากทั้งหมด 34 ข้อ")(put_right)
    told = [it.message for it in found_by("narrative-wrong-figure", ita_2567, record)]
    assert told
    assert not [it for it in told if unicodedata.category(it[it.index("“") + 1]) == "Mn"]
