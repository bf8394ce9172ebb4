"""Which of several verbs with one subject a phrase belongs to: "X lobte A, kritisierte B und traf C"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from newsgraph.extraction.syntax.tokens import is_verb

_MOVABLE = ("obj", "iobj", "obl", "obl:arg", "obl:agent")


def dependents(verb: Token) -> Iterator[Token]:
    """The verb's children, without those that stand behind a later verb, with those that stand behind it.

    "A kritisierte und bedrohte B": what follows both may be the object of both; it stays where it is.
    """
    chain = _verbs_of(verb)
    for child in verb.children:
        if child.dep_ not in _MOVABLE or _owner(child, verb, chain) == verb:
            yield child
    for other in chain:
        if other != verb:
            yield from (c for c in other.children if c.dep_ in _MOVABLE and _owner(c, other, chain) == verb)


def _verbs_of(verb: Token) -> list[Token]:
    """The finite verbs coordinated with a verb, in the order of the text; itself if it is not finite."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head) and first.head.i < first.i:
        first = first.head
    found = [first]
    for token in found:
        found += [child for child in token.children if child.dep_ == "conj" and is_verb(child)]
    finite = sorted((token for token in found if token.tag_.endswith("FIN")), key=lambda t: t.i)
    return finite if verb in finite else [verb]


def _owner(phrase: Token, parent: Token, chain: list[Token]) -> Token:
    """The last finite verb before a phrase, if the parser's verb has its own phrases before that one."""
    between = [verb for verb in chain if parent.i < verb.i < phrase.i]
    if not between:
        return parent
    later = between[-1]
    apart = any(child.dep_ in _MOVABLE and parent.i < child.i < between[0].i for child in parent.children)
    return later if apart else parent
