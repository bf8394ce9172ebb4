"""What people had corrected before decisions were kept on anchors is kept."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

import newsgraph
from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Alias, Conflict, Mention, Statement
from newsgraph.knowledge.projection.articles import project
from newsgraph.knowledge.storing import store
from tests.extractions import VISIT, span, visit

PACKAGE = Path(newsgraph.__file__).parent
SENTENCES = {"talked-to": (0, 40), "accuses": (41, 77), "rejects": (78, 105)}


def at(state: str):
    executor = MigrationExecutor(connection)
    states = [("knowledge", state), ("articles", "0002_article_search_key")]
    executor.migrate(states)
    return executor.loader.project_state(states).apps


def at_the_newest() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def said(source: str, type_: str, target: str, **more: object) -> dict[str, object]:
    values = {"source": source, "type": type_, "target": target, "topic": "", "role": ""}
    return values | {"negated": False, "reported": False} | more


def edited_corpus(apps) -> None:
    """Südland was merged into Nordland's foe; one statement rejected, one turned round; a mention moved."""
    model = apps.get_model
    article = model("articles", "Article").objects.create(title="Treffen", text=VISIT, text_hash="x" * 64)
    log = model("knowledge", "Correction").objects
    actors = {}
    for name, kind in (("Mara Lindqvist", "person"), ("Jonas Okoro", "person"), ("Nordland", "country")):
        actors[name] = model("knowledge", "Actor").objects.create(name=name, key=name.casefold(), kind=kind)
        model("knowledge", "Alias").objects.create(actor=actors[name], name=name, key=name.casefold())
    for name, surface, after in (
        ("Mara Lindqvist", "Mara Lindqvist", ""),
        ("Jonas Okoro", "Jonas Okoro", ""),
        ("Nordland", "Nordland", ""),
        ("Mara Lindqvist", "Okoro", "scharf"),
    ):
        start, end = span(VISIT, surface, after)
        model("knowledge", "Mention").objects.create(
            article=article,
            actor=actors[name],
            start=start,
            end=end,
            surface=surface,
            status="corrected" if after else "machine",
        )
    start, end = span(VISIT, "Okoro", "scharf")
    moved = {"surface": "Okoro", "status": "machine"}
    log.create(
        kind="edit",
        subject="mention",
        text_hash=article.text_hash,
        start=start,
        end=end,
        before=moved | {"actor": "Jonas Okoro"},
        after=moved | {"actor": "Mara Lindqvist", "status": "corrected"},
    )
    for source, type_, target, status in (
        ("Mara Lindqvist", "talked-to", "Jonas Okoro", "rejected"),
        ("Mara Lindqvist", "accuses", "Nordland", "corrected"),
    ):
        start, end = SENTENCES[type_]
        first = (target, source) if status == "corrected" else (source, target)
        places = {"confidence": 0.8, "sentence": [start, end], "trigger": [start + 15, start + 19]}
        machine = said(first[0], type_, first[1], source_span=[start, start + 4], target_span=None, **places)
        row = said(source, type_, target) | {"source": actors[source], "target": actors[target]}
        model("knowledge", "Statement").objects.create(
            article=article,
            **row,
            confidence=0.8,
            sentence_start=start,
            sentence_end=end,
            evidence=VISIT[start:end],
            machine=machine,
            status=status,
        )
        log.create(
            kind="reject" if status == "rejected" else "edit",
            subject="statement",
            text_hash=article.text_hash,
            start=start,
            end=end,
            before={"status": "machine"} if status == "rejected" else said(first[0], type_, first[1]),
            after=said(source, type_, target, status=status, machine=machine),
        )
    log.create(
        kind="edit",
        subject="actor",
        before={"name": "Nordreich", "kind": "country", "status": "machine"},
        after={"name": "Nordland", "kind": "country", "status": "corrected"},
    )
    model("knowledge", "Alias").objects.create(
        actor=actors["Nordland"], name="Nordreich", key="nordreich", status="rejected"
    )


@pytest.mark.django_db(transaction=True)
def test_corrections_of_rows_become_decisions_that_hold():
    try:
        edited_corpus(at("0002_type_words"))
    finally:
        at_the_newest()
    article = Article.objects.get()
    for read_again in (False, True):
        if read_again:
            store(article, visit())
        else:
            project(article)
            assert not Conflict.objects.exists()
        statuses = dict(Statement.objects.values_list("type", "status"))
        assert (statuses["talked-to"], statuses["accuses"]) == ("rejected", "corrected")
        turned = Statement.objects.get(type="accuses")
        assert (turned.source.name, turned.target.name) == ("Mara Lindqvist", "Nordland")
        moved = Mention.objects.get(surface="Okoro")
        assert (moved.actor.name, moved.status) == ("Mara Lindqvist", "corrected")
        assert moved.actor.mentions.count() >= 2
    assert Alias.objects.get(name="Nordreich").status == "rejected"


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("*/migrations/*.py")), ids=lambda path: path.stem)
def test_no_migration_imports_code_that_goes_on_changing(path):
    written = path.read_text("utf-8")
    assert not re.findall(r"^\s*(?:from|import)\s+(?:newsgraph|\.).*", written, re.MULTILINE)
