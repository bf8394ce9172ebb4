"""Offices in the text: who holds them, and of what body ("US-Präsident Muster", "der Chef des IWF")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from newsgraph.extraction.affiliations.holders import with_holders
from newsgraph.extraction.article import Denotations, Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.gazetteer.office_words import OfficeWord, needs_name, office_word

_LINKS = words("links_to_bodies")
_INNER_NOUNS = words("nouns_before_bodies")
_POSSESSIVES = tuple(words("possessives"))
_LINKS_TO_OWNERS = words("links_to_owners")
_LINKS_TO_EMPLOYERS = words("links_to_employers")
_LINKS_TO_PLACES = words("links_to_places")


def find_titles(doc: Doc, named: Named) -> tuple[Title, ...]:
    """Every office of the text, with its holders and bodies where they are stated."""
    titles = [with_holders(doc, title, named) for title in _office_words(doc, named)]
    titles = [title for title in titles if title.holders or not needs_name(doc[title.token].text)]
    denotes = {**{title.token: title.holders for title in titles if title.holders}, **named.denotes}
    return tuple(_with_bodies(doc, title, named, denotes) for title in _shared_along_lists(doc, titles))


def _office_words(doc: Doc, named: Named) -> Iterator[Title]:
    """Words for offices that are no part of a name; forms of address are none."""
    for token in doc:
        if not token.text[:1].isupper() or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            continue
        word = None if token.i in named.starts else office_word(token.text)
        if word is not None and word.office.rank != "title" and not _is_inside_name(token, named):
            yield Title(token.i, word, _is_plural(token, word))


def _is_inside_name(token: Token, named: Named) -> bool:
    return any(actor in named.persons for actor in named.denotes.get(token.i, ())) or (
        token.i in named.denotes and token.i not in named.adjectives
    )


def _is_plural(token: Token, word: OfficeWord) -> bool:
    if word.plural:
        return True
    return "Plur" in token.morph.get("Number", []) and word.gender != "Fem"


# Bodies ----------------------------------------------------------------------------------------------


def _with_bodies(doc: Doc, title: Title, named: Named, denotes: Denotations) -> Title:
    start = _phrase_start(doc, title, named)
    owner = _owner_before(doc, start, named)
    found = [*named.adjectives.get(title.token, ()), *([] if owner is None else [owner])]
    found += [actor for actor in _inside_word(title, named) if actor not in found]
    complement = _complement(doc, title, denotes, named, stated=bool(found))
    found += [actor for actor in complement if actor not in found]
    if title.word.office.body == "city":  # "Bürgermeister Londons" is no country's
        found = [actor for actor in found if named.levels.get(actor) != "country"]
    return replace(
        title,
        bodies=tuple(actor for actor in found if actor not in title.holders),
        possessive=_possessive_before(doc, start) if owner is None else -1,
    )


def _phrase_start(doc: Doc, title: Title, named: Named) -> int:
    """Where the adjectives before an office begin, after a name that stands before them."""
    at = title.token
    while at > 0 and title.token - at < 4 and at not in named.ends and _may_precede(doc[at - 1]):
        at -= 1
    return at


def _owner_before(doc: Doc, at: int, named: Named) -> int | None:
    """ "Russlands Präsident", "Roms langjähriger Bürgermeister"."""
    return named.ends[at] if at in named.ends and doc[at - 1].text[-1] in "s'’" else None


def _possessive_before(doc: Doc, at: int) -> int:
    """ "sein Außenminister"; -1 if there is none."""
    found = at and doc[at - 1].lower_.startswith(_POSSESSIVES) and doc[at - 1].pos_ in ("DET", "PRON")
    return at - 1 if found else -1


def _may_precede(token: Token) -> bool:
    """ "Chinas neuer Staats- und Parteichef"."""
    return token.pos_ in ("ADJ", "NUM", "CCONJ", "SPACE") or token.text.endswith("-")


def _inside_word(title: Title, named: Named) -> list[int]:
    """ "Kremlchef", "Nationalratspräsidentin": a known body at the start of the word."""
    role = title.word.role
    for end in range(len(role) - 4, 3, -1):
        match = match_phrase(role[:end]) or (match_phrase(role[: end - 1]) if role[end - 1] == "s" else None)
        if match is not None:
            actor = named.of_entity.get(match.entity.name)
            return [] if actor is None else [actor]
    return []


def _complement(doc: Doc, title: Title, denotes: Denotations, named: Named, stated: bool) -> list[int]:
    """ "der EU-Kommission", "von Köln", "des US-Außenministeriums", "Russlands und der Ukraine"."""
    at = title.token + 1
    link = ""
    while at < min(title.token + 7, len(doc)) and at not in denotes:
        word = doc[at].lower_
        following = named.starts.get(at + 1)
        if (
            link
            and doc[at].pos_ in ("NOUN", "PROPN")
            and following is not None
            and following[0] not in named.persons
        ):
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
    if stated and link in _LINKS_TO_PLACES:
        return []
    actors = [actor for actor in denotes[at] if actor not in title.holders]
    return actors[:1] if link or not any(actor in named.persons for actor in actors) else actors


def _by_tree(doc: Doc, title: Title, denotes: Denotations) -> list[int]:
    """ "Chefvolkswirt für Asien bei Muster Invest": an attribute further off."""
    for child in doc[title.token].children:
        if child.dep_ == "nmod" and child.i > title.token and child.i in denotes:
            link = next((c.lower_ for c in child.children if c.dep_ == "case"), "")
            if not link or link in _LINKS_TO_OWNERS | _LINKS_TO_EMPLOYERS:
                return [actor for actor in denotes[child.i] if actor not in title.holders][:1]
    return []


def _shared_along_lists(doc: Doc, titles: Iterable[Title]) -> Iterable[Title]:
    """ "Muster, Arzt und Senator der Partei": joined offices have one holder."""
    by_token = {title.token: title for title in titles}
    for title in by_token.values():
        token = doc[title.token]
        other = by_token.get(token.head.i) if token.dep_ == "conj" and token.head.i < token.i else None
        if other is not None and not title.holders and other.rule in ("apposition", "copula"):
            by_token[title.token] = replace(title, holders=other.holders, rule=other.rule)
    return by_token.values()
