"""From an analysed text to candidates for mentions: recognised names and known entities, repaired."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from newsgraph.extraction.gazetteer.lookup import EntityMatch, match_phrase
from newsgraph.extraction.mentions.abbreviations import find_abbreviations
from newsgraph.extraction.mentions.boundaries import joined, trim
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, PLACE, MentionCandidate, Mentions
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.compounds import find_compounds, find_nationalities, mute_reporters
from newsgraph.extraction.mentions.filters import is_no_name, may_be_body
from newsgraph.extraction.mentions.institutions import find_institutions, is_federal
from newsgraph.extraction.mentions.known_entities import find_known_entities
from newsgraph.extraction.mentions.labels import Companies, Votes, is_besieged, is_person_by_sight
from newsgraph.extraction.mentions.metonymy import has_mayor, is_common_noun, suffers
from newsgraph.extraction.mentions.missed_names import find_missed_people, repeat_known_names
from newsgraph.extraction.mentions.neighbours import apart
from newsgraph.extraction.mentions.normalization import extended_body, organisation_name, person_name
from newsgraph.extraction.results import ActorKind

NamedSpan = tuple[int, int, str]
"""First token of a recognised name, the token after it, and the recogniser's label."""


def find_mentions(doc: Doc) -> Mentions:
    """Candidates for the mentions of a text's actors, in its order."""
    collector = MentionCollector(doc)
    spans = _recognised(collector)
    find_known_entities(collector, spans)
    _find_recognised_names(collector, spans)
    _find_acting_bodies(collector)
    find_missed_people(collector)
    abbreviations = find_abbreviations(collector)
    repeat_known_names(collector)
    find_compounds(collector)
    find_institutions(collector)
    mute_reporters(collector)
    find_nationalities(collector)
    candidates = sorted(collector.found, key=lambda c: (c.start, c.chars))
    return Mentions(candidates, collector.homes, abbreviations)


def _recognised(collector: MentionCollector) -> list[NamedSpan]:
    """The recogniser's entities: fragments joined, offices, articles and owners trimmed."""
    doc, spans = collector.doc, []
    whole = apart(doc, joined(doc, [(entity.start, entity.end, entity.label_) for entity in doc.ents]))
    surnames = {collector.words[end - 1] for _, end, label in whole if label == PERSON}
    for start, end, label in whole:
        start, end = trim(doc, start, end, label)
        if label == ORGANISATION:
            start += end - start > 1 and _is_owner(doc, start, surnames)
            end = extended_body(doc, start, end)
        if start < end and collector.free(start, end):
            spans.append((start, end, label))
    return spans


def _is_owner(doc: Doc, at: int, surnames: set[str]) -> bool:
    """ "Probes Ministerium", "Kolumbiens Kongress": whose it is, is no part of the name."""
    word, following = doc[at].text, doc[at + 1]
    match = match_phrase(word)
    country = match is not None and match.entity.kind is ActorKind.COUNTRY and match.surface != word
    owner = country or bool({word, word[:-1]} & surnames)
    return word.endswith("s") and following.pos_ == "NOUN" and owner


def _find_recognised_names(collector: MentionCollector, spans: Sequence[NamedSpan]) -> None:
    words, votes = collector.words, Votes(collector.words, spans)
    surnames = {words[end - 1] for _, end, label in spans if label == PERSON}
    pairs = {" ".join(words[s:e]) for s, e, label in spans if label == PERSON and e - s == 2}
    companies = Companies(collector, spans)
    for start, end, label in spans:
        if not collector.free(start, end) or is_federal(words[end - 1]):
            continue
        label = PERSON if is_person_by_sight(collector, start, end) else votes.majority(start, end, label)
        if label == PERSON and end - start == 3 and " ".join(words[start : start + 2]) in pairs:
            end -= 1  # what follows a known full name is no part of it
        if end - start == 1 and words[start].removesuffix("s") in surnames:
            label = PERSON
        body = companies.whole(start, end)
        if body is not None:
            (start, end), label = body, ORGANISATION
        elif label == PERSON and is_besieged(collector, start, end):
            label = PLACE
        candidate = _candidate(collector, start, end, label)
        if candidate is not None:
            collector.add(candidate)


def _find_acting_bodies(collector: MentionCollector) -> None:
    """Bodies that the network sees act without a name ("das Kartellamt"): actors if a statement says so."""
    for span in collector.doc.spans.get("actors", ()):
        free = collector.free(span.start, span.end) and not is_federal(span[-1].text)
        if span.label_ == ActorKind.ORGANISATION and free:
            name = organisation_name(collector.doc, span.start, span.end)
            if may_be_body(collector.doc, span.start, span.end, ORGANISATION, name):
                collector.add(MentionCandidate(span.start, span.end, name, ORGANISATION, strong=False))


def _candidate(collector: MentionCollector, start: int, end: int, label: str) -> MentionCandidate | None:
    """The candidate of a recognised name; None if it is the name of no actor."""
    doc = collector.doc
    if label == PERSON:
        name = person_name(doc, start, end, collector.known)
    else:
        name = organisation_name(doc, start, end)
    if not name:
        return None
    if is_no_name(doc, start, end, label, name):
        weak = may_be_body(doc, start, end, label, name)
        return MentionCandidate(start, end, name, label, strong=False) if weak else None
    branch = match_phrase(name.rsplit("-", 1)[-1]) if label == ORGANISATION and "-" in name else None
    if branch is not None and _is_branch_of(branch):  # "Stadt-ÖVP"
        return MentionCandidate(start, end, branch.surface, label, branch.entity)
    besieged = label == PLACE and is_besieged(collector, start, end)
    strong = label != PLACE or besieged or has_mayor(doc, start, end) or _place_acts(doc, start, end)
    return MentionCandidate(start, end, name, label, strong=strong)


def _is_branch_of(match: EntityMatch) -> bool:
    """Not of a word that other bodies end in too ("Bauern-Union")."""
    return match.entity.kind is ActorKind.ORGANISATION and not is_common_noun(match.surface)


def _place_acts(doc: Doc, start: int, end: int) -> bool:
    """A place the gazetteer does not know: it acts, and the network takes it for an actor too."""
    if not suffers(doc[start:end].root):
        return False
    return any(span.start <= start < span.end for span in doc.spans.get("actors", ()))
