"""Modules that import each other are served under names that change with their content."""

from __future__ import annotations

import re
from pathlib import Path

from django.core.management import call_command
from django.test import override_settings

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "newsgraph.web.static_files.StaticFiles"},
}


def test_every_module_imports_the_others_as_they_are_now(tmp_path):
    with override_settings(STORAGES=STORAGES, STATIC_ROOT=tmp_path):
        call_command("collectstatic", interactive=False, verbosity=0)

    modules = [
        path for path in Path(tmp_path, "js").rglob("*.js") if re.search(r"\.[0-9a-f]{12}\.js$", path.name)
    ]
    assert {path.name.split(".")[0] for path in modules} >= {"graph", "events", "dialog", "keyboard"}
    imported = [
        (path, found)
        for path in modules
        for found in re.findall(r'^import .* from "(.+)";$', path.read_text("utf-8"), re.MULTILINE)
    ]
    assert imported
    for path, found in imported:
        assert re.search(r"\.[0-9a-f]{12}\.js$", found), f"{path.name} imports {found}"
        assert (path.parent / found).resolve().is_file()
