"""Correcting in place over HTTP: what is answered, who may, what is refused, two at once, undoing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Alias, Correction, Kind, Mention, Statement, Status
from newsgraph.knowledge.storing import store
from tests.conftest import signed_in
from tests.extractions import VISIT, ready_article, visit

HTMX = {"HX-Request": "true"}


@pytest.fixture
def article(db: None) -> Article:
    return ready_article()


@pytest.fixture
def statement(article: Article) -> Statement:
    return Statement.objects.get(type="accuses")


def actor(name: str) -> Actor:
    return Actor.objects.get(name=name)


def on(article: Article) -> dict[str, str]:
    """Headers of a request in the background from the article's page."""
    return HTMX | {"HX-Current-URL": f"http://testserver{article.get_absolute_url()}"}


def html(response: Any) -> str:
    assert response.status_code == 200
    said: str = response.content.decode()
    return said


def said_by(statement: Statement, **changes: str) -> dict[str, str]:
    """What the edit form sends."""
    ends = {"source": str(statement.source_id), "target": str(statement.target_id or "")}
    return ends | {"type": statement.type, "topic": statement.topic, "seen": str(statement.version)} | changes


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


def test_splitting_an_actor_in_an_article(editor_client: Client, article: Article) -> None:
    jonas = actor("Jonas Okoro")
    given = {"articles": [article.pk], "to_name": "Jonas Okoro (Oslo)", "to_kind": "person"}
    editor_client.post(f"/actors/{jonas.pk}/split/", given, headers=HTMX)
    assert {m.actor.name for m in Mention.objects.filter(surface__contains="Okoro")} == {"Jonas Okoro (Oslo)"}
    page = html(editor_client.post(f"/actors/{actor('Nordland').pk}/split/", {}, headers=HTMX))
    assert "Choose at least one article." in page


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
)


def places(article: Article, by: Any) -> dict[str, int]:
    statement = Statement.objects.get(type="accuses")
    client = signed_in(by)
    client.post(f"/statements/{statement.pk}/accept/")
    first = {"mention": Mention, "actor": Actor, "alias": Alias, "correction": Correction}
    rows = {name: model.objects.order_by("pk")[0].pk for name, model in first.items()}  # type: ignore[attr-defined]
    return rows | {"article": article.pk, "statement": statement.pk}


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


def test_a_form_that_was_just_opened_complains_of_nothing(editor_client: Client, article: Article) -> None:
    start = VISIT.index("Oslo")
    span = {"start": str(start), "end": str(start + 4), "words": "Oslo"}
    page = html(editor_client.get(f"/articles/{article.pk}/mark/", span, headers=on(article)))
    assert "<mark>Oslo</mark>" in page
    assert "field-error" not in page
