from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.drafts import Draft
from newsgraph.articles.formats import TEXT
from newsgraph.ingest.intake import take_in


class Command(BaseCommand):
    help = "Queue the example articles, or those of another folder, for reading. Known ones are skipped."

    def add_arguments(self, parser: CommandParser) -> None:
        default = settings.BASE_DIR / "seeds" / "articles"
        parser.add_argument("folder", nargs="?", type=Path, default=default)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        files = sorted(folder.glob("*.txt"))
        if not files:
            raise CommandError(f"{folder}: no .txt files there.")
        upload, new = uuid.uuid4(), 0
        for path in files:
            try:
                drafts = TEXT.read(path.name, path.read_bytes())
            except ValidationError as refusal:
                raise CommandError(f"{path}: {' '.join(refusal.messages)}") from refusal
            new += sum(
                take_in(draft, by=None, upload=upload)[1] for draft in drafts if isinstance(draft, Draft)
            )
        self.stdout.write(f"{new} new of {len(files)} example articles.")
