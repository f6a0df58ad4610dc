"""One file into a summary, or into the sentence that says why not."""

from pathlib import Path

from ita_tui.core.many.reading import read_for_rollup
from ita_tui.core.many.summary import Summary, summary_of
from ita_tui.core.problem import Problem, Severity
from ita_tui.core.values import dataclass
from ita_tui.store.fault import StoreFault
from ita_tui.store.many.files import folder_of
from ita_tui.store.many.shelf import FrameworkShelf, fingerprint
from ita_tui.store.text import decode, format_in, read_bytes
from ita_tui.store.workspace import NO_RECORDS
from ita_tui.words.said.rollup import reasons
from ita_tui.words.said.screens import problem_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file gave; neither summary nor sentence where it is no record, such as a slip."""

    content: str = ""
    """Fingerprint of its bytes; empty where they could not be read."""
    framework: str = ""
    """Id of the framework that was looked for; empty where it did not come to that."""
    edition: str = ""
    """Which text of the framework was found; empty where none was."""
    summary: Summary | None = None
    """The record in brief."""
    sentence: str = ""
    """Why it cannot be read, in Thai; empty where it can."""


def read_summary(path: str, shelf: FrameworkShelf) -> Reading:
    """Read one file; whatever is wrong with it is told, never raised."""
    try:
        raw = read_bytes(Path(path))
    except StoreFault as fault:
        return Reading(sentence=str(fault))
    content = fingerprint(raw)
    if format_in(raw).startswith(NO_RECORDS):
        return Reading(content=content)
    text, problems = decode(raw)
    if text is None:
        return Reading(content=content, sentence=_sentence(problems))
    record, problems = read_for_rollup(text)
    if record is None:
        return Reading(content=content, sentence=_sentence(problems))
    folder = folder_of(path)
    edition = shelf.edition(record.framework, folder)
    framework, missing = shelf.load(record.framework, folder)
    faults = sum(problem.severity is Severity.ERROR for problem in problems)
    summary = None
    if framework is not None:
        summary = summary_of(record, framework, edition=edition, faults=faults)
    return Reading(
        content=content,
        framework=record.framework,
        edition=edition,
        summary=summary,
        sentence="" if summary else _sentence(missing),
    )


def _sentence(problems: tuple[Problem, ...]) -> str:
    worst = [problem for problem in problems if problem.severity is Severity.ERROR]
    return reasons(told=[problem_at(line=it.line, at=it.at, message=it.message) for it in worst])
