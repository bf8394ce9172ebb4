"""The admin keeps to the same policy and is open to everybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect

from newsgraph.knowledge.models import Actor, Statement
from tests.browser.conftest import assert_accessible, sign_in
from tests.corpus import party, told

PAGES = {
    "index": "/admin/",
    "statements": "/admin/knowledge/statement/",
    "statement": "/admin/knowledge/statement/{statement}/change/",
    "actors": "/admin/knowledge/actor/",
    "actor": "/admin/knowledge/actor/{actor}/change/",
    "article": "/admin/articles/article/{article}/change/",
    "corrections": "/admin/knowledge/correction/",
    "suggestions": "/admin/knowledge/suggestion/",
    "bringing in": "/admin/knowledge/statement/import/",
    "taking out": "/admin/knowledge/statement/export/",
}


@pytest.fixture
def open_admin(
    page: Page, live_server: Any, context: BrowserContext, administrator: User
) -> Callable[[str], Page]:
    told("Treffen", (party(0), "accuses", party(1)), (party(1), "requests", None))
    told("Unsicheres", (party(0), "aids", party(1)), rule="aids/helfen")
    Statement.objects.filter(type="aids").update(confidence=0.4)
    statement = Statement.objects.order_by("pk")[0]
    sign_in(context, live_server.url, administrator)

    def go(template: str) -> Page:
        address = template.format(
            statement=statement.pk, actor=statement.source_id, article=statement.article_id
        )
        page.goto(live_server.url + address)
        return page

    return go


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("template", PAGES.values(), ids=PAGES.keys())
def test_accessible(open_admin: Callable[[str], Page], page: Page, template: str, theme: str) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    open_admin(template)
    assert_accessible(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_statements_are_rejected_after_a_look_at_how_many_that_affects(
    open_admin: Callable[[str], Page], page: Page, theme: str, width: int
) -> None:
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    page.set_viewport_size({"width": width, "height": 900})
    open_admin("/admin/knowledge/statement/")
    page.get_by_role("link", name="Show them").click()
    page.locator("#action-toggle").check()
    page.get_by_label("Action:").select_option(label="Reject selected statements")
    page.get_by_role("button", name="Go", exact=True).click()
    expect(page.get_by_text("affects 3 statements")).to_be_visible()
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert not Statement.objects.filter(status="rejected").exists()
    page.get_by_role("button", name="Reject statements").click()
    expect(page.get_by_text("3 statements rejected.")).to_be_visible()


def test_from_the_admin_back_to_the_graph(open_admin: Callable[[str], Page], page: Page) -> None:
    open_admin("/admin/")
    page.get_by_role("link", name="To the graph").click()
    expect(page.get_by_role("heading", name="Who deals with whom")).to_be_visible()


def test_the_admin_leaves_the_colours_to_the_system(open_admin: Callable[[str], Page], page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    open_admin("/admin/")
    open_admin("/actors/")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")


@pytest.mark.parametrize("template", PAGES.values(), ids=PAGES.keys())
def test_on_a_phone_no_page_is_wider_than_the_screen(
    open_admin: Callable[[str], Page], page: Page, template: str
) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    open_admin(template)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_table_is_brought_in_after_a_look_at_what_it_changes(
    open_admin: Callable[[str], Page], page: Page
) -> None:
    open_admin("/admin/knowledge/actor/import/")
    table = f"name,kind,status,names\n{party(1).name},country,confirmed,\n"
    page.locator("#id_import_file").set_input_files(
        {"name": "actors.csv", "mimeType": "text/csv", "buffer": table.encode()}
    )
    page.locator("#id_format").select_option(label="csv")
    page.get_by_role("button", name="Submit").click()
    expect(page.locator("ins").first).to_have_text("country")
    assert_accessible(page)
    page.get_by_role("button", name="Confirm import").click()
    expect(page.locator(".messagelist")).to_contain_text("Import finished")
    assert Actor.objects.get(name=party(1).name).kind == "country"
