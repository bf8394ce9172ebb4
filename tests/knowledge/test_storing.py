from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from newsgraph.extraction.results import Actor, ActorKind, Extraction, Mention
from newsgraph.knowledge import models
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import (
    accept_statements,
    reject_statements,
    reverse_statements,
    save_statement,
)
from newsgraph.knowledge.models import Alias, Correction, Statement, Status
from newsgraph.knowledge.storing import store, withdraw_article
from tests.extractions import LINDQVIST, NORDLAND, OKORO, SUEDLAND, VISIT, article_with, visit

pytestmark = pytest.mark.django_db


def triples() -> list[tuple[str, str, str]]:
    rows = Statement.objects.visible().in_text_order()
    return [(row.source.name, row.type, row.target.name) for row in rows.select_related("source", "target")]


VISIT_TRIPLES = [
    ("Mara Lindqvist", "talked-to", "Jonas Okoro"),
    ("Nordland", "accuses", "Südland"),
    ("Jonas Okoro", "rejects", "Mara Lindqvist"),
]


def only_mentioning(actor: Actor, text: str) -> Extraction:
    start = text.index(actor.name)
    mention = Mention(0, (start, start + len(actor.name)))
    return Extraction(text=text, language="de", model="test-1", actors=(actor,), mentions=(mention,))


def stored_actor(actor: Actor, text: str) -> models.Actor:
    article = article_with(text)
    store(article, only_mentioning(actor, text))
    return article.mentions.get().actor


def test_an_extraction_becomes_actors_mentions_and_statements_with_their_evidence():
    article = article_with()
    store(article, visit())
    assert triples() == VISIT_TRIPLES
    assert [m.surface for m in article.mentions.order_by("start")][-2:] == ["Okoro", "Lindqvist"]
    accusation = Statement.objects.get(type="accuses")
    assert accusation.evidence == "Nordland kritisierte Südland scharf."
    assert VISIT[accusation.sentence_start : accusation.sentence_end] == accusation.evidence
    assert accusation.machine["source"] == "Nordland"
    assert (accusation.status, accusation.model_version) == (Status.MACHINE, "test-1")
    article.refresh_from_db()
    assert (article.language, article.model_version) == ("de", "test-1")


def test_an_extraction_of_another_text_is_refused_and_nothing_is_stored():
    with pytest.raises(ValueError, match="not of this article"):
        store(article_with("Ein anderer Text."), visit())
    assert not models.Actor.objects.exists()


def test_storing_again_gives_the_same_and_no_more():
    article = article_with()
    store(article, visit())
    actors = set(models.Actor.objects.values_list("pk", flat=True))
    store(article, visit(model="test-2"))
    assert triples() == VISIT_TRIPLES
    assert set(models.Actor.objects.values_list("pk", flat=True)) == actors
    assert set(Statement.objects.values_list("model_version", flat=True)) == {"test-2"}


def test_storing_again_forgets_actors_that_nothing_names_any_more():
    article = article_with()
    store(article, visit())
    store(article, only_mentioning(NORDLAND, VISIT))
    assert set(models.Actor.objects.values_list("name", flat=True)) == {"Nordland"}


def test_what_a_person_decided_survives_storing_again(editor):
    article = article_with()
    store(article, visit())
    reject_statements(Statement.objects.filter(type="accuses"), editor)
    reverse_statements(Statement.objects.filter(type="rejects"), editor)
    accept_statements(Statement.objects.filter(type="talked-to"), editor)
    store(article, visit(model="test-2"))
    assert triples() == [VISIT_TRIPLES[0], ("Mara Lindqvist", "rejects", "Jonas Okoro")]
    assert Statement.objects.count() == 3
    statuses = dict(Statement.objects.values_list("type", "status"))
    assert statuses == {"accuses": "rejected", "rejects": "corrected", "talked-to": "confirmed"}


def test_what_the_machine_said_stays_beside_a_correction(editor):
    article = article_with()
    store(article, visit())
    statement = Statement.objects.get(type="accuses")
    statement.type, statement.negated = "threatens", True
    assert save_statement(statement, editor)
    statement.refresh_from_db()
    assert (statement.type, statement.negated, statement.status) == ("threatens", True, Status.CORRECTED)
    assert (statement.machine["type"], statement.machine["negated"]) == ("accuses", False)
    correction = Correction.objects.get()
    assert (correction.by, correction.kind, correction.text_hash) == (editor, "edit", article.text_hash)
    assert (correction.before["type"], correction.after["type"]) == ("accuses", "threatens")


def test_saving_a_statement_unchanged_is_no_correction(editor):
    store(article_with(), visit())
    statement = Statement.objects.get(type="accuses")
    assert not save_statement(statement, editor)
    assert statement.status == Status.MACHINE
    assert not Correction.objects.exists()


def test_accepting_what_was_changed_back_is_a_plain_confirmation(editor):
    store(article_with(), visit())
    reverse_statements(Statement.objects.filter(type="accuses"), editor)
    reverse_statements(Statement.objects.filter(type="accuses"), editor)
    assert Statement.objects.get(type="accuses").status == Status.CONFIRMED


def test_a_rejected_statement_comes_back_when_it_is_accepted(editor):
    store(article_with(), visit())
    reject_statements(Statement.objects.all(), editor)
    assert triples() == []
    accept_statements(Statement.objects.all(), editor)
    assert triples() == VISIT_TRIPLES


