"""What a merge, or its undoing, changes in the articles."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Correction, Finding, Mention, Statement
from newsgraph.knowledge.projection.actors import merged_group
from newsgraph.knowledge.projection.articles import affected, project_all
from newsgraph.knowledge.projection.plausibility import hold_back, persons_around


def project_merge(merge: Correction) -> None:
    """Give the rows of the articles to whom they belong now, after the actors were projected.

    Most articles name but one of the two, and nobody decided anything about
    them: their rows change hands at once, however many they are. The others
    are projected.
    """
    kept, merged = (merge.after[side]["anchor"] for side in ("kept", "merged"))
    theirs = merged_group([merged], without=merge.pk)
    articles = affected(theirs)
    of_kept = Finding.objects.filter(actor__anchor__in=merged_group([kept], without=merge.pk))
    decided = Correction.objects.in_force().exclude(text_hash="").values("text_hash")
    special = Q(pk__in=of_kept.values("article")) | Q(text_hash__in=decided)
    rows = {row.anchor: row for row in Actor.objects.filter(anchor__in=[kept, merged])}
    if len(rows) == 2:
        root = rows[kept].merged_into or rows[kept]
        old, new = (rows[merged], root) if merge.in_force else (root, rows[merged])
        _hand_over(articles.exclude(special), old, new)
    project_all(articles.filter(special))
    hold_back(persons_around([row.pk for row in rows.values()]))


def _hand_over(articles: QuerySet[Article], old: Actor, new: Actor) -> None:
    here = articles.values("pk")
    changed = {"version": F("version") + 1}
    moved = [
        Mention.objects.filter(article__in=here, actor=old).update(actor=new, **changed),
        Statement.objects.filter(article__in=here, source=old).update(source=new, **changed),
        Statement.objects.filter(article__in=here, target=old).update(target=new, **changed),
    ]
    if any(moved):
        Actor.objects.filter(pk=new.pk).update(dormant=False)
