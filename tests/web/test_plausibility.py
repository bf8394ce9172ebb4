"""What pages say of a tie that far more articles contradict, and of what a verdict touches."""

from __future__ import annotations

import pytest
from django.urls import reverse

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Statement
from tests.corpus import told

pytestmark = pytest.mark.django_db
HOLM = Found("Fritz Holm", ActorKind.PERSON)
DEUTSCHLAND = Found("Deutschland", ActorKind.COUNTRY)
ÖSTERREICH = Found("Österreich", ActorKind.COUNTRY)


@pytest.fixture
def odd_one():
    for number in range(5):
        told(str(number), (HOLM, "affiliated-with", DEUTSCHLAND), rule="tie/title", ending=str(number))
    return told("Irrtum", (HOLM, "affiliated-with", ÖSTERREICH), rule="tie/title")


def test_a_tie_held_back_is_hidden_and_shown_with_its_reason_on_demand(admin_client, odd_one):
    address = odd_one.get_absolute_url()
    usually = admin_client.get(address).content.decode()
    assert "held back" not in usually
    assert "1 less sure statement is hidden." in usually
    everything = admin_client.get(f"{address}?sure=0").content.decode()
    assert "held back" in everything
    assert "far more articles say" in everything


def test_the_reviewer_reads_how_many_articles_say_what(admin_client, odd_one):
    page = admin_client.get(reverse("review")).content.decode()
    assert "Held back: 5 articles tie Fritz Holm to Deutschland, 1 to Österreich." in page


def test_before_a_verdict_one_reads_how_many_statements_it_touches(admin_client, odd_one):
    statement = Statement.objects.get(article=odd_one)
    said = admin_client.get(reverse("likes", args=[statement.pk])).content.decode()
    assert "a little for 5 statements read alike" in said


def test_a_verdict_on_one_without_its_like_counts_for_it_alone(admin_client):
    article = told("Allein", (HOLM, "affiliated-with", DEUTSCHLAND))
    said = admin_client.get(reverse("likes", args=[article.statements.get().pk])).content.decode()
    assert "for this statement alone" in said
