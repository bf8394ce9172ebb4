from __future__ import annotations

import pytest

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Statement
from tests.extractions import ready_article


@pytest.fixture
def article(db: None) -> Article:
    return ready_article()


@pytest.fixture
def statement(article: Article) -> Statement:
    return Statement.objects.get(type="accuses")
