"""Ties that names alone state: "Max Muster (SPD)", "die Grünen um Eva Probe", "CSU-Vize Muster"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsgraph.extraction.affiliations.body_kinds import Tie, is_party
from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.results import ActorKind

_FROM = frozenset(("von", "vom"))
_AROUND = frozenset(("um", "unter"))
AGAINST = tuple(words("no ties"))
EXPERTS = ("experte", "expertin")  # of a party they are members


def ties_by_name(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    for start, (actor, end) in article.name_starts.items():
        if article.actors[actor].kind is ActorKind.PERSON:
            yield from _bracket(doc, article, actor, end)
            yield from _from_party(doc, article, actor, end)
            yield from _party_compound(doc, article, actor, start)
            yield from _colour(doc, article, actor, start)
        elif article.actors[actor].kind is ActorKind.COUNTRY:
            yield from _member_state(doc, article, actor, start)
        elif article.actors[actor].kind is ActorKind.ORGANISATION:
            yield from _around(doc, article, actor, end)
            yield from _party_of(doc, article, actor, end)
            yield from _of_country(doc, article, actor, end)


def _bracket(doc: Doc, article: ArticleActors, person: int, end: int) -> Iterator[Tie]:
    """ "Max Muster (SPD)", "Max Muster und Eva Probe (beide SPD)"."""
    if end + 2 >= len(doc) or doc[end].text != "(":
        return
    both = doc[end + 1].lower_ in ("beide", "alle")
    at = end + 1 + both
    if at not in article.name_starts:
        return
    body, after = article.name_starts[at]
    if article.actors[body].kind is ActorKind.ORGANISATION and after < len(doc) and doc[after].text in "),/":
        for member in (person, *(_named_before(doc, article, end) if both else ())):
            yield Tie(member, body, at, "", "tie/party")


def _named_before(doc: Doc, article: ArticleActors, end: int) -> list[int]:
    """The person coordinated with the one who ends here."""
    people = [article.name_starts[at] for at in range(max(0, end - 9), end) if at in article.name_starts]
    return [
        actor
        for actor, stop in people
        if stop < end and doc[stop].lower_ == "und" and article.actors[actor].kind is ActorKind.PERSON
    ]


def _colour(doc: Doc, article: ArticleActors, person: int, start: int) -> Iterator[Tie]:
    """ "den Grünen Cem Muster": a member, where the name of the party is one of its members too."""
    if start and doc[start - 1].text in ("Grüne", "Grünen", "Freiheitliche", "Freiheitlichen"):
        for body in article.denotes.get(start - 1, ()):
            if article.actors[body].kind is ActorKind.ORGANISATION:
                yield Tie(person, body, start - 1, "", "tie/party")


def _member_state(doc: Doc, article: ArticleActors, country: int, start: int) -> Iterator[Tie]:
    """ "das Nato-Mitglied Türkei"."""
    if start and _MEMBER.search(doc[start - 1].text):
        for body in article.compounds.get(start - 1, ()):
            if article.actors[body].kind is ActorKind.ORGANISATION:
                yield Tie(country, body, start - 1, "Mitglied", "tie/compound")


_MEMBER = re.compile(r"-(?:Mitglied|Mitgliedsland|Mitgliedsstaat|Mitgliedstaat|Land|Staat|Partner)s?$")


def _from_party(doc: Doc, article: ArticleActors, person: int, end: int) -> Iterator[Tie]:
    """ "David Muster von der Fortschrittspartei"."""
    if end >= len(doc) or doc[end].lower_ not in _FROM:
        return
    at = end + 1
    while (
        at < len(doc)
        and at < end + 4
        and at not in article.name_starts
        and doc[at].pos_ in ("DET", "ADJ", "NOUN")
    ):
        at += 1
    if at in article.name_starts and (
        doc[at].head.i != _verb_of(doc[at]) or _fills_forefield(doc, article, at, end)
    ):
        body = article.name_starts[at][0]
        if article.actors[body].kind is ActorKind.ORGANISATION:
            yield Tie(person, body, at, "", "tie/from")


def _fills_forefield(doc: Doc, article: ArticleActors, at: int, end: int) -> bool:
    """ "Lena Muster vom Turnverein erhielt ...": before the finite verb stands one phrase only."""
    after = article.name_starts[at][1]
    opens = doc[end].sent.start in article.name_starts and article.name_starts[doc[end].sent.start][1] == end
    return opens and after < len(doc) and doc[after].tag_.endswith("FIN")


def _verb_of(token: Token) -> int:
    """The head, if it is a verb ("wurde X von der Partei gewählt"), else -1."""
    return token.head.i if token.head.pos_ in ("VERB", "AUX") else -1


def _around(doc: Doc, article: ArticleActors, body: int, end: int) -> Iterator[Tie]:
    """ "die Grünen um Daniel Muster"."""
    if end + 1 < len(doc) and doc[end].lower_ in _AROUND and end + 1 in article.name_starts:
        person = article.name_starts[end + 1][0]
        if article.actors[person].kind is ActorKind.PERSON:
            yield Tie(person, body, end, "", "tie/around")


def _party_of(doc: Doc, article: ArticleActors, body: int, end: int) -> Iterator[Tie]:
    """ "die Demokratische Partei von Premier Matteo Muster", "die Partei Pro von Eva Probe"."""
    if end + 3 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":
        end += 3
    if end >= len(doc) or doc[end].lower_ not in _FROM or not is_party(article, body):
        return
    at = end + 1
    while at < min(end + 4, len(doc)) and at not in article.name_starts and doc[at].pos_ in ("NOUN", "ADJ"):
        at += 1
    if at in article.name_starts and doc[at].head.pos_ not in ("VERB", "AUX"):
        person = article.name_starts[at][0]
        if article.actors[person].kind is ActorKind.PERSON:
            yield Tie(person, body, end, "", "tie/around")


def _of_country(doc: Doc, article: ArticleActors, body: int, end: int) -> Iterator[Tie]:
    """ "der Oberste Gerichtshof Norwegens": a body of the state."""
    if end in article.name_starts and article.levels.get(article.name_starts[end][0]) == "country":
        country, after = article.name_starts[end]
        if doc[after - 1].text[-1] == "s" and article.actors[country].name != doc[end:after].text:
            yield Tie(body, country, end, "", "tie/from")


def _party_compound(doc: Doc, article: ArticleActors, person: int, start: int) -> Iterator[Tie]:
    """ "CSU-Vize Muster", "FPÖ-Mann Muster": words for members that are no offices."""
    if start == 0 or "-" not in doc[start - 1].text or office_word(doc[start - 1].text) is not None:
        return
    token = doc[start - 1]
    tail = token.text.rsplit("-", 1)[-1]
    if tail.casefold().endswith(AGAINST) or not tail[:1].isupper():
        return
    for body in article.compounds.get(token.i, ()):
        if article.actors[body].kind is ActorKind.ORGANISATION:
            yield Tie(person, body, token.i, tail, "tie/compound")


def branches(doc: Doc, article: ArticleActors) -> Iterator[Tie]:
    """ "Die Front ist der syrische Zweig der Al-Kaida", "Norwegen, Mitglied der Nato": bodies of bodies."""
    for token in doc:
        if token.text not in _BRANCHES:
            continue
        whole = next((c.i for c in token.children if c.dep_ == "nmod" and c.i > token.i), -1)
        part = _subject_or_apposed(token)
        for source in article.denotes.get(part, ()):
            for target in article.actors_at(doc[whole]) if whole >= 0 else ():
                kinds = article.actors[source].kind, article.actors[target].kind
                if kinds[0] is not ActorKind.PERSON and kinds[1] is ActorKind.ORGANISATION:
                    yield Tie(source, target, token.i, token.lemma_, "tie/copula")


_BRANCHES = words("branches")


def _subject_or_apposed(token: Token) -> int:
    """Of "X ist Zweig von Y" or "X, der Zweig von Y": the token of X, -1 if there is none."""
    if token.dep_ == "appos":
        return token.head.i
    copula = next((child.i for child in token.children if child.dep_ == "cop"), -1)
    if copula < 0 or _is_negated(token):
        return -1
    before = [c for c in token.children if c.i < copula and c.pos_ in ("NOUN", "PROPN")]
    return next((c.i for c in before if not any(case.dep_ == "case" for case in c.children)), -1)


def _is_negated(token: Token) -> bool:
    return any(child.lower_ in ("nicht", "kein", "keine", "nie") for child in token.children)
