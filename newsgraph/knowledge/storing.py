"""From an extraction to rows, and back out again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from newsgraph.articles.models import Article
from newsgraph.extraction import results
from newsgraph.extraction.results import Extraction
from newsgraph.knowledge.models import Actor, Alias, Mention, Statement, Status
from newsgraph.knowledge.resolving import resolve

TEXT_LENGTH = 300
_WRITER_LOCK = 0x6E657773


@transaction.atomic
def store(article: Article, extraction: Extraction) -> None:
    """Replace what the machine said about an article; what a person touched stays as it is.

    Raises ValueError if the extraction is of another text.
    """
    if extraction.text != article.text:
        raise ValueError("The extraction is not of this article's text.")
    one_writer_at_a_time()
    before = _actors_of(article)
    actors = resolve(extraction.actors)
    _replace_mentions(article, extraction, actors)
    _replace_statements(article, extraction, actors)
    _forget_actors_without_articles(before - {actor.pk for actor in actors})
    article.language = extraction.language
    article.model_version = extraction.model
    article.save(update_fields=["language", "model_version"])


@transaction.atomic
def withdraw_article(article: Article) -> None:
    """Delete an article with all it said; actors that nothing else names go with it."""
    one_writer_at_a_time()
    actors = _actors_of(article)
    article.delete()
    _forget_actors_without_articles(actors)


def one_writer_at_a_time() -> None:
    """Keep two workers from making the same new actor. SQLite's transactions do so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITER_LOCK])


def _actors_of(article: Article) -> set[int]:
    ends = article.statements.values_list("source_id", "target_id")
    mentioned = article.mentions.values_list("actor_id", flat=True)
    return {pk for pair in ends for pk in pair if pk is not None} | set(mentioned)


def _replace_mentions(article: Article, extraction: Extraction, actors: list[Actor]) -> None:
    article.mentions.filter(status=Status.MACHINE).delete()
    touched = list(article.mentions.values_list("start", "end"))
    Mention.objects.bulk_create(
        Mention(
            article=article,
            actor=actors[mention.actor],
            start=mention.span[0],
            end=mention.span[1],
            surface=extraction.text[slice(*mention.span)][:TEXT_LENGTH],
            form=mention.form.value,
            model_version=extraction.model,
        )
        for mention in extraction.mentions
        if not any(mention.span[0] < end and start < mention.span[1] for start, end in touched)
    )


def _replace_statements(article: Article, extraction: Extraction, actors: list[Actor]) -> None:
    article.statements.filter(status=Status.MACHINE).delete()
    kept = {key for statement in article.statements.all() for key in (_said(statement), _says(statement))}
    rows: dict[tuple[Any, ...], Statement] = {}
    for found in extraction.statements:
        row = _row(article, extraction, found, actors)
        if row.source_id != row.target_id and not {_said(row), _says(row)} & kept:
            rows.setdefault((_says(row), row.trigger_start), row)
    Statement.objects.bulk_create(rows.values())


def _said(statement: Statement) -> tuple[Any, ...] | None:
    """What the machine said by it, as a key; None if a person added it."""
    said = statement.machine
    return said and (said["source"], said["type"], said["target"], *said["sentence"], *said["trigger"])


def _says(statement: Statement) -> tuple[Any, ...]:
    """What it says now, as a key."""
    return (statement.source_id, statement.type, statement.target_id, statement.sentence_start)


def _row(
    article: Article, extraction: Extraction, found: results.Statement, actors: list[Actor]
) -> Statement:
    target_start, target_end = found.target_span or (None, None)
    statement = Statement(
        article=article,
        source=actors[found.source],
        target=None if found.target is None else actors[found.target],
        type=found.type,
        topic=found.topic[:TEXT_LENGTH],
        role=found.role[:TEXT_LENGTH],
        negated=found.negated,
        reported=found.reported,
        confidence=found.confidence,
        sentence_start=found.sentence[0],
        sentence_end=found.sentence[1],
        trigger_start=found.trigger[0],
        trigger_end=found.trigger[1],
        source_start=found.source_span[0],
        source_end=found.source_span[1],
        target_start=target_start,
        target_end=target_end,
        evidence=extraction.text[slice(*found.sentence)],
        rule=found.rule[:200],
        model_version=extraction.model,
    )
    statement.machine = statement.values() | {
        "source": extraction.actors[found.source].name,
        "target": None if found.target is None else extraction.actors[found.target].name,
        "confidence": found.confidence,
        "sentence": list(found.sentence),
        "trigger": list(found.trigger),
        "source_span": list(found.source_span),
        "target_span": found.target_span and list(found.target_span),
    }
    return statement


def _forget_actors_without_articles(candidates: Iterable[int]) -> None:
    """Delete those of the actors that only the machine knew and that nothing names any more."""
    here = OuterRef("pk")
    Actor.objects.filter(pk__in=candidates, status=Status.MACHINE, merged_into=None).exclude(
        Exists(Mention.objects.filter(actor=here))
        | Exists(Statement.objects.filter(source=here))
        | Exists(Statement.objects.filter(target=here))
        | Exists(Actor.objects.filter(merged_into=here))
        | Exists(Alias.objects.filter(actor=here).exclude(status=Status.MACHINE))
    ).delete()
