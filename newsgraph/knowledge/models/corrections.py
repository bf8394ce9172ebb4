"""What people decided about what the machine said, as facts that outlive every row."""

from __future__ import annotations

from collections.abc import Collection

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article

ANCHOR_LENGTH = 230


class Status(models.TextChoices):
    MACHINE = "machine", _("machine")
    CONFIRMED = "confirmed", _("confirmed")
    CORRECTED = "corrected", _("corrected")
    REJECTED = "rejected", _("rejected")
    ADDED = "added", _("added")


BY_PEOPLE = (Status.CONFIRMED, Status.CORRECTED, Status.ADDED)
"""Statuses of what some person stands behind."""


def status_field() -> models.CharField[str, str]:
    return models.CharField(
        _("status"), max_length=12, choices=Status.choices, default=Status.MACHINE, db_index=True
    )


def version_field() -> models.PositiveIntegerField[int, int]:
    """Counts the changes of what a row says: an editor gives back the one they saw."""
    return models.PositiveIntegerField(default=0, editable=False)


class Kind(models.TextChoices):
    """What a person did."""

    CONFIRM = "confirm", _("confirmed")
    REJECT = "reject", _("rejected")
    EDIT = "edit", _("edited")
    ADD = "add", _("added")
    MARK = "mark", _("marked as an actor")
    UNMARK = "unmark", _("unmarked")
    MERGE = "merge", _("merged")
    APART = "apart", _("never to be merged")
    UNDO = "undo", _("undone")
    REDO = "redo", _("done again")
    DISMISS = "dismiss", _("conflict dismissed")


class Subject(models.TextChoices):
    """What they did it to."""

    STATEMENT = "statement", _("statement")
    MENTION = "mention", _("mention")
    ACTOR = "actor", _("actor")
    ALIAS = "alias", _("alias")


class Scope(models.TextChoices):
    """Which mentions of its article a decision about a mention is about."""

    SPAN = "span", _("this mention")
    SURFACE = "surface", _("all mentions of these words in the article")
    ACTOR = "actor", _("all mentions of the actor in the article")


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def in_force(self) -> CorrectionQuerySet:
        """Decisions that hold: not undone. Undoing and doing again are themselves no decisions."""
        return self.filter(in_force=True).exclude(kind__in=[Kind.UNDO, Kind.REDO])

    def apart(self, anchors: Collection[str]) -> set[frozenset[str]]:
        """Pairs of actors, with one of these, that are never to be one by a decision in force."""
        decisions = self.in_force().filter(kind=Kind.APART, involved__anchor__in=anchors)
        pairs = decisions.values_list("after__one__anchor", "after__other__anchor")
        return {frozenset(pair) for pair in pairs}

    def newest_first(self) -> CorrectionQuerySet:
        return self.order_by("-pk").select_related("by", "of")


class Correction(models.Model):
    """One decision of a person, or one undoing of a decision. Append-only but for `in_force`.

    It is a fact about anchors that outlive rows, so that it can be replayed on
    any reading of the same text: the hash of the article's text, spans counted
    in letters (`anchors.Letters`), and actors by their anchor. An actor in
    `before`, `after` and `said` is {"anchor", "name", "kind"}.
    """

    Kind = Kind  # Correction.Kind.MERGE reads well

    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices)
    subject = models.CharField(_("subject"), max_length=12, choices=Subject.choices)
    scope = models.CharField(_("scope"), max_length=12, choices=Scope.choices, blank=True)
    text_hash = models.CharField(_("text hash"), max_length=64, blank=True, db_index=True)
    """Of the article's text; empty if it holds for the whole corpus."""
    start = models.PositiveIntegerField(_("start"), null=True)
    end = models.PositiveIntegerField(_("end"), null=True)
    """Of the sentence or mention, in letters: spaces and line breaks don't count."""
    surface = models.TextField(_("words"), blank=True)
    """The words of that span, or the alias."""
    origin = models.TextField(blank=True, editable=False)
    """Which statement of the article it is about: Statement.origin."""
    said = models.JSONField(_("what it was about"), null=True)
    """The statement as it was first said, so that it can be stated if the machine says it no more."""
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    rule = models.CharField(_("rule"), max_length=200, blank=True, db_index=True)
    lesson = models.SmallIntegerField(default=0, editable=False)
    """What it says of the rule that said the statement: 1 right, -1 wrong, 0 nothing."""
    of = models.ForeignKey(
        "self", models.CASCADE, null=True, related_name="undoings", verbose_name=_("decision")
    )
    """The decision that is undone, done again, or whose conflict is dismissed."""
    in_force = models.BooleanField(_("in force"), default=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="corrections", verbose_name=_("by")
    )
    """Nobody: a plain case that was decided automatically, or an account that is gone."""
    at = models.DateTimeField(_("at"), auto_now_add=True, db_index=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")

    def __str__(self) -> str:
        return f"{self.get_subject_display()}: {self.get_kind_display()}"


class Involved(models.Model):
    """That a correction is about an actor, by the actor's anchor."""

    correction = models.ForeignKey(
        Correction, models.CASCADE, related_name="involved", verbose_name=_("decision")
    )
    anchor = models.CharField(_("actor or name"), max_length=ANCHOR_LENGTH, db_index=True)

    class Meta:
        verbose_name = _("actor of a decision")
        verbose_name_plural = _("actors of decisions")

    def __str__(self) -> str:
        return self.anchor


class Reason(models.TextChoices):
    """Why a decision does not simply hold."""

    REREAD = "reread", _("The machine now reads this passage differently.")
    CONTRADICTION = "contradiction", _("Two decisions about the same statement contradict each other.")
    ONE_ACTOR = "one-actor", _("Both ends of the statement are the same actor now.")
    MISPLACED = "misplaced", _("The words it is about do not stand at their place in the text.")


class Conflict(models.Model):
    """A decision that does not fit what there is now, until a person resolves it. Made by projection."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="conflicts", verbose_name=_("article"))
    correction = models.ForeignKey(
        Correction, models.CASCADE, related_name="conflicts", verbose_name=_("decision")
    )
    reason = models.CharField(_("reason"), max_length=16, choices=Reason.choices)
    other = models.ForeignKey(
        Correction, models.CASCADE, null=True, related_name="+", verbose_name=_("other decision")
    )
    """The decision on the other side of a contradiction."""
    machine = models.JSONField(_("what the machine says"), null=True)
    """What the machine says instead, as in Statement.machine."""
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")

    def __str__(self) -> str:
        return self.get_reason_display()
