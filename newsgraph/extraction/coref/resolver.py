"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is gone through once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who was described as the holder of which office.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Affiliations, ArticleActors, Named, Title
from newsgraph.extraction.coref.discourse import Discourse
from newsgraph.extraction.coref.nominal_bodies import resolve_body
from newsgraph.extraction.coref.nominal_countries import (
    COUNTRY_WORDS,
    STATE_INSTITUTIONS,
    main_country,
    resolve_country,
    resolve_institution,
)
from newsgraph.extraction.coref.nominal_persons import (
    is_of_age,
    resolve_age,
    resolve_compatriot,
    resolve_office,
)
from newsgraph.extraction.coref.officeholders import officeholders
from newsgraph.extraction.coref.pairs import BOTH, PAIR_NOUNS, resolve_pair
from newsgraph.extraction.coref.pronouns import resolve_pronoun
from newsgraph.extraction.coref.speakers import carried_speakers
from newsgraph.extraction.gazetteer.lookup import inhabitant
from newsgraph.extraction.gazetteer.person_names import gender
from newsgraph.extraction.syntax.noun_phrases import is_subject


def resolve(doc: Doc, named: Named, affiliations: Affiliations) -> ArticleActors:
    """The actors with all their mentions, also those by pronoun and description."""
    resolver = _Resolver(doc, named, affiliations)
    for number, sentence in enumerate(doc.sents):
        resolver.discourse.sentence = number
        for token in sentence:
            resolver.resolve(token)
    denotes = resolver.discourse.denotes
    return ArticleActors(
        actors=named.actors,
        mentions=tuple(sorted((*named.mentions, *resolver.discourse.found), key=lambda m: (m.span, m.actor))),
        denotes={**denotes, **named.weak_denotes},
        speakers=carried_speakers(doc, named.actors, denotes),
        weak=named.weak | named.unseen,
    )


def _genders(named: Named, titles: Iterable[Title]) -> dict[int, str]:
    """Of every person, by the first name, else by an office: "Masc", "Fem" or ""."""
    genders = {person: gender(named.actors[person].name) for person in named.persons}
    for title in titles:
        if len(title.holders) == 1 and not genders.get(title.holders[0]):
            genders[title.holders[0]] = title.word.gender
    return genders


class _Resolver:
    """Takes each word for what it may be: an office, a name, a pronoun, a description."""

    def __init__(self, doc: Doc, named: Named, affiliations: Affiliations) -> None:
        titles = affiliations.titles
        # The word of an office denotes its holder.
        denotes = {t.token: t.holders for t in titles if t.holders and t.rule != "copula"}
        genders = _genders(named, titles)
        self.discourse = Discourse(doc, named, genders, {**named.denotes, **denotes})
        self.titles = {title.token: title for title in titles}
        self.kinds = affiliations.kinds
        self.holders = officeholders(affiliations)
        self.country = main_country(named)

    def resolve(self, token: Token) -> None:
        """Note whom a word names, or find whom it means."""
        if token.i in self.titles:
            resolve_office(self.discourse, self.holders, self.titles[token.i])
            if token.i not in self.discourse.denotes:  # "die Rebellen"
                resolve_body(self.discourse, self.kinds, token)
        elif token.i in self.discourse.denotes:
            _name(self.discourse, token)
        elif token.pos_ in ("PRON", "DET") or token.lower_ in BOTH:
            resolve_pronoun(self.discourse, token)
        elif token.text[:1].isupper() or token.text[:1].isdigit():
            self._resolve_description(token)

    def _resolve_description(self, token: Token) -> None:
        if token.text in PAIR_NOUNS:
            resolve_pair(self.discourse, token)
        elif is_of_age(token.text):
            resolve_age(self.discourse, token)
        elif token.text in COUNTRY_WORDS:
            resolve_country(self.discourse, token, self.country)
        elif token.text in STATE_INSTITUTIONS:
            resolve_institution(self.discourse, token, self.country)
        elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
            resolve_compatriot(self.discourse, self.holders, token)
        elif token.pos_ in ("NOUN", "PROPN"):
            resolve_body(self.discourse, self.kinds, token)


def _name(discourse: Discourse, token: Token) -> None:
    """A name, once; the parser may take any of its words for the subject."""
    starts = discourse.named.starts
    if token.i - 1 in discourse.denotes and token.i not in starts:
        return
    end = starts[token.i][1] if token.i in starts else token.i + 1
    head = next((word for word in discourse.doc[token.i : end] if is_subject(word)), token)
    for actor in discourse.denotes[token.i]:
        discourse.see(head, actor)
