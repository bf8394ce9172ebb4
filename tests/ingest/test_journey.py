from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult

from newsgraph.articles.drafts import Draft
from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.language import UnsupportedLanguage
from newsgraph.ingest.intake import take_in
from newsgraph.ingest.journey import run_job
from newsgraph.ingest.models import Job, JobState
from newsgraph.ingest.queue import MOST_ATTEMPTS, read_again, reap, retry
from newsgraph.knowledge.corrections.statements import reject_statement
from newsgraph.knowledge.models import Statement
from tests.extractions import VISIT, visit

pytestmark = pytest.mark.django_db


def hand_written(text: str, *, language: str = ""):
    assert text == VISIT
    return visit()


def broken(text: str, *, language: str = ""):
    raise RuntimeError("no memory")


def english_only(text: str, *, language: str = ""):
    raise UnsupportedLanguage("en")


@pytest.fixture
def job() -> Job:
    article, _ = take_in(Draft("Treffen", VISIT), by=None, upload=uuid.uuid4())
    return article.jobs.get()


@pytest.fixture
def queued(django_capture_on_commit_callbacks):
    """Commit what the block does; returns how many tasks wait for a worker."""

    def count(act, *args):
        with django_capture_on_commit_callbacks(execute=True):
            act(*args)
        return DBTaskResult.objects.count()

    return count


def test_taking_in_queues_one_job(queued):
    assert queued(take_in, Draft("Treffen", VISIT), None, uuid.uuid4()) == 1
    article = Article.objects.get()
    assert (article.state, article.jobs.get().state) == (ArticleState.QUEUED, JobState.QUEUED)


def test_the_same_text_again_is_the_same_article(job, queued):
    spaced = Draft("Anderer Titel", VISIT.replace(" ", "  \n"))
    article, new = take_in(spaced, by=None, upload=uuid.uuid4())
    assert (article, new) == (job.article, False)
    assert (Article.objects.count(), Job.objects.count(), DBTaskResult.objects.count()) == (1, 1, 0)


def test_a_job_leads_to_a_ready_article_with_statements(job):
    run_job(job.pk, hand_written)
    job.refresh_from_db()
    assert (job.state, job.progress, job.attempts, job.error_message) == (JobState.DONE, 100, 1, "")
    assert job.article.state == ArticleState.READY
    assert Statement.objects.count() == 3


def test_a_job_that_is_done_is_not_run_again(job):
    run_job(job.pk, hand_written)
    run_job(job.pk, broken)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 1)


def test_a_job_whose_article_was_deleted_is_nothing_to_do(job):
    job.article.delete()
    run_job(job.pk, broken)


def test_a_failed_job_says_so_stores_nothing_and_can_be_tried_again(job, queued, caplog):
    run_job(job.pk, broken)
    job.refresh_from_db()
    assert (job.state, job.article.state) == (JobState.FAILED, ArticleState.FAILED)
    assert "Something went wrong" in job.error_message
    assert "no memory" not in job.error_message
    assert "no memory" in caplog.text
    assert queued(retry, job) == 1
    run_job(job.pk, hand_written)
    job.refresh_from_db()
    assert (job.state, job.error_message, job.article.state) == (JobState.DONE, "", ArticleState.READY)


def test_only_a_failed_job_can_be_tried_again(job, queued):
    assert queued(retry, job) == 0
    run_job(job.pk, hand_written)
    job.refresh_from_db()
    assert queued(retry, job) == 0


def test_an_article_is_queued_again_once_and_what_people_decided_holds(job, queued, editor):
    run_job(job.pk, hand_written)
    reject_statement(Statement.objects.get(type="accuses"), editor)
    assert queued(read_again, job.article) == 1
    assert queued(read_again, job.article) == 1
    again = job.article.jobs.latest("pk")
    run_job(again.pk, hand_written)
    assert (Statement.objects.count(), Statement.objects.visible().count()) == (3, 2)


def test_another_language_is_named_in_the_language_of_the_reader(job):
    run_job(job.pk, english_only)
    job.refresh_from_db()
    assert "only German" in job.error_message
    assert "English" in job.error_message
    with translation.override("de"):
        assert "Englisch" in job.error_message


def test_an_extraction_that_cannot_be_stored_leaves_nothing_half_stored(job):
    def of_another_text(text, *, language):
        return visit().__class__(text="Ein anderer Text.", language="de", model="x")

    run_job(job.pk, of_another_text)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert not Statement.objects.exists()


def abandon(job: Job, attempts: int) -> None:
    """As if the worker had been killed in the middle of this attempt."""
    long_ago = timezone.now() - timedelta(minutes=5)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=attempts, heartbeat=long_ago)


def test_a_job_whose_worker_died_is_queued_again(job, queued):
    abandon(job, attempts=1)
    assert queued(reap) == 1
    job.refresh_from_db()
    assert job.state == JobState.QUEUED
    run_job(job.pk, hand_written)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 2)


def test_a_job_that_kills_its_worker_each_time_is_given_up(job, queued):
    abandon(job, attempts=MOST_ATTEMPTS)
    assert queued(reap) == 0
    job.refresh_from_db()
    assert (job.state, job.article.state) == (JobState.FAILED, ArticleState.FAILED)
    assert "interrupted" in job.error_message


def test_a_job_with_a_living_worker_is_left_alone(job, queued):
    Job.objects.update(state=JobState.RUNNING, attempts=1, heartbeat=timezone.now())
    assert queued(reap) == 0


def test_a_job_that_lost_its_task_is_queued_again(job, queued):
    Job.objects.update(heartbeat=timezone.now() - timedelta(hours=1))
    assert queued(reap) == 1
    assert queued(reap) == 1


def test_a_worker_that_was_given_up_changes_nothing_when_it_comes_back(job):
    def slow(text, *, language):
        abandon(job, attempts=1)
        reap()
        return visit()

    run_job(job.pk, slow)
    job.refresh_from_db()
    assert (job.state, Statement.objects.count()) == (JobState.QUEUED, 0)


def test_examples_are_loaded_once(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("Title: Eins\nDate: 2016-02-12\nSource: Beispiel\n\nErster Text.")
    (tmp_path / "b.txt").write_text("Title: Zwei\n\nZweiter Text.")
    call_command("load_seeds", tmp_path)
    call_command("load_seeds", tmp_path)
    assert capsys.readouterr().out.splitlines() == [
        "2 new of 2 example articles.",
        "0 new of 2 example articles.",
    ]
    assert Article.objects.get(title="Eins").published_on.year == 2016
    assert Job.objects.count() == 2
