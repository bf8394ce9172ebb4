"""A statement comes back from everything that it is kept as."""

from __future__ import annotations

import json
from dataclasses import fields, replace

import pytest

from newsgraph.extraction import results
from newsgraph.extraction.results import ENDS, SPANS, VALUES
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.projection.anchors import Letters
from newsgraph.knowledge.projection.said import Said, Who, machine_json, said_by_machine, said_from_json
from newsgraph.web.forms.statements import SaidForm

TEXT = "Es sei so.  Nordland warf Südland gestern\nVertragsbruch vor."
NORDLAND = Who("body:nordland", "Nordland", "country")
SUEDLAND = Who("body:suedland", "Südland", "country")


def at(words: str) -> results.Span:
    start = TEXT.index(words)
    return start, start + len(words)


FULL = Said(
    source=NORDLAND,
    type="accuses",
    target=SUEDLAND,
    sentence=at(TEXT[12:]),
    topic="Vertragsbruch",
    role="Nachbar",
    negated=True,
    reported=True,
    trigger=at("warf"),
    source_span=at("Nordland"),
    target_span=at("Südland"),
    confidence=0.75,
    rule="accuses/vorwerfen",
)
SHORT = Said(NORDLAND, "supports", None, at(TEXT[12:]), topic="Frieden")


@pytest.mark.parametrize("said", [FULL, SHORT, replace(SHORT, added=True)])
def test_a_statement_comes_back_from_a_decision(said):
    letters = Letters(TEXT)
    kept = json.loads(json.dumps(said.as_json(letters)))
    assert said_from_json(kept, letters) == said


def test_it_comes_back_at_its_place_in_the_text_with_other_spaces():
    other = TEXT.replace("  ", "\n\n").replace("gestern\n", "gestern  ")
    back = said_from_json(FULL.as_json(Letters(TEXT)), Letters(other))
    assert [other[slice(*getattr(back, name))] for name in ("trigger", "target_span")] == ["warf", "Südland"]
    assert other[slice(*back.sentence)] == "Nordland warf Südland gestern  Vertragsbruch vor."


def test_a_text_that_has_no_such_place_has_no_such_statement():
    assert said_from_json(FULL.as_json(Letters(TEXT)), Letters("Es sei so.")) is None


@pytest.mark.parametrize("said", [FULL, SHORT])
def test_a_statement_comes_back_from_what_the_machine_said(said):
    kept = json.loads(json.dumps(machine_json(said)))
    assert kept["source"] == "Nordland"
    assert said_by_machine(kept, said.rule) == said


def test_whatever_holds_a_statement_has_all_its_fields():
    columns = {field.name for field in Statement._meta.get_fields()}
    assert columns >= {*VALUES, *(f"{end}_{edge}" for end in (*ENDS, "trigger") for edge in ("start", "end"))}
    for holder in (Said, results.Statement):
        assert {field.name for field in fields(holder)} >= {*VALUES, *SPANS}
    assert list(SaidForm.base_fields) == list(VALUES)
