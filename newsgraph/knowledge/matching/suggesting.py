"""Actors that may be one: looked for when an actor first comes up, among those whose names sound alike.

Plain cases are joined at once, by nobody, and can be undone as any merge;
doubtful ones are put before people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.merging import may_merge, merge_actors
from newsgraph.knowledge.matching.likeness import Likeness, Reason, likeness, sounds
from newsgraph.knowledge.models import Actor, Correction, Kind, Mention, Sound, Statement, Status, Suggestion
from newsgraph.knowledge.models.actors import ActorQuerySet

MOST_BEARERS = 400
"""As many names are compared with those of one article, the weightiest first."""
MOST_COMPANY = 2000
LEAST_LIKELY = 0.15


@dataclass
class Pair:
    """A new actor and one that may be the same."""

    new: Actor
    known: Actor
    like: Likeness
    company: int = 0
    """How many others both deal with."""
    against: list[Reason] = field(default_factory=list)

    @property
    def plain(self) -> bool:
        return self.like.plain and not self.against and self.new.kind == self.known.kind

    @property
    def reasons(self) -> list[str]:
        company = [Reason.COMPANY] if self.company else []
        return [self.like.reason, *company, *self.against]

    def likelihood(self, rivals: int) -> float:
        """`rivals`: how many may be meant by a surname."""
        doubt = 1 - self.like.likelihood / (rivals if self.like.reason == Reason.SURNAME else 1)
        doubt *= 0.85 ** min(self.company, 5)
        return round((1 - doubt) * 0.5 ** len(self.against), 3)


@transaction.atomic
def suggest(article: Article) -> None:
    """Look for others that the actors who are new in the corpus may be. Joins the plain cases."""
    new = list(_unheard(article))
    pairs = _pairs(new, _hear(new))
    pairs = [pair for pair, may in zip(pairs, may_merge((p.new, p.known) for p in pairs), strict=True) if may]
    if not pairs:
        return
    _look_closer(pairs)
    joined: set[int] = set()
    for pair in pairs:
        if pair.plain and joined.isdisjoint((pair.new.pk, pair.known.pk)):
            merge_actors(pair.known, pair.new, by=None)
            joined.add(pair.new.pk)
    _keep([pair for pair in pairs if joined.isdisjoint((pair.new.pk, pair.known.pk))])


def _unheard(article: Article) -> ActorQuerySet:
    """Actors of the article whose names were not listened to yet."""
    heard = Sound.objects.filter(actor=OuterRef("pk"), of=OuterRef("key"))
    here = Actor.objects.visible().filter(pk__in=article.mentions.values("actor"))
    return here.exclude(Exists(heard)).order_by("pk")


def _hear(actors: Sequence[Actor]) -> dict[str, list[Actor]]:
    """Keep how the names of actors sound; returns who sounds how."""
    heard: dict[str, list[Actor]] = defaultdict(list)
    rows = []
    for actor in actors:
        for sound in sorted(sounds(actor.name, actor.kind)):
            heard[sound[:80]].append(actor)
            rows.append(Sound(actor=actor, of=actor.key, sound=sound[:80]))
    if rows:
        Sound.objects.filter(actor__in=actors).delete()
        Sound.objects.bulk_create(rows)
    return heard


def _pairs(new: Collection[Actor], heard: dict[str, list[Actor]]) -> list[Pair]:
    """Each new actor with each whose name, or that of one merged into it, is like its own."""
    alike = Sound.objects.filter(sound__in=heard).select_related("actor__merged_into")
    bearers = alike.order_by("-actor__weight", "actor")[:MOST_BEARERS] if heard else []
    found: dict[tuple[int, int], Pair] = {}
    for bearer in bearers:
        root = bearer.actor.merged_into or bearer.actor
        for actor in heard[bearer.sound]:
            key = (min(actor.pk, root.pk), max(actor.pk, root.pk))
            if root == actor or key in found or root.dormant or root.status == Status.REJECTED:
                continue
            like = likeness(actor.name, bearer.actor.name, actor.kind)
            if like is not None:
                found[key] = Pair(*_new_first(actor, root), like)
    return sorted(found.values(), key=lambda pair: not pair.like.plain)


def _new_first(actor: Actor, other: Actor) -> tuple[Actor, Actor]:
    """Of two new ones the later one joins the earlier."""
    return (actor, other) if actor.pk > other.pk else (other, actor)


def _look_closer(pairs: Sequence[Pair]) -> None:
    """What the texts and earlier decisions say for and against each pair, in a constant number of queries."""
    new = {pair.new.pk for pair in pairs}
    company = _company(new | {pair.known.pk for pair in pairs})
    articles = _articles(new, {pair.known.pk for pair in pairs})
    undone = _undone({pair.new.anchor for pair in pairs})
    for pair in pairs:
        pair.company = len(company[pair.new.pk] & company[pair.known.pk])
        if articles[pair.new.pk] & articles[pair.known.pk]:
            pair.against.append(Reason.TOGETHER)
        if frozenset((pair.new.anchor, pair.known.anchor)) in undone:
            pair.against.append(Reason.UNDONE)


def _articles(new: Collection[int], known: Collection[int]) -> dict[int, set[int]]:
    """The articles that name each of them, as far as they name a new one."""
    of_new = Mention.objects.filter(actor__in=new).values("article")
    named = Mention.objects.filter(actor__in={*new, *known}, article__in=of_new)
    articles: dict[int, set[int]] = defaultdict(set)
    for actor, article in named.values_list("actor", "article").distinct():
        articles[actor].add(article)
    return articles


def _undone(anchors: Collection[str]) -> set[frozenset[str]]:
    """Pairs with one of these that were merged, but somebody took that back."""
    merges = Correction.objects.filter(kind=Kind.MERGE, in_force=False, involved__anchor__in=anchors)
    return {frozenset(pair) for pair in merges.values_list("after__kept__anchor", "after__merged__anchor")}


def _company(actors: Iterable[int]) -> dict[int, set[int]]:
    """With whom each of the actors deals."""
    ends = Q(source__in=list(actors)) | Q(target__in=list(actors))
    dealings = Statement.objects.filter(ends, target__isnull=False).exclude(status=Status.REJECTED)
    company: dict[int, set[int]] = defaultdict(set)
    for source, target in dealings.values_list("source", "target").distinct()[:MOST_COMPANY]:
        if target is not None:
            company[source].add(target)
            company[target].add(source)
    return company


def _keep(pairs: Sequence[Pair]) -> None:
    """Put doubtful pairs before people."""
    rivals: dict[int, int] = defaultdict(int)
    for pair in pairs:
        if pair.like.reason == Reason.SURNAME:
            rivals[pair.new.pk] += 1
    rows = [
        Suggestion(
            one=pair.known,
            other=pair.new,
            reasons=pair.reasons,
            likelihood=likely,
            weight=pair.known.weight + pair.new.weight,
        )
        for pair in pairs
        if (likely := pair.likelihood(max(rivals[pair.new.pk], 1))) >= LEAST_LIKELY
    ]
    Suggestion.objects.bulk_create(rows, ignore_conflicts=True)
