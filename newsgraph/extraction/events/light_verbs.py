"""Nouns of the lexicon in a text: alone, as the head of a compound, or as part of a predicate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from newsgraph.extraction.lexicon import Companion
from newsgraph.extraction.syntax.clauses import Clause
from newsgraph.extraction.syntax.tokens import antecedent, conjuncts

SHORTEST_COMPOUND_HEAD = 5  # characters a noun must have to count as the head of a compound
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


@lru_cache(maxsize=50_000)
def noun_lemma(lemma: str, known: frozenset[str], false_compounds: frozenset[str] = frozenset()) -> str:
    """The noun of the lexicon that a lemma is or ends in: "Friedensgespräch" -> "Gespräch"; else ""."""
    if lemma in known:
        return lemma
    if lemma in false_compounds:
        return ""
    lower = lemma.lower()
    heads = (n for n in known if len(n) >= SHORTEST_COMPOUND_HEAD and lower.endswith(n.lower()))
    return max(heads, key=len, default="")
