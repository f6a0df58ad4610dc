"""Slips in the memo, the agency, the measures and other fields, and right ways to write them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from ita_tui.core.record.edits import put_at
from ita_tui.core.record.model import LogEntry, Record, Recurrence, Step

Edit = Callable[[Record], Record]


def _put(*parts: str | int, value: object) -> Edit:
    return lambda record: put_at(record, parts, value)


def _text(*parts: str, old: str = "", new: str) -> Edit:
    def edit(record: Record) -> Record:
        value: object = record
        for part in parts:
            value = value[part] if isinstance(value, dict) else getattr(value, part)
        return put_at(record, parts, str(value).replace(old, new) if old else new)

    return edit


def _step(key: str, /, **changes: object) -> Edit:
    def edit(record: Record) -> Record:
        measure = record.measures["m2"]
        step = replace(measure.steps.get(key, Step()), **changes)  # type: ignore[arg-type]
        return put_at(record, ("measures", "m2", "steps"), {**measure.steps, key: step})

    return edit


def _measure(**changes: object) -> Edit:
    return lambda record: replace(
        record,
        measures={**record.measures, "m2": replace(record.measures["m2"], **changes)},  # type: ignore[arg-type]
    )


def _log(**changes: object) -> Edit:
    entry = LogEntry(date=date(2025, 3, 1), text="จัดประชุม", unit="สำนักปลัด")
    return _measure(log={"l1": replace(entry, **changes)})  # type: ignore[arg-type]


def _other_item(record: Record) -> str:
    own = record.measures["m2"].items[0]
    items = sorted(code for code in record.scores if code[0] == own[0] and code != own)
    return next(it for it in items if it not in "".join(m.target for m in record.measures.values()))


def _own_score(record: Record) -> str:
    item = record.measures["m2"].items[0]
    return f"{item} ซึ่งได้ {record.scores[item].own}"


def _both(*edits: Edit) -> Edit:
    def edit(record: Record) -> Record:
        for one in edits:
            record = one(record)
        return record

    return edit


def measure_slips() -> Iterator[tuple[str, str, Edit]]:
    """(kind, beginning of the place where it must be found, edit)."""
    m = "measures.m2"
    yield "step_order", m, _step("s1", due=date(2025, 9, 20))
    yield "step_twice", m, _step("s4", text="ตั้งคณะทำงาน")
    yield "step_past_month", m, _step("s4", text="จัดอบรมเจ้าหน้าที่ในเดือนมีนาคม 2567")
    yield "step_past_year", m, _step("s4", text="รายงานผลประจำปีงบประมาณ พ.ศ. 2566")
    yield (
        "title_past_year",
        m,
        _text(m[:0] + "measures", "m2", "title", new="โครงการอบรมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2566"),
    )
    yield (
        "title_year_of_results",
        m,
        _text("measures", "m2", "title", new="โครงการอบรมคุณธรรม ประจำปี 2567"),
    )
    yield "done_no_evidence", m, _step("s2", done_on=date(2025, 2, 10))
    yield (
        "done_before_start",
        m,
        _step("s2", done_on=date(2024, 10, 15), result="ประชุมแล้ว", evidence=("a.pdf",)),
    )
    yield "result_not_done", m, _step("s2", result="ดำเนินการแล้วเสร็จ")
    yield "hundred_open", m, _log(text="ดำเนินการแล้วร้อยละ 100")
    yield "hundred_open_thai", m, _log(text="แล้วเสร็จ ๑๐๐%")
    yield "all_done_open", m, _log(text="ดำเนินการครบทุกขั้นตอนแล้ว")
    yield "target_low", m, _text("measures", "m2", "target", new="ไม่น้อยกว่า 50.00 คะแนน")
    yield (
        "target_below_mark",
        m,
        lambda r: put_at(r, ("measures", "m2", "target"), f"{r.measures['m2'].items[0]} ≥ 84.90"),
    )
    yield (
        "target_other_item",
        m,
        lambda r: put_at(r, ("measures", "m2", "target"), f"{_other_item(r)} ≥ 90.00"),
    )
    yield (
        "issue_mismatch",
        m,
        lambda r: put_at(r, ("measures", "m2", "issue"), str(int(r.measures["m2"].issue) % 7 + 1)),
    )
    yield (
        "text_monthly",
        m,
        _both(
            _text("measures", "m2", "title", new="ประชุมติดตามงานเป็นประจำทุกเดือน"),
            _measure(recurrence=Recurrence.QUARTER),
        ),
    )
    yield (
        "text_quarterly",
        m,
        _both(
            _text("measures", "m2", "title", new="รายงานความก้าวหน้าทุกไตรมาส"),
            _measure(recurrence=Recurrence.MONTH),
        ),
    )
    yield (
        "budget_text",
        m,
        _text("measures", "m2", "title", new="โครงการอบรมคุณธรรม (งบประมาณ 50,000 บาท)"),
    )
    yield "people_text", m, _log(text="มีผู้เข้าร่วม 45 คน", participants=54)
    yield (
        "title_other_item",
        m,
        lambda r: put_at(r, ("measures", "m2", "title"), f"ปรับปรุงข้อ {_other_item(r)} ให้ผ่านเกณฑ์"),
    )
    yield (
        "expected_score",
        m,
        _text(
            "measures",
            "m2",
            "expected_result",
            new="คะแนนของข้อนี้จาก 99.99 คะแนน เป็นไม่น้อยกว่า 85 คะแนน",
        ),
    )
    yield (
        "title_score",
        m,
        lambda r: put_at(
            r, ("measures", "m2", "title"), f"ยกระดับข้อ {r.measures['m2'].items[0]} ซึ่งได้ 12.34 คะแนน"
        ),
    )
    yield (
        "other_agency",
        m,
        _text("measures", "m2", "title", new="โครงการอบรมคุณธรรมของเทศบาลตำบลหนองบัวแดง"),
    )
    yield "start_be", m, _measure(start=date(2567, 11, 1))
    yield "end_year", m, _measure(end=date(2026, 9, 30))
    yield "due_outside", m, _step("s2", due=date(2025, 12, 1))
    yield "expected_mark", m, _text("measures", "m2", "expected_result", new="ทุกข้อผ่านเกณฑ์ 80 คะแนน")
    yield "done_in_log_before", m, _log(date=date(2024, 10, 1))
    yield "spent_over", m, _measure(spent_baht=Decimal(50000))


def memo_slips() -> Iterator[tuple[str, str, Edit]]:
    """(kind, beginning of the place where it must be found, edit)."""
    s = ("memo", "subject")
    yield "date_before", "memo.date", _put("memo", "date", value=date(2024, 7, 15))
    yield "date_year", "memo.date", _put("memo", "date", value=date(2023, 10, 22))
    yield "date_year_on", "memo.date", _put("memo", "date", value=date(2025, 10, 22))
    yield "date_be", "memo.date", _put("memo", "date", value=date(2567, 10, 22))
    yield (
        "announced_year",
        "results.announced_on",
        _put("results", "announced_on", value=date(2023, 7, 30)),
    )
    yield (
        "announced_late",
        "results.announced_on",
        _put("results", "announced_on", value=date(2025, 7, 30)),
    )
    yield (
        "announced_be",
        "results.announced_on",
        _put("results", "announced_on", value=date(2567, 7, 30)),
    )
    yield "unit_foreign", "memo.unit", _text("memo", "unit", old="สำนักปลัด", new="กองวิชาการ")
    yield (
        "province",
        "memo.unit",
        lambda r: _text("memo", "unit", old=f"จังหวัด{r.agency.province}", new="จังหวัดสุรินทร์")(r),
    )
    yield (
        "district",
        "memo.unit",
        lambda r: _text("memo", "unit", old=f"อำเภอ{r.agency.district}", new="อำเภอปราสาท")(r),
    )
    yield (
        "postal",
        "memo.unit",
        lambda r: _text("memo", "unit", old=r.agency.postal_code, new="32140")(r),
    )
    yield "agency_postal", "agency.postal_code", _put("agency", "postal_code", value="3815")
    yield "agency_kind", "agency.kind", _put("agency", "kind", value="เทศบาลนคร")
    yield "subject_year", "memo.subject", _text(*s, old="2567", new="2566")
    yield "subject_measures", "memo.subject", _text(*s, old="2568", new="2567")
    yield (
        "subject_both",
        "memo.subject",
        _both(_text(*s, old="2567", new="2566"), _text(*s, old="2568", new="2567")),
    )
    yield (
        "subject_ahead",
        "memo.subject",
        _both(_text(*s, old="2568", new="2569"), _text(*s, old="2567", new="2568")),
    )
    yield (
        "subject_swapped",
        "memo.subject",
        _both(
            _text(*s, old="2567", new="9"),
            _text(*s, old="2568", new="2567"),
            _text(*s, old="พ.ศ. 9", new="พ.ศ. 2568"),
        ),
    )
    yield "subject_thai", "memo.subject", _text(*s, old="พ.ศ. 2567", new="พ.ศ.๒๕๖๖")
    yield (
        "subject_agency",
        "memo.subject",
        lambda r: _text(*s, old=r.agency.name, new=_another(r))(r),
    )
    yield "to_kind", "memo.to", lambda r: put_at(r, ("memo", "to"), (_head_of_another(r),))
    yield "to_agency", "memo.to", _put("memo", "to", value=("นายกเทศมนตรีตำบลหนองบัวแดง",))
    yield (
        "opinion_agency",
        "memo.opinions",
        _put("memo", "opinions", "2", "post", value="นายกเทศมนตรีตำบลหนองบัวแดง"),
    )
    yield (
        "opinion_kind",
        "memo.opinions",
        lambda r: put_at(r, ("memo", "opinions", "2", "post"), _head_of_another(r)),
    )
    yield "signer_agency", "memo.signer", _put("memo", "signer", value="ปลัดเทศบาลตำบลหนองบัวแดง")
    yield (
        "unit_agency",
        "memo.unit",
        lambda r: _text("memo", "unit", old=r.agency.name, new=_another(r))(r),
    )
    yield "signer_addressee", "memo", lambda r: put_at(r, ("memo", "signer"), r.memo.to[-1])


def field_slips() -> Iterator[tuple[str, str, Edit]]:
    """(kind, beginning of the place where it must be found, edit)."""
    yield "framework_year", "fiscal_year_be", _put("fiscal_year_be", value=2568)
    yield "year_ce", "fiscal_year_be", _put("fiscal_year_be", value=2024)
    yield (
        "publish_before",
        "settings.publish",
        _put("settings", "publish_report_on", value=date(2024, 1, 5)),
    )
    yield (
        "publish_be",
        "settings.publish",
        _put("settings", "publish_measures_on", value=date(2568, 1, 5)),
    )
    yield "level", "results.level", _put("results", "level", value="ต้องปรับปรุง")
    yield "same_narrative", "issues", _same
    yield "total", "scores", lambda r: _score(r, "total", Decimal("3.10"))
    yield "indicator", "scores", lambda r: _score(r, "3", Decimal("-4.20"))


def _score(record: Record, code: str, by: Decimal) -> Record:
    scores = record.scores[code]
    assert scores.own is not None
    return replace(record, scores={**record.scores, code: replace(scores, own=scores.own - by)})


def _same(record: Record) -> Record:
    text = f"ผลการประเมินของ{record.agency.name}อยู่ในระดับที่ต้องพัฒนาต่อไป และควรสื่อสารกับประชาชนให้มากขึ้น"
    record = put_at(record, ("issues", "1", "narrative"), text)
    return put_at(record, ("issues", "2", "narrative"), text)


def _another(record: Record) -> str:
    return {
        "โรงพยาบาล": "โรงพยาบาลบ้านผือ",
        "กรม": "กรมที่ดิน",
        "มหาวิทยาลัย": "มหาวิทยาลัยราชภัฏอุดรธานี",
    }.get(record.agency.kind, "เทศบาลตำบลหนองบัวแดง")


def _head_of_another(record: Record) -> str:
    is_tambon = record.agency.kind.startswith("องค์การบริหารส่วน")
    return "นายกเทศมนตรี" if is_tambon else "นายกองค์การบริหารส่วนตำบล"


def right_ways() -> Iterator[tuple[str, Edit]]:
    """Other right ways to write the same fields."""
    s = ("memo", "subject")
    yield "as it is", lambda record: record
    yield (
        "short subject",
        _put(*s, value="รายงานผลการวิเคราะห์การประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567"),
    )
    yield (
        "subject with measures alone",
        _put(*s, value="ขอความเห็นชอบมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"),
    )
    yield "subject by way of results", _put(*s, value="มาตรการปี 2568 ตามผลการประเมินปี 2567")
    yield "unit short", _put("memo", "unit", value="สำนักปลัด")
    yield "unit with part", _put("memo", "unit", value="งานนิติการ สำนักปลัด โทร. 0 4249 1234")
    yield (
        "amphoe short",
        lambda r: _text(
            "memo",
            "unit",
            old=f"อำเภอ{r.agency.district} จังหวัด{r.agency.province}",
            new=f"อ.{r.agency.district} จ.{r.agency.province}",
        )(r),
    )
    yield "memo soon", _put("memo", "date", value=date(2024, 8, 9))
    yield "memo in time", _put("memo", "date", value=date(2024, 11, 1))
    yield (
        "step done",
        _step(
            "s2",
            done_on=date(2025, 2, 10),
            result="จัดประชุมแล้ว มีผู้เข้าร่วม 40 คน",
            evidence=("https://example.go.th/1",),
        ),
    )
    yield "step same day", _both(_step("s2", due=date(2024, 12, 15)))
    yield "log", _log(text="ดำเนินการแล้วร้อยละ 40 มีผู้เข้าร่วม 30 คน", participants=30)
    yield "log with parts", _log(text="เชิญผู้เข้าร่วม 60 คน มาจริง 30 คน", participants=30)
    yield "log of staff", _log(text="ผู้เข้ารับการอบรมผ่านการทดสอบร้อยละ 100", participants=30)
    yield (
        "title of next year",
        _text("measures", "m2", "title", new="โครงการอบรมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568"),
    )
    yield (
        "title of results",
        _text("measures", "m2", "title", new="แก้ไขข้อที่ไม่ผ่านตามผลการประเมิน ITA ปี 2567"),
    )
    yield (
        "title of a law",
        _text("measures", "m2", "title", new="อบรมพระราชบัญญัติการจัดซื้อจัดจ้าง พ.ศ. 2560"),
    )
    yield (
        "title of a plan",
        _text("measures", "m2", "title", new="จัดทำแผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566-2570)"),
    )
    yield "step of months", _step("s4", text="รายงานผลรายเดือน ตั้งแต่เดือนธันวาคม 2567 ถึงกันยายน 2568")
    yield (
        "expected",
        _text(
            "measures", "m2", "expected_result", new="คะแนนข้อนี้เพิ่มขึ้นไม่น้อยกว่า 5 คะแนน และผ่านเกณฑ์ 85"
        ),
    )
    yield "target in words", _text("measures", "m2", "target", new="ผู้รับบริการพึงพอใจไม่น้อยกว่าร้อยละ 80")
    yield "target score", _text("measures", "m2", "target", new="คะแนนไม่ต่ำกว่า 90")
    yield (
        "own score in title",
        lambda r: put_at(r, ("measures", "m2", "title"), f"ยกระดับข้อ {_own_score(r)} คะแนน"),
    )
    yield "budget", _text("measures", "m2", "title", new="โครงการอบรมคุณธรรม งบประมาณ 5,000 บาท")
    yield "part of budget", _step("s4", text="จัดซื้อวัสดุ 1,200 บาท")
    yield (
        "monthly step",
        _both(
            _measure(recurrence=Recurrence.MONTH),
            _step("s4", text="ประชุมติดตามทุกเดือน รายงานนายกทุกไตรมาส"),
        ),
    )
    yield "own unit", _step("s4", text="ประชุมร่วมกับเทศบาลตำบลหนองบัวแดงเพื่อแลกเปลี่ยนเรียนรู้")
    yield (
        "publish",
        _both(
            _put("settings", "publish_measures_on", value=date(2025, 1, 31)),
            _put("settings", "publish_report_on", value=date(2025, 10, 31)),
        ),
    )
    yield "obstacle", _step("s2", obstacle="ยังดำเนินการไม่แล้วเสร็จ เนื่องจากวิทยากรติดภารกิจ")
    yield "result begun", _step("s2", result="อยู่ระหว่างดำเนินการ คาดว่าจะแล้วเสร็จในเดือนมีนาคม 2568")
    yield "full head", lambda r: put_at(r, ("memo", "to"), (f"{r.memo.to[1]}",))
    yield "due late", _step("s3", due=date(2025, 9, 30))
    yield (
        "steps without days",
        _both(_step("s1", due=None), _step("s2", due=None), _step("s3", due=None)),
    )
