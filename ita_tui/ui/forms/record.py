"""Parts of the record without a screen of their own, as forms: memo, results, agency, settings."""

from collections.abc import Callable
from typing import Any

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.format import AGENCY, MEMO, RANKING_CLAIM, RESULTS, SETTINGS
from ita_tui.core.record.model import RankingClaim, Record
from ita_tui.core.record.typed import taken
from ita_tui.core.thai.codes import parse_code
from ita_tui.core.thai.numbers import parse_typed_score
from ita_tui.core.toml.shape import Shape
from ita_tui.core.values import dataclass, replace
from ita_tui.ui.forms.fields import fields_of, must_not_be_empty
from ita_tui.ui.forms.form import FormScreen, Values
from ita_tui.ui.forms.links import link_form, put_typed
from ita_tui.words.said import fields as words
from ita_tui.words.said import links as link_words

_SHAPES = {"memo": MEMO, "agency": AGENCY, "settings": SETTINGS, "results": RESULTS}
"""The tables that are asked for as a whole."""
PARTS = tuple(_SHAPES)
"""Their names in the record."""
_CHECKS: dict[str, dict[str, Callable[[str], object]]] = {
    "agency": {"name": must_not_be_empty},
    "settings": dict.fromkeys(("pass_mark", "target", "near_points"), parse_typed_score),
}
"""Fields that may not be left empty."""


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
    if table == "links" and len(parts) > 1 and parts[1] in record.links:
        return _link_form(parts[1], record, framework)
    return _table_form(table, record, framework) if table in _SHAPES else None


def _table_form(table: str, record: Record, framework: Framework) -> RecordForm:
    shape: Shape = _SHAPES[table]
    value = getattr(record, table)
    fields = fields_of(shape, table, value, framework, record, checks=_CHECKS.get(table))

    def edit(record: Record, values: Values) -> Record:
        after: Any = taken(shape, getattr(record, table), values, framework)
        return replace(record, **{table: after})

    screen = FormScreen(words.TABLES[table], fields.values())
    return RecordForm(screen, edit, words.edited(what=words.TABLES[table]))


def _link_form(key: str, record: Record, framework: Framework) -> RecordForm:
    link = record.links[key]

    def edit(record: Record, values: Values) -> Record:
        return put_typed(record, key, values, framework)

    screen = link_form(link, record, framework)
    return RecordForm(screen, edit, link_words.edited(item=link.item))


def _claim_form(key: str, record: Record, framework: Framework) -> RecordForm:
    claim = record.results.ranking[key]
    fields = fields_of(
        RANKING_CLAIM,
        "ranking",
        claim,
        framework,
        record,
        checks={"node": lambda text: parse_code(text, framework.nodes)},
    )

    def edit(record: Record, values: Values) -> Record:
        before = record.results.ranking.get(key, RankingClaim())
        after: RankingClaim = taken(RANKING_CLAIM, before, values, framework)
        ranking = {**record.results.ranking, key: after}
        return replace(record, results=replace(record.results, ranking=ranking))

    return RecordForm(
        FormScreen(words.claim_title(key=key), fields.values()), edit, words.CLAIM_EDITED
    )
