from __future__ import annotations

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.languages import language_name
from newsgraph.articles.models import Article

STALE_AFTER = timedelta(seconds=60)
STUCK_AFTER = timedelta(minutes=10)


class JobState(models.TextChoices):
    QUEUED = "queued", _("queued")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")


class Stage(models.TextChoices):
    WAITING = "waiting", _("waiting for its turn")
    EXTRACTING = "extracting", _("reading actors and relations")
    STORING = "storing", _("storing")
    FINISHED = "finished", _("finished")


class JobError(models.TextChoices):
    """Why a job failed, in words for the person who uploaded."""

    LANGUAGE = "language", _("This language is not read yet (only German). The text looks like: {language}.")
    INTERRUPTED = "interrupted", _("Reading was interrupted several times. Please try again.")
    UNEXPECTED = "unexpected", _("Something went wrong while reading this article. Please try again.")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def stale(self) -> DeliveryQuerySet:
        """Being opened for so long that their worker must have died."""
        return self.filter(state=JobState.RUNNING, heartbeat__lt=timezone.now() - STUCK_AFTER)

    def stuck(self) -> DeliveryQuerySet:
        return self.filter(state=JobState.QUEUED, heartbeat__lt=timezone.now() - STUCK_AFTER)

    def unfinished(self) -> DeliveryQuerySet:
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])


class Delivery(models.Model):
    """A file that somebody sent, from then until a worker has taken its articles out: queued, running, done.

    What can't be read has failed, and says why; so has every part of a file that can't.
    """

    upload = models.UUIDField(_("upload"), default=uuid.uuid4, db_index=True, editable=False)
    name = models.CharField(_("file name"), max_length=300)
    data = models.BinaryField(_("content"), editable=False)
    """Empty as soon as it is done."""
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("uploaded by")
    )
    language = models.CharField(_("language"), max_length=12, blank=True)
    """What the person knows it to be in."""
    state = models.CharField(
        _("state"), max_length=8, choices=JobState.choices, default=JobState.QUEUED, db_index=True
    )
    reason = models.JSONField(_("error"), default=list, editable=False)
    """Why it was refused: sentences, untranslated, each with what is to be put into it."""
    articles = models.PositiveIntegerField(_("articles"), default=0)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    heartbeat = models.DateTimeField(_("last sign of life"), default=timezone.now, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")

    def __str__(self) -> str:
        return self.name

    @property
    def error_message(self) -> str:
        """Why it was refused, in the reader's language; empty if it was not."""
        return " ".join(
            gettext(message) % params if params else gettext(message) for message, params in self.reason
        )


class JobQuerySet(models.QuerySet["Job"]):
    def stale(self) -> JobQuerySet:
        """Running, but their worker has given no sign of life for a while."""
        return self.filter(state=JobState.RUNNING, heartbeat__lt=timezone.now() - STALE_AFTER)

    def stuck(self) -> JobQuerySet:
        """Queued so long ago that the worker may have died between taking the task and starting the job."""
        return self.filter(state=JobState.QUEUED, heartbeat__lt=timezone.now() - STUCK_AFTER)

    def unfinished(self) -> JobQuerySet:
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])


class Job(models.Model):
    """The journey of one article from upload to knowledge.

    queued -> running -> done or failed; failed -> queued by a person's retry;
    running -> queued by the reaper when its worker died.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="jobs", verbose_name=_("article"))
    upload = models.UUIDField(_("upload"), default=uuid.uuid4, db_index=True, editable=False)
    """The same for all articles that came in together."""
    state = models.CharField(
        _("state"), max_length=8, choices=JobState.choices, default=JobState.QUEUED, db_index=True
    )
    stage = models.CharField(_("stage"), max_length=12, choices=Stage.choices, default=Stage.WAITING)
    progress = models.PositiveSmallIntegerField(_("progress in percent"), default=0)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    heartbeat = models.DateTimeField(_("last sign of life"), default=timezone.now, editable=False)
    error = models.CharField(_("error"), max_length=12, choices=JobError.choices, blank=True)
    error_detail = models.CharField(_("error detail"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True, db_index=True)
    started_at = models.DateTimeField(_("started at"), null=True, editable=False)
    finished_at = models.DateTimeField(_("finished at"), null=True, editable=False)

    objects = JobQuerySet.as_manager()

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")

    def __str__(self) -> str:
        return f"{self.article}: {self.get_state_display()}"

    @property
    def finished(self) -> bool:
        return self.state in (JobState.DONE, JobState.FAILED)

    @property
    def error_message(self) -> str:
        """Why it failed, in the reader's language; empty if it did not."""
        if not self.error:
            return ""
        return JobError(self.error).label.format(language=language_name(self.error_detail))
