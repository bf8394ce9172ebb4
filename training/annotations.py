"""Annotated articles in the plain format of `articles/README.md`, as dictionaries like the gold files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Article = dict[str, Any]

FOLDER = Path(__file__).parent / "articles"
CLOSING = '“”"»«)'


def annotated_articles() -> list[Article]:
    """All articles of our own writing."""
    return [article for path in sorted(FOLDER.glob("*.txt")) for article in read(path)]


def learnt_from() -> list[Article]:
    """The articles that the encoder learns from: all but every eighth, which tell how it does on others."""
    return [article for i, article in enumerate(annotated_articles()) if i % 8 != 5]


def read(path: Path) -> Iterator[Article]:
    """The articles of one file.

    A relation also has the `start` of its sentence in the text and its `trigger` word. Raises ValueError or
    KeyError for a block that is not in the format.
    """
    for block in re.split(r"(?m)^=== ?", path.read_text(encoding="utf-8")):
        lines = block.strip().split("\n")
        if len(lines) > 1:
            parts = "\n".join(lines[1:]).split("--- ")
            yield _article(lines[0].strip(), parts)


def _article(identity: str, parts: list[str]) -> Article:
    text, starts, sentences = "", {}, {}
    for line in filter(None, map(str.strip, parts[0].split("\n"))):
        number, _, sentence = line.partition(" ")
        text += _between(text)
        starts[int(number)], sentences[int(number)] = len(text), sentence
        text += sentence
    rows = {part.split("\n")[0].strip(): part.split("\n")[1:] for part in parts[1:]}
    return {
        "id": identity,
        "text": text,
        "actors": [_actor(_columns(line)) for line in rows["actors"] if line.strip()],
        "relations": [
            _relation(_columns(line), starts, sentences) for line in rows["relations"] if line.strip()
        ],
    }


def _between(text: str) -> str:
    """What stands between a sentence and the text before it: a headline, without a full stop, has a line of its own."""
    if not text:
        return ""
    return " " if text.rstrip(CLOSING).endswith((".", "!", "?", ":", "…")) else "\n\n"


def _columns(line: str) -> list[str]:
    columns = [column.strip() for column in line.split("|")]
    return columns + [""] * (7 - len(columns))


def _actor(columns: list[str]) -> dict[str, Any]:
    kind, name, forms, alt = columns[:4]
    aliases = [form.strip() for form in forms.split(";") if form.strip()]
    return {"name": name, "kind": kind, "aliases": aliases, "alt": "alt" in alt}


def _relation(columns: list[str], starts: dict[int, int], sentences: dict[int, str]) -> dict[str, Any]:
    number, source, kind, target, trigger, topic, flags = columns[:7]
    return {
        "source": source.partition("=")[0],
        "source_word": source.partition("=")[2],
        "type": kind,
        "target": target.partition("=")[0],
        "target_word": target.partition("=")[2],
        "topic": topic,
        "negated": "negated" in flags,
        "reported": "reported" in flags,
        "alt": bool(re.search(r"\balt\b", flags)),
        "evidence": sentences[int(number)],
        "start": starts[int(number)],
        "trigger": trigger,
    }
