from __future__ import annotations

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import register
from django.utils.translation import gettext_lazy as _


class IngestConfig(AppConfig):
    name = "newsgraph.ingest"
    verbose_name = _("Ingest")

    def ready(self) -> None:
        from newsgraph.ingest.checks import check_pipeline

        register(check_pipeline)
        if settings.PIPELINE:
            from newsgraph.extraction.extract import use_pipeline  # loads spaCy, so only if it must

            use_pipeline(settings.PIPELINE)
