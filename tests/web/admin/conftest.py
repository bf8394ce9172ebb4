from __future__ import annotations

import pytest

from newsgraph.articles.models import Article
from newsgraph.ingest.models import Job, JobState
from tests.extractions import stored_article


@pytest.fixture
def article(db: None) -> Article:
    """Three statements between two persons and two countries, stored by a job."""
    article = stored_article()
    Job.objects.create(article=article, state=JobState.DONE)
    return article
