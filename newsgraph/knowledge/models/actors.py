from __future__ import annotations

import itertools
from collections.abc import Collection

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models.corrections import ANCHOR_LENGTH, Status, status_field, version_field
from newsgraph.names import name_key

KINDS = [
    (ActorKind.PERSON.value, _("person")),
    (ActorKind.ORGANISATION.value, _("organisation")),
    (ActorKind.COUNTRY.value, _("country")),
]


def compatible(kind: str, other: str) -> bool:
    """Whether actors of these kinds may be one.

    A body of states is read now as an organisation, now as a country; a person is never either.
    """
    return (kind == ActorKind.PERSON) == (other == ActorKind.PERSON)


def natural_anchor(name: str, kind: str) -> str:
    """What decisions know an actor by who comes into the world with this name: "person:mara lindqvist".

    It is the same for kinds that are compatible.
    """
    return f"{'person' if kind == ActorKind.PERSON else 'body'}:{name_key(name)[:200]}"


def free_anchor(name: str, kind: str, taken: Collection[str] = ()) -> str:
    """The natural anchor, or one with a number behind it if another actor has it or it is among `taken`."""
    natural = natural_anchor(name, kind)
    numbered = (f"{natural}#{number}" for number in itertools.count(2))
    return next(
        anchor
        for anchor in itertools.chain([natural], numbered)
        if anchor not in taken and not Actor.objects.filter(anchor=anchor).exists()
    )


class ActorQuerySet(models.QuerySet["Actor"]):
    def visible(self) -> ActorQuerySet:
        """Neither rejected nor merged into another, and named by some article."""
        return self.filter(merged_into=None, dormant=False).exclude(status=Status.REJECTED)

    def named_like(self, text: str) -> ActorQuerySet:
        """Actors of which some name contains the text, whatever its case, umlauts and accents."""
        key = name_key(text)
        names = Alias.objects.filter(key__contains=key).exclude(status=Status.REJECTED)
        here = models.OuterRef("pk")
        own, handed_over = names.filter(actor=here), names.filter(actor__merged_into=here)
        return self.filter(models.Exists(own) | models.Exists(handed_over))


class Actor(models.Model):
    """A party of the whole corpus. One that was merged stays as a tombstone that leads to the other.

    Its `anchor` is what decisions know it by: the key of the name that it came
    into the world with. It never changes, whatever the actor is called later.
    """

    anchor = models.CharField(max_length=ANCHOR_LENGTH, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=200)
    key = models.CharField(max_length=200, db_index=True, editable=False)
    kind = models.CharField(_("kind"), max_length=12, choices=KINDS, db_index=True)
    status = status_field()
    merged_into = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="merged",
        verbose_name=_("merged into"),
    )
    dormant = models.BooleanField(default=False, editable=False)
    """The machine found it, but people took all its mentions away: no page shows it until they undo that."""
    version = version_field()
    weight = models.PositiveIntegerField(default=0, editable=False)
    """How many statements have it at an end; at least half of the truth (weighing.py)."""
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = ActorQuerySet.as_manager()

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)[:200]
        self.anchor = self.anchor or free_anchor(self.name, self.kind)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("actor", args=[self.pk])


class AliasQuerySet(models.QuerySet["Alias"]):
    def of(self, actor: Actor) -> AliasQuerySet:
        """All names of an actor and of those that were merged into it, but for the forbidden ones."""
        return self.filter(models.Q(actor=actor) | models.Q(actor__merged_into=actor)).exclude(
            status=Status.REJECTED
        )


class Alias(models.Model):
    """One name of an actor; its canonical name is one of them. A rejected one is forbidden.

    Names stay with the actor that they came with when it is merged, so that it can be undone.
    """

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="aliases", verbose_name=_("actor"))
    name = models.CharField(_("name"), max_length=200)
    key = models.CharField(max_length=200, db_index=True, editable=False)
    status = status_field()
    found = models.BooleanField(_("found by the machine"), default=True, editable=False)
    """The machine found it in some article; else it is there by a person's decision alone."""

    objects = AliasQuerySet.as_manager()

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [models.UniqueConstraint(fields=["actor", "name"], name="one_alias_per_actor_and_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]
