"""From an analysed text to candidates for actors: recognised names and known parties, repaired."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import given_names, words
from newsgraph.extraction.gazetteer.lookup import Known, Match, adjective, match_at, match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import PARTICLES, TITLES, fold, surname
from newsgraph.extraction.mentions.abbreviations import find_abbreviations
from newsgraph.extraction.mentions.boilerplate import outside_the_news
from newsgraph.extraction.mentions.candidate import (
    ORGANISATION,
    OTHER,
    PERSON,
    PLACE,
    Candidate,
    apart,
    joined,
    trim,
)
from newsgraph.extraction.mentions.compounds import find_compounds, find_nationalities, mute_reporters
from newsgraph.extraction.mentions.filters import is_medium, is_no_name, may_be_body
from newsgraph.extraction.mentions.metonymy import (
    acts,
    has_mayor,
    is_common_noun,
    is_seat_of,
    place_acts,
    suffers,
)
from newsgraph.extraction.mentions.normalization import extended_body, organisation_name, person_name
from newsgraph.extraction.results import ActorKind, MentionForm

_NAME_LIMIT = 5
_GENERIC = words("generic nouns before a name")


@dataclass
class Mentions:
    """Candidates in the order of the text, and what their surroundings say."""

    candidates: list[Candidate]
    homes: list[Known] = field(default_factory=list)
    abbreviations: dict[str, str] = field(default_factory=dict)
    """Short name -> long name, as introduced in brackets."""


class Finder:
    """Collects non-overlapping candidates; earlier stages win."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.words: Sequence[str] = [token.text for token in doc]
        self.known = frozenset(self.words)
        self.skipped, self.homes = outside_the_news(doc, self.words)
        self.found: list[Candidate] = []
        self.owner: dict[int, Candidate] = {}

    def free(self, start: int, end: int) -> bool:
        return not any(i in self.owner or i in self.skipped for i in range(start, end))

    def add(self, candidate: Candidate) -> None:
        self.found.append(candidate)
        for i in range(candidate.start, candidate.end):
            self.owner[i] = candidate

    def run(self) -> Mentions:
        spans = self._recognised()
        self._known_parties(spans)
        self._recognised_names(spans)
        self._people_by_office_or_given_name()
        abbreviations = find_abbreviations(self)
        self._repeat_known_names()
        find_compounds(self)
        mute_reporters(self)
        find_nationalities(self)
        self.found.sort(key=lambda c: (c.start, c.chars))
        return Mentions(self.found, self.homes, abbreviations)

    # Names -----------------------------------------------------------------------------------------

    def _recognised(self) -> list[tuple[int, int, str]]:
        """The recogniser's entities: fragments joined, offices, articles and owners trimmed."""
        spans = []
        entities = [(entity.start, entity.end, entity.label_) for entity in self.doc.ents]
        whole = apart(self.doc, joined(self.doc, entities))
        surnames = {self.words[end - 1] for _, end, label in whole if label == PERSON}
        for start, end, label in whole:
            start, end = trim(self.doc, start, end, label)
            if label == ORGANISATION:
                start += end - start > 1 and self._is_owner(start, surnames)
                end = extended_body(self.doc, start, end)
            if start < end and self.free(start, end):
                spans.append((start, end, label))
        return spans

    def _is_owner(self, at: int, surnames: set[str]) -> bool:
        """ "Probes Ministerium", "Kolumbiens Kongress": whose it is, is no part of the name."""
        word, following = self.words[at], self.doc[at + 1]
        match = match_phrase(word)
        country = match is not None and match.party.kind is ActorKind.COUNTRY and match.surface != word
        return (
            word.endswith("s")
            and following.pos_ == "NOUN"
            and (country or bool({word, word[:-1]} & surnames))
        )

    def _known_parties(self, spans: Iterable[tuple[int, int, str]]) -> None:
        """Parties of the gazetteer, unless they are part of a longer recognised name."""
        longer = {i: (start, end, label) for start, end, label in spans for i in range(start, end)}
        at = 0
        while at < len(self.words):
            match = (
                match_at(self.words, at) if self.words[at][:1].isupper() or "-" in self.words[at] else None
            )
            if match is None or not self.free(at, at + match.words):
                at += 1
                continue
            start, end, label = longer.get(at, (at, at + match.words, ""))
            inside = start < at or end > at + match.words
            if not (inside and _outranks(self.doc, start, end, at, label, match)) and self._is_party(
                at, match, label
            ):
                self._add_party(at, match)
            at += match.words

    def _is_party(self, at: int, match: Match, label: str) -> bool:
        """Words that are common nouns too ("die Linke", "die Presse") need a sign that they are names."""
        if label == PERSON and match.words == 1:
            return False
        if not is_common_noun(match.surface):
            return True
        return label == ORGANISATION and not (at + 1 < len(self.words) and self.doc[at].pos_ == "ADJ")

    def _add_party(self, at: int, match: Match) -> None:
        token = self.doc[at : at + match.words].root
        candidate = Candidate(at, at + match.words, match.surface, ORGANISATION, match.party)
        if match.seat and has_mayor(self.doc, at, at + match.words):
            candidate.label, candidate.party = PLACE, None
        elif match.party.name == "Der Westen" or is_medium(match.surface):
            candidate.strong = place_acts(token) and not match.seat
        elif match.party.kind is ActorKind.COUNTRY or match.seat:
            candidate.label = PLACE
            placed = match.seat or match.party.level == "region"
            candidate.strong = place_acts(token) or is_seat_of(token) if placed else acts(token)
            if match.party.level == "region":
                candidate.strong = candidate.strong and token.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj")
            candidate.form = MentionForm.METONYM if match.seat else MentionForm.NAME
        self.add(candidate)

    def _recognised_names(self, spans: Iterable[tuple[int, int, str]]) -> None:
        votes = self._votes(spans)
        surnames = {self.words[end - 1] for _, end, label in spans if label == PERSON}
        pairs = {" ".join(self.words[s:e]) for s, e, label in spans if label == PERSON and e - s == 2}
        for start, end, label in spans:
            if not self.free(start, end):
                continue
            label = self._majority(start, end, label, votes)
            if label == PERSON and end - start == 3 and " ".join(self.words[start : start + 2]) in pairs:
                end -= 1  # what follows a known full name is no part of it
            if end - start == 1 and self.words[start].removesuffix("s") in surnames:
                label = PERSON
            if label == PERSON:
                name = person_name(self.doc, start, end, self.known)
            else:
                name = organisation_name(self.doc, start, end)
            if name and not is_no_name(self.doc, start, end, label, name):
                strong = label != PLACE or has_mayor(self.doc, start, end) or self._place_is_party(start, end)
                branch = (
                    match_phrase(name.rsplit("-", 1)[-1]) if label == ORGANISATION and "-" in name else None
                )
                if branch is not None and branch.party.kind is ActorKind.ORGANISATION:  # "Stadt-ÖVP"
                    self.add(Candidate(start, end, branch.surface, label, branch.party))
                else:
                    self.add(Candidate(start, end, name, label, strong=strong))
            elif name and may_be_body(self.doc, start, end, label, name):
                self.add(Candidate(start, end, name, label, strong=False))

    def _place_is_party(self, start: int, end: int) -> bool:
        """A place the gazetteer does not know: it acts, and the network takes it for a party too."""
        if not suffers(self.doc[start:end].root):
            return False
        return any(span.start <= start < span.end for span in self.doc.spans.get("actors", ()))

    def _votes(self, spans: Iterable[tuple[int, int, str]]) -> dict[str, Counter[str]]:
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for start, end, label in spans:
            for key in {fold(self.words[end - 1]), fold(" ".join(self.words[start:end]))}:
                votes[key][label] += 1
        return votes

    def _majority(self, start: int, end: int, label: str, votes: dict[str, Counter[str]]) -> str:
        """The label most of a name's occurrences have; offices and first names make it a person's."""
        if self._is_person_by_sight(start, end):
            return PERSON
        counts = (
            votes[fold(self.words[end - 1])]
            if end - start == 1
            else votes[fold(" ".join(self.words[start:end]))]
        )
        best, times = counts.most_common(1)[0] if counts else (label, 1)
        return best if times > counts[label] else label

    def _is_person_by_sight(self, start: int, end: int) -> bool:
        first = self.words[start]
        if (
            end - start in (2, 3)
            and first in given_names()
            and all(self.doc[i].pos_ == "PROPN" for i in range(start, end))
        ):
            return True
        before = self.words[start - 1] if start else ""
        if before in ("Herr", "Herrn", "Frau") and start - 1 not in self.owner:
            return True
        office = office_word(before) if before[:1].isupper() else None
        return office is not None and not office.plural and self._stands_as_name(start, end)

    def _stands_as_name(self, start: int, end: int) -> bool:
        return all(self.words[i][:1].isupper() or self.words[i] in PARTICLES for i in range(start, end))

    # Repairs ---------------------------------------------------------------------------------------

    def _people_by_office_or_given_name(self) -> None:
        """Names the recogniser missed: capitalised words after an office, a title or a first name."""
        for at, word in enumerate(self.words):
            if not word[:1].isupper() or at in self.skipped:
                continue
            if at not in self.owner and word in given_names():
                start = at
            elif (office_word(word) is not None or word in TITLES) and self.doc[at].pos_ in ("NOUN", "PROPN"):
                start = at + 1
            else:
                continue
            end = self._name_end(start)
            if (
                self.words[start : start + 1]
                and self.words[start] in PARTICLES
                and self.words[start] not in ("al", "el")
            ):
                continue
            if end > start + (start == at) and not match_phrase(" ".join(self.words[start:end])):
                self.add(Candidate(start, end, person_name(self.doc, start, end, self.known), PERSON))

    def _name_end(self, start: int) -> int:
        end = start
        while end < len(self.words) and end - start < _NAME_LIMIT and self.free(end, end + 1):
            token = self.doc[end]
            inner = (
                token.text in PARTICLES and end + 1 < len(self.words) and self.doc[end + 1].pos_ == "PROPN"
            )
            if not inner and (
                token.pos_ != "PROPN" or not token.text[:1].isupper() or office_word(token.text)
            ):
                break
            end += 1
        return end

    def _repeat_known_names(self) -> None:
        """A name found once is found wherever it stands: surnames, one-word bodies, their genitives."""
        names: dict[str, tuple[str, str, bool]] = {}
        for candidate in self.found:
            if candidate.party is None and candidate.label in (PERSON, ORGANISATION):
                last = surname(candidate.name) if candidate.label == PERSON else candidate.name
                if " " not in last and len(last) > 2:
                    names.setdefault(last, (last, candidate.label, candidate.strong))
        for at, word in enumerate(self.words):
            found = names.get(word) or (names.get(word[:-1]) if word.endswith("s") else None)
            if found is not None and self.free(at, at + 1) and _can_be_name(self.doc[at]):
                self.add(Candidate(at, at + 1, found[0], found[1], strong=found[2]))


def _outranks(doc: Doc, start: int, end: int, at: int, label: str, match: Match) -> bool:
    """Is the recognised longer name right, rather than the known party inside it?"""
    if label == OTHER:
        return match.party.kind is ActorKind.COUNTRY
    if match.party.kind is ActorKind.COUNTRY:
        return office_word(doc[end - 1].text) is None
    around = [
        token
        for token in (*doc[start:at], *doc[at + match.words : end])
        if token.pos_ in ("NOUN", "PROPN", "NUM")
    ]
    return any(token.text not in _GENERIC and adjective(token.text) is None for token in around)


def _can_be_name(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return True
    return token.pos_ == "NOUN" and not any(child.pos_ in ("DET", "ADJ") for child in token.children)


def find_mentions(doc: Doc) -> Mentions:
    """Candidates for the actors of a text, in its order."""
    return Finder(doc).run()
