"""Asking on the terminal which side of a conflict to take."""

from pathlib import Path

from ita_tui.cli.asking import ask
from ita_tui.cli.merge_report import sides_table
from ita_tui.cli.output import print_table
from ita_tui.core.record.model import Record
from ita_tui.core.record.three_way import Parts, Side
from ita_tui.core.slips.merge import SlipMerge
from ita_tui.words.said import slips as words

_KEEP, _TAKE, _SKIP = "1", "2", "3"


class Asker:
    """Asks about one conflict after the other, until the user skips the rest."""

    def __init__(self) -> None:
        self._is_skipping = False

    def answers(self, merge: SlipMerge, path: Path, record: Record) -> dict[Parts, bool]:
        """The conflicts that were answered: whether the slip's side is taken."""
        answers: dict[Parts, bool] = {}
        for conflict in merge.of(Side.CONFLICT):
            if self._is_skipping:
                break
            print_table(sides_table(conflict, path, record))
            answer = ask(words.QUESTION, (_KEEP, _TAKE, _SKIP), words.ASK_AGAIN, or_else=_SKIP)
            self._is_skipping = answer == _SKIP
            if not self._is_skipping:
                answers[conflict.parts] = answer == _TAKE
        return answers

    def wants_the_rest(self) -> bool:
        """Whether to save what is clear although something is left open."""
        return ask(words.SAVE_REST, ("1", "2"), words.ASK_SAVE_AGAIN, or_else="2") == "1"
