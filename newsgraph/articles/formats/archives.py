"""What files that are ZIP archives have in common."""

from __future__ import annotations

import io
import zipfile

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MOST_UNPACKED = 100_000_000  # bytes


def names_in(data: bytes) -> frozenset[str]:
    """The names of the files in an archive; none if it is no archive or damaged."""
    if not data.startswith(b"PK"):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        return frozenset()


def unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """One file of an archive. Raises ValidationError if it is locked, damaged or unpacks to too much."""
    try:
        with archive.open(name) as file:
            data = file.read(MOST_UNPACKED + 1)
    except RuntimeError as error:
        locked = _("This file is protected by a password. Please save it without one.")
        raise ValidationError(locked) from error
    except (zipfile.BadZipFile, EOFError, OSError, KeyError, NotImplementedError, ValueError) as error:
        raise ValidationError(_("This file is damaged.")) from error
    if len(data) > MOST_UNPACKED:
        raise ValidationError(_("This file unpacks to more than can be read."))
    return data
