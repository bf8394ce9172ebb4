"""Lists of the admin as a browser uses them."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse

STATEMENTS = reverse("admin:knowledge_statement_changelist")
ACTORS = reverse("admin:knowledge_actor_changelist")
ALIASES = reverse("admin:knowledge_alias_changelist")


def act(client: Client, url: str, action: str, rows, **more):
    return client.post(
        url, {"action": action, "_selected_action": [row.pk for row in rows]} | more, follow=True
    )


def said(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def list_edit(client: Client, url: str, **changes):
    """Change fields of the first row of a list as the browser does: all rows are sent."""
    formset = client.get(url).context["cl"].formset
    data = {
        "form-TOTAL_FORMS": formset.total_form_count(),
        "form-INITIAL_FORMS": formset.initial_form_count(),
        "_save": "Save",
    }
    for form in formset.forms:
        for name in form.fields:
            value = form[name].value()
            if value not in (None, False):
                data[form.add_prefix(name)] = value
    first = formset.forms[0]
    return client.post(
        url, data | {first.add_prefix(name): value for name, value in changes.items()}, follow=True
    )
