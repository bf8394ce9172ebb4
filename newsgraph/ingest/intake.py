from __future__ import annotations

import uuid

from django.contrib.auth.models import User
from django.db import transaction

from newsgraph.articles.drafts import Draft
from newsgraph.articles.models import Article, text_hash
from newsgraph.ingest.models import Job
from newsgraph.ingest.queue import enqueue

Taken = tuple[Article, bool]
"""An article, and whether it is new."""


@transaction.atomic
def take_in(draft: Draft, by: User | None, upload: uuid.UUID, language: str = "") -> Taken:
    """Store a draft as an article and queue its reading; or find the article there is of the same text.

    `language`: what the person knows it to be in.
    """
    article, made = Article.objects.get_or_create(
        text_hash=text_hash(draft.text),
        defaults={
            "title": draft.title,
            "text": draft.text,
            "publisher": draft.publisher,
            "published_on": draft.published_on,
            "mends": list(draft.mends),
            "language": language,
            "uploaded_by": by,
        },
    )
    if made:
        enqueue(Job.objects.create(article=article, upload=upload))
    return article, made
