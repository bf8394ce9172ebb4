"""The one place where work for the background is handed over, and looked after."""

from __future__ import annotations

from functools import partial

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from newsgraph.articles.models import Article, ArticleState
from newsgraph.ingest.journey import fail, run_job
from newsgraph.ingest.models import Job, JobError, JobState, Stage
from newsgraph.knowledge.background import certain_ties

MOST_ATTEMPTS = 3


@task()
def read_article(job: int) -> None:
    # Loads the model: only workers do so, never the web server.
    from newsgraph.extraction.extract import extract

    run_job(job, partial(extract, background=certain_ties()))


def enqueue(job: Job) -> None:
    """Have a worker run the job as soon as this transaction is committed."""
    transaction.on_commit(lambda: read_article.enqueue(job.pk))


@transaction.atomic
def retry(job: Job, language: str = "") -> bool:
    """Queue a failed job again, by a person's wish, who may know the text's language better.

    Returns whether it was there to retry.
    """
    if not _queue_again(job, JobState.FAILED, attempts=0, error="", error_detail=""):
        return False
    job.article.state = ArticleState.QUEUED
    job.article.language = language or job.article.language
    job.article.save(update_fields=["state", "language"])
    enqueue(job)
    return True


@transaction.atomic
def read_again(article: Article) -> Job | None:
    """Queue an article for another reading. None if it is queued or being read already."""
    if Job.objects.unfinished().filter(article=article).exists():
        return None
    job = Job.objects.create(article=article)
    enqueue(job)
    return job


@transaction.atomic
def reap() -> int:
    """Queue jobs again whose worker died; give up after a few times. Returns how many were looked after."""
    abandoned = [*Job.objects.stale(), *Job.objects.stuck()]
    for job in abandoned:
        if job.attempts >= MOST_ATTEMPTS:
            fail(job, JobError.INTERRUPTED)
        elif _queue_again(job, job.state):
            enqueue(job)
    return len(abandoned)


def _queue_again(job: Job, state: str, **values: object) -> bool:
    """Queue the job if it is still in this state; another process may have been quicker."""
    return bool(
        Job.objects.filter(pk=job.pk, state=state, heartbeat=job.heartbeat).update(
            state=JobState.QUEUED, stage=Stage.WAITING, progress=0, heartbeat=timezone.now(), **values
        )
    )
