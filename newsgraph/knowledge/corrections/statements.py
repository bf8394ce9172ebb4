"""What people decide about statements."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.extraction.results import ENDS, VALUES, Span
from newsgraph.knowledge.corrections.decisions import decide, log, unchanged
from newsgraph.knowledge.corrections.history import history_of_statement
from newsgraph.knowledge.models import Correction, Kind, Statement, Subject
from newsgraph.knowledge.models.statements import StatementQuerySet
from newsgraph.knowledge.projection.actors import who_is
from newsgraph.knowledge.projection.anchors import Letters, words
from newsgraph.knowledge.projection.articles import one_writer_at_a_time, project
from newsgraph.knowledge.projection.confidence import teach
from newsgraph.knowledge.projection.said import Said, said_by_machine, values_as_json

SAID_BY_RULE = {"source", "type", "target", "negated"}
"""Who corrects one of these says that the rule was wrong."""


def accept_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Confirm what a statement says now, also a rejected one."""
    return _decide(statement, Kind.CONFIRM, by, seen)


def reject_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Take a statement off every page and graph."""
    return _decide(statement, Kind.REJECT, by, seen)


@transaction.atomic
def reverse_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction:
    """Swap source and target. Refused without a target."""
    if statement.target is None:
        raise ValidationError(_("A statement without a target can't be turned round."))
    statement.source, statement.target = statement.target, statement.source
    turned = save_statement(statement, by, seen)
    if turned is None:
        raise ValidationError(_("A statement needs two different actors."))
    return turned


@transaction.atomic
def save_statement(statement: Statement, by: User | None, seen: int | None = None) -> Correction | None:
    """Save a statement that a person added or edited; it must say something that is not stated yet.

    A new one needs its article, both spans of its sentence, source, type, and
    target or topic. Returns None if there was nothing to save.
    """
    one_writer_at_a_time()
    statement.clean()
    if statement._state.adding:
        return _add(statement, by)
    fresh = Statement.objects.select_related("source", "target", "article").get(pk=statement.pk)
    unchanged(fresh.version, seen, history_of_statement(fresh), fresh.article)
    before, now = _values(fresh), _values(statement)
    differing = [name for name in VALUES if before[name] != now[name]]
    if not differing:
        return None
    correction = _correction(fresh, Letters(fresh.article.text), Kind.EDIT, by)
    correction.before = {name: before[name] for name in differing}
    correction.after = {name: now[name] for name in differing}
    correction.lesson = -1 if SAID_BY_RULE.intersection(differing) else 0
    decide(correction)
    _refresh(statement, correction)
    return correction


@transaction.atomic
def accept_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Confirm statements, also rejected ones. Returns how many there were."""
    return _decide_all(statements, Kind.CONFIRM, by)


