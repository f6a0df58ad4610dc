"""Copying a step's evidence beside the record, as one edit."""

from pathlib import Path

from ita_tui.core.measures.evidence import is_link
from ita_tui.core.record.edits import note_evidence, put_step
from ita_tui.core.record.model import EvidenceFile, Record, Step
from ita_tui.core.values import replace
from ita_tui.store.evidence import copy_evidence, find_source
from ita_tui.store.fault import StoreFault
from ita_tui.ui.work.session import Edit
from ita_tui.ui.work.view import View
from ita_tui.words.said.files import edit_refused


def copied_evidence(
    view: View, measure_key: str, step_key: str
) -> tuple[Edit | None, tuple[str, ...]]:
    """Copy each file that the step names and that is not beside the record yet.

    Gives the edit that writes the copies down, None where nothing was copied, and a Thai sentence
    for each file that cannot be copied. Links stay as they are.
    """
    if view.holder:
        return None, (edit_refused(holder=view.holder),)
    step = view.record.measures[measure_key].steps[step_key]
    copies: dict[str, tuple[str, EvidenceFile]] = {}
    faults: list[str] = []
    for text in step.evidence:
        if is_link(text) or text in view.record.evidence:
            continue
        try:
            copies[text] = _copy(view, text, f"{measure_key}-{step_key}")
        except StoreFault as fault:
            faults.append(str(fault))
    if not copies:
        return None, tuple(faults)
    names = tuple(copies[text][0] if text in copies else text for text in step.evidence)

    def edit(record: Record) -> Record:
        for path, file in copies.values():
            record = note_evidence(record, path, file)
        changed: Step = replace(record.measures[measure_key].steps[step_key], evidence=names)
        return put_step(record, measure_key, step_key, changed)

    return edit, tuple(faults)


def _copy(view: View, text: str, key: str) -> tuple[str, EvidenceFile]:
    source: Path = find_source(view.path, text)
    return copy_evidence(view.path, source, view.today, key)
