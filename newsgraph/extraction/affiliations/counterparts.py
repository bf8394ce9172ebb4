"""Countries that stand beside a person as the other side of what happens, or as its place."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.syntax.noun_phrases import preposition_before
from newsgraph.extraction.syntax.phrases import are_clause_mates, governing_verb, outermost_phrase

_APPOINTMENTS = words("verbs_of_appointment")
_WITHIN = words("prepositions_of_settings")
_JOURNEYS = tuple(words("journeys"))


def counterparts(doc: Doc, named: Named, person: int, title: Title) -> set[int]:
    """Polities that a person warns, meets, attacks or visits: named beside him or her under the same verb.

    Those named together with the person ("Norwegen und Ministerin Muster") are none.
    """
    found: set[int] = set()
    for at in {title.token, *(start for start, (actor, _) in named.starts.items() if actor == person)}:
        token, sentence = doc[at], doc[at].sent
        for place, polity in _polities(named, sentence.start, sentence.end):
            placed = _is_setting(doc[place]) and not _is_journey(doc[place])
            if are_clause_mates(token, doc[place]) and not placed and not _is_appointment(token):
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


def _is_appointment(person: Token) -> bool:
    """ "Der norwegische König hat Ministerin Muster entlassen": both are of one country."""
    return governing_verb(outermost_phrase(person)).lemma_.casefold() in _APPOINTMENTS


def _is_setting(token: Token) -> bool:
    return preposition_before(token) in _WITHIN


def _is_journey(token: Token) -> bool:
    """Somebody travels or visits in this sentence."""
    return any(word.lemma_.casefold().startswith(_JOURNEYS) for word in token.sent)
