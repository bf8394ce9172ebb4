from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.extraction.relation_types import BY_NAME
from newsgraph.extraction.results import MentionForm
from newsgraph.knowledge.models.actors import Actor
from newsgraph.knowledge.models.corrections import Status, status_field, version_field
from newsgraph.knowledge.models.priority import matters

# Each stands between its source and its target: "Obama – talked to – Putin".
TYPE_WORDS = {
    "talked-to": _("talked to"),
    "agreed-on": _("agreed with"),
    "supports": _("supports"),
    "cooperates-with": _("cooperates with"),
    "aids": _("aids"),
    "yields-to": _("yields to"),
    "requests": _("makes a demand of"),
    "accuses": _("accuses"),
    "rejects": _("rejects"),
    "threatens": _("threatens"),
    "protests": _("protests against"),
    "sanctions": _("sanctions"),
    "mobilizes": _("mobilizes against"),
    "coerces": _("takes measures against"),
    "attacks": _("attacks"),
    "affiliated-with": _("belongs to"),
}
TYPES = list(TYPE_WORDS.items())
FORMS = [
    (MentionForm.NAME.value, _("name")),
    (MentionForm.METONYM.value, _("metonym")),
    (MentionForm.NATIONALITY.value, _("nationality")),
    (MentionForm.PRONOUN.value, _("pronoun")),
    (MentionForm.DESCRIPTION.value, _("description")),
]


USUALLY_SURE = 0.6
"""Unless somebody wants it otherwise, statements are shown that are so likely."""


class MentionQuerySet(models.QuerySet["Mention"]):
    def visible(self) -> MentionQuerySet:
        return self.exclude(status=Status.REJECTED).exclude(actor__status=Status.REJECTED)


class Mention(models.Model):
    """A span of an article that names an actor: half-open character offsets into its text."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="mentions", verbose_name=_("article"))
    actor = models.ForeignKey(Actor, models.CASCADE, related_name="mentions", verbose_name=_("actor"))
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    surface = models.CharField(_("surface"), max_length=300)
    form = models.CharField(_("form"), max_length=12, choices=FORMS, default=MentionForm.NAME.value)
    model_version = models.CharField(_("model version"), max_length=100, blank=True, editable=False)
    status = status_field()
    version = version_field()

    objects = MentionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        indexes = [models.Index(fields=["article", "start"])]

    def __str__(self) -> str:
        return self.surface


class StatementQuerySet(models.QuerySet["Statement"]):
    def visible(self) -> StatementQuerySet:
        """What pages and graphs show: not rejected, and no end rejected."""
        # Rejected actors are few: looking statements up in them costs less than joining every end.
        rejected = Actor.objects.filter(status=Status.REJECTED).values("pk")
        kept = self.exclude(status=Status.REJECTED)
        return kept.exclude(source__in=rejected).exclude(target__in=rejected)

    def sure(self, least: float = USUALLY_SURE) -> StatementQuerySet:
        """What is so likely and not held back, and what people decided about."""
        return self.filter(_is_sure(least) | ~Q(status=Status.MACHINE))

    def unsure(self, least: float = USUALLY_SURE) -> StatementQuerySet:
        """The others."""
        return self.filter(status=Status.MACHINE).exclude(_is_sure(least))

    def of(self, actor: Actor) -> StatementQuerySet:
        """Statements with the actor at either end."""
        return self.filter(Q(source=actor) | Q(target=actor))

    def between(self, one: Actor, other: Actor) -> StatementQuerySet:
        """Statements with one actor at one end and the other at the other, whatever their direction."""
        return self.filter(Q(source=one, target=other) | Q(source=other, target=one))

    def in_text_order(self) -> StatementQuerySet:
        return self.order_by("article", "sentence_start", "trigger_start", "pk")

    def oldest_first(self) -> StatementQuerySet:
        """By the article's date; undated ones last."""
        return self.order_by(
            models.F("article__published_on").asc(nulls_last=True), "article", "sentence_start", "pk"
        )

    def newest_first(self) -> StatementQuerySet:
        """By the article's date; undated ones last."""
        return self.order_by(
            models.F("article__published_on").desc(nulls_last=True), "-article", "sentence_start", "pk"
        )

    def with_ends(self) -> StatementQuerySet:
        """All that a line of text about a statement needs, in one query; not the article's text."""
        return self.select_related("source", "target", "article", "contradicted_by").defer("article__text")


def _is_sure(least: float) -> Q:
    return Q(confidence__gte=least, contradicted_by=None)


