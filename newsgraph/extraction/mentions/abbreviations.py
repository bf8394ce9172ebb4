"""Short names of bodies: introduced in brackets, or the initials of a long name in the same article."""

from __future__ import annotations

import re

from newsgraph.extraction.mentions.candidate import ORGANISATION, PLACE, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.results import MentionForm


def find_abbreviations(collector: MentionCollector) -> dict[str, str]:
    """ "Bundesinstitut für Berufsbildung (BIBB)": the short name belongs to the long one."""
    short: dict[str, str] = {}
    for candidate in [
        c for c in collector.found if c.label in (ORGANISATION, PLACE) and c.form is MentionForm.NAME
    ]:
        at = candidate.end
        while at < len(collector.words) and collector.words[at] in '"“”»«':
            at += 1
        if at + 2 >= len(collector.words) or collector.words[at] != "(" or collector.words[at + 2] != ")":
            continue
        word = collector.words[at + 1]
        if 2 <= len(word) <= 12 and word[0].isupper() and not word.isdigit():
            inner = collector.owner.get(at + 1)
            short[inner.name if inner else word] = candidate.name
            if inner is None:
                collector.add(MentionCandidate(at + 1, at + 2, word, candidate.label, candidate.entity))
            else:
                inner.label, inner.strong = candidate.label, True
    return short | _initials(collector)


def _initials(collector: MentionCollector) -> dict[str, str]:
    """ "KP" belongs to "Kommunistische Partei" of the same article."""
    bodies = [c.name for c in collector.found if c.label == ORGANISATION and c.entity is None]
    long = {"".join(part[0] for part in re.split(r"[ -]", n) if part[:1].isupper()): n for n in bodies}
    return {name: long[name] for name in bodies if 1 < len(name) < 7 and long.get(name, name) != name}
