"""What people may say of an article: its title, publisher, date; never its text, which spans refer to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from newsgraph.articles.cleaning import clean_line
from newsgraph.articles.models import Article


class ArticleForm(forms.ModelForm[Article]):
    class Meta:
        model = Article
        fields = ("title", "publisher", "published_on")
        labels = {"title": _("Title"), "publisher": _("Publisher"), "published_on": _("Date")}
        widgets = {"published_on": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        return given | {name: clean_line(given[name]) for name in ("title", "publisher") if given.get(name)}
