"""The second reader: one small pure function per rule over the whole record."""
