"""Find and replace: what is looked for, every place it would be changed at, and one edit."""

from collections.abc import Callable, Sequence
from functools import partial

from ita_tui.core.problem import Unreadable
from ita_tui.core.record.model import Record
from ita_tui.core.replacing import Hit, hits, replaced
from ita_tui.core.thai.marks import snap
from ita_tui.ui.forms.form import Field, FormScreen, Values
from ita_tui.ui.screens.question import Question
from ita_tui.ui.work.messages import Edited
from ita_tui.words.said import replacing as words
from ita_tui.words.said.fields import place_name

_BESIDE = 14
"""Characters of the text that are shown on each side of a hit."""


def replace_form(record: Callable[[], Record]) -> FormScreen:
    """Asks for a text that stands in the record and for what is to stand there instead."""

    def stands(text: str) -> None:
        if not hits(record(), text):
            raise Unreadable(words.not_found(text=text) if text else words.WHAT_TO_FIND)

    fields = (
        Field(key="wanted", label=words.WANTED, hint=words.WHERE, check=stands),
        Field(key="instead", label=words.INSTEAD, hint=words.NOTHING),
    )
    return FormScreen(words.TITLE, fields, save=words.SEARCH)


def replacing(values: Values) -> Edited:
    """The edit that the form asks for."""
    wanted, instead = values["wanted"], values["instead"]
    edit = partial(replaced, wanted=wanted, instead=instead)
    return Edited(edit, words.edited(wanted=wanted, instead=instead))


def replaced_told(record: Record, values: Values) -> str:
    """What replacing in a record does, and in how many places."""
    count = len(hits(record, values["wanted"]))
    return words.replaced(what=replacing(values).what, count=count)


def replace_question(record: Record, values: Values) -> Question:
    """Whether to replace, with every hit as it would read."""
    found = hits(record, values["wanted"])
    title = words.asked(count=len(found), fields=len({hit.parts for hit in found}))
    lines = ["", *_lines(found, values["instead"])]
    yes = words.replace(count=len(found))
    return Question(title, no=words.LEAVE, yes=yes, lines=lines)


def _lines(found: Sequence[Hit], instead: str) -> list[str]:
    return [
        words.hit(
            place=place_name(hit.parts),
            before=" ".join(hit.text[snap(hit.text, hit.start - _BESIDE) : hit.start].split("\n")),
            wanted=hit.text[hit.start : hit.end],
            instead=instead,
            after=" ".join(hit.text[hit.end : snap(hit.text, hit.end + _BESIDE)].split("\n")),
        )
        for hit in found
    ]
