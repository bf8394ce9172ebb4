from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from waitress import create_server

from newsgraph.wsgi import application

logger = logging.getLogger(__name__)
MOST_UPLOAD_BYTES = 256_000_000


class Command(BaseCommand):
    help = "Serve Newsgraph and keep a worker running beside it, until Ctrl-C."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        try:
            server = create_server(
                application,
                host=host,
                port=port,
                threads=8,
                max_request_body_size=MOST_UPLOAD_BYTES,
                **settings.PROXY,
            )
        except OSError as error:
            raise CommandError(f"Can't listen on {host}:{port}: {error.strerror}. Try --port.") from error
        for stopping in (signal.SIGINT, signal.SIGTERM):
            signal.signal(stopping, _as_interrupt)
        worker = Worker()
        worker.start()
        self.stdout.write(f"\nNewsgraph is running: http://{host}:{port}\nCtrl-C stops it.\n")
        try:
            server.run()
        except KeyboardInterrupt:
            pass
        finally:
            worker.stop()


def _as_interrupt(signum: int, frame: Any) -> None:
    raise KeyboardInterrupt


class Worker(threading.Thread):
    """Keeps one worker process running: one that dies is replaced."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        command = [sys.executable, sys.argv[0], "worker", "--with-parent"]
        while not self.over.is_set():
            self.process = subprocess.Popen(command, env=os.environ)  # noqa: S603 (our own command)
            born = time.monotonic()
            status = self.process.wait()
            if self.over.is_set():
                return
            logger.warning("The worker ended with status %s; starting another one.", status)
            # One that can't even start is not tried all the time.
            self.over.wait(1 if time.monotonic() - born > 30 else 5)

    def stop(self) -> None:
        """Let the worker finish its article for a moment, then end it."""
        self.over.set()
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
