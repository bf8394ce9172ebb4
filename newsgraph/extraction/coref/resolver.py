"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is read once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who holds which office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.coref.discourse import Reader, determiner, is_definite, is_subject, last_two
from newsgraph.extraction.coref.nominal_bodies import Bodies, describe, is_defined
from newsgraph.extraction.coref.nominal_persons import OF_AGE, Offices, read_age, read_compatriot, read_office
from newsgraph.extraction.coref.pronouns import resolve_pronoun
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import inhabitant
from newsgraph.extraction.mentions.metonymy import acts
from newsgraph.extraction.results import ActorKind, Mention, MentionForm

_BOTH = words("both")
_PAIR_NOUNS = {
    ActorKind.COUNTRY: words("pairs of countries"),
    ActorKind.PERSON: words("pairs of persons"),
    ActorKind.ORGANISATION: words("pairs of organisations"),
}
_DEFINITE = words("definite articles")
_STATE_INSTITUTIONS = words("state institutions")
_COUNTRY_WORDS = words("descriptions of a country")
_FEDERATION_WORDS = words("descriptions of a state of many")
_FEDERAL = ("Deutschland", "Österreich", "Schweiz")


def resolve(doc: Doc, article: ArticleActors, genders: Mapping[int, str]) -> list[Mention]:
    """Mentions by pronoun and description; also recorded in `article.denotes`."""
    resolver = _Resolver(doc, article, genders)
    for number, sentence in enumerate(doc.sents):
        resolver.reader.sentence = number
        for token in sentence:
            resolver.read(token)
    return resolver.reader.found


class _Resolver:
    """Takes each word for what it may be: an office, a name, a pronoun, a description."""

    def __init__(self, doc: Doc, article: ArticleActors, genders: Mapping[int, str]) -> None:
        self.reader = Reader(doc, article, genders)
        self.titles = {title.token: title for title in article.titles}
        self.offices = Offices(doc, article, genders)
        self.bodies = Bodies(doc, article)
        self.country = _main_country(article)

    def read(self, token: Token) -> None:
        if token.i in self.titles:
            read_office(self.reader, self.offices, self.titles[token.i])
            if token.i not in self.reader.article.denotes:  # "die Rebellen"
                describe(self.reader, self.bodies, token)
        elif token.i in self.reader.article.denotes:
            _name(self.reader, token)
        elif token.pos_ in ("PRON", "DET") or token.lower_ in _BOTH:
            resolve_pronoun(self.reader, token)
        elif token.text[:1].isupper() or token.text[:1].isdigit():
            self._describe(token)

    def _describe(self, token: Token) -> None:
        if token.text in _ALL_PAIR_NOUNS:
            _pair(self.reader, token)
        elif OF_AGE.match(token.text):
            read_age(self.reader, token)
        elif token.text in _COUNTRY_WORDS | _FEDERATION_WORDS:
            _land(self.reader, token, self.country)
        elif token.text in _STATE_INSTITUTIONS:
            _institution(self.reader, token, self.country)
        elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
            read_compatriot(self.reader, self.offices, token)
        elif token.pos_ in ("NOUN", "PROPN"):
            describe(self.reader, self.bodies, token)


def _name(reader: Reader, token: Token) -> None:
    """A name, once; the parser may take any of its words for the subject."""
    starts = reader.article.name_starts
    if token.i - 1 in reader.article.denotes and token.i not in starts:
        return
    end = starts[token.i][1] if token.i in starts else token.i + 1
    head = next((word for word in reader.doc[token.i : end] if is_subject(word)), token)
    for actor in reader.article.denotes[token.i]:
        reader.see(head, actor)


# Institutions and pairs ---------------------------------------------------------------------------


def _institution(reader: Reader, token: Token, country: int | None) -> None:
    """ "die Regierung", "das Außenministerium": the country that the article, or the text there, is about."""
    if any(child.dep_ in ("amod", "nmod", "nmod:poss") for child in token.children):
        return
    near = {a for n in range(reader.sentence - 2, reader.sentence + 1) for a in reader.by_sentence.get(n, [])}
    near = {a for a in near if reader.article.levels.get(a) == "country"}
    meant = country if country is not None else min(near) if len(near) == 1 else None
    if meant is None:
        return
    if determiner(token) in _DEFINITE or (not determiner(token) and "Plur" in token.morph.get("Number", [])):
        reader.add(token, (meant,), MentionForm.DESCRIPTION)


def _land(reader: Reader, token: Token, country: int | None) -> None:
    """ "dem Land", "der Bund" as a party: the country the article is about, or its only one."""
    if not is_definite(token) or is_defined(token) or token.dep_ not in _PARTIES or not acts(token):
        return
    if any(child.pos_ == "ADJ" for child in token.children):
        return
    levels = {i: level for i, level in reader.article.levels.items() if i not in reader.article.weak}
    fitting = {i for i, level in levels.items() if level == "country"}
    if token.text in _FEDERATION_WORDS:
        fitting = {i for i in fitting if reader.article.actors[i].name in _FEDERAL}
    elif "state" in levels.values():
        return
    meant = country if country in fitting else min(fitting) if len(fitting) == 1 else None
    if meant is not None:
        reader.add(token, (meant,), MentionForm.DESCRIPTION)


_PARTIES = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl", "nmod", "obl:agent")


def _main_country(article: ArticleActors) -> int | None:
    """The country of the article, if one stands out."""
    times = Counter(
        actor for start, (actor, _) in article.name_starts.items() if article.levels.get(actor) == "country"
    )
    ranked = times.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


_ALL_PAIR_NOUNS = frozenset(noun for nouns in _PAIR_NOUNS.values() for noun in nouns)


def _pair(reader: Reader, token: Token) -> None:
    """ "beide Länder", "die beiden Politiker": the two of that kind named last."""
    if not _has_both(token):
        return
    kind = next(kind for kind, nouns in _PAIR_NOUNS.items() if token.text in nouns)
    pair = last_two(reader, kind)
    if pair:
        reader.add(token, pair, MentionForm.DESCRIPTION)


def _has_both(token: Token) -> bool:
    return any(child.lower_ in _BOTH for child in token.children)
