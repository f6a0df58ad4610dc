"""Every text of a record that the officer wrote, each with its place and a way to put another."""

from collections.abc import Callable, Iterator
from typing import Any

from ita_tui.core.record.edits import put_measure, put_step, set_narrative
from ita_tui.core.record.model import Record
from ita_tui.core.toml.shape import join
from ita_tui.core.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Text:
    """One text."""

    at: str
    """Its dotted key."""
    text: str
    """What it says."""
    put: Callable[[Record, str], Record]
    """The edit that puts another text in its place."""
    is_narrative: bool = False
    """Whether it is the narrative of an issue."""


def texts_of(record: Record) -> Iterator[Text]:
    """The texts of a record that are not empty, in the order of the file."""
    return (text for text in _texts(record) if text.text.strip())


def _texts(record: Record) -> Iterator[Text]:
    for key, claim in record.results.ranking.items():
        at = f"{join('results.ranking', key)}.wording"
        yield Text(at, claim.wording, _claim_put(key))
    for code, issue in record.issues.items():
        at = f"{join('issues', code)}.narrative"
        yield Text(at, issue.narrative, _narrative_put(code), is_narrative=True)
    for key, measure in record.measures.items():
        at = join("measures", key)
        for name in ("title", "expected_result", "target"):
            yield Text(f"{at}.{name}", getattr(measure, name), _measure_put(key, name))
        for step_key, step in measure.steps.items():
            step_at = join(f"{at}.steps", step_key)
            for name in ("text", "result", "obstacle"):
                put = _step_put(key, step_key, name)
                yield Text(f"{step_at}.{name}", getattr(step, name), put)
    for number, addressee in enumerate(record.memo.to):
        yield Text("memo.to", addressee, _addressee_put(number))
    for name in ("unit", "subject", "signer"):
        yield Text(f"memo.{name}", getattr(record.memo, name), _memo_put(name))


def _claim_put(key: str) -> Callable[[Record, str], Record]:
    def put(record: Record, text: str) -> Record:
        claim = replace(record.results.ranking[key], wording=text)
        ranking = {**record.results.ranking, key: claim}
        return replace(record, results=replace(record.results, ranking=ranking))

    return put


def _narrative_put(code: str) -> Callable[[Record, str], Record]:
    return lambda record, text: set_narrative(record, code, text)


def _measure_put(key: str, name: str) -> Callable[[Record, str], Record]:
    def put(record: Record, text: str) -> Record:
        changes: dict[str, Any] = {name: text}
        return put_measure(record, key, replace(record.measures[key], **changes))

    return put


def _step_put(key: str, step_key: str, name: str) -> Callable[[Record, str], Record]:
    def put(record: Record, text: str) -> Record:
        changes: dict[str, Any] = {name: text}
        step = replace(record.measures[key].steps[step_key], **changes)
        return put_step(record, key, step_key, step)

    return put


def _addressee_put(number: int) -> Callable[[Record, str], Record]:
    def put(record: Record, text: str) -> Record:
        to = (*record.memo.to[:number], text, *record.memo.to[number + 1 :])
        return replace(record, memo=replace(record.memo, to=to))

    return put


def _memo_put(name: str) -> Callable[[Record, str], Record]:
    def put(record: Record, text: str) -> Record:
        changes: dict[str, Any] = {name: text}
        return replace(record, memo=replace(record.memo, **changes))

    return put
