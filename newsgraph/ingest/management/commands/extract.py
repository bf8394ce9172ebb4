from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.formats import read_file
from newsgraph.extraction.language import UnsupportedLanguage
from newsgraph.extraction.output import as_json


class Command(BaseCommand):
    help = (
        "Extract actors and relations; print one line of JSON for each article. FILE is plain text "
        "(its id is the file's name without ending) or .jsonl with id and text. Needs no database. "
        "Exit status 2 and one line on standard error for a file that can't be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")

    def handle(self, *args: Any, files: list[Path], **options: Any) -> None:
        for path in files:
            articles = _articles(path)
            from newsgraph.extraction.extract import extract_many  # loads the model
            from newsgraph.extraction.pipeline import UnsuitablePipeline

            try:
                extractions = extract_many(text for _, text in articles)
                for (id_, _), extraction in zip(articles, extractions, strict=True):
                    self.stdout.write(json.dumps({"id": id_} | as_json(extraction), ensure_ascii=False))
            except UnsupportedLanguage as refusal:
                raise CommandError(f"{path}: {refusal}", returncode=2) from refusal
            except UnsuitablePipeline as refusal:
                raise CommandError(str(refusal)) from refusal


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
        return [(str(a["id"]), str(a["text"])) for a in map(json.loads, filter(str.strip, lines))]
    except ValidationError as refusal:
        reason = " ".join(refusal.messages)
    except OSError as error:
        reason = error.strerror or str(error)
    except (ValueError, KeyError, TypeError):
        reason = "This is not a JSON object with id and text on each line."
    raise CommandError(f"{path}: {reason}", returncode=2)
