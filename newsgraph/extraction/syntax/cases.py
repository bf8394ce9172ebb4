"""Which cases a noun phrase can stand in, by its article and ending, and who then does it to whom.

The parser takes what stands in front for the subject, but: "Der SPD warf die Union Betrug vor".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import match_phrase
from newsgraph.extraction.gazetteer.office_words import office_word
from newsgraph.extraction.syntax.tokens import GRAMMAR, is_verb, plural

Cases = frozenset[str]
NOMINATIVE, ACCUSATIVE, DATIVE, GENITIVE = "Nom", "Acc", "Dat", "Gen"
ANY_BUT_GENITIVE = frozenset((NOMINATIVE, ACCUSATIVE, DATIVE))
_DIRECT = frozenset((NOMINATIVE, ACCUSATIVE))
_OBLIQUE = frozenset((DATIVE, GENITIVE))
_FEMININE_ENDINGS = tuple(words("endings_of_feminine_bodies") | words("endings_of_feminine_nouns"))
_DETERMINERS = ("ART", "PIAT", "PDAT", "PPOSAT")


def possible_cases(token: Token) -> Cases:
    """The cases that article and adjective leave to a noun phrase; all but the genitive for a bare name."""
    determiner = next((child for child in token.lefts if _is_determiner(child, token)), None)
    if determiner is None:
        adjective = next((c for c in token.lefts if c.tag_ == "ADJA"), None)
        return (
            frozenset((DATIVE,))
            if adjective is not None and adjective.text.endswith("em")
            else ANY_BUT_GENITIVE
        )
    return _cases_of(determiner.lower_, token)


def _is_determiner(word: Token, noun: Token) -> bool:
    """Not that of "Den Haag"."""
    if word.tag_ not in _DETERMINERS and word.lower_ not in GRAMMAR.articles:
        return False
    return match_phrase(f"{word.text} {noun.text}") is None


def _cases_of(determiner: str, noun: Token) -> Cases:
    if determiner.endswith("em"):
        return frozenset((DATIVE,))
    if determiner == "des" or (determiner.endswith("es") and noun.lower_.endswith("s")):
        return frozenset((GENITIVE,))
    if determiner.endswith("en"):
        return frozenset((ACCUSATIVE, DATIVE))
    if not determiner.endswith("er"):
        return _DIRECT
    if determiner in GRAMMAR.dative_articles and determiner not in GRAMMAR.definite_articles:  # "einer"
        return _OBLIQUE
    return _OBLIQUE if is_feminine(noun) else frozenset((NOMINATIVE, DATIVE, GENITIVE))


def is_feminine(noun: Token) -> bool:
    """Known to be, by its ending, or because the text has it with "die" elsewhere.

    What the tagger says of "der X" it has from the article alone.
    """
    if plural(noun) and noun.pos_ == "NOUN":
        return False
    office = office_word(noun.text)
    if office is not None:
        return office.gender == "Fem"
    if noun.text in words("feminine_names") or noun.lower_.endswith(_FEMININE_ENDINGS):
        return True
    return any(
        _has_feminine_article(other) for other in noun.doc if other.orth == noun.orth and other.i != noun.i
    )


def _has_feminine_article(noun: Token) -> bool:
    return any(c.lower_ in GRAMMAR.feminine_articles for c in noun.lefts) and not plural(noun)


def by_case(verb: Token, slots: dict[str, list[Token]], surface: list[Token]) -> list[Token]:
    """The subject, if articles show that another than the parser's must be it; mends `slots` accordingly."""
    objects = sorted((*slots.get("accusative", ()), *slots.get("dative", ())), key=lambda t: t.i)
    if any(token.tag_ in ("PRELS", "PRF") for token in (*surface, *objects)) or not _is_finite(verb):
        return surface
    wrong = [token for token in surface if NOMINATIVE not in possible_cases(token)]
    if len(surface) > 1 or (surface and not wrong):
        return surface
    if not surface and (len(objects) < 2 or all(NOMINATIVE in possible_cases(token) for token in objects)):
        return surface
    found = _nominative_among(objects, verb)
    if found is None:
        return surface
    for slot in ("accusative", "dative"):
        slots[slot] = [token for token in slots.get(slot, ()) if token != found]
    for token in wrong:
        slots["dative" if DATIVE in possible_cases(token) else "accusative"].append(token)
    return [found]


def _nominative_among(objects: Sequence[Token], verb: Token) -> Token | None:
    """The first one that can be the subject and agrees with the verb."""
    finite = next(t for t in (verb, *verb.children) if t.tag_.endswith("FIN"))
    several = "Plur" in finite.morph.get("Number", [])
    fitting = [t for t in objects if NOMINATIVE in possible_cases(t) and t.pos_ in ("NOUN", "PROPN", "PRON")]
    agreeing = [t for t in fitting if plural(t) == several or t.pos_ == "PROPN"]
    return next(iter(agreeing), None)


def _is_finite(verb: Token) -> bool:
    return is_verb(verb) and any(t.tag_.endswith("FIN") for t in (verb, *verb.children))
