"""An article's text for reading: its actors coloured and linked, its sentences ready to light up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.knowledge.models import Statement
from newsgraph.web.drawing.markup import Layer, Mark, mark_up

ENDS = ("source", "target")


@dataclass(frozen=True)
class Name:
    """What a mention's link is made of."""

    actor: int
    name: str
    kind: str
    form: str
    mention: int = 0
    """The mention's own number."""


def article_html(
    text: str, names: Iterable[tuple[int, int, Name]], statements: Iterable[Statement]
) -> SafeString:
    """The text with sentences around what says something and links around what names somebody.

    Elements of a statement list its id in data-statements, those of an actor its id in data-actor.
    """
    statements = list(statements)
    sentences = [Mark(one.sentence_start, one.sentence_end, one.pk) for one in statements]
    parts = [Mark(start, end, one.pk) for one in statements for start, end in parts_of(one)]
    mentions = [Mark(start, end, name) for start, end, name in names]
    return mark_up(
        text,
        Layer("span", sentences, _sentence_tag),
        Layer("a", mentions, _mention_tag),
        Layer("span", parts, _part_tag),  # innermost: better a part is cut than a link
    )


def evidence_html(statement: Statement) -> SafeString:
    """The statement's sentence with its trigger and its ends marked."""
    offset = statement.sentence_start
    ends = [Mark(start - offset, end - offset) for part in ENDS for start, end in span_of(statement, part)]
    trigger = [Mark(start - offset, end - offset) for start, end in span_of(statement, "trigger")]
    return mark_up(
        statement.evidence,
        Layer("mark", ends, lambda _values: SafeString("<mark>")),
        Layer("strong", trigger, lambda _values: SafeString('<strong class="trigger-word">')),
    )


def parts_of(statement: Statement) -> Iterator[tuple[int, int]]:
    """The spans of the trigger, the source and the target, as far as they are known."""
    for part in ("trigger", *ENDS):
        yield from span_of(statement, part)


def span_of(statement: Statement, part: str) -> Iterator[tuple[int, int]]:
    """Where its trigger, source or target stands; nothing if that is not known."""
    start, end = getattr(statement, f"{part}_start"), getattr(statement, f"{part}_end")
    if start is not None and end is not None:
        yield start, end


def _ids(keys: list[int]) -> str:
    return " ".join(str(key) for key in sorted(set(keys)))


def _sentence_tag(keys: list[int]) -> SafeString:
    return format_html('<span class="sentence" data-statements="{}">', _ids(keys))


def _part_tag(keys: list[int]) -> SafeString:
    return format_html('<span class="trigger" data-statements="{}">', _ids(keys))


def _mention_tag(names: list[Name]) -> SafeString:
    name = names[0]
    return format_html(
        '<a class="mention mention-{} kind-{}" href="{}" title="{}" data-actor="{}" data-mention="{}">',
        name.form if name.form in list(MentionForm) else "name",
        name.kind if name.kind in list(ActorKind) else "person",
        reverse("actor", args=[name.actor]),
        name.name,
        name.actor,
        name.mention,
    )
