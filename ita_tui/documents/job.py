"""One print job for the command line and the screen: what is ordered, what it needs, its bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from ita_tui.core.checks.figured import Figured
from ita_tui.core.checks.finding import Finding, finding
from ita_tui.core.framework.model import Framework
from ita_tui.core.measures.effect import Effect
from ita_tui.core.measures.evidence import EvidenceForm, evidence_form, is_picture_name
from ita_tui.core.measures.outcome import known_on
from ita_tui.core.printing import (
    Readiness,
    day_of_round,
    kept_reason,
    note_printing,
    readiness,
)
from ita_tui.core.problem import Severity
from ita_tui.core.record.model import Digits, Record
from ita_tui.core.record.names import known_units, proper_names
from ita_tui.core.scores.gaps import known_framework
from ita_tui.core.thai.marks import letter_count
from ita_tui.core.toml.shape import parts_of
from ita_tui.core.values import dataclass, replace
from ita_tui.documents.blocks import Document
from ita_tui.documents.catalogue import DOCUMENTS
from ita_tui.documents.formats import PICTURED, RENDERERS, TEMPLATED, Means
from ita_tui.documents.kind import LONGEST_WHOLE_NAME, Script, Source
from ita_tui.documents.picture import picture_shape
from ita_tui.words.said import document_command as words
from ita_tui.words.said import documents as shared_words
from ita_tui.words.said import readiness as blank_words
from ita_tui.words.said.fields import place_name

_LEAST_BARE = 4
"""Letters, marks not counted, of a place's bare name that is held wherever it stands."""
MOST_PICTURES, MOST_PICTURE_BYTES = 60, 30_000_000
"""Of the pictures of one document: more cannot be mailed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a document is wanted."""

    kind: str
    """Which document: a key of ``DOCUMENTS``."""
    today: date
    """The day it is made, which the follow-up goes by."""
    recorded_on: date | None = None
    """The day on which the record is read; None for ``today``."""
    digits: Digits | None = None
    """Script of digits; None for the one of the record's settings."""
    months: int | None = None
    """Its round; None for how things stand today."""
    effects: tuple[Effect, ...] = ()
    """What measures achieved, for the documents that tell of it."""

    @property
    def key(self) -> str:
        """The document and its round."""
        return self.kind + (f"-{self.months}" if self.months else "")

    @property
    def other_year(self) -> int:
        """How many years later the record is that it tells effects of measures with; 0: none."""
        return DOCUMENTS[self.kind].other_year

    @property
    def file_name(self) -> str:
        """What follows the record's name in the name of its file."""
        spec = DOCUMENTS[self.kind]
        return words.file_name(name=spec.file_name or spec.name, months=self.months)


def wishes(today: date) -> tuple[Wish, ...]:
    """Whatever can be wished for, in the order in which an office needs it."""
    return tuple(
        Wish(kind=kind, today=today, months=months)
        for kind, spec in DOCUMENTS.items()
        for months in (None, *spec.rounds)
    )


def _source(record: Record, framework: Framework, wish: Wish) -> Source:
    return Source(
        record=record,
        framework=framework,
        known=known_framework(framework, record),
        script=Script(wish.digits or record.settings.digits),
        as_of=day_of_round(record, wish.today, wish.months),
        made_on=wish.today,
        recorded_on=wish.recorded_on or wish.today,
        months=wish.months,
        effects=wish.effects,
    )


def build(
    record: Record,
    framework: Framework,
    wish: Wish,
    pictures: Mapping[str, bytes] | None = None,
    absent: frozenset[str] = frozenset(),
) -> Document:
    """Build the document that was wished for.

    ``pictures`` are those among the evidence, ``absent`` what is named and not there.
    """
    source, spec = _source(record, framework, wish), DOCUMENTS[wish.kind]
    source = replace(source, pictures=pictures or {}, absent=absent)
    year = shared_words.fiscal_year(year=source.year)
    return Document(
        title=spec.title,
        author=record.agency.name,
        subject=f"{spec.title} {record.agency.name} {year}",
        sections=tuple(spec.build(source)),
        thai_digits=source.script.is_thai,
        names=tuple(map(source.script.text, _names(record))),
        pictures=source.pictures,
        name=f"{spec.name} {record.agency.name}".strip(),
    )


