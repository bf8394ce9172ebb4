"""Pronouns and descriptions that plainly mean an actor of the article; left alone when unsure.

The text is read once from left to right. What is learnt on the way: who was named lately, in
which sentence and place, and who holds which office.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Affiliations, ArticleActors, Named, Title
from newsgraph.extraction.coref.discourse import Discourse, determiner, is_definite, is_subject, last_two
from newsgraph.extraction.coref.nominal_bodies import describe, is_defined
from newsgraph.extraction.coref.nominal_persons import (
    OF_AGE,
    officeholders,
    read_age,
    read_compatriot,
    read_office,
)
from newsgraph.extraction.coref.pronouns import resolve_pronoun
from newsgraph.extraction.coref.speakers import carried_speakers
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import inhabitant
from newsgraph.extraction.gazetteer.person_names import gender
from newsgraph.extraction.mentions.metonymy import acts
from newsgraph.extraction.results import ActorKind, MentionForm

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


def resolve(doc: Doc, named: Named, affiliations: Affiliations) -> ArticleActors:
    """The actors with all their mentions, also those by pronoun and description."""
    resolver = _Resolver(doc, named, affiliations)
    for number, sentence in enumerate(doc.sents):
        resolver.discourse.sentence = number
        for token in sentence:
            resolver.read(token)
    denotes = resolver.discourse.denotes
    return ArticleActors(
        actors=named.actors,
        mentions=tuple(sorted((*named.mentions, *resolver.discourse.found), key=lambda m: (m.span, m.actor))),
        denotes={**denotes, **named.weak_denotes},
        speakers=carried_speakers(doc, named.actors, denotes),
        weak=named.weak,
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
        self.country = _main_country(named)

    def read(self, token: Token) -> None:
        if token.i in self.titles:
            read_office(self.discourse, self.holders, self.titles[token.i])
            if token.i not in self.discourse.denotes:  # "die Rebellen"
                describe(self.discourse, self.kinds, token)
        elif token.i in self.discourse.denotes:
            _name(self.discourse, token)
        elif token.pos_ in ("PRON", "DET") or token.lower_ in _BOTH:
            resolve_pronoun(self.discourse, token)
        elif token.text[:1].isupper() or token.text[:1].isdigit():
            self._describe(token)

    def _describe(self, token: Token) -> None:
        if token.text in _ALL_PAIR_NOUNS:
            _pair(self.discourse, token)
        elif OF_AGE.match(token.text):
            read_age(self.discourse, token)
        elif token.text in _COUNTRY_WORDS | _FEDERATION_WORDS:
            _land(self.discourse, token, self.country)
        elif token.text in _STATE_INSTITUTIONS:
            _institution(self.discourse, token, self.country)
        elif inhabitant(token.text) is not None and token.pos_ in ("NOUN", "PROPN"):
            read_compatriot(self.discourse, self.holders, token)
        elif token.pos_ in ("NOUN", "PROPN"):
            describe(self.discourse, self.kinds, token)


def _name(discourse: Discourse, token: Token) -> None:
    """A name, once; the parser may take any of its words for the subject."""
    starts = discourse.named.starts
    if token.i - 1 in discourse.denotes and token.i not in starts:
        return
    end = starts[token.i][1] if token.i in starts else token.i + 1
    head = next((word for word in discourse.doc[token.i : end] if is_subject(word)), token)
    for actor in discourse.denotes[token.i]:
        discourse.see(head, actor)


# Institutions and pairs ---------------------------------------------------------------------------


def _institution(discourse: Discourse, token: Token, country: int | None) -> None:
    """ "die Regierung", "das Außenministerium": the country that the article, or the text there, is about."""
    if any(child.dep_ in ("amod", "nmod", "nmod:poss") for child in token.children):
        return
    near = {a for n in range(discourse.sentence - 2, discourse.sentence + 1) for a in discourse.named_in(n)}
    near = {a for a in near if discourse.named.levels.get(a) == "country"}
    meant = country if country is not None else min(near) if len(near) == 1 else None
    if meant is None:
        return
    if determiner(token) in _DEFINITE or (not determiner(token) and "Plur" in token.morph.get("Number", [])):
        discourse.add(token, (meant,), MentionForm.DESCRIPTION)


def _land(discourse: Discourse, token: Token, country: int | None) -> None:
    """ "dem Land", "der Bund" as a participant: the country the article is about, or its only one."""
    if not is_definite(token) or is_defined(token) or token.dep_ not in _PARTICIPANTS or not acts(token):
        return
    if any(child.pos_ == "ADJ" for child in token.children):
        return
    levels = {i: level for i, level in discourse.named.levels.items() if i not in discourse.named.weak}
    fitting = {i for i, level in levels.items() if level == "country"}
    if token.text in _FEDERATION_WORDS:
        fitting = {i for i in fitting if discourse.named.actors[i].name in _FEDERAL}
    elif "state" in levels.values():
        return
    meant = country if country in fitting else min(fitting) if len(fitting) == 1 else None
    if meant is not None:
        discourse.add(token, (meant,), MentionForm.DESCRIPTION)


_PARTICIPANTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl", "nmod", "obl:agent")


def _main_country(named: Named) -> int | None:
    """The country of the article, if one stands out."""
    times = Counter(
        actor for start, (actor, _) in named.starts.items() if named.levels.get(actor) == "country"
    )
    ranked = times.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


_ALL_PAIR_NOUNS = frozenset(noun for nouns in _PAIR_NOUNS.values() for noun in nouns)


def _pair(discourse: Discourse, token: Token) -> None:
    """ "beide Länder", "die beiden Politiker": the two of that kind named last."""
    if not _has_both(token):
        return
    kind = next(kind for kind, nouns in _PAIR_NOUNS.items() if token.text in nouns)
    pair = last_two(discourse, kind)
    if pair:
        discourse.add(token, pair, MentionForm.DESCRIPTION)


def _has_both(token: Token) -> bool:
    return any(child.lower_ in _BOTH for child in token.children)
