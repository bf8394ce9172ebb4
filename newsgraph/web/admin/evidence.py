from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Statement


def give_sentence(statement: Statement, article: Article, evidence: str) -> None:
    """Give a new statement its sentence. Raises ValidationError if the article has no such sentence."""
    start = article.text.find(evidence) if evidence else -1
    if start < 0:
        raise ValidationError({"evidence": _("This sentence does not stand in the article.")})
    statement.sentence_start, statement.sentence_end = start, start + len(evidence)
