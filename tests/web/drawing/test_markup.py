"""Marked text is escaped and well nested, whatever the text and however the marks overlap."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from newsgraph.web.drawing.markup import Layer, Mark, mark_up


def tag(element: str) -> Any:
    def opening(values: list[Any]) -> SafeString:
        return format_html("<{} data-is='{}'>", SafeString(element), " ".join(str(value) for value in values))

    return opening


def marked(text: str, *layers: tuple[str, list[Mark]]) -> str:
    return mark_up(text, *(Layer(element, marks, tag(element)) for element, marks in layers))


class Reader(HTMLParser):
    """Collects the text, and fails on elements that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.links_in_links = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.links_in_links |= tag in self.open
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def test_a_text_without_marks_is_escaped() -> None:
    assert marked("a < b & <script>alert('x')</script>") == (
        "a &lt; b &amp; &lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;"
    )


def test_values_are_escaped_too() -> None:
    html = marked("ab", ("i", [Mark(0, 1, "'><script>")]))
    assert "<script" not in html


def test_an_inner_layer_stands_inside_an_outer_one() -> None:
    html = marked("Anna ruft.", ("p", [Mark(0, 10, 1)]), ("a", [Mark(0, 4, 2)]))
    assert html == "<p data-is='1'><a data-is='2'>Anna</a> ruft.</p>"


def test_a_mention_across_the_end_of_a_sentence_is_cut_there() -> None:
    html = marked("eins zwei", ("p", [Mark(0, 6, 1), Mark(6, 9, 2)]), ("a", [Mark(5, 9, 3)]))
    assert html == "<p data-is='1'>eins <a data-is='3'>z</a></p><p data-is='2'><a data-is='3'>wei</a></p>"


def test_where_mentions_overlap_the_shortest_comes_first_and_none_is_nested() -> None:
    html = marked("US-Präsident", ("a", [Mark(0, 12, "whole"), Mark(0, 3, "US")]))
    assert html == "<a data-is='US whole'>US-</a><a data-is='whole'>Präsident</a>"


def test_marks_beyond_the_text_and_empty_marks_do_no_harm() -> None:
    assert (
        marked("kurz", ("a", [Mark(2, 99, 1), Mark(50, 60, 2), Mark(1, 1, 3)])) == "ku<a data-is='1'>rz</a>"
    )


def test_an_empty_text() -> None:
    assert marked("", ("a", [Mark(0, 3, 1)])) == ""


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), max_size=8)


@given(text=st.text(max_size=30), outer=spans, middle=spans, inner=spans)
def test_any_spans_give_well_nested_html_with_the_same_text(
    text: str, outer: list[Any], middle: list[Any], inner: list[Any]
) -> None:
    layers = [
        (element, [Mark(start, end, number) for number, (start, end) in enumerate(layer)])
        for element, layer in (("p", outer), ("b", middle), ("a", inner))
    ]
    reader = read(marked(text, *layers))
    # A parser reads lone line breaks and NUL its own way; nothing else may differ.
    assert reader.text == text
    assert not reader.links_in_links
