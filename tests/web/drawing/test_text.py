"""The text of an article, with what lights up and what leads where."""

from __future__ import annotations

from newsgraph.knowledge.models import Statement
from newsgraph.web.drawing.text import Name, article_html, evidence_html

TEXT = "Mara traf Jonas. Er schwieg."


def statement(pk: int = 7) -> Statement:
    return Statement(
        pk=pk,
        sentence_start=0,
        sentence_end=16,
        trigger_start=5,
        trigger_end=9,
        source_start=0,
        source_end=4,
        evidence=TEXT[:16],
    )


def test_a_mention_leads_to_its_actor_and_shows_kind_and_form() -> None:
    html = article_html(TEXT, [(17, 19, Name(3, "Jonas Okoro", "person", "pronoun", 12))], [])
    assert html == (
        'Mara traf Jonas. <a class="mention mention-pronoun kind-person" href="/actors/3/" '
        'title="Jonas Okoro" data-actor="3" data-mention="12">Er</a> schwieg.'
    )


def test_a_sentence_and_its_trigger_carry_the_number_of_the_statement() -> None:
    html = article_html(TEXT, [], [statement()])
    assert '<span class="sentence" data-statements="7">' in html
    assert '<span class="trigger" data-statements="7">traf</span>' in html


def test_two_statements_of_one_sentence_share_it() -> None:
    assert '<span class="sentence" data-statements="7 8">' in article_html(
        TEXT, [], [statement(8), statement(7)]
    )


def test_a_hostile_name_and_kind_stay_text() -> None:
    html = article_html(TEXT, [(0, 4, Name(3, '"><script>alert(1)</script>', '" onclick="x', "<b>"))], [])
    assert "<script" not in html
    assert "onclick" not in html
    assert "<b>" not in html


def test_the_evidence_marks_trigger_and_ends() -> None:
    assert evidence_html(statement()) == '<mark>Mara</mark> <strong class="trigger-word">traf</strong> Jonas.'


def test_hostile_evidence_stays_text() -> None:
    hostile = Statement(sentence_start=0, sentence_end=9, evidence="<img src=x onerror=alert(1)>")
    assert evidence_html(hostile) == "&lt;img src=x onerror=alert(1)&gt;"
