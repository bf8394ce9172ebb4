"""Articles as people left them, as data to train and to measure with: spaCy documents and gold files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, QuerySet

from newsgraph.articles.models import Article
from newsgraph.extraction.output import relation_json
from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.knowledge.models import Correction, Mention, Statement, Status, Subject

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

LABELS = {ActorKind.PERSON: "PER", ActorKind.ORGANISATION: "ORG", ActorKind.COUNTRY: "LOC"}
NAMES = (MentionForm.NAME, MentionForm.METONYM)
"""What a recogniser of named entities is to find; other mentions stand in the document's spans only."""
SPANS = "mentions"


def reviewed() -> QuerySet[Article]:
    """Articles about whose statements or mentions some person's decision is in force."""
    decided = Correction.objects.in_force().filter(
        text_hash=OuterRef("text_hash"),
        subject__in=[Subject.STATEMENT, Subject.MENTION],
        by__isnull=False,
    )
    return Article.objects.ready().filter(Exists(decided))


def articles_in_order(articles: QuerySet[Article]) -> Iterator[Article]:
    """One article after the other, few at a time in memory, with what they say at hand."""
    said = articles.order_by("pk").prefetch_related(
        "mentions__actor", "statements__source", "statements__target"
    )
    return said.iterator(chunk_size=50)


def gold(article: Article) -> dict[str, Any]:
    """The article as a line of a gold file. What nobody has decided about is "alt"."""
    mentions, statements = _visible(article)
    surfaces: dict[int, dict[str, None]] = {}
    actors = {mention.actor_id: mention.actor for mention in mentions}
    for mention in mentions:
        if mention.form != MentionForm.PRONOUN:
            surfaces.setdefault(mention.actor_id, {})[mention.surface] = None
    for statement in statements:
        actors |= {end.pk: end for end in (statement.source, statement.target) if end is not None}
    return {
        "id": str(article.pk),
        "text": article.text,
        "actors": [
            {"name": actor.name, "kind": actor.kind, "aliases": _others(surfaces.get(pk, {}), actor.name)}
            for pk, actor in actors.items()
        ],
        "relations": [_relation(statement) for statement in statements],
    }


def document(article: Article, nlp: Language) -> Doc:
    """The article as a spaCy document: names are its entities, all mentions its spans "mentions"."""
    doc = nlp.make_doc(article.text)
    doc.user_data["article"] = article.pk
    names, spans = [], []
    for mention in _visible(article)[0]:
        span = doc.char_span(
            mention.start,
            mention.end,
            label=LABELS[ActorKind(mention.actor.kind)],
            span_id=mention.actor.anchor,
            alignment_mode="expand",
        )
        if span is not None:
            spans.append(span)
            names += [span] if mention.form in NAMES else []
    doc.spans[SPANS] = spans
    doc.set_ents(_apart(names), default="outside")
    return doc


def _visible(article: Article) -> tuple[list[Mention], list[Statement]]:
    """Mentions and statements in text order, without what people rejected."""
    mentions = [
        one for one in article.mentions.all() if Status.REJECTED not in (one.status, one.actor.status)
    ]
    statements = [
        one
        for one in article.statements.all()
        if Status.REJECTED not in (one.status, one.source.status, one.target and one.target.status)
    ]
    return (
        sorted(mentions, key=lambda one: (one.start, one.end)),
        sorted(statements, key=lambda one: (one.sentence_start, one.pk)),
    )


def _relation(statement: Statement) -> dict[str, Any]:
    target = statement.target.name if statement.target else ""
    relation = relation_json(statement, statement.source.name, target, statement.evidence)
    relation["status"] = statement.status
    return relation | {"alt": True} if statement.status == Status.MACHINE else relation


def _others(surfaces: Iterable[str], name: str) -> list[str]:
    return [surface for surface in surfaces if surface != name]


def _apart(spans: list[Any]) -> list[Any]:
    """Entities must not overlap: the longer one counts."""
    from spacy.util import filter_spans

    return filter_spans(spans)
