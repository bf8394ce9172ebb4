"""Correcting what an article's text names: mark, unmark, move."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from newsgraph.articles.models import Article
from newsgraph.articles.sentences import clipped
from newsgraph.knowledge.corrections import mentions as marking
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_article, history_of_mention
from newsgraph.knowledge.models import Correction, Mention, Scope, Subject
from newsgraph.web.answers import changed, dialog, edited_meanwhile
from newsgraph.web.forms.mentions import MarkForm, MoveForm, ScopeForm
from newsgraph.web.requests import Request, person, posted, seen
from newsgraph.web.roles import may_mark

CONTEXT = 80


@may_mark
def mark(request: Request, pk: int) -> HttpResponse:
    """Say that the words from ?start= to ?end= name an actor."""
    article = get_object_or_404(Article, pk=pk)
    form = MarkForm(posted(request), article=article, initial=request.GET.dict())
    context: dict[str, Any] = {"form": form, "article": article}
    if form.is_valid():
        given = form.cleaned_data
        place = (given["start"], given["end"], given["actor"])
        try:
            decision = marking.mark(
                article, *place, person(request), everywhere=given["everywhere"], seen=seen(request)
            )
        except EditedMeanwhile as edit:
            decisions = history_of_article(article).filter(subject=Subject.MENTION)
            context |= edited_meanwhile(edit, decisions)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            return changed(request, decision, article.get_absolute_url())
    return dialog(request, "dialogs/mark.html", context | {"version": marking.newest_decision(article)})


@may_mark
def mention(request: Request, pk: int) -> HttpResponse:
    """What can be done about a mention: give it to somebody else, unmark it, see or edit its actor."""
    mention = _mention(pk)
    return _menu(request, mention, MoveForm(None))


@require_POST
@may_mark
def move(request: Request, pk: int) -> HttpResponse:
    """Say that a mention, or all like it in the article, names somebody else."""
    mention = _mention(pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _menu(request, mention, form)
    to, scope = form.cleaned_data["actor"], form.chosen()
    return _done(
        request, mention, form, lambda: marking.move(mention, to, person(request), scope, seen=seen(request))
    )


@require_POST
@may_mark
def unmark(request: Request, pk: int) -> HttpResponse:
    """Say that a mention, or all like it in the article, names nobody."""
    mention = _mention(pk)
    scope = ScopeForm(request.POST).chosen()
    return _done(
        request,
        mention,
        MoveForm(None, initial={"scope": scope}),
        lambda: marking.unmark(mention, person(request), scope, seen=seen(request)),
    )


def _done(request: Request, mention: Mention, form: MoveForm, act: Any) -> HttpResponse:
    try:
        decision: Correction = act()
    except EditedMeanwhile as edit:
        now = _mention(mention.pk)
        return _menu(request, now, form, **edited_meanwhile(edit, history_of_mention(now)))
    except ValidationError as error:
        return _menu(request, mention, form, refused=error.messages)
    return changed(request, decision, mention.article.get_absolute_url())


def _menu(request: Request, mention: Mention, form: MoveForm, **more: Any) -> HttpResponse:
    text = mention.article.text
    first, last = max(0, mention.start - CONTEXT - 1), mention.end + CONTEXT + 1
    before, after = clipped(text[first : mention.start], text[mention.end : last], CONTEXT)
    context = {
        "mention": mention,
        "form": form,
        "scopes": Scope.choices,
        "scope": form["scope"].value() or Scope.SPAN,
        "before": before,
        "after": after,
    }
    return dialog(request, "dialogs/mention.html", context | more)


def _mention(pk: int) -> Mention:
    return get_object_or_404(Mention.objects.select_related("actor", "article"), pk=pk)
