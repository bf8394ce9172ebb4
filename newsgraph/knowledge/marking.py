"""What people decide about mentions: which span of an article names which actor."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User

from newsgraph.articles.models import Article
from newsgraph.knowledge.decisions import NewActor
from newsgraph.knowledge.models import Actor, Correction, Mention, Scope


def mark(
    article: Article, start: int, end: int, actor: Actor | NewActor, by: User | None, everywhere: bool = False
) -> Correction:
    """Say that a span of the text names an actor, known or new; `everywhere`: wherever these words stand.

    What overlaps the span gives way. A new actor of a name that an actor of
    that kind bears already is refused.
    """
    raise NotImplementedError


def unmark(
    mention: Mention, by: User | None, scope: Scope = Scope.SPAN, seen: int | None = None
) -> Correction:
    """Say that a mention, or all like it in the article, names no actor; what rests on it alone goes too."""
    raise NotImplementedError


def move(
    mention: Mention,
    to: Actor | NewActor,
    by: User | None,
    scope: Scope = Scope.SPAN,
    seen: int | None = None,
) -> Correction:
    """Say that a mention, or all like it in the article, names another actor.

    Ends of statements that rest on it follow. Scope.ACTOR says it of the
    article's whole actor: a split.
    """
    raise NotImplementedError


def split_actor(
    actor: Actor, articles: Iterable[Article], to: Actor | NewActor, by: User | None
) -> list[Correction]:
    """Say that in these articles the actor is somebody else. One decision, undoable by itself, each."""
    raise NotImplementedError
