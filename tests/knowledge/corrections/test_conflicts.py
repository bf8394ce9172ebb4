"""Decisions that do not fit what there is now are shown until somebody says what holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind, Extraction
from newsgraph.extraction.results import Mention as FoundMention
from newsgraph.knowledge.corrections.conflicts import dismiss, keep_mine, take_other
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    reject_statement,
)
from newsgraph.knowledge.corrections.undoing import redo, undo
from newsgraph.knowledge.models import Conflict, Correction, Reason, Statement
from newsgraph.knowledge.storing import store
from tests.extractions import NORDLAND, SUEDLAND, article_with, span, visit
from tests.knowledge.rows import actor, said, the

pytestmark = pytest.mark.django_db


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


def test_a_decision_whose_words_are_not_there_is_a_conflict(article, editor):
    decision = reject_statement(the("accuses"), editor)
    Correction.objects.filter(pk=decision.pk).update(surface="Ganz andere Worte.")
    store(article, visit(model="test-2"))
    conflict = Conflict.objects.get()
    assert (conflict.reason, conflict.correction) == (Reason.MISPLACED, decision)
    dismiss(conflict, editor)
    assert not Conflict.objects.exists()
