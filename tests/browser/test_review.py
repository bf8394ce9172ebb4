"""The review queue as a person works through it: by keyboard alone, on a small screen, in the dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from newsgraph.extraction.results import Actor, ActorKind
from newsgraph.knowledge.models import Statement, Status, Suggestion
from tests.browser.conftest import assert_accessible
from tests.corpus import told

Visit = Callable[[str], Page]
NORDLAND = Actor("Nordland", ActorKind.COUNTRY)
SUEDLAND = Actor("Südland", ActorKind.COUNTRY)


@pytest.fixture
def queue(live_server) -> None:
    """Four statements in the order of their unsureness, and a doubtful merge at the end."""
    meier, maier = Actor("Angela Meier", ActorKind.PERSON), Actor("Angela Maier", ActorKind.PERSON)
    for number, (source, kind) in enumerate(
        [(NORDLAND, "accuses"), (NORDLAND, "aids"), (meier, "supports"), (maier, "rejects")]
    ):
        told(f"Artikel {number}", (source, kind, SUEDLAND))
    for confidence, statement in zip((0.5, 0.6, 0.7, 0.8), Statement.objects.order_by("pk"), strict=True):
        Statement.objects.filter(pk=statement.pk).update(confidence=confidence, weight=1)
    Suggestion.objects.update(weight=0)


def statuses() -> list[str]:
    return list(Statement.objects.order_by("pk").values_list("status", flat=True))


def test_the_queue_is_worked_through_by_keyboard_alone(visit: Visit, queue: None) -> None:
    page = visit("/review/")
    said, count = page.locator(".review-said"), page.locator(".review-count")
    expect(said).to_contain_text("accuses")
    expect(count).to_have_text("0 of 5")
    expect(page.locator(".evidence .trigger-word")).to_have_text("accuses")
    expect(page.locator(".evidence mark")).to_have_text(["Nordland", "Südland"])

    page.keyboard.press("a")
    expect(said).to_contain_text("aids")
    expect(page.locator("[data-review-item]")).to_be_focused()
    page.keyboard.press("r")
    expect(said).to_contain_text("supports")
    page.keyboard.press("s")
    expect(said).to_contain_text("rejects")
    page.keyboard.press("z")
    expect(said).to_contain_text("supports")
    page.keyboard.press("z")
    expect(said).to_contain_text("aids")
    expect(count).to_have_text("1 of 5")
    page.keyboard.press("r")
    expect(said).to_contain_text("supports")

    page.keyboard.press("t")
    expect(page.locator("[data-type-key='o']")).to_be_visible()
    page.keyboard.press("o")
    expect(said).to_contain_text("rejects")
    page.keyboard.press("a")
    expect(page.get_by_role("heading", name="Are these two the same?")).to_be_visible()
    expect(count).to_contain_text("about 1 minute")
    page.keyboard.press("r")
    expect(page.get_by_role("heading", name="All is reviewed")).to_be_visible()
    expect(count).to_contain_text("5 of 5")
    assert statuses() == [Status.CONFIRMED, Status.REJECTED, Status.CORRECTED, Status.CONFIRMED]
    assert Statement.objects.get(status=Status.CORRECTED).type == "attacks"
    assert not Suggestion.objects.open().exists()


def test_letters_mean_types_only_while_the_types_are_open(visit: Visit, queue: None) -> None:
    page = visit("/review/")
    page.keyboard.press("t")
    expect(page.locator("[data-type-key='a']")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("[data-type-key='a']")).to_be_hidden()
    page.keyboard.press("a")
    expect(page.locator(".review-said")).to_contain_text("aids")
    assert statuses()[0] == Status.CONFIRMED


def test_the_buttons_do_the_same(visit: Visit, queue: None) -> None:
    page = visit("/review/")
    page.get_by_role("button", name="Reject").click()
    expect(page.locator(".review-said")).to_contain_text("aids")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".review-said")).to_contain_text("accuses")
    assert set(statuses()) == {Status.MACHINE}


def test_more_is_edited_in_the_dialog_and_the_next_item_comes(visit: Visit, queue: None) -> None:
    page = visit("/review/")
    page.keyboard.press("e")
    page.get_by_label("Topic").fill("Hafen")
    page.keyboard.press("Enter")
    expect(page.locator(".review-said")).to_contain_text("aids")
    expect(page.locator("#dialog")).to_be_hidden()
    edited = Statement.objects.get(type="accuses")
    assert (edited.topic, edited.status) == ("Hafen", Status.CORRECTED)
    page.keyboard.press("a")
    expect(page.locator(".review-said")).to_contain_text("supports")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_accessible_and_fits_a_phone(visit: Visit, queue: None, scheme: str) -> None:
    page = visit("/review/")
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 844})
    for _item in range(4):
        expect(page.locator(".review-said")).to_be_visible()
        page.keyboard.press("t")
        assert_accessible(page)
        page.keyboard.press("Escape")
        before = page.locator(".review-said").inner_text()
        page.keyboard.press("a")
        expect(page.locator(".review-said", has_text=before)).to_have_count(0)
    expect(page.locator(".review-sides")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Bring them back now")).to_be_visible()
    assert_accessible(page)
    page.goto(page.url + "joined/")
    assert_accessible(page)
