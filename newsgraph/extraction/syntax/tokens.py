"""What a German word is in its sentence: its full verb, its preposition, its mood, its case."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.pipeline.lemmas import finite_verb, verb_of_participle

GRAMMAR = load_grammar()
_NO_PREPOSITIONS = GRAMMAR.articles | GRAMMAR.comparatives
_SECOND_SUBJUNCTIVE = tuple(GRAMMAR.second_subjunctive)
_SECOND_SUBJUNCTIVE_OF_TENSE = tuple(GRAMMAR.second_subjunctive_of_tense)
DASHES = {"–", "-", "—"}


def is_verb(token: Token) -> bool:
    """A verb of any form, also an attributive participle."""
    return token.pos_ in ("VERB", "AUX") or token.tag_.startswith(("VV", "VA", "VM"))


def is_attributive(verb: Token) -> bool:
    """ "der von X gestützte Y", also where the participle is taken for a finite verb."""
    return verb.dep_ == "amod"


def full_lemma(verb: Token) -> str:
    """The infinitive with its separated particle: "wirft … vor" -> "vorwerfen"; participles too."""
    lemma = verb.lemma_.lower()
    if verb.tag_ in ("ADJA", "ADJD") or is_attributive(verb):
        return verb_of_participle(verb.text) or lemma
    if not lemma.endswith("n"):  # taken for an adjective: "verbündeten" -> "verbündet"
        lemma = finite_verb(verb.text)
    for child in verb.children:
        if child.dep_ == "compound:prt" or child.tag_ == "PTKVZ" or _trailing_particle(verb, child):
            particle = child.lower_
            if particle not in GRAMMAR.no_particles and not lemma.startswith(particle):
                return particle + lemma
    return lemma


def _trailing_particle(verb: Token, child: Token) -> bool:
    """Does a particle stand at the end of a finite verb's clause, under whatever label?"""
    if child.lower_ not in GRAMMAR.particles or child.i <= verb.i or not verb.tag_.endswith("FIN"):
        return False
    last = child.i + 1 >= len(child.doc) or child.nbor(1).is_punct or child.nbor(1).pos_ == "CCONJ"
    return last and not any(child.children)


def preposition(token: Token) -> str:
    """The preposition of a noun phrase, contractions undone; "" if there is none."""
    for child in token.children:
        if child.dep_ == "case" and child.pos_ != "CCONJ" and child.lower_ not in _NO_PREPOSITIONS:
            return GRAMMAR.contractions.get(child.lower_, child.lower_)
    return ""


def is_dateline(token: Token) -> bool:
    """ "Wien –" or "Wien/Graz –" in front of a sentence: where it was written, no part of any clause."""
    if token.pos_ not in ("PROPN", "NOUN") or preposition(token):
        return False
    if token.dep_.startswith("nsubj") and sum(c.dep_ == token.dep_ for c in token.head.children) == 1:
        return False  # "Peking – seit Jahren im Streit – lehnte ab"
    before = token.nbor(-1) if token.i else None
    if before is not None and token.i != token.sent.start and not before.is_space and before.text != "/":
        return False
    after = token
    while after.i + 1 < len(token.doc) and (after == token or after.pos_ == "PROPN" or after.text == "/"):
        after = after.nbor(1)
    return after.text in DASHES


def case(token: Token) -> str:
    """Nom, Gen, Dat, Acc or "": the article or adjective before a noun tells better than the noun."""
    singular = feature(token, "Number") == "Sing"
    for child in token.lefts:
        if child.dep_ in ("det", "case") and child.lower_ in GRAMMAR.article_cases:
            return GRAMMAR.article_cases[child.lower_]
        if child.dep_ == "det" and child.lower_.endswith(GRAMMAR.dative_ending):
            return "Dat"
        if child.dep_ == "det" and singular and child.lower_ in GRAMMAR.accusative_articles:
            return "Acc"
        if child.pos_ in ("DET", "ADJ") and (found := feature(child, "Case")):
            return found
    return feature(token, "Case")


def is_accusative(token: Token) -> bool:
    """Does its article say that it is no subject: "den Plan", "den" as relative pronoun, "ihn"?"""
    if token.lower_ in GRAMMAR.accusative_pronouns:
        return True
    words = [token] if token.tag_ == "PRELS" else [c for c in token.lefts if c.dep_ == "det"]
    return any(word.lower_ in GRAMMAR.accusative_determiners for word in words) and not plural(token)


def plural(token: Token) -> bool:
    if token.pos_ == "NOUN" and token.lower_.endswith("in"):  # "die Ministerin": her plural is "-innen"
        return _is_sum(token)
    return feature(token, "Number") == "Plur" or _is_sum(token)


def _is_sum(token: Token) -> bool:
    """ "X und Y"; not "weder X noch Y", "X oder Y", "Muster & Co."."""
    others = [child for child in token.children if child.dep_ == "conj"]
    if any(other.nbor(-1).text == "&" for other in others):
        return False
    return any(not any(c.lower_ in GRAMMAR.alternatives for c in other.children) for other in others)


