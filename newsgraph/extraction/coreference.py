"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is read once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who holds which office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from newsgraph.extraction.described_persons import Offices, read_compatriot, read_office
from newsgraph.extraction.descriptions import Bodies, describe
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.known import inhabitant
from newsgraph.extraction.pronouns import resolve_pronoun
from newsgraph.extraction.reader import Reader, determiner, is_subject, last_two
from newsgraph.extraction.results import ActorKind, Mention, MentionForm

if TYPE_CHECKING:
    from newsgraph.extraction.actors import ArticleActors

_BOTH = words("both")
_PAIR_NOUNS = {
    ActorKind.COUNTRY: words("pairs of countries"),
    ActorKind.PERSON: words("pairs of persons"),
    ActorKind.ORGANISATION: words("pairs of organisations"),
}
_DEFINITE = words("definite articles")
_STATE_INSTITUTIONS = words("state institutions")


def resolve(doc: Doc, article: ArticleActors, genders: Mapping[int, str]) -> list[Mention]:
    """Mentions by pronoun and description; also recorded in `article.denotes`."""
    reader = Reader(doc, article, genders)
    titles = {title.token: title for title in article.titles}
    offices = Offices(doc, article, genders)
    bodies = Bodies(doc, article)
    country = _main_country(article)
    for number, sentence in enumerate(doc.sents):
        reader.sentence = number
        for token in sentence:
            if token.i in titles:
                read_office(reader, offices, titles[token.i])
            elif token.i in article.denotes:
                _name(reader, token)
            elif token.pos_ in ("PRON", "DET") or token.lower_ in _BOTH:
                resolve_pronoun(reader, token)
            elif token.text in _ALL_PAIR_NOUNS:
                _pair(reader, token)
            elif token.text in _STATE_INSTITUTIONS:
                _institution(reader, token, country)
            elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
                read_compatriot(reader, offices, token)
            elif token.pos_ == "NOUN":
                describe(reader, bodies, token)
    return reader.found


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
    """ "die Regierung", "das Verteidigungsministerium": the country the article is about."""
    if country is None or any(child.dep_ in ("amod", "nmod", "nmod:poss") for child in token.children):
        return
    if determiner(token) in _DEFINITE or (not determiner(token) and "Plur" in token.morph.get("Number", [])):
        reader.add(token, (country,), MentionForm.DESCRIPTION)


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
