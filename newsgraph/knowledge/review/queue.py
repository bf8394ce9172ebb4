"""What people are asked to look at next: unreviewed statements and doubtful merges, what matters most first.

An item is given to one person at a time. It is theirs for a while (a lease),
then anybody's again; who skips it puts it off for everybody.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from newsgraph.knowledge.models import Lease, Statement, Status, Suggestion
from newsgraph.knowledge.models.priority import matters
from newsgraph.knowledge.models.queue import SuggestionQuerySet
from newsgraph.knowledge.models.statements import StatementQuerySet

LEASE = timedelta(minutes=10)
PUT_OFF = timedelta(hours=1)
MOST_COUNTED = 10_000
"""More than this many open items are not counted."""
ATTEMPTS = 10

Item = Statement | Suggestion


def open_statements() -> StatementQuerySet:
    """Those that no person has decided about."""
    return Statement.objects.visible().filter(status=Status.MACHINE)


def open_suggestions() -> SuggestionQuerySet:
    return Suggestion.objects.open()


def count_open() -> int:
    """How many items are open, skipped ones among them; at most MOST_COUNTED of each kind are counted."""
    counts = (rows.order_by()[:MOST_COUNTED].count() for rows in (open_statements(), open_suggestions()))
    return min(sum(counts), MOST_COUNTED)


def take(by: User) -> Item | None:
    """The item that the person has before them, else the next that nobody has; None if there is none."""
    now = timezone.now()
    held = Lease.objects.in_force(now).filter(by=by, skipped=False).order_by("pk").first()
    if held is not None:
        item = _still_open(held)
        if item is not None and hold(item, by):
            return item
        held.delete()
    for _attempt in range(ATTEMPTS):
        with transaction.atomic():
            item = _next(now)
            if item is None or hold(item, by):
                return item
    return None


@transaction.atomic
def hold(item: Item, by: User) -> bool:
    """Give the item to the person for a while, and nothing else. False if somebody else has it."""
    now = timezone.now()
    this = _lease_on(item)
    Lease.objects.filter(by=by, skipped=False).exclude(**this).delete()
    Lease.objects.filter(**this, until__lte=now).delete()
    Lease.objects.filter(**this, by=by).delete()
    # Two who get here at once both try; the database lets one of them.
    Lease.objects.bulk_create([Lease(**this, by=by, until=now + LEASE)], ignore_conflicts=True)
    return Lease.objects.filter(**this, by=by).exists()


@transaction.atomic
def skip(item: Item, by: User) -> None:
    """Put the item off for everybody; it comes back later."""
    if hold(item, by):
        until = timezone.now() + PUT_OFF
        Lease.objects.filter(**_lease_on(item), by=by).update(skipped=True, until=until)


def release(item: Item, by: User) -> None:
    """The person is done with the item."""
    Lease.objects.filter(**_lease_on(item), by=by).delete()


def skipped(by: User) -> int:
    """How many items the person has put off."""
    return Lease.objects.in_force(timezone.now()).filter(by=by, skipped=True).count()


def recall(by: User) -> None:
    """What the person put off comes back at once."""
    Lease.objects.filter(by=by, skipped=True).delete()


def _next(now: datetime) -> Item | None:
    """What matters most of that which nobody has. Two who ask at once are kept off each other's row."""
    held_back = open_statements().filter(contradicted_by__gt=0)  # not None, by its index: they are few
    if (contradicted := _first(held_back, "statement", "confidence", now)) is not None:
        return contradicted  # type: ignore[no-any-return]
    statement = _first(open_statements(), "statement", "confidence", now)
    suggestion = _first(open_suggestions(), "suggestion", "likelihood", now)
    both = [item for item in (statement, suggestion) if item is not None]
    return max(both, key=lambda item: item.priority, default=None)


def _first(rows: QuerySet[Any], name: str, sure: str, now: datetime) -> Any:
    taken = Lease.objects.in_force(now).filter(**{name: OuterRef("pk")})
    free = rows.exclude(Exists(taken)).annotate(priority=matters(sure))
    return free.order_by("-priority", "-pk").select_for_update(skip_locked=True, of=("self",)).first()


def _still_open(lease: Lease) -> Item | None:
    if lease.statement_id is not None:
        return open_statements().filter(pk=lease.statement_id).first()
    return open_suggestions().filter(pk=lease.suggestion_id or 0).first()


def _lease_on(item: Item) -> dict[str, Any]:
    return {"statement" if isinstance(item, Statement) else "suggestion": item}
