"""The corpus graph under mouse, touch and keys."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect

from newsgraph.extraction.results import Actor as Found
from newsgraph.extraction.results import ActorKind
from newsgraph.knowledge.models import Actor
from tests.browser.conftest import drawn, place_of, sign_in
from tests.corpus import party, told

MARA = Found("Mara Lindqvist", ActorKind.PERSON)
JONAS = Found("Jonas Okoro", ActorKind.PERSON)
NORDLAND = Found("Nordland", ActorKind.COUNTRY)


@pytest.fixture
def three(live_server: Any) -> dict[str, str]:
    """A graph of three actors, Mara in the middle; their keys by name."""
    told("Treffen", (MARA, "talked-to", JONAS), (MARA, "talked-to", JONAS), (MARA, "accuses", NORDLAND))
    return {name: str(pk) for name, pk in Actor.objects.values_list("name", "pk")}


def edge(three: dict[str, str], one: str, other: str) -> str:
    return "{}-{}".format(*sorted((int(three[one]), int(three[other]))))


def test_an_actor_clicked_is_described_and_leads_to_its_page(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    page.mouse.click(**place_of(page, "node", three["Mara Lindqvist"]))
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", name="Mara Lindqvist")).to_be_visible()
    expect(panel).to_contain_text("3 statements, 1 article")
    panel.get_by_role("link", name="Open the actor's page").click()
    expect(page).to_have_title("Mara Lindqvist · Newsgraph")


def test_a_line_clicked_shows_its_sentences(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    page.mouse.click(**place_of(page, "edge", edge(three, "Mara Lindqvist", "Nordland")))
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Mara Lindqvist accuses Nordland")
    panel.get_by_role("link", name="Every statement between the two").click()
    expect(page.locator(".statement")).to_have_count(1)


def test_touch(browser: Browser, live_server: Any, editor: User, three: dict[str, str]) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800}, locale="en")
    sign_in(context, live_server.url, editor)
    page = context.new_page()
    page.goto(live_server.url)
    drawn(page)
    page.locator(".graph-canvas").scroll_into_view_if_needed()
    page.touchscreen.tap(**place_of(page, "node", three["Nordland"]))
    expect(page.locator("#panel").get_by_role("heading", name="Nordland")).to_be_visible()
    context.close()


def test_keys_go_from_actor_to_actor_and_into_the_panel(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    graph = drawn(page)
    canvas = page.locator(".graph-canvas")
    canvas.focus()
    canvas.press("ArrowRight")
    expect(page.locator(".graph-caption")).to_have_text("Mara Lindqvist · person · 3")
    before = graph.get_attribute("data-chosen")
    for key in ("ArrowLeft", "ArrowUp", "ArrowDown", "ArrowRight"):
        canvas.press(key)
        if graph.get_attribute("data-chosen") != before:
            break
    expect(graph).not_to_have_attribute("data-chosen", before or "")
    canvas.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    expect(page.locator("#panel h2")).to_be_visible()


def test_keys_go_through_the_lines_of_an_actor(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    canvas = page.locator(".graph-canvas")
    canvas.press("ArrowRight")
    lines = set()
    for _ in range(2):
        canvas.press("e")
        lines.add(page.locator(".graph-caption").inner_text())
    assert len(lines) == 2
    assert all(line.startswith(("Mara", "Jonas", "Nordland")) for line in lines)
    canvas.press("Escape")
    expect(page.locator(".graph-caption")).to_have_text("Choose an actor or a line.")


def test_tab_leaves_the_graph_again(visit: Callable[[str], Page], page: Page, three: dict[str, str]) -> None:
    visit("/")
    drawn(page)
    canvas = page.locator(".graph-canvas")
    canvas.focus()
    page.keyboard.press("Tab")
    expect(canvas).not_to_be_focused()


def test_zooming(visit: Callable[[str], Page], page: Page, three: dict[str, str]) -> None:
    visit("/")
    drawn(page)

    def scale() -> float:
        found: float = page.evaluate("document.querySelector('[data-graph]').graph.network.getScale()")
        return found

    fitted = scale()
    page.get_by_role("button", name="Zoom in").click()
    assert scale() > fitted
    page.get_by_role("button", name="Show the whole graph").click()
    assert scale() == pytest.approx(fitted, rel=0.05)
    page.locator(".graph-canvas").press("-")
    assert scale() < fitted


def test_the_wheel_scrolls_the_page_and_zooms_only_with_ctrl(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    visit("/")
    drawn(page)
    scale = "document.querySelector('[data-graph]').graph.network.getScale()"
    before = page.evaluate(scale)
    page.locator(".graph-canvas").hover()
    page.mouse.wheel(0, 200)
    page.wait_for_function("window.scrollY > 50")
    assert page.evaluate(scale) == before


def test_filters(visit: Callable[[str], Page], page: Page, three: dict[str, str]) -> None:
    visit("/")
    page.get_by_text("Choose what to show").click()
    page.get_by_label("accuses").check()
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.get_by_text("Showing 2 of 2 actors")).to_be_visible()
    drawn(page)
    assert page.evaluate("document.querySelector('[data-graph]').graph.parts.node.size") == 2
    expect(page.get_by_label("accuses")).to_be_checked()


def test_the_table_is_sorted_by_a_click(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    table = page.get_by_role("region", name="The actors shown")
    names = table.locator("tbody tr td:first-child")
    expect(names.first).to_have_text("Mara Lindqvist")
    table.get_by_role("button", name="Name").click()
    expect(names).to_have_text(["Jonas Okoro", "Mara Lindqvist", "Nordland"])
    table.get_by_role("button", name="Name").click()
    expect(names).to_have_text(["Nordland", "Mara Lindqvist", "Jonas Okoro"])
    expect(table.locator("th").first).to_have_attribute("aria-sort", "descending")


def test_dark_repaints_the_canvas(visit: Callable[[str], Page], page: Page, three: dict[str, str]) -> None:
    page.emulate_media(color_scheme="light")
    visit("/")
    drawn(page)
    ink = "document.querySelector('[data-graph]').graph.nodes.get()[0].font.color"
    light = page.evaluate(ink)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ink) != light


HOSTILE = (
    "<script>window.hacked = 1</script>",
    '<img src=x onerror="window.hacked = 1"> href',
    "</script><script>window.hacked = 1</script>",
    "\u202eabc\u202d href='javascript:window.hacked=1'",
)


def test_hostile_names_are_text_everywhere(
    visit: Callable[[str], Page], page: Page, live_server: Any
) -> None:
    names = [Found(name, ActorKind.ORGANISATION) for name in HOSTILE]
    article = told(HOSTILE[2], *[(name, "accuses", party(0)) for name in names], topic=HOSTILE[1])
    actor = Actor.objects.get(name=party(0).name)
    for address in ("/", article.get_absolute_url(), actor.get_absolute_url()):
        visit(address)
        drawn(page)
        for key in [*Actor.objects.values_list("pk", flat=True)]:
            page.mouse.move(**place_of(page, "node", str(key)))
            expect(page.locator(".vis-tooltip")).to_have_css("visibility", "visible")
            page.mouse.move(5, 5)
        assert page.evaluate("window.hacked") is None
    expect(page.locator(".vis-tooltip :not(br)")).to_have_count(0)


def test_a_large_graph_is_drawn_quickly(visit: Callable[[str], Page], page: Page, live_server: Any) -> None:
    for start in range(0, 300, 50):
        claims = [(party(number), "talked-to", party(number // 3)) for number in range(start + 1, start + 50)]
        told(f"Artikel {start}", *claims)
    visit("/?limit=400")
    drawn(page)
    assert page.evaluate("document.querySelector('[data-graph]').graph.parts.node.size") > 250
    took = page.evaluate("performance.now()")
    assert took < 10_000, re.sub(r"\..*", " ms", str(took))


def test_no_name_is_cut_off_on_a_phone(visit: Callable[[str], Page], page: Page, live_server: Any) -> None:
    long = [Found(f"Gesellschaft für Überwachung {n}", ActorKind.ORGANISATION) for n in range(4)]
    told("Lang", *((long[a], "accuses", long[b]) for a, b in ((0, 1), (1, 2), (2, 3), (3, 0))))
    page.set_viewport_size({"width": 390, "height": 800})
    visit("/")
    drawn(page)
    left, right, width = page.evaluate("""() => {
        const { network, nodes, canvas } = document.querySelector("[data-graph]").graph;
        network.redraw();
        const boxes = nodes.getIds().map((id) => network.getBoundingBox(id));
        const x = (at) => network.canvasToDOM({ x: at, y: 0 }).x;
        const [left, right] = [boxes.map((box) => x(box.left)), boxes.map((box) => x(box.right))];
        return [Math.min(...left), Math.max(...right), canvas.clientWidth];
    }""")
    assert left >= 0
    assert right <= width


def test_an_actor_is_found_by_name_and_the_graph_goes_there(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    field = page.get_by_label("Find an actor in the graph")
    field.fill("okoro")
    field.press("Enter")
    expect(page.locator("[data-graph]")).to_have_attribute("data-chosen", f"node {three['Jonas Okoro']}")
    expect(page.locator("#panel").get_by_role("heading", name="Jonas Okoro")).to_be_visible()


def test_who_is_not_in_the_graph_is_not_found(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    field = page.get_by_label("Find an actor in the graph")
    field.fill("Niemand")
    field.press("Enter")
    assert field.evaluate("field => field.validationMessage") == "Nobody in this graph is called so."
    expect(page.locator("[data-graph]")).not_to_have_attribute("data-chosen", re.compile("node"))


def test_the_largest_actors_have_their_names_among_a_hundred(
    visit: Callable[[str], Page], page: Page, live_server: Any
) -> None:
    told("viele", *((party(n % 15), "accuses", party(15 + n % 90)) for n in range(400)))
    visit("/?limit=100")
    drawn(page)
    named = page.evaluate(
        """() => {
            const { graph } = document.querySelector("[data-graph]");
            const nodes = [...graph.parts.node.values()].sort((a, b) => b.size - a.size).slice(0, 15);
            return nodes.filter((node) => graph.nodes.get(node.id).label.trim()).length;
        }"""
    )
    assert named >= 14


def test_the_view_is_saved_as_a_picture(
    visit: Callable[[str], Page], page: Page, three: dict[str, str]
) -> None:
    visit("/")
    drawn(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a picture").click()
    assert download.value.suggested_filename == "newsgraph.png"
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
