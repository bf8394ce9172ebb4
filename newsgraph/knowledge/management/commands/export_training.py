from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.models import Article
from newsgraph.extraction.language import READ
from newsgraph.knowledge.training_data import articles_in_order, document, gold, reviewed

if TYPE_CHECKING:
    from spacy.tokens import Doc

DOCUMENTS_IN_A_FILE = 500


class Command(BaseCommand):
    help = (
        "Write the articles that people reviewed as training data, with what people left standing: "
        "FOLDER/spacy/*.spacy for `spacy train`, and FOLDER/gold.jsonl for script/evaluate."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="is made if it is not there")
        parser.add_argument("--all", action="store_true", help="also the articles that nobody has reviewed")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path = options["folder"]
        articles = Article.objects.ready() if options["all"] else reviewed()
        try:
            (folder / "spacy").mkdir(parents=True, exist_ok=True)
            for old in (folder / "spacy").glob("[0-9][0-9][0-9][0-9].spacy"):
                old.unlink()
            with (folder / "gold.jsonl").open("w", encoding="utf-8") as lines:
                count = self._write(articles_in_order(articles), folder, lines)
        except OSError as error:
            raise CommandError(f"{folder} can't be written: {error.strerror}.") from None
        if not count:
            hint = "" if options["all"] else " Nobody has reviewed any yet; --all takes all."
            raise CommandError(f"There are no articles to write.{hint}")
        self.stdout.write(f"{count} articles written to {folder}.")

    def _write(self, articles: Iterator[Article], folder: Path, lines: Any) -> int:
        import spacy  # takes a second

        nlp = spacy.blank(READ)
        waiting: list[Doc] = []
        count = 0
        for count, article in enumerate(articles, start=1):
            lines.write(json.dumps(gold(article), ensure_ascii=False) + "\n")
            waiting.append(document(article, nlp))
            if len(waiting) == DOCUMENTS_IN_A_FILE:
                _save(waiting, folder, count)
                waiting.clear()
        if waiting:
            _save(waiting, folder, count)
        return count


def _save(documents: list[Doc], folder: Path, count: int) -> None:
    from spacy.tokens import DocBin

    number = (count + DOCUMENTS_IN_A_FILE - 1) // DOCUMENTS_IN_A_FILE
    DocBin(docs=documents, store_user_data=True).to_disk(folder / "spacy" / f"{number:04}.spacy")
