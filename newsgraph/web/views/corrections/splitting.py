"""One actor that is two: in some articles it is somebody else."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from newsgraph.knowledge.corrections.mentions import split_actor
from newsgraph.knowledge.models import Actor
from newsgraph.web.answers import changed, dialog
from newsgraph.web.forms.actors import SplitForm
from newsgraph.web.pages.actor import articles_of
from newsgraph.web.requests import Request, person, posted
from newsgraph.web.roles import may_edit_actors

MOST_ARTICLES = 50


@may_edit_actors
def split(request: Request, pk: int) -> HttpResponse:
    """Say that in some articles the actor is somebody else; ?articles= are chosen beforehand."""
    actor = _actor(pk)
    latest = [one.pk for one in articles_of(actor).newest_first().defer("text")[:MOST_ARTICLES]]
    chosen = request.GET.getlist("articles")
    form = SplitForm(posted(request), actor=actor, articles=latest, chosen=chosen)
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
