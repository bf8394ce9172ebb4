"""Names that the entity recogniser missed: after an office or first name, or known from elsewhere."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import (
    ARABIC_ARTICLES,
    GIVEN_NAMES,
    PARTICLES,
    TITLES,
    surname,
)
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.normalization import person_name

_NAME_LIMIT = 5  # words


def find_missed_people(collector: MentionCollector) -> None:
    """Add capitalised words after an office, a title or a first name."""
    words = collector.words
    for at, word in enumerate(words):
        start = _name_start(collector, at, word)
        if start is None:
            continue
        end = _name_end(collector, start)
        if words[start : start + 1] and words[start] in PARTICLES and words[start] not in ARABIC_ARTICLES:
            continue
        if end > start + (start == at) and not match_phrase(" ".join(words[start:end])):
            name = person_name(collector.doc, start, end, collector.known)
            collector.add(MentionCandidate(start, end, name, PERSON))


def _name_start(collector: MentionCollector, at: int, word: str) -> int | None:
    """Where a name begins if this word is its first, or the office or title before it."""
    if not word[:1].isupper() or at in collector.skipped:
        return None
    if at not in collector.owner and word in GIVEN_NAMES:
        return at
    if (office_word(word) is not None or word in TITLES) and collector.doc[at].pos_ in ("NOUN", "PROPN"):
        return at + 1
    return None


def _name_end(collector: MentionCollector, start: int) -> int:
    doc, end = collector.doc, start
    while end < len(doc) and end - start < _NAME_LIMIT and collector.free(end, end + 1):
        token = doc[end]
        inner = token.text in PARTICLES and end + 1 < len(doc) and doc[end + 1].pos_ == "PROPN"
        named = token.pos_ == "PROPN" and token.text[:1].isupper() and not office_word(token.text)
        if not inner and not named:
            break
        end += 1
    return end


def repeat_known_names(collector: MentionCollector) -> None:
    """A name found once is found wherever it stands: surnames, one-word bodies, their genitives."""
    names: dict[str, tuple[str, str, bool]] = {}
    for candidate in collector.found:
        if candidate.entity is None and candidate.label in (PERSON, ORGANISATION):
            last = surname(candidate.name) if candidate.label == PERSON else candidate.name
            if " " not in last and len(last) > 2:
                names.setdefault(last, (last, candidate.label, candidate.strong))
    for at, word in enumerate(collector.words):
        found = names.get(word) or (names.get(word[:-1]) if word.endswith("s") else None)
        if found is not None and collector.free(at, at + 1) and _can_be_name(collector.doc[at]):
            collector.add(MentionCandidate(at, at + 1, found[0], found[1], strong=found[2]))


def _can_be_name(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return True
    return token.pos_ == "NOUN" and not any(child.pos_ in ("DET", "ADJ") for child in token.children)
