from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.articles.formats import MAX_BYTES
from newsgraph.extraction.language import READ
from newsgraph.ingest.deliveries import receive


class Command(BaseCommand):
    help = (
        "Take in files, or all files of folders, as if they had been uploaded; workers read them. "
        "A file that can't be read is named on standard error, with the reason; exit status 1 then."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--language", choices=[READ], default="", help="what the texts are in, for sure")
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    def handle(self, *args: Any, paths: list[Path], **options: Any) -> None:
        upload, taken, refused = uuid.uuid4(), 0, 0
        for path in _files(paths):
            try:
                with path.open("rb") as file:
                    data = file.read(MAX_BYTES + 1)
                receive(path.name, data, by=None, upload=upload, language=options["language"])
            except (ValidationError, OSError) as refusal:
                said = refusal.messages if isinstance(refusal, ValidationError) else [str(refusal.strerror)]
                self.stderr.write(f"{path}: {' '.join(said)}")
                refused += 1
            else:
                taken += 1
        self.stdout.write(f"{taken} files taken in.")
        if refused:
            raise CommandError(f"{refused} files not read.", returncode=1)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files themselves and those in folders, without hidden ones."""
    for path in paths:
        if path.is_dir():
            found = sorted(path.rglob("*"))
            yield from (one for one in found if one.is_file() and not one.name.startswith("."))
        else:
            yield path
