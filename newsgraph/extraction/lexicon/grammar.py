"""The function words of a language, read once; the file itself says what each list is for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from newsgraph.extraction.language import READ

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Grammar:
    """The lists and tables of a language's grammar.toml, in lower case."""

    articles: frozenset[str]
    definite_articles: frozenset[str]
    definite_prepositions: frozenset[str]
    accusative_articles: frozenset[str]
    dative_ending: str
    accusative_determiners: frozenset[str]
    accusative_pronouns: frozenset[str]
    dative_articles: frozenset[str]
    feminine_articles: frozenset[str]
    list_words: frozenset[str]
    adjectives_of_others: frozenset[str]
    comparatives: frozenset[str]
    reflexive: str
    reflexives: frozenset[str]
    relative_pronouns: frozenset[str]
    first_person: frozenset[str]
    reciprocals: frozenset[str]
    pronominal_adverbs: frozenset[str]
    particles: frozenset[str]
    no_particles: frozenset[str]
    passive_auxiliaries: frozenset[str]
    agent_preposition: str
    means_preposition: str
    first_subjunctive: frozenset[str]
    ambiguous_subjunctive: frozenset[str]
    second_subjunctive: frozenset[str]
    second_subjunctive_of_tense: frozenset[str]
    object_control: frozenset[str]
    causatives: frozenset[str]
    possessive_preposition: str
    companion_preposition: str
    place_preposition: str
    acting_prepositions: frozenset[str]
    during: frozenset[str]
    occasions: frozenset[str]
    that: frozenset[str]
    what: frozenset[str]
    possibility_modals: frozenset[str]
    reported_modals: frozenset[str]
    intention_modals: frozenset[str]
    perfect_auxiliaries: frozenset[str]
    conditional_auxiliaries: frozenset[str]
    negations: frozenset[str]
    negations_of_one_part: frozenset[str]
    parts_not_denied: frozenset[str]
    neither: frozenset[str]
    nor: frozenset[str]
    alternatives: frozenset[str]
    but_instead: frozenset[str]
    instead_of: frozenset[str]
    negating_pronouns: frozenset[str]
    negating_determiners: frozenset[str]
    without: frozenset[str]
    conditional: frozenset[str]
    conditions: frozenset[str]
    open_conditions: frozenset[str]
    nearly: frozenset[str]
    hair_breadths: frozenset[str]
    hearsay: frozenset[str]
    strict_conditions: frozenset[str]
    aims: frozenset[str]
    words_before_missed_aims: frozenset[str]
    infinitive_verbs: frozenset[str]
    attributions: frozenset[str]
    attributions_of_nouns: frozenset[str]
    presuppositions: frozenset[str]
    circumstances: frozenset[str]
    article_cases: Mapping[str, str]
    contractions: Mapping[str, str]


@cache
def load_grammar(language: str = READ) -> Grammar:
    """Read a language's file. A list that is missing or that nobody knows raises ValueError."""
    path = FOLDER / language / "grammar.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    values: dict[str, Any] = {k: frozenset(v) if isinstance(v, list) else v for k, v in tables.items()}
    try:
        return Grammar(**values)
    except TypeError as error:
        raise ValueError(f"{path}: {error}") from error
