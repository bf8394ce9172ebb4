"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is read once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who holds which office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Token

from newsgraph.extraction.descriptions import Bodies, describe
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.holders import Title
from newsgraph.extraction.known import inhabitant
from newsgraph.extraction.pronouns import resolve_pronoun
from newsgraph.extraction.reader import Reader, determiner, is_clause_mate, last_two
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
    offices = _Offices(article, genders)
    bodies = Bodies(doc, article)
    country = _main_country(article)
    for number, sentence in enumerate(doc.sents):
        reader.sentence = number
        for token in sentence:
            if token.i in titles:
                _title(reader, offices, titles[token.i])
            elif token.i in article.denotes:
                _name(reader, token)
            elif token.pos_ in ("PRON", "DET") or token.lower_ in _BOTH:
                resolve_pronoun(reader, token)
            elif token.text in _ALL_PAIR_NOUNS:
                _pair(reader, token)
            elif token.text in _STATE_INSTITUTIONS:
                _institution(reader, token, country)
            elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
                _compatriot(reader, offices, token)
            elif token.pos_ == "NOUN":
                describe(reader, bodies, token)
    return reader.found


def _name(reader: Reader, token: Token) -> None:
    if token.i - 1 in reader.article.denotes and token.i not in reader.article.name_starts:
        return
    for actor in reader.article.denotes[token.i]:
        reader.see(token, actor)


# Descriptions ----------------------------------------------------------------------------------------


class _Offices:
    """Who holds which office by the article's own words."""

    def __init__(self, article: ArticleActors, genders: Mapping[int, str]) -> None:
        self.article = article
        self.genders = genders
        self.held = [title for title in article.titles if len(title.holders) == 1]

    def holder(self, title: Title) -> int | None:
        """The one person the description can mean: same body and rank, or the same office."""
        word = title.word
        fitting = [t for t in self.held if self._agrees(title, t)]
        before = [t for t in fitting if t.token < title.token]
        exact = [t for t in before or fitting if _same_office(t, title)]
        close = [
            t
            for t in before or fitting
            if t.word.office.rank == word.office.rank in _CLEAR
            and (word.office.rank != "head" or t.word.office.body == word.office.body)
        ]
        if title.bodies:
            close = [t for t in close if set(t.bodies) & set(title.bodies)] or [
                t for t in exact if not t.bodies or set(t.bodies) & set(title.bodies)
            ]
            return close[-1].holders[0] if close else None
        chosen = exact or close
        return chosen[-1].holders[0] if chosen else None

    def _agrees(self, description: Title, held: Title) -> bool:
        wanted, person = description.word.gender, self.genders.get(held.holders[0], "") or held.word.gender
        return not (wanted and person and wanted != person) and not (
            held.word.former and not description.word.former
        )

    def of_country(self, country: int) -> set[int]:
        return {t.holders[0] for t in self.held if country in t.bodies}


_CLEAR = frozenset(("head-of-state", "head-of-government", "head", "minister", "church", "speaker"))


def _same_office(a: Title, b: Title) -> bool:
    return a.word.role.casefold() == b.word.role.casefold() or (
        a.word.office == b.word.office and (a.word.role.casefold().endswith(b.word.role.casefold()))
    )


def _title(reader: Reader, offices: _Offices, title: Title) -> None:
    """An office in the text: of a named holder, or a description to be resolved."""
    token = reader.doc[title.token]
    if title.holders:
        for actor in title.holders:
            reader.see(token, actor)
        return
    if title.plural:
        _plural_office(reader, offices, title, token)
        return
    article = determiner(token)
    if (article not in _DEFINITE and not title.word.prefix) or token.i in reader.article.denotes:
        return
    holder = offices.holder(title)
    if holder is not None and not is_clause_mate(reader, token, holder):
        reader.add(token, (holder,), MentionForm.DESCRIPTION)


def _plural_office(reader: Reader, offices: _Offices, title: Title, token: Token) -> None:
    """ "die Staatsoberhäupter", "beide Minister": two holders of such an office named lately."""
    if determiner(token) not in _DEFINITE | _BOTH or title.bodies:
        return
    rank = title.word.office.rank
    ranked = {t.holders[0] for t in offices.held if t.word.office.rank == rank or _same_office(t, title)}
    recent = [actor for actor in reader.persons if actor in ranked]
    if len(recent) >= 2 and (len(recent) == 2 or _has_both(token)):
        reader.add(token, tuple(sorted(recent[-2:])), MentionForm.DESCRIPTION)


def _compatriot(reader: Reader, offices: _Offices, token: Token) -> None:
    """ "der Kolumbianer": the one person tied to that country."""
    if determiner(token) not in ("der", "dem", "den", "des", "die") or "Plur" in token.morph.get(
        "Number", []
    ):
        return
    party = inhabitant(token.text)
    country = next((i for i, a in enumerate(reader.article.actors) if party and a.name == party.name), None)
    people = offices.of_country(country) & set(reader.persons) if country is not None else set()
    if len(people) == 1:
        reader.add(token, tuple(people), MentionForm.DESCRIPTION)


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


# Pairs -----------------------------------------------------------------------------------------------

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
