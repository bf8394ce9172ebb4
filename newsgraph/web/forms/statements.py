"""Forms for what a statement says."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.models import Article
from newsgraph.articles.sentences import sentence_at, sentences
from newsgraph.extraction.results import Span
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.models.statements import TYPES
from newsgraph.web.forms.actor_field import ActorField, picked

TEXT_LENGTH = 300
MOST_SENTENCES = 400
"""Of a very long article only those around the chosen place can be chosen from."""


class SaidForm(forms.Form):
    """Who did what to whom, about what."""

    source = ActorField(label=_("Who"))
    type = forms.ChoiceField(label=_("does what"), choices=[("", "–"), *TYPES])
    target = ActorField(label=_("to whom"), required=False)
    topic = forms.CharField(label=_("Topic"), max_length=TEXT_LENGTH, required=False)
    role = forms.CharField(label=_("Office or role"), max_length=TEXT_LENGTH, required=False)
    negated = forms.BooleanField(label=_("negated: the sentence says that it is not so"), required=False)
    reported = forms.BooleanField(label=_("only reported: somebody says so"), required=False)

    def fill(self, statement: Statement) -> Statement:
        """The statement with what the form says."""
        for name in SaidForm.base_fields:
            setattr(statement, name, self.cleaned_data[name])
        return statement

    def add_errors(self, error: ValidationError) -> None:
        """Errors of the model: each at its field, others above."""
        fields = getattr(
            error, "error_dict", {None: error.error_list if hasattr(error, "error_list") else []}
        )
        for name, errors in fields.items():
            self.add_error(name if name in self.fields else None, errors)

    def check(self, statement: Statement) -> None:
        try:
            self.fill(statement).clean()
        except ValidationError as error:
            self.add_errors(error)


class StatementForm(SaidForm):
    """Of a statement that is there; its unchanged fields are those of the statement."""

    def __init__(self, data: Any, *, statement: Statement) -> None:
        self.subject = statement
        super().__init__(data, initial=said_by(statement))

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors:
            self.check(Statement(**given))
        return given

    def changed(self) -> Statement:
        """The statement with what the form says, not saved."""
        return self.fill(self.subject)


def said_by(statement: Statement) -> dict[str, Any]:
    values = {name: getattr(statement, name) for name in SaidForm.base_fields}
    return values | {"source": picked(statement.source), "target": picked(statement.target)}


class NewStatementForm(SaidForm):
    """Of a statement of an article: the sentence is chosen from the article's."""

    sentence = forms.ChoiceField(label=_("Sentence"))

    def __init__(self, data: Any, *, article: Article, at: str = "") -> None:
        self.article = article
        known = list(article.statements.order_by().values_list("sentence_start", "sentence_end").distinct())
        spans = sentences(article.text, known)
        given = data.get("sentence", "").partition("-")[0] if data else at
        self.place_known = given.isdecimal() and len(given) < 10
        chosen = sentence_at(spans, int(given)) if self.place_known else None
        super().__init__(data, initial={"sentence": _key(chosen) if chosen else ""})
        self.fields["sentence"].choices = [  # type: ignore[attr-defined]
            ("", _("Choose a sentence")),
            *((_key(span), article.text[slice(*span)]) for span in _around(spans, chosen)),
        ]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors:
            self.check(Statement(**{name: given[name] for name in SaidForm.base_fields}))
        return given

    def statement(self) -> Statement:
        """The new statement, not saved."""
        start, end = map(int, self.cleaned_data["sentence"].split("-"))
        statement = Statement(article=self.article, sentence_start=start, sentence_end=end)
        statement.evidence = self.article.text[start:end]
        return self.fill(statement)


def _key(span: Span) -> str:
    return "{}-{}".format(*span)


def _around(spans: list[Span], chosen: Span | None) -> list[Span]:
    place = spans.index(chosen) if chosen in spans else 0
    first = max(0, place - MOST_SENTENCES // 2)
    return spans[first : first + MOST_SENTENCES]
