"""Spreadsheets that come in, as rows of cells with their places; and what is read from them."""
