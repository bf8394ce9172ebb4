"""Who may do what: reader, editor, administrator as Django groups, and what views ask for."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import Group, Permission

EDITOR = (
    "articles.add_article",
    "articles.change_article",
    "articles.view_article",
    "ingest.change_job",
    "ingest.view_job",
    *(f"knowledge.{act}_{model}" for act in ("add", "change", "view") for model in ("actor", "alias")),
    *(f"knowledge.{act}_{model}" for act in ("add", "change", "view") for model in ("mention", "statement")),
    *(f"knowledge.view_{model}" for model in ("conflict", "correction", "finding", "involved")),
    *(f"knowledge.view_{model}" for model in ("lease", "reading", "sound", "suggestion")),
    "knowledge.delete_lease",
)
OURS = ("articles", "knowledge", "ingest", "auth")


def make_roles(using: str, **kwargs: Any) -> None:
    """Make the groups and give each its permissions; runs after every migrate."""
    ours = Permission.objects.using(using).filter(content_type__app_label__in=OURS)
    named = {f"{p.content_type.app_label}.{p.codename}": p for p in ours.select_related("content_type")}
    for role, permissions in {
        "reader": [],
        "editor": [named[name] for name in EDITOR],
        "administrator": list(named.values()),
    }.items():
        group, _made = Group.objects.using(using).get_or_create(name=role)
        group.permissions.add(*permissions)


may_upload = permission_required("articles.add_article", raise_exception=True)
may_edit_articles = permission_required("articles.change_article", raise_exception=True)
may_delete_articles = permission_required("articles.delete_article", raise_exception=True)
may_correct = permission_required("knowledge.change_statement", raise_exception=True)
may_mark = permission_required("knowledge.change_mention", raise_exception=True)
may_edit_actors = permission_required("knowledge.change_actor", raise_exception=True)
