"""Files: plain text is taken in at once, any other is opened by a worker, in a process of its own."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Sequence

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_noop
from django_tasks import task

from newsgraph.articles.drafts import Draft, Refused
from newsgraph.articles.formats import TEXT, check_size, format_of
from newsgraph.articles.formats.apart import as_json, read_apart
from newsgraph.ingest.intake import Taken, take_in
from newsgraph.ingest.models import Delivery, JobState

logger = logging.getLogger(__name__)
MOST_ATTEMPTS = 3
NAME_LENGTH = 300


@transaction.atomic
def receive(name: str, data: bytes, by: User | None, upload: uuid.UUID, language: str = "") -> list[Taken]:
    """Take in a file. What a worker opens later gives nothing yet.

    Raises ValidationError if it is too large or of a kind that nobody can read.
    """
    check_size(data)
    if format_of(name, data) is TEXT:
        found = TEXT.read(name, data)
        return [take_in(one, by, upload, language) for one in found if isinstance(one, Draft)]
    delivery = Delivery.objects.create(
        upload=upload, name=name[:NAME_LENGTH], data=data, by=by, language=language
    )
    _enqueue(delivery)
    return []


@task()
def open_file(pk: int) -> None:
    """Open a queued delivery. One that is not queued (any more) is left alone; nothing is raised."""
    claimed = Delivery.objects.filter(pk=pk, state=JobState.QUEUED).update(
        state=JobState.RUNNING, attempts=F("attempts") + 1, heartbeat=timezone.now()
    )
    if not claimed:
        return
    delivery = Delivery.objects.get(pk=pk)
    try:
        _finish(delivery, read_apart(delivery.name, bytes(delivery.data)))
    except ValidationError as refusal:
        _refuse(delivery, as_json(refusal))
    except Exception:
        logger.exception("Delivery %s failed", pk)
        _refuse(delivery, [[gettext_noop("Something went wrong while opening this file."), None]])


@transaction.atomic
def _finish(delivery: Delivery, found: Sequence[Draft | Refused]) -> None:
    """Store all that was found, or nothing; if the delivery is still ours."""
    drafts = [one for one in found if isinstance(one, Draft)]
    ours = Delivery.objects.filter(pk=delivery.pk, attempts=delivery.attempts, state=JobState.RUNNING)
    if not ours.update(state=JobState.DONE, data=b"", articles=len(drafts)):
        return
    for draft in drafts:
        take_in(draft, delivery.by, delivery.upload, delivery.language)
    Delivery.objects.bulk_create(
        Delivery(
            upload=delivery.upload,
            by=delivery.by,
            name=f"{delivery.name} / {one.name}"[:NAME_LENGTH],
            state=JobState.FAILED,
            reason=as_json(one.reason),
        )
        for one in found
        if isinstance(one, Refused)
    )


def reap() -> int:
    """Queue deliveries again whose worker died; give up after a few times. Returns how many."""
    lost = [*Delivery.objects.stale(), *Delivery.objects.stuck()]
    for delivery in lost:
        if delivery.attempts >= MOST_ATTEMPTS:
            _refuse(delivery, [[gettext_noop("Opening this file was interrupted several times."), None]])
            continue
        same = Delivery.objects.filter(pk=delivery.pk, state=delivery.state, heartbeat=delivery.heartbeat)
        with transaction.atomic():
            if same.update(state=JobState.QUEUED, heartbeat=timezone.now()):
                _enqueue(delivery)
    return len(lost)


def _refuse(delivery: Delivery, reason: list[list[object]]) -> None:
    """End it in failure, with sentences that say why, if it is still ours."""
    Delivery.objects.filter(pk=delivery.pk, attempts=delivery.attempts).update(
        state=JobState.FAILED, data=b"", reason=reason
    )


def _enqueue(delivery: Delivery) -> None:
    """Have a worker open the file as soon as this transaction is committed."""
    transaction.on_commit(lambda: open_file.enqueue(delivery.pk))
