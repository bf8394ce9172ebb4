"""Standing ties: who holds an office of, belongs to, or leads what. Statements "affiliated-with"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from newsgraph.extraction.affiliations.body_kinds import Tie, is_party, polities_of
from newsgraph.extraction.affiliations.by_name import AGAINST, EXPERTS, branches, ties_by_name
from newsgraph.extraction.affiliations.implied import implied_ties
from newsgraph.extraction.article import ArticleActors, Title
from newsgraph.extraction.events.classifier import load_classifier
from newsgraph.extraction.results import ActorKind, Statement

_CONFIDENCE = {
    "tie/title": 0.93,
    "tie/apposition": 0.88,
    "tie/copula": 0.8,
    "tie/party": 0.93,
    "tie/from": 0.75,
    "tie/around": 0.75,
    "tie/compound": 0.85,
    "tie/counterpart": 0.8,
    "tie/possessive": 0.75,
    "tie/described": 0.6,
    "tie/country": 0.65,
}


def find_ties(doc: Doc, article: ArticleActors) -> list[Statement]:
    """Each tie once, with the first sentence that states it; role in base form."""
    ties: dict[tuple[int, int], Tie] = {}
    found = [*_by_title(doc, article), *ties_by_name(doc, article), *branches(doc, article)]
    for tie in sorted(found, key=lambda tie: (tie.rule in _WEAK, tie.token)):
        if tie.source != tie.target and (tie.source, tie.target) not in ties:
            ties[tie.source, tie.target] = tie
    for tie in implied_ties(doc, article):
        ties.setdefault((tie.source, tie.target), tie)
    sentence_of = _sentences(doc)
    return [_statement(doc, article, tie, sentence_of[tie.token]) for tie in ties.values()]


_WEAK = frozenset(("tie/from", "tie/around", "tie/described"))


def _sentences(doc: Doc) -> list[Span]:
    return [sentence for sentence in doc.sents for _ in sentence]


def _statement(doc: Doc, article: ArticleActors, tie: Tie, sentence: Span) -> Statement:
    token = doc[tie.token]
    trigger = (token.idx, token.idx + len(token.text))
    return Statement(
        source=tie.source,
        type="affiliated-with",
        target=tie.target,
        sentence=(sentence.start_char, sentence.end_char),
        trigger=trigger,
        source_span=_nearest_span(article, tie.source, trigger),
        target_span=_nearest_span(article, tie.target, trigger),
        role=tie.role,
        confidence=load_classifier().confidence("tie", _CONFIDENCE[tie.rule]),
        rule=tie.rule,
    )


def _nearest_span(article: ArticleActors, actor: int, trigger: tuple[int, int]) -> tuple[int, int]:
    spans = [mention.span for mention in article.mentions if mention.actor == actor]
    return min(spans, key=lambda span: abs(span[0] - trigger[0]), default=trigger)


# By offices ------------------------------------------------------------------------------------------


def _by_title(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    for title in article.titles:
        if title.negated or (title.word.prefix and not _is_tie(article, title)):
            continue
        described = not title.holders
        holders = title.holders or (() if title.plural else article.denotes.get(title.token, ()))
        for holder in holders:
            if article.actors[holder].kind is not ActorKind.PERSON:
                continue
            if title.word.office.rank in ("counterpart", "succession"):
                yield from _counterpart(article, title, holder)
                continue
            rule = "tie/described" if described else f"tie/{title.rule}"
            for body in _bodies_for(article, title, holder) or _resolved_body(doc, article, title):
                if not _is_family(title, article, body):
                    yield Tie(holder, body, title.token, title.word.role, rule)
            if title.possessive >= 0 and not described:
                yield from _possessive(article, title, holder)


def _is_tie(article: ArticleActors, title: Title) -> bool:
    """ "Nato-Kritiker" and "Russland-Experte" are no ties, "CDU-Innenexperte" is one."""
    role = title.word.role.casefold()
    of_party = role.endswith(EXPERTS) and any(is_party(article, body) for body in title.bodies)
    return of_party or not role.endswith(AGAINST)


def _resolved_body(doc: Doc, article: ArticleActors, title: Title) -> tuple[int, ...]:
    """ "der Vizechef der Präsidialverwaltung": an attribute whose actor only coreference tells."""
    for child in doc[title.token].children:
        if child.dep_ == "nmod" and child.i > title.token and child.i in article.denotes:
            links = [c.lower_ for c in child.children if c.dep_ == "case"]
            if not links or links[0] in ("von", "vom"):
                return tuple(actor for actor in article.denotes[child.i] if actor not in title.holders)
    return ()


def _bodies_for(article: ArticleActors, title: Title, holder: int) -> list[int]:
    """Two holders of an office in two bodies have one each, in order."""
    if len(title.holders) == len(title.bodies) > 1:
        return [title.bodies[title.holders.index(holder)]]
    if (
        title.word.prefix and title.word.office.rank != "envoy"
    ):  # "Tirols SPÖ-Chef" is the party's, not the state's
        return [b for b in title.bodies if article.actors[b].kind is not ActorKind.COUNTRY] or title.bodies
    return title.bodies


def _is_family(title: Title, article: ArticleActors, body: int) -> bool:
    """Ties between persons count when they are a function."""
    return article.actors[body].kind is ActorKind.PERSON and title.word.office.rank in (
        "member",
        "science",
        "other",
    )


def _possessive(article: ArticleActors, title: Title, holder: int) -> Iterator[Tie]:
    """ "sein Sprecher X" is his; "sein Außenminister X" his country's."""
    for owner in article.denotes.get(title.possessive, ()):
        if article.actors[owner].kind is not ActorKind.PERSON:
            yield Tie(holder, owner, title.token, title.word.role, "tie/possessive")
        elif title.word.office.body == "state" and title.word.office.rank == "minister":
            for body in polities_of(article, owner):
                yield Tie(holder, body, title.token, title.word.role, "tie/possessive")
        elif not _is_family(title, article, owner):
            yield Tie(holder, owner, title.token, title.word.role, "tie/possessive")


def _counterpart(article: ArticleActors, title: Title, holder: int) -> Iterator[Tie]:
    """ "sein russischer Amtskollege Muster" holds the office of the one he is compared with."""
    owners = article.denotes.get(title.possessive, ()) if title.possessive >= 0 else ()
    held = [
        t
        for t in article.titles
        if t.holders and t.token < title.token and t.word.office.rank not in ("counterpart", "title")
    ]
    of_owner = [t for t in held if set(t.holders) & set(owners)] or (held if not owners else [])
    role = of_owner[-1].word.role if of_owner else title.word.role
    bodies = [body for body in title.bodies if article.actors[body].kind is not ActorKind.PERSON]
    if title.word.office.rank == "succession":
        whose = {*owners, *title.bodies}
        bodies = [b for t in held if set(t.holders) & whose for b in t.bodies]
        role = next((t.word.role for t in held if set(t.holders) & whose and t.bodies), role)
    for body in bodies:
        yield Tie(holder, body, title.token, role, "tie/counterpart")
