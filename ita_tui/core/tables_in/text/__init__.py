"""Reading pasted tables and whole documents into scores."""
