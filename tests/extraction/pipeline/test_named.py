"""A spaCy pipeline of one's own: taken if the rules can read its trees, refused at the start if not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from newsgraph.extraction.extract import extract, use_pipeline
from newsgraph.extraction.pipeline import UnsuitablePipeline, load_named, load_own

UNIVERSAL = ("nsubj", "obj", "obl", "nmod", "amod", "case", "conj", "det", "nsubj:pass", "punct")
TIGER = ("sb", "oa", "mo", "nk", "ag", "cj", "cd", "pd", "punct")
STTS = ("NN", "NE", "VVFIN", "VVPP", "PTKVZ", "ART", "$.")
TEXT = "Die Regierung von Nordland hat am Dienstag den Vorschlag abgelehnt. Das war zu erwarten."


def saved(
    folder: Path,
    dependencies: Sequence[str] = UNIVERSAL,
    tags: Sequence[str] = STTS,
    entities: Sequence[str] = ("PER", "ORG", "LOC"),
    language: str = "de",
) -> str:
    """A small untrained pipeline on disk, with the labels of a real one."""
    nlp = spacy.blank(language)
    nlp.meta["name"], nlp.meta["version"] = "homemade", "1.2"
    labels = {"tagger": tags, "morphologizer": ["Case=Nom|POS=NOUN"], "parser": dependencies, "ner": entities}
    for name, known in labels.items():
        component = nlp.add_pipe(name)
        for label in known:
            component.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmatizer.lookups.add_table("lemma_lookup", {})  # type: ignore[attr-defined]
    nlp.to_disk(folder)
    return str(folder)


@pytest.fixture
def own_again() -> Iterator[None]:
    yield
    use_pipeline("")


@pytest.mark.usefixtures("own_again")
def test_a_suitable_pipeline_reads_and_is_named_in_the_result(tmp_path: Path):
    own = extract(TEXT).model
    use_pipeline(saved(tmp_path / "pipeline"))
    extraction = extract(TEXT)
    assert extraction.text == TEXT
    assert extraction.model == f"{own}+de_homemade-1.2"


@pytest.mark.usefixtures("own_again")
def test_the_own_pipeline_is_suitable_too(tmp_path: Path):
    text = "Norwegen warf Schweden Wortbruch vor. Außenministerin Anna Berger wies das zurück."
    own = extract(text)
    german = load_own()
    assert not any(german.analyze_pipes()["problems"].values())
    german.to_disk(tmp_path / "own")
    use_pipeline(str(tmp_path / "own"))
    assert replace(extract(text), model=own.model) == own
    assert own.statements


def test_persons_and_places_may_have_the_other_common_labels(tmp_path: Path):
    load_named(saved(tmp_path / "pipeline", entities=("PERSON", "ORG", "GPE")))


@pytest.mark.parametrize(
    ("built", "reason"),
    [
        ({"dependencies": TIGER}, "does not speak Universal Dependencies (missing: nsubj, obj"),
        ({"dependencies": ("nsubj", "dobj", "pobj", "amod", "conj")}, "missing: obj, obl, nmod, case;"),
        ({"tags": ("NOUN", "VERB")}, "does not use the STTS"),
        ({"entities": ("LOC", "DATE")}, "missing: PER, ORG;"),
        ({"language": "en"}, "reads the language en"),
    ],
)
def test_one_that_the_rules_would_misread_is_refused(
    tmp_path: Path, built: dict[str, Sequence[str]], reason: str
):
    name = saved(tmp_path / "pipeline", **built)  # type: ignore[arg-type]
    with pytest.raises(UnsuitablePipeline) as refusal:
        load_named(name)
    assert reason in str(refusal.value)


def test_one_that_leaves_something_out_is_refused(tmp_path: Path):
    spacy.blank("de").to_disk(tmp_path / "empty")
    with pytest.raises(UnsuitablePipeline, match=r"no component of it sets token\.tag, .*doc\.ents"):
        load_named(str(tmp_path / "empty"))


def test_nothing_starts_with_an_unsuitable_pipeline(tmp_path: Path, settings: Settings):
    settings.PIPELINE = saved(tmp_path / "tiger", dependencies=TIGER)
    (error,) = [message for message in run_checks() if message.id == "newsgraph.E001"]
    assert error.is_serious()
    assert "Universal Dependencies" in error.msg
    assert "PIPELINE" in str(error.hint)
    settings.PIPELINE = "no_such_pipeline"
    with pytest.raises(CommandError, match="no_such_pipeline"):
        call_command("check")


def test_a_suitable_one_passes_the_check(tmp_path: Path, settings: Settings):
    settings.PIPELINE = saved(tmp_path / "universal")
    assert [message for message in run_checks() if message.id == "newsgraph.E001"] == []


@pytest.mark.usefixtures("own_again")
def test_the_extract_command_says_so_too(tmp_path: Path):
    use_pipeline(saved(tmp_path / "tiger", dependencies=TIGER))
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    with pytest.raises(CommandError, match="Universal Dependencies"):
        call_command("extract", str(article))
