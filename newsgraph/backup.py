"""All that an installation knows as one file, and back into an empty one, on whichever database.

The file is a ZIP archive: `manifest.json` says what made it, `rows/APP.MODEL.jsonl` holds a model's rows,
one JSON object a line. Sessions, and tasks that wait for a worker, are no knowledge and stay behind: what was
being read is read again. Settings come from the environment and are no part of it.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group, User
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model

from newsgraph import __version__

APPS = ("auth", "articles", "ingest", "knowledge")
LEFT_OUT = ("auth.permission",)
"""Made by migrations."""
MANIFEST = "manifest.json"
FORMAT = 1


class UnusableBackup(ValueError):
    """The file is no backup, or the installation is not empty. The message says which."""


def back_up(path: Path) -> dict[str, int]:
    """Write everything into a new file; gives the number of rows by model. Raises FileExistsError."""
    counts: dict[str, int] = {}
    with path.open("xb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        with transaction.atomic():  # one state of the database
            for model in _models():
                with archive.open(f"rows/{model._meta.label_lower}.jsonl", "w", force_zip64=True) as part:
                    text = io.TextIOWrapper(part, encoding="utf-8")
                    counts[model._meta.label_lower] = _write(model, text)
                    text.flush()
                    text.detach()
        manifest = {"format": FORMAT, "version": __version__, "rows": counts}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return counts


def restore(path: Path) -> dict[str, int]:
    """Read everything back, all or nothing; gives the number of rows by model. Raises UnusableBackup.

    Accounts and roles are those of the backup then: what a new installation has of them goes.
    """
    filled = [model._meta.label for model in _models() if _is_ours(model) and model._default_manager.exists()]
    if filled:
        raise UnusableBackup(f"This installation is not empty: there are rows of {', '.join(filled)}.")
    try:
        with zipfile.ZipFile(path) as archive, transaction.atomic():
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] != FORMAT:
                raise UnusableBackup(f"This backup was made by another version: {manifest['version']}.")
            for model in (User, Group):
                model._default_manager.all().delete()
            with connection.constraint_checks_disabled():
                counts = {model._meta.label_lower: _read(model, archive) for model in _models()}
            connection.check_constraints()
            if counts != manifest["rows"]:
                raise UnusableBackup("This backup is incomplete.")
            _count_on()
    except (
        zipfile.BadZipFile,
        KeyError,
        json.JSONDecodeError,
        serializers.base.DeserializationError,
    ) as error:
        raise UnusableBackup(f"This is no backup of Newsgraph, or it is damaged: {error}") from error
    return counts


def _models() -> list[type[Model]]:
    """Each after those that it refers to, as far as that goes."""
    found = [(apps.get_app_config(app), None) for app in APPS]
    ordered = serializers.sort_dependencies(found)
    return [model for model in ordered if model._meta.label_lower not in LEFT_OUT]


def _is_ours(model: type[Model]) -> bool:
    """Groups are there from the start."""
    return model._meta.app_label != "auth"


def _write(model: type[Model], file: Any) -> int:
    rows = model._default_manager.order_by("pk")
    counted = _Counted(rows.iterator(chunk_size=500))
    serializers.serialize("jsonl", counted, stream=file, use_natural_foreign_keys=True)
    return counted.number


class _Counted:
    """An iterator that counts what it gives."""

    def __init__(self, rows: Iterator[Model]) -> None:
        self._rows, self.number = rows, 0

    def __iter__(self) -> Iterator[Model]:
        for row in self._rows:
            self.number += 1
            yield row


def _read(model: type[Model], archive: zipfile.ZipFile) -> int:
    number = 0
    with archive.open(f"rows/{model._meta.label_lower}.jsonl") as part:
        for row in serializers.deserialize("jsonl", io.TextIOWrapper(part, encoding="utf-8")):
            row.save()
            number += 1
    return number


def _count_on() -> None:
    """New rows get keys after those that there are; SQLite does so by itself."""
    statements = connection.ops.sequence_reset_sql(no_style(), _models())
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
