"""Who reads the admin reads words, never what the database calls things."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.ingest.models import Delivery, Job, JobError, JobState, Stage
from newsgraph.knowledge.corrections.actors import reject_actor
from newsgraph.knowledge.corrections.mentions import mark
from newsgraph.knowledge.corrections.merging import merge_actors
from newsgraph.knowledge.corrections.names import forbid_alias
from newsgraph.knowledge.corrections.statements import accept_statement, reverse_statement
from newsgraph.knowledge.corrections.undoing import undo
from newsgraph.knowledge.matching.likeness import Reason as Likeness
from newsgraph.knowledge.models import (
    Actor,
    Involved,
    Kind,
    Reason,
    Scope,
    Sound,
    Statement,
    Status,
    Subject,
)
from newsgraph.knowledge.models.actors import KINDS
from newsgraph.knowledge.models.statements import FORMS, TYPES
from newsgraph.knowledge.review.queue import take
from newsgraph.knowledge.storing import store
from tests.corpus import told
from tests.extractions import VISIT, article_with, span, visit

pytestmark = pytest.mark.django_db

OURS = {
    model
    for model in admin.site._registry
    if model._meta.app_label in ("articles", "ingest", "knowledge")
    and model not in (Involved, Sound)  # they are identifiers, and say nothing else
}
MOST_ROWS = 4


@pytest.fixture
def eventful(editor: User) -> None:
    """A corpus in which nearly everything has happened that can."""
    article = article_with()
    store(article, visit())
    Job.objects.create(article=article, state=JobState.FAILED, error=JobError.LANGUAGE, error_detail="en")
    broken = [["This PDF is damaged.", None]]
    Delivery.objects.create(name="kaputt.pdf", state=JobState.FAILED, reason=broken, by=editor)
    accept_statement(Statement.objects.get(type="accuses"), editor)
    reverse_statement(Statement.objects.get(type="rejects"), editor)
    otherwise = [
        replace(one, type="supports") if one.type == "accuses" else one for one in visit().statements
    ]
    store(article, replace(visit(), statements=tuple(otherwise)))
    mark(article, *span(VISIT, "Oslo"), Actor.objects.get(name="Südland"), editor, everywhere=True)
    told("eins", (Found("Angela Meier", ActorKind.PERSON), "accuses", Found("Westland", ActorKind.COUNTRY)))
    told("zwei", (Found("Angela Maier", ActorKind.PERSON), "aids", Found("Ostland", ActorKind.COUNTRY)))
    merged = merge_actors(Actor.objects.get(name="Westland"), Actor.objects.get(name="Ostland"), editor)
    undo(merged, editor)
    forbid_alias(Actor.objects.get(name="Westland"), "Wunderland", editor)
    reject_actor(Actor.objects.get(name="Ostland"), editor)
    take(editor)


def codes(language: str) -> set[str]:
    """What the database calls things, where the words for it are others."""
    words = [*TYPES, *KINDS, *FORMS]
    for choices in (Status, Kind, Subject, Scope, Reason, JobState, Stage, JobError):
        words += choices.choices
    with override(language):
        others = {str(code) for code, word in words if str(code) != str(word)} | {*map(str, Likeness)}
        # of those that are English words, an English page may need some
        return others if language == "de" else {code for code in others if "-" in code or code == "variant"}


def addresses(model: type[Model]) -> list[str]:
    """Of the model's list and of its first rows."""
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    rows = model._default_manager.order_by("-pk")[:MOST_ROWS]
    return [reverse(f"{name}_changelist"), *(reverse(f"{name}_change", args=[row.pk]) for row in rows)]


def shown(client: Client, address: str) -> str:
    """The visible text of the main part of a page but for what articles say; what tags part stands apart."""
    html = client.get(address).content.decode()
    html = html.partition('id="content"')[2].partition('id="footer"')[0]
    html = re.sub(r"<(script|style|pre)\b.*?</\1>", " ", html, flags=re.DOTALL)
    text = unescape(" ".join(re.sub(r"<[^>]+>", " | ", html).split()))
    for said in (*Article.objects.values_list("text", flat=True), *Statement.objects.values_list("evidence")):
        text = text.replace("".join(said).strip(), "")
    return text


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_page_shows_what_the_database_calls_things(editor_client, eventful, language):
    editor_client.cookies["django_language"] = language
    code = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, codes(language)))})(?![\w-])|\w+/\w+|[{{}}]")
    for model in OURS:
        pages = addresses(model)
        assert len(pages) > 1, f"no {model} to look at"
        for address in pages:
            text = shown(editor_client, address)
            assert not code.search(text), (address, code.findall(text))


def test_a_job_says_why_it_failed_and_jobs_are_found_by_it(editor_client, eventful):
    jobs = reverse("admin:ingest_job_changelist")
    assert "The text looks like: English." in shown(editor_client, jobs)
    assert "0 jobs" in shown(editor_client, f"{jobs}?error={JobError.UNEXPECTED}")
    assert "1 job" in shown(editor_client, f"{jobs}?error={JobError.LANGUAGE}")
