"""Actors, names and statements as tables, to take out and to bring in. Both carry what people decided.

Bringing in makes decisions by the person who does it, as if each row had been typed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from import_export.admin import ImportExportMixin
from import_export.fields import Field
from import_export.formats.base_formats import CSV, JSON, XLSX
from import_export.forms import ExportForm
from import_export.resources import Diff, ModelResource

from newsgraph.articles.models import Article
from newsgraph.extraction.results import FLAGS, TEXTS, VALUES
from newsgraph.knowledge.corrections.actors import accept_actor, reject_actor, save_actor
from newsgraph.knowledge.corrections.names import confirm_alias, forbid_alias
from newsgraph.knowledge.corrections.statements import accept_statement, reject_statement, save_statement
from newsgraph.knowledge.models import Actor, Alias, Statement, Status
from newsgraph.knowledge.models.actors import KINDS, compatible
from newsgraph.knowledge.models.statements import TYPE_WORDS
from newsgraph.names import name_key
from newsgraph.web.admin.evidence import give_sentence

MOST_ROWS = 10_000
BETWEEN_NAMES = " | "
YES = ("1", "true", "yes", "ja")


class TableAdmin(ImportExportMixin):
    """For an admin whose rows are taken out and brought in as tables."""

    import_formats = export_formats = [CSV, XLSX, JSON]
    export_form_class = ExportForm  # the form for choosing columns has scripts and styles of its own

    def has_import_permission(self, request: HttpRequest) -> bool:
        allowed: bool = self.has_change_permission(request)
        return allowed


class PlainDiff(Diff):
    """What a row changes, without styles of its own."""

    def as_html(self) -> list[str]:
        return [
            format_html("{}", now)
            if was == now
            else format_html("<del>{}</del> <ins>{}</ins>", "" if self.new else was, now)
            for was, now in zip(self.left, self.right, strict=True)
        ]


class Table(ModelResource):
    """A table that is brought in by decisions; rows that say nothing new are left out."""

    @classmethod
    def get_diff_class(cls) -> type[PlainDiff]:
        return PlainDiff

    def before_import(self, dataset: Any, **kwargs: Any) -> None:
        if len(dataset) > MOST_ROWS:
            raise ValidationError(_("At most %(most)s rows at once.") % {"most": MOST_ROWS})

    def get_instance(self, instance_loader: Any, row: Mapping[str, Any]) -> Any:
        return self.find(row)

    def import_instance(self, instance: Any, row: Mapping[str, Any], **kwargs: Any) -> None:
        self.fill(instance, row)

    def save_instance(self, instance: Any, is_create: bool, row: Mapping[str, Any], **kwargs: Any) -> None:
        self.decide(instance, row, kwargs.get("user"))

    def find(self, row: Mapping[str, Any]) -> Any:
        """The row that there is already, or None."""
        raise NotImplementedError

    def fill(self, instance: Any, row: Mapping[str, Any]) -> None:
        """Give the instance what the row says. Raises ValidationError."""
        raise NotImplementedError

    def decide(self, instance: Any, row: Mapping[str, Any], by: Any) -> None:
        """Have the person decide so."""
        raise NotImplementedError


class ActorResource(Table):
    names = Field(column_name="names")

    class Meta:
        model = Actor
        fields = export_order = ("name", "kind", "status", "names")
        use_transactions = True

    def dehydrate_names(self, actor: Actor) -> str:
        own = [alias for one in (actor, *actor.merged.all()) for alias in one.aliases.all()]
        kept = {
            alias.name: None for alias in own if alias.status != Status.REJECTED and alias.name != actor.name
        }
        return BETWEEN_NAMES.join(kept)

    def find(self, row: Mapping[str, Any]) -> Actor | None:
        return actor_named(_text(row, "name"), _text(row, "kind"))

    def fill(self, instance: Actor, row: Mapping[str, Any]) -> None:
        instance.name, instance.kind = _text(row, "name"), _text(row, "kind") or instance.kind
        if instance.kind not in dict(KINDS):
            raise ValidationError({"kind": _("There is no such kind of actor.")})

    def decide(self, instance: Actor, row: Mapping[str, Any], by: Any) -> None:
        save_actor(instance, by)
        known = {alias.key for alias in Alias.objects.of(instance)}
        for name in _text(row, "names").split(BETWEEN_NAMES.strip()):
            if name_key(name) and name_key(name) not in known:
                confirm_alias(instance, name, by)
        _judge(instance, _text(row, "status"), accept_actor, reject_actor, by)


class AliasResource(Table):
    actor = Field("actor__name")
    kind = Field("actor__kind")

    class Meta:
        model = Alias
        fields = export_order = ("actor", "kind", "name", "status")
        use_transactions = True

    def find(self, row: Mapping[str, Any]) -> Alias | None:
        actor = actor_named(_text(row, "actor"), _text(row, "kind"))
        key = name_key(_text(row, "name"))
        return Alias.objects.filter(actor=actor, key=key).select_related("actor").first() if actor else None

    def fill(self, instance: Alias, row: Mapping[str, Any]) -> None:
        if instance._state.adding:
            instance.actor, instance.name = _actor(row, "actor", _text(row, "kind")), _text(row, "name")

    def decide(self, instance: Alias, row: Mapping[str, Any], by: Any) -> None:
        wanted = _text(row, "status")
        if wanted == Status.REJECTED and instance.status != Status.REJECTED:
            forbid_alias(instance.actor, instance.name, by)
        elif instance._state.adding or (wanted == Status.CONFIRMED != instance.status):
            confirm_alias(instance.actor, instance.name, by)


class StatementResource(Table):
    """A statement as a row of a table, with its evidence and what people decided about it."""

    article = Field("article__title")
    article_hash = Field("article__text_hash")
    article_publisher = Field("article__publisher")
    date = Field("article__published_on")
    source = Field("source__name")
    target = Field("target__name")

    class Meta:
        model = Statement
        fields = export_order = (
            *("id", "article", "article_hash", "article_publisher", "date"),
            *VALUES,
            *("confidence", "status", "evidence"),
        )
        use_transactions = True

    def find(self, row: Mapping[str, Any]) -> Statement | None:
        pk, text_hash = _text(row, "id"), _text(row, "article_hash")
        if not pk.isdecimal():
            return None
        known = Statement.objects.filter(pk=pk, article__text_hash=text_hash)
        return known.select_related("article", "source", "target").first()

    def fill(self, instance: Statement, row: Mapping[str, Any]) -> None:
        if instance._state.adding:
            instance.article = _article(row)
            give_sentence(instance, instance.article, _text(row, "evidence"))
        if not _is_called(getattr(instance, "source", None), _text(row, "source")):
            instance.source = _actor(row, "source")
        if not _is_called(instance.target, _text(row, "target")):
            instance.target = _actor(row, "target") if _text(row, "target") else None
        if _text(row, "type") not in TYPE_WORDS:
            raise ValidationError({"type": _("There is no such type of relation.")})
        for name in TEXTS:
            setattr(instance, name, _text(row, name))
        for name in FLAGS:
            setattr(instance, name, _text(row, name).casefold() in YES)

    def decide(self, instance: Statement, row: Mapping[str, Any], by: Any) -> None:
        save_statement(instance, by)
        _judge(instance, _text(row, "status"), accept_statement, reject_statement, by)


def actor_named(name: str, kind: str = "") -> Actor | None:
    """The one actor of exactly this name; a person if the kind says so, else rather not."""
    found = list(Actor.objects.filter(key=name_key(name), merged_into=None).order_by("pk")[:3])
    fitting = [one for one in found if not kind or compatible(one.kind, kind)]
    return fitting[0] if len(fitting) == 1 else None


def _actor(row: Mapping[str, Any], column: str, kind: str = "") -> Actor:
    actor = actor_named(_text(row, column), kind)
    if actor is None:
        wrong = _("There is not exactly one actor named “%(name)s”.")
        raise ValidationError({column: wrong % {"name": _text(row, column)}})
    return actor


def _article(row: Mapping[str, Any]) -> Article:
    article = Article.objects.filter(text_hash=_text(row, "article_hash")).first()
    if article is None:
        raise ValidationError({"article_hash": _("There is no such article.")})
    return article


def _is_called(actor: Actor | None, name: str) -> bool:
    return name_key(actor.name if actor else "") == name_key(name)


def _judge(
    instance: Any, wanted: str, accept: Callable[..., Any], reject: Callable[..., Any], by: Any
) -> None:
    if wanted == Status.REJECTED and instance.status != Status.REJECTED:
        reject(instance, by)
    elif wanted == Status.CONFIRMED and instance.status in (Status.MACHINE, Status.REJECTED):
        accept(instance, by)


def _text(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    return "" if value is None else str(value).strip()
