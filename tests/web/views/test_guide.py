"""The help page tells of every type, with a sentence that states it."""

from __future__ import annotations

import pytest
from django.urls import reverse

from newsgraph.extraction.extract import extract_many
from newsgraph.extraction.relation_types import RELATION_TYPES
from newsgraph.web.wording.relation_types import EXAMPLES


@pytest.mark.django_db
def test_every_type_is_told_with_an_example(reader_client):
    page = reader_client.get(reverse("guide")).content.decode()
    assert list(EXAMPLES) == [relation.name for relation in RELATION_TYPES]
    assert all(example in page for example in EXAMPLES.values())
    assert reverse("review") not in page  # readers don't review


def test_the_machine_reads_the_examples_so():
    found = dict(zip(EXAMPLES, extract_many(EXAMPLES.values()), strict=True))
    told = {name: {statement.type for statement in said.statements} for name, said in found.items()}
    assert {name for name, types in told.items() if name not in types} == set()
