"""The office's own file that a document is written into."""


class UnusableTemplate(Exception):
    """The template is not a Word document that can be read."""
