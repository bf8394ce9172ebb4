""" "X wirft Y vor, …, was Y bestreitet": the denier rejects the accuser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.events.frames import FrameMatch
from newsgraph.extraction.events.role_fillers import RoleFiller
from newsgraph.extraction.lexicon import Entry, Lexicon
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.syntax.tokens import conjuncts, full_lemma, is_verb

GRAMMAR = load_grammar()
DENIED, DENIAL = "accuses", "rejects"


def denials(
    matches: Iterable[FrameMatch], actors: ArticleActors, lexicon: Lexicon
) -> Iterator[tuple[FrameMatch, FrameMatch]]:
    """Each accusation that a clause with "was" denies, with the denial."""
    for match in matches:
        if match.entry.type.name != DENIED or match.target is None or not is_verb(match.predicate):
            continue
        for verb, entry in _denying(match.predicate, lexicon):
            for denier in _deniers(verb, actors):
                if denier.actor != match.source.actor:
                    denial = replace(match, entry=entry, predicate=verb, source=denier, target=match.source)
                    yield match, denial


def _denying(accusation: Token, lexicon: Lexicon) -> Iterator[tuple[Token, Entry]]:
    """Verbs of denial below the accusation whose object is "was"."""
    words = lexicon.words["denying"]
    for verb in accusation.subtree:
        denying = verb.i > accusation.i and is_verb(verb) and full_lemma(verb) in words
        below = {child.lower_ for child in verb.children}
        if denying and below & GRAMMAR.what and not below & GRAMMAR.negations:
            entries = lexicon.verbs.get(full_lemma(verb), ())
            yield from ((verb, entry) for entry in entries if entry.type.name == DENIAL)
            return


def _deniers(verb: Token, actors: ArticleActors) -> Iterator[RoleFiller]:
    """Actors beside "was": a verb in the last place leaves no doubt about who denies."""
    for child in verb.children:
        if child.lower_ in GRAMMAR.what or child.dep_ not in ("nsubj", "obj", "obl:arg", "iobj"):
            continue
        for token in conjuncts(child):
            yield from (RoleFiller(actor, token) for actor in actors.actors_at(token))
