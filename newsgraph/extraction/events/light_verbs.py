"""Predicates of several words: "Kritik üben", "unter Druck setzen", "fallen lassen"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsgraph.extraction.lexicon import Companion
from newsgraph.extraction.lexicon.nouns import noun_lemma
from newsgraph.extraction.syntax.clauses import Clause
from newsgraph.extraction.syntax.tokens import antecedent, conjuncts

ANY_CASE = ("accusative", "dative", "genitive", "adverbial", "subject")


def companion_tokens(companion: Companion, clause: Clause) -> Iterator[Token]:
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
