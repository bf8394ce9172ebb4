"""Forms for what the words of a text name."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Scope
from newsgraph.web.forms.actor_field import ActorField

LONGEST_NAME = 300


class MarkForm(forms.Form):
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
