from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.cleaning import clean
from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats import TEXT, format_of
from newsgraph.articles.formats.apart import read_apart
from newsgraph.extraction.language import READ, UnsupportedLanguage, check_language
from newsgraph.extraction.output import as_json


class Command(BaseCommand):
    help = (
        "Extract actors and relations; print one line of JSON for each article. FILE is plain text "
        "(its id is the file's name without ending) or .jsonl with id and text. Needs no database. "
        "What is empty, damaged or in another language gives a line with id and error, and exit status 1. "
        "A file that can't be read keeps no other from being read; exit status 2."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", choices=[READ], default="", help="what the texts are in, for sure")
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        refused = 0
        unreadable = []
        for path in files:
            try:
                articles = _articles(path)
            except ValidationError as refusal:
                unreadable.append(f"{path}: {' '.join(refusal.messages)}")
                continue
            for row in _rows(articles, known=options["language"]):
                refused += "error" in row
                self.stdout.write(json.dumps(row, ensure_ascii=False))
        if unreadable:
            raise CommandError("; ".join(unreadable), returncode=2)
        if refused:
            raise CommandError(f"{refused} not read", returncode=1)


@dataclass(frozen=True)
class Given:
    """An article of a file; `refusal` says why it is not read, if it is not."""

    id: str
    text: str = ""
    refusal: str = ""


def _rows(articles: Iterable[Given], known: str) -> Iterator[dict[str, Any]]:
    """What is found in each article, in their order; or why it is not read."""
    from newsgraph.extraction.extract import extract_many  # loads the model
    from newsgraph.extraction.pipeline import UnsuitablePipeline

    given = [
        one if one.refusal or known == READ else replace(one, refusal=_refusal(one.text)) for one in articles
    ]
    try:
        found = extract_many(one.text for one in given if not one.refusal)
        for one in given:
            yield {"id": one.id} | ({"error": one.refusal} if one.refusal else as_json(next(found)))
    except UnsuitablePipeline as refusal:
        raise CommandError(str(refusal)) from refusal


def _refusal(text: str) -> str:
    try:
        check_language(text)
    except UnsupportedLanguage as refusal:
        return str(refusal)
    return ""


def _articles(path: Path) -> list[Given]:
    """The articles of a file. Raises ValidationError if it can't be read."""
    try:
        data = path.read_bytes()
        lines = data.decode("utf-8").split("\n") if path.suffix == ".jsonl" else []
    except OSError as error:
        raise ValidationError(error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise ValidationError("This is not UTF-8.") from error
    if path.suffix == ".jsonl":
        return [_line(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    found = TEXT.read(path.name, data) if format_of(path.name, data) is TEXT else read_apart(path.name, data)
    if not any(isinstance(one, Draft) for one in found):
        raise ValidationError([one.reason for one in found if isinstance(one, Refused)])
    drafts = [one for one in found if isinstance(one, Draft)]
    names = [path.stem] if len(drafts) == 1 else [f"{path.stem}-{n}" for n in range(1, len(drafts) + 1)]
    return [Given(name, draft.text) for name, draft in zip(names, drafts, strict=True)]


def _line(number: int, line: str) -> Given:
    """The article of a line of JSON; without an id it is called by the line's number."""
    try:
        article = json.loads(line)
        id_, text = str(article["id"]), str(article["text"])
    except (ValueError, KeyError, TypeError):
        return Given(f"line {number}", refusal="This is not a JSON object with id and text.")
    try:
        return Given(id_, clean(text))
    except ValidationError as refusal:
        return Given(id_, refusal=" ".join(refusal.messages))
