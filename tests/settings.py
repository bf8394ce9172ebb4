"""The real settings, quicker where nothing a user would notice depends on it."""

from __future__ import annotations

import os
import tempfile

from newsgraph.settings import *  # noqa: F403
from newsgraph.settings import DATABASES, STORAGES

DEBUG = False
SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, as in real life: in memory, connections fail on each other's locks instead of waiting.
    DATABASES["default"]["TEST"] = {"NAME": f"{tempfile.gettempdir()}/newsgraph-test-{os.getpid()}.sqlite3"}
