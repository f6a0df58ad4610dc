"""Asking on the terminal: a question with numbered answers."""

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.digits import to_latin_digits
from ita_tui.core.thai.keyboard import typed_in_thai


def ask(question: str, known: tuple[str, ...], again: str, *, or_else: str) -> str:
    """One of the known answers, typed with either layout on; ``or_else`` where input ends."""
    while True:
        try:
            typed = clean_line(input(question))
        except EOFError:
            print()
            return or_else
        answer = typed_in_thai(to_latin_digits(typed))
        if answer in known:
            return answer
        print(again)
