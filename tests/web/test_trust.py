"""Showing only what is sure: confirmed by people, or likely enough; and who stands behind what."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any
from urllib.parse import urljoin

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.extraction.affiliations.coding import RAW_CONFIDENCE
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.exports import EXPORTS
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.web.wording.rules import TIE_RULES, rule_words
from tests.corpus import told

MARA = Found("Mara Lindqvist", ActorKind.PERSON)
JONAS = Found("Jonas Okoro", ActorKind.PERSON)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)


@pytest.fixture
def article(editor: User) -> Article:
    """Three statements: one sure, one unsure, one unsure that a person confirmed."""
    article = told(
        "Treffen", (MARA, "talked-to", JONAS), (MARA, "accuses", NORDLAND), (JONAS, "aids", NORDLAND)
    )
    accept_statement(Statement.objects.get(type="aids"), editor)
    Statement.objects.exclude(type="talked-to").update(confidence=0.4)
    return article


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    html: str = response.content.decode()
    return html


def lines(html: str) -> int:
    return html.count('data-statement="')


def edges(html: str) -> list[dict[str, Any]]:
    found = re.search(r'<script id="graph-data" type="application/json">(.*?)</script>', html)
    assert found
    drawn: list[dict[str, Any]] = json.loads(found[1])["edges"]
    return drawn


@pytest.mark.parametrize(
    ("query", "count"), [("", 2), ("sure=0", 3), ("sure=60", 2), ("confirmed=on", 1), ("sure=nonsense", 2)]
)
def test_an_article_with_its_graph(reader_client: Client, article: Article, query: str, count: int) -> None:
    html = page(reader_client, f"{article.get_absolute_url()}?{query}")
    assert (lines(html), len(edges(html))) == (count, count)


@pytest.mark.parametrize(("query", "count"), [("", 2), ("sure=0", 3), ("sure=60", 2), ("confirmed=on", 1)])
def test_the_corpus_graph(reader_client: Client, article: Article, query: str, count: int) -> None:
    assert len(edges(page(reader_client, f"/?{query}"))) == count


def test_an_actor_and_an_edge(reader_client: Client, article: Article) -> None:
    mara, nordland = (Actor.objects.get(name=name) for name in ("Mara Lindqvist", "Nordland"))
    assert lines(page(reader_client, mara.get_absolute_url())) == 1
    assert lines(page(reader_client, f"{mara.get_absolute_url()}?sure=0")) == 2
    assert lines(page(reader_client, f"{mara.get_absolute_url()}?sure=60")) == 1
    assert lines(page(reader_client, f"{mara.get_absolute_url()}?type=accuses&sure=60")) == 0
    assert lines(page(reader_client, f"/edges/{mara.pk}-{nordland.pk}/?confirmed=on")) == 0


def test_nothing_so_sure_is_said(reader_client: Client, article: Article) -> None:
    Statement.objects.update(status="machine")
    html = page(reader_client, f"{article.get_absolute_url()}?confirmed=on")
    assert "No statement is as sure as that." in html


def test_an_edge_tells_how_many_people_confirmed(reader_client: Client, article: Article) -> None:
    html = page(reader_client, f"{article.get_absolute_url()}?sure=0")
    assert sorted(edge["by_people"] for edge in edges(html)) == [0, 0, 1]
    assert "○</span> machine" in html
    assert "✓</span> confirmed" in html


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("accuses/Kritik üben", "by the word: Kritik üben"),
        ("tie/title", "by the pattern: office before the name"),
        ("tie/unheard-of", "by the pattern: unheard-of"),
        ("classifier", "by the classifier"),
        ("classifier accuses/Kritik üben", "by the classifier, at: Kritik üben"),
        ("", ""),
    ],
)
def test_what_said_it_is_told_in_words(rule: str, words: str) -> None:
    assert rule_words(rule) == words


def test_every_pattern_of_ties_has_words() -> None:
    assert {rule.removeprefix("tie/") for rule in RAW_CONFIDENCE} == set(TIE_RULES)


PAGES = {
    "corpus graph": "/",
    "article": "/articles/{article}/",
    "actor": "/actors/{mara}/",
    "actor, one type": "/actors/{mara}/?type=accuses",
    "actor beside a graph": "/actors/{mara}/panel/",
    "edge": "/edges/{mara}-{nordland}/",
    "edge beside a graph": "/edges/{mara}-{nordland}/panel/",
    "articles": "/articles/",
    "actors": "/actors/?q=lindqvist",
    "path": "/paths/?first={mara}&first_name=Mara+Lindqvist&second={nordland}&second_name=Nordland",
    "statements in the admin": "/admin/knowledge/statement/",
    "table of statements in the admin": "/admin/knowledge/statement/export/",
}


@pytest.mark.parametrize("template", PAGES.values(), ids=PAGES.keys())
def test_what_is_too_unsure_to_be_shown_is_counted_and_one_click_away(
    editor_client: Client, article: Article, template: str
) -> None:
    mara, nordland = (Actor.objects.get(name=name).pk for name in ("Mara Lindqvist", "Nordland"))
    address = template.format(article=article.pk, mara=mara, nordland=nordland)
    usually = page(editor_client, address)
    said = re.search(r'1 less sure statement is hidden\.\s*<a href="([^"]*)"', usually)
    assert said, address
    assert "hidden." not in page(editor_client, urljoin(address, unescape(said[1])))


@pytest.mark.parametrize("name", EXPORTS)
def test_graphs_are_taken_away_as_they_are_shown(reader_client: Client, article: Article, name: str) -> None:
    def taken_away(query: str) -> str:
        answer = reader_client.get(f"/export/{name}/?{query}")
        return b"".join(answer.streaming_content).decode()

    assert "accuses" not in taken_away("")
    assert "accuses" in taken_away("sure=0")


def test_lists_count_what_is_sure(reader_client: Client, article: Article) -> None:
    for address, usually, everything in (("/articles/", 2, 3), ("/actors/?q=lindqvist", 1, 2)):
        for query, count in (("", usually), ("sure=0", everything)):
            html = page(reader_client, f"{address}{'&' if '?' in address else '?'}{query}")
            assert f'<td class="number">{count}</td>' in html, (address, query)


def test_the_place_of_a_hidden_statement_is_linked_so_that_it_is_there(
    reader_client: Client, article: Article
) -> None:
    mara = Actor.objects.get(name="Mara Lindqvist")
    unsure = Statement.objects.get(type="accuses")
    html = page(reader_client, f"{mara.get_absolute_url()}?sure=0")
    link = f"{article.get_absolute_url()}?sure=0#statement-{unsure.pk}"
    assert link in html
    assert f'id="statement-{unsure.pk}"' in page(reader_client, link)
