"""What people decide about mentions: which span of an article names which actor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Span
from newsgraph.knowledge.corrections.decisions import NewActor, decide, named_actor, unchanged
from newsgraph.knowledge.corrections.history import history_of_article, history_of_mention
from newsgraph.knowledge.models import Actor, Correction, Kind, Mention, Scope, Subject
from newsgraph.knowledge.models.statements import MentionQuerySet
from newsgraph.knowledge.projection.actors import who_is
from newsgraph.knowledge.projection.anchors import Letters, words
from newsgraph.knowledge.projection.articles import one_writer_at_a_time


@transaction.atomic
def mark(
    article: Article,
    start: int,
    end: int,
    actor: Actor | NewActor,
    by: User | None,
    everywhere: bool = False,
    seen: int | None = None,
) -> Correction:
    """Say that a span of the text names an actor, known or new; `everywhere`: wherever these words stand.

    What overlaps the span gives way. `seen` is here the key of the newest
    decision about the article that the editor saw (`newest_decision`): later
    ones about this span by somebody else raise EditedMeanwhile. Raises
    ValidationError for a span without letters, and for a new actor of a name
    that is taken.
    """
    one_writer_at_a_time()
    correction = _anchored(article, (start, end), Kind.MARK, by)
    correction.scope = Scope.SURFACE if everywhere else Scope.SPAN
    if seen is not None:
        later = history_of_article(article).filter(subject=Subject.MENTION, pk__gt=seen).exclude(by=by)
        near = later.filter(start__lt=correction.end, end__gt=correction.start)
        unchanged(1 if near.exists() else 0, 0, near)
    return _decide(correction, actor)


def newest_decision(article: Article) -> int:
    """The key of the newest decision about the article, 0 if there is none."""
    newest = history_of_article(article).values_list("pk", flat=True).first()
    return newest or 0


@transaction.atomic
def unmark(
    mention: Mention, by: User | None, scope: Scope = Scope.SPAN, seen: int | None = None
) -> Correction:
    """Say that a mention, or all like it in the article, names no actor.

    Its row goes, and statements that nobody decided about and that rest on it.
    """
    return _decide(_about(mention, Kind.UNMARK, by, scope, seen))


@transaction.atomic
def move(
    mention: Mention,
    to: Actor | NewActor,
    by: User | None,
    scope: Scope = Scope.SPAN,
    seen: int | None = None,
) -> Correction:
    """Say that a mention, or all like it in the article, names another actor.

    Ends of statements that rest on it follow. Scope.ACTOR says it of the
    article's whole actor: a split. The same actor again confirms it.
    """
    return _decide(_about(mention, Kind.MARK, by, scope, seen), to)


@transaction.atomic
def split_actor(
    actor: Actor, articles: Iterable[Article], to: Actor | NewActor, by: User | None
) -> list[Correction]:
    """Say that in these articles the actor is somebody else. One decision, undoable by itself, each."""
    made = []
    for article in articles:
        mention = article.mentions.filter(actor=actor).order_by("start").first()
        if mention is None:
            raise ValidationError(
                _("%(name)s is not mentioned in “%(title)s”."),
                params={"name": actor.name, "title": article.title},
            )
        made.append(move(mention, to, by, Scope.ACTOR))
        to = Actor.objects.get(anchor=made[0].after["actor"]["anchor"])
    return made


@transaction.atomic
def decide_mentions(mentions: MentionQuerySet, rejected: bool, by: User | None) -> int:
    """Unmark or confirm mentions, each by itself. Returns how many there were."""
    rows = list(mentions.select_related("actor", "article"))
    for mention in rows:
        if rejected:
            unmark(mention, by)
        else:
            move(mention, mention.actor, by)
    return len(rows)


def save_mention(mention: Mention, by: User | None, seen: int | None = None) -> Correction:
    """Save a mention that a person gave to another actor."""
    correction = move(mention, mention.actor, by, seen=seen)
    mention.refresh_from_db()
    return correction


def _about(mention: Mention, kind: Kind, by: User | None, scope: Scope, seen: int | None) -> Correction:
    one_writer_at_a_time()
    fresh = Mention.objects.select_related("article", "actor").get(pk=mention.pk)
    unchanged(fresh.version, seen, history_of_mention(fresh), fresh.article)
    correction = _anchored(fresh.article, (fresh.start, fresh.end), kind, by)
    correction.scope = scope
    correction.before = {"actor": who_is(fresh.actor).as_json()}
    return correction


def _decide(correction: Correction, actor: Actor | NewActor | None = None) -> Correction:
    if actor is not None:
        after: dict[str, Any] = {"actor": named_actor(actor).as_json()}
        correction.after = after | {"new": True} if isinstance(actor, NewActor) else after
    return decide(correction)


def _anchored(article: Article, span: Span, kind: Kind, by: User | None) -> Correction:
    start, end = Letters(article.text).span(span)
    surface = words(article.text[slice(*span)])
    if not any(character.isalnum() for character in surface) or len(surface) > 300:
        raise ValidationError(_("Select the words that name the actor."))
    return Correction(
        subject=Subject.MENTION,
        text_hash=article.text_hash,
        start=start,
        end=end,
        surface=surface,
        kind=kind,
        by=by,
    )
