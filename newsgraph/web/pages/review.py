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
from newsgraph.knowledge.projection.confidence import MOST_AT_ONCE, affected
from newsgraph.knowledge.projection.plausibility import support_of
from newsgraph.knowledge.review.queue import MOST_COUNTED, Item, count_open, skipped, take
from newsgraph.web.review_sitting import Sitting, minutes_left
from newsgraph.web.wording.decisions import told
from newsgraph.web.wording.suggestions import reason_words

KEYS = ascii_lowercase + digits
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
        return {"statement": found} | likes_of(found) | _held_back(found) | _around(found)
    if isinstance(item, Suggestion):
        suggestion = Suggestion.objects.select_related("one", "other").get(pk=item.pk)
        sides = compare(suggestion.one, suggestion.other)
        return {"suggestion": suggestion, "sides": sides, "reasons": reason_words(suggestion.reasons)}
    return {}


def likes_of(statement: Statement) -> dict[str, Any]:
    """How many others a verdict makes a little surer or less sure; `many`: there may be more."""
    likes = max(0, affected(statement.rule) - 1)
    return {"likes": likes, "many": likes >= MOST_AT_ONCE}


def _held_back(statement: Statement) -> dict[str, Any]:
    """How many articles say what contradicts a tie, and how many say the tie."""
    if statement.contradicted_by_id is None:
        return {}
    against, for_ = support_of([statement])[statement.pk]
    return {"against": against, "for": for_}


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
