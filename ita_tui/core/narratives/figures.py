"""What a text says of a figure in it: a number, a date, a year, a level, or a word that compares.

Nothing here knows a record: what is true is for the checks.
"""

from datetime import date
from enum import Enum, auto

from ita_tui.core.values import dataclass


class Said(Enum):
    """What a claim says of its subject."""

    NOTHING = auto()
    """The figure is not understood."""
    NOWHERE = auto()
    """It is a figure of the results, of whatever it may be."""
    SCORE = auto()
    PREVIOUS = auto()
    REFERENCE = auto()
    DISTANCE = auto()
    """How far it is from the mark."""
    MARK = auto()
    """The pass mark itself, or how far it is from it."""
    CHANGE = auto()
    """How far it moved since last year."""
    WEIGHT = auto()
    PASSING = auto()
    """How many items pass."""
    FAILING = auto()
    """How many items fall short."""
    ITEMS = auto()
    """How many items there are."""
    RISING = auto()
    """How many items rose."""
    FALLING = auto()
    """How many items fell."""
    ABOVE = auto()
    """It is at or above a number."""
    BELOW = auto()
    """It is below a number."""
    HIGHEST = auto()
    LOWEST = auto()
    OVER_OTHER = auto()
    """It is above another node."""
    UNDER_OTHER = auto()
    ROSE_MOST = auto()
    FELL_MOST = auto()
    ROSE = auto()
    FELL = auto()
    OVER_MEAN = auto()
    UNDER_MEAN = auto()
    LEVEL = auto()
    ANNOUNCED = auto()
    RESULTS_OF = auto()
    """The fiscal year that was assessed."""
    MEASURES_OF = auto()
    """The fiscal year of the measures."""
    YEAR = auto()
    """Some fiscal year."""
    INSIDE = auto()
    """It belongs to an instrument."""
    OF_ISSUE = auto()
    """It belongs to an issue."""
    OF_INDICATOR = auto()
    """It belongs to an indicator."""
    MONTH = auto()
    """A month, or a day, of a year."""
    NAMED = auto()
    """An item is named by its code."""
    FATE = auto()
    """Items passed, or fell short."""
    BAHT = auto()
    PEOPLE = auto()
    STAYING = auto()
    """How many items kept their score."""
    REACHING = auto()
    """How many items reach a number, and fall short of the next."""
    OVER = auto()
    """How many items are at or above the reference."""
    UNDER = auto()
    """How many items are below the reference."""
    FORMERLY_FAILING = auto()
    """How many items fell short last year."""
    SHARE_PASSING = auto()
    """How many items of a hundred pass."""
    LEAST = auto()
    """The lowest score of an issue."""
    MOST = auto()
    """The highest score of an issue."""
    SPREAD = auto()
    """How far those two are apart."""
    MEAN = auto()
    """The mean of the scores of an issue."""
    FLOOR = auto()
    """No item of an issue is below it."""
    CEILING = auto()
    """Every item of an issue is below it."""
    ALL_ROSE = auto()
    ALL_FELL = auto()
    ALL_OVER = auto()
    ALL_UNDER = auto()
    """On which side of the reference every item of an issue is."""
    APART = auto()
    """How far a score is from a number beside it."""
    DIFFERENCE = auto()
    """How far two nodes are apart."""
    WEIGHTED = auto()
    """What a score weighs in the total."""
    RELATIVE = auto()
    """By how much of a hundred a score moved."""
    SIGNED = auto()
    """By how much a score moved, with its sign."""
    ABOUT = auto()
    """A score, roughly."""
    OVER_MARK = auto()
    UNDER_MARK = auto()
    """On which side of the pass mark a score is."""
    PASSES = auto()
    FAILS = auto()
    PLACE = auto()
    """Which place from the highest a node has among the others of its kind."""
    WAS_PASSING = auto()
    WAS_FAILING = auto()
    """On which side of the pass mark a score was last year."""
    EACH = auto()
    """Each of a list has the same score."""
    RANKED = auto()
    """It does not stand above the one before it."""
    OVER_NATION = auto()
    UNDER_NATION = auto()
    """On which side of the mean of the country it is."""
    CALLED = auto()
    """What it is called."""
    WITHIN = auto()
    """The issue has items of an instrument."""
    INDICATORS = auto()
    """How many indicators there are."""
    MEASURES = auto()
    """How many measures an issue has."""
    MEASURE_TITLE = auto()
    MEASURE_NUMBER = auto()
    """Which of the measures it is."""
    STEP_NUMBER = auto()
    """Which step of a measure it is."""
    QUANTITY = auto()
    """How much of something a step did."""
    ROUND = auto()
    """How often a measure comes round."""
    STEPS = auto()
    TARGET = auto()
    """How many steps a measure has, and what it is to reach."""
    AIM = auto()
    """What a measure is to reach."""
    OWNER = auto()
    PERIOD = auto()
    """What a measure of the issue is called, who carries it out, and when."""
    ASSESSED = auto()
    """The fiscal year of these results."""
    BEFORE = auto()
    """The fiscal year before them."""
    PLANNED = auto()
    """The fiscal year to come."""
    DISTRICT = auto()
    PROVINCE = auto()
    FULL = auto()
    """It has the full mark."""
    NATION = auto()
    """The mean of the country."""
    SHARE_FAILING = auto()
    """How many items of a hundred fall short."""
    MARGIN = auto()
    """How many more items pass than fall short."""
    MOSTLY_PASSING = auto()
    MOSTLY_FAILING = auto()
    """Most items pass, or fall short."""
    SHORT = auto()
    """How many items are below a number."""
    BETWEEN = auto()
    """How many items are between two numbers."""
    PASS_MARK = auto()
    """The pass mark, told as such."""
    LEVEL_FLOOR = auto()
    """The least score of a level."""
    SHARE = auto()
    """How many items of a hundred are of a kind."""
    OF_MARK = auto()
    """How much of a hundred of the pass mark a score is."""
    GROWTH = auto()
    """By how much of a hundred, or by how many points, a score moved."""
    GROUP_MEAN = auto()
    """The mean of the scores of several nodes."""
    SPAN = auto()
    """How far two figures are apart."""
    SUM = auto()
    """What several figures are together."""
    SPAN_START = auto()
    SPAN_END = auto()
    """The years in which a fiscal year begins and ends."""


RANKS = (Said.HIGHEST, Said.LOWEST, Said.ROSE_MOST, Said.FELL_MOST)
"""What is told of a place among others."""


JOINT = (Said.SHARE, Said.OF_MARK, Said.GROWTH, Said.GROUP_MEAN, Said.SPAN, Said.SUM)
"""What is told of several nodes, or of several figures, together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureClaim:
    """What a text says at one place."""

    said: Said
    """What it says."""
    value: str
    """What it says it is, in Latin digits: a number, a level, a year, a code."""
    start: int
    """Where the figure begins in the text."""
    end: int
    """Where it ends."""
    begin: int
    """Where the words begin that say it."""
    stop: int
    """Where they end."""
    subject: str = ""
    """Code of the node that it is said of; empty for the issue, or the agency."""
    others: tuple[str, ...] = ()
    """Codes spoken of beside it, any of which may be meant."""
    scope: tuple[str, ...] = ()
    """Codes of the instruments that it is limited to; none for all."""
    bounds: tuple[str, ...] = ()
    """Numbers beside it by which it is meant."""
    day: date | None = None
    """The date that it says."""
    is_plain: bool = False
    """Whether it stands in a sentence that was read as a whole."""
    is_sure: bool = True
    """Whether it is a claim where it is not true; else only its truth can be told."""
