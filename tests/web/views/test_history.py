"""Histories: who changed what when, in words, with undo; and what was decided, told in a line."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.actors import rename_actor
from newsgraph.knowledge.corrections.mentions import unmark
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.names import confirm_alias, forbid_alias
from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    reject_statement,
    reverse_statement,
    save_statement,
)
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Actor, Correction, Mention, Statement
from newsgraph.web.wording.decisions import about, differences, headline, told, value_words


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def rows(decision: Correction) -> list[tuple[str, str, str]]:
    return [(row.label, row.before, row.after) for row in differences(decision)]


def test_an_edit_tells_what_became_what(statement: Statement, editor: User) -> None:
    statement.type, statement.negated = "threatens", True
    decision = save_statement(statement, editor)
    assert decision
    assert told(decision) == "Statement changed: Nordland – not threatens – Südland"
    assert rows(decision) == [("does what", "accuses", "threatens"), ("negated", "no", "yes")]


def test_a_verdict_tells_the_status(statement: Statement, editor: User) -> None:
    assert rows(reject_statement(statement, editor)) == [("status", "machine", "rejected")]
    assert rows(accept_statement(statement, editor)) == [("status", "rejected", "confirmed")]


def test_an_undoing_tells_the_way_back(statement: Statement, editor: User) -> None:
    undone = undo(reverse_statement(statement, editor), editor)
    assert headline(undone) == "Undone: Statement changed"
    assert rows(undone) == [("who", "Südland", "Nordland"), ("to whom", "Nordland", "Südland")]


def test_decisions_about_actors_names_and_mentions(article: Article, editor: User) -> None:
    mara, jonas = (Actor.objects.get(name=name) for name in ("Mara Lindqvist", "Jonas Okoro"))
    assert rows(rename_actor(mara, "Mara L.", editor)) == [("name", "Mara Lindqvist", "Mara L.")]  # type: ignore[arg-type]
    assert told(confirm_alias(jonas, "Der Gast", editor)) == "Name confirmed: “Der Gast”: Jonas Okoro"
    assert told(forbid_alias(jonas, "Der Gast", editor)) == "Name forbidden: “Der Gast”: Jonas Okoro"
    mention = Mention.objects.get(surface="Südland")
    assert told(unmark(mention, editor)) == "No longer marked as an actor: “Südland”: Südland"
    assert about(merge_actors(mara, jonas, editor)) == "Mara L. / Jonas Okoro"


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("type", "accuses", "accuses"),
        ("type", "hugs", "hugs"),
        ("kind", "country", "country"),
        ("status", "added", "added"),
        ("source", {"name": "Mara", "anchor": "person:mara", "kind": "person"}, "Mara"),
        ("topic", "", "–"),
        ("target", None, "–"),
        ("negated", True, "yes"),
    ],
)
def test_values_are_told_in_words(key: str, value: Any, words: str) -> None:
    assert value_words(key, value) == words


def test_the_history_of_a_statement(reader_client: Client, statement: Statement, editor: User) -> None:
    reverse_statement(statement, editor)
    html = page(reader_client, f"/statements/{statement.pk}/history/")
    assert "Statement changed" in html
    assert "editor" in html
    assert "<del><bdi>Nordland</bdi></del>" in html
    assert "1 change" in html


def test_the_history_of_an_article_and_of_an_actor(
    reader_client: Client, article: Article, statement: Statement, editor: User
) -> None:
    accept_statement(statement, editor)
    mara = Actor.objects.get(name="Mara Lindqvist")
    rename_actor(mara, "Mara L.", editor)
    assert "Statement accepted" in page(reader_client, f"/articles/{article.pk}/history/")
    assert "Nobody has changed anything" not in page(reader_client, f"/actors/{mara.pk}/history/")
    assert "Statement accepted" not in page(reader_client, f"/actors/{mara.pk}/history/")
    assert "Statement accepted" in page(reader_client, f"/actors/{statement.source_id}/history/")


def test_nothing_changed_yet(reader_client: Client, article: Article) -> None:
    assert "Nobody has changed anything here yet." in page(reader_client, f"/articles/{article.pk}/history/")


def test_undoing_and_doing_again_from_the_history(
    editor_client: Client, article: Article, statement: Statement, editor: User
) -> None:
    decision = reject_statement(statement, editor)
    address = f"/articles/{article.pk}/history/"
    assert f'action="/corrections/{decision.pk}/undo/"' in page(editor_client, address)
    editor_client.post(f"/corrections/{decision.pk}/undo/", {"next": address})
    html = page(editor_client, address)
    assert f'action="/corrections/{decision.pk}/redo/"' in html
    assert "Undone: Statement rejected" in html
    editor_client.post(f"/corrections/{decision.pk}/redo/", {"next": address})
    statement.refresh_from_db()
    assert statement.status == "rejected"


def test_undoing_twice_is_refused_in_words(editor_client: Client, statement: Statement, editor: User) -> None:
    decision = reject_statement(statement, editor)
    editor_client.post(f"/corrections/{decision.pk}/undo/")
    response = editor_client.post(f"/corrections/{decision.pk}/undo/", follow=True)
    assert "This is undone already." in response.content.decode()


def test_the_history_of_a_rejected_actor_is_there_to_take_it_back(
    editor_client: Client, article: Article
) -> None:
    nordland = Actor.objects.get(name="Nordland")
    editor_client.post(f"/actors/{nordland.pk}/reject/")
    assert "Actor rejected" in page(editor_client, f"/actors/{nordland.pk}/history/")


def test_hostile_words_stay_text(reader_client: Client, article: Article, editor: User) -> None:
    nordland = Actor.objects.get(name="Nordland")
    rename_actor(nordland, "<script>alert(1)</script>", editor)
    html = page(reader_client, f"/actors/{nordland.pk}/history/")
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_long_histories_come_in_pages(reader_client: Client, statement: Statement, editor: User) -> None:
    for _ in range(15):
        reject_statement(statement, editor)
        accept_statement(statement, editor)
    address = f"/statements/{statement.pk}/history/"
    assert "1 to 25 of 30" in page(reader_client, address)
    assert "26 to 30 of 30" in page(reader_client, f"{address}?page=2")
