"""An agenda as iCalendar text (RFC 5545), which Outlook and other calendars read."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from ita_tui.core.fingerprint import fingerprint
from ita_tui.core.measures.agenda import AgendaEntry
from ita_tui.core.record.model import Record
from ita_tui.words.said import agenda as words

_MOST_OCTETS = 75
"""Of a line, without its end (RFC 5545, 3.1)."""


def calendar_text(record: Record, found: Iterable[AgendaEntry], now: datetime) -> str:
    """The entries as events of a whole day; ``now``, with its zone, is when they were written.

    An event keeps its name (UID) from one export to the next, so that a calendar that reads the
    file again has it once.
    """
    return "".join(f"{_folded(line)}\r\n" for line in _lines(record, found, now.astimezone(UTC)))


def _lines(record: Record, found: Iterable[AgendaEntry], now: datetime) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ita-tui//ita-tui//TH")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    yield f"X-WR-CALNAME:{_escaped(words.calendar(agency=record.agency.name))}"
    for entry in found:
        name = fingerprint(record.agency.name, str(record.fiscal_year_be), entry.at)
        yield "BEGIN:VEVENT"
        yield f"UID:{name}@ita-tui"
        yield f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}"
        yield f"DTSTART;VALUE=DATE:{entry.due.isoformat().replace('-', '')}"
        yield f"SUMMARY:{_escaped(entry.title or entry.about)}"
        if told := words.description(about=entry.about, units=entry.units):
            yield f"DESCRIPTION:{_escaped(told)}"
        yield f"CATEGORIES:{','.join(map(_escaped, ('ITA', *entry.units)))}"
        yield "TRANSP:TRANSPARENT"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _escaped(text: str) -> str:
    """A text as a value (3.3.11); what is no text at all goes."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\\n".join("".join(filter(_is_text, line)) for line in lines)


def _is_text(letter: str) -> bool:
    return letter == "\t" or not (letter < " " or letter == "\x7f")


def _folded(line: str) -> str:
    """A line in pieces of no more octets than may stand on one; no letter is cut."""
    pieces, octets = [""], 0
    for letter in line:
        size = len(letter.encode("utf-8", "replace"))
        if octets + size > _MOST_OCTETS:
            pieces.append("")
            octets = 1  # the blank that the next one begins with
        pieces[-1] += letter
        octets += size
    return "\r\n ".join(pieces)
