"""One item of the review queue as a person is asked about it, and how far they have come."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase, digits
from typing import Any

from django.contrib.auth.models import User
from django.db.models.functions import Substr
from django.utils.translation import gettext as _

from newsgraph.articles.models import Article
from newsgraph.articles.sentences import clipped
from newsgraph.knowledge.matching.comparing import compare
from newsgraph.knowledge.models import Correction, Statement, Suggestion
from newsgraph.knowledge.models.statements import TYPES
from newsgraph.knowledge.review.queue import MOST_COUNTED, Item, count_open, skipped, take
from newsgraph.web.pages.statements import in_corpus
from newsgraph.web.review_sitting import Sitting, minutes_left
from newsgraph.web.wording.decisions import told
from newsgraph.web.wording.suggestions import reason_words

KEYS = ascii_lowercase + digits
MOST_EVIDENCE = 3
"""Sentences of each side of what is held back."""
AROUND = 200
"""Letters of the text shown before and after the sentence."""


def review_page(by: User, sitting: Sitting) -> dict[str, Any]:
    """The item that this person is to look at, which is theirs for a while."""
    item = take(by)
    left = count_open()
    return _item(item) | {
        "done": sitting.done,
        "all": sitting.done + left,
        "uncounted": left >= MOST_COUNTED,
        "minutes": minutes_left(sitting.times, left),
        "skipped": skipped(by),
        "last": _last(sitting.acts[-1:]),
        "can_undo": bool(sitting.acts),
        "types": with_keys(TYPES),
    }


def with_keys(types: Sequence[tuple[str, Any]]) -> list[tuple[str, tuple[str, Any]]]:
    """Each type behind the key that chooses it; "" where there are more types than keys."""
    return [(KEYS[number : number + 1], type_) for number, type_ in enumerate(types)]


def _item(item: Item | None) -> dict[str, Any]:
    """What the page needs to know of the item."""
    if isinstance(item, Statement):
        found = Statement.objects.with_ends().get(pk=item.pk)
        in_corpus([found])
        return {"statement": found} | _evidence(found) | _around(found)
    if isinstance(item, Suggestion):
        suggestion = Suggestion.objects.select_related("one", "other").get(pk=item.pk)
        sides = compare(suggestion.one, suggestion.other)
        return {"suggestion": suggestion, "sides": sides, "reasons": reason_words(suggestion.reasons)}
    return {}


def _evidence(tie: Statement) -> dict[str, list[Statement]]:
    """Of a tie that is held back: the newest sentences that contradict it, and others that say it."""
    if tie.contradicted_by_id is None:
        return {}
    said = Statement.objects.visible().filter(source=tie.source_id, type=tie.type, negated=False)
    newest = said.exclude(pk=tie.pk).newest_first().with_ends()
    return {
        "contradicting": list(newest.sure().filter(target=tie.contradicted_by_id)[:MOST_EVIDENCE]),
        "agreeing": list(newest.filter(target=tie.target_id)[:MOST_EVIDENCE]),
    }


def _around(statement: Statement) -> dict[str, str]:
    """A little of the text before and after the sentence, in whole words."""
    start, end = statement.sentence_start, statement.sentence_end
    first = max(0, start - AROUND - 1)
    rows = Article.objects.filter(pk=statement.article_id)
    before, after = rows.values_list(
        Substr("text", first + 1, max(start - first, 1)), Substr("text", end + 1, AROUND + 1)
    )[0]
    before, after = clipped(before if start else "", after, AROUND)
    return {"before": before, "after": after}


def _last(acts: list[tuple[str, int, int]]) -> str:
    """What was done last, in words."""
    if not acts:
        return ""
    decision = Correction.objects.filter(pk=acts[0][2]).select_related("of").first()
    return told(decision) if decision else _("Skipped")
