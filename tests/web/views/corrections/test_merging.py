"""Actors that are one, over HTTP: preview, merge, never merge."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Correction, Kind
from tests.web.asking import HTMX, actor, html


def test_merging_with_a_preview_and_undoing_it(editor_client: Client, article: Article) -> None:
    mara, jonas = actor("Mara Lindqvist"), actor("Jonas Okoro")
    preview = html(editor_client.get(f"/actors/{mara.pk}/merge/", {"other": jonas.pk}, headers=HTMX))
    assert "2 statements, 2 mentions, 1 article" in preview
    assert "2 statements between the two would be hidden" in preview
    given = {"other": str(jonas.pk), "act": "keep", "seen": mara.version, "seen_other": jonas.version}
    editor_client.post(f"/actors/{mara.pk}/merge/", given, headers=HTMX)
    jonas.refresh_from_db()
    assert jonas.merged_into == mara
    editor_client.post(f"/corrections/{Correction.objects.get(kind=Kind.MERGE).pk}/undo/")
    jonas.refresh_from_db()
    assert jonas.merged_into is None


def test_two_that_are_never_to_be_merged(editor_client: Client, article: Article) -> None:
    mara, jonas = actor("Mara Lindqvist"), actor("Jonas Okoro")
    given = {"other": str(jonas.pk), "act": "never"}
    editor_client.post(f"/actors/{mara.pk}/merge/", given, headers=HTMX)
    preview = html(editor_client.get(f"/actors/{jonas.pk}/merge/", {"other": mara.pk}, headers=HTMX))
    assert "never to be merged" in preview
    page = html(editor_client.post(f"/actors/{mara.pk}/merge/", given | {"act": "keep"}, headers=HTMX))
    assert "are never to be merged: somebody decided so" in page
    assert not Actor.objects.exclude(merged_into=None).exists()


def test_an_actor_is_not_merged_with_itself(editor_client: Client, article: Article) -> None:
    mara = actor("Mara Lindqvist")
    page = html(editor_client.get(f"/actors/{mara.pk}/merge/", {"other": mara.pk}, headers=HTMX))
    assert "Choose another actor than this one." in page
