"""The article page: the text with its actors, the statements with their evidence, decisions about them."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.ingest.models import JobError, JobState
from newsgraph.knowledge.models import Statement, Status
from tests.corpus import told

MARA = Actor("Mara Lindqvist", ActorKind.PERSON)
JONAS = Actor("Jonas Okoro", ActorKind.PERSON)
EVIL = Actor("<script>alert('href')</script>", ActorKind.ORGANISATION)


def page(client: Client, article: Article) -> str:
    response = client.get(article.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


def test_a_statement_reads_as_a_sentence(reader_client: Client) -> None:
    article = told("Treffen", (MARA, "supports", JONAS), topic="Waffenruhe", reported=True)
    words = " ".join(_text(page(reader_client, article)).split())
    assert "Mara Lindqvist – supports – Jonas Okoro · topic Waffenruhe reported" in words
    assert "80 % sure" in words


def test_in_german(reader_client: Client) -> None:
    article = told("Treffen", (MARA, "supports", JONAS))
    reader_client.cookies["django_language"] = "de"
    assert "unterstützt" in page(reader_client, article)


def test_a_negated_statement_says_not(reader_client: Client) -> None:
    article = told("Streit", (MARA, "talked-to", JONAS), negated=True)
    assert "Mara Lindqvist – not talked to – Jonas Okoro" in " ".join(
        _text(page(reader_client, article)).split()
    )


def test_a_statement_without_target(reader_client: Client) -> None:
    article = told("Forderung", (MARA, "requests", None))
    assert "Mara Lindqvist – demands · topic Waffenruhe" in " ".join(
        _text(page(reader_client, article)).split()
    )


def test_mentions_lead_to_their_actors(reader_client: Client) -> None:
    article = told("Treffen", (MARA, "supports", JONAS))
    mara = Statement.objects.get().source
    assert f'href="/actors/{mara.pk}/" title="Mara Lindqvist"' in page(reader_client, article)


def test_hostile_names_titles_and_texts_are_text(reader_client: Client) -> None:
    article = told("</script><script>alert(1)</script>", (EVIL, "accuses", MARA))
    html = page(reader_client, article)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


@pytest.mark.parametrize("search", ["österreich", "ÖSTERREICHS WAHL", "oesterreichs", "über%20Wien"])
def test_the_search_of_articles_heeds_neither_case_nor_umlauts(reader_client: Client, search: str) -> None:
    article = told("Österreichs Wahl")
    article.publisher = "Über Wien"
    article.save()
    told("Anderswo")
    html = reader_client.get(f"/articles/?q={search}").content.decode()
    assert "Österreichs Wahl" in html
    assert "Anderswo" not in html


def test_no_search_looks_beyond_the_title_into_the_source(reader_client: Client) -> None:
    told("Wahl in Wien")  # of the source "Beispiel"
    assert "No article has" in reader_client.get("/articles/?q=Wien Beispiel").content.decode()
    assert "No article has" in reader_client.get("/articles/?q=%25").content.decode()


def test_an_article_without_statements_says_so(reader_client: Client) -> None:
    assert "No sentence of this article states a relation" in page(reader_client, told("Leer"))


def test_a_rejected_statement_is_not_shown(reader_client: Client) -> None:
    article = told("Treffen", (MARA, "supports", JONAS))
    Statement.objects.update(status=Status.REJECTED)
    assert "No sentence of this article states a relation" in page(reader_client, article)


def test_thousands_of_statements_come_in_pages(reader_client: Client) -> None:
    article = told("Viel", *[(MARA, "supports", JONAS)] * 450)
    assert page(reader_client, article).count('data-statement="') == 200
    assert "1 to 200 of 450" in page(reader_client, article)


def test_an_article_that_failed_says_why_and_can_be_tried_again(editor_client: Client) -> None:
    article = Article.objects.create(title="Rain", text="It rains.", state=ArticleState.FAILED)
    job = article.jobs.create(state=JobState.FAILED, error=JobError.LANGUAGE, error_detail="en")
    html = page(editor_client, article)
    assert "only German" in html
    assert f'action="/jobs/{job.pk}/retry/"' in html


def test_an_article_on_its_way_leads_to_its_progress(reader_client: Client) -> None:
    article = Article.objects.create(title="Regen", text="Es regnet.")
    job = article.jobs.create()
    assert f'href="/uploads/{job.upload}/"' in page(reader_client, article)


def test_an_unknown_article_is_not_found(reader_client: Client) -> None:
    assert reader_client.get("/articles/99999/").status_code == 404


@pytest.fixture
def statement(db: None) -> Statement:
    told("Treffen", (MARA, "supports", JONAS))
    return Statement.objects.get()


def test_an_editor_accepts(editor_client: Client, statement: Statement) -> None:
    response = editor_client.post(f"/statements/{statement.pk}/accept/", headers={"HX-Request": "true"})
    assert "confirmed" in response.content.decode()
    statement.refresh_from_db()
    assert statement.status == Status.CONFIRMED


def test_an_editor_rejects_and_undoes(editor_client: Client, statement: Statement) -> None:
    response = editor_client.post(f"/statements/{statement.pk}/reject/", headers={"HX-Request": "true"})
    assert "Undo" in response.content.decode()
    statement.refresh_from_db()
    assert statement.status == Status.REJECTED
    editor_client.post(f"/statements/{statement.pk}/accept/", headers={"HX-Request": "true"})
    statement.refresh_from_db()
    assert statement.status != Status.REJECTED


def test_without_javascript_the_buttons_lead_back(editor_client: Client, statement: Statement) -> None:
    response = editor_client.post(f"/statements/{statement.pk}/accept/")
    assert response["Location"] == statement.article.get_absolute_url()


def test_a_reader_neither_sees_the_buttons_nor_may_press_them(
    reader_client: Client, statement: Statement
) -> None:
    assert "/accept/" not in page(reader_client, statement.article)
    assert reader_client.post(f"/statements/{statement.pk}/accept/").status_code == 403


def test_a_decision_needs_post(editor_client: Client, statement: Statement) -> None:
    assert editor_client.get(f"/statements/{statement.pk}/reject/").status_code == 405


def _text(html: str) -> str:
    """What stands on the page, without tags."""
    import re
    from html import unescape

    return unescape(re.sub(r"<[^>]+>", "", html))


def test_title_source_and_date_are_edited_where_they_stand(editor_client: Client) -> None:
    article = told("Streit", (MARA, "accuses", JONAS))
    address = reverse("edit_article", args=[article.pk])
    assert address in editor_client.get(article.get_absolute_url()).content.decode()
    given = {"title": " Neuer\nTitel ", "publisher": "Tagblatt", "published_on": "2024-05-03"}
    assert editor_client.post(address, given).url == article.get_absolute_url()
    article.refresh_from_db()
    assert (article.title, article.publisher) == ("Neuer Titel", "Tagblatt")
    assert str(article.published_on) == "2024-05-03"


def test_a_wrong_date_changes_nothing_and_says_so(editor_client: Client) -> None:
    article = told("Streit", (MARA, "accuses", JONAS))
    given = {"title": "Anders", "published_on": "gestern"}
    page = editor_client.post(reverse("edit_article", args=[article.pk]), given).content.decode()
    assert "Enter a valid date." in page
    assert "gestern" in page
    article.refresh_from_db()
    assert article.title == "Streit"


def test_an_article_is_deleted_by_who_may_and_is_sure(admin_client: Client, editor_client: Client) -> None:
    article = told("Streit", (MARA, "accuses", JONAS))
    address = reverse("delete_article", args=[article.pk])
    assert editor_client.post(address, {"sure": "on"}).status_code == 403
    admin_client.post(address)
    assert Article.objects.exists()
    page = admin_client.post(address, {"sure": "on"}, follow=True).content.decode()
    assert "Deleted: Streit" in page
    assert not Article.objects.exists()
