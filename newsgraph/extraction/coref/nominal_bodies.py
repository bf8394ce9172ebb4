"""Bodies described by what they are: "die Miliz", "der Konzern", "die Partei"."""

from __future__ import annotations

from collections.abc import Mapping, Set

from spacy.tokens import Token

from newsgraph.extraction.coref.discourse import Discourse, is_clause_mate
from newsgraph.extraction.gazetteer.body_words import kinds_of_noun, only_describes
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.noun_phrases import is_defined, is_definite

_SAID_OF_UNKNOWN = frozenset(
    ("party", "company", "bank", "union", "charity", "movement", "armed", "terror", "university")
)
_LEAD = 2  # sentences of headline and lead, where a description may come before the name
_FAR = 14  # sentences it looks back where only one body of the article fits
_REACH = 3  # sentences a description looks back where several bodies fit


def resolve_body(discourse: Discourse, kinds: Mapping[int, frozenset[str]], token: Token) -> None:
    """Record whom a description of a body means, if that is plain. `kinds` are those of each body."""
    actor = _described(discourse, kinds, token)
    if actor is not None:
        discourse.add(token, (actor,), MentionForm.DESCRIPTION)


def _described(discourse: Discourse, kinds: Mapping[int, frozenset[str]], token: Token) -> int | None:
    """The body that "der Konzern" means here: of its kind, else of no known kind."""
    plural = "Plur" in token.morph.get("Number", [])
    wanted = kinds_of_noun(token.text, declined=not plural)  # "Rebellen", not "Parteien"
    if not wanted or "-" in token.text or not is_definite(token) or is_defined(token):
        return None
    fitting = {actor for actor, of in kinds.items() if of & wanted}
    if not only_describes(token.text):
        word = token.lemma_.casefold()
        fitting = {a for a in fitting if word in discourse.named.actors[a].name.casefold()}
        return _last(discourse, token, fitting)
    if fitting:
        return _last(discourse, token, fitting)
    unknown = {actor for actor, of in kinds.items() if not of}
    return _lately(discourse, token, unknown) if not plural and wanted & _SAID_OF_UNKNOWN else None


def _last(discourse: Discourse, token: Token, fitting: Set[int]) -> int | None:
    """The one named last if it alone is in its sentence, else the only one; in the lead even before."""
    if any(a in fitting for number in _near(discourse) for a in discourse.named_in(number)):
        return _lately(discourse, token, fitting)
    first = discourse.sentence - _FAR
    seen = {a for number, named in discourse.by_sentence.items() if number >= first for a in named}
    left = fitting if discourse.sentence < _LEAD else fitting & seen
    left = {a for a in left if not is_clause_mate(discourse, token, a)}
    return next(iter(left)) if len(left) == 1 else None


def _lately(discourse: Discourse, token: Token, fitting: Set[int]) -> int | None:
    """The only one of these in the last sentence that names one."""
    for number in _near(discourse):
        named = [a for a in discourse.named_in(number) if a in fitting]
        here = number == discourse.sentence
        named = [a for a in named if not here or not is_clause_mate(discourse, token, a)]
        if named:
            return named[0] if len(named) == 1 else None
    return None


def _near(discourse: Discourse) -> range:
    return range(discourse.sentence, max(-1, discourse.sentence - _REACH), -1)
