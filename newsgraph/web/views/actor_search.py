"""Finding actors while typing: those of the article at hand first, then those of the corpus."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.functions import Length
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import NewActor
from newsgraph.knowledge.models import Actor, Mention
from newsgraph.knowledge.models.actors import KINDS, ActorQuerySet
from newsgraph.names import name_key

MOST_SUGGESTIONS = 10


def suggestions(request: HttpRequest) -> HttpResponse:
    """Options for ?q=, also by other names; ?article= says whose actors come first, ?without= who doesn't.

    With nothing typed yet the article's actors.
    """
    typed = " ".join(request.GET.get("q", "").split())[:200]
    found = suggested(typed, _number(request.GET.get("article")), _number(request.GET.get("without")))
    return render(request, "actors/suggestions.html", {"found": found, "typed": typed})


def suggested(typed: str, article: int | None = None, without: int | None = None) -> Iterable[Actor]:
    """At most MOST_SUGGESTIONS actors, each with `away`: 0 if the article names it, else 1."""
    here = set(_named_in(article)) if article else set()
    actors: ActorQuerySet = Actor.objects.visible().exclude(pk=without or 0)
    key = name_key(typed)
    actors = actors.named_like(typed) if key else actors.filter(pk__in=here)
    rank = Case(
        When(key=key, then=Value(0)),
        When(key__startswith=key, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    at_hand = Case(When(pk__in=here, then=Value(0)), default=Value(1), output_field=IntegerField())
    rows = actors.annotate(away=at_hand, rank=rank).order_by("away", "rank", Length("name"), "name", "pk")
    return rows[:MOST_SUGGESTIONS]


def _named_in(article: int) -> Iterable[int]:
    return Mention.objects.visible().filter(article=article).values_list("actor", flat=True).distinct()[:500]


def _number(given: str | None) -> int | None:
    return int(given) if given and given.isdecimal() and len(given) < 19 else None


@dataclass(frozen=True)
class Picked:
    """What stands in an actor's field: the number of a chosen actor, or only what was typed."""

    pk: str = ""
    name: str = ""
    kind: str = ""


class ActorInput(forms.Widget):
    """Drawn by templates/parts/actor_field.html; sends NAME, NAME_name and maybe NAME_kind."""

    def value_from_datadict(self, data: Any, files: MultiValueDict[str, Any], name: str) -> Picked:
        given = (data.get(name, ""), data.get(f"{name}_name", ""), data.get(f"{name}_kind", ""))
        return Picked(*(str(value).strip() for value in given))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in data


class ActorField(forms.Field):
    """An actor chosen from suggestions or typed in full; with `may_be_new` also one that is not there yet."""

    widget = ActorInput

    def __init__(self, *, may_be_new: bool = False, **more: Any) -> None:
        self.may_be_new = may_be_new
        super().__init__(**more)

    def clean(self, value: Any) -> Actor | NewActor | None:
        picked: Picked = value or Picked()
        chosen = self._chosen(picked)
        if chosen is not None:
            return chosen
        if not picked.name:
            if self.required:
                raise ValidationError(_("Choose an actor."))
            return None
        if self.may_be_new and picked.kind in dict(KINDS):
            if len(picked.name) > 200:
                raise ValidationError(_("A name has at most 200 letters."))
            return NewActor(picked.name, picked.kind)
        raise ValidationError(_("No actor has this name. Choose one from the list."))

    def _chosen(self, picked: Picked) -> Actor | None:
        actors = Actor.objects.visible()
        if picked.pk:
            return actors.filter(pk=_number(picked.pk) or 0).first()
        # Typed in full without choosing, as browsers without JavaScript must.
        key = name_key(picked.name)
        named = Q(key=key) | Q(aliases__key=key)
        found = list(actors.filter(named).distinct()[:2]) if picked.name and not picked.kind else []
        return found[0] if len(found) == 1 else None


def picked(actor: Actor | None) -> Picked:
    """What a field that shows this actor begins with."""
    return Picked(str(actor.pk), actor.name) if actor else Picked()
