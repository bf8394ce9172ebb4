from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.corrections.conflicts import dismiss, keep_mine, take_other
from newsgraph.knowledge.corrections.undoing import redo, undo
from newsgraph.knowledge.models import Conflict, Correction, Involved
from newsgraph.names import name_key
from newsgraph.web.admin.lists import ReadOnlyAdmin
from newsgraph.web.requests import person
from newsgraph.web.wording.decisions import NOTHING, about, differences, headline, statement_words, told
from newsgraph.web.wording.rules import rule_words


@admin.register(Correction)
class CorrectionAdmin(ReadOnlyAdmin):
    """The log of what people decided: to read, to undo and to do again, not to write."""

    list_display = ("at", "who", "what", "about", "surface", "in_force")
    list_filter = ("kind", "subject", "in_force", ("by", admin.EmptyFieldListFilter), "at")
    list_select_related = ("by", "of")
    search_fields = ("origin",)
    search_help_text = _("Names of actors")
    fields = readonly_fields = ("at", "who", "what", "about", "surface", "why", "in_force", "changes")
    ordering = ("-pk",)
    actions = ("take_back", "make_again")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        key = name_key(search_term)
        if not key:
            return queryset, False
        about = Involved.objects.filter(anchor__contains=key).values("correction")
        return queryset.filter(Q(pk__in=about) | Q(origin__contains=key)), False

    @admin.display(description=_("what was decided"), ordering="kind")
    def what(self, correction: Correction) -> str:
        return headline(correction)

    @admin.display(description=_("by"), ordering="by")
    def who(self, correction: Correction) -> str:
        return str(correction.by or _("automatically"))

    @admin.display(description=_("about"))
    def about(self, correction: Correction) -> str:
        return about(correction) or NOTHING

    @admin.display(description=_("what it changed"))
    def changes(self, correction: Correction) -> SafeString:
        rows = ((row.label, row.before, row.after) for row in differences(correction))
        return format_html_join("", "<p>{}: <del>{}</del> <ins>{}</ins></p>", rows) or SafeString(NOTHING)

    @admin.display(description=_("rule"))
    def why(self, correction: Correction) -> str:
        return rule_words(correction.rule) or NOTHING

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("knowledge.change_statement")

    @admin.action(description=_("Undo selected decisions"), permissions=["undo"])
    def take_back(self, request: HttpRequest, queryset: Any) -> None:
        _each(request, queryset.order_by("-pk"), undo)

    @admin.action(description=_("Do selected decisions again"), permissions=["undo"])
    def make_again(self, request: HttpRequest, queryset: Any) -> None:
        _each(request, queryset.order_by("pk"), redo)


@admin.register(Conflict)
class ConflictAdmin(ReadOnlyAdmin):
    """Decisions that do not fit what there is now, until somebody says what holds."""

    list_display = ("article", "reason", "decision", "instead", "created_at")
    list_display_links = ("reason",)
    list_filter = ("reason", "created_at")
    list_select_related = ("article", "correction", "other")
    search_fields = ("article__search_key",)
    search_help_text = _("Title or publisher")
    fields = ("article", "reason", "decision", "instead", "created_at")
    readonly_fields = fields
    ordering = ("-pk",)
    actions = ("keep", "take", "leave")

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("article__text")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        return queryset.filter(article__search_key__contains=name_key(search_term)), False

    @admin.display(description=_("what was decided"))
    def decision(self, conflict: Conflict) -> str:
        return told(conflict.correction)

    @admin.display(description=_("what stands against it"))
    def instead(self, conflict: Conflict) -> str:
        return told(conflict.other) if conflict.other else statement_words(conflict.machine or {})

    def has_undo_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("knowledge.change_statement")

    @admin.action(description=_("Keep what was decided"), permissions=["undo"])
    def keep(self, request: HttpRequest, queryset: Any) -> None:
        _each(request, queryset, keep_mine)

    @admin.action(description=_("Take what stands against it"), permissions=["undo"])
    def take(self, request: HttpRequest, queryset: Any) -> None:
        _each(request, queryset, take_other)

    @admin.action(description=_("Dismiss selected conflicts"), permissions=["undo"])
    def leave(self, request: HttpRequest, queryset: Any) -> None:
        _each(request, queryset, dismiss)


def _each(request: HttpRequest, rows: Any, act: Callable[..., Any]) -> None:
    """Do it to each row as far as it is there and allows it; say how many did."""
    done, why = 0, ""
    for pk in list(rows.values_list("pk", flat=True)):
        row = rows.model.objects.filter(pk=pk).first()  # an earlier one may have taken it along
        if row is None:
            continue
        try:
            act(row, person(request))
            done += 1
        except ValidationError as error:
            why = " ".join(error.messages)
    said = ngettext("%(count)d decision made.", "%(count)d decisions made.", done)
    messages.success(request, said % {"count": done})
    if why:
        messages.warning(request, why)
