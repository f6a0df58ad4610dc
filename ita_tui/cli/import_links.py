"""``ita-tui import --what links``: the public links of OIT items from a list into a record."""

from argparse import Namespace
from collections import Counter
from datetime import date
from typing import Any

from ita_tui.cli.import_source import open_source
from ita_tui.cli.reading import open_record, refuse_where_held
from ita_tui.cli.terminal import FINE, PROBLEMS, print_json, say, warn
from ita_tui.core.tables_in.links import LinkImport, import_links
from ita_tui.core.tables_in.measures.result import ImportStatus
from ita_tui.store.fault import StoreFault
from ita_tui.store.record_file import RecordFile
from ita_tui.words.said import import_links as words
from ita_tui.words.said.import_tables import PDF_FOR_SCORES_ONLY


def run_links(options: Namespace) -> int:
    """Carry the command out; what was read without doubt is saved, the rest is reported."""
    opened = open_record(options.record)
    if not options.dry_run:
        refuse_where_held(opened)
    source = open_source(options.table, options.sheet)
    if source.is_pdf:
        raise StoreFault(PDF_FOR_SCORES_ONLY)
    done = import_links(opened.record, opened.framework, source.grids())
    if not options.dry_run and done.record is not opened.record:
        RecordFile(opened.loaded).save(done.record, date.today())
    if options.json:
        print_json(document(done))
    else:
        for line in told(done):
            say(line)
        for problem in done.problems:
            warn(problem.message)
        counts = Counter(it.status for it in done.results)
        path = None if options.dry_run else opened.loaded.path
        said = words.imported(
            counts={status.value: counts[status] for status in ImportStatus},
            problems=len(done.problems),
            path=path,
            is_same=done.record is opened.record,
        )
        say(said if done.results else words.NO_LINKS)
    return FINE if done.results and not (done.problems or opened.has_errors) else PROBLEMS


def told(done: LinkImport) -> list[str]:
    """A line for each link that is not as it was."""
    return [
        words.link_line(
            line=it.line,
            status=it.status.value,
            item=it.link.item,
            url=it.link.url,
            label=it.link.label,
        )
        for it in done.results
        if it.status is not ImportStatus.SAME
    ]


def document(done: LinkImport) -> dict[str, Any]:
    """What other programs read of an import."""
    return {
        "links": [
            {
                "line": it.line,
                "id": it.key,
                "item": it.link.item,
                "url": it.link.url,
                "label": it.link.label,
                "status": it.status.value,
            }
            for it in done.results
        ],
        "problems": [
            {"rule": it.rule, "severity": it.severity.value, "line": it.line, "message": it.message}
            for it in done.problems
        ],
    }
