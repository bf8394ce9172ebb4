"""A tie that many articles contradict is held back, whatever order they came in; people win."""

from __future__ import annotations

import itertools
from datetime import date
from functools import partial

import pytest

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.graphs.selection import USUALLY, Filter, drawable, hidden
from newsgraph.knowledge.corrections.actors import reject_actor, retype_actor
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statements
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.models import Actor, Correction, Statement
from newsgraph.knowledge.projection.plausibility import FEWEST, MOST, TIMES, Support, outweighed, support_of
from newsgraph.knowledge.review.queue import take
from newsgraph.knowledge.storing import save_article, withdraw_article
from tests.corpus import told

HOLM = Found("Fritz Holm", ActorKind.PERSON)
DEUTSCHLAND = Found("Deutschland", ActorKind.COUNTRY)
ÖSTERREICH = Found("Österreich", ActorKind.COUNTRY)
SCHWEIZ = Found("Schweiz", ActorKind.COUNTRY)
TIROL = Found("Tirol", ActorKind.COUNTRY)
NATO = Found("Nato", ActorKind.ORGANISATION)
TIE = "affiliated-with"


def ties_to(country: Found, articles: int, person: Found = HOLM, name: str = "") -> list:
    return [tied(f"{name}{country.name} {n}", country, person=person) for n in range(articles)]


def tied(title: str, country: Found, day: date | None = date(2016, 5, 17), person: Found = HOLM):
    """An article with a sentence of its own."""
    return told(title, (person, TIE, country), published_on=day, ending=f" {title}")


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
    assert support_of([held]) == {held.pk: (FEWEST, 1)}
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
    undo(accepted, by=editor)
    assert held_back() == ODD_ONE
    accept_statement(held, by=editor)
    ties_to(ÖSTERREICH, 1, name="c")  # what a person confirmed once stands for other articles too
    ties_to(DEUTSCHLAND, FEWEST, name="d")
    assert held_back() == set()


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
    support = [
        *(Support(1, "a", 2013, 5, 5), Support(1, "a", 2014, 7, 7), Support(2, "b", 2014, 3, 3)),
        *(
            Support(3, "c", 2014, 1, 1, certain=True),
            Support(4, "d", 2014, 4, 4),
            Support(5, "e", None, 1, 0),
        ),
    ]
    for order in itertools.permutations(support):
        assert outweighed(order) == {(2, 2014): 1, (5, None): 1}


@pytest.mark.django_db
@pytest.mark.parametrize("first", range(0, 9, 2))
@pytest.mark.parametrize("step", [1, -1])
def test_the_order_of_articles_does_not_matter(first, step):
    articles = [
        *((f"D {n}", DEUTSCHLAND, 2012 + n) for n in range(6)),
        *(("Ö 1", ÖSTERREICH, 2014), ("S 1", SCHWEIZ, None), ("S 2", SCHWEIZ, 2030)),
    ]
    for title, country, year in (articles[first:] + articles[:first])[::step]:
        tied(title, country, year and date(year, 1, 1))
    assert held_back() == ODD_ONE


@pytest.mark.django_db
def test_who_changed_office_years_ago_is_believed():
    for n in range(2 * FEWEST):
        tied(f"früher {n}", ÖSTERREICH, date(2010 + n // 4, 1, 1))
    for year in (2010, 2020):
        tied(f"{year}", DEUTSCHLAND, date(year, 1, 1))
    held = Statement.objects.exclude(contradicted_by=None).get()
    assert held.article.title == "2010"


@pytest.mark.django_db
def test_the_date_of_an_article_may_change_what_is_plausible():
    for n in range(FEWEST):
        tied(f"früher {n}", ÖSTERREICH, date(2010, 1, 1))
    article = tied("neu", DEUTSCHLAND, date(2020, 1, 1))
    assert held_back() == set()
    article.published_on = date(2010, 5, 1)
    save_article(article)
    assert held_back() == {("Fritz Holm", "Deutschland", "Österreich")}


@pytest.mark.django_db
def test_a_report_that_many_papers_print_counts_once():
    for n in range(2 * FEWEST):
        told(f"{n}", (HOLM, TIE, DEUTSCHLAND))
    ties_to(ÖSTERREICH, 1)
    assert held_back() == set()
    ties_to(DEUTSCHLAND, FEWEST - 1)
    assert held_back() == ODD_ONE


@pytest.mark.django_db
def test_guesses_contradict_nothing_that_is_said():
    for n in range(2 * FEWEST):
        told(f"{n}", (HOLM, TIE, DEUTSCHLAND), ending=f" {n}", confidence=0.55)
    ties_to(ÖSTERREICH, 1)
    assert held_back() == set()


@pytest.mark.django_db
@pytest.mark.parametrize("gone", ["Sowjetunion", "DDR"])
def test_a_country_that_is_no_more_contradicts_none(gone):
    ties_to(Found(gone, ActorKind.COUNTRY), FEWEST)
    ties_to(DEUTSCHLAND, 1)
    assert held_back() == set()


@pytest.mark.django_db
def test_what_many_articles_say_is_no_slip():
    ties_to(ÖSTERREICH, MOST + 1)
    ties_to(DEUTSCHLAND, TIMES * (MOST + 1))
    assert held_back() == set()


@pytest.mark.django_db
def test_countries_that_become_one_contradict_no_more(django_user_model):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1)
    kept, merged = (Actor.objects.get(name=name) for name in ("Deutschland", "Österreich"))
    merge = merge_actors(kept, merged, by=editor)
    assert held_back() == set()
    undo(merge, by=editor)
    assert held_back() == ODD_ONE


@pytest.mark.django_db
@pytest.mark.parametrize("decide", [reject_actor, partial(retype_actor, kind="organisation")])
def test_what_is_no_country_contradicts_none(django_user_model, decide):
    editor = django_user_model.objects.create_user("editor")
    ties_to(DEUTSCHLAND, FEWEST)
    ties_to(ÖSTERREICH, 1)
    decision = decide(Actor.objects.get(name="Deutschland"), by=editor)
    assert held_back() == set()
    undo(decision, by=editor)
    assert held_back() == ODD_ONE
