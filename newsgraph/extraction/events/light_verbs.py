"""Predicates of several words: "Kritik üben", "unter Druck setzen", "fallen lassen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsgraph.extraction.lexicon import Companion, Entry
from newsgraph.extraction.lexicon.nouns import noun_lemma
from newsgraph.extraction.syntax.clauses import Clause
from newsgraph.extraction.syntax.nominal_clauses import noun_clause
from newsgraph.extraction.syntax.tokens import antecedent, conjuncts

ANY_CASE = ("accusative", "dative", "genitive", "adverbial", "subject")


def with_companion(entry: Entry, clause: Clause) -> Clause | None:
    """The clause with the companion noun taken out and its attributes added; None if it is missing."""
    if not entry.companions:
        return clause
    for companion in entry.companions:
        for token in _companion_tokens(companion, clause):
            slots = {slot: [t for t in ts if t.i != token.i] for slot, ts in clause.slots.items()}
            if token in clause.fillers("subject") and slots.get("accusative"):
                slots["subject"] = slots.pop("accusative")  # the parser swapped them
            for slot, tokens in noun_clause(token).slots.items():
                if slot != "attribute" and not slot.startswith("~"):
                    slots[slot] = slots.get(slot, []) + [t for t in tokens if t.i != token.i]
            return replace(clause, slots=slots)
    return None


def _companion_tokens(companion: Companion, clause: Clause) -> Iterator[Token]:
    """Where the companion stands: a noun in a slot, or an adverb or verb beside the predicate."""
    slots = (companion.preposition,) if companion.preposition else ANY_CASE
    for slot in slots:
        for filler in clause.fillers(slot) + clause.fillers("~" + slot):
            for token in conjuncts(filler):
                token = antecedent(token)  # "Drohungen, die X gegen Y ausstieß"
                lemma = noun_lemma(token.lemma_, frozenset({companion.noun}))
                if lemma == companion.noun or token.text == companion.noun:
                    yield token
    if not companion.preposition and companion.noun[0].islower():
        for word in (*clause.predicate.children, clause.predicate.head):
            if companion.noun in (word.lower_, word.lemma_.lower()):
                yield word
