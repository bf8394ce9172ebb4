"""An article's rows: what the machine said last, then the decisions about it in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from django.db import connection, transaction
from django.db.models import Q, QuerySet

from newsgraph.articles.models import Article
from newsgraph.extraction import results
from newsgraph.extraction.results import PLAIN, SPANS, Extraction
from newsgraph.knowledge.models import (
    Actor,
    Alias,
    Correction,
    Finding,
    Kind,
    Reading,
    Reason,
    Status,
    Subject,
)
from newsgraph.knowledge.models.actors import compatible
from newsgraph.knowledge.projection.actors import NAME_LENGTH, forget_orphans, project_actors, who_is
from newsgraph.knowledge.projection.anchors import Letters, words
from newsgraph.knowledge.projection.confidence import taught_confidences
from newsgraph.knowledge.projection.identity import Identity
from newsgraph.knowledge.projection.linking import resolve
from newsgraph.knowledge.projection.mentions import replay_mentions
from newsgraph.knowledge.projection.plausibility import hold_back
from newsgraph.knowledge.projection.readings import from_json
from newsgraph.knowledge.projection.rows import Rows
from newsgraph.knowledge.projection.said import (
    Clash,
    Decision,
    Marked,
    Said,
    Who,
    actors_in,
    said_from_json,
)
from newsgraph.knowledge.projection.statements import replay_statements
from newsgraph.names import name_key

BATCH = 100
_WRITER_LOCK = 0x6E657773


@transaction.atomic
def project(article: Article) -> None:
    """Make the article's rows what its reading and the decisions in force say. Nothing else makes rows."""
    one_writer_at_a_time()
    hold_back(_project(article))


