"""HTML that was pasted, or called a text file: the text of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

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
# No part of it runs past the next "<": a tag without an end costs no more than it is long.
_TAG = re.compile(
    r"""<(?:(?P<comment>!--)|[!?][^<>]*>|(?P<closing>/)?(?P<name>[a-z][\w:-]*)(?:[^<>"']|"[^"<]*"|'[^'<]*')*>)""",
    re.IGNORECASE,
)
LEAST_TAGS = 3


def without_markup(text: str) -> str:
    """The text of HTML, a paragraph a line; anything else as it is."""
    if len(_LOOKS_LIKE_HTML.findall(text)) < LEAST_TAGS and not _ONE_ELEMENT.fullmatch(text):
        return text
    lines = (" ".join(line.split()) for line in "".join(_text(text)).split("\n"))
    return "\n".join(line for line in lines if line)


def _text(markup: str) -> Iterator[str]:
    """What stands between tags; a line break for each tag that begins or ends a block.

    Every character is looked at once, also where tags and comments are not closed: those stay out.
    """
    at, ends = 0, _Ends(markup)
    while found := _TAG.search(markup, at):
        yield unescape(markup[at : found.start()]).replace("\n", " ")
        at = found.end()
        name = (found["name"] or "").lower()
        if found["comment"]:
            at = ends.after("-->", at)
        elif name in _NO_TEXT and not found["closing"]:
            at = ends.after(f"</{name}\\s*>", at)
        elif name in _BLOCKS:
            yield "\n"
    yield unescape(markup[at:]).replace("\n", " ")


class _Ends:
    """Finds where something ends; what the rest of the text lacks is not sought again."""

    def __init__(self, markup: str) -> None:
        self._markup = markup
        self._missing: set[str] = set()

    def after(self, end: str, at: int) -> int:
        """The place behind the next match of `end`; `at` itself if there is none."""
        found = None if end in self._missing else re.compile(end, re.IGNORECASE).search(self._markup, at)
        if found is None:
            self._missing.add(end)
            return at
        return found.end()
