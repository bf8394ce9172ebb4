"""Several verbs with one subject: each has its own objects."""

from __future__ import annotations

import pytest
from spacy.language import Language

from newsgraph.extraction.syntax.clauses import verb_clauses


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        (
            "Carter lobte Brandner, kritisierte Linder und traf Marin.",
            {"loben": "Brandner", "kritisieren": "Linder", "treffen": "Marin"},
        ),
        (
            "Die SPD unterstützt die FDP und kritisiert die Union.",
            {"unterstützen": "FDP", "kritisieren": "Union"},
        ),
        (
            "Helen Carter traf Peter Brandner, lobte Eva Linder und verließ den Saal.",
            {"treffen": "Peter", "loben": "Eva", "verlassen": "Saal"},
        ),
        # one object for both
        ("Norwegen kritisierte und bedrohte Schweden.", {"kritisieren": "Schweden", "bedrohen": "Schweden"}),
    ],
)
def test_objects(nlp: Language, text: str, objects: dict[str, str]) -> None:
    clauses = list(verb_clauses(nlp(text)))
    found = {c.lemma: " ".join(t.text for t in c.fillers("accusative")) for c in clauses}
    assert {lemma: found[lemma] for lemma in objects} == objects
    subjects = {tuple(t.i for t in clause.fillers("subject")) for clause in clauses}
    assert len(subjects) == 1
