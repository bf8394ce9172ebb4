"""What weighs more is reviewed first."""

from __future__ import annotations

import pytest

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.projection import spreading
from tests.corpus import told
from tests.extractions import LINDQVIST, NORDLAND, OKORO


@pytest.mark.django_db
def test_statements_weigh_as_much_as_their_actors_have_statements() -> None:
    for number in range(9):
        told(f"Artikel {number}", (NORDLAND, "accuses", Found(f"Verein {number}", ActorKind.ORGANISATION)))
    told("allein", (LINDQVIST, "accuses", OKORO))
    alone = Statement.objects.get(article__title="allein").weight
    many = Statement.objects.filter(source__name="Nordland").values_list("weight", flat=True)
    assert alone == 2
    assert set(many) == {8 + 1}, "weighed at eight, and not before sixteen again"
    assert Article.objects.count() == 10


@pytest.mark.django_db
def test_the_many_statements_of_a_frequent_actor_follow_after_the_article(
    monkeypatch, django_capture_on_commit_callbacks
) -> None:
    monkeypatch.setattr(spreading, "MOST_AT_ONCE", 1)

    def weights() -> set[float]:
        return set(Statement.objects.filter(source__name="Nordland").values_list("weight", flat=True))

    with django_capture_on_commit_callbacks(execute=True):
        for number in range(4):
            told(f"{number}", (NORDLAND, "accuses", Found(f"Verein {number}", ActorKind.ORGANISATION)))
    assert weights() == {4 + 1}
