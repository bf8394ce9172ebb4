from __future__ import annotations

from django.contrib.auth.decorators import permission_required
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from newsgraph.knowledge.models import Statement, Status
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.knowledge.reviewing import accept_statements, reject_statements

MAY_CORRECT = permission_required("knowledge.change_statement", raise_exception=True)


@require_POST
@MAY_CORRECT
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a statement, also a rejected one; answers with its line as it is now."""
    accept_statements(_one(pk), _person(request))
    return _line(request, pk)


@require_POST
@MAY_CORRECT
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a statement off every page; answers with a line that offers to undo it."""
    reject_statements(_one(pk), _person(request))
    return _line(request, pk)


def _one(pk: int) -> StatementQuerySet:
    get_object_or_404(Statement, pk=pk)
    return Statement.objects.filter(pk=pk)


def _person(request: HttpRequest) -> User:
    assert isinstance(request.user, User)  # noqa: S101 (for the type checker; only users get here)
    return request.user


def _line(request: HttpRequest, pk: int) -> HttpResponse:
    statement = Statement.objects.with_ends().get(pk=pk)
    if not request.headers.get("HX-Request"):
        return redirect("article", statement.article_id)
    template = (
        "statements/rejected.html" if statement.status == Status.REJECTED else "statements/statement.html"
    )
    context = {"statement": statement, "with_article": request.POST.get("with_article") == "yes"}
    return render(request, template, context)
