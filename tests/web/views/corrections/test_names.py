"""Correcting names over HTTP: add, forbid, confirm, move."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Alias, Status
from tests.web.asking import HTMX, actor, html


def test_names_are_added_forbidden_and_moved(editor_client: Client, article: Article) -> None:
    mara, jonas = actor("Mara Lindqvist"), actor("Jonas Okoro")
    editor_client.post(f"/actors/{mara.pk}/names/", {"name": "Die Präsidentin"}, headers=HTMX)
    added = Alias.objects.get(name="Die Präsidentin")
    assert (added.actor, added.status) == (mara, Status.CONFIRMED)
    editor_client.post(f"/names/{added.pk}/forbid/", headers=HTMX)
    added.refresh_from_db()
    assert added.status == Status.REJECTED
    editor_client.post(f"/names/{added.pk}/confirm/", headers=HTMX)
    editor_client.post(f"/names/{added.pk}/move/", {"to": str(jonas.pk)}, headers=HTMX)
    assert Alias.objects.filter(actor=jonas, name="Die Präsidentin", status=Status.CONFIRMED).exists()


def test_what_an_actor_is_called_is_not_forbidden(editor_client: Client, article: Article) -> None:
    own = Alias.objects.get(actor=actor("Nordland"), name="Nordland")
    page = html(editor_client.post(f"/names/{own.pk}/forbid/", headers=HTMX))
    assert "This is what the actor is called." in page
