"""Bodies named by what they are ("die Bundesregierung", "der Landtag"), and peoples that act as groups."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import KnownEntity, adjective, polities_by_sign, polity
from newsgraph.extraction.mentions.candidate import ORGANISATION, PLACE, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.noun_phrases import is_definite

_FEDERAL = words("bodies_of_federations")
_FEDERATIONS = words("federations")
_MINISTRIES = (tuple(words("federal_beginnings")), tuple(words("endings_of_ministries")))
_COUNCILS = words("councils_and_parliaments")
_PEOPLES = words("peoples")


def find_institutions(collector: MentionCollector) -> None:
    """Add them where the words are free: federal bodies as their country, others if a statement says so."""
    federation = None
    for token in collector.doc:
        if not token.text[:1].isupper() or not collector.free(token.i, token.i + 1):
            continue
        if is_federal(token.text) and not _is_described(token):
            federation = federation or _federation(collector)
            _add(collector, token, federation.name, federation)
        elif token.text.removesuffix("s") in _COUNCILS and is_definite(token) and not _is_described(token):
            _add(collector, token, token.text.removesuffix("s"), None)
        elif people := {token.text, token.text.removesuffix("n")} & _PEOPLES:
            _add(collector, token, people.pop(), None)


def _add(collector: MentionCollector, token: Token, name: str, country: KnownEntity | None) -> None:
    label, form = (PLACE, MentionForm.DESCRIPTION) if country else (ORGANISATION, MentionForm.NAME)
    strong = country is not None
    collector.add(MentionCandidate(token.i, token.i + 1, name, label, country, form, strong))


def is_federal(word: str) -> bool:
    """Does the word stand for a federal state: "Bundesregierung", "Bundesinnenministeriums"?"""
    begins, ends = _MINISTRIES
    return word in _FEDERAL or (word.startswith(begins) and word.removesuffix("s").endswith(ends))


def _is_described(token: Token) -> bool:
    """Words beside it say whose it is: "die österreichische Bundesregierung", "der Landtag von Tirol"."""
    if any(child.pos_ == "ADJ" and adjective(child.text) for child in token.children):
        return True
    return any(child.dep_ in ("nmod", "nmod:poss") and child.pos_ == "PROPN" for child in token.children)


def _federation(collector: MentionCollector) -> KnownEntity:
    """Germany, unless datelines, places, parties and words of the article are another federation's."""
    votes: Counter[str] = Counter(home.name for home in collector.homes[:1] * 3)
    for candidate in collector.found:
        entity = candidate.entity
        if entity is not None:
            votes[entity.country or entity.name] += 1
    signs = polities_by_sign()
    votes.update(signs[word] for word in collector.words if word in signs)
    return polity(max(_FEDERATIONS, key=lambda name: (votes[name], name == _DEFAULT)))


(_DEFAULT,) = words("federation_by_default")
