from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models.review import HumanHistory, Status, status_field
from newsgraph.names import name_key

KINDS = [
    (ActorKind.PERSON.value, _("person")),
    (ActorKind.ORGANISATION.value, _("organisation")),
    (ActorKind.COUNTRY.value, _("country")),
]


class ActorQuerySet(models.QuerySet["Actor"]):
    def visible(self) -> ActorQuerySet:
        """Neither rejected nor merged into another."""
        return self.filter(merged_into=None).exclude(status=Status.REJECTED)

    def named_like(self, text: str) -> ActorQuerySet:
        """Actors of which some name contains the text, whatever its case, umlauts and accents."""
        key = name_key(text)
        return self.filter(
            models.Exists(Alias.objects.filter(actor=models.OuterRef("pk"), key__contains=key))
        )


class Actor(models.Model):
    """A party of the whole corpus. One that was merged stays as a tombstone that leads to the other."""

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
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = ActorQuerySet.as_manager()
    history = HumanHistory()

    class Meta:
        verbose_name = _("actor")
        verbose_name_plural = _("actors")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("actor", args=[self.pk])


class Alias(models.Model):
    """One name of an actor; its canonical name is one of them."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="aliases", verbose_name=_("actor"))
    name = models.CharField(_("name"), max_length=200)
    key = models.CharField(max_length=200, db_index=True, editable=False)
    status = status_field()

    class Meta:
        verbose_name = _("alias")
        verbose_name_plural = _("aliases")
        constraints = [models.UniqueConstraint(fields=["actor", "name"], name="one_alias_per_actor_and_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        self.key = name_key(self.name)[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]
