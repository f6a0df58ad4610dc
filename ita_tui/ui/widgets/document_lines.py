"""Lines of the screen เอกสาร: the documents, what stands in their way, how one is ordered."""

from collections.abc import Iterator, Mapping

from textual.content import Content
from textual.style import Style

from ita_tui.core.measures.effect import Verdict
from ita_tui.core.printing import Readiness
from ita_tui.core.problem import Severity
from ita_tui.core.toml.shape import parts_of
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.job import PrintJob, Wish
from ita_tui.render.cells import fitted, shortened
from ita_tui.ui.toolkit.line_list import Entry
from ita_tui.ui.widgets.state_styles import SEVERITY_STYLES
from ita_tui.words.said import documents_screen as words
from ita_tui.words.said import findings
from ita_tui.words.said.fields import place_name
from ita_tui.words.said.keys import Letter

_SIGN_CELLS = 6
_LABEL_CELLS = 7


def document_name(wish: Wish) -> str:
    """A document as it is called in the list."""
    spec = DOCUMENTS[wish.kind]
    return words.document(name=spec.name, has_rounds=bool(spec.rounds), months=wish.months)


def document_entries(found: Mapping[Wish, Readiness], *, width_cells: int) -> Iterator[Entry]:
    """The documents, each on one line with whether it is ready."""
    for wish, ready in found.items():
        name = document_name(wish)
        room = max(0, width_cells - _SIGN_CELLS - 2)
        sign, style = (words.READY_SIGN, "$text-success")
        if not ready.is_ready:
            sign = f"{words.UNREADY_SIGN} {len(ready.blocking)}"
            style = SEVERITY_STYLES[Severity.ERROR]
        line = Content.assemble(
            " ", fitted(name, room), (f" {shortened(sign, _SIGN_CELLS)}", style)
        )
        stands = words.READY if ready.is_ready else words.NOT_READY
        cells = (name, stands, str(len(ready.blocking)))
        yield Entry(wish.key, line if room else Content(shortened(sign, width_cells)), cells)


def ready_heading(ready: Readiness) -> Content:
    """Whether a document is ready, and how much there is to look at."""
    severities = [it.severity for it in ready.findings]
    text = words.heading(
        is_ready=ready.is_ready,
        errors=severities.count(Severity.ERROR),
        warnings=severities.count(Severity.WARNING),
        notes=severities.count(Severity.NOTE),
    )
    known, every = ready.figures
    if every:
        text += f" · {findings.figures_checked(known=known, every=every)}"
    return Content.styled(
        text, "$text-success bold" if ready.is_ready else SEVERITY_STYLES[Severity.ERROR]
    )


def ready_entries(ready: Readiness) -> Iterator[Entry]:
    """What stands in a document's way, each in full."""
    for number, found in enumerate(ready.findings):
        sign = findings.SIGNS[found.severity.value]
        style = SEVERITY_STYLES[found.severity]
        place = place_name(parts_of(found.at))
        line = Content.assemble((f"{sign} {place}", style), f": {found.message}")
        yield Entry(str(number), line, (findings.SEVERITIES[found.severity], place, found.message))


def order_lines(job: PrintJob, width_cells: int) -> Content:
    """How the document is ordered, a line each; what is longer goes on under itself."""
    is_beside = job.path.parent == job.record_path.parent
    folder = words.BESIDE_THE_RECORD if is_beside else str(job.path.parent)
    told: list[tuple[str, str, str]] = [
        (Letter.SWITCH, words.FORMAT, words.format_name(form=job.form)),
        (Letter.SWITCH_DIGITS, words.NUMBERS, words.DIGITS[job.digits.value]),
        (Letter.EDIT, words.FILE, job.path.name),
        (Letter.EDIT, words.FOLDER, folder),
    ]
    if job.takes_template:
        template = job.given_template or job.record.settings.template or words.NO_TEMPLATE
        told.append((Letter.EDIT, words.TEMPLATE, str(template)))
    if compared := [it for it in job.wish.effects if it.change_points is not None]:
        rose = sum(it.verdict is Verdict.DONE_ROSE for it in compared)
        told.append((" ", words.EFFECTS, words.effects(rose=rose, total=len(compared))))
    indent = len(" f ") + _LABEL_CELLS + 1
    lines = []
    for key, label, value in told:
        first, *further = Content(value).wrap(max(1, width_cells - indent)) or [Content("")]
        named = (f" {key} ", "bold"), (f"{fitted(label, _LABEL_CELLS)} ", "$text-muted")
        pressed = {"@click": f"screen.press('{key}')"} if key.strip() else {}
        lines += [
            Content.assemble(*named, first.rstrip()).stylize(Style.from_meta(pressed)),
            *(Content(" " * indent) + it.rstrip() for it in further),
        ]
    return Content("\n").join(lines)
