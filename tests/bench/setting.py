"""An empty installation of its own for a measurement, and texts to read."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANAGE = str(ROOT / "manage.py")


def new_installation() -> Path:
    """Make an empty database in a folder of its own; call it before anything of Django is imported."""
    folder = Path(tempfile.mkdtemp(prefix="newsgraph-bench-"))
    os.environ |= {"DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "newsgraph.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    return folder


def example_texts() -> list[str]:
    """The texts of the example articles."""
    from newsgraph.articles.formats import read_file

    files = sorted((ROOT / "seeds" / "articles").glob("*.txt"))
    return [draft.text for path in files for draft in read_file(path.name, path.read_bytes())]
