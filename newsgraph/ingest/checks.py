from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error


def check_pipeline(**options: Any) -> list[CheckMessage]:
    """A pipeline that the rules would misread is refused at the start."""
    if not settings.PIPELINE:
        return []
    from newsgraph.extraction.pipeline import UnsuitablePipeline, load_named  # loads spaCy

    try:
        load_named(settings.PIPELINE)
    except UnsuitablePipeline as refusal:
        hint = (
            "Set PIPELINE to a German spaCy pipeline with Universal Dependencies, or leave it out for "
            "Newsgraph's own. spaCy's official German pipelines have the labels of TIGER."
        )
        return [Error(str(refusal), hint=hint, id="newsgraph.E001")]
    return []
