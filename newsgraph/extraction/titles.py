"""Offices in the text: who holds them, and of what body ("US-Präsident Obama", "der Chef des IWF")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.known import match_phrase
from newsgraph.extraction.names import TITLES
from newsgraph.extraction.offices import OfficeWord, needs_name, office_word

_REACH = 14
_LINKS = words("body links")
_INNER_NOUNS = words("nouns inside a body")
_POSSESSIVES = ("sein", "ihr", "dessen", "deren")


@dataclass(eq=False)
class Title:
    """One office in the text. `holders` and `bodies` index the article's actors."""

    token: int
    word: OfficeWord
    plural: bool
    holders: tuple[int, ...] = ()
    bodies: list[int] = field(default_factory=list)
    possessive: int = -1
    """Token of "sein" or "ihr" before it, -1 if none."""
    negated: bool = False
    rule: str = ""


@dataclass(frozen=True)
class Named:
    """What is known of names while titles are sought. All by token index."""

    starts: Mapping[int, tuple[int, int]]
    """First token of a name -> (actor, end)."""
    ends: Mapping[int, int]
    """Token after a name -> actor."""
    denotes: Mapping[int, tuple[int, ...]]
    adjectives: Mapping[int, list[int]]
    """Noun -> polities of its nationality adjectives and of its own prefix."""
    persons: frozenset[int]
    of_party: Mapping[str, int]
    """Name of a known party -> actor."""


def find_titles(doc: Doc, named: Named) -> list[Title]:
    """Every office of the text, with its holder and bodies where they are stated."""
    titles: list[Title] = []
    by_office: dict[int, tuple[int, ...]] = {}
    for token in doc:
        if (
            not token.text[:1].isupper()
            or token.pos_ not in ("NOUN", "PROPN", "ADJ")
            or token.i in named.starts
        ):
            continue
        word = office_word(token.text)
        if word is None or _is_inside_name(token, named):
            continue
        title = Title(token.i, word, _is_plural(token, word))
        _find_holder(doc, title, named)
        if (needs_name(token.text) and not title.holders) or word.office.rank == "title":
            continue
        if title.holders:
            by_office[token.i] = title.holders
        titles.append(title)
    _share_along_lists(doc, titles)
    for title in titles:
        _find_bodies(doc, title, named, by_office)
    return titles


def _is_inside_name(token: Token, named: Named) -> bool:
    return any(actor in named.persons for actor in named.denotes.get(token.i, ())) or (
        token.i in named.denotes and token.i not in named.adjectives
    )


def _is_plural(token: Token, word: OfficeWord) -> bool:
    if word.plural:
        return True
    return "Plur" in token.morph.get("Number") and word.gender != "Fem"


# Holders ---------------------------------------------------------------------------------------------


def _find_holder(doc: Doc, title: Title, named: Named) -> None:
    if title.plural:
        title.holders, title.rule = _list_after(doc, title, named), "title"
        if title.holders:
            return
    for rule, find in (
        ("title", _right_after),
        ("apposition", _after_complement),
        ("apposition", _before_comma),
        ("apposition", _by_parse),
        ("copula", _by_copula),
    ):
        holder = find(doc, title, named)
        if holder is not None and holder in named.persons:
            title.holders, title.rule = (holder,), rule
            return


def _list_after(doc: Doc, title: Title, named: Named) -> tuple[int, ...]:
    """ "die Landeschefs Karl Muster und Eva Probe", "die Minister Russlands und Chinas, X und Y"."""
    at = title.token + 1
    while at < min(title.token + _REACH, len(doc)) and not _is_person_start(at, named):
        if doc[at].pos_ not in ("DET", "ADP", "ADJ", "NOUN", "PROPN", "CCONJ") and doc[at].text != ",":
            return ()
        at += 1
    holders: list[int] = []
    while at < len(doc) and (
        _is_person_start(at, named) or (holders and doc[at].text in (",", "und", "sowie"))
    ):
        if at in named.starts:
            holders.append(named.starts[at][0])
        at = named.starts[at][1] if at in named.starts else at + 1
    return tuple(holders) if len(holders) > 1 else ()


