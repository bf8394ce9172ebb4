"""What waits for a person to look at it, and who is looking."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.models.actors import Actor
from newsgraph.knowledge.models.corrections import Involved, Kind, Status
from newsgraph.knowledge.models.priority import matters
from newsgraph.knowledge.models.statements import Statement


class Sound(models.Model):
    """How an actor's name sounds: actors that share one may be the same. Made by suggesting.py."""

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="sounds", verbose_name=_("actor"))
    of = models.CharField(_("name"), max_length=200)
    """The key of the name; that of another name is out of date."""
    sound = models.CharField(_("sound"), max_length=80, db_index=True)

    class Meta:
        verbose_name = _("sound")
        verbose_name_plural = _("sounds")

    def __str__(self) -> str:
        return self.sound


class SuggestionQuerySet(models.QuerySet["Suggestion"]):
    def open(self) -> SuggestionQuerySet:
        """Nobody has decided yet whether the two are one."""
        apart = Involved.objects.filter(
            anchor=OuterRef("one__anchor"),
            correction__kind=Kind.APART,
            correction__in_force=True,
            correction__involved__anchor=OuterRef("other__anchor"),
        )
        there = self.filter(one__merged_into=None, other__merged_into=None)
        there = there.filter(one__dormant=False, other__dormant=False)
        judged = Q(one__status=Status.REJECTED) | Q(other__status=Status.REJECTED)
        return there.exclude(judged).exclude(Exists(apart))


class Suggestion(models.Model):
    """Two actors that may be one."""

    one = models.ForeignKey(Actor, models.CASCADE, related_name="+", verbose_name=_("actor"))
    other = models.ForeignKey(Actor, models.CASCADE, related_name="+", verbose_name=_("other actor"))
    reasons = models.JSONField(_("reasons"), default=list)
    """Names of suggesting.Reason."""
    likelihood = models.FloatField(_("likelihood"))
    weight = models.FloatField(_("weight"), default=0)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = SuggestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("suggested merge")
        verbose_name_plural = _("suggested merges")
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="one_suggestion_per_pair")]
        indexes = [models.Index(matters("likelihood"), name="suggestions_by_what_matters")]

    def __str__(self) -> str:
        return f"{self.one} / {self.other}"


class LeaseQuerySet(models.QuerySet["Lease"]):
    def in_force(self, now: datetime) -> LeaseQuerySet:
        return self.filter(until__gt=now)


class Lease(models.Model):
    """That somebody has an item of the queue before them, or has put it off: no other gets it until then."""

    statement = models.OneToOneField(
        Statement, models.CASCADE, null=True, related_name="lease", verbose_name=_("statement")
    )
    suggestion = models.OneToOneField(
        Suggestion, models.CASCADE, null=True, related_name="lease", verbose_name=_("suggested merge")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="leases", verbose_name=_("by")
    )
    until = models.DateTimeField(_("until"), db_index=True)
    skipped = models.BooleanField(_("skipped"), default=False)

    objects = LeaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("item under review")
        verbose_name_plural = _("items under review")

    def __str__(self) -> str:
        return f"{self.by}: {self.statement or self.suggestion}"