def _names(record: Record) -> tuple[str, ...]:
    """Names that a line does not break: of the agency, its place and units, and who signs.

    Of one that would fill a line the parts between spaces are held; where the whole has no room,
    the bare name of a place is, unless it is so short that it may be part of any word.
    """
    agency = record.agency
    people = (record.memo.signer_name, *(one.name for one in record.memo.opinions.values()))
    place = shared_words.place(district=agency.district, province=agency.province)
    bare = (it for it in proper_names(record) if letter_count(it) >= _LEAST_BARE)
    names = [agency.name, *people, *place.split(), *known_units(record), *bare]
    parts = [[name] if len(name) <= LONGEST_WHOLE_NAME else name.split() for name in names]
    held = dict.fromkeys(part for one in parts for part in one)
    return tuple(part for part in held if 0 < len(part) <= LONGEST_WHOLE_NAME)


def named_evidence(record: Record) -> Iterator[str]:
    """What the steps and logs of a record name as evidence, each once, in their order."""
    measures = record.measures.values()
    steps = (step.evidence for it in measures for step in it.steps.values())
    log = (entry.evidence for it in measures for entry in it.log.values())
    yield from dict.fromkeys(name for names in (*steps, *log) for name in names if name)


def ready(
    record: Record,
    framework: Framework,
    wish: Wish,
    found: Iterable[Finding],
    figured: Iterable[Figured] = (),
) -> Readiness:
    """What is blank or wrong in it; ``found`` is what the checks have open."""
    spec = DOCUMENTS[wish.kind]
    blanks = [*spec.blanks(_source(record, framework, wish))]
    if not record.agency.name:
        at, told = "agency.name", blank_words.AGENCY
        blanks.insert(0, finding("blank-agency", Severity.ERROR, at, told))
    return readiness(spec.contents, framework, found=found, blanks=blanks, figured=figured)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """A document that was ordered: what it is made from, where it goes, what stands in its way."""

    record: Record
    """The record as it stood when it was ordered."""
    framework: Framework
    """Its framework."""
    record_path: Path
    """The record's file."""
    wish: Wish
    """Which document, and how."""
    form: str
    """One of ``FORMATS``."""
    path: Path
    """Where it goes."""
    unready: Readiness
    """What is blank or wrong in it."""
    is_only_shown: bool = False
    """Whether it goes to the terminal alone, for which no reason is asked."""
    given_template: Path | None = None
    """The Word file that the user named, now or in the settings; None for the record's own."""
    reason: str = ""
    """Why it is printed although it is not ready."""

    @property
    def digits(self) -> Digits:
        """Script of its digits."""
        return self.wish.digits or self.record.settings.digits

    @property
    def takes_template(self) -> bool:
        """Whether it can be written into an office's own file."""
        return self.form == TEMPLATED

    @property
    def template(self) -> Path | None:
        """The office's own Word file; None where there is none, and for other forms."""
        name = self.record.settings.template
        named = self.given_template or (self.record_path.parent / name if name else None)
        return named if self.takes_template else None

    @property
    def emblem(self) -> str:
        """The name of the picture of the emblem; empty where the document has no place for one."""
        has_place = self.form in PICTURED and DOCUMENTS[self.wish.kind].shows_emblem
        return self.record.settings.emblem if has_place else ""

    @property
    def sources(self) -> tuple[Path, ...]:
        """The files that it is made from, which it may not overwrite."""
        # What a record names elsewhere is not even looked for.
        is_told = self.given_template is not None or (
            evidence_form(self.record.settings.template) is EvidenceForm.INSIDE
        )
        emblem = self.record_path.parent / self.emblem if self.emblem else None
        named = (self.template if is_told else None, emblem)
        return (self.record_path, *(path for path in named if path is not None))

    @property
    def needs_reason(self) -> bool:
        """Whether it is yet to be said why it is printed although it is not ready."""
        if self.is_only_shown or self.unready.is_ready or self.reason:
            return False
        return not kept_reason(self.record, self.wish.kind, self.unready, self.wish.today)

    def build(
        self, pictures: Mapping[str, bytes] | None = None, absent: frozenset[str] = frozenset()
    ) -> Document:
        """The document itself, with a note of what is wrong in it."""
        made = build(self.record, self.framework, self.wish, pictures, absent)
        if self.unready.is_ready:
            return made
        names = dict.fromkeys(_named_on_paper(parts_of(it.at)) for it in self.unready.blocking)
        count = len(self.unready.blocking)
        note = shared_words.printed_unready(count=count, places=tuple(names))
        return replace(made, note=Script(self.digits).text(note))

    def noted(self, record: Record, today: date) -> Record:
        """``record`` with the reason; for the time between making the file and writing it."""
        kind, unready = self.wish.kind, self.unready
        return note_printing(record, kind, unready, reason=self.reason, today=today)


