"""Seconds from pressing "Upload" to the drawn graph of one article of 400 words, in the real browser.

The server and its worker are those of script/server; the worker is warm. The median of five.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.bench.setting import MANAGE, example_texts, new_installation

WORDS = 400
RUNS = 5
PASSWORD = "only for this measurement"


def main() -> None:
    folder = new_installation()
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    from django.contrib.auth.models import User
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=0)
    User.objects.create_superuser("bench", password=PASSWORD)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen([sys.executable, MANAGE, "serve", "--port", str(port)])  # noqa: S603
    try:
        measure(f"http://127.0.0.1:{port}")
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=20)
        shutil.rmtree(folder)


def measure(address: str) -> None:
    wait_for(address)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}/login/")
        page.fill("[name=username]", "bench")
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url(f"{address}/")
        texts = texts_of_equal_length()
        upload(page, address, texts[0], timeout=120)  # the worker loads its model
        spans = [upload(page, address, text) for text in texts[1 : RUNS + 1]]
        browser.close()
    print("seconds:", "  ".join(f"{span:.2f}" for span in spans))
    print(f"median:  {median(spans):.2f}")


def upload(page: Page, address: str, text: str, timeout: float = 30) -> float:
    page.goto(f"{address}/upload/")
    page.fill("[name=text]", text)
    begun = time.perf_counter()
    page.click("main [type=submit]")
    page.wait_for_selector("[data-graph][data-drawn=yes]", timeout=timeout * 1000)
    return time.perf_counter() - begun


def texts_of_equal_length() -> list[str]:
    """Different texts of 400 words each, cut from the example articles one after the other."""
    words = " ".join(example_texts()).split()
    return [" ".join(words[start : start + WORDS]) for start in range(0, WORDS * (RUNS + 1), WORDS)]


def wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urllib.request.urlopen(f"{address}/login/")  # noqa: S310 (our own server)
            return
        except OSError:
            time.sleep(0.2)
    sys.exit("The server did not start.")


def chromium() -> Path:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        sys.exit("Chromium is missing; script/test installs it.")
    return Path(found)


if __name__ == "__main__":
    main()
