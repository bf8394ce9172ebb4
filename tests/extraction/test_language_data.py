"""The words of a language stand in its folders, not in the rules; the folders are whole and read once."""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from newsgraph import extraction
from newsgraph.extraction import gazetteer, lexicon
from newsgraph.extraction.events import classifier
from newsgraph.extraction.gazetteer import load_gazetteer
from newsgraph.extraction.lexicon import load_lexicon
from newsgraph.extraction.lexicon.grammar import load_grammar
from newsgraph.extraction.pipeline.analysis import MODEL
from newsgraph.extraction.relation_types import RELATION_TYPES, Quad
from newsgraph.extraction.results import ActorKind

ROOT = Path(extraction.__file__).parent
WINGS = ("gazetteer", "lexicon", "syntax", "mentions", "coref", "affiliations", "events")
MODULES = sorted(path for wing in WINGS for path in ROOT.glob(f"{wing}/**/*.py"))

# Labels of our own, of files, of Python's and spaCy's.
LABELS = """
accusative adverbial attribute clause dative genitive object possessive subject dep far first past
present other title apposition copula known read unread classifier verb noun adjective source target
topic requires excludes through alone confidence examples near misses kind entry nouns members country
polities organisations offices body kinds plurals words grammar list second toml
tsv utf expand bias NFKD FIN PROAV VA VM VV ROOT SPACE root name poss relcl tie guess guessed
"""

# Endings of cases, genders and numbers, and the letters before them: morphology, not vocabulary.
ENDINGS = "en er es em el ern eln ien innen in nen ns ss ae end ersnm sxz sxzß aeiou aeiouäöü"

# Articles and pronouns by gender, number and case: paradigms that coreference walks through.
SPELLINGS = "ae oe ue Ae Oe Ue"  # how umlauts are typed where there are none
PARADIGMS = "der die das dem den des dieser diese er ihm ihn sie ihr ihnen sein dessen deren sind tun"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_rule_has_words_of_a_language_in_it(module: Path) -> None:
    if module.name == "features.py":  # says everything in English
        return
    words = {word for literal in _literals(module) for word in _words(literal)}
    assert words - _allowed() == set(), "words of a language belong in gazetteer/de or lexicon/de"


def test_the_check_sees_words_in_literals_and_nowhere_else() -> None:
    code = '"""Die Regierung"""\nA = {"Regierung", r"^Partei\\w+"}\nB = words("parteien")'
    assert set(_strings(ast.parse(code))) == {"Regierung", r"^Partei\w+"}
    assert set(_words(r"^Partei\w+")) == {"Partei"}


def _literals(module: Path) -> Iterator[str]:
    return _strings(ast.parse(module.read_text(encoding="utf-8")))


def _strings(tree: ast.Module) -> Iterator[str]:
    """All string literals but docstrings and the names of word lists."""
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            left_out.add(id(node.value))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words":
            left_out |= set(map(id, node.args))
        elif isinstance(node, ast.Subscript) and "words" in ast.unparse(node.value):
            left_out.add(id(node.slice))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def _words(literal: str) -> list[str]:
    """The words of a literal, of two letters and more; what regular expressions are made of is none."""
    return re.findall(r"[^\W\d_]{2,}", re.sub(r"\\[a-zA-Z]|\[[^\]]*\]", " ", literal))


@cache
def _allowed() -> frozenset[str]:
    known = load_gazetteer()
    names = [relation.name for relation in RELATION_TYPES] + [kind.value for kind in ActorKind]
    names += [text for office in known.offices for text in (office.rank, office.body)]
    names += [kind.name for kind in known.body_kinds] + [polity.level for polity in known.polities]
    rules = re.findall(r'"tie/[a-z-]+"', (ROOT / "affiliations" / "coding.py").read_text(encoding="utf-8"))
    labels = _texts(json.loads((MODEL / "labels.json").read_text(encoding="utf-8")))
    texts = [*names, *rules, *labels, LABELS, ENDINGS, SPELLINGS, PARADIGMS]
    return frozenset(word for text in texts for word in _words(text))


