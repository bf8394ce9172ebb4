"""Conflicts: seen on the article's page and in a list, with both sides, and resolved there."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Conflict, Statement
from tests.conflicts import article_in_conflict


@pytest.fixture
def article(editor: User) -> Article:
    article = article_in_conflict(by=editor)
    assert Conflict.objects.count() == 1
    return article


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


@pytest.mark.parametrize("where", ["/conflicts/", "/articles/{}/"])
def test_both_sides_are_shown(reader_client: Client, article: Article, where: str) -> None:
    html = page(reader_client, where.format(article.pk))
    assert "The machine now reads this passage differently." in html
    assert "Statement changed: Nordland – threatens – Südland" in html
    assert "Nordland – rejects – Südland" in html
    assert "Dismiss" not in html  # a reader has no buttons


def test_the_list_of_articles_leads_to_them(reader_client: Client, article: Article) -> None:
    assert '<a href="/conflicts/">1 conflict</a>' in page(reader_client, "/articles/")


@pytest.mark.parametrize(
    ("way", "type_"), [("mine", "threatens"), ("other", "rejects"), ("dismiss", "threatens")]
)
def test_resolving(editor_client: Client, article: Article, way: str, type_: str) -> None:
    conflict = Conflict.objects.get()
    response = editor_client.post(f"/conflicts/{conflict.pk}/resolve/", {"way": way}, follow=True)
    assert "There are none." in " ".join(response.content.decode().split())
    said = Statement.objects.visible().filter(evidence__startswith="Nordland")
    assert [one.type for one in said] == [type_]


def test_only_those_who_may_and_only_in_three_ways(
    editor_client: Client, reader_client: Client, article: Article
) -> None:
    conflict = Conflict.objects.get()
    assert reader_client.post(f"/conflicts/{conflict.pk}/resolve/", {"way": "mine"}).status_code == 403
    assert editor_client.post(f"/conflicts/{conflict.pk}/resolve/", {"way": "never"}).status_code == 404
    assert editor_client.get(f"/conflicts/{conflict.pk}/resolve/").status_code == 405


def test_no_conflicts(reader_client: Client, db: None) -> None:
    assert "There are none." in page(reader_client, "/conflicts/")
