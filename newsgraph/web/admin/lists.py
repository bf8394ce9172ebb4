"""What all lists of the admin share: bounded pages, and telling a person that somebody else was quicker."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from newsgraph.knowledge.corrections.decisions import EditedMeanwhile
from newsgraph.web.requests import seen
from newsgraph.web.templatetags.newsgraph_tags import percent
from newsgraph.web.wording.decisions import LABELS, value_words

MOST_COUNTED = 10_000


class BoundedPaginator(Paginator):  # type: ignore[type-arg]
    """Counts no further than MOST_COUNTED rows: filters and searches lead to what is behind."""

    @cached_property
    def count(self) -> int:
        rows: Any = self.object_list
        counted: int = rows.order_by().values("pk")[:MOST_COUNTED].count()
        return counted

    @property
    def uncounted(self) -> bool:
        """There are maybe more."""
        return self.count >= MOST_COUNTED


class BoundedAdmin(admin.ModelAdmin[Any]):
    """A list of which a page costs the same for few and for many rows."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each would count all rows
    paginator = BoundedPaginator

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        view = super().changelist_view
        return _told(request, lambda: _at_once(request, lambda: view(request, extra_context)))

    def changeform_view(
        self, request: HttpRequest, object_id: Any = None, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        view = super().changeform_view
        return _told(request, lambda: view(request, object_id, form_url, extra_context))


class ReadOnlyAdmin(BoundedAdmin):
    """To look at: people change it through what it is made of."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class DecidedAdmin(BoundedAdmin):
    """Rows that are made of what the machine said and what people decided: rejected, never deleted."""

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("status"), ordering="status")
    def state(self, row: Any) -> SafeString:
        """Its status; and, hidden, the version that this person sees."""
        word = row.get_status_display()
        return format_html('{}<input type="hidden" name="seen-{}" value="{}">', word, row.pk, row.version)


def in_percent(share: float) -> str:
    """How likely something in 0..1 is, as pages say it: "71 %"."""
    return f"{percent(share)} %"


def row_seen(request: HttpRequest, row: Any) -> int | None:
    """The version of a row that the person saw when the page was made."""
    return seen(request, f"seen-{row.pk}")


def _told(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Answer with a sentence if a decision is refused. Nothing was written then."""
    try:
        return act()
    except EditedMeanwhile as edit:
        messages.error(request, _meanwhile(edit))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(request.get_full_path())


def _at_once(request: HttpRequest, act: Callable[[], HttpResponse]) -> HttpResponse:
    """All of what a person asked for in a list, or nothing."""
    if request.method != "POST":
        return act()
    with transaction.atomic():
        return act()


def _meanwhile(edit: EditedMeanwhile) -> str:
    changed = ", ".join(
        f"{LABELS.get(name, name)}: {value_words(name, value)}" for name, value in edit.after.items()
    )
    words = _(
        "Meanwhile %(who)s changed this (%(what)s). It is shown now as it is; nothing of yours was done."
    )
    return words % {"who": edit.by or _("the machine"), "what": changed or "–"}
