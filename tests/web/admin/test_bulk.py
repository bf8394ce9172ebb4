"""Correcting in bulk: retyping, splitting, undoing, conflicts, suggestions, tables in and out."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.ingest.models import Job
from newsgraph.knowledge.corrections.actors import save_actor
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement, save_statement
from newsgraph.knowledge.models import (
    Actor,
    Alias,
    Conflict,
    Correction,
    Mention,
    Statement,
    Status,
    Suggestion,
)
from newsgraph.knowledge.storing import store
from newsgraph.web.admin.lists import MOST_COUNTED, BoundedPaginator
from newsgraph.web.admin.search import folded
from tests.corpus import told
from tests.extractions import LINDQVIST, SUEDLAND, VISIT, statement, visit
from tests.web.admin.lists import ACTORS, ALIASES, STATEMENTS, act, said

pytestmark = pytest.mark.django_db

CORRECTIONS = reverse("admin:knowledge_correction_changelist")
FIELDS = ("_selected_action", "select_across", "type", "action", "affirmed")
MENTIONS = reverse("admin:knowledge_mention_changelist")


def test_statements_are_retyped_in_bulk_as_far_as_it_makes_sense(editor_client, article):
    page = said(
        act(editor_client, STATEMENTS, "retype", Statement.objects.all(), type="threatens", affirmed="yes")
    )
    assert "3 statements retyped." in page
    assert set(Statement.objects.values_list("type", "status")) == {("threatens", Status.CORRECTED)}
    assert "Choose the new type beside the action." in said(
        act(editor_client, STATEMENTS, "retype", Statement.objects.all())
    )


def test_what_cannot_be_of_the_type_is_left_and_said(editor_client):
    told("eins", (SUEDLAND, "supports", None))
    page = said(
        act(editor_client, STATEMENTS, "retype", Statement.objects.all(), type="attacks", affirmed="yes")
    )
    assert "1 statement cannot be of this type" in page
    assert Statement.objects.get().status == Status.MACHINE


def test_before_many_are_decided_about_one_reads_how_many_it_affects(editor_client, article):
    Statement.objects.exclude(type="accuses").update(rule="accuses/Kritik üben")
    told("eins", (SUEDLAND, "accuses", LINDQVIST), rule="accuses/Kritik üben")
    talked = Statement.objects.get(type="talked-to")
    listed = editor_client.get(STATEMENTS, {"q": "Okoro"})
    assert '<td class="field-affects">3</td>' in listed.content.decode()
    change = reverse("admin:knowledge_statement_change", args=[talked.pk])
    assert "affects: 3" in said(editor_client.get(change)).lower()
    asked = act(editor_client, STATEMENTS, "reject", [talked, Statement.objects.get(source__name="Südland")])
    assert "2 statements are chosen." in said(asked)
    assert "affects 3 statements" in said(asked)
    assert not Correction.objects.exists()
    answer = {name: re.findall(f'name="{name}" value="([^"]*)"', asked.content.decode()) for name in FIELDS}
    assert "2 statements rejected." in said(editor_client.post(STATEMENTS, answer, follow=True))


def test_only_so_many_are_decided_about_at_once(editor_client, article, monkeypatch):
    monkeypatch.setattr("newsgraph.web.admin.statements.MOST_AT_ONCE", 2)
    refused = act(editor_client, STATEMENTS, "reject", Statement.objects.all(), affirmed="yes")
    assert "At most 2 statements at once." in said(refused)
    assert not Correction.objects.exists()


def test_a_list_tells_who_was_quicker_and_overwrites_nothing(editor_client, article):
    colleague = User.objects.create_user("colleague")
    last = Statement.objects.order_by("-pk").first()
    was = last.version
    last.topic = "Hafen"
    save_statement(last, colleague)
    data = _posted(editor_client, topic="Zoll") | {f"seen-{last.pk}": str(was)}
    answer = editor_client.post(STATEMENTS, data, follow=True)
    assert "Meanwhile colleague changed this (topic: Hafen)" in said(answer)
    last.refresh_from_db()
    assert last.topic == "Hafen"


def test_a_form_tells_who_was_quicker(editor_client, article):
    colleague = User.objects.create_user("colleague")
    north = Actor.objects.get(name="Nordland")
    url = reverse("admin:knowledge_actor_change", args=[north.pk])
    assert f'name="seen-{north.pk}" value="{north.version}"' in editor_client.get(url).content.decode()
    was = north.version
    north.name = "Republik Nordland"
    save_actor(north, colleague)
    given = {"name": "Nordstaat", "kind": "country", "aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}
    answer = editor_client.post(url, given | {f"seen-{north.pk}": str(was)}, follow=True)
    assert "Meanwhile colleague changed this (name: Republik Nordland)" in said(answer)
    north.refresh_from_db()
    assert north.name == "Republik Nordland"


def _posted(client: Client, **changes: str) -> dict[str, Any]:
    formset = client.get(STATEMENTS).context["cl"].formset
    data = {
        "form-TOTAL_FORMS": formset.total_form_count(),
        "form-INITIAL_FORMS": formset.initial_form_count(),
    }
    for form in formset.forms:
        for name in form.fields:
            if (value := form[name].value()) not in (None, False):
                data[form.add_prefix(name)] = value
    first = formset.forms[0]
    return data | {"_save": "Save"} | {first.add_prefix(name): value for name, value in changes.items()}


def test_an_actor_name_that_is_taken_is_refused_at_the_field(editor_client, article):
    north = Actor.objects.get(name="Nordland")
    url = reverse("admin:knowledge_actor_change", args=[north.pk])
    given = {"name": "Südland", "kind": "country", "aliases-TOTAL_FORMS": 0, "aliases-INITIAL_FORMS": 0}
    assert "There is an actor named Südland already." in said(editor_client.post(url, given))


def test_splitting_leads_to_its_form(editor_client, article):
    north = Actor.objects.get(name="Nordland")
    given = {"action": "split", "_selected_action": [north.pk]}
    assert editor_client.post(ACTORS, given).url == reverse("split", args=[north.pk])
    assert "Choose one actor" in said(act(editor_client, ACTORS, "split", Actor.objects.all()))


def test_mentions_are_given_to_another_actor(editor_client, article):
    mentions = Mention.objects.filter(surface__in=["Okoro", "Jonas Okoro"])
    assert "2 mentions are chosen." in said(act(editor_client, MENTIONS, "give", mentions))
    north = Actor.objects.get(name="Nordland")
    page = said(act(editor_client, MENTIONS, "give", mentions, actor=north.pk))
    assert "2 mentions given to Nordland." in page
    assert Mention.objects.filter(actor=north).count() == 3
    assert Statement.objects.get(type="rejects").source == north


def test_decisions_are_undone_and_done_again_in_bulk(editor, editor_client, article):
    for one in Statement.objects.all():
        reject_statement(one, editor)
    page = said(act(editor_client, CORRECTIONS, "take_back", Correction.objects.all()))
    assert "3 decisions made." in page
    assert Statement.objects.visible().count() == 3
    act(editor_client, CORRECTIONS, "make_again", Correction.objects.filter(kind="reject"))
    assert Statement.objects.visible().count() == 0
    found = editor_client.get(CORRECTIONS, {"q": "suedland"}).context["cl"].queryset
    assert {one.said["target"]["name"] for one in found if one.said} == {"Südland"}


def test_a_reader_cannot_undo(reader_client, editor, article):
    reject_statement(Statement.objects.first(), editor)
    act(reader_client, CORRECTIONS, "take_back", Correction.objects.all())
    assert Correction.objects.count() == 1


@pytest.mark.parametrize(
    ("action", "type_"), [("keep", "accuses"), ("take", "threatens"), ("leave", "accuses")]
)
def test_conflicts_are_resolved_in_bulk(editor, editor_client, article, action, type_):
    accept_statement(Statement.objects.get(type="accuses"), editor)
    plain = visit(model="test-2")
    north = plain.actors[2]
    other = statement(VISIT, plain.actors, north, "threatens", plain.actors[3], "kritisierte")
    changed = [other if one.type == "accuses" else one for one in plain.statements]
    store(article, plain.__class__(VISIT, "de", "test-2", plain.actors, plain.mentions, tuple(changed)))
    conflict = Conflict.objects.get()
    url = reverse("admin:knowledge_conflict_changelist")
    assert "Nordland – threatens – Südland" in said(editor_client.get(url))
    act(editor_client, url, action, [conflict])
    assert not Conflict.objects.exists()
    assert Statement.objects.filter(source__name="Nordland").get().type == type_


class TestSuggestions:
    URL = reverse("admin:knowledge_suggestion_changelist")

    @pytest.fixture
    def suggestion(self) -> Suggestion:
        nordland = Found("Nordland", ActorKind.COUNTRY)
        told("eins", (Found("Angela Meier", ActorKind.PERSON), "accuses", nordland))
        told("zwei", (Found("Angela Maier", ActorKind.PERSON), "aids", nordland))
        return Suggestion.objects.get()

    def test_pairs_are_joined(self, editor_client, suggestion):
        assert "1 pair joined." in said(act(editor_client, self.URL, "merge", [suggestion]))
        assert Actor.objects.get(name="Angela Maier").merged_into == suggestion.one
        assert not editor_client.get(self.URL, {"decided": "no"}).context["cl"].result_count
        assert editor_client.get(self.URL, {"decided": "yes"}).context["cl"].result_count

    def test_pairs_are_kept_apart(self, editor_client, suggestion):
        assert "1 pair kept apart." in said(act(editor_client, self.URL, "keep_apart", [suggestion]))
        assert "0 pairs joined." in said(act(editor_client, self.URL, "merge", [suggestion]))


def test_articles_are_read_again(editor_client, article):
    url = reverse("admin:articles_article_changelist")
    Article.objects.update(state=ArticleState.READY)
    assert "1 article is read again." in said(act(editor_client, url, "read_again", [article]))
    assert Job.objects.unfinished().get().article == article
    assert "0 articles are read again." in said(act(editor_client, url, "read_again", [article]))


def test_names_are_confirmed_and_forbidden_in_bulk(editor_client, article):
    okoro = Alias.objects.get(name="Okoro")
    assert "1 name forbidden." in said(act(editor_client, ALIASES, "forbid", [okoro]))
    okoro.refresh_from_db()
    assert okoro.status == Status.REJECTED
    act(editor_client, ALIASES, "confirm", [okoro])
    okoro.refresh_from_db()
    assert okoro.status == Status.CONFIRMED
    own = Alias.objects.get(name="Nordland")
    assert "Rename it first." in said(act(editor_client, ALIASES, "forbid", [own, okoro]))
    okoro.refresh_from_db()
    assert okoro.status == Status.CONFIRMED


def test_a_name_is_added_and_moved_by_its_form(editor_client, article):
    north, south = Actor.objects.get(name="Nordland"), Actor.objects.get(name="Südland")
    add = reverse("admin:knowledge_alias_add")
    editor_client.post(add, {"name": "Inselreich", "actor": north.pk, "status": "confirmed"})
    alias = Alias.objects.get(name="Inselreich")
    assert alias.actor == north
    change = reverse("admin:knowledge_alias_change", args=[alias.pk])
    editor_client.post(change, {"actor": south.pk, "status": "confirmed"})
    assert Alias.objects.of(south).filter(name="Inselreich").exists()
    assert not Alias.objects.of(north).filter(name="Inselreich").exists()


def test_topics_and_mentions_are_found_whatever_case_and_umlauts(editor_client, article):
    Statement.objects.filter(type="accuses").update(topic="Ärzte in Übersee")
    for search in ("ÄRZTE", "aerzte", "übersee", "UEBERSEE"):
        found = editor_client.get(STATEMENTS, {"q": search}).context["cl"].queryset
        assert [one.type for one in found] == ["accuses"], search
        surface = editor_client.get(MENTIONS, {"q": "SÜDLAND"}).context["cl"].queryset
        assert [one.surface for one in surface] == ["Südland"]
    assert not editor_client.get(STATEMENTS, {"q": "(zz+)+$"}).context["cl"].queryset.exists()


def test_a_pattern_is_no_program():
    assert folded("Straße.*") == "stra(ss|ß)e\\.\\*"


def test_rows_are_counted_only_so_far():
    Actor.objects.bulk_create(
        Actor(anchor=f"person:{number}", name=str(number), key=str(number), kind="person")
        for number in range(20)
    )
    with CaptureQueriesContext(connection) as queries:
        assert BoundedPaginator(Actor.objects.order_by("pk"), 5).count == 20
    assert f"LIMIT {MOST_COUNTED}" in queries[0]["sql"]
