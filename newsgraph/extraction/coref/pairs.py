"""Two who are meant together: "beide", "beide Länder", "die beiden Politiker"."""

from __future__ import annotations

from spacy.tokens import Token

from newsgraph.extraction.coref.discourse import Discourse
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.results import ActorKind, MentionForm
from newsgraph.extraction.syntax.noun_phrases import SUBJECTS

BOTH = words("both")
_NOUNS = {
    ActorKind.COUNTRY: words("pairs_of_countries"),
    ActorKind.PERSON: words("pairs_of_persons"),
    ActorKind.ORGANISATION: words("pairs_of_organisations"),
}
PAIR_NOUNS = frozenset(noun for nouns in _NOUNS.values() for noun in nouns)
_REACH = 3  # sentences it looks back


def resolve_both(discourse: Discourse, token: Token) -> None:
    """ "beide" alone: two persons, else two countries."""
    if token.pos_ == "PRON" or token.dep_ in SUBJECTS:
        pair = _last_two(discourse, ActorKind.PERSON) or _last_two(discourse, ActorKind.COUNTRY)
        if pair:
            discourse.add(token, pair, MentionForm.PRONOUN)


def resolve_pair(discourse: Discourse, token: Token) -> None:
    """ "beide Länder", "die beiden Politiker": the two of that kind named last."""
    if not has_both(token):
        return
    kind = next(kind for kind, nouns in _NOUNS.items() if token.text in nouns)
    pair = _last_two(discourse, kind)
    if pair:
        discourse.add(token, pair, MentionForm.DESCRIPTION)


def has_both(token: Token) -> bool:
    """Does "beide" stand with the noun?"""
    return any(child.lower_ in BOTH for child in token.children)


def _last_two(discourse: Discourse, kind: ActorKind) -> tuple[int, ...]:
    """Exactly two actors of a kind in this sentence, or in one just before."""
    for number in range(discourse.sentence, max(-1, discourse.sentence - _REACH), -1):
        actors = [actor for actor in discourse.named_in(number) if discourse.kind(actor) is kind]
        if len(actors) == 2:
            return tuple(sorted(actors))
        if len(actors) > 2:
            return ()
    return ()
