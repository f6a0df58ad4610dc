"""Narratives in the styles of several writers: of what is so, or with one thing that is not.

A writer's style is a function of a view; a slip is another view of the same record. What is
rendered differs only where the style tells what the slip is about.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from random import Random

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Record
from ita_tui.core.thai.numbers import to_thai_digits

D = Decimal


@dataclass(frozen=True, kw_only=True)
class View:
    """What a writer takes for so of one issue."""

    issue: str
    title: str
    agency: str
    kind: str
    year: int
    own: Mapping[str, Decimal]
    last: Mapping[str, Decimal]
    mean: Mapping[str, Decimal]
    titles: Mapping[str, str]
    instruments: Mapping[str, str]
    items: tuple[str, ...]
    failing: tuple[str, ...]
    count_fail: int
    count_pass: int
    count_all: int
    highest: str
    lowest: str
    upper: Mapping[str, Decimal]
    level: str
    announced: str = "30 กรกฎาคม 2567"
    mark: str = "85"
    weight: str = "40"
    measures_year: int = 2568
    gap_by: Decimal | int = 0
    change_by: Decimal | int = 0
    turned: bool = False
    other_side: bool = False
    below_mark: str = ""
    spell: Mapping[str, str] = field(default_factory=dict)
    """Codes that are written otherwise than they are."""

    def code(self, item: str) -> str:
        return self.spell.get(item, item)

    @property
    def passing(self) -> tuple[str, ...]:
        return tuple(it for it in self.items if it not in self.failing)

    def gap(self, item: str) -> Decimal:
        return abs(D(85) - self.own[item]) + self.gap_by

    def change(self, item: str) -> Decimal:
        return abs(self.own[item] - self.last[item]) + self.change_by

    def moved(self, item: str) -> str:
        rose = (self.own[item] > self.last[item]) is not self.turned
        return "เพิ่มขึ้น" if rose else "ลดลง"

    def side(self, item: str) -> str:
        over = (self.own[item] > self.mean[item]) is not self.other_side
        return "สูงกว่า" if over else "ต่ำกว่า"


def view_of(framework: Framework, record: Record, issue: str) -> View:
    """What is so."""
    items = framework.issues[issue].items
    scores = record.scores
    own = {it: scores[it].own or D(0) for it in items}
    failing = tuple(it for it in items if own[it] < 85)
    instruments = {}
    for item in framework.nodes:
        above = framework.instrument_of(item)
        if above is not None:
            instruments[item] = above.code
    return View(
        issue=issue,
        title=framework.issues[issue].title,
        agency=record.agency.name,
        kind=record.agency.kind,
        year=record.fiscal_year_be,
        own=own,
        last={it: scores[it].previous or D(0) for it in items},
        mean={it: scores[it].reference or D(0) for it in items},
        titles={code: node.title for code, node in framework.nodes.items()},
        instruments=instruments,
        items=items,
        failing=failing,
        count_fail=len(failing),
        count_pass=len(items) - len(failing),
        count_all=len(items),
        highest=max(items, key=own.__getitem__),
        lowest=min(items, key=own.__getitem__),
        upper={
            code: it.own or D(0) for code, it in scores.items() if framework.nodes[code].children
        },
        level=record.results.level,
    )


# --- styles ------------------------------------------------------------------------------


def _list(
    view: View, codes: tuple[str, ...], how: str = "ข้อ {code} {title} ({score} คะแนน)"
) -> str:
    told = [
        how.format(code=view.code(it), title=view.titles[it], score=view.own[it]) for it in codes
    ]
    return told[0] if len(told) == 1 else " ".join(told[:-1]) + " และ" + told[-1]


def formal(v: View) -> str:
    text = (
        f"ผลการประเมินของ{v.agency} ปีงบประมาณ พ.ศ. {v.year} ประเด็น{v.title} "
        f"มีข้อคำถามทั้งหมด {v.count_all} ข้อ ผ่านเกณฑ์ {v.count_pass} ข้อ "
    )
    if v.failing:
        text += f"ไม่ผ่านเกณฑ์ {v.count_fail} ข้อ ได้แก่ {_list(v, v.failing)}"
    return text + f" ข้อที่ได้คะแนนสูงสุดคือ ข้อ {v.code(v.highest)} ({v.own[v.highest]} คะแนน)"


def compared(v: View) -> str:
    first, second = v.items[0], v.items[1]
    text = f"ประเด็นที่ {v.issue} {v.title}\n" + "\n".join(
        f"- ข้อ {v.code(it)} ได้ {v.own[it]} คะแนน {v.moved(it)}จากปีก่อน {v.change(it)} คะแนน"
        for it in (first, second)
    )
    for it in v.failing:
        text += f"\n- ข้อ {v.code(it)} ได้ {v.own[it]} คะแนน ต่ำกว่าเกณฑ์อยู่ {v.gap(it)} คะแนน"
    return text


def respectively(v: View) -> str:
    pair = v.items[:2]
    text = (
        f"ข้อ {v.code(pair[0])} และ {v.code(pair[1])} ได้คะแนน {v.own[pair[0]]} และ "
        f"{v.own[pair[1]]} คะแนน ตามลำดับ"
    )
    for it in v.failing:
        if it not in pair:
            text += f" ส่วนข้อ {v.code(it)} ได้ {v.own[it]} คะแนน ซึ่งยังไม่บรรลุค่าเป้าหมาย"
    return text


def whole(v: View) -> str:
    text = (
        f"{v.agency}ได้คะแนนภาพรวม {v.upper['total']} คะแนน อยู่ในระดับ{v.level} "
        f"เครื่องมือ IIT ได้ {v.upper['IIT']} คะแนน EIT ได้ {v.upper['EIT']} คะแนน และ OIT ได้ "
        f"{v.upper['OIT']} คะแนน ตามที่สำนักงาน ป.ป.ช. ประกาศผลเมื่อวันที่ {v.announced} "
        f"โดยตัวชี้วัดที่ 1 {v.titles['1']} ได้ {v.upper['1']} คะแนน "
        f"ทั้งนี้ OIT มีน้ำหนักร้อยละ {v.weight} เกณฑ์ผ่าน {v.mark} คะแนน"
    )
    if v.failing:
        text += f"\nข้อที่ต้องปรับปรุง ได้แก่ {_list(v, v.failing)}"
    return text


def beside(v: View) -> str:
    text = f"เมื่อเทียบกับค่าเฉลี่ยของจังหวัด ในปี {v.year} "
    it = v.items[0]
    text += (
        f"ข้อ {v.code(it)} {v.titles[it]} ได้ {v.own[it]} คะแนน {v.side(it)}ค่าเฉลี่ยของจังหวัด "
        f"ซึ่งอยู่ที่ {v.mean[it]} คะแนน"
    )
    if v.failing:
        text += f" ข้อที่ไม่ผ่านเกณฑ์ คือ {_list(v, v.failing, '{code}')}"
    else:
        text += " ทุกข้อผ่านเกณฑ์"
    return text


def last_year(v: View) -> str:
    it = v.items[-1]
    text = (
        f"ปีงบประมาณ {v.year - 1} ข้อ {v.code(it)} ได้ {v.last[it]} คะแนน "
        f"ปีงบประมาณ {v.year} ได้ {v.own[it]} คะแนน ({v.moved(it)} {v.change(it)} คะแนน)"
    )
    for code in v.failing:
        if code != it:
            text += f"\nข้อ {v.code(code)} ได้เพียง {v.own[code]} คะแนน ไม่ถึงเกณฑ์"
    return text


def terse(v: View) -> str:
    if not v.failing:
        return f"ประเด็นนี้ผ่านเกณฑ์ทั้ง {v.count_all} ข้อ ต่ำสุดคือ {v.code(v.lowest)} ({v.own[v.lowest]})"
    told = _list(v, v.failing, "{code} ({score})")
    return f"ไม่ผ่าน {v.count_fail} ข้อ คือ {told} อีก {v.count_pass} ข้อผ่าน"


def with_measures(v: View) -> str:
    text = (
        f"จากผลการประเมิน ITA ปี {v.year} พบว่าข้อที่ได้คะแนนต่ำที่สุด คือ {v.code(v.lowest)} "
        f"{v.titles[v.lowest]} ได้ {v.own[v.lowest]} คะแนน "
    )
    others = tuple(it for it in v.failing if it != v.lowest)
    if others:
        text += f"และยังมี {_list(v, others, 'ข้อ {code}')} ที่ต่ำกว่าเกณฑ์ "
    return text + (
        f"หน่วยงานจึงกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {v.measures_year} "
        "เพื่อให้ผ่านเกณฑ์ในปีต่อไป"
    )


def spoken(v: View) -> str:
    text = f"ของ{v.agency}เรา "
    for it in v.items[:4]:
        fate = "ยังไม่ถึงเกณฑ์" if it in v.failing else "ถือว่าผ่านเกณฑ์"
        text += f"ข้อ {v.code(it)} ได้คะแนน {v.own[it]} {fate} "
    rest = tuple(it for it in v.failing if it not in v.items[:4])
    if rest:
        text += f"และที่ไม่ผ่านอีกคือ {_list(v, rest, 'ข้อ {code}')}"
    return text


def placed(v: View) -> str:
    it = v.items[-1]
    text = f"ข้อ {v.code(it)} ในหมวด {v.instruments[it]} ได้คะแนน {v.own[it]} "
    side = "ต่ำกว่า" if it in v.failing or it == v.below_mark else "ไม่ต่ำกว่า"
    text += f"ซึ่ง{side} 85 คะแนน"
    rest = tuple(code for code in v.failing if code != it)
    if rest:
        text += f" นอกจากนี้ {_list(v, rest, 'ข้อ {code} ({score} คะแนน)')} ก็ไม่ผ่านเกณฑ์เช่นกัน"
    return text


def titled(v: View) -> str:
    text = f"ประเด็นที่ {v.issue} {v.title} ของ{v.agency} ผลคะแนนเป็นดังนี้ "
    shown = dict.fromkeys((*v.items[:3], *v.failing))
    return text + " ".join(
        f"{at}) {v.titles[it]} ({v.code(it)}) ได้ {v.own[it]} คะแนน"
        + (" ไม่ผ่านเกณฑ์" if it in v.failing else " ผ่านเกณฑ์")
        for at, it in enumerate(shown, start=1)
    )


def targeted(v: View) -> str:
    it = v.lowest
    text = (
        f"ข้อที่น่าเป็นห่วงที่สุดคือข้อ {v.code(it)} มีคะแนนเฉลี่ย {v.own[it]} "
        f"{'ขาดอีก' if it in v.failing else 'เกินเกณฑ์'} {v.gap(it)} คะแนน"
        f"{'จึงจะผ่านเกณฑ์' if it in v.failing else ''}"
        " "
        f"จึงตั้งเป้าให้ได้ไม่น้อยกว่า 92.00 คะแนน ในปี {v.measures_year}"
    )
    for code in v.failing:
        if code != it:
            text += f" ข้อ {v.code(code)} มีคะแนนเฉลี่ย {v.own[code]} ยังต่ำกว่าค่าเป้าหมาย"
    return text


def bulleted(v: View) -> str:
    lines = [
        f"{v.code(it)} = {v.own[it]}" + (" (ไม่ผ่าน)" if it in v.failing else "") for it in v.items
    ]
    return f"สรุปคะแนนประเด็นที่ {v.issue} จำนวน {v.count_all} ข้อ\n" + "\n".join(lines)


STYLES: tuple[Callable[[View], str], ...] = (
    *(formal, compared, respectively, whole, beside, last_year, terse, with_measures),
    *(spoken, placed, titled, targeted, bulleted),
)


# --- slips -------------------------------------------------------------------------------

Slip = Callable[[View, Random], View | None]


def _swapped_digits(score: Decimal) -> Decimal:
    text = f"{score:.2f}"
    other = D(text[:-2] + text[-1] + text[-2])
    return other if other != score else score + D("0.30")


def _own(v: View, item: str, score: Decimal) -> View:
    return replace(v, own={**v.own, item: score})


def _some(v: View, rng: Random) -> str:
    return rng.choice((v.items[0], v.items[1], v.items[-1], *v.failing))


def score_digits(v: View, rng: Random) -> View:
    it = _some(v, rng)
    return _own(v, it, _swapped_digits(v.own[it]))


def score_neighbour(v: View, rng: Random) -> View:
    it = _some(v, rng)
    other = rng.choice([code for code in v.items if code != it])
    return _own(v, it, v.own[other])


def scores_swapped(v: View, rng: Random) -> View:
    one, two = v.items[:2]
    return replace(v, own={**v.own, one: v.own[two], two: v.own[one]})


def fails_left_out(v: View, rng: Random) -> View | None:
    return replace(v, failing=v.failing[:-1]) if v.failing else None


def fails_too_many(v: View, rng: Random) -> View | None:
    passing = [it for it in v.items[:3] if it not in v.failing]
    return replace(v, failing=(*v.failing, passing[0])) if passing else None


def count_fail(v: View, rng: Random) -> View:
    return replace(v, count_fail=v.count_fail + 1)


def count_pass(v: View, rng: Random) -> View:
    return replace(v, count_pass=v.count_pass - 1)


def count_all(v: View, rng: Random) -> View:
    return replace(v, count_all=v.count_all + 2)


def highest(v: View, rng: Random) -> View:
    return replace(
        v, highest=rng.choice([it for it in v.items if it not in (v.highest, *v.failing)])
    )


def lowest(v: View, rng: Random) -> View:
    others = [it for it in v.failing if it != v.lowest] or [it for it in v.items if it != v.lowest]
    return replace(v, lowest=rng.choice(others))


def gap_wrong(v: View, rng: Random) -> View:
    return replace(v, gap_by=D("1.37"))


def change_wrong(v: View, rng: Random) -> View:
    return replace(v, change_by=D("2.41"))


def direction(v: View, rng: Random) -> View:
    return replace(v, turned=True)


def reference_side(v: View, rng: Random) -> View:
    return replace(v, other_side=True)


def last_score(v: View, rng: Random) -> View:
    it = v.items[-1]
    return replace(
        v,
        last={**v.last, it: v.last[it] + D("1.62")},
        change_by=D("1.62") if v.own[it] < v.last[it] else D("-1.62"),
    )


def mean_score(v: View, rng: Random) -> View | None:
    it = v.items[0]
    wrong = v.mean[it] + D("0.73")
    return (
        replace(v, mean={**v.mean, it: wrong})
        if (wrong < v.own[it]) is (v.mean[it] < v.own[it])
        else None
    )


def upper_score(code: str) -> Slip:
    def slip(v: View, rng: Random) -> View:
        return replace(v, upper={**v.upper, code: _swapped_digits(v.upper[code])})

    slip.__name__ = f"upper_{code}"
    return slip


def level(v: View, rng: Random) -> View:
    return replace(v, level="ผ่านดีเยี่ยม" if v.level != "ผ่านดีเยี่ยม" else "ผ่านดี")


def threshold(v: View, rng: Random) -> View:
    return replace(v, mark="80")


def weight(v: View, rng: Random) -> View:
    return replace(v, weight="30")


def instrument(v: View, rng: Random) -> View:
    it = v.items[-1]
    other = {"IIT": "EIT", "EIT": "OIT", "OIT": "IIT"}[v.instruments[it]]
    return replace(v, instruments={**v.instruments, it: other})


def announced(v: View, rng: Random) -> View:
    return replace(
        v, announced=rng.choice(("30 กรกฎาคม 2566", "31 กรกฎาคม 2567", "30 มิถุนายน 2567"))
    )


def year_back(v: View, rng: Random) -> View:
    return replace(v, year=v.year - 1)


def year_all_back(v: View, rng: Random) -> View:
    return replace(v, year=v.year - 1, measures_year=v.measures_year - 1)


def measures_year(v: View, rng: Random) -> View:
    return replace(v, measures_year=v.measures_year - 1)


def issue_number(v: View, rng: Random) -> View:
    return replace(v, issue=str(int(v.issue) % 7 + 1))


def other_agency(v: View, rng: Random) -> View:
    name = {"โรงพยาบาล": "โรงพยาบาลบ้านผือ", "กรม": "กรมที่ดิน", "มหาวิทยาลัย": "มหาวิทยาลัยราชภัฏอุดรธานี"}
    return replace(v, agency=name.get(v.kind, "เทศบาลตำบลหนองบัวแดง"))


def other_kind(v: View, rng: Random) -> View | None:
    place = v.agency.removeprefix(v.kind)
    if not v.kind.startswith(("เทศบาล", "องค์การ")) or place == v.agency:
        return None
    return replace(v, agency=("องค์การบริหารส่วนตำบล" if "เทศบาล" in v.kind else "เทศบาลตำบล") + place)


def code_slip(v: View, rng: Random) -> View:
    it = _some(v, rng)
    others = [code for code in v.items if code != it and code[0] == it[0]]
    return replace(v, spell={it: rng.choice(others)}) if others else v


def foreign_code(v: View, rng: Random) -> View:
    others = [it for it in v.instruments if it[0] in "ieo" and it not in v.items]
    return replace(v, spell={_some(v, rng): rng.choice(others)})


def mark_side(v: View, rng: Random) -> View:
    return replace(v, below_mark=v.items[-1])


SLIPS: tuple[Slip, ...] = (
    *(score_digits, score_neighbour, scores_swapped, fails_left_out, fails_too_many),
    *(count_fail, count_pass, count_all, highest, lowest, gap_wrong, change_wrong, direction),
    *(reference_side, last_score, mean_score, *map(upper_score, ("total", "IIT", "OIT", "1"))),
    *(level, threshold, weight, instrument, announced, year_back, year_all_back, measures_year),
    *(issue_number, other_agency, other_kind, code_slip, foreign_code, mark_side),
)


def thai_letters(text: str) -> str:
    """The text with Thai digits."""
    return to_thai_digits(text)


def wrong_views(right: View, rng: Random) -> Iterator[tuple[str, View]]:
    """Every slip of a view, by its name."""
    for slip in SLIPS:
        view = slip(right, rng)
        if view is not None:
            yield slip.__name__, view
