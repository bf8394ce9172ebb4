"""The noun of the lexicon behind a word: itself, or the head of a compound."""

from __future__ import annotations

from functools import lru_cache

SHORTEST_COMPOUND_HEAD = 5  # characters a noun must have to count as the head of a compound


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
