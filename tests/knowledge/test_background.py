"""What people confirmed of a person's office helps to read the next article."""

import pytest

from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.knowledge.background import certain_ties
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement
from newsgraph.knowledge.models import Statement
from tests.corpus import told

HOLMBOE = Actor("Lars Holmboe", ActorKind.PERSON)
PROBST = Actor("Eva Probst", ActorKind.PERSON)
NORDLAND = Actor("Nordland", ActorKind.COUNTRY)
SUEDLAND = Actor("Südland", ActorKind.COUNTRY)


@pytest.mark.django_db
def test_only_confirmed_ties_to_countries_are_certain(django_assert_num_queries):
    told(
        "Amt",
        (HOLMBOE, "affiliated-with", NORDLAND),
        (PROBST, "affiliated-with", SUEDLAND),
        (HOLMBOE, "accuses", SUEDLAND),
    )
    assert certain_ties() == {}
    for statement in Statement.objects.filter(source__name="Lars Holmboe"):
        accept_statement(statement, None)
    reject_statement(Statement.objects.get(source__name="Eva Probst"), None)
    with django_assert_num_queries(1):
        assert certain_ties() == {"Lars Holmboe": frozenset({"Nordland"})}
