"""The real settings, quicker where nothing a user would notice depends on it."""

from __future__ import annotations

from newsgraph.settings import *  # noqa: F403
from newsgraph.settings import STORAGES

DEBUG = False
SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
