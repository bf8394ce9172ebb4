"""Small corpora of invented parties for tests of what pages show, stored the way an upload is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date, timedelta

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.relation_types import RELATION_TYPES
from newsgraph.extraction.results import Actor, ActorKind, Extraction, Mention, Statement
from newsgraph.knowledge.storing import store

KINDS = tuple(ActorKind)


def party(number: int) -> Actor:
    """One of a long row of parties; every third one is a country."""
    kind = KINDS[number % len(KINDS)]
    return Actor(f"{kind.value.capitalize()} Nummer {number}", kind, (f"{kind.value} {number}",))


def told(
    title: str,
    *claims: tuple[Actor, str, Actor | None],
    published_on: date | None = date(2016, 5, 17),
    ending: str = "",
    **more: object,
) -> Article:
    """Store a ready article with one sentence for each claim: source, relation type, target, ending."""
    actors = list(dict.fromkeys(actor for claim in claims for actor in (claim[0], claim[2]) if actor))
    text = ""
    mentions: list[Mention] = []
    statements = []
    for source, kind, target in claims:
        start = len(text)
        text += f"{source.name} {kind} {target.name if target else 'etwas'}{ending}. "
        source_span = (start, start + len(source.name))
        trigger = (source_span[1] + 1, source_span[1] + 1 + len(kind))
        target_span = (trigger[1] + 1, len(text) - len(ending) - 2) if target else None
        mentions.append(Mention(actors.index(source), source_span))
        if target and target_span:
            mentions.append(Mention(actors.index(target), target_span))
        statements.append(
            Statement(
                actors.index(source),
                kind,
                actors.index(target) if target else None,
                (start, len(text) - 1),
                trigger,
                source_span,
                target_span,
                **{"confidence": 0.8} | ({"topic": "Waffenruhe"} if target is None else {}) | more,  # type: ignore[arg-type]
            )
        )
    text = f"{text}({title})"
    article = Article.objects.create(
        title=title, text=text, publisher="Beispiel", published_on=published_on, state=ArticleState.READY
    )
    store(article, Extraction(text, "de", "test-1", tuple(actors), tuple(mentions), tuple(statements)))
    return article


def busy_corpus(articles: int, parties: int = 12) -> Sequence[Article]:
    """Articles in which the same parties meet in all sorts of ways; party 0 is in every one."""
    kinds = itertools.cycle(RELATION_TYPES)
    others = itertools.cycle(range(1, parties))
    return [
        told(
            f"Artikel {number} von {articles}",
            *((party(0), next(kinds).name, party(next(others))) for _ in range(4)),
            (party(next(others)), "accuses", party(0)),
            published_on=date(2014, 1, 1) + timedelta(days=17 * number),
        )
        for number in range(articles)
    ]
