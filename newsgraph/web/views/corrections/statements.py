"""Correcting statements in place: accept, reject, reverse, negate, edit, add."""

from __future__ import annotations

from typing import Any, Protocol

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse as address
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_statement
from newsgraph.knowledge.corrections.statements import (
    accept_statement,
    reject_statement,
    reverse_statement,
    save_statement,
)
from newsgraph.knowledge.models import Correction, Statement
from newsgraph.web.answers import changed, dialog, edited_meanwhile, refused
from newsgraph.web.forms.statements import NewStatementForm, StatementForm
from newsgraph.web.pages.statements import in_corpus
from newsgraph.web.requests import Request, person, posted, seen
from newsgraph.web.roles import may_correct


class Act(Protocol):
    """A change of a statement that needs nothing but the statement."""

    def __call__(
        self, statement: Statement, by: User | None, seen: int | None = None
    ) -> Correction | None: ...


@require_POST
@may_correct
def accept(request: Request, pk: int) -> HttpResponse:
    """Confirm a statement as it is, also a rejected one."""
    return _act(request, pk, accept_statement, "accept", gettext_lazy("Accept all the same"))


@require_POST
@may_correct
def reject(request: Request, pk: int) -> HttpResponse:
    """Take a statement off every page but its article's."""
    return _act(request, pk, reject_statement, "reject", gettext_lazy("Reject all the same"))


@require_POST
@may_correct
def reverse(request: Request, pk: int) -> HttpResponse:
    """Swap source and target."""
    return _act(request, pk, reverse_statement, "reverse", gettext_lazy("Reverse all the same"))


@require_POST
@may_correct
def negate(request: Request, pk: int) -> HttpResponse:
    """Say the contrary: "accuses" becomes "not accuses", and back."""
    return _act(request, pk, _negate, "negate", gettext_lazy("Negate all the same"))


@may_correct
def edit(request: Request, pk: int) -> HttpResponse:
    """The form for all that a statement says; ?focus= names the field to begin with."""
    statement = _statement(pk)
    in_corpus([statement])
    form = StatementForm(posted(request), statement=statement)
    focus = request.GET.get("focus", "")
    context: dict[str, Any] = {
        "form": form,
        "statement": statement,
        "version": statement.version,
        "focus": focus,
    }
    if form.is_valid():
        try:
            decision = save_statement(form.changed(), person(request), seen=seen(request))
        except EditedMeanwhile as edit:
            now = _statement(pk)
            context |= edited_meanwhile(edit, history_of_statement(now))
            context |= {"now": now, "version": now.version}
        except ValidationError as error:
            form.add_errors(error)
        else:
            return changed(request, decision, statement.article.get_absolute_url(), statement=statement)
    return dialog(request, "dialogs/statement.html", context)


@may_correct
def add(request: Request, pk: int) -> HttpResponse:
    """The form for a statement that the machine missed; ?at= is a place in its sentence."""
    article = get_object_or_404(Article, pk=pk)
    form = NewStatementForm(posted(request), article=article, at=request.GET.get("at", ""))
    if form.is_valid():
        statement = form.statement()
        try:
            decision = save_statement(statement, person(request))
        except ValidationError as error:
            form.add_errors(error)
        else:
            return changed(request, decision, article.get_absolute_url(), statement=statement)
    return dialog(request, "dialogs/add_statement.html", {"form": form, "article": article})


def _act(request: Request, pk: int, act: Act, name: str, again: Promise) -> HttpResponse:
    statement = _statement(pk)
    article = statement.article.get_absolute_url()
    try:
        decision = act(statement, person(request), seen=seen(request))
    except EditedMeanwhile as edit:
        if not request.htmx:
            said = _("Somebody else changed this statement meanwhile. Nothing was done.")
            return refused(request, ValidationError(said), article)
        now = _statement(pk)
        in_corpus([now])
        context = {"statement": now, "action": address(name, args=[pk]), "again": again}
        told = edited_meanwhile(edit, history_of_statement(now))
        return dialog(request, "dialogs/meanwhile.html", context | told)
    except ValidationError as error:
        return refused(request, error, article)
    return changed(request, decision, article, statement=statement)


def _negate(statement: Statement, by: User | None, seen: int | None = None) -> Correction | None:
    statement.negated = not statement.negated
    return save_statement(statement, by, seen=seen)


def _statement(pk: int) -> Statement:
    return get_object_or_404(Statement.objects.select_related("source", "target", "article"), pk=pk)
