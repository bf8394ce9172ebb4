"""What a statement is about: "kritisierte die Politik Erdogans", "pocht darauf, dass die Verträge …"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.role_fillers import RoleFiller
from newsgraph.extraction.lexicon import Entry
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.syntax.clauses import Clause
from newsgraph.extraction.syntax.tokens import is_verb

GRAMMAR = load_grammar()


def topic_of(entry: Entry, clause: Clause, targets: Sequence[RoleFiller], actors: ArticleActors) -> str:
    """The head noun, in base form: of a slot, of the clause in one, or that the target was found behind."""
    behind = next((end.noun for end in targets if end.noun is not None), None)
    named = {end.token.i for end in targets}
    for slot in entry.topic:
        for token in clause.fillers(slot):
            if token.tag_ in ("PAV", "PROAV"):
                token = _announced(token, clause) or token
            if is_verb(token):
                if topic := _topic_of_clause(token):
                    return topic
            elif token.i not in named and token.pos_ == "NOUN" and not actors.actors_at(token):
                return token.lemma_
    return behind.lemma_ if behind is not None else ""


def _topic_of_clause(verb: Token) -> str:
    for deps in (("obj",), ("nsubj:pass",), ("obl:arg", "obl")):
        for child in verb.children:
            if child.dep_ in deps and child.pos_ == "NOUN":
                return child.lemma_
    return ""


def _announced(adverb: Token, clause: Clause) -> Token | None:
    """The clause that an adverb stands for: "pocht darauf, dass …", "kämpft dafür, … zu dürfen"."""
    for verb in clause.fillers("clause"):
        that = any(c.dep_ == "mark" and c.lower_ in GRAMMAR.that for c in verb.children)
        if verb.i > adverb.i and (that or verb.dep_ == "xcomp"):
            return verb
    return None
