"""ZIP archives: every file in them that can be read, also those in archives inside."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line
from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats.archives import MOST_UNPACKED, names_in, unpacked
from newsgraph.articles.formats.format import Format, ReadFile

MOST_FILES = 10_000
_PACKAGES = frozenset(("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"))
"""A file that tells: spreadsheets, slides, e-books, programs."""


def reader(read_file: ReadFile) -> Format:
    """The format; `read_file` reads each file."""

    def read(name: str, data: bytes) -> list[Draft | Refused]:
        try:
            archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise ValidationError(_("This file is damaged.")) from error
        with archive:
            files = [file for file in archive.infolist() if _is_wanted(file)]
            _check_size(files)
            found: list[Draft | Refused] = []
            for file in files:
                inner = clean_line(file.filename)
                try:
                    found += read_file(PurePosixPath(inner).name, unpacked(archive, file.filename))
                except ValidationError as refusal:
                    found.append(Refused(inner, refusal))
        return found

    return Format(
        name=_("ZIP archive"),
        suffixes=(".zip",),
        media_types=("application/zip",),
        read=read,
        sniff=_is_zip_of_files,
    )


def _is_zip_of_files(data: bytes) -> bool:
    """No document of another program, which is an archive of its parts."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06")) and not names_in(data) & _PACKAGES


def _is_wanted(file: zipfile.ZipInfo) -> bool:
    """No folder, and nothing that a computer put there for itself."""
    parts = PurePosixPath(file.filename).parts
    hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)
    return not file.is_dir() and not hidden


def _check_size(files: list[zipfile.ZipInfo]) -> None:
    if not files:
        raise ValidationError(_("The archive is empty."))
    if len(files) > MOST_FILES:
        raise ValidationError(
            _("These are %(there)s files; at most %(most)s can be uploaded at once."),
            params={"there": len(files), "most": MOST_FILES},
        )
    if sum(file.file_size for file in files) > MOST_UNPACKED:
        raise ValidationError(_("This file unpacks to more than can be read."))