def _texts(value: object) -> Iterable[str]:
    """All strings in a piece of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from (key, *_texts(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


# Lists ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lists", "form"),
    [
        (load_gazetteer().words, 'words("{}")'),
        (load_lexicon().words, 'words["{}"]'),
        (vars(load_grammar()), "GRAMMAR.{}"),
    ],
    ids=["gazetteer", "lexicon", "grammar"],
)
def test_every_list_has_words_and_is_asked_for(lists: dict[str, object], form: str) -> None:
    code = "\n".join(module.read_text(encoding="utf-8") for module in ROOT.parent.rglob("*.py"))
    code = re.sub(
        r"load_grammar\(\)|words\('(\w+)'\)", lambda m: f'words("{m[1]}")' if m[1] else "GRAMMAR", code
    )
    assert [name for name, found in lists.items() if not found] == []
    assert [name for name in lists if form.format(name) not in code] == []


def test_no_name_means_two_entities() -> None:
    known = load_gazetteer()
    names = Counter(form for e in (*known.polities, *known.organisations) for form in {e.name, *e.forms})
    assert [name for name, times in names.items() if times > 1] == []


# A language is a folder ------------------------------------------------------------------------------------

LANGUAGES = sorted(path.parent.name for path in lexicon.FOLDER.glob("*/grammar.toml"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_all_that_the_rules_ask_for(code: str) -> None:
    events = {relation.name for relation in RELATION_TYPES if relation.quad is not Quad.TIE}
    assert {path.stem for path in (lexicon.FOLDER / code).glob("*.toml")} == events | {"words", "grammar"}
    assert load_gazetteer(code).words.keys() == load_gazetteer("de").words.keys()
    assert load_lexicon(code).words.keys() == load_lexicon("de").words.keys()
    assert (classifier.FOLDER / f"{code}.tsv").is_file()


def test_only_one_module_says_which_language_is_read() -> None:
    assert {path.name for path in ROOT.rglob("*.py") if "de" in _literals(path)} == {"language.py"}


@pytest.fixture
def language(tmp_path: Path) -> Path:
    """The folder of another language's gazetteer, with the same words."""
    return Path(shutil.copytree(gazetteer.FOLDER / "de", tmp_path / "language"))


def test_another_folder_is_another_language(language: Path) -> None:
    (language / "organisations.toml").write_text(
        '"Storting" = { seats = ["Løvebakken"] }\n', encoding="utf-8"
    )
    assert [(o.name, o.seats) for o in load_gazetteer(str(language)).organisations] == [
        ("Storting", ("Løvebakken",))
    ]
    assert "Storting" not in {organisation.name for organisation in load_gazetteer().organisations}


@pytest.mark.parametrize(
    ("file", "addition"),
    [
        ("names.toml", 'common_nouns = ["Haus"]'),
        ("organisations.toml", '"Storting" = { place = ["Oslo"] }'),
        ("body_kinds.toml", '[choir]\nmembers = ["Thomaner"]'),
    ],
    ids=["a list that stands in another file", "a field nobody knows", "a field that is missing"],
)
def test_a_malformed_gazetteer_is_refused(language: Path, file: str, addition: str) -> None:
    with (language / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\n{addition}\n")
    with pytest.raises(ValueError, match=str(language)):
        load_gazetteer(str(language))


@pytest.mark.parametrize(("old", "new"), [("articles =", "artikel ="), ("that =", "# that =")])
def test_a_grammar_has_the_lists_that_the_rules_ask_for(tmp_path: Path, old: str, new: str) -> None:
    german = (lexicon.FOLDER / "de" / "grammar.toml").read_text(encoding="utf-8")
    (tmp_path / "grammar.toml").write_text(german.replace(f"\n{old}", f"\n{new}"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"grammar\.toml"):
        load_grammar(str(tmp_path))
