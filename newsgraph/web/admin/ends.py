"""Autocompletes in a list that know their row's actors already: no query for each of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect

from newsgraph.knowledge.models import Actor, Statement

ENDS = ("source", "target")


class KnownActorSelect(AutocompleteSelect):
    """An autocomplete that draws its chosen actor from `known` instead of the database."""

    known: Actor | None = None

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        if self.known is None or list(value) != [str(self.known.pk)]:
            return super().optgroups(name, value, attr)
        empty = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        chosen = self.create_option(name, str(self.known.pk), self.known.name, True, 0)
        return [(None, [*empty, chosen], 0)]


def with_known_ends(form: type[forms.ModelForm[Statement]]) -> type[forms.ModelForm[Statement]]:
    """The same form, for rows whose source and target are loaded."""

    class Form(form):  # type: ignore[misc, valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            for end in ENDS:
                wrapper = self.fields[end].widget
                plain = wrapper.widget
                known = KnownActorSelect(plain.field, plain.admin_site, plain.attrs, plain.choices, plain.db)
                known.is_required = plain.is_required
                known.known = getattr(self.instance, end, None)
                wrapper.widget = known

    return Form
