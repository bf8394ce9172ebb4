"""Candidates for names: what the entity recogniser found, trimmed, and their nominative."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from newsgraph.extraction.gazetteer import given_names, words
from newsgraph.extraction.known import Known, inhabitant, is_place_adjective, match_phrase
from newsgraph.extraction.names import PARTICLES, TITLES, without_genitive
from newsgraph.extraction.offices import office_word, speaks_for_state
from newsgraph.extraction.results import MentionForm

PERSON, ORGANISATION, PLACE, OTHER = "PER", "ORG", "LOC", "MISC"
_STRONG_ENDING = {"Masc": "er", "Fem": "e", "Neut": "es"}
_ADJECTIVE_ENDINGS = ("en", "er", "es", "em", "e")
_GENERIC = words("generic nouns before a name")
_GENERIC_ENDINGS = tuple(words("generic endings before a name"))


@dataclass(eq=False)
class Candidate:
    """Tokens [start, end) that may name an actor. `name` is the nominative without titles."""

    start: int
    end: int
    name: str
    label: str
    party: Known | None = None
    form: MentionForm = MentionForm.NAME
    strong: bool = True
    """A weak one joins an actor that others establish, but makes none."""
    chars: tuple[int, int] = (0, 0)
    """Characters, where these are less than the tokens ("US" in "US-Präsident"); else (0, 0)."""


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
    if (
        label == PERSON
        and end - start > 2
        and doc[end - 2].lower_ == "von"
        and match_phrase(doc[end - 1].text)
    ):
        end -= 2  # "wurde Franziskus von Ecuadors Präsidenten empfangen"
    return start, end


def _ends_in_agent(doc: Doc, start: int, end: int) -> bool:
    """ "wurde Franziskus von Ecuadors Präsidenten empfangen": a name and who acts on it."""
    return end - start > 2 and doc[end - 2].lower_ == "von" and match_phrase(doc[end - 1].text) is not None


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
        if word in given_names():
            return False
        return (
            office_word(word) is not None
            or (match_phrase(word) is not None and office_word(following.text) is not None)
            or (token.pos_ == "NOUN" and following.pos_ == "PROPN")
        )
    following = doc[at + 1]
    opens_name = following.text[:1].isupper() or following.text in '"„»«“'
    if word in _GENERIC:
        return opens_name and following.pos_ not in ("ADP", "CCONJ")
    return (
        word.casefold().endswith(_GENERIC_ENDINGS)
        and opens_name
        and not _is_genitive_of_known(following.text)
    )


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
        surname = end - start == 2 and doc[start].text in given_names()  # "Peter Kaiser", "Julia Herr"
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


def apart(doc: Doc, spans: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Two persons side by side that the recogniser took for one: "warf Eva Muster Probe vor"."""
    people = [doc[start:end] for start, end, label in spans if label == PERSON]
    parts: list[tuple[int, int, str]] = []
    for start, end, label in spans:
        others = [span for span in people if span.start != start]
        cut = next((at for at in range(start + 1, end) if _are_two(doc, start, at, end, others)), 0)
        if label == PERSON and cut:
            parts += [(start, cut, PERSON), (cut, end, PERSON)]
        else:
            parts.append((start, end, label))
    return parts


def _are_two(doc: Doc, start: int, at: int, end: int, others: Sequence[Span]) -> bool:
    """Both are known by these names: a surname, or a first name with a known surname."""
    names = {span.text for span in others}
    if doc[at:end].text not in names or doc[at - 1].text in given_names():
        return False
    if at - start == 1:
        return doc[start].text in names
    return doc[start].text in given_names() and doc[at - 1].text in {span[-1].text for span in others}


def _continues(doc: Doc, before: tuple[int, int, str], at: int, label: str) -> bool:
    first, last, kind = before
    if kind == label == PERSON:
        return True
    given = doc[first].text in given_names() and last - first == 1
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
        _starts_surname(doc[end].text) or _ROMAN.match(doc[end].text) or _is_flat(doc, end, end - 1)
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


_ROMAN = re.compile(r"^[IVX]{1,5}\.?$")


def _noble(doc: Doc, at: int, words: int) -> bool:
    """ "Karl von Muster" after a lone first name; after a surname "von" begins something new."""
    if doc[at].text not in ("von", "zu", "der", "den"):
        return True
    before = doc[at - 1]
    return before.lower_ in ("van", "von") or (words == 1 and before.text in given_names())


def person_name(doc: Doc, start: int, end: int, known: Container[str]) -> str:
    """The name in the nominative: "Eva Musters" -> "Eva Muster"."""
    words = [
        token.text for token in doc[start:end] if not token.is_space and token.text not in ('"', "„", "“")
    ]
    if not words:
        return ""
    last = without_genitive(words[-1], known)
    if _ROMAN.match(last):
        return " ".join([*words[:-1], last.rstrip(".") + "."])
    if last == words[-1] and _is_plain_genitive(doc[start:end].root, last) and not _keeps_s(doc, last):
        last = last[:-1]
    return " ".join([*words[:-1], last])


