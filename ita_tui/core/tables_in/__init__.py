"""Tables that come in: text, sheets, measures."""
