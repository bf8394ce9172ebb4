"""HTML that was pasted: its text, whatever is broken in it."""

from __future__ import annotations

import pytest

from newsgraph.articles.markup import without_markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Eins &amp; zwei</p><p>drei</p><p>vier</p>", "Eins & zwei\ndrei\nvier"),
        ('<p class="a>b">Eins</p><P>zwei</P><p>drei</p>', "Eins\nzwei\ndrei"),
        ("<p>Eins</p><p>a < b und c > d</p><p>drei</p>", "Eins\na < b und c > d\ndrei"),
        ("<div>Eins<br>zwei<!-- <p>nichts</p> -->!</div><p>drei</p>", "Eins\nzwei!\ndrei"),
        ("<p>Eins</p><script>if (a<b) {'</p>'}</script><p>zwei</p><p>drei</p>", "Eins\nzwei\ndrei"),
        ("<head><title>weg</title></head><header>Kopf</header><p>1</p><p>2</p><p>3</p>", "Kopf\n1\n2\n3"),
        ("<!doctype html><html><body><p>Eins<p>zwei<p>drei", "Eins\nzwei\ndrei"),
        ("<p>Die <b>Kanz</b>lerin\nkam</p><p>zwei</p><p>drei</p>", "Die Kanzlerin kam\nzwei\ndrei"),
    ],
)
def test_the_text_of_markup(markup, text):
    assert without_markup(markup) == text


@pytest.mark.parametrize("unclosed", ["<!--", "<script>", "<nav>", "<svg>"])
def test_what_follows_something_unclosed_is_not_lost(unclosed):
    assert without_markup(f"<p>Eins</p><p>zwei</p>{unclosed}<p>drei</p>") == "Eins\nzwei\ndrei"


@pytest.mark.parametrize("text", ["Ist 3 < 5 oder 5 > 3?", "Er schrieb <p> und meinte Absatz.", "a <b c> d"])
def test_text_that_is_no_markup_stays(text):
    assert without_markup(text) == text
