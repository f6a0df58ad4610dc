"""Drafts and the officer's own words: what may be replaced, and the edits that do it."""

from collections.abc import Mapping

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.record.edits import set_narrative
from ita_tui.core.record.model import IssueText, Record
from ita_tui.core.values import replace


def is_untouched(text: IssueText) -> bool:
    """Whether a narrative is still the draft that was put in: nobody's words are in it."""
    return bool(text.narrative) and fingerprint(text.narrative) == text.drafted


def may_replace(record: Record, issue: str) -> bool:
    """Whether a draft may be put in without asking: there is no narrative, or an untouched one."""
    text = record.issues.get(issue, IssueText())
    return not text.narrative.strip() or is_untouched(text)


def put_draft(record: Record, issue: str, text: str) -> Record:
    """Make a draft the narrative of an issue, and note that it is one.

    The same record where the narrative is this very draft already, noted or not.
    """
    if record.issues.get(issue, IssueText()).narrative == text:
        return record
    written = set_narrative(record, issue, text)
    if issue not in written.issues:
        return written
    drafted = replace(written.issues[issue], drafted=fingerprint(text))
    return replace(written, issues={**written.issues, issue: drafted})


def put_drafts(record: Record, drafts: Mapping[str, str]) -> Record:
    """Put drafts in wherever that may be done without asking; the others stay as they are."""
    for issue, text in drafts.items():
        if may_replace(record, issue):
            record = put_draft(record, issue, text)
    return record
