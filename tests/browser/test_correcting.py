"""Correcting an article where the mistake is seen, by keyboard alone; undoing; two people at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Locator, Page, expect

from newsgraph.articles.models import Article
from newsgraph.knowledge.models import Actor, Mention, Statement, Status
from tests.browser.conftest import assert_accessible, drawn, sign_in
from tests.conflicts import article_in_conflict
from tests.conftest import user_with_role
from tests.extractions import ready_article


@pytest.fixture
def article(live_server: Any) -> Article:
    return ready_article()


@pytest.fixture
def opened(visit: Callable[[str], Page], page: Page, article: Article) -> Page:
    visit(article.get_absolute_url())
    drawn(page)
    return page


def accusing() -> Statement:
    return Statement.objects.get(evidence__startswith="Nordland")


def on_statement(page: Page, statement: Statement) -> None:
    """Go to a statement by keys."""
    page.locator("#article-statements").focus()
    for _ in range(3):
        page.keyboard.press("j")
        if page.evaluate("document.activeElement.id") == f"statement-{statement.pk}":
            return
    pytest.fail("The keys did not lead to the statement.")


def choose(field: Locator, typed: str, name: str) -> None:
    """Type some letters of an actor's name and take the first suggestion."""
    field.fill("")
    field.press_sequentially(typed)
    expect(field.locator("xpath=..").get_by_role("option").first).to_contain_text(name)
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value(name)


def toast(page: Page) -> Locator:
    return page.get_by_role("status", name="The last change")


def test_accepting_and_undoing(opened: Page) -> None:
    statement = accusing()
    on_statement(opened, statement)
    opened.keyboard.press("a")
    line = opened.locator(f"#statement-{statement.pk}")
    expect(line.get_by_text("confirmed")).to_be_visible()
    expect(line).to_be_focused()
    expect(toast(opened)).to_contain_text("Statement accepted: Nordland – accuses – Südland")
    assert_accessible(opened)
    opened.keyboard.press("z")
    expect(toast(opened)).to_contain_text("Undone")
    expect(line.get_by_text("machine")).to_be_visible()
    statement.refresh_from_db()
    assert statement.status == Status.MACHINE
    opened.keyboard.press("z")  # undoes nothing twice
    toast(opened).get_by_role("button", name="Do it again").press("Enter")
    expect(line.get_by_text("confirmed")).to_be_visible()
    expect(toast(opened).get_by_role("button", name="Undo")).to_be_visible()


def test_rejecting_goes_on_with_the_next(opened: Page) -> None:
    statement = accusing()
    on_statement(opened, statement)
    opened.keyboard.press("r")
    expect(opened.get_by_text("1 rejected statement")).to_be_visible()
    expect(opened.locator("#article-statements .statement")).to_have_count(2)
    expect(opened.locator("#article-statements .statement:focus")).to_contain_text("widersprach")
    edges = opened.evaluate("document.querySelector('[data-graph]').graph.edges.length")
    assert edges == 1
    opened.get_by_text("1 rejected statement").click()
    assert_accessible(opened)
    toast(opened).get_by_role("button", name="Undo").press("Enter")
    expect(opened.locator("#article-statements .statement")).to_have_count(3)
    assert opened.evaluate("document.querySelector('[data-graph]').graph.edges.length") == 2


def test_retyping(opened: Page) -> None:
    statement = accusing()
    on_statement(opened, statement)
    opened.keyboard.press("t")
    expect(opened.get_by_label("does what")).to_be_focused()
    assert_accessible(opened)
    opened.keyboard.type("threatens")
    opened.get_by_role("button", name="Save").press("Enter")
    line = opened.locator(f"#statement-{statement.pk}")
    expect(line).to_contain_text("threatens")
    expect(line.get_by_text("corrected")).to_be_visible()
    expect(opened.get_by_role("dialog")).to_be_hidden()
    expect(line).to_be_focused()


def test_reversing_and_negating(opened: Page) -> None:
    statement = accusing()
    on_statement(opened, statement)
    line = opened.locator(f"#statement-{statement.pk} .statement-line")
    opened.keyboard.press("x")
    expect(line).to_have_text(re.compile(r"Südland\s+–\s+accuses\s+–\s+Nordland"))
    opened.keyboard.press("n")
    expect(line).to_have_text(re.compile(r"Südland\s+–\s+not\s+accuses\s+–\s+Nordland"))


