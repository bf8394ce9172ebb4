"""What people decide about readings by a rule tells of its other readings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    accept_statements,
    reject_statement,
)
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Correction, Statement
from newsgraph.knowledge.projection import spreading
from newsgraph.knowledge.projection.confidence import taught_confidence
from newsgraph.knowledge.storing import store
from tests.extractions import VISIT, article_with, visit

pytestmark = pytest.mark.django_db


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


def test_one_rejection_does_not_reshape_the_corpus(article, editor):
    other = article_with(f"{VISIT} Schluss.")
    store(other, replace(visit(), text=other.text))
    reject_statement(article.statements.get(type="accuses"), editor)
    assert 0.78 < other.statements.get(type="accuses").confidence < 0.8


def test_many_likes_are_taught_after_the_decision_few_at_a_time(
    article, editor, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(spreading, "MOST_AT_ONCE", 1)
    others = [article_with(f"{VISIT} Schluss {number}.") for number in range(3)]
    for other in others:
        store(other, replace(visit(), text=other.text))
    with django_capture_on_commit_callbacks() as later:
        reject_statement(article.statements.get(type="accuses"), editor)
    likes = Statement.objects.filter(type="accuses", article__in=others)
    assert set(likes.values_list("confidence", flat=True)) == {0.8}
    for callback in later:
        callback()
    taught = taught_confidence(0.8, right=0, wrong=1)
    assert list(likes.values_list("confidence", flat=True)) == pytest.approx([taught] * 3)
