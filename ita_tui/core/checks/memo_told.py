"""What the memo tells of the results as a whole: the score, how it moved, how many fall short."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.figured import Weighed, told, unknown
from ita_tui.core.checks.plan_values import contradicted
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.wholes import is_figure
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.values import replace
from ita_tui.words.understood import closed_counts as counts
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood import memo_told as words
from ita_tui.words.understood import narrative_cues
from ita_tui.words.understood.pruning import find_each
from ita_tui.words.understood.values import INDICATOR, POINTS

CLAUSE, BEHIND = 60, 30
"""Characters before a number, and behind it, that say what is counted."""


class MemoTold(TextFacts):
    """One text of the memo."""

    def weigh(self, claim: FigureClaim) -> Weighed:
        """A number that nothing is named for: the score, or how many measures, or nodes."""
        before = "".join(self._latin[max(0, claim.start - 40) : claim.start].split())
        behind = self._latin[claim.end :].lstrip()
        number = Decimal(claim.value) if claim.value.replace(".", "").isdigit() else None
        others = (*cues.CUES["mood"], *cues.CUES["last"], *narrative_cues.BYGONE)
        year = str(self._facts.record.fiscal_year_be)
        is_former = {it for it in re.findall("25[0-9]{2}", before) if it < year}
        if number is None or is_former or any(it in before for it in others):
            return unknown(claim)
        if behind.startswith(cues.MEASURES) or before.endswith(cues.OF_MEASURES):
            is_all = before.endswith(cues.ALL_MEASURES)
            count = len(self._facts.record.measures)
            is_right = number == count
            verdict = told(replace(claim, said=Said.MEASURES), is_right, str(count))
            return verdict if is_right or is_all else unknown(claim)
        own = self._wholes.own(TOTAL)
        if own is None or not behind.startswith(POINTS):
            return self._count(claim)
        is_told = before.endswith(cues.GOT_IN_ALL) and "." in claim.value
        is_right = is_figure(number, own)
        verdict = told(replace(claim, said=Said.SCORE, subject=TOTAL), is_right, str(own))
        return verdict if is_right or is_told else unknown(claim)

    def _count(self, claim: FigureClaim) -> Weighed:
        """How many indicators, or items, pass or fall short."""
        unit = re.compile(words.COUNTED).match(self._latin, claim.end)
        line = self._latin[max(0, claim.start - CLAUSE) : claim.start]
        head = re.split(words.BEGINS_ANEW, line)[-1]
        tail = self._latin[claim.end : claim.end + BEHIND].lstrip().partition(" ")[0]
        clause = f"{head}§{tail}"
        is_doubted = any(it in clause for it in words.DOUBTED) or head.rstrip().endswith(words.FROM)
        if unit is None or is_doubted or not claim.value.isdigit() or "." in claim.value:
            return unknown(claim)
        codes = [*self._facts.typed]
        nodes = self._facts.framework.nodes
        if INDICATOR in unit[0] or (unit["short"] and INDICATOR in line):
            codes = [it.code for it in nodes.values() if it.kind is NodeKind.INDICATOR]
        own = [self._wholes.own(it) for it in codes]
        known = [it for it in own if it is not None]
        if re.search(rf"{counts.FAILING}|{words.BELOW}", clause):
            said, is_meant = Said.FAILING, True
        elif re.search(counts.PASSING, clause):
            said, is_meant = Said.PASSING, False
        else:
            return unknown(claim)
        if not known or len(known) < len(own):
            return unknown(claim)
        mark = self._facts.record.settings.pass_mark
        right = sum((it < mark) is is_meant for it in known)
        if int(claim.value) == len(known) != right:
            return unknown(claim)  # "10 ตัวชี้วัดผ่าน 7" tells first how many there are
        return told(replace(claim, said=said), int(claim.value) == right, str(right))

    def further(self) -> Iterator[Weighed]:
        """That the total rose, or fell, since last year, where it did not."""
        own, previous = self._wholes.own(TOTAL), self._wholes.previous(TOTAL)
        for match in find_each(words.MOVED, self._latin):
            before = self._latin[max(0, match.start() - CLAUSE) : match.start()]
            is_of_whole = re.search(words.OF_WHOLE, before) is not None
            if own is None or previous is None or own == previous or not is_of_whole:
                continue
            if (own > previous) is not bool(match["up"]):
                said = Said.ROSE if match["up"] else Said.FELL
                verdict = contradicted(said, match[0], match.start(), str(previous))
                claim = replace(verdict.claim, subject=TOTAL)
                yield replace(verdict, claim=claim, right=(str(previous), str(own)))

    def is_own_level(self, claim: FigureClaim) -> bool:
        """Whether a level is the agency's: not wished for, nor another's."""
        before = "".join(self._latin[max(0, claim.start - 70) : claim.start].split())
        said = before.rstrip('“"').removesuffix(cues.LEVEL)
        # "เห็นควร" is how an opinion begins, and is not about the level.
        rest = said.replace(cues.PROPOSING, "")
        is_doubted = any(it in rest for it in cues.CUES["mood"])
        is_ahead = any(it in rest[-20:] for it in cues.WILL)
        is_own = said.endswith(cues.OWN_LEVEL) or said[-1:].isdigit()
        return is_own and not is_doubted and not is_ahead
