"""Persons described by their office: "der Kremlchef", "die SPD-Politikerin", "Bundespräsident traf ..."."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.article import Title
from newsgraph.extraction.coref.discourse import Discourse, is_clause_mate
from newsgraph.extraction.coref.officeholders import Officeholders, gender_of, same_office
from newsgraph.extraction.coref.pairs import BOTH, has_both
from newsgraph.extraction.coref.pronouns import salient_person
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.gazetteer.lookup import inhabitant
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.noun_phrases import SUBJECTS, determiner, is_definite

_DEFINITE = load_grammar().definite_articles
_CALLINGS = words("callings")
_NOT_NOW = tuple(words("adjectives_of_other_times"))
_BEFORE_PREDICATES = words("before_predicates")
_COPULAS = words("copulas")
_OF_AGE = words("of_age")
_OBJECTS = ("obj", "iobj", "obl:arg")


def resolve_office(discourse: Discourse, holders: Officeholders, title: Title) -> None:
    """An office in the text: of a named holder, or a description to be resolved."""
    token = discourse.doc[title.token]
    if title.holders:
        for actor in title.holders:
            discourse.see(token, actor)
        return
    if title.plural:
        _plural_office(discourse, holders, title, token)
        return
    if token.i in discourse.denotes or not (_is_definite(token, title) or _is_bare(token)):
        return
    if any(c.lower_.startswith(_NOT_NOW) for c in token.children if c.pos_ == "ADJ"):
        return
    holder = holders.holder(discourse, title)
    if holder is None and title.word.prefix and title.word.office.rank == "member":
        holder = holders.member(discourse, title)
    if holder is None and title.word.role in _CALLINGS and not title.bodies:
        holder = salient_person(discourse, token, gender_of(token, title))
    if holder is not None and not is_clause_mate(discourse, token, holder):
        discourse.add(token, (holder,), MentionForm.DESCRIPTION)
        if not title.bodies:
            discourse.described[title.word.role] = holder


def _is_definite(token: Token, title: Title) -> bool:
    """With a definite article, or "Kärntens Landeshauptmann", "SPD-Chef"."""
    article = determiner(token)
    if article:
        return article in _DEFINITE
    return not _is_predicate(token) and bool(title.word.prefix or title.bodies or is_definite(token))


def _is_bare(token: Token) -> bool:
    """In the style of headlines: "Bundespräsident traf Probe", "Minister tritt zurück"."""
    return not determiner(token) and token.dep_ in (*SUBJECTS, *_OBJECTS) and not _is_predicate(token)


def _is_predicate(token: Token) -> bool:
    """ "ist Minister", "wurde Präsident", "als Kanzler", "zum Präsidenten": what somebody is."""
    if any(c.dep_ == "cop" or c.lower_ in _BEFORE_PREDICATES for c in token.children):
        return True
    return token.head.lemma_ in _COPULAS and token.dep_ not in SUBJECTS


def _plural_office(discourse: Discourse, holders: Officeholders, title: Title, token: Token) -> None:
    """ "die Staatsoberhäupter", "beide Minister": two holders of such an office named lately."""
    if determiner(token) not in _DEFINITE | BOTH or title.bodies:
        return
    rank = title.word.office.rank
    ranked = {t.holders[0] for t in holders.held if t.word.office.rank == rank or same_office(t, title)}
    recent = [actor for actor in discourse.persons if actor in ranked]
    if len(recent) >= 2 and (len(recent) == 2 or has_both(token)):
        discourse.add(token, tuple(sorted(recent[-2:])), MentionForm.DESCRIPTION)


def resolve_compatriot(discourse: Discourse, holders: Officeholders, token: Token) -> None:
    """ "der Kolumbianer": the one person tied to that country."""
    if determiner(token) not in ("der", "dem", "den", "des", "die") or "Plur" in token.morph.get(
        "Number", []
    ):
        return
    polity = inhabitant(token.text)
    names = [actor.name for actor in discourse.named.actors]
    country = names.index(polity.name) if polity is not None and polity.name in names else None
    people = holders.of_country(country) & set(discourse.persons) if country is not None else set()
    if len(people) == 1:
        discourse.add(token, tuple(people), MentionForm.DESCRIPTION)


def resolve_age(discourse: Discourse, token: Token) -> None:
    """ "der 53-Jährige": as a pronoun of that gender would be read."""
    article = determiner(token)
    wanted = {"der": "Masc", "dem": "Masc", "den": "Masc", "des": "Masc", "die": "Fem"}.get(article, "")
    if article == "der" and token.dep_ not in SUBJECTS:
        wanted = "Fem"  # "der 53-Jährigen"
    if not wanted or "Plur" in token.morph.get("Number", []):
        return
    actor = salient_person(discourse, token, wanted)
    if actor is not None:
        discourse.add(token, (actor,), MentionForm.DESCRIPTION)


def is_of_age(word: str) -> bool:
    """ "53-Jährige"."""
    number, _hyphen, noun = word.partition("-")
    return number.isdigit() and noun in _OF_AGE