def _is_person_start(at: int, named: Named) -> bool:
    return at in named.starts and named.starts[at][0] in named.persons


def _right_after(doc: Doc, title: Title, named: Named) -> int | None:
    at = title.token + 1
    while at < len(doc) and (doc[at].text in TITLES or doc[at].text in '"„'):
        at += 1
    actor = named.starts[at][0] if at in named.starts else None
    if actor is None or (title.plural and not _is_flat(doc, title.token, at)):
        return actor if actor is not None and not title.word.plural else None
    return actor


def _is_flat(doc: Doc, head: int, at: int) -> bool:
    return doc[at].head.i == head or doc[head].head.i == at


def _after_complement(doc: Doc, title: Title, named: Named) -> int | None:
    """ "Präsident der EU-Kommission, Jean-Claude Juncker", "Chef der Grünen Cem Muster"."""
    for at in range(title.token + 1, min(title.token + _REACH, len(doc))):
        token = doc[at]
        if at in named.starts and named.starts[at][0] in named.persons:
            actor, end = named.starts[at]
            direct = doc[at - 1].text != ","
            if (direct and at - title.token < 2) or doc[at - 1].pos_ in ("ADP", "CCONJ", "DET", "ADV"):
                return None
            return (
                actor
                if _closes(doc, end) or (direct and doc[at].dep_ in ("appos", "flat", "flat:name"))
                else None
            )
        if token.text == ",":
            if at + 1 not in named.starts:
                return None
        elif token.pos_ not in ("DET", "ADP", "ADJ", "NOUN", "PROPN") and token.text not in ("und", "(", ")"):
            return None
    return None


def _closes(doc: Doc, at: int) -> bool:
    return at >= len(doc) or doc[at].is_punct or doc[at].is_space


def _before_comma(doc: Doc, title: Title, named: Named) -> int | None:
    """ "Sergej Muster, der russische Außenminister," """
    at = title.token - 1
    while at > 0 and title.token - at < 7 and doc[at].text != ",":
        if doc[at].pos_ not in ("DET", "ADJ", "ADV", "NUM", "PROPN", "NOUN") or doc[at].ent_type_ == "PER":
            return None
        at -= 1
    if at <= 0 or doc[at].text != "," or at not in named.ends:
        return None
    if doc[title.token].dep_ not in ("appos", "conj") and not _ends_apposition(doc, title.token):
        return None
    return named.ends[at]


def _ends_apposition(doc: Doc, start: int) -> bool:
    """No verb before the next comma or full stop."""
    for token in doc[start + 1 : start + _REACH]:
        if token.is_punct:
            return token.text in ",.)–-"
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _by_parse(doc: Doc, title: Title, named: Named) -> int | None:
    token = doc[title.token]
    if token.dep_ == "appos" and abs(token.i - token.head.i) < _REACH:
        return _person_at(token.head.i, named)
    for child in token.children:
        if child.dep_ in ("appos", "flat", "flat:name") and 0 < child.i - token.i < _REACH:
            holder = _person_at(child.i, named)
            if holder is not None:
                return holder
    return None


def _by_copula(doc: Doc, title: Title, named: Named) -> int | None:
    token = doc[title.token]
    if not any(child.dep_ == "cop" and child.lemma_ in ("sein", "bleiben") for child in token.children):
        return None
    if any(child.lower_ in ("nicht", "kein", "keine", "nie") for child in token.children):
        return None
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    return _person_at(subject.i, named) if subject is not None else None


def _person_at(at: int, named: Named) -> int | None:
    actors = named.denotes.get(at, ())
    return actors[0] if len(actors) == 1 and actors[0] in named.persons else None


# Bodies ----------------------------------------------------------------------------------------------


