"""Correcting actors on their page, and seeing in graphs what people stand behind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from newsgraph.articles.models import Article
from newsgraph.knowledge.corrections.statements import accept_statement
from newsgraph.knowledge.models import Actor, Statement, Status
from tests.browser.conftest import assert_accessible, drawn
from tests.browser.test_correcting import choose, toast
from tests.extractions import ready_article


@pytest.fixture
def article(live_server: Any) -> Article:
    return ready_article()


@pytest.fixture
def mara(visit: Callable[[str], Page], page: Page, article: Article) -> Actor:
    mara = Actor.objects.get(name="Mara Lindqvist")
    visit(mara.get_absolute_url())
    return mara


def test_merging_with_a_preview_and_undoing_it(page: Page, mara: Actor) -> None:
    page.get_by_role("link", name="Merge").press("Enter")
    field = page.get_by_role("combobox", name="The other actor")
    expect(field).to_be_focused()
    choose(field, "nord", "Nordland")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("1 statement, 1 mention, 1 article")
    assert_accessible(page)
    page.get_by_role("button", name="Merge, called Mara Lindqvist").press("Enter")
    expect(toast(page)).to_contain_text("Actors merged: Mara Lindqvist / Nordland")
    expect(page.get_by_text("Also named:")).to_contain_text("Nordland")
    toast(page).get_by_role("button", name="Undo").press("Enter")
    expect(toast(page)).to_contain_text("Undone: Actors merged")
    assert not Actor.objects.exclude(merged_into=None).exists()


def test_never_merging(page: Page, mara: Actor) -> None:
    page.get_by_role("link", name="Merge").press("Enter")
    choose(page.get_by_role("combobox", name="The other actor"), "jonas", "Jonas Okoro")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Never merge these two").press("Enter")
    expect(toast(page)).to_contain_text("Never to be merged")


def test_splitting_an_article_off(page: Page, mara: Actor) -> None:
    page.get_by_role("link", name="somebody else? Treffen in Oslo").press("Enter")
    expect(page.get_by_label("Treffen in Oslo")).to_be_checked()
    page.get_by_role("combobox", name="it is", exact=True).fill("Mara Lindqvist (Oslo)")
    page.get_by_role("button", name="Split").press("Enter")
    expect(page.get_by_role("heading", name="Mara Lindqvist (Oslo)", exact=True)).to_be_visible()
    expect(toast(page)).to_contain_text("Marked as an actor")
    assert Actor.objects.get(name="Mara Lindqvist (Oslo)").mentions.count() == 2


def test_names(page: Page, mara: Actor) -> None:
    page.get_by_role("link", name="Names").press("Enter")
    page.get_by_role("button", name="Forbid Lindqvist").press("Enter")
    expect(toast(page)).to_contain_text("Name forbidden")
    page.get_by_role("link", name="Names").press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("forbidden")
    assert_accessible(page)
    page.get_by_label("Name", exact=True).fill("Die Präsidentin")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Also named:")).to_contain_text("Die Präsidentin")


def test_renaming_and_rejecting(page: Page, mara: Actor) -> None:
    page.get_by_role("link", name="Rename or retype").press("Enter")
    page.get_by_label("Kind").select_option("organisation")
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_text("corrected")).to_be_visible()
    page.get_by_role("button", name="It is no actor").press("Enter")
    expect(page).to_have_title("Actors · Newsgraph")
    toast(page).get_by_role("button", name="Undo").press("Enter")
    expect(page.get_by_role("link", name="Mara Lindqvist")).to_be_visible()


def test_deciding_by_keys_on_the_page_of_an_actor(page: Page, mara: Actor) -> None:
    line = page.locator(".statement").first
    line.focus()
    page.keyboard.press("a")
    expect(line.get_by_text("confirmed")).to_be_visible()
    expect(line).to_be_focused()
    page.keyboard.press("r")
    expect(line.get_by_text("rejected")).to_be_visible()
    page.keyboard.press("a")
    expect(line.get_by_text("confirmed")).to_be_visible()
    assert_accessible(page)


def test_a_line_is_dashed_until_a_person_stands_behind_it(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    accept_statement(Statement.objects.get(type="accuses"), None)
    dashes = "document.querySelector('[data-graph]').graph.edges.get().map((edge) => Boolean(edge.dashes))"
    visit(article.get_absolute_url())
    drawn(page)
    assert sorted(page.evaluate(dashes)) == [False, True]
    page.get_by_label("Only confirmed by people").check()
    page.get_by_role("button", name="Show", exact=True).click()
    drawn(page)
    assert page.evaluate(dashes) == [False]
    page.locator("#article-statements .statement").get_by_role("button", name="Reject").click()
    expect(page.locator("[data-graph]")).to_be_hidden()
    page.keyboard.press("z")
    toast(page).get_by_role("button", name="Undo").click()
    expect(page.locator("[data-graph]")).to_be_visible()
    assert Statement.objects.get(type="accuses").status == Status.CONFIRMED


@pytest.mark.parametrize("opening", ["e", "mention", "add"])
def test_the_forms_fit_a_phone(
    visit: Callable[[str], Page], page: Page, article: Article, opening: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    visit(article.get_absolute_url())
    if opening == "e":
        page.locator(".statement").first.get_by_role("link", name="Edit").click()
    elif opening == "mention":
        page.locator("#article-text").get_by_role("link", name="Nordland").click()
    else:
        page.get_by_role("link", name="Add a statement").click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("(dialog) => dialog.scrollWidth <= dialog.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert_accessible(page)
