"""What people mark, move and unmark in the text stays so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from newsgraph.knowledge import models
from newsgraph.knowledge.corrections.decisions import NewActor
from newsgraph.knowledge.corrections.mentions import mark, move, split_actor, unmark
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Correction, Mention, Scope, Status
from newsgraph.knowledge.storing import store
from tests.extractions import VISIT, article_with, span, visit
from tests.knowledge.rows import actor, said

pytestmark = pytest.mark.django_db


def test_a_marked_span_names_its_actor_for_good_and_all_alike_if_wanted(article, editor):
    start, end = span(VISIT, "Oslo")
    mark(article, start, end, NewActor("Oslo", "country"), editor)
    store(article, visit(model="test-2"))
    oslo = Mention.objects.get(surface="Oslo")
    assert (oslo.actor.name, oslo.status, oslo.actor.status) == ("Oslo", Status.ADDED, Status.ADDED)
    everywhere = mark(article, *span(VISIT, "Okoro", "scharf"), oslo.actor, editor, everywhere=True)
    named = {mention.surface for mention in Mention.objects.filter(actor=oslo.actor)}
    assert named == {"Oslo", "Okoro"}
    assert Mention.objects.get(surface="Jonas Okoro").actor.name == "Jonas Okoro"
    undo(everywhere, editor)
    assert Mention.objects.filter(actor=oslo.actor).count() == 1


def test_a_moved_mention_takes_what_rests_on_it_along(article, editor):
    mention = article.mentions.filter(surface="Okoro").get()
    moved = move(mention, NewActor("Karl Okoro", "person"), editor)
    assert said("rejects") == {("Karl Okoro", "rejects", "Mara Lindqvist")}
    assert said("talked-to") == {("Mara Lindqvist", "talked-to", "Jonas Okoro")}
    undo(moved, editor)
    assert said("rejects") == {("Jonas Okoro", "rejects", "Mara Lindqvist")}
    assert not models.Actor.objects.filter(name="Karl Okoro").exists()


def test_words_are_marked_wherever_they_stand(article, editor):
    text = "Der Kreml schwieg. Am Abend schwieg der Kreml noch immer, nicht aber der Kremlchef."
    other = article_with(text)
    mark(other, 4, 9, NewActor("Der Kreml", "organisation"), editor, everywhere=True)
    assert [text[row.start : row.end] for row in other.mentions.all()] == ["Kreml", "Kreml"]
    unmark(other.mentions.first(), editor, Scope.SURFACE)
    assert not other.mentions.exists()


def test_an_unmarked_span_is_no_mention_and_carries_no_statement(article, editor):
    gone = unmark(article.mentions.get(surface="Südland"), editor, Scope.ACTOR)
    store(article, visit(model="test-2"))
    assert not models.Actor.objects.visible().filter(name="Südland").exists()
    assert said("accuses") == set()
    undo(gone, editor)
    assert said("accuses") == {("Nordland", "accuses", "Südland")}


def test_a_split_is_of_its_article_alone(article, editor):
    other = article_with(f"{VISIT} Schluss.")
    store(other, replace(visit(), text=other.text))
    split = split_actor(actor("Jonas Okoro"), [other], NewActor("Jonas Okoro (Sänger)", "person"), editor)
    assert {row.actor.name for row in other.mentions.filter(surface__contains="Okoro")} == {
        "Jonas Okoro (Sänger)"
    }
    assert {row.actor.name for row in article.mentions.filter(surface__contains="Okoro")} == {"Jonas Okoro"}
    store(other, replace(visit(model="test-2"), text=other.text))
    assert other.statements.get(type="rejects").source.name == "Jonas Okoro (Sänger)"
    undo(split[0], editor)
    assert set(models.Actor.objects.filter(name__startswith="Jonas")) == {actor("Jonas Okoro")}


def test_a_new_actor_of_a_name_that_is_taken_is_refused(article, editor):
    with pytest.raises(ValidationError, match="There is an actor named Jonas Okoro"):
        mark(article, *span(VISIT, "Oslo"), NewActor("jonas okoro", "person"), editor)
    assert not Correction.objects.exists()
