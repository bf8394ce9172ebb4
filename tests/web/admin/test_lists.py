from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsgraph.articles.models import Article
from newsgraph.ingest.models import Job, JobError, JobState
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Actor, Alias, Correction, Lease, Mention, Statement, Status
from newsgraph.knowledge.review.queue import take
from newsgraph.knowledge.storing import store
from tests.extractions import VISIT, article_with, visit
from tests.web.admin.lists import ACTORS, STATEMENTS, act, list_edit, said

pytestmark = pytest.mark.django_db

MODELS = [
    f"knowledge_{name}"
    for name in (
        *("statement", "actor", "alias", "mention", "correction", "conflict", "suggestion", "lease"),
        *("reading", "finding", "involved", "sound"),
    )
]
LISTS = [*MODELS, "articles_article", "ingest_job"]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_and_its_search_opens_for_an_editor(editor_client, article, name):
    url = reverse(f"admin:{name}_changelist")
    assert editor_client.get(url).status_code == 200
    assert editor_client.get(url, {"q": "Oslo"}).status_code == 200


def test_every_model_of_ours_is_there():
    ours = [
        model
        for label in ("articles", "ingest", "knowledge")
        for model in apps.get_app_config(label).get_models()
    ]
    assert {model for model in ours if not admin.site.is_registered(model)} == set()


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("knowledge_statement", Statement),
        ("knowledge_actor", Actor),
        ("knowledge_alias", Alias),
        ("knowledge_mention", Mention),
        ("articles_article", Article),
        ("ingest_job", Job),
    ],
)
def test_every_form_opens_for_an_editor(editor_client, article, name, model):
    url = reverse(f"admin:{name}_change", args=[model.objects.first().pk])
    assert editor_client.get(url).status_code == 200


def test_types_are_named_in_the_language_of_the_reader(editor_client, article):
    editor_client.cookies["django_language"] = "de"
    statement = Statement.objects.get(type="accuses")
    for url in (STATEMENTS, reverse("admin:knowledge_statement_change", args=[statement.pk])):
        html = editor_client.get(url).content.decode()
        assert '<option value="accuses" selected>kritisiert</option>' in html
        assert ">accuses<" not in html
    assert "Nordland – kritisiert – Südland" in html.split("</title>")[1]


@pytest.mark.parametrize("name", ["articles_article", "ingest_job", "knowledge_alias", "knowledge_statement"])
def test_a_search_heeds_neither_case_nor_umlauts(editor_client, article, name):
    article.title = "Südland in Oslo"
    article.save()
    url = reverse(f"admin:{name}_changelist")
    for search in ("SÜDLAND", "suedland"):
        assert editor_client.get(url, {"q": search}).context["cl"].queryset.exists(), search
    assert not editor_client.get(url, {"q": "Überall"}).context["cl"].queryset.exists()


def test_a_reader_is_not_let_in(reader_client, article):
    assert reader_client.get(STATEMENTS).status_code == 302
    assert act(reader_client, STATEMENTS, "reject", Statement.objects.all(), affirmed="yes")
    assert not Statement.objects.filter(status=Status.REJECTED).exists()


@pytest.mark.parametrize("name", LISTS)
def test_a_list_asks_no_more_for_more_rows(editor_client, django_assert_num_queries, article, name, editor):
    accept_statement(Statement.objects.first(), editor)
    take(editor)
    url = reverse(f"admin:{name}_changelist")
    with CaptureQueriesContext(connection) as few:
        editor_client.get(url)
    for number in range(8):
        store(another := article_with(VISIT + " " * number + str(number)), visit_of(another.text))
        accept_statement(another.statements.first(), editor)
        Job.objects.create(article=another)
    Lease.objects.bulk_create(
        Lease(statement=one, by=editor, until=timezone.now())
        for one in Statement.objects.filter(lease=None)[:8]
    )
    assert len(few) <= 12
    with django_assert_num_queries(len(few)):
        editor_client.get(url)


def visit_of(text: str):
    plain = visit()
    return plain.__class__(text, "de", "test-1", plain.actors, plain.mentions, plain.statements)


