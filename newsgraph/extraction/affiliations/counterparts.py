"""Countries that stand beside a person as the other side of what happens, or as its place."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.syntax.noun_phrases import preposition_before
from newsgraph.extraction.syntax.tokens import is_verb

_WITHIN = words("prepositions_of_settings")
_JOURNEYS = tuple(words("journeys"))
_COORDINATED = ("conj", "appos", "flat", "flat:name")


def counterparts(doc: Doc, named: Named, person: int, title: Title) -> set[int]:
    """Polities that a person warns, meets, attacks or visits: named beside him or her under the same verb.

    Those named together with the person ("Norwegen und Ministerin Muster") are none.
    """
    found: set[int] = set()
    for at in {title.token, *(start for start, (actor, _) in named.starts.items() if actor == person)}:
        token, sentence = doc[at], doc[at].sent
        for place, polity in _polities(named, sentence.start, sentence.end):
            if _is_beside(token, doc[place]) and not (
                _is_setting(doc[place]) and not _is_journey(doc[place])
            ):
                found.add(polity)
    return found


def settings(doc: Doc, named: Named, title: Title) -> set[int]:
    """Polities that the sentence of an office names as its place: "In Norwegen hat Ministerin Muster …"."""
    sentence = doc[title.token].sent
    found = _polities(named, sentence.start, title.token)
    return {
        polity for place, polity in found if _is_setting(doc[place]) and not _is_journey(doc[title.token])
    }


def _polities(named: Named, start: int, end: int) -> Iterator[tuple[int, int]]:
    return ((at, actor) for at, actor in named.polities if start <= at < end)


def _is_beside(person: Token, polity: Token) -> bool:
    """Under the same verb, in another phrase."""
    phrase, other = _phrase(person), _phrase(polity)
    return phrase.i != other.i and _verb(phrase).i == _verb(other).i


def _phrase(token: Token) -> Token:
    """The head of the outermost noun phrase that a word is in."""
    while not is_verb(token.head) and token.head.i != token.i and not is_verb(token):
        token = token.head
    return token


def _verb(token: Token) -> Token:
    """The verb a phrase belongs to; an infinitive's is the one that governs it."""
    verb = token.head
    while verb.dep_ in ("xcomp", "aux", "cop") and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _is_setting(token: Token) -> bool:
    return preposition_before(token) in _WITHIN


def _is_journey(token: Token) -> bool:
    """Somebody travels or visits in this sentence."""
    return any(word.lemma_.casefold().startswith(_JOURNEYS) for word in token.sent)
