from __future__ import annotations

import pytest

from newsgraph.articles.models import Article
from tests.extractions import stored_article


@pytest.fixture
def article(db: None) -> Article:
    """Three statements between two persons and two countries, stored."""
    return stored_article()
