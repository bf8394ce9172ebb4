"""A real browser that notices what a person should never meet: errors, foreign requests, broken policy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.corpus import busy_corpus

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs its own loop in this thread

SAY_VIOLATIONS = """
    document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    return browser_type_launch_args | {"executable_path": found, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    # Without motion axe never meets a colour half way between two.
    calm = {"reduced_motion": "reduce"}
    return browser_context_args | calm | {"locale": "en", "viewport": {"width": 1280, "height": 900}}


@pytest.fixture
def page(page: Page, live_server: Any) -> Iterator[Page]:
    """A page that fails its test for errors in scripts, violations of the policy, and requests elsewhere."""
    trouble: list[str] = []
    page.set_default_timeout(10_000)
    page.add_init_script(SAY_VIOLATIONS)
    page.on("pageerror", lambda error: trouble.append(f"error: {error}"))
    page.on("console", lambda said: said.type == "error" and trouble.append(f"console: {said.text}"))

    def foreign(address: str) -> bool:
        return not address.startswith((live_server.url, "data:", "about:"))

    page.on("request", lambda request: foreign(request.url) and trouble.append(f"request: {request.url}"))
    page.trouble = trouble  # type: ignore[attr-defined]
    yield page
    assert trouble == []


def sign_in(context: BrowserContext, address: str, user: User) -> None:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": address}])


@pytest.fixture
def visit(page: Page, live_server: Any, context: BrowserContext, editor: User) -> Callable[[str], Page]:
    """Signed in as an editor: go to an address."""
    cache.clear()
    sign_in(context, live_server.url, editor)

    def go(address: str) -> Page:
        page.goto(live_server.url + address)
        return page

    return go


@pytest.fixture
def corpus(live_server: Any) -> None:
    busy_corpus(6)


def drawn(page: Page) -> Locator:
    """The page's graph, when it is drawn."""
    graph = page.locator("[data-graph]")
    expect(graph).to_have_attribute("data-drawn", "yes")
    return graph


def place_of(page: Page, part: str, key: str) -> dict[str, float]:
    """Where on the screen a node or the middle of an edge of the graph is."""
    place: dict[str, float] = page.evaluate(
        """([part, key]) => {
            const graph = document.querySelector("[data-graph]").graph;
            const box = graph.canvas.getBoundingClientRect();
            const found = graph.parts[part].get(key);
            const node = (id) => graph.parts.node.get(String(id));
            const ends = part === "node" ? [found] : [node(found.from), node(found.to)];
            const middle = (axis) => ends.reduce((sum, end) => sum + end[axis], 0) / ends.length;
            const spot = graph.network.canvasToDOM({ x: middle("x"), y: middle("y") });
            return { x: box.x + spot.x, y: box.y + spot.y };
        }""",
        [part, key],
    )
    return place


def assert_accessible(page: Page) -> None:
    """No violation of any rule of axe-core."""
    page.wait_for_load_state()
    trouble = page.trouble  # type: ignore[attr-defined]
    assert trouble == []
    found = Axe().run(page)
    trouble.clear()  # axe itself adds styles to some pages, which the policy refuses
    assert found.violations_count == 0, found.generate_report()
