"""Dropping files, following their jobs, and what a person sees when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from newsgraph.articles.models import Article
from newsgraph.extraction.language import UnsupportedLanguage
from newsgraph.extraction.results import Extraction
from newsgraph.ingest.journey import run_job
from newsgraph.ingest.models import Job
from tests.browser.conftest import assert_accessible
from tests.extractions import VISIT
from tests.extractions import visit as written

DROP = """
    (zone, files) => {
        const data = new DataTransfer();
        for (const [name, text] of files) data.items.add(new File([text], name, { type: "text/plain" }));
        for (const kind of ["dragenter", "dragover", "drop"]) {
            zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
    }
"""


def english_only(text: str, *, language: str) -> Extraction:
    raise UnsupportedLanguage("en")


def test_dropped_files_are_listed_uploaded_and_followed(visit: Callable[[str], Page], page: Page) -> None:
    visit("/upload/")
    page.locator("[data-drop-zone]").evaluate(DROP, [["eins.txt", VISIT], ["zwei.txt", "Nordland schwieg."]])
    expect(page.locator("[data-file-list] li")).to_have_text(["eins.txt · 1 kB", "zwei.txt · 1 kB"])
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_text("0 of 2 finished.")).to_be_visible()
    first, second = Job.objects.order_by("pk")
    run_job(first.pk, lambda text, *, language: written())
    expect(page.get_by_text("1 of 2 finished.")).to_be_visible()
    run_job(second.pk, english_only)
    expect(page.get_by_text("Finished, but 1 article could not be read.")).to_be_visible()
    expect(page.get_by_text("only German")).to_be_visible()
    assert_accessible(page)
    page.get_by_role("button", name="It is German: read it").click()
    expect(page.get_by_text("1 of 2 finished.")).to_be_visible()


def test_a_refused_text_keeps_what_was_typed(visit: Callable[[str], Page], page: Page) -> None:
    visit("/upload/")
    page.get_by_label("Text", exact=True).fill("123 – 456")
    page.get_by_label("Title").fill("Zahlen")
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("alert")).to_have_text("The text has no letters.")
    expect(page.get_by_label("Text", exact=True)).to_have_value("123 – 456")
    expect(page.get_by_label("Text", exact=True)).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Title")).to_have_value("Zahlen")
    assert_accessible(page)
    assert not Article.objects.exists()


def test_the_form_works_with_the_keyboard_alone(
    visit: Callable[[str], Page], page: Page, live_server: Any
) -> None:
    visit("/upload/")
    page.get_by_label("Text", exact=True).focus()
    page.keyboard.insert_text(VISIT)
    page.keyboard.press("Tab")
    page.keyboard.type("Treffen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Reading your upload")).to_be_visible()
    assert Article.objects.get().title == "Treffen"
