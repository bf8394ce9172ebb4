from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from newsgraph.articles.models import Article, ArticleState
from newsgraph.ingest.rereading import reread
from newsgraph.knowledge.corrections.statements import reject_statement
from newsgraph.knowledge.models import Statement, Status
from newsgraph.knowledge.storing import store
from tests.extractions import article_with, visit

pytestmark = pytest.mark.django_db

GERMAN = (
    "Präsidentin Mara Lindqvist traf am Montag in Oslo den Kanzler Jonas Okoro. Nordland kritisierte "
    "Russland scharf. Frankreich warf Russland am Dienstag vor, den Vertrag gebrochen zu haben."
)


def better(texts):
    """A model that reads every text as the visit."""
    yield from (visit(model="test-2") for _ in texts)


def test_articles_are_read_again_and_decisions_hold(editor):
    article = article_with()
    store(article, visit())
    reject_statement(Statement.objects.get(type="accuses"), editor)
    assert list(reread([article.pk, 0], better)) == [(0, False), (article.pk, True)]
    article.refresh_from_db()
    assert (article.model_version, article.state) == ("test-2", ArticleState.READY)
    assert Statement.objects.get(type="accuses").status == Status.REJECTED


def test_an_article_that_cannot_be_stored_leaves_the_others_alone(caplog):
    bad, good = article_with("Ein ganz anderer Text über die Lage in der Stadt."), article_with()
    assert dict(reread([bad.pk, good.pk], better)) == {bad.pk: False, good.pk: True}
    assert "could not be read again" in caplog.text


@pytest.fixture
def german() -> Article:
    return Article.objects.create(title="Treffen", text=GERMAN, state=ArticleState.READY, model_version="old")


def test_the_command_reads_what_another_model_read_and_is_then_done(german, capsys):
    call_command("reextract")
    assert "1 of 1 articles read again." in capsys.readouterr().out
    german.refresh_from_db()
    assert german.model_version.startswith("newsgraph-de")
    assert german.statements.filter(type="accuses").exists()
    call_command("reextract")
    call_command("reextract", model_version="old")
    assert capsys.readouterr().out.splitlines() == ["0 of 0 articles read again."] * 2


def test_the_command_reads_chosen_articles_or_says_which_are_not_there(german, capsys):
    english = article_with("The president of the country met the chancellor in the capital on Monday.")
    with pytest.raises(CommandError, match=f"Left as they were: {english.pk}"):
        call_command("reextract", article=[german.pk, english.pk])
    with pytest.raises(CommandError, match=f"No article to read again: {english.pk + 1}"):
        call_command("reextract", article=[english.pk + 1])
    call_command("reextract", "--all", "--from", german.pk + 1)
    assert "0 of 0 articles" in capsys.readouterr().out
