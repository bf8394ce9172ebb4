"""What a format of uploaded files is to the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from newsgraph.articles.drafts import Draft, Refused

ReadFile = Callable[[str, bytes], Sequence[Draft | Refused]]


def never(data: bytes) -> bool:
    """Of a format that nothing in its bytes tells: only the name does."""
    return False


@dataclass(frozen=True)
class Format:
    """A way in which articles are uploaded.

    `read` takes a file's name and its bytes and gives what is in it, at least one article or one refusal;
    it raises ValidationError with a sentence for the person who sent the file. `sniff` tells from the bytes
    whether they are in this format: what a file is called counts less.
    """

    name: str | Promise
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    read: ReadFile
    sniff: Callable[[bytes], bool] = never
