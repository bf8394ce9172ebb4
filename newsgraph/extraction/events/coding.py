"""The events of an article: its candidates, judged and written down as statements."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from newsgraph.extraction.article import ArticleActors
from newsgraph.extraction.confidence import calibrated
from newsgraph.extraction.events.candidates import ArticleCandidates, EventCandidate
from newsgraph.extraction.events.classifier import Classifier, load_classifier
from newsgraph.extraction.events.features import features_of
from newsgraph.extraction.events.frames import LEAST_CONFIDENCE
from newsgraph.extraction.lexicon import Lexicon
from newsgraph.extraction.results import Span, Statement
from newsgraph.extraction.statements import sentence_span, word_span
from newsgraph.extraction.syntax.tokens import is_verb

ANNOUNCED = {"talked-to"}  # an act of these types counts as soon as it is planned
LEAST_LIKELIHOOD = 0.28  # of what no frame states: the best F1 on annotated articles
LEAST_LIKELIHOOD_MATCHED = 0.1  # of what one states
CLASSIFIER = "classifier"
"""How the rule begins where no frame of the lexicon fits: "classifier accuses/Kritik üben"."""


def find_events(doc: Doc, actors: ArticleActors, lexicon: Lexicon) -> list[Statement]:
    """All events, each as often as it is stated.

    The lexicon says which word may state what, the classifier whether it does, of which actors.
    """
    classifier = load_classifier()
    found = []
    for candidate in ArticleCandidates(doc, actors, lexicon):
        confidence = _confidence(candidate, classifier)
        if confidence is not None and (topic := _topic(candidate, actors)) is not None:
            found.append(_statement(candidate, confidence, topic, actors))
    return found


def _confidence(candidate: EventCandidate, classifier: Classifier) -> float | None:
    """How sure it is that the candidate is stated as a fact or as negated; None if it is not sure enough."""
    factuality, match = candidate.factuality, candidate.match
    announced = not factuality.intended or candidate.entry.type.name in ANNOUNCED
    if not factuality.factual or not announced:
        return None
    stated = match is not None and match.confidence >= LEAST_CONFIDENCE
    if factuality.negated:  # "lehnt nichts ab": without a target it is seldom meant so
        return match.confidence if match is not None and stated and candidate.target is not None else None
    if match is None and _is_filled(candidate):
        return None
    likelihood = classifier.likelihood(features_of(candidate))
    if likelihood < (LEAST_LIKELIHOOD_MATCHED if stated else LEAST_LIKELIHOOD):
        return None
    return calibrated("read" if stated else "unread", likelihood)


def _is_filled(candidate: EventCandidate) -> bool:
    """Do both roles of a verb have their actors? Then it says nothing of others in the sentence."""
    predicate = candidate.predicate
    return is_verb(predicate) and any(
        match.predicate == predicate and match.target is not None and match.confidence >= LEAST_CONFIDENCE
        for match in candidate.sentence.matches
    )


def _topic(candidate: EventCandidate, actors: ArticleActors) -> str | None:
    """The lexicon's topic, else an object of the predicate; None if one is needed and missing."""
    if candidate.match is not None:
        return candidate.match.topic
    wanted = ("obj", "nsubj:pass", "obl:arg", "obl") if is_verb(candidate.predicate) else ("nmod", "acl")
    for dep in wanted:
        for child in candidate.predicate.children:
            if child.dep_ == dep and child.pos_ == "NOUN" and not actors.actors_at(child):
                return child.lemma_
    return "" if candidate.target is not None else None


def _statement(candidate: EventCandidate, confidence: float, topic: str, actors: ArticleActors) -> Statement:
    target = candidate.target
    read = candidate.match is not None
    return Statement(
        source=candidate.source.actor,
        type=candidate.entry.type.name,
        target=None if target is None else target.actor,
        sentence=sentence_span(candidate.predicate.sent),
        trigger=word_span(candidate.predicate),
        source_span=_end_span(candidate.source.actor, candidate.source_token, actors),
        target_span=(
            None
            if target is None or candidate.target_token is None
            else _end_span(target.actor, candidate.target_token, actors)
        ),
        topic=topic,
        negated=candidate.factuality.negated,
        reported=candidate.factuality.reported,
        confidence=confidence,
        rule=candidate.entry.name if read else f"{CLASSIFIER} {candidate.entry.name}",
    )


def _end_span(actor: int, token: Token, actors: ArticleActors) -> Span:
    """The mention that names an end; the token where no mention was recorded."""
    start, stop = word_span(token)
    spans = (m.span for m in actors.mentions if m.actor == actor)
    return next(
        (span for span in spans if span[0] <= start < span[1] or start <= span[0] < stop), (start, stop)
    )
