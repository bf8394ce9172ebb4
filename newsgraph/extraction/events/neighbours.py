"""Two actors side by side that the parser took for one name: "Am Montag kritisierte Menzel Sudermann"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.syntax.clauses import Clause

_JOINED = ("flat", "flat:name", "appos")


def told_apart(clause: Clause, actors: ArticleActors) -> Clause:
    """The clause with the second of two names as a filler of its own: who comes first is the subject."""
    subjects, objects = clause.fillers("subject"), clause.fillers("accusative")
    if clause.passive or not clause.verbal:
        return clause
    if (beside := [second for token in subjects for second in _seconds(token, actors)]) and len(
        subjects
    ) == 1:
        return replace(clause, slots={**clause.slots, "accusative": [*beside, *objects]})
    if not subjects:
        for token in objects:
            if actors.actors_at(token) and (beside := list(_seconds(token, actors))):
                rest = [other for other in objects if other != token]
                return replace(
                    clause, slots={**clause.slots, "subject": [token], "accusative": [*beside, *rest]}
                )
    return clause


def _seconds(token: Token, actors: ArticleActors) -> Iterator[Token]:
    """The first word of another actor's name among the words that the parser joined to a name."""
    seen = set(actors.actors_at(token))
    if not seen:
        return
    joined = [child for child in token.children if child.dep_ in _JOINED and child.i > token.i]
    for child in sorted(
        (*joined, *(g for c in joined for g in c.children if g.dep_ in _JOINED)), key=lambda t: t.i
    ):
        found = set(actors.denotes.get(child.i, ()))
        if found and not found & seen and child.pos_ == "PROPN" and not _is_set_off(child):
            seen |= found
            yield child


def _is_set_off(token: Token) -> bool:
    """Behind a comma or bracket it is an apposition."""
    return token.nbor(-1).is_punct
