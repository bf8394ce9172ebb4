"""The interface is there in German, all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from newsgraph.extraction.relation_types import RELATION_TYPES
from newsgraph.knowledge.models.statements import TYPE_WORDS
from newsgraph.web.wording.relation_types import QUAD_WORDS

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "newsgraph" / "locale" / "de" / "LC_MESSAGES" / "django.po"
MARKED = re.compile(r"""\{% translate (["'])(?P<text>.+?)\1""")


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


@pytest.mark.parametrize("template", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.name)
def test_every_text_of_a_template_is_in_the_catalogue(template: Path) -> None:
    known = {text[0] for text in catalogue()}
    assert [
        found["text"] for found in MARKED.finditer(template.read_text()) if found["text"] not in known
    ] == []


def test_every_relation_type_has_its_words() -> None:
    assert list(TYPE_WORDS) == [relation.name for relation in RELATION_TYPES]
    assert list(QUAD_WORDS) == list(dict.fromkeys(relation.quad for relation in RELATION_TYPES))
