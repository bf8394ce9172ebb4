"""What the machine said of an article, kept; and articles withdrawn."""

from __future__ import annotations

from django.db import transaction

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Extraction
from newsgraph.knowledge.matching.suggesting import suggest
from newsgraph.knowledge.models import Finding, Mention, Reading, Statement
from newsgraph.knowledge.projection.actors import forget_orphans
from newsgraph.knowledge.projection.articles import one_writer_at_a_time, project_extraction
from newsgraph.knowledge.projection.plausibility import hold_back, persons_of
from newsgraph.knowledge.projection.readings import as_json
from newsgraph.knowledge.review.weighing import weigh


@transaction.atomic
def store(article: Article, extraction: Extraction) -> None:
    """Replace what the machine said about an article; what people decided holds.

    Raises ValueError if the extraction is of another text.
    """
    if extraction.text != article.text:
        raise ValueError("The extraction is not of this article's text.")
    one_writer_at_a_time()
    Reading.objects.update_or_create(article=article, defaults={"said": as_json(extraction)})
    tied = project_extraction(article, extraction)
    article.language = extraction.language
    article.model_version = extraction.model
    article.save(update_fields=["language", "model_version"])
    suggest(article)
    hold_back(tied)
    weigh(article)


@transaction.atomic
def save_article(article: Article) -> None:
    """Save title, source and date of an article that is there; which ties are plausible depends on dates."""
    one_writer_at_a_time()
    article.save(update_fields=["title", "publisher", "published_on", "search_key"])
    hold_back(persons_of(article))


@transaction.atomic
def withdraw_article(article: Article) -> None:
    """Delete an article with all it said; actors that nothing else names go with it.

    What people decided about it stays, and holds again if the text comes back.
    """
    one_writer_at_a_time()
    mentioned = Mention.objects.filter(article=article).values_list("actor", flat=True)
    ends = Statement.objects.filter(article=article).values_list("source", "target")
    tied = persons_of(article)
    actors = {pk for pair in ends for pk in pair if pk is not None} | set(mentioned)
    found = Finding.objects.filter(article=article).values_list("actor", "actor__merged_into")
    actors |= {root or pk for pk, root in found}
    article.delete()
    hold_back(tied)
    forget_orphans(actors)