def test_a_statement_is_edited_in_the_list(editor_client, editor, article):
    last = Statement.objects.order_by("-pk").first()
    nordland = Actor.objects.get(name="Nordland")
    list_edit(editor_client, STATEMENTS, type="accuses", source=nordland.pk, negated="on", topic="Hafen")
    last.refresh_from_db()
    assert (last.type, last.source, last.negated, last.topic) == ("accuses", nordland, True, "Hafen")
    assert last.status == Status.CORRECTED
    assert last.machine["type"] == "rejects"
    assert Statement.objects.filter(status=Status.MACHINE).count() == 2
    assert Correction.objects.get().by == editor


def test_an_edit_that_makes_no_sense_is_refused_in_the_list(editor_client, article):
    last = Statement.objects.order_by("-pk").first()
    page = said(list_edit(editor_client, STATEMENTS, source=last.target_id))
    assert "A statement needs two different actors." in page
    page = said(list_edit(editor_client, STATEMENTS, target="", type="attacks", affirmed="yes"))
    assert "A statement of this type needs a target." in page
    assert not Correction.objects.exists()


def test_statements_are_accepted_rejected_and_reversed(editor_client, article):
    talked, accuses, rejects = Statement.objects.order_by("pk")
    assert "1 statement accepted." in said(act(editor_client, STATEMENTS, "accept", [talked], affirmed="yes"))
    assert "1 statement rejected." in said(
        act(editor_client, STATEMENTS, "reject", [accuses], affirmed="yes")
    )
    assert "1 statement reversed." in said(
        act(editor_client, STATEMENTS, "reverse", [rejects], affirmed="yes")
    )
    statuses = list(Statement.objects.order_by("pk").values_list("status", flat=True))
    assert statuses == [Status.CONFIRMED, Status.REJECTED, Status.CORRECTED]
    turned = Statement.objects.get(pk=rejects.pk)
    assert (turned.source, turned.target) == (rejects.target, rejects.source)


def test_statements_are_found_by_any_name_of_an_actor(editor_client, article):
    Alias.objects.create(actor=Actor.objects.get(name="Südland"), name="Königreich der Inseln")
    found = editor_client.get(STATEMENTS, {"q": "koenigreich"}).context["cl"].queryset
    assert [statement.type for statement in found] == ["accuses"]


def test_a_statement_is_added_with_a_sentence_of_the_article(editor_client, article):
    north, south = Actor.objects.get(name="Nordland"), Actor.objects.get(name="Südland")
    given = {"article": article.pk, "source": south.pk, "target": north.pk, "type": "rejects"}
    url = reverse("admin:knowledge_statement_add")
    refused = editor_client.post(url, given | {"evidence": "Das steht nicht da."})
    assert "This sentence does not stand in the article." in said(refused)
    editor_client.post(url, given | {"evidence": "Nordland kritisierte Südland scharf."})
    added = Statement.objects.get(status=Status.ADDED)
    assert VISIT[added.sentence_start : added.sentence_end] == added.evidence
    assert added.machine is None


def test_actors_are_merged_after_a_question(editor_client, article):
    north, south = Actor.objects.get(name="Nordland"), Actor.objects.get(name="Südland")
    asked = act(editor_client, ACTORS, "merge", [north, south])
    assert "Which one stays?" in said(asked)
    assert Actor.objects.filter(merged_into=None).count() == 4
    done = act(editor_client, ACTORS, "merge", [north, south], kept=south.pk)
    assert "Merged into Südland." in said(done)
    north.refresh_from_db()
    assert north.merged_into == south


def test_one_actor_alone_cannot_be_merged(editor_client, article):
    assert "at least two actors" in said(act(editor_client, ACTORS, "merge", [Actor.objects.first()]))


