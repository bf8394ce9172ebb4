"""Tables of actors, names and statements, taken out and brought in."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from tablib import Dataset

from newsgraph.knowledge.corrections.statements import reject_statement
from newsgraph.knowledge.models import (
    Actor,
    Alias,
    Correction,
    Statement,
    Status,
)
from tests.web.admin.lists import ACTORS, ALIASES, STATEMENTS, said

pytestmark = pytest.mark.django_db


def exported(client: Client, url: str, format_: int = 0) -> Dataset:
    form = client.get(url + "export/").context["form"]
    fields = {name: "on" for name in form.fields if "resource_" in name}
    table = client.post(url + "export/", fields | {"format": str(format_), "resource": ""})
    if format_ == 0:
        return Dataset().load(table.content.decode(), format="csv")
    return Dataset().load(table.content, format="xlsx")


def imported(client: Client, url: str, table: Dataset) -> str:
    upload = io.BytesIO(table.export("csv").encode())
    upload.name = "table.csv"
    asked = client.post(url + "import/", {"import_file": upload, "format": "0", "resource": ""})
    confirm = asked.context.get("confirm_form")
    if confirm is None:
        return said(asked)
    return said(client.post(url + "process_import/", confirm.initial, follow=True))


@pytest.mark.parametrize("format_", [0, 1])
@pytest.mark.parametrize(("url", "model"), [(STATEMENTS, Statement), (ACTORS, Actor), (ALIASES, Alias)])
def test_tables_carry_the_status(editor, editor_client, article, url, model, format_):
    reject_statement(Statement.objects.get(type="accuses"), editor)
    table = exported(editor_client, url, format_)
    assert len(table) == model.objects.count()
    assert set(table["status"]) <= set(Status.values)
    assert ("rejected" in table["status"]) == (url == STATEMENTS)


def test_statements_are_judged_and_changed_by_a_table(editor, editor_client, article):
    rows = list(csv.DictReader(io.StringIO(exported(editor_client, STATEMENTS).export("csv"))))
    table = Dataset(headers=list(rows[0]))
    for row in rows:
        row |= {"accuses": {"status": "rejected"}, "rejects": {"topic": "Zoll"}}.get(row["type"], {})
        table.append(row.values())
    imported(editor_client, STATEMENTS, table)
    assert Statement.objects.get(type="accuses").status == Status.REJECTED
    assert Statement.objects.get(type="rejects").topic == "Zoll"
    assert Statement.objects.get(type="talked-to").status == Status.MACHINE
    assert {one.by for one in Correction.objects.all()} == {editor}
    assert Correction.objects.count() == 2


def test_a_statement_is_added_by_a_table_only_with_its_sentence(editor_client, article):
    headers = ["id", "article_hash", "source", "type", "target", "evidence", "status"]
    right = [
        "",
        article.text_hash,
        "Südland",
        "rejects",
        "Nordland",
        "Nordland kritisierte Südland scharf.",
    ]
    imported(editor_client, STATEMENTS, Dataset([*right, ""], headers=headers))
    assert Statement.objects.get(status=Status.ADDED).source.name == "Südland"
    wrong = Dataset([*right[:5], "Das steht da nicht.", ""], headers=headers)
    assert "does not stand in the article" in imported(editor_client, STATEMENTS, wrong)
    assert Statement.objects.count() == 4


def test_actors_and_names_are_brought_in(editor_client, article):
    table = Dataset(
        ["Nordland", "organisation", "", "Nordstaat | Nordreich"],
        ["Rosa Adeyemi", "person", "", ""],
        ["Südland", "country", "rejected", ""],
        headers=["name", "kind", "status", "names"],
    )
    imported(editor_client, ACTORS, table)
    north = Actor.objects.get(name="Nordland")
    assert north.kind == "organisation"
    assert {"Nordstaat", "Nordreich"} <= {alias.name for alias in north.aliases.all()}
    assert Actor.objects.get(name="Rosa Adeyemi").status == Status.ADDED
    assert Actor.objects.get(name="Südland").status == Status.REJECTED
    names = Dataset(["Nordland", "", "Nordreich", "rejected"], headers=["actor", "kind", "name", "status"])
    imported(editor_client, ALIASES, names)
    assert Alias.objects.get(name="Nordreich").status == Status.REJECTED


def test_what_is_brought_in_unchanged_decides_nothing(editor_client, article):
    for url in (STATEMENTS, ACTORS, ALIASES):
        imported(editor_client, url, exported(editor_client, url))
    assert not Correction.objects.exists()


def test_a_wrong_row_is_told_and_nothing_is_brought_in(editor_client, article):
    table = Dataset(["Nordland", "planet", "", ""], headers=["name", "kind", "status", "names"])
    assert "There is no such kind of actor." in imported(editor_client, ACTORS, table)
    assert not Correction.objects.exists()
