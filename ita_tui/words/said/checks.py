"""The words of every rule by its name."""

from ita_tui.words.said import (
    checks_fields,
    checks_figures,
    checks_lacking,
    checks_links,
    checks_measures,
    checks_memo,
    checks_names,
    checks_narratives,
    checks_reading,
)

RULES = {
    **checks_figures.RULES,
    **checks_narratives.RULES,
    **checks_lacking.RULES,
    **checks_measures.RULES,
    **checks_fields.RULES,
    **checks_memo.RULES,
    **checks_links.RULES,
    **checks_names.RULES,
}
"""Rules about what a record says."""

READING_RULES = checks_reading.RULES
"""Rules by which the values of a file are read."""

EVERY_RULE = {**RULES, **READING_RULES}
"""All of them."""