class Statement(models.Model):
    """One typed relation in one sentence of one article.

    The columns hold what counts now; `machine` keeps what the machine says and
    is never changed by people (None: it does not say it, people do).
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="statements", verbose_name=_("article"))
    source = models.ForeignKey(
        Actor, models.CASCADE, related_name="statements_as_source", verbose_name=_("source")
    )
    target = models.ForeignKey(
        Actor,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="statements_as_target",
        verbose_name=_("target"),
    )
    type = models.CharField(_("type"), max_length=20, choices=TYPES, db_index=True)
    topic = models.CharField(_("topic"), max_length=300, blank=True)
    role = models.CharField(_("role"), max_length=300, blank=True)
    negated = models.BooleanField(_("negated"), default=False)
    reported = models.BooleanField(_("reported"), default=False)
    confidence = models.FloatField(_("confidence"), default=1.0)
    sentence_start = models.PositiveIntegerField(_("sentence start"))
    sentence_end = models.PositiveIntegerField(_("sentence end"))
    trigger_start = models.PositiveIntegerField(_("trigger start"), null=True, blank=True)
    trigger_end = models.PositiveIntegerField(_("trigger end"), null=True, blank=True)
    source_start = models.PositiveIntegerField(_("source start"), null=True, blank=True)
    source_end = models.PositiveIntegerField(_("source end"), null=True, blank=True)
    target_start = models.PositiveIntegerField(_("target start"), null=True, blank=True)
    target_end = models.PositiveIntegerField(_("target end"), null=True, blank=True)
    evidence = models.TextField(_("evidence"))
    """The sentence itself, `article.text[sentence_start:sentence_end]`: lists need no article texts."""
    rule = models.CharField(_("rule"), max_length=200, blank=True, editable=False, db_index=True)
    model_version = models.CharField(_("model version"), max_length=100, blank=True, editable=False)
    machine = models.JSONField(_("what the machine said"), null=True, editable=False)
    status = status_field()
    contradicted_by = models.ForeignKey(
        Actor,
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("contradicted by"),
    )
    """The country that far more articles tie the source to: the tie is held back (plausibility.py)."""
    origin = models.TextField(editable=False, blank=True)
    """What decisions know it by within its text: who did what to whom in which sentence, as first said."""
    version = version_field()
    weight = models.FloatField(default=1, editable=False)
    """The weights of its ends: what matters is reviewed first (weighing.py)."""
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = StatementQuerySet.as_manager()

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        indexes = [
            models.Index(fields=["article", "sentence_start"]),
            models.Index(fields=["source", "target", "type"]),
            models.Index(fields=["target", "source", "type"]),
            models.Index("status", matters("confidence"), name="statements_by_what_matters"),
        ]

    def __str__(self) -> str:
        return f"{self.source} – {self.get_type_display()} – {self.target or self.topic}"

    @property
    def symmetric(self) -> bool:
        return BY_NAME[self.type].symmetric

    @property
    def usually_shown(self) -> bool:
        """Whether pages show it unless somebody wants it otherwise."""
        if self.status == Status.MACHINE:
            return self.confidence >= USUALLY_SURE and self.contradicted_by_id is None
        return self.status != Status.REJECTED

    def clean(self) -> None:
        if self.source_id is not None and self.source_id == self.target_id:
            raise ValidationError(_("A statement needs two different actors."))
        if self.target_id is None and self.type in BY_NAME:
            if not BY_NAME[self.type].target_optional:
                raise ValidationError({"target": _("A statement of this type needs a target.")})
            if not self.topic:
                raise ValidationError({"topic": _("A statement without a target needs a topic.")})
        self._check_it_is_new()

    def _check_it_is_new(self) -> None:
        """A sentence states a triple once. If that was rejected, it is to be accepted, not repeated."""
        same = self.alike().exclude(pk=self.pk)
        if self.pk:
            was = Statement.objects.filter(pk=self.pk).values_list("source", "type", "target").first()
            if was == (self.source_id, self.type, self.target_id):
                return
        statuses = list(same.values_list("status", flat=True)[:1])
        if statuses == [Status.REJECTED]:
            raise ValidationError(_("Somebody rejected this very statement. Accept it there instead."))
        if statuses:
            raise ValidationError(_("The sentence states this already."))

    def alike(self) -> StatementQuerySet:
        """Statements of the same triple in the same sentence, itself among them."""
        needed: tuple[int | None, ...] = (self.article_id, self.source_id, self.sentence_start)
        if None in needed:  # a form that is not filled in yet
            return Statement.objects.none()
        ends = Q(source=self.source_id, target=self.target_id)
        if self.type in BY_NAME and self.symmetric and self.target_id is not None:
            ends |= Q(source=self.target_id, target=self.source_id)
        sentence = Q(sentence_start__lt=self.sentence_end, sentence_end__gt=self.sentence_start)
        return Statement.objects.filter(ends, sentence, article=self.article_id, type=self.type)