def test_changing_an_end_by_typing_a_name(opened: Page) -> None:
    statement = accusing()
    on_statement(opened, statement)
    opened.keyboard.press("e")
    target = opened.get_by_role("combobox", name="to whom")
    target.fill("okor")
    expect(opened.get_by_role("option", name="Jonas Okoro")).to_be_visible()
    assert_accessible(opened)
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    expect(target).to_have_value("Jonas Okoro")
    opened.keyboard.press("Enter")
    expect(opened.locator(f"#statement-{statement.pk}")).to_contain_text("Jonas Okoro")
    statement.refresh_from_db()
    assert statement.target
    assert statement.target.name == "Jonas Okoro"


def test_what_is_wrong_stands_in_the_form(opened: Page) -> None:
    on_statement(opened, accusing())
    opened.keyboard.press("e")
    target = opened.get_by_role("combobox", name="to whom")
    target.fill("niemand")
    expect(opened.get_by_text("No actor has this name.")).to_be_visible()
    opened.keyboard.press("Escape")
    opened.keyboard.press("Enter")
    expect(opened.get_by_text("No actor has this name. Choose one from the list.")).to_be_visible()
    expect(target).to_be_focused()
    expect(target).to_have_value("niemand")
    assert_accessible(opened)


def test_adding_a_statement_of_chosen_words(opened: Page) -> None:
    text = opened.locator("#article-text")
    text.focus()
    for _ in range(2):
        opened.keyboard.press("ArrowRight")
    opened.keyboard.press("s")
    who = opened.get_by_role("combobox", name="Who", exact=True)
    expect(who).to_be_focused()
    expect(opened.get_by_label("Sentence", exact=True)).to_have_value(re.compile("^0-"))
    choose(who, "südl", "Südland")
    opened.get_by_label("does what").select_option("aids")
    choose(opened.get_by_role("combobox", name="to whom"), "nordl", "Nordland")
    opened.keyboard.press("Enter")
    expect(opened.locator("#article-statements .statement")).to_have_count(4)
    line = opened.locator(f"#statement-{Statement.objects.get(type='aids').pk}")
    expect(line).to_be_focused()
    expect(line.get_by_text("added")).to_be_visible()
    expect(line).to_contain_text("Mara Lindqvist traf Jonas Okoro in Oslo.")


def test_marking_chosen_words_as_a_new_actor(opened: Page, article: Article) -> None:
    text = opened.locator("#article-text")
    text.focus()
    for _ in range(8):
        opened.keyboard.press("ArrowRight")
    opened.keyboard.press("ArrowLeft")
    opened.keyboard.press("m")
    field = opened.get_by_role("combobox", name="Which actor?")
    expect(field).to_be_focused()
    expect(opened.locator("#dialog mark")).to_have_text("Oslo")
    assert_accessible(opened)
    field.press_sequentially("Oslo")
    opened.get_by_label("Not in the list? Then it is a new").select_option("organisation")
    opened.get_by_role("button", name="Mark", exact=True).press("Enter")
    expect(text.get_by_role("link", name="Oslo")).to_be_visible()
    expect(toast(opened)).to_contain_text("Marked as an actor")
    assert Mention.objects.get(surface="Oslo").actor.kind == "organisation"
    toast(opened).get_by_role("button", name="Undo").press("Enter")
    expect(text.get_by_role("link", name="Oslo")).to_have_count(0)


def test_unmarking_a_name_in_the_whole_article(opened: Page) -> None:
    text = opened.locator("#article-text")
    text.get_by_role("link", name="Südland").focus()
    opened.keyboard.press("Enter")
    expect(opened.get_by_role("heading", name="Südland")).to_be_visible()
    assert_accessible(opened)
    opened.get_by_label("all mentions of the actor in the article").check()
    opened.get_by_role("button", name="It is no actor").press("Enter")
    expect(text.get_by_role("link", name="Südland")).to_have_count(0)


def test_moving_a_name_to_another_actor(opened: Page) -> None:
    text = opened.locator("#article-text")
    text.get_by_role("link", name="Okoro", exact=True).press("Enter")
    choose(opened.get_by_role("combobox", name="Who is meant?"), "mara", "Mara Lindqvist")
    opened.keyboard.press("Enter")
    expect(text.get_by_role("link", name="Okoro", exact=True)).to_have_attribute("title", "Mara Lindqvist")


