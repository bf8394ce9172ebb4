"""The interface is there in German, all of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "newsgraph" / "locale" / "de" / "LC_MESSAGES" / "django.po"
SOURCES = sorted([*(ROOT / "templates").rglob("*.html"), *(ROOT / "newsgraph").rglob("*.py")])
PLACE_OF_TEXT = {"_": 0, "gettext": 0, "gettext_lazy": 0, "ngettext": 0, "pgettext_lazy": 1}
"""Which argument of each function is to be translated."""
MARKED = re.compile(r"""\b(?:gettext|ngettext|_)\(u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")


@cache
def catalogue() -> dict[tuple[str, ...], tuple[str, ...]]:
    """English to German; two forms for what has a plural."""
    with CATALOGUE.open("rb") as file:
        entries = [entry for entry in read_po(file, locale="de") if entry.id]
    assert not [entry.id for entry in entries if entry.fuzzy]
    return {forms(entry.id): forms(entry.string) for entry in entries}


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_no_text_is_left_untranslated() -> None:
    assert [text for text, german in catalogue().items() if not all(german)] == []


def test_placeholders_survive_translation() -> None:
    def places(text: str) -> set[str]:
        return set(re.findall(r"%\(\w+\)[sd]|\{\w+\}", text))

    for text, german in catalogue().items():
        assert places(german[-1]) == places(text[-1]), text


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_text_is_in_the_catalogue(source: Path) -> None:
    code = source.read_text(encoding="utf-8")
    asked = of_template(code) if source.suffix == ".html" else of_module(code)
    assert set(asked) - {text[0] for text in catalogue()} == set(), "run script/messages"


def of_template(code: str) -> Iterator[str]:
    return (ast.literal_eval(found[1]) for found in MARKED.finditer(templatize(code)))


def of_module(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACE_OF_TEXT:
            text = node.args[PLACE_OF_TEXT[node.func.id]]
            if isinstance(text, ast.Constant):
                yield text.value
