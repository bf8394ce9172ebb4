"""Forms for who an actor is: its name and kind, its names, and whom it is told apart from or joined with."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.web.forms.actor_field import ActorField, Picked


class ActorForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS)


class NameForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)


class MoveNameForm(forms.Form):
    to = ActorField(label=_("Whose name is it?"))


class MergeForm(forms.Form):
    other = ActorField(label=_("The other actor"))


class SplitForm(forms.Form):
    """In which of the actor's articles it is somebody else, and who."""

    articles = forms.ModelMultipleChoiceField(
        Article.objects.none(),
        label=_("In these articles"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one article.")},
    )
    to = ActorField(label=_("it is"), may_be_new=True)

    def __init__(self, data: Any, *, actor: Actor, articles: list[int], chosen: list[str]) -> None:
        super().__init__(data, initial={"articles": chosen, "to": Picked(name=actor.name, kind=actor.kind)})
        field: Any = self.fields["articles"]
        field.queryset = Article.objects.filter(pk__in=articles).newest_first().defer("text")
