"""How actors and statements look in templates."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor, Statement
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.knowledge.models.statements import TYPE_WORDS
from newsgraph.web import words
from newsgraph.web.reading import evidence_html

register = template.Library()

KIND_WORDS = dict(KINDS)


@register.simple_tag
def actor_link(actor: Actor) -> SafeString:
    """The name with the mark of its kind, leading to the actor's page."""
    return format_html(
        '<a class="actor-name kind-{}" href="{}"><span class="kind-mark" aria-hidden="true"></span>{}</a>',
        kind_class(actor.kind),
        actor.get_absolute_url(),
        actor.name,
    )


@register.filter
def kind_class(kind: str) -> str:
    return kind if kind in list(ActorKind) else "person"


@register.filter
def kind_word(kind: str) -> str:
    return str(KIND_WORDS.get(kind, kind))


@register.filter
def type_word(name: str) -> str:
    return words.type_word(name)


@register.filter
def quad(name: str) -> str:
    """The quad of a relation type, as the style sheet names it."""
    return BY_NAME[name].quad.value if name in BY_NAME else "tie"


@register.filter
def verb(statement: Statement) -> str:
    """What stands between source and target."""
    chosen = TYPE_WORDS if statement.target_id else words.TARGETLESS_WORDS
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
