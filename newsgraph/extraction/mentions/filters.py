"""Recognised names that are no actors: agencies, events, common nouns, leftovers."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import adjective, inhabitant, match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_body, speaks_for_state
from newsgraph.extraction.gazetteer.person_names import PARTICLES, TITLES
from newsgraph.extraction.mentions.boilerplate import PUBLISHERS
from newsgraph.extraction.mentions.candidate import ORGANISATION, OTHER, PERSON
from newsgraph.extraction.mentions.compounds import name_prefix
from newsgraph.extraction.mentions.metonymy import is_common_noun
from newsgraph.extraction.pipeline.lemmas import tagger

_DOMAIN = re.compile(rf"\w\.(?:{'|'.join(words('domains'))})$")
_MONTHS = words("months")
_BEFORE_NAMES = words("nouns_before_names")
_ENDINGS_BEFORE_NAMES = tuple(words("endings_before_names"))
_COMMON_ENDINGS = tuple(words("endings_of_common_nouns"))
_DESCRIBING = tuple(words("endings_of_descriptions"))
_LONG_PUBLISHERS = frozenset(name.casefold() for name in words("long_publishers"))
LONGEST_WORD = 40
_SHORTEST_BODY = 9  # characters; shorter nouns are too common
_RARE = -18.0  # log probability below which the tagger only guesses
_EVENTS = tuple(words("endings_of_events"))
_NO_EVENTS = tuple(words("endings_of_no_events"))
_NEVER_ANYBODY = words("waters_and_mountains") | words("substances_and_weapons")
_NEUTER_ARTICLES = words("neuter_articles")
_ANNOUNCING = words("announcing_publishers")


def is_no_name(doc: Doc, start: int, end: int, label: str, name: str) -> bool:
    """Agencies, common nouns and leftovers are no actors."""
    if label == OTHER or not any(c.isalpha() for c in name) or len(name) < 2 or _DOMAIN.search(name):
        return True
    if "@" in doc[start:end].text:  # handles and addresses
        return True
    token, lone = doc[start], end - start == 1
    if any(word in _MONTHS for word in name.split()) or name in TITLES or name in _NEVER_ANYBODY:
        return True
    if lone and label == PERSON and start and doc[start - 1].lower_ in _NEUTER_ARTICLES:
        return True  # "das Senfgas"
    if lone and (token.pos_ in ("DET", "PRON", "ADJ", "VERB", "ADV") or inhabitant(name) or adjective(name)):
        return True
    if label == PERSON:
        if lone and (office_word(name) or (token.pos_ == "NOUN" and not _is_called(doc, start))):
            return True
        return not name[0].isupper() and name.split()[0] not in PARTICLES and "-" not in name
    if is_publisher(name) or _follows_announcing_noun(doc, start) or _is_event(name):
        return True
    if not lone:
        described = all(adjective(doc[i].text) for i in range(start, end - 1))
        return described and speaks_for_state(doc[end - 1].text)
    return _is_common(doc, token, name)


def _is_common(doc: Doc, token: Token, name: str) -> bool:
    """A noun that any dictionary has, or a compound that only describes ("US-Außenministerium")."""
    if _is_introduced(doc, token):
        return False
    if is_common_noun(name) or office_word(name) is not None or name.casefold().endswith(_COMMON_ENDINGS):
        return True
    if "-" in name:
        head, prefix = name.rsplit("-", 1)[-1], name_prefix(name)
        return match_phrase(prefix) is not None and (speaks_for_state(head) or speaks_for_body(head))
    return (token.pos_ == "NOUN" and not name.isupper()) or is_dictionary_word(name)


def may_be_body(doc: Doc, start: int, end: int, label: str, name: str) -> bool:
    """An institution named by its function ("die Volksanwaltschaft"): an actor if a statement says so."""
    token = doc[start]
    if label != ORGANISATION or end - start != 1 or token.pos_ != "NOUN" or len(name) < _SHORTEST_BODY:
        return False
    if is_common_noun(name) or is_publisher(name) or office_word(name) or _is_event(name) or "-" in name:
        return False
    return not name.casefold().endswith(_DESCRIBING) and "Plur" not in token.morph.get("Number", [])


def _is_introduced(doc: Doc, token: Token) -> bool:
    """ "Richtervereinigung (RIV)", "der Verein Kompass": signs that a noun is a name."""
    before = doc[token.i - 1].text if token.i else ""
    after = doc[token.i + 1].text if token.i + 1 < len(doc) else ""
    short = token.text.isupper() and before.casefold().endswith(
        _ENDINGS_BEFORE_NAMES
    )  # "der Gewerkschaftsbund SPA"
    return after == "(" or before in '"„»«“' or before in _BEFORE_NAMES or short


def _is_called(doc: Doc, at: int) -> bool:
    """Right after an office or title a noun is a surname ("Frau Koch")."""
    before = doc[at - 1].text if at else ""
    return before in TITLES or (before[:1].isupper() and office_word(before) is not None)


def _follows_announcing_noun(doc: Doc, start: int) -> bool:
    before = [t.text for t in doc[max(0, start - 2) : start]]
    return any(word in _ANNOUNCING for word in before)


@lru_cache(maxsize=20_000)
def is_dictionary_word(word: str, rarest: float = _RARE) -> bool:
    """A common word that is nobody's name as far as the lexicon of the tagger knows ("Lob", "Ehrgeiz").

    `rarest` is the least log probability of its likeliest part of speech.
    """
    if len(word) > LONGEST_WORD or not word.isalpha():
        return False
    tags = dict(tagger().tag_word(word))
    return "NE" not in tags and "FM" not in tags and max(tags.values(), default=-99.0) > rarest


def _is_event(name: str) -> bool:
    """Conferences, treaties, laws and the like are no actors."""
    return any(
        word.endswith(_EVENTS) and not word.endswith(_NO_EVENTS) for word in name.casefold().split()[-1:]
    )


def is_publisher(name: str) -> bool:
    """Agencies and papers only report."""
    return bool({name, name.removesuffix("s")} & PUBLISHERS) or name.casefold() in _LONG_PUBLISHERS