def test_an_added_statement_stays_added(editor):
    article = article_with()
    store(article, visit())
    north, south = (models.Actor.objects.get(name=name) for name in ("Nordland", "Südland"))
    added = Statement(
        article=article,
        source=south,
        target=north,
        type="rejects",
        sentence_start=0,
        sentence_end=40,
        evidence="x",
    )
    save_statement(added, editor)
    accept_statements(Statement.objects.filter(pk=added.pk), editor)
    store(article, visit(model="test-2"))
    assert Statement.objects.get(pk=added.pk).status == Status.ADDED


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (LINDQVIST, Actor("MARA LINDQVIST", ActorKind.PERSON), True),
        (LINDQVIST, Actor("Lindqvist", ActorKind.PERSON), True),
        (SUEDLAND, Actor("Suedland", ActorKind.COUNTRY), True),
        (Actor("Nordischer Bund", ActorKind.COUNTRY), Actor("Nordischer Bund", ActorKind.ORGANISATION), True),
        (LINDQVIST, Actor("Lindqvist", ActorKind.ORGANISATION), False),
        (LINDQVIST, Actor("Karl Lindqvist", ActorKind.PERSON), False),
    ],
)
def test_actors_of_different_articles_are_one_by_name_and_kind(first, second, same):
    one = stored_actor(first, f"{first.name} kam.")
    other = stored_actor(second, f"Dann kam {second.name}.")
    assert (one == other) is same


def test_a_surname_that_two_people_bear_is_nobodys():
    stored_actor(LINDQVIST, "Mara Lindqvist kam.")
    stored_actor(Actor("Karl Lindqvist", ActorKind.PERSON, ("Lindqvist",)), "Karl Lindqvist kam.")
    third = stored_actor(Actor("Lindqvist", ActorKind.PERSON), "Lindqvist kam.")
    assert third.name == "Lindqvist"
    assert models.Actor.objects.count() == 3


def test_merging_moves_everything_and_leaves_a_way(editor):
    article = article_with()
    store(article, visit())
    lindqvist, okoro, north, south = (
        models.Actor.objects.get(name=actor.name) for actor in (LINDQVIST, OKORO, NORDLAND, SUEDLAND)
    )
    merge_actors(kept=lindqvist, merged=south, by=editor)
    south.refresh_from_db()
    assert south.merged_into == lindqvist
    assert triples()[1] == ("Nordland", "accuses", "Mara Lindqvist")
    assert lindqvist.mentions.filter(surface="Südland").exists()
    assert set(models.Actor.objects.visible()) == {lindqvist, okoro, north}
    correction = Correction.objects.get(kind="merge")
    assert correction.after["merged"]["name"] == "Südland"


def test_a_merge_survives_storing_again_and_later_articles_follow_it(editor):
    article = article_with()
    store(article, visit())
    north, south = (models.Actor.objects.get(name=name) for name in ("Nordland", "Südland"))
    merge_actors(kept=north, merged=south, by=editor)
    store(article, visit(model="test-2"))
    assert triples() == [VISIT_TRIPLES[0], VISIT_TRIPLES[2]]
    assert stored_actor(SUEDLAND, "Südland schwieg.") == north


def test_merging_a_chain_leads_to_the_last(editor):
    store(article_with(), visit())
    one, two, three = models.Actor.objects.order_by("pk")[:3]
    merge_actors(kept=two, merged=one, by=editor)
    merge_actors(kept=three, merged=two, by=editor)
    one.refresh_from_db()
    assert one.merged_into == three
    with pytest.raises(ValidationError, match="not merged yet"):
        merge_actors(kept=three, merged=one, by=editor)
    with pytest.raises(ValidationError, match="not merged yet"):
        merge_actors(kept=three, merged=three, by=editor)


def test_statements_of_a_rejected_actor_are_hidden():
    store(article_with(), visit())
    models.Actor.objects.filter(name="Südland").update(status=Status.REJECTED)
    assert triples() == [VISIT_TRIPLES[0], VISIT_TRIPLES[2]]


def test_a_rejected_alias_leads_nowhere():
    store(article_with(), visit())
    Alias.objects.filter(name="Lindqvist").update(status=Status.REJECTED)
    assert stored_actor(Actor("Lindqvist", ActorKind.PERSON), "Lindqvist kam.").name == "Lindqvist"


def test_withdrawing_an_article_takes_only_its_own_with_it(editor):
    first, second = article_with(), article_with("Nordland schwieg.")
    store(first, visit())
    store(second, only_mentioning(NORDLAND, "Nordland schwieg."))
    reject_statements(Statement.objects.filter(type="accuses"), editor)
    withdraw_article(first)
    assert [actor.name for actor in models.Actor.objects.all()] == ["Nordland"]
    assert not Statement.objects.exists()
    assert Correction.objects.count() == 1


def test_statements_between_two_actors_go_both_ways():
    store(article_with(), visit())
    lindqvist, okoro = (models.Actor.objects.get(name=actor.name) for actor in (LINDQVIST, OKORO))
    assert Statement.objects.between(lindqvist, okoro).count() == 2
    assert Statement.objects.of(okoro).count() == 2
