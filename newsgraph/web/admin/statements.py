from __future__ import annotations

from copy import copy
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ActionForm
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from newsgraph.articles.sentences import clipped
from newsgraph.extraction.results import VALUES
from newsgraph.graphs.selection import MOST_HIDDEN
from newsgraph.knowledge.corrections.statements import (
    accept_statements,
    reject_statements,
    retype_statements,
    reverse_statements,
    save_statement,
)
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.statements import TYPE_WORDS, TYPES, USUALLY_SURE
from newsgraph.knowledge.projection.spreading import MOST_AT_ONCE
from newsgraph.names import name_key
from newsgraph.web.admin.ends import with_known_ends
from newsgraph.web.admin.evidence import give_sentence
from newsgraph.web.admin.lists import DecidedAdmin, in_percent, row_seen
from newsgraph.web.admin.search import folded
from newsgraph.web.admin.tables import StatementResource, TableAdmin
from newsgraph.web.pages.statements import affected_by_all, in_corpus
from newsgraph.web.pages.trust import everything
from newsgraph.web.requests import person
from newsgraph.web.wording.decisions import NOTHING, statement_words
from newsgraph.web.wording.rules import rule_words

MOST_LETTERS = 160
"""Of a sentence in the list."""
EVERYTHING = "0"


class StatementForm(forms.ModelForm[Statement]):
    """Its evidence must stand in the article, so that every edge keeps its sentence."""

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        article, evidence = given.get("article"), given.get("evidence", "").strip()
        if self.instance._state.adding and article and evidence:
            give_sentence(self.instance, article, evidence)
            given["evidence"] = evidence
        return given


class TypeForm(ActionForm):
    """Beside the choice of an action: the type to retype to."""

    type = forms.ChoiceField(
        label=_("New type:"), required=False, choices=[("", "–"), *TYPES], widget=forms.Select
    )


class Sureness(admin.SimpleListFilter):
    """How sure the machine is: as sure as pages usually show it, unless something else is chosen."""

    title = _("confidence")
    parameter_name = "sure"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        parts = [("0-50", "< 50 %"), ("50-70", "50–70 %"), ("70-90", "70–90 %"), ("90-101", "≥ 90 %")]
        return [(EVERYTHING, _("however unsure")), ("held-back", _("held back")), *parts]

    def choices(self, changelist: Any) -> Any:
        usual, *others = super().choices(changelist)
        words = _("≥ %(sure)s %% or decided by people") % {"sure": round(100 * USUALLY_SURE)}
        return [usual | {"display": words}, *others]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        chosen = self.value()
        least, _dash, most = (chosen or "").partition("-")
        if least.isdecimal() and most.isdecimal():
            return queryset.filter(confidence__gte=int(least) / 100, confidence__lt=int(most) / 100)
        if chosen == "held-back":
            return queryset.filter(contradicted_by__gt=0)
        return queryset if chosen == EVERYTHING else queryset.sure()


