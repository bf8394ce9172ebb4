"""What a person decided about an article once stays decided."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge import models
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile, NewActor
from newsgraph.knowledge.corrections.mentions import mark, move, newest_decision, unmark
from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    reject_statement,
    reverse_statement,
    save_statement,
)
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Conflict, Mention, Statement, Status
from newsgraph.knowledge.storing import store, withdraw_article
from tests.extractions import NORDLAND, OKORO, SUEDLAND, VISIT, article_with, span, visit
from tests.knowledge.rows import actor, reread, said, the

pytestmark = pytest.mark.django_db


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
