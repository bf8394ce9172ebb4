"""What pages say of a tie that far more articles contradict, and of how many statements a verdict affects."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.exports import EXPORTS
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.projection import confidence
from tests.corpus import told

pytestmark = pytest.mark.django_db
HOLM = Found("Fritz Holm", ActorKind.PERSON)
DEUTSCHLAND = Found("Deutschland", ActorKind.COUNTRY)
ÖSTERREICH = Found("Österreich", ActorKind.COUNTRY)
WHY = "Held back: 5 articles tie Fritz Holm to Deutschland, only this one to Österreich."


@pytest.fixture
def odd_one():
    for number in range(5):
        told(str(number), (HOLM, "affiliated-with", DEUTSCHLAND), rule="tie/title", ending=f" {number}")
    return told("Irrtum", (HOLM, "affiliated-with", ÖSTERREICH), rule="tie/title")


def words(response) -> str:
    text = re.sub(r"<script.*?</script>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", "", text).split())


def taken_away(client, address: str) -> str:
    return b"".join(client.get(address).streaming_content).decode()


def pages(article) -> list[str]:
    holm, österreich = (Actor.objects.get(name=name) for name in ("Fritz Holm", "Österreich"))
    return [
        article.get_absolute_url(),
        holm.get_absolute_url(),
        österreich.get_absolute_url(),
        f"{holm.get_absolute_url()}?type=affiliated-with",
        reverse("edge", args=[holm.pk, österreich.pk]),
    ]


def test_a_tie_held_back_is_shown_on_demand_only_with_its_reason(admin_client, odd_one):
    for address in pages(odd_one):
        usually = words(admin_client.get(address))
        assert "Held back" not in usually, address
        assert "1 less sure statement is hidden." in usually, address
        more = f"{address}{'&' if '?' in address else '?'}sure=0"
        assert WHY in words(admin_client.get(more)), address


def test_a_tie_held_back_is_in_no_graph_panel_path_or_export(admin_client, odd_one):
    holm, österreich = (Actor.objects.get(name=name) for name in ("Fritz Holm", "Österreich"))
    assert "Österreich" not in words(admin_client.get(reverse("actor_panel", args=[holm.pk])))
    assert "affiliated-with Österreich" not in words(
        admin_client.get(reverse("edge_panel", args=[holm.pk, österreich.pk]))
    )
    assert '"Österreich"' not in admin_client.get("/").content.decode()
    asked = {"first": holm.pk, "first_name": holm.name}
    asked |= {"second": österreich.pk, "second_name": österreich.name}
    assert "No path" in words(admin_client.get(reverse("path"), asked))
    for name in EXPORTS:
        address = reverse("export", args=[name])
        assert "Österreich" not in taken_away(admin_client, address), name
        assert "Österreich" in taken_away(admin_client, f"{address}?sure=0"), name


def test_the_reviewer_reads_the_reason_and_the_sentences_of_both_sides(admin_client, odd_one):
    said = words(admin_client.get(reverse("review")))
    assert WHY in said
    assert "Others on Fritz Holm and Deutschland" in said
    assert said.count("Fritz Holm affiliated-with Deutschland") == 3
    told("Noch ein Irrtum", (HOLM, "affiliated-with", ÖSTERREICH), rule="tie/title", ending=" auch")
    for number in range(3):
        told(f"x{number}", (HOLM, "affiliated-with", DEUTSCHLAND), rule="tie/title", ending=f" x{number}")
    said = words(admin_client.get(reverse("review")))
    assert "8 articles tie Fritz Holm to Deutschland, only 2 to Österreich." in said
    assert "Others on Fritz Holm and Österreich" in said


def test_before_a_verdict_every_page_says_how_many_statements_it_affects(admin_client, odd_one):
    statement = Statement.objects.get(article=odd_one)
    edit = reverse("edit_statement", args=[statement.pk])
    assert "affects 6 statements" in words(admin_client.get(reverse("review")))
    assert "affects 6 statements" in words(admin_client.get(edit))
    for address in pages(odd_one):
        more = f"{address}{'&' if '?' in address else '?'}sure=0"
        assert "affects 6 statements" in words(admin_client.get(more)), address


def test_a_verdict_on_one_without_its_like_affects_it_alone(admin_client):
    article = told("Allein", (HOLM, "affiliated-with", DEUTSCHLAND))
    assert "affects 1 statement " in words(admin_client.get(article.get_absolute_url()))


def test_many_are_not_counted_to_the_end(admin_client, odd_one, monkeypatch):
    monkeypatch.setattr(confidence, "MOST_AT_ONCE", 3)
    monkeypatch.setattr("newsgraph.web.pages.statements.MOST_AT_ONCE", 3)
    assert "affects more than 3 statements" in words(admin_client.get(f"{odd_one.get_absolute_url()}?sure=0"))
