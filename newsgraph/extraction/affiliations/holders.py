"""Who holds an office of the text: named right after it, beside it, or as the subject of "ist"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from newsgraph.extraction.article import Named, Title
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.gazetteer.person_names import TITLES

_REACH = 14  # words between an office and who holds it
_CONJUNCTIONS = words("conjunctions")
_COPULAS = words("copulas_of_holders")
_NEGATIONS = words("negations")


def with_holders(doc: Doc, title: Title, named: Named) -> Title:
    """The title with those who are plainly said to hold it, if any."""
    several = _list_after(doc, title, named) if title.plural else ()
    if several:
        return replace(title, holders=several, rule="title")
    for rule, find in (
        ("title", _right_after),
        ("apposition", _after_complement),
        ("apposition", _before_comma),
        ("apposition", _by_parse),
        ("copula", _by_copula),
    ):
        holder = find(doc, title, named)
        if holder is not None and holder in named.persons:
            return replace(title, holders=(holder,), rule=rule)
    return title


def _list_after(doc: Doc, title: Title, named: Named) -> tuple[int, ...]:
    """ "die Landeschefs Karl Muster und Eva Probe", "die Minister Russlands und Chinas, X und Y"."""
    at = title.token + 1
    while at < min(title.token + _REACH, len(doc)) and not _is_person_start(at, named):
        if (
            doc[at].pos_ not in ("DET", "ADP", "ADJ", "NOUN", "PROPN", "CCONJ", "SPACE")
            and doc[at].text != ","
        ):
            return ()
        at += 1
    holders: list[int] = []
    while at < len(doc) and (
        _is_person_start(at, named) or (holders and (doc[at].text == "," or doc[at].text in _CONJUNCTIONS))
    ):
        if at in named.starts:
            holders.append(named.starts[at][0])
        at = named.starts[at][1] if at in named.starts else at + 1
    return tuple(holders) if len(holders) > 1 else ()


def _is_person_start(at: int, named: Named) -> bool:
    return at in named.starts and named.starts[at][0] in named.persons


def _right_after(doc: Doc, title: Title, named: Named) -> int | None:
    at = title.token + 1
    while at < len(doc) and (doc[at].text in TITLES or doc[at].text in '"„' or doc[at].is_space):
        at += 1
    actor = named.starts[at][0] if at in named.starts else None
    if actor is None or (title.plural and not _is_flat(doc, title.token, at)):
        return actor if actor is not None and not title.word.plural else None
    return actor


def _is_flat(doc: Doc, head: int, at: int) -> bool:
    return doc[at].head.i == head or doc[head].head.i == at


def _after_complement(doc: Doc, title: Title, named: Named) -> int | None:
    """ "Präsident der EU-Kommission, Jean Muster", "Chef der Grünen Cem Muster"."""
    if title.plural:
        return None
    for at in range(title.token + 1, min(title.token + _REACH, len(doc))):
        if _is_person_start(at, named):
            return _apposed(doc, title, named, at)
        token = doc[at]
        if token.text == ",":
            if at + 1 not in named.starts and doc[at : at + 2][-1].text not in TITLES:
                return None
        elif (
            token.pos_ not in _COMPLEMENT
            and token.text not in (*_CONJUNCTIONS, "(", ")")
            and token.text not in TITLES
        ):
            return None
    return None


_COMPLEMENT = frozenset(("DET", "ADP", "ADJ", "NOUN", "PROPN", "SPACE"))


def _apposed(doc: Doc, title: Title, named: Named, at: int) -> int | None:
    """The name at a token, if it stands beside the office and is no part of something else."""
    actor, end = named.starts[at]
    direct = doc[at - 1].text != ","
    if (direct and at - title.token < 2) or doc[at - 1].pos_ in ("ADP", "CCONJ", "DET", "ADV"):
        return None
    if _another_comes(doc, title.token, at) or (direct and office_word(doc[at - 1].text) is not None):
        return None
    return actor if _closes(doc, end) or (direct and doc[at].dep_ in ("appos", "flat", "flat:name")) else None


def _closes(doc: Doc, at: int) -> bool:
    return at >= len(doc) or doc[at].is_punct or doc[at].is_space


def _before_comma(doc: Doc, title: Title, named: Named) -> int | None:
    """ "Sergej Muster, der russische Außenminister," """
    at = title.token - 1
    while at > 0 and title.token - at < 7 and doc[at].text != ",":
        if doc[at].pos_ not in ("DET", "ADJ", "ADV", "NUM", "PROPN", "SPACE") or doc[at].ent_type_ == "PER":
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
        beside = child.dep_ in ("appos", "flat", "flat:name") and 0 < child.i - token.i < _REACH
        if beside and not title.plural and not _another_comes(doc, token.i, child.i):
            holder = _person_at(child.i, named)
            if holder is not None:
                return holder
    return None


def _another_comes(doc: Doc, start: int, end: int) -> bool:
    """ "der Präsident und sein Gastgeber X": behind "und" a determiner begins somebody else."""
    following = ((token, doc[token.i + 1]) for token in doc[start:end])
    return any(token.pos_ == "CCONJ" and after.pos_ in ("DET", "PRON") for token, after in following)


def _by_copula(doc: Doc, title: Title, named: Named) -> int | None:
    token = doc[title.token]
    if not any(child.dep_ == "cop" and child.lemma_ in _COPULAS for child in token.children):
        return None
    if any(child.lower_ in _NEGATIONS for child in token.children):
        return None
    subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
    return _person_at(subject.i, named) if subject is not None else None


def _person_at(at: int, named: Named) -> int | None:
    actors = named.denotes.get(at, ())
    return actors[0] if len(actors) == 1 and actors[0] in named.persons else None
