"""An actor that is two, over HTTP."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Mention
from tests.web.asking import HTMX, actor, html


def test_splitting_an_actor_in_an_article(editor_client: Client, article: Article) -> None:
    jonas = actor("Jonas Okoro")
    given = {"articles": [article.pk], "to_name": "Jonas Okoro (Oslo)", "to_kind": "person"}
    editor_client.post(f"/actors/{jonas.pk}/split/", given, headers=HTMX)
    assert {m.actor.name for m in Mention.objects.filter(surface__contains="Okoro")} == {"Jonas Okoro (Oslo)"}
    page = html(editor_client.post(f"/actors/{actor('Nordland').pk}/split/", {}, headers=HTMX))
    assert "Choose at least one article." in page
