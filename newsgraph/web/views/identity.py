"""Who is who across articles: merging two actors, keeping two apart, splitting one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.corrections.mentions import split_actor
from newsgraph.knowledge.corrections.merging import may_merge, merge_actors, merge_preview, never_merge
from newsgraph.knowledge.models import Actor
from newsgraph.web.answers import MAY_EDIT_ACTORS, changed, dialog, edited_meanwhile
from newsgraph.web.forms.actors import ActorField, Picked
from newsgraph.web.requests import Request, person, posted, seen
from newsgraph.web.views.actors import articles_of

MOST_ARTICLES = 50


class OtherForm(forms.Form):
    other = ActorField(label=_("The other actor"))


@MAY_EDIT_ACTORS
def merge(request: Request, pk: int) -> HttpResponse:
    """Make one actor of two: choose the other (?other=), see what would change, then do it.

    POST with `act`: "keep" keeps this actor, "give" the other one, "never" keeps them apart.
    """
    actor = _actor(pk)
    given = request.POST if request.method == "POST" else request.GET
    form = OtherForm(given if "other" in given else None)
    context: dict[str, Any] = {"actor": actor, "form": form}
    if not form.is_valid():
        return dialog(request, "dialogs/merge.html", context)
    other: Actor = form.cleaned_data["other"]
    if other == actor:
        form.add_error("other", _("Choose another actor than this one."))
        return dialog(request, "dialogs/merge.html", context)
    try:
        if request.method == "POST" and request.POST.get("act"):
            return _merged(request, actor, other)
    except EditedMeanwhile as edit:
        context |= edited_meanwhile(edit, history_of_actor(actor) | history_of_actor(other))
        actor, other = _actor(actor.pk), _actor(other.pk)
    except ValidationError as error:
        form.add_error(None, error)
        return dialog(request, "dialogs/merge.html", context)
    context |= {"actor": actor, "other": other, "preview": merge_preview(actor, other)}
    context |= {"apart": not may_merge([(actor, other)])[0]}
    return dialog(request, "dialogs/merge.html", context)


def _merged(request: Request, actor: Actor, other: Actor) -> HttpResponse:
    act = request.POST["act"]
    if act == "never":
        return changed(request, never_merge(actor, other, person(request)), actor.get_absolute_url())
    kept, merged = (other, actor) if act == "give" else (actor, other)
    versions = {actor: seen(request) or 0, other: seen(request, "seen_other") or 0}
    decision = merge_actors(kept, merged, person(request), seen=(versions[kept], versions[merged]))
    return changed(request, decision, kept.get_absolute_url(), leave=kept != actor)


class SplitForm(forms.Form):
    """In which articles it is somebody else, and who."""

    articles = forms.ModelMultipleChoiceField(
        Article.objects.none(),
        label=_("In these articles"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one article.")},
    )
    to = ActorField(label=_("it is"), may_be_new=True)

    def __init__(self, data: Any, *, actor: Actor, chosen: list[str]) -> None:
        super().__init__(data, initial={"articles": chosen, "to": Picked(name=actor.name, kind=actor.kind)})
        latest = [one.pk for one in articles_of(actor).newest_first().defer("text")[:MOST_ARTICLES]]
        articles: Any = self.fields["articles"]
        articles.queryset = Article.objects.filter(pk__in=latest).newest_first().defer("text")


@MAY_EDIT_ACTORS
def split(request: Request, pk: int) -> HttpResponse:
    """Say that in some articles the actor is somebody else; ?articles= are chosen beforehand."""
    actor = _actor(pk)
    form = SplitForm(posted(request), actor=actor, chosen=request.GET.getlist("articles"))
    if form.is_valid():
        try:
            decisions = split_actor(
                actor, form.cleaned_data["articles"], form.cleaned_data["to"], person(request)
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            other = Actor.objects.get(anchor=decisions[-1].after["actor"]["anchor"])
            return changed(request, decisions[-1], other.get_absolute_url())
    return dialog(request, "dialogs/split.html", {"actor": actor, "form": form, "most": MOST_ARTICLES})


def _actor(pk: int) -> Actor:
    return get_object_or_404(Actor.objects.visible(), pk=pk)
