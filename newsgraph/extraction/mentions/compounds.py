"""Actors inside words and adjectives: "US-Präsident", "PKK-Kämpfer", "russische Vertreter"."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import adjective, match_before_hyphen
from newsgraph.extraction.gazetteer.office_words import (
    OfficeWord,
    office_word,
    speaks_for_body,
    speaks_for_state,
)
from newsgraph.extraction.gazetteer.person_names import surname
from newsgraph.extraction.mentions.boilerplate import PUBLISHERS
from newsgraph.extraction.mentions.candidate import ORGANISATION, PERSON, PLACE, MentionCandidate
from newsgraph.extraction.mentions.collector import MentionCollector
from newsgraph.extraction.mentions.metonymy import is_city_office, is_common_noun
from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.extraction.syntax.noun_phrases import described_noun

_REPORTERS = tuple(words("reporters"))
_SEATED = frozenset(("head", "speaker", "head-of-state", "minister", "deputy"))
_NO_BODIES = words("no_bodies_before_hyphens")
_BLOCS = words("blocs")
_COUNTERPARTS = words("counterparts_of_states")
_SPEAKERS = tuple(words("endings_of_speakers"))


def find_compounds(collector: MentionCollector) -> None:
    """ "US-Präsident", "PKK-Kämpfer", "Muster-Vertrauter": the actor before the hyphen."""
    names = _names_for_compounds(collector)
    for at, word in enumerate(collector.words):
        if "-" not in word[1:] or at in collector.skipped or at in collector.owner:
            continue
        head, prefix = word.rsplit("-", 1)[-1], name_prefix(word)
        match = match_before_hyphen(prefix)
        named = names.get(prefix) or names.get(prefix.replace("-", " "))
        office = office_word(word)
        if match is None and named is None:
            if office is not None and _is_new_body(collector, at, prefix, office):
                _add_compound(collector, at, prefix, MentionCandidate(at, at + 1, prefix, ORGANISATION))
            continue
        strong = (
            office is not None
            or not head
            or speaks_for_body(head)
            or (match is not None and speaks_for_state(head))
        )
        if match is not None and match.seat:
            strong = speaks_for_state(head) or (office is not None and office.office.rank in _SEATED)
        if match is not None and (strong or not match.seat):
            label = PLACE if match.entity.kind is ActorKind.COUNTRY else ORGANISATION
            found = MentionCandidate(at, at + 1, match.surface, label, match.entity, strong=strong)
            _add_compound(collector, at, prefix, found)
        elif match is None and named is not None:
            found = MentionCandidate(at, at + 1, named.name, named.label, strong=strong)
            _add_compound(collector, at, prefix, found)


def mute_reporters(collector: MentionCollector) -> None:
    """ "SPIEGEL-Reporterin Eva Muster" only reports."""
    for candidate in collector.found:
        before = collector.words[candidate.start - 1] if candidate.start else ""
        office = office_word(before) if "-" in before and candidate.label == PERSON else None
        if office is not None and office.prefix in PUBLISHERS and office.role.startswith(_REPORTERS):
            candidate.strong = False


def _add_compound(collector: MentionCollector, at: int, prefix: str, candidate: MentionCandidate) -> None:
    token = collector.doc[at]
    offset = max(token.text.find(prefix), 0)
    candidate.chars = (token.idx + offset, token.idx + offset + len(prefix))
    candidate.form = MentionForm.NATIONALITY
    collector.note(candidate)


def _names_for_compounds(collector: MentionCollector) -> dict[str, MentionCandidate]:
    """Names as they may stand before a hyphen: whole, surname, or the last word of a body's."""
    names: dict[str, MentionCandidate] = {}
    for candidate in collector.found:
        if candidate.label == ORGANISATION and " " in candidate.name:
            last = candidate.name.rsplit(" ", 1)[-1]
            if not is_common_noun(last):
                names.setdefault(last, candidate)
    names |= {c.name: c for c in collector.found if c.entity is None and c.label != PLACE}
    return names | {surname(c.name): c for c in collector.found if c.label == PERSON}


def _is_new_body(collector: MentionCollector, at: int, prefix: str, office: OfficeWord) -> bool:
    """ "Wagner-Chef Karl Muster": right before a person the prefix is a body nobody has named yet."""
    following = collector.owner.get(at + 1)
    return (
        office.office.rank in ("head", "speaker", "member")
        and following is not None
        and following.label == PERSON
        and prefix[0].isupper()
        and prefix not in _NO_BODIES
        and not is_common_noun(prefix)
        and office_word(prefix) is None
    )


def find_nationalities(collector: MentionCollector) -> None:
    """ "russische Vertreter", "das Prager Außenministerium", "der türkische Ministerpräsident"."""
    for at, word in enumerate(collector.words):
        token = collector.doc[at]
        if at in collector.owner or at in collector.skipped or token.pos_ not in ("ADJ", "PROPN", "NOUN"):
            continue
        found = adjective(word)
        if found is None:
            continue
        entity, seat = found
        noun = described_noun(token)
        if noun is None:
            continue
        if seat and is_city_office(noun.text):
            _add_city(collector, token)
            continue
        office = office_word(noun.text) if noun.i not in collector.owner else None
        strong = speaks_for_state(noun.text) or (office is not None and _is_of_state(office))
        if strong or not (seat or entity.name in _BLOCS):
            candidate = MentionCandidate(at, at + 1, entity.name, PLACE, entity, strong=strong)
            candidate.form, candidate.chars = MentionForm.NATIONALITY, _chars(token)
            collector.note(candidate)


def _chars(token: Token) -> tuple[int, int]:
    return token.idx, token.idx + len(token.text)


def name_prefix(word: str) -> str:
    """What stands before the last hyphen, without "Ex-", "Vize-": "Ex-SPD-Chef" -> "SPD"."""
    office = office_word(word)
    if office is not None and office.prefix:
        return office.prefix
    return word.rsplit("-", 1)[0]


def _add_city(collector: MentionCollector, token: Token) -> None:
    """ "der Londoner Bürgermeister": the city itself."""
    city = MentionCandidate(token.i, token.i + 1, token.text.removesuffix("er"), PLACE)
    city.form, city.chars = MentionForm.NATIONALITY, _chars(token)
    collector.note(city)


def _is_of_state(office: OfficeWord) -> bool:
    """Offices that a nationality ties to the state: not "italienischer Vorstandskollege"."""
    if office.office.rank == "counterpart":
        return office.role in _COUNTERPARTS
    return office.office.body in ("state", "federal") or office.role.endswith(_SPEAKERS)