def _find_bodies(doc: Doc, title: Title, named: Named, by_office: Mapping[int, tuple[int, ...]]) -> None:
    before = _genitive_before(doc, title, named)
    found = [*named.adjectives.get(title.token, ()), *before]
    found += [actor for actor in _inside_word(title, named) if actor not in found]
    found += [
        actor
        for actor in _complement(doc, title, {**by_office, **named.denotes}, named, bool(found))
        if actor not in found
    ]
    title.bodies = [actor for actor in found if actor not in title.holders]


def _genitive_before(doc: Doc, title: Title, named: Named) -> list[int]:
    """ "Russlands Präsident", "Roms langjähriger Bürgermeister"; and "sein Außenminister"."""
    at = title.token
    while at > 0 and title.token - at < 4 and at not in named.ends and _may_precede(doc[at - 1]):
        at -= 1
    if at in named.ends and doc[at - 1].text[-1] in "s'’":
        return [named.ends[at]]
    if at and doc[at - 1].lower_.startswith(_POSSESSIVES) and doc[at - 1].pos_ in ("DET", "PRON"):
        title.possessive = at - 1
    return []


def _may_precede(token: Token) -> bool:
    """ "Chinas neuer Staats- und Parteichef"."""
    return token.pos_ in ("ADJ", "NUM", "CCONJ") or token.text.endswith("-")


def _inside_word(title: Title, named: Named) -> list[int]:
    """ "Kremlchef", "Nationalratspräsidentin": a known party at the start of the word."""
    role = title.word.role
    for end in range(len(role) - 4, 3, -1):
        match = match_phrase(role[:end]) or (match_phrase(role[: end - 1]) if role[end - 1] == "s" else None)
        if match is not None:
            return [named.of_party[match.party.name]] if match.party.name in named.of_party else []
    return []


def _complement(
    doc: Doc, title: Title, denotes: Mapping[int, tuple[int, ...]], named: Named, stated: bool
) -> list[int]:
    """ "der EU-Kommission", "von Köln", "des US-Außenministeriums", "Russlands und der Ukraine"."""
    at = title.token + 1
    link = ""
    while at < min(title.token + 7, len(doc)) and at not in denotes:
        word = doc[at].lower_
        following = named.starts.get(at + 1)
        if link and doc[at].pos_ == "NOUN" and following is not None and following[0] not in named.persons:
            at += 1
        elif (
            word in _LINKS
            or doc[at].pos_ in ("ADJ", "DET")
            or doc[at].text in _INNER_NOUNS
            or doc[at].text in '"„'
        ):
            link = link or word
            at += 1
        else:
            return _by_tree(doc, title, denotes)
    if at not in denotes:
        return _by_tree(doc, title, denotes)
    if not link and not doc[at].text.endswith("s"):
        return []
    if stated and link in ("in", "im", "bei", "beim", "für"):
        return []
    actors = [actor for actor in denotes[at] if actor not in title.holders]
    return actors[:1] if link or not any(actor in named.persons for actor in actors) else actors


def _by_tree(doc: Doc, title: Title, denotes: Mapping[int, tuple[int, ...]]) -> list[int]:
    """ "Chefvolkswirt für Asien bei Muster Invest": an attribute further off."""
    for child in doc[title.token].children:
        if child.dep_ == "nmod" and child.i > title.token and child.i in denotes:
            link = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
            if link in ("", "von", "vom", "bei", "beim"):
                return [actor for actor in denotes[child.i] if actor not in title.holders][:1]
    return []


def _share_along_lists(doc: Doc, titles: list[Title]) -> None:
    """ "Muster, Arzt und Senator der Partei": joined offices have one holder."""
    by_token = {title.token: title for title in titles}
    for title in titles:
        token = doc[title.token]
        other = by_token.get(token.head.i) if token.dep_ == "conj" else None
        if (
            other is not None
            and not title.holders
            and other.rule in ("apposition", "copula")
            and other.token < title.token
        ):
            title.holders, title.rule = other.holders, other.rule
