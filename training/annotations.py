"""Annotated articles in the plain format of `articles/README.md`, as dictionaries like the gold files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Article = dict[str, Any]

FOLDER = Path(__file__).parent
SMARTDATA = "smartdata"


def annotated_articles() -> list[Article]:
    """All articles of our own writing."""
    return [a for path in sorted((FOLDER / "articles").glob("*.txt")) for a in read(path, {})]


def annotated_sentences(texts: Mapping[str, str]) -> list[Article]:
    """Sentences of the SmartData corpus; those read and found without an actor as well.

    `texts`: their text by id ("smartdata-1206"), as the corpus is not part of the project.
    """
    folder = FOLDER / "sentences"
    found = [a for path in sorted(folder.glob("[a-z][0-9]*.txt")) for a in read(path, texts)]
    known = {article["id"] for article in found}
    silent = [i for i in (folder / "read.txt").read_text().split() if i not in known]
    return found + [{"id": i, "text": texts[i], "actors": [], "relations": []} for i in silent]


def read(path: Path, texts: Mapping[str, str]) -> Iterator[Article]:
    """The articles of one file. One without sentences has its text in `texts`.

    A relation also has the `start` of its sentence in the text and its `trigger` word. Raises ValueError
    for a line that is none of the format.
    """
    for block in re.split(r"(?m)^=== ?", path.read_text(encoding="utf-8")):
        lines = block.strip().split("\n")
        if len(lines) > 1:
            parts = "\n".join(lines[1:]).split("--- ")
            yield _article(lines[0].strip(), parts, texts)


def _article(identity: str, parts: list[str], texts: Mapping[str, str]) -> Article:
    text, starts, sentences = "", {}, {}
    for line in filter(None, map(str.strip, parts[0].split("\n"))):
        number, _, sentence = line.partition(" ")
        text += " " if text else ""
        starts[int(number)], sentences[int(number)] = len(text), sentence
        text += sentence
    if not starts:
        text = texts[identity]
        starts, sentences = {1: 0}, {1: text}
    rows = {part.split("\n")[0].strip(): part.split("\n")[1:] for part in parts[1:]}
    return {
        "id": identity,
        "text": text,
        "actors": [_actor(_columns(line)) for line in rows["actors"] if line.strip()],
        "relations": [
            _relation(_columns(line), starts, sentences) for line in rows["relations"] if line.strip()
        ],
    }


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
        "type": kind,
        "target": target.partition("=")[0],
        "topic": topic,
        "negated": "negated" in flags,
        "reported": "reported" in flags,
        "alt": bool(re.search(r"\balt\b", flags)),
        "evidence": sentences[int(number)],
        "start": starts[int(number)],
        "trigger": trigger,
    }
