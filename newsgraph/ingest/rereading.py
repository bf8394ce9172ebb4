"""Reading articles again, by a better model: what people decided about them holds."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from django.db import transaction

from newsgraph.articles.models import Article, ArticleState
from newsgraph.extraction.language import READ, UnsupportedLanguage, check_language
from newsgraph.extraction.results import Extraction
from newsgraph.knowledge.storing import store

logger = logging.getLogger(__name__)

TEXTS_AT_ONCE = 16
ExtractMany = Callable[[Iterable[str]], Iterator[Extraction]]


def reread(keys: Sequence[int], extract_many: ExtractMany) -> Iterator[tuple[int, bool]]:
    """Read articles again, few at a time in memory and each stored by itself. Yields (key, done) for each.

    One that can't be read or was deleted meanwhile is left as it is, and logged.
    """
    ahead = iter(keys)
    while some := list(islice(ahead, TEXTS_AT_ONCE)):
        rows = Article.objects.filter(pk__in=some).values_list("pk", "text", "language")
        texts = {pk: text for pk, text, language in rows if language == READ or _is_readable(text)}
        readable = {pk: texts[pk] for pk in some if pk in texts}
        yield from ((pk, False) for pk in some if pk not in readable)
        for pk, extraction in zip(readable, extract_many(readable.values()), strict=True):
            yield pk, _store(pk, extraction)


def _is_readable(text: str) -> bool:
    try:
        check_language(text)
    except UnsupportedLanguage:
        return False
    return True


def _store(pk: int, extraction: Extraction) -> bool:
    try:
        with transaction.atomic():
            article = Article.objects.get(pk=pk)
            store(article, extraction)
            Article.objects.filter(pk=pk).update(state=ArticleState.READY)
    except Exception:
        logger.exception("Article %s could not be read again", pk)
        return False
    return True
