from __future__ import annotations

import time
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import QuerySet

from newsgraph.articles.models import Article
from newsgraph.ingest.rereading import reread
from newsgraph.knowledge.background import certain_ties


class Command(BaseCommand):
    help = (
        "Read articles again, and keep what people decided about them. Without options: those not yet read "
        "by the present model. It may be interrupted at any time; start it again and it goes on."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        chosen = parser.add_mutually_exclusive_group()
        chosen.add_argument("--article", type=int, nargs="+", metavar="ID", help="only these articles")
        chosen.add_argument("--model-version", metavar="NAME", help="only those last read by this model")
        chosen.add_argument("--all", action="store_true", help="also those the present model has read")
        parser.add_argument(
            "--from", type=int, default=0, metavar="ID", dest="first", help="leave out articles before this"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        from newsgraph.extraction.extract import extract_many, model_version  # loads the model

        articles = _chosen(model_version(), **options).filter(pk__gte=options["first"])
        keys = list(articles.order_by("pk").values_list("pk", flat=True))
        if missing := set(options["article"] or ()) - set(keys):
            raise CommandError(f"No article to read again: {', '.join(map(str, sorted(missing)))}.")
        extract_certain = partial(extract_many, background=certain_ties())
        failed: list[int] = []
        begun, count = time.monotonic(), 0
        try:
            for count, (pk, done) in enumerate(reread(keys, extract_certain), start=1):
                failed += [] if done else [pk]
                self._progress(count, len(keys), time.monotonic() - begun)
        except KeyboardInterrupt:
            self.stdout.write("")
            again = f" --from {keys[min(count, len(keys) - 1)]}" if options["all"] else ""
            raise CommandError(f"Interrupted. The same command{again} goes on.", returncode=130) from None
        self.stdout.write(f"{len(keys) - len(failed)} of {len(keys)} articles read again.")
        if failed:
            raise CommandError(f"Left as they were: {', '.join(map(str, failed))}.")

    def _progress(self, count: int, total: int, seconds: float) -> None:
        left = round(seconds / count * (total - count) / 60)
        line = f"{count} of {total}, about {left} minutes left" if count < total else f"{count} of {total}"
        if self.stdout.isatty():
            self.stdout.write(f"\r{line:<50}", ending="\n" if count == total else "")
            self.stdout.flush()
        elif count % 100 == 0:
            self.stdout.write(line)


def _chosen(present: str, **options: Any) -> QuerySet[Article]:
    if options["article"]:
        return Article.objects.filter(pk__in=options["article"])
    articles = Article.objects.ready()
    if options["model_version"]:
        return articles.filter(model_version=options["model_version"])
    return articles if options["all"] else articles.exclude(model_version=present)