def project_all(articles: QuerySet[Article]) -> int:
    """Project many articles, few at a time in memory. Returns how many."""
    keys = list(articles.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        tied: set[int] = set()
        for article in Article.objects.filter(pk__in=keys[start : start + BATCH]):
            with transaction.atomic():
                one_writer_at_a_time()
                tied |= _project(article)
        with transaction.atomic():
            one_writer_at_a_time()
            hold_back(tied)
    return len(keys)


def _project(article: Article) -> set[int]:
    reading = Reading.objects.filter(article=article).first()
    empty = Extraction(article.text, article.language, article.model_version)
    return project_extraction(article, from_json(reading.said, article.text) if reading else empty)


def affected(anchors: Collection[str]) -> QuerySet[Article]:
    """The articles that name one of these actors, by the machine or by a decision."""
    hashes = Correction.objects.in_force().filter(involved__anchor__in=anchors).values("text_hash")
    return Article.objects.filter(
        Q(pk__in=Finding.objects.filter(actor__anchor__in=anchors).values("article"))
        | Q(text_hash__in=hashes)
    )


def project_extraction(article: Article, extraction: Extraction) -> set[int]:
    """The same from an extraction at hand; gives whose ties may be plausible or not now.

    Call it in a transaction, as the only writer, and `hold_back` after it.
    """
    letters = Letters(article.text)
    decisions, clashes = _decisions(article, letters)
    found, former = _found(article, extraction)
    present = [who_is(actor) for actor in found]
    actors = _actors(found, decisions)
    identity = _identity(extraction, present, actors, decisions)
    about_mentions = [one for one in decisions if one.subject == Subject.MENTION]
    about_statements = [one for one in decisions if one.subject == Subject.STATEMENT]
    mentions, moves = replay_mentions(
        article.text, _read_mentions(extraction, present), about_mentions, identity
    )
    read = _read_statements(extraction, present)
    stated, more = replay_statements(read, about_statements, moves, identity, letters)
    rows = Rows(article, actors, extraction.model)
    rows.sync_mentions(mentions)
    rows.sync_statements(stated, taught_confidences(stated))
    rows.sync_conflicts(clashes + more)
    asleep = [actor.pk for actor in actors.values() if actor.dormant and actor.pk in rows.after]
    if asleep:
        Actor.objects.filter(pk__in=asleep).update(dormant=False)
    forget_orphans((rows.before | former | {actor.pk for actor in actors.values()}) - rows.after)
    return rows.tied


def one_writer_at_a_time() -> None:
    """Keep two workers from making the same new actor. SQLite's transactions do so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITER_LOCK])


def _found(article: Article, extraction: Extraction) -> tuple[list[Actor], set[int]]:
    """Who the actors of the extraction are: as found before, unless that is forbidden by now.

    Also the keys of those whom the article named before and names no more.
    """
    places = _places(extraction)
    findings = {(one.key, one.place): one for one in article.findings.select_related("actor__merged_into")}
    known = {
        number: findings.pop(place).actor
        for number, place in enumerate(places)
        if place in findings and _can_be(findings[place].actor, extraction.actors[number])
    }
    former = {one.actor.merged_into_id or one.actor_id for one in findings.values()}
    if findings:
        Finding.objects.filter(pk__in=[one.pk for one in findings.values()]).delete()
    forbidden = set(
        Alias.objects.filter(actor__in=known.values(), status=Status.REJECTED).values_list("actor", "key")
    )
    new = [number for number in range(len(places)) if number not in known]
    again = [number for number, actor in known.items() if (actor.pk, places[number][0]) in forbidden]
    for numbers in (new, again):  # who is found again adds nothing to what is known of its names
        some = [extraction.actors[number] for number in numbers]
        known |= dict(zip(numbers, resolve(some, learn=numbers is new) if some else (), strict=True))
    Finding.objects.bulk_create(
        Finding(article=article, key=places[number][0], place=places[number][1], actor=known[number])
        for number in new
    )
    return [known[number] for number in range(len(places))], former


def _places(extraction: Extraction) -> list[tuple[str, int]]:
    """The key of each actor's name, and which of the actors of that name it is."""
    counted: Counter[str] = Counter()
    places = []
    for actor in extraction.actors:
        key = name_key(actor.name)[:NAME_LENGTH]
        places.append((key, counted[key]))
        counted[key] += 1
    return places


def _can_be(known: Actor, found: results.Actor) -> bool:
    return known.status != Status.MACHINE or compatible(known.kind, found.kind)


def _decisions(article: Article, letters: Letters) -> tuple[list[Decision], list[Clash]]:
    """The decisions in force about the text, in their order; those whose words do not stand there clash."""
    decisions: list[Decision] = []
    clashes: list[Clash] = []
    rows = Correction.objects.in_force().filter(text_hash=article.text_hash).order_by("pk")
    for row in rows:
        span = letters.offsets((row.start or 0, row.end or 0)) or (0, 0)
        if words(article.text[slice(*span)]) != row.surface and row.kind != Kind.DISMISS:
            clashes.append(Clash(row.pk, Reason.MISPLACED))
            continue
        said = row.said and said_from_json(row.said, letters)
        decisions.append(
            Decision(
                *(row.pk, row.kind, row.subject, row.scope, span, row.surface, row.origin),
                *(said, row.before, row.after, row.of_id),
            )
        )
    dismissed = {one.of for one in decisions if one.kind == Kind.DISMISS}
    return decisions, [clash for clash in clashes if clash.decision not in dismissed]


def _actors(found: Sequence[Actor], decisions: Iterable[Decision]) -> dict[str, Actor]:
    """The rows of all actors that the reading or a decision names, by anchor; missing ones are made."""
    rows = {actor.anchor: actor for actor in found}
    named = {one.anchor: one for decision in decisions for one in named_in(decision)}
    missing = named.keys() - rows.keys()
    if missing:
        there = Actor.objects.filter(anchor__in=missing).select_related("merged_into")
        rows |= {actor.anchor: actor for actor in there}
    if gone := missing - rows.keys():
        rows |= project_actors(gone, make=gone, known=named)
    roots = {row.merged_into.anchor: row.merged_into for row in rows.values() if row.merged_into}
    return roots | rows


def named_in(decision: Decision) -> Iterable[Who]:
    """The actors that a decision names."""
    yield from actors_in(decision.before, decision.after)
    if decision.said is not None:
        yield decision.said.source
        if decision.said.target is not None:
            yield decision.said.target


def _identity(
    extraction: Extraction, present: Sequence[Who], actors: Mapping[str, Actor], decisions: Sequence[Decision]
) -> Identity:
    names: dict[Who, set[str]] = {}
    for one, actor in zip(present, extraction.actors, strict=True):
        names.setdefault(one, set()).update(map(name_key, (actor.name, *actor.aliases)))
    roots = {anchor: row.merged_into.anchor for anchor, row in actors.items() if row.merged_into}
    apart = Correction.objects.apart(list(actors)) if decisions else ()
    return Identity(roots, names, apart)


def _read_mentions(extraction: Extraction, present: Sequence[Who]) -> list[Marked]:
    spans = {mention.span: mention for mention in extraction.mentions}
    return [Marked(present[one.actor], one.span, one.form.value) for one in spans.values()]


def _read_statements(extraction: Extraction, present: Sequence[Who]) -> list[Said]:
    return [_said(statement, present) for statement in extraction.statements]


def _said(statement: results.Statement, present: Sequence[Who]) -> Said:
    return Said(
        source=present[statement.source],
        target=None if statement.target is None else present[statement.target],
        **{name: getattr(statement, name) for name in (*PLAIN, *SPANS)},
        confidence=statement.confidence,
        rule=statement.rule,
    )