def is_negated(token: Token) -> bool:
    """Is the act of a verb, or what a noun names, denied: "nicht", "kein", "weder … noch"?"""
    for child in token.children:
        if child.lower_ in GRAMMAR.negations:
            follows = child.i + 1 < len(token.doc) and child.nbor(1).lower_
            part = child.lower_ in GRAMMAR.negations_of_one_part
            if not (part and (follows in GRAMMAR.parts_not_denied or _denies_part(child, token))):
                return True
        if is_verb(token) and any(c.lower_ in GRAMMAR.neither and c.i < child.i for c in child.children):
            return True
        if child.lower_ in GRAMMAR.nor and child.dep_ in ("cc", "advmod") and _follows_neither(child):
            return True
        if child.lower_ in GRAMMAR.negating_determiners and child.pos_ in ("DET", "PRON"):
            return True
        if is_verb(token) and child.dep_ in ("obj", "nsubj", "nsubj:pass", "obl", "obl:arg"):
            denied = any(c.lower_ in GRAMMAR.negating_determiners and c.dep_ == "det" for c in child.children)
            if child.lower_ in GRAMMAR.negating_pronouns or (denied and child.dep_ != "obl"):
                return True
    return False


def _denies_part(negation: Token, verb: Token) -> bool:
    """ "kritisierte nicht X, sondern Y" denies only X."""
    return any(is_contrasted(child) and negation.i < child.i for child in verb.children)


def _follows_neither(nor: Token) -> bool:
    return any(token.lower_ in GRAMMAR.neither for token in nor.sent if token.i < nor.i)


def is_contrasted(token: Token) -> bool:
    """ "nicht X, sondern Y": X is what is not meant; not so "nicht nur X, sondern auch Y"."""
    others = [child for child in token.children if child.dep_ == "conj" and not is_verb(child)]
    if not any(c.lower_ in GRAMMAR.but_instead for other in others for c in other.children):
        return False
    for before in range(token.i - 1, max(token.sent.start - 1, token.i - 8), -1):
        word = token.doc[before].lower_
        if word in GRAMMAR.negations_of_one_part or word in GRAMMAR.negating_determiners:
            return token.doc[before + 1].lower_ not in GRAMMAR.parts_not_denied
    return False


def mood(token: Token) -> str:
    """ "first" (er habe), "past" (er würde, hätte), "present" or "" for what is not finite."""
    if not (token.tag_.endswith("FIN") or feature(token, "VerbForm") == "Fin"):
        return ""
    lower = token.lower_
    if feature(token, "Mood") == "Sub":
        past = feature(token, "Tense") == "Past" or lower.startswith(_SECOND_SUBJUNCTIVE_OF_TENSE)
        return "past" if past else "first"
    indicative = lower in GRAMMAR.ambiguous_subjunctive and feature(token, "Person") == "1"
    if lower in GRAMMAR.first_subjunctive and not indicative:
        return "first"
    return "past" if lower.startswith(_SECOND_SUBJUNCTIVE) else "present"


def feature(token: Token, name: str) -> str:
    """A morphological feature's (first) value, "" if it has none."""
    return str((token.morph.get(name, []) or [""])[0])


def conjuncts(token: Token) -> Iterator[Token]:
    """A token and everything coordinated with it.

    "Außenminister Kerry und Premier Cameron": what is coordinated with the name beside an
    office is so with the office. Of "nicht X, sondern Y" only Y.
    """
    if not is_contrasted(token):
        yield token
    for child in token.children:
        if child.dep_ == "conj":
            yield from conjuncts(child)
        elif child.dep_ in ("appos", "flat", "flat:name") or _names(child, token):
            yield from islice(conjuncts(child), 1, None)


def _names(name: Token, noun: Token) -> bool:
    """A bare name right behind a noun, whatever the parser calls it."""
    beside = name.dep_ == "nmod" and name.i == noun.i + 1 and name.pos_ == "PROPN"
    return beside and not preposition(name) and feature(name, "Case") != "Gen"


def _article_alone(token: Token) -> bool:
    """ "der X empfangen hatte": a relative pronoun taken for an article, but no noun's."""
    return token.tag_ == "ART" and token.dep_ in ("nsubj", "nsubj:pass", "obj", "obl:arg")


def antecedent(token: Token) -> Token:
    """The noun behind a relative pronoun, else the token itself."""
    if (
        token.tag_ not in ("PRELS", "PRELAT")
        and not (token.pos_ == "PRON" and token.lower_ in GRAMMAR.relative_pronouns)
        and not _article_alone(token)
    ):
        return token
    verb = token
    while verb.head != verb:
        if verb.dep_ in ("acl", "acl:relcl"):
            return verb.head
        verb = verb.head
    return token