def test_renaming_from_the_text(opened: Page) -> None:
    text = opened.locator("#article-text")
    text.get_by_role("link", name="Mara Lindqvist").press("Enter")
    opened.get_by_role("link", name="Rename or retype").press("Enter")
    name = opened.get_by_role("textbox", name="Name")
    expect(name).to_be_focused()
    name.fill("Mara Lindquist")
    opened.keyboard.press("Enter")
    expect(opened.locator("#article-statements")).to_contain_text("Mara Lindquist")
    assert Actor.objects.filter(name="Mara Lindquist").exists()


def test_the_keys_are_explained_and_leave_fields_alone(opened: Page) -> None:
    on_statement(opened, accusing())
    opened.keyboard.press("?")
    expect(opened.get_by_role("heading", name="Keys on a statement")).to_be_visible()
    assert_accessible(opened)
    opened.keyboard.press("Escape")
    expect(opened.get_by_role("dialog")).to_be_hidden()
    opened.keyboard.press("Control+a")
    opened.keyboard.press("e")
    opened.get_by_label("Topic").press_sequentially("arxnz")
    expect(opened.get_by_label("Topic")).to_have_value("arxnz")
    opened.keyboard.press("Escape")
    assert accusing().status == Status.MACHINE


def test_resolving_a_conflict(visit: Callable[[str], Page], page: Page, editor: User) -> None:
    visit(article_in_conflict(by=editor).get_absolute_url())
    expect(page.locator(".conflict")).to_contain_text("Nordland – rejects – Südland")
    assert_accessible(page)
    page.get_by_role("button", name="Take the machine's").press("Enter")
    expect(page.locator(".conflict")).to_have_count(0)
    expect(page.locator("#article-statements")).to_contain_text(re.compile(r"Nordland\s+–\s+rejects"))
    expect(toast(page)).to_contain_text("Undone: Statement changed")


def second_page(browser: Browser, live_server: Any, article: Article) -> Page:
    """The same article before the eyes of somebody else."""
    context = browser.new_context(locale="en")
    sign_in(context, live_server.url, user_with_role("administrator"))
    page = context.new_page()
    page.goto(live_server.url + article.get_absolute_url())
    return page


def test_the_second_of_two_editors_is_told_and_may_insist(
    opened: Page, browser: Browser, live_server: Any, article: Article, editor: User
) -> None:
    statement = accusing()
    other = second_page(browser, live_server, article)
    on_statement(opened, statement)
    opened.keyboard.press("x")
    expect(toast(opened)).to_contain_text("Statement changed")
    other.locator(f"#statement-{statement.pk}").get_by_role("link", name="Edit").click()
    other.get_by_role("button", name="Cancel").click()
    other.locator(f"#statement-{statement.pk}").get_by_role("button", name="Reject").click()
    dialog = other.get_by_role("dialog")
    expect(dialog).to_contain_text("editor changed this after you opened it")
    expect(dialog).to_contain_text("Nothing of yours has been done yet.")
    expect(dialog.locator(".statement-line")).to_have_text(
        re.compile(r"Südland\s+–\s+accuses\s+–\s+Nordland")
    )
    other.trouble = []  # type: ignore[attr-defined]
    assert_accessible(other)
    statement.refresh_from_db()
    assert statement.status == Status.CORRECTED
    dialog.get_by_role("button", name="Reject all the same").click()
    expect(other.get_by_text("1 rejected statement")).to_be_visible()
    other.context.close()


def test_the_second_editor_keeps_what_was_typed(
    opened: Page, browser: Browser, live_server: Any, article: Article
) -> None:
    statement = accusing()
    other = second_page(browser, live_server, article)
    other.locator(f"#statement-{statement.pk}").get_by_role("link", name="Edit").click()
    other.get_by_label("Topic").fill("Gas")
    on_statement(opened, statement)
    opened.keyboard.press("n")
    expect(toast(opened)).to_contain_text("Statement changed")
    other.get_by_role("button", name="Save").click()
    expect(other.get_by_role("dialog")).to_contain_text("editor changed this after you opened it")
    expect(other.get_by_label("Topic")).to_have_value("Gas")
    other.get_by_role("button", name="Leave it as it is now").click()
    expect(other.locator(f"#statement-{statement.pk}")).to_contain_text("not")
    other.context.close()