def test_a_renamed_actor_is_found_by_both_names(editor_client, article):
    actor = Actor.objects.get(name="Nordland")
    url = reverse("admin:knowledge_actor_change", args=[actor.pk])
    form = editor_client.get(url).context["adminform"].form
    assert form.initial["name"] == "Nordland"
    alias = actor.aliases.get()
    given = {
        "name": "Republik Nordland",
        "kind": "country",
        "aliases-TOTAL_FORMS": 1,
        "aliases-INITIAL_FORMS": 1,
        "aliases-0-id": alias.pk,
        "aliases-0-actor": actor.pk,
        "aliases-0-name": "Nordland",
        "aliases-0-status": "machine",
    }
    assert editor_client.post(url, given).status_code == 302
    actor.refresh_from_db()
    assert (actor.name, actor.status) == ("Republik Nordland", Status.CORRECTED)
    assert {alias.name for alias in actor.aliases.all()} == {"Nordland", "Republik Nordland"}
    store(another := article_with(VISIT + " 2"), visit_of(another.text))
    assert another.statements.get(type="accuses").source == actor


def test_autocomplete_offers_actors_by_any_name_but_no_merged_ones(editor_client, article):
    merged = Actor.objects.get(name="Mara Lindqvist")
    url = "/admin/autocomplete/?app_label=knowledge&model_name=statement&field_name=source&term=lindqv"
    assert [result["text"] for result in editor_client.get(url).json()["results"]] == ["Mara Lindqvist"]
    merged.merged_into = Actor.objects.get(name="Nordland")
    merged.save()
    assert [result["text"] for result in editor_client.get(url).json()["results"]] == ["Nordland"]


def test_a_mention_given_to_another_actor_survives_storing_again(editor_client, article):
    mention = Mention.objects.get(surface="Okoro")
    north = Actor.objects.get(name="Nordland")
    url = reverse("admin:knowledge_mention_change", args=[mention.pk])
    editor_client.post(url, {"actor": north.pk, "form": "name"})
    store(article, visit(model="test-2"))
    assert Mention.objects.get(surface="Okoro").actor == north
    assert Mention.objects.count() == 6


def test_mentions_and_actors_are_rejected(editor_client, article):
    mentions = reverse("admin:knowledge_mention_changelist")
    assert "1 mention rejected." in said(act(editor_client, mentions, "reject", [Mention.objects.first()]))
    assert Mention.objects.visible().count() == 5
    act(editor_client, ACTORS, "reject", Actor.objects.filter(name="Südland"))
    assert [s.type for s in Statement.objects.visible().in_text_order()] == ["rejects"]


def test_failed_jobs_are_tried_again(editor_client, article):
    Job.objects.update(state=JobState.FAILED, error=JobError.UNEXPECTED)
    page = act(editor_client, reverse("admin:ingest_job_changelist"), "try_again", Job.objects.all())
    assert "1 job is tried again." in said(page)
    assert Job.objects.get().state == JobState.QUEUED


def test_only_an_administrator_deletes_an_article_and_what_it_said_goes_with_it(
    editor_client, administrator_client, article
):
    url = reverse("admin:articles_article_delete", args=[article.pk])
    assert editor_client.post(url, {"post": "yes"}).status_code == 403
    assert administrator_client.post(url, {"post": "yes"}).status_code == 302
    assert not Article.objects.exists()
    assert not Actor.objects.exists()


def test_statements_are_exported_with_their_evidence(editor_client, article):
    Statement.objects.filter(type="accuses").update(topic="=HYPERLINK(1)")
    page = editor_client.get(STATEMENTS + "export/")
    form = page.context["form"]
    fields = {name: "on" for name in form.fields if name.startswith("statementresource_")}
    table = editor_client.post(
        STATEMENTS + "export/", fields | {"format": "0", "resource": ""}
    ).content.decode()
    assert "Nordland kritisierte Südland scharf." in table
    assert "=HYPERLINK" not in table


def test_the_history_of_an_edited_statement_can_be_seen(editor_client, article):
    list_edit(editor_client, STATEMENTS, topic="Hafen")
    last = Statement.objects.order_by("-pk").first()
    history = editor_client.get(reverse("admin:knowledge_statement_history", args=[last.pk]), follow=True)
    assert "editor" in said(history)
