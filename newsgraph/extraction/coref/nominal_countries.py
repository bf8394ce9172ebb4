"""Countries described: "die Regierung", "das Außenministerium", "dem Land", "der Bund"."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from newsgraph.extraction.article import Named
from newsgraph.extraction.coref.discourse import Discourse
from newsgraph.extraction.gazetteer import words
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.mentions.metonymy import acts
from newsgraph.extraction.results import MentionForm
from newsgraph.extraction.syntax.noun_phrases import determiner, is_defined, is_definite

_DEFINITE = load_grammar().definite_articles
STATE_INSTITUTIONS = words("state_institutions")
_FEDERATION_WORDS = words("descriptions_of_federations")
COUNTRY_WORDS = words("descriptions_of_countries") | _FEDERATION_WORDS
_FEDERAL = words("federations")
_PARTICIPANTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg", "obl", "nmod", "obl:agent")


def resolve_institution(discourse: Discourse, token: Token, country: int | None) -> None:
    """ "die Regierung", "das Außenministerium": the country that the article, or the text there, is about."""
    if any(child.dep_ in ("amod", "nmod", "nmod:poss") for child in token.children):
        return
    near = {a for n in range(discourse.sentence - 2, discourse.sentence + 1) for a in discourse.named_in(n)}
    near = {a for a in near if discourse.named.levels.get(a) == "country"}
    meant = country if country is not None else min(near) if len(near) == 1 else None
    if meant is None:
        return
    if determiner(token) in _DEFINITE or (not determiner(token) and "Plur" in token.morph.get("Number", [])):
        discourse.add(token, (meant,), MentionForm.DESCRIPTION)


def resolve_country(discourse: Discourse, token: Token, country: int | None) -> None:
    """ "dem Land", "der Bund" as a participant: the country the article is about, or its only one."""
    if not is_definite(token) or is_defined(token) or token.dep_ not in _PARTICIPANTS or not acts(token):
        return
    if any(child.pos_ == "ADJ" for child in token.children):
        return
    levels = {i: level for i, level in discourse.named.levels.items() if i not in discourse.named.weak}
    fitting = {i for i, level in levels.items() if level == "country"}
    if token.text in _FEDERATION_WORDS:
        fitting = {i for i in fitting if discourse.named.actors[i].name in _FEDERAL}
    elif "state" in levels.values():
        return
    meant = country if country in fitting else min(fitting) if len(fitting) == 1 else None
    if meant is not None:
        discourse.add(token, (meant,), MentionForm.DESCRIPTION)


def main_country(named: Named) -> int | None:
    """The country of the article, if one stands out."""
    times = Counter(
        actor for start, (actor, _) in named.starts.items() if named.levels.get(actor) == "country"
    )
    ranked = times.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]
