"""Short names of bodies: introduced in brackets, or the initials of a long name in the same article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgraph.extraction.mentions.candidate import ORGANISATION, PLACE, Candidate
from newsgraph.extraction.results import MentionForm

if TYPE_CHECKING:
    from newsgraph.extraction.mentions.detection import Finder


def find_abbreviations(finder: Finder) -> dict[str, str]:
    """ "Bundesinstitut für Berufsbildung (BIBB)": the short name belongs to the long one."""
    short: dict[str, str] = {}
    for candidate in [
        c for c in finder.found if c.label in (ORGANISATION, PLACE) and c.form is MentionForm.NAME
    ]:
        at = candidate.end
        while at < len(finder.words) and finder.words[at] in '"“”»«':
            at += 1
        if at + 2 >= len(finder.words) or finder.words[at] != "(" or finder.words[at + 2] != ")":
            continue
        word = finder.words[at + 1]
        if 2 <= len(word) <= 12 and word[0].isupper() and not word.isdigit():
            inner = finder.owner.get(at + 1)
            short[inner.name if inner else word] = candidate.name
            if inner is None:
                finder.add(Candidate(at + 1, at + 2, word, candidate.label, candidate.party))
            else:
                inner.label, inner.strong = candidate.label, True
    return short | _initials(finder)


def _initials(finder: Finder) -> dict[str, str]:
    """ "KP" belongs to "Kommunistische Partei" of the same article."""
    bodies = [c.name for c in finder.found if c.label == ORGANISATION and c.party is None]
    long = {"".join(part[0] for part in re.split(r"[ -]", n) if part[:1].isupper()): n for n in bodies}
    return {name: long[name] for name in bodies if 1 < len(name) < 7 and long.get(name, name) != name}
