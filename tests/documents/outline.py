"""A web page taken apart."""

from html.parser import HTMLParser

VOID = {"meta", "br", "col"}


class Outline(HTMLParser):
    """What a page is made of; fails where tags do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self._is_apart = True  # a span is within the words around it
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._is_apart |= tag != "span"
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag
        self._is_apart |= tag != "span"

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["style"]:
            return
        if self._is_apart:
            self.words.append("")
        self.words[-1] += data
        self._is_apart = False

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())
