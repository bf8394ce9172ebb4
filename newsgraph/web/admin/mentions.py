from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelect
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.knowledge.corrections.mentions import decide_mentions, move, save_mention
from newsgraph.knowledge.models import Actor, Mention
from newsgraph.names import name_key
from newsgraph.web.admin.lists import DecidedAdmin, row_seen
from newsgraph.web.admin.search import folded
from newsgraph.web.requests import person


class ActorChoice(forms.Form):
    """Whom mentions are given to."""

    def __init__(self, data: Any, site: admin.AdminSite) -> None:
        super().__init__(data)
        widget = AutocompleteSelect(Mention._meta.get_field("actor"), site)
        self.fields["actor"] = forms.ModelChoiceField(
            Actor.objects.visible(), label=_("They name"), widget=widget
        )


@admin.register(Mention)
class MentionAdmin(DecidedAdmin):
    list_display = ("surface", "actor", "form", "state", "article")
    list_filter = ("status", "form", "actor__kind")
    list_select_related = ("actor", "article")
    search_fields = ("surface",)
    search_help_text = _("Words of the mention, or any name of its actor")
    fields = ("article", "surface", "start", "end", "actor", "form", "state", "model_version")
    readonly_fields = ("article", "surface", "start", "end", "form", "state", "model_version")
    autocomplete_fields = ("actor",)
    ordering = ("-pk",)
    actions = ("accept", "reject", "give")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        return super().get_queryset(request).defer("article__text")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        if not name_key(search_term):
            return queryset, False
        named = Actor.objects.named_like(search_term).values("pk")
        return queryset.filter(Q(actor__in=named) | Q(surface__iregex=folded(search_term))), False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a span is marked in the text, not typed as numbers

    def save_model(self, request: HttpRequest, obj: Mention, form: Any, change: bool) -> None:
        save_mention(obj, person(request), row_seen(request, obj))

    @admin.action(description=_("Accept selected mentions"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_mentions(queryset, rejected=False, by=person(request))
        said = ngettext("%(count)d mention accepted.", "%(count)d mentions accepted.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Reject selected mentions"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: Any) -> None:
        count = decide_mentions(queryset, rejected=True, by=person(request))
        said = ngettext("%(count)d mention rejected.", "%(count)d mentions rejected.", count)
        messages.success(request, said % {"count": count})

    @admin.action(description=_("Give selected mentions to another actor"), permissions=["change"])
    def give(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        """Ask to whom, then do it."""
        form = ActorChoice(request.POST if "actor" in request.POST else None, self.admin_site)
        if not form.is_valid():
            context = self.admin_site.each_context(request) | {
                "title": _("Give mentions to another actor"),
                "opts": self.model._meta,
                "form": form,
                "media": self.media + form.media,
                "count": queryset.count(),
                "selected": request.POST.getlist("_selected_action"),
                "across": request.POST.get("select_across", "0"),
            }
            return TemplateResponse(request, "admin/knowledge/mention/give.html", context)
        mentions = list(queryset.select_related("actor", "article"))
        for mention in mentions:
            move(mention, form.cleaned_data["actor"], person(request))
        said = ngettext(
            "%(count)d mention given to %(name)s.", "%(count)d mentions given to %(name)s.", len(mentions)
        )
        messages.success(request, said % {"count": len(mentions), "name": form.cleaned_data["actor"].name})
        return None
