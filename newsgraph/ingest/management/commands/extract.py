from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.cleaning import clean
from newsgraph.articles.formats import read_file
from newsgraph.extraction.language import READ, UnsupportedLanguage, check_language
from newsgraph.extraction.output import as_json


class Command(BaseCommand):
    help = (
        "Extract actors and relations; print one line of JSON for each article. FILE is plain text "
        "(its id is the file's name without ending) or .jsonl with id and text. Needs no database. "
        "A text in another language gives a line with id and error; the exit status is 1 then. "
        "Exit status 2 and one line on standard error for a file that can't be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", choices=[READ], default="", help="what the texts are in, for sure")
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        refused = 0
        for path in files:
            for row in _rows(_articles(path), known=options["language"]):
                refused += "error" in row
                self.stdout.write(json.dumps(row, ensure_ascii=False))
        if refused:
            raise CommandError(f"{refused} not read", returncode=1)


def _rows(articles: list[tuple[str, str]], known: str) -> Iterator[dict[str, Any]]:
    """What is found in each article, in their order; or why it is not read."""
    from newsgraph.extraction.extract import extract_many  # loads the model
    from newsgraph.extraction.pipeline import UnsuitablePipeline

    reasons = {} if known == READ else {id_: _refusal(text) for id_, text in articles}
    try:
        found = extract_many(text for id_, text in articles if not reasons.get(id_))
        for id_, _text in articles:
            reason = reasons.get(id_)
            yield {"id": id_} | ({"error": reason} if reason else as_json(next(found)))
    except UnsuitablePipeline as refusal:
        raise CommandError(str(refusal)) from refusal


def _refusal(text: str) -> str:
    try:
        check_language(text)
    except UnsupportedLanguage as refusal:
        return str(refusal)
    return ""


def _read(path: Path) -> list[tuple[str, str]]:
    """The articles of a file in an upload format; several are numbered."""
    drafts = read_file(path.name, path.read_bytes())
    names = (
        [path.stem] if len(drafts) == 1 else [f"{path.stem}-{number}" for number, _ in enumerate(drafts, 1)]
    )
    return [(name, draft.text) for name, draft in zip(names, drafts, strict=True)]


def _articles(path: Path) -> list[tuple[str, str]]:
    """The ids and texts of a file. Raises CommandError with exit status 2 if it can't be read."""
    try:
        if path.suffix != ".jsonl":
            return _read(path)
        lines = path.read_text(encoding="utf-8").split("\n")
        return [(str(a["id"]), clean(str(a["text"]))) for a in map(json.loads, filter(str.strip, lines))]
    except ValidationError as refusal:
        reason = " ".join(refusal.messages)
    except OSError as error:
        reason = error.strerror or str(error)
    except (ValueError, KeyError, TypeError):
        reason = "This is not a JSON object with id and text on each line."
    raise CommandError(f"{path}: {reason}", returncode=2)
