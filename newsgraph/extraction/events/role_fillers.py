"""Who fills a role: the actor that a token in a slot names, stands for, or speaks as."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_body, speaks_for_state
from newsgraph.extraction.lexicon import Lexicon
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.clauses import surface_subject, verb_clause
from newsgraph.extraction.syntax.nominal_clauses import noun_clause
from newsgraph.extraction.syntax.noun_phrases import followed_by_name
from newsgraph.extraction.syntax.tokens import (
    antecedent,
    conjuncts,
    feature,
    full_lemma,
    is_verb,
)

DEEPEST = 3  # nouns to look through: "die Politik der Regierung von X"
GRAMMAR = load_grammar()
POSSESSORS = ("genitive", GRAMMAR.possessive_preposition, "possessive")
PRINCIPALS = (*POSSESSORS, *sorted(GRAMMAR.acting_prepositions))


@dataclass(frozen=True)
class RoleFiller:
    """An actor that fills a role, the token that names it, and the noun it was found behind."""

    actor: int
    token: Token
    noun: Token | None = None


class RoleFillers:
    """Finds the actors of one article behind the tokens in slots."""

    def __init__(self, doc: Doc, lexicon: Lexicon, actors: ArticleActors) -> None:
        self.lexicon, self.actors = lexicon, actors
        self.attributes = _attributes(doc, actors)
        self.places = {m.span[0]: m.actor for m in actors.mentions if m.actor in actors.weak}

    def behind(self, token: Token, through: bool, acting: bool, slot: str) -> list[RoleFiller]:
        """The actors that a token in a slot stands for.

        With `through`, also those behind a noun that is none itself: of an `acting` one only if
        it stands for them ("die Regierung von X"), else for any ("die Politik von X").
        """
        token = antecedent(token)
        if slot == "attribute":
            return [RoleFiller(actor, token) for actor in self.attributes.get(token.i, ())]
        found = self._named(token)
        if not found and acting and slot == GRAMMAR.place_preposition and token.idx in self.places:
            return [RoleFiller(self.places[token.idx], token)]  # "in Spanien verhaftet": by the country
        if found or token.pos_ not in ("NOUN", "ADJ", "DET", "PRON"):
            return found
        if token.lower_ in GRAMMAR.first_person:
            return [f for speaker in _speakers(token, self.lexicon) for f in self._named(speaker)]
        if token.pos_ != "NOUN" or not through:
            return []
        if acting and not self._stands_for_possessor(token):
            return []
        slots = PRINCIPALS if acting else POSSESSORS
        return [RoleFiller(f.actor, f.token, token) for f in self._possessors(token, DEEPEST, slots)]

    def _named(self, token: Token) -> list[RoleFiller]:
        found = [RoleFiller(actor, token) for actor in self.actors.actors_at(token)]
        if not found and token.pos_ == "NOUN" and followed_by_name(token):
            found = [RoleFiller(actor, token.nbor(1)) for actor in self.actors.actors_at(token.nbor(1))]
        return found

    def _possessors(self, noun: Token, depth: int, among: tuple[str, ...]) -> list[RoleFiller]:
        """Actors that a noun belongs to: "die Politik Erdogans", "das Regime von Assad"."""
        words = self.lexicon.words
        if depth == 0 or noun.lemma_ in words["possessed_persons"] | words["suffered"]:
            return []
        slots = noun_clause(noun).slots
        ends: list[RoleFiller] = []
        for slot in among:
            for child in slots.get(slot, ()):
                for token in conjuncts(child):
                    here = self._named(token)
                    if not here and token.pos_ == "NOUN":
                        here = self._possessors(token, depth - 1, among)
                    ends += here
        if not ends:
            ends = [
                RoleFiller(actor, token)
                for token in slots["attribute"]
                for actor in self.attributes.get(token.i, ())
            ]
        return ends

    def _stands_for_possessor(self, noun: Token) -> bool:
        """ "die Regierung von X", "ein Sprecher der X" act for X; "der Sohn von X" does not."""
        head = noun.text.rsplit("-", 1)[-1]
        if {noun.lemma_, noun.text, head} & self.lexicon.words["acting_for_owner"]:
            return True
        word = office_word(head)
        if word is not None and feature(noun, "Number") == "Sing":
            return word.office.rank in ("envoy", "other")
        return speaks_for_state(head) or speaks_for_body(head)


def _attributes(doc: Doc, actors: ArticleActors) -> dict[int, list[int]]:
    """Token -> actors that a part of it or an adjective names: "russische", "US-Angriff", "seine"."""
    at: dict[int, list[int]] = {}
    starts = {token.idx: token.i for token in doc}
    ends = {token.idx + len(token): token.i for token in doc}
    for mention in actors.mentions:
        index = starts.get(mention.span[0], ends.get(mention.span[1]))
        if index is not None and mention.form in (MentionForm.NATIONALITY, MentionForm.PRONOUN):
            at.setdefault(index, []).append(mention.actor)
    return at


def _speakers(word: Token, lexicon: Lexicon) -> list[Token]:
    """Who says "ich" or "wir": the subject of the verb of saying around or beside the clause."""
    for verb in word.ancestors:
        if not is_verb(verb):
            continue
        beside = [child for child in verb.children if child.dep_ == "parataxis" and child.i > verb.i]
        for saying in (verb.head, *beside):
            if saying != verb and is_verb(saying) and full_lemma(saying) in lexicon.words["saying"]:
                return surface_subject(verb_clause(saying, {}))
    return []
