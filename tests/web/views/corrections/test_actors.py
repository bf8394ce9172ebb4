"""Correcting actors over HTTP: rename, retype, reject."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Correction
from tests.web.asking import HTMX, actor, html


def test_renaming_and_retyping_an_actor(editor_client: Client, article: Article) -> None:
    nordland = actor("Nordland")
    given = {"name": "Nordreich", "kind": "organisation", "seen": str(nordland.version)}
    response = editor_client.post(f"/actors/{nordland.pk}/edit/", given, follow=True)
    assert "Nordreich" in html(response)
    nordland.refresh_from_db()
    assert (nordland.name, nordland.kind) == ("Nordreich", "organisation")


def test_a_name_that_is_taken_is_refused_in_the_form(editor_client: Client, article: Article) -> None:
    nordland = actor("Nordland")
    given = {"name": "Südland", "kind": "country"}
    page = html(editor_client.post(f"/actors/{nordland.pk}/edit/", given, headers=HTMX))
    assert "There is an actor named Südland already." in page


def test_rejecting_an_actor_and_taking_it_back(editor_client: Client, article: Article) -> None:
    nordland = actor("Nordland")
    where = HTMX | {"HX-Current-URL": f"http://testserver{nordland.get_absolute_url()}"}
    response = editor_client.post(f"/actors/{nordland.pk}/reject/", headers=where)
    assert response["HX-Redirect"] == "/actors/"
    assert "Actor rejected: Nordland" in html(editor_client.get("/actors/"))
    assert editor_client.get(nordland.get_absolute_url()).status_code == 404
    undo = f"/corrections/{Correction.objects.get().pk}/undo/"
    editor_client.post(undo)
    assert editor_client.get(nordland.get_absolute_url()).status_code == 200
