"""Choosing statements by how sure they are: confirmed by people, or likely enough to the machine."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from newsgraph.graphs.selection import USUALLY, Trust

STEPS = (50, 60, 70, 80, 90)


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


def everything(given: QueryDict) -> str:
    """The query of the same page with all statements, however unsure."""
    query = given.copy()
    query.pop("page", None)
    query.pop("confirmed", None)
    query["sure"] = "0"
    return query.urlencode()


def trust_of(given: Any) -> tuple[TrustFilter, Trust]:
    """The form of ?confirmed= and ?sure=, and what it chooses."""
    form = TrustFilter(given)
    return form, form.trust()
