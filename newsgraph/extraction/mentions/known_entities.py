"""Candidates for entities of the gazetteer, unless their words belong to a longer name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import EntityMatch, adjective, match_at
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import GIVEN_NAMES
from newsgraph.extraction.mentions.candidate import ORGANISATION, OTHER, PERSON, PLACE, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.filters import is_publisher
from newsgraph.extraction.mentions.metonymy import acts, has_mayor, is_common_noun, is_seat_of, place_acts
from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.extraction.syntax.noun_phrases import is_definite

_BEFORE_NAMES = words("nouns_before_names")
_GROUPS = words("members_as_groups")
_PARTICIPANTS = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl:agent"))
_BLOCS = words("blocs")
_NAMED_LIKE_MEMBERS = words("parties_named_like_members")


def find_known_entities(collector: MentionCollector, spans: Iterable[tuple[int, int, str]]) -> None:
    """Add the entities of the gazetteer, unless they are part of a longer recognised name (`spans`)."""
    longer = {i: (start, end, label) for start, end, label in spans for i in range(start, end)}
    at = 0
    while at < len(collector.words):
        word = collector.words[at]
        match = match_at(collector.words, at) if word[:1].isupper() or "-" in word else None
        if match is None or not collector.free(at, at + match.words):
            at += 1
            continue
        start, end, label = longer.get(at, (at, at + match.words, ""))
        inside = start < at or end > at + match.words
        outranked = inside and _outranks(collector.doc, start, end, at, label, match)
        if match.surface in _BEFORE_NAMES and longer.get(at + match.words, (0, 0, ""))[2] == ORGANISATION:
            outranked = True  # "die Linkspartei Sortu"
        alone = (start, end) == (at, at + match.words)
        if not outranked and _is_name(collector, at, match, label, alone):
            candidate = _candidate(collector.doc, at, match)
            after = at + match.words
            if longer.get(after, (0, 0, ""))[::2] == (after, PERSON) or _is_given(collector.words, after):
                _mark_member(collector.doc, candidate)
            collector.add(candidate)
        at += match.words


def _is_name(collector: MentionCollector, at: int, match: EntityMatch, label: str, alone: bool) -> bool:
    """Words that are common nouns too ("die Linke", "die Presse") need a sign that they are names."""
    if label == PERSON and match.words == 1 and not (alone and match.entity.kind is ActorKind.COUNTRY):
        return False  # a surname; but countries and capitals alone are never persons
    if not is_common_noun(match.surface) or _acts_as_group(collector.doc[at : at + match.words].root, match):
        return True
    return label == ORGANISATION and not (at + 1 < len(collector.words) and collector.doc[at].pos_ == "ADJ")


def _acts_as_group(token: Token, match: EntityMatch) -> bool:
    """ "Die Republikaner kritisierten ...": the members together are the party."""
    plain = not any(child.pos_ in ("ADJ", "NUM") for child in token.children)
    return match.surface in _GROUPS and plain and is_definite(token) and token.dep_ in _PARTICIPANTS


def _is_given(texts: Sequence[str], at: int) -> bool:
    """Does a person's full name begin there?"""
    return at + 1 < len(texts) and texts[at] in GIVEN_NAMES and texts[at + 1][:1].isupper()


def _mark_member(doc: Doc, candidate: MentionCandidate) -> None:
    """ "die Grüne Eva Probe": one member, not the party; unlike "der Chef der Grünen Cem Probe"."""
    before = doc[max(0, candidate.start - 2) : candidate.start]
    led = len(before) == 2 and before[1].pos_ == "DET" and office_word(before[0].text) is not None
    if doc[candidate.end - 1].text in _NAMED_LIKE_MEMBERS and not led:
        candidate.form = MentionForm.NATIONALITY


def _candidate(doc: Doc, at: int, match: EntityMatch) -> MentionCandidate:
    token = doc[at : at + match.words].root
    candidate = MentionCandidate(at, at + match.words, match.surface, ORGANISATION, match.entity)
    if match.seat and has_mayor(doc, at, at + match.words):
        candidate.label, candidate.entity = PLACE, None
    elif match.entity.name in _BLOCS or is_publisher(match.surface):
        candidate.strong = place_acts(token) and not match.seat
    elif match.entity.kind is ActorKind.COUNTRY or match.seat:
        candidate.label = PLACE
        placed = match.seat or match.entity.level == "region"
        candidate.strong = place_acts(token) or is_seat_of(token) if placed else acts(token)
        if match.entity.level == "region":
            candidate.strong = candidate.strong and token.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj")
        candidate.form = MentionForm.METONYM if match.seat else MentionForm.NAME
    return candidate


def _outranks(doc: Doc, start: int, end: int, at: int, label: str, match: EntityMatch) -> bool:
    """Is the recognised longer name right, rather than the known entity inside it?"""
    if label == OTHER:
        return match.entity.kind is ActorKind.COUNTRY
    if match.entity.kind is ActorKind.COUNTRY:
        return office_word(doc[end - 1].text) is None
    around = [
        token
        for token in (*doc[start:at], *doc[at + match.words : end])
        if token.pos_ in ("NOUN", "PROPN", "NUM")
    ]
    return any(token.text not in _BEFORE_NAMES and adjective(token.text) is None for token in around)