def _is_plain_genitive(head: Token, word: str) -> bool:
    """No preposition, no article, an attribute of a noun: then the -s is a case ending."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sxz" or word in given_names():
        return False
    if head.dep_ not in ("nmod", "nmod:poss") or any(child.dep_ == "case" for child in head.children):
        return False
    return word[-2] not in "aeiou" or head.i < head.head.i


def _keeps_s(doc: Doc, word: str) -> bool:
    """The -s belongs to the name ("Bauhaus"): somewhere it owns nothing, nowhere does it stand without."""
    found = [token for token in doc if token.text == word]
    deps = {token.dep_ for token in found}
    owner = not deps & {"nsubj", "nsubj:pass", "obj"} and not any(_ends_full_name(doc, t.i) for t in found)
    return len(found) > 1 and not owner and not any(token.text == word[:-1] for token in doc)


def _ends_full_name(doc: Doc, at: int) -> bool:
    """ "sagte Pablo Iglesias auf Twitter": no noun follows that it could own."""
    given = at > 0 and doc[at - 1].text in given_names()
    return given and (at + 1 == len(doc) or doc[at + 1].pos_ not in ("NOUN", "ADJ", "PROPN"))


def organisation_name(doc: Doc, start: int, end: int) -> str:
    """The name in the nominative: "Internationalen Gerichtshofs" -> "Internationaler Gerichtshof"."""
    tokens = [token for token in doc[start:end] if not token.is_space]
    head = next(
        (t for t in tokens if t.pos_ in ("NOUN", "PROPN") and not _is_inflected_adjective(t, tokens)), None
    )
    if head is None:
        return " ".join(token.text for token in tokens).strip(' "„“”»«')
    gender = _gender(head)
    words = []
    for token in tokens:
        if token.i < head.i and _is_inflected_adjective(token, tokens):
            words.append(_nominative_adjective(token.text, gender))
        elif token.i == head.i:
            words.append(_nominative_noun(head, gender))
        else:
            words.append(token.text)
    return " ".join(words).strip(' "„“”»«').replace(" / ", "/").replace(" - ", "-")


def _gender(head: Token) -> str:
    """Of an institution's noun: by its ending, else by the tagger; "Plur" for plurals."""
    lower = head.lemma_.casefold() if head.pos_ == "NOUN" else head.lower_
    for gender, endings in _BODY_GENDERS:
        if lower.endswith(endings):
            return gender
    if "Plur" in head.morph.get("Number", []):
        return "Plur"
    return str((head.morph.get("Gender", []) or [""])[0])


def _is_inflected_adjective(token: Token, tokens: Sequence[Token]) -> bool:
    return token.pos_ == "ADJ" or (token.tag_ == "ADJA" and token.i < tokens[-1].i)


def _nominative_adjective(word: str, gender: str) -> str:
    """With the strong ending; "Wiener" and the like never change."""
    if is_place_adjective(word) or (word.endswith("er") and word[0].isupper()):
        return word
    for old in _ADJECTIVE_ENDINGS:
        if word.endswith(old) and len(word) - len(old) > 2:
            return word[: -len(old)] + _STRONG_ENDING.get(gender, "e")
    return word


def _nominative_noun(head: Token, gender: str) -> str:
    word, lemma = head.text, head.lemma_
    if word.isupper() or gender in ("Fem", "Plur"):
        return (
            lemma
            if gender == "Plur" and head.pos_ == "NOUN" and lemma + "n" == word and lemma[-1] == "e"
            else word
        )
    genitive = "Gen" in head.morph.get("Case", []) or any(c.lower_ == "des" for c in head.children)
    if genitive and word.endswith("s") and head.pos_ == "PROPN" and len(word) > 3:
        return word if _keeps_s(head.doc, word) else word[:-1]
    if (
        len(word) > 4
        and len(word) - len(lemma) in (1, 2)
        and word.startswith(lemma[:-1])
        and word.endswith("s")
    ):
        return word[: len(lemma)]
    return word


def extended_body(doc: Doc, start: int, end: int) -> int:
    """ "Beobachtungsstelle" + "für Menschenrechte": what a body is for belongs to its name."""
    nouns = [doc[i].text for i in range(start, end)]
    if "für" in nouns and end + 1 < len(doc) and doc[end].lower_ == "und" and doc[end + 1].text[:1].isupper():
        return end + (3 if doc[end + 1].pos_ == "ADJ" and end + 2 < len(doc) else 2)
    if (
        end >= len(doc)
        or doc[end].lower_ != "für"
        or not any(n in _EXTENDABLE or n.endswith(_ENDINGS) for n in nouns)
    ):
        return end
    at = end + 1
    while at < min(end + 6, len(doc)) and (
        doc[at].pos_ in ("ADJ", "DET") or doc[at].text.endswith("-") or doc[at].lower_ == "und"
    ):
        at += 1
    if at < len(doc) and doc[at].pos_ in ("NOUN", "PROPN"):
        at += 1
        if at + 1 < len(doc) and doc[at].lower_ == "und" and doc[at + 1].pos_ in ("NOUN", "PROPN", "ADJ"):
            at += 2 if doc[at + 1].pos_ != "ADJ" else 3
        return min(at, len(doc))
    return end


_EXTENDABLE = words("extends a body's name")
_ENDINGS = tuple(word.casefold() for word in _EXTENDABLE)
_BODY_GENDERS = (
    ("Masc", tuple(words("endings of bodies, masculine"))),
    ("Neut", tuple(words("endings of bodies, neuter"))),
    ("Fem", tuple(words("endings of bodies, feminine"))),
)
