"""Who decided what, when: queries for pages, the newest first, to be paginated by the caller.

Each entry is a Correction with `by` and `of` loaded. Restoring is `undoing.undo`.
"""

from __future__ import annotations

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.review import CorrectionQuerySet


def history_of_actor(actor: Actor) -> CorrectionQuerySet:
    """All decisions that the actor, or one merged into it, has a part in; by any article."""
    raise NotImplementedError


def history_of_article(article: Article) -> CorrectionQuerySet:
    """All decisions about the article's text, also those made before it was deleted and came back."""
    raise NotImplementedError


def history_of_statement(statement: Statement) -> CorrectionQuerySet:
    """All decisions about the statement."""
    raise NotImplementedError
