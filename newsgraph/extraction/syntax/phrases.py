"""Outermost phrases and the verbs they belong to: who stands beside whom in a clause."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.syntax.tokens import is_verb


def are_clause_mates(one: Token, other: Token) -> bool:
    """Are they in different phrases of the same verb? Those who are coordinated share a phrase."""
    phrase, beside = outermost_phrase(one), outermost_phrase(other)
    return phrase.i != beside.i and governing_verb(phrase).i == governing_verb(beside).i


def outermost_phrase(token: Token) -> Token:
    """The head of the largest noun phrase that a word is in."""
    while not is_verb(token.head) and token.head.i != token.i and not is_verb(token):
        token = token.head
    return token


def governing_verb(phrase: Token) -> Token:
    """The verb a phrase belongs to; an infinitive's is the one that governs it."""
    verb = phrase.head
    while verb.dep_ in ("xcomp", "aux", "cop") and verb.head.i != verb.i:
        verb = verb.head
    return verb
