"""Work slips: what a unit fills in, and how it comes back into the record."""
