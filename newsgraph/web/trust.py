"""Choosing statements by how sure they are: confirmed by people, or likely enough to the machine."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsgraph.graphs.selection import Trust

STEPS = (50, 60, 70, 80, 90)


class TrustFilter(forms.Form):
    """An empty field means everything."""

    confirmed = forms.BooleanField(label=_("Only confirmed by people"), required=False)
    sure = forms.TypedChoiceField(
        label=_("How sure"),
        choices=[("", _("however unsure")), *((step, f"≥ {step} %") for step in STEPS)],
        coerce=int,
        required=False,
    )

    def trust(self) -> Trust:
        """What is chosen by the fields that are right."""
        self.is_valid()
        values = self.cleaned_data
        return Trust(bool(values.get("confirmed")), (values.get("sure") or 0) / 100)


def trust_of(given: Any) -> tuple[TrustFilter, Trust]:
    """The form of ?confirmed= and ?sure=, and what it chooses."""
    form = TrustFilter(given)
    return form, form.trust()
