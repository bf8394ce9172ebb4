"""Nouns and adjectives as predicates: "die Kritik der Kanzlerin an Ankara", "mit Kiew verbündet"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from spacy.tokens import Token

from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.syntax.clauses import Clause, Slots, surface_subject, verb_clause
from newsgraph.extraction.syntax.tokens import case, conjuncts, is_verb, preposition

WITH = load_grammar().companion_preposition
ATTRIBUTE_DEPS = ("nmod", "nmod:poss", "obl", "dep", "compound")
GOVERNING_SUBJECT = "~subject"  # of a noun: the subject of the verb that it depends on


def noun_clause(noun: Token) -> Clause:
    """A noun with its attributes as slots: genitive, possessive, attribute, and prepositions."""
    slots: Slots = defaultdict(list)
    for child in noun.children:
        if child.dep_ in ("det", "det:poss") and child.tag_ == "PPOSAT":
            slots["possessive"].append(child)
        elif child.dep_ == "amod":
            slots["attribute"] += conjuncts(child)
        elif child.dep_ in (*ATTRIBUTE_DEPS, "obl:arg", "appos", "conj", "flat"):
            _fill_attribute(slots, noun, child)
    slots["attribute"].append(noun)  # "US-Angriff": the actor may be part of the word
    head = noun.head
    if is_verb(head) and noun.dep_ in ("obj", "obl", "obl:arg"):
        slots[GOVERNING_SUBJECT] += surface_subject(verb_clause(head, {}))
    predicative = any(child.dep_ == "cop" for child in head.children)
    if (is_verb(head) or predicative) and noun.dep_ in ("obj", "nsubj", "nsubj:pass", "obl"):
        # The parser often hangs a noun's attribute on the verb beside it.
        for sibling in head.children:
            adposition = preposition(sibling)
            if adposition and sibling.i > noun.i and sibling.dep_ in ("obl", "obl:arg", "nmod"):
                slots["~" + adposition].append(sibling)
    return Clause(noun, noun.lemma_, dict(slots))


def adjective_clause(adjective: Token) -> Clause:
    """A predicative adjective has its copula's subject; an attributive one describes its noun."""
    clause = noun_clause(adjective)
    slots = dict(clause.slots)
    slots["subject"] = [c for c in adjective.children if c.dep_ == "nsubj"]
    if adjective.dep_ == "amod":
        slots["subject"] = [adjective.head]
    elif adjective.dep_ == "advmod":  # "A und B fordern gemeinsam …", "A fordert gemeinsam mit B …"
        verb = adjective.head
        if preposition(verb) == WITH:
            slots[WITH] = [verb]
            verb = verb.head
        if is_verb(verb):
            slots["subject"] = verb_clause(verb, {}).fillers("subject")
    for child in adjective.children:
        if child.dep_ in ("obl", "obl:arg") and not preposition(child) and case(child) == "Dat":
            slots.setdefault("dative", []).append(child)
    return replace(clause, slots=slots)


def _fill_attribute(slots: Slots, noun: Token, child: Token) -> None:
    adposition = preposition(child)
    if adposition:
        slots[adposition].append(child)
    elif _genitive_name(child, noun) or (
        child.dep_ in ATTRIBUTE_DEPS and child.pos_ in ("PROPN", "NOUN", "PRON")
    ):
        own = child.dep_ == "nmod:poss" or child.pos_ == "PROPN" or case(child) == "Gen"
        if own or child.i < noun.i:
            slots["genitive"].append(child)
            for inner in child.children:  # "der Abbruch der Gespräche mit X durch Y"
                if inner.dep_ == "nmod" and preposition(inner):
                    slots["~" + preposition(inner)].append(inner)


def _genitive_name(name: Token, noun: Token) -> bool:
    """ "die Breitseite Olga Berners": taken for an apposition, but its last word has an -s."""
    last = [name, *(c for c in name.children if c.dep_.startswith("flat"))][-1]
    beside = name.dep_ == "appos" and name.pos_ == "PROPN" and name.i == noun.i + 1
    return beside and last.text.endswith("s")
