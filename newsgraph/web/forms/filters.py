"""Choosing what to show: how sure it must be, and for the graph also which actors, types and days."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsgraph.graphs.selection import USUALLY, Filter, Trust
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.knowledge.models.statements import TYPES

STEPS = (50, 60, 70, 80, 90)
LIMITS = (20, 40, 60, 100, 200, 400)


class TrustFilter(forms.Form):
    """Who says nothing sees what is USUALLY shown; 0 means everything."""

    confirmed = forms.BooleanField(label=_("Only confirmed by people"), required=False)
    sure = forms.TypedChoiceField(
        label=_("How sure"),
        choices=[(0, _("however unsure")), *((step, f"≥ {step} %") for step in STEPS)],
        coerce=int,
        required=False,
    )

    def trust(self) -> Trust:
        """What is chosen by the fields that are right."""
        self.is_valid()
        values = self.cleaned_data
        sure = values.get("sure")
        least = USUALLY.confidence if sure in (None, "") else sure / 100
        return Trust(bool(values.get("confirmed")), least)

    @property
    def least(self) -> int:
        """The percentage that is chosen."""
        return round(100 * self.trust().confidence)


class GraphFilter(TrustFilter):
    """What the corpus graph shows; an empty field means everything."""

    types = forms.MultipleChoiceField(choices=TYPES, required=False)
    kinds = forms.MultipleChoiceField(choices=KINDS, required=False)
    since = forms.DateField(label=_("From"), required=False)
    until = forms.DateField(label=_("To"), required=False)
    limit = forms.TypedChoiceField(choices=[(limit, limit) for limit in LIMITS], coerce=int, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        since, until = values.get("since"), values.get("until")
        if since and until and since > until:
            raise forms.ValidationError(_("The first day is after the last one."))
        return values

    def chosen(self) -> Filter:
        """The filter of all fields that are right."""
        values = self.cleaned_data
        return Filter(
            types=values.get("types") or (),
            kinds=values.get("kinds") or (),
            since=values.get("since"),
            until=values.get("until"),
            trust=self.trust(),
        )
