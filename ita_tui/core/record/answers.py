"""Which items a measure answers."""

from ita_tui.core.record.model import Measure


def answered_items(measure: Measure) -> tuple[str, ...]:
    """Codes of the items that a measure answers, itself or by one of its steps, each once."""
    of_steps = (code for step in measure.steps.values() for code in step.items)
    return tuple(dict.fromkeys((*measure.items, *of_steps)))
