"""Right records of offices of several kinds, with scores of this year, the last, and of others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from random import Random

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import (
    Agency,
    Measure,
    Memo,
    NodeScores,
    Opinion,
    Record,
    Recurrence,
    Results,
    Step,
)
from ita_tui.core.scores.assessment import assess
from ita_tui.core.scores.gaps import gaps

OFFICES = (
    # name, kind, head, deputy, district, province, postal code
    ("เทศบาลตำบลศรีพนา", "เทศบาลตำบล", "นายกเทศมนตรี", "ปลัดเทศบาล", "เซกา", "บึงกาฬ", "38150"),
    ("เทศบาลเมืองสระทอง", "เทศบาลเมือง", "นายกเทศมนตรี", "ปลัดเทศบาล", "ปากช่อง", "นครราชสีมา", "30130"),
    (
        *("องค์การบริหารส่วนตำบลบ้านกลาง", "องค์การบริหารส่วนตำบล"),
        *("นายกองค์การบริหารส่วนตำบล", "ปลัดองค์การบริหารส่วนตำบล", "หล่มสัก", "เพชรบูรณ์", "67110"),
    ),
    (
        *("องค์การบริหารส่วนจังหวัดระยอง", "องค์การบริหารส่วนจังหวัด", "นายกองค์การบริหารส่วนจังหวัด"),
        *("ปลัดองค์การบริหารส่วนจังหวัด", "เมืองระยอง", "ระยอง", "21000"),
    ),
    ("โรงพยาบาลหนองหาน", "โรงพยาบาล", "ผู้อำนวยการ", "รองผู้อำนวยการ", "หนองหาน", "อุดรธานี", "41130"),
    ("มหาวิทยาลัยราชภัฏเลย", "มหาวิทยาลัย", "อธิการบดี", "รองอธิการบดี", "เมืองเลย", "เลย", "42000"),
    ("กรมชลประทาน", "กรม", "อธิบดี", "รองอธิบดี", "ดุสิต", "กรุงเทพมหานคร", "10300"),
)
"""Offices that write such records."""

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา")


@cache
def office(number: int, framework: Framework) -> Record:
    """The right record of one office, always the same for a number."""
    rng = Random(number)
    name, kind, head, deputy, district, province, code = OFFICES[number % len(OFFICES)]
    items = [item for issue in framework.issues.values() for item in issue.items]
    failing = set(rng.sample(items, rng.randint(5, 11)))
    taken: set[Decimal] = set()

    def score(low: int, high: int) -> Decimal:
        while (it := Decimal(rng.randint(low * 100, high * 100)) / 100) in taken or it % 1 == 0:
            pass
        taken.add(it)
        return it

    scores = {}
    for item in items:
        own = score(60, 84) if item in failing else score(86, 99)
        scores[item] = NodeScores(own=own, previous=score(60, 99), reference=score(60, 99))
    record = Record(
        framework=framework.id,
        fiscal_year_be=2567,
        agency=Agency(
            name=name,
            kind=kind,
            district=district,
            province=province,
            postal_code=code,
            units=UNITS,
        ),
        scores=scores,
        results=Results(announced_on=date(2024, 7, 30)),
        memo=_memo(name, head, deputy, f"อำเภอ{district} จังหวัด{province} {code}"),
    )
    record = replace(record, settings=replace(record.settings, reference_name="ค่าเฉลี่ยของจังหวัด"))
    assessed = assess(framework, record)
    upper = {
        code: NodeScores(own=result.computed)
        for code, result in assessed.results.items()
        if framework.nodes[code].children and framework.nodes[code].kind.name != "SUB_INDICATOR"
        if result.computed is not None
    }
    record = replace(record, scores={**upper, **scores})
    level = assess(framework, record).level
    return replace(
        record,
        results=replace(record.results, level=level.title if level else ""),
        measures=_measures(framework, record, rng),
    )


def _memo(name: str, head: str, deputy: str, address: str) -> Memo:
    return Memo(
        unit=f"สำนักปลัด {name} {address}",
        number="สป 52601/12",
        date=date(2024, 10, 22),
        subject=(
            f"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{name} พ.ศ. 2567 "
            "และมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน พ.ศ. 2568"
        ),
        to=(deputy, head),
        signer="หัวหน้าสำนักปลัด",
        opinions={"1": Opinion(post=deputy), "2": Opinion(post=head)},
    )


def _measures(framework: Framework, record: Record, rng: Random) -> dict[str, Measure]:
    found: dict[str, Measure] = {}
    for number, gap in enumerate(gaps(framework, record), start=1):
        title = framework.nodes[gap.code].title
        steps = {
            "s1": Step(text="ตั้งคณะทำงาน", due=date(2024, 12, 15)),
            "s2": Step(text="จัดประชุมชี้แจงแนวทางแก่เจ้าหน้าที่", due=date(2025, 2, 28)),
            "s3": Step(text="รายงานผลภายในเดือนกันยายน 2568", due=date(2025, 9, 15)),
        }
        if number % 2:
            steps["s1"] = replace(
                steps["s1"],
                done_on=date(2024, 12, 10),
                result="แต่งตั้งคณะทำงานแล้วเสร็จ",
                evidence=("https://example.go.th/order",),
            )
        found[f"m{number}"] = Measure(
            title=f"ยกระดับการดำเนินงานเรื่อง{title}",
            issue=gap.issue or "",
            items=(gap.code,),
            owners=(UNITS[rng.randrange(len(UNITS))],),
            start=date(2024, 11, 1),
            end=date(2025, 9, 30),
            recurrence=Recurrence.QUARTER if number % 3 == 0 else None,
            expected_result="ข้อที่ไม่ผ่านได้คะแนนไม่น้อยกว่า 85 คะแนน",
            target=f"{gap.code} ≥ {rng.choice(('85.00', '88.00', '90.00'))}",
            budget_baht=Decimal(5000),
            steps=steps,
        )
    return found
