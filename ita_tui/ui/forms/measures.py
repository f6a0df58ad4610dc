"""Measures as forms, one or many at once."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import MEASURE
from ita_tui.core.record.model import Measure, Record
from ita_tui.core.record.offered import offered_periods
from ita_tui.core.record.typed import items_of, known_issues, taken
from ita_tui.core.scores.gaps import answerable
from ita_tui.core.thai.dates import format_period, parse_open_period
from ita_tui.core.values import replace
from ita_tui.core.whatif.targets import typed_target
from ita_tui.ui.forms.fields import fields_of, must_not_be_empty, owners_check
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.words.said import screens as words


def measure_form(measure: Measure, record: Record, framework: Framework) -> FormScreen:
    """The form of a measure of ``record``; its two days are one field, the period."""
    fields = fields_of(
        MEASURE,
        "measures",
        measure,
        framework,
        record,
        checks={
            "title": must_not_be_empty,
            "items": partial(items_of, known=answerable(framework, record)),
            "owners": owners_check(record),
        },
        hints={"issue": known_issues(framework)},
    )
    if not framework.issues and not measure.issue:
        del fields["issue"]  # a year without issues
    fields["start"] = _period_field(record, _period_text(measure))
    del fields["end"]
    title = words.EDIT_MEASURE_TITLE if measure.title else words.ADD_MEASURE_TITLE

    def check(values: Values) -> None:
        if values["target"] != fields["target"].value:
            typed_target(values["target"], items_of(values["items"], answerable(framework, record)))

    return FormScreen(title, fields.values(), check_all=check, is_new=not measure.title)


def measure_from(values: Values, before: Measure, framework: Framework, *, year_be: int) -> Measure:
    """The measure that the form's values say; what the form does not show stays as it was."""
    after: Measure = taken(MEASURE, before, values, framework)
    if after.target != before.target:
        after = replace(after, target=typed_target(after.target, after.items))
    if not after.issue and not before.title:
        after = replace(after, issue=_issue_of(after.items, framework))
    return _with_period(after, values, before, year_be)


def _issue_of(items: Sequence[str], framework: Framework) -> str:
    """The issue that all these items are of; empty where they are of several, or of none."""
    nodes = (framework.nodes.get(code) for code in items)
    issues = {node.issue or "" for node in nodes if node is not None}
    return issues.pop() if len(issues) == 1 else ""


def marked_form(count: int, record: Record, framework: Framework) -> FormScreen:
    """The form that changes what many measures may share; what is left empty stays."""
    fields = fields_of(
        MEASURE,
        "measures",
        Measure(),
        framework,
        record,
        checks={
            "owners": owners_check(record),
            "target": lambda text: typed_target(text, ()),
        },
        hints={"issue": known_issues(framework)},
        keys=("issue", "owners", "recurrence", "expected_result", "target", "budget_baht"),
    )
    if not framework.issues:
        del fields["issue"]
    first = [fields.pop(key) for key in ("issue", "owners") if key in fields]
    shared = [*first, _period_field(record, "")]
    return FormScreen(words.marked_title(count=count), (*shared, *fields.values()))


def marked_from(values: Values, before: Measure, framework: Framework, *, year_be: int) -> Measure:
    """The measure with what the form for many says."""
    typed = {key: text for key, text in values.items() if text}
    return _with_period(taken(MEASURE, before, typed, framework), typed, before, year_be)


def _period_field(record: Record, text: str) -> Field:
    check: Callable[[str], object] = partial(_period, year_be=record.measures_year_be)
    return Field(
        key="period",
        label=words.FIELD_PERIOD,
        value=text,
        hint=words.HINT_PERIOD,
        check=check,
        read_as=lambda text: format_period(*_period(text, record.measures_year_be)),
        offers=offered_periods(record.measures_year_be),
    )


def _with_period(after: Measure, values: Values, before: Measure, year_be: int) -> Measure:
    text = values.get("period")
    if text is None or text == _period_text(before):
        return after
    start, end = _period(text, year_be)
    return replace(after, start=start, end=end)


def _period_text(measure: Measure) -> str:
    if measure.start is None and measure.end is None:
        return ""
    return format_period(measure.start, measure.end)


def _period(text: str, year_be: int) -> tuple[date | None, date | None]:
    return parse_open_period(text, fiscal_year_be=year_be) if text else (None, None)
