"""Correcting statements over HTTP: edited, added, two at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Correction, Statement, Status
from newsgraph.knowledge.storing import store
from tests.extractions import visit
from tests.web.asking import actor, html, on


def said_by(statement: Statement, **changes: str) -> dict[str, str]:
    """What the edit form sends."""
    ends = {"source": str(statement.source_id), "target": str(statement.target_id or "")}
    return ends | {"type": statement.type, "topic": statement.topic, "seen": str(statement.version)} | changes


def test_an_edit_changes_all_that_the_form_says(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    changes = {"source": str(actor("Mara Lindqvist").pk), "type": "threatens", "reported": "on"}
    given = said_by(statement, **changes)
    page = html(editor_client.post(f"/statements/{statement.pk}/edit/", given, headers=on(article)))
    assert "threatens" in page
    statement.refresh_from_db()
    assert (statement.source.name, statement.reported) == ("Mara Lindqvist", True)
    assert statement.status == Status.CORRECTED


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"target": "", "target_name": ""}, "A statement of this type needs a target."),
        ({"target": "", "target_name": "Niemandsland"}, "No actor has this name."),
        ({"target": "99999999999999999999"}, "A statement of this type needs a target."),
        ({"type": "hugs"}, "Select a valid choice."),
        ({"type": "requests", "target": ""}, "A statement without a target needs a topic."),
    ],
)
def test_what_makes_no_sense_is_said_in_the_form(
    editor_client: Client, article: Article, statement: Statement, changes: dict[str, str], said: str
) -> None:
    given = said_by(statement, **changes)
    response = editor_client.post(f"/statements/{statement.pk}/edit/", given, headers=on(article))
    assert said in html(response)
    assert response["HX-Retarget"] == "#dialog-body"
    assert not Correction.objects.exists()


def test_an_actor_typed_in_full_needs_no_choosing(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    given = said_by(statement, target="", target_name="lindqvist")
    html(editor_client.post(f"/statements/{statement.pk}/edit/", given, headers=on(article)))
    statement.refresh_from_db()
    assert statement.target == actor("Mara Lindqvist")


def test_the_second_of_two_is_told_and_nothing_is_overwritten(
    editor_client: Client, administrator_client: Client, article: Article, statement: Statement
) -> None:
    seen = {"seen": str(statement.version)}
    html(editor_client.post(f"/statements/{statement.pk}/negate/", seen, headers=on(article)))
    page = html(administrator_client.post(f"/statements/{statement.pk}/reject/", seen, headers=on(article)))
    assert "editor changed this after you opened it" in page
    assert "<ins><bdi>yes</bdi></ins>" in page  # negated
    assert "Reject all the same" in page
    statement.refresh_from_db()
    assert (statement.negated, statement.status) == (True, Status.CORRECTED)
    again = {"seen": str(statement.version)}
    html(administrator_client.post(f"/statements/{statement.pk}/reject/", again, headers=on(article)))
    statement.refresh_from_db()
    assert statement.status == Status.REJECTED


def test_the_second_of_two_keeps_what_was_typed(
    editor_client: Client, administrator_client: Client, article: Article, statement: Statement
) -> None:
    given = said_by(statement, topic="Gas")
    html(editor_client.post(f"/statements/{statement.pk}/reverse/", headers=on(article)))
    page = html(administrator_client.post(f"/statements/{statement.pk}/edit/", given, headers=on(article)))
    assert "editor changed this after you opened it" in page
    assert 'value="Gas"' in page
    statement.refresh_from_db()
    assert f'name="seen" value="{statement.version}"' in page
    assert statement.topic == ""


def test_an_editor_is_told_when_it_was_the_machine(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    seen = {"seen": str(statement.version)}
    again = visit("test-2")
    told = tuple(replace(one, negated=one.type == "accuses") for one in again.statements)
    store(article, replace(again, statements=told))
    page = html(editor_client.post(f"/statements/{statement.pk}/accept/", seen, headers=on(article)))
    assert "The machine read the article again after you opened it." in page
    assert "Accept all the same" in page
    assert not Correction.objects.exists()


def test_without_javascript_the_second_of_two_is_told_too(
    editor_client: Client, administrator_client: Client, statement: Statement
) -> None:
    seen = {"seen": str(statement.version)}
    editor_client.post(f"/statements/{statement.pk}/negate/", seen)
    response = administrator_client.post(f"/statements/{statement.pk}/accept/", seen, follow=True)
    assert "Somebody else changed this statement meanwhile." in html(response)


def test_adding_a_statement(editor_client: Client, article: Article) -> None:
    form = html(editor_client.get(f"/articles/{article.pk}/statements/add/?at=50", headers=on(article)))
    assert '<option value="41-77" selected>' in form
    given = {"sentence": "41-77", "source": str(actor("Jonas Okoro").pk), "type": "supports"}
    given["target"] = str(actor("Südland").pk)
    page = html(editor_client.post(f"/articles/{article.pk}/statements/add/", given, headers=on(article)))
    assert "Statement added: Jonas Okoro – supports – Südland" in page
    added = Statement.objects.get(type="supports")
    assert (added.evidence, added.status) == ("Nordland kritisierte Südland scharf.", Status.ADDED)


def test_a_statement_needs_a_sentence_of_the_article(editor_client: Client, article: Article) -> None:
    given = {"sentence": "3-9", "source": str(actor("Jonas Okoro").pk), "type": "supports", "topic": "Gas"}
    page = html(editor_client.post(f"/articles/{article.pk}/statements/add/", given, headers=on(article)))
    assert "Select a valid choice." in page
