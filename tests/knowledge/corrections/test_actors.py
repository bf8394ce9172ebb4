"""What a person decided about actors and their names holds for every article, also those still to come."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind, Extraction, Mention
from newsgraph.knowledge.corrections.actors import (
    accept_actor,
    add_actor,
    reject_actor,
    rename_actor,
    retype_actor,
)
from newsgraph.knowledge.corrections.decisions import EditedMeanwhile, NewActor
from newsgraph.knowledge.corrections.history import history_of_actor
from newsgraph.knowledge.corrections.mentions import mark
from newsgraph.knowledge.corrections.merging import may_merge, merge_actors, merge_preview, never_merge
from newsgraph.knowledge.corrections.names import confirm_alias, forbid_alias, move_alias
from newsgraph.knowledge.corrections.undoing import redo, undo
from newsgraph.knowledge.models import Actor, Alias, Correction, Statement, Status
from newsgraph.knowledge.storing import store, withdraw_article
from tests.extractions import VISIT, article_with, span, visit

pytestmark = pytest.mark.django_db


def told(name: str, kind: ActorKind = ActorKind.PERSON, aliases: tuple[str, ...] = ()) -> Actor:
    """Store an article of its own that names only this; who that is."""
    text = f"{name} schwieg. ({Article.objects.count()})"
    article = article_with(text)
    found = Found(name, kind, aliases)
    store(article, Extraction(text, "de", "test-1", (found,), (Mention(0, (0, len(name))),)))
    return article.mentions.get().actor


def actor(name: str) -> Actor:
    return Actor.objects.get(name=name)


def test_a_confirmed_name_is_used_in_the_next_article(article: Article, editor: User) -> None:
    decision = confirm_alias(actor("Mara Lindqvist"), "Die Eiserne", editor)
    assert told("Die Eiserne").name == "Mara Lindqvist"
    undo(decision, editor)
    assert Actor.objects.filter(name="Die Eiserne").exists()
    assert told("Die Eiserne").name == "Die Eiserne"


def test_a_confirmed_name_is_used_though_its_actor_was_gone(article: Article, editor: User) -> None:
    confirm_alias(actor("Mara Lindqvist"), "Die Eiserne", editor)
    withdraw_article(article)
    assert not Actor.objects.exists()
    assert told("Die Eiserne").name == "Mara Lindqvist"


def test_a_forbidden_name_leads_nowhere_before_and_after(article: Article, editor: User) -> None:
    lindqvist = told("Lindqvist")
    assert lindqvist.name == "Mara Lindqvist"
    decision = forbid_alias(lindqvist, "Lindqvist", editor)
    assert told("Lindqvist").name == "Lindqvist"
    assert lindqvist.mentions.exclude(article=article).count() == 0
    undo(decision, editor)
    assert lindqvist.mentions.exclude(article=article).count() == 1


def test_the_name_that_an_actor_is_called_by_cannot_be_forbidden(article: Article, editor: User) -> None:
    with pytest.raises(ValidationError, match="Rename it first"):
        forbid_alias(actor("Nordland"), "NORDLAND", editor)


def test_a_name_moves_to_another_actor(article: Article, editor: User) -> None:
    karl = told("Karl Lindqvist")
    surname = Alias.objects.get(actor=actor("Mara Lindqvist"), name="Lindqvist")
    move_alias(surname, karl, editor)
    assert told("Lindqvist") == karl


def test_a_renamed_and_retyped_actor_is_found_by_both_names_for_good(article: Article, editor: User) -> None:
    nordland = actor("Nordland")
    renamed = rename_actor(nordland, "Nordischer Bund", editor)
    retype_actor(nordland, "organisation", editor)
    assert (nordland.name, nordland.kind, nordland.status) == ("Nordischer Bund", "organisation", "corrected")
    withdraw_article(article)
    for name in ("Nordischer Bund", "Nordland"):
        found = told(name, ActorKind.COUNTRY)
        assert (found.name, found.kind) == ("Nordischer Bund", "organisation")
    assert renamed is not None
    undo(renamed, editor)
    found.refresh_from_db()
    assert (found.name, found.kind) == ("Nordland", "organisation")


def test_two_actors_of_one_name_are_refused(article: Article, editor: User) -> None:
    with pytest.raises(ValidationError, match="There is an actor named Südland already"):
        rename_actor(actor("Nordland"), "Suedland", editor)
    with pytest.raises(ValidationError, match="There is an actor named Südland already"):
        add_actor("Südland", "organisation", editor)


def test_a_rejected_actor_stays_rejected_when_it_comes_back(article: Article, editor: User) -> None:
    decision = reject_actor(actor("Südland"), editor)
    withdraw_article(article)
    store(article_with(), visit())
    assert actor("Südland").status == Status.REJECTED
    assert not Statement.objects.visible().filter(type="accuses").exists()
    undo(decision, editor)
    assert Statement.objects.visible().filter(type="accuses").exists()
    accept_actor(actor("Südland"), editor)
    assert actor("Südland").status == Status.CONFIRMED


def test_undoing_a_merge_gives_everything_back_to_whom_it_belonged(article: Article, editor: User) -> None:
    other = article_with(f"{VISIT} Schluss.")
    store(other, replace(visit(), text=other.text))
    north, south = actor("Nordland"), actor("Südland")
    before = sorted(Statement.objects.values_list("article", "source", "type", "target"))
    merge = merge_actors(north, south, editor)
    assert not Statement.objects.filter(type="accuses").exists()
    assert north.mentions.count() == 4
    store(other, replace(visit(model="test-2"), text=other.text))
    assert told("Südland", ActorKind.COUNTRY) == north
    undo(merge, editor)
    assert sorted(Statement.objects.values_list("article", "source", "type", "target")) == before
    assert (north.mentions.count(), south.mentions.count()) == (2, 3)
    redo(merge, editor)
    assert (north.mentions.count(), south.mentions.count()) == (5, 0)


def test_a_merge_is_obeyed_though_all_rows_were_deleted(article: Article, editor: User) -> None:
    merge_actors(actor("Nordland"), actor("Südland"), editor)
    withdraw_article(article)
    assert not Actor.objects.exists()
    assert told("Südland", ActorKind.COUNTRY).name == "Nordland"


def test_the_first_of_two_merges_is_undone_and_the_second_stays(article: Article, editor: User) -> None:
    lindqvist, okoro, north = actor("Mara Lindqvist"), actor("Jonas Okoro"), actor("Nordland")
    first = merge_actors(okoro, lindqvist, editor)
    merge_actors(north, okoro, editor)
    lindqvist.refresh_from_db()
    assert lindqvist.merged_into == north
    undo(first, editor)
    lindqvist.refresh_from_db()
    okoro.refresh_from_db()
    assert (lindqvist.merged_into, okoro.merged_into) == (None, north)
    assert {mention.surface for mention in lindqvist.mentions.all()} == {"Mara Lindqvist", "Lindqvist"}


def test_what_a_merge_will_change_is_told_before(article: Article) -> None:
    preview = merge_preview(actor("Nordland"), actor("Südland"))
    assert (preview.mentions, preview.statements, preview.articles, preview.between) == (1, 1, 1, 1)
    assert preview.names == ["Südland"]


def test_two_that_are_never_to_be_merged_are_not(article: Article, editor: User) -> None:
    lindqvist, okoro, north = actor("Mara Lindqvist"), actor("Jonas Okoro"), actor("Nordland")
    apart = never_merge(lindqvist, okoro, editor)
    merge_actors(north, okoro, editor)
    assert may_merge([(lindqvist, north), (north, actor("Südland"))]) == [False, True]
    with pytest.raises(ValidationError, match="never to be merged"):
        merge_actors(north, lindqvist, editor)
    undo(apart, editor)
    merge = merge_actors(north, lindqvist, editor)
    with pytest.raises(ValidationError, match="Undo their merge first"):
        redo(apart, editor)
    undo(merge, editor)
    redo(apart, editor)
    with pytest.raises(ValidationError, match="never to be merged"):
        redo(merge, editor)


def test_a_name_joins_no_two_that_are_kept_apart(article: Article, editor: User) -> None:
    surname = told("Lindqvist, die Jüngere", aliases=("Jonas Okoro",))
    okoro = actor("Jonas Okoro")
    never_merge(surname, okoro, editor)
    withdraw_article(article)
    assert not Actor.objects.filter(name="Jonas Okoro").exists()
    assert told("Jonas Okoro").name == "Jonas Okoro"


def test_who_renames_what_somebody_renamed_meanwhile_is_told(
    article: Article, editor: User, administrator: User
) -> None:
    nordland = actor("Nordland")
    rename_actor(actor("Nordland"), "Nordreich", administrator, seen=nordland.version)
    with pytest.raises(EditedMeanwhile) as told_so:
        rename_actor(nordland, "Norden", editor, seen=nordland.version)
    assert (told_so.value.by, told_so.value.after) == (administrator, {"name": "Nordreich"})


def test_the_history_of_an_actor_has_its_merges_and_what_was_said_of_it(
    article: Article, editor: User
) -> None:
    south = actor("Südland")
    reject_actor(south, editor)
    merge_actors(actor("Nordland"), south, editor)
    history = history_of_actor(actor("Nordland"))
    assert [entry.kind for entry in history] == ["merge", "reject"]
    assert Correction.objects.count() == 2


def test_a_new_actor_is_not_made_anew_without_its_article(article: Article, editor: User) -> None:
    decision = mark(article, *span(VISIT, "Oslo"), NewActor("Oslo", "country"), editor)
    undo(decision, editor)
    withdraw_article(article)
    redo(decision, editor)
    assert not Actor.objects.exists()
    store(article_with(), visit())
    assert actor("Oslo").status == Status.ADDED


def test_an_actor_that_a_person_added_waits_for_its_article(article: Article, editor: User) -> None:
    added = add_actor("Ostland", "country", editor)
    assert told("Ostland", ActorKind.COUNTRY) == added
    assert added.status == Status.ADDED
