"""Which stage is to blame for an error, by gold that claims what the sentences do not say."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from newsgraph.extraction.evaluation.__main__ import main
from newsgraph.extraction.evaluation.blame import Blame, blame
from newsgraph.extraction.extract import analysed, read

Claim = tuple[str, str, str, str]
"""Source, type, target and evidence."""


def gold(text: str, claims: tuple[Claim, ...]) -> dict:
    """Claims on a text, and as its actors the ends and all countries that the tests speak of."""
    countries = [name for name in ("Frankreich", "Polen", "Schweden", "Dänemark") if name in text]
    ends = [end for source, _, target, _ in claims for end in (source, target)]
    return {
        "id": "a",
        "text": text,
        "actors": [{"name": name} for name in dict.fromkeys([*countries, *filter(None, ends)])],
        "relations": [
            {"source": source, "type": type_, "target": target, "evidence": evidence}
            for source, type_, target, evidence in claims
        ],
    }


def errors(table: str, text: str, *claims: Claim) -> list[Blame]:
    (doc,) = analysed([text])
    return [b for b in blame("a", gold(text, claims), doc, read(doc)) if b.table == table]


def missed(text: str, source: str, type_: str, target: str, evidence: str = "") -> tuple[str, str]:
    """Stage and detail for the one claim on a text, which is missed."""
    table = "missed ties" if type_ == "affiliated-with" else "missed events"
    (error,) = errors(table, text, (source, type_, target, evidence or text))
    assert error.triple[:3] == (source, target, type_)
    return str(error.stage), error.detail


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        (
            "Frankreich kritisierte die Nachbarn.",
            ("Frankreich", "accuses", "Nachbarn"),
            ("actor not found", "Nachbarn"),
        ),
        (
            "Frankreich könnte Polen angreifen.",
            ("Frankreich", "attacks", "Polen"),
            ("filter: factuality", "attacks/angreifen"),
        ),
        (
            "Frankreich griff Polen nicht an.",
            ("Frankreich", "attacks", "Polen"),
            ("negation", "attacks/angreifen"),
        ),
        ("Frankreich kritisierte Polen.", ("Polen", "accuses", "Frankreich"), ("reversed", "")),
        ("Frankreich kritisierte Polen.", ("Frankreich", "attacks", "Polen"), ("other type", "accuses")),
        (
            "Frankreich kritisierte Polen, und Schweden schwieg.",
            ("Frankreich", "accuses", "Schweden"),
            ("frame/parse: other ends", "accuses/kritisieren"),
        ),
        (
            "Frankreich lobte Schweden, und die Kritik an Polen blieb.",
            ("Frankreich", "accuses", "Polen"),
            ("frame/parse: an end missing", "accuses/Kritik"),
        ),
        (
            "Frankreich ist größer als Polen.",
            ("Frankreich", "attacks", "Polen"),
            ("predicate not in the lexicon", ""),
        ),
        (
            "Frankreich und Polen sind groß.",
            ("Frankreich", "affiliated-with", "Polen"),
            ("no pattern for the tie", ""),
        ),
        (
            "Frankreichs Präsidentin Mara Lindqvist schwieg.",
            ("Frankreich", "affiliated-with", "Mara Lindqvist"),
            ("reversed", ""),
        ),
    ],
)
def test_what_is_missed_is_the_fault_of_one_stage(text, claim, expected):
    assert missed(text, *claim) == expected


def test_an_end_may_be_found_elsewhere_only():
    text = "Polen schwieg dazu. Frankreich kritisierte Schweden."
    evidence = "Frankreich kritisierte Schweden."
    expected = ("end not linked in the sentence", "Polen")
    assert missed(text, "Frankreich", "accuses", "Polen", evidence) == expected


def test_evidence_bounds_what_is_looked_at():
    """The same pair and predicate in another sentence is no reading of this one."""
    text = "Frankreich könnte Polen angreifen. Frankreich ist größer als Polen."
    stage, _ = missed(text, "Frankreich", "attacks", "Polen", "Frankreich ist größer als Polen.")
    assert stage == "predicate not in the lexicon"


def test_what_is_dropped_after_all_rules_is_the_last_filters_fault():
    text = "Frankreich kritisierte Polen."
    (doc,) = analysed([text])
    unsaid = replace(read(doc), statements=())
    (error,) = blame("a", gold(text, (("Frankreich", "accuses", "Polen", text),)), doc, unsaid)
    assert (error.stage, error.detail) == ("filter: classifier", "accuses/kritisieren")


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        ("Frankreich griff Polen nicht an.", [("Frankreich", "attacks", "Polen")], "negation"),
        ("Frankreich kritisierte Polen.", [("Polen", "accuses", "Frankreich")], "reversed"),
        ("Frankreich kritisierte Polen.", [("Frankreich", "attacks", "Polen")], "wrong type"),
        (
            "Frankreich kritisierte Polen, und Schweden schwieg.",
            [("Frankreich", "accuses", "Schweden")],
            "wrong end: frame/parse",
        ),
        (
            "Frankreich kritisierte Polen, und Schweden schwieg.",
            [("Schweden", "attacks", "Polen")],
            "wrong pair",
        ),
        ("Frankreich lobte die Haltung.", [("Frankreich", "rejects", "")], "wrong type"),
        ("Frankreich kritisierte Polen.", [], "nothing stated"),
        ("Frankreich kritisierte Italien.", [], "wrong actor"),
    ],
)
def test_what_is_false_is_false_in_one_way(text, claims, expected):
    (error,) = errors("false events", text, *((*claim, text) for claim in claims))
    assert (str(error.stage), error.detail.split("/")[0]) == (expected, error.triple[2])
    assert error.evidence == text


def test_a_topic_of_another_sentence_is_no_other_type_of_this_one():
    text = "Frankreich lobte die Haltung. Frankreich schwieg."
    (error,) = errors("false events", text, ("Frankreich", "rejects", "", text[30:]))
    assert error.stage == "nothing stated"


def test_a_pronoun_may_be_taken_for_somebody_else():
    text = "Angela Merkel kritisierte Wladimir Putin. Er besuchte Frankreich."
    claims = (
        ("Angela Merkel", "accuses", "Wladimir Putin", text[:41]),
        ("Angela Merkel", "talked-to", "Frankreich", text[42:]),
    )
    (error,) = errors("false events", text, *claims)
    assert (error.triple[:2], error.stage) == (("Frankreich", "Wladimir Putin"), "wrong end: coreference")


def test_nothing_is_to_blame_for_what_is_right_or_debatable():
    text = "Frankreich kritisierte Polen."
    (doc,) = analysed([text])
    article = gold(text, (("Frankreich", "accuses", "Polen", text), ("Polen", "rejects", "Frankreich", text)))
    article["relations"][1]["alt"] = True
    assert list(blame("a", article, doc, read(doc))) == []


def test_the_tables_add_up_to_the_scores(tmp_path, monkeypatch, capsys):
    text = "Frankreich kritisierte Polen. Schweden könnte Dänemark angreifen."
    claims = (("Polen", "accuses", "Frankreich", text[:29]), ("Schweden", "attacks", "Dänemark", text[30:]))
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(gold(text, claims)))

    def printed(*flags: str) -> str:
        monkeypatch.setattr("sys.argv", ["evaluate", str(file), *flags])
        main()
        return capsys.readouterr().out

    plain, full = printed(), printed("--blame", "--calibration")
    assert full.startswith(plain)
    lines = [" ".join(line.split()) for line in full.splitlines()]
    assert "events 0.0 0.0 0.0 2 1" in lines
    assert {"missed events 2", "false events 1", "missed ties 0", "false ties 0"} <= set(lines)
    assert {"filter: factuality 1", "filter: confidence 0"} <= set(lines)
    assert (
        "filter: factuality (attacks/angreifen): a Schweden | attacks | Dänemark: "
        "Schweden könnte Dänemark angreifen." in lines
    )
    assert any(re.fullmatch(r"0\.\d–\d\.\d 1 \d\.\d\d 0\.00", line) for line in lines)
    assert any(re.fullmatch(r"expected calibration error: 0\.\d{3}", line) for line in lines)


@pytest.mark.parametrize("flag", ["--blame", "--calibration"])
def test_finished_output_has_no_steps_to_look_into(flag, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["evaluate", "gold.jsonl", "--predicted", "found.jsonl", flag])
    with pytest.raises(SystemExit):
        main()
    assert "leave out --predicted" in capsys.readouterr().err
