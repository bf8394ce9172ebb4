from __future__ import annotations

import hashlib
import unicodedata

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from newsgraph.names import name_key


def text_hash(text: str) -> str:
    """SHA-256 (hex) of a text, the same whatever its line breaks, spacing and Unicode form."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(words.encode()).hexdigest()


class ArticleState(models.TextChoices):
    QUEUED = "queued", _("queued")
    EXTRACTING = "extracting", _("being read")
    READY = "ready", _("ready")
    FAILED = "failed", _("failed")


class ArticleQuerySet(models.QuerySet["Article"]):
    def ready(self) -> ArticleQuerySet:
        return self.filter(state=ArticleState.READY)

    def titled_like(self, text: str) -> ArticleQuerySet:
        """Articles whose title or publisher contains the text, whatever its case, umlauts and accents."""
        return self.filter(search_key__contains=name_key(text))

    def newest_first(self) -> ArticleQuerySet:
        return self.order_by(models.F("published_on").desc(nulls_last=True), "-pk")


class Article(models.Model):
    """One text that came in. The spans of mentions and statements are offsets into `text`."""

    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"))
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True, db_index=True)
    language = models.CharField(_("language"), max_length=12, blank=True)
    mends = models.JSONField(_("mended"), default=list, blank=True, editable=False)
    """What was mended in the text when it came in: names of newsgraph.articles.cleaning.Mend."""
    search_key = models.TextField(default="", editable=False)
    """The folded title and publisher, each in its line: databases disagree on what icontains finds."""
    text_hash = models.CharField(_("text hash"), max_length=64, unique=True, editable=False)
    state = models.CharField(
        _("state"), max_length=12, choices=ArticleState.choices, default=ArticleState.QUEUED, db_index=True
    )
    model_version = models.CharField(_("model version"), max_length=100, blank=True, editable=False)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("uploaded by"),
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True, db_index=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def __str__(self) -> str:
        return self.title

    def save(self, *args: object, **kwargs: object) -> None:
        self.search_key = f"{name_key(self.title)}\n{name_key(self.publisher)}"
        self.text_hash = self.text_hash or text_hash(self.text)
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        return reverse("article", args=[self.pk])