def _named_on_paper(parts: Sequence[str]) -> str:
    """A place as whoever holds the paper knows it: keys of a record stand on no paper."""
    return place_name(parts[:1] if parts[:1] in (("measures",), ("links",)) else parts)


def prepared(job: PrintJob, means: Means) -> Callable[[], bytes]:
    """Read and load whatever the file takes; what comes back makes its bytes.

    Raises what reading the template does, and ImportError for Word files without
    the ``office`` extra; what comes back raises UnusableTemplate.
    """
    named_in = None if job.given_template else job.record_path
    template = means.read_template(job.template, named_in) if job.template else None
    render = RENDERERS[job.form]()
    emblem, absent = _emblem(job, means), _absent(job, means)
    pictures = _pictures(job, means, absent)
    return lambda: render(replace(job.build(pictures, absent), emblem=emblem), means, template)


def _absent(job: PrintJob, means: Means) -> frozenset[str]:
    """The evidence that the document names and that is not there, which is told."""
    if not DOCUMENTS[job.wish.kind].shows_evidence:
        return frozenset()
    shown = known_on(job.record, _source(job.record, job.framework, job.wish).as_of)
    names = named_evidence(shown)
    found = frozenset(it for it in names if means.is_absent(job.record_path, it))
    if found:
        means.tell(words.evidence_absent(count=len(found)))
    return found


def _emblem(job: PrintJob, means: Means) -> bytes | None:
    """The picture of the emblem; where it is not to be had its place stays free, which is told."""
    if not job.emblem:
        return None
    raw = means.read_picture(job.record_path, job.emblem)
    if raw is not None and picture_shape(raw) is not None:
        return raw
    means.tell(words.emblem_left(name=job.emblem))
    return None


def _pictures(job: PrintJob, means: Means, absent: frozenset[str]) -> dict[str, bytes]:
    """The pictures that the document shows, as many as a file that is mailed may hold."""
    if job.form not in PICTURED or not DOCUMENTS[job.wish.kind].shows_evidence:
        return {}
    found: dict[str, bytes] = {}
    room, left, broken = MOST_PICTURE_BYTES, 0, 0
    source = _source(job.record, job.framework, job.wish)
    # A later step's pictures take no room of what the report shows.
    shown = known_on(job.record, source.as_of)
    for name in filter(is_picture_name, named_evidence(shown)):
        if room <= 0 or len(found) >= MOST_PICTURES:
            left += 1
            continue
        raw = means.read_picture(job.record_path, name)
        if raw is None or picture_shape(raw) is None:
            broken += name not in absent
            continue
        if len(raw) > room:
            room, left = 0, left + 1
            continue
        room -= len(raw)
        found[name] = raw
    if left or broken:
        means.tell(words.pictures_left(too_many=left, unusable=broken))
    return found
