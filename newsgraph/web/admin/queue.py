from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.corrections.merging import may_merge, merge_actors, never_merge
from newsgraph.knowledge.models import Lease, Suggestion
from newsgraph.names import name_key
from newsgraph.web.admin.lists import BoundedAdmin, ReadOnlyAdmin, in_percent
from newsgraph.web.requests import person
from newsgraph.web.wording.suggestions import reason_words


class StillOpen(admin.SimpleListFilter):
    """Whether somebody has decided already."""

    title = _("decided")
    parameter_name = "decided"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", _("not yet")), ("yes", _("yes"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        if self.value() == "no":
            return queryset.open()
        still_open = Suggestion.objects.open().values("pk")
        return queryset.exclude(pk__in=still_open) if self.value() == "yes" else queryset


@admin.register(Suggestion)
class SuggestionAdmin(ReadOnlyAdmin):
    """Pairs of actors that may be one: joined or kept apart in bulk."""

    list_display = fields = ("one", "other", "why", "likely", "weight", "created_at")
    list_filter = (StillOpen, "one__kind", "created_at")
    list_select_related = ("one", "other")
    search_fields = ("one__key", "other__key")
    search_help_text = _("Any of its names")
    ordering = ("-pk",)
    actions = ("merge", "keep_apart")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        return super().get_search_results(request, queryset, name_key(search_term))

    @admin.display(description=_("reasons"))
    def why(self, suggestion: Suggestion) -> str:
        return " ".join(reason_words(suggestion.reasons))

    @admin.display(description=_("likelihood"), ordering="likelihood")
    def likely(self, suggestion: Suggestion) -> str:
        return in_percent(suggestion.likelihood)

    def has_decide_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("knowledge.change_actor")

    @admin.action(description=_("Join selected pairs, each under the first name"), permissions=["decide"])
    def merge(self, request: HttpRequest, queryset: Any) -> None:
        done = 0
        for pk in list(queryset.open().values_list("pk", flat=True)):
            pair = Suggestion.objects.open().filter(pk=pk).select_related("one", "other").first()
            if pair is not None and may_merge([(pair.one, pair.other)]) == [True]:
                merge_actors(pair.one, pair.other, by=person(request))
                done += 1
        said = ngettext("%(count)d pair joined.", "%(count)d pairs joined.", done)
        messages.success(request, said % {"count": done})

    @admin.action(description=_("Never merge selected pairs"), permissions=["decide"])
    def keep_apart(self, request: HttpRequest, queryset: Any) -> None:
        pairs = list(queryset.open().select_related("one", "other"))
        for pair in pairs:
            never_merge(pair.one, pair.other, by=person(request))
        said = ngettext("%(count)d pair kept apart.", "%(count)d pairs kept apart.", len(pairs))
        messages.success(request, said % {"count": len(pairs)})


@admin.register(Lease)
class LeaseAdmin(BoundedAdmin):
    """Who has what before them in the review queue. To delete one gives the item free."""

    list_display = ("by", "statement", "suggestion", "until", "skipped")
    list_filter = ("skipped", "until")
    list_select_related = (
        *("by", "statement__source", "statement__target"),
        *("suggestion__one", "suggestion__other"),
    )
    ordering = ("-pk",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
