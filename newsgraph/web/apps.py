from __future__ import annotations

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


class WebConfig(AppConfig):
    name = "newsgraph.web"

    def ready(self) -> None:
        from newsgraph.web.roles import make_roles

        # Django sends the signal only for apps with models; ours is the last of them.
        post_migrate.connect(make_roles, sender=apps.get_app_config("ingest"))
