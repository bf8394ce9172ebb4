"""What happens to an article in the background: read, extract, store."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.language import UnsupportedLanguage
from newsgraph.extraction.results import Extraction
from newsgraph.ingest.models import STALE_AFTER, Job, JobError, JobQuerySet, JobState, Stage
from newsgraph.knowledge.storing import store

logger = logging.getLogger(__name__)


class Extract(Protocol):
    """As newsgraph.extraction.extract.extract."""

    def __call__(self, text: str, *, language: str) -> Extraction: ...


def run_job(pk: int, extract: Extract) -> None:
    """Run a queued job to its end, good or bad. One that is not queued (any more) is left alone.

    What went wrong is kept in the job and logged, never raised: the worker goes on.
    """
    job = _claim(pk)
    if job is None:
        return
    try:
        with _heartbeat(job):
            extraction = extract(job.article.text, language=job.article.language)
        _advance(job, Stage.STORING, 80)
        _finish(job, extraction)
    except UnsupportedLanguage as refusal:
        fail(job, JobError.LANGUAGE, detail=refusal.language)
    except Exception:
        logger.exception("Job %s failed", pk)
        fail(job, JobError.UNEXPECTED)


@transaction.atomic
def fail(job: Job, error: JobError, detail: str = "") -> None:
    """End the job in failure, if it is still ours."""
    ended = _still_ours(job).update(
        state=JobState.FAILED, error=error, error_detail=detail, finished_at=timezone.now()
    )
    if ended:
        Article.objects.filter(pk=job.article_id).update(state=ArticleState.FAILED)


def _claim(pk: int) -> Job | None:
    now = timezone.now()
    with transaction.atomic():
        claimed = Job.objects.filter(pk=pk, state=JobState.QUEUED).update(
            state=JobState.RUNNING,
            stage=Stage.EXTRACTING,
            progress=20,
            attempts=F("attempts") + 1,
            started_at=now,
            heartbeat=now,
        )
        if not claimed:
            return None
        job = Job.objects.select_related("article").get(pk=pk)
        Article.objects.filter(pk=job.article_id).update(state=ArticleState.EXTRACTING)
        return job


@transaction.atomic
def _finish(job: Job, extraction: Extraction) -> None:
    """Store what was found and end the job, both or neither."""
    ended = _still_ours(job).update(
        state=JobState.DONE, stage=Stage.FINISHED, progress=100, finished_at=timezone.now()
    )
    if ended:
        store(job.article, extraction)
        Article.objects.filter(pk=job.article_id).update(state=ArticleState.READY)


def _advance(job: Job, stage: Stage, progress: int) -> None:
    _still_ours(job).update(stage=stage, progress=progress, heartbeat=timezone.now())


def _still_ours(job: Job) -> JobQuerySet:
    """The job's row, unless it was given to another worker meanwhile: each attempt has its number."""
    return Job.objects.filter(pk=job.pk, attempts=job.attempts, state=job.state)


@contextmanager
def _heartbeat(job: Job) -> Iterator[None]:
    """Give signs of life for as long as the block runs, from a thread: extraction knows no database."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(STALE_AFTER.total_seconds() / 4):
            _still_ours(job).update(heartbeat=timezone.now())
        connection.close()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
