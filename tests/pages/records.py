"""The four records whose documents are looked at, each made from the shipped sample."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from ita_tui.core.record.model import LogEntry, Measure, NodeScores, PublicLink, Record, Step
from ita_tui.core.values import replace
from ita_tui.store.folders import sample_record
from ita_tui.store.records import load_record

YEAR_END = date(2025, 9, 30)
"""The last day of the year of the sample's measures."""
_UNFINISHED = ("m8", "m9")
"""The measures that are not finished when the year ends."""
_LINK = "https://www.sriphana.example.go.th/ita/2568"


def _loaded(name: str) -> Record:
    record = load_record(sample_record().with_name(name)).record
    assert record is not None
    return record


def put_right() -> Record:
    """The sample put right."""
    return _loaded("sriphana-2567.toml")


def as_printed() -> Record:
    """The sample with the contradictions that the real document was printed with."""
    return _loaded(sample_record().name)


def half_filled() -> Record:
    """October: one indicator unknown, three measures, each without something, nothing done."""
    record = put_right()
    scores = {code: it for code, it in record.scores.items() if code not in ("total", "10")}
    for code in ("o26", "o27", "o28"):
        scores.pop(code, None)
    m1, m2, m3 = (record.measures[key] for key in ("m1", "m2", "m3"))
    measures = {
        "m1": replace(m1, start=None, end=None),
        "m2": replace(m2, owners=()),
        "m3": replace(m3, steps={}),
    }
    return replace(
        record,
        scores=scores,
        issues={},
        measures=measures,
        agency=replace(record.agency, units=()),
        results=replace(record.results, ranking={}),
    )


def played_through() -> Record:
    """A whole year: 36 entries in the logs, eight steps left, budgets, last year's scores."""
    record = put_right()
    measures = {
        key: _played(key, number, measure)
        for number, (key, measure) in enumerate(record.measures.items(), 1)
    }
    scores = {code: _with_others(at, it) for at, (code, it) in enumerate(record.scores.items())}
    settings = replace(record.settings, reference_name="ค่าเฉลี่ยเทศบาลตำบลทั้งประเทศ")
    links = {f"l{number}": _public_link(number) for number in range(1, 34)}
    return replace(record, measures=measures, scores=scores, settings=settings, links=links)


def _public_link(number: int) -> PublicLink:
    return PublicLink(
        item=f"o{number}",
        label=f"ข้อมูลที่เผยแพร่ตามข้อ o{number} ประจำปีงบประมาณ พ.ศ. 2567" if number % 3 else "",
        url=f"{_LINK}/o{number}/ข้อมูลเผยแพร่-2567.pdf",
        owner_unit="สำนักปลัดเทศบาล" if number % 2 else "",
        checked_on=date(2024, 5, 31) if number % 4 else None,
    )


def _with_others(at: int, scores: NodeScores) -> NodeScores:
    if scores.own is None:
        return scores
    previous = max(Decimal(0), scores.own - Decimal(at % 7 - 2) * Decimal("1.13"))
    reference = min(Decimal(100), scores.own + Decimal(at % 5 - 2) * Decimal("0.87"))
    return replace(scores, previous=min(previous, Decimal(100)), reference=reference)


def _played(key: str, number: int, measure: Measure) -> Measure:
    assert measure.start is not None
    assert measure.end is not None
    days = (measure.end - measure.start).days
    steps: dict[str, Step] = {}
    log: dict[str, LogEntry] = {}
    left = 4 if key in _UNFINISHED else 0
    for at, (step_key, step) in enumerate(measure.steps.items(), 1):
        due = measure.start + timedelta(days=days * at // len(measure.steps))
        is_late = at % 5 == 3
        done = min(due + timedelta(days=6 if is_late else -4), YEAR_END)
        if at > len(measure.steps) - left:
            why = "ผู้รับจ้างส่งมอบงานล่าช้ากว่าสัญญา 45 วัน" if at == len(measure.steps) - left + 1 else ""
            steps[step_key] = replace(step, due=due, obstacle=why)
            continue
        steps[step_key] = replace(step, due=due, done_on=done)
        log[f"l{at}"] = LogEntry(
            date=done,
            step=step_key,
            text=f"{step.text}แล้วเสร็จ รายงานผู้บริหารทราบตามบันทึกที่ บก 52601/{100 * number + at}",
            unit=(step.owners or measure.owners)[0],
            place="ห้องประชุมเทศบาล" if at == 1 else "",
            participants=24 if at == 1 else None,
            evidence=(f"หลักฐาน/{key}-{at}-รายงานผลการดำเนินงาน.pdf", f"{_LINK}/{key}/{at}"),
            obstacle="ผู้เข้าร่วมน้อยกว่าเป้าหมาย จึงจัดเพิ่มอีกหนึ่งรอบ" if is_late else "",
        )
    budget = Decimal(15_000 * number) if number % 2 else None
    spent = None if budget is None else budget - Decimal("1250.50")
    return replace(measure, steps=steps, log=log, budget_baht=budget, spent_baht=spent)


RECORDS: Mapping[str, tuple[Callable[[], Record], date]] = {
    "put-right": (put_right, YEAR_END),
    "as-printed": (as_printed, YEAR_END),
    "half": (half_filled, date(2024, 10, 20)),
    "year": (played_through, YEAR_END),
}
"""Name → what makes the record, and the day on which its documents are made."""
