"""The way of a journalist: sign in, upload, read, follow actors and edges, decide."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import BrowserContext, Page, expect

from newsgraph.articles.models import Article
from newsgraph.extraction.results import Actor as FoundActor
from newsgraph.extraction.results import ActorKind, Extraction
from newsgraph.ingest.journey import run_job
from newsgraph.knowledge.models import Actor, Statement, Status
from tests.browser.conftest import assert_accessible, drawn, place_of
from tests.corpus import told
from tests.extractions import VISIT, ready_article
from tests.extractions import visit as written


@pytest.fixture
def article(live_server: Any) -> Article:
    return ready_article()


def test_signing_in(page: Page, live_server: Any, editor: User) -> None:
    page.goto(live_server.url)
    page.get_by_label("User name").fill("editor")
    page.get_by_label("Password").fill("editor's password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="No articles yet")).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_label("User name")).to_be_visible()


def test_from_a_pasted_text_to_its_statements(visit: Callable[[str], Page], page: Page) -> None:
    def read(text: str, *, language: str) -> Extraction:
        assert text == VISIT
        return written()

    visit("/upload/")
    page.get_by_label("Text", exact=True).fill(VISIT)
    page.get_by_label("Title").fill("Treffen in Oslo")
    page.get_by_role("button", name="Upload").click()
    expect(page.get_by_role("heading", name="Reading your upload")).to_be_visible()
    assert_accessible(page)
    run_job(Article.objects.get().jobs.get().pk, read)  # what a worker does
    expect(page.get_by_role("heading", name="Treffen in Oslo")).to_be_visible()
    expect(page.locator(".statement")).to_have_count(3)
    drawn(page)


def test_pointing_at_a_statement_lights_up_its_sentence_and_its_edge(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    visit(article.get_absolute_url())
    drawn(page)
    statement = Statement.objects.get(type="accuses")
    page.locator(f"#statement-{statement.pk}").hover()
    expect(page.locator(".sentence.lit")).to_have_text("Nordland kritisierte Südland scharf.")
    expect(page.locator(".trigger.lit", has_text="kritisierte")).to_be_visible()
    lit = page.evaluate("[...document.querySelector('[data-graph]').graph.lit.edges]")
    assert lit == ["{}-{}".format(*sorted((statement.source_id, statement.target_id or 0)))]
    page.get_by_role("heading", name="Treffen in Oslo").hover()
    expect(page.locator(".sentence.lit")).to_have_count(0)


def test_going_to_a_statement_by_keys_does_the_same(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    visit(article.get_absolute_url())
    page.locator(f"#statement-{Statement.objects.get(type='accuses').pk} a").first.focus()
    expect(page.locator(".sentence.lit")).to_have_text("Nordland kritisierte Südland scharf.")


def test_clicking_an_edge_lights_up_its_statements(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    visit(article.get_absolute_url())
    drawn(page)
    statement = Statement.objects.get(type="accuses")
    key = "{}-{}".format(*sorted((statement.source_id, statement.target_id or 0)))
    page.mouse.click(**place_of(page, "edge", key))
    expect(page.locator(".statement.lit")).to_have_id(f"statement-{statement.pk}")
    expect(page.locator(".graph-caption")).to_have_text(re.compile("Nordland – Südland: accuses × 1"))
    page.get_by_role("link", name="Open →").click()
    expect(page.get_by_role("heading", name="Nordland – Südland")).to_be_visible()


def test_a_mention_leads_to_its_actor(visit: Callable[[str], Page], page: Page, article: Article) -> None:
    visit(article.get_absolute_url())
    page.locator(".article-text").get_by_role("link", name="Mara Lindqvist").click()
    page.get_by_role("link", name="Open the actor's page").click()
    expect(page.get_by_role("heading", name="Mara Lindqvist", exact=True)).to_be_visible()


def test_deciding_needs_no_new_page(visit: Callable[[str], Page], page: Page, article: Article) -> None:
    visit(article.get_absolute_url())
    statement = Statement.objects.get(type="accuses")
    line = page.locator(f"#statement-{statement.pk}")
    line.get_by_role("button", name="Accept").click()
    expect(line.get_by_text("confirmed")).to_be_visible()
    line.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("1 rejected statement")).to_be_visible()
    statement.refresh_from_db()
    assert statement.status == Status.REJECTED
    page.get_by_role("status", name="The last change").get_by_role("button", name="Undo").click()
    expect(line.get_by_text("Nordland kritisierte Südland scharf.")).to_be_visible()


def test_a_rejected_statement_leaves_the_graph_at_once(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    visit(article.get_absolute_url())
    drawn(page)
    shown = "(() => { const graph = document.querySelector('[data-graph]').graph; return %s; })()"
    edges, nodes = (page.evaluate(shown % f"graph.{part}.getIds()") for part in ("edges", "nodes"))
    statement = Statement.objects.get(type="accuses")
    edge = "{}-{}".format(*sorted((statement.source_id, statement.target_id or 0)))
    line = page.locator(f"#statement-{statement.pk}")
    line.get_by_role("button", name="Reject").click()
    expect(page.get_by_text("1 rejected statement")).to_be_visible()
    assert edge in edges
    assert set(page.evaluate(shown % "graph.edges.getIds()")) == set(edges) - {edge}
    page.get_by_role("button", name="Undo").click()
    expect(line.get_by_text("Nordland kritisierte Südland scharf.")).to_be_visible()
    assert set(page.evaluate(shown % "graph.edges.getIds()")) == set(edges)
    assert set(page.evaluate(shown % "graph.nodes.getIds()")) == set(nodes)


def test_an_edge_stays_until_its_last_statement_is_rejected(
    visit: Callable[[str], Page], page: Page, live_server: Any
) -> None:
    mara, jonas = (FoundActor(name, ActorKind.PERSON) for name in ("Mara Lindqvist", "Jonas Okoro"))
    article = told("Streit", (mara, "accuses", jonas), (jonas, "rejects", mara))
    visit(article.get_absolute_url())
    drawn(page)
    count = "document.querySelector('[data-graph]').graph.edges.length"
    for left in (1, 0):
        page.locator("#article-statements [data-statement]").first.get_by_role(
            "button", name="Reject"
        ).click()
        expect(page.locator("#article-rejected .statement")).to_have_count(2 - left)
        assert page.evaluate(count) == left


def test_a_decision_after_signing_out_elsewhere_leads_to_the_sign_in(
    visit: Callable[[str], Page], page: Page, article: Article, context: BrowserContext
) -> None:
    visit(article.get_absolute_url())
    context.clear_cookies(name="sessionid")
    page.locator(".statement").first.get_by_role("button", name="Accept").click()
    expect(page.get_by_label("Password")).to_be_visible()


def test_a_decision_that_fails_says_so(visit: Callable[[str], Page], page: Page, article: Article) -> None:
    visit(article.get_absolute_url())
    Statement.objects.all().delete()
    page.locator(".statement").first.get_by_role("button", name="Accept").click()
    expect(page.get_by_role("alert")).to_have_text("That did not work. Please load the page again.")
    page.trouble.clear()  # type: ignore[attr-defined]  # the browser logs the refused request, rightly


def test_an_edge_shows_its_statements_and_filters_them(
    visit: Callable[[str], Page], page: Page, article: Article
) -> None:
    ends = Actor.objects.filter(kind="person").order_by("pk").values_list("pk", flat=True)
    visit("/edges/{}-{}/".format(*ends))
    expect(page.locator(".statement")).to_have_count(2)
    page.get_by_role("navigation", name="Types of statements").get_by_role("link", name="rejects").click()
    expect(page.locator(".statement")).to_have_count(1)
    expect(page.locator(".statement")).to_contain_text("Okoro widersprach Lindqvist.")
