"""Whatever people decide, undo, merge, split, delete and bring back, and however the machine reads it anew:
what they decided and did not undo holds, or is a visible conflict; what they undid leaves no trace."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections import actors as editing
from newsgraph.knowledge.corrections import conflicts, merging, undoing
from newsgraph.knowledge.corrections import mentions as marking
from newsgraph.knowledge.corrections import names as naming
from newsgraph.knowledge.corrections import statements as reviewing
from newsgraph.knowledge.models import Actor, Alias, Conflict, Correction, Mention, Scope, Statement
from newsgraph.knowledge.projection.articles import project_all
from newsgraph.knowledge.storing import store, withdraw_article
from tests.invented import TEXTS, invented_reading
from tests.promises import broken_promises, everything

CHANCE = st.integers(0, 2**32).map(random.Random)
TYPES = ("accuses", "rejects", "talked-to", "threatens")
KINDS = ("person", "country", "organisation")


class Corpus(RuleBasedStateMachine):
    """Each rule gets a chance to choose by, so that what it chooses from may depend on all that happened."""

    def __init__(self) -> None:
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        for number in TEXTS:
            self.read(number, random.Random(number))  # noqa: S311

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    @rule(number=st.sampled_from(sorted(TEXTS)), chance=CHANCE)
    def read(self, number: int, chance: random.Random) -> None:
        """The article is read (again) by a machine that reads as chance will have it, or comes back."""
        title = f"Artikel {number}"
        article = Article.objects.filter(title=title).first()
        if article is None:
            space = chance.choice([" ", "\n", " \n "])
            article = Article.objects.create(title=title, text=TEXTS[number].replace(" ", space))
        store(article, invented_reading(article.text, chance))

    @rule(number=st.sampled_from(sorted(TEXTS)))
    def delete(self, number: int) -> None:
        for article in Article.objects.filter(title=f"Artikel {number}"):
            withdraw_article(article)

    @rule(chance=CHANCE, at_once=st.booleans())
    def decide_about_a_statement(self, chance: random.Random, at_once: bool) -> None:
        statement = some(chance, Statement.objects.order_by("pk"))
        verdicts = (reviewing.accept_statement, reviewing.reject_statement, reviewing.reverse_statement)
        act = chance.choice([*verdicts, edited, edited])
        if statement is not None:
            self.make(
                lambda: act(statement, None) if act is not edited else edited(statement, chance), at_once
            )

    @rule(chance=CHANCE, at_once=st.booleans())
    def add_a_statement(self, chance: random.Random, at_once: bool) -> None:
        article = some(chance, Article.objects.order_by("pk"))
        actors = list(Actor.objects.filter(merged_into=None).order_by("pk"))
        if article is not None and len(actors) > 1:
            self.make(lambda: added(article, actors, chance), at_once)

    @rule(chance=CHANCE, at_once=st.booleans())
    def decide_about_a_mention(self, chance: random.Random, at_once: bool) -> None:
        mention = some(chance, Mention.objects.order_by("pk"))
        if mention is None:
            return
        scope = chance.choice(list(Scope))
        how = chance.random()
        if how < 0.3:
            self.make(lambda: marking.unmark(mention, None, scope), at_once)
        elif how < 0.4:
            self.make(lambda: given(mention, chance), at_once)
        else:
            to = some_actor(chance)
            self.make(lambda: marking.move(mention, to, None, scope), at_once)

    @rule(chance=CHANCE, at_once=st.booleans())
    def mark_a_word(self, chance: random.Random, at_once: bool) -> None:
        article = some(chance, Article.objects.order_by("pk"))
        if article is not None:
            word = chance.choice(article.text.split()).strip(".")
            start = article.text.index(word)
            to, everywhere = some_actor(chance), chance.random() < 0.5
            span = (start, start + len(word))
            self.make(lambda: marking.mark(article, *span, to, None, everywhere), at_once)

    @rule(chance=CHANCE, at_once=st.booleans())
    def decide_about_an_actor(self, chance: random.Random, at_once: bool) -> None:
        actor = some(chance, Actor.objects.filter(merged_into=None).order_by("pk"))
        if actor is not None:
            name, kind = f"{actor.name} {chance.randrange(3)}", chance.choice(KINDS)
            acts: list[Callable[[], Correction | None]] = [
                lambda: editing.rename_actor(actor, name, None),
                lambda: editing.retype_actor(actor, kind, None),
                lambda: editing.accept_actor(actor, None),
                lambda: editing.reject_actor(actor, None),
                lambda: saved(actor, name, kind),
                lambda: split(actor, chance),
            ]
            self.make(chance.choice(acts), at_once)

    @rule(chance=CHANCE, at_once=st.booleans())
    def decide_about_a_name(self, chance: random.Random, at_once: bool) -> None:
        alias = some(chance, Alias.objects.order_by("pk"))
        actor = some(chance, Actor.objects.filter(merged_into=None).order_by("pk"))
        if alias is not None and actor is not None:
            root = alias.actor.merged_into or alias.actor
            acts: list[Callable[[], Correction]] = [
                lambda: naming.forbid_alias(root, alias.name, None),
                lambda: naming.confirm_alias(actor, alias.name, None),
                lambda: naming.move_alias(alias, actor, None),
            ]
            self.make(chance.choice(acts), at_once)

    @rule(chance=CHANCE, at_once=st.booleans())
    def decide_about_two_actors(self, chance: random.Random, at_once: bool) -> None:
        actors = list(Actor.objects.filter(merged_into=None).order_by("pk"))
        if len(actors) > 1:
            one, other = chance.sample(actors, 2)
            act = chance.choice([merging.merge_actors, merging.merge_actors, merging.never_merge])
            self.make(lambda: act(one, other, None), at_once)

    @rule(chance=CHANCE)
    def undo_something(self, chance: random.Random) -> None:
        decision = some(chance, Correction.objects.in_force().order_by("pk"))
        if decision is not None:
            undoing.undo(decision, None)

    @rule(chance=CHANCE)
    def redo_something(self, chance: random.Random) -> None:
        decision = some(chance, Correction.objects.filter(in_force=False).order_by("pk"))
        if decision is not None:
            refused_or(lambda: undoing.redo(decision, None))

    @precondition(lambda self: Conflict.objects.exists())
    @rule(chance=CHANCE)
    def resolve_a_conflict(self, chance: random.Random) -> None:
        conflict = some(chance, Conflict.objects.order_by("pk"))
        assert conflict is not None
        chance.choice([conflicts.keep_mine, conflicts.take_other, conflicts.dismiss])(conflict, None)
        assert not Conflict.objects.filter(pk=conflict.pk).exists()

    @rule()
    def project_again(self) -> None:
        before = everything()
        project_all(Article.objects.all())
        assert everything() == before

    @rule()
    def lose_all_rows(self) -> None:
        """Rows can be made anew of readings and decisions alone."""
        Actor.objects.all().delete()
        project_all(Article.objects.all())

    @invariant()
    def promises_hold(self) -> None:
        assert broken_promises() == []

    def make(self, decision: Callable[[], Correction | None], at_once: bool) -> None:
        """Make a decision; `at_once`: undo it and see that no trace is left."""
        before = everything() if at_once else None
        made = refused_or(decision)
        if before is not None and made is not None:
            undoing.undo(made, None)
            assert everything() == before


def refused_or(decision: Callable[[], Correction | None]) -> Correction | None:
    """What makes no sense is refused and changes nothing."""
    before = everything()
    try:
        with transaction.atomic():
            return decision()
    except ValidationError:
        assert everything() == before
        return None


def some(chance: random.Random, rows):
    return chance.choice(there) if (there := list(rows)) else None


def some_actor(chance: random.Random) -> Actor | marking.NewActor:
    known = some(chance, Actor.objects.filter(merged_into=None).order_by("pk"))
    if known is None or chance.random() < 0.3:
        return marking.NewActor(f"Neue Partei {chance.randrange(3)}", chance.choice(KINDS))
    return known


def given(mention: Mention, chance: random.Random) -> Correction | None:
    to = some(chance, Actor.objects.filter(merged_into=None).order_by("pk"))
    if to is None:
        return None
    mention.actor = to
    marking.save_mention(mention, None)
    return Correction.objects.latest("pk")


def saved(actor: Actor, name: str, kind: str) -> Correction | None:
    actor.name, actor.kind = name, kind
    return editing.save_actor(actor, None)


def split(actor: Actor, chance: random.Random) -> Correction | None:
    articles = Article.objects.filter(mentions__actor=actor).distinct().order_by("pk")[:1]
    made = marking.split_actor(actor, articles, some_actor(chance), None)
    return made[0] if made else None


def edited(statement: Statement, chance: random.Random) -> Correction | None:
    match chance.randrange(4):
        case 0:
            statement.type = chance.choice(TYPES)
        case 1:
            statement.negated = not statement.negated
        case 2:
            statement.source, statement.target = statement.target, statement.source
        case 3:
            statement.target = some(chance, Actor.objects.filter(merged_into=None).order_by("pk"))
    return reviewing.save_statement(statement, None)


def added(article: Article, actors: list[Actor], chance: random.Random) -> Correction | None:
    source, target = chance.sample(actors, 2)
    start = 0
    end = article.text.index(".") + 1
    return reviewing.save_statement(
        Statement(
            article=article,
            source=source,
            target=target,
            type=chance.choice(TYPES),
            sentence_start=start,
            sentence_end=end,
            evidence=article.text[start:end],
        ),
        None,
    )


@pytest.mark.django_db
def test_what_people_decided_survives_whatever_happens():
    run_state_machine_as_test(
        Corpus,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            derandomize=True,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
