"""A word inside the title of an item says nothing of its score."""

import pytest

from ita_tui.core.framework.model import Framework
from ita_tui.core.narratives.claims import read_narrative
from ita_tui.core.narratives.figures import Said
from tests.core.checks.frameworks import FRAMEWORKS


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=lambda it: it.id)
def test_a_score_behind_every_title_is_surely_the_items(framework: Framework) -> None:
    unread = []
    for item in framework.items:
        for code in ("", f"{item.code} ") if len(item.title) > 40 else (f"{item.code} ",):
            text = f"ข้อ {code}{item.title} ได้ 93.21 คะแนน"
            read = [it for it in read_narrative(text, framework).figures if it.value == "93.21"]
            told = [(it.said, it.subject, it.is_sure) for it in read]
            if told != [(Said.SCORE, item.code, True)]:
                unread.append((text, told))
    assert unread == []
