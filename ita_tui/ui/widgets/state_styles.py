"""How a state looks, wherever it is told: of a score, of a measure, of a finding."""

from ita_tui.core.measures.standing import MeasureState
from ita_tui.core.problem import Severity
from ita_tui.core.scores.gaps import PassState

BAR_STYLE = "$primary"
"""Of a bar whose state has no look of its own."""
SCORE_STYLES = {PassState.BELOW: "$text-error bold", PassState.NEAR: "$text-warning"}
MEASURE_STYLES = {
    MeasureState.LATE: "$text-error bold",
    MeasureState.AT_RISK: "$text-warning",
    MeasureState.NO_DATES: "$text-warning",
    MeasureState.DONE: "$text-success",
}
SEVERITY_STYLES = {
    Severity.ERROR: "$text-error bold",
    Severity.WARNING: "$text-warning",
    Severity.NOTE: "$text-muted",
}
