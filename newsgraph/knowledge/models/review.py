"""What people decided about what the machine said."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords


class Status(models.TextChoices):
    MACHINE = "machine", _("machine")
    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")
    REJECTED = "rejected", _("rejected")
    ADDED = "added", _("added")


def status_field() -> models.CharField[str, str]:
    return models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.MACHINE, db_index=True
    )


class HumanHistory(HistoricalRecords):
    """The history of what people edit; rows that only the machine touched come and go without one."""

    def post_delete(self, instance: Any, using: str | None = None, **kwargs: Any) -> None:
        if instance.status != Status.MACHINE:
            super().post_delete(instance, using=using, **kwargs)


class Correction(models.Model):
    """One decision of a person, append-only.

    It is anchored to the text and not to rows, so that it outlives them: the
    article's text hash, the sentence's span, and names instead of keys in the
    values before and after.
    """

    class Kind(models.TextChoices):
        CONFIRM = "confirm", _("confirmed")
        REJECT = "reject", _("rejected")
        EDIT = "edit", _("edited")
        ADD = "add", _("added")
        MERGE = "merge", _("merged")

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    subject = models.CharField(_("subject"), max_length=20)
    """What it is about: "statement", "mention", "actor"."""
    text_hash = models.CharField(_("text hash"), max_length=64, blank=True, db_index=True)
    start = models.PositiveIntegerField(_("start"), null=True)
    end = models.PositiveIntegerField(_("end"), null=True)
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="corrections", verbose_name=_("by")
    )
    at = models.DateTimeField(_("at"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.subject}: {self.get_kind_display()}"
