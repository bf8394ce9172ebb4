from __future__ import annotations

import json

import pytest

from newsgraph.extraction.evaluation.__main__ import main
from newsgraph.extraction.evaluation.scoring import score

ACTORS = [
    {"name": "Mara Lindqvist", "kind": "person", "aliases": ["Lindqvist"]},
    {"name": "Jonas Okoro", "kind": "person", "aliases": ["Okoro"]},
    {"name": "Nordland", "kind": "country"},
    {"name": "Der Bund", "kind": "organisation", "alt": True},
]


def relation(source: str, type_: str, target: str, **more):
    return {"source": source, "type": type_, "target": target} | more


GOLD = {
    "id": "a",
    "actors": ACTORS,
    "relations": [
        relation("Mara Lindqvist", "talked-to", "Jonas Okoro"),
        relation("Jonas Okoro", "accuses", "Nordland"),
        relation("Mara Lindqvist", "affiliated-with", "Nordland"),
        relation("Mara Lindqvist", "supports", "Nordland", alt=True),
        relation("Jonas Okoro", "supports", "", topic="Hafen"),
    ],
}


def figures(row: str, actors=(), relations=()) -> tuple[int, int, int]:
    found = {"a": {"actors": [{"name": name} for name in actors], "relations": list(relations)}}
    tally = score({"a": GOLD}, found).rows[row]
    return tally.hits, tally.found, tally.wanted


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["Mara Lindqvist", "Jonas Okoro", "Nordland"], (3, 3, 3)),
        (["lindqvist", "OKORO"], (2, 2, 3)),
        (["Mara Lindqvist", "Lindqvist"], (1, 2, 3)),
        (["Der Bund"], (0, 0, 3)),
        (["Der Bund", "Der Bund"], (0, 1, 3)),
        (["Oslo"], (0, 1, 3)),
        ([], (0, 0, 3)),
    ],
)
def test_actors_count_once_by_any_name_and_debatable_ones_for_free(found, expected):
    assert figures("actors", actors=found) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (relation("Jonas Okoro", "accuses", "Nordland"), (1, 1, 3)),
        (relation("Okoro", "accuses", "Nordland"), (1, 1, 3)),
        (relation("Nordland", "accuses", "Jonas Okoro"), (0, 1, 3)),
        (relation("Jonas Okoro", "talked-to", "Mara Lindqvist"), (1, 1, 3)),
        (relation("Jonas Okoro", "accuses", "Nordland", negated=True), (0, 1, 3)),
        (relation("Mara Lindqvist", "supports", "Nordland"), (0, 0, 3)),
        (relation("Jonas Okoro", "supports", "", topic="Schiff"), (1, 1, 3)),
        (relation("Jonas Okoro", "supports", "Oslo"), (0, 1, 3)),
        (relation("Mara Lindqvist", "affiliated-with", "Nordland"), (0, 0, 3)),
    ],
)
def test_an_event_is_right_if_its_ends_type_and_negation_are(found, expected):
    assert figures("events", relations=[found]) == expected


def test_pairs_ask_for_no_type_and_ties_stand_apart():
    found = [
        relation("Nordland", "attacks", "Jonas Okoro"),
        relation("Lindqvist", "affiliated-with", "Nordland"),
    ]
    assert figures("pairs", relations=found) == (1, 1, 3)
    assert figures("ties", relations=found) == (1, 1, 1)
    assert figures("relations", relations=found) == (1, 2, 4)


def test_the_report_of_a_file_names_its_errors(tmp_path, monkeypatch, capsys):
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text(json.dumps(GOLD))
    found = {
        "id": "a",
        "actors": [{"name": "Lindqvist"}, {"name": "Oslo"}],
        "relations": GOLD["relations"][:1],
    }
    predicted.write_text(json.dumps(found))
    monkeypatch.setattr("sys.argv", ["evaluate", str(gold), "--predicted", str(predicted), "--errors"])
    main()
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "actors 50.0 33.3 40.0 3 2" in lines
    assert "relations 100.0 25.0 40.0 4 1" in lines
    assert "canonical names right: 0.0" in lines
    assert "- a Jonas Okoro | accuses | Nordland" in lines
    assert "+ a actor Oslo" in lines


def test_an_article_without_extraction_is_named(tmp_path, monkeypatch):
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text(json.dumps(GOLD))
    predicted.write_text("")
    monkeypatch.setattr("sys.argv", ["evaluate", str(gold), "--predicted", str(predicted)])
    with pytest.raises(SystemExit, match="Nothing to compare for: a"):
        main()
