"""What all decisions of people have in common: how they are logged and take effect, what stands in their way.

A decision that makes no sense raises django.core.exceptions.ValidationError
with a sentence for the person who made it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Alias, Correction, Finding, Involved, Kind, Reading, Subject
from newsgraph.knowledge.models.actors import compatible, free_anchor
from newsgraph.knowledge.models.corrections import CorrectionQuerySet
from newsgraph.knowledge.projection.actors import (
    NAME_LENGTH,
    forget_orphans,
    project_actors,
    who_is,
)
from newsgraph.knowledge.projection.articles import project, project_all
from newsgraph.knowledge.projection.confidence import teach
from newsgraph.knowledge.projection.linking import NAME
from newsgraph.knowledge.projection.merges import project_merge
from newsgraph.knowledge.projection.plausibility import hold_back, persons_around
from newsgraph.knowledge.projection.said import Who, actors_in
from newsgraph.names import name_key


@dataclass(frozen=True)
class NewActor:
    """An actor that a person adds to the corpus where they see it."""

    name: str
    kind: str


class EditedMeanwhile(Exception):
    """Somebody else changed the same thing since the editor saw it; nothing was written.

    `by` is None if it was the machine, which read the article again. `before`
    and `after` hold what that change was, as in a Correction.
    """

    def __init__(
        self, by: User | None, at: datetime | None, before: dict[str, Any], after: dict[str, Any]
    ) -> None:
        super().__init__(f"Changed meanwhile by {by or 'the machine'}.")
        self.by, self.at, self.before, self.after = by, at, before, after


def unchanged(
    version: int, seen: int | None, decisions: CorrectionQuerySet, article: Article | None = None
) -> None:
    """Raise EditedMeanwhile if a row has another version than the editor saw.

    `decisions`: those about it. `article`: where the machine may have read it anew since the last of them.
    """
    if seen is None or seen == version:
        return
    last = decisions.newest_first().first()
    reading = Reading.objects.filter(article=article).first() if article else None
    if last is None or (reading is not None and reading.at > last.at):
        raise EditedMeanwhile(None, reading.at if reading else None, {}, {})
    raise EditedMeanwhile(last.by, last.at, last.before, last.after)


def decide(correction: Correction, names: Iterable[str] = ()) -> Correction:
    """Append a decision to the log and let it take effect. `names`: by which it is to be found."""
    log(correction, names)
    take_effect(correction)
    return correction


def log(correction: Correction, names: Iterable[str] = ()) -> None:
    """Append to the log without effect yet."""
    correction.save()
    keys = {NAME + name_key(name)[:NAME_LENGTH] for name in names}
    named = actors_in(correction.before, correction.after, correction.said or {})
    anchors = {one.anchor for one in named} | keys
    Involved.objects.bulk_create(Involved(correction=correction, anchor=one) for one in sorted(anchors))


def take_effect(correction: Correction) -> None:
    """Project all that a decision is about, after it was made, undone or made again."""
    anchors = actor_anchors(correction)
    if correction.text_hash:
        if correction.after.get("new"):
            project_actors(anchors)
        for article in Article.objects.filter(text_hash=correction.text_hash):
            project(article)
        teach(correction.rule)
    else:
        made = correction.in_force and correction.kind == Kind.ADD
        project_actors(anchors, make=anchors if made else [])
        if correction.kind == Kind.MERGE:
            project_merge(correction)
        elif correction.subject == Subject.ALIAS:
            project_all(_articles_named(correction))
        if correction.subject == Subject.ACTOR and correction.kind != Kind.MERGE:
            rows = Actor.objects.filter(anchor__in=anchors)
            hold_back(persons_around(list(rows.values_list("pk", flat=True))))
        forget_orphans(Actor.objects.filter(anchor__in=anchors).values_list("pk", flat=True))


def actor_anchors(correction: Correction) -> set[str]:
    anchors = correction.involved.values_list("anchor", flat=True)
    return {anchor for anchor in anchors if not anchor.startswith(NAME)}


def named_actor(given: Actor | NewActor) -> Who:
    """An actor as a decision names it. Raises ValidationError for a new one of a name that is taken."""
    if isinstance(given, Actor):
        return who_is(given.merged_into or given)
    name = " ".join(given.name.split())[:NAME_LENGTH]
    if not name_key(name):
        raise ValidationError(_("An actor needs a name."))
    name_is_free(name, given.kind)
    for asleep in Actor.objects.filter(key=name_key(name)[:NAME_LENGTH], merged_into=None, dormant=True):
        if compatible(asleep.kind, given.kind):
            return who_is(asleep)
    return Who(free_anchor(name, given.kind), name, given.kind)


def name_is_free(name: str, kind: str, but: Actor | None = None) -> None:
    """Raise ValidationError if another actor is called so: names tell actors apart."""
    others = Actor.objects.filter(key=name_key(name)[:NAME_LENGTH], merged_into=None, dormant=False)
    same = [one for one in others if compatible(one.kind, kind) and one != but]
    if same:
        raise ValidationError(
            _("There is an actor named %(name)s already. Take that one, or add what tells the two apart."),
            params={"name": same[0].name},
        )


def _articles_named(correction: Correction) -> QuerySet[Article]:
    """The articles where somebody was found by the name that a decision is about."""
    key = name_key(correction.surface)[:NAME_LENGTH]
    anchors = actor_anchors(correction)
    findings = Finding.objects.filter(key=key, actor__anchor__in=anchors)
    articles = list(findings.values_list("article", flat=True).distinct())
    if correction.kind != Kind.REJECT:  # found by a name that is not theirs any more: found anew
        bearers = Alias.objects.filter(key=key, actor__anchor__in=anchors).values("actor")
        findings.exclude(actor__in=bearers).delete()
    return Article.objects.filter(pk__in=articles)
