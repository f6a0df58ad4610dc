"""Asking on the terminal: questions with numbered answers, and for a line of text."""

from ita_tui.core.thai.clean import clean_line
from ita_tui.core.thai.keyboard import typed_in_thai
from ita_tui.core.thai.numbers import to_latin_digits


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


def ask_line(question: str) -> str:
    """A line of text, cleaned; empty where input ends."""
    try:
        return clean_line(input(question))
    except EOFError:
        print()
        return ""
