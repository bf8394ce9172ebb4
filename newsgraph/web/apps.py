from __future__ import annotations

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class WebConfig(AppConfig):
    name = "newsgraph.web"

    def ready(self) -> None:
        from newsgraph.web.roles import make_roles

        post_migrate.connect(make_roles, sender=self)
