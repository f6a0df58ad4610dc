"""A record as sheets for a spreadsheet: typed cells under named columns."""
