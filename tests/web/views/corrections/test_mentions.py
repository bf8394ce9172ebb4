"""Correcting what words name over HTTP: mark, unmark, move."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Correction, Mention
from tests.extractions import VISIT
from tests.web.asking import actor, html, on


def marked(client: Client, article: Article, place: str, **more: str) -> str:
    start = VISIT.index(place)
    given = {"start": str(start), "end": str(start + len(place)), "words": place} | more
    return html(client.post(f"/articles/{article.pk}/mark/", given, headers=on(article)))


def test_marking_words_as_a_new_actor(editor_client: Client, article: Article) -> None:
    page = marked(editor_client, article, "Oslo", actor_name="Stadt Oslo", actor_kind="organisation")
    assert 'title="Stadt Oslo"' in page
    assert Mention.objects.get(surface="Oslo").actor.kind == "organisation"


def test_marking_words_as_a_known_actor(editor_client: Client, article: Article) -> None:
    marked(editor_client, article, "Oslo", actor=str(actor("Nordland").pk), actor_kind="person")
    assert Mention.objects.get(surface="Oslo").actor == actor("Nordland")


def test_words_that_stand_elsewhere_are_not_marked(editor_client: Client, article: Article) -> None:
    page = marked(editor_client, article, "Oslo", words="Bergen", actor=str(actor("Nordland").pk))
    assert "These words do not stand at this place in the text." in page
    assert not Correction.objects.exists()


def test_moving_and_unmarking_a_mention(editor_client: Client, article: Article) -> None:
    okoro = Mention.objects.get(surface="Okoro")
    menu = html(editor_client.get(f"/mentions/{okoro.pk}/", headers=on(article)))
    assert "Jonas Okoro" in menu
    given = {"actor": str(actor("Nordland").pk), "scope": "span", "seen": str(okoro.version)}
    html(editor_client.post(f"/mentions/{okoro.pk}/move/", given, headers=on(article)))
    moved = Mention.objects.get(surface="Okoro")
    assert moved.actor == actor("Nordland")
    html(editor_client.post(f"/mentions/{moved.pk}/unmark/", {"scope": "span"}, headers=on(article)))
    assert not Mention.objects.visible().filter(surface="Okoro").exists()


def test_moving_to_nobody_is_said_in_the_form(editor_client: Client, article: Article) -> None:
    okoro = Mention.objects.get(surface="Okoro")
    page = html(editor_client.post(f"/mentions/{okoro.pk}/move/", {"scope": "span"}, headers=on(article)))
    assert "Choose an actor." in page


def test_a_form_that_was_just_opened_complains_of_nothing(editor_client: Client, article: Article) -> None:
    start = VISIT.index("Oslo")
    span = {"start": str(start), "end": str(start + 4), "words": "Oslo"}
    page = html(editor_client.get(f"/articles/{article.pk}/mark/", span, headers=on(article)))
    assert "<mark>Oslo</mark>" in page
    assert "field-error" not in page
