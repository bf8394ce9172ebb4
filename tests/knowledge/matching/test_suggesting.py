"""Actors that may be one: who is joined at once, and who is put before people."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.corrections.actors import rename_actor
from newsgraph.knowledge.corrections.merging import never_merge
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.matching.likeness import Reason
from newsgraph.knowledge.models import Actor, Correction, Statement, Suggestion
from newsgraph.knowledge.projection.readings import from_json
from newsgraph.knowledge.storing import store
from tests.corpus import told


def person(name: str) -> Found:
    return Found(name, ActorKind.PERSON)


def body(name: str) -> Found:
    return Found(name, ActorKind.ORGANISATION)


NORDLAND = Found("Nordland", ActorKind.COUNTRY)
INSELBUND = body("Inselbund")


@pytest.mark.django_db
class TestStoring:
    def test_plain_cases_are_joined_at_once_by_nobody_and_can_be_undone(self, editor) -> None:
        told("eins", (person("Sergej Lawrow"), "accuses", NORDLAND))
        told("zwei", (person("Sergei Lavrov"), "aids", NORDLAND))
        statements = Statement.objects.filter(source__name="Sergej Lawrow")
        assert {one.type for one in statements} == {"accuses", "aids"}
        merge = Correction.objects.get(kind=Correction.Kind.MERGE)
        assert merge.by is None
        undo(merge, editor)
        assert Statement.objects.get(type="aids").source.name == "Sergei Lavrov"

    def test_what_was_taken_apart_is_not_joined_again(self, editor) -> None:
        told("eins", (person("Sergej Lawrow"), "accuses", NORDLAND))
        second = told("zwei", (person("Sergei Lavrov"), "aids", NORDLAND))
        undo(Correction.objects.get(kind=Correction.Kind.MERGE), editor)
        store(second, from_json(second.reading.said, second.text))
        told("drei", (person("Sergei Lavrov"), "rejects", NORDLAND))
        assert {one.source.name for one in Statement.objects.exclude(type="accuses")} == {"Sergei Lavrov"}

    def test_a_pair_that_was_taken_apart_is_no_plain_case_any_more(self, editor) -> None:
        told("eins", (person("Sergej Lawrow"), "accuses", NORDLAND))
        told("zwei", (person("Sergei Lavrov"), "aids", NORDLAND))
        undo(Correction.objects.get(kind=Correction.Kind.MERGE), editor)
        rename_actor(Actor.objects.get(name="Sergei Lavrov"), "Sergey Lavrov", editor)
        told("drei", (person("Sergei Lavrov"), "rejects", NORDLAND))
        assert not Actor.objects.exclude(merged_into=None).exists()
        assert Reason.UNDONE in Suggestion.objects.open().get().reasons

    def test_two_named_in_one_article_are_not_joined(self) -> None:
        told("eins", (person("Sergej Lawrow"), "accuses", person("Sergei Lavrov")))
        assert not Correction.objects.exists()
        assert Reason.TOGETHER in Suggestion.objects.get().reasons

    def test_those_kept_apart_are_neither_joined_nor_suggested(self, editor) -> None:
        told("eins", (person("Angela Meier"), "accuses", NORDLAND))
        told("zwei", (person("Angela Maier"), "aids", NORDLAND))
        suggestion = Suggestion.objects.open().get()
        decision = never_merge(suggestion.one, suggestion.other, editor)
        assert not Suggestion.objects.open().exists()
        undo(decision, editor)
        assert Suggestion.objects.open().get() == suggestion

    def test_shared_company_makes_it_likelier(self) -> None:
        told(
            "eins", (person("Angela Meier"), "accuses", NORDLAND), (person("Angela Meier"), "aids", INSELBUND)
        )
        told("zwei", (person("Angela Maier"), "accuses", body("Fremdbund")))
        told("drei", (person("Peter Sander"), "accuses", NORDLAND))
        told("vier", (person("Peter Zander"), "aids", NORDLAND))
        alone = Suggestion.objects.get(one__name="Angela Meier")
        shared = Suggestion.objects.get(one__name="Peter Sander")
        assert Reason.COMPANY not in alone.reasons
        assert Reason.COMPANY in shared.reasons
        assert shared.likelihood > alone.likelihood

    def test_a_surname_that_many_bear_is_less_likely_each(self) -> None:
        told("eins", (person("Anna Muster"), "accuses", NORDLAND))
        told("zwei", (person("Bruno Muster"), "aids", INSELBUND))
        told("drei", (person("Muster"), "rejects", body("Fremdbund")))
        assert len({one.likelihood for one in Suggestion.objects.all()}) == 1
        assert Suggestion.objects.count() == 2
        assert Suggestion.objects.first().likelihood < 0.3

    def test_persons_and_bodies_are_never_compared(self) -> None:
        told("eins", (person("Nova Wolkow"), "accuses", NORDLAND))
        told("zwei", (body("Nova Volkov"), "aids", NORDLAND))
        assert not Suggestion.objects.exists()
        assert Actor.objects.filter(merged_into=None).count() == 3

    def test_storing_asks_no_more_for_a_large_corpus(self) -> None:
        def asked(title: str, name: str) -> int:
            with CaptureQueriesContext(connection) as queries:
                told(title, (person(name), "accuses", NORDLAND))
            return len(queries)

        told("null", (person("Erste Person"), "accuses", NORDLAND))
        few = asked("eins", "Gerda Muster")
        for number, name in enumerate(["Anna", "Bruno", "Clara", "Doris", "Emil", "Franz", "Hanna"]):
            told(f"mehr {number}", (person(f"{name} Muster"), "aids", NORDLAND))
        assert asked("zwei", "Zoe Muster") <= few + 1
