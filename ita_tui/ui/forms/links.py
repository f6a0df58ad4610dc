"""A public link as a form."""

from collections.abc import Callable
from functools import partial

from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.evidence import is_link
from ita_tui.core.problem import Unreadable
from ita_tui.core.record.edits import add_units, put_link
from ita_tui.core.record.format import LINK
from ita_tui.core.record.model import PublicLink, Record
from ita_tui.core.record.typed import taken
from ita_tui.core.thai.codes import parse_code
from ita_tui.ui.forms.fields import fields_of, owners_check
from ita_tui.ui.forms.form import FormScreen, Values
from ita_tui.words.said import links as words


def link_form(link: PublicLink, record: Record, framework: Framework) -> FormScreen:
    """The form of a link; item and address are asked for, the rest may stay empty."""
    checks: dict[str, Callable[[str], object]] = {
        "item": partial(_item, framework=framework),
        "url": _address,
        "owner_unit": owners_check(record),
    }
    fields = fields_of(LINK, "links", link, framework, checks=checks)
    return FormScreen(words.form_title(item=link.item), fields.values(), is_new=not link.url)


def put_typed(record: Record, key: str, values: Values, framework: Framework) -> Record:
    """The record with what a form of the link under ``key`` says; a new link where it has none."""
    before = record.links.get(key, PublicLink())
    after: PublicLink = taken(LINK, before, values, framework)
    units = (after.owner_unit,) if after.owner_unit else ()
    return put_link(add_units(record, units), key, after)


def _item(text: str, framework: Framework) -> None:
    code = parse_code(text, framework.nodes)
    if code not in {node.code for node in framework.public_items}:
        raise Unreadable(words.ITEM_EXPECTED)


def _address(text: str) -> None:
    if not is_link(text):
        raise Unreadable(words.ADDRESS_EXPECTED)
