"""The review queue: in which order, for whom, and what each answer does."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Actor, Correction, Lease, Statement, Status, Suggestion
from newsgraph.web.pages.review import with_keys
from newsgraph.web.review_sitting import minutes_left
from tests.conftest import signed_in
from tests.corpus import busy_corpus, told
from tests.extractions import LINDQVIST, NORDLAND, OKORO, SUEDLAND

pytestmark = pytest.mark.django_db

REVIEW = reverse("review")


@pytest.fixture
def colleague(db: None) -> User:
    user = User.objects.create_user("colleague", password="a colleague's password")
    user.groups.add(Group.objects.get(name="editor"))
    return user


@pytest.fixture
def three(db: None) -> None:
    """Three statements, each with actors of its own."""
    told("eins", (NORDLAND, "accuses", SUEDLAND))
    told("zwei", (LINDQVIST, "talked-to", OKORO))
    told("drei", (Found("Inselbund", ActorKind.ORGANISATION), "aids", Found("Westland", ActorKind.COUNTRY)))


def shown(client: Client) -> Statement | Suggestion | None:
    context = client.get(REVIEW).context
    return context.get("suggestion") or context.get("statement")  # a suggestion tells of statements too


def answer(client: Client, item: Statement | Suggestion, act: str, **more: object):
    name = "review_statement" if isinstance(item, Statement) else "review_merge"
    return client.post(reverse(name, args=[item.pk]), {"act": act} | more, follow=True)


def words(response) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", response.content.decode()).split())


def test_two_reviewers_never_get_the_same_item(three, editor, colleague):
    clients = {user: signed_in(user) for user in (editor, colleague)}
    seen: dict[User, set[int]] = {editor: set(), colleague: set()}
    for turn in range(4):
        items = {user: shown(client) for user, client in clients.items()}
        present = [item.pk for item in items.values() if item is not None]
        assert len(present) == len(set(present))
        for user, item in items.items():
            if item is not None:
                seen[user].add(item.pk)
        first = (editor, colleague)[turn % 2]
        if items[first] is not None:
            answer(clients[first], items[first], "accept")
    assert not seen[editor] & seen[colleague]
    assert len(seen[editor] | seen[colleague]) == 3
    assert not Statement.objects.filter(status=Status.MACHINE).exists()


def test_an_item_is_still_there_after_loading_the_page_again(three, editor_client):
    assert shown(editor_client) == shown(editor_client)
    assert Lease.objects.count() == 1


def test_who_goes_away_gives_the_item_free_after_a_while(three, editor_client, colleague):
    first = shown(editor_client)
    other = signed_in(colleague)
    assert shown(other) != first
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    assert shown(other) == first


@pytest.mark.parametrize(
    ("act", "status"),
    [("accept", Status.CONFIRMED), ("reject", Status.REJECTED), ("retype", Status.CORRECTED)],
)
def test_each_answer_is_a_decision_and_the_next_item_comes(three, editor, editor_client, act, status):
    item = shown(editor_client)
    page = answer(editor_client, item, act, type="threatens", seen=item.version)
    item.refresh_from_db()
    assert item.status == status
    assert Correction.objects.get().by == editor
    assert page.context["statement"] != item
    assert "1 of 3" in words(page)


def test_retyping_to_what_it_is_accepts_it(three, editor_client):
    item = shown(editor_client)
    answer(editor_client, item, "retype", type=item.type)
    item.refresh_from_db()
    assert item.status == Status.CONFIRMED


def test_a_type_that_makes_no_sense_is_refused_with_a_sentence(editor_client):
    told("eins", (NORDLAND, "supports", None))
    item = shown(editor_client)
    page = answer(editor_client, item, "retype", type="attacks")
    assert "A statement of this type needs a target." in words(page)
    assert page.context is None or not Correction.objects.exists()
    assert (
        editor_client.post(reverse("review_statement", args=[item.pk]), {"act": "guess"}).status_code == 404
    )


def test_what_is_skipped_comes_back_later_and_at_once_if_wanted(three, editor_client):
    for _turn in range(3):
        answer(editor_client, shown(editor_client), "skip")
    page = editor_client.get(REVIEW)
    assert "You skipped 3 items." in words(page)
    assert shown(editor_client) is None
    editor_client.post(reverse("review_recall"))
    assert shown(editor_client) is not None
    Lease.objects.all().delete()
    answer(editor_client, shown(editor_client), "skip")
    Lease.objects.filter(skipped=True).update(until=timezone.now() - timedelta(seconds=1))
    assert Statement.objects.filter(lease__skipped=True, lease__until__gt=timezone.now()).count() == 0
    assert shown(editor_client) is not None
    assert not Correction.objects.exists()


def test_undo_takes_back_step_by_step_and_shows_the_item_again(three, editor_client):
    first = shown(editor_client)
    answer(editor_client, first, "reject")
    second = shown(editor_client)
    answer(editor_client, second, "skip")
    undo = reverse("review_undo")
    assert editor_client.post(undo).context["statement"] == second
    page = editor_client.post(undo)
    assert page.context["statement"] == first
    first.refresh_from_db()
    assert first.status == Status.MACHINE
    assert "0 of 3" in words(page)
    assert "There is nothing to undo." in words(editor_client.post(undo))


def test_what_somebody_else_decided_meanwhile_is_told_and_not_overwritten(three, editor_client, colleague):
    item = shown(editor_client)
    accept_statement(Statement.objects.get(pk=item.pk), colleague)
    page = answer(editor_client, item, "reject", seen=item.version)
    assert "colleague changed this" in words(page)
    assert page.context["statement"] != item
    item.refresh_from_db()
    assert item.status == Status.CONFIRMED


class TestMerges:
    @pytest.fixture
    def suggestion(self, db: None) -> Suggestion:
        told("eins", (Found("Angela Meier", ActorKind.PERSON), "accuses", NORDLAND))
        told("zwei", (Found("Angela Maier", ActorKind.PERSON), "aids", NORDLAND))
        Statement.objects.update(confidence=1.0)
        return Suggestion.objects.get()

    def test_both_stand_side_by_side_with_what_speaks_for_it(self, editor_client, suggestion):
        page = words(editor_client.get(REVIEW))
        assert "The names are spelt alike." in page
        assert "They deal with the same others." in page
        assert "Angela Meier accuses Nordland" in page
        assert "Angela Maier aids Nordland" in page

    @pytest.mark.parametrize(("act", "kept"), [("keep", "Angela Meier"), ("give", "Angela Maier")])
    def test_one_key_joins_them_under_either_name(self, editor_client, suggestion, act, kept):
        answer(editor_client, suggestion, act)
        assert Actor.objects.exclude(merged_into=None).get().merged_into.name == kept
        assert not Suggestion.objects.open().exists()
        editor_client.post(reverse("review_undo"))
        assert shown(editor_client) == suggestion

    def test_one_key_keeps_them_apart_for_good(self, editor_client, suggestion):
        answer(editor_client, suggestion, "never")
        assert not Suggestion.objects.open().exists()
        told("drei", (Found("Angela Maier", ActorKind.PERSON), "rejects", NORDLAND))
        assert not Suggestion.objects.open().exists()

    def test_those_joined_automatically_are_listed_and_can_be_taken_apart(self, editor_client):
        told("drei", (Found("Sergej Lawrow", ActorKind.PERSON), "accuses", NORDLAND))
        told("vier", (Found("Sergei Lavrov", ActorKind.PERSON), "aids", NORDLAND))
        address = reverse("joined")
        page = editor_client.get(address)
        assert "Sergei Lavrov → Sergej Lawrow" in words(page)
        merge = Correction.objects.get()
        editor_client.post(reverse("undo", args=[merge.pk]), {"next": address})
        assert "No actors were joined automatically." in words(editor_client.get(address))


def test_an_empty_queue_says_so(editor_client):
    assert "All is reviewed" in words(editor_client.get(REVIEW))


def test_who_may_not_correct_is_not_let_in(three, reader_client):
    assert reader_client.get(REVIEW).status_code == 403
    assert reader_client.post(reverse("review_undo")).status_code == 403
    assert "/review/" not in reader_client.get("/").content.decode()


def test_the_header_leads_editors_there(editor_client):
    assert f'href="{REVIEW}"' in editor_client.get("/").content.decode()


def test_it_asks_no_more_for_a_large_corpus_and_reads_along_the_index(editor_client):
    def asked() -> int:
        Lease.objects.all().delete()
        with CaptureQueriesContext(connection) as queries:
            assert editor_client.get(REVIEW).status_code == 200
        return len(queries)

    busy_corpus(3)
    few = asked()
    busy_corpus(20, parties=40)
    assert asked() <= few <= 30


def test_the_time_left_is_from_ones_own_pace():
    assert minutes_left([0, 10, 20, 30], items=60) == 10
    assert minutes_left([0, 10, 5000, 5010, 5020], items=60) == 10
    assert minutes_left([0, 10], items=60) is None


def test_every_type_can_be_chosen_however_many_there_are():
    many = with_keys([(f"type-{number}", f"Type {number}") for number in range(40)])

    assert [type_[0] for _key, type_ in many] == [f"type-{number}" for number in range(40)]
    keys = [key for key, _type in many if key]
    assert keys[:17] == list("abcdefghijklmnopq")
    assert len(set(keys)) == len(keys) == 36
