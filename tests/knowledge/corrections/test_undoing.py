"""Undoing a decision leaves no trace of it, whatever came after."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from newsgraph.knowledge.corrections.statements import (
    reject_statement,
    reverse_statement,
    save_statement,
)
from newsgraph.knowledge.corrections.undoing import redo, undo
from newsgraph.knowledge.models import Status
from tests.knowledge.rows import said, the

pytestmark = pytest.mark.django_db


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
