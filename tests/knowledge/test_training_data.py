"""What people corrected, as data to train and to measure with."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import spacy
from django.core.management import CommandError, call_command
from spacy.tokens import DocBin

from newsgraph.articles.models import Article
from newsgraph.extraction.evaluation.__main__ import main as evaluate
from newsgraph.knowledge.corrections.mentions import unmark
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement, save_statement
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Mention, Statement
from tests.extractions import VISIT, ready_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def article() -> Article:
    return ready_article()


def exported(folder: Path, *options: str) -> tuple[list[dict], list[spacy.tokens.Doc]]:
    call_command("export_training", str(folder), *options)
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    docs = [doc for file in sorted((folder / "spacy").glob("*.spacy")) for doc in _docs(file)]
    return [json.loads(line) for line in lines], docs


def _docs(file: Path) -> list[spacy.tokens.Doc]:
    return list(DocBin().from_disk(file).get_docs(spacy.blank("de").vocab))


def test_only_what_people_reviewed_is_written_unless_all_is_asked_for(article, editor, tmp_path):
    with pytest.raises(CommandError, match="Nobody has reviewed any yet"):
        exported(tmp_path)
    assert len(exported(tmp_path, "--all")[0]) == 1
    decision = accept_statement(Statement.objects.first(), editor)
    assert len(exported(tmp_path)[0]) == 1
    undo(decision, editor)
    with pytest.raises(CommandError):
        exported(tmp_path)


def test_the_gold_file_says_what_people_left(article, editor, tmp_path):
    talked, accuses, _rejects = Statement.objects.order_by("pk")
    reject_statement(talked, editor)
    accuses.type, accuses.topic = "threatens", "Hafen"
    save_statement(accuses, editor)
    (line,), _docs = exported(tmp_path)
    assert line["text"] == VISIT
    said = {(one["source"], one["type"], one["target"], one.get("alt", False)) for one in line["relations"]}
    assert said == {
        ("Nordland", "threatens", "Südland", False),
        ("Jonas Okoro", "rejects", "Mara Lindqvist", True),
    }
    corrected = next(one for one in line["relations"] if one["type"] == "threatens")
    assert corrected["topic"] == "Hafen"
    assert corrected["evidence"] == "Nordland kritisierte Südland scharf."
    assert {"name": "Jonas Okoro", "kind": "person", "aliases": ["Okoro"]} in line["actors"]


def test_the_scorer_reads_the_gold_file(article, editor, tmp_path, capsys, monkeypatch):
    for statement in Statement.objects.all():
        accept_statement(statement, editor)
    exported(tmp_path)
    gold = str(tmp_path / "gold.jsonl")
    monkeypatch.setattr(sys, "argv", ["evaluate", gold, "--predicted", gold])
    evaluate()
    rows = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("events")]
    assert rows
    assert rows[0].count("100.0") == 3


def test_spacy_reads_the_entities_as_people_left_them(article, editor, tmp_path):
    unmark(Mention.objects.get(surface="Nordland"), editor)
    _lines, (doc,) = exported(tmp_path)
    assert doc.text == VISIT
    assert [(entity.text, entity.label_) for entity in doc.ents] == [
        ("Mara Lindqvist", "PER"),
        ("Jonas Okoro", "PER"),
        ("Südland", "LOC"),
        ("Okoro", "PER"),
        ("Lindqvist", "PER"),
    ]
    assert {span.id_ for span in doc.spans["mentions"] if span.text.endswith("Okoro")} == {
        "person:jonas okoro"
    }


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(article, tmp_path):
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(CommandError, match="can't be written"):
        exported(tmp_path / "taken", "--all")
