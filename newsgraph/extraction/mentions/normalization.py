"""Names in the nominative: "Eva Musters", "Internationalen Gerichtshofs"."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import is_place_adjective
from newsgraph.extraction.gazetteer.person_names import GIVEN_NAMES, ROMAN_NUMBER, without_genitive

_STRONG_ENDING = {"Masc": "er", "Fem": "e", "Neut": "es"}
_ADJECTIVE_ENDINGS = ("en", "er", "es", "em", "e")


def person_name(doc: Doc, start: int, end: int, known: Container[str]) -> str:
    """The name in the nominative: "Eva Musters" -> "Eva Muster"."""
    parts = [
        token.text for token in doc[start:end] if not token.is_space and token.text not in ('"', "„", "“")
    ]
    if not parts:
        return ""
    last = without_genitive(parts[-1], known)
    if len(parts) > 1 and ROMAN_NUMBER.match(last):
        return " ".join([*parts[:-1], last.rstrip(".") + "."])
    if last == parts[-1] and _is_plain_genitive(doc[start:end].root, last) and not _keeps_s(doc, last):
        last = last[:-1]
    return " ".join([*parts[:-1], last])


def _is_plain_genitive(head: Token, word: str) -> bool:
    """No preposition, no article, an attribute of a noun: then the -s is a case ending."""
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sxz" or word in GIVEN_NAMES:
        return False
    if head.dep_ not in ("nmod", "nmod:poss") or any(child.dep_ == "case" for child in head.children):
        return False
    return word[-2] not in "aeiou" or head.i < head.head.i


def _keeps_s(doc: Doc, word: str) -> bool:
    """The -s belongs to the name ("Bauhaus"): somewhere it owns nothing, nowhere does it stand without."""
    found = [token for token in doc if token.text == word]
    deps = {token.dep_ for token in found}
    owner = not deps & {"nsubj", "nsubj:pass", "obj"} and not any(_ends_full_name(doc, t.i) for t in found)
    return len(found) > 1 and not owner and not any(token.text == word[:-1] for token in doc)


def _ends_full_name(doc: Doc, at: int) -> bool:
    """ "sagte Pablo Iglesias auf Twitter": no noun follows that it could own."""
    given = at > 0 and doc[at - 1].text in GIVEN_NAMES
    return given and (at + 1 == len(doc) or doc[at + 1].pos_ not in ("NOUN", "ADJ", "PROPN"))


def organisation_name(doc: Doc, start: int, end: int) -> str:
    """The name in the nominative: "Internationalen Gerichtshofs" -> "Internationaler Gerichtshof"."""
    tokens = [token for token in doc[start:end] if not token.is_space]
    head = next(
        (t for t in tokens if t.pos_ in ("NOUN", "PROPN") and not _is_inflected_adjective(t, tokens)), None
    )
    if head is None:
        return " ".join(token.text for token in tokens).strip(' "„“”»«')
    gender = _gender(head)
    parts = []
    for token in tokens:
        if token.i < head.i and _is_inflected_adjective(token, tokens):
            parts.append(_nominative_adjective(token.text, gender))
        elif token.i == head.i:
            parts.append(_nominative_noun(head, gender))
        else:
            parts.append(token.text)
    return " ".join(parts).strip(' "„“”»«').replace(" / ", "/").replace(" - ", "-")


def _gender(head: Token) -> str:
    """Of an institution's noun: by its ending, else by the tagger; "Plur" for plurals."""
    lower = head.lemma_.casefold() if head.pos_ == "NOUN" else head.lower_
    for gender, endings in _BODY_GENDERS:
        if lower.endswith(endings):
            return gender
    if "Plur" in head.morph.get("Number", []):
        return "Plur"
    return str((head.morph.get("Gender", []) or [""])[0])


def _is_inflected_adjective(token: Token, tokens: Sequence[Token]) -> bool:
    return token.pos_ == "ADJ" or (token.tag_ == "ADJA" and token.i < tokens[-1].i)


def _nominative_adjective(word: str, gender: str) -> str:
    """With the strong ending; "Wiener" and the like never change."""
    if is_place_adjective(word) or (word.endswith("er") and word[0].isupper()):
        return word
    for old in _ADJECTIVE_ENDINGS:
        if word.endswith(old) and len(word) - len(old) > 2:
            return word[: -len(old)] + _STRONG_ENDING.get(gender, "e")
    return word


def _nominative_noun(head: Token, gender: str) -> str:
    word, lemma = head.text, head.lemma_
    if word.endswith(_LONGER_GENITIVES):  # "Bündnis"
        return word
    if word.isupper() or gender in ("Fem", "Plur"):
        return (
            lemma
            if gender == "Plur" and head.pos_ == "NOUN" and lemma + "n" == word and lemma[-1] == "e"
            else word
        )
    genitive = "Gen" in head.morph.get("Case", []) or any(
        c.lower_ in _GENITIVE_ARTICLES for c in head.children
    )
    if genitive and word.endswith("s") and head.pos_ == "PROPN" and len(word) > 3:
        return word if _keeps_s(head.doc, word) else word[:-1]
    if (
        len(word) > 4
        and len(word) - len(lemma) in (1, 2)
        and word.startswith(lemma[:-1])
        and word.endswith("s")
    ):
        return word[: len(lemma)]
    return word


def extended_body(doc: Doc, start: int, end: int) -> int:
    """ "Beobachtungsstelle" + "für Menschenrechte": what a body is for belongs to its name."""
    nouns = [doc[i].text for i in range(start, end)]
    if (
        _FOR & set(nouns)
        and end + 1 < len(doc)
        and doc[end].lower_ in _AND
        and doc[end + 1].text[:1].isupper()
    ):
        return end + (3 if doc[end + 1].pos_ == "ADJ" and end + 2 < len(doc) else 2)
    if (
        end >= len(doc)
        or doc[end].lower_ not in _FOR
        or not any(n in _EXTENDABLE or n.endswith(_ENDINGS) for n in nouns)
    ):
        return end
    at = end + 1
    while at < min(end + 6, len(doc)) and (
        doc[at].pos_ in ("ADJ", "DET") or doc[at].text.endswith("-") or doc[at].lower_ in _AND
    ):
        at += 1
    if at < len(doc) and doc[at].pos_ in ("NOUN", "PROPN"):
        at += 1
        if at + 1 < len(doc) and doc[at].lower_ in _AND and doc[at + 1].pos_ in ("NOUN", "PROPN", "ADJ"):
            at += 2 if doc[at + 1].pos_ != "ADJ" else 3
        return min(at, len(doc))
    return end


_EXTENDABLE = words("bodies_for_something")
_FOR, _AND = words("for"), words("and")
_ENDINGS = tuple(word.casefold() for word in _EXTENDABLE)
_LONGER_GENITIVES = tuple(words("endings_with_longer_genitives"))
_GENITIVE_ARTICLES = words("genitive_articles_of_bodies")
_BODY_GENDERS = (
    ("Masc", tuple(words("endings_of_masculine_bodies"))),
    ("Neut", tuple(words("endings_of_neuter_bodies"))),
    ("Fem", tuple(words("endings_of_feminine_bodies"))),
)
