"""Who did what is told for good."""

from __future__ import annotations

import pytest

from newsgraph.knowledge.corrections.history import history_of_article, history_of_statement
from newsgraph.knowledge.corrections.statements import (
    reject_statement,
)
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.storing import withdraw_article
from tests.extractions import article_with
from tests.knowledge.rows import the

pytestmark = pytest.mark.django_db


def test_history_tells_who_did_what_and_outlives_the_article(article, editor, administrator):
    statement = the("accuses")
    verdict = reject_statement(statement, editor)
    undo(verdict, administrator)
    entries = [(entry.kind, entry.by) for entry in history_of_statement(statement)]
    assert entries == [("undo", administrator), ("reject", editor)]
    withdraw_article(article)
    assert history_of_article(article_with()).count() == 2
