"""Ties that offices state: "SPD-Chef Muster", "der Chef des IWF", "sein Außenminister Probe"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.by_name import AGAINST, EXPERTS
from newsgraph.extraction.affiliations.implied import polities_of
from newsgraph.extraction.article import Affiliations, ArticleActors, Tie, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.results import ActorKind
from newsgraph.extraction.syntax.noun_phrases import preposition_before


def ties_by_office(doc: Doc, affiliations: Affiliations, article: ArticleActors) -> Iterator[Tie]:
    """Of all holders, also those that only coreference tells ("die Kanzlerin", "der SPD-Chef")."""
    for title in affiliations.titles:
        if title.word.prefix and not _is_tie(affiliations, title):
            continue
        described = not title.holders
        holders = title.holders or (() if title.plural else article.denotes.get(title.token, ()))
        for holder in holders:
            if article.kind(holder) is not ActorKind.PERSON:
                continue
            if title.word.office.rank in ("counterpart", "succession"):
                yield from _counterpart(affiliations, article, title, holder)
                continue
            rule = "tie/described" if described else f"tie/{title.rule}"
            for body in _bodies_for(article, title, holder) or _resolved_body(doc, article, title):
                if not _is_family(title, article, body):
                    yield Tie(holder, body, title.token, title.word.role, rule)
            if title.possessive >= 0 and not described:
                yield from _possessive(affiliations, article, title, holder)


def _is_tie(affiliations: Affiliations, title: Title) -> bool:
    """ "Nato-Kritiker" and "Russland-Experte" are no ties, "CDU-Innenexperte" is one."""
    role = title.word.role.casefold()
    of_party = role.endswith(EXPERTS) and bool(affiliations.parties.intersection(title.bodies))
    return of_party or not role.endswith(AGAINST)


def _resolved_body(doc: Doc, article: ArticleActors, title: Title) -> tuple[int, ...]:
    """ "der Vizechef der Präsidialverwaltung": an attribute whose actor only coreference tells."""
    if title.word.office.body == "city":  # of a city that stands for its country elsewhere
        return ()
    for child in doc[title.token].children:
        attribute = child.dep_ == "nmod" and child.i > title.token and child.i in article.denotes
        if attribute and preposition_before(child) in ("", *_FROM):
            return tuple(actor for actor in article.denotes[child.i] if actor not in title.holders)
    return ()


def _bodies_for(article: ArticleActors, title: Title, holder: int) -> tuple[int, ...]:
    """Two holders of an office in two bodies have one each, in order."""
    if len(title.holders) == len(title.bodies) > 1:
        return (title.bodies[title.holders.index(holder)],)
    if title.word.prefix and title.word.office.rank != "envoy":  # "Tirols SPÖ-Chef" is the party's
        bodies = tuple(b for b in title.bodies if article.kind(b) is not ActorKind.COUNTRY)
        return bodies or title.bodies
    return title.bodies


_FROM = words("links_to_owners")
_FAMILY = ("member", "science", "other")


def _is_family(title: Title, article: ArticleActors, body: int) -> bool:
    """Ties between persons count when they are a function."""
    return article.kind(body) is ActorKind.PERSON and title.word.office.rank in _FAMILY


def _possessive(
    affiliations: Affiliations, article: ArticleActors, title: Title, holder: int
) -> Iterator[Tie]:
    """ "sein Sprecher X" is his; "sein Außenminister X" his country's."""
    for owner in article.denotes.get(title.possessive, ()):
        if article.kind(owner) is not ActorKind.PERSON:
            yield Tie(holder, owner, title.token, title.word.role, "tie/possessive")
        elif title.word.office.body == "state" and title.word.office.rank == "minister":
            for body in polities_of(article.actors, affiliations.titles, owner):
                yield Tie(holder, body, title.token, title.word.role, "tie/possessive")
        elif not _is_family(title, article, owner):
            yield Tie(holder, owner, title.token, title.word.role, "tie/possessive")


def _counterpart(
    affiliations: Affiliations, article: ArticleActors, title: Title, holder: int
) -> Iterator[Tie]:
    """ "sein russischer Amtskollege Muster" holds the office of the one he is compared with."""
    owners = article.denotes.get(title.possessive, ()) if title.possessive >= 0 else ()
    held = [
        t
        for t in affiliations.titles
        if t.holders and t.token < title.token and t.word.office.rank not in ("counterpart", "title")
    ]
    of_owner = [t for t in held if set(t.holders) & set(owners)] or (held if not owners else [])
    role = of_owner[-1].word.role if of_owner else title.word.role
    bodies = [body for body in title.bodies if article.kind(body) is not ActorKind.PERSON]
    if title.word.office.rank == "succession":
        whose = {*owners, *title.bodies}
        bodies = [b for t in held if set(t.holders) & whose for b in t.bodies]
        role = next((t.word.role for t in held if set(t.holders) & whose and t.bodies), role)
    for body in bodies:
        yield Tie(holder, body, title.token, role, "tie/counterpart")
