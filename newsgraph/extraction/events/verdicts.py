"""What a text says of a clause's truth: "es ist falsch, dass …", "es gibt keine Belege dafür, dass …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from newsgraph.extraction.syntax.tokens import GRAMMAR, full_lemma, is_negated, is_verb

Words = Mapping[str, frozenset[str]]
_CONTENT = ("ccomp", "csubj", "csubj:pass", "acl", "acl:relcl", "advcl", "xcomp")
_JUDGED = ("nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "expl")


def is_refuted(clause: Token, words: Words) -> bool:
    """Does what stands above a content clause call it wrong, doubtful or without proof?

    `clause` is the verb of a clause with "dass" or of one that tells what a noun says ("die Behauptung,
    X habe …"). Looks at what governs it, and at what governs the noun.
    """
    judge = clause.head
    if judge == clause or clause.dep_ not in _CONTENT:
        return False
    if clause.dep_ == "advcl" and not _has_mark(clause, GRAMMAR.that):
        return False
    if judge.pos_ == "NOUN" and judge.dep_ in _JUDGED and judge.head != judge:  # "die Behauptung, dass …"
        return _refutes(judge.head, words) or _calls_false(judge, words)
    return _refutes(judge, words)


def is_doubted(act: Token, words: Words) -> bool:
    """ "Ein Treffen von X und Y ist unwahrscheinlich": of a noun that is the subject."""
    return act.dep_ == "nsubj" and not is_verb(act.head) and _refutes(act.head, words)


def _refutes(judge: Token, words: Words) -> bool:
    said, negated = set(_words(judge)), _denies(judge)
    if said & words["false"]:
        return not negated
    if is_verb(judge) and full_lemma(judge) in words["lacking"]:
        return bool(said & words["evidence"])
    return negated and bool(said & (words["true"] | words["evidence"] | words["saying"]))


def _calls_false(noun: Token, words: Words) -> bool:
    return noun.lemma_ in words["false"] and not is_negated(noun)


def _words(judge: Token) -> Iterator[str]:
    """The judging word itself, and the nouns of its clause: "gibt … Belege", "hält … für eine Lüge"."""
    yield full_lemma(judge) if is_verb(judge) else judge.lemma_
    yield judge.lower_
    for child in judge.children:
        if child.dep_ in (*_JUDGED, "xcomp"):
            yield child.lemma_
            yield child.lower_


def _denies(judge: Token) -> bool:
    """Is the judging clause negated, by "nicht" or by "kein" before one of its nouns?"""
    return is_negated(judge) or any(is_negated(c) for c in judge.children if c.dep_ in _JUDGED)


def _has_mark(clause: Token, marks: frozenset[str]) -> bool:
    return any(child.lower_ in marks for child in clause.children)
