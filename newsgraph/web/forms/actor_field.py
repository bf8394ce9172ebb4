"""A field for an actor: chosen from suggestions, or typed in full."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import NewActor
from newsgraph.knowledge.models import Actor
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.names import name_key
from newsgraph.web.requests import number


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
            return actors.filter(pk=number(picked.pk) or 0).first()
        # Typed in full without choosing, as browsers without JavaScript must.
        key = name_key(picked.name)
        named = Q(key=key) | Q(aliases__key=key)
        found = list(actors.filter(named).distinct()[:2]) if picked.name and not picked.kind else []
        return found[0] if len(found) == 1 else None


def picked(actor: Actor | None) -> Picked:
    """What a field that shows this actor begins with."""
    return Picked(str(actor.pk), actor.name) if actor else Picked()
