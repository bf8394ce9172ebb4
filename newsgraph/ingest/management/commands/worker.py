from __future__ import annotations

import os
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from newsgraph.ingest import deliveries, queue

REAP_EVERY = 15.0


class Command(BaseCommand):
    help = "Read uploaded articles, one after the other. Start as many as there are processors to spare."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--interval", type=float, default=0.2, help="seconds between looks at the queue")
        parser.add_argument("--until-empty", action="store_true", help="stop when nothing is queued any more")

        parser.add_argument("--with-parent", action="store_true", help="stop when the parent process is gone")

    def handle(
        self, *args: Any, interval: float, until_empty: bool, with_parent: bool, **options: Any
    ) -> None:
        parent = os.getppid()
        if not until_empty:
            _warm_up()
        worker = Worker(
            queue_names=["default"],
            interval=interval,
            batch=True,  # returns when the queue is empty, so that there is a moment to reap
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
            excluded_queue_names=[],
        )
        worker.configure_signals()
        next_reaping = 0.0
        while worker.running:
            if time.monotonic() >= next_reaping:
                queue.reap()
                deliveries.reap()
                next_reaping = time.monotonic() + REAP_EVERY
            worker.run()
            if until_empty or (with_parent and os.getppid() != parent):
                break
            time.sleep(interval)


def _warm_up() -> None:
    """Load the model before the first article waits for it."""
    from newsgraph.extraction.extract import extract

    extract("Die Regierung in Berlin hat dem Vorschlag am Dienstag zugestimmt, wie ein Sprecher sagte.")
