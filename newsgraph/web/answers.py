"""How a change is answered: what it changed is shown at once, with an offer to undo it.

A change comes from a form of an article's page, of another page, or from a
browser without JavaScript; each gets what it needs.
"""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget, trigger_client_event

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.models import Correction, Statement, Status
from newsgraph.knowledge.models.corrections import CorrectionQuerySet
from newsgraph.web.pages.article import article_page
from newsgraph.web.pages.statements import in_corpus
from newsgraph.web.requests import Request, article_in_view, is_there, page_in_view
from newsgraph.web.wording.decisions import differences, headline, told, way_back


def dialog(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    """A form: in the page's dialog, or on a page of its own without JavaScript."""
    if not request.htmx:
        return render(request, "dialogs/page.html", context | {"template": template})
    return reswap(retarget(render(request, template, context), "#dialog-body"), "innerHTML")


def changed(
    request: Request,
    decision: Correction | None,
    back: str,
    *,
    statement: Statement | None = None,
    leave: bool = False,
) -> HttpResponse:
    """Answer a change that was made; None if there was nothing to change.

    `back` is the address of a page that shows it, for those who are not there;
    `leave`: the page where they are is no more. A `statement` changes in its line.
    """
    if not request.htmx:
        return _sent_back(request, decision, back)
    article = None if leave else article_in_view(request)
    if article is not None:
        return _refreshed(request, article, decision, statement)
    if statement is not None:
        return _line(request, statement, decision)
    _remember(request, decision)
    here = (request.htmx.current_url_abs_path or "").partition("#")[0]
    return HttpResponseClientRedirect(here if is_there(here) and not leave else back)


def refused(request: Request, error: ValidationError, back: str) -> HttpResponse:
    """Say why a change that a single button asked for was not made."""
    said = " ".join(error.messages)
    if request.htmx:
        return dialog(request, "dialogs/refused.html", {"said": said})
    messages.error(request, said)
    return HttpResponseRedirect(back)


def edited_meanwhile(edit: EditedMeanwhile, decisions: CorrectionQuerySet) -> dict[str, Any]:
    """For templates/parts/meanwhile.html: who changed what when. `decisions`: those about the same thing."""
    by_machine = edit.by is None and not edit.before and not edit.after
    last = None if by_machine else decisions.first()
    rows = differences(last) if last else []
    return {"edit": edit, "edit_headline": headline(last) if last else "", "edit_rows": rows}


def _sent_back(request: Request, decision: Correction | None, back: str) -> HttpResponse:
    _remember(request, decision)
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure())
    return HttpResponseRedirect(wanted if safe and is_there(wanted) else back)


def _remember(request: Request, decision: Correction | None) -> None:
    """For the next page (templatetags' get_messages): the tag says how to take it back."""
    if decision is not None:
        messages.success(request, told(decision), extra_tags="{}-{}".format(*way_back(decision)))


def _refreshed(
    request: Request, article: Article, decision: Correction | None, statement: Statement | None
) -> HttpResponse:
    """All parts of the article's page, each for its place."""
    context = article_page(article, page_in_view(request)[1]) | {"decision": decision}
    return _settled(render(request, "articles/changed.html", context), statement)


def _line(request: Request, statement: Statement, decision: Correction | None) -> HttpResponse:
    """The statement's line as it is now."""
    now = Statement.objects.with_ends().filter(pk=statement.pk).first()
    in_corpus([now or statement])
    context = {
        "statement": now or statement,
        "rejected": now is None or now.status == Status.REJECTED,
        "decision": decision,
        "with_article": True,
        "oob": True,
    }
    return _settled(render(request, "statements/changed.html", context), statement)


def _settled(response: HttpResponse, statement: Statement | None) -> HttpResponse:
    """Nothing goes where the form was; the dialog closes, and the keys go on where they were."""
    focus = {"focus": f"statement-{statement.pk}" if statement else ""}
    return trigger_client_event(reswap(response, "none"), "newsgraph:changed", focus, after="swap")
