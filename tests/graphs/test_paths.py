"""The path between two actors: the fewest steps, or the most statements; over sure statements only."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.paths import MOST_STEPS, path_between
from newsgraph.graphs.selection import Filter, Trust
from newsgraph.knowledge.models import Actor
from tests.corpus import told

pytestmark = pytest.mark.django_db
EVERYTHING = Filter()


def party(name: str) -> Found:
    return Found(f"Partei {name}", ActorKind.ORGANISATION)


def told_of(*pairs: str, **more: object) -> None:
    told(" ".join(pairs), *((party(one), "accuses", party(other)) for one, other in pairs), **more)


def names(first: str, second: str, chosen: Filter = EVERYTHING, **how: bool) -> str:
    pk = {name: Actor.objects.get(name=f"Partei {name}").pk for name in (first, second)}
    path = path_between(pk[first], pk[second], chosen, **how)
    known = Actor.objects.in_bulk(path)
    return "".join(known[one].name[-1] for one in path)


def test_the_fewest_steps_whatever_the_direction_of_statements():
    told_of("AB", "CB", "CD", "AE", "EF", "FG", "GD")
    assert names("A", "D") == "ABCD"
    assert names("D", "A") == "DCBA"
    assert names("A", "B") == "AB"


def test_the_strongest_path_may_be_longer():
    told_of("AD")
    for number in range(5):
        told(str(number), (party("A"), "aids", party("B")))
        told(f"{number}x", (party("B"), "aids", party("D")))
    assert names("A", "D") == "AD"
    assert names("A", "D", strongest=True) == "ABD"


def test_no_path_leads_to_those_nobody_connects():
    told_of("AB", "CD")
    assert names("A", "D") == ""


def test_a_path_too_long_tells_nothing():
    chain = "ABCDEFGHIJ"
    told_of(*(one + other for one, other in pairwise(chain)))
    assert names("A", chain[MOST_STEPS]) == chain[: MOST_STEPS + 1]
    assert names("A", chain[MOST_STEPS + 1]) == ""


def test_only_statements_that_are_sure_enough_lead_anywhere():
    told_of("AB", "BC")
    assert names("A", "C", Filter(trust=Trust(confidence=0.9))) == ""
    assert names("A", "C", Filter(trust=Trust(confidence=0.5))) == "ABC"


def test_the_number_of_queries_does_not_grow(django_assert_max_num_queries):
    told_of(*(f"A{other}" for other in "BCDEFGH"), "HI", "IJ")
    ends = [Actor.objects.get(name=f"Partei {name}").pk for name in "BJ"]
    with django_assert_max_num_queries(MOST_STEPS):
        assert len(path_between(*ends, EVERYTHING)) == 5
