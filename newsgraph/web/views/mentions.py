"""Correcting what an article's text names: mark, unmark, move."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections import mentions as marking
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_article, history_of_mention
from newsgraph.knowledge.models import Correction, Mention, Scope, Subject
from newsgraph.web.answers import MAY_MARK, changed, dialog, edited_meanwhile
from newsgraph.web.drawing.sentences import clipped
from newsgraph.web.forms.actors import ActorField
from newsgraph.web.requests import Request, person, posted, seen

LONGEST_NAME = 300
CONTEXT = 80


class SpanForm(forms.Form):
    """Which actor a span of the text names. `words` are those that the person saw there."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    words = forms.CharField(max_length=LONGEST_NAME, widget=forms.HiddenInput)
    actor = ActorField(label=_("Which actor?"), may_be_new=True)
    everywhere = forms.BooleanField(label=_("wherever these words stand in the article"), required=False)

    def __init__(self, data: Any, *, article: Article, initial: Any = None) -> None:
        self.article = article
        super().__init__(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        there = self.article.text[slice(given.get("start"), given.get("end"))]
        if there.split() != given.get("words", "").split():
            raise ValidationError(_("These words do not stand at this place in the text."))
        return given


class ScopeForm(forms.Form):
    """For which mentions of the article something is said."""

    scope = forms.ChoiceField(label=_("For"), choices=Scope.choices, required=False)

    def chosen(self) -> Scope:
        self.is_valid()
        return Scope(self.cleaned_data.get("scope") or Scope.SPAN)


class MoveForm(ScopeForm):
    actor = ActorField(label=_("Who is meant?"), may_be_new=True)


@MAY_MARK
def mark(request: Request, pk: int) -> HttpResponse:
    """Say that the words from ?start= to ?end= name an actor."""
    article = get_object_or_404(Article, pk=pk)
    form = SpanForm(posted(request), article=article, initial=request.GET.dict())
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


@MAY_MARK
def mention(request: Request, pk: int) -> HttpResponse:
    """What can be done about a mention: give it to somebody else, unmark it, see or edit its actor."""
    mention = _mention(pk)
    return _menu(request, mention, MoveForm(None))


@require_POST
@MAY_MARK
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
@MAY_MARK
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
