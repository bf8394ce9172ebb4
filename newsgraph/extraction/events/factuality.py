"""Is an act stated as a fact? Negation, modality, conditions, demands and reported speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from newsgraph.extraction.events.verdicts import is_doubted, is_refuted
from newsgraph.extraction.lexicon import Lexicon
from newsgraph.extraction.syntax.tokens import (
    GRAMMAR,
    feature,
    full_lemma,
    is_negated,
    is_verb,
    mood,
    preposition,
)

CLOSING = set("\"'“”’»«)")


@dataclass(frozen=True)
class Factuality:
    """`factual` is False for what is hypothetical, demanded or merely alleged.

    `intended` marks "will …" and "soll …": enough for an announced meeting, else not.
    """

    factual: bool = True
    negated: bool = False
    reported: bool = False
    intended: bool = False


def factuality_of(predicate: Token, lexicon: Lexicon) -> Factuality:
    """Judge the act that a verb, participle or noun names, from its clause and all above it."""
    words = lexicon.words
    clause = predicate if is_verb(predicate) else _clause_of(predicate)
    negated = is_negated(predicate) or (clause != predicate and _without(predicate))
    factual = not _asked(predicate) and not (
        clause != predicate
        and (
            _noun_unreal(predicate, clause, words)
            or _noun_refused(predicate, clause, words)
            or is_doubted(predicate, words)
        )
    )
    reported = _attributed(predicate.sent.root, words) or _is_hearsay(predicate)
    intended = False
    for verb, dependent in _upwards(clause):
        possible, wanted, quoted = _modality(verb)
        if dependent is None:
            if clause != predicate and _presupposed(predicate, clause):
                possible = wanted = False
            elif clause != predicate and not possible:
                negated = negated or is_negated(verb)
        elif dependent.dep_ != "conj":
            factual = factual and not _embedded_unreal(dependent, verb, words)
            factual = factual and not is_refuted(dependent, words)
            negated = negated or (_depends_by_infinitive(dependent) and is_negated(verb))
            reported = reported or full_lemma(verb) in words["saying"]
        reported = reported or quoted or _is_hearsay(verb)
        intended = intended or wanted or _purpose(verb)
        factual = factual and not possible
        if (
            _conditional(verb)
            or _is_verb_first(verb)
            or _nearly(verb)
            or (dependent is None and _depends_on_condition(verb, words))
        ):
            factual = False
    return Factuality(factual, negated, reported, intended)


def _clause_of(noun: Token) -> Token:
    """The verb that governs a noun, or the noun itself in a headline."""
    token = noun
    while not is_verb(token) and token.head != token:
        token = token.head
    return token


def _upwards(clause: Token) -> Iterator[tuple[Token, Token | None]]:
    """The verb of the clause, then every verb above it with the dependent that leads down from it.

    Relative clauses and coordinated main clauses do not inherit from above.
    """
    yield clause, None
    token = clause
    while token.head != token:
        parent = token.head
        if token.dep_ in ("acl", "acl:relcl") and _is_relative(token):
            return
        if token.dep_ in ("conj", "parataxis", "appos") and not (token.dep_ == "conj" and _infinite(token)):
            return
        yield parent, token
        token = parent


def _is_relative(verb: Token) -> bool:
    return any(
        t.tag_ in ("PRELS", "PRELAT", "PWAV") and t.lower_ not in GRAMMAR.that
        for child in verb.children
        for t in (child, *child.children)
    )


def _infinite(verb: Token) -> bool:
    return verb.tag_ in ("VVINF", "VVIZU", "VVPP") and not any(
        c.dep_.startswith("aux") for c in verb.children
    )


def _without(noun: Token) -> bool:
    return any(c.lower_ in GRAMMAR.without and c.dep_ == "case" for c in noun.children)


def _noun_refused(noun: Token, clause: Token, words: dict[str, frozenset[str]]) -> bool:
    """ "verweigerte die Zustimmung", "lehnte Gespräche ab": no such act, nor its denial."""
    governed = noun.head == clause and noun.dep_ in ("obj", "nsubj", "nsubj:pass", "obl", "obl:arg")
    return governed and full_lemma(clause) in words["denied"] - words["carrying"]


def _presupposed(noun: Token, clause: Token) -> bool:
    """Has the act happened whatever its verb says: "nach dem Treffen wollte …", "die Kritik soll ihm …"?"""
    if noun.head != clause:
        return False
    if noun.dep_ in ("obl", "nmod"):
        return preposition(noun) in GRAMMAR.presuppositions
    return noun.dep_ == "nsubj" and any(c.dep_ == "obj" and c.tag_ != "PRF" for c in clause.children)


def _noun_unreal(noun: Token, clause: Token, words: dict[str, frozenset[str]]) -> bool:
    """ "forderte Gespräche", "drohte mit einem Angriff", "die Forderung nach Sanktionen", "… sind nötig"."""
    token = noun
    while token != clause and token.head != token:
        parent = token.head
        if token.dep_ == "nsubj" and parent.lemma_.lower() in words["needed"]:
            return True
        if parent.lemma_ in words["demanded_nouns"] and token.dep_ in ("nmod", "obl", "appos"):
            return True
        if parent == clause and is_verb(clause):
            lemma = full_lemma(clause)
            passive_subject = token.dep_ == "nsubj:pass"
            object_like = token.dep_ in ("obj", "obl", "obl:arg", "nmod") or passive_subject
            unreal = lemma in words["demanded"] or lemma in words["alleged"]
            return object_like and unreal and preposition(token) not in GRAMMAR.circumstances
        token = parent
    return False


def _depends_on_condition(verb: Token, words: dict[str, frozenset[str]]) -> bool:
    """ "Falls X nicht kommt, wird Y ihn angreifen"; a threat under a condition is one."""
    if full_lemma(verb) in words["alleged"]:
        return False
    marks = (c.lower_ for child in verb.children if child.dep_ == "advcl" for c in child.children)
    return any(mark in GRAMMAR.strict_conditions for mark in marks)


def _asked(token: Token) -> bool:
    last = [t for t in token.sent if not t.is_space and t.text not in CLOSING][-1:]
    return bool(last) and last[0].text == "?"


def _modality(verb: Token) -> tuple[bool, bool, bool]:
    """(merely possible, intended, reported) by the auxiliaries and the mood of a clause."""
    possible = intended = reported = False
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "aux:pass", "cop")]
    perfect = any(a.lower_ in GRAMMAR.perfect_auxiliaries and a.tag_ == "VAINF" for a in auxiliaries)
    for token in (verb, *auxiliaries):
        lemma, subjunctive = token.lemma_.lower(), mood(token)
        if lemma in GRAMMAR.possibility_modals and token != verb:
            if lemma in GRAMMAR.reported_modals and perfect:
                reported = True
            elif lemma in GRAMMAR.reported_modals and subjunctive == "present":
                intended = True
            else:
                possible = True
        elif lemma in GRAMMAR.intention_modals and token != verb:
            intended = True
        elif subjunctive == "past" and lemma in GRAMMAR.conditional_auxiliaries:
            reported = True
        if subjunctive == "first":
            reported = True
    return possible, intended, reported


def _conditional(verb: Token) -> bool:
    marks = [c.lower_ for c in verb.children if c.dep_ == "mark"]
    if any(m in GRAMMAR.conditional for m in marks) and not _purpose(verb):
        return True
    past = any(mood(t) == "past" for t in (verb, *verb.children) if t.dep_.startswith(("aux", "ROOT", "cop")))
    return past and any(
        c.dep_ == "advcl" and any(g.lower_ in GRAMMAR.conditions for g in c.children) for c in verb.children
    )


def _is_verb_first(verb: Token) -> bool:
    """ "Greift X an, hilft Y", "…, sollte X angreifen": a condition, or a question without its mark."""
    words = [token for token in verb.subtree if not token.is_space and not token.is_punct]
    first = words[0] if words else verb
    finite = first.tag_.endswith("FIN") or (first.dep_ == "mark" and first.lower_ in GRAMMAR.open_conditions)
    if not finite or (first != verb and first.head != verb) or feature(first, "Mood") == "Imp":
        return False
    if verb.dep_ == "ROOT":
        opens = first.text[0].isupper() and not any(c.dep_ in ("ccomp", "parataxis") for c in verb.children)
        return opens and any(c.dep_.startswith("nsubj") and c.i > first.i for c in verb.children)
    if verb.dep_ not in ("advcl", "csubj", "ccomp", "dep"):
        return False
    before = verb.i < verb.head.i and first.text[0].isupper()
    return before or first.lower_ in GRAMMAR.open_conditions


def _nearly(verb: Token) -> bool:
    """ "hätte X beinahe angegriffen", "um ein Haar"; not "griff fast jeden Tag an"."""
    for child in verb.children:
        if child.lemma_ in GRAMMAR.hair_breadths and preposition(child) in GRAMMAR.aims:
            return True
        if child.lower_ in GRAMMAR.nearly and child.dep_ in ("advmod", "obl", "cc", "mark"):
            following = child.nbor(1) if child.i + 1 < len(child.doc) else child
            if following.pos_ not in ("DET", "NUM", "ADV", "ADJ"):
                return True
    return False


def _is_hearsay(predicate: Token) -> bool:
    """ "hat angeblich angegriffen", "der mutmaßliche Angriff"."""
    return any(
        child.lower_.startswith(tuple(GRAMMAR.hearsay)) and child.dep_ in ("advmod", "amod", "obl", "xcomp")
        for child in predicate.children
    )


def _purpose(verb: Token) -> bool:
    """ "flog nach Rom, um mit X zu sprechen"; not "zu schwach, um X anzugreifen"."""
    if verb.dep_ != "advcl" or not is_verb(verb.head) or _negated_word(verb.head):
        return False
    return any(c.dep_ == "mark" and c.lower_ in GRAMMAR.aims for c in verb.children)


def _negated_word(verb: Token) -> bool:
    return any(c.lower_ in GRAMMAR.words_before_missed_aims for c in verb.children)


def _depends_by_infinitive(dependent: Token) -> bool:
    return dependent.dep_ == "xcomp"


def _embedded_unreal(dependent: Token, governor: Token, words: dict[str, frozenset[str]]) -> bool:
    """Is a clause below a verb or noun only wished, denied, alleged or intended?"""
    lemma = full_lemma(governor)
    if dependent.dep_ in ("advcl", "nmod", "obl") or not is_verb(dependent):
        return False
    if not is_verb(governor):
        if dependent.dep_ in ("acl", "ccomp", "xcomp", "csubj"):
            return governor.lemma_ in words["demanded_nouns"] or _infinite(dependent)
        return False
    if lemma in words["demanded"] or lemma in words["denied"] or lemma in words["alleged"]:
        return True
    if dependent.dep_ == "xcomp" and dependent.tag_ in ("VVINF", "VVIZU"):
        return lemma not in words["accomplished"] and lemma not in GRAMMAR.infinitive_verbs
    return lemma in GRAMMAR.intention_modals


def _attributed(root: Token, words: dict[str, frozenset[str]]) -> bool:
    """ "laut X", "X zufolge", "nach Angaben von X", "…, hieß es", "…, teilte X mit"."""
    if full_lemma(root) in words["saying"] and any(c.dep_ in ("ccomp", "parataxis") for c in root.children):
        return True
    for child in root.children:
        if child.dep_ == "parataxis" and full_lemma(child) in words["saying"]:
            return True
        case = preposition(child)
        if case in GRAMMAR.attributions and (
            case not in GRAMMAR.attributions_of_nouns or child.lemma_ in words["statements"]
        ):
            return True
    return False
