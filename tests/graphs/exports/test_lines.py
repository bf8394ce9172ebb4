"""Exports of one JSON object a line: complete, with citation and state, the same for the same corpus."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from tests.corpus import busy_corpus, told

pytestmark = pytest.mark.django_db
MARA = Found("Mara Lindqvist", ActorKind.PERSON)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)
NATO = Found("Nato", ActorKind.ORGANISATION)


def rows(client, name):
    text = b"".join(client.get(reverse("export", args=[name])).streaming_content).decode()
    return [json.loads(line) for line in text.splitlines()]


def test_statements_bring_their_sentence_citation_and_state(reader_client):
    told("Streit", (MARA, "accuses", NORDLAND))
    Article.objects.update(publisher="Tagblatt")
    [row] = rows(reader_client, "jsonl")
    assert row["source"] == {"name": "Mara Lindqvist", "kind": "person"}
    assert (row["type"], row["plover"], row["target"]["name"]) == ("accuses", "ACCUSE", "Nordland")
    assert row["article"] == {"title": "Streit", "publisher": "Tagblatt", "date": "2016-05-17"}
    assert (row["status"], row["sentence"]) == ("machine", "Mara Lindqvist accuses Nordland.")


def test_entities_are_linked_to_the_article_that_states_it(reader_client):
    told("Streit", (MARA, "accuses", NORDLAND), (MARA, "affiliated-with", NATO))
    found = rows(reader_client, "ftm")
    schema = {entity["id"]: entity["schema"] for entity in found}
    named = {entity["properties"]["name"][0]: entity for entity in found if "name" in entity["properties"]}
    assert {name: one["schema"] for name, one in named.items()} == {
        "Mara Lindqvist": "Person", "Nordland": "PublicBody", "Nato": "Organization",
    }  # fmt: skip
    [link] = [one["properties"] for one in found if one["schema"] == "UnknownLink"]
    assert (link["subject"], link["object"]) == ([named["Mara Lindqvist"]["id"]], [named["Nordland"]["id"]])
    assert schema[link["proof"][0]] == "Article"
    [tie] = [one["properties"] for one in found if one["schema"] == "Membership"]
    assert (tie["member"], tie["organization"]) == ([named["Mara Lindqvist"]["id"]], [named["Nato"]["id"]])
    assert len(schema) == len(found)


@pytest.mark.parametrize("name", ["jsonl", "ftm"])
def test_the_same_corpus_gives_the_same_lines(reader_client, name):
    busy_corpus(4)
    assert rows(reader_client, name) == rows(reader_client, name) != []
