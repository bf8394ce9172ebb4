"""An article in which a person's decision and a later reading of the machine clash."""

from __future__ import annotations

from dataclasses import replace

from django.contrib.auth.models import User

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.statements import save_statement
from newsgraph.knowledge.models import Statement
from newsgraph.knowledge.storing import store
from tests.extractions import LINDQVIST, NORDLAND, OKORO, SUEDLAND, VISIT, ready_article, statement, visit


def article_in_conflict(by: User) -> Article:
    """A person made a threat of "kritisierte"; a later model reads a rejection there."""
    article = ready_article()
    accused = Statement.objects.get(type="accuses")
    accused.type = "threatens"
    save_statement(accused, by)
    actors = (LINDQVIST, OKORO, NORDLAND, SUEDLAND)
    again = visit("test-2")
    other = statement(VISIT, actors, NORDLAND, "rejects", SUEDLAND, "kritisierte")
    store(article, replace(again, statements=(again.statements[0], other, again.statements[2])))
    return article
