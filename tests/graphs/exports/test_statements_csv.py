"""Statements as a table: every letter kept, nothing that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.graphs.exports import EXPORTS
from newsgraph.graphs.exports.statements_csv import COLUMNS
from newsgraph.knowledge.models import Statement
from tests.corpus import busy_corpus, told

MARA = Actor("Mara Lindqvist", ActorKind.PERSON)
NORDLAND = Actor("Nordland", ActorKind.COUNTRY)
EVIL = Actor('=HYPERLINK("http://example.org";"klick")', ActorKind.ORGANISATION)
DASH = Actor('-Ö, "quer"\n', ActorKind.ORGANISATION)


def table(client: Client, query: str = "") -> list[dict[str, str]]:
    response = client.get(reverse("export", args=["csv"]) + query)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="newsgraph.csv"' in response["Content-Disposition"]
    text = b"".join(response.streaming_content).decode()
    assert text.startswith("\ufeff"), "Excel reads umlauts only behind this mark"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_the_file_has_what_the_graph_shows(reader_client):
    told("Früh", (MARA, "talked-to", NORDLAND))
    Article.objects.update(publisher="Tagblatt")
    told("Spät", (MARA, "accuses", NORDLAND))

    rows = table(reader_client, "?types=accuses")

    assert [row["article"] for row in rows] == ["Spät"]
    [row] = rows
    assert list(row) == list(COLUMNS)
    assert (row["source"], row["type"], row["target"]) == ("Mara Lindqvist", "accuses", "Nordland")
    assert row["sentence"] == Statement.objects.get(type="accuses").evidence
    assert (row["negated"], row["status"]) == ("no", "machine")
    assert table(reader_client)[0]["publisher"] == "Tagblatt"


@pytest.mark.parametrize("hostile", [EVIL, DASH])
def test_no_cell_begins_a_formula_and_no_letter_is_lost(reader_client, hostile):
    told("@SUM(A1)", (MARA, "accuses", hostile))

    [row] = table(reader_client)

    for value in row.values():
        assert not value.startswith(("=", "+", "-", "@", "\t"))
    assert row["target"].removeprefix("'").split() == Statement.objects.get().target.name.split()
    assert row["article"] == "'@SUM(A1)"


def test_a_file_costs_the_same_queries_for_few_and_for_many(reader_client, django_assert_max_num_queries):
    busy_corpus(60)
    with django_assert_max_num_queries(8):
        assert len(table(reader_client, "?limit=100")) == 300


def test_an_export_that_is_not_there_is_not_found(reader_client):
    assert reader_client.get(reverse("export", args=["xls"])).status_code == 404


def test_the_page_leads_to_every_export_with_the_choice_made_there(reader_client):
    told("Früh", (MARA, "talked-to", NORDLAND))
    html = reader_client.get("/?types=talked-to&limit=60").content.decode()
    for name in EXPORTS:
        assert f"{reverse('export', args=[name])}?types=talked-to&amp;limit=60" in html
