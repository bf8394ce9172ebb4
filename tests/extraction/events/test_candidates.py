"""What the lexicon's frames do not fit: denials, speakers who go on, and what the classifier makes of it."""

from __future__ import annotations

import pytest

from newsgraph.extraction.events.candidates import ArticleCandidates
from newsgraph.extraction.events.classifier import load_classifier
from newsgraph.extraction.events.coding import CLASSIFIER
from newsgraph.extraction.events.features import features_of
from newsgraph.extraction.extract import analysed, extract, find_actors
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.syntax.paths import FAR, path


def said(text: str) -> set[tuple[str, str, str | None]]:
    """Source, type and target of all events of a text that are not negated."""
    found = extract(text)
    return {
        (found.actors[s.source].name, s.type, None if s.target is None else found.actors[s.target].name)
        for s in found.statements
        if s.type != "affiliated-with" and not s.negated
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegen wirft Schweden vor, Daten gestohlen zu haben, was Stockholm bestreitet.",
        "Norwegen beschuldigt Schweden der Spionage, was die schwedische Regierung zurückweist.",
        "Norwegen hielt Schweden Spionage vor, was das schwedische Außenministerium dementierte.",
    ],
)
def test_a_denied_accusation_is_rejected(sentence):
    assert {("Norwegen", "accuses", "Schweden"), ("Schweden", "rejects", "Norwegen")} <= said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norwegen wirft Schweden vor, Daten gestohlen zu haben, was Stockholm nicht bestreitet.",
        "Norwegen lobt Schweden, was Stockholm freut.",
        "Norwegen wirft Schweden vor, Daten gestohlen zu haben, was Stockholm ärgert.",
    ],
)
def test_what_is_not_denied_is_not_rejected(sentence):
    assert ("Schweden", "rejects", "Norwegen") not in said(sentence)


def test_an_intended_act_is_no_fact_but_an_announced_meeting_is():
    assert said("Norwegen will Schweden unterstützen.") == set()
    assert said("Norwegen will sich am Montag mit Schweden treffen.") == {
        ("Norwegen", "talked-to", "Schweden")
    }


def test_every_statement_knows_who_said_it_and_where():
    text = "Norwegen warf Schweden Spionage vor. An den Gesprächen nahmen Dänemark und Finnland teil."
    found = extract(text)
    assert found.statements
    rules = {entry.name for entry in load_lexicon().entries()}
    for statement in found.statements:
        assert statement.rule.removeprefix(CLASSIFIER).strip() in rules
        assert statement.sentence[0] <= statement.trigger[0] < statement.trigger[1] <= statement.sentence[1]
        assert 0 < statement.confidence < 1


def test_the_speaker_of_the_sentence_before_may_be_the_source():
    (doc,) = analysed(
        ["Anna Berger äußerte sich am Abend in Bern. Die Linde AG habe getäuscht, der Vorwurf sei belegt."]
    )
    actors = find_actors(doc)
    speaker = next(i for i, actor in enumerate(actors.actors) if actor.name == "Anna Berger")
    candidates = list(ArticleCandidates(doc, actors, load_lexicon()))
    assert any(c.source.actor == speaker and "s speaks" in features_of(c) for c in candidates)


def test_paths_tell_the_way_through_the_tree():
    (doc,) = analysed(["Norwegen kritisiert den Plan der Regierung von Schweden. Dänemark schweigt."])
    word = {token.text: token for token in doc}
    assert path(word["Norwegen"], word["kritisiert"]).labels == "nsubj^_"
    assert path(word["kritisiert"], word["Plan"]).labels == "_vobj"
    assert path(word["Plan"], word["Plan"]).length == 0
    assert path(word["Dänemark"], word["kritisiert"]) == FAR


def test_likelihoods_rise_with_what_speaks_for_a_statement():
    classifier = load_classifier()
    nothing, read = classifier.likelihood(["unread"]), classifier.likelihood(["read 8", "read|accuses"])
    assert 0 < nothing < read < 1
    assert classifier.likelihood(["a feature that nobody learnt"]) == classifier.likelihood([])
