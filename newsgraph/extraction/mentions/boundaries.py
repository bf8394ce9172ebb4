"""Where names begin and end: what the entity recogniser found, trimmed and joined."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import inhabitant, match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_state
from newsgraph.extraction.gazetteer.person_names import GIVEN_NAMES, PARTICLES, ROMAN_NUMBER, TITLES
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON
from newsgraph.extraction.results import ActorKind

_BEFORE_NAMES = words("nouns_before_names")
_ENDINGS_BEFORE_NAMES = tuple(words("endings_before_names"))
_BEFORE_PLACES = tuple(words("endings_before_places"))
_BEFORE_AGENTS = words("before_agents")
_DOUBTFUL_PARTICLES = words("doubtful_particles")
_LEADING_PARTICLES = words("leading_particles")


def trim(doc: Doc, start: int, end: int, label: str) -> tuple[int, int]:
    """Cut articles, offices, generic nouns and punctuation off the ends of a recognised name.

    Nothing is left of what is no name: "SPD-Chef", "Verteidigungsministerium in Madrid".
    """
    if end - start == 1 and label == ORGANISATION and office_word(doc[start].text.rsplit("-", 1)[-1]):
        return start, start
    if end - start > 2 and doc[start + 1].pos_ == "ADP" and speaks_for_state(doc[start].text):
        return start, start
    while start < end and _is_lead(doc, start, end, label):
        start += 1
    while end > start and (
        doc[end - 1].is_punct or doc[end - 1].is_space or _is_tail(doc, start, end, label)
    ):
        end -= 1
    if label == PERSON and _ends_in_agent(doc, start, end):
        end -= 2
    return start, end


def _ends_in_agent(doc: Doc, start: int, end: int) -> bool:
    """ "wurde Franziskus von Ecuadors Präsidenten empfangen": a name and who acts on it."""
    return (
        end - start > 2
        and doc[end - 2].lower_ in _BEFORE_AGENTS
        and match_phrase(doc[end - 1].text) is not None
    )


def _is_lead(doc: Doc, at: int, end: int, label: str) -> bool:
    token, word = doc[at], doc[at].text
    if token.is_punct or token.is_space or word in TITLES or token.pos_ == "DET":
        return True
    if word[:1].islower() and "-" not in word:
        return label != PERSON or word not in PARTICLES
    if at + 1 == end:
        return False
    if label == PERSON:
        following = doc[at + 1]
        if word in GIVEN_NAMES:
            return False
        return (
            office_word(word) is not None
            or (match_phrase(word) is not None and office_word(following.text) is not None)
            or (token.pos_ == "NOUN" and following.pos_ == "PROPN")
        )
    following = doc[at + 1]
    opens_name = following.text[:1].isupper() or following.text in '"„»«“'
    if word in _BEFORE_NAMES:
        return opens_name and following.pos_ not in ("ADP", "CCONJ")
    return (
        word.casefold().endswith(_ENDINGS_BEFORE_NAMES)
        and opens_name
        and following.pos_ != "ADJ"
        and not _is_genitive_of_known(following.text)
        and not (word.casefold().endswith(_BEFORE_PLACES) and _is_country(following.text))
    )


def _is_country(word: str) -> bool:
    """ "Alpenverein Tirol": where it is belongs to the name."""
    match = match_phrase(word)
    return match is not None and match.entity.kind is ActorKind.COUNTRY


def _is_genitive_of_known(word: str) -> bool:
    """ "Kurdistans": then the noun before it is part of the name."""
    match = match_phrase(word)
    return word.endswith("s") and (match is None or match.surface != word)


def _is_tail(doc: Doc, start: int, end: int, label: str) -> bool:
    if end - start < 2:
        return False
    token, lower = doc[end - 1], doc[end - 1].text[:1].islower()
    if label == PERSON:
        if lower:
            return not _starts_surname(token.text)
        surname = end - start == 2 and doc[start].text in GIVEN_NAMES  # "Peter Kaiser", "Julia Herr"
        return office_word(token.text) is not None and not surname
    return lower and token.pos_ in ("VERB", "AUX", "ADP", "DET", "CCONJ", "ADV")


def _starts_surname(word: str) -> bool:
    """ "al-Hakimi": a lower-case article and a capital after its hyphen."""
    return "-" in word and word.rsplit("-", 1)[-1][:1].isupper()


def joined(doc: Doc, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Fragments of one person's name, put together: "Alexander" + "Van der Muster"."""
    whole: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        if whole and whole[-1][1] == start and _continues(doc, whole[-1], start, label):
            whole[-1] = (whole[-1][0], end, PERSON)
        else:
            whole.append((start, end, label))
    return [
        (*_extended(doc, start, end), label) if label == PERSON else (start, end, label)
        for start, end, label in whole
    ]


def _continues(doc: Doc, before: tuple[int, int, str], at: int, label: str) -> bool:
    first, last, kind = before
    if kind == label == PERSON:
        return True
    given = doc[first].text in GIVEN_NAMES and last - first == 1
    return PERSON in (kind, label) and (
        given or doc[at].lower_ in PARTICLES or doc[last - 1].lower_ in PARTICLES
    )


def _extended(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """A name goes on with particles, with "al-Hakimi", with "VI.", or where the tree says so."""
    at = end
    while at < len(doc) and at - end < 4 and (doc[at].text in PARTICLES and _noble(doc, at, end - start)):
        at += 1
    particle = at > end - (doc[end - 1].lower_ in PARTICLES)
    if at < len(doc) and particle and doc[at].pos_ == "PROPN" and not match_phrase(doc[at].text):
        end = at + 1
    while end < len(doc) and (
        _starts_surname(doc[end].text) or ROMAN_NUMBER.match(doc[end].text) or _is_flat(doc, end, end - 1)
    ):
        end += 1
    while start > 0 and end - start < 4 and _is_flat(doc, start - 1, start):
        start -= 1
    return start, end


def _is_flat(doc: Doc, outer: int, inner: int) -> bool:
    """Does the tree join the word outside to the name?"""
    token = doc[outer]
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or token.ent_type_ or match_phrase(token.text):
        return False
    if office_word(token.text) is not None or token.text in TITLES or inhabitant(token.text) is not None:
        return False
    first, second = sorted((token, doc[inner]), key=lambda t: t.i)
    return second.dep_ in ("flat", "flat:name") and second.head.i in (first.i, first.head.i)


def _noble(doc: Doc, at: int, words: int) -> bool:
    """ "Karl von Muster" after a lone first name; after a surname "von" begins something new."""
    if doc[at].text not in _DOUBTFUL_PARTICLES:
        return True
    before = doc[at - 1]
    return before.lower_ in _LEADING_PARTICLES or (words == 1 and before.text in GIVEN_NAMES)
