"""Does a recognised name name a person, an organisation or a place? The whole text decides."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import GIVEN_NAMES, PARTICLES, fold
from newsgraph.extraction.mentions.collector import MentionCollector

_FORMS_OF_ADDRESS = words("forms_of_address")


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
