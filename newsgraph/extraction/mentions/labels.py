"""Does a recognised name name a person, an organisation or a place? The whole text decides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.body_words import kinds_of_noun, without_legal_form
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import (
    GIVEN_NAMES,
    PARTICLES,
    TITLES,
    fold,
)
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.syntax.tokens import full_lemma

_FORMS_OF_ADDRESS = words("forms_of_address")
_LEGAL_FORMS = words("legal_forms")
_AGAINST_PLACES = words("verbs_against_places")
_COMPANIES = frozenset(("company", "bank", "service"))


class Votes:
    """How often the recogniser gave which label to a name or to its last word."""

    def __init__(self, words: Sequence[str], spans: Iterable[tuple[int, int, str]]) -> None:
        self.words = words
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        for start, end, label in spans:
            for key in {fold(words[end - 1]), fold(" ".join(words[start:end]))}:
                self.counts[key][label] += 1

    def majority(self, start: int, end: int, label: str) -> str:
        """The label most of a name's occurrences have; this occurrence's own `label` if none has more."""
        counts = self.counts[fold(" ".join(self.words[start:end]))]
        best, times = counts.most_common(1)[0] if counts else (label, 1)
        return best if times > counts[label] else label


def body_by_sight(collector: MentionCollector, start: int, end: int) -> tuple[int, int] | None:
    """The whole name if what looks like a person's plainly is a company's; else None.

    "Axel Muster SE", "der Medienkonzern Axel Muster", "der Hersteller Dr. Muster".
    """
    here = collector.words
    while end < len(here) and here[end] in _LEGAL_FORMS and collector.free(end, end + 1):
        end += 1
    titled = _with_title(collector, start)
    before = here[titled - 1] if titled else ""
    if before[:1].isupper() and "-" not in before and kinds_of_noun(before, declined=False) & _COMPANIES:
        return titled, end
    return (start, end) if end - start > 1 and here[end - 1] in _LEGAL_FORMS else None


def _with_title(collector: MentionCollector, start: int) -> int:
    """Where a name begins, with the "Dr." before it."""
    return start - (start > 0 and collector.words[start - 1] in TITLES and collector.free(start - 1, start))


class Companies:
    """The text's companies that bear a person's name, which it goes on to call without what told so."""

    def __init__(self, collector: MentionCollector, spans: Iterable[tuple[int, int, str]]) -> None:
        self._collector = collector
        found = (body_by_sight(collector, start, end) for start, end, _ in spans)
        names = {" ".join(collector.words[slice(*body)]) for body in found if body is not None}
        self._names = {without_legal_form(name) for name in names}

    def whole(self, start: int, end: int) -> tuple[int, int] | None:
        """The whole name of a company, also where only another place shows that it is one; else None."""
        body = body_by_sight(self._collector, start, end)
        titled = _with_title(self._collector, start)
        name = " ".join(self._collector.words[titled:end])
        if body is None and " " in name and name in self._names:
            return titled, end
        return body


def is_besieged(collector: MentionCollector, start: int, end: int) -> bool:
    """ "Russland griff Charkiw und Chan Junis an": no first name, the object of what is done to places."""
    token = collector.doc[start]
    if end - start > 2 or token.text in GIVEN_NAMES:
        return False
    if token.dep_ == "conj" and token.head.i < token.i:
        return is_besieged(collector, token.head.i, token.head.i + 1)
    known = any(before in GIVEN_NAMES for before, word in pairwise(collector.words) if word == token.text)
    done_to = token.dep_ in ("obj", "nsubj:pass") and full_lemma(token.head) in _AGAINST_PLACES
    return not known and done_to


def is_person_by_sight(collector: MentionCollector, start: int, end: int) -> bool:
    """After an office or "Frau", or a first name with one or two words more."""
    here = collector.words
    proper = all(collector.doc[i].pos_ == "PROPN" for i in range(start, end))
    if end - start in (2, 3) and here[start] in GIVEN_NAMES and proper:
        return True
    before = here[start - 1] if start else ""
    if before in _FORMS_OF_ADDRESS and start - 1 not in collector.owner:
        return True
    office = office_word(before) if before[:1].isupper() else None
    stands_as_name = all(word[:1].isupper() or word in PARTICLES for word in here[start:end])
    return office is not None and not office.plural and stands_as_name
