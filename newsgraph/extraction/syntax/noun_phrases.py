"""What a noun phrase shows: its first word, determiner, definiteness, preposition, names beside its noun."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.syntax.tokens import GRAMMAR, case, preposition

SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_OTHERS = tuple(GRAMMAR.adjectives_of_others)


def is_subject(token: Token) -> bool:
    """Is a word, or what it stands beside or is coordinated with, the subject of a clause?"""
    while token.dep_ in ("appos", "flat", "flat:name", "conj") and token.head.i < token.i:
        token = token.head
    return token.dep_ in SUBJECTS


def determiner(token: Token) -> str:
    """The article or pronoun before a noun, in lower case; "" if there is none."""
    return next((child.lower_ for child in token.children if child.pos_ == "DET" and child.i < token.i), "")


def is_definite(token: Token) -> bool:
    """With a definite article, alone or inside a preposition ("beim Konzern")."""
    article = determiner(token)
    if article:
        return article in GRAMMAR.definite_articles
    start = phrase_start(token)
    return start > 0 and token.doc[start - 1].lower_ in GRAMMAR.definite_prepositions


def phrase_start(token: Token) -> int:
    """Where the article and adjectives of a noun begin."""
    return min(
        (child.i for child in token.children if child.pos_ in ("DET", "ADJ") and child.i < token.i),
        default=token.i,
    )


def is_defined(token: Token) -> bool:
    """Words beside it tell which one is meant, so it may be another: "die andere Bank"."""
    if any(c.dep_ in ("nmod", "nmod:poss", "flat", "flat:name", "appos", "nummod") for c in token.children):
        return True
    if any(c.lower_.startswith(_OTHERS) for c in token.children if c.i < token.i):
        return True
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    return following.pos_ == "PROPN" or following.text in '„"»' or following.text.startswith("-")


def described_noun(token: Token) -> Token | None:
    """The noun an adjective describes: its head, or the next noun where the parse is odd."""
    head = token.head
    if head.i > token.i and head.i - token.i < 6 and head.pos_ in ("NOUN", "PROPN"):
        return head
    if token.dep_ == "conj" and head.head.i > token.i and head.head.pos_ == "NOUN":
        return head.head
    for following in token.doc[token.i + 1 : token.i + 4]:
        if following.pos_ in ("NOUN", "PROPN"):
            return following
        if following.pos_ not in ("ADJ", "CCONJ"):
            return None
    return None


def preposition_before(token: Token) -> str:
    """The preposition a noun phrase hangs on, in lower case, "" if none; read off the words, not the tree.

    In a list it is the one of the first member ("in Mali und Niger").
    """
    doc = token.doc
    for before in range(token.i - 1, max(-1, token.i - 9), -1):
        if doc[before].pos_ == "ADP":
            return doc[before].lower_
        if (
            doc[before].pos_ not in ("DET", "ADJ", "PROPN", "NUM")
            and doc[before].lower_ not in GRAMMAR.list_words
        ):
            break
        joined = (
            doc[before + 1].pos_ in ("CCONJ", "PUNCT", "PROPN")
            or doc[before + 1].lower_ in GRAMMAR.list_words
        )
        if doc[before].pos_ == "PROPN" and not joined:
            break
    return ""


def is_bare_name(token: Token) -> bool:
    """A name without preposition and not in the genitive; an -s alone makes none of a verb's object."""
    genitive = case(token) == "Gen" and token.dep_ not in ("obj", "iobj", "obl:arg")
    return token.pos_ == "PROPN" and not preposition(token) and not genitive


def followed_by_name(noun: Token) -> bool:
    """ "dem Nachbarn Estland": an apposition that the parser hung elsewhere.

    "des Aktivisten Peter Maier": it may share the noun's genitive, but has no -s of its own.
    """
    if noun.i + 1 >= len(noun.doc) or noun.nbor(1).pos_ != "PROPN":
        return False
    name = noun.nbor(1)
    return case(name) != "Gen" or (case(noun) == "Gen" and not name.text.endswith(("s", "’", "'")))
