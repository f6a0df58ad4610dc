"""A record to begin with."""

from ita_tui.core.framework.model import Framework
from ita_tui.core.record.model import Agency, Record
from ita_tui.core.thai.clean import clean_line


def new_record(framework: Framework, *, agency_name: str) -> Record:
    """An empty record of an agency for a framework's year."""
    return Record(
        framework=framework.id,
        fiscal_year_be=framework.fiscal_year_be,
        agency=Agency(name=clean_line(agency_name)),
    )
