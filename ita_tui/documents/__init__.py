"""Documents to print, made of records; each is one self-contained text."""
