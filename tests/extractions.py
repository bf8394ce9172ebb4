"""Extractions written by hand, for tests of what becomes of them."""

from __future__ import annotations

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.results import Actor, ActorKind, Extraction, Mention, Span, Statement
from newsgraph.knowledge.storing import store

VISIT = (
    "Mara Lindqvist traf Jonas Okoro in Oslo. "
    "Nordland kritisierte Südland scharf. "
    "Okoro widersprach Lindqvist."
)

LINDQVIST = Actor("Mara Lindqvist", ActorKind.PERSON, ("Lindqvist",))
OKORO = Actor("Jonas Okoro", ActorKind.PERSON, ("Okoro",))
NORDLAND = Actor("Nordland", ActorKind.COUNTRY)
SUEDLAND = Actor("Südland", ActorKind.COUNTRY)


def span(text: str, part: str, after: str = "") -> Span:
    """The span of `part` in the text, the first one after `after`."""
    start = text.index(part, text.index(after))
    return start, start + len(part)


def statement(
    text: str,
    actors: tuple[Actor, ...],
    source: Actor,
    type_: str,
    target: Actor | None,
    trigger: str,
    **more: object,
) -> Statement:
    """A statement whose sentence is the one around its trigger."""
    where = span(text, trigger)
    start = text.rfind(". ", 0, where[0]) + 2 if ". " in text[: where[0]] else 0
    end = text.index(".", where[1]) + 1
    sentence = text[start:end]
    return Statement(
        source=actors.index(source),
        type=type_,
        target=None if target is None else actors.index(target),
        sentence=(start, end),
        trigger=where,
        source_span=(start, start + len(sentence.split()[0])),
        rule=f"{type_}/{trigger}",
        confidence=0.8,
        **more,  # type: ignore[arg-type]
    )


def visit(
    model: str = "test-1", actors: tuple[Actor, ...] = (LINDQVIST, OKORO, NORDLAND, SUEDLAND)
) -> Extraction:
    """Three statements between two persons and two countries."""
    first, second, north, south = actors
    return Extraction(
        text=VISIT,
        language="de",
        model=model,
        actors=actors,
        mentions=(
            Mention(0, span(VISIT, "Mara Lindqvist")),
            Mention(1, span(VISIT, "Jonas Okoro")),
            Mention(2, span(VISIT, "Nordland")),
            Mention(3, span(VISIT, "Südland")),
            Mention(1, span(VISIT, "Okoro", after="scharf")),
            Mention(0, span(VISIT, "Lindqvist", after="widersprach")),
        ),
        statements=(
            statement(VISIT, actors, first, "talked-to", second, "traf"),
            statement(VISIT, actors, north, "accuses", south, "kritisierte"),
            statement(VISIT, actors, second, "rejects", first, "widersprach"),
        ),
    )


def article_with(text: str = VISIT, title: str = "Treffen in Oslo") -> Article:
    return Article.objects.create(title=title, text=text)


def stored_article() -> Article:
    """The article of `visit`, stored."""
    article = article_with()
    store(article, visit())
    return article


def ready_article() -> Article:
    """The same, ready to be shown."""
    article = stored_article()
    Article.objects.update(state=ArticleState.READY)
    return article
