"""Between which two actors a path is sought, and which."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.web.forms.actor_field import ActorField
from newsgraph.web.forms.filters import TrustFilter

MEASURES = [("shortest", _("the fewest steps")), ("strongest", _("the most statements"))]


class PathFilter(TrustFilter):
    first = ActorField(label=_("From whom"))
    second = ActorField(label=_("To whom"))
    by = forms.ChoiceField(label=_("Path with"), choices=MEASURES, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("first") and values.get("first") == values.get("second"):
            raise ValidationError(_("These are the same."))
        return values
