"""HTML that was pasted, or called a text file: the text of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_LOOKS_LIKE_HTML = re.compile(
    r"<!doctype html|<html[\s>]|<(?:p|div|br|h[1-6]|article|span|a)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "div", "dd", "dl", "dt", "figcaption", "figure"),
        *("footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre"),
        *("section", "table", "td", "th", "tr", "ul"),
    )
)
_NO_TEXT = frozenset(
    ("head", "script", "style", "noscript", "template", "nav", "svg", "button", "form", "iframe")
)
_ONE_ELEMENT = re.compile(
    r"\s*<(p|div|article|section|h[1-6])(?:\s[^<>]*)?>.*</\1>\s*", re.IGNORECASE | re.DOTALL
)
LEAST_TAGS = 3


def without_markup(text: str) -> str:
    """The text of HTML, a paragraph a line; anything else as it is."""
    if len(_LOOKS_LIKE_HTML.findall(text)) < LEAST_TAGS and not _ONE_ELEMENT.fullmatch(text):
        return text
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _NO_TEXT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _NO_TEXT))
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace("\n", " "))
