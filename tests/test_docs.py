"""What the documentation says is what there is, and every list knows of every other."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TypeGuard

import pytest

from newsgraph.articles.formats import FORMATS
from newsgraph.extraction.lexicon import FOLDER as LEXICON
from newsgraph.extraction.relation_types import RELATION_TYPES, Quad
from newsgraph.extraction.results import VALUES
from newsgraph.graphs.exports import EXPORTS
from newsgraph.knowledge.models import Correction, Kind, Subject
from newsgraph.knowledge.models.statements import TYPE_WORDS
from newsgraph.web.wording.decisions import HEADLINES, LABELS, OTHER_HEADLINES, headline
from newsgraph.web.wording.relation_types import EXAMPLES, QUAD_WORDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted(
    path
    for path in ROOT.rglob("*.md")
    if not {".venv", "node_modules", "vendor", "staticfiles"} & set(path.relative_to(ROOT).parts)
    and not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
)
FOLDERS = ("docs", "newsgraph", "script", "seeds", "static", "templates", "tests", "training")
SHARED = ("__init__", "decisions", "history", "undoing", "conflicts")
DECIDING = [
    path
    for path in sorted((ROOT / "newsgraph/knowledge/corrections").glob("*.py"))
    if path.stem not in SHARED
]
"""A module for each subject of decisions."""
OPEN = re.compile("NAME|CODE|FOLDER|[*…]")
"""In paths that stand for many, or that the reader fills in."""


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_of_the_environment_is_described_and_no_other():
    read = re.findall(r'env\.\w+\(\s*"(\w+)"', text("newsgraph/settings.py"))
    for module in (ROOT / "newsgraph").rglob("*.py"):
        read += re.findall(r'environ\.get\("(\w+)"', module.read_text("utf-8"))
    described = re.findall(r"^\| `(\w+)` \|", text("docs/settings.md"), re.MULTILINE)
    assert sorted(set(read)) == sorted(described)


@pytest.mark.parametrize("document", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_path_that_a_page_names_is_there(document):
    written = document.read_text("utf-8")
    named = re.findall(rf"`((?:{'|'.join(FOLDERS)})/[^`\s]*)`", written)
    linked = re.findall(r"\]\((?!https?:)([^)#]+)", written)
    there = {name: ROOT / name for name in named} | {name: document.parent / name for name in linked}
    missing = [name for name, path in there.items() if not path.exists() and not OPEN.search(name)]
    assert not missing


def test_every_relation_type_has_words_a_lexicon_and_a_place_in_the_table():
    names = [relation.name for relation in RELATION_TYPES]
    assert list(TYPE_WORDS) == names, "in the same order: lists and keys of pages follow it"
    assert list(EXAMPLES) == names
    by_predicate = {relation.name for relation in RELATION_TYPES if relation.quad is not Quad.TIE}
    assert {path.stem for path in (LEXICON / "de").glob("*.toml")} - {"words", "grammar"} == by_predicate
    table = text("README.md").split("| field | types |")[1].split("\n\n")[0]
    told = {name for row in table.splitlines()[2:] for name in row.split("|")[2].replace(" ", "").split(",")}
    assert told == set(names)
    assert f"There are {len(names)} types." in text("README.md")


def test_every_quad_has_a_word_and_a_colour_by_day_and_by_night():
    assert list(QUAD_WORDS) == list(Quad) == list(dict.fromkeys(one.quad for one in RELATION_TYPES))
    palette = text("static/css/palette.css")
    for quad in Quad:
        assert palette.count(f"--quad-{quad.value}:") == 2


def test_every_decision_that_can_be_made_has_a_headline():
    made = {
        (Subject[subject], Kind[kind])
        for code in [module.read_text("utf-8") for module in DECIDING]
        for subject in re.findall(r"Subject\.(\w+)", code)
        for kind in re.findall(r"Kind\.(\w+)", code)
    }
    assert made <= set(HEADLINES)
    assert {kind for _subject, kind in HEADLINES} | set(OTHER_HEADLINES) == set(Kind)
    for subject, kind in HEADLINES:
        assert headline(Correction(subject=subject, kind=kind)) == str(HEADLINES[subject, kind])


def test_every_decision_that_can_be_made_is_described_and_survives_whatever_happens():
    described = dict(re.findall(r"`corrections/(\w+)\.py` \| (.+?) \|", text("docs/corrections.md")))
    survival = text("tests/knowledge/test_survival.py")
    for module in DECIDING:
        functions = [one for one in ast.parse(module.read_text("utf-8")).body if _decides(one)]
        assert {one.name for one in functions} <= set(re.findall(r"`(\w+)`", described[module.stem]))
        alone = {one.name for one in functions if "Correction" in ast.unparse(one.returns)}
        assert {name for name in alone if f".{name}" not in survival} == set(), "bulk is made of these"


def _decides(statement: ast.stmt) -> TypeGuard[ast.FunctionDef]:
    """A function that others call, for a person."""
    public = isinstance(statement, ast.FunctionDef) and not statement.name.startswith("_")
    return public and "by" in {argument.arg for argument in statement.args.args}


def test_every_value_that_people_may_change_has_a_label():
    assert set(VALUES) <= set(LABELS)


def test_every_key_of_the_lexicon_is_described_and_no_other():
    rows = text("newsgraph/extraction/lexicon/README.md").split("| key | means |")[1].split("\n\n")[0]
    described = {key for row in rows.splitlines()[2:] for key in re.findall(r"`(\w+)`", row.split("|")[1])}
    used = {
        key
        for path in (LEXICON / "de").glob("*.toml")
        if path.stem not in ("words", "grammar")
        for key in re.findall(r"^(\w+) = ", path.read_text("utf-8"), re.MULTILINE)
    }
    assert used <= described
    code = text("newsgraph/extraction/lexicon/__init__.py")
    assert all(f'"{key}"' in code for key in described)


def test_every_library_for_the_browser_is_named_with_its_version_and_licence():
    page = text("docs/licences.md")
    for folder in (ROOT / "static/vendor").iterdir():
        name, _, version = folder.name.rpartition("-")
        assert re.search(
            rf"\| {name} {re.escape(version)} \| `static/vendor/{folder.name}/`", page, re.IGNORECASE
        )
        assert any("licen" in path.name.lower() for path in folder.rglob("*")), (
            f"{folder.name} without its licence"
        )


def test_the_registries_say_all_that_pages_need():
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") for suffix in suffixes)
    for name, export in EXPORTS.items():
        assert name == export.name
        assert str(export.label)
        assert export.suffix.startswith(".")


def test_no_word_is_explained_twice():
    words = [
        word
        for row in text("docs/glossary.md").splitlines()
        if row.startswith("| **")
        for word in re.findall(r"\*\*(.+?)\*\*", row.split("|")[1])
    ]
    assert sorted(set(words)) == sorted(words)
    assert {"actor", "alias", "mention", "statement", "evidence", "edge", "correction", "topic"} <= set(words)
