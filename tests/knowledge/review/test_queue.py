"""In which order the queue asks, and that nobody is asked what another is asked."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Lease, Statement, Suggestion
from newsgraph.knowledge.review.queue import take
from tests.corpus import busy_corpus, told
from tests.extractions import LINDQVIST, NORDLAND, OKORO, SUEDLAND

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(db: None) -> None:
    """Three statements, each with actors of its own."""
    told("eins", (NORDLAND, "accuses", SUEDLAND))
    told("zwei", (LINDQVIST, "talked-to", OKORO))
    told("drei", (Found("Inselbund", ActorKind.ORGANISATION), "aids", Found("Westland", ActorKind.COUNTRY)))


def test_what_is_unsure_comes_before_what_is_sure(three, editor):
    for confidence, statement in zip((0.9, 0.55, 0.2), Statement.objects.order_by("pk"), strict=True):
        Statement.objects.filter(pk=statement.pk).update(confidence=confidence)
    order = []
    while (item := take(editor)) is not None:
        order.append(item.confidence)
        accept_statement(item, editor)
    assert order == [0.55, 0.2, 0.9]


def test_who_has_many_statements_comes_before_who_has_few(editor):
    told("selten", (LINDQVIST, "talked-to", OKORO))
    for number in range(6):
        told(f"oft {number}", (NORDLAND, "accuses", Found(f"Verein {number}", ActorKind.ORGANISATION)))
    told("wieder selten", (Found("Rosa Adeyemi", ActorKind.PERSON), "aids", SUEDLAND))
    assert take(editor).source.name == "Nordland"


def test_a_doubtful_merge_takes_its_place_among_statements(editor):
    told("eins", (Found("Angela Meier", ActorKind.PERSON), "accuses", NORDLAND))
    told("zwei", (Found("Angela Maier", ActorKind.PERSON), "aids", SUEDLAND))
    Statement.objects.update(confidence=0.99)
    assert isinstance(take(editor), Suggestion)
    Suggestion.objects.update(likelihood=0.99)
    Statement.objects.update(confidence=0.5)
    Lease.objects.all().delete()
    assert isinstance(take(editor), Statement)


def _take_at_once(user: User, barrier: threading.Barrier) -> tuple[type, int] | None:
    try:
        barrier.wait(timeout=20)
        item = take(user)
        return (type(item), item.pk) if item is not None else None
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_reviewers_who_ask_at_the_same_moment_get_different_items():
    busy_corpus(2)
    users = [User.objects.create_user(f"reviewer {number}") for number in range(5)]
    barrier = threading.Barrier(len(users))
    with ThreadPoolExecutor(len(users)) as pool:
        given = list(pool.map(_take_at_once, users, [barrier] * len(users)))
    assert None not in given
    assert len(set(given)) == len(users)
    assert Lease.objects.count() == len(users)


@pytest.mark.skipif(connection.vendor != "sqlite", reason="asks SQLite for its plan")
def test_the_first_of_many_is_found_along_an_index(editor):
    busy_corpus(3)
    with CaptureQueriesContext(connection) as queries:
        take(editor)
    picks = [one["sql"] for one in queries if "priority" in one["sql"] and "evidence" in one["sql"]]
    assert picks
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {picks[0]}")
        plan = " ".join(str(row) for row in cursor.fetchall())
    assert "statements_by_what_matters" in plan
    assert "TEMP B-TREE FOR ORDER BY" not in plan
