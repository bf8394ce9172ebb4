"""What a person decided about an article once stays decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind, Extraction
from newsgraph.extraction.results import Mention as FoundMention
from newsgraph.knowledge import models
from newsgraph.knowledge.corrections.conflicts import dismiss, keep_mine, take_other
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile, NewActor
from newsgraph.knowledge.corrections.history import history_of_article, history_of_statement
from newsgraph.knowledge.corrections.mentions import mark, move, newest_decision, split_actor, unmark
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    accept_statements,
    reject_statement,
    reverse_statement,
    save_statement,
)
from newsgraph.knowledge.corrections.undoing import redo, undo
from newsgraph.knowledge.models import Conflict, Correction, Mention, Reason, Scope, Statement, Status
from newsgraph.knowledge.projection.confidence import taught_confidence
from newsgraph.knowledge.storing import store, withdraw_article
from tests.extractions import NORDLAND, OKORO, SUEDLAND, VISIT, article_with, span, visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    article = article_with()
    store(article, visit())
    return article


def said(*types: str) -> set[tuple[str, str, str]]:
    rows = Statement.objects.visible().select_related("source", "target")
    there = {(row.source.name, row.type, row.target.name) for row in rows}
    return {triple for triple in there if not types or triple[1] in types}


def the(type_: str) -> Statement:
    return Statement.objects.get(type=type_)


def actor(name: str) -> models.Actor:
    return models.Actor.objects.get(name=name)


def reread(article: Article, without: str = "", **changes: object) -> None:
    """A better model reads the article: without statements of a type, and all others with changes."""
    extraction = visit(model="test-2")
    kept = tuple(replace(one, **changes) for one in extraction.statements if one.type != without)
    store(article, replace(extraction, statements=kept))


def test_a_rejected_statement_stays_rejected_however_the_machine_comes_to_it(article, editor):
    reject_statement(the("accuses"), editor)
    reread(article, confidence=0.99, rule="accuses/anders", trigger=span(VISIT, "scharf"), topic="Hafen")
    assert said("accuses") == set()
    assert the("accuses").status == Status.REJECTED


def test_a_rejected_statement_stays_rejected_by_any_name_of_its_ends(article, editor):
    reject_statement(the("rejects"), editor)
    surnames = (Found("Lindqvist", ActorKind.PERSON), OKORO, NORDLAND, SUEDLAND)
    store(article, visit(actors=surnames))
    assert said("rejects") == set()
    fuller = (Found("Dr. Mara Lindqvist", ActorKind.PERSON, ("Mara Lindqvist",)), OKORO, NORDLAND, SUEDLAND)
    store(article, visit(actors=fuller))
    assert said() == {("Dr. Mara Lindqvist", "talked-to", "Jonas Okoro"), ("Nordland", "accuses", "Südland")}


def test_a_statement_that_has_no_direction_is_rejected_both_ways_round(article, editor):
    reject_statement(the("talked-to"), editor)
    turned = [
        replace(one, source=one.target, target=one.source) if one.type == "talked-to" else one
        for one in visit().statements
    ]
    store(article, replace(visit(), statements=tuple(turned)))
    assert said("talked-to") == set()


@pytest.mark.parametrize("verdict", ["confirmed", "corrected"])
def test_what_a_person_stated_stays_though_the_machine_says_it_no_more(article, editor, verdict):
    statement = the("accuses")
    if verdict == "confirmed":
        accept_statement(statement, editor)
    else:
        reverse_statement(statement, editor)
    pk = statement.pk
    reread(article, without="accuses")
    statement = the("accuses")
    assert (statement.pk, statement.status, statement.machine) == (pk, verdict, None)
    assert not Conflict.objects.exists()


def test_what_the_machine_learns_to_say_is_one_with_what_a_person_said(article, editor):
    statement = the("accuses")
    statement.type = "threatens"
    save_statement(statement, editor)
    learnt = [replace(one, type="threatens") if one.type == "accuses" else one for one in visit().statements]
    store(article, replace(visit(), statements=tuple(learnt)))
    assert said("accuses", "threatens") == {("Nordland", "threatens", "Südland")}
    assert (the("threatens").pk, the("threatens").status) == (statement.pk, Status.CORRECTED)
    assert not Conflict.objects.exists()


def test_a_different_reading_of_what_a_person_decided_is_a_conflict(article, editor):
    decision = accept_statement(the("accuses"), editor)
    otherwise = [
        replace(one, type="supports") if one.type == "accuses" else one for one in visit().statements
    ]
    other_model = replace(visit(), statements=tuple(otherwise))
    store(article, other_model)
    assert said("accuses", "supports") == {("Nordland", "accuses", "Südland")}
    conflict = Conflict.objects.get()
    assert (conflict.reason, conflict.correction) == (Reason.REREAD, decision)
    assert (conflict.machine["type"], conflict.machine["source"]) == ("supports", "Nordland")

    dismissed = keep_mine(conflict, editor)
    store(article, other_model)
    assert not Conflict.objects.exists()
    undo(dismissed, editor)
    take_other(Conflict.objects.get(), editor)
    assert said("accuses", "supports") == {("Nordland", "supports", "Südland")}
    assert not Conflict.objects.exists()


def test_decisions_that_contradict_each_other_after_a_merge_are_a_conflict(editor):
    text = "Nordland und Nordreich kritisierten Südland."
    actors = (NORDLAND, Found("Nordreich", ActorKind.COUNTRY), SUEDLAND)
    accused = [
        replace(visit().statements[1], source=source, target=2, sentence=(0, len(text)), trigger=(23, 34))
        for source in (0, 1)
    ]
    mentions = tuple(FoundMention(number, span(text, one.name)) for number, one in enumerate(actors))
    article = article_with(text)
    store(article, Extraction(text, "de", "test-1", actors, mentions, tuple(accused)))
    first = accept_statement(Statement.objects.get(source__name="Nordland"), editor)
    second = reject_statement(Statement.objects.get(source__name="Nordreich"), editor)
    merged = merge_actors(actor("Nordland"), actor("Nordreich"), editor)
    conflict = Conflict.objects.get()
    assert (conflict.reason, conflict.correction, conflict.other) == (Reason.CONTRADICTION, first, second)
    undo(merged, editor)
    assert not Conflict.objects.exists()
    redo(merged, editor)
    keep_mine(Conflict.objects.get(), editor)
    assert said() == {("Nordland", "accuses", "Südland")}


def test_a_decided_statement_between_two_that_became_one_is_a_conflict(article, editor):
    accept_statement(the("accuses"), editor)
    merge = merge_actors(actor("Nordland"), actor("Südland"), editor)
    conflict = Conflict.objects.get()
    assert conflict.reason == Reason.ONE_ACTOR
    dismiss(conflict, editor)
    assert not Conflict.objects.exists()
    undo(merge, editor)
    assert ("Nordland", "accuses", "Südland") in said()


def test_decisions_come_back_with_the_text_whatever_its_line_breaks(article, editor):
    reject_statement(the("talked-to"), editor)
    reverse_statement(the("accuses"), editor)
    okoro = article.mentions.get(surface="Okoro")
    move(okoro, NewActor("Karl Okoro", "person"), editor)
    before = said()
    withdraw_article(article)
    assert not models.Actor.objects.exists()

    text = VISIT.replace(". ", ".\n\n").replace(" kritisierte", "\nkritisierte")
    shifted = [place for place, character in enumerate(text) if not character.isspace()]
    there = [place for place, character in enumerate(VISIT) if not character.isspace()]

    def moved(where):
        return (shifted[there.index(where[0])], shifted[there.index(where[1] - 1)] + 1)

    old = visit()
    again = article_with(text)
    spans = ("sentence", "trigger", "source_span")
    store(
        again,
        replace(
            old,
            text=text,
            mentions=tuple(replace(one, span=moved(one.span)) for one in old.mentions),
            statements=tuple(
                replace(one, **{name: moved(getattr(one, name)) for name in spans}) for one in old.statements
            ),
        ),
    )
    assert said() == before
    karl = actor("Karl Okoro")
    assert [text[row.start : row.end] for row in karl.mentions.all()] == ["Okoro"]


def test_an_undone_decision_leaves_no_trace_and_can_be_made_again(article, editor):
    before = said()
    statement = the("accuses")
    edit = reverse_statement(statement, editor)
    verdict = reject_statement(statement, editor)
    after = said()
    undo(edit, editor)
    assert said() == after
    undo(verdict, editor)
    assert said() == before
    assert the("accuses").status == Status.MACHINE
    redo(edit, editor)
    assert ("Südland", "accuses", "Nordland") in said()
    with pytest.raises(ValidationError, match="not undone"):
        redo(edit, editor)


def test_of_two_edits_one_is_undone_and_the_other_stays(article, editor):
    statement = the("accuses")
    statement.type = "threatens"
    retyped = save_statement(statement, editor)
    statement.negated = True
    save_statement(statement, editor)
    undo(retyped, editor)
    statement.refresh_from_db()
    assert (statement.type, statement.negated, statement.status) == ("accuses", True, Status.CORRECTED)


def test_a_statement_is_added_once_and_undone_with_all_that_followed(article, editor):
    accused = the("accuses")
    added = Statement(
        article=article,
        source=actor("Südland"),
        target=actor("Nordland"),
        type="rejects",
        sentence_start=accused.sentence_start,
        sentence_end=accused.sentence_end,
        evidence=accused.evidence,
    )
    adding = save_statement(added, editor)
    assert added.pk
    again = Statement(**{name: getattr(added, name) for name in ("article", "source", "target", "type")})
    again.sentence_start, again.sentence_end = added.sentence_start, added.sentence_end
    with pytest.raises(ValidationError, match="states this already"):
        save_statement(again, editor)
    added.negated = True
    save_statement(added, editor)
    store(article, visit(model="test-2"))
    assert Statement.objects.get(pk=added.pk).status == Status.ADDED
    undo(adding, editor)
    assert not Statement.objects.filter(pk=added.pk).exists()


def test_what_was_rejected_is_not_added_beside_it(article, editor):
    statement = the("accuses")
    reject_statement(statement, editor)
    values = ("article", "source", "target", "type", "sentence_start", "sentence_end")
    with pytest.raises(ValidationError, match="rejected this very statement"):
        save_statement(Statement(**{name: getattr(statement, name) for name in values}), editor)


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


def test_who_edits_what_somebody_changed_meanwhile_is_told(article, editor, administrator):
    seen = the("accuses")
    first = the("accuses")
    first.negated = True
    save_statement(first, administrator, seen=seen.version)
    seen.type = "threatens"
    with pytest.raises(EditedMeanwhile) as told:
        save_statement(seen, editor, seen=seen.version)
    assert (told.value.by, told.value.before, told.value.after) == (
        administrator,
        {"negated": False},
        {"negated": True},
    )
    assert (the("accuses").type, the("accuses").negated) == ("accuses", True)
    mention = Mention.objects.get(surface="Nordland")
    page = newest_decision(article)
    move(mention, actor("Südland"), administrator, seen=mention.version)
    with pytest.raises(EditedMeanwhile):
        unmark(mention, editor, seen=mention.version)
    with pytest.raises(EditedMeanwhile):
        mark(article, mention.start, mention.end, actor("Jonas Okoro"), editor, seen=page)


def test_who_accepts_what_the_machine_reads_otherwise_by_now_is_told(article, editor):
    seen = the("accuses")
    accept_statement(the("rejects"), editor)
    reread(article, negated=True)
    with pytest.raises(EditedMeanwhile) as told:
        accept_statement(seen, editor, seen=seen.version)
    assert told.value.by is None
    assert the("accuses").status == Status.MACHINE


def test_history_tells_who_did_what_and_outlives_the_article(article, editor, administrator):
    statement = the("accuses")
    verdict = reject_statement(statement, editor)
    undo(verdict, administrator)
    entries = [(entry.kind, entry.by) for entry in history_of_statement(statement)]
    assert entries == [("undo", administrator), ("reject", editor)]
    withdraw_article(article)
    assert history_of_article(article_with()).count() == 2


def test_decisions_teach_the_confidence_of_likes(article, editor):
    other = article_with(f"{VISIT} Schluss.")
    store(other, replace(visit(), text=other.text))
    theirs = other.statements.get(type="accuses")
    reject_statement(article.statements.get(type="accuses"), editor)
    theirs.refresh_from_db()
    assert theirs.confidence == pytest.approx(taught_confidence(0.8, right=0, wrong=1))
    assert other.statements.get(type="rejects").confidence == 0.8
    store(other, replace(visit(model="test-2"), text=other.text))
    assert other.statements.get(type="accuses").confidence == pytest.approx(theirs.confidence)
    accept_statement(article.statements.get(type="accuses"), editor)
    assert other.statements.get(type="accuses").confidence > 0.8
    for decision in Correction.objects.in_force():
        undo(decision, editor)
    assert other.statements.get(type="accuses").confidence == 0.8
    accept_statements(article.statements.filter(type="accuses"), editor)
    assert other.statements.get(type="accuses").confidence > 0.8


@pytest.mark.parametrize(("right", "wrong"), [(0, 1), (0, 1000), (1, 0), (1000, 0), (3, 5)])
def test_taught_confidence_stays_a_probability_and_moves_the_right_way(right, wrong):
    taught = taught_confidence(0.6, right, wrong)
    assert 0 < taught < 1
    assert (taught > 0.6) is (right > 0.6 * (right + wrong))


def test_a_decision_whose_words_are_not_there_is_a_conflict(article, editor):
    decision = reject_statement(the("accuses"), editor)
    Correction.objects.filter(pk=decision.pk).update(surface="Ganz andere Worte.")
    store(article, visit(model="test-2"))
    conflict = Conflict.objects.get()
    assert (conflict.reason, conflict.correction) == (Reason.MISPLACED, decision)
    dismiss(conflict, editor)
    assert not Conflict.objects.exists()
