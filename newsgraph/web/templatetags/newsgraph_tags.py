"""How actors and statements look in templates."""

from __future__ import annotations

import re
from typing import Any

from django import forms, template
from django.contrib.messages import get_messages as messages_of
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor, Correction, Statement, Status
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.knowledge.models.statements import TYPE_WORDS
from newsgraph.web.drawing.text import evidence_html
from newsgraph.web.wording import decisions, kinds, relation_types, rules
from newsgraph.web.wording.mends import mends_in_words

register = template.Library()


@register.simple_tag
def actor_link(actor: Actor) -> SafeString:
    """The name with the mark of its kind, leading to the actor's page."""
    return actor_name(actor.pk, actor.name, actor.kind)


@register.simple_tag
def actor_name(pk: int, name: str, kind: str) -> SafeString:
    """The same for an actor of whom only this is at hand."""
    return format_html(
        '<a class="actor-name kind-{}" href="{}"><span class="kind-mark" aria-hidden="true"></span>{}</a>',
        kind_class(kind),
        reverse("actor", args=[pk]),
        name,
    )


@register.simple_tag
def dialog_link(name: str, *args: Any, **query: Any) -> SafeString:
    """Attributes of a link to a form: in the page's dialog, or on a page of its own without JavaScript."""
    address = reverse(name, args=args, query=query)
    return format_html('href="{}" hx-get="{}" hx-target="#dialog-body" hx-swap="innerHTML"', address, address)


@register.simple_tag
def dialog_form(name: str, *args: Any) -> SafeString:
    """Attributes of a form in the dialog: it stays there if it is refused."""
    address = reverse(name, args=args)
    return format_html(
        'method="post" action="{}" hx-post="{}" hx-target="#dialog-body" hx-swap="innerHTML"',
        address,
        address,
    )


CHANGE = re.compile(r"(undo|redo)-\d+")
"""The tag of a message that tells of a change: how to take it back."""
SIGNS = {
    Status.MACHINE: "○",
    Status.CONFIRMED: "✓",
    Status.CORRECTED: "✎",
    Status.REJECTED: "✕",
    Status.ADDED: "+",
}


@register.simple_tag
def status(value: str) -> SafeString:
    """Who stands behind it: a sign and a word, so that nobody needs to see the colour."""
    known = Status(value) if value in Status.values else Status.MACHINE
    return format_html(
        '<span class="status status-{}"><span aria-hidden="true">{}</span> {}</span>',
        known.value,
        SIGNS[known],
        known.label,
    )


@register.simple_tag(takes_context=True)
def get_messages(context: dict[str, Any]) -> dict[str, list[Any]]:
    """What is to be said on this page: `changes` that can be undone, and other `notices`."""
    request: HttpRequest | None = context.get("request")
    said = list(messages_of(request)) if request else []
    done = [one for one in said if CHANGE.fullmatch(one.extra_tags or "")]
    ways = [one.extra_tags.split("-") for one in done]
    changes = [
        {"said": one, "way": way, "number": number} for one, (way, number) in zip(done, ways, strict=True)
    ]
    return {"changes": changes, "notices": [one for one in said if one not in done]}


@register.filter
def told(decision: Correction) -> str:
    return decisions.told(decision)


@register.filter
def way_back(decision: Correction) -> tuple[str, int]:
    return decisions.way_back(decision)


@register.filter
def why(statement: Statement) -> str:
    """What said it: an entry of the lexicon, a pattern of ties, the classifier."""
    return rules.rule_words(statement.rule) if statement.machine else ""


@register.simple_tag
def actor_kinds() -> list[tuple[str, Any]]:
    return KINDS


@register.filter
def styled(field: forms.BoundField) -> SafeString:
    """A field in the looks of the page, with its errors told to those who do not see them."""
    choice = isinstance(field.field, forms.ChoiceField)
    attrs: dict[str, Any] = {"class": "form-select" if choice else "form-control"}
    if field.errors:
        attrs |= {"aria-invalid": "true", "aria-describedby": f"{field.id_for_label}-error"}
    return field.as_widget(attrs=attrs)


@register.filter
def kind_class(kind: str) -> str:
    return kind if kind in list(ActorKind) else "person"


@register.filter
def kind_word(kind: str) -> str:
    return kinds.kind_word(kind)


@register.filter
def type_word(name: str) -> str:
    return relation_types.type_word(name)


@register.filter
def quad(name: str) -> str:
    """The quad of a relation type, as the style sheet names it."""
    return BY_NAME[name].quad.value if name in BY_NAME else "tie"


@register.filter
def verb(statement: Statement) -> str:
    """What stands between source and target."""
    chosen = TYPE_WORDS if statement.target_id else relation_types.TARGETLESS_WORDS
    return str(chosen.get(statement.type, statement.type))


@register.filter
def evidence(statement: Statement) -> SafeString:
    return evidence_html(statement)


@register.filter
def edge_id(statement: Statement) -> str:
    """The id of the statement's edge in the graph; empty if it makes none."""
    if statement.negated or not statement.target_id or statement.source_id == statement.target_id:
        return ""
    return "{}-{}".format(*sorted((statement.source_id, statement.target_id)))


@register.filter
def percent(share: float) -> int:
    return round(share * 100)


@register.filter
def mends(names: list[str]) -> str:
    """What was mended in a text, in words."""
    return mends_in_words(names)
