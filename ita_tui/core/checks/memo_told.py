"""What the memo tells of the results as a whole: the score, how it moved, how many fall short."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_tui.core.checks.clauses import false
from ita_tui.core.checks.figured import Weighed, told, unknown
from ita_tui.core.checks.text_facts import TextFacts
from ita_tui.core.checks.wholes import is_figure
from ita_tui.core.framework.model import TOTAL, NodeKind
from ita_tui.core.narratives.figures import FigureClaim, Said
from ita_tui.core.narratives.quotes import Quote, is_connecting
from ita_tui.core.values import replace
from ita_tui.words.understood import closed_counts as counts
from ita_tui.words.understood import figure_cues as cues
from ita_tui.words.understood import measures_told as plans
from ita_tui.words.understood import memo_told as words
from ita_tui.words.understood import narrative_cues
from ita_tui.words.understood.pruning import compiled, find_each
from ita_tui.words.understood.values import INDICATOR, ITEM, POINTS

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
        is_of_measures = behind.startswith(cues.MEASURES) or before.endswith(cues.OF_MEASURES)
        is_of_steps = behind.startswith(plans.STEP)
        if is_of_measures and not is_of_steps and claim.value.isdigit():
            return unknown(replace(claim, said=Said.MEASURES))
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
        is_doubted = is_doubted or re.search(words.OF_PART, head) is not None
        if unit is None or is_doubted or not claim.value.isdigit():
            return unknown(claim)
        codes = [it for it in self._items if it in self._facts.typed]
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
        """What is told in words of the total, of each node of a kind, or of a list."""
        yield from self._moved()
        if words.EVERY in self._latin:
            yield from self._of_each()
        yield from self._strays()

    def _moved(self) -> Iterator[Weighed]:
        """That the total rose, or fell, since last year, where it did not, or by another number."""
        own, previous = self._wholes.own(TOTAL), self._wholes.previous(TOTAL)
        if own is None or previous is None or own == previous:
            return
        for match in find_each(words.MOVED, self._latin):
            before = self._line(match.start())
            if before.strip() and re.search(words.OF_WHOLE, before) is None:
                continue
            by = compiled(words.BY).match(self._latin, match.end())
            if (own > previous) is not bool(match["up"]):
                said = Said.ROSE if match["up"] else Said.FELL
                yield false(said, match.span(), previous, own, subject=TOTAL)
            elif by is not None and not is_figure(Decimal(by["by"]), apart := abs(own - previous)):
                yield false(Said.CHANGE, by.span("by"), apart, begin=match.start(), subject=TOTAL)

    def _of_each(self) -> Iterator[Weighed]:
        """What is told of every instrument, indicator or item, where one is otherwise."""
        for match in find_each(words.EACH, self._latin):
            codes = self._alike(match["kind"])
            own = {code: it for code in codes if (it := self._wholes.own(code)) is not None}
            before = self._line(match.start())
            if any(it in before for it in (*cues.WILL, *words.DOUBTED)) or len(own) < len(codes):
                continue
            name = next(it for it in ("rose", "fell", "over", "under") if match[it])
            mark = Decimal(match["mark"] or 0)
            is_of_years, is_up = name in ("rose", "fell"), name in ("rose", "over")
            for code in codes:
                other = self._wholes.previous(code) if is_of_years else mark
                if other is not None and own[code] != other and (own[code] > other) is not is_up:
                    right = (other, own[code]) if is_of_years else (own[code],)
                    yield false(_EACH[name], match.span(name), *right, subject=code)
                    break

    def _alike(self, kind: str) -> list[str]:
        """The codes of all nodes of a kind; of items, of those with a score."""
        kinds = {INDICATOR: NodeKind.INDICATOR, ITEM: NodeKind.ITEM}
        nodes, wanted = self._facts.framework.nodes, kinds.get(kind, NodeKind.INSTRUMENT)
        codes = [it.code for it in nodes.values() if it.kind is wanted]
        return [it for it in codes if it in self._facts.typed] if kind == ITEM else codes

    def _strays(self) -> Iterator[Weighed]:
        """The one item that passes in a list of as many items as fall short."""
        typed, mark = self._facts.typed, self._facts.record.settings.pass_mark
        failing = [it for it in self._items if typed.get(it, mark) < mark]
        told = {self._narrative.quotes[it].code for it in self._narrative.said_at}
        for run in self._runs():
            strays = [it for it in run if it.code not in failing and it.code in typed]
            if not len(run) == len(failing) > len(strays) + 1 == 2 or strays[0].code in told:
                continue
            if re.search(words.TO_MEND, self._line(run[0].start)):
                code, place = strays[0].code, (strays[0].start, strays[0].end)
                yield false(Said.FAILS, place, typed[code], subject=code)

    def _runs(self) -> Iterator[list[Quote]]:
        """The codes that stand in one list."""
        run: list[Quote] = []
        for it in self._narrative.quotes:
            if run and not is_connecting(self._latin[run[-1].end : it.start]):
                yield run
                run = []
            run = [*run, it]
        if run:
            yield run

    def _line(self, place: int) -> str:
        return self._latin[max(0, place - CLAUSE) : place].rpartition("\n")[2]

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


_EACH = {"rose": Said.ROSE, "fell": Said.FELL, "over": Said.ABOVE, "under": Said.BELOW}
"""What is told of each node of a kind."""
