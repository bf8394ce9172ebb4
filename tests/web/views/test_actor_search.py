"""Finding an actor while typing."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.corrections.actors import reject_actor
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.models import Actor
from tests.corpus import busy_corpus, told

MARA = Found("Mara Lindqvist", ActorKind.PERSON, ("Die Präsidentin",))
MARIO = Found("Mario Okoro", ActorKind.PERSON)
MARIENLAND = Found("Marienland", ActorKind.COUNTRY)
SUMARA = Found("Sumara", ActorKind.ORGANISATION)


@pytest.fixture
def article(db: None) -> Article:
    told("Anderswo", (MARIENLAND, "accuses", SUMARA))
    return told("Hier", (MARA, "talked-to", MARIO))


def suggested(client: Client, query: str) -> list[str]:
    response = client.get(f"/actors/suggestions/?{query}")
    assert response.status_code == 200
    return re.findall(r'data-name="([^"]*)"', response.content.decode())


def test_the_articles_actors_come_first_then_those_that_begin_so(
    reader_client: Client, article: Article
) -> None:
    names = suggested(reader_client, f"q=mar&article={article.pk}")
    assert names == ["Mario Okoro", "Mara Lindqvist", "Marienland", "Sumara"]


def test_with_nothing_typed_the_articles_actors(reader_client: Client, article: Article) -> None:
    assert set(suggested(reader_client, f"q=&article={article.pk}")) == {"Mara Lindqvist", "Mario Okoro"}
    assert suggested(reader_client, "q=") == []


def test_any_name_finds_whatever_its_accents(reader_client: Client, article: Article) -> None:
    assert suggested(reader_client, "q=prasidentin") == []
    assert suggested(reader_client, "q=PRÄSIDENTIN") == ["Mara Lindqvist"]


def test_rejected_and_merged_actors_and_the_one_at_hand_are_left_out(
    reader_client: Client, article: Article, editor: User
) -> None:
    mara, mario, sumara = (Actor.objects.get(name=one.name) for one in (MARA, MARIO, SUMARA))
    reject_actor(sumara, editor)
    merge_actors(mara, mario, editor)
    assert suggested(reader_client, "q=mar") == ["Marienland", "Mara Lindqvist"]
    assert suggested(reader_client, f"q=mar&without={mara.pk}") == ["Marienland"]


@pytest.mark.parametrize(
    "query", ["q=x&article=nonsense", "q=%25&without=-1", "article=99999999999999999999999"]
)
def test_nonsense_does_no_harm(reader_client: Client, article: Article, query: str) -> None:
    assert suggested(reader_client, query) == []


def test_hostile_names_stay_text(reader_client: Client, db: None) -> None:
    told("Böse", (Found('"><script>alert(1)</script>', ActorKind.PERSON), "accuses", MARA))
    html = reader_client.get("/actors/suggestions/?q=script").content.decode()
    assert "<script" not in html


def test_at_most_ten(reader_client: Client, db: None) -> None:
    busy_corpus(12, parties=45)
    assert len(suggested(reader_client, "q=nummer")) == 10
