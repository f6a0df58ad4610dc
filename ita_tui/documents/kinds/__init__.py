"""The kinds of documents, a module each: its entry ``SPEC``, its builder and its blanks."""
