"""Who may correct, and how: by role, by POST, with and without JavaScript."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Alias, Correction, Mention, Statement
from newsgraph.web.urls import urlpatterns
from tests.conftest import signed_in
from tests.web.asking import html

ASKING = (
    "/articles/{article}/mark/",
    "/articles/{article}/statements/add/",
    "/mentions/{mention}/",
    "/actors/{actor}/edit/",
    "/actors/{actor}/merge/",
    "/actors/{actor}/split/",
    "/actors/{actor}/names/",
    "/names/{alias}/move/",
    "/statements/{statement}/edit/",
)
DOING = (
    *(f"/statements/{{statement}}/{act}/" for act in ("accept", "reject", "reverse", "negate")),
    *(f"/mentions/{{mention}}/{act}/" for act in ("move", "unmark")),
    *(f"/actors/{{actor}}/{act}/" for act in ("accept", "reject")),
    *(f"/names/{{alias}}/{act}/" for act in ("confirm", "forbid")),
    *(f"/corrections/{{correction}}/{act}/" for act in ("undo", "redo")),
    "/conflicts/{conflict}/resolve/",
)


def test_no_address_of_a_correction_is_missing_here() -> None:
    there = {
        re.sub("<int:[a-z]+>", "{}", f"/{one.pattern}")
        for one in urlpatterns
        if one.callback.__module__.startswith("newsgraph.web.views.corrections")
    }
    assert there == {re.sub("{[a-z]+}", "{}", address) for address in (*ASKING, *DOING)}


def places(article: Article, by: Any) -> dict[str, int]:
    statement = Statement.objects.get(type="accuses")
    client = signed_in(by)
    client.post(f"/statements/{statement.pk}/accept/")
    first = {"mention": Mention, "actor": Actor, "alias": Alias, "correction": Correction}
    rows = {name: model.objects.order_by("pk")[0].pk for name, model in first.items()}  # type: ignore[attr-defined]
    return rows | {"article": article.pk, "statement": statement.pk, "conflict": 1}


@pytest.mark.parametrize("address", [*ASKING, *DOING])
def test_a_reader_may_correct_nothing(
    reader_client: Client, editor: Any, article: Article, address: str
) -> None:
    there = address.format(**places(article, editor))
    before = Correction.objects.count()
    assert reader_client.post(there).status_code == 403
    assert Correction.objects.count() == before


@pytest.mark.parametrize("address", ASKING)
def test_every_form_opens_without_javascript_too(
    editor_client: Client, editor: Any, article: Article, address: str
) -> None:
    page = html(editor_client.get(address.format(**places(article, editor))))
    assert "<html" in page
    assert 'id="dialog-title"' in page


@pytest.mark.parametrize("address", DOING)
def test_a_change_needs_post(editor_client: Client, editor: Any, article: Article, address: str) -> None:
    assert editor_client.get(address.format(**places(article, editor))).status_code == 405


def test_a_reader_sees_who_changed_what_but_no_buttons(
    reader_client: Client, editor: Any, article: Article, statement: Statement
) -> None:
    places(article, editor)
    page = html(reader_client.get(article.get_absolute_url()))
    assert "confirmed" in page
    assert "/edit/" not in page
    assert "/mark/" not in page
    assert "undo" not in html(reader_client.get(f"/articles/{article.pk}/history/"))