@admin.register(Statement)
class StatementAdmin(TableAdmin, DecidedAdmin):
    form = StatementForm
    action_form = TypeForm
    resource_classes = [StatementResource]
    change_list_template = "admin/knowledge/statement/change_list.html"
    export_template_name = "admin/knowledge/statement/export.html"
    list_display = ("sentence", "affects", "source", "type", "target", "topic", "negated", "state", "date")
    list_editable = ("source", "type", "target", "topic", "negated")
    list_filter = ("status", Sureness, "type", "negated", "reported", "article__published_on")
    list_select_related = ("source", "target", "article")
    list_per_page = 25
    search_fields = ("topic",)
    search_help_text = _("Names of either actor, topic, or title of the article")
    autocomplete_fields = ("article", "source", "target")
    fields = (
        *("article", "evidence", *VALUES),
        *("state", "machine_said", "sure", "why", "affects", "model_version"),
    )
    readonly_fields = ("state", "machine_said", "sure", "why", "affects", "model_version")
    ordering = ("-pk",)
    actions = ("accept", "reject", "retype", "reverse")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Statement]:
        return super().get_queryset(request).defer("article__text")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        answer = super().changelist_view(request, extra_context)
        if changelist := (getattr(answer, "context_data", None) or {}).get("cl"):
            in_corpus(changelist.result_list)
        return self._and_hidden(request, answer)

    def get_object(self, *args: Any, **kwargs: Any) -> Statement | None:
        statement: Statement | None = super().get_object(*args, **kwargs)
        if statement is not None:
            in_corpus([statement])
        return statement

    def export_action(self, request: HttpRequest) -> HttpResponse:
        return self._and_hidden(request, super().export_action(request))

    def _and_hidden(self, request: HttpRequest, answer: HttpResponse) -> HttpResponse:
        """Have the page say how many of the statements are too unsure to be in the list, and lead to them."""
        if isinstance(answer, TemplateResponse) and answer.context_data and "sure" not in request.GET:
            asked = copy(request)
            asked.GET = QueryDict(everything(request.GET))
            unsure = self.get_export_queryset(asked).unsure().order_by()
            answer.context_data["hidden"] = unsure[:MOST_HIDDEN].count()
            answer.context_data["everything"] = everything(request.GET)
        return answer

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.readonly_fields if obj is None else (*self.readonly_fields, "article", "evidence")

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> Any:
        return with_known_ends(super().get_changelist_form(request, **kwargs))

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[Any, bool]:
        if not name_key(search_term):
            return queryset, False
        named = Actor.objects.named_like(search_term).values("pk")
        found = Q(source__in=named) | Q(target__in=named)
        texts = Q(topic__iregex=folded(search_term)) | Q(article__search_key__contains=name_key(search_term))
        return queryset.filter(found | texts), False

    @admin.display(description=_("evidence"))
    def sentence(self, statement: Statement) -> str:
        return clipped("", statement.evidence, MOST_LETTERS)[1]

    @admin.display(description=_("date"), ordering="article__published_on")
    def date(self, statement: Statement) -> Any:
        return statement.article.published_on

    @admin.display(description=_("what the machine said"))
    def machine_said(self, statement: Statement) -> str:
        return statement_words(statement.machine or {}) or NOTHING

    @admin.display(description=_("confidence"))
    def sure(self, statement: Statement) -> str:
        return in_percent(statement.confidence)

    @admin.display(description=_("affects"))
    def affects(self, statement: Any) -> str:
        """How many statements a change of this one makes a little surer or less sure."""
        if statement.pk is None:
            return NOTHING
        return f"> {statement.affects}" if statement.affects_more else f"{statement.affects}"

    @admin.display(description=_("rule"))
    def why(self, statement: Statement) -> str:
        return rule_words(statement.rule) or NOTHING

    def save_model(self, request: HttpRequest, obj: Statement, form: Any, change: bool) -> None:
        save_statement(obj, person(request), row_seen(request, obj))

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> Any:
        return redirect("statement_history", object_id)

    @admin.action(description=_("Accept selected statements"), permissions=["change"])
    def accept(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        if question := self._question(request, queryset, _("Accept statements")):
            return question
        count = accept_statements(queryset, person(request))
        said = ngettext("%(count)d statement accepted.", "%(count)d statements accepted.", count)
        messages.success(request, said % {"count": count})
        return None

    @admin.action(description=_("Reject selected statements"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        if question := self._question(request, queryset, _("Reject statements")):
            return question
        count = reject_statements(queryset, person(request))
        said = ngettext("%(count)d statement rejected.", "%(count)d statements rejected.", count)
        messages.success(request, said % {"count": count})
        return None

    @admin.action(description=_("Give selected statements the new type"), permissions=["change"])
    def retype(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        wanted = request.POST.get("type", "")
        if wanted not in TYPE_WORDS:
            messages.error(request, _("Choose the new type beside the action."))
            return None
        title = _("Make it: %(type)s") % {"type": TYPE_WORDS[wanted]}
        if question := self._question(request, queryset, title):
            return question
        done = retype_statements(queryset, wanted, person(request))
        said = ngettext("%(count)d statement retyped.", "%(count)d statements retyped.", done)
        messages.success(request, said % {"count": done})
        if left := queryset.exclude(type=wanted).count():
            words = ngettext(
                "%(count)d statement cannot be of this type and was left as it is.",
                "%(count)d statements cannot be of this type and were left as they are.",
                left,
            )
            messages.warning(request, words % {"count": left})
        return None

    @admin.action(description=_("Reverse the direction of selected statements"), permissions=["change"])
    def reverse(self, request: HttpRequest, queryset: Any) -> HttpResponse | None:
        if question := self._question(request, queryset, _("Reverse statements")):
            return question
        count = reverse_statements(queryset, person(request))
        said = ngettext("%(count)d statement reversed.", "%(count)d statements reversed.", count)
        messages.success(request, said % {"count": count})
        return None

    def _question(self, request: HttpRequest, queryset: Any, title: Any) -> HttpResponse | None:
        """Say first how many statements it affects, and do it when the person says so."""
        chosen = list(queryset.values_list("rule", flat=True)[: MOST_AT_ONCE + 1])
        if len(chosen) > MOST_AT_ONCE:
            messages.error(request, _("At most %(most)s statements at once.") % {"most": MOST_AT_ONCE})
            return redirect(request.get_full_path())
        if "affirmed" in request.POST:
            return None
        context = self.admin_site.each_context(request) | {
            "title": title,
            "opts": self.model._meta,
            "media": self.media,
            "chosen": len(chosen),
            "affected": affected_by_all(chosen),
            "selected": request.POST.getlist("_selected_action"),
            "across": request.POST.get("select_across", "0"),
            "type": request.POST.get("type", ""),
            "action_name": request.POST["action"],
        }
        return TemplateResponse(request, "admin/knowledge/statement/decide.html", context)
