"""A tie that many articles contradict is held back, whatever order they came in; people win."""

from __future__ import annotations

import itertools

import pytest

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.selection import USUALLY, Filter, drawable, hidden
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statements
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Actor, Correction, Statement
from newsgraph.knowledge.projection.plausibility import FEWEST, Support, outweighed, support_of
from newsgraph.knowledge.review.queue import take
from newsgraph.knowledge.storing import withdraw_article
from tests.corpus import told

HOLM = Found("Fritz Holm", ActorKind.PERSON)
DEUTSCHLAND = Found("Deutschland", ActorKind.COUNTRY)
ÖSTERREICH = Found("Österreich", ActorKind.COUNTRY)
TIROL = Found("Tirol", ActorKind.COUNTRY)
NATO = Found("Nato", ActorKind.ORGANISATION)
TIE = "affiliated-with"


def ties_to(country: Found, articles: int, person: Found = HOLM, name: str = "") -> list:
    return [told(f"{name}{country.name} {n}", (person, TIE, country)) for n in range(articles)]


def held_back() -> set[tuple[str, str, str]]:
    rows = Statement.objects.exclude(contradicted_by=None)
    return set(rows.values_list("source__name", "target__name", "contradicted_by__name"))


ODD_ONE = {("Fritz Holm", "Österreich", "Deutschland")}


@pytest.mark.django_db
@pytest.mark.parametrize("first", [0, 2, FEWEST])
def test_what_far_more_articles_contradict_is_held_back_in_any_order(first):
    ties_to(DEUTSCHLAND, first, name="a")
    ties_to(ÖSTERREICH, 1)
    ties_to(DEUTSCHLAND, FEWEST - first, name="b")
    assert held_back() == ODD_ONE
    held = Statement.objects.get(target__name="Österreich")
    assert support_of(held) == (FEWEST, 1)
    assert held not in drawable(Filter(trust=USUALLY))
    assert held in drawable(Filter())
    assert hidden(Filter(trust=USUALLY)) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "others",
    [
        [(DEUTSCHLAND, FEWEST - 1)],  # too few agree
        [(DEUTSCHLAND, 2 * FEWEST), (ÖSTERREICH, 2)],  # too many others
        [(TIROL, FEWEST)],  # a part of a country is no other country
        [(NATO, FEWEST)],
    ],
)
def test_other_ties_stand(others):
    ties_to(ÖSTERREICH, 1)
    for body, articles in others:
        ties_to(body, articles, name="b")
    assert held_back() == set()


@pytest.mark.django_db
def test_it_is_let_go_when_the_corpus_changes_its_mind():
    articles = ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1)
    assert held_back() == ODD_ONE
    withdraw_article(articles[0])
    assert held_back() == set()


@pytest.mark.django_db
def test_people_win(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1)
    held = Statement.objects.get(target__name="Österreich")
    accepted = accept_statement(held, by=editor)
    assert held_back() == set()
    assert held in drawable(Filter(trust=USUALLY))
    ties_to(ÖSTERREICH, 1, name="c")  # what a person confirmed once stands for other articles too
    assert held_back() == set()
    undo(accepted, by=editor)
    assert {(source, target) for source, target, _ in held_back()} <= {("Fritz Holm", "Österreich")}


@pytest.mark.django_db
def test_rejected_ties_contradict_nothing(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1)
    first = Statement.objects.filter(target__name="Deutschland").earliest("pk")
    reject_statements(Statement.objects.filter(pk=first.pk), by=editor)
    assert held_back() == set()


@pytest.mark.django_db
def test_a_merge_brings_what_both_say_together(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1, person=Found("Kanzler Fritz", ActorKind.PERSON))
    assert held_back() == set()
    kept, merged = (Actor.objects.get(name=name) for name in ("Fritz Holm", "Kanzler Fritz"))
    merge_actors(kept, merged, by=editor)
    assert held_back() == ODD_ONE
    undo(Correction.objects.latest("pk"), by=editor)
    assert held_back() == set()


@pytest.mark.django_db
def test_it_is_what_people_are_asked_about_first(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    told("Streit", (DEUTSCHLAND, "accuses", ÖSTERREICH), (DEUTSCHLAND, "accuses", NATO))
    ties_to(ÖSTERREICH, 1)
    item = take(editor)
    assert isinstance(item, Statement)
    assert (item.type, item.target.name) == (TIE, "Österreich")


def test_the_order_of_support_does_not_matter():
    support = [Support(1, 12, False), Support(2, 3, False), Support(3, 1, True), Support(4, 4, False)]
    for order in itertools.permutations(support):
        assert outweighed(order) == {2: 1}
