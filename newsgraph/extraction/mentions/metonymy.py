"""When a country or a seat of government acts, and when it is merely a place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.office_words import office_word, speaks_for_state
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.lexicon.nouns import noun_lemma
from newsgraph.extraction.syntax.noun_phrases import preposition_before

_PLACE_PREPOSITIONS = words("place_prepositions")
_ACTOR_PREPOSITIONS = words("actor_prepositions")
_PLACE_NOUNS = tuple(words("place_nouns"))
_PLACE_VERBS = words("place_verbs")
_COMMON_NOUNS = words("common_nouns")
_AGENTS = words("prepositions_of_agents")
_GOALS = words("prepositions_of_goals")
_VISITS = {"", *words("prepositions_of_visits")}
_SEATS = words("prepositions_of_seats")
_OF_COUNTRIES = {"", *words("prepositions_of_countries")}
_CITY_OFFICES = words("city_offices")


def is_common_noun(word: str) -> bool:
    """Names nobody by itself: "Polizei", "Parlament", "Linke"."""
    return word in _COMMON_NOUNS


def acts(token: Token) -> bool:
    """A country counts unless it only says where something is ("in Syrien", "nach Mali")."""
    if token.dep_ in ("nmod", "nmod:poss") and token.head.lower_.endswith(_PLACE_NOUNS):
        return False
    adposition = preposition_before(token)
    return adposition not in _PLACE_PREPOSITIONS or _is_end_of_act(token, adposition)


def may_be_visited(token: Token) -> bool:
    """A place that somebody travels to: "nach Mali"; not where something is."""
    return token.pos_ == "PROPN" and preposition_before(token) in _VISITS


def _is_end_of_act(token: Token, adposition: str) -> bool:
    """ "der Angriff auf Syrien", "die Festnahme durch Polen": the lexicon's noun takes its actors so."""
    head, lexicon = token.head, load_lexicon()
    beside = [c for c in head.lefts if c.i < token.i < head.i]  # the parser may hang it on the verb
    nouns = [n for n in (head, *beside) if n.pos_ == "NOUN"]
    lemmas = [noun_lemma(noun.lemma_, lexicon.known_nouns) for noun in nouns]
    entries = [entry for lemma in lemmas for entry in lexicon.nouns.get(lemma, ())]
    return any(adposition in entry.source + entry.target for entry in entries)


def place_acts(token: Token) -> bool:
    """A seat of government counts only where it does or suffers something."""
    if token.dep_ in ("conj", "flat", "flat:name") and token.head.i < token.i:
        return place_acts(token.head)
    prep = preposition_before(token)
    if prep in _AGENTS:
        return token.dep_ == "obl:agent" or (
            token.head.pos_ in ("VERB", "ADJ") and not _is_journey(token, prep)
        )
    if prep:
        return prep in _ACTOR_PREPOSITIONS
    if token.dep_ in ("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"):
        return _is_action(token.head)
    if token.dep_ in ("nmod", "nmod:poss"):
        noun = token.head.lower_
        return (
            token.text.endswith("s")
            and not noun.endswith(_PLACE_NOUNS)
            and not is_city_office(token.head.text)
        )
    return token.dep_ in ("obl", "obl:agent") and token.head.pos_ == "VERB" and token.ent_type_ != "MISC"


def _is_action(verb: Token) -> bool:
    return verb.pos_ in ("VERB", "AUX", "ADJ") and verb.lemma_ not in _PLACE_VERBS


def _is_journey(token: Token, prep: str) -> bool:
    """ "von Wien nach Prag", "an Bord": the way, not an actor."""
    return prep in _AGENTS and any(
        child.dep_ == "case" and child.lower_ in _GOALS
        for sister in token.head.children
        for child in sister.children
    )


def is_city_office(word: str) -> bool:
    office = office_word(word)
    return office is not None and (office.office.body == "city" or office.office.masculine in _CITY_OFFICES)


def suffers(token: Token) -> bool:
    """A place the gazetteer does not know counts only as the subject of an action."""
    return (
        token.dep_ == "nsubj"
        and token.head.pos_ == "VERB"
        and _is_action(token.head)
        and not preposition_before(token)
    )


def has_mayor(doc: Doc, start: int, end: int) -> bool:
    """ "Roms Bürgermeister", "die Bürgermeisterin von Köln": the city itself is meant."""
    if doc[end - 1].text[-1] in "s'’":
        for token in doc[end : end + 4]:
            if token.pos_ not in ("ADJ", "SPACE"):
                return is_city_office(token.text)
    before = start - 1
    while before > max(0, start - 4) and doc[before].lower_ in _CITY_LINKS:
        before -= 1
    return before >= 0 and before < start - 1 and is_city_office(doc[before].text)


_CITY_LINKS = words("city_links")


def is_seat_of(token: Token) -> bool:
    """ "die Regierung in Warschau", "das Außenministerium in Kiew": the seat tells whose."""
    return (
        preposition_before(token) in _SEATS
        and token.head.pos_ == "NOUN"
        and speaks_for_state(token.head.text)
    )


def is_of_body(token: Token) -> bool:
    """ "die Regierung Chinas", "Russlands Armee": the noun stands for the country named with it."""
    if (
        token.dep_ not in ("nmod", "nmod:poss")
        or not speaks_for_state(token.head.text)
        or office_word(token.head.text)
    ):
        return False
    return preposition_before(token) in _OF_COUNTRIES or is_seat_of(token)
