"""Standing ties: who holds an office of, belongs to, or leads what. Statements "affiliated-with"."""

from __future__ import annotations

from spacy.tokens import Doc

from newsgraph.extraction.affiliations.by_name import branches
from newsgraph.extraction.affiliations.by_office import ties_by_office
from newsgraph.extraction.affiliations.implied import ties_of_counterparts
from newsgraph.extraction.article import Affiliations, ArticleActors, Named, Tie
from newsgraph.extraction.confidence import calibrated
from newsgraph.extraction.relation_types import AFFILIATION
from newsgraph.extraction.results import Statement
from newsgraph.extraction.statements import DOUBT, sentence_span, word_span

RAW_CONFIDENCE = {
    "tie/title": 0.93,
    "tie/apposition": 0.88,
    "tie/copula": 0.8,
    "tie/party": 0.93,
    "tie/from": 0.75,
    "tie/around": 0.75,
    "tie/compound": 0.85,
    "tie/counterpart": 0.8,
    "tie/possessive": 0.75,
    "tie/described": 0.6,
    "tie/nearby": 0.65,
    "tie/country": 0.65,
    "tie/guessed": DOUBT,
    "tie/party-of-office": 0.65,
    "tie/union": 0.65,
}
"""How sure each rule is, before it is calibrated; all rules stand here."""


def find_ties(doc: Doc, named: Named, affiliations: Affiliations, article: ArticleActors) -> list[Statement]:
    """Each tie once, with the first sentence that states it; role in base form."""
    ties: dict[tuple[int, int], Tie] = {}
    stated = [*ties_by_office(doc, affiliations, article), *affiliations.by_name, *branches(doc, article)]
    implied = (*affiliations.implied, *ties_of_counterparts(doc, named, affiliations, article))
    for tie in (*sorted(stated, key=lambda tie: (tie.rule in _WEAK, tie.token)), *implied):
        if tie.source != tie.target:
            ties.setdefault((tie.source, tie.target), tie)
    return [_statement(doc, article, tie) for tie in ties.values()]


_GUESS = "tie/guessed"
_WEAK = frozenset(("tie/from", "tie/around", "tie/described"))


def _statement(doc: Doc, article: ArticleActors, tie: Tie) -> Statement:
    trigger = word_span(doc[tie.token])
    return Statement(
        source=tie.source,
        type=AFFILIATION,
        target=tie.target,
        sentence=sentence_span(doc[tie.token].sent),
        trigger=trigger,
        source_span=_nearest_span(article, tie.source, trigger),
        target_span=_nearest_span(article, tie.target, trigger),
        role=tie.role,
        confidence=DOUBT if tie.rule == _GUESS else calibrated("tie", RAW_CONFIDENCE[tie.rule]),
        rule=tie.rule,
    )


def _nearest_span(article: ArticleActors, actor: int, trigger: tuple[int, int]) -> tuple[int, int]:
    spans = [mention.span for mention in article.mentions if mention.actor == actor]
    return min(spans, key=lambda span: abs(span[0] - trigger[0]), default=trigger)
