from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.models.actors import Actor


class Reading(models.Model):
    """What the machine said last about an article, as it came out: rows are made of it and of decisions."""

    article = models.OneToOneField(Article, models.CASCADE, related_name="reading", verbose_name=_("article"))
    said = models.JSONField(_("what the machine said"))
    """An Extraction without its text; see readings.as_json."""
    at = models.DateTimeField(_("at"), auto_now=True)

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")

    def __str__(self) -> str:
        return str(self.article)


class Finding(models.Model):
    """Which actor of the corpus an actor of a reading is, by its name alone: before any merge."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="findings", verbose_name=_("article"))
    key = models.CharField(_("name"), max_length=200, editable=False)
    """The key of the name that it was found by."""
    place = models.PositiveSmallIntegerField()
    """Which of the reading's actors of that name it is; nearly always there is but one, the zeroth."""
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="findings", verbose_name=_("actor"))

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")

    def __str__(self) -> str:
        return self.key
