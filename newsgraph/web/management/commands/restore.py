from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from newsgraph.backup import UnusableBackup, restore


class Command(BaseCommand):
    help = "Read a file that `backup` wrote into an empty installation, after `migrate`."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        try:
            counts = restore(file)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except UnusableBackup as refusal:
            raise CommandError(f"{file}: {refusal}") from refusal
        self.stdout.write(f"{file}: {sum(counts.values())} rows.")
