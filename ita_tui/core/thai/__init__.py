"""Thai as people type it: text, digits, numbers, codes, dates, search."""
