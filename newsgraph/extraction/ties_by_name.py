"""Ties that names alone state: "Max Muster (SPD)", "die Grünen um Eva Probe", "CSU-Vize Muster"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsgraph.extraction.actors import ArticleActors
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.offices import office_word
from newsgraph.extraction.results import ActorKind
from newsgraph.extraction.tie import Tie, is_party

_FROM = frozenset(("von", "vom"))
_AROUND = frozenset(("um", "unter"))
AGAINST = tuple(words("no ties"))


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
    if at in article.name_starts and doc[at].head.i != _verb_of(doc[at]):
        body = article.name_starts[at][0]
        if article.actors[body].kind is ActorKind.ORGANISATION:
            yield Tie(person, body, at, "", "tie/from")


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
    if end >= len(doc) or doc[end].lower_ not in _FROM or not is_party(article, body):
        return
    at = end + 1
    while at < min(end + 4, len(doc)) and at not in article.name_starts and doc[at].pos_ in ("NOUN", "ADJ"):
        at += 1
    if at in article.name_starts and doc[at].head.pos_ not in ("VERB", "AUX"):
        person = article.name_starts[at][0]
        if article.actors[person].kind is ActorKind.PERSON:
            yield Tie(person, body, end, "", "tie/around")


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
