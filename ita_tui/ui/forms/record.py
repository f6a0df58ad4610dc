"""Parts of the record without a screen of their own, as forms: memo, results, agency, settings."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Claim, RankingClaim, Record
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.numbers import format_score, parse_score
from ita_tui.core.thai.unreadable import Unreadable
from ita_tui.core.values import dataclass, replace
from ita_tui.ui.forms.fields import day_of, day_text, listed, must_not_be_empty
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.words.said import forms as words


@dataclass(frozen=True, slots=True)
class RecordForm:
    """A form about a part of the record, and the edit that its values make."""

    screen: FormScreen
    """The form."""
    edit: Callable[[Record, Values], Record]
    """(record, values of the form) → record."""
    what: str
    """What the edit is called in undo."""


def form_at(parts: tuple[str, ...], record: Record, framework: Framework) -> RecordForm | None:
    """The form for a place of the record; None where a screen has the place."""
    table = parts[0] if parts else ""
    if table == "results" and len(parts) > 2 and parts[2] in record.results.ranking:
        return _claim_form(parts[2], record, framework)
    forms = {"memo": _memo_form, "agency": _agency_form, "settings": _settings_form}
    if table == "results":
        return _results_form(record, framework)
    return forms[table](record) if table in forms else None


def _memo_form(record: Record) -> RecordForm:
    memo = record.memo
    fields = (
        Field(key="unit", label=words.MEMO_UNIT, value=memo.unit, hint=words.HINT_MEMO_UNIT),
        Field(key="number", label=words.MEMO_NUMBER, value=memo.number, hint=words.HINT_NUMBER),
        Field(key="date", label=words.MEMO_DATE, value=day_text(memo.date), check=day_of),
        Field(key="subject", label=words.MEMO_SUBJECT, value=memo.subject),
        Field(key="to", label=words.MEMO_TO, value="; ".join(memo.to), hint=words.HINT_TO),
        Field(key="signer", label=words.MEMO_SIGNER, value=memo.signer, hint=words.HINT_SIGNER),
    )
    return RecordForm(FormScreen(words.MEMO_TITLE, fields), _with_memo, words.MEMO_EDITED)


def _with_memo(record: Record, values: Values) -> Record:
    memo = replace(
        record.memo,
        unit=values["unit"],
        number=values["number"],
        date=day_of(values["date"]),
        subject=values["subject"],
        to=listed(values["to"], ";"),
        signer=values["signer"],
    )
    return replace(record, memo=memo)


def _results_form(record: Record, framework: Framework) -> RecordForm:
    results = record.results
    levels = [level.title for level in framework.levels]
    fields = (
        Field(
            key="announced_on",
            label=words.ANNOUNCED_ON,
            value=day_text(results.announced_on),
            check=day_of,
        ),
        Field(
            key="level",
            label=words.LEVEL,
            value=results.level,
            hint=" ".join(levels),
            check=partial(_one_of, known=levels),
        ),
    )
    return RecordForm(FormScreen(words.RESULTS_TITLE, fields), _with_results, words.RESULTS_EDITED)


def _with_results(record: Record, values: Values) -> Record:
    results = replace(
        record.results, announced_on=day_of(values["announced_on"]), level=values["level"]
    )
    return replace(record, results=results)


def _claim_form(key: str, record: Record, framework: Framework) -> RecordForm:
    claim = record.results.ranking[key]
    fields = (
        Field(
            key="place",
            label=words.PLACE,
            value="" if claim.place is None else str(claim.place),
            hint=words.HINT_PLACE,
            check=_place_of,
        ),
        Field(
            key="claim",
            label=words.CLAIM,
            value=words.CLAIMS[claim.claim.value] if claim.claim else "",
            hint=" ".join(words.CLAIMS.values()),
            check=_claim_of,
        ),
        Field(
            key="node",
            label=words.NODE,
            value=claim.node,
            check=partial(parse_code, known=framework.nodes),
        ),
        Field(
            key="score",
            label=words.SCORE,
            value="" if claim.score is None else format_score(claim.score),
            check=_score_of,
        ),
        Field(key="wording", label=words.WORDING, value=claim.wording),
    )

    def edit(record: Record, values: Values) -> Record:
        after = replace(
            record.results.ranking.get(key, RankingClaim()),
            place=_place_of(values["place"]),
            claim=_claim_of(values["claim"]),
            node=parse_code(values["node"], framework.nodes),
            score=_score_of(values["score"]),
            wording=values["wording"],
        )
        ranking = {**record.results.ranking, key: after}
        return replace(record, results=replace(record.results, ranking=ranking))

    return RecordForm(FormScreen(words.claim_title(key=key), fields), edit, words.CLAIM_EDITED)


def _agency_form(record: Record) -> RecordForm:
    agency = record.agency
    fields = (
        Field(key="name", label=words.AGENCY_NAME, value=agency.name, check=must_not_be_empty),
        Field(key="kind", label=words.AGENCY_KIND, value=agency.kind, hint=words.HINT_KIND),
        Field(key="district", label=words.DISTRICT, value=agency.district),
        Field(key="province", label=words.PROVINCE, value=agency.province),
        Field(key="postal_code", label=words.POSTAL_CODE, value=agency.postal_code),
        Field(key="units", label=words.UNITS, value=", ".join(agency.units), hint=words.HINT_UNITS),
    )
    return RecordForm(FormScreen(words.AGENCY_TITLE, fields), _with_agency, words.AGENCY_EDITED)


def _with_agency(record: Record, values: Values) -> Record:
    agency = replace(
        record.agency,
        name=values["name"],
        kind=values["kind"],
        district=values["district"],
        province=values["province"],
        postal_code=to_latin_digits(values["postal_code"]),
        units=listed(values["units"], ","),
    )
    return replace(record, agency=agency)


def _settings_form(record: Record) -> RecordForm:
    settings = record.settings
    fields = (
        Field(
            key="pass_mark",
            label=words.PASS_MARK,
            value=format_score(settings.pass_mark),
            check=parse_score,
        ),
        Field(
            key="target", label=words.TARGET, value=format_score(settings.target), check=parse_score
        ),
        Field(
            key="near_points",
            label=words.NEAR_POINTS,
            value=format_score(settings.near_points),
            check=parse_score,
        ),
        Field(key="reference_name", label=words.REFERENCE_NAME, value=settings.reference_name),
    )
    return RecordForm(
        FormScreen(words.SETTINGS_TITLE, fields), _with_settings, words.SETTINGS_EDITED
    )


def _with_settings(record: Record, values: Values) -> Record:
    settings = replace(
        record.settings,
        pass_mark=parse_score(values["pass_mark"]),
        target=parse_score(values["target"]),
        near_points=parse_score(values["near_points"]),
        reference_name=values["reference_name"],
    )
    return replace(record, settings=settings)


def _one_of(text: str, known: list[str]) -> None:
    if text and text not in known:
        raise Unreadable(words.one_of(known=known))


def _place_of(text: str) -> int | None:
    number = to_latin_digits(text)
    if not number:
        return None
    if not (number.isascii() and number.isdigit() and 1 <= int(number[:4]) <= 999):
        raise Unreadable(words.PLACE_EXPECTED)
    return int(number)


def _claim_of(text: str) -> Claim | None:
    if not text:
        return None
    for value, word in words.CLAIMS.items():
        if text == word:
            return Claim(value)
    raise Unreadable(words.one_of(known=list(words.CLAIMS.values())))


def _score_of(text: str) -> Decimal | None:
    return parse_score(text) if text else None