@transaction.atomic
def reject_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Take statements off every page and graph; they stay in the database. Returns how many there were."""
    return _decide_all(statements, Kind.REJECT, by)


@transaction.atomic
def reverse_statements(statements: StatementQuerySet, by: User | None) -> int:
    """Swap source and target; leave alone what has no target or is stated the other way round already.

    Returns how many were turned.
    """
    turned = 0
    for statement in statements.exclude(target=None).select_related("source", "target", "article"):
        try:
            reverse_statement(statement, by)
        except ValidationError:
            continue
        turned += 1
    return turned


@transaction.atomic
def retype_statements(statements: StatementQuerySet, type_: str, by: User | None) -> int:
    """Give statements another type; leave alone those that would make no sense. Returns how many changed."""
    retyped = 0
    for statement in statements.exclude(type=type_).with_ends():
        statement.type = type_
        try:
            retyped += save_statement(statement, by) is not None
        except ValidationError:
            continue
    return retyped


@transaction.atomic
def _decide(statement: Statement, kind: Kind, by: User | None, seen: int | None) -> Correction:
    one_writer_at_a_time()
    fresh = Statement.objects.select_related("source", "target", "article").get(pk=statement.pk)
    unchanged(fresh.version, seen, history_of_statement(fresh), fresh.article)
    correction = _verdict(fresh, Letters(fresh.article.text), kind, by)
    decide(correction)
    _refresh(statement, correction)
    return correction


def _decide_all(statements: StatementQuerySet, kind: Kind, by: User | None) -> int:
    """One article after the other: a selection may be the whole corpus."""
    one_writer_at_a_time()
    keys = list(statements.order_by("article", "pk").values_list("article", "pk"))
    rules: set[str] = set()
    for article_pk, group in groupby(keys, key=lambda pair: pair[0]):
        article = Article.objects.get(pk=article_pk)
        letters = Letters(article.text)
        rows = article.statements.filter(pk__in=[pk for _article, pk in group])
        for statement in rows.select_related("source", "target").order_by("pk"):
            statement.article = article
            correction = _verdict(statement, letters, kind, by)
            log(correction)
            rules.add(correction.rule)
        project(article)
    for rule in rules:
        teach(rule)
    return len(keys)


def _verdict(statement: Statement, letters: Letters, kind: Kind, by: User | None) -> Correction:
    correction = _correction(statement, letters, kind, by)
    correction.before = {"status": statement.status}
    correction.after = _values(statement)
    said = correction.said or {}
    if kind == Kind.REJECT:
        correction.lesson = -1
    elif all(said[name] == correction.after[name] for name in SAID_BY_RULE):
        correction.lesson = 1
    return correction


def _add(statement: Statement, by: User | None) -> Correction:
    letters = Letters(statement.article.text)
    sentence = (statement.sentence_start, statement.sentence_end)
    said = Said(**_said_now(statement), sentence=sentence, added=True)
    origin = f"added {said.origin(letters)}"
    correction = _anchored(statement.article, letters, sentence)
    correction.kind, correction.by, correction.origin = Kind.ADD, by, origin
    correction.said, correction.after = said.as_json(letters), _values(statement)
    decide(correction)
    _refresh(statement, correction)
    return correction


def _correction(statement: Statement, letters: Letters, kind: Kind, by: User | None) -> Correction:
    sentence = (statement.sentence_start, statement.sentence_end)
    correction = _anchored(statement.article, letters, sentence)
    correction.kind, correction.by, correction.origin = kind, by, statement.origin
    said = _first_said(statement, letters)
    correction.said, correction.rule = said, said["rule"]
    return correction


def _anchored(article: Article, letters: Letters, sentence: Span) -> Correction:
    start, end = letters.span(sentence)
    surface = words(article.text[slice(*sentence)])
    return Correction(
        subject=Subject.STATEMENT, text_hash=article.text_hash, start=start, end=end, surface=surface
    )


def _first_said(statement: Statement, letters: Letters) -> dict[str, Any]:
    """The statement as it was when the first decision was made about it, or is now if this is the first."""
    first = history_of_statement(statement).filter(said__isnull=False).order_by("pk").first()
    if first is not None and first.said is not None:
        said: dict[str, Any] = first.said
        return said
    if statement.machine is None:
        raise ValueError("A statement that the machine does not say was added by a decision.")
    return said_by_machine(statement.machine, statement.rule).as_json(letters)


def _values(statement: Statement) -> dict[str, Any]:
    return values_as_json(_said_now(statement))


def _said_now(statement: Statement) -> dict[str, Any]:
    """What the row says, its ends as decisions name them."""
    values = {name: getattr(statement, name) for name in VALUES}
    return values | {end: values[end] and who_is(values[end]) for end in ENDS}


def _refresh(statement: Statement, correction: Correction) -> None:
    """Give the row in hand what it says now; it may be gone, for two statements that became one are one."""
    row = Statement.objects.filter(article__text_hash=correction.text_hash, origin=correction.origin).first()
    if row is not None:
        statement.pk = row.pk
        statement._state.adding = False
        statement.refresh_from_db()
