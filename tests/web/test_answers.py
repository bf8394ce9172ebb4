"""What a change is answered with: parts of the page, a line, or the way back."""

from __future__ import annotations

from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Correction, Statement, Status
from tests.web.asking import HTMX, html, on


def test_a_change_on_the_articles_page_answers_with_all_its_parts(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    response = editor_client.post(f"/statements/{statement.pk}/accept/", headers=on(article))
    page = html(response)
    for part in ("text", "actors", "statements", "rejected", "conflicts", "meta"):
        assert f'id="article-{part}" hx-swap-oob="innerHTML"' in page
    assert 'id="graph-data"' in page
    assert "Statement accepted: Nordland – accuses – Südland" in page
    assert response["HX-Reswap"] == "none"


def test_the_parts_heed_what_the_page_shows(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    where = HTMX | {"HX-Current-URL": f"http://testserver{article.get_absolute_url()}?confirmed=on"}
    page = html(editor_client.post(f"/statements/{statement.pk}/accept/", headers=where))
    assert page.count('data-statement="') == 1


def test_elsewhere_it_answers_with_the_line(editor_client: Client, statement: Statement) -> None:
    where = HTMX | {"HX-Current-URL": "http://testserver/actors/1/"}
    page = html(editor_client.post(f"/statements/{statement.pk}/accept/", headers=where))
    assert "article-text" not in page
    assert f'id="statement-{statement.pk}"' in page
    assert 'hx-swap-oob="true"' in page
    gone = html(editor_client.post(f"/statements/{statement.pk}/reject/", headers=where))
    assert "rejected" in gone
    assert "Undo" in gone


def test_without_javascript_accepting_leads_back_and_offers_undo(
    editor_client: Client, article: Article, statement: Statement
) -> None:
    response = editor_client.post(f"/statements/{statement.pk}/accept/", follow=True)
    assert response.redirect_chain[0][0] == article.get_absolute_url()
    decision = Correction.objects.get()
    assert f'action="/corrections/{decision.pk}/undo/"' in html(response)
    back = {"next": "/actors/"}
    assert editor_client.post(f"/corrections/{decision.pk}/undo/", back)["Location"] == "/actors/"
    statement.refresh_from_db()
    assert statement.status == Status.MACHINE


def test_undoing_never_leads_to_another_site(editor_client: Client, statement: Statement) -> None:
    editor_client.post(f"/statements/{statement.pk}/accept/")
    undo = f"/corrections/{Correction.objects.get().pk}/undo/"
    assert editor_client.post(undo, {"next": "https://example.org/"})["Location"] == "/"
