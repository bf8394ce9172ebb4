"""Every page: no violation of accessibility rules in light and dark, no sideways scrolling on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from newsgraph.knowledge.models import Actor
from tests.browser.conftest import assert_accessible, drawn
from tests.corpus import party, told

PAGES = {
    "corpus": "/",
    "corpus, chosen": "/?types=accuses&kinds=person&kinds=country&since=2014-01-01",
    "articles": "/articles/",
    "article": "/articles/{article}/",
    "actors": "/actors/",
    "actor": "/actors/{actor}/",
    "actor, one type": "/actors/{actor}/?type=accuses",
    "edge": "/edges/{actor}-{other}/",
    "article, only what is sure": "/articles/{article}/?sure=60&confirmed=on",
    "history": "/articles/{article}/history/",
    "merge": "/actors/{actor}/merge/?other={other}",
    "names": "/actors/{actor}/names/",
    "upload": "/upload/",
}

pytestmark = pytest.mark.usefixtures("corpus")


def address(template: str) -> str:
    actor = Actor.objects.get(name=party(0).name)
    other = Actor.objects.get(name=party(1).name)
    mention = actor.mentions.first()
    assert mention
    return template.format(actor=actor.pk, other=other.pk, article=mention.article_id)


def opened(visit: Callable[[str], Page], page: Page, template: str) -> None:
    visit(address(template))
    if page.locator("[data-graph]:visible").count():
        drawn(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("template", PAGES.values(), ids=PAGES.keys())
def test_accessible(visit: Callable[[str], Page], page: Page, template: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    opened(visit, page, template)
    expect(page.locator("html")).to_have_attribute("data-bs-theme", theme)
    assert_accessible(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_signing_in_is_accessible(page: Page, live_server: object, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.goto(f"{live_server.url}/login/")  # type: ignore[attr-defined]
    assert_accessible(page)


@pytest.mark.parametrize("template", PAGES.values(), ids=PAGES.keys())
def test_fits_a_phone(visit: Callable[[str], Page], page: Page, template: str) -> None:
    told("Donaudampfschifffahrtsgesellschaft" * 6, (party(0), "accuses", party(1)))
    page.set_viewport_size({"width": 360, "height": 740})
    opened(visit, page, template)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_menu_of_a_phone(visit: Callable[[str], Page], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    visit("/articles/")
    link = page.get_by_role("navigation", name="Main").get_by_role("link", name="Actors")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    link.click()
    expect(page).to_have_title("Actors · Newsgraph")


def test_light_and_dark_are_remembered(visit: Callable[[str], Page], page: Page) -> None:
    page.emulate_media(color_scheme="light")
    visit("/actors/")
    page.get_by_role("button", name="Dark colours").click()
    visit("/articles/")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    expect(page.get_by_role("button", name="Light colours")).to_be_visible()


def test_german(visit: Callable[[str], Page], page: Page) -> None:
    visit("/actors/")
    page.get_by_role("button", name="Deutsch").click()
    expect(page.get_by_role("heading", name="Akteure")).to_be_visible()
    page.get_by_role("link", name=party(0).name).click()
    expect(page.get_by_role("heading", name="Gegenüber", exact=True)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "de")


def test_skipping_to_the_content(visit: Callable[[str], Page], page: Page) -> None:
    visit("/actors/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
