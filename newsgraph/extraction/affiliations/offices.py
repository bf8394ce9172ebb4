"""Offices in the text: who holds them, and of what body ("US-Präsident Muster", "der Chef des IWF")."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc, Token

from newsgraph.extraction.affiliations.holders import find_holder
from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.gazetteer.office_words import OfficeWord, needs_name, office_word

_LINKS = words("body links")
_INNER_NOUNS = words("nouns inside a body")
_POSSESSIVES = ("sein", "ihr", "dessen", "deren")


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
        find_holder(doc, title, named)
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
    return "Plur" in token.morph.get("Number", []) and word.gender != "Fem"


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
    return token.pos_ in ("ADJ", "NUM", "CCONJ", "SPACE") or token.text.endswith("-")


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
            or doc[at].pos_ in ("ADJ", "DET", "SPACE")
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
