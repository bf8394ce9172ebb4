"""Who decided what, when: queries for pages, the newest first, to be paginated by the caller.

Each entry is a Correction with `by` and `of` loaded. Restoring is `undoing.undo`.
"""

from __future__ import annotations

from django.db.models import Q

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Correction, Involved, Mention, Statement, Subject
from newsgraph.knowledge.models.corrections import CorrectionQuerySet


def history_of_actor(actor: Actor) -> CorrectionQuerySet:
    """All decisions that the actor, or one merged into it, has a part in; in any article."""
    group = Actor.objects.filter(Q(pk=actor.pk) | Q(merged_into=actor)).values("anchor")
    keys = Involved.objects.filter(anchor__in=group).values("correction")
    return Correction.objects.filter(pk__in=keys).newest_first()


def history_of_article(article: Article) -> CorrectionQuerySet:
    """All decisions about the article's text, also those made before it was deleted and came back."""
    return Correction.objects.filter(text_hash=article.text_hash).newest_first()


def history_of_statement(statement: Statement) -> CorrectionQuerySet:
    """All decisions about the statement."""
    of_article = history_of_article(statement.article)
    return of_article.filter(subject=Subject.STATEMENT, origin=statement.origin)


def history_of_mention(mention: Mention) -> CorrectionQuerySet:
    """All decisions about mentions in the article that may concern this one: its span, words or actor."""
    words_or_actor = Q(surface=mention.surface) | Q(involved__anchor=mention.actor.anchor)
    of_article = history_of_article(mention.article).filter(subject=Subject.MENTION)
    return of_article.filter(words_or_actor).distinct()
