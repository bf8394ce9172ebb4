from __future__ import annotations

from import_export.fields import Field
from import_export.resources import ModelResource

from newsgraph.knowledge.models import Statement


class StatementResource(ModelResource):
    """A statement as a row of a table, with its evidence and what people decided about it."""

    article = Field("article__title")
    article_source = Field("article__source")
    date = Field("article__published_on")
    source = Field("source__name")
    target = Field("target__name")

    class Meta:
        model = Statement
        fields = export_order = (
            *("article", "article_source", "date", "source", "type", "target", "topic", "role"),
            *("negated", "reported", "confidence", "status", "evidence"),
        )
